//! Footnotes.

use std::sync::Arc;

use pyo3::prelude::*;
use unres::views;

use crate::held::{Held, Place, quoted};

/// A footnote.
#[pyclass(frozen, module = "unres")]
pub(crate) struct Footnote {
    held: Arc<Held>,
    index: usize,
}

impl Footnote {
    pub(crate) fn of(held: &Arc<Held>, note: views::Note<'_>) -> Self {
        Self { held: Arc::clone(held), index: note.index() }
    }

    fn note(&self) -> Option<views::Note<'_>> {
        self.held.document.footnote(self.index)
    }

    fn place(&self) -> Place {
        Place { held: Arc::clone(&self.held), bytes: self.note().map_or(0..0, views::Note::span) }
    }
}

#[pymethods]
impl Footnote {
    /// The marker as printed: ``"3"``.
    #[getter]
    fn marker(&self) -> &str {
        self.note().map_or("", views::Note::marker)
    }

    /// Its text, a continuation on the next page included.
    #[getter]
    fn text(&self) -> String {
        self.note().map(|note| note.text().into()).unwrap_or_default()
    }

    /// Where it stands, without the marker and without a continuation: a slice of the source, in code points.
    #[getter]
    fn span<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.place().span(py)
    }

    /// The same in bytes of the source in UTF-8.
    #[getter]
    fn byte_span<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.place().byte_span(py)
    }

    /// The text as it stands: ``document.source[self.span]``.
    #[getter]
    fn source(&self) -> String {
        self.place().source().to_owned()
    }

    /// Where the first mark in the text stands that calls it, in code points; ``None`` if none does.
    #[getter]
    fn mark_span<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let mark = self.note().and_then(views::Note::mark);
        mark.map(|mark| Place { held: Arc::clone(&self.held), bytes: mark.span() }.span(py)).transpose()
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        let same = |other: &Self| Arc::ptr_eq(&self.held, &other.held) && self.index == other.index;
        other.cast::<Self>().is_ok_and(|other| same(other.get()))
    }

    fn __hash__(&self) -> usize {
        Arc::as_ptr(&self.held) as usize ^ self.index
    }

    fn __repr__(&self) -> String {
        format!("<Footnote {} {}>", self.marker(), quoted(&self.text()))
    }
}
