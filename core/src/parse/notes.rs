//! Notes: from the lines below the rules to notes with their numbers, wherever those went.

use super::lines::Line;
use crate::grammar::ending::{Ending, ending};
use crate::grammar::inline::mark::takes_number;
use crate::grammar::inline::word::{capital, columns, trimmed};
use crate::grammar::note::{NoteLine, may_open, note_line, opens_note};
use crate::lexicon::Lexicon;
use crate::text::Span;

/// A note: where its number is printed, and the lines of its text.
#[derive(Clone, Debug)]
pub(super) struct Note {
    pub(super) number: u32,
    pub(super) label: Span,
    pub(super) page: u32,
    /// Index of its first text piece, and of the first piece on a later page.
    pub(super) continued: bool,
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
}

/// Reads the lines below the rules, page by page.
///
/// The text of some PDFs has the numbers apart from their texts, in clumps (A/RES/78/10, page 2): the texts come in order, a number
/// that stands before its text is an anchor, the numbers between two anchors divide the texts between them.
pub(super) fn notes(lexicon: &Lexicon, text: &str, lines: &[Line<'_>], width: Option<u32>) -> Notes {
    let mut all = Notes::default();
    let mut items = Vec::new();
    let mut start = 0;
    while start < lines.len() {
        let page = lines[start].page;
        let end = start + lines[start..].iter().take_while(|line| line.page == page).count();
        items.clear();
        let last = all.notes.last().map(|note| note.number);
        read_items(lexicon, &lines[start..end], last, &mut items);
        page_notes(lexicon, text, page, &items, width.unwrap_or(100), &mut all);
        start = end;
    }
    all
}

fn read_items(lexicon: &Lexicon, lines: &[Line<'_>], last: Option<u32>, items: &mut Vec<Item>) {
    let mut highest = last.unwrap_or(0);
    let follows = |number, words| number > last.unwrap_or(0) && opens_note(lexicon, words);
    let mut before = "";
    for line in lines {
        let (span, words) = (line.span(), line.words);
        // `Supplement No.⏎53 and corrigenda`: the number goes on a note.
        let taken = |rest: &str| rest.starts_with(char::is_lowercase) && takes_number(lexicon, before);
        let at = |from: &str| Span::new(span.end - from.len() as u32, span.end);
        let after_blank = line.after_blank;
        match note_line(words) {
            NoteLine::Number(number) => {
                items.push(Item { number: Some((number, span)), brackets: None, text: None, opens: false, after_blank })
            }
            // `12 A/78/91.` begins a note; `3 August 2023.` goes on one: a number that opens a note is near the last.
            NoteLine::Numbered(number, rest)
                if !taken(rest)
                    && (highest == 0 && items.is_empty() && may_open(lexicon, rest)
                        || number <= highest + 30
                            && (number == highest + 1
                                || follows(number, rest)
                                || highest == 0 && number <= 3 && may_open(lexicon, rest))) =>
            {
                highest = highest.max(number);
                let label = Span::new(span.start, span.start + number.checked_ilog10().unwrap_or(0) + 1);
                let brackets = between(words, label.end - span.start, rest, span.start);
                items.push(Item { number: Some((number, label)), brackets, text: Some(at(rest)), opens: true, after_blank });
            }
            NoteLine::Opened(rest) => {
                let brackets = between(words, 0, rest, span.start);
                items.push(Item { number: None, brackets, text: Some(at(rest)), opens: true, after_blank });
            }
            _ => items.push(Item { number: None, brackets: None, text: Some(span), opens: false, after_blank }),
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

/// Divides the texts of one page among its numbers.
fn page_notes(lexicon: &Lexicon, text: &str, page: u32, items: &[Item], width: u32, all: &mut Notes) {
    let mut numbers: Vec<(u32, Span)> = items.iter().filter_map(|item| item.number).collect();
    numbers.sort_unstable_by_key(|&(number, _)| number);
    numbers.dedup_by_key(|&mut (number, _)| number);
    let starred = starred(lexicon, text, items);
    let unstarred = items.iter().enumerate().filter(|&(at, _)| !starred[at]);
    let texts: Vec<(usize, Span)> = unstarred.filter_map(|(at, item)| Some((at, item.text?))).collect();
    let first = all.notes.len() as u32;
    let starts = starts(lexicon, text, items, &numbers, &texts, width);
    for &(number, label) in &numbers {
        all.notes.push(Note { number, label, page, continued: false });
    }
    let mut begun = None;
    for (at, item) in items.iter().enumerate() {
        if let Some((_, span)) = item.number {
            all.pieces.push(NotePiece { span, part: NotePart::Label });
        }
        all.pieces.extend(item.brackets.map(|span| NotePiece { span, part: NotePart::Label }));
        let Some(span) = item.text else { continue };
        let part = if let Some(index) = starts.iter().position(|&start| start == Some(at)) {
            begun = Some(first + index as u32);
            NotePart::First(first + index as u32)
        } else if starred[at] {
            if span.of(text).starts_with('*') { NotePart::Stray } else { NotePart::StrayMore }
        } else if let Some(note) = begun {
            NotePart::More(note)
        } else if let Some(note) = first.checked_sub(1) {
            begun = Some(note);
            all.notes[note as usize].continued = true;
            NotePart::Continued(note)
        } else {
            NotePart::Stray
        };
        all.pieces.push(NotePiece { span, part });
    }
}

/// Which items are lines of what a star calls: from the star to the end of its sentence — `* On behalf of the States …`
/// (A/C.1/80/L.16).
fn starred(lexicon: &Lexicon, text: &str, items: &[Item]) -> Vec<bool> {
    let mut open = false;
    let line = |item: &Item| {
        let words = item.text.map_or("", |span| span.of(text));
        open = item.number.is_none() && (open || words.starts_with('*'));
        let within = open;
        open = open && ending(lexicon, words) != Ending::Stop;
        within
    };
    items.iter().map(line).collect()
}

/// For each number, in rising order, the item at which its text begins.
fn starts(
    lexicon: &Lexicon,
    text: &str,
    items: &[Item],
    numbers: &[(u32, Span)],
    texts: &[(usize, Span)],
    width: u32,
) -> Vec<Option<usize>> {
    let mut starts: Vec<Option<usize>> = vec![None; numbers.len()];
    let index_of = |number: u32| numbers.binary_search_by_key(&number, |&(number, _)| number).unwrap_or(0);
    // Anchors: numbers right before their text. Of a clump before a text the least is its anchor.
    let mut anchors: Vec<(usize, usize)> = Vec::new();
    let mut clump: Option<u32> = None;
    for (at, item) in items.iter().enumerate() {
        if let Some((number, _)) = item.number {
            clump = Some(clump.map_or(number, |least| least.min(number)));
        }
        if item.text.is_some()
            && let Some(number) = clump.take()
        {
            let index = index_of(number);
            if anchors.last().is_none_or(|&(last, _)| last < index) {
                anchors.push((index, at));
            }
        }
    }
    for &(index, at) in &anchors {
        starts[index] = Some(at);
    }
    // Texts before the first anchor belong to the numbers below it.
    let first_anchor = anchors.first().copied();
    let mut bounds = Vec::with_capacity(anchors.len() + 1);
    if first_anchor.is_none_or(|(index, _)| index > 0) && !numbers.is_empty() {
        let from = texts.first().map(|&(at, _)| at);
        if let Some(from) = from.filter(|&from| first_anchor.is_none_or(|(_, at)| from < at)) {
            starts[0] = Some(from);
            bounds.push((0, from));
        }
    }
    bounds.extend(&anchors);
    for (place, &(index, from)) in bounds.iter().enumerate() {
        let (next_index, to) = bounds.get(place + 1).copied().unwrap_or((numbers.len(), items.len()));
        let wanted = next_index.saturating_sub(index + 1);
        if wanted > 0 {
            divide(lexicon, text, items, from..to, wanted, width, &mut starts[index + 1..next_index]);
        }
    }
    starts
}

/// Finds the best places to begin `wanted` further notes within a run of text lines.
fn divide(
    lexicon: &Lexicon,
    text: &str,
    items: &[Item],
    run: std::ops::Range<usize>,
    wanted: usize,
    width: u32,
    into: &mut [Option<usize>],
) {
    let lines: Vec<(usize, Span)> = run.filter_map(|at| Some((at, items[at].text?))).collect();
    let mut places: Vec<(i32, usize)> = lines
        .windows(2)
        .map(|pair| {
            let (before, line) = (pair[0].1.of(text), pair[1].1.of(text));
            let mut score = 0;
            if ending(lexicon, before) == Ending::Stop {
                score += 4;
            }
            if items[pair[1].0].opens {
                score += 12;
            } else if opens_note(lexicon, line) {
                score += 3;
            } else if !line.starts_with(capital) {
                score -= 3;
            }
            if columns(before) < width * 7 / 10 {
                score += 2;
            }
            if items[pair[1].0].after_blank {
                score += 1;
            }
            (score, pair[1].0)
        })
        .collect();
    places.sort_by_key(|&(score, at)| (-score, at));
    places.truncate(wanted);
    places.sort_by_key(|&(_, at)| at);
    for (slot, (_, at)) in into.iter_mut().zip(places) {
        *slot = Some(at);
    }
}
