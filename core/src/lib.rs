//! Reads the text of a United Nations resolution and gives back its structure, with the place of every piece.
//!
//! ```
//! let text = "The General Assembly,\nRecalling its resolution 76/13 of 2 December 2021,\n\
//!             1. Requests the Secretary-General to report thereon;\n2. Decides to remain seized of the matter.\n";
//! let document = unres::parse(text);
//! let resolution = document.resolutions().next().unwrap();
//! let requests = resolution.operatives().next().unwrap();
//! assert_eq!(requests.number().as_deref(), Some("1"));
//! assert_eq!(requests.lead().as_deref(), Some("Requests"));
//! assert_eq!(&text[requests.span()], "1. Requests the Secretary-General to report thereon;");
//! ```
//!
//! Spans are bytes of the decoded text, zero-based, the end excluded. Nothing of the text is lost: the leaves of
//! [`Document::tree`] print it byte for byte. What was not understood is kept, with a [`Diagnostic`].

mod document;
mod error;
mod grammar;
mod lexicon;
mod parse;
mod tree;

pub mod akn;
pub mod analysis;
pub mod diagnostic;
pub mod json;
pub mod kind;
pub mod options;
pub mod outline;
pub mod text;
pub mod views;
pub mod volume;

pub use diagnostic::{Code, Diagnostic, Severity};
pub use document::Document;
pub use error::{Error, XmlFault};
pub use kind::Kind;
pub use options::{Language, Options};
pub use parse::{parse, parse_with, read};
pub use tree::{Node, NodeId, Tree, Violation};

/// What the README shows of Rust is compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
