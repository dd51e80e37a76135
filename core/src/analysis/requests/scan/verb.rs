//! Verbs of reporting and giving.

use super::{Scan, Verb, receiver};
use crate::analysis::acts::addressees;
use crate::analysis::clauses::{actor, after_articles, organ_key};
use crate::analysis::requests::{Due, Form, is_speaker, keys};
use crate::grammar::inline::actor::Actor;
use crate::grammar::inline::fold::is_comma;
use crate::grammar::inline::name::word;
use crate::grammar::inline::phrase::{after_keyed, phrase};
use crate::grammar::inline::time::{length, time};
use crate::grammar::inline::word::{is_space, last_word, listed};
use crate::lexicon::ActorType;

/// How many letters the names of others who are asked take at most.
const LONGEST_LIST: usize = 400;

impl Scan<'_> {
    /// A verb of reporting or giving where one may stand: its end.
    pub(super) fn verb(&mut self, at: usize, rest: &str) -> Option<usize> {
        if let Some(end) = self.participle(rest) {
            return Some(end);
        }
        if !self.ready && !self.presents_at_once(rest) {
            return None;
        }
        if let Some(end) = self.invites(at, rest) {
            return Some(end);
        }
        // `et de le lui présenter`
        if let Some(end) = phrase(self.lexicon.object_pronouns, rest) {
            (self.before.told, self.before.again) = (true, true);
            return Some(at + end);
        }
        // `de lui faire rapport`
        if let Some(end) = phrase(self.lexicon.receiver_pronouns, rest).filter(|&end| self.gives_or_tells(&rest[end..])) {
            self.before.told = true;
            return Some(at + end);
        }
        // `将其提交大会`
        if let Some(end) = phrase(self.lexicon.named_again, rest) {
            self.before.again = true;
            return Some(at + end);
        }
        self.before.told |= phrase(self.lexicon.told_verbs, rest).is_some();
        let keeping = phrase(self.lexicon.keeping_verbs, rest);
        let giving = phrase(self.lexicon.giving_verbs, rest);
        let tells = |&(after, key): &(&str, &'static str)| match key {
            "report" => self.is_reporting(after),
            "update" => self.is_told(after) && self.is_brought_up(after),
            _ => self.is_told(after),
        };
        let reporting = after_keyed(self.lexicon.report_verbs, rest).filter(tells);
        if let Some((after, key)) = reporting {
            let end = self.end - after.len();
            self.begin(Verb::Reports);
            // `to report any incidents` tells nobody yet.
            if key == "report" && phrase(self.lexicon.reported_things, after.trim_start_matches(is_space)).is_some() {
                self.marks.included.push(at);
            }
            self.ask(Form::keyed(key), at..end);
            self.force.object = key != "report";
            (self.noun.slot, self.before.due, self.before.to) = (false, Due::default(), Vec::new());
            return Some(end);
        }
        let end = at + keeping.or(giving)?;
        let including = listed(self.lexicon.including_verbs, &rest[..end - at]);
        // `提交报告，说明进展情况` puts nothing into another report.
        if including && self.has_receivers_first() && !self.force.put {
            return None;
        }
        if keeping.is_some() {
            self.begin(Verb::Keeps(at));
        } else if including {
            self.begin(Verb::Includes);
        } else {
            self.begin(Verb::Gives);
            self.force.sharing = listed(self.lexicon.sharing_verbs, &rest[..end - at]);
            self.resume();
        }
        (self.force.object, self.force.begun) = (true, at);
        Some(end)
    }

    /// A verb by which who is asked is to ask others, and those others, where "to" follows: its end.
    fn invites(&mut self, at: usize, rest: &str) -> Option<usize> {
        let verb = phrase(self.lexicon.asking_infinitives, rest)?;
        let named = addressees::asked(self.lexicon, self.context.organ, self.text.get(..self.end)?, at + verb, &[]);
        let end = named.last()?.range.end;
        phrase(self.lexicon.infinitive_words, self.text[end..self.end].trim_start_matches(is_space))?;
        self.invited = keys(self.context, self.text, &named);
        (self.force.verb, self.ready, self.topic, self.noun.slot) = (None, false, false, false);
        Some(end)
    }

    /// Others who are asked by the same act, behind a word like "and" at a place: where their names end.
    ///
    /// `others = "," "and" actors "to" | "and" ("for" | "that") actors ("to" | verb)` — S/RES/2395 (2017) (`and for`).
    pub(super) fn asks_others(&mut self, at: usize, rest: &str) -> Option<usize> {
        let bare = rest.trim_start_matches(is_space);
        let joint = phrase(self.lexicon.others_asked, bare);
        if joint.is_none() && !self.text[..at].trim_end_matches(is_space).ends_with(is_comma) {
            return None;
        }
        let start = self.end - bare.len() + joint.unwrap_or(0);
        let near = self.text.get(start..self.end)?.char_indices().nth(LONGEST_LIST).map_or(self.end, |(end, _)| start + end);
        let named = addressees::asked(self.lexicon, self.context.organ, self.text.get(..near)?, start, &[]);
        let (first, last) = (named.first()?, named.last()?);
        if !after_articles(self.lexicon, &self.text[start..first.range.start]).trim_end_matches(is_space).is_empty() {
            return None;
        }
        let end = last.range.end;
        let next = self.text[end..self.end].trim_start_matches(is_space);
        if phrase(self.lexicon.infinitive_words, next).is_none() && !(joint.is_some() && self.gives_or_tells(next)) {
            return None;
        }
        self.others_asked = keys(self.context, self.text, &named);
        self.invited.clear();
        self.close();
        self.ready = joint.is_some();
        Some(end)
    }

    /// Whether a verb of reporting or giving follows: pronouns may be articles too.
    fn gives_or_tells(&self, rest: &str) -> bool {
        let rest = rest.trim_start_matches(is_space);
        let lists = [self.lexicon.keeping_verbs, self.lexicon.giving_verbs];
        lists.into_iter().any(|list| phrase(list, rest).is_some()) || after_keyed(self.lexicon.report_verbs, rest).is_some()
    }

    /// What was named before is presented, where a pronoun says so.
    fn resume(&mut self) {
        if !std::mem::take(&mut self.before.again) || self.found.is_empty() {
            return;
        }
        self.group = self.found.len() - 1;
        self.noun.slot = false;
        if let Some(last) = self.found.last_mut().filter(|last| last.to.is_empty()) {
            last.to.clone_from(&self.before.to);
        }
    }

    fn begin(&mut self, verb: Verb) {
        (self.force.verb, self.ready, self.topic, self.noun.slot) = (Some(verb), false, false, true);
        (self.noun.start, self.noun.unknown, self.noun.contained, self.force.sharing) = (None, 0, false, false);
        self.force.taken = false;
        self.before.to.clear();
        if std::mem::take(&mut self.before.told) {
            self.before.to.extend(self.context.organ.and_then(organ_key).map(str::to_owned));
        }
        self.before.to.append(&mut self.before.early);
        if !self.before.fresh {
            self.before.due = Due::default();
            self.before.more.clear();
        }
        (self.before.fresh, self.force.adverbial, self.inherited, self.force.put) = (false, false, false, false);
        self.force.from = self.found.len();
        self.before.adjective = None;
        self.group = self.found.len();
    }

    /// Whether "report" is the verb: someone is reported to, or something is reported on.
    fn is_reporting(&self, after: &str) -> bool {
        let rest = after.trim_start_matches(|c: char| is_space(c) || c == ',');
        let lists = [self.lexicon.receiver_words, self.lexicon.topic_words];
        rest.is_empty()
            || !self.before.early.is_empty()
            || lists.into_iter().any(|list| phrase(list, rest).is_some())
            || time(self.lexicon, rest).is_some()
            || after_keyed(self.lexicon.conditions, rest).is_some()
            || rest.starts_with([';', '.'])
            || receiver::listed_receiver(self.lexicon, rest)
            || phrase(self.lexicon.name_joints, rest).is_some() && !self.has_receivers_first()
            || phrase(self.lexicon.report_containers, rest).is_some()
            || phrase(self.lexicon.actor_stops, rest).is_some()
            || length(self.lexicon, false, rest).is_some()
            || self.is_adverb(&rest[..word(rest)])
            || phrase(self.lexicon.reported_things, rest).is_some() && self.is_infinitive(self.end - after.len())
    }

    /// Whether the verb that ends at a place stands right behind "to": `investigate and report violations` tells a task.
    fn is_infinitive(&self, end: usize) -> bool {
        let before = self.text[..end].trim_end_matches(|c: char| !is_space(c)).trim_end_matches(is_space);
        phrase(self.lexicon.infinitive_words, last_word(before)).is_some()
    }

    pub(super) fn is_adverb(&self, word: &str) -> bool {
        self.lexicon.adverb_endings.iter().any(|end| word.ends_with(end))
    }

    pub(super) fn is_participle(&self, word: &str) -> bool {
        self.lexicon.participle_endings.iter().any(|end| word.ends_with(end))
    }

    /// Whether one is told who is reported to: `inform the Council`.
    fn is_told(&self, after: &str) -> bool {
        let rest = after.trim_start_matches(is_space);
        let adverb = word(rest);
        let topic = if self.is_adverb(&rest[..adverb]) { rest[adverb..].trim_start_matches(is_space) } else { rest };
        // `inform policies and programmes` tells nobody.
        // `inform the Forum’s message` neither.
        let owns = |actor: &Actor| phrase(self.lexicon.possessives, &rest[actor.range.end..]).is_some();
        let somebody =
            |actor: Actor| !owns(&actor) && (actor.kind != ActorType::Agency || rest[actor.range.start..].starts_with(char::is_uppercase));
        !self.before.early.is_empty()
            || is_speaker(self.lexicon, &rest[..adverb])
            || phrase(self.lexicon.topic_words, topic).is_some()
            || actor(self.lexicon, self.context.organ, rest).is_some_and(somebody)
    }

    /// Whether who is named behind "update" is one that is told: `update the manual` tells nobody.
    fn is_brought_up(&self, after: &str) -> bool {
        let rest = after.trim_start_matches(is_space);
        actor(self.lexicon, self.context.organ, rest).is_none() || receiver::listed_receiver(self.lexicon, rest)
    }

    /// `informed` of `keep the Council informed`: its end.
    fn participle(&mut self, rest: &str) -> Option<usize> {
        let Some(Verb::Keeps(start)) = self.force.verb else { return None };
        let (after, key) = after_keyed(self.lexicon.report_participles, rest)?;
        let end = self.end - after.len();
        self.ask(Form::keyed(key), start..end);
        self.force.verb = Some(Verb::Reports);
        Some(end)
    }
}
