//! What the lines before and after the paragraphs say: dates, agenda items, sponsors, closing lines, notes to a star.

use pyo3::prelude::*;
use pyo3::types::PyTuple;
use unres::views;

use crate::held::{Handle, Place, handle, placed, quoted, tuple};

/// A day and where it is printed; ``str`` gives it as ``"2042-11-21"``.
#[pyclass(frozen, module = "unres")]
pub(crate) struct Dated {
    place: Place,
    found: views::Dated,
}

placed!(Dated);

impl Dated {
    pub(crate) fn of(within: &Handle, found: views::Dated) -> Self {
        Self { place: within.place_of(found.span.clone()), found }
    }
}

#[pymethods]
impl Dated {
    /// The year.
    #[getter]
    fn year(&self) -> u16 {
        self.found.year
    }

    /// The month, 1 to 12.
    #[getter]
    fn month(&self) -> u8 {
        self.found.month
    }

    /// The day of the month, from 1.
    #[getter]
    fn day(&self) -> u8 {
        self.found.day
    }

    /// The day as a ``datetime.date``; ``None`` for one that no calendar has, as misprints give.
    #[getter]
    fn date<'py>(&self, py: Python<'py>) -> Option<Bound<'py, PyAny>> {
        let class = py.import("datetime").and_then(|module| module.getattr("date")).ok()?;
        class.call1((self.found.year, self.found.month, self.found.day)).ok()
    }

    /// As printed.
    #[getter]
    fn text(&self) -> &str {
        self.place.source()
    }

    fn __str__(&self) -> String {
        self.found.date()
    }

    fn __repr__(&self) -> String {
        format!("<Dated {}>", self.found.date())
    }
}

/// An item of the agenda.
#[pyclass(frozen, module = "unres")]
pub(crate) struct AgendaItem {
    place: Place,
    number: String,
}

placed!(AgendaItem);

impl AgendaItem {
    pub(crate) fn of(within: &Handle, found: views::AgendaItem) -> Self {
        Self { place: within.place_of(found.span), number: found.number }
    }
}

#[pymethods]
impl AgendaItem {
    /// The number, with its letter: ``"72 (b)"``.
    #[getter]
    fn number(&self) -> &str {
        &self.number
    }

    fn __repr__(&self) -> String {
        format!("<AgendaItem {}>", self.number)
    }
}

/// Who puts a draft forward.
#[pyclass(frozen, module = "unres")]
pub(crate) struct Sponsor {
    place: Place,
    name: String,
}

placed!(Sponsor);

impl Sponsor {
    pub(crate) fn of(within: &Handle, found: views::Sponsor) -> Self {
        Self { place: within.place_of(found.span), name: found.name }
    }
}

#[pymethods]
impl Sponsor {
    /// The name, as printed.
    #[getter]
    fn name(&self) -> &str {
        &self.name
    }

    fn __repr__(&self) -> String {
        format!("<Sponsor {}>", quoted(&self.name))
    }
}

/// The closing lines.
#[pyclass(frozen, module = "unres")]
pub(crate) struct Closing(pub(crate) Handle);

handle!(Closing);

#[pymethods]
impl Closing {
    /// The meetings; a decision may have several.
    #[getter]
    fn meetings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let meetings = views::Closing::cast(self.0.node()).into_iter().flat_map(views::Closing::meetings);
        tuple(py, meetings.map(|meeting| Meeting(self.0.at(meeting.node()))))
    }

    /// The date.
    #[getter]
    fn date(&self) -> Option<Dated> {
        Some(Dated::of(&self.0, views::Closing::cast(self.0.node())?.date()?))
    }

    fn __repr__(&self) -> String {
        format!("<Closing {}>", quoted(self.0.node().source()))
    }
}

/// A line that names a meeting.
#[pyclass(frozen, module = "unres")]
pub(crate) struct Meeting(Handle);

handle!(Meeting);

impl Meeting {
    fn view(&self) -> Option<views::Meeting<'_>> {
        views::Meeting::cast(self.0.node())
    }
}

#[pymethods]
impl Meeting {
    /// The number: ``"38"``.
    #[getter]
    fn number(&self) -> String {
        self.view().map(|view| view.number().into()).unwrap_or_default()
    }

    /// The line, as printed.
    #[getter]
    fn text(&self) -> String {
        self.view().map(|view| view.text().into()).unwrap_or_default()
    }

    fn __repr__(&self) -> String {
        format!("<Meeting {}>", self.number())
    }
}

/// A note to a star, which has no number.
#[pyclass(frozen, module = "unres")]
pub(crate) struct StarNote(pub(crate) Handle);

handle!(StarNote);

#[pymethods]
impl StarNote {
    /// Its text, lines joined.
    #[getter]
    fn text(&self) -> String {
        self.0.node().flow().into_text().into()
    }

    fn __repr__(&self) -> String {
        format!("<StarNote {}>", quoted(&self.text()))
    }
}
