//! Who is to receive what is presented.

use super::{MOST_RECEIVERS, Scan, Verb};
use crate::analysis::clauses::{actor, after_articles, organ_key};
use crate::analysis::requests::{Due, is_speaker};
use crate::grammar::inline::name::word;
use crate::grammar::inline::phrase::{after_keyed, longest, phrase};
use crate::lexicon::Lexicon;

impl Scan<'_, '_> {
    /// Who is to receive: `to the Committee`, `the Council` behind "brief": where the name ends.
    pub(super) fn receiver(&mut self, rest: &str) -> Option<usize> {
        self.verb?;
        let marked = phrase(self.lexicon.receiver_words, rest);
        if marked.is_none() && !self.object {
            return None;
        }
        let named = after_articles(self.lexicon, &rest[marked.unwrap_or(0)..]);
        let word_end = word(named);
        if marked.is_none() && self.verb == Some(Verb::Gives) && is_speaker(self.lexicon, &named[..word_end]) {
            // `prepare a report and submit it to the Council`
            self.group = self.found.len().checked_sub(1).filter(|&last| last >= self.own)?;
            self.object = false;
            return Some(self.end - named.len() + word_end);
        }
        let (after, key) = if is_speaker(self.lexicon, &named[..word_end]) {
            (&named[word_end..], self.context.organ.and_then(organ_key)?.to_owned())
        } else {
            actor(self.lexicon, self.context.organ, named)?
        };
        // Behind the matter only those who are known to be reported to.
        if self.topic && !listed_receiver(self.lexicon, named) {
            return None;
        }
        let end = self.end - after.len();
        if self.group < self.found.len() {
            self.received(key);
        } else if self.to.len() < MOST_RECEIVERS && (self.found[self.own..].is_empty() || self.verb != Some(Verb::Reports)) {
            self.to.push(key);
        }
        self.object = false;
        self.slot = true;
        self.noun_phrase = None;
        Some(end)
    }

    /// A receiver behind the thing: the first takes the place of what was named before it, a further one with another time is a request of its own.
    fn received(&mut self, key: String) {
        let inherited = !self.to.is_empty();
        let Some(last) = self.found.last_mut() else { return };
        if last.to.len() >= MOST_RECEIVERS || last.to.contains(&key) {
            return;
        }
        if last.to.is_empty() || inherited && last.to == self.to {
            last.to = vec![key];
        } else if last.due.is_empty() {
            last.to.push(key);
        } else {
            let mut request = last.clone();
            request.to = vec![key];
            request.due = Due::default();
            self.found.push(request);
            self.group = self.found.len() - 1;
        }
    }
}

/// Whether a text opens with a body that is reported to.
pub(super) fn listed_receiver(lexicon: &Lexicon, text: &str) -> bool {
    let body = || text.starts_with(char::is_uppercase) && phrase(lexicon.mandate_bodies, text).is_some();
    longest(lexicon.bodies, text).is_some()
        || body()
        || after_keyed(lexicon.reporters, text).is_some()
        || is_speaker(lexicon, &text[..word(text)])
}
