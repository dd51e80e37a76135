//! What stands within a line: dates, ordinals, sessions, citations, further verbs.

pub(crate) mod act;
pub(crate) mod actor;
mod adjective;
pub(crate) mod citation;
pub(crate) mod date;
pub(crate) mod digits;
pub(crate) mod fold;
pub(crate) mod letter;
pub(crate) mod mark;
pub(crate) mod misread;
pub(crate) mod name;
pub(crate) mod ordinal;
pub(crate) mod phrase;
pub(crate) mod session;
pub(crate) mod starts;
pub(crate) mod symbol;
pub(crate) mod time;
pub(crate) mod word;
