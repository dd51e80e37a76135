//! Whom an act asks.

use std::ops::Range;

use super::{Act, ActorType, Addressee, Class};
use crate::analysis::clauses;
use crate::grammar::inline::act::after_bridges;
use crate::grammar::inline::actor::{Actor, actor};
use crate::grammar::inline::fold::{is_clause_end, is_comma};
use crate::grammar::inline::phrase::{keyed, phrase};
use crate::grammar::inline::word::{after_any, is_space, listed};
use crate::lexicon::Lexicon;
use crate::options::Language;
use crate::views::Organ;

/// How long an insertion between commas may be that stands before whom an act asks.
const LONGEST_INSERTION: usize = 160;
/// How many of them are passed over.
const MOST_INSERTIONS: usize = 2;
/// How many letters may be said of an actor before it is named.
const LONGEST_RELATIVE: usize = 80;

/// How many letters a short name in brackets has.
const LONGEST_BRACKET: usize = 32;

/// How many words that join are tried within what one is concerned with.
const MOST_JOINTS: usize = 3;

/// How many words a member of a list has that no list of actors has.
const MOST_STRANGE_WORDS: usize = 7;

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
        let search = Search { lexicon, text: object, last: &last, names: None };
        act.addressees = search.run(act.whole);
        if act.addressees.is_empty() && asks_pronoun(lexicon, text, act.range.start) {
            act.addressees = search.stands_for(act.range.clone());
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
    let listed = Search { lexicon, text, last: &[], names: None }.named_before(place);
    if listed.is_empty() { Search { lexicon, text, last: &[], names: Some(organ) }.named_before(place) } else { listed }
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

/// Whether a pronoun opens an act or stands right before it, which is who it asks: `et le prie`, `l’encourage`.
pub(in crate::analysis) fn asks_pronoun(lexicon: &Lexicon, text: &str, act: usize) -> bool {
    let word = text[..act].trim_end_matches(is_space).rsplit(is_space).next().unwrap_or("");
    phrase(lexicon.asked_pronouns, &text[act..]).is_some() || !word.is_empty() && phrase(lexicon.asked_pronouns, word) == Some(word.len())
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
        let behind_verb = self.behind_verb(from);
        if behind_verb.is_empty() { self.behind_relative(at) } else { behind_verb }
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
    fn opened(&self, at: usize) -> usize {
        let mut rest = self.text[at..].trim_start_matches(is_space);
        loop {
            let before = rest.len();
            rest = after_bridges(self.lexicon, rest);
            if let Some((_, after)) = rest.strip_prefix('《').and_then(|title| title.split_once('》')) {
                rest = after;
            }
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
            return self.stands_for(at..at + end).into_iter().filter(stands_for).collect();
        }
        self.actors(at)
    }

    /// Whom a pronoun stands for: those asked before, else those named last before it.
    fn stands_for(&self, range: Range<usize>) -> Vec<Addressee> {
        let meant = if self.last.is_empty() { self.named_before(range.start) } else { self.last.to_vec() };
        meant.into_iter().map(|last| Addressee { range: range.clone(), ..last }).collect()
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
        let at = self.after_bracket(at);
        let rest = &self.text[at..];
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
        next.or_else(|| self.joints(at)?.find_map(|at| self.joined(at).filter(listed))).or_else(|| self.after_stranger(at))
    }

    /// Where the next of a list begins behind one of it that no list of actors has: `, volunteers and other partners`.
    fn after_stranger(&self, at: usize) -> Option<usize> {
        let rest = &self.text[at..];
        let joint = rest.strip_prefix(is_comma).unwrap_or(rest).trim_start_matches(is_space);
        let bare = phrase(self.lexicon.actor_joints, joint).map_or(joint, |end| joint[end..].trim_start_matches(is_space));
        if bare.len() == rest.len() || phrase(self.lexicon.inclusions, bare).is_some() {
            return None;
        }
        let mut at = self.text.len() - bare.len();
        for _ in 0..MOST_STRANGE_WORDS {
            let rest = &self.text[at..];
            let end = rest.find(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '‑' | '’' | '\'')).unwrap_or(rest.len());
            if end == 0 || listed(self.lexicon.actor_stops, &rest[..end]) {
                return None;
            }
            at += end;
            if let Some(next) = self.joined(at) {
                return Some(next);
            }
            at = self.text.len() - self.text[at..].trim_start_matches(is_space).len();
        }
        None
    }

    /// Past blanks and the short name in brackets behind a name: `African Union (AU)`.
    fn after_bracket(&self, at: usize) -> usize {
        let rest = self.text[at..].trim_start_matches(is_space);
        let bracket = rest.strip_prefix(['(', '（']);
        let after = bracket.and_then(|inner| {
            let (end, last) = inner.char_indices().take(LONGEST_BRACKET).find(|&(_, c)| matches!(c, ')' | '）'))?;
            Some(inner[end + last.len_utf8()..].trim_start_matches(is_space))
        });
        self.text.len() - after.unwrap_or(rest).len()
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
        // Those named behind "in particular" are among those named before.
        if rest.len() == joint.len() || phrase(self.lexicon.inclusions, rest).is_some() {
            return None;
        }
        let at = self.text.len() - rest.len();
        // `and, as appropriate, other organizations`
        let places = [Some(at), self.after_insertion(at).map(|at| self.opened(at))];
        places.into_iter().flatten().find(|&at| self.actor(at).is_some())
    }

    /// Past what one is concerned with, up to the comma or the word that joins the next: `on the right to food,`.
    fn after_complement(&self, at: usize) -> Option<usize> {
        self.joints(at)?.next()
    }

    /// The words that join and the commas behind what one is concerned with; of names in a list any of them may join the next actor.
    fn joints(&self, at: usize) -> Option<impl Iterator<Item = usize>> {
        let rest = &self.text[at..];
        phrase(self.lexicon.complement_openers, rest).filter(|_| !self.ends(rest))?;
        let near = rest.char_indices().take_while(move |&(end, c)| end < LONGEST_INSERTION && !(is_space(c) && self.ends(&rest[end..])));
        let joint = move |&(end, c): &(usize, char)| {
            is_comma(c) || is_space(c) && phrase(self.lexicon.actor_joints, rest[end..].trim_start()).is_some()
        };
        let most = if self.names.is_some() { MOST_JOINTS } else { 1 };
        Some(near.filter(joint).take(most).map(move |(end, _)| at + end))
    }

    /// Whether what is asked begins, and whom it asks is over: `to report`.
    fn ends(&self, rest: &str) -> bool {
        let rest = rest.trim_start_matches(is_space);
        let Some(end) = phrase(self.lexicon.object_ends, rest) else { return false };
        let next = rest[end..].trim_start_matches(is_space);
        !next.starts_with(char::is_uppercase) && phrase(self.lexicon.articles, next).is_none()
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
            if let Some(end) = phrase(self.lexicon.actor_agents, rest)
                && !self.is_done(&text[..at])
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
        let word = before.rsplit(is_space).next().unwrap_or("");
        self.lexicon.passive_endings.iter().any(|end| word.ends_with(end))
    }
}
