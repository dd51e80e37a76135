//! The findings of a resolution: its ledger, what is asked and what becomes of mandates, and all that is cited.

use serde::Serialize;

use super::list::Place;
use crate::analysis::citations::Citation;
use crate::analysis::ledger::{self, Entry};
use crate::analysis::mandates::Mandate;
use crate::analysis::provisions::{self, Provision};
use crate::analysis::requests::Request;

#[derive(Serialize)]
pub(super) struct Ledger {
    requests: Vec<RequestLine>,
    mandates: Vec<MandateLine>,
    provisions: Vec<ProvisionLine>,
}

impl Ledger {
    pub(super) fn of(ledger: ledger::Ledger<'_>) -> Self {
        Self {
            requests: ledger.requests.into_iter().map(RequestLine::of).collect(),
            mandates: ledger.mandates.into_iter().map(MandateLine::of).collect(),
            provisions: ledger.provisions.into_iter().map(ProvisionLine::of).collect(),
        }
    }
}

/// Where a line was read.
#[derive(Serialize)]
struct Whence {
    label: String,
    text: String,
    span: Place,
}

impl Whence {
    /// With what was found there.
    fn of<T>(entry: Entry<'_, T>) -> (Self, T) {
        (Self { text: entry.text(), label: entry.label, span: entry.span.into() }, entry.found)
    }
}

#[derive(Serialize)]
struct RequestLine {
    #[serde(flatten)]
    whence: Whence,
    who: Vec<String>,
    to: Vec<String>,
    form: &'static str,
    due: Option<Due>,
    conditions: Vec<&'static str>,
}

#[derive(Serialize)]
struct Due {
    session: Option<u32>,
    ahead: Option<u32>,
    date: Option<String>,
    period: Option<String>,
    every: Option<String>,
    event: Option<&'static str>,
    implied: bool,
}

impl RequestLine {
    fn of(entry: Entry<'_, Request>) -> Self {
        let (whence, Request { who, to, form, due, conditions, .. }) = Whence::of(entry);
        let due = (!due.is_empty()).then(|| Due {
            session: due.session,
            ahead: due.ahead,
            date: due.date.map(|date| date.to_string()),
            period: due.period.map(|period| period.to_string()),
            every: due.every,
            event: due.event,
            implied: due.implied,
        });
        Self { whence, who, to, form: form.name(), due, conditions }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct MandateLine {
    #[serde(flatten)]
    whence: Whence,
    change: &'static str,
    body: String,
    from: Option<String>,
    until: Option<String>,
    until_session: Option<u32>,
    period: Option<String>,
    computed: bool,
}

impl MandateLine {
    fn of(entry: Entry<'_, Mandate>) -> Self {
        let (whence, Mandate { change, body, from, until, until_session, period, computed, .. }) = Whence::of(entry);
        Self {
            whence,
            change: change.name(),
            body,
            from: from.map(|date| date.to_string()),
            until: until.map(|date| date.to_string()),
            until_session,
            period: period.map(|period| period.to_string()),
            computed,
        }
    }
}

#[derive(Serialize)]
struct ProvisionLine {
    #[serde(flatten)]
    whence: Whence,
    kind: &'static str,
    chapter: Option<String>,
    session: Option<u32>,
    title: Option<String>,
    amount: Option<u64>,
}

impl ProvisionLine {
    fn of(entry: Entry<'_, provisions::Found>) -> Self {
        let (whence, found) = Whence::of(entry);
        let kind = found.provision.name();
        let (chapter, session, title, amount) = match found.provision {
            Provision::Chapter(chapter) => (Some(chapter), None, None, None),
            Provision::Seized => (None, None, None, None),
            Provision::Agenda { session, title } => (None, session, title, None),
            Provision::Amount(amount) => (None, None, None, Some(amount)),
        };
        Self { whence, kind, chapter, session, title, amount }
    }
}

#[derive(Serialize)]
pub(super) struct CitationLine {
    #[serde(flatten)]
    whence: Whence,
    kind: &'static str,
    target: Option<String>,
    date: Option<String>,
    pinpoint: Vec<Pinpoint>,
    function: Option<String>,
}

#[derive(Serialize)]
struct Pinpoint {
    part: &'static str,
    numbers: String,
}

impl CitationLine {
    pub(super) fn of(entry: Entry<'_, Citation>) -> Self {
        let (whence, Citation { kind, target, date, pinpoint, function, .. }) = Whence::of(entry);
        Self {
            whence,
            kind: kind.name(),
            target,
            date: date.map(|date| date.to_string()),
            pinpoint: pinpoint.into_iter().map(|found| Pinpoint { part: found.part, numbers: found.numbers }).collect(),
            function,
        }
    }
}
