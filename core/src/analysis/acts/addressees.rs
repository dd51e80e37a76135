//! Whom an act asks.

use std::ops::Range;

use super::{Act, ActorType, Addressee, Class};
use crate::analysis::clauses;
use crate::grammar::inline::act::after_bridges;
use crate::grammar::inline::actor::{Actor, GOVERNMENT_OF, actor, government_of};
use crate::grammar::inline::fold::{is_clause_end, is_comma};
use crate::grammar::inline::phrase::{keyed, phrase};
use crate::grammar::inline::time::time;
use crate::grammar::inline::word::{after_any, is_space, last_word};
use crate::lexicon::Lexicon;
use crate::options::Language;
use crate::views::Organ;

#[cfg(test)]
mod tests;

/// How long an insertion between commas may be that stands before whom an act asks.
pub(super) const LONGEST_INSERTION: usize = 160;
/// How many of them are passed over.
const MOST_INSERTIONS: usize = 2;
/// How many letters may be said of an actor before it is named.
const LONGEST_RELATIVE: usize = 80;

/// The key of pronouns that stand for one who holds an office.
const OFFICER: &str = "officer";

/// How many bytes before a pronoun the actor is looked for that it stands for.
const FARTHEST: usize = 400;

/// Finds for each act of a text whom it asks.
pub(in crate::analysis) fn add(language: Language, text: &str, acts: &mut [Act]) {
    let lexicon = Lexicon::of(language);
    let mut last: Vec<Addressee> = Vec::new();
    for index in 0..acts.len() {
        let end = acts.get(index + 1).map_or(text.len(), |next| next.range.start);
        let Some(act) = acts.get_mut(index).filter(|act| asks(lexicon, act)) else { continue };
        let Some(object) = text.get(..end).filter(|_| act.whole <= end) else { continue };
        let search = Search { lexicon, text: object, last: &last, names: None };
        act.addressees = search.run(act.whole);
        if act.addressees.is_empty() && asks_pronoun(lexicon, text, act.range.start) {
            act.addressees = search.stands_for(act.range.clone(), false);
        }
        if !act.addressees.is_empty() {
            last.clone_from(&act.addressees);
        }
    }
}

/// Those named behind the verb of an act as whom it asks, whatever the verb, any name in capitals among them; `last` are those asked before,
/// and `organ` tells which of the Councils "the Council" is.
pub(in crate::analysis) fn asked(
    lexicon: &'static Lexicon,
    organ: Option<Organ>,
    text: &str,
    from: usize,
    last: &[Addressee],
) -> Vec<Addressee> {
    Search { lexicon, text, last, names: Some(organ) }.object(from)
}

/// The actors named last before a place, whom a pronoun there stands for; those of the lists before any other name.
pub(in crate::analysis) fn before(lexicon: &'static Lexicon, organ: Option<Organ>, text: &str, place: usize) -> Vec<Addressee> {
    let listed = Search { lexicon, text, last: &[], names: None }.named_before(place, |_| true);
    if listed.is_empty() { Search { lexicon, text, last: &[], names: Some(organ) }.named_before(place, |_| true) } else { listed }
}

/// The doers named with a noun behind the verb of an act: `requests a further report by the Panel`.
pub(in crate::analysis) fn doers(lexicon: &'static Lexicon, organ: Option<Organ>, text: &str, from: usize) -> Vec<Addressee> {
    Search { lexicon, text, last: &[], names: Some(organ) }.doer(from)
}

/// Whether an act asks somebody to do something, or tells or empowers him to.
fn asks(lexicon: &Lexicon, act: &Act) -> bool {
    let asking = |class| matches!(class, Class::Demand | Class::Request | Class::Urge | Class::Call | Class::Encourage);
    act.class.is_some_and(asking) || lexicon.empowering.contains(&act.base)
}

/// Past the title that opens a text, if it is no longer than one is: `《公约》`.
fn after_title(text: &str) -> &str {
    let Some(title) = text.strip_prefix('《') else { return text };
    let end = title.char_indices().take(LONGEST_RELATIVE).find(|&(_, c)| c == '》');
    end.map_or(text, |(end, c)| &title[end + c.len_utf8()..])
}

/// Whether a pronoun opens an act or stands right before it, which is who it asks: `et le prie`, `l’encourage`.
pub(in crate::analysis) fn asks_pronoun(lexicon: &Lexicon, text: &str, act: usize) -> bool {
    let word = last_word(text[..act].trim_end_matches(is_space));
    phrase(lexicon.asked_pronouns, &text[act..]).is_some() || !word.is_empty() && phrase(lexicon.asked_pronouns, word) == Some(word.len())
}

#[derive(Clone, Copy)]
pub(super) struct Search<'t> {
    pub(super) lexicon: &'static Lexicon,
    /// The text up to the next act.
    pub(super) text: &'t str,
    /// Whom the act before asked.
    pub(super) last: &'t [Addressee],
    /// Whether names count that no list has, and who speaks.
    pub(super) names: Option<Option<Organ>>,
}

impl Search<'_> {
    fn run(&self, from: usize) -> Vec<Addressee> {
        let object = self.object(from);
        if object.is_empty() { self.doer(from) } else { object }
    }

    /// Those who stand behind the verb, insertions passed over.
    fn object(&self, from: usize) -> Vec<Addressee> {
        let mut at = self.opened(from);
        for _ in 0..=MOST_INSERTIONS {
            // Those meant may stand before the one that they are among: `包括邻国在内的国家`.
            if phrase(self.lexicon.inclusions, &self.text[at..]).is_some() {
                break;
            }
            let found = self.list(at);
            if !found.is_empty() {
                return found;
            }
            match self.after_insertion(at) {
                Some(after) => at = self.opened(after),
                None => break,
            }
        }
        let behind_verb = self.behind_verb(from);
        if !behind_verb.is_empty() {
            return behind_verb;
        }
        let further = self.over_stranger(at, false).map(|next| self.actors(next)).filter(|found| self.are_asked(found));
        further.unwrap_or_else(|| self.behind_relative(at))
    }

    /// Whether what is asked follows those found at once: `to report`.
    fn are_asked(&self, found: &[Addressee]) -> bool {
        found.last().is_some_and(|last| self.ends(&self.text[last.range.end..]))
    }

    /// Those who stand behind the verb of their clause, where the language has it first: `بأن تتعاون الدول`.
    fn behind_verb(&self, from: usize) -> Vec<Addressee> {
        let rest = self.text[from..].trim_start_matches(is_space);
        let Some(end) = phrase(self.lexicon.verb_openers, rest) else { return Vec::new() };
        let verb = rest[end..].trim_start_matches(is_space);
        let subject = verb.trim_start_matches(|c| !is_space(c)).trim_start_matches(is_space);
        self.list(self.text.len() - subject.len())
    }

    /// Those who are named at the end of what is said of them: `尚未加入《公约》的国家`.
    fn behind_relative(&self, at: usize) -> Vec<Addressee> {
        if self.lexicon.relative_ends.is_empty() {
            return Vec::new();
        }
        let clause = self.text[at..].char_indices().take(LONGEST_RELATIVE).take_while(|&(_, c)| !is_clause_end(c));
        let mut named = clause.filter_map(|(start, _)| {
            let end = phrase(self.lexicon.relative_ends, &self.text[at + start..])?;
            Some(self.actors(at + start + end))
        });
        named.find(|found| !found.is_empty()).unwrap_or_default()
    }

    /// Past the words that may stand between verb and object: `that`, `to`, `in this regard`, the title of a treaty in `《公约》缔约国`.
    pub(super) fn opened(&self, at: usize) -> usize {
        let mut rest = self.text[at..].trim_start_matches(is_space);
        loop {
            let before = rest.len();
            rest = after_bridges(self.lexicon, rest);
            rest = after_title(rest);
            if let Some(end) = phrase(self.lexicon.actor_openers, rest) {
                rest = rest[end..].trim_start_matches(is_space);
            }
            if rest.len() == before {
                return self.text.len() - rest.len();
            }
        }
    }

    /// Past an insertion between commas: `, in accordance with its mandate,`.
    pub(super) fn after_insertion(&self, at: usize) -> Option<usize> {
        let inserted = self.text[at..].strip_prefix(is_comma)?;
        let end = inserted.char_indices().take_while(|&(end, _)| end < LONGEST_INSERTION).find(|&(_, c)| is_comma(c))?;
        Some(self.text.len() - inserted[end.0..].len() + end.1.len_utf8())
    }

    /// Actors one after the other, joined by commas and words like "and".
    fn list(&self, at: usize) -> Vec<Addressee> {
        if let Some((pronoun, end)) = keyed(self.lexicon.actor_pronouns, &self.text[at..]) {
            return self.stands_for(at..at + end, pronoun.key == OFFICER);
        }
        self.actors(at)
    }

    /// Whom a pronoun stands for: those asked before, else those named last before it; of `him` one who holds an office.
    fn stands_for(&self, range: Range<usize>, officer: bool) -> Vec<Addressee> {
        let fits = |one: &Addressee| !officer || one.kind == ActorType::Officer;
        let asked = self.last.iter().any(fits);
        let meant = if asked { self.last.to_vec() } else { self.named_before(range.start, fits) };
        meant.into_iter().filter(fits).map(|last| Addressee { range: range.clone(), ..last }).collect()
    }

    fn actors(&self, at: usize) -> Vec<Addressee> {
        let (mut found, mut at, mut governments) = (Vec::new(), at, false);
        while let Some((before, actor)) = self.actor(at) {
            at = before;
            let Actor { range: Range { start, end }, mut key, mut kind } = actor;
            // `the Governments of Norland and Sudland`
            governments |= key.starts_with(GOVERNMENT_OF) && phrase(self.lexicon.plural_governments, &self.text[at + start..]).is_some();
            if governments && kind == ActorType::State {
                (key, kind) = (government_of(key), ActorType::Government);
            }
            found.push(Addressee { range: at + start..at + end, key, kind });
            match self.next(at + end) {
                Some(next) => at = next,
                None => break,
            }
        }
        found
    }

    /// An actor at a place, or behind a preposition written on to it, and where it begins.
    pub(super) fn actor(&self, at: usize) -> Option<(usize, Actor)> {
        let text = &self.text[at..];
        let read = |text: &str| match self.names {
            Some(organ) => clauses::actor(self.lexicon, organ, text),
            None => actor(self.lexicon, text),
        };
        let bare = || after_any(text, self.lexicon.actor_prefixes).map(|bare| self.text.len() - bare.len());
        read(text).map(|actor| (at, actor)).or_else(|| {
            let at = bare()?;
            Some((at, read(&self.text[at..])?))
        })
    }

    /// Whether an actor of the lists begins at a place.
    pub(super) fn listed_actor(&self, at: usize) -> bool {
        let text = &self.text[at..];
        actor(self.lexicon, text).is_some()
            || after_any(text, self.lexicon.actor_prefixes).is_some_and(|bare| actor(self.lexicon, bare).is_some())
    }

    /// The actors named last before a place of whom one fits, not far from it: a text may be nothing but pronouns.
    fn named_before(&self, place: usize, fits: impl Fn(&Addressee) -> bool) -> Vec<Addressee> {
        // Nothing behind the place is read, or each pronoun would read all that follows.
        let before = Self { text: &self.text[..place], ..*self };
        let mut named = Vec::new();
        let near = self.text[..place].char_indices().rev().take_while(|&(at, _)| at + FARTHEST >= place);
        let mut at = near.last().map_or(0, |(at, _)| at);
        while at < place {
            let found = before.actors(at);
            let end = found.last().map(|actor| actor.range.end);
            if found.iter().any(&fits) {
                named = found;
            }
            let rest = &self.text[end.unwrap_or(at)..];
            at = self.text.len() - rest.trim_start_matches(|c| !is_space(c)).trim_start_matches(is_space).len();
        }
        named
    }

    /// The doer named with a noun: `an end of violence by all parties`.
    fn doer(&self, from: usize) -> Vec<Addressee> {
        let text = &self.text[from..];
        // What follows a comma tells how, and who else does what.
        let text = text.split([',', ';', '،', '，', '；']).next().unwrap_or(text);
        for (at, _) in text.match_indices(is_space) {
            let rest = self.text[from + at..].trim_start_matches(is_space);
            // `a further report by 30 April`
            if let Some(end) = phrase(self.lexicon.actor_agents, rest)
                && !self.is_done(&text[..at])
                && time(self.lexicon, rest).is_none()
            {
                let found = self.list(self.text.len() - rest[end..].trim_start_matches(is_space).len());
                if !found.is_empty() {
                    return found;
                }
            }
        }
        Vec::new()
    }

    /// Whether a text ends with a participle, whose doer did it already: `submitted` of `requests submitted by States`.
    fn is_done(&self, before: &str) -> bool {
        let word = last_word(before);
        self.lexicon.passive_endings.iter().any(|end| word.ends_with(end))
    }
}
