//! Lines: which belong to the text, which are the page's furniture, which stand among the footnotes.

use super::volume_notes::volume_notes;
use super::width::{width, wrapped};
use crate::grammar::ending::{Ending, ending};
use crate::grammar::furniture::{Furniture, furniture};
use crate::grammar::heading::is_formula;
use crate::grammar::inline::date;
use crate::grammar::inline::session;
use crate::grammar::inline::word::{after_any, columns, is_space, trimmed, unbroken};
use crate::grammar::label::label;
use crate::grammar::masthead;
use crate::grammar::note::{NoteLine, may_open, note_line};
use crate::kind::Kind;
use crate::lexicon::Lexicon;
use crate::text::Span;

/// How many lines at the top of a page may be its running head.
const HEAD_LINES: usize = 10;

/// How many lines notes to stars may take.
const STAR_LINES: usize = 16;

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
    /// The page in the text, from 0.
    pub(super) page: u32,
    /// The page in its document, from 1: the number it prints, where a text holds several documents.
    folio: u32,
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
    let mut running = Running::default();
    let (mut start, mut first) = (0, 0);
    while start < lines.len() {
        let page = lines[start].page;
        let end = start + lines[start..].iter().take_while(|line| line.page == page).count();
        if opens_document(lexicon, &lines[start..end]) {
            running.letters.clear();
            first = page;
        }
        for line in &mut lines[start..end] {
            line.folio = page - first + 1;
        }
        head(lexicon, &mut lines[start..end], &mut running);
        start = end;
    }
    let mut lines = without_tails(lexicon, lines);
    feet(lexicon, &mut lines);
    let volume = volume_notes(lexicon, &mut lines);
    if !volume {
        unruled_notes(lexicon, &mut lines);
    }
    let measured = |line: &Line<'_>| {
        let columns = columns(line.words);
        let ideographic = columns as usize != line.words.len() && columns * 2 > line.words.chars().count() as u32 * 3;
        (columns, line.after_blank, ideographic)
    };
    let body = || lines.iter().filter(|line| line.role == Role::Body).map(measured);
    let width = width(body()).or_else(|| if volume { wrapped(body()) } else { None });
    let mut sorted = Sorted { width, ..Sorted::default() };
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

/// Notes of each line of the body how it ends, and whether that is short of the margin.
fn shapes(lexicon: &Lexicon, lines: &mut [Line<'_>], width: Option<u32>) {
    let mut next = "";
    for line in lines.iter_mut().rev() {
        line.ending = ending(lexicon, line.words);
        line.short = width.is_none_or(|width| is_short(line.words, next, width));
        next = line.words;
    }
}

/// Whether a line is well short of the margin: the next word would have fitted, so that it was not broken for want of room.
fn is_short(line: &str, next: &str, width: u32) -> bool {
    width.checked_sub(columns(line) + 8).is_some_and(|room| columns(unbroken(next)) <= room)
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
        lines.push(Line { words, start, page, folio: 1, role: Role::Body, after_blank: blank, ending: Ending::Open, short: true });
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

/// What is known of the running title of a document.
#[derive(Default)]
struct Running {
    /// The letters of all that stands above the formula on the first page.
    letters: String,
    /// Room for the letters of a line that may be the title.
    title: String,
}

/// Marks the running head of a page: symbol, short title, page and job number, in any order.
///
/// The first page of a document has none; there the title is learnt, letters only.
fn head(lexicon: &'static Lexicon, page: &mut [Line<'_>], running: &mut Running) {
    let Some(first) = page.first() else { return };
    if first.folio == 1 || running.letters.is_empty() {
        learn(lexicon, page, running);
        return;
    }
    let top = page.len().min(HEAD_LINES);
    // Symbol and title above a line of page number, perhaps with the job number, and no blank line between.
    let numbers =
        page[..top].iter().position(|line| matches!(furniture(lexicon, line.words), Some(Furniture::Page(number)) if number == line.folio));
    let numbers = numbers.filter(|&at| page[1..=at.max(1).min(page.len() - 1)].iter().all(|line| !line.after_blank));
    let symbol = page[..top].iter().position(|line| names_symbol(line.words));
    let end = match (numbers, symbol) {
        (Some(numbers), Some(symbol)) if symbol < numbers => numbers + 1,
        (_, Some(0)) => {
            let group = 1 + group(&page[1..top]);
            if running.resembles(&page[1..group]) { group } else { 1 }
        }
        (_, Some(symbol)) if symbol <= 4 || running.resembles(&page[..symbol]) => symbol + 1,
        _ => {
            let group = group(&page[..top]);
            if running.resembles(&page[..group]) { group } else { 0 }
        }
    };
    // The closing lines may stand alone on the last page, right below its head (E/RES/2023/9).
    let end = page[..end].iter().position(|line| session::is_meeting(lexicon, line.words)).unwrap_or(end);
    for line in &mut page[..end] {
        // A label that the extraction left among the lines of the head (A/RES/78/108, page 3) is of the text.
        if label(lexicon, line.words).is_none_or(|label| !label.rest.is_empty()) {
            line.role = Role::Furniture;
        }
    }
}

/// Whether a page begins with a masthead, as the first of each document does in a text of several: publisher and distribution.
fn opens_document(lexicon: &Lexicon, page: &[Line<'_>]) -> bool {
    let publisher = page.iter().take(4).any(|line| after_any(line.words, lexicon.publisher).is_some());
    let kinds = |words| masthead::pieces(lexicon, words);
    publisher && page.iter().take(HEAD_LINES).filter_map(|line| kinds(line.words)).flatten().any(|(kind, _)| kind == Kind::Distribution)
}

/// The lines up to the next blank line.
fn group(lines: &[Line<'_>]) -> usize {
    lines.iter().enumerate().position(|(index, line)| index > 0 && line.after_blank).unwrap_or(lines.len())
}

/// Whether a line is a symbol, or holds one at its start or end, as running heads do: `A/RES/78/189 Rights of …`.
fn names_symbol(line: &str) -> bool {
    if masthead::symbol(line) {
        return true;
    }
    let edge = |word: &str| word.contains("/RES/") && masthead::symbol(word);
    let first = line.split(is_space).next().unwrap_or("");
    let last = line.rsplit(is_space).next().unwrap_or("");
    line.len() < 160 && (edge(first) || edge(last))
}

/// Learns the letters of everything above the formula: the running title is among them.
fn learn(lexicon: &Lexicon, page: &[Line<'_>], running: &mut Running) {
    for line in page.iter().take(40).take_while(|line| !is_formula(lexicon, line.words)) {
        letters(line.words, &mut running.letters);
    }
}

/// Adds the letters and digits of a text, small ones for those of ASCII.
fn letters(words: &str, into: &mut String) {
    for c in words.chars() {
        if c.is_ascii_alphanumeric() {
            into.push(c.to_ascii_lowercase());
        } else if !c.is_ascii() && c.is_alphanumeric() {
            into.push(c);
        }
    }
}

impl Running {
    /// Whether lines are the running title: their letters stand in what the first page says above its formula, or nearly so.
    fn resembles(&mut self, lines: &[Line<'_>]) -> bool {
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return false };
        // A title has no mark at its end; a paragraph about the same subject has (A/HRC/RES/54/25).
        let titled = first.words.starts_with(|c: char| !c.is_lowercase()) && !last.words.ends_with([',', ';', '.', ':']);
        if lines.len() > 8 || !titled {
            return false;
        }
        self.title.clear();
        for line in lines {
            letters(line.words, &mut self.title);
        }
        if self.holds_title() {
            return true;
        }
        // A short title may differ by a word: its words, one by one.
        let (mut known, mut all) = (0, 0);
        for word in lines.iter().flat_map(|line| line.words.split(is_space)) {
            self.title.clear();
            letters(word, &mut self.title);
            if self.title.len() > 3 {
                all += 1;
                known += usize::from(self.holds_title());
            }
        }
        all > 1 && known * 10 >= all * 8
    }

    fn holds_title(&self) -> bool {
        memchr::memmem::find(self.letters.as_bytes(), self.title.as_bytes()).is_some()
    }
}

/// Cuts off furniture that the extraction glued to the last line of a page: `a risk16/17` (A/RES/78/152), `Non-Self_____`
/// (A/RES/80/103).
fn without_tails<'t>(lexicon: &Lexicon, lines: Vec<Line<'t>>) -> Vec<Line<'t>> {
    let mut cuts = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let ends_page =
            || lines.get(index + 1).is_none_or(|next| next.page != line.page || furniture(lexicon, next.words) == Some(Furniture::Job));
        if let Some(at) = rule_tail(line.words).or_else(|| page_tail(line.words, line.folio).filter(|_| ends_page())) {
            cuts.push((index, at));
        }
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
        whole.push(Line { words: words.trim_end_matches(is_space), ..line });
        whole.push(Line { words: tail, start: line.start + at as u32, after_blank: false, ..line });
        done = index + 1;
    }
    whole.extend_from_slice(&lines[done..]);
    whole
}

fn rule_tail(words: &str) -> Option<usize> {
    if !words.ends_with('_') {
        return None;
    }
    let body = words.trim_end_matches('_').len();
    (body > 0 && words.len() - body >= 8).then_some(body)
}

fn page_tail(words: &str, folio: u32) -> Option<usize> {
    if !words.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
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
            Some(Furniture::Page(number)) if number.abs_diff(line.folio) <= 1 => Role::Furniture,
            Some(Furniture::Number(number)) if (ends_page || job_follows()) && line.after_blank && number.abs_diff(line.folio) <= 1 => {
                Role::Furniture
            }
            _ if below_rule.is_some() => Role::Note,
            _ => Role::Body,
        };
        lines[index].role = role;
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
    (begins && in_sequence && last.map_or(first <= 3, |last| first == last + 1)).then_some(highest)
}
