//! Whom an act asks.

use std::ops::Range;

use super::{Act, ActorType, Addressee, Class};
use crate::analysis::clauses;
use crate::grammar::inline::act::after_bridges;
use crate::grammar::inline::actor::{Actor, actor};
use crate::grammar::inline::fold::is_comma;
use crate::grammar::inline::phrase::{keyed, phrase};
use crate::grammar::inline::word::{after_any, is_space};
use crate::lexicon::Lexicon;
use crate::options::Language;
use crate::views::Organ;

/// How long an insertion between commas may be that stands before whom an act asks.
const LONGEST_INSERTION: usize = 160;
/// How many of them are passed over.
const MOST_INSERTIONS: usize = 2;

/// How many words that join are tried within what one is concerned with.
const MOST_JOINTS: usize = 3;

/// The key of pronouns that stand for one who holds an office.
const OFFICER: &str = "officer";

/// How many bytes before a pronoun the actor is looked for that it stands for.
const FARTHEST: usize = 400;

/// Finds for each act of a text whom it asks.
pub(super) fn add(language: Language, text: &str, acts: &mut [Act]) {
    let lexicon = Lexicon::of(language);
    let mut last: Vec<Addressee> = Vec::new();
    for index in 0..acts.len() {
        let end = acts.get(index + 1).map_or(text.len(), |next| next.range.start);
        let Some(act) = acts.get_mut(index).filter(|act| asks(lexicon, act)) else { continue };
        let Some(object) = text.get(..end).filter(|_| act.whole <= end) else { continue };
        act.addressees = Search { lexicon, text: object, last: &last, names: None }.run(act.whole);
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

/// The actors named last before a place, whom a pronoun there stands for.
pub(in crate::analysis) fn before(lexicon: &'static Lexicon, organ: Option<Organ>, text: &str, place: usize) -> Vec<Addressee> {
    Search { lexicon, text, last: &[], names: Some(organ) }.named_before(place)
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

struct Search<'t> {
    lexicon: &'static Lexicon,
    /// The text up to the next act.
    text: &'t str,
    /// Whom the act before asked.
    last: &'t [Addressee],
    /// Whether names count that no list has, and who speaks.
    names: Option<Option<Organ>>,
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
            let found = self.list(at);
            if !found.is_empty() {
                return found;
            }
            match self.after_insertion(at) {
                Some(after) => at = self.opened(after),
                None => break,
            }
        }
        Vec::new()
    }

    /// Past the words that may stand between verb and object: `that`, `to`, `in this regard`.
    fn opened(&self, at: usize) -> usize {
        let mut rest = self.text[at..].trim_start_matches(is_space);
        loop {
            let before = rest.len();
            rest = after_bridges(self.lexicon, rest);
            if let Some(end) = phrase(self.lexicon.actor_openers, rest) {
                rest = rest[end..].trim_start_matches(is_space);
            }
            if rest.len() == before {
                return self.text.len() - rest.len();
            }
        }
    }

    /// Past an insertion between commas: `, in accordance with its mandate,`.
    fn after_insertion(&self, at: usize) -> Option<usize> {
        let inserted = self.text[at..].strip_prefix(is_comma)?;
        let end = inserted.char_indices().take_while(|&(end, _)| end < LONGEST_INSERTION).find(|&(_, c)| is_comma(c))?;
        Some(self.text.len() - inserted[end.0..].len() + end.1.len_utf8())
    }

    /// Actors one after the other, joined by commas and words like "and".
    fn list(&self, at: usize) -> Vec<Addressee> {
        if let Some((pronoun, end)) = keyed(self.lexicon.actor_pronouns, &self.text[at..]) {
            let stands_for = |last: &Addressee| pronoun.key != OFFICER || last.kind == ActorType::Officer;
            let meant = if self.last.is_empty() { self.named_before(at) } else { self.last.to_vec() };
            return meant.into_iter().filter(stands_for).map(|last| Addressee { range: at..at + end, ..last }).collect();
        }
        self.actors(at)
    }

    fn actors(&self, at: usize) -> Vec<Addressee> {
        let mut found = Vec::new();
        let mut at = at;
        while let Some((before, actor)) = self.actor(at) {
            at = before;
            let Actor { range: Range { start, end }, key, kind } = actor;
            found.push(Addressee { range: at + start..at + end, key, kind });
            match self.next(at + end) {
                Some(next) => at = next,
                None => break,
            }
        }
        found
    }

    /// An actor at a place, or behind a preposition written on to it, and where it begins.
    fn actor(&self, at: usize) -> Option<(usize, Actor)> {
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
    fn listed_actor(&self, at: usize) -> bool {
        let text = &self.text[at..];
        actor(self.lexicon, text).is_some()
            || after_any(text, self.lexicon.actor_prefixes).is_some_and(|bare| actor(self.lexicon, bare).is_some())
    }

    /// The actors named last before a place, not far from it: a text may be nothing but pronouns.
    fn named_before(&self, place: usize) -> Vec<Addressee> {
        let mut named = Vec::new();
        let near = self.text[..place].char_indices().rev().take_while(|&(at, _)| at + FARTHEST >= place);
        let mut at = near.last().map_or(0, |(at, _)| at);
        while at < place {
            let found = self.actors(at);
            let end = found.last().map(|actor| actor.range.end).filter(|&end| end <= place);
            if end.is_some() {
                named = found;
            }
            let rest = &self.text[end.unwrap_or(at)..];
            at = self.text.len() - rest.trim_start_matches(|c| !is_space(c)).trim_start_matches(is_space).len();
        }
        named
    }

    /// Where the next of a list begins: behind what is said of the one before, and insertions.
    fn next(&self, at: usize) -> Option<usize> {
        let rest = self.text[at..].trim_start_matches(is_space);
        let at = self.text.len() - rest.len();
        let complement = phrase(self.lexicon.actor_complements, rest).map(|end| at + end);
        // `parties involved in the conflict and all others`
        let further = complement.and_then(|end| {
            let rest = self.text[end..].trim_start_matches(is_space);
            self.after_complement(self.text.len() - rest.len())
        });
        if let Some(next) = [complement, further].into_iter().flatten().find_map(|at| self.joined(at)) {
            return Some(next);
        }
        // Within what one is concerned with names may be joined: `for Political and Peacebuilding Affairs`.
        let listed = |next: &usize| self.names.is_none() || self.listed_actor(*next);
        let next = [Some(at), self.after_inclusion(at)].into_iter().flatten().find_map(|at| self.joined(at));
        next.or_else(|| self.joints(at)?.find_map(|at| self.joined(at).filter(listed)))
    }

    /// Where an actor begins that a comma or a word like "and" joins to what ends at `at`.
    fn joined(&self, at: usize) -> Option<usize> {
        let joint = self.text[at..].trim_start_matches(is_space);
        let mut rest = joint.trim_start_matches(|c| is_space(c) || is_comma(c));
        if let Some(end) = phrase(self.lexicon.actor_joints, rest) {
            rest = rest[end..].trim_start_matches(is_space);
        }
        // Arabic writes "and" on to the next word.
        rest = after_any(rest, self.lexicon.joined_words).unwrap_or(rest);
        let at = self.text.len() - rest.len();
        (rest.len() < joint.len() && self.actor(at).is_some()).then_some(at)
    }

    /// Past what one is concerned with, up to the comma or the word that joins the next: `on the right to food,`.
    fn after_complement(&self, at: usize) -> Option<usize> {
        self.joints(at)?.next()
    }

    /// The words that join and the commas behind what one is concerned with; of names in a list any of them may join the next actor.
    fn joints(&self, at: usize) -> Option<impl Iterator<Item = usize>> {
        let rest = &self.text[at..];
        phrase(self.lexicon.complement_openers, rest)?;
        let near = rest.char_indices().take_while(|&(end, _)| end < LONGEST_INSERTION);
        let joint = move |&(end, c): &(usize, char)| {
            is_comma(c) || is_space(c) && phrase(self.lexicon.actor_joints, rest[end..].trim_start()).is_some()
        };
        let most = if self.names.is_some() { MOST_JOINTS } else { 1 };
        Some(near.filter(joint).take(most).map(move |(end, _)| at + end))
    }

    /// Past an insertion that names some of those meant: `, including the Committee,`.
    fn after_inclusion(&self, at: usize) -> Option<usize> {
        let inserted = self.text[at..].strip_prefix(is_comma)?;
        phrase(self.lexicon.inclusions, inserted.trim_start_matches(is_space))?;
        self.after_insertion(at)
    }

    /// The doer named with a noun: `an end of violence by all parties`.
    fn doer(&self, from: usize) -> Vec<Addressee> {
        let text = &self.text[from..];
        // What follows a comma tells how, and who else does what.
        let text = text.split([',', ';', '،', '，', '；']).next().unwrap_or(text);
        for (at, _) in text.match_indices(is_space) {
            let rest = self.text[from + at..].trim_start_matches(is_space);
            if let Some(end) = phrase(self.lexicon.actor_agents, rest) {
                let found = self.list(self.text.len() - rest[end..].trim_start_matches(is_space).len());
                if !found.is_empty() {
                    return found;
                }
            }
        }
        Vec::new()
    }
}
