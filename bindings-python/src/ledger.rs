//! The ledger: requests to report, decisions on mandates.

use std::ops::Range;
use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::PyTuple;
use unres::analysis::{mandates, requests};
use unres::views::{self, NodeRef};

use crate::held::{Handle, Place, placed, quoted, tuple};
use crate::paragraph::Paragraph;

/// What a resolution asks to be reported and what it decides on mandates, in the order of the text.
#[pyclass(frozen, module = "unres")]
pub(crate) struct Ledger {
    requests: Vec<Request>,
    mandates: Vec<Mandate>,
}

/// Where a line of the ledger was read.
#[derive(Clone)]
struct Whence {
    paragraph: Handle,
    label: String,
    text: String,
}

/// The place of a line, and what else tells where it is from.
fn whence(of: &Handle, node: NodeRef<'_>, label: String, bytes: Range<usize>) -> (Place, Whence) {
    let place = Place { held: Arc::clone(&of.held), bytes };
    let text = place.source().split_whitespace().collect::<Vec<_>>().join(" ");
    (place, Whence { paragraph: of.at(node), label, text })
}

impl Ledger {
    pub(crate) fn of(resolution: &Handle) -> Self {
        let found = views::Resolution::cast(resolution.node()).map(views::Resolution::ledger).unwrap_or_default();
        let request = |entry: unres::analysis::ledger::Entry<'_, requests::Request>| {
            let (place, whence) = whence(resolution, entry.paragraph, entry.label, entry.span);
            Request { place, whence, found: entry.found }
        };
        let mandate = |entry: unres::analysis::ledger::Entry<'_, mandates::Mandate>| {
            let (place, whence) = whence(resolution, entry.paragraph, entry.label, entry.span);
            Mandate { place, whence, found: entry.found }
        };
        Self { requests: found.requests.into_iter().map(request).collect(), mandates: found.mandates.into_iter().map(mandate).collect() }
    }

    pub(crate) fn extend(&mut self, other: Self) {
        self.requests.extend(other.requests);
        self.mandates.extend(other.mandates);
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

    fn __len__(&self) -> usize {
        self.requests.len() + self.mandates.len()
    }

    fn __repr__(&self) -> String {
        format!("<Ledger: {} requests, {} mandates>", self.requests.len(), self.mandates.len())
    }
}

/// A request to report.
#[pyclass(frozen, module = "unres")]
#[derive(Clone)]
pub(crate) struct Request {
    place: Place,
    whence: Whence,
    found: requests::Request,
}

placed!(Request);

#[pymethods]
impl Request {
    /// What is presented, as printed, lines joined.
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

    /// The session at which it is due, by number, or by year where sessions have years.
    #[getter]
    fn due_session(&self) -> Option<u32> {
        self.found.due.session
    }

    /// The day by which it is due, as far as it is printed: ``"2043-03-31"``.
    #[getter]
    fn due_date(&self) -> Option<String> {
        self.found.due.date.map(|date| date.to_string())
    }

    /// How long after adoption, in ISO 8601: ``"P6M"``.
    #[getter]
    fn due_period(&self) -> Option<String> {
        self.found.due.period.map(|period| period.to_string())
    }

    /// How often: a length in ISO 8601, or a word like ``"regularly"``.
    #[getter]
    fn every(&self) -> Option<&str> {
        self.found.due.every.as_deref()
    }

    /// A time that is no date: ``"immediately"``; ``"in-reports"`` for what goes into reports that are due anyhow.
    #[getter]
    fn event(&self) -> Option<&'static str> {
        self.found.due.event
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

/// A decision on a mandate.
#[pyclass(frozen, module = "unres")]
#[derive(Clone)]
pub(crate) struct Mandate {
    place: Place,
    whence: Whence,
    found: mandates::Mandate,
}

placed!(Mandate);

#[pymethods]
impl Mandate {
    /// The words of the term, else those that name the body, lines joined.
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

    /// From when, as far as it is printed: ``"2042-06-30"``. Named with a stroke at its end, since ``from`` is a word of Python.
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
