//! Texts that tell what an organ did instead of speaking in its name: decisions, statements of a President.

use std::ops::Range;

use super::inline::date::{self, Date};
use super::inline::letter::{is_letter, is_letter_or_digit};
use super::inline::session;
use super::inline::word::after_any;
use crate::lexicon::Lexicon;

/// Bytes of the word before the number of an item, at most.
const MOST_WORD: usize = 24;

/// Words that the line of a meeting or a date may take.
const ROW_WORDS: usize = 16;

/// The meeting and the date of a first sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    /// The digits of the meeting's number.
    pub(crate) meeting: Range<usize>,
    /// The date, where the text reaches so far.
    pub(crate) date: Option<(Date, Range<usize>)>,
}

/// The meeting that the first sentence of such a text tells, and its date.
///
/// `first = … ordinal … "meeting" … date …` — `At its 54th plenary meeting, on 24 December 2021, the General Assembly` (decision
/// 76/423), `At the 5403rd meeting of the Security Council, held on 29 March 2006` (S/PRST/2006/15). A line that is a meeting and
/// nothing else closes a text.
pub(crate) fn told(lexicon: &Lexicon, words: &str) -> Option<Told> {
    let meeting = session::meeting_number(lexicon, words)?;
    if session::is_meeting(lexicon, words) {
        return None;
    }
    Some(Told { meeting, date: date::first(lexicon, words) })
}

/// The key of the organ that a first sentence names first.
pub(crate) fn organ(lexicon: &Lexicon, words: &str) -> Option<&'static str> {
    told(lexicon, words)?;
    let named = lexicon.organs.iter().filter_map(|organ| Some((words.find(organ.name)?, organ.key)));
    named.min_by_key(|&(at, _)| at).map(|(_, key)| key)
}

/// Whether a line opens what such a text tells next, behind its first sentence: `As a result`, `At the same meeting`; or names the
/// organ beside a meeting whose date is that of the sentence before (decision 77/414).
pub(crate) fn tells_further(lexicon: &Lexicon, line: &str) -> bool {
    after_any(line, lexicon.telling_openers).is_some() || organ(lexicon, line).is_some()
}

/// The line that heads a statement of a President.
pub(crate) fn heads_statement(lexicon: &Lexicon, line: &str) -> bool {
    after_any(line, lexicon.statement_titles).is_some() && line.len() < 80
}

/// What stands before the number of an item, `Item ` of `Item 14. Culture of peace` (decision 77/549).
pub(crate) fn counted_word(line: &str) -> Option<&str> {
    let digits = line.find(|c: char| c.is_ascii_digit()).filter(|&at| (1..MOST_WORD).contains(&at))?;
    let (word, rest) = line.split_at(digits);
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let fits = word.starts_with(is_letter) && word.trim_end().chars().all(is_letter);
    (fits && rest.starts_with(['.', '-', '–', ' '])).then_some(word)
}

/// How far the meeting goes that opens a text: to its noun, and on to the word before the next number where the noun is not the
/// last — `55e séance plénière 57e séance plénière` (decision 76/506).
pub(crate) fn first_meeting(lexicon: &Lexicon, text: &str) -> Option<usize> {
    let ends = text.char_indices().filter(|&(_, c)| c.is_whitespace()).map(|(at, _)| at).take(ROW_WORDS).chain([text.len()]);
    let mut ends = ends.skip_while(|&end| !session::is_meeting(lexicon, &text[..end]));
    let mut last = ends.next()?;
    if text[..last].ends_with(|c: char| c.is_ascii_digit()) {
        return Some(last);
    }
    for end in ends {
        let more = &text[last..end];
        if more.trim().is_empty() {
            continue;
        }
        if more.contains(|c: char| c.is_ascii_digit()) || !session::is_meeting(lexicon, &text[..end]) {
            break;
        }
        last = end;
    }
    Some(last)
}

/// How far the date goes that opens a text.
pub(crate) fn first_date(lexicon: &Lexicon, text: &str) -> Option<usize> {
    let (rest, _) = date::date(lexicon, text)?;
    Some(text.len() - rest.len()).filter(|_| !rest.starts_with(is_letter_or_digit))
}

#[cfg(test)]
mod tests {
    use super::{counted_word, first_date, first_meeting, organ, tells_further, told};
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn first_sentences() {
        let lexicon = Lexicon::of(Language::English);
        let text = "At its 54th plenary meeting, on 24 December 2041, the General Assembly took note";
        let found = told(lexicon, text).unwrap();
        assert_eq!((&text[found.meeting], found.date.map(|(_, range)| &text[range])), ("54", Some("24 December 2041")));
        assert_eq!(organ(lexicon, text), Some("ga"));
        assert_eq!(told(lexicon, "54th plenary meeting"), None);
        assert_eq!(told(lexicon, "On 8 March 2042, the President"), None);
    }

    #[test]
    fn further_sentences() {
        let lexicon = Lexicon::of(Language::English);
        assert!(tells_further(lexicon, "As a result, the Board consists of the following members"));
        assert!(tells_further(lexicon, "At its 55th plenary meeting, held on the same day, the General Assembly"));
        assert!(!tells_further(lexicon, "The Assembly also took note of the report"));
    }

    #[test]
    fn items() {
        assert_eq!(counted_word("Item 14. Culture of peace"), Some("Item "));
        assert_eq!(counted_word("项目14. 和平文化"), Some("项目"));
        assert_eq!((counted_word("14. Culture"), counted_word("Resolution 14/2 of"), counted_word("In the 14 years")), (None, None, None));
    }

    #[test]
    fn rows() {
        let lexicon = Lexicon::of(Language::English);
        assert_eq!(first_meeting(lexicon, "5th plenary meeting 6th plenary meeting"), Some(19));
        assert_eq!(first_date(lexicon, "20 May 2042 21 May 2042"), Some(11));
        assert_eq!(first_meeting(lexicon, "5th plenary meeting\n\n20 May 2042"), Some(19));
        assert_eq!(first_date(lexicon, "20 May"), None);
        assert_eq!(first_meeting(Lexicon::of(Language::French), "5e séance plénière 6e séance plénière"), Some(21));
    }
}
