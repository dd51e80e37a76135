//! Labels of paragraphs and sub-paragraphs.

use super::inline::fold::{after_marks, is_accent, is_passed_over, step};
use super::inline::letter::is_letter;
use super::inline::phrase::{first, matched};
use super::inline::word::is_space;
use crate::lexicon::{Lexicon, Words};

/// Bytes before the mark that closes a label, at most: `(xxviii)`.
const LONGEST: usize = 7;

/// How a label is dressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// `1.`, `a.`, and `1,` where the comma is a misread stop; `1 -` in languages that have a dash for the stop.
    Stop,
    /// `(a)`, `㈠`.
    Brackets,
    /// `a)`.
    Bracket,
    /// `’1‘`.
    Quotes,
    /// `–`, `•`: no number.
    Bullet,
}

/// How a label counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Count {
    Number,
    Letter,
    Capital,
    Roman,
    RomanCapital,
    /// Numbers in a writing of their own: `㈠`, `(十一)`.
    Numeral,
    /// A second series of letters: `(子)`.
    Sign,
    Bullet(char),
}

/// A label that opens a line.
#[derive(Clone, Debug)]
pub(crate) struct Label<'i> {
    lexicon: &'static Lexicon,
    /// The label itself: `(a)`.
    pub(crate) text: &'i str,
    /// The word within the dress: `a`.
    word: &'i str,
    /// What follows, without the space between; empty when the label stands alone on its line.
    pub(crate) rest: &'i str,
    pub(crate) shape: Shape,
    /// A comma stands for the full stop.
    pub(crate) misread: bool,
}

/// A label that opens a line; marks of direction may stand about it.
///
/// `label = digits ("." | "," | [space] dash) | letters ("." | [space] dash) | "(" word ")" | word ")" | "’" digits "‘" | "㈠" | "–" | "•"`,
/// followed by a space or the line's end — `1.`, `(a)`, `(ii)` (A/RES/78/128 ¶ 4), `–` (S/RES/2727 (2024)).
pub(crate) fn label<'i>(lexicon: &'static Lexicon, line: &'i str) -> Option<Label<'i>> {
    if line.as_bytes().first().is_some_and(u8::is_ascii_alphabetic) && !begins_word(line.as_bytes()) {
        return None;
    }
    let start = after_marks(line, 0);
    let body = line.get(start..)?;
    let first = body.chars().next()?;
    let (end, shape) = match first {
        '(' | '（' => {
            let close = if first == '(' { ')' } else { '）' };
            let end = body.char_indices().take(8).find(|&(_, c)| c == close)?.0;
            word(lexicon, &body[first.len_utf8()..end]).then_some((end + close.len_utf8(), Shape::Brackets))?
        }
        '–' | '•' | '—' | '-' | '●' | '◦' | '▪' | '\u{F0B7}' | '−' => (first.len_utf8(), Shape::Bullet),
        '’' | '‘' => {
            let digits = &body[first.len_utf8()..];
            let end = digits.find(|c: char| !c.is_ascii_digit()).filter(|end| (1..=2).contains(end))?;
            let close = digits[end..].chars().next().filter(|&c| matches!(c, '’' | '‘'))?;
            (first.len_utf8() + end + close.len_utf8(), Shape::Quotes)
        }
        '0'..='9' | 'a'..='z' | 'A'..='Z' => in_latin(lexicon, body)?,
        _ if place(lexicon.item_numerals, &body[..first.len_utf8()]).is_some() => (first.len_utf8(), Shape::Brackets),
        _ if is_letter(first) => in_letters(lexicon, body)?,
        _ => return None,
    };
    let end = after_marks(line, start + end);
    let (text, rest) = (line.get(..end)?, line.get(end..)?);
    let joined = matches!(shape, Shape::Brackets) && rest.starts_with(char::is_uppercase);
    let spaced = rest.is_empty() || rest.starts_with(is_space) || joined;
    let misread = shape == Shape::Stop && text.ends_with(',');
    let word = text.trim_matches(|c| is_space(c) || is_dress(c));
    spaced.then(|| Label { lexicon, text, word, rest: rest.trim_start_matches(is_space), shape, misread })
}

/// A label of digits or Latin letters: where it ends, and its dress.
fn in_latin(lexicon: &Lexicon, body: &str) -> Option<(usize, Shape)> {
    if !begins_word(body.as_bytes()) {
        return None;
    }
    let end = body.bytes().take(LONGEST + 1).position(|b| !b.is_ascii_alphanumeric())?;
    let digits = body[..end].bytes().all(|b| b.is_ascii_digit());
    let shape = match body.as_bytes()[end] {
        b'.' | b',' => Shape::Stop,
        b')' => Shape::Bracket,
        _ if digits && end <= 3 => return dashed(lexicon, body, end),
        _ => return None,
    };
    let misread = body.as_bytes()[end] == b',';
    let fits = if digits {
        end <= 3
    } else {
        let small = body.starts_with(|c: char| c.is_ascii_lowercase());
        !misread && word(lexicon, &body[..end]) && (shape == Shape::Bracket || small || end <= 1)
    };
    fits.then_some((end + 1, shape))
}

/// Whether digits or letters may be a label by the first two: a digit, a letter with a mark behind it, a doubled one, or a Roman number.
fn begins_word(bytes: &[u8]) -> bool {
    let roman = |b: u8| matches!(b.to_ascii_lowercase(), b'i' | b'v' | b'x' | b'l' | b'c');
    match *bytes {
        [b'0'..=b'9', ..] => true,
        [first, second, ..] => first == second || matches!(second, b'.' | b',' | b')') || roman(first) && roman(second),
        _ => false,
    }
}

/// A label of other letters: `أ -`, `а)`.
fn in_letters(lexicon: &Lexicon, body: &str) -> Option<(usize, Shape)> {
    let end = body.char_indices().take(5).find(|&(_, c)| !is_letter(c) && !is_passed_over(c) && !is_accent(c))?.0;
    letter_of(lexicon, &body[..end])?;
    match body.as_bytes()[end] {
        b')' => Some((end + 1, Shape::Bracket)),
        b'.' => Some((end + 1, Shape::Stop)),
        _ => dashed(lexicon, body, end),
    }
}

/// The end of the dash behind a number or letter that ends at `end`: `1 -`, `1–`.
fn dashed(lexicon: &Lexicon, body: &str, end: usize) -> Option<(usize, Shape)> {
    if lexicon.label_dashes.is_empty() {
        return None;
    }
    let rest = body.get(after_marks(body, end)..)?.trim_start_matches(is_space);
    let dash = lexicon.label_dashes.iter().find(|dash| rest.starts_with(**dash))?;
    Some((body.len() - rest.len() + dash.len(), Shape::Stop))
}

/// A word that can be a label: digits, one letter or a doubled one, or a number.
fn word(lexicon: &Lexicon, text: &str) -> bool {
    let all_digits = !text.is_empty() && text.len() <= 3 && text.bytes().all(|b| b.is_ascii_digit());
    let place = |list| place(list, text).is_some();
    all_digits
        || letter_of(lexicon, text).is_some()
        || roman(text).is_some()
        || place(lexicon.section_words)
        || place(lexicon.third_numerals)
}

/// The place in an ordered list of a word as printed, from 1.
pub(crate) fn place(list: Words, word: &str) -> Option<u32> {
    if !list.may_have(first(word, after_marks(word, 0))) {
        return None;
    }
    let at = list.iter().position(|entry| matched(entry, word) == Some(word.len()))?;
    u32::try_from(at + 1).ok()
}

/// The value of a letter or of a doubled one, whichever alphabet labels take: `ب` = 2, `(أ أ)` = 27.
pub(crate) fn letter_of(lexicon: &Lexicon, word: &str) -> Option<u32> {
    if word.is_ascii() {
        return letter(word);
    }
    let mut at = after_marks(word, 0);
    let mut letter = || loop {
        let (c, end) = step(word, at)?;
        at = end;
        if c != ' ' {
            return Some(c);
        }
    };
    let first = letter()?;
    let doubled = match letter() {
        None => 0,
        Some(second) if second == first && letter().is_none() => 1,
        Some(_) => return None,
    };
    let mut bytes = [0; 4];
    let count = lexicon.letters.len() as u32;
    match place(lexicon.letters, first.encode_utf8(&mut bytes)) {
        Some(value) => Some(value + count * doubled),
        None => Some(u32::from(look_alike(first)? as u8 - b'a') + 1 + 26 * doubled),
    }
}

/// The Latin letter that a Cyrillic one looks like: labels are typed with either (S/RES/2524 (2020)).
fn look_alike(c: char) -> Option<char> {
    Some(match c {
        'а' => 'a',
        'с' => 'c',
        'е' => 'e',
        'і' => 'i',
        'о' => 'o',
        'р' => 'p',
        'х' => 'x',
        'у' => 'y',
        _ => return None,
    })
}

/// What stands about the word of a label.
fn is_dress(c: char) -> bool {
    is_passed_over(c) || matches!(c, '(' | ')' | '（' | '）' | '.' | ',' | '-' | '–' | '’' | '‘')
}

impl<'i> Label<'i> {
    /// A number whose digits were misread or whose stop was lost: `L.`, `2`.
    pub(crate) fn misread_number(lexicon: &'static Lexicon, text: &'i str, rest: &'i str) -> Self {
        Self { lexicon, text, word: text.trim_end_matches(['.', ',']), rest, shape: Shape::Stop, misread: false }
    }

    /// The word within the dress: `a` of `(a)`.
    pub(crate) fn word(&self) -> &'i str {
        self.word
    }
    /// The number of a paragraph `12.`; `None` for other shapes.
    pub(crate) fn paragraph_number(&self) -> Option<u32> {
        if self.shape != Shape::Stop { None } else { self.word.parse().ok() }
    }

    /// Every way this label may count, with its value: `i` is a letter (9) or a Roman number (1).
    pub(crate) fn readings(&self) -> impl Iterator<Item = (Count, u32)> {
        let word = self.word;
        let capital = word.starts_with(|c: char| c.is_ascii_uppercase());
        let number = word.parse().ok().map(|value| (Count::Number, value));
        let letters = letter_of(self.lexicon, word).map(|value| (if capital { Count::Capital } else { Count::Letter }, value));
        let romans = roman(word).map(|value| (if capital { Count::RomanCapital } else { Count::Roman }, value));
        let numeral = place(self.lexicon.item_numerals, word)
            .or_else(|| place(self.lexicon.section_words, word))
            .map(|value| (Count::Numeral, value));
        let sign = place(self.lexicon.third_numerals, word).map(|value| (Count::Sign, value));
        let bullet = (self.shape == Shape::Bullet).then(|| (Count::Bullet(self.text.chars().next().unwrap_or('–')), 1));
        [number, letters, romans, numeral, sign, bullet].into_iter().flatten()
    }
}

/// `a` = 1, `z` = 26, `aa` = 27.
pub(crate) fn letter(word: &str) -> Option<u32> {
    let bytes = word.as_bytes();
    let first = *bytes.first()?;
    if !first.is_ascii_alphabetic() || bytes.len() > 2 || bytes.iter().any(|b| *b != first) {
        return None;
    }
    Some(u32::from(first.to_ascii_lowercase() - b'a') + 1 + 26 * (bytes.len() as u32 - 1))
}

/// The value of a Roman number, all letters of one case: `xiv` = 14.
pub(crate) fn roman(word: &str) -> Option<u32> {
    let value = |b: u8| match b.to_ascii_lowercase() {
        b'i' => Some(1u32),
        b'v' => Some(5),
        b'x' => Some(10),
        b'l' => Some(50),
        b'c' => Some(100),
        _ => None,
    };
    let bytes = word.as_bytes();
    let one_case = bytes.iter().all(u8::is_ascii_lowercase) || bytes.iter().all(u8::is_ascii_uppercase);
    if bytes.is_empty() || bytes.len() > 8 || !one_case {
        return None;
    }
    let mut total = 0;
    for (at, &b) in bytes.iter().enumerate() {
        let own = value(b)?;
        match bytes.get(at + 1).and_then(|&next| value(next)) {
            Some(next) if next > own => total -= own as i32,
            _ => total += own as i32,
        }
    }
    u32::try_from(total).ok().filter(|&total| total > 0)
}

#[cfg(test)]
mod tests {
    use super::{Count, Shape, label};
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn labels() {
        let lexicon = Lexicon::of(Language::English);
        for (line, text, rest, shape) in [
            ("1. Requests the", "1.", "Requests the", Shape::Stop),
            ("12.", "12.", "", Shape::Stop),
            ("(a) To report", "(a)", "To report", Shape::Brackets),
            ("(xiv)\tStraits;", "(xiv)", "Straits;", Shape::Brackets),
            ("ii) Straits;", "ii)", "Straits;", Shape::Bracket),
            ("– To advise", "–", "To advise", Shape::Bullet),
        ] {
            let found = label(lexicon, line).unwrap();
            assert_eq!((found.text, found.rest, found.shape), (text, rest, shape), "{line}");
        }
        assert!(label(lexicon, "4, Strongly").unwrap().misread);
        for line in
            ["2019, guaranteeing", "31/28 of 24 March", "A status;", "(the Committee)", "Article 3.", "-based", "(COVID) is", "1 - 5"]
        {
            assert!(label(lexicon, line).is_none(), "{line}");
        }
        assert_eq!(label(lexicon, "(i) x").unwrap().readings().collect::<Vec<_>>(), [(Count::Letter, 9), (Count::Roman, 1)]);
    }

    #[test]
    fn other_writings() {
        for (language, line, text, shape, reading) in [
            (Language::Arabic, "\u{200F}19 -\u{200F} تشير", "\u{200F}19 -\u{200F}", Shape::Stop, (Count::Number, 19)),
            (Language::Arabic, "3-\tتشير", "3-", Shape::Stop, (Count::Number, 3)),
            (Language::Arabic, "(هـ) تقديم", "(هـ)", Shape::Brackets, (Count::Letter, 5)),
            (Language::Arabic, "(أ أ) تقديم", "(أ أ)", Shape::Brackets, (Count::Letter, 27)),
            (Language::Arabic, "ب - تقديم", "ب -", Shape::Stop, (Count::Letter, 2)),
            (Language::Arabic, "’2‘ تقديم", "’2‘", Shape::Quotes, (Count::Number, 2)),
            (Language::Chinese, "㈢ 提供", "㈢", Shape::Brackets, (Count::Numeral, 3)),
            (Language::Chinese, "(十一) 提供", "(十一)", Shape::Brackets, (Count::Numeral, 11)),
            (Language::Chinese, "（二） 提供", "（二）", Shape::Brackets, (Count::Numeral, 2)),
            (Language::Chinese, "(丑) 提供", "(丑)", Shape::Brackets, (Count::Sign, 2)),
            (Language::Russian, "с) меры", "с)", Shape::Bracket, (Count::Letter, 3)),
        ] {
            let found = label(Lexicon::of(language), line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!((found.text, found.shape, found.readings().next()), (text, shape, Some(reading)), "{line}");
        }
        for (language, line) in [(Language::Russian, "и) меры"), (Language::Chinese, "（见上文）")] {
            assert!(label(Lexicon::of(language), line).is_none(), "{line}");
        }
    }
}
