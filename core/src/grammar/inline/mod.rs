//! What stands within a line: dates, ordinals, sessions, citations, further verbs.

pub(crate) mod act;
pub(crate) mod citation;
pub(crate) mod date;
pub(crate) mod mark;
pub(crate) mod ordinal;
pub(crate) mod session;
pub(crate) mod word;
