//! One clause, read word by word for what is presented.

use std::ops::Range;

use super::{Due, Form, Request, is_speaker};
use crate::analysis::clauses::{Context, actor, after_articles, organ_key};
use crate::grammar::inline::name::word;
use crate::grammar::inline::phrase::{longest, phrase};
use crate::grammar::inline::time::{Time, Value, keyed, time};
use crate::grammar::inline::word::{is_space, listed};
use crate::lexicon::Lexicon;

/// What the verb in force does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verb {
    /// `submit`, whose object is what is presented.
    Gives,
    /// `include`, whose object goes into a report.
    Includes,
    /// `report`, which needs no object.
    Reports,
    /// `keep … informed`, and where it begins.
    Keeps(usize),
}

/// How many words that no list has may stand between an article and the noun: `a succinct factual report`.
const MOST_UNKNOWN: usize = 3;

struct Scan<'t, 'o> {
    context: &'t Context,
    lexicon: &'static Lexicon,
    text: &'t str,
    end: usize,
    who: &'t [String],
    found: &'o mut Vec<Request>,
    /// Where the requests of this clause begin in `found`, and those of the thing named last.
    own: usize,
    group: usize,
    verb: Option<Verb>,
    /// Whether a verb may come.
    ready: bool,
    /// Whether a thing may come, where its words begin, and how many of them no list has.
    slot: bool,
    noun_phrase: Option<usize>,
    unknown: usize,
    /// Whether the matter is being told.
    topic: bool,
    /// Whether it stands in a report that something else is put into.
    contained: bool,
    /// Whether a verb stands right before, whose object may be the receiver.
    object: bool,
    /// What stands between verb and thing.
    to: Vec<String>,
    due: Due,
    /// A frequency that is an adjective of what comes.
    adjective: Option<Time>,
    /// Whether that time stands before a verb that has not come yet.
    fresh: bool,
    conditions: Vec<&'static str>,
}

/// Reads a range of a text in which `who` is asked.
pub(super) fn scan(context: &Context, who: &[String], text: &str, range: Range<usize>, found: &mut Vec<Request>) {
    let own = found.len();
    let thing = opens(Lexicon::of(context.language), text.get(range.clone()).unwrap_or(""));
    let mut scan = Scan {
        context,
        lexicon: Lexicon::of(context.language),
        text,
        end: range.end,
        who,
        found,
        own,
        group: own,
        verb: thing.then_some(Verb::Gives),
        ready: true,
        slot: thing,
        noun_phrase: None,
        unknown: 0,
        topic: false,
        contained: false,
        object: false,
        to: Vec::new(),
        due: Due::default(),
        adjective: None,
        fresh: false,
        conditions: Vec::new(),
    };
    let mut at = range.start;
    while at < scan.end {
        at = scan.step(at);
    }
    scan.finish();
}

/// Whether what is presented stands right behind the act: `requests also a final report`.
pub(super) fn opens(lexicon: &Lexicon, text: &str) -> bool {
    let mut rest = text.trim_start_matches(is_space);
    for at in 0..=MOST_UNKNOWN {
        if at > 0 && keyed(lexicon.report_nouns, rest).is_some() {
            return true;
        }
        let Some(end) = phrase(lexicon.report_adjectives, rest) else { return false };
        rest = rest[end..].trim_start_matches(is_space);
    }
    false
}

impl<'t> Scan<'t, '_> {
    /// Joins receivers that have no time of their own to those before them; leaves out papers that nobody is to receive.
    fn finish(&mut self) {
        let mut at = self.own + 1;
        while at < self.found.len() {
            if self.found[at].range == self.found[at - 1].range && self.found[at].due.is_empty() {
                let joined = self.found.remove(at);
                self.found[at - 1].to.extend(joined.to);
            } else {
                at += 1;
            }
        }
        for request in &mut self.found[self.own..] {
            let mut seen = 0;
            while let Some(&key) = request.conditions.get(seen) {
                seen += 1;
                let mut place = 0;
                request.conditions.retain(|&other| {
                    place += 1;
                    other != key || place <= seen
                });
            }
        }
        let own = self.own;
        let mut place = 0;
        self.found.retain(|request| {
            place += 1;
            let paper = matches!(request.form, Form::Other | Form::Recommendations);
            place <= own || !paper || !request.to.is_empty() || request.due.session.is_some() || request.due.event.is_some()
        });
    }

    /// Reads what stands at a place; where it ends.
    fn step(&mut self, at: usize) -> usize {
        let rest = &self.text[at..self.end];
        let length = word(rest);
        if length == 0 {
            let c = rest.chars().next().map_or(1, char::len_utf8);
            if rest.starts_with([',', ':']) {
                // `a timely, results-based report`
                if !(self.noun_phrase.is_some() && self.unknown > 0) {
                    self.noun_phrase = None;
                }
                self.slot = self.verb.is_some();
                self.contained = false;
            }
            return at + c;
        }
        let ends = |rest: &str| self.end - rest.len();
        if let Some((after, key)) = keyed(self.lexicon.conditions, rest) {
            let end = ends(after);
            self.condition(key);
            return end;
        }
        if let Some((after, found)) = time(self.lexicon, rest)
            && self.takes(&found)
        {
            let end = ends(after);
            // A frequency may be an adjective of what is presented: `a regular report`.
            if found.relation.is_empty() && self.slot && self.is_adjective(after) {
                self.noun_phrase = self.noun_phrase.or(Some(at));
                self.adjective = Some(found);
                return end;
            }
            if matches!(found.value, Value::Period(_)) && phrase(self.lexicon.time_backwards, after.trim_start_matches(is_space)).is_some()
            {
                return end;
            }
            self.time(&found);
            (self.slot, self.noun_phrase) = (self.verb.is_some(), None);
            return self.session_of(&found, end);
        }
        if let Some(end) = self.thing(at, rest).or_else(|| self.verb(at, rest)).or_else(|| self.receiver(at, rest)) {
            return end;
        }
        self.other(at, rest, length)
    }

    /// Whether a noun of what is presented follows, adjectives between.
    fn is_adjective(&self, after: &str) -> bool {
        let mut rest = after.trim_start_matches(is_space);
        for _ in 0..=MOST_UNKNOWN {
            if keyed(self.lexicon.report_nouns, rest).is_some() {
                return true;
            }
            let Some(end) = phrase(self.lexicon.report_adjectives, rest) else { return false };
            rest = rest[end..].trim_start_matches(is_space);
        }
        false
    }

    /// Whether a time may tell when something is due. Behind `on` it may be the matter: `the situation in 2020`.
    fn takes(&self, time: &Time) -> bool {
        match time.relation {
            "by" | "every" => true,
            "at" => matches!(time.value, Value::Sessions(..)) || matches!(time.value, Value::Date(_)) && !self.topic,
            "in" => !self.topic || matches!(time.value, Value::Sessions(..)),
            "within" => !self.topic || !matches!(time.value, Value::Date(_)),
            "" => !self.topic || matches!(time.value, Value::Often(_)),
            _ => false,
        }
    }

    /// A condition holds for what was asked last, else for what comes.
    fn condition(&mut self, key: &'static str) {
        match self.found.get_mut(self.group..).filter(|group| !group.is_empty()) {
            Some(group) => group.iter_mut().for_each(|request| request.conditions.push(key)),
            None => self.conditions.push(key),
        }
        self.slot = self.verb.is_some();
        self.noun_phrase = None;
    }

    fn time(&mut self, time: &Time) {
        let ahead = |session: u32| session.checked_sub(self.context.session?).filter(|ahead| (1..10).contains(ahead));
        let mut due = Due::default();
        let mut second = None;
        match time.value {
            Value::Sessions(first, other, special) => {
                due.session = Some(first);
                due.ahead = if special { None } else { ahead(first) };
                second = other;
            }
            Value::Date(date) => {
                due.date = Some(date);
                due.implied = date.year.is_none();
            }
            Value::Period(length) if time.relation == "every" => due.every = Some(length.to_string()),
            Value::Period(length) => due.period = Some(length),
            Value::Often(key) => due.every = Some(key.to_owned()),
            Value::Event(key) => due.event = Some(key),
            Value::Adoption => return,
        }
        if self.group >= self.found.len() {
            self.fresh |= self.ready || self.verb.is_none();
            merge(&mut self.due, due);
            return;
        }
        let last = self.found.last().map(|last| &last.due);
        let clashes = last.is_some_and(|last| last.session.is_some() && due.session.is_some() || last.date.is_some() && due.date.is_some());
        if clashes {
            // A further session or day of the same receiver.
            if let Some(mut request) = self.found.last().cloned() {
                request.due = due;
                self.found.push(request);
            }
        } else {
            for request in &mut self.found[self.group..] {
                if request.due.session.is_none() || due.session.is_none() {
                    merge(&mut request.due, due.clone());
                }
            }
        }
        if let Some((second, mut request)) = second.zip(self.found.last().cloned()) {
            request.due.session = Some(second);
            request.due.ahead = ahead(second);
            self.found.push(request);
        }
    }

    /// Whose session it is, where that is told: `at the fifty-seventh session of the Council`; where the name ends.
    fn session_of(&mut self, time: &Time, end: usize) -> usize {
        let rest = self.text[end..self.end].trim_start_matches(is_space);
        let named = || {
            let joint = self.lexicon.organ_joints.iter().find_map(|joint| rest.strip_prefix(joint))?;
            actor(self.lexicon, self.context.organ, after_articles(self.lexicon, joint))
        };
        let Some((after, key)) = matches!(time.value, Value::Sessions(..)).then(named).flatten() else { return end };
        let end = self.end - after.len();
        for request in self.found.get_mut(self.group..).unwrap_or_default() {
            if request.to.is_empty() {
                request.to.push(key.clone());
            }
        }
        end
    }

    /// A noun of what is presented, if one may stand here: its end.
    fn thing(&mut self, at: usize, rest: &str) -> Option<usize> {
        let (after, key) = keyed(self.lexicon.report_nouns, rest).filter(|_| self.slot)?;
        let mut form = Form::keyed(key);
        let start = self.noun_phrase.unwrap_or(at);
        let before = self.text[start..at].trim_end_matches(is_space);
        let end = self.end - after.len();
        if self.contained && form != Form::Dialogue {
            self.put_into_report(form);
            return Some(end);
        }
        let verb = self.verb.filter(|verb| !matches!(verb, Verb::Keeps(_)))?;
        let light = matches!(form, Form::Information | Form::Recommendations | Form::Other | Form::Dialogue);
        if self.topic && (before.is_empty() || light && form != Form::Dialogue) || verb == Verb::Reports && form != Form::Dialogue {
            return None;
        }
        let next = after.trim_start_matches(is_space);
        if phrase(self.lexicon.public_words, next).is_some() {
            return None;
        }
        if listed(self.lexicon.not_presented, before.split(is_space).next().unwrap_or("")) && (light || self.definite(before)) {
            // "the report" is the one named before.
            let same = (self.own..self.found.len()).rev().find(|&at| self.found[at].form == form);
            if let Some(same) = same.filter(|_| !light && self.topic_of(before)) {
                self.group = same;
                (self.slot, self.noun_phrase, self.ready) = (false, None, false);
                return Some(end);
            }
            if light && form != Form::Dialogue || self.unknown > 0 {
                return None;
            }
        }
        // Findings and recommendations beside a report are within it.
        if light && form != Form::Dialogue && self.group < self.found.len() && before.is_empty() {
            return None;
        }
        if verb == Verb::Includes && form == Form::Other {
            form = Form::Information;
        }
        self.ask(form, start..end);
        (self.slot, self.noun_phrase, self.ready) = (false, None, false);
        Some(end)
    }

    /// Whether an article means what was named before.
    fn topic_of(&self, before: &str) -> bool {
        phrase(self.lexicon.name_fillers, before).is_some()
    }

    /// Whether the words before a noun are an article alone.
    fn definite(&self, before: &str) -> bool {
        listed(self.lexicon.not_presented, before)
    }

    /// What is presented goes into a report that is due anyhow.
    fn put_into_report(&mut self, form: Form) {
        (self.contained, self.noun_phrase) = (false, None);
        self.slot = self.verb.is_some();
        if form != Form::Report {
            return;
        }
        match self.found.get_mut(self.group..).filter(|group| !group.is_empty()) {
            Some(group) => {
                for request in group.iter_mut().filter(|request| request.due.is_empty()) {
                    request.due.event = Some("in-reports");
                }
            }
            None => {
                self.due.event = Some("in-reports");
                self.fresh |= self.verb.is_none();
            }
        }
    }

    /// A request begins.
    fn ask(&mut self, form: Form, range: Range<usize>) {
        let mut due = self.due.clone();
        let last = self.found.get(self.own..).and_then(<[Request]>::last);
        // A dialogue follows what was presented before, to the same receiver at the same time.
        let (to, inherited) = match last.filter(|_| form == Form::Dialogue) {
            Some(last) => (last.to.clone(), Some(last.due.clone())),
            None => (self.to.clone(), None),
        };
        if let Some(inherited) = inherited {
            due = inherited;
        }
        if let Some(Value::Often(key)) = self.adjective.take().map(|time| time.value) {
            due.every = Some(key.to_owned());
        }
        // Report and dialogue without a time have that which follows.
        let joined =
            form == Form::Dialogue && self.found.get(self.own..).and_then(<[Request]>::last).is_some_and(|last| last.due.is_empty());
        if !joined {
            self.group = self.found.len();
        }
        let conditions = self.conditions.clone();
        self.found.push(Request { range, who: self.who.to_vec(), to, form, due, conditions });
    }

    /// A verb of reporting or giving where one may stand: its end.
    fn verb(&mut self, at: usize, rest: &str) -> Option<usize> {
        if !self.ready {
            return self.participle(at, rest);
        }
        let keeping = phrase(self.lexicon.keeping_verbs, rest);
        let giving = phrase(self.lexicon.giving_verbs, rest);
        let tells = |&(after, key): &(&str, &'static str)| if key == "report" { self.is_reporting(after) } else { self.is_told(after) };
        let reporting = keyed(self.lexicon.report_verbs, rest).filter(tells);
        if let Some((after, key)) = reporting {
            let end = self.end - after.len();
            self.begin(Verb::Reports);
            self.ask(Form::keyed(key), at..end);
            self.object = key != "report";
            (self.slot, self.due, self.to) = (false, Due::default(), Vec::new());
            return Some(end);
        }
        let end = at + keeping.or(giving)?;
        if keeping.is_some() {
            self.begin(Verb::Keeps(at));
        } else if listed(self.lexicon.including_verbs, &rest[..end - at]) {
            self.begin(Verb::Includes);
        } else {
            self.begin(Verb::Gives);
        }
        self.object = true;
        Some(end)
    }

    fn begin(&mut self, verb: Verb) {
        (self.verb, self.ready, self.topic, self.slot) = (Some(verb), false, false, true);
        (self.noun_phrase, self.unknown, self.contained) = (None, 0, false);
        self.to.clear();
        if !self.fresh {
            self.due = Due::default();
        }
        self.fresh = false;
        self.adjective = None;
        self.group = self.found.len();
    }

    /// Whether "report" is the verb: someone is reported to, or something is reported on.
    fn is_reporting(&self, after: &str) -> bool {
        let rest = after.trim_start_matches(|c: char| is_space(c) || c == ',');
        let lists = [self.lexicon.receiver_words, self.lexicon.topic_words];
        rest.is_empty()
            || lists.iter().any(|list| phrase(list, rest).is_some())
            || time(self.lexicon, rest).is_some()
            || keyed(self.lexicon.conditions, rest).is_some()
            || rest.starts_with([';', '.'])
            || phrase(self.lexicon.name_joints, rest).is_some()
            || phrase(self.lexicon.report_containers, rest).is_some()
            || self.is_adverb(&rest[..word(rest)])
    }

    fn is_adverb(&self, word: &str) -> bool {
        self.lexicon.adverb_endings.iter().any(|end| word.ends_with(end))
    }

    /// Whether one is told who is reported to: `inform the Council`.
    fn is_told(&self, after: &str) -> bool {
        listed_receiver(self.lexicon, after_articles(self.lexicon, after))
    }

    /// `informed` of `keep the Council informed`: its end.
    fn participle(&mut self, _at: usize, rest: &str) -> Option<usize> {
        let Some(Verb::Keeps(start)) = self.verb else { return None };
        let (after, key) = keyed(self.lexicon.report_participles, rest)?;
        let end = self.end - after.len();
        self.ask(Form::keyed(key), start..end);
        self.verb = Some(Verb::Reports);
        Some(end)
    }

    /// Who is to receive: `to the Committee`, `the Council` behind "brief": where the name ends.
    fn receiver(&mut self, at: usize, rest: &str) -> Option<usize> {
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
        let _ = at;
        let end = self.end - after.len();
        if self.group < self.found.len() {
            self.received(key);
        } else if self.found[self.own..].is_empty() || self.verb != Some(Verb::Reports) {
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
        if last.to.contains(&key) {
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

    /// Any other word.
    fn other(&mut self, at: usize, rest: &str, length: usize) -> usize {
        self.object = false;
        if let Some(end) = phrase(self.lexicon.report_adjectives, rest).filter(|_| self.slot && self.verb.is_some())
            && phrase(self.lexicon.report_joints, rest).is_none()
        {
            self.noun_phrase = self.noun_phrase.or(Some(at));
            return at + end;
        }
        if let Some(end) = phrase(self.lexicon.topic_words, rest) {
            // Before the thing itself, "of" tells of others: `upon the request of the Committee, information`.
            let told = self.group < self.found.len() || self.verb == Some(Verb::Reports);
            (self.topic, self.slot, self.ready) = (told, false, false);
            return at + end;
        }
        // `provide the Council with an update`
        if let Some(end) = phrase(self.lexicon.with_words, rest)
            .filter(|_| self.verb == Some(Verb::Gives) && !self.to.is_empty() && self.group >= self.found.len())
        {
            (self.slot, self.noun_phrase, self.unknown) = (true, None, 0);
            return at + end;
        }
        // `include in his report on the matter an update`
        if self.verb == Some(Verb::Includes)
            && self.group >= self.found.len()
            && phrase(self.lexicon.articles, rest) == Some(length)
            && !listed(self.lexicon.not_presented, &rest[..length])
        {
            (self.slot, self.noun_phrase, self.unknown) = (true, Some(at), 0);
            return at + length;
        }
        if let Some(end) = phrase(self.lexicon.report_containers, rest) {
            (self.contained, self.slot, self.noun_phrase, self.unknown, self.ready) = (true, true, None, 0, false);
            return at + end;
        }
        if let Some(end) = phrase(self.lexicon.report_joints, rest) {
            self.contained = false;
            (self.slot, self.noun_phrase, self.unknown) = (self.verb.is_some(), None, 0);
            self.ready = phrase(self.lexicon.doing_openers, rest).is_some();
            return at + end;
        }
        if let Some(end) = phrase(self.lexicon.doing_openers, rest) {
            self.ready = true;
            (self.slot, self.contained) = (false, false);
            return at + end;
        }
        // A word that no list has: an adverb before a verb, an adjective behind an article.
        self.ready = self.ready && self.verb.is_none() && self.unknown == 0 || self.ready && self.is_adverb(&rest[..length]);
        self.unknown += 1;
        let indefinite = self
            .noun_phrase
            .is_some_and(|start| !listed(self.lexicon.not_presented, self.text[start..at].split(is_space).next().unwrap_or("")));
        if !(indefinite || self.contained && self.noun_phrase.is_some()) || self.unknown > MOST_UNKNOWN {
            (self.slot, self.contained) = (false, false);
        }
        at + length
    }
}

/// What is said further of a time; what was said first stands.
fn merge(due: &mut Due, other: Due) {
    due.session = due.session.or(other.session);
    due.ahead = due.ahead.or(other.ahead);
    // The days of a session are no date by which.
    due.date = due.date.or(other.date.filter(|_| due.session.is_none()));
    due.period = due.period.or(other.period);
    due.every = due.every.take().or(other.every);
    due.event = due.event.filter(|event| *event != "in-reports" || other.event.is_none()).or(other.event);
    due.implied |= other.implied;
    // What goes into a report with a date has that date.
    if due.event == Some("in-reports") && (due.session.is_some() || due.date.is_some()) {
        due.event = None;
    }
}

/// Whether a text opens with a body that is reported to.
fn listed_receiver(lexicon: &Lexicon, text: &str) -> bool {
    let body = || text.starts_with(char::is_uppercase) && phrase(lexicon.mandate_bodies, text).is_some();
    longest(lexicon.bodies, text).is_some()
        || body()
        || keyed(lexicon.reporters, text).is_some()
        || is_speaker(lexicon, &text[..word(text)])
}
