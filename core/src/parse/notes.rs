//! Notes: from the lines below the rules to notes with their numbers, wherever those went.

use std::ops::Range;

use smallvec::SmallVec;

use super::lines::Line;
use crate::grammar::ending::{Ending, ending};
use crate::grammar::inline::date::month;
use crate::grammar::inline::mark::takes_number;
use crate::grammar::inline::word::{capital, columns, trimmed};
use crate::grammar::note::{NoteLine, may_open, note_line, opens_note};
use crate::lexicon::Lexicon;
use crate::text::Span;

/// Lines of notes that there is room for: few pages have more.
const PAGE_LINES: usize = 48;

/// A note: where its number is printed, and the lines of its text.
#[derive(Clone, Debug)]
pub(super) struct Note {
    pub(super) number: u32,
    pub(super) label: Span,
    pub(super) page: u32,
}

/// A piece of a note in the source.
#[derive(Clone, Copy, Debug)]
pub(super) struct NotePiece {
    pub(super) span: Span,
    pub(super) part: NotePart,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotePart {
    /// The number of some note.
    Label,
    /// The first line of a note's text.
    First(u32),
    /// A further line.
    More(u32),
    /// The first line of what ran over from the page before.
    Continued(u32),
    /// Text that belongs to no note with a number: what a star calls, and lines whose note was lost.
    Stray,
    /// A further line of what a star calls.
    StrayMore,
}

/// All notes, and their pieces in the order of the source.
#[derive(Debug, Default)]
pub(super) struct Notes {
    pub(super) notes: Vec<Note>,
    pub(super) pieces: Vec<NotePiece>,
}

/// One line of a page's notes: a number alone, or text with the number that stands before it on the line.
#[derive(Clone, Copy)]
struct Item {
    number: Option<(u32, Span)>,
    /// The empty brackets of a number in Arabic.
    brackets: Option<Span>,
    text: Option<Span>,
    /// The text opens a note for sure.
    opens: bool,
    after_blank: bool,
    /// It is a line of what a star calls.
    starred: bool,
}

/// Reads the lines below the rules, page by page.
///
/// The text of some PDFs has the numbers apart from their texts, in clumps (A/RES/78/10, page 2): the texts come in order, a number
/// that stands before its text is an anchor, the numbers between two anchors divide the texts between them.
pub(super) fn notes(lexicon: &Lexicon, text: &str, lines: &[Line<'_>], width: Option<u32>) -> Notes {
    let mut all = Notes { notes: Vec::with_capacity(lines.len()), pieces: Vec::with_capacity(lines.len() * 3) };
    let mut page = Page::new(lexicon, text, width.unwrap_or(100));
    for lines in lines.chunk_by(|one, other| one.page == other.page) {
        let last = all.notes.last().map(|note| note.number);
        page.items.clear();
        read_items(lexicon, lines, last, &mut page.items);
        page.divide_texts();
        page.add_to(lines.first().map_or(0, |line| line.page), &mut all);
    }
    all
}

fn read_items(lexicon: &Lexicon, lines: &[Line<'_>], last: Option<u32>, items: &mut PageVec<Item>) {
    let mut highest = last.unwrap_or(0);
    let follows = |number, words| number > last.unwrap_or(0) && opens_note(lexicon, words);
    // The number between was left out (1 of some 1,100 resolutions, in all its layouts).
    let skips = |before: &str, rest: &str| {
        (before.is_empty() || ending(lexicon, before) == Ending::Stop) && may_open(lexicon, rest) && month(lexicon, rest).is_none()
    };
    let mut before = "";
    for line in lines {
        let (span, words) = (line.span(), line.words);
        // `Supplement No.⏎53 and corrigenda`, `No.⏎2 (A/78/2)`: the number goes on a note.
        let goes_on = |rest: &str| rest.starts_with(char::is_lowercase) || matches!(rest.as_bytes(), [b'(', b'A'..=b'Z', ..]);
        let taken = |rest: &str| goes_on(rest) && takes_number(lexicon, before);
        let at = |from: &str| Span::new(span.end - from.len() as u32, span.end);
        let after_blank = line.after_blank;
        match note_line(words) {
            NoteLine::Number(number) => {
                // Alone above its text, as the next one is that stands on the line of its own (A/RES/79/2).
                if number == highest + 1 {
                    highest = number;
                }
                items.push(Item { number: Some((number, span)), brackets: None, text: None, opens: false, after_blank, starred: false })
            }
            // `12 A/78/91.` begins a note; `3 August 2023.` goes on one: a number that opens a note is near the last.
            NoteLine::Numbered(number, rest)
                if !taken(rest)
                    && (highest == 0 && items.is_empty() && may_open(lexicon, rest)
                        || number <= highest + 30
                            && (number == highest + 1
                                || number == highest + 2 && highest > 0 && skips(before, rest)
                                || follows(number, rest)
                                || highest == 0 && number <= 3 && may_open(lexicon, rest))) =>
            {
                highest = highest.max(number);
                let label = Span::new(span.start, span.start + number.checked_ilog10().unwrap_or(0) + 1);
                let brackets = between(words, label.end - span.start, rest, span.start);
                items.push(Item {
                    number: Some((number, label)),
                    brackets,
                    text: Some(at(rest)),
                    opens: true,
                    after_blank,
                    starred: false,
                });
            }
            NoteLine::Opened(rest) => {
                let brackets = between(words, 0, rest, span.start);
                items.push(Item { number: None, brackets, text: Some(at(rest)), opens: true, after_blank, starred: false });
            }
            _ => items.push(Item { number: None, brackets: None, text: Some(span), opens: false, after_blank, starred: false }),
        }
        before = words;
    }
}

/// What stands between a note's number and its text, blanks aside: the brackets that the number was taken from, and which are no word
/// of the paragraph that goes on below the notes.
fn between(words: &str, number: u32, text: &str, start: u32) -> Option<Span> {
    let ahead = words.get(number as usize..words.len() - text.len())?;
    let inner = trimmed(ahead);
    let at = start + number + (inner.as_ptr() as usize - ahead.as_ptr() as usize) as u32;
    (!inner.is_empty()).then(|| Span::new(at, at + inner.len() as u32))
}

/// The notes of one page, and room that is kept for the next.
/// A list that a page has few entries of.
type PageVec<T> = SmallVec<[T; PAGE_LINES]>;

struct Page<'t> {
    lexicon: &'t Lexicon,
    text: &'t str,
    width: u32,
    items: PageVec<Item>,
    /// Its numbers, rising.
    numbers: PageVec<(u32, Span)>,
    /// For each number the item at which its text begins; where there are any they rise.
    starts: PageVec<Option<usize>>,
    /// Numbers that stand right before their text, as places in `numbers`, and the item of the text.
    anchors: PageVec<(usize, usize)>,
    /// Items at which further texts may begin, and what speaks for each.
    places: PageVec<(i32, usize)>,
}

impl<'t> Page<'t> {
    fn new(lexicon: &'t Lexicon, text: &'t str, width: u32) -> Self {
        Self {
            lexicon,
            text,
            width,
            items: PageVec::new(),
            numbers: PageVec::new(),
            starts: PageVec::new(),
            anchors: PageVec::new(),
            places: PageVec::new(),
        }
    }

    /// Divides the texts among the numbers.
    fn divide_texts(&mut self) {
        self.find_starred();
        self.numbers.clear();
        self.numbers.extend(self.items.iter().filter_map(|item| item.number));
        self.numbers.sort_unstable_by_key(|&(number, _)| number);
        self.numbers.dedup_by_key(|&mut (number, _)| number);
        self.starts.clear();
        self.starts.resize(self.numbers.len(), None);
        self.find_anchors();
        for place in 0..self.anchors.len() {
            let (index, from) = self.anchors[place];
            self.starts[index] = Some(from);
            let (next, to) = self.anchors.get(place + 1).copied().unwrap_or((self.numbers.len(), self.items.len()));
            if next > index + 1 {
                self.divide(from..to, index + 1..next);
            }
        }
    }

    /// Adds the notes and their pieces to those of the pages before.
    fn add_to(&self, page: u32, all: &mut Notes) {
        let first = all.notes.len() as u32;
        all.notes.extend(self.numbers.iter().map(|&(number, label)| Note { number, label, page }));
        let mut starts = self.starts.iter().zip(first..).filter_map(|(&start, note)| Some((start?, note))).peekable();
        let mut begun = None;
        for (at, item) in self.items.iter().enumerate() {
            if let Some((_, span)) = item.number {
                all.pieces.push(NotePiece { span, part: NotePart::Label });
            }
            all.pieces.extend(item.brackets.map(|span| NotePiece { span, part: NotePart::Label }));
            let Some(span) = item.text else { continue };
            let part = if let Some((_, note)) = starts.next_if(|&(start, _)| start == at) {
                begun = Some(note);
                NotePart::First(note)
            } else if item.starred {
                if span.of(self.text).starts_with('*') { NotePart::Stray } else { NotePart::StrayMore }
            } else if let Some(note) = begun {
                NotePart::More(note)
            } else if let Some(note) = first.checked_sub(1) {
                begun = Some(note);
                NotePart::Continued(note)
            } else {
                NotePart::Stray
            };
            all.pieces.push(NotePiece { span, part });
        }
    }

    /// Tells the lines of what a star calls: from the star to the end of its sentence — `* On behalf of the States …`
    /// (A/C.1/80/L.16).
    fn find_starred(&mut self) {
        let mut open = false;
        for item in &mut self.items {
            let words = item.text.map_or("", |span| span.of(self.text));
            open = item.number.is_none() && (open || words.starts_with('*'));
            item.starred = open;
            open = open && ending(self.lexicon, words) != Ending::Stop;
        }
    }

    /// Finds the anchors: of a clump of numbers before a text the least is its anchor. Texts before the first belong to the numbers below
    /// it, so that the first of them is one too.
    fn find_anchors(&mut self) {
        self.anchors.clear();
        let mut clump: Option<u32> = None;
        for (at, item) in self.items.iter().enumerate() {
            if let Some((number, _)) = item.number {
                clump = Some(clump.map_or(number, |least| least.min(number)));
            }
            if item.text.is_some()
                && let Some(number) = clump.take()
            {
                let index = self.numbers.binary_search_by_key(&number, |&(number, _)| number).unwrap_or(0);
                if self.anchors.last().is_none_or(|&(last, _)| last < index) {
                    self.anchors.push((index, at));
                }
            }
        }
        let first = self.anchors.first().copied();
        let text = self.items.iter().position(|item| item.text.is_some() && !item.starred);
        if let Some(text) = text.filter(|&text| first.is_none_or(|(index, at)| index > 0 && text < at) && !self.numbers.is_empty()) {
            self.anchors.insert(0, (0, text));
        }
    }

    /// Finds the best places to begin the texts of further numbers within a run of items.
    fn divide(&mut self, run: Range<usize>, numbers: Range<usize>) {
        self.places.clear();
        let mut before = None;
        for at in run {
            let Item { text: Some(span), opens, after_blank, .. } = self.items[at] else { continue };
            let line = span.of(self.text);
            let Some(before) = before.replace(line) else { continue };
            let mut score = 0;
            if ending(self.lexicon, before) == Ending::Stop {
                score += 4;
            }
            if opens {
                score += 12;
            } else if opens_note(self.lexicon, line) {
                score += 3;
            } else if !line.starts_with(capital) {
                score -= 3;
            }
            if columns(before) < self.width * 7 / 10 {
                score += 2;
            }
            if after_blank {
                score += 1;
            }
            self.places.push((score, at));
        }
        self.places.sort_unstable_by_key(|&(score, at)| (-score, at));
        self.places.truncate(numbers.len());
        self.places.sort_unstable_by_key(|&(_, at)| at);
        for (slot, &(_, at)) in self.starts[numbers].iter_mut().zip(&self.places) {
            *slot = Some(at);
        }
    }
}
