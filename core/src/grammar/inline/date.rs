//! `21 November 2023`.

use std::ops::Range;

use memchr::memchr2_iter;
use nom::Parser as _;

use super::word::{after_prefix, number, spaces, spaces1};
use crate::lexicon::Lexicon;

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Date {
    pub(crate) year: u16,
    pub(crate) month: u8,
    pub(crate) day: u8,
}

/// A date that opens `input`, and what follows it.
///
/// `date = day space month space year` — `27 November 2023` (A/RES/78/10). Blanks within the year are dropped, as PDF
/// text breaks words.
pub(crate) fn date<'i>(lexicon: &Lexicon, input: &'i str) -> Option<(&'i str, Date)> {
    let (rest, day) = number(2).parse(input).ok()?;
    let (rest, _) = spaces(rest).ok()?;
    let (rest, month) = month(lexicon, rest)?;
    let (rest, _) = spaces1(rest).ok()?;
    let (rest, year) = number(4).parse(rest).ok()?;
    let valid = (1..=31).contains(&day) && (1900..2200).contains(&year);
    valid.then_some((rest, Date { year: year as u16, month, day: day as u8 }))
}

/// `month`: its number, and what follows it.
pub(crate) fn month<'i>(lexicon: &Lexicon, input: &'i str) -> Option<(&'i str, u8)> {
    lexicon.months.iter().zip(1..).find_map(|(name, number)| Some((after_prefix(input, name)?, number)))
}

/// The last date in a text and its place.
pub(crate) fn last(lexicon: &Lexicon, text: &str) -> Option<(Date, Range<usize>)> {
    let starts = (0..text.len()).rev().filter(|&at| {
        let bytes = text.as_bytes();
        bytes[at].is_ascii_digit() && (at == 0 || !bytes[at - 1].is_ascii_digit())
    });
    starts.filter_map(|at| date(lexicon, &text[at..]).map(|(rest, date)| (date, at..text.len() - rest.len()))).next()
}

/// First and last day of a range and their places: `11 September–13 October 2023`, `24 February 4 April 2025`, `8–12 May 2023`.
pub(crate) fn days(lexicon: &Lexicon, text: &str) -> Option<[(Date, Range<usize>); 2]> {
    let (last_day, last_range) = last(lexicon, text)?;
    let (rest, day) = number(2).parse(text).ok()?;
    let day = u8::try_from(day).ok()?;
    let (rest, month) = match month(lexicon, rest.trim_start_matches(super::word::is_space)) {
        Some((rest, month)) => (rest, month),
        None => (rest, last_day.month),
    };
    let end = text.len() - rest.len();
    (end <= last_range.start).then_some([(Date { month, day, ..last_day }, 0..end), (last_day, last_range)])
}

/// Whether the whole text is a date, spaces and a full stop aside.
pub(crate) fn is_date(lexicon: &Lexicon, text: &str) -> bool {
    date(lexicon, text.trim()).is_some_and(|(rest, _)| rest.trim_matches(['.', ' ', '*']).is_empty())
}

/// Whether a line holds dates of a session, the first perhaps without its year: `11 September–13 October 2023`.
pub(crate) fn is_range(lexicon: &Lexicon, text: &str) -> bool {
    let text = text.trim();
    let begins = number(2).parse(text).ok().and_then(|(rest, _)| month(lexicon, rest.trim_start()).or(Some((rest, 0)))).is_some();
    let dash = memchr2_iter(b' ', b'-', text.as_bytes()).next().is_some() || text.contains('–');
    begins && dash && last(lexicon, text).is_some_and(|(_, range)| range.end == text.len() && range.start > 0)
}

#[cfg(test)]
mod tests {
    use super::{Date, is_date, is_range, last};
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn dates() {
        let lexicon = Lexicon::of(Language::English);
        let text = "Resolution adopted by the General Assembly on 21\u{a0}November 2023";
        assert_eq!(last(lexicon, text), Some((Date { year: 2023, month: 11, day: 21 }, 46..text.len())));
        assert!(is_date(lexicon, "27 November 2023"));
        assert!(!is_date(lexicon, "27 November 2023, and"));
        assert!(is_range(lexicon, "11 September–13 October 2023"));
        assert!(is_range(lexicon, "11 September 13 October 2023"));
        assert!(!is_range(lexicon, "27 November 2023"));
    }
}
