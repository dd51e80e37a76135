//! Sessions, agenda items and meetings in a masthead or closing line.

use std::ops::Range;

use super::ordinal::ordinal;
use super::word::after_prefix;
use crate::lexicon::Lexicon;

/// The value of a session: `78`, `ES-11`, `S-32`, `2023`.
///
/// `session = ordinal ["emergency"] ["special"] "session" | year "session"` — `Eleventh emergency special session` (A/RES/ES-11/1).
pub(crate) fn value(lexicon: &Lexicon, text: &str) -> Option<String> {
    let text = text.trim();
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    if digits == 4 {
        return Some(text[..4].to_owned());
    }
    if digits > 0 {
        return Some(text[..digits].to_owned());
    }
    let (rest, number) = ordinal(lexicon, text)?;
    let rest = rest.trim_start();
    let opens = |words: &[&str]| words.iter().any(|word| after_prefix(rest, word).is_some());
    Some(if opens(lexicon.emergency_words) {
        format!("ES-{number}")
    } else if opens(lexicon.special_words) {
        format!("S-{number}")
    } else {
        number.to_string()
    })
}

/// Whether a line is a session line: `Seventy-eighth session`, `2023 session`.
pub(crate) fn is_session(lexicon: &Lexicon, line: &str) -> bool {
    let words = line.trim().trim_end_matches('*');
    let last = words.rsplit(' ').next().unwrap_or("");
    lexicon.session_words.iter().any(|word| last.eq_ignore_ascii_case(word)) && words.len() < 60 && value(lexicon, words).is_some()
}

/// The places of agenda items, letters kept: `72 (b)`.
///
/// `items = "Agenda item" ["s"] number {"(" letter ")"} {"and" …}` — `Agenda items 13 and 75 (a)` (A/RES/78/128).
pub(crate) fn agenda_items(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = (at..bytes.len()).find(|&i| bytes[i].is_ascii_digit()) {
        let mut end = start;
        while bytes.get(end).is_some_and(u8::is_ascii_digit) {
            end += 1;
        }
        let rest = text[end..].trim_start();
        let open = text.len() - rest.len();
        if let Some(close) = rest.strip_prefix('(').and_then(|inner| inner.find(')')).filter(|&close| close <= 3) {
            end = open + 1 + close + 1;
        }
        found.push(start..end);
        at = end;
    }
    found
}

/// The place of a meeting's digits: `38` of `38th plenary meeting`.
///
/// `meeting = digits ("st" | "nd" | "rd" | "th") … "meeting"` — `at its 9292nd meeting` (S/RES/2680 (2023)).
pub(crate) fn meeting_number(lexicon: &Lexicon, text: &str) -> Option<Range<usize>> {
    let end = lexicon.meeting_words.iter().find_map(|word| text.find(word))?;
    let bytes = text.as_bytes();
    let last = (0..end).rev().find(|&at| bytes[at].is_ascii_digit() && bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic))?;
    let start = (0..=last).rev().take_while(|&at| bytes[at].is_ascii_digit()).last()?;
    Some(start..last + 1)
}

/// Whether a line is the line of a meeting in the closing lines, as `59th (resumed) plenary meeting`.
pub(crate) fn is_meeting(lexicon: &Lexicon, line: &str) -> bool {
    if line.len() > 60 || !line.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let line = line.trim().trim_end_matches('.');
    let ordinal = line.find(|c: char| !c.is_ascii_digit()).filter(|&at| (1..=5).contains(&at));
    let ends = lexicon.meeting_words.iter().any(|word| line.ends_with(word));
    ends && line.len() < 60 && ordinal.is_some_and(|at| lexicon.ordinal_endings.iter().any(|ending| line[at..].starts_with(ending)))
}

#[cfg(test)]
mod tests {
    use super::{agenda_items, is_meeting, is_session, meeting_number, value};
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn lines() {
        let lexicon = Lexicon::of(Language::English);
        for (line, session) in [
            ("Seventy-eighth session", "78"),
            ("Eleventh emergency special session", "ES-11"),
            ("Thirty-second special session", "S-32"),
            ("2023 session", "2023"),
        ] {
            assert!(is_session(lexicon, line));
            assert_eq!(value(lexicon, line).as_deref(), Some(session));
        }
        let line = "Agenda items 13 and 75 (a)";
        assert_eq!(agenda_items(line).into_iter().map(|range| &line[range]).collect::<Vec<_>>(), ["13", "75 (a)"]);
        let line = "Adopted by the Security Council at its 9292nd meeting, on 25 April 2023";
        assert_eq!(meeting_number(lexicon, line).map(|range| &line[range]), Some("9292"));
        assert!(is_meeting(lexicon, "59th (resumed) plenary meeting"));
        assert!(!is_meeting(lexicon, "the 59th meeting of the Committee"));
    }
}
