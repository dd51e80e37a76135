//! Times as values: lengths, dates in part, and what follows from them.

pub use crate::grammar::inline::time::{Length, PartDate, Unit};
