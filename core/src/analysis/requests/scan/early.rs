//! A receiver that stands before its verb: `向大会第八十届会议提交报告`.

use super::{IN_REPORTS, MOST_RECEIVERS, Scan, Verb, opens};
use crate::analysis::clauses::{actor, organ_key};
use crate::analysis::requests::{Due, is_speaker};
use crate::grammar::inline::fold::{is_clause_end, is_comma, is_ideographic};
use crate::grammar::inline::name::word;
use crate::grammar::inline::phrase::{after_keyed, phrase};
use crate::grammar::inline::time::own_session;

/// How many letters the words take at most between which a report is named that something is put into.
const LONGEST_CONTAINER: usize = 48;

impl Scan<'_> {
    /// Whether the language has the receiver before the verb, and verbs right behind a comma or a word like "and".
    pub(super) fn has_receivers_first(&self) -> bool {
        !self.lexicon.receivers_before.is_empty()
    }

    /// Receivers, each with its session, behind the word that says that their verb follows: where they end.
    ///
    /// `receivers = "向" receiver [session] {"和" receiver [session]}` — A/HRC/RES/54/32 (two receivers with a session each).
    pub(super) fn early_receivers(&mut self, at: usize, rest: &str) -> Option<usize> {
        let opened = at + phrase(self.lexicon.receivers_before, rest)?;
        let first = self.early_receiver(opened);
        if first.is_none() && own_session(self.lexicon, self.text.get(opened..self.end)?).is_none() {
            return None;
        }
        self.close();
        (self.ready, self.noun.unknown) = (true, 0);
        self.before.early.clear();
        let (mut next, mut end, mut sessions) = (first, opened, 0);
        for _ in 0..MOST_RECEIVERS {
            if let Some((further, key)) = next {
                self.before.early.push(key);
                end = further;
            }
            if let Some((after, time)) = own_session(self.lexicon, &self.text[end..self.end]) {
                end = self.end - after.len();
                self.time(&time);
                self.before.fresh = true;
                sessions += 1;
            }
            let joint = phrase(self.lexicon.actor_joints, &self.text[end..self.end]);
            next = joint.and_then(|joint| self.early_receiver(end + joint));
            if next.is_none() {
                break;
            }
        }
        self.before.respective = sessions > 1 && sessions == self.before.early.len();
        Some(end)
    }

    /// A report that something is put into, named between two words: `在提交大会的下次报告中`; where the second ends.
    pub(super) fn within_report(&mut self, at: usize, rest: &str) -> Option<usize> {
        if self.lexicon.container_ends.is_empty() {
            return None;
        }
        let opened = phrase(self.lexicon.report_containers, rest)?;
        let near = rest[opened..].char_indices().take(LONGEST_CONTAINER).take_while(|&(_, c)| !is_comma(c) && !is_clause_end(c));
        let end = near.map(|(start, _)| opened + start).find_map(|start| {
            let (after, key) = after_keyed(self.lexicon.report_nouns, &rest[start..])?;
            let closed = phrase(self.lexicon.container_ends, after).filter(|_| key == "report")?;
            Some(self.end - after.len() + closed)
        })?;
        self.close();
        (self.ready, self.force.put, self.before.fresh, self.noun.unknown) = (true, true, true, 0);
        self.before.due.event = self.before.due.event.or(Some(IN_REPORTS));
        let told =
            phrase(self.lexicon.receivers_before, &rest[opened..]).or_else(|| phrase(self.lexicon.submitting_verbs, &rest[opened..]));
        if let Some((_, key)) = told.and_then(|told| self.early_receiver(at + opened + told)) {
            self.before.early = vec![key];
        }
        Some(end)
    }

    /// One of them: where the name ends, and its key.
    fn early_receiver(&self, at: usize) -> Option<(usize, String)> {
        let text = self.text.get(at..self.end)?;
        let pronoun = word(text);
        // `其` may begin other words; with a session it is the body that speaks.
        if is_speaker(self.lexicon, &text[..pronoun]) && own_session(self.lexicon, &text[pronoun..]).is_some() {
            return Some((at + pronoun, self.context.organ.and_then(organ_key)?.to_owned()));
        }
        let actor = actor(self.lexicon, self.context.organ, text)?;
        Some((at + actor.range.end, actor.key))
    }

    /// What was presented before is over; another verb begins.
    pub(super) fn close(&mut self) {
        if self.force.verb.take().is_some() || self.group < self.found.len() {
            (self.before.due, self.before.more) = (Due::default(), Vec::new());
        }
        (self.topic, self.noun.slot, self.noun.contained, self.noun.start) = (false, false, false, None);
        self.group = self.found.len();
    }

    /// Whether a verb or a receiver before it follows at once: what stands here goes with it.
    pub(super) fn leads_verb(&self, after: &str) -> bool {
        let lists = [self.lexicon.receivers_before, self.lexicon.giving_verbs];
        self.has_receivers_first()
            && (lists.into_iter().any(|list| phrase(list, after).is_some()) || after_keyed(self.lexicon.report_verbs, after).is_some())
    }

    /// Whether a verb of giving opens a text and what it gives follows at once, so that it needs no comma before it: `就浮标编写一份报告`.
    pub(super) fn presents_at_once(&self, rest: &str) -> bool {
        let object = phrase(self.lexicon.giving_verbs, rest).filter(|_| self.has_receivers_first()).map(|end| &rest[end..]);
        let noun = |object: &str| after_keyed(self.lexicon.report_nouns, object).is_some();
        object.is_some_and(|object| noun(object) || opens(self.lexicon, object) || phrase(self.lexicon.articles, object).is_some())
    }

    /// Whether what was named before is presented to one who is named behind a verb of giving: `编写报告，提交大会`.
    pub(super) fn gives_last(&self, object: &str) -> bool {
        object.starts_with(is_ideographic)
            && self.force.verb == Some(Verb::Gives)
            && self.group >= self.found.len()
            && !self.found.is_empty()
    }
}
