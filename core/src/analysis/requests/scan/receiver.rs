//! Who is to receive what is presented.

use super::{MOST_RECEIVERS, Scan, Verb};
use crate::analysis::clauses::{actor, after_articles, organ_key};
use crate::analysis::requests::{Due, Form, is_speaker};
use crate::grammar::inline::actor::{Actor, actor as listed_actor};
use crate::grammar::inline::fold::{is_comma, is_ideographic};
use crate::grammar::inline::name::word;
use crate::grammar::inline::phrase::{after_keyed, longest, phrase};
use crate::grammar::inline::time::{own_session, time};
use crate::grammar::inline::word::{is_space, last_word};
use crate::lexicon::{ActorType, Lexicon};

impl Scan<'_> {
    /// Who is to receive: `to the Committee`, `the Council` behind "brief": where the name ends.
    pub(super) fn receiver(&mut self, at: usize, rest: &str) -> Option<usize> {
        self.force.verb?;
        if let Some(end) = self.further_receiver(at, rest) {
            return Some(end);
        }
        // `share information with the Committee`
        let shared = if self.force.sharing { phrase(self.lexicon.with_words, rest) } else { None };
        // `an interactive dialogue with the General Assembly`
        let dialogue = self.found.last().is_some_and(|last| last.form == Form::Dialogue && last.to.is_empty());
        let held = if dialogue { phrase(self.lexicon.with_words, rest) } else { None };
        let marked = phrase(self.lexicon.receiver_words, rest).or(shared).or(held);
        if marked.is_none() && !self.force.object {
            return None;
        }
        let object = rest[marked.unwrap_or(0)..].trim_start_matches(is_space);
        let named = after_articles(self.lexicon, object);
        let word_end = word(named);
        let speaks = is_speaker(self.lexicon, &named[..word_end]);
        // `provide it with a report`
        let given = || {
            // Nothing was named that "it" could be.
            self.found.is_empty() || phrase(self.lexicon.with_words, named[word_end..].trim_start_matches(is_space)).is_some()
        };
        if marked.is_none() && self.force.verb == Some(Verb::Gives) && speaks && !given() {
            // `prepare a report and submit it to the Council`
            self.group = self.found.len().checked_sub(1)?;
            self.force.object = false;
            return Some(self.end - named.len() + word_end);
        }
        let (after, key, kind) = if speaks {
            let speaker = || self.context.organ.and_then(organ_key).map(str::to_owned);
            (named.len() - word_end, self.partner.clone().or_else(speaker)?, ActorType::Organ)
        } else {
            let told = |actor: &Actor| {
                let body = matches!(actor.kind, ActorType::Other | ActorType::Agency | ActorType::Organization);
                matches!(actor.kind, ActorType::Organ | ActorType::Officer | ActorType::Mission | ActorType::Government)
                    || body && named.starts_with(char::is_uppercase)
            };
            let actor = actor(self.lexicon, self.context.organ, object).filter(|actor| shared.or(held).is_none() || told(actor))?;
            (object.len() - actor.range.end, actor.key, actor.kind)
        };
        // `undertake a mission to Norland` gives nobody anything.
        if marked.is_none()
            && !speaks
            && self.force.verb == Some(Verb::Gives)
            && !self.is_given(after)
            && !listed_receiver(self.lexicon, object)
        {
            return None;
        }
        // Behind the matter only those who are known to be reported to: `assistance to countries` is given to them.
        if self.topic && !speaks && (kind == ActorType::States || !listed_receiver(self.lexicon, object)) {
            return None;
        }
        let end = self.end - after;
        self.force.taken |= marked.is_some() && self.has_object(at);
        if marked.is_none() && self.gives_last(object) {
            self.group = self.found.len() - 1;
        }
        if self.group < self.found.len() {
            // Behind the matter a further one is joined to what stands before: `on these matters and to the Committee`.
            let known = self.found.last().is_some_and(|last| !last.to.is_empty());
            if !(self.topic && known) || self.joins(self.end - rest.len()) {
                self.received(key);
            }
        } else if self.before.to.len() < MOST_RECEIVERS && (self.found.is_empty() || self.force.verb != Some(Verb::Reports)) {
            self.before.to.push(key);
        }
        self.force.object = false;
        self.noun.slot = true;
        self.noun.start = None;
        self.behind = end;
        if let Some((after, time)) = own_session(self.lexicon, &self.text[end..self.end]).filter(|_| self.has_receivers_first()) {
            self.time(&time);
            return Some(self.end - after.len());
        }
        Some(end)
    }

    /// Whether words that are no thing of the lists stand between a verb of giving and who receives them: `provide assistance to`. Where
    /// adjectives follow nouns, the receiver mostly stands before what is given, behind words on how.
    fn has_object(&self, at: usize) -> bool {
        let object = self.text.get(self.verb_end()..at).unwrap_or("").trim_matches(is_space);
        let tells_how = [self.lexicon.adverbial_openers, self.lexicon.consideration_words, self.lexicon.after];
        !self.lexicon.nouns_first
            && self.group >= self.found.len()
            && self.before.to.is_empty()
            && self.before.due.is_empty()
            && self.before.conditions.is_empty()
            && self.force.verb == Some(Verb::Gives)
            && !object.is_empty()
            && !object.starts_with(is_comma)
            && tells_how.into_iter().all(|list| phrase(list, object).is_none())
    }

    /// Whether something that is given follows, `after` bytes before the end of the clause: `give the Council an update`.
    fn is_given(&self, after: usize) -> bool {
        let rest = self.text[self.end - after..self.end].trim_start_matches(is_space);
        let lists = [self.lexicon.with_words, self.lexicon.articles, self.lexicon.report_adjectives];
        rest.starts_with(',')
            || lists.into_iter().any(|list| phrase(list, rest).is_some())
            || after_keyed(self.lexicon.report_nouns, rest).is_some()
            || time(self.lexicon, rest).is_some()
    }

    /// One more of a list of receivers, whose word is not printed again: `the Council and the Secretary-General`.
    fn further_receiver(&mut self, at: usize, rest: &str) -> Option<usize> {
        let between = self.text.get(self.behind..at).filter(|_| self.behind > 0)?;
        let joint = between.trim_matches(|c| is_space(c) || is_comma(c));
        let direct = phrase(self.lexicon.report_joints, joint).is_some_and(|end| end == joint.len());
        // `with the Panel, the Committee and the Assembly`
        let dative =
            || self.lexicon.verbs_behind_commas && !self.topic && after_articles(self.lexicon, rest).starts_with(char::is_uppercase);
        let listed = joint.is_empty() && between.contains(is_comma) && (self.informs() || dative());
        let told = || listed_receiver(self.lexicon, rest) || self.informs() && listed_actor(self.lexicon, rest).is_some();
        if !(direct || listed) || !told() {
            return None;
        }
        let actor = actor(self.lexicon, self.context.organ, rest)?;
        let end = at + actor.range.end;
        // Who does something next is no receiver.
        let next = self.text[end..self.end].trim_start_matches(is_space);
        if phrase(self.lexicon.doing_openers, next).is_some_and(|_| phrase(self.lexicon.report_joints, next).is_none()) {
            return None;
        }
        if self.found.get(self.group..).is_some_and(|group| group.iter().any(|request| !request.due.is_empty())) {
            self.received(actor.key);
        } else if self.group < self.found.len() {
            self.found[self.group..].iter_mut().filter(|request| !request.to.contains(&actor.key)).for_each(|request| {
                request.to.push(actor.key.clone());
            });
        } else if !self.before.to.contains(&actor.key) && self.before.to.len() < MOST_RECEIVERS {
            self.before.to.push(actor.key);
        }
        self.behind = end;
        Some(end)
    }

    /// Whether somebody is told, by the verb in force or what it shares: `inform`, `share information with`.
    fn informs(&self) -> bool {
        let told = self.force.verb == Some(Verb::Reports) && self.found.last().is_some_and(|last| last.form == Form::Information);
        !self.topic && (self.force.sharing || told)
    }

    /// Whether a word like "and" stands right before a place.
    pub(super) fn joins(&self, at: usize) -> bool {
        let before = self.text[..at].trim_end_matches(is_space);
        // Ideographs are not parted into words.
        if before.ends_with(is_ideographic) {
            return self.lexicon.report_joints.iter().any(|joint| before.ends_with(joint));
        }
        phrase(self.lexicon.report_joints, last_word(before)).is_some()
    }

    /// A receiver behind the thing: the first takes the place of what was named before it, a further one with another time is a request of its own.
    fn received(&mut self, key: String) {
        let inherited = !self.before.to.is_empty();
        // What a dialogue follows is presented to those with whom it is held.
        if self.found.last().is_some_and(|last| last.form == Form::Dialogue && last.to.is_empty()) {
            self.found[self.group..].iter_mut().filter(|request| request.to.is_empty()).for_each(|request| request.to.push(key.clone()));
            return;
        }
        let Some(last) = self.found.last_mut() else { return };
        if last.to.len() >= MOST_RECEIVERS || last.to.contains(&key) {
            return;
        }
        if last.to.is_empty() || inherited && last.to == self.before.to {
            last.to = vec![key];
        } else if last.due.is_empty() {
            last.to.push(key);
        } else {
            // A dialogue is held with the first alone.
            let reported = self.found[self.group..].iter().rev().find(|request| request.form != Form::Dialogue);
            let Some(mut request) = reported.or(self.found.last()).cloned() else { return };
            request.to = vec![key];
            request.due = Due::default();
            self.found.push(request);
            self.group = self.found.len() - 1;
        }
    }
}

/// Whether a text opens with one that is reported to: a body or who holds an office.
pub(super) fn listed_receiver(lexicon: &'static Lexicon, text: &str) -> bool {
    let bare = after_articles(lexicon, text);
    let body = || bare.starts_with(char::is_uppercase) && phrase(lexicon.mandate_bodies, bare).is_some();
    let told = |actor: Actor| matches!(actor.kind, ActorType::Organ | ActorType::Officer | ActorType::States);
    longest(lexicon.bodies, bare).is_some() || body() || listed_actor(lexicon, text).is_some_and(told)
}
