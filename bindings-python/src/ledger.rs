//! The ledger: requests to report, decisions on mandates, provisions.

use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::PyTuple;
use unres::analysis::ledger::Entry;
use unres::analysis::provisions::{self, Provision as Provided};
use unres::analysis::{mandates, requests};
use unres::views;

use crate::held::{Handle, Place, placed, quoted, tuple};
use crate::paragraph::Paragraph;

/// What a resolution asks to be reported, what it decides on mandates, and what else it provides, in the order of the text.
#[pyclass(frozen, module = "unres")]
#[derive(Default)]
pub(crate) struct Ledger {
    requests: Vec<Request>,
    mandates: Vec<Mandate>,
    provisions: Vec<Provision>,
}

/// Where a line of the ledger was read.
#[derive(Clone)]
struct Whence {
    paragraph: Handle,
    label: String,
    text: String,
}

impl Ledger {
    pub(crate) fn of(resolution: &Handle) -> Self {
        let found = views::Resolution::cast(resolution.node()).map(views::Resolution::ledger).unwrap_or_default();
        Self {
            requests: found.requests.into_iter().map(|entry| Request::of(resolution, entry)).collect(),
            mandates: found.mandates.into_iter().map(|entry| Mandate::of(resolution, entry)).collect(),
            provisions: found.provisions.into_iter().map(|entry| Provision::of(resolution, entry)).collect(),
        }
    }

    pub(crate) fn extend(&mut self, other: Self) {
        self.requests.extend(other.requests);
        self.mandates.extend(other.mandates);
        self.provisions.extend(other.provisions);
    }
}

#[pymethods]
impl Ledger {
    /// Requests to report.
    #[getter]
    fn requests<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tuple(py, self.requests.iter().cloned())
    }

    /// Decisions on mandates.
    #[getter]
    fn mandates<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tuple(py, self.mandates.iter().cloned())
    }

    /// The Chapter acted under, seizure, items put on an agenda, amounts.
    #[getter]
    fn provisions<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tuple(py, self.provisions.iter().cloned())
    }

    fn __len__(&self) -> usize {
        self.requests.len() + self.mandates.len() + self.provisions.len()
    }

    fn __repr__(&self) -> String {
        let [requests, mandates, provisions] = [self.requests.len(), self.mandates.len(), self.provisions.len()];
        format!("<Ledger requests: {requests}, mandates: {mandates}, provisions: {provisions}>")
    }
}

/// What every line of the ledger has; `$text` says what its text is.
macro_rules! line {
    ($name:ident, $found:ty, $text:literal) => {
        placed!($name);

        impl $name {
            fn of(resolution: &Handle, entry: Entry<'_, $found>) -> Self {
                let place = Place { held: Arc::clone(&resolution.held), bytes: entry.span.clone() };
                let whence = Whence { paragraph: resolution.at(entry.paragraph), text: entry.text(), label: entry.label };
                Self { place, whence, found: entry.found }
            }
        }

        #[pymethods]
        impl $name {
            #[doc = $text]
            #[getter]
            fn text(&self) -> &str {
                &self.whence.text
            }

            /// The labels from the paragraph down: ``"12. (a)"``.
            #[getter]
            fn label(&self) -> &str {
                &self.whence.label
            }

            /// The paragraph or sub-paragraph.
            #[getter]
            fn paragraph(&self) -> Paragraph {
                Paragraph(self.whence.paragraph.clone())
            }
        }
    };
}

/// A request to report.
#[pyclass(frozen, module = "unres")]
#[derive(Clone)]
pub(crate) struct Request {
    place: Place,
    whence: Whence,
    found: requests::Request,
}

line!(Request, requests::Request, "What is presented, as printed, lines joined.");

#[pymethods]
impl Request {
    /// Who is to present, as keys: ``("secretary-general",)``.
    #[getter]
    fn who<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tuple(py, self.found.who.iter().map(String::as_str))
    }

    /// To whom, as keys.
    #[getter]
    fn to<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tuple(py, self.found.to.iter().map(String::as_str))
    }

    /// What is presented: ``"report"``, ``"oral-update"``, ``"briefing"``.
    #[getter]
    fn form(&self) -> &'static str {
        self.found.form.name()
    }

    /// When it is due; ``None`` where the text does not say.
    #[getter]
    fn due(&self) -> Option<Due> {
        (!self.found.due.is_empty()).then(|| Due(self.found.due.clone()))
    }

    /// Under which conditions, as keys.
    #[getter]
    fn conditions<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tuple(py, self.found.conditions.iter().copied())
    }

    fn __repr__(&self) -> String {
        format!("<Request {} {} of {}>", self.whence.label, quoted(&self.whence.text), self.found.who.join(", "))
    }
}

/// When a report is due.
#[pyclass(frozen, module = "unres")]
pub(crate) struct Due(requests::Due);

#[pymethods]
impl Due {
    /// The session at which it is due, by number, or by year where sessions have years.
    #[getter]
    fn session(&self) -> Option<u32> {
        self.0.session
    }

    /// How many sessions after that of the resolution; it says how often one is asked: ``2`` is every other session.
    #[getter]
    fn ahead(&self) -> Option<u32> {
        self.0.ahead
    }

    /// The day by which it is due, as far as it is printed: ``"2043-03-31"``.
    #[getter]
    fn date(&self) -> Option<String> {
        self.0.date.map(|date| date.to_string())
    }

    /// How long after adoption, in ISO 8601: ``"P6M"``.
    #[getter]
    fn period(&self) -> Option<String> {
        self.0.period.map(|period| period.to_string())
    }

    /// How often: a length in ISO 8601, or a word like ``"regularly"``.
    #[getter]
    fn every(&self) -> Option<&str> {
        self.0.every.as_deref()
    }

    /// A time that is no date: ``"immediately"``; ``"in-reports"`` for what goes into reports that are due anyhow.
    #[getter]
    fn event(&self) -> Option<&'static str> {
        self.0.event
    }

    /// Whether `date` is not printed in full.
    #[getter]
    fn implied(&self) -> bool {
        self.0.implied
    }

    fn __repr__(&self) -> String {
        let Self(due) = self;
        let session = due.session.map(|session| format!("session {session}"));
        let times = [session, self.date(), self.period(), due.every.clone(), due.event.map(str::to_owned)];
        format!("<Due {}>", times.into_iter().flatten().collect::<Vec<_>>().join(", "))
    }
}

/// A decision on a mandate.
#[pyclass(frozen, module = "unres")]
#[derive(Clone)]
pub(crate) struct Mandate {
    place: Place,
    whence: Whence,
    found: mandates::Mandate,
}

line!(Mandate, mandates::Mandate, "The words of the term, else those that name the body, lines joined.");

#[pymethods]
impl Mandate {
    /// ``"establish"``, ``"extend"``, ``"renew"``, ``"change"``, ``"end"``.
    #[getter]
    fn change(&self) -> &'static str {
        self.found.change.name()
    }

    /// The body, as a key: its acronym where it has one.
    #[getter]
    fn body(&self) -> &str {
        &self.found.body
    }

    /// From when, as far as it is printed: ``"2042-06-30"``. Underscored because ``from`` is a keyword.
    #[getter]
    fn from_(&self) -> Option<String> {
        self.found.from.map(|date| date.to_string())
    }

    /// Until when, printed or computed.
    #[getter]
    fn until(&self) -> Option<String> {
        self.found.until.map(|date| date.to_string())
    }

    /// The session until which, by number or year.
    #[getter]
    fn until_session(&self) -> Option<u32> {
        self.found.until_session
    }

    /// For how long, in ISO 8601: ``"P12M"``.
    #[getter]
    fn period(&self) -> Option<String> {
        self.found.period.map(|period| period.to_string())
    }

    /// Whether `until` is not printed but follows from a period and its beginning.
    #[getter]
    fn computed(&self) -> bool {
        self.found.computed
    }

    fn __repr__(&self) -> String {
        let until = self.until().map(|until| format!(" until {until}")).unwrap_or_default();
        format!("<Mandate {} {}{until}>", self.found.change.name(), self.found.body)
    }
}

/// What stands in many resolutions in nearly the same words.
#[pyclass(frozen, module = "unres")]
#[derive(Clone)]
pub(crate) struct Provision {
    place: Place,
    whence: Whence,
    found: provisions::Found,
}

line!(Provision, provisions::Found, "Its words, as printed, lines joined.");

#[pymethods]
impl Provision {
    /// ``"chapter"``, ``"seized"``, ``"agenda"``, ``"amount"``.
    #[getter]
    fn kind(&self) -> &'static str {
        self.found.provision.name()
    }

    /// The Chapter of the Charter acted under: ``"VII"``.
    #[getter]
    fn chapter(&self) -> Option<&str> {
        match &self.found.provision {
            Provided::Chapter(chapter) => Some(chapter),
            _ => None,
        }
    }

    /// The session on whose agenda an item is put, by number or by year.
    #[getter]
    fn session(&self) -> Option<u32> {
        match self.found.provision {
            Provided::Agenda { session, .. } => session,
            _ => None,
        }
    }

    /// The title of the item, without its quotation marks.
    #[getter]
    fn title(&self) -> Option<&str> {
        match &self.found.provision {
            Provided::Agenda { title, .. } => title.as_deref(),
            _ => None,
        }
    }

    /// An amount of money, in whole units of its currency.
    #[getter]
    fn amount(&self) -> Option<u64> {
        match self.found.provision {
            Provided::Amount(amount) => Some(amount),
            _ => None,
        }
    }

    fn __repr__(&self) -> String {
        format!("<Provision {} {} {}>", self.found.provision.name(), self.whence.label, quoted(&self.whence.text))
    }
}
