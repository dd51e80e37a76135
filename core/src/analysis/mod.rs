//! What a resolution does: passes over views, run only when asked.

pub mod acts;
pub mod citations;
pub mod states;
pub mod votes;
