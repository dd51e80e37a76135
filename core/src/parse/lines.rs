//! Lines: which belong to the text, which are the page's furniture, which stand among the footnotes.

use crate::grammar::furniture::{Furniture, furniture};
use crate::grammar::heading::is_formula;
use crate::grammar::inline::date;
use crate::grammar::inline::session;
use crate::grammar::inline::word::{after_any, columns, is_space, trimmed};
use crate::grammar::label::label;
use crate::grammar::masthead;
use crate::grammar::note::{NoteLine, may_open, note_line};
use crate::kind::Kind;
use crate::lexicon::Lexicon;
use crate::text::{Lines, Span};

/// How many lines at the top of a page may be its running head.
const HEAD_LINES: usize = 10;

/// What a line is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Body,
    Furniture,
    Note,
}

/// A line that is not blank: its words, without the white space around them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    pub(super) span: Span,
    /// The page in the text, from 0.
    pub(super) page: u32,
    /// The page in its document, from 1: the number it prints, where a text holds several documents.
    folio: u32,
    pub(super) role: Role,
    /// A blank line or a page break stands before it.
    pub(super) after_blank: bool,
}

/// The lines of a text, sorted by what they are part of.
#[derive(Debug, Default)]
pub(super) struct Sorted {
    pub(super) body: Vec<Line>,
    pub(super) notes: Vec<Line>,
    pub(super) furniture: Vec<Span>,
    /// Width that lines are wrapped at, in columns; `None` where each paragraph is one line.
    pub(super) width: Option<u32>,
}

/// Sorts the lines of a text.
pub(super) fn sorted(lexicon: &'static Lexicon, text: &str, table: &Lines) -> Sorted {
    let mut lines = split(text, table);
    let mut running = String::new();
    let (mut start, mut first) = (0, 0);
    while start < lines.len() {
        let page = lines[start].page;
        let end = start + lines[start..].iter().take_while(|line| line.page == page).count();
        if opens_document(lexicon, text, &lines[start..end]) {
            running.clear();
            first = page;
        }
        for line in &mut lines[start..end] {
            line.folio = page - first + 1;
        }
        head(lexicon, text, &mut lines[start..end], &mut running);
        start = end;
    }
    tails(lexicon, text, &mut lines);
    feet(lexicon, text, &mut lines);
    unruled_notes(lexicon, text, &mut lines);
    let width = width(text, &lines);
    let mut sorted = Sorted { body: Vec::with_capacity(lines.len()), width, ..Sorted::default() };
    for line in lines {
        match line.role {
            Role::Body => sorted.body.push(line),
            Role::Note => sorted.notes.push(line),
            Role::Furniture => sorted.furniture.push(line.span),
        }
    }
    sorted
}

/// All lines that are not blank. A page begins after a form feed; in a text without any, where a line begins with exactly
/// one blank (compiled volumes: A/HRC/RES/40/26).
fn split(text: &str, table: &Lines) -> Vec<Line> {
    let starts = table.starts();
    let mut lines: Vec<Line> = Vec::with_capacity(starts.len());
    let by_feed = memchr::memchr(b'\x0C', text.as_bytes()).is_some();
    let by_blank = !by_feed && indents_are_pages(text, starts);
    let (mut page, mut blank) = (0, true);
    for (index, &start) in starts.iter().enumerate() {
        let end = starts.get(index + 1).map_or(text.len(), |&next| next as usize);
        let raw = &text[start as usize..end];
        let words = trimmed(raw);
        let top = (by_feed && start > 0 && text.as_bytes()[start as usize - 1] == b'\x0C') || (by_blank && index > 0 && one_blank(raw));
        if top {
            page += 1;
            blank = by_feed;
        }
        if words.is_empty() {
            blank = true;
            continue;
        }
        let from = start + (words.as_ptr() as usize - raw.as_ptr() as usize) as u32;
        lines.push(Line { span: Span::new(from, from + words.len() as u32), page, folio: 1, role: Role::Body, after_blank: blank });
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

/// Marks the running head of a page: symbol, short title, page and job number, in any order.
///
/// The first page of a document has none; there the title is learnt, letters only.
fn head(lexicon: &'static Lexicon, text: &str, page: &mut [Line], running: &mut String) {
    let Some(first) = page.first() else { return };
    if first.folio == 1 || running.is_empty() {
        learn(lexicon, text, page, running);
        return;
    }
    let top = page.len().min(HEAD_LINES);
    let words = |line: &Line| line.span.of(text);
    // Symbol and title above a line of page number, perhaps with the job number, and no blank line between.
    let numbers = page[..top]
        .iter()
        .position(|line| matches!(furniture(lexicon, words(line)), Some(Furniture::Page(number)) if number == line.folio));
    let numbers = numbers.filter(|&at| page[1..=at.max(1).min(page.len() - 1)].iter().all(|line| !line.after_blank));
    let symbol = page[..top].iter().position(|line| names_symbol(words(line)));
    let end = match (numbers, symbol) {
        (Some(numbers), Some(symbol)) if symbol < numbers => numbers + 1,
        (_, Some(0)) => {
            let group = 1 + group(&page[1..top]);
            if resembles(text, &page[1..group], running) { group } else { 1 }
        }
        (_, Some(symbol)) if resembles(text, &page[..symbol], running) || symbol <= 4 => symbol + 1,
        _ => {
            let group = group(&page[..top]);
            if resembles(text, &page[..group], running) { group } else { 0 }
        }
    };
    // The closing lines may stand alone on the last page, right below its head (E/RES/2023/9).
    let end = page[..end].iter().position(|line| session::is_meeting(lexicon, words(line))).unwrap_or(end);
    for line in &mut page[..end] {
        // A label that the extraction left among the lines of the head (A/RES/78/108, page 3) is of the text.
        if label(lexicon, line.span.of(text)).is_none_or(|label| !label.rest.is_empty()) {
            line.role = Role::Furniture;
        }
    }
}

/// Whether a page begins with a masthead, as the first of each document does in a text of several: publisher and distribution.
fn opens_document(lexicon: &Lexicon, text: &str, page: &[Line]) -> bool {
    let publisher = page.iter().take(4).any(|line| after_any(line.span.of(text), lexicon.publisher).is_some());
    let kinds = |line: &Line| masthead::pieces(lexicon, line.span.of(text));
    publisher && page.iter().take(HEAD_LINES).filter_map(kinds).flatten().any(|(kind, _)| kind == Kind::Distribution)
}

/// The lines up to the next blank line.
fn group(lines: &[Line]) -> usize {
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
fn learn(lexicon: &Lexicon, text: &str, page: &[Line], running: &mut String) {
    let head = page.iter().take(40).take_while(|line| !is_formula(lexicon, line.span.of(text)));
    for line in head {
        letters(line.span.of(text), running);
    }
}

fn letters(words: &str, into: &mut String) {
    for c in words.chars() {
        if c.is_ascii_alphanumeric() {
            into.push(c.to_ascii_lowercase());
        } else if c.is_alphanumeric() {
            into.push(c);
        }
    }
}

/// Whether lines are the running title: their letters stand in what the first page says above its formula, or nearly so.
fn resembles(text: &str, lines: &[Line], running: &str) -> bool {
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return false };
    // A title has no mark at its end; a paragraph about the same subject has (A/HRC/RES/54/25).
    let titled = first.span.of(text).starts_with(|c: char| !c.is_lowercase()) && !last.span.of(text).ends_with([',', ';', '.', ':']);
    if lines.len() > 8 || !titled {
        return false;
    }
    let mut title = String::new();
    for line in lines {
        letters(line.span.of(text), &mut title);
    }
    if running.contains(&title) {
        return true;
    }
    // A short title may differ by a word: its words, one by one.
    let words = lines.iter().flat_map(|line| line.span.of(text).split(is_space));
    let (mut known, mut all) = (0, 0);
    for word in words {
        let mut plain = String::new();
        letters(word, &mut plain);
        if plain.len() > 3 {
            all += 1;
            known += usize::from(running.contains(&plain));
        }
    }
    all > 1 && known * 10 >= all * 8
}

/// Cuts off furniture that the extraction glued to the last line of a page: `a risk16/17` (A/RES/78/152), `Non-Self_____`
/// (A/RES/80/103).
fn tails(lexicon: &Lexicon, text: &str, lines: &mut Vec<Line>) {
    let mut index = 0;
    while index < lines.len() {
        let line = lines[index];
        let words = line.span.of(text);
        let ends_page = || {
            lines.get(index + 1).is_none_or(|next| next.page != line.page || furniture(lexicon, next.span.of(text)) == Some(Furniture::Job))
        };
        if let Some(at) = rule_tail(words).or_else(|| page_tail(words, line.folio).filter(|_| ends_page())) {
            let start = line.span.start + at as u32;
            let body = words[..at].trim_end_matches(is_space).len() as u32;
            lines[index].span = Span::new(line.span.start, line.span.start + body);
            lines.insert(index + 1, Line { span: Span::new(start, line.span.end), after_blank: false, ..line });
            index += 1;
        }
        index += 1;
    }
}

fn rule_tail(words: &str) -> Option<usize> {
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
fn feet(lexicon: &Lexicon, text: &str, lines: &mut [Line]) {
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
        let job_follows = || {
            below_rule.is_none() && lines.get(index + 1).is_some_and(|next| furniture(lexicon, next.span.of(text)) == Some(Furniture::Job))
        };
        let role = match furniture(lexicon, line.span.of(text)) {
            Some(Furniture::Rule) => {
                below_rule = Some(line.page);
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

/// Notes without a rule above them (compiled volumes): lines between blank ones that bear the next numbers in sequence.
fn unruled_notes(lexicon: &Lexicon, text: &str, lines: &mut [Line]) {
    if lines.iter().any(|line| line.role == Role::Note) {
        return;
    }
    let mut last = None;
    let mut start = 0;
    while start < lines.len() {
        let page = lines[start].page;
        let goes_on = |line: &&Line| line.page == page && !line.after_blank;
        let end = start + 1 + lines[start + 1..].iter().take_while(goes_on).count();
        let ends_page = lines.get(end).is_none_or(|next| next.page != page);
        if let Some(highest) = block_of_notes(lexicon, text, &lines[start..end], last, ends_page) {
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
fn block_of_notes(lexicon: &Lexicon, text: &str, block: &[Line], last: Option<u32>, ends_page: bool) -> Option<u32> {
    if !block[0].after_blank {
        return None;
    }
    let mut numbers = Vec::new();
    for line in block {
        let words = line.span.of(text);
        match note_line(words) {
            NoteLine::Number(number) => numbers.push(number),
            NoteLine::Numbered(number, rest) if may_open(lexicon, rest) && date::month(lexicon, rest).is_none() => numbers.push(number),
            _ => {}
        }
    }
    numbers.sort_unstable();
    let (first, highest) = (*numbers.first()?, *numbers.last()?);
    let in_sequence = numbers.windows(2).all(|pair| pair[1] == pair[0] + 1);
    let begins = match note_line(block[0].span.of(text)) {
        NoteLine::Number(_) => block.len() > 1,
        NoteLine::Numbered(number, _) => number == first,
        NoteLine::Text => ends_page && may_open(lexicon, block[0].span.of(text)) && block.len() <= 2 + 4 * numbers.len(),
    };
    (begins && in_sequence && last.map_or(first <= 3, |last| first == last + 1)).then_some(highest)
}

/// The width lines are wrapped at: the 95th percentile of their lengths, where that is a width a page has.
fn width(text: &str, lines: &[Line]) -> Option<u32> {
    let mut histogram = [0u32; 256];
    let mut all = 0;
    for line in lines.iter().filter(|line| line.role == Role::Body) {
        histogram[columns(line.span.of(text)).min(255) as usize] += 1;
        all += 1;
    }
    let long = histogram[140..].iter().sum::<u32>();
    // A page of wrapped lines has hardly a line beyond 140 columns; a paragraph a line has many.
    if all > 0 && long * 12 > all {
        return None;
    }
    let mut above = 0;
    let at = (0..256).rev().find(|&length| {
        above += histogram[length];
        above * 20 > all
    });
    at.map(|at| at as u32)
}
