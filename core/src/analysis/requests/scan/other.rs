//! Words that are no thing, no verb, no receiver and no time: what they open and close.

use super::{MOST_UNKNOWN, Scan, Verb};
use crate::analysis::clauses::{actor, after_articles};
use crate::analysis::requests::{Due, Form, Request};
use crate::grammar::inline::fold::is_ideographic;
use crate::grammar::inline::name::{key, word};
use crate::grammar::inline::phrase::{after_keyed, phrase};
use crate::grammar::inline::word::{is_space, listed};

impl Scan<'_> {
    /// Whether a noun of what is presented follows at once, other than one of papers.
    fn presents(&self, rest: &str) -> bool {
        let noun = after_keyed(self.lexicon.report_nouns, rest.trim_start_matches(is_space));
        noun.is_some_and(|(_, key)| matches!(Form::keyed(key), Form::Report | Form::Update | Form::Briefing | Form::Information))
    }

    /// Past the one with whom who is asked is to work: `cooperate with the Panel`.
    fn works_with(&mut self, rest: &str) -> Option<usize> {
        let verb = phrase(self.lexicon.cooperating_verbs, rest)?;
        // `cooperate with the mechanism`, which no list has
        let bare = after_articles(self.lexicon, &rest[verb..]);
        let (end, named) = match actor(self.lexicon, self.context.organ, bare) {
            Some(named) => (named.range.end, named.key),
            None => (word(bare), key(self.lexicon, &bare[..word(bare)])),
        };
        self.partner = Some(named).filter(|named| !named.is_empty());
        (self.ready, self.force.object) = (false, false);
        Some(rest.len() - bare.len() + end)
    }

    /// Any other word.
    pub(super) fn other(&mut self, at: usize, rest: &str, length: usize) -> usize {
        if let Some(end) = self.works_with(rest) {
            return at + end;
        }
        // `que presente también al Consejo un informe`
        if let Some(end) = phrase(self.lexicon.after, rest).filter(|&end| !listed(self.lexicon.adjectives_too, &rest[..end]))
            && self.force.object
            && self.force.verb == Some(Verb::Gives)
        {
            return at + end;
        }
        let object = std::mem::take(&mut self.force.object);
        if let Some(end) = phrase(self.lexicon.adverbial_openers, rest)
            && object
            && self.force.verb == Some(Verb::Gives)
            && phrase(self.lexicon.report_containers, rest).is_none()
        {
            (self.force.adverbial, self.noun.slot) = (true, false);
            return at + end;
        }
        // `in his periodic reports, to provide`
        let within = self.noun.contained && self.force.verb.is_none() && !self.has_receivers_first() && self.is_apart(self.noun.container);
        if let Some(end) = phrase(self.lexicon.report_adjectives, rest).filter(|_| self.noun.slot && (self.force.verb.is_some() || within))
            && phrase(self.lexicon.report_joints, rest).is_none()
        {
            let article = phrase(self.lexicon.articles, rest).is_some();
            // `in the intervening period a report`
            let apart = self.noun.contained && self.noun.unknown > 0 && article && !listed(self.lexicon.not_presented, &rest[..end]);
            self.noun.contained &= !apart;
            let begins = apart || article && self.text[..at].trim_end_matches(is_space).ends_with(',');
            self.noun.start = self.noun.start.filter(|_| !begins).or(Some(at));
            return at + end;
        }
        // The matter may stand before the noun: `一份关于浮标的报告`.
        if let Some(end) = phrase(self.lexicon.relative_ends, rest)
            && matches!(self.force.verb, Some(Verb::Gives | Verb::Includes))
            && self.group >= self.found.len()
        {
            (self.noun.slot, self.noun.start, self.noun.unknown) = (true, None, 0);
            return at + end;
        }
        if let Some(end) = phrase(self.lexicon.topic_words, rest) {
            // Before the thing itself, "of" tells of others: `upon the request of the Committee, information`.
            let told = self.group < self.found.len() || self.force.verb == Some(Verb::Reports);
            (self.topic, self.noun.slot, self.ready) = (told, false, false);
            return at + end;
        }
        // `provide the Council with an update`
        if let Some(end) = phrase(self.lexicon.with_words, rest)
            .filter(|_| self.force.verb == Some(Verb::Gives) && !self.before.to.is_empty() && self.group >= self.found.len())
            .filter(|_| {
                self.text[self.behind..at].trim_end_matches(is_space).is_empty()
                    || self.text[..at].trim_end_matches(is_space).ends_with(',')
            })
        {
            (self.noun.slot, self.noun.start, self.noun.unknown) = (true, None, 0);
            return at + end;
        }
        // `include in his report on the matter an update`
        // `submit to the Committee established by resolution 1 (2000) a report`
        let given = self.force.verb == Some(Verb::Gives) && (self.force.adverbial || !self.before.to.is_empty()) && !self.topic;
        if (self.force.verb == Some(Verb::Includes) || given)
            && self.group >= self.found.len()
            && phrase(self.lexicon.articles, rest) == Some(length)
            && !listed(self.lexicon.not_presented, &rest[..length])
        {
            (self.noun.slot, self.noun.start, self.noun.unknown) = (true, Some(at), 0);
            return at + length;
        }
        if let Some(end) = phrase(self.lexicon.report_containers, rest) {
            (self.noun.contained, self.noun.slot, self.noun.start, self.noun.unknown, self.ready) = (true, true, None, 0, false);
            self.noun.container = at;
            return at + end;
        }
        if let Some(end) = phrase(self.lexicon.report_joints, rest) {
            if let Some(named) = self.asks_others(at, &rest[end..]) {
                return named;
            }
            self.noun.contained = false;
            (self.noun.slot, self.noun.start, self.noun.unknown) = (self.force.verb.is_some(), None, 0);
            if self.has_receivers_first() && phrase(self.lexicon.doing_openers, rest).is_some() {
                self.close();
            }
            self.ready = phrase(self.lexicon.doing_openers, rest).is_some();
            return at + end;
        }
        if let Some(end) = phrase(self.lexicon.doing_openers, rest) {
            // `to invite Governments to submit views, and to report` asks who is asked himself.
            if self.joins(at)
                || self.text[..at].trim_end_matches(is_space).ends_with(',')
                || phrase(self.lexicon.report_joints, rest).is_some()
            {
                self.invited.clear();
                if std::mem::take(&mut self.before.loose) {
                    (self.before.due, self.before.fresh) = (Due::default(), false);
                    self.before.more.clear();
                }
            }
            self.ready = true;
            (self.noun.slot, self.noun.contained) = (false, false);
            return at + end;
        }
        // `provide strategic-level reports`
        if (object || self.noun.slot)
            && self.force.verb == Some(Verb::Gives)
            && self.found.len() <= self.group
            && self.presents(&rest[length..])
            && !self.is_participle(&rest[..length])
        {
            (self.noun.start, self.noun.slot) = (self.noun.start.or(Some(at)), true);
            return at + length;
        }
        // `update the Council orally`
        if listed(self.lexicon.oral_words, &rest[..length])
            && let Some(request) = self.found.get_mut(self.group..).and_then(<[Request]>::last_mut).filter(|last| last.form == Form::Update)
        {
            request.form = Form::OralUpdate;
        }
        // `an update` is no verb.
        self.ready &= phrase(self.lexicon.articles, rest) != Some(length);
        // A word that no list has: an adverb before a verb, an adjective behind an article.
        self.ready = self.ready && self.force.verb.is_none() && self.noun.unknown == 0 || self.ready && self.is_adverb(&rest[..length]);
        self.noun.unknown += 1;
        let indefinite = self
            .noun
            .start
            .is_some_and(|start| !listed(self.lexicon.not_presented, self.text[start..at].split(is_space).next().unwrap_or("")));
        // An ideograph is less than a word.
        let most = if rest.starts_with(is_ideographic) { 4 * MOST_UNKNOWN } else { MOST_UNKNOWN };
        if !(indefinite || self.noun.contained && self.noun.start.is_some()) || self.noun.unknown > most {
            (self.noun.slot, self.noun.contained) = (false, false);
        }
        at + length
    }
}
