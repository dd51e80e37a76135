//! When what is presented is due.

use super::{IN_REPORTS, MOST_UNKNOWN, Scan};
use crate::analysis::clauses::actor;
use crate::analysis::requests::{Due, Request};
use crate::grammar::inline::fold::is_clause_end;
use crate::grammar::inline::phrase::{after_keyed, phrase};
use crate::grammar::inline::time::{PartDate, Time, Value, time, value};
use crate::grammar::inline::word::{is_space, last_word};
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
            rest = rest[end..].trim_start_matches(|c| is_space(c) || c == ',');
        }
        false
    }

    /// Whether a time is that of what was held.
    pub(super) fn is_held(&self, at: usize) -> bool {
        phrase(self.lexicon.holding_participles, last_word(self.text[..at].trim_end_matches(is_space))).is_some()
    }

    /// Whether a time may tell when something is due. Behind `on` it may be the matter: `the situation in 2020`.
    pub(super) fn takes(&self, time: &Time, at: usize, after: &str) -> bool {
        // `recommendations on the annual theme`
        let words = &self.text[at..self.end - after.len()];
        if phrase(self.lexicon.frequency_adjectives, words) == Some(words.len())
            && !self.stands_behind(at)
            && (self.group < self.found.len() || self.noun.unknown > MOST_UNKNOWN || !self.is_adjective(after))
            && !(self.noun.slot && self.is_adjective(after))
        {
            return false;
        }
        match time.relation {
            "by" | "before" | "every" => true,
            // `the report on its ninth session`
            "on" => {
                let near =
                    || self.text.get(self.edge..at).is_some_and(|between| between.trim_matches(|c| is_space(c) || c == ',').is_empty());
                matches!(time.value, Value::Date(_)) && (!self.topic || near())
            }
            "at" | "to" => matches!(time.value, Value::Sessions(..)) || matches!(time.value, Value::Date(_)) && !self.topic,
            "in" => !self.topic || matches!(time.value, Value::Sessions(..)),
            "within" => !self.topic || !matches!(time.value, Value::Date(_)),
            // `report on the buoys as soon as possible;`
            "" => !self.topic || matches!(time.value, Value::Often(_)) || matches!(time.value, Value::Event(_)) && self.closes(after),
            _ => false,
        }
    }

    /// Whether an adjective at a place belongs to what is presented, which stands right before it: `un rapport annuel`.
    fn stands_behind(&self, at: usize) -> bool {
        let between = self.text.get(self.edge..at).unwrap_or("-");
        self.lexicon.nouns_first && self.group < self.found.len() && between.trim_matches(is_space).is_empty()
    }

    /// Whether a clause ends with what stands before `after`.
    fn closes(&self, after: &str) -> bool {
        let rest = after.trim_start_matches(is_space);
        rest.is_empty() || rest.starts_with(is_clause_end) || rest.starts_with('.')
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
                due.date = Some(self.context.next(date));
                due.implied = date.year.is_none();
            }
            Value::Period(length) if time.relation == "every" => due.every = Some(length.to_string()),
            Value::Period(length) => due.period = Some(length),
            Value::Often(key) => due.every = Some(key.to_owned()),
            Value::Event(key) => due.event = Some(key),
            Value::Adoption => return,
        }
        if self.group >= self.found.len() {
            self.before.fresh |= self.ready || self.force.verb.is_none();
            self.before.loose |= self.force.verb.is_none() && self.noun.unknown > 0 && self.before.due.is_empty();
            let further = second.map(|second| Due { session: Some(second), ahead: ahead(second), ..due.clone() });
            if clash(&self.before.due, &due) {
                self.before.more.push(due);
            } else {
                merge(&mut self.before.due, due, true);
            }
            self.before.more.extend(further);
            self.before.more.truncate(MOST_DAYS);
            return;
        }
        let clashes = self.found.last().is_some_and(|last| clash(&last.due, &due));
        // `an update at its fourth session and a report at its sixth`
        if clashes && std::mem::take(&mut self.inherited) {
            for request in &mut self.found[self.group..] {
                request.due = due.clone();
            }
        } else if clashes {
            // A further session or day of the same receiver.
            if let Some(mut request) = self.found.last().cloned() {
                request.due = due;
                self.found.push(request);
            }
        } else {
            for request in &mut self.found[self.group..] {
                if request.due.session.is_none() || due.session.is_none() {
                    merge(&mut request.due, due.clone(), !self.topic);
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
            let Some((after, value)) = day(self.lexicon, rest) else { break };
            // A year printed once is that of both.
            if last.year.is_none() {
                let pending = self.group >= self.found.len();
                let due = if pending { Some(&mut self.before.due) } else { self.found.last_mut().map(|request| &mut request.due) };
                if let Some((due, date)) = due.and_then(|due| Some((&mut due.implied, due.date.as_mut()?))) {
                    (date.year, *due) = (value.year, value.year.is_none());
                }
            }
            last = value;
            end = self.end - after.len();
            self.time(&Time { value: Value::Date(value), ..*time });
        }
        end
    }

    /// Of two sessions each is that of one receiver.
    fn respectively_of(&mut self) {
        let Some(group) = self.found.get_mut(self.group..) else { return };
        let mut receivers = group.first().map(|request| request.to.clone()).unwrap_or_default().into_iter();
        if receivers.len() != group.len() || group.len() < 2 {
            return;
        }
        for request in group {
            request.to = receivers.next().into_iter().collect();
        }
    }

    /// The same, where what is presented may not be named yet.
    pub(super) fn respectively(&mut self) {
        if self.group < self.found.len() {
            self.respectively_of();
        } else {
            self.before.respective = true;
        }
    }

    /// Asks again for what was asked last at each further time that was told before it.
    pub(super) fn repeat(&mut self) {
        let Some(last) = self.found.last().cloned().filter(|_| !self.before.more.is_empty()) else { return };
        for due in std::mem::take(&mut self.before.more) {
            self.found.push(Request { due, ..last.clone() });
        }
        if std::mem::take(&mut self.before.respective) {
            self.respectively_of();
        }
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
    let bound = time(lexicon, text).filter(|(_, found)| matches!(found.relation, "by" | "on"));
    let (after, value) = bound.map(|(after, found)| (after, found.value)).or_else(|| value(lexicon, "by", text))?;
    match value {
        Value::Date(date) if date.day.is_some() => Some((after, date)),
        _ => None,
    }
}

/// Whether two times are of one kind, so that one is no more of the other.
fn clash(one: &Due, other: &Due) -> bool {
    one.session.is_some() && other.session.is_some() || one.date.is_some() && other.date.is_some()
}

/// What is said further of a time; what was said first stands, save where `exact` says that a length takes the place of a word.
fn merge(due: &mut Due, other: Due, exact: bool) {
    due.session = due.session.or(other.session);
    due.ahead = due.ahead.or(other.ahead);
    // The days of a session are no date by which.
    due.date = due.date.or(other.date.filter(|_| due.session.is_none()));
    due.period = due.period.or(other.period);
    // `regular reports every six months`
    let told = other.every.as_deref().is_some_and(|every| every.starts_with('P'));
    let word = due.every.as_deref().is_none_or(|every| !every.starts_with('P'));
    due.every = if exact && told && word { other.every } else { due.every.take().or(other.every) };
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
