//! Marks: which numbers in the running text call which notes.

use std::ops::RangeInclusive;

use smallvec::{SmallVec, smallvec};

use super::blocks::{Piece, Read};
use super::notes::{Note, Notes};
use crate::grammar::inline::digits::has_digit;
use crate::grammar::inline::mark::{Set, candidates, damaged};
use crate::grammar::inline::word::columns;
use crate::kind::Kind;
use crate::lexicon::Lexicon;
use crate::text::Span;

/// What a note without a mark costs, against the weight of a candidate.
const MISSED: i32 = 5;
/// Notes that may be missed in a row.
const REACH: usize = 8;
/// How many numbers in the text there are mostly at most for a note.
const CANDIDATES: usize = 4;

/// A list with an entry for each note, few of which most documents have.
type PerNote<T> = SmallVec<[T; 64]>;

/// A mark: its place and the index of the note it calls.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub(super) span: Span,
    pub(super) note: Option<u32>,
    /// The first that calls its note.
    pub(super) first: bool,
}

#[derive(Clone, Copy)]
struct Step {
    span: Span,
    note: u32,
    weight: i32,
    score: i32,
    previous: Option<u32>,
}

/// Finds the marks: for notes in order, places in order, so that together they look most like marks.
///
/// A note's mark stands on the note's page or the one beside it.
pub(super) fn marks(lexicon: &Lexicon, text: &str, read: &Read, notes: &Notes, width: Option<u32>) -> Vec<Mark> {
    let mut found = Vec::with_capacity(notes.notes.len() * 2);
    if notes.notes.is_empty() {
        broken(text, read, &mut found);
        return found;
    }
    let by_number = ByNumber::of(&notes.notes);
    let seen_in = |brackets| seen(lexicon, brackets, text, read, &notes.notes, &by_number, width);
    let mut seen = seen_in(lexicon.marks_in_brackets);
    if lexicon.marks_in_brackets && seen.is_empty() {
        // A text may have none of the brackets its language prints (decision 76/506 in Arabic).
        seen = seen_in(false);
    }
    let suffix = suffix_weight(lexicon, &seen);
    let mut steps: SmallVec<[Step; 64]> = SmallVec::with_capacity(seen.len());
    let mut best: PerNote<Option<u32>> = smallvec![None; notes.notes.len()];
    // Candidates of one run of digits exclude each other: none may follow another of its run.
    for run in seen.chunk_by(|one, other| one.span.end == other.span.end) {
        let from = steps.len();
        for seen in run {
            // Notes come in the order of their pages: of a volume's many notes of one number only those near by are looked at.
            let same = by_number.get(seen.number);
            let page = |note: u32| notes.notes[note as usize].page;
            let near = same.partition_point(|&(_, note)| page(note) + 1 < seen.page);
            for &(_, note) in same[near..].iter().take_while(|&&(_, note)| page(note) <= seen.page + 1) {
                let distance = page(note).abs_diff(seen.page) as i32;
                let weight = seen.weight - 3 * distance + suffix(seen);
                steps.push(step(&best, &steps, seen.span, note, weight));
            }
        }
        for id in from..steps.len() {
            let slot = &mut best[steps[id].note as usize];
            if slot.is_none_or(|old| steps[old as usize].score < steps[id].score) {
                *slot = Some(id as u32);
            }
        }
    }
    chain(&best, &steps, &mut found);
    again(&steps, best, &mut found);
    found.sort_unstable_by_key(|mark| mark.span.start);
    found
}

/// A candidate with its place in the source.
#[derive(Clone, Copy)]
struct Seen {
    number: u32,
    span: Span,
    page: u32,
    weight: i32,
    set: Set,
    /// The line ends behind it well before the margin, as some extractors end it behind each mark.
    breaks: bool,
}

/// All numbers in the text that some note near by bears, in order.
fn seen(
    lexicon: &Lexicon,
    brackets: bool,
    text: &str,
    read: &Read,
    notes: &[Note],
    by_number: &ByNumber,
    width: Option<u32>,
) -> SmallVec<[Seen; 128]> {
    let mut seen = SmallVec::with_capacity(notes.len() * CANDIDATES);
    let mut before = Span::default();
    let mut near = Near { notes, first: 0, page: None, numbers: None };
    let mut bracketed = false;
    let mut pieces = read.pieces.iter().filter(|piece| carries_marks(read, piece)).peekable();
    while let Some(piece) = pieces.next() {
        // The closing sentence of a volume has marks; the bracket of the Human Rights Council has numbers of votes only.
        let vote = read.blocks[piece.block as usize].kind == Kind::Vote;
        bracketed = vote && (bracketed || text.as_bytes().get(piece.span.start as usize) == Some(&b'['));
        if bracketed {
            continue;
        }
        let numbers = near.to(piece.page).filter(|_| text.as_bytes().get(piece.span.range()).is_some_and(has_digit));
        if let Some(numbers) = numbers {
            let words = piece.span.of(text);
            let after = pieces.peek().filter(|next| next.block == piece.block).map_or("", |next| next.span.of(text));
            candidates(lexicon, brackets, numbers, [before.of(text), after], words, |candidate| {
                if !by_number.get(candidate.number).is_empty() {
                    let span = Span::new(piece.span.start + candidate.start as u32, piece.span.start + candidate.end as u32);
                    let breaks = span.end == piece.span.end && width.is_some_and(|width| (columns(words) + 8) * 10 < width * 9);
                    seen.push(Seen {
                        number: candidate.number,
                        span,
                        page: piece.page,
                        weight: candidate.weight,
                        set: candidate.set,
                        breaks,
                    });
                }
            });
        }
        before = piece.span;
    }
    seen
}

/// The numbers of the notes on a page and the ones beside it, page by page.
struct Near<'n> {
    notes: &'n [Note],
    /// The first note that is not too far back.
    first: usize,
    page: Option<u32>,
    numbers: Option<RangeInclusive<u32>>,
}

impl Near<'_> {
    /// From the least to the greatest number near a page, which is not before the last that was asked for.
    fn to(&mut self, page: u32) -> Option<&RangeInclusive<u32>> {
        if self.page != Some(page) {
            self.page = Some(page);
            self.first += self.notes[self.first..].iter().take_while(|note| note.page + 1 < page).count();
            let numbers = || self.notes[self.first..].iter().take_while(|note| note.page <= page + 1).map(|note| note.number);
            self.numbers = numbers().min().zip(numbers().max()).map(|(least, most)| least..=most);
        }
        self.numbers.as_ref()
    }
}

/// What a mark at the end of another number loses: where marks stand apart from words, as in the text of most PDFs, they are not glued
/// to numbers; where both occur, hardly to others than years.
///
/// Before punctuation a mark is surest right at the stop: `Convention 4, qui`.
fn suffix_weight(lexicon: &Lexicon, seen: &[Seen]) -> impl Fn(&Seen) -> i32 + use<> {
    let sure = |set, least| seen.iter().filter(|seen| seen.set == set && seen.weight >= least).count();
    let (spaced, glued) = (sure(Set::Spaced, 5), sure(Set::Glued, 5));
    let at_stops = if lexicon.mark_before_stop { sure(Set::Spaced, 4) } else { spaced };
    move |seen| match seen.set {
        Set::Suffix if seen.breaks => 0,
        Set::Suffix if at_stops > glued => -8,
        Set::Suffix if spaced * 5 > glued => {
            if seen.weight >= 4 {
                -2
            } else {
                -8
            }
        }
        _ => 0,
    }
}

/// Notes by their number, and in their order within one: a volume may have several of one number.
struct ByNumber(PerNote<(u32, u32)>);

impl ByNumber {
    fn of(notes: &[Note]) -> Self {
        let mut notes: PerNote<(u32, u32)> = notes.iter().zip(0..).map(|(note, index)| (note.number, index)).collect();
        notes.sort_unstable();
        Self(notes)
    }

    /// The notes of a number, each with it.
    fn get(&self, number: u32) -> &[(u32, u32)] {
        let from = self.0.partition_point(|&(other, _)| other < number);
        let same = &self.0[from..];
        &same[..same.partition_point(|&(other, _)| other == number)]
    }
}

fn carries_marks(read: &Read, piece: &Piece) -> bool {
    let kind = read.blocks[piece.block as usize].kind;
    let kind_fits = kind.is_paragraph()
        || matches!(kind, Kind::Title | Kind::Heading | Kind::EnactingFormula | Kind::Table | Kind::PartLetter | Kind::Vote);
    kind_fits && matches!(piece.kind, Kind::Text | Kind::Displaced)
}

/// A candidate with the best chain of candidates that leads to it.
fn step(best: &[Option<u32>], steps: &[Step], span: Span, note: u32, weight: i32) -> Step {
    let mut score = -MISSED * note.min(40) as i32;
    let mut previous = None;
    for back in 1..=REACH.min(note as usize) {
        let Some(id) = best[note as usize - back] else { continue };
        let earlier = steps[id as usize];
        let sum = earlier.score - MISSED * (back as i32 - 1);
        if earlier.span.end <= span.start && sum > score {
            score = sum;
            previous = Some(id);
        }
    }
    Step { span, note, weight, score: score + weight, previous }
}

/// Follows the best chain back from its end.
fn chain(best: &[Option<u32>], steps: &[Step], found: &mut Vec<Mark>) {
    let left = |note: u32| MISSED * (best.len() as i32 - 1 - note as i32);
    let mut at = best.iter().flatten().copied().max_by_key(|&id| steps[id as usize].score - left(steps[id as usize].note));
    while let Some(id) = at {
        let step = steps[id as usize];
        found.push(Mark { span: step.span, note: Some(step.note), first: true });
        at = step.previous;
    }
}

/// A note may be called again: only what cannot be anything else counts, a number glued to punctuation.
///
/// `called` has room for where each note is called first.
fn again(steps: &[Step], mut called: PerNote<Option<u32>>, found: &mut Vec<Mark>) {
    found.sort_unstable_by_key(|mark| mark.span.start);
    let first = found.len();
    called.fill(None);
    for mark in found.iter() {
        if let Some(slot) = mark.note.and_then(|note| called.get_mut(note as usize)) {
            *slot = Some(mark.span.start);
        }
    }
    let before = |step: &&Step| called[step.note as usize].is_some_and(|start| start < step.span.start);
    for step in steps.iter().filter(|step| step.weight >= 7).filter(before) {
        let at = found[..first].partition_point(|mark| mark.span.end <= step.span.start);
        let free = found[..first].get(at).is_none_or(|mark| mark.span.start >= step.span.end);
        if free && found.last().is_none_or(|mark| mark.span != step.span) {
            found.push(Mark { span: step.span, note: Some(step.note), first: false });
        }
    }
}

/// Marks that OCR damaged, in a text that has no notes.
fn broken(text: &str, read: &Read, found: &mut Vec<Mark>) {
    for piece in read.pieces.iter().filter(|piece| carries_marks(read, piece)) {
        damaged(piece.span.of(text), |at| {
            let start = piece.span.start + at as u32;
            found.push(Mark { span: Span::new(start, start + 1), note: None, first: true });
        });
    }
}
