//! Times as values: dates, sessions, periods, how often.

use std::fmt;

use nom::Parser as _;

use super::date::{Date, date, days_of, month};
use super::letter::is_letter_or_digit;
use super::ordinal::{added, ordinal};
use super::phrase::{after_keyed, phrase};
use super::word::{after_and, after_prefix, is_space, listed, number};
use crate::lexicon::Lexicon;

/// A unit of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Unit {
    /// Hours.
    Hour,
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

/// A length of time as printed: `P12M` for "twelve months", which is as long as `P1Y`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Length {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

impl fmt::Display for Length {
    /// As ISO 8601 writes it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mark, letter) = match self.unit {
            Unit::Hour => ("PT", 'H'),
            Unit::Day => ("P", 'D'),
            Unit::Week => ("P", 'W'),
            Unit::Month => ("P", 'M'),
            Unit::Year => ("P", 'Y'),
        };
        write!(f, "{mark}{}{letter}", self.count)
    }
}

/// A day, or a month or year alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct PartDate {
    /// The year, where it is printed.
    pub year: Option<u16>,
    /// The month, from 1.
    pub month: Option<u8>,
    /// The day of the month.
    pub day: Option<u8>,
}

impl From<Date> for PartDate {
    /// A day that no calendar has is left out.
    fn from(date: Date) -> Self {
        let day = (date.day <= days_of(date.year, date.month)).then_some(date.day);
        Self { year: Some(date.year), month: Some(date.month), day }
    }
}

impl fmt::Display for PartDate {
    /// As ISO 8601 writes it, cut where nothing is printed: `2024-12`, `--06-30`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}")?,
            None => f.write_str("-")?,
        }
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl PartDate {
    /// The day so long after a day: the same day, or the last of a shorter month.
    #[must_use]
    pub fn after(self, length: Length) -> Option<Self> {
        let (year, month) = (u32::from(self.year?), u32::from(self.month?));
        let months = match length.unit {
            Unit::Month => length.count,
            Unit::Year => length.count.checked_mul(12)?,
            Unit::Day | Unit::Week => {
                let days = length.count.checked_mul(if length.unit == Unit::Week { 7 } else { 1 })?;
                return self.after_days(days);
            }
            Unit::Hour => return None,
        };
        let total = (year * 12 + month - 1).checked_add(months)?;
        let (year, month) = (u16::try_from(total / 12).ok()?, (total % 12) as u8 + 1);
        Some(Self { year: Some(year), month: Some(month), day: self.day.map(|day| day.min(days_of(year, month))) })
    }

    fn after_days(self, days: u32) -> Option<Self> {
        let (mut year, mut month, mut day) = (self.year?, self.month?, u32::from(self.day?).checked_add(days)?);
        // No mandate is given for centuries in days.
        if days > 36_525 {
            return None;
        }
        while day > u32::from(days_of(year, month)) {
            day -= u32::from(days_of(year, month));
            (year, month) = if month == 12 { (year.checked_add(1)?, 1) } else { (year, month + 1) };
        }
        Some(Self { year: Some(year), month: Some(month), day: u8::try_from(day).ok() })
    }

    /// The last day of a month or year.
    #[must_use]
    pub fn last_day(self) -> Self {
        let month = self.month.unwrap_or(12);
        match self.year {
            Some(year) if self.day.is_none() => Self { month: Some(month), day: Some(days_of(year, month)), ..self },
            // Without its year February has no last day.
            None if self.day.is_none() && self.month.is_some_and(|month| month != 2) => Self { day: Some(days_of(1, month)), ..self },
            _ => self,
        }
    }
}

/// What a text says of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Date(PartDate),
    /// Sessions by number or year, two where two are named together; whether they are special ones.
    Sessions(u32, Option<u32>, bool),
    Period(Length),
    /// How often, as the key of a list: a length or a word.
    Often(&'static str),
    Event(&'static str),
    /// The day of adoption.
    Adoption,
}

/// A time with the word that binds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Time {
    /// `by`, `on`, `at`, `in`, `until`, `before` (the end of a term, or the day by which), `from`, `within`, `for`, `every`; empty for what needs none: `annually`.
    pub(crate) relation: &'static str,
    pub(crate) value: Value,
    /// Whether it follows another period: `a further period`.
    pub(crate) further: bool,
}

/// How long the words of a number in a bracket are at most, in letters.
const MOST_IN_BRACKET: usize = 24;
/// How many small words may stand between the binding word and the time.
const MOST_FILLERS: usize = 8;

/// A time that opens `input`, and what follows it.
///
/// `time = relation {filler} (date | session | count unit) | frequency | event` — `until 30 June 2026` (S/RES/2790 (2025)), `at its eightieth
/// session`, `for a further period of 12 months`, `every 90 days`, `annually`.
pub(crate) fn time<'i>(lexicon: &Lexicon, input: &'i str) -> Option<(&'i str, Time)> {
    if let Some((after, relation)) = after_keyed(lexicon.time_relations, input)
        && let Some((rest, value, further)) = bound(lexicon, relation, after)
    {
        if let Some((rest, relation, value)) = closed(lexicon, rest, value) {
            return Some((rest, Time { relation, value, further }));
        }
        // `in 90-day intervals`
        let intervals = phrase(lexicon.interval_nouns, rest.trim_start_matches(is_space)).filter(|_| matches!(value, Value::Period(_)));
        let relation = if intervals.is_some() { "every" } else { relation };
        return Some((rest, Time { relation, value, further }));
    }
    if let Some((rest, relation, value)) = closed_alone(lexicon, input) {
        return Some((rest, Time { relation, value, further: false }));
    }
    let plain = |value| Time { relation: "", value, further: false };
    if let Some((rest, key)) = after_keyed(lexicon.frequencies, input) {
        return Some((rest, plain(Value::Often(key))));
    }
    let event = after_keyed(lexicon.time_events, input).map(|(rest, key)| (rest, plain(Value::Event(key))));
    event.or_else(|| after_adoption(lexicon, input))
}

/// What a word behind a date or a length makes of it: `2041年6月底前` is the last day of that month, `90天内` a length within which.
fn closed<'i>(lexicon: &Lexicon, rest: &'i str, value: Value) -> Option<(&'i str, &'static str, Value)> {
    let (rest, key) = after_keyed(lexicon.time_closers, rest)?;
    match (key, value) {
        ("end", Value::Date(_)) => Some((rest, "by", last_day(value))),
        ("by", Value::Date(_)) | ("within", Value::Period(_)) => Some((rest, key, value)),
        _ => None,
    }
}

/// The same of a time that no other word binds.
fn closed_alone<'i>(lexicon: &Lexicon, input: &'i str) -> Option<(&'i str, &'static str, Value)> {
    if lexicon.time_closers.is_empty()
        || !input.starts_with(|c: char| c.is_ascii_digit()) && added(lexicon.count_words, lexicon, input).is_none()
    {
        return None;
    }
    let (rest, value) = value(lexicon, "", input)?;
    closed(lexicon, rest, value)
}

/// A session right behind the name of whose it is: `大会第八十届会议`.
pub(crate) fn own_session<'i>(lexicon: &Lexicon, input: &'i str) -> Option<(&'i str, Time)> {
    let (rest, value, further) = bound(lexicon, "at", input).filter(|(_, value, _)| matches!(value, Value::Sessions(..)))?;
    Some((rest, Time { relation: "at", value, further }))
}

/// `after-adoption = count unit "after" day-of-adoption` — `three months from the date of adoption of this resolution` (S/RES/1287 (2000)).
fn after_adoption<'i>(lexicon: &Lexicon, input: &'i str) -> Option<(&'i str, Time)> {
    let (rest, length) = length(lexicon, false, input)?;
    let rest = rest.trim_start_matches(is_space);
    let rest = rest[phrase(lexicon.time_after, rest)?..].trim_start_matches(is_space);
    let rest = &rest[phrase(lexicon.adoption_day, rest)?..];
    Some((rest, Time { relation: "within", value: Value::Period(length), further: false }))
}

/// The time behind a binding word.
fn bound<'i>(lexicon: &Lexicon, relation: &str, input: &'i str) -> Option<(&'i str, Value, bool)> {
    let (mut rest, mut further, mut end) = (input.trim_start_matches(is_blank), false, false);
    for fillers in 0..MOST_FILLERS {
        if let Some((after, value)) = value(lexicon, relation, rest) {
            // `resolution 2 of 19 November 2004` has a date and no term.
            if fillers == 0 && relation == "for" && matches!(value, Value::Date(_)) {
                return None;
            }
            return Some((after, if end { last_day(value) } else { value }, further));
        }
        let words = &rest[..phrase(lexicon.time_fillers, rest)?];
        further |= listed(lexicon.time_further, words);
        end |= listed(lexicon.time_ends, words);
        rest = rest[words.len()..].trim_start_matches(is_blank);
    }
    None
}

/// White space and the commas around an insertion.
fn is_blank(c: char) -> bool {
    is_space(c) || c == ','
}

fn last_day(value: Value) -> Value {
    match value {
        Value::Date(date) => Value::Date(date.last_day()),
        other => other,
    }
}

/// A time alone.
pub(crate) fn value<'i>(lexicon: &Lexicon, relation: &str, input: &'i str) -> Option<(&'i str, Value)> {
    if let Some((rest, day)) = date(lexicon, input) {
        return Some((rest, Value::Date(day.into())));
    }
    if let Some(end) = phrase(lexicon.adoption_day, input) {
        return Some((&input[end..], Value::Adoption));
    }
    sessions(lexicon, input)
        .or_else(|| short_date(lexicon, input))
        .or_else(|| length(lexicon, relation == "every", input).map(|(rest, length)| (rest, Value::Period(length))))
}

/// A date that lacks its day or its year: `30 June`, `December 2021`, `2028`.
fn short_date<'i>(lexicon: &Lexicon, input: &'i str) -> Option<(&'i str, Value)> {
    if let Some((rest, date)) = short_marked(lexicon, input) {
        return Some((rest, Value::Date(date)));
    }
    let year = |text: &'i str| {
        let (rest, year) = number(4).parse(text.trim_start_matches(is_space)).ok()?;
        let goes_on = rest.starts_with(|c: char| is_letter_or_digit(c) || matches!(c, '/' | '(' | '-' | '–'));
        let year = u16::try_from(year).ok().filter(|year| !goes_on && (1945..2200).contains(year))?;
        Some((rest, year))
    };
    if let Some((rest, month)) = month(lexicon, input) {
        let (rest, year) = year(rest).map_or((rest, None), |(rest, year)| (rest, Some(year)));
        return Some((rest, Value::Date(PartDate { year, month: Some(month), day: None })));
    }
    if let Ok((rest, day)) = number(2).parse(input)
        && let Some((rest, month)) = month(lexicon, rest.trim_start_matches(is_space))
    {
        let day = u8::try_from(day).ok().filter(|day| (1..=31).contains(day))?;
        return Some((rest, Value::Date(PartDate { year: None, month: Some(month), day: Some(day) })));
    }
    let (rest, year) = year(input)?;
    (!rest.trim_start_matches(is_space).starts_with('('))
        .then_some((rest, Value::Date(PartDate { year: Some(year), ..PartDate::default() })))
}

/// The same with marks behind its parts: `2041年6月`.
fn short_marked<'i>(lexicon: &Lexicon, input: &'i str) -> Option<(&'i str, PartDate)> {
    let [year_mark, month_mark, _] = *lexicon.date_marks else { return None };
    let (rest, year) = number(4).parse(input).ok()?;
    let rest = after_prefix(rest, year_mark)?;
    let year = u16::try_from(year).ok().filter(|year| (1945..2200).contains(year))?;
    let month = number(2).parse(rest).ok().and_then(|(rest, month)| Some((after_prefix(rest, month_mark)?, u8::try_from(month).ok()?)));
    let (rest, month) = month.filter(|(_, month)| (1..=12).contains(month)).map_or((rest, None), |(rest, month)| (rest, Some(month)));
    Some((rest, PartDate { year: Some(year), month, day: None }))
}

/// `sessions = ordinal ["and" ordinal] {adjective} "session" | year "session"` — `its eightieth session`, `its 2026 session`.
pub(crate) fn sessions<'i>(lexicon: &Lexicon, input: &'i str) -> Option<(&'i str, Value)> {
    let Some((rest, first)) = session_number(lexicon, input) else { return named_sessions(lexicon, input) };
    let counted = phrase(lexicon.session_counters, rest).map_or(rest, |end| &rest[end..]);
    let (rest, second) = match second_number(lexicon, counted) {
        Some((rest, second)) => (rest, Some(second)),
        None => (rest, None),
    };
    let mut rest = rest.trim_start_matches(is_space);
    let mut special = false;
    for _ in 0..3 {
        if let Some(end) = phrase(lexicon.session_nouns, rest) {
            return Some((&rest[end..], Value::Sessions(first, second, special)));
        }
        let end = phrase(lexicon.special_words, rest).inspect(|_| special = true).or_else(|| phrase(lexicon.session_adjectives, rest))?;
        rest = rest[end..].trim_start_matches(is_space);
    }
    None
}

/// The same where the noun comes first — `su período de sesiones de 2025`, `sessions 66 et 67`.
fn named_sessions<'i>(lexicon: &Lexicon, input: &'i str) -> Option<(&'i str, Value)> {
    let rest = input[phrase(lexicon.session_nouns, input)?..].trim_start_matches(is_space);
    let year = phrase(lexicon.name_joints, rest).map(|end| rest[end..].trim_start_matches(is_space)).unwrap_or(rest);
    if let Ok((after, number)) = number(4).parse(year)
        && (1946..2200).contains(&number)
        && !after.starts_with(|c: char| is_letter_or_digit(c) || matches!(c, '/' | '('))
    {
        return Some((after, Value::Sessions(number, None, false)));
    }
    let ended = |input: &'i str| {
        // `دورتها الثمانين`
        if let Some(found) = ordinal(lexicon, input) {
            return Some(found);
        }
        let (rest, number) = number(3).parse(input).ok()?;
        Some((lexicon.ordinal_endings.iter().find_map(|end| rest.strip_prefix(end))?, number))
    };
    let (rest, first) = ended(rest)?;
    let second = || ended(after_and(lexicon, rest)?);
    Some(second().map_or((rest, Value::Sessions(first, None, false)), |(rest, second)| (rest, Value::Sessions(first, Some(second), false))))
}

fn session_number<'i>(lexicon: &Lexicon, input: &'i str) -> Option<(&'i str, u32)> {
    if let Some(found) = ordinal(lexicon, input) {
        return Some(found);
    }
    let (rest, number) = number(4).parse(input).ok()?;
    // `56º período de sesiones`
    let ending = lexicon.ordinal_endings.iter().find_map(|end| rest.strip_prefix(end)).filter(|rest| rest.starts_with(is_space));
    match ending {
        Some(rest) if number < 1000 => Some((rest, number)),
        _ => (1946..2200).contains(&number).then_some((rest, number)),
    }
}

/// The number that follows "and" and bears the noun of both; a word like "the" may stand before it.
fn second_number<'i>(lexicon: &Lexicon, input: &'i str) -> Option<(&'i str, u32)> {
    let second = if lexicon.session_counters.is_empty() {
        after_and(lexicon, input)?
    } else {
        let rest = input.trim_start_matches(is_space);
        rest[phrase(lexicon.actor_joints, rest)?..].trim_start_matches(is_space)
    };
    let bare = phrase(lexicon.time_fillers, second).map_or(second, |end| second[end..].trim_start_matches(is_space));
    session_number(lexicon, bare)
}

/// `length = count unit`, without a count after "every" — `six months`, `90 days`, `every year`.
pub(crate) fn length<'i>(lexicon: &Lexicon, alone: bool, input: &'i str) -> Option<(&'i str, Length)> {
    if let Some((rest, key)) = after_keyed(lexicon.whole_lengths, input) {
        return Some((rest, whole(key)?));
    }
    let counted = count(lexicon, input);
    let (rest, count) = match counted {
        Some((rest, count)) => (rest.trim_start_matches(|c: char| is_space(c) || matches!(c, '-' | '‑')), count),
        None if alone => (input, 1),
        None => return None,
    };
    // `12 (twelve) months`.
    let bracket = rest.strip_prefix('(').and_then(|inner| {
        let (close, _) = inner.char_indices().take(MOST_IN_BRACKET).find(|&(_, c)| c == ')')?;
        Some(inner[close + 1..].trim_start_matches(is_space))
    });
    let rest = bracket.unwrap_or(rest);
    let (rest, unit) = after_keyed(lexicon.time_units, rest)?;
    Some((rest, Length { count, unit: unit_of(unit) }))
}

/// The unit of a letter of ISO 8601.
fn unit_of(letter: &str) -> Unit {
    match letter {
        "H" => Unit::Hour,
        "D" => Unit::Day,
        "W" => Unit::Week,
        "M" => Unit::Month,
        _ => Unit::Year,
    }
}

/// A length as ISO 8601 writes it: `P2Y`.
fn whole(key: &str) -> Option<Length> {
    let (count, letter) = key.strip_prefix('P')?.split_at_checked(key.len().checked_sub(2)?)?;
    Some(Length { count: count.parse().ok()?, unit: unit_of(letter) })
}

fn count<'i>(lexicon: &Lexicon, input: &'i str) -> Option<(&'i str, u32)> {
    number(4).parse(input).ok().or_else(|| added(lexicon.count_words, lexicon, input))
}

#[cfg(test)]
mod tests;
