//! Texts that tell what an organ did instead of speaking in its name: decisions, statements of a President.

use std::ops::Range;

use super::inline::date::{self, Date};
use super::inline::session;
use crate::lexicon::Lexicon;

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

/// The line that heads a statement of a President.
pub(crate) fn heads_statement(lexicon: &Lexicon, line: &str) -> bool {
    super::inline::word::after_any(line, lexicon.statement_titles).is_some() && line.len() < 80
}

/// How far a text goes that is a meeting or a date, `fits`, and nothing more: to a space, or to its end.
pub(crate) fn shortest(lexicon: &Lexicon, text: &str, fits: fn(&Lexicon, &str) -> bool) -> Option<usize> {
    let ends = text.char_indices().filter(|&(_, c)| c.is_whitespace()).map(|(at, _)| at).take(16);
    ends.chain([text.len()]).find(|&end| fits(lexicon, &text[..end]))
}

#[cfg(test)]
mod tests {
    use super::{organ, shortest, told};
    use crate::grammar::inline::{date, session};
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
    fn runs() {
        let lexicon = Lexicon::of(Language::English);
        assert_eq!(shortest(lexicon, "5th plenary meeting 6th plenary meeting", session::is_meeting), Some(19));
        assert_eq!(shortest(lexicon, "20 May 2042 21 May 2042", date::is_date), Some(11));
        assert_eq!(shortest(lexicon, "20 May", date::is_date), None);
    }
}
