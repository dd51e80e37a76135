//! What is presented.

use std::ops::Range;

use super::receiver::listed_receiver;
use super::{IN_REPORTS, Scan, Verb};
use crate::analysis::clauses::actor;
use crate::analysis::requests::{Form, Request};
use crate::grammar::inline::fold::{is_comma, is_ideographic};
use crate::grammar::inline::name::word;
use crate::grammar::inline::phrase::{after_keyed, phrase};
use crate::grammar::inline::time::{Value, time};
use crate::grammar::inline::word::{is_space, last_word, listed};

/// How far behind a thing a word like "available" is looked for, in letters.
const MADE_KNOWN: usize = 120;

impl Scan<'_> {
    /// A noun of what is presented, if one may stand here: its end.
    pub(super) fn thing(&mut self, at: usize, rest: &str) -> Option<usize> {
        let (after, key) = after_keyed(self.lexicon.report_nouns, rest).filter(|_| self.noun.slot)?;
        let mut form = Form::keyed(key);
        let start = self.noun.start.unwrap_or(at);
        let before = self.text[start..at].trim_end_matches(is_space);
        let end = self.end - after.len();
        // `an oral midterm update`
        if form == Form::Update && before.split(is_space).any(|word| listed(self.lexicon.oral_words, word)) {
            form = Form::OralUpdate;
        }
        // `口头介绍最新情况`
        if form == Form::Update && self.lexicon.oral_words.iter().any(|oral| self.text[..self.force.begun].ends_with(oral)) {
            form = Form::OralUpdate;
        }
        let next = after.trim_start_matches(is_space);
        // `information technologies`; of `a summary report` the last noun tells the form.
        let compound = phrase(self.lexicon.report_compounds, next).is_some() || after_keyed(self.lexicon.report_nouns, next).is_some();
        if self.noun.contained && form != Form::Dialogue && (form == Form::Report || !compound) {
            return Some(self.put_into_report(form, end));
        }
        let verb = self.force.verb.filter(|verb| !matches!(verb, Verb::Keeps(_)))?;
        let light = matches!(form, Form::Information | Form::Recommendations | Form::Other | Form::Dialogue);
        // Where there are no articles a dialogue has nothing before it.
        let bare = before.is_empty() && !(form == Form::Dialogue && self.lexicon.actor_articles.is_empty());
        if self.topic && (bare || light && form != Form::Dialogue) || verb == Verb::Reports && form != Form::Dialogue {
            return None;
        }
        // `update the plan`, where the word is a verb.
        let bare = before.is_empty() || !before.contains(is_space) && self.is_adverb(before);
        let object = || phrase(self.lexicon.articles, next).is_some() && time(self.lexicon, next).is_none();
        let verbal = bare && !self.has_receivers_first() && (object() || after_keyed(self.lexicon.report_verbs, rest).is_some());
        // `the National Strategy` is the name of what there is.
        let named = light && rest.starts_with(char::is_uppercase);
        // `make assessments available to Member States`
        let made_known = self.force.verb == Some(Verb::Gives) && self.is_made_known(start, next);
        // `hold consultations`; a briefing is held for those who are briefed.
        let held = form != Form::Briefing && phrase(self.lexicon.holding_verbs, self.verb_text()).is_some();
        let listed_behind = before.is_empty() && verb == Verb::Gives && self.gives_other(start);
        let other = light && form != Form::Dialogue && self.force.taken && !self.joins(start);
        if other || phrase(self.lexicon.public_words, next).is_some() || compound || verbal || named || listed_behind || made_known || held
        {
            return None;
        }
        let opener = before.split(is_space).next().unwrap_or("");
        // Somebody's views are presented where it is said to whom.
        let owned = light && form != Form::Dialogue && self.noun.unknown == 0 && listed(self.lexicon.presented_to, opener);
        if !owned && listed(self.lexicon.not_presented, opener) && (light || self.definite(before)) {
            // "the report" is the one named before.
            let noun = if light { &rest[..rest.len() - after.len()] } else { "" };
            if let Some(same) = self.named_before(form, noun).filter(|_| self.topic_of(before)) {
                self.named_again(same);
                return Some(end);
            }
            // `transmit the study to the Assembly`
            let passed_on =
                form == Form::Other && self.noun.unknown == 0 && phrase(self.lexicon.transmitting_verbs, self.verb_text()).is_some();
            if light && form != Form::Dialogue && !passed_on || self.noun.unknown > 0 {
                return None;
            }
            if passed_on {
                self.marks.weak.push(start);
            }
        }
        // Where there are no articles, a report that is submitted again is the one written before: `编写一份报告，向大会提交报告`.
        if before.is_empty() && self.has_receivers_first() && verb == Verb::Gives {
            let same = self.found.iter().rposition(|found| found.form == form && found.to.is_empty() && found.due.is_empty());
            if let Some(same) = same.filter(|_| !light) {
                self.named_again(same);
                return Some(end);
            }
        }
        // Findings and recommendations beside a report are within it.
        if light && form != Form::Dialogue && self.group < self.found.len() && before.is_empty() {
            return None;
        }
        // What is put into a report is information, in however many papers.
        if verb == Verb::Includes && form != Form::Dialogue {
            form = Form::Information;
            if self.found.last().is_some_and(|last| last.range.start >= self.force.begun && last.form == form) {
                (self.noun.slot, self.noun.start) = (false, None);
                return Some(end);
            }
            self.marks.included.push(start);
        }
        if owned || self.force.sharing {
            self.marks.weak.push(start);
        }
        if verb == Verb::Gives && phrase(self.lexicon.submitting_verbs, self.verb_text()).is_some() {
            self.marks.submitted.push(start);
        } else if phrase(self.lexicon.performing_verbs, self.verb_text()).is_some() {
            self.marks.performed.push(start);
        }
        self.ask(form, start..end);
        (self.noun.slot, self.noun.start, self.ready) = (false, None, false);
        Some(end)
    }

    /// The request for a thing that "the" or "this" stands before, whose noun is the same: one paper may be prepared and another presented.
    fn named_before(&self, form: Form, noun: &str) -> Option<usize> {
        let named = |found: &Request| self.text.get(found.range.clone()).is_some_and(|words| words.ends_with(noun));
        self.found.iter().rposition(|found| found.form == form && named(found))
    }

    /// What was named before is presented, to whom and when the verb says.
    fn named_again(&mut self, same: usize) {
        self.group = same;
        (self.noun.slot, self.noun.start, self.ready) = (false, None, false);
        let Some(request) = self.found.get_mut(same) else { return };
        if request.to.is_empty() {
            request.to.clone_from(&self.before.to);
        }
        if request.due.is_empty() {
            request.due.clone_from(&self.before.due);
        }
    }

    /// Whether a verb of giving has another object before a place: `provide access to markets, services and information`.
    fn gives_other(&self, at: usize) -> bool {
        let verb = self.verb_end();
        let object = self.text.get(verb..at).unwrap_or("").trim_matches(is_space);
        let bare = self.group >= self.found.len() && self.before.to.is_empty() && self.before.due.is_empty();
        let words = object.contains(is_space) || object.starts_with(is_ideographic);
        bare && !object.starts_with(is_comma) && words && (object.ends_with(is_comma) || self.joins(at))
    }

    /// Whether a word like "available" follows a verb like "make", before what is made known or soon behind it.
    fn is_made_known(&self, start: usize, rest: &str) -> bool {
        if phrase(self.lexicon.making_verbs, self.verb_text()).is_none() {
            return false;
        }
        let object = self.text.get(self.verb_end()..start).unwrap_or("").trim_start_matches(is_space);
        if phrase(self.lexicon.public_words, object).is_some() {
            return true;
        }
        let near = rest.get(..rest.char_indices().nth(MADE_KNOWN).map_or(rest.len(), |(end, _)| end)).unwrap_or("");
        near.split(is_space).any(|word| phrase(self.lexicon.public_words, word).is_some())
    }

    /// Whether an article means what was named before.
    fn topic_of(&self, before: &str) -> bool {
        [self.lexicon.name_fillers, self.lexicon.demonstratives].into_iter().any(|list| phrase(list, before).is_some())
    }

    /// Whether the words before a noun are articles and pronouns alone.
    fn definite(&self, before: &str) -> bool {
        before.split(is_space).all(|word| listed(self.lexicon.not_presented, word))
    }

    /// What is presented goes into a report that is due anyhow, which ends at a place: where it ends with who receives it, if its verb is to come.
    fn put_into_report(&mut self, form: Form, end: usize) -> usize {
        (self.noun.contained, self.noun.start) = (false, None);
        self.noun.slot = self.force.verb.is_some();
        if !matches!(form, Form::Report | Form::Briefing | Form::Update) {
            return end;
        }
        (self.before.adjective, self.force.put) = (None, true);
        let object = self.force.verb == Some(Verb::Includes) && self.unknown_object();
        match self.found.get_mut(self.group..).filter(|group| !group.is_empty()) {
            Some(group) => {
                for request in group.iter_mut().filter(|request| request.due.is_empty()) {
                    request.due.event = Some(IN_REPORTS);
                }
            }
            // `include progress in these matters in his next report`
            None if object => {
                let object = self.text[self.force.begun..self.noun.container].trim_end_matches(is_space).len();
                self.before.due.event = Some(IN_REPORTS);
                self.ask(Form::Information, self.force.begun..self.force.begun + object);
            }
            None => {
                self.before.due.event = Some(IN_REPORTS);
                self.before.fresh |= self.force.verb.is_none();
                if self.force.verb.is_none() {
                    // `que en su informe incluya datos`
                    self.ready |= self.lexicon.verbs_behind_commas;
                    return self.receiver_of_report(end);
                }
            }
        }
        end
    }

    /// Whether what stands at a place follows who is asked, a comma, or a word that a verb is to follow: `que en su informe incluya`; the
    /// `records referred to in the report` go into none.
    pub(super) fn is_apart(&self, at: usize) -> bool {
        let before = self.text[..at].trim_end_matches(is_space);
        let opened = || self.lexicon.verbs_behind_commas && phrase(self.lexicon.doing_openers, last_word(before)).is_some();
        before.len() <= self.start || before.ends_with(is_comma) || opened()
    }

    /// Past who receives a report that something is put into by a verb to come: `in his reports to the Council, to describe`.
    fn receiver_of_report(&mut self, at: usize) -> usize {
        let rest = self.text[at..self.end].trim_start_matches(is_space);
        let Some(marked) = phrase(self.lexicon.receiver_words, rest) else { return at };
        let Some(named) =
            actor(self.lexicon, self.context.organ, &rest[marked..]).filter(|_| listed_receiver(self.lexicon, &rest[marked..]))
        else {
            return at;
        };
        self.before.early = vec![named.key];
        self.end - rest.len() + marked + named.range.end
    }

    /// Where the verb in force ends.
    pub(super) fn verb_end(&self) -> usize {
        let text = self.verb_text();
        self.force.begun + phrase(self.lexicon.giving_verbs, text).unwrap_or_else(|| word(text))
    }

    /// The clause from the verb in force on.
    fn verb_text(&self) -> &str {
        &self.text[self.force.begun..self.end]
    }

    /// Whether words stand between the verb and the report that something is put into.
    fn unknown_object(&self) -> bool {
        let verb = self.verb_end();
        self.text.get(verb..self.noun.container).is_some_and(|object| !object.trim_matches(|c| is_space(c) || is_comma(c)).is_empty())
    }

    /// A request begins.
    pub(super) fn ask(&mut self, form: Form, range: Range<usize>) {
        let mut due = self.before.due.clone();
        let last = self.found.last();
        // A dialogue follows what was presented before, to the same receiver at the same time.
        let (to, inherited) = match last.filter(|_| form == Form::Dialogue) {
            Some(last) => (last.to.clone(), Some(last.due.clone())),
            None => (self.before.to.clone(), None),
        };
        if let Some(inherited) = inherited {
            due = inherited;
        }
        if let Some(Value::Often(key)) = self.before.adjective.take().map(|time| time.value) {
            due.every = Some(key.to_owned());
        }
        // Report and dialogue without a time have that which follows.
        let joined = form == Form::Dialogue && self.found.last().is_some_and(|last| last.due.is_empty());
        self.group = self.found.len().saturating_sub(usize::from(joined));
        let further = self.force.from < self.found.len();
        self.inherited = further && !due.is_empty();
        if further && self.joins(range.start) {
            self.marks.joined.push(range.start);
        }
        let conditions = self.before.conditions.clone();
        let own = if self.others_asked.is_empty() { self.who } else { &self.others_asked };
        let who = if self.invited.is_empty() { own.to_vec() } else { self.invited.clone() };
        self.found.push(Request { range, who, to, form, due, conditions });
        self.repeat();
    }
}
