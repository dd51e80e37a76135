//! Drivers: from lines to blocks to the tree.

use std::borrow::Cow;

use crate::document::{Document, Links};
use crate::error::Error;
use crate::options::Options;
use crate::text::{self, Lines};
use crate::tree::Builder;

/// Reads a text.
///
/// # Panics
/// When the text has 4 GiB or more; [`parse_with`] gives an error instead.
#[must_use]
pub fn parse(text: &str) -> Document<'_> {
    match parse_with(text, &Options::default()) {
        Ok(document) => document,
        Err(error) => panic!("{error}"),
    }
}

/// Reads a text, with options.
///
/// # Errors
/// [`Error::TooLong`] for a text of 4 GiB or more; nothing else.
pub fn parse_with<'s>(text: impl Into<Cow<'s, str>>, options: &Options) -> Result<Document<'s>, Error> {
    let source = text.into();
    if u32::try_from(source.len()).is_err() {
        return Err(Error::TooLong { length: source.len() });
    }
    let lines = Lines::new(&source);
    let tree = Builder::new(&source, 8).finish();
    Ok(Document { lines, tree, links: Links::default(), diagnostics: Vec::new(), language: options.language.unwrap_or_default(), source })
}

/// Decodes bytes and reads the text.
///
/// # Errors
/// [`Error::Undecodable`] for bytes that are no text, [`Error::TooLong`] for 4 GiB or more.
pub fn read(bytes: &[u8]) -> Result<Document<'_>, Error> {
    let (text, _) = text::decode(bytes)?;
    parse_with(text, &Options::default())
}
