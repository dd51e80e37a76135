//! Documents: a text of several is read one after the other, so that each is read as it would be alone.

use smallvec::SmallVec;

use super::blocks::{self, Read};
use super::lines;
use super::marks::{self, Mark};
use super::notes::{self, NotePart, Notes};
use crate::grammar::inline::word::trimmed;
use crate::grammar::volume::Boundaries;
use crate::lexicon::Lexicon;
use crate::options::Language;
use crate::text::{Lines, Span};

/// How many documents most texts have at most.
const FEW: usize = 4;

/// What was read of all documents of a text.
#[derive(Debug, Default)]
pub(super) struct Readings {
    pub(super) read: Read,
    pub(super) notes: Notes,
    pub(super) marks: Vec<Mark>,
    pub(super) furniture: Vec<Span>,
    /// Where the language changes, and to which.
    pub(super) languages: Vec<(u32, Language)>,
}

/// Reads the documents of a text in turn, each in its language: that of the text, or another where its head or formula tells one and
/// the language of the text was not `given`.
pub(super) fn documents(language: Language, given: bool, text: &str, table: &Lines) -> Readings {
    let mut all = Readings::default();
    let mut first = 0;
    let starts = table.starts();
    let mut spoken = language;
    for (last, language) in ends(language, given, text, table) {
        if language != spoken {
            all.languages.push((starts.get(first).copied().unwrap_or(0), language));
            spoken = language;
        }
        let lexicon = Lexicon::of(language);
        let end = starts.get(last).copied().unwrap_or(text.len() as u32);
        let sorted = lines::sorted(lexicon, text, &starts[first..last], end);
        let read = blocks::blocks(lexicon, text, &sorted.body, sorted.width);
        let notes = notes::notes(lexicon, text, &sorted.notes, sorted.width);
        let marks = marks::marks(lexicon, text, &read, &notes, sorted.width);
        all.add(Readings { read, notes, marks, furniture: sorted.furniture, languages: Vec::new() });
        first = last;
    }
    all
}

/// The lines at which documents end, the last line among them, and the language of each.
pub(crate) fn ends(language: Language, given: bool, text: &str, table: &Lines) -> SmallVec<[(usize, Language); FEW]> {
    let starts = table.starts();
    let words = |line: usize| {
        let end = starts.get(line + 1).map_or(text.len(), |&next| next as usize);
        trimmed(text.get(starts[line] as usize..end).unwrap_or(""))
    };
    let mut boundaries = Boundaries::new(language, given);
    let mut found = SmallVec::new();
    for line in 0..starts.len() {
        // Most lines are told by two bytes to be none.
        let rest = text.get(starts[line] as usize..).unwrap_or("");
        if rest.as_bytes().first().is_some_and(u8::is_ascii_graphic) && !boundaries.may_tell(rest) {
            continue;
        }
        // What is asked for stands a few lines on, blank ones aside.
        let own = words(line);
        let ahead = |count: usize| match count {
            0 => Some(own),
            _ => (line + 1..starts.len()).map(words).filter(|words| !words.is_empty()).nth(count - 1),
        };
        let language = boundaries.language();
        if !own.is_empty() && boundaries.at(ahead) {
            found.push((line, language));
        }
    }
    found.push((starts.len(), boundaries.language()));
    found
}

impl Readings {
    /// Adds what was read of the next document; numbers of blocks and notes go on.
    fn add(&mut self, mut next: Self) {
        if self.read.blocks.is_empty() && self.notes.notes.is_empty() && self.furniture.is_empty() {
            *self = Self { languages: std::mem::take(&mut self.languages), ..next };
            return;
        }
        let (blocks, notes) = (self.read.blocks.len() as u32, self.notes.notes.len() as u32);
        next.read.blocks.iter_mut().filter_map(|block| block.parent.as_mut()).for_each(|parent| *parent += blocks);
        next.read.pieces.iter_mut().for_each(|piece| piece.block += blocks);
        next.read.understood.iter_mut().for_each(|(block, _)| *block += blocks);
        next.marks.iter_mut().filter_map(|mark| mark.note.as_mut()).for_each(|note| *note += notes);
        for piece in &mut next.notes.pieces {
            match &mut piece.part {
                NotePart::First(note) | NotePart::More(note) | NotePart::Continued(note) => *note += notes,
                NotePart::Label | NotePart::Stray | NotePart::StrayMore => {}
            }
        }
        self.read.blocks.append(&mut next.read.blocks);
        self.read.pieces.append(&mut next.read.pieces);
        self.read.understood.append(&mut next.read.understood);
        self.read.diagnostics.append(&mut next.read.diagnostics);
        self.notes.notes.append(&mut next.notes.notes);
        self.notes.pieces.append(&mut next.notes.pieces);
        self.marks.append(&mut next.marks);
        self.furniture.append(&mut next.furniture);
    }
}
