//! A draft that a resolution carries within one paragraph, its own paragraphs run on.

use std::ops::Range;

use super::inline::phrase::matched;
use super::inline::word::{after_prefix, capital, is_space};
use super::opening::{self, Reach};
use crate::kind::Kind;
use crate::lexicon::{Lexicon, Part};

/// A piece of such a draft: its formula, a preambular or an operative paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) kind: Kind,
    /// The number of an operative paragraph.
    pub(crate) label: Option<Range<usize>>,
    /// The words, without the number.
    pub(crate) words: Range<usize>,
    /// Where the lead ends.
    pub(crate) lead: usize,
}

/// The pieces of the draft that a paragraph carries; none where it carries none.
///
/// `carried = … carried-draft ":" formula {preambular ","} {number "." operative}` — E/RES/2022/12. Preambular paragraphs are known by
/// the comma before them and the words that open them, operative ones by their numbers in sequence.
pub(crate) fn pieces(lexicon: &Lexicon, text: &str) -> Vec<Piece> {
    let Some(start) = formula_start(lexicon, text) else { return Vec::new() };
    let Some(end) = formula_end(lexicon, text, start) else { return Vec::new() };
    let mut found = vec![Piece { kind: Kind::EnactingFormula, label: None, words: start..end, lead: start }];
    let mut at = next_word(text, end);
    let mut number = 0;
    while at < text.len() {
        let (label, words) = match numbered(text, at, number + 1) {
            Some(after) => (Some(at..text[..after].trim_end_matches(is_space).len()), after),
            None => (None, at),
        };
        number += u32::from(label.is_some());
        let kind = if label.is_some() { Kind::Operative } else { Kind::Preambular };
        let lead = opening::lead(lexicon, Reach::WHOLE, &text[words..]).map_or(words, |lead| words + lead.end);
        let mut end = words;
        loop {
            end = next_break(text, end);
            let next = next_word(text, end);
            if next >= text.len() || numbered(text, next, number + 1).is_some() || number == 0 && opens_recital(lexicon, text, end, next) {
                found.push(Piece { kind, label, words: words..end, lead });
                at = next;
                break;
            }
        }
    }
    found
}

/// Where the formula begins, behind the colon that the phrase leads to.
fn formula_start(lexicon: &Lexicon, text: &str) -> Option<usize> {
    let signs = lexicon.carried_signs.iter().filter_map(|sign| text.find(sign)).min()?;
    let mut words = text[..signs].char_indices().rev().filter(|&(_, c)| is_space(c)).map(|(at, c)| at + c.len_utf8()).take(3);
    let told = |from: usize| {
        text[from..].char_indices().take(80).any(|(at, _)| {
            let rest = text.get(from + at..).unwrap_or("");
            lexicon.carried_draft.iter().any(|phrase| matched(phrase, rest).is_some())
        })
    };
    words.any(told).then_some(())?;
    let colon = signs + text[signs..].find([':', '：'])?;
    let rest = text[colon..].trim_start_matches(|c: char| is_space(c) || matches!(c, ':' | '：' | '“' | '"' | '«'));
    Some(text.len() - rest.len())
}

fn formula_end(lexicon: &Lexicon, text: &str, start: usize) -> Option<usize> {
    let rest = lexicon.organs.iter().find_map(|organ| after_prefix(&text[start..], organ.formula))?;
    let rest = rest.strip_prefix([',', '，', '،']).unwrap_or(rest);
    Some(text.len() - rest.len())
}

/// What follows the number of a paragraph, if it stands here: `2. Decides`.
fn numbered(text: &str, at: usize, number: u32) -> Option<usize> {
    let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
    let rest = text[at + digits..].strip_prefix('.')?;
    let words = rest.trim_start_matches(is_space);
    let fits = digits > 0 && words.len() < rest.len() && text[at..at + digits].parse() == Ok(number);
    (fits && words.starts_with(capital)).then(|| text.len() - words.len())
}

/// Whether a preambular paragraph begins at `next`, behind the comma that ends the one before.
fn opens_recital(lexicon: &Lexicon, text: &str, end: usize, next: usize) -> bool {
    let lead = || opening::lead(lexicon, Reach::WHOLE, &text[next..]).is_some_and(|lead| lead.part != Part::Operative);
    text[..end].ends_with([',', '，', '،']) && text[next..].starts_with(capital) && lead()
}

/// The next end of a run of letters that a piece may end with: behind a mark, before a space.
fn next_break(text: &str, from: usize) -> usize {
    let mut before = ' ';
    for (at, c) in text[from..].char_indices().skip(1) {
        if is_space(c) && matches!(before, ',' | ';' | '.' | ':' | '”' | '，' | '；' | '。' | '،' | '؛') {
            return from + at;
        }
        before = c;
    }
    text.len()
}

fn next_word(text: &str, at: usize) -> usize {
    text.len() - text[at..].trim_start_matches(is_space).len()
}

#[cfg(test)]
mod tests {
    use super::pieces;
    use crate::kind::Kind;
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn run_on() {
        let lexicon = Lexicon::of(Language::English);
        let text = "Recommends to the General Assembly the adoption of the following draft resolution: The General Assembly, \
                    Recalling its resolution 97/12, Chapter 2 of it included, Noting the clocks, 1. Decides to wind them, \
                    No. 2 first; 2. Requests a report.";
        let found = pieces(lexicon, text);
        let words: Vec<_> = found.iter().map(|piece| (piece.kind, &text[piece.words.clone()])).collect();
        assert_eq!(
            words,
            [
                (Kind::EnactingFormula, "The General Assembly,"),
                (Kind::Preambular, "Recalling its resolution 97/12, Chapter 2 of it included,"),
                (Kind::Preambular, "Noting the clocks,"),
                (Kind::Operative, "Decides to wind them, No. 2 first;"),
                (Kind::Operative, "Requests a report."),
            ]
        );
        let labels: Vec<_> = found.iter().filter_map(|piece| piece.label.clone()).map(|label| &text[label]).collect();
        assert_eq!(labels, ["1.", "2."]);
        assert_eq!(&text[found[1].words.start..found[1].lead], "Recalling");
        assert_eq!(pieces(lexicon, "Recommends the following draft resolution: to be read."), []);
        assert_eq!(pieces(lexicon, "Decides to wind the clocks."), []);
    }
}
