//! AKN4UN, the form of Akoma Ntoso 3.0 in which the United Nations publishes its resolutions.
//!
//! [`to_string`] writes a document as the data sets of the United Nations have it since 2024: the same elements,
//! attributes and identifiers. Where those sets break their own schema or differ among themselves, the form that is
//! valid and most frequent is written. Whatever the input, what is written is valid against the schema of the OASIS
//! standard of 29 August 2018.
//!
//! [`read()`] and [`parse`] read such files, and give the document that a text gives.
//!
//! What the text does not say is not invented: no keywords, no additional sponsors, `0001-01-01` for unknown dates.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::unreachable)]

mod body;
mod closing;
mod front;
mod id;
mod inline;
mod lists;
mod loose;
mod meta;
mod names;
mod notes;
mod options;
mod read;
#[cfg(test)]
mod tests;
mod write;
mod xml;

use std::io;

use crate::document::Document;
pub use options::Options;
pub use read::{parse, read};

/// The document as AKN4UN.
///
/// ```
/// let document = unres::parse("The General Assembly,\n1. Decides to remain seized of the matter.\n");
/// let xml = unres::akn::to_string(&document, &Default::default());
/// assert!(xml.starts_with("<akomaNtoso "));
/// ```
#[must_use]
pub fn to_string(document: &Document<'_>, options: &Options) -> String {
    write::Writer::new(document, options).document()
}

/// Writes the document as AKN4UN, in UTF-8 without an XML declaration.
///
/// # Errors
/// What the destination reports.
pub fn write(document: &Document<'_>, options: &Options, mut out: impl io::Write) -> io::Result<()> {
    out.write_all(to_string(document, options).as_bytes())
}
