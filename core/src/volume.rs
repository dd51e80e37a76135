//! Volumes: many resolutions in one text, read one at a time.
//!
//! A volume holds foreign matter too: decisions, subject headings, what was left of the page before. What stands behind the closing
//! lines of a resolution goes with its piece and belongs to no resolution there.
//!
//! ```
//! let volume = "8 (1950). Resolution of 1 May 1950\nThe Security Council,\nDecides to meet on Monday.\n\
//!               9 (1950). Resolution of 2 May 1950\nThe Security Council,\nDecides to meet on Tuesday.\n";
//! let numbers: Vec<_> = unres::volume::pieces(volume, &unres::Options::default())
//!     .map(|piece| unres::parse(&volume[piece]).resolutions().next().unwrap().number().unwrap().into_owned())
//!     .collect();
//! assert_eq!(numbers, ["8 (1950)", "9 (1950)"]);
//! ```

use std::collections::VecDeque;
use std::io::{self, BufRead};
use std::ops::Range;

use crate::document::Document;
use crate::error::Error;
use crate::grammar::inline::word::trimmed;
use crate::grammar::language::language;
use crate::grammar::volume::{Boundaries, LOOK_AHEAD};
use crate::options::Options;
use crate::parse::{ends, parse_with};
use crate::text::Lines;

/// Lines that are read before the language is told.
const FIRST_LINES: usize = 200;

/// The pieces of a text, each with one document in it: a resolution, what stands before the first, and what follows each up to the next.
/// Together they are the whole text.
pub fn pieces(text: &str, options: &Options) -> impl Iterator<Item = Range<usize>> {
    let spoken = options.language.or_else(|| language(text)).unwrap_or_default();
    let lines = Lines::new(text);
    let ends = ends(spoken, options.language.is_some(), text, &lines).into_iter();
    let ends: Vec<usize> = ends.map(|(line, _)| lines.starts().get(line).map_or(text.len(), |&end| end as usize)).collect();
    let starts: Vec<usize> = [0].into_iter().chain(ends.iter().copied()).collect();
    starts.into_iter().zip(ends).map(|(start, end)| start..end).filter(|piece| !piece.is_empty())
}

/// A piece of a volume: the text of one document, and where it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Bytes from the beginning of what was read.
    pub start: u64,
    /// The text.
    pub text: String,
}

impl Piece {
    /// Reads it.
    ///
    /// # Errors
    /// [`Error::TooLong`] for a piece of 4 GiB or more.
    pub fn document(&self, options: &Options) -> Result<Document<'_>, Error> {
        parse_with(self.text.as_str(), options)
    }
}

/// Reads a volume, UTF-8, piece by piece: no more of it is held than the piece and the few lines by which its end is known.
///
/// ```
/// let volume = "8 (1950). Resolution of 1 May 1950\nThe Security Council,\nDecides to meet on Monday.\n\
///               9 (1950). Resolution of 2 May 1950\nThe Security Council,\nDecides to meet on Tuesday.\n";
/// let options = unres::Options::default();
/// for piece in unres::volume::reader(volume.as_bytes(), &options) {
///     let piece = piece?;
///     let document = piece.document(&options)?;
///     assert_eq!(document.resolutions().count(), 1);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// The iterator gives the error of the source, or [`InvalidData`](std::io::ErrorKind::InvalidData) for bytes that are not UTF-8, and ends.
pub fn reader<R: BufRead>(source: R, options: &Options) -> Pieces<R> {
    Pieces {
        source,
        boundaries: options.language.map(|language| Boundaries::new(language, true)),
        ahead: VecDeque::new(),
        full: 0,
        ended: false,
        start: 0,
        piece: String::new(),
        failed: false,
    }
}

/// The pieces of a volume; see [`reader`].
#[derive(Debug)]
pub struct Pieces<R> {
    source: R,
    /// `None` until the language is told.
    boundaries: Option<Boundaries>,
    /// Lines that were read and belong to no piece yet, and how many of them are not blank.
    ahead: VecDeque<String>,
    full: usize,
    ended: bool,
    /// Where the piece begins that is being gathered.
    start: u64,
    piece: String,
    failed: bool,
}

impl<R: BufRead> Pieces<R> {
    /// Reads lines until as many are ahead as a boundary may need.
    fn fill(&mut self) -> io::Result<()> {
        let wanted = if self.boundaries.is_some() { LOOK_AHEAD } else { FIRST_LINES };
        while !self.ended && self.full < wanted {
            let mut chunk = Vec::new();
            if self.source.read_until(b'\n', &mut chunk)? == 0 {
                self.ended = true;
                break;
            }
            let chunk = String::from_utf8(chunk).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
            // A page break ends a line too.
            let lines = Lines::new(&chunk);
            let starts = lines.starts();
            for (at, &start) in starts.iter().enumerate() {
                let end = starts.get(at + 1).map_or(chunk.len(), |&next| next as usize);
                let line = chunk.get(start as usize..end).unwrap_or("");
                if !line.is_empty() {
                    self.full += usize::from(!trimmed(line).is_empty());
                    self.ahead.push_back(line.to_owned());
                }
            }
        }
        if self.boundaries.is_none() {
            let beginning: String = self.ahead.iter().map(String::as_str).collect();
            self.boundaries = Some(Boundaries::new(language(&beginning).unwrap_or_default(), false));
        }
        Ok(())
    }

    fn gathered(&mut self) -> Option<Piece> {
        let text = std::mem::take(&mut self.piece);
        let start = self.start;
        self.start += text.len() as u64;
        (!text.is_empty()).then_some(Piece { start, text })
    }

    fn next_piece(&mut self) -> io::Result<Option<Piece>> {
        loop {
            self.fill()?;
            let Some(first) = self.ahead.front() else { return Ok(self.gathered()) };
            let blank = trimmed(first).is_empty();
            let words = |ahead: usize| self.ahead.iter().map(|line| trimmed(line)).filter(|line| !line.is_empty()).nth(ahead);
            let begins = !blank && self.boundaries.as_mut().is_some_and(|boundaries| boundaries.at(words));
            let finished = if begins { self.gathered() } else { None };
            if let Some(line) = self.ahead.pop_front() {
                self.full -= usize::from(!blank);
                self.piece.push_str(&line);
            }
            if finished.is_some() {
                return Ok(finished);
            }
        }
    }
}

impl<R: BufRead> Iterator for Pieces<R> {
    type Item = io::Result<Piece>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.failed {
            return None;
        }
        let next = self.next_piece().transpose();
        self.failed = matches!(next, Some(Err(_)));
        next
    }
}
