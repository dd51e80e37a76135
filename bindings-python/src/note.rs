//! Footnotes.

use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::PyTuple;
use unres::views;

use crate::found::Citation;
use crate::held::{Held, Place, placed, quoted, tuple};

/// A footnote. Its span is without the marker and without a continuation on the next page.
#[pyclass(frozen, module = "unres")]
pub(crate) struct Footnote {
    held: Arc<Held>,
    index: usize,
}

impl Footnote {
    pub(crate) fn of(held: &Arc<Held>, note: views::Footnote<'_>) -> Self {
        Self { held: Arc::clone(held), index: note.index() }
    }

    fn note(&self) -> Option<views::Footnote<'_>> {
        self.held.document.footnote(self.index)
    }
}

placed!(Footnote, |item| Place { held: Arc::clone(&item.held), bytes: item.note().map_or(0..0, views::Footnote::span) });

#[pymethods]
impl Footnote {
    /// The marker as printed: ``"3"``.
    #[getter]
    fn marker(&self) -> &str {
        self.note().map_or("", views::Footnote::marker)
    }

    /// Its text, a continuation on the next page included.
    #[getter]
    fn text(&self) -> String {
        self.note().map(|note| note.text().into()).unwrap_or_default()
    }

    /// Where its mark stands, the first of several: a slice of the source, in code points; ``None`` if nothing calls it.
    #[getter]
    fn mark<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let mark = self.note().and_then(views::Footnote::mark);
        mark.map(|mark| Place { held: Arc::clone(&self.held), bytes: mark.span() }.span(py)).transpose()
    }

    /// What it cites.
    #[getter]
    fn citations<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let node = self.note().and_then(views::Footnote::node);
        tuple(py, node.into_iter().flat_map(|node| Citation::all_of(&self.held, node.id())))
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
