//! Heads of the Security Council: number, year, and in volumes the date beside or below them.

use super::inline::date;
use super::inline::misread::figure;
use super::inline::word::{after_any, is_space};
use crate::lexicon::Lexicon;

/// The first year in which the Security Council printed no volume's head.
pub(crate) const FIRST_MODERN: u32 = 1995;

/// Bytes of a head, at most.
const LONGEST: usize = 80;

/// A head: its number with what belongs to it, and what follows on the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Head<'i> {
    /// `Resolution 242 (1967)`, `16 (1947).`
    pub(crate) number: &'i str,
    /// `of 22 November 1967`, `Resolution of 10 January 1947`, or nothing.
    pub(crate) rest: &'i str,
    /// The year is printed.
    pub(crate) dated: bool,
}

/// A head of the Security Council, the whole line.
///
/// `head = "Resolution" digits ["(" year ")"] ["of" date] | digits "(" year ")" ["."] "Resolution" "of" date` —
/// `Resolution 2680 (2023)`; `16 (1947). Resolution of 10 January 1947`. A footnote's mark may stand behind the date.
#[inline]
pub(crate) fn head<'i>(lexicon: &Lexicon, line: &'i str) -> Option<Head<'i>> {
    let first = *line.as_bytes().first()?;
    let may_be = || if first.is_ascii_digit() { before_year(line.as_bytes()) } else { lexicon.resolution_words.may_begin(first) };
    if line.len() <= LONGEST && may_be() { whole_head(lexicon, line) } else { None }
}

/// Whether digits have a bracket behind them, or what is no blank of ASCII.
fn before_year(line: &[u8]) -> bool {
    let digits = line.iter().take_while(|byte| byte.is_ascii_digit()).count();
    matches!(line[digits..].trim_ascii_start().first(), Some(b'(' | 0x80.. | b'\x0B'))
}

fn whole_head<'i>(lexicon: &Lexicon, line: &'i str) -> Option<Head<'i>> {
    let leading = after_any(line, lexicon.resolution_words);
    if leading.is_none() && !line.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let body = leading.unwrap_or(line).trim_start_matches(is_space);
    let digits = body.find(|c: char| !c.is_ascii_digit()).unwrap_or(body.len());
    if digits == 0 || digits > 4 {
        return None;
    }
    let after = body[digits..].trim_start_matches(is_space);
    let bracket = after
        .strip_prefix('(')
        .and_then(|inner| inner.find([')', '}']))
        .filter(|&end| (4..=6).contains(&end) && year(&after[1..=end]).is_some());
    let (rest, dated) = match bracket {
        Some(end) => (&after[end + 2..], true),
        None if leading.is_some() => (after, false),
        None => return None,
    };
    let number = line[..line.len() - rest.len()].trim_end_matches(is_space);
    let rest = rest.trim_matches(is_space);
    if leading.is_some() {
        let alone = rest.is_empty() || date_line(lexicon, rest);
        return alone.then_some(Head { number, rest, dated });
    }
    // The stop belongs to the number, as in other heads.
    let number = if rest.starts_with('.') { &line[..number.len() + line[number.len()..].find('.').unwrap_or(0) + 1] } else { number };
    let rest = rest.trim_start_matches(|c: char| is_space(c) || c == '.');
    let date = after_any(rest, lexicon.resolution_words)?;
    date_line(lexicon, date.trim_start_matches(is_space)).then_some(Head { number, rest, dated })
}

/// The year in a bracket, digits misread or parted: `1967`, `197-4`.
pub(crate) fn year(bracket: &str) -> Option<u32> {
    let mut value = 0;
    for c in bracket.chars().filter(|&c| !is_space(c) && c != '-') {
        let mut one = [0; 4];
        value = value * 10 + figure(c.encode_utf8(&mut one), 1)?.0;
    }
    (1946..2200).contains(&value).then_some(value)
}

/// Number and year of a head's number; the year where it is printed.
pub(crate) fn number_and_year<'i>(lexicon: &Lexicon, number: &'i str) -> Option<(&'i str, Option<u32>)> {
    let body = after_any(number, lexicon.resolution_words).unwrap_or(number).trim_matches(is_space);
    let digits = body.find(|c: char| !c.is_ascii_digit()).unwrap_or(body.len());
    let bracket = body[digits..].trim_start_matches(is_space).trim_end_matches(['.', ' ']);
    let fits = digits > 0 && (bracket.is_empty() || bracket.starts_with('('));
    fits.then(|| (&body[..digits], year(bracket.trim_matches(['(', ')', '}']))))
}

/// Whether a line is the date below a head: `of 22 November 1967`, its words perhaps misread, a footnote's mark behind it.
pub(crate) fn date_line(lexicon: &Lexicon, line: &str) -> bool {
    line.len() < 40 && date::misread(lexicon, line).is_some()
}

#[cfg(test)]
mod tests {
    use super::{Head, date_line, head, number_and_year};
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn heads() {
        let lexicon = Lexicon::of(Language::English);
        for (line, number, rest) in [
            ("Resolution 2680 (2023)", "Resolution 2680 (2023)", ""),
            ("16 (1947). Resolution of 10 January 1947", "16 (1947).", "Resolution of 10 January 1947"),
            ("1 (1946) Resolution of 25 January 1946", "1 (1946)", "Resolution of 25 January 1946"),
            ("Resolution 477 (1980) of 30 July 1980", "Resolution 477 (1980)", "of 30 July 1980"),
            ("Resolution 361 (197-4)", "Resolution 361 (197-4)", ""),
        ] {
            assert_eq!(head(lexicon, line), Some(Head { number, rest, dated: true }), "{line}");
        }
        for line in ["Resolution 2680 (2023), and", "resolution 338 (1973) of 22 October 1973 and", "16 (1947) of 10 January 1947"] {
            assert_eq!(head(lexicon, line), None, "{line}");
        }
        assert_eq!(number_and_year(lexicon, "Resolution 361 (197-4)"), Some(("361", Some(1974))));
        for line in ["of 22 November 1967", "ef 10 April 1965", "of 8 Apri] 1991 12", "of 30 May £964", "of 24 Auqust 1993"] {
            assert!(date_line(lexicon, line), "{line}");
        }
        assert!(!date_line(lexicon, "of 22 November 1967, and") && !date_line(lexicon, "of the report"));
    }
}
