//! When what is presented is due.

use super::{IN_REPORTS, MOST_UNKNOWN, Scan};
use crate::analysis::clauses::actor;
use crate::analysis::requests::Due;
use crate::grammar::inline::phrase::{after_keyed, phrase};
use crate::grammar::inline::time::{PartDate, Time, Value, time, value};
use crate::grammar::inline::word::is_space;
use crate::lexicon::Lexicon;

/// How many days one request names at most.
const MOST_DAYS: usize = 8;

impl Scan<'_> {
    /// Whether a noun of what is presented follows, adjectives between.
    pub(super) fn is_adjective(&self, after: &str) -> bool {
        let mut rest = after.trim_start_matches(is_space);
        for _ in 0..=MOST_UNKNOWN {
            if after_keyed(self.lexicon.report_nouns, rest).is_some() {
                return true;
            }
            let Some(end) = phrase(self.lexicon.report_adjectives, rest) else { return false };
            rest = rest[end..].trim_start_matches(is_space);
        }
        false
    }

    /// Whether a time may tell when something is due. Behind `on` it may be the matter: `the situation in 2020`.
    pub(super) fn takes(&self, time: &Time) -> bool {
        match time.relation {
            "by" | "every" => true,
            "at" => matches!(time.value, Value::Sessions(..)) || matches!(time.value, Value::Date(_)) && !self.topic,
            "in" => !self.topic || matches!(time.value, Value::Sessions(..)),
            "within" => !self.topic || !matches!(time.value, Value::Date(_)),
            "" => !self.topic || matches!(time.value, Value::Often(_)),
            _ => false,
        }
    }

    pub(super) fn time(&mut self, time: &Time) {
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
        let Some(second) = second else { return };
        // Report and dialogue, and both again at the other session.
        for at in if clashes { self.found.len() - 1..self.found.len() } else { self.group..self.found.len() } {
            let mut request = self.found[at].clone();
            (request.due.session, request.due.ahead) = (Some(second), ahead(second));
            self.found.push(request);
        }
    }

    /// Further days behind one by which something is due, each of which asks for it again: `by 31 July and 31 December 2025`. Where they end.
    pub(super) fn further_days(&mut self, time: &Time, end: usize) -> usize {
        let Value::Date(mut last) = time.value else { return end };
        let mut end = end;
        for _ in 0..MOST_DAYS {
            let rest = self.text[end..self.end].trim_start_matches(|c| is_space(c) || c == ',');
            let rest = phrase(self.lexicon.report_joints, rest).map_or(rest, |joint| rest[joint..].trim_start_matches(is_space));
            let Some((after, value)) = day(self.lexicon, rest).filter(|_| self.group < self.found.len()) else { break };
            // A year printed once is that of both.
            if last.year.is_none()
                && let Some(due) = self.found.last_mut().and_then(|request| request.due.date.as_mut())
            {
                due.year = value.year;
            }
            last = value;
            end = self.end - after.len();
            self.time(&Time { value: Value::Date(value), ..*time });
        }
        end
    }

    /// Whose session it is, where that is told: `at the fifty-seventh session of the Council`; where the name ends.
    pub(super) fn session_of(&mut self, time: &Time, end: usize) -> usize {
        let rest = self.text[end..self.end].trim_start_matches(is_space);
        let named = || {
            let joint = self.lexicon.organ_joints.iter().find_map(|joint| rest.strip_prefix(joint))?;
            let actor = actor(self.lexicon, self.context.organ, joint)?;
            Some((joint.len() - actor.range.end, actor.key))
        };
        let Some((after, key)) = matches!(time.value, Value::Sessions(..)).then(named).flatten() else { return end };
        let end = self.end - after;
        for request in self.found.get_mut(self.group..).unwrap_or_default() {
            if request.to.is_empty() {
                request.to.push(key.clone());
            }
        }
        end
    }
}

/// A day that opens a text, with or without the word that binds it.
fn day<'i>(lexicon: &Lexicon, text: &'i str) -> Option<(&'i str, PartDate)> {
    let bound = time(lexicon, text).filter(|(_, found)| found.relation == "by");
    let (after, value) = bound.map(|(after, found)| (after, found.value)).or_else(|| value(lexicon, "by", text))?;
    match value {
        Value::Date(date) if date.day.is_some() => Some((after, date)),
        _ => None,
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
    due.event = due.event.filter(|event| *event != IN_REPORTS || other.event.is_none()).or(other.event);
    due.implied |= other.implied;
    // A year beside a session is that of the session.
    if due.session.is_some() {
        due.date = due.date.filter(|date| date.month.is_some());
    }
    // What goes into a report with a date has that date.
    if due.event == Some(IN_REPORTS) && (due.session.is_some() || due.date.is_some()) {
        due.event = None;
    }
}
