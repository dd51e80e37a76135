//! Drivers: from lines to blocks to the tree. The only place where rules and tree meet.
//!
//! | file | reads | gives |
//! |---|---|---|
//! | `documents` | the line table | where documents begin; each of them, read by itself |
//! | `lines` | the line table | body, notes, furniture |
//! | `running` | the lines of each page | running heads |
//! | `width` | lengths of lines | the page's width, or none |
//! | `blocks` | body lines | blocks and their pieces: a machine of named states |
//! | `levels` | labels | their nesting, by sequence |
//! | `volume_notes` | lines of a volume | those of notes without a rule above them |
//! | `notes` | lines of notes | notes and their numbers |
//! | `marks` | blocks and notes | which number calls which note |
//! | `assemble` | all of these | the tree |

mod assemble;
mod blocks;
mod documents;
mod levels;
mod lines;
mod marks;
mod notes;
mod running;
mod volume_notes;
mod width;

use std::borrow::Cow;

use assemble::Assembled;

pub(crate) use self::documents::ends;
use self::documents::{Readings, documents};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Document;
use crate::error::Error;
use crate::grammar::language::language;
use crate::kind::Kind;
use crate::options::Options;
use crate::text::{self, Lines, Span};
use crate::tree::NodeId;

/// Reads a text. Whatever it is, a document comes out; spans count bytes of the text, from zero, the end excluded.
///
/// ```
/// let text = "The General Assembly,\n1. Requests the clerks to write;\n";
/// let document = unres::parse(text);
/// let operative = document.resolutions().next().unwrap().operatives().next().unwrap();
/// assert_eq!(operative.text(), "Requests the clerks to write;");
/// assert_eq!(&text[operative.node().span()], "1. Requests the clerks to write;");
/// ```
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

/// Reads a text, with options. A text that is handed over stays with the document, one that is lent is borrowed.
///
/// ```
/// use unres::{Language, Options};
/// let options = Options::default().with_language(Language::English);
/// let document = unres::parse_with(String::from("The General Assembly,\nRecalling all,\n"), &options)?;
/// assert_eq!(document.resolutions().count(), 1);
/// # Ok::<(), unres::Error>(())
/// ```
///
/// # Errors
/// [`Error::TooLong`] for a text of 4 GiB or more; nothing else.
pub fn parse_with<'s>(text: impl Into<Cow<'s, str>>, options: &Options) -> Result<Document<'s>, Error> {
    let source = text.into();
    if u32::try_from(source.len()).is_err() {
        return Err(Error::TooLong { length: source.len() });
    }
    let told = language(&source);
    let language = options.language.or(told).unwrap_or_default();
    let lines = Lines::new(&source);
    let Readings { mut read, notes, marks, furniture, languages } = documents(language, options.language.is_some(), &source, &lines);
    let mut diagnostics = std::mem::take(&mut read.diagnostics);
    let assembled = assemble::assemble(&source, &read, &notes, &marks, &furniture, &mut diagnostics);
    let unmarked = marks.iter().filter(|mark| mark.note.is_none());
    diagnostics.extend(unmarked.map(|mark| Diagnostic { code: Code::MarkWithoutNote, span: mark.span, related: None }));
    whole(&read, source.len(), &mut diagnostics);
    if told.is_some_and(|told| told != language) {
        let first = read.pieces.first().map_or(Span::default(), |piece| piece.span);
        diagnostics.push(Diagnostic { code: Code::OtherLanguage, span: first, related: None });
    }
    let Assembled { tree, mut links, votes } = assembled;
    links.languages = languages;
    let mut document = Document { lines, tree, links, diagnostics, language, source };
    count_votes(&mut document, &votes);
    misread(&mut document);
    document.diagnostics.sort_by_key(|diagnostic| diagnostic.span.start);
    Ok(document)
}

/// What is amiss with the whole: no resolution, or none with operative paragraphs.
fn whole(read: &blocks::Read, length: usize, diagnostics: &mut Vec<Diagnostic>) {
    let has = |kind| read.blocks.iter().any(|block| block.kind == kind);
    let code = if !has(Kind::Resolution) {
        Code::NoResolution
    } else if !has(Kind::Operative) {
        Code::NoOperative
    } else {
        return;
    };
    let span = Span::new(0, if length == 0 { 0 } else { read.pieces.first().map_or(0, |piece| piece.span.end) });
    diagnostics.push(Diagnostic { code, span, related: None });
}

/// Counts the names of a recorded vote against its numbers.
fn count_votes(document: &mut Document<'_>, votes: &[NodeId]) {
    let differing = votes.iter().filter_map(|&id| document.vote(id)).filter(|vote| vote.counts_differ());
    let found: Vec<_> = differing.map(|vote| Diagnostic { code: Code::VoteCount, span: vote.node().raw_span(), related: None }).collect();
    document.diagnostics.extend(found);
}

/// Reports numbers, dates and meetings whose printed figures were corrected.
fn misread(document: &mut Document<'_>) {
    let spans: Vec<Span> = document.resolutions().flat_map(|resolution| resolution.misread()).collect();
    let notes = spans.into_iter().map(|span| Diagnostic { code: Code::MisreadFigures, span, related: None });
    document.diagnostics.extend(notes);
}

/// Decodes bytes and reads the text; spans count bytes of the decoded text, [`Document::source`].
///
/// ```
/// let document = unres::read(b"\xEF\xBB\xBFThe General Assembly,\n1. Decides to meet in May.\n")?;
/// assert!(document.source().starts_with("The General Assembly"));
/// # Ok::<(), unres::Error>(())
/// ```
///
/// # Errors
/// [`Error::Undecodable`] for bytes that are no text, [`Error::TooLong`] for 4 GiB or more.
pub fn read(bytes: &[u8]) -> Result<Document<'_>, Error> {
    let (text, _) = text::decode(bytes)?;
    parse_with(text, &Options::default())
}
