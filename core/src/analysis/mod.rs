//! What a resolution does: passes over views, run only when asked.

pub mod acts;
pub mod citations;
mod clauses;
pub mod ledger;
pub mod mandates;
pub mod provisions;
pub(crate) mod reading;
pub mod requests;
pub mod states;
pub mod times;
pub mod votes;

pub use clauses::Context;
