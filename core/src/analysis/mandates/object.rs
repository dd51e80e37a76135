//! What the object or the subject of a verb names, and its term.

use std::ops::Range;

use super::Reader;
use super::term::Term;
use crate::grammar::inline::fold::is_clause_end;
use crate::grammar::inline::name::word;
use crate::grammar::inline::phrase::{after_keyed, phrase};
use crate::grammar::inline::time::time;
use crate::grammar::inline::word::is_space;

/// The condition behind which those are named who are asked for their views.
const CONSULTING: &str = "in-consultation";

/// What the object of a verb names.
#[derive(Default)]
pub(super) struct Object {
    /// Keys of bodies and their places.
    pub(super) bodies: Vec<(String, Range<usize>)>,
    /// Where the noun of a mandate stands.
    pub(super) mandate: Option<Range<usize>>,
    /// Something else is extended.
    pub(super) other: bool,
    /// Where its words begin.
    pub(super) start: usize,
    pub(super) term: Term,
}

impl Reader<'_, '_> {
    /// What stands before a verb as its subject: what is named behind the last comma, else anywhere.
    pub(super) fn subject(&self, range: Range<usize>) -> Object {
        let names = |object: &Object| object.mandate.is_some() || !object.bodies.is_empty();
        let range = self.after_insertion(range);
        let whole = self.object(range.clone());
        if names(&whole) && !whole.other {
            return whole;
        }
        let comma = self.text.get(range.clone()).and_then(|text| text.rfind(','));
        comma.map(|comma| self.object(range.start + comma + 1..range.end)).filter(names).unwrap_or(whole)
    }

    /// A clause without the insertion that opens it: `, in order to assist the Committee, that the Team shall`.
    fn after_insertion(&self, range: Range<usize>) -> Range<usize> {
        let text = self.text.get(range.clone()).unwrap_or("");
        let rest = text.trim_start_matches(is_space);
        let rest = phrase(self.lexicon.doing_openers, rest).map_or(rest, |end| &rest[end..]);
        let inserted = rest.strip_prefix(',').and_then(|rest| rest.split_once(','));
        inserted.map_or(range.clone(), |(_, after)| range.end - after.len()..range.end)
    }

    /// The term that a range of the text tells, whatever it names.
    pub(super) fn term(&self, range: Range<usize>) -> Term {
        let (mut term, mut at) = (Term::default(), range.start);
        while let Some(rest) = self.text.get(at..range.end).filter(|rest| !rest.is_empty()) {
            term.expiring |= term.period.is_some() && phrase(self.lexicon.expiry_words, rest).is_some();
            let read = time(self.lexicon, rest).map(|(after, found)| (range.end - after.len(), found));
            at = match read.filter(|(end, found)| term.add(found, self.context, at..*end)) {
                Some((end, _)) => end,
                None => at + word(rest).max(rest.chars().next().map_or(1, char::len_utf8)),
            };
        }
        term
    }

    /// What a range of the text names.
    pub(super) fn object(&self, range: Range<usize>) -> Object {
        let mut object = Object::default();
        let mut at = range.start;
        let (mut closed, mut beside) = (false, false);
        while at < range.end {
            let rest = &self.text[at..range.end];
            let length = word(rest);
            if length == 0 {
                let parts = rest.starts_with(is_clause_end);
                // What a comma parts from the body says more of it, save another time, or its noun where that comes last.
                closed |= parts && !object.bodies.is_empty() && !self.lexicon.noun_follows;
                beside &= !parts;
                at += rest.chars().next().map_or(1, char::len_utf8);
                continue;
            }
            if let Some((after, found)) = time(self.lexicon, rest) {
                let end = range.end - after.len();
                if object.term.add(&found, self.context, at..end) {
                    at = end;
                    continue;
                }
            }
            object.term.expiring |= object.term.period.is_some() && phrase(self.lexicon.expiry_words, rest).is_some();
            // `establish, in consultation with the Committee, a Panel`
            beside |= object.bodies.is_empty() && after_keyed(self.lexicon.conditions, rest).is_some_and(|(_, key)| key == CONSULTING);
            if !closed
                && !beside
                && let Some((end, stops)) = self.names(&mut object, at, rest)
            {
                if stops {
                    object.other = true;
                    return object;
                }
                at = end;
                continue;
            }
            at += length;
        }
        object
    }
}
