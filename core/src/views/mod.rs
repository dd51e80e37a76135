//! What people ask of a document: the public face of the tree.
//!
//! A view is a `Copy` newtype over a document and a node. Accessors answer `Option` for one and an iterator for many;
//! none panics. Texts are joined from their lines: a line end is a space, a hyphen at a line end stays.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::unreachable)]

mod address;
mod carried;
mod closing;
mod document_kind;
mod flow;
mod footnote;
mod masthead;
mod node_ref;
mod notes;
mod paragraph;
mod resolution;
mod symbol;

pub use address::Addressed;
pub use carried::CarriedPiece;
pub use closing::{Closing, Meeting, Outcome, Side, Vote, Voters};
pub use document_kind::DocumentKind;
pub use flow::{Flow, FlowMark};
pub use footnote::Footnote;
pub use masthead::{AgendaItem, Dated, Masthead, Sponsor};
pub use node_ref::NodeRef;
pub(crate) use notes::Notes;
pub(crate) use paragraph::lead_base;
pub use paragraph::{Heading, Operative, Paragraph, Preambular, Subparagraph, Table, WrapUp};
pub use resolution::{Annex, Block, Resolution};
pub use symbol::{Organ, ParseSymbolError, Symbol};
