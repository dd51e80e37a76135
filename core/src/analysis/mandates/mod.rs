//! Mandates: which are established, extended, changed and ended, of whom, from when, to what date.

use std::ops::Range;

use self::object::Object;
use super::clauses::{self, Clause, Context};
use super::times::{Length, PartDate};
use crate::grammar::inline::fold::is_comma;
use crate::grammar::inline::letter::{is_letter, is_letter_or_digit};
use crate::grammar::inline::name::{acronym, word};
use crate::grammar::inline::phrase::{after_keyed, phrase};
use crate::grammar::inline::time::time;
use crate::grammar::inline::word::{is_space, last_word};
use crate::lexicon::Lexicon;
use crate::options::Language;

pub(super) mod acronym;
mod body;
mod object;
mod term;

/// What becomes of a mandate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Change {
    /// A body is established.
    Establish,
    /// A mandate is extended.
    Extend,
    /// A mandate is renewed, by the printed verb.
    Renew,
    /// Its tasks are set or changed.
    Change,
    /// It ends.
    End,
}

impl Change {
    /// The word used in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Establish => "establish",
            Self::Extend => "extend",
            Self::Renew => "renew",
            Self::Change => "change",
            Self::End => "end",
        }
    }

    fn keyed(key: &str) -> Self {
        match key {
            "establish" => Self::Establish,
            "renew" => Self::Renew,
            "end" => Self::End,
            "change" => Self::Change,
            _ => Self::Extend,
        }
    }
}

/// A decision on a mandate.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mandate {
    /// The words of the term, else those that name the body; in bytes of the text.
    pub range: Range<usize>,
    /// What is decided.
    pub change: Change,
    /// The body, as a key: its acronym where it has one, `unmiss`.
    pub body: String,
    /// From when.
    pub from: Option<PartDate>,
    /// Until when, printed or computed.
    pub until: Option<PartDate>,
    /// The session until which, by number or year.
    pub until_session: Option<u32>,
    /// For how long, as printed.
    pub period: Option<Length>,
    /// Whether `until` is not printed but follows from a period and its beginning.
    pub computed: bool,
}

/// How far behind a verb a body alone may stand, in bytes.
const APART: usize = 24;
/// How long an insertion between commas may be that stands between them, in bytes.
const INSERTED: usize = 80;
/// How far behind a name its acronym may stand in brackets.
const ACRONYM_REACH: usize = 96;
/// How many verbs of one clause are tried.
const MOST_TRIES: usize = 8;
/// How many words a body's name in small letters may have.
const MOST_WORDS: usize = 6;

/// The decisions on mandates in the text of one paragraph, in order.
///
/// ```
/// use unres::analysis::{Context, mandates};
/// use unres::{Language, views::Organ};
/// let text = "Decides to extend the mandate of UNXYZ until 30 June 2026;";
/// let context = Context { language: Language::English, organ: Some(Organ::SecurityCouncil), session: None, adopted: None };
/// let found = mandates::in_text(&context, text, "Decides".len());
/// assert_eq!((found[0].body.as_str(), found[0].until.unwrap().to_string().as_str()), ("unxyz", "2026-06-30"));
/// ```
#[must_use]
pub fn in_text(context: &Context, text: &str, lead_end: usize) -> Vec<Mandate> {
    in_clauses(context, text, &clauses::clauses(context.language, text, lead_end, None), None)
}

/// The same, where the clauses are known, and the act that an item without one hangs on.
pub(super) fn in_clauses(context: &Context, text: &str, clauses: &[Clause], above: Option<&'static str>) -> Vec<Mandate> {
    let lexicon = Lexicon::of(context.language);
    let mut found = Vec::new();
    let mut named = None;
    let hanging = above.filter(|_| clauses.is_empty()).map(|base| Clause { base, range: 0..text.len() });
    let all = if clauses.is_empty() { hanging.as_slice() } else { clauses };
    let decides = |clause: &Clause| [lexicon.mandate_acts, lexicon.mandate_requests].into_iter().any(|acts| acts.contains(&clause.base));
    // Behind the last that may decide nothing is looked for, names neither.
    let last = all.iter().rposition(decides).map_or(0, |last| last + 1);
    for clause in &all[..last] {
        let mut reader = Reader { context, lexicon, text, found: &mut found, named: named.take(), asks: false };
        if decides(clause) {
            reader.clause(clause.base, clause.range.clone());
        }
        named = reader.named.or_else(|| last_named(lexicon, text.get(clause.range.clone())?));
    }
    found
}

/// The act that the items below a paragraph hang on, if it decides all of each: `Decides:`, `Decides, in this regard, to:`.
pub(super) fn deciding(language: Language, text: &str, clauses: &[Clause]) -> Option<&'static str> {
    let lexicon = Lexicon::of(language);
    let Clause { base, range } = clauses.last()?;
    let stem = text.get(range.clone())?.trim_end_matches(|c: char| !is_letter(c) && !is_comma(c));
    let last = stem.rsplit(is_comma).next().unwrap_or("").trim_matches(is_space);
    let bare = last.is_empty() || phrase(lexicon.doing_openers, last) == Some(last.len());
    let inserted = || stem.starts_with(is_comma) && stem.matches(is_comma).count() == 1;
    (lexicon.mandate_acts.contains(base) && (bare && stem.len() <= INSERTED || inserted())).then_some(base)
}

/// The mission or acronym named last, for `its mandate`.
fn last_named(lexicon: &Lexicon, text: &str) -> Option<String> {
    let named = words(text).filter_map(|rest| {
        let mission = after_keyed(lexicon.missions, rest).map(|(_, key)| key.to_owned());
        mission.or_else(|| acronym(lexicon, rest).map(str::to_lowercase))
    });
    named.last()
}

/// A mark that opens or closes an insertion.
const fn is_inserting(c: char) -> bool {
    is_comma(c) || c == '—'
}

/// The words of a text, each with what follows it.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let begins = |&(at, c): &(usize, char)| is_letter_or_digit(c) && !text[..at].ends_with(is_letter_or_digit);
    text.char_indices().filter(begins).map(|(at, _)| &text[at..])
}

struct Reader<'t, 'o> {
    context: &'t Context,
    lexicon: &'static Lexicon,
    text: &'t str,
    found: &'o mut Vec<Mandate>,
    /// The body named last.
    named: Option<String>,
    /// Whether the act asks others to do it.
    asks: bool,
}

impl Reader<'_, '_> {
    fn clause(&mut self, base: &'static str, range: Range<usize>) {
        self.asks = self.lexicon.mandate_requests.contains(&base);
        let own =
            after_keyed(self.lexicon.mandate_verbs, base).filter(|(rest, _)| rest.is_empty()).map(|(_, change)| Change::keyed(change));
        if let Some(change) = own {
            let mut object = self.object(range.clone());
            object.start = range.start;
            self.push(change, object);
            return;
        }
        let mut at = range.start;
        let (mut opened, mut tries, mut tried, mut front) = (true, 0, None, None);
        let inserted = self.text[range.clone()].trim_start_matches(is_space).starts_with(is_inserting);
        while at < range.end && tries < MOST_TRIES {
            let rest = &self.text[at..range.end];
            let length = word(rest);
            if length == 0 {
                // The verb may follow an insertion: `Decide, para ayudar al Comité, prorrogar`.
                opened |= inserted && rest.starts_with(is_inserting);
                at += rest.chars().next().map_or(1, char::len_utf8);
                continue;
            }
            // `将专家组的任期延长` has the object before its verb.
            if let Some(end) = phrase(self.lexicon.object_markers, rest) {
                front = Some(at + end);
                at += end;
                continue;
            }
            let passive = front.is_some() || self.is_passive(&self.text[range.start..at]);
            let verbs = if passive { self.lexicon.mandate_participles } else { self.lexicon.mandate_verbs };
            // `shall continue to implement that mandate` extends nothing.
            let does = |after: &str| {
                phrase(self.lexicon.infinitive_words, after.trim_start_matches(is_space)).is_some()
                    && time(self.lexicon, after.trim_start_matches(is_space)).is_none()
            };
            if (opened || passive)
                && let Some((after, change)) = after_keyed(verbs, rest).filter(|&(after, _)| !does(after))
            {
                tries += 1;
                let end = range.end - after.len();
                // `subject to a decision of the Council to extend the mandate`
                if !passive && self.lexicon.deciding.contains(&base) && self.is_left_open(&self.text[range.start..at]) {
                    at = end;
                    continue;
                }
                let subject = front.unwrap_or(range.start);
                let mut object = if passive { self.subject(subject..at) } else { self.object(end..range.end) };
                object.start = if passive { subject } else { end };
                if passive {
                    object.term = self.term(if front.is_some() { at } else { end }..range.end);
                    object.start = object.bodies.first().map_or(range.start, |(_, place)| place.start);
                }
                // `expand the mandate`; other things are expanded too.
                let decided = Change::keyed(change) != Change::Change || object.mandate.is_some();
                if decided && self.push(Change::keyed(change), object) {
                    return;
                }
                // `to establish, in accordance with its rules, a Committee to undertake the following tasks`
                tried = Some(Change::keyed(change)).filter(|change| *change == Change::Establish);
                at = end;
                opened = false;
                continue;
            }
            // `the mandate of the Mission will end on that day`
            if phrase(self.lexicon.ending_verbs, rest).is_some() {
                let object = self.object(range.start..at);
                let term = self.term(at..range.end);
                if object.mandate.is_some() && self.push(Change::End, Object { term, ..object }) {
                    return;
                }
            }
            // `the Team shall continue to support the Committee for a period of one year`
            if phrase(self.lexicon.continuing_verbs, rest).is_some() {
                let (object, term) = (self.subject(range.start..at), self.term(at..range.end));
                if term.range.is_some() && self.push_told(Change::Extend, Object { term, ..object }, true) {
                    return;
                }
            }
            if let Some(end) = phrase(self.lexicon.mandate_changes, rest) {
                tries += 1;
                let object = self.subject(range.start..at);
                let changes =
                    object.mandate.is_some() || !object.bodies.is_empty() && self.follows_mandate(&rest[..end + self.ahead(&rest[end..])]);
                let term = self.term(range.clone());
                if changes && self.push_told(tried.unwrap_or(Change::Change), Object { term, ..object }, true) {
                    return;
                }
            }
            // `to urgently dispatch a mission`
            let adverb = || self.lexicon.adverb_endings.iter().any(|end| rest[..length].ends_with(end));
            opened = phrase(self.lexicon.doing_openers, rest).is_some() || time(self.lexicon, rest).is_some() || opened && adverb();
            at += length;
        }
    }

    /// Whether words before a verb tell that it is not decided yet, in the part of the clause that it ends: `unless it decides to`.
    fn is_left_open(&self, before: &str) -> bool {
        let part = before.rsplit(is_comma).next().unwrap_or(before);
        words(part).any(|rest| phrase(self.lexicon.left_open, rest).is_some())
    }

    /// How far the words reach that are looked at behind "shall".
    fn ahead(&self, rest: &str) -> usize {
        rest.char_indices().nth(32).map_or(rest.len(), |(at, _)| at)
    }

    fn follows_mandate(&self, words: &str) -> bool {
        words
            .split(is_space)
            .any(|word| phrase(self.lexicon.mandate_nouns, word).is_some() || phrase(self.lexicon.mandate_verbs_of_change, word).is_some())
    }

    fn is_passive(&self, before: &str) -> bool {
        let last = last_word(before.trim_end_matches(is_space));
        phrase(self.lexicon.passive_words, last).is_some()
    }

    /// Whether words with no other name and nothing it could be of stand before a name:
    /// `to establish immediately under its authority a United Nations Force`.
    fn is_before(&self, from: usize, start: usize) -> bool {
        let Some((between, name)) = self.text.get(from..start).zip(self.text.get(start..)) else { return false };
        between.len() <= INSERTED
            && name.starts_with(char::is_uppercase)
            && !between.contains(char::is_uppercase)
            && words(between).all(|rest| phrase(self.lexicon.name_joints, rest).is_none())
    }

    /// Notes the decision, if it is one on a mandate.
    fn push(&mut self, change: Change, object: Object) -> bool {
        self.push_told(change, object, change == Change::Change)
    }

    /// The same, where it may be told already that it is one.
    fn push_told(&mut self, change: Change, object: Object, told: bool) -> bool {
        // A body alone stands right behind the verb, its term between them aside, and is extended where a term is told.
        let near = || {
            let start = object.bodies.first().map_or(usize::MAX, |(_, place)| place.start);
            let from = object.term.range.as_ref().filter(|term| term.end <= start).map_or(object.start, |term| term.end);
            // `dissolve, with immediate effect, the Committee`
            let inserted = || {
                self.text
                    .get(from..start)
                    .is_some_and(|words| words.starts_with(',') && words.matches(',').count() == 2 && words.len() <= INSERTED)
            };
            start.saturating_sub(from) <= APART || inserted() || change == Change::Establish && self.is_before(from, start)
        };
        // `requests the Secretary-General to establish, for a period of five months, a Panel`
        // Who is to re-establish a body whose mandate was extended before decides no more of it.
        let known = || object.bodies.iter().any(|(body, _)| self.found.iter().any(|found| found.body == *body));
        if self.asks && (change != Change::Establish || object.term.range.is_none() || known()) {
            return false;
        }
        let termed = object.term.range.is_some() || !matches!(change, Change::Extend | Change::Renew);
        // `UNXYZ's ceiling` is no mandate.
        let owns = |(_, place): &(String, Range<usize>)| {
            let name = self.text.get(place.clone()).unwrap_or("");
            self.lexicon.possessive_endings.iter().any(|end| name.ends_with(end))
        };
        // Nor where something else stands before the noun: `UNXYZ's troop ceiling, unless it extends the mandate`.
        let other = |(_, place): &(String, Range<usize>)| {
            let Some(noun) = &object.mandate else { return true };
            let between = self.text.get(place.end..noun.start).unwrap_or("");
            words(between).any(|rest| phrase(self.lexicon.not_mandates, rest).is_some())
        };
        let owned = object.bodies.first().is_some_and(|body| owns(body) && other(body));
        let told = told || !owned && (object.mandate.is_some() || termed && near());
        if object.other || !told || object.mandate.is_none() && object.bodies.is_empty() {
            return false;
        }
        let mut bodies = object.bodies;
        if bodies.is_empty() {
            // `its mandate`
            let Some((own, place)) = self.named.clone().zip(object.mandate.clone()) else { return false };
            bodies.push((own, place));
        }
        for (body, place) in bodies {
            let mut mandate = object.term.mandate(change, body, self.context);
            mandate.range = object.term.range.clone().filter(|_| change != Change::Change).unwrap_or(place);
            self.named = Some(mandate.body.clone());
            self.found.push(mandate);
        }
        true
    }
}

#[cfg(test)]
mod tests;
