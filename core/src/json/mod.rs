//! JSON: the document as people see it, with the place of every piece.
//!
//! The form is versioned by its first key, `"unres": 2`, and described by the JSON Schema in `schema/unres-2.schema.json`.
//! Keys are always there, in a fixed order: `null` where the text says nothing, `[]` where a list is empty. A span
//! `{"start", "end"}` counts bytes of the decoded text from zero, the end excluded; `at` of a mark counts bytes of the
//! `text` it stands in.
//!
//! ```
//! let document = unres::parse("");
//! assert!(unres::json::to_string(&document).starts_with(r#"{"unres":2,"language":"en","length":0,"resolutions":[]"#));
//! ```
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::unreachable)]

mod block;
mod ledger;
mod list;
mod resolution;

use std::io;

use serde::Serialize;

use self::list::Place;
use self::resolution::Resolutions;
use crate::document::Document;
use crate::views::Notes;

/// The version of the form: the value of the first key.
///
/// It rises when a key changes its meaning or goes; new keys come with a new version too, since the schema is strict.
pub const VERSION: u32 = 2;

/// The document as JSON on one line, without a line end.
///
/// ```
/// let text = "The General Assembly,\nRecalling its resolution 76/13,\n1. Decides to meet in May.\n";
/// let json = unres::json::to_string(&unres::parse(text));
/// assert!(json.contains(r#""length":81"#));
/// ```
#[must_use]
pub fn to_string(document: &Document<'_>) -> String {
    // Memory takes every byte and no key is other than a string, which are the two ways serde_json can fail.
    serde_json::to_string(&Whole::of(document, &Notes::of(document))).unwrap_or_default()
}

/// Writes the document as JSON on one line, without a line end, as it is walked: no second copy is built.
///
/// Many small pieces are written: give a destination with a buffer.
///
/// ```
/// let mut bytes = Vec::new();
/// let document = unres::parse("");
/// unres::json::write(&document, &mut bytes)?;
/// assert_eq!(bytes, unres::json::to_string(&document).into_bytes());
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
/// What the destination reports.
pub fn write(document: &Document<'_>, out: impl io::Write) -> io::Result<()> {
    Ok(serde_json::to_writer(out, &Whole::of(document, &Notes::of(document)))?)
}

#[derive(Serialize)]
struct Whole<'d> {
    unres: u32,
    language: &'static str,
    length: usize,
    resolutions: Resolutions<'d>,
    diagnostics: Vec<Diagnostic>,
}

#[derive(Serialize)]
struct Diagnostic {
    code: &'static str,
    severity: &'static str,
    span: Place,
    related: Option<Place>,
}

impl<'d> Whole<'d> {
    fn of(document: &'d Document<'d>, notes: &'d Notes<'d>) -> Self {
        let diagnostic = |found: &crate::Diagnostic| Diagnostic {
            code: found.code.name(),
            severity: found.code.severity().name(),
            span: found.span.range().into(),
            related: found.related.map(|span| span.range().into()),
        };
        Self {
            unres: VERSION,
            language: document.language().code(),
            length: document.source().len(),
            resolutions: Resolutions::of(document, notes),
            diagnostics: document.diagnostics().iter().map(diagnostic).collect(),
        }
    }
}
