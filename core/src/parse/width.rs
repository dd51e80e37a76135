//! The width of a text: whether its lines are wrapped, and which of them end short of the margin.

use super::lines::Line;
use crate::grammar::ending::{Ending, ending};
use crate::grammar::inline::word::{columns, unbroken};
use crate::lexicon::Lexicon;

/// A page of wrapped lines has hardly a line that long; a paragraph a line has many.
const LONG: u32 = 140;
/// The same of lines of ideographs, which are printed shorter and say as much in two thirds of the room.
const LONG_OF_IDEOGRAPHS: u32 = 92;

/// Notes of each line of the body how it ends, and whether that is short of the margin; the width lines are wrapped at, if they are.
pub(super) fn measured(lexicon: &Lexicon, lines: &mut [Line<'_>]) -> Option<u32> {
    for line in &mut *lines {
        line.ending = ending(lexicon, line.words);
    }
    let width = width(lines);
    let mut next = "";
    for line in lines.iter_mut().rev() {
        line.short = width.is_none_or(|width| is_short(line.words, next, width));
        next = line.words;
    }
    width
}

/// Whether a line is well short of the margin: the next word would have fitted, so that it was not broken for want of room.
fn is_short(line: &str, next: &str, width: u32) -> bool {
    width.checked_sub(columns(line) + 8).is_some_and(|room| columns(unbroken(next)) <= room)
}

/// The width lines are wrapped at: the 95th percentile of their lengths, where that is a width a page has.
fn width(lines: &[Line<'_>]) -> Option<u32> {
    let mut histogram = [0u32; 256];
    let (mut all, mut long) = (0, 0);
    for line in lines {
        let columns = columns(line.words);
        histogram[columns.min(255) as usize] += 1;
        all += 1;
        let ideographic = !line.words.is_ascii() && columns * 2 > line.words.chars().count() as u32 * 3;
        long += u32::from(columns >= if ideographic { LONG_OF_IDEOGRAPHS } else { LONG });
    }
    if all > 0 && long * 12 > all {
        return None;
    }
    let mut above = 0;
    let at = (0..256).rev().find(|&length| {
        above += histogram[length];
        above * 20 > all
    })?;
    (!are_paragraphs(lines, at as u32)).then_some(at as u32)
}

/// Whether three in four of the longer lines end with a mark, as paragraphs do: they are not wrapped (A/RES/77/328 in Chinese).
fn are_paragraphs(lines: &[Line<'_>], width: u32) -> bool {
    let longer = lines.iter().filter(|line| columns(line.words) * 4 > width * 3);
    let (closed, all) = longer.fold((0, 0), |(closed, all), line| (closed + usize::from(line.ending != Ending::Open), all + 1));
    closed * 4 > all * 3
}
