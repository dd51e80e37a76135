//! Marks of footnotes in running text.

use std::ops::{Range, RangeInclusive};

use super::word::{is_space, listed};
use crate::lexicon::Lexicon;

/// Digits of a mark, at most.
const MOST_DIGITS: usize = 3;
/// Letters from which on a word before a stop is none that is cut short, as `para.` and `sect.` are.
const WHOLE_WORD: usize = 6;

/// How a candidate is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Set {
    /// `Outcome, 1 sports`
    Spaced,
    /// `the Covenant,2 and`
    Glued,
    /// `of 20195`: at the end of another number.
    Suffix,
}

/// A number in running text that may be a footnote's mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Candidate {
    /// Its value.
    pub(crate) number: u32,
    /// Offset of its first digit, and of the byte after its last.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// How much it looks like a mark; 0 and less is hardly one.
    pub(crate) weight: i32,
    pub(crate) set: Set,
}

/// Candidates in a line, in order; of one run of digits perhaps several.
///
/// `mark = (letter | "," | ";" | ")" | "”") [space] digits (space | end)` — `Outcome, 1 sports` (A/RES/78/10); glued to a year in
/// texts of one paragraph a line: `of 20195`. Marks stand behind punctuation, never before it. `before` is the text of the paragraph
/// up to the line, `near` holds the numbers of the notes near by: other numbers are none of their marks.
pub(crate) fn candidates(lexicon: &Lexicon, near: &RangeInclusive<u32>, before: &str, line: &str, mut found: impl FnMut(Candidate)) {
    let bytes = line.as_bytes();
    let mut at = 0;
    while let Some(start) = next_digit(bytes, at) {
        at = start + bytes[start..].iter().position(|b| !b.is_ascii_digit()).unwrap_or(bytes.len() - start);
        let tails = start.max(at.saturating_sub(MOST_DIGITS))..at;
        if !tails.into_iter().any(|from| number(&bytes[from..at]).is_some_and(|number| near.contains(&number))) {
            continue;
        }
        let spaced = line[..start].chars().next_back().is_none_or(|c| is_space(c) || matches!(c, ',' | ';' | ')' | '”'));
        if let Some(weight) = weight_after(lexicon, &line[at..], spaced) {
            let ahead = if start == 0 { before } else { &line[..start] };
            run(lexicon, ahead, line, start..at, weight, |candidate| {
                if near.contains(&candidate.number) {
                    found(candidate);
                }
            });
        }
    }
}

/// The first digit from `at` on. A block is looked at in one step: most of a text is words.
fn next_digit(bytes: &[u8], at: usize) -> Option<usize> {
    const BLOCK: usize = 16;
    let rest = bytes.get(at..)?;
    let (blocks, _) = rest.as_chunks::<BLOCK>();
    // No early end within a block: so the compiler tests its bytes together.
    let has_digit = |block: &[u8; BLOCK]| block.iter().fold(false, |found, b| found | b.is_ascii_digit());
    let empty = blocks.iter().take_while(|block| !has_digit(block)).count() * BLOCK;
    rest[empty..].iter().position(u8::is_ascii_digit).map(|found| at + empty + found)
}

/// The value of digits that may be a mark: few of them, and no naught in front.
fn number(digits: &[u8]) -> Option<u32> {
    let fits = digits.len() <= MOST_DIGITS && digits.first() != Some(&b'0');
    fits.then(|| digits.iter().fold(0, |value, digit| value * 10 + u32::from(digit - b'0')))
}

/// What the text after a run of digits says; `None` when the digits cannot be a mark.
fn weight_after(lexicon: &Lexicon, rest: &str, spaced: bool) -> Option<i32> {
    let Some(next) = rest.chars().next() else { return Some(1) };
    if !is_space(next) {
        return match next {
            ')' | '”' | '\u{200E}' => Some(0),
            '—' => Some(0),
            // The space behind the mark was lost: `Weapons 6and the` (A/RES/80/51).
            'a'..='z' if spaced && rest[1..].starts_with(|c: char| c.is_lowercase() || is_space(c)) && !is_ordinal(lexicon, rest) => {
                Some(-1)
            }
            ',' | ';' | '.' | ':' if rest[1..].starts_with(|c: char| !c.is_ascii_digit()) || rest.len() == 1 => Some(-4),
            _ => None,
        };
    }
    let word = rest.trim_start_matches(is_space);
    let word = &word[..word.find(|c: char| !(c.is_alphanumeric() || c == '-')).unwrap_or(word.len())];
    Some(if listed(lexicon.unit_words, word) || is_grade(word) {
        -6
    } else if listed(lexicon.no_mark_before, word) {
        -2
    } else {
        0
    })
}

/// `5th`: the ending of an ordinal after its digits.
fn is_ordinal(lexicon: &Lexicon, rest: &str) -> bool {
    lexicon.ordinal_endings.iter().any(|ending| rest.strip_prefix(ending).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}

/// `P-4`: a grade of posts, before which stands their number (A/RES/78/273).
fn is_grade(word: &str) -> bool {
    word.len() == 3 && word.as_bytes()[1] == b'-' && word.as_bytes()[2].is_ascii_digit()
}

fn run(lexicon: &Lexicon, ahead: &str, line: &str, digits: Range<usize>, after: i32, mut found: impl FnMut(Candidate)) {
    let number = |from: usize| number(&line.as_bytes()[from..digits.end]);
    if let (Some(number), Some(before)) = (number(digits.start), weight_before(lexicon, ahead)) {
        let set = if ahead.ends_with(is_space) { Set::Spaced } else { Set::Glued };
        found(Candidate { number, start: digits.start, end: digits.end, weight: before + after, set });
    }
    // Glued to a number: `20195`, `78/6944`.
    let length = digits.len();
    for taken in 1..length.min(MOST_DIGITS + 1) {
        let from = digits.end - taken;
        let Some(number) = number(from) else { continue };
        let whole = &line[digits.start..from];
        // Neither a year nor the number of a resolution has so many digits: the end is a mark for sure.
        let year = whole.len() == 4 && (whole.starts_with("19") || whole.starts_with("20"));
        let resolution = ahead.ends_with('/') && whole.len() <= 3;
        let (weight, set) = match length {
            5.. if year => (4, Set::Glued),
            4.. if resolution => (if whole.len() >= 2 { 4 } else { 2 }, Set::Glued),
            _ if resolution => (3, Set::Suffix),
            _ => (1, Set::Suffix),
        };
        found(Candidate { number, start: from, end: digits.end, weight: weight + after.min(0), set });
    }
}

/// Whether a word before a stop is one that numbers follow, cut short: `para.` and `sect.`. The stop behind a whole word ends a
/// sentence: `a draft decision.2` (decision 76/506).
pub(crate) fn is_cut_short(lexicon: &Lexicon, word: &str) -> bool {
    word.chars().count() < WHOLE_WORD && listed(lexicon.no_mark_after, word)
}

/// What the text before a number says; `None` when it cannot be a mark there.
fn weight_before(lexicon: &Lexicon, ahead: &str) -> Option<i32> {
    let last = ahead.chars().next_back()?;
    let spaced = is_space(last);
    let words = ahead.trim_end_matches(is_space);
    let before = words.chars().next_back()?;
    let word_start = words
        .trim_end_matches(['.', ',', ';', ':', ')', '”', '"'])
        .rfind(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '’'))
        .map_or(0, |at| at + words[at..].chars().next().map_or(1, char::len_utf8));
    let word = words[word_start..].trim_end_matches(|c: char| !c.is_alphanumeric());
    let bars = listed(lexicon.no_mark_after, word);
    Some(match before {
        ',' | ';' | ')' | '”' | '"' | '’' | '\u{200E}' => {
            if spaced {
                5
            } else {
                7
            }
        }
        ':' => {
            if spaced {
                3
            } else {
                5
            }
        }
        '.' if is_cut_short(lexicon, word) || words[..words.len() - 1].ends_with(|c: char| c.is_ascii_digit()) && !spaced => return None,
        '.' => {
            if spaced {
                3
            } else {
                5
            }
        }
        c if c.is_alphabetic() && spaced => {
            if bars {
                -3
            } else {
                3
            }
        }
        c if c.is_alphabetic() => {
            if word.chars().count() < 2 {
                1
            } else {
                6
            }
        }
        c if c.is_ascii_digit() && spaced => 1,
        '–' | '-' | '/' | '(' | '$' | '€' | '“' => return None,
        _ if spaced => 0,
        _ => return None,
    })
}

/// The damaged marks of OCR: `Mali,* in which`, `Mali,?` (A/HRC/RES/40/26); offsets of the mark.
pub(crate) fn damaged(line: &str, mut found: impl FnMut(usize)) {
    for (at, pair) in line.as_bytes().windows(2).enumerate() {
        let ends = matches!(line.as_bytes().get(at + 2), None | Some(b' '));
        if matches!(pair[0], b',' | b';' | b'.') && matches!(pair[1], b'*' | b'?') && ends {
            found(at + 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::candidates;
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn weights() {
        let lexicon = Lexicon::of(Language::English);
        let best = |line: &str, number: u32| {
            let mut weight = None;
            candidates(lexicon, &(1..=20), "", line, |found| {
                if found.number == number {
                    weight = weight.max(Some(found.weight))
                }
            });
            weight.unwrap_or(-100)
        };
        for (line, number) in [
            ("Outcome, 1 sports", 1),
            ("the Covenant,2 and", 2),
            ("report;12", 12),
            ("in Africa of 19691 and", 1),
            ("the Declaration 7 and", 7),
        ] {
            assert!(best(line, number) > 2, "{line}");
        }
        for (line, number) in
            [("of article 4 and", 4), ("on 5 December", 5), ("resolution 78/10 of", 10), ("10 per cent", 10), ("G-5, and", 5)]
        {
            assert!(best(line, number) <= 2, "{line}");
        }
    }
}
