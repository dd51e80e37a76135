//! Running heads: symbol, short title and page number at the top of every page but a document's first.

use smallvec::SmallVec;

use super::lines::{Line, Role};
use crate::grammar::furniture::{Furniture, furniture};
use crate::grammar::heading::is_formula;
use crate::grammar::inline::letter::is_letter_or_digit;
use crate::grammar::inline::session;
use crate::grammar::inline::word::is_space;
use crate::grammar::label::label;
use crate::grammar::masthead;
use crate::lexicon::Lexicon;

/// How many lines at the top of a page may be its running head.
const HEAD_LINES: usize = 10;
/// Bytes that there is room for: what stands above the formula is rarely longer.
const ROOM: usize = 1024;

/// Letters of text in UTF-8.
type Letters = SmallVec<[u8; ROOM]>;

/// Marks the running heads of a document.
pub(super) fn heads(lexicon: &'static Lexicon, lines: &mut [Line<'_>]) {
    let mut running = Running { letters: Letters::new(), title: Letters::new() };
    for page in lines.chunk_by_mut(|one, other| one.page == other.page) {
        head(lexicon, page, &mut running);
    }
}

/// What is known of the running title of a document.
struct Running {
    /// The letters of all that stands above the formula on the first page.
    letters: Letters,
    /// Room for the letters of a line that may be the title.
    title: Letters,
}

/// Marks the running head of a page: symbol, short title, page and job number, in any order.
///
/// The first page of a document has none; there the title is learnt, letters only.
fn head(lexicon: &'static Lexicon, page: &mut [Line<'_>], running: &mut Running) {
    let Some(first) = page.first() else { return };
    if first.folio() == 1 || running.letters.is_empty() {
        learn(lexicon, page, running);
        return;
    }
    let top = page.len().min(HEAD_LINES);
    // Symbol and title above a line of page number, perhaps with the job number, and no blank line between.
    let numbers = page[..top]
        .iter()
        .position(|line| matches!(furniture(lexicon, line.words), Some(Furniture::Page(number)) if number == line.folio()));
    let numbers = numbers.filter(|&at| page[1..=at.max(1).min(page.len() - 1)].iter().all(|line| !line.after_blank));
    let symbol = page[..top].iter().position(|line| names_symbol(line.words));
    let end = match (numbers, symbol) {
        (Some(numbers), Some(symbol)) if symbol < numbers => numbers + 1,
        (_, Some(0)) => {
            let group = 1 + group(&page[1..top]);
            if running.resembles(lexicon, &page[1..group]) { group } else { 1 }
        }
        (_, Some(symbol)) if symbol <= 4 || running.resembles(lexicon, &page[..symbol]) => symbol + 1,
        _ => {
            let group = group(&page[..top]);
            if running.resembles(lexicon, &page[..group]) { group } else { 0 }
        }
    };
    // The closing lines may stand alone on the last page, right below its head (E/RES/2023/9).
    let end = page[..end].iter().position(|line| session::is_meeting(lexicon, line.words)).unwrap_or(end);
    let mut text = false;
    for line in &mut page[..end] {
        // What begins small behind a blank line is a paragraph that goes on among the lines of the head (1 of 614 texts of PDFs).
        text = if line.after_blank { line.words.starts_with(char::is_lowercase) } else { text };
        // A label that the extraction left among the lines of the head (A/RES/78/108, page 3) is of the text.
        if !text && label(lexicon, line.words).is_none_or(|label| !label.rest.is_empty()) {
            line.role = Role::Furniture;
        }
    }
}

/// The lines up to the next blank line.
fn group(lines: &[Line<'_>]) -> usize {
    lines.iter().enumerate().position(|(index, line)| index > 0 && line.after_blank).unwrap_or(lines.len())
}

/// Whether a line is a symbol, or holds one at its start or end, as running heads do: `A/RES/78/189 Rights of …`.
fn names_symbol(line: &str) -> bool {
    if memchr::memchr(b'/', line.as_bytes()).is_none() {
        return false;
    }
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
fn letters(words: &str, into: &mut Letters) {
    for c in words.chars() {
        if c.is_ascii_alphanumeric() {
            into.push(c.to_ascii_lowercase() as u8);
        } else if !c.is_ascii() && is_letter_or_digit(c) {
            into.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        }
    }
}

impl Running {
    /// Whether lines are the running title: their letters stand in what the first page says above its formula, or nearly so.
    fn resembles(&mut self, lexicon: &'static Lexicon, lines: &[Line<'_>]) -> bool {
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return false };
        // A title has no mark at its end, nor a stop within; a paragraph about the same subject has (A/HRC/RES/54/25; 2 of 180 pages of
        // Arabic and Chinese, whose marks are others), and so has the last item of a list above the closing lines (decision 77/539).
        let stopped = || lines.iter().any(|line| line.words.ends_with(['.', ';', '؛', '；', '。']));
        let marked = || last.words.ends_with([',', ':', '،', '，', '：']);
        let titled = first.words.starts_with(|c: char| !c.is_lowercase()) && !marked() && !stopped();
        // Nor has it the number of a paragraph: `1. Decides to approve the provisional calendar …` (E/RES/2021/14).
        let numbered = || label(lexicon, first.words).is_some_and(|label| label.paragraph_number().is_some());
        if lines.len() > 8 || !titled || numbered() {
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
        memchr::memmem::find(&self.letters, &self.title).is_some()
    }
}
