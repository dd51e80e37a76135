//! Votes.

use pyo3::prelude::*;
use pyo3::types::PyTuple;
use unres::analysis::states::State;
use unres::analysis::votes;
use unres::views;

use crate::held::{Handle, Place, handle, placed, tuple};

/// The vote as printed.
#[pyclass(frozen, module = "unres")]
pub(crate) struct Vote(pub(crate) Handle);

handle!(Vote);

impl Vote {
    fn view(&self) -> Option<views::Vote<'_>> {
        views::Vote::cast(self.0.node())
    }
}

#[pymethods]
impl Vote {
    /// ``"without-vote"``, ``"recorded-vote"``, ``"unanimous"``, ``"consensus"``, ``"in-parts"``.
    #[getter]
    fn outcome(&self) -> Option<&'static str> {
        self.view()?.outcome().map(views::Outcome::name)
    }

    /// The words, as printed, lines joined.
    #[getter]
    fn text(&self) -> String {
        self.view().map(|view| view.text().into()).unwrap_or_default()
    }

    /// The sides of a recorded vote, each with its count and its list.
    #[getter]
    fn sides<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let sides = self.view().map(views::Vote::sides).unwrap_or_default();
        tuple(py, sides.into_iter().map(|voters| Voters { side: voters.side.name(), count: voters.count, names: voters.names }))
    }

    /// Each State that is listed, and how it voted.
    #[getter]
    fn ballots<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let ballots = self.view().map(views::Vote::ballots).unwrap_or_default();
        let ballot = |found: votes::Ballot| Ballot { place: self.0.place_of(found.span.clone()), found };
        tuple(py, ballots.into_iter().map(ballot))
    }

    fn __repr__(&self) -> String {
        format!("<Vote {}>", self.outcome().unwrap_or("not understood"))
    }
}

/// The States on one side of a recorded vote.
#[pyclass(frozen, module = "unres")]
pub(crate) struct Voters {
    side: &'static str,
    count: Option<u32>,
    names: Vec<String>,
}

#[pymethods]
impl Voters {
    /// ``"inFavour"``, ``"against"``, ``"abstaining"``, ``"notParticipating"``.
    #[getter]
    fn side(&self) -> &'static str {
        self.side
    }

    /// The number printed, if there is one.
    #[getter]
    fn count(&self) -> Option<u32> {
        self.count
    }

    /// The States, as printed.
    #[getter]
    fn names<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tuple(py, self.names.iter().map(String::as_str))
    }

    fn __repr__(&self) -> String {
        let count = self.count.map(|count| format!(" {count}")).unwrap_or_default();
        format!("<Voters {}{count}>", self.side)
    }
}

/// What one State did in a recorded vote.
#[pyclass(frozen, module = "unres")]
pub(crate) struct Ballot {
    place: Place,
    found: votes::Ballot,
}

placed!(Ballot);

#[pymethods]
impl Ballot {
    /// The State, as printed.
    #[getter]
    fn name(&self) -> &str {
        &self.found.name
    }

    /// ``"inFavour"``, ``"against"``, ``"abstaining"``, ``"notParticipating"``.
    #[getter]
    fn side(&self) -> &'static str {
        self.found.side.name()
    }

    /// Two letters, ISO 3166-1; ``None`` for a name that is no State's.
    #[getter]
    fn alpha2(&self) -> Option<&'static str> {
        self.found.state.map(State::alpha2)
    }

    /// Three letters, ISO 3166-1.
    #[getter]
    fn alpha3(&self) -> Option<&'static str> {
        self.found.state.map(State::alpha3)
    }

    /// Three digits, M49.
    #[getter]
    fn m49(&self) -> Option<String> {
        self.found.state.map(State::m49_code)
    }

    /// Four letters of ISO 3166-3, where the State is no more.
    #[getter]
    fn former(&self) -> Option<&'static str> {
        self.found.state.and_then(State::former)
    }

    fn __repr__(&self) -> String {
        format!("<Ballot {}: {}>", self.found.name, self.side())
    }
}
