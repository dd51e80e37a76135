//! What was noticed in a document.

use std::sync::Arc;

use pyo3::prelude::*;

use crate::held::{Held, Place, placed};

/// Something noticed at a place.
#[pyclass(frozen, module = "unres")]
pub(crate) struct Diagnostic {
    place: Place,
    found: unres::Diagnostic,
}

placed!(Diagnostic);

impl Diagnostic {
    pub(crate) fn of(held: &Arc<Held>, found: &unres::Diagnostic) -> Self {
        Self { place: Place { held: Arc::clone(held), bytes: found.span.range() }, found: *found }
    }
}

#[pymethods]
impl Diagnostic {
    /// The stable name: ``"number-gap"``.
    #[getter]
    fn code(&self) -> &'static str {
        self.found.code.name()
    }

    /// ``"note"`` or ``"warning"``.
    #[getter]
    fn severity(&self) -> &'static str {
        self.found.code.severity().name()
    }

    /// A sentence for people; its wording may change.
    #[getter]
    fn message(&self) -> &'static str {
        self.found.code.message()
    }

    /// The text it is about, as it stands.
    #[getter]
    fn text(&self) -> &str {
        self.place.source()
    }

    /// The line it begins in, from 0.
    #[getter]
    fn line(&self) -> Option<u32> {
        Some(self.place.held.document.line_column(self.place.bytes.start)?.line)
    }

    /// Code points before it in its line, from 0.
    #[getter]
    fn column(&self) -> Option<u32> {
        Some(self.place.held.document.line_column(self.place.bytes.start)?.column)
    }

    /// A second place that belongs to it: a slice of the source, in code points.
    #[getter]
    fn related<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let related = self.found.related.map(|span| Place { held: Arc::clone(&self.place.held), bytes: span.range() });
        related.map(|place| place.span(py)).transpose()
    }

    fn __repr__(&self) -> String {
        let place = self.place.held.document.line_column(self.place.bytes.start);
        let place = place.map(|at| format!(" {}:{}", at.line + 1, at.column + 1)).unwrap_or_default();
        format!("<Diagnostic {}{place} {}: {}>", self.severity(), self.code(), self.message())
    }
}
