//! Lines: which belong to the text, which are the page's furniture, which stand among the footnotes.

use super::running::heads;
use super::volume_notes::volume_notes;
use super::width::{width, wrapped};
use crate::grammar::ending::{Ending, ending};
use crate::grammar::furniture::{Furniture, furniture};
use crate::grammar::heading::opens_annex;
use crate::grammar::inline::date;
use crate::grammar::inline::session;
use crate::grammar::inline::word::{columns, is_space, trimmed, unbroken};
use crate::grammar::note::{NoteLine, may_open, note_line};
use crate::lexicon::Lexicon;
use crate::text::Span;

/// How many lines notes to stars may take.
const STAR_LINES: usize = 16;

/// Underscores that make a rule behind words.
const SHORTEST_RULE: usize = 12;

/// Lines that tell whether a text is of ideographs.
const TRIED_LINES: usize = 64;

/// Ideographs that a line of the narrowest page has.
const LEAST_WIDTH: usize = 25;

/// Lines that are of one length by chance.
const FEW_LINES: u32 = 3;

/// What a line is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Body,
    Furniture,
    Note,
}

/// A line that is not blank, and what every rule asks of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'t> {
    /// Its words, without the white space around them.
    pub(super) words: &'t str,
    /// Their first byte in the text.
    pub(super) start: u32,
    /// The page in the document, from 0.
    pub(super) page: u32,
    /// The room its words take, in columns.
    pub(super) columns: u32,
    pub(super) role: Role,
    /// A blank line or a page break stands before it.
    pub(super) after_blank: bool,
    /// How it ends, if it is of the body.
    pub(super) ending: Ending,
    /// Well short of the margin, so that it ends a paragraph or a heading, if it is of the body.
    pub(super) short: bool,
}

impl Line<'_> {
    pub(super) fn span(&self) -> Span {
        Span::new(self.start, self.start + self.words.len() as u32)
    }

    /// The number the page prints, from 1.
    pub(super) fn folio(&self) -> u32 {
        self.page + 1
    }
}

/// The lines of a text, sorted by what they are part of.
#[derive(Debug, Default)]
pub(super) struct Sorted<'t> {
    pub(super) body: Vec<Line<'t>>,
    pub(super) notes: Vec<Line<'t>>,
    pub(super) furniture: Vec<Span>,
    /// Width that lines are wrapped at, in columns; `None` where each paragraph is one line.
    pub(super) width: Option<u32>,
}

/// Sorts the lines of a document: those that begin at `starts`, the last of them ending at `end`.
pub(super) fn sorted<'t>(lexicon: &'static Lexicon, text: &'t str, starts: &[u32], end: u32) -> Sorted<'t> {
    let mut lines = split(text, starts, end);
    count_characters(&mut lines);
    heads(lexicon, &mut lines);
    let mut lines = without_tails(lexicon, lines);
    feet(lexicon, &mut lines);
    if let Some(page) = lines.chunk_by_mut(|one, other| one.page == other.page).next() {
        starred_note(page);
    }
    let volume = volume_notes(lexicon, &mut lines);
    if !volume {
        unruled_notes(lexicon, &mut lines);
    }
    let measured = |line: &Line<'_>| (line.columns, line.after_blank, is_ideographic(line));
    let body = || lines.iter().filter(|line| line.role == Role::Body).map(measured);
    let width = width(body()).or_else(|| if volume { wrapped(body()) } else { None });
    let count = |role| lines.iter().filter(|line| line.role == role).count();
    let (notes, furniture) = (Vec::with_capacity(count(Role::Note)), Vec::with_capacity(count(Role::Furniture)));
    let mut sorted = Sorted { body: Vec::new(), notes, furniture, width };
    lines.retain(|line| {
        match line.role {
            Role::Body => return true,
            Role::Note => sorted.notes.push(*line),
            Role::Furniture => sorted.furniture.push(line.span()),
        }
        false
    });
    shapes(lexicon, &mut lines, width);
    sorted.body = lines;
    sorted
}

/// Whether most characters of a line are ideographs.
fn is_ideographic(line: &Line<'_>) -> bool {
    // An ideograph has three bytes and two columns: where bytes are few, characters need not be counted.
    line.words.len() * 4 > line.columns as usize * 5 && line.columns * 2 > line.words.chars().count() as u32 * 3
}

/// Where lines of ideographs were wrapped by counting characters, gives figures among them the same room: one length in
/// characters is shared by more lines than any length in columns, by an eighth of all, and hardly ever exceeded (81 of 90 texts of the layout).
fn count_characters(lines: &mut [Line<'_>]) {
    if lines.iter().take(TRIED_LINES).filter(|line| is_ideographic(line)).count() * 4 < lines.len().min(TRIED_LINES) {
        return;
    }
    let (mut by_characters, mut by_columns) = ([0u32; 128], [0u32; 256]);
    for line in lines.iter() {
        by_characters[line.words.chars().count().min(127)] += 1;
        by_columns[line.columns.min(255) as usize] += 1;
    }
    let (width, &most) = by_characters[LEAST_WIDTH..].iter().enumerate().max_by_key(|&(_, count)| count).unwrap_or((0, &0));
    let beyond: u32 = by_characters[LEAST_WIDTH + width + 1..].iter().sum();
    let in_columns = by_columns[2 * LEAST_WIDTH..].iter().max().copied().unwrap_or(0);
    if most > FEW_LINES && most > in_columns && most * 8 > lines.len() as u32 && beyond * 20 < most {
        lines.iter_mut().for_each(|line| line.columns = 2 * line.words.chars().count() as u32);
    }
}

/// Notes of each line of the body how it ends, and whether that is short of the margin.
fn shapes(lexicon: &Lexicon, lines: &mut [Line<'_>], width: Option<u32>) {
    let mut next = "";
    for line in lines.iter_mut().rev() {
        line.ending = ending(lexicon, line.words);
        line.short = width.is_none_or(|width| is_short(line.columns, next, width));
        next = line.words;
    }
}

/// Whether a line is well short of the margin: the next word would have fitted, so that it was not broken for want of room.
fn is_short(line: u32, next: &str, width: u32) -> bool {
    let Some(room) = width.checked_sub(line + 8) else { return false };
    // The first word of nearly every line is of ASCII.
    for (at, byte) in next.bytes().take(room as usize + 1).enumerate() {
        match byte {
            b' ' => return at as u32 <= room,
            0x80.. => return columns(unbroken(next)) <= room,
            _ => {}
        }
    }
    next.len() <= room as usize
}

/// All lines that are not blank. A page begins after a form feed; in a text without any, where a line begins with exactly
/// one blank (compiled volumes: A/HRC/RES/40/26).
fn split<'t>(text: &'t str, starts: &[u32], document_end: u32) -> Vec<Line<'t>> {
    let mut lines: Vec<Line<'_>> = Vec::with_capacity(starts.len());
    let own = Span::new(starts.first().copied().unwrap_or(0), document_end).of(text);
    let by_feed = memchr::memchr(b'\x0C', own.as_bytes()).is_some();
    let by_blank = !by_feed && indents_are_pages(text, starts);
    let (mut page, mut blank) = (0, true);
    for (index, &start) in starts.iter().enumerate() {
        let end = starts.get(index + 1).map_or(document_end as usize, |&next| next as usize);
        let raw = &text[start as usize..end];
        let line = raw.strip_suffix('\n').unwrap_or(raw);
        let words = match line.as_bytes() {
            [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => line,
            _ => trimmed(line),
        };
        let top = (by_feed && index > 0 && text.as_bytes()[start as usize - 1] == b'\x0C') || (by_blank && index > 0 && one_blank(raw));
        if top {
            page += 1;
            blank = by_feed;
        }
        if words.is_empty() {
            blank = true;
            continue;
        }
        let start = start + (words.as_ptr() as usize - raw.as_ptr() as usize) as u32;
        lines.push(Line {
            words,
            start,
            page,
            columns: columns(words),
            role: Role::Body,
            after_blank: blank,
            ending: Ending::Open,
            short: true,
        });
        blank = false;
    }
    lines
}

fn one_blank(line: &str) -> bool {
    line.starts_with(' ') && line[1..].starts_with(|c: char| !is_space(c))
}

/// Whether lines that begin with one blank are page tops: few of them, and no deeper indents.
fn indents_are_pages(text: &str, starts: &[u32]) -> bool {
    let (mut tops, mut deeper) = (0, 0);
    for &start in starts {
        let line = &text[start as usize..];
        if one_blank(line) {
            tops += 1;
        } else if line.starts_with([' ', '\t']) {
            deeper += 1;
        }
    }
    tops > 0 && deeper == 0 && tops * 8 <= starts.len()
}

/// Cuts off furniture that the extraction glued to the last line of a page: `a risk16/17` (A/RES/78/152), `Non-Self_____`
/// (A/RES/80/103).
fn without_tails<'t>(lexicon: &Lexicon, lines: Vec<Line<'t>>) -> Vec<Line<'t>> {
    let mut cuts = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let ends_page =
            || lines.get(index + 1).is_none_or(|next| next.page != line.page || furniture(lexicon, next.words) == Some(Furniture::Job));
        let tail = match line.words.as_bytes().last() {
            Some(b'_') => rule_tail(line.words),
            Some(b'0'..=b'9') => page_tail(line.words, line.folio()).filter(|_| ends_page()),
            _ => None,
        };
        cuts.extend(tail.map(|at| (index, at)));
    }
    if cuts.is_empty() {
        return lines;
    }
    let mut whole = Vec::with_capacity(lines.len() + cuts.len());
    let mut done = 0;
    for (index, at) in cuts {
        whole.extend_from_slice(&lines[done..index]);
        let line = lines[index];
        let (words, tail) = line.words.split_at(at);
        let words = words.trim_end_matches(is_space);
        whole.push(Line { words, columns: columns(words), ..line });
        whole.push(Line { words: tail, columns: columns(tail), start: line.start + at as u32, after_blank: false, ..line });
        done = index + 1;
    }
    whole.extend_from_slice(&lines[done..]);
    whole
}

/// Where a rule begins that is glued to words. Shorter ones are room for a number that is not known yet, `resolution 80/___ of ________`
/// (A/C.5/80/L.6), those behind a colon room for an answer.
fn rule_tail(words: &str) -> Option<usize> {
    let body = words.trim_end_matches('_').len();
    let form = || words[..body].trim_end_matches(is_space).ends_with(':');
    (body > 0 && words.len() - body >= SHORTEST_RULE && !form()).then_some(body)
}

fn page_tail(words: &str, folio: u32) -> Option<usize> {
    let start = words.trim_end_matches(|c: char| c.is_ascii_digit() || c == '/').len();
    let (number, pages) = words[start..].split_once('/')?;
    let fits = start > 0 && number.parse() == Ok(folio) && pages.parse::<u32>().is_ok_and(|pages| pages >= folio);
    (fits && !words[..start].ends_with(['.', '-', '('])).then_some(start)
}

/// Marks page and job numbers, rules, and what stands below a rule.
fn feet(lexicon: &Lexicon, lines: &mut [Line<'_>]) {
    let mut below_rule = None;
    for index in 0..lines.len() {
        let line = lines[index];
        if below_rule.is_some_and(|page| page != line.page) {
            below_rule = None;
        }
        if line.role == Role::Furniture {
            continue;
        }
        let ends_page = lines.get(index + 1).is_none_or(|next| next.page != line.page);
        // Among notes a number alone is a note's; elsewhere above the job number it is the page's.
        let job_follows =
            || below_rule.is_none() && lines.get(index + 1).is_some_and(|next| furniture(lexicon, next.words) == Some(Furniture::Job));
        let role = match furniture(lexicon, line.words) {
            Some(Furniture::Rule) => {
                below_rule = Some(line.page).filter(|_| !names_are_starred(lexicon, &lines[index + 1..]));
                Role::Furniture
            }
            Some(Furniture::Job) => Role::Furniture,
            Some(Furniture::Page(number)) if number.abs_diff(line.folio()) <= 1 => Role::Furniture,
            Some(Furniture::Number(number)) if (ends_page || job_follows()) && line.after_blank && number.abs_diff(line.folio()) <= 1 => {
                Role::Furniture
            }
            _ if below_rule.is_some() => Role::Note,
            _ => Role::Body,
        };
        lines[index].role = role;
    }
}

/// Marks a note to a star at the foot of a first page that has no rule above it: `* Any changes to the list of sponsors …` (3 of 120 drafts
/// of the Assembly). Nothing but furniture stands below.
fn starred_note(page: &mut [Line<'_>]) {
    let Some(last) = page.iter().rposition(|line| line.role != Role::Furniture).filter(|&last| last + 1 < page.len()) else { return };
    let top = page[..=last].iter().rposition(|line| line.after_blank).unwrap_or(0);
    let own = &mut page[top..=last];
    if own.len() < STAR_LINES && own.iter().all(|line| line.role == Role::Body) && own[0].words.starts_with("* ") {
        own.iter_mut().for_each(|line| line.role = Role::Note);
    }
}

/// Whether the lines below a rule are notes to the stars of a list of names, which belong to the text: closing lines follow them, or
/// the rule above the notes of the page — `* Term of office expires on 31 December 2024.` (decision 77/409).
fn names_are_starred(lexicon: &Lexicon, lines: &[Line<'_>]) -> bool {
    let Some(first) = lines.first().filter(|line| line.words.starts_with('*')) else { return false };
    let ends = |line: &Line<'_>| {
        let rule = line.page == first.page && furniture(lexicon, line.words) == Some(Furniture::Rule);
        rule || line.role == Role::Body && session::is_meeting(lexicon, line.words)
    };
    lines.iter().take(STAR_LINES).any(ends)
}

/// Notes without a rule above them (compiled volumes): lines between blank ones that bear the next numbers in sequence.
fn unruled_notes(lexicon: &Lexicon, lines: &mut [Line<'_>]) {
    if lines.iter().any(|line| line.role == Role::Note) {
        return;
    }
    let mut last = None;
    let mut start = 0;
    while start < lines.len() {
        let page = lines[start].page;
        let goes_on = |line: &&Line<'_>| line.page == page && !line.after_blank;
        let end = start + 1 + lines[start + 1..].iter().take_while(goes_on).count();
        let ends_page = lines.get(end).is_none_or(|next| next.page != page);
        if let Some(highest) = block_of_notes(lexicon, &lines[start..end], last, ends_page) {
            last = Some(highest);
            for line in lines[start..end].iter_mut().filter(|line| line.role == Role::Body) {
                line.role = Role::Note;
            }
        }
        start = end;
    }
}

/// The highest number of lines that are notes: they bear the next numbers, on the line of their texts or apart from them. Within a page
/// the first of them must begin with its number; at its foot the number may stand behind the text (A/RES/79/7).
fn block_of_notes(lexicon: &Lexicon, block: &[Line<'_>], last: Option<u32>, ends_page: bool) -> Option<u32> {
    if !block[0].after_blank {
        return None;
    }
    let mut numbers = Vec::new();
    for line in block {
        let words = line.words;
        match note_line(words) {
            NoteLine::Number(number) => numbers.push(number),
            NoteLine::Numbered(number, rest) if may_open(lexicon, rest) && date::month(lexicon, rest).is_none() => numbers.push(number),
            _ => {}
        }
    }
    numbers.sort_unstable();
    let (first, highest) = (*numbers.first()?, *numbers.last()?);
    let in_sequence = numbers.windows(2).all(|pair| pair[1] == pair[0] + 1);
    let begins = match note_line(block[0].words) {
        NoteLine::Number(_) => block.len() > 1,
        NoteLine::Numbered(number, _) => number == first,
        NoteLine::Opened(_) => true,
        NoteLine::Text => ends_page && may_open(lexicon, block[0].words) && block.len() <= 2 + 4 * numbers.len(),
    };
    // Where no blank line stands below them, what follows is no note: `Annex II` (S/RES/1735 (2006)).
    let alone = || !block.iter().any(|line| opens_annex(lexicon, line.words));
    (begins && in_sequence && alone() && last.map_or(first <= 3, |last| first == last + 1)).then_some(highest)
}
