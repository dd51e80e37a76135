//! Marks of footnotes in running text.

use std::ops::{Range, RangeInclusive};

use super::digits::next_digit;
use super::fold::{accents, is_accent, is_blank, is_comma, is_ideographic, is_passed_over};
use super::letter::{is_letter, is_letter_or_digit};
use super::phrase::phrase;
use super::word::{after_prefix, is_space, listed};
use crate::lexicon::Lexicon;

/// Digits of a mark, at most.
const MOST_DIGITS: usize = 3;
/// Letters from which on a word before a stop is none that is cut short, as `para.` and `sect.` are.
const WHOLE_WORD: usize = 6;

/// Bytes of the name of a division, at most: six ideographs.
const DIVISION: usize = 18;

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
/// texts of one paragraph a line: `of 20195`. In English and Chinese marks stand behind punctuation, in the other languages before it:
/// `Convention4, qui`; in Arabic in brackets, where a text `brackets` them: `الإنسان(1)،`. `around` is the text of the paragraph before the line and after it, `near`
/// the range of the numbers of notes on this page and the pages beside it: other numbers cannot be marks.
pub(crate) fn candidates(
    lexicon: &Lexicon,
    brackets: bool,
    near: &RangeInclusive<u32>,
    around: [&str; 2],
    line: &str,
    mut found: impl FnMut(Candidate),
) {
    let bytes = line.as_bytes();
    let mut at = 0;
    while let Some(start) = next_digit(bytes, at) {
        at = start + bytes[start..].iter().position(|b| !b.is_ascii_digit()).unwrap_or(bytes.len() - start);
        let tails = start.max(at.saturating_sub(MOST_DIGITS))..at;
        if !tails.into_iter().any(|from| number(&bytes[from..at]).is_some_and(|number| near.contains(&number))) {
            continue;
        }
        if brackets {
            bracketed(around[0], line, start..at, &mut found);
            continue;
        }
        let spaced = line[..start].chars().next_back().is_none_or(|c| is_space(c) || matches!(c, ',' | ';' | ')' | '”'));
        let ahead = if start == 0 { around[0] } else { &line[..start] };
        let weight = match &line[at..] {
            "" => at_end(lexicon, ahead, around[1]),
            rest if leads_pair(ahead, &bytes[start..at], rest) => Some(1),
            rest => weight_after(lexicon, rest, spaced),
        };
        if let Some(weight) = weight {
            // A stroke belongs to the mark: `4 March 1994 1/ on` (S/RES/902 (1994)).
            let stroke = usize::from(bytes.get(at) == Some(&b'/'));
            run(lexicon, ahead, line, start..at, weight, |candidate| {
                if near.contains(&candidate.number) {
                    found(Candidate { end: candidate.end + stroke, ..candidate });
                }
            });
        }
    }
}

/// A number in brackets, its brackets part of the mark: `الإنسان(1)،` (A/RES/76/155). PDF text puts a blank within: `( 1)`.
fn bracketed(before: &str, line: &str, digits: Range<usize>, mut found: impl FnMut(Candidate)) {
    let Some(number) = number(&line.as_bytes()[digits.clone()]) else { return };
    let Some(rest) = line[digits.end..].trim_start_matches(is_blank).strip_prefix(')') else { return };
    let ahead = line[..digits.start].trim_end_matches(is_blank);
    let end = line.len() - rest.len();
    // Behind a word in brackets the two brackets between it and the mark may have changed places, as seen from left to right (2 of 60
    // texts of the Assembly): `(الإيدز()10)`.
    if let Some(ahead) = ahead.strip_suffix("()")
        && ahead.ends_with(is_letter_or_digit)
    {
        found(Candidate { number, start: ahead.len() + 1, end, weight: 8, set: Set::Glued });
        return;
    }
    let Some(ahead) = ahead.strip_suffix('(') else { return };
    let start = ahead.len();
    let ahead = ahead.trim_end_matches(is_passed_over);
    let (weight, set) = match ahead.chars().next_back() {
        None if before.is_empty() => return,
        None => (4, Set::Glued),
        Some(c) if is_space(c) => (2, Set::Spaced),
        Some('/' | '-' | '(') => return,
        Some(_) => (8, Set::Glued),
    };
    // `1874 (4)` and `item 5(1)` are numbers.
    let weight = if ahead.ends_with(|c: char| c.is_ascii_alphanumeric()) && ahead.len() < 3 { 0 } else { weight };
    found(Candidate { number, start, end, weight, set });
}

/// The value of digits that may be a mark: few of them, and no naught in front.
fn number(digits: &[u8]) -> Option<u32> {
    let fits = digits.len() <= MOST_DIGITS && digits.first() != Some(&b'0');
    fits.then(|| digits.iter().fold(0, |value, digit| value * 10 + u32::from(digit - b'0')))
}

/// Whether digits glued to a word are the first of two marks in a row: `deportes5,6` (A/RES/79/8).
fn leads_pair(ahead: &str, digits: &[u8], rest: &str) -> bool {
    let Some(next) = rest.strip_prefix(',').filter(|_| ahead.ends_with(|c: char| is_letter(c) || is_accent(c))) else { return false };
    let length = next.bytes().take_while(u8::is_ascii_digit).count();
    number(digits).is_some_and(|first| number(&next.as_bytes()[..length]) == Some(first + 1))
}

/// What the text after a run of digits says; `None` when the digits cannot be a mark.
fn weight_after(lexicon: &Lexicon, rest: &str, spaced: bool) -> Option<i32> {
    let next = rest.chars().next()?;
    if !is_space(next) {
        return match next {
            ',' | ';' | '.' | ':' if lexicon.mark_before_stop && !rest[1..].starts_with(|c: char| c.is_ascii_digit()) => Some(1),
            '،' | '؛' => Some(1),
            ')' | '”' | '»' | '\u{200E}' => Some(0),
            '，' | '；' | '。' | '、' | '）' | '》' | '《' => Some(-1),
            // The space behind the mark was lost: `《巴黎协定》5目标` (E/RES/2025/2).
            c if is_ideographic(c) => Some(-4).filter(|_| weight_of_word(lexicon, rest) == 0),
            '—' => Some(0),
            '/' if spaced && (rest.len() == 1 || rest[1..].starts_with(|c: char| is_space(c) || matches!(c, ',' | ';' | '.'))) => Some(4),
            // The space behind the mark was lost: `Weapons 6and the` (A/RES/80/51).
            'a'..='z' if spaced && rest[1..].starts_with(|c: char| c.is_lowercase() || is_space(c)) && !is_ordinal(lexicon, rest) => {
                Some(-1)
            }
            ',' | ';' | '.' | ':' if rest[1..].starts_with(|c: char| !c.is_ascii_digit()) || rest.len() == 1 => Some(-4),
            _ => None,
        };
    }
    Some(weight_of_word(lexicon, rest.trim_start_matches(is_space)))
}

/// What the word after a number says.
fn weight_of_word(lexicon: &Lexicon, rest: &str) -> i32 {
    let word = &rest[..rest.find(|c: char| !(is_letter_or_digit(c) || c == '-')).unwrap_or(rest.len())];
    if phrase(lexicon.unit_words, rest).is_some() || is_grade(word) {
        -6
    } else if phrase(lexicon.no_mark_before, rest).is_some() {
        -2
    } else {
        0
    }
}

/// What the text says after a number that ends its line. Among ideographs a line may be broken within a number, and between a number and
/// its unit: `2⏎月`.
fn at_end(lexicon: &Lexicon, ahead: &str, next: &str) -> Option<i32> {
    match next.chars().next() {
        Some(c) if is_ideographic(c) => Some(0).filter(|_| weight_of_word(lexicon, next) == 0),
        Some(c) if c.is_ascii_digit() && ahead.ends_with(is_ideographic) => None,
        _ => Some(1),
    }
}

/// `5th`: the ending of an ordinal after its digits.
fn is_ordinal(lexicon: &Lexicon, rest: &str) -> bool {
    lexicon.ordinal_endings.iter().any(|ending| rest.strip_prefix(ending).is_some_and(|rest| !rest.starts_with(is_letter_or_digit)))
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
        let year = whole.len() == 4 && is_year(whole);
        let resolution = ahead.ends_with('/') && whole.len() <= 3;
        let cited = resolution && is_cited(lexicon, &line[digits.end..]);
        let (weight, set) = match length {
            // What is no mark where it stands alone may be one here: `l’horizon 20301 et`.
            5.. if year => (if after == -2 { 6 } else { 4 }, Set::Glued),
            _ if cited => (-4, Set::Suffix),
            4.. if resolution => (if whole.len() >= 2 { 4 } else { 2 }, Set::Glued),
            _ if resolution => (3, Set::Suffix),
            // A year is a year: its last digit is hardly a mark behind a number of three.
            4 if is_year(&line[digits.clone()]) => (-4, Set::Suffix),
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

/// Whether a resolution's number goes on behind these digits, with the letter of its part or its date: `72/262 C`, `42/211 du 21 décembre`.
fn is_cited(lexicon: &Lexicon, rest: &str) -> bool {
    let rest = rest.trim_start_matches(|c| is_space(c) || is_comma(c));
    let dated = lexicon.date_words.iter().filter_map(|word| after_prefix(rest, word));
    let part =
        rest.as_bytes().first().is_some_and(u8::is_ascii_uppercase) && matches!(rest.as_bytes().get(1), None | Some(b' ' | b',' | b';'));
    part || dated.into_iter().any(|rest| rest.trim_start_matches(is_space).starts_with(|c: char| c.is_ascii_digit()))
}

/// What the text before a number says; `None` when it cannot be a mark there.
fn weight_before(lexicon: &Lexicon, ahead: &str) -> Option<i32> {
    let ahead = ahead.trim_end_matches(is_accent);
    let last = ahead.chars().next_back()?;
    let spaced = is_space(last);
    let words = ahead.trim_end_matches(is_space);
    let before = words.chars().next_back()?;
    let (bars, length) = last_word(lexicon, words);
    Some(match before {
        // `cible 17.2` (A/HRC/RES/59/7), `EC-94/DEC.2` (A/RES/76/29): behind the stop a figure or a symbol goes on.
        '.' if !spaced && goes_on(&words[..words.len() - 1]) => return None,
        // Where marks stand before punctuation, a number behind it begins something else.
        ',' | ';' | ':' | '.' if lexicon.mark_before_stop => {
            if spaced {
                -4
            } else if bars {
                return None;
            } else {
                3
            }
        }
        ',' | ';' | ')' | '”' | '"' | '’' | '»' | '\u{200E}' | '，' | '；' | '。' | '、' | '：' | '》' | '〉' | '）' => {
            if spaced {
                5
            } else {
                7
            }
        }
        '.' if bars && length < WHOLE_WORD => return None,
        ':' | '.' => {
            if spaced {
                3
            } else {
                5
            }
        }
        // An ideograph at the end of a word may be a word of its own elsewhere: `公约`.
        c if is_ideographic(c) && bars => 2,
        // A few of them alone before a number name a division: `示范战略1` (E/RES/2025/16).
        c if is_ideographic(c) && words.len() <= DIVISION && words.chars().all(is_letter) => 0,
        c if is_letter(c) && spaced => {
            if bars {
                -3
            } else {
                3
            }
        }
        c if is_letter(c) => {
            if length < 2 {
                1
            } else {
                6
            }
        }
        '%' if !spaced => 3,
        // `l’horizon 2030 8`: a year, and no other number, has a mark behind it.
        c if c.is_ascii_digit() && spaced => {
            if is_year(words) {
                3
            } else {
                1
            }
        }
        '–' | '-' | '/' | '(' | '$' | '€' | '“' => return None,
        _ if spaced => 0,
        _ => return None,
    })
}

/// Whether what stands before a stop with a number right behind it is a figure, or part of a symbol.
fn goes_on(words: &str) -> bool {
    let symbol = || words.rsplit(is_space).next().is_some_and(|token| token.contains('/'));
    words.ends_with(|c: char| c.is_ascii_digit()) || words.ends_with(|c: char| c.is_ascii_alphabetic()) && symbol()
}

/// Whether a number behind a text belongs to its last word: `Supplement No.`
pub(crate) fn takes_number(lexicon: &Lexicon, text: &str) -> bool {
    last_word(lexicon, text).0
}

/// Whether a text ends with the digits of a year.
fn is_year(text: &str) -> bool {
    let digits = &text[text.trim_end_matches(|c: char| c.is_ascii_digit()).len()..];
    digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"))
}

/// Whether the word at the end of a text bars a mark after it, and how long it is.
fn last_word(lexicon: &Lexicon, words: &str) -> (bool, usize) {
    let words = words.trim_end_matches(['.', ',', ';', ':', ')', '”', '"']);
    if words.ends_with(is_ideographic) {
        return (lexicon.no_mark_after.iter().any(|entry| words.ends_with(entry)), 2);
    }
    let start = words
        .rfind(|c: char| !(is_letter_or_digit(c) || c == '\'' || c == '’' || is_accent(c)))
        .map_or(0, |at| at + words[at..].chars().next().map_or(1, char::len_utf8));
    let word = words[start..].trim_end_matches(|c: char| !is_letter_or_digit(c));
    (listed(lexicon.no_mark_after, word), word.chars().count() - accents(word))
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

    fn best(language: Language, around: [&str; 2], line: &str, number: u32) -> i32 {
        let mut weight = None;
        let lexicon = Lexicon::of(language);
        candidates(lexicon, lexicon.marks_in_brackets, &(1..=20), around, line, |found| {
            if found.number == number {
                weight = weight.max(Some(found.weight));
            }
        });
        weight.unwrap_or(-100)
    }

    #[test]
    fn weights() {
        for (language, line, number) in [
            (Language::English, "Outcome, 1 sports", 1),
            (Language::English, "the Covenant,2 and", 2),
            (Language::English, "report;12", 12),
            (Language::English, "in Africa of 19691 and", 1),
            (Language::English, "the Declaration 7 and", 7),
            (Language::French, "la Convention4, qui", 4),
            (Language::French, "du rapport4\u{a0};", 4),
            (Language::Spanish, "de Viena de 19932, en", 2),
            (Language::Russian, "действий 1993 года2, в", 2),
            (Language::Russian, "миссий 1, в", 1),
            (Language::Arabic, "الإنسان(1)،", 1),
            (Language::Arabic, "لعام 1993(2) الذي", 2),
            (Language::Arabic, "الفنارات (المنارات()4) في", 4),
            (Language::Arabic, "القرار 999 (2041()16))،", 16),
            (Language::Chinese, "《宣言》1 所", 1),
            (Language::Chinese, "纲领》，2 其中", 2),
            (Language::Chinese, "报告；4", 4),
        ] {
            assert!(best(language, ["", ""], line, number) > 2, "{line}");
        }
        for (language, line, number) in [
            (Language::English, "of article 4 and", 4),
            (Language::English, "on 5 December", 5),
            (Language::English, "resolution 78/10 of", 10),
            (Language::English, "10 per cent", 10),
            (Language::English, "G-5, and", 5),
            (Language::French, "en 2022, 12 États", 12),
            (Language::French, "la cible 17.2, selon", 2),
            (Language::Spanish, "la decisión C-16/DEC.11, de", 11),
            (Language::Russian, "пункта 4 и", 4),
            (Language::Arabic, "الفقرة 4،", 4),
            (Language::Chinese, "第5 次", 5),
            (Language::Chinese, "，2019年", 9),
        ] {
            assert!(best(language, ["", ""], line, number) <= 2, "{line}");
        }
        assert!(best(Language::Chinese, ["", "年，"], "，2", 2) <= 2);
    }
}
