//! `21 November 2023`.

use std::ops::Range;

use nom::Parser as _;

use super::misread::{figure, within};
use super::phrase::phrase;
use super::word::{after_prefix, is_space, number};
use crate::lexicon::Lexicon;

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Date {
    pub(crate) year: u16,
    pub(crate) month: u8,
    pub(crate) day: u8,
}

/// How many days a month has.
pub(crate) const fn days_of(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

/// A date that opens `input`, and what follows it. Of a month that is one day shorter the thirty-first is a date too, as it is printed.
///
/// `date = day [ending] {space | joint} month {space | joint} year [tail]` — `27 November 2023` (A/RES/78/10), `1er avril 2024`,
/// `30 de noviembre de 2022`, `5 декабря 2022 года`; or `year "年" month "月" day "日"` — `2023年12月20日`.
pub(crate) fn date<'i>(lexicon: &Lexicon, input: &'i str) -> Option<(&'i str, Date)> {
    if let Some(found) = marked(lexicon, input) {
        return Some(found);
    }
    let (rest, day) = number(2).parse(input).ok()?;
    let rest = lexicon.day_endings.iter().find_map(|ending| after_prefix(rest, ending)).unwrap_or(rest);
    let (rest, month) = month(lexicon, after_joints(lexicon, rest))?;
    let after = after_joints(lexicon, rest);
    let (rest, year) = number(4).parse(after).ok().filter(|_| after.len() < rest.len())?;
    let rest = tail(lexicon, rest);
    let valid = (1..=31).contains(&day) && (1900..2200).contains(&year);
    valid.then_some((rest, Date { year: year as u16, month, day: day as u8 }))
}

/// A date whose parts bear marks: `2023年12月20日`.
fn marked<'i>(lexicon: &Lexicon, input: &'i str) -> Option<(&'i str, Date)> {
    let [year_mark, month_mark, day_mark] = *lexicon.date_marks else { return None };
    let part = |input: &'i str, most: usize, mark: &str| {
        let (rest, value) = number(most).parse(input.trim_start_matches(is_space)).ok()?;
        Some((after_prefix(rest.trim_start_matches(is_space), mark)?, value))
    };
    let (rest, year) = part(input, 4, year_mark)?;
    let (rest, month) = part(rest, 2, month_mark)?;
    let (rest, day) = part(rest, 2, day_mark)?;
    let valid = (1..=31).contains(&day) && (1..=12).contains(&month) && (1900..2200).contains(&year);
    valid.then_some((rest, Date { year: year as u16, month: month as u8, day: day as u8 }))
}

/// What follows blanks and the words between the parts of a date: `de`.
fn after_joints<'i>(lexicon: &Lexicon, input: &'i str) -> &'i str {
    let mut rest = input.trim_start_matches(is_space);
    while let Some(end) = phrase(lexicon.date_joints, rest) {
        rest = rest[end..].trim_start_matches(is_space);
    }
    rest
}

/// What follows the word behind a year: `года`.
fn tail<'i>(lexicon: &Lexicon, rest: &'i str) -> &'i str {
    let words = rest.trim_start_matches(is_space);
    phrase(lexicon.year_words, words).map_or(rest, |end| &words[end..])
}

/// `month`: its number, and what follows it. The lists of names come twelve by twelve; two names of one month may stand together:
/// `كانون الأول/ديسمبر`.
pub(crate) fn month<'i>(lexicon: &Lexicon, input: &'i str) -> Option<(&'i str, u8)> {
    let (rest, number) = one_month(lexicon, input)?;
    let second = rest.strip_prefix('/').and_then(|rest| one_month(lexicon, rest.trim_start_matches(is_space)));
    Some((second.map_or(rest, |(rest, _)| rest), number))
}

fn one_month<'i>(lexicon: &Lexicon, input: &'i str) -> Option<(&'i str, u8)> {
    let names = lexicon.months.iter().enumerate();
    let found = names.filter_map(|(place, name)| Some((after_prefix(input, name)?, (place % 12) as u8 + 1)));
    found.min_by_key(|(rest, _)| rest.len())
}

/// The only date of a line and its place, perhaps with a word before it and a footnote's mark behind; letters and figures may be
/// misread.
///
/// `line = [word] day month ["."] year [mark]` — `ef 10 April 1965` (S/RES/206 (1965)), `of 8 Apri] 1991` (S/RES/687 (1991)).
pub(crate) fn misread(lexicon: &Lexicon, line: &str) -> Option<(Date, Range<usize>)> {
    let place = |word: &str| word.as_ptr() as usize - line.as_ptr() as usize;
    let mut words = line.split(is_space).filter(|word| !word.is_empty());
    let mut word = words.next()?;
    // `of`, or `Resolution of`; a bare date has neither.
    for _ in 0..2 {
        if figure(word, 2).is_none() {
            word = words.next()?;
        }
    }
    let start = place(word);
    let (day, _) = figure(word, 2)?;
    let name = words.next()?.trim_end_matches('.');
    let month = lexicon.months.iter().zip(1..).find_map(|(month, value)| within(name, month, name.len() / 4).then_some(value))?;
    let word = words.next()?;
    let (year, _) = figure(word, 4)?;
    let end = place(word) + word.len();
    let mark = words.next().is_none_or(|mark| figure(mark, 3).is_some()) && words.next().is_none();
    let valid = (1..=31).contains(&day) && (1946..2200).contains(&year) && mark;
    valid.then_some((Date { year: year as u16, month, day: day as u8 }, start..end))
}

/// The date that ends a line, letters and figures perhaps misread: `…, on 10 Auqust 1993` (S/RES/856 (1993)).
pub(crate) fn misread_last(lexicon: &Lexicon, line: &str) -> Option<(Date, Range<usize>)> {
    let start = line.rmatch_indices(is_space).nth(2).map_or(0, |(at, blank)| at + blank.len());
    let (date, range) = misread(lexicon, line.get(start..)?)?;
    Some((date, start + range.start..start + range.end))
}

/// The last date in a text and its place.
pub(crate) fn last(lexicon: &Lexicon, text: &str) -> Option<(Date, Range<usize>)> {
    let starts = (0..text.len()).rev().filter(|&at| {
        let bytes = text.as_bytes();
        bytes[at].is_ascii_digit() && (at == 0 || !bytes[at - 1].is_ascii_digit())
    });
    starts.filter_map(|at| date(lexicon, &text[at..]).map(|(rest, date)| (date, at..text.len() - rest.len()))).next()
}

/// The first date in a text and its place.
pub(crate) fn first(lexicon: &Lexicon, text: &str) -> Option<(Date, Range<usize>)> {
    let bytes = text.as_bytes();
    let starts = (0..text.len()).filter(|&at| bytes[at].is_ascii_digit() && (at == 0 || !bytes[at - 1].is_ascii_digit()));
    starts.filter_map(|at| date(lexicon, &text[at..]).map(|(rest, date)| (date, at..text.len() - rest.len()))).next()
}

/// First and last day of a range and their places: `11 September–13 October 2023`, `24 February 4 April 2025`, `8–12 May 2023`.
pub(crate) fn days(lexicon: &Lexicon, text: &str) -> Option<[(Date, Range<usize>); 2]> {
    let (last_day, last_range) = last(lexicon, text)?;
    let (rest, day) = number(2).parse(text).ok()?;
    let day = u8::try_from(day).ok()?;
    let (rest, month) = match month(lexicon, after_joints(lexicon, rest)) {
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
    let dash = text.contains(is_space) || text.contains(['-', '–']);
    number(2).parse(text).is_ok() && dash && last(lexicon, text).is_some_and(|(_, range)| range.end == text.len() && range.start > 0)
}

#[cfg(test)]
mod tests {
    use super::{Date, date, is_date, is_range, last};
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn dates() {
        for (language, text) in [
            (Language::English, "20 December 2023"),
            (Language::French, "20 décembre 2023"),
            (Language::Spanish, "20 de diciembre de 2023"),
            (Language::Russian, "20 декабря 2023 года"),
            (Language::Russian, "20 December 2023"),
            (Language::Arabic, "20 كانون الأول/ ديسمبر 2023"),
            (Language::Chinese, "2023年12月20日"),
        ] {
            assert_eq!(date(Lexicon::of(language), text), Some(("", Date { year: 2023, month: 12, day: 20 })), "{text}");
        }
        assert!(is_date(Lexicon::of(Language::French), "1er avril 2024"));
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
