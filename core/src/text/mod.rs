//! The text: bytes become a string, the string gets a table of its lines.
//!
//! From decoding on the text is never altered; every [`Span`] counts bytes of the decoded text.

mod code_points;
mod decode;
mod edge;
mod lines;
mod span;
mod units;
mod utf16;

pub use code_points::CodePoints;
pub use decode::{Encoding, decode};
pub(crate) use edge::is_edge;
pub use lines::{LineColumn, Lines};
pub use span::Span;
pub use utf16::Utf16;
