//! One clause, read word by word for what is presented.

use std::ops::Range;

use super::{Due, Form, Request};
use crate::analysis::clauses::Context;
use crate::grammar::inline::fold::is_comma;
use crate::grammar::inline::name::word;
use crate::grammar::inline::phrase::{after_keyed, phrase};
use crate::grammar::inline::time::{Time, Value, time};
use crate::grammar::inline::word::is_space;
use crate::lexicon::Lexicon;

mod due;
mod early;
mod other;
mod receiver;
mod thing;
mod verb;

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

/// The comma that parts words, behind which no verb begins a clause.
const ENUMERATION: char = '、';

/// The event of what goes into reports that are due anyhow.
const IN_REPORTS: &str = "in-reports";

/// How many requests are read in one clause.
const MOST_REQUESTS: usize = 32;
/// How many receivers one request has at most.
const MOST_RECEIVERS: usize = 16;

/// The verb in force.
#[derive(Default)]
struct Force {
    verb: Option<Verb>,
    /// Where it begins.
    begun: usize,
    /// Whether it stands right before, so that its object may be the receiver.
    object: bool,
    /// Whether it shares with somebody.
    sharing: bool,
    /// Whether it puts something into a report.
    put: bool,
    /// Whether its object is known and no thing of the lists: `provide assistance to the Panel`.
    taken: bool,
    /// Whether words on when or how stand before its object: `submit at the end of this period a report`.
    adverbial: bool,
    /// Where those begin that it presents.
    from: usize,
}

/// The noun phrase that a thing may end.
#[derive(Default)]
struct Noun {
    /// Whether a thing may come.
    slot: bool,
    /// Where its words begin.
    start: Option<usize>,
    /// How many of them no list has.
    unknown: usize,
    /// Whether it stands in a report that something else is put into, and where the words before that report begin.
    contained: bool,
    container: usize,
}

/// What stands before a thing or its verb and goes with it.
#[derive(Default)]
struct Before {
    /// Receivers behind the verb, and those before it.
    to: Vec<String>,
    early: Vec<String>,
    due: Due,
    /// Further days and sessions, each of which asks for the thing again.
    more: Vec<Due>,
    /// Whether each receiver has a session of its own: `at their eightieth and sixty-first sessions, respectively`.
    respective: bool,
    /// Whether the time stands before a verb that has not come yet.
    fresh: bool,
    /// Whether the time to come follows words on another deed: `appointed on 4 November to meet`.
    loose: bool,
    /// A frequency that is an adjective of what comes.
    adjective: Option<Time>,
    /// Whether a pronoun says that the body that speaks is told, and another that what was named before is presented.
    told: bool,
    again: bool,
    conditions: Vec<&'static str>,
}

/// Where things begin of which it is said later whether they are presented to somebody.
#[derive(Default)]
struct Marks {
    /// Those presented only where it is said to whom.
    weak: Vec<usize>,
    /// Those put into a report, if one is named, and things reported that nothing says of to whom.
    included: Vec<usize>,
    /// Those of a verb that needs no receiver.
    submitted: Vec<usize>,
    /// Those of a verb of making, whose object nobody may be to receive: `conduct an annual review`.
    performed: Vec<usize>,
    /// Those that "and" joins to another of the same verb.
    joined: Vec<usize>,
}

struct Scan<'t> {
    context: &'t Context,
    lexicon: &'static Lexicon,
    text: &'t str,
    /// Where who is asked ends, and the clause.
    start: usize,
    end: usize,
    who: &'t [String],
    /// Who is asked by one that is asked: `to invite Governments to submit information`.
    invited: Vec<String>,
    /// Others whom the same act asks behind "and": `and the Panel to submit information`.
    others_asked: Vec<String>,
    /// With whom they are to work, whom "it" means from there on.
    partner: Option<String>,
    found: Vec<Request>,
    /// Where those of the thing named last begin.
    group: usize,
    /// Whether what was asked last has the time of what the same verb presents before it, for want of its own.
    inherited: bool,
    force: Force,
    noun: Noun,
    before: Before,
    marks: Marks,
    /// Whether a verb may come.
    ready: bool,
    /// Whether the matter is being told.
    topic: bool,
    /// Where the receiver ends.
    behind: usize,
    /// Where the last verb, thing, receiver or time ends.
    edge: usize,
}

/// Reads a range of a text in which `who` is asked; `open` where it goes on with what a verb of giving presents. Whether it ends with such a
/// verb, whose objects are the items of a list.
pub(super) fn scan(context: &Context, who: &[String], text: &str, range: Range<usize>, open: bool, found: &mut Vec<Request>) -> bool {
    let thing = open && opens(Lexicon::of(context.language), text.get(range.clone()).unwrap_or(""));
    let mut scan = Scan {
        context,
        lexicon: Lexicon::of(context.language),
        text,
        start: range.start,
        end: range.end,
        who,
        invited: Vec::new(),
        others_asked: Vec::new(),
        partner: None,
        found: Vec::new(),
        group: 0,
        inherited: false,
        force: Force { verb: thing.then_some(Verb::Gives), begun: range.start, ..Force::default() },
        noun: Noun { slot: thing, container: range.start, ..Noun::default() },
        before: Before::default(),
        marks: Marks::default(),
        ready: true,
        topic: false,
        behind: 0,
        edge: 0,
    };
    let mut at = range.start;
    while at < scan.end && scan.found.len() < MOST_REQUESTS {
        at = scan.step(at);
    }
    let open = scan.force.verb == Some(Verb::Gives) && scan.group >= scan.found.len();
    found.append(&mut scan.finish());
    open
}

/// Whether what is presented stands right behind the act: `requests also a final report`.
pub(super) fn opens(lexicon: &Lexicon, text: &str) -> bool {
    let mut rest = text.trim_start_matches(is_space);
    for at in 0..=MOST_UNKNOWN {
        if at > 0 && after_keyed(lexicon.report_nouns, rest).is_some() {
            return true;
        }
        let Some(end) = phrase(lexicon.report_adjectives, rest) else { return false };
        rest = rest[end..].trim_start_matches(is_space);
    }
    false
}

impl<'t> Scan<'t> {
    /// Joins receivers that have no time of their own to those before them; leaves out papers that nobody is to receive.
    fn finish(mut self) -> Vec<Request> {
        // `include in his next report lessons learned`
        if self.force.verb == Some(Verb::Includes) && self.group >= self.found.len() && self.force.put {
            let verb = self.force.begun..self.force.begun + word(&self.text[self.force.begun..self.end]);
            self.ask(Form::Information, verb);
        }
        // `provide a briefing on buoys and a report on lighthouses to the Council by 1 May`
        for at in 1..self.found.len() {
            let (before, after) = self.found.split_at_mut(at);
            if let (Some(first), Some(second)) = (before.last_mut(), after.first())
                && self.marks.joined.contains(&second.range.start)
                && first.range != second.range
                && first.to.is_empty()
                && first.due.is_empty()
            {
                (first.to, first.due) = (second.to.clone(), second.due.clone());
            }
        }
        let mut joined: Vec<Request> = Vec::with_capacity(self.found.len());
        for request in self.found {
            match joined.last_mut().filter(|last| last.range == request.range && request.due.is_empty()) {
                Some(last) => last.to.extend(request.to),
                None => joined.push(request),
            }
        }
        joined.retain(|request| {
            let paper = matches!(request.form, Form::Other | Form::Recommendations) || self.marks.included.contains(&request.range.start);
            let weak = self.marks.weak.contains(&request.range.start);
            let submitted = self.marks.submitted.contains(&request.range.start);
            // Studies that are made again and again are presented to nobody yet.
            let performed = self.marks.performed.contains(&request.range.start);
            let timed = !(Due { every: request.due.every.clone().filter(|_| !performed), ..request.due.clone() }).is_empty();
            !request.to.is_empty() || !weak && (!paper || submitted || timed)
        });
        joined
    }

    /// Reads what stands at a place; where it ends.
    fn step(&mut self, at: usize) -> usize {
        let rest = &self.text[at..self.end];
        let length = word(rest);
        if length == 0 {
            return self.mark(at, rest);
        }
        let ends = |rest: &str| self.end - rest.len();
        if let Some((after, key)) = after_keyed(self.lexicon.conditions, rest) {
            let end = ends(after);
            self.condition(key);
            return end;
        }
        // `submit for consideration an interim report`
        if let Some(end) = phrase(self.lexicon.consideration_words, rest)
            && self.force.verb == Some(Verb::Gives)
            && phrase(self.lexicon.receiver_words, rest).is_none()
        {
            return at + end;
        }
        if let Some(end) = phrase(self.lexicon.respective_words, rest) {
            self.respectively();
            return at + end;
        }
        if let Some(end) = self.timed(at, rest) {
            return end;
        }
        if let Some(end) = self.early_receivers(at, rest).or_else(|| self.within_report(at, rest)) {
            self.edge = end;
            return end;
        }
        if let Some(end) = self.thing(at, rest).or_else(|| self.verb(at, rest)).or_else(|| self.receiver(at, rest)) {
            self.edge = end;
            return end;
        }
        self.other(at, rest, length)
    }

    /// Past a mark or a blank. A comma ends a noun phrase, save one of adjectives, and what is put into a report.
    fn mark(&mut self, at: usize, rest: &str) -> usize {
        let c = rest.chars().next().map_or(1, char::len_utf8);
        if !rest.starts_with(|c| is_comma(c) || c == ':') {
            return at + c;
        }
        // `in its comprehensive, independent reports, to describe`
        if self.noun.contained && self.force.verb.is_none() && self.is_adjective(&rest[c..]) {
            return at + c;
        }
        // `a timely, results-based report`
        if !self.noun.slot || self.noun.contained {
            (self.noun.start, self.noun.unknown) = (None, 0);
        }
        self.noun.slot = self.force.verb.is_some();
        self.noun.contained = false;
        // `que, en los informes periódicos que presenta, incluya datos`
        self.ready |= (self.has_receivers_first() || self.lexicon.verbs_behind_commas) && !rest.starts_with(ENUMERATION);
        at + c
    }

    /// A time that tells when something is due, or that of something else that was held: where it ends.
    fn timed(&mut self, at: usize, rest: &str) -> Option<usize> {
        let (after, found) = time(self.lexicon, rest)?;
        let end = self.end - after.len();
        // `the discussion held at the fifty-ninth session`
        if self.is_held(at) {
            return Some(end);
        }
        if !self.takes(&found, at, after) {
            return None;
        }
        // A frequency may be an adjective of what is presented: `a regular report`.
        if matches!(found.value, Value::Often(_)) && self.noun.slot && self.is_adjective(after) {
            self.noun.start = self.noun.start.or(Some(at));
            self.before.adjective = Some(found);
            return Some(end);
        }
        if self.leads_verb(after) {
            self.close();
        }
        if matches!(found.value, Value::Period(_)) && phrase(self.lexicon.time_backwards, after.trim_start_matches(is_space)).is_some() {
            return Some(end);
        }
        // A receiver may be named behind it: `to the Council at its fourth session and the Assembly`.
        if self.behind > 0 && self.text[self.behind..at].trim_matches(is_space).is_empty() {
            self.behind = end;
        }
        self.time(&found);
        self.edge = end;
        (self.noun.slot, self.noun.start) = (self.force.verb.is_some(), None);
        let end = self.further_days(&found, end);
        Some(self.session_of(&found, end))
    }

    /// A condition holds for what was asked last, else for what comes.
    fn condition(&mut self, key: &'static str) {
        match self.found.get_mut(self.group..).filter(|group| !group.is_empty()) {
            Some(group) => group.iter_mut().for_each(|request| add(&mut request.conditions, key)),
            None => add(&mut self.before.conditions, key),
        }
        self.noun.slot = self.force.verb.is_some();
        self.noun.start = None;
    }
}

/// Adds a condition that is not among them yet.
fn add(conditions: &mut Vec<&'static str>, key: &'static str) {
    if !conditions.contains(&key) {
        conditions.push(key);
    }
}
