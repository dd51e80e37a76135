//! Labels of paragraphs and sub-paragraphs.

use super::inline::word::is_space;

/// How a label is dressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// `1.`, `a.`, and `1,` where the comma is a misread stop.
    Stop,
    /// `(a)`.
    Brackets,
    /// `a)`.
    Bracket,
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
    Bullet(char),
}

/// A label that opens a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Label<'i> {
    /// The label itself: `(a)`.
    pub(crate) text: &'i str,
    /// What follows, without the space between; empty when the label stands alone on its line.
    pub(crate) rest: &'i str,
    pub(crate) shape: Shape,
    /// A comma stands for the full stop.
    pub(crate) misread: bool,
}

/// A label that opens a line.
///
/// `label = digits ("." | ",") | letters "." | "(" word ")" | word ")" | "–" | "•"`, followed by a space or the line's end —
/// `1.`, `(a)`, `(ii)` (A/RES/78/128 ¶ 4), `–` (S/RES/2727 (2024)).
pub(crate) fn label(line: &str) -> Option<Label<'_>> {
    let first = line.chars().next()?;
    match first {
        '(' => {
            let end = line.char_indices().take(8).find(|&(_, c)| c == ')')?.0;
            word(&line[1..end]).then(|| made(line, end + 1, Shape::Brackets, false)).flatten()
        }
        '–' | '•' | '—' | '-' | '●' | '▪' | '\u{F0B7}' | '−' => {
            let rest = &line[first.len_utf8()..];
            if rest.is_empty() || rest.starts_with(is_space) { made(line, first.len_utf8(), Shape::Bullet, false) } else { None }
        }
        '0'..='9' | 'a'..='z' | 'A'..='Z' => {
            let end = line.find(|c: char| !c.is_ascii_alphanumeric()).filter(|&end| end <= 7)?;
            let shape = match line.as_bytes()[end] {
                b'.' | b',' => Shape::Stop,
                b')' => Shape::Bracket,
                _ => return None,
            };
            let misread = line.as_bytes()[end] == b',';
            let digits = line[..end].bytes().all(|b| b.is_ascii_digit());
            let fits = if digits {
                end <= 3
            } else {
                !misread && word(&line[..end]) && (shape == Shape::Bracket || first.is_lowercase() || end <= 1)
            };
            fits.then(|| made(line, end + 1, shape, misread)).flatten()
        }
        _ => None,
    }
}

/// A word that can be a label: digits, one letter or a doubled one, or a Roman number.
fn word(text: &str) -> bool {
    let all_digits = !text.is_empty() && text.len() <= 3 && text.bytes().all(|b| b.is_ascii_digit());
    all_digits || letter(text).is_some() || roman(text).is_some()
}

fn made(line: &str, end: usize, shape: Shape, misread: bool) -> Option<Label<'_>> {
    let (text, rest) = (line.get(..end)?, line.get(end..)?);
    let spaced = rest.is_empty() || rest.starts_with(is_space) || (shape == Shape::Brackets && rest.starts_with(char::is_uppercase));
    spaced.then(|| Label { text, rest: rest.trim_start_matches(is_space), shape, misread })
}

impl Label<'_> {
    /// The word within the dress: `a` of `(a)`.
    pub(crate) fn word(&self) -> &str {
        self.text.trim_matches(['(', ')', '.', ',', ' '])
    }

    /// The number of a paragraph `12.`; `None` for other shapes.
    pub(crate) fn paragraph_number(&self) -> Option<u32> {
        if self.shape != Shape::Stop { None } else { self.word().parse().ok() }
    }

    /// Every way this label may count, with its value: `i` is a letter (9) or a Roman number (1).
    pub(crate) fn readings(&self) -> impl Iterator<Item = (Count, u32)> {
        let word = self.word();
        let capital = word.starts_with(|c: char| c.is_ascii_uppercase());
        let number = word.parse().ok().map(|value| (Count::Number, value));
        let letters = letter(word).map(|value| (if capital { Count::Capital } else { Count::Letter }, value));
        let romans = roman(word).map(|value| (if capital { Count::RomanCapital } else { Count::Roman }, value));
        let bullet = (self.shape == Shape::Bullet).then(|| (Count::Bullet(self.text.chars().next().unwrap_or('–')), 1));
        [number, letters, romans, bullet].into_iter().flatten()
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

    #[test]
    fn labels() {
        for (line, text, rest, shape) in [
            ("1. Requests the", "1.", "Requests the", Shape::Stop),
            ("12.", "12.", "", Shape::Stop),
            ("(a) To report", "(a)", "To report", Shape::Brackets),
            ("(xiv)\tStraits;", "(xiv)", "Straits;", Shape::Brackets),
            ("ii) Straits;", "ii)", "Straits;", Shape::Bracket),
            ("– To advise", "–", "To advise", Shape::Bullet),
        ] {
            let found = label(line).unwrap();
            assert_eq!((found.text, found.rest, found.shape), (text, rest, shape), "{line}");
        }
        assert!(label("4, Strongly").unwrap().misread);
        for line in ["2019, guaranteeing", "31/28 of 24 March", "A status;", "(the Committee)", "Article 3.", "-based", "(COVID) is"] {
            assert_eq!(label(line), None, "{line}");
        }
        assert_eq!(label("(i) x").unwrap().readings().collect::<Vec<_>>(), [(Count::Letter, 9), (Count::Roman, 1)]);
    }
}
