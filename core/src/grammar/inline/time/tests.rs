//! Times in words and what follows from them.

use super::{Length, PartDate, Time, Unit, Value, time};
use crate::lexicon::Lexicon;
use crate::options::Language;

fn read(text: &str) -> Option<Time> {
    time(Lexicon::of(Language::English), text).map(|(_, time)| time)
}

#[test]
fn times() {
    let length = |count, unit| Value::Period(Length { count, unit });
    let date = |year, month, day| Value::Date(PartDate { year, month, day });
    for (text, relation, value) in [
        ("until 30 June 2026;", "until", date(Some(2026), Some(6), Some(30))),
        ("by the end of February 2028", "by", date(Some(2028), Some(2), Some(29))),
        ("no later than 30 June", "by", date(None, Some(6), Some(30))),
        ("at its seventy-ninth and eightieth sessions", "at", Value::Sessions(79, Some(80), false)),
        ("at its 2026 session", "at", Value::Sessions(2026, None, false)),
        ("for a further period of twelve months", "for", length(12, Unit::Month)),
        ("every 90 days", "every", length(90, Unit::Day)),
        ("every year", "every", length(1, Unit::Year)),
        ("within thirty days", "within", length(30, Unit::Day)),
        ("annually", "", Value::Often("P1Y")),
    ] {
        assert_eq!(read(text).map(|time| (time.relation, time.value)), Some((relation, value)), "{text}");
    }
    for text in ["by resolution 76/13", "in 2689 (2023)", "for the Council", "until 2023/10"] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn other_languages() {
    let length = |count, unit| Value::Period(Length { count, unit });
    for (language, text, relation, value) in [
        (Language::Arabic, "في دورتها الحادية والثمانين", "at", Value::Sessions(81, None, false)),
        (Language::Arabic, "لمدة سنة واحدة", "for", length(1, Unit::Year)),
        (Language::Arabic, "لفترة أخرى مدتها سنتين", "for", length(2, Unit::Year)),
        (Language::Arabic, "كل ثلاثة أشهر", "every", length(3, Unit::Month)),
        (Language::Chinese, "延长一年", "for", length(1, Unit::Year)),
        (Language::Chinese, "在第八十届会议", "at", Value::Sessions(80, None, false)),
        (Language::Chinese, "为期30个月", "for", length(30, Unit::Month)),
    ] {
        let found = time(Lexicon::of(language), text).map(|(_, time)| (time.relation, time.value));
        assert_eq!(found, Some((relation, value)), "{text}");
    }
}

#[test]
fn sums() {
    let day = |year, month, day| PartDate { year: Some(year), month: Some(month), day: Some(day) };
    for (count, unit, sum) in [
        (6, Unit::Month, day(2024, 2, 29)),
        (1, Unit::Year, day(2024, 8, 31)),
        (90, Unit::Day, day(2023, 11, 29)),
        (52, Unit::Week, day(2024, 8, 29)),
    ] {
        assert_eq!(day(2023, 8, 31).after(Length { count, unit }), Some(sum));
    }
    assert_eq!(PartDate::default().after(Length { count: 1, unit: Unit::Day }), None);
}
