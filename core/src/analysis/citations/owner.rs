//! Whose resolution a number is of, by the words around it.

use super::{List, Named, Scan};
use crate::grammar::inline::citation::resolution_number;
use crate::grammar::inline::date::date;
use crate::grammar::inline::fold::{is_clause_end, is_comma, is_ideographic};
use crate::grammar::inline::letter::is_letter;
use crate::grammar::inline::phrase::{longest, phrase};
use crate::grammar::inline::word::{after_and, after_any, after_prefix, is_space, listed};
use crate::views::Organ;

/// How far from a number the noun that tells what it is may stand, in letters.
const REACH: usize = 160;
/// How far after a number the noun may stand that closes a list of numbers with their dates.
const LIST_REACH: usize = 800;
/// How far before that noun the organ may stand: `Security Council in its relevant resolutions`.
const APART: usize = 48;
/// How many numbers after one are looked over for the organ of all.
const LISTED: usize = 24;

/// What tells what a number is of.
pub(super) enum Noun {
    /// A word for resolutions, and where it begins.
    Resolution(usize),
    /// A word for decisions.
    Decision,
    /// A word for other numbered texts.
    Other,
    /// A word for resolutions, too far.
    Lost,
    /// None of them.
    Absent,
}

impl Scan<'_> {
    /// What the words between the last number and this one say about it.
    pub(super) fn enter(&mut self, at: usize, rest: &str) {
        let noun = if self.lexicon.noun_follows { self.noun_after(at, rest) } else { self.noun(at) };
        self.list = match noun {
            Noun::Resolution(start) => Some(List::Resolutions(self.owner(start, rest))),
            Noun::Decision => Some(List::Decisions),
            Noun::Other => Some(List::Others),
            Noun::Lost => None,
            Noun::Absent => return,
        };
    }

    /// The organ whose resolutions the noun at `noun` speaks of.
    fn owner(&mut self, noun: usize, rest: &str) -> Option<Named> {
        if let Some(organ) = self.reported(noun) {
            return Some(Named::Organ(organ));
        }
        let near =
            self.named.filter(|&(_, end)| end != self.spent && end >= self.seen.min(noun) && (end >= noun || self.is_near(end, noun)));
        if let Some((named, _)) = near.filter(|&(_, end)| end >= noun) {
            return Some(named);
        }
        self.named_after(rest).or_else(|| near.map(|(named, _)| named)).or_else(|| self.own(noun))
    }

    /// Whether a noun stands near behind a name; where it follows the number, much may stand between.
    fn is_near(&self, end: usize, noun: usize) -> bool {
        let apart = &self.text[end..noun];
        self.lexicon.noun_follows || apart.len() <= APART || apart.len() <= 4 * APART && apart.chars().count() <= APART
    }

    /// The organ by the report that a resolution is found in: `(A/69/53/Add.1), chap. IV, sect. A, resolution 27/12`.
    fn reported(&self, noun: usize) -> Option<Organ> {
        let before = self.before(noun).trim_end_matches(is_space).strip_suffix(is_comma)?;
        let mut words = before.rsplit(is_space).take(2);
        words.next().filter(|word| word.chars().count() < 6)?;
        words.next().filter(|word| listed(self.lexicon.report_parts, word.trim_matches(|c| c == '.' || is_comma(c))))?;
        let report = &self.numbers.links.last()?.target;
        let council = report.strip_prefix("A/").and_then(|rest| rest.split('/').nth(1)).is_some_and(|supplement| supplement == "53");
        Some(if council { Organ::HumanRightsCouncil } else { Organ::Other })
    }

    /// The organ named after a number, its date or the list it opens: `5/5 of the Environment Assembly`.
    fn named_after(&mut self, mut rest: &str) -> Option<Named> {
        for _ in 0..LISTED {
            rest = rest.trim_start_matches(|c| is_space(c) || is_comma(c));
            if let Some(named) = after_any(rest, self.lexicon.organ_joints)
                && let named = named.trim_start_matches(is_space)
                && let Some((Some(organ), length)) = self.name(named)
            {
                self.spent = self.text.len() - named.len() + length;
                return Some(organ);
            }
            rest = match self.after_date(rest) {
                Some((after, _)) => after,
                None => resolution_number(self.lexicon, after_and(self.lexicon, rest).unwrap_or(rest.trim_start_matches(is_space)))?.0,
            };
        }
        None
    }

    /// The text after the organ named right after a number.
    pub(super) fn after_owner<'i>(&self, rest: &'i str) -> Option<&'i str> {
        let named = after_any(rest.trim_start_matches(is_space), self.lexicon.organ_joints)?.trim_start_matches(is_space);
        named.get(self.name(named)?.1..)
    }

    /// The date a number bears, of which only the year matters, and what follows it: `of 2 December 2021`.
    pub(super) fn after_date<'i>(&self, rest: &'i str) -> Option<(&'i str, u32)> {
        let rest = rest.trim_start_matches(|c| is_space(c) || is_comma(c));
        let (rest, date) =
            self.lexicon.date_words.iter().find_map(|word| date(self.lexicon, after_prefix(rest, word)?.trim_start_matches(is_space)))?;
        Some((rest, u32::from(date.year)))
    }

    /// The noun nearest before a number.
    fn noun(&self, at: usize) -> Noun {
        let near = self.before(at);
        let from = self.seen.max(at - near.len());
        let mut rest = &self.text[from..at];
        while let Some(last) = rest.rfind(is_letter) {
            let end = last + rest[last..].chars().next().map_or(0, char::len_utf8);
            let start = rest[..end].trim_end_matches(is_letter).len();
            let word = &rest[start..end];
            if listed(self.lexicon.resolution_nouns, word) {
                // What stands between with digits of its own is another thing: `resolution LP.4(8) and document LC 45/18`.
                let other = self.text[from + end..at].bytes().any(|byte| byte.is_ascii_digit());
                return if other { Noun::Lost } else { Noun::Resolution(from + start) };
            }
            if listed(self.lexicon.decision_nouns, word) {
                return Noun::Decision;
            }
            if listed(self.lexicon.numbered_nouns, word) {
                return Noun::Other;
            }
            rest = &rest[..start];
        }
        Noun::Absent
    }

    /// The noun after a number and the list it is in: `第76/13号和第77/15号决议`.
    fn noun_after(&mut self, at: usize, rest: &str) -> Noun {
        if at < self.listed_to {
            // A name within the list is of the numbers after it.
            let named = self.named.is_some_and(|(_, end)| end >= self.seen) && matches!(self.list, Some(List::Resolutions(_)));
            return if named { Noun::Resolution(at) } else { Noun::Absent };
        }
        let starts = rest.char_indices().take(LIST_REACH).take_while(|&(_, c)| !is_clause_end(c));
        for (start, _) in starts.filter(|&(_, c)| is_ideographic(c)) {
            let ahead = &rest[start..];
            let resolution = phrase(self.lexicon.resolution_nouns, ahead);
            let decision = phrase(self.lexicon.decision_nouns, ahead);
            if resolution.or(decision).or_else(|| phrase(self.lexicon.numbered_nouns, ahead)).is_some() {
                self.listed_to = self.text.len() - ahead.len();
                return match (resolution, decision) {
                    (Some(_), _) => Noun::Resolution(at),
                    (None, Some(_)) => Noun::Decision,
                    (None, None) => Noun::Other,
                };
            }
        }
        Noun::Lost
    }

    /// The text before a place, as far back as words are looked at.
    pub(super) fn before(&self, at: usize) -> &str {
        let from = self.text[..at].char_indices().rev().take(REACH).last().map_or(at, |(from, _)| from);
        &self.text[from..at]
    }

    /// Whether a word like "its" stands before the noun, or is one with it.
    fn own(&self, noun: usize) -> Option<Named> {
        let word = self.text[noun..].split(|c: char| !is_letter(c)).next().unwrap_or("");
        let mut before = self.before(noun).trim_end_matches(is_space).rsplit(is_space).take(3).chain([word]);
        before.any(|word| listed(self.lexicon.own_words, word)).then_some(Named::Own)
    }

    /// "Its" is of the enacting organ.
    pub(super) fn speaking(&self, named: Option<Named>) -> Option<Named> {
        if named == Some(Named::Own) { self.enacting.map(Named::Organ) } else { named }
    }

    /// The organ whose name opens a text, if the name is of one, and the length of the name. Names have capitals where there are any.
    pub(super) fn name(&self, text: &str) -> Option<(Option<Named>, usize)> {
        if text.starts_with(char::is_lowercase) {
            return None;
        }
        let found = longest(self.lexicon.bodies, text)?;
        let named = match self.lexicon.bodies[found.index].key {
            "none" => None,
            "council" => Some(Named::Council),
            "own" => Some(Named::Own),
            key => Some(Named::Organ(Organ::keyed(key))),
        };
        Some((named, found.end))
    }
}
