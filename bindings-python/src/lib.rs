//! The Python package `unres`: convert, call, convert. The beginning of it: texts in, JSON and the plain
//! fields of resolutions out; places in the text come with the code-point table.

use pyo3::create_exception;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

create_exception!(unres, UnresError, PyValueError, "What truly fails: bytes that are no text, a text of 4 GiB or more.");

/// A text that was read.
#[pyclass(frozen, module = "unres")]
struct Document(unres::Document<'static>);

#[pymethods]
impl Document {
    /// The resolutions, in order: one, or those of a whole volume.
    #[getter]
    fn resolutions(&self) -> Vec<Resolution> {
        self.0.resolutions().map(Resolution::from).collect()
    }

    /// What was noticed, in the order of the text.
    #[getter]
    fn diagnostics(&self) -> Vec<Diagnostic> {
        self.0.diagnostics().iter().map(Diagnostic::from).collect()
    }

    /// The language the text was read in: ``"en"``.
    #[getter]
    fn language(&self) -> &'static str {
        self.0.language().code()
    }

    /// The text, as it was decoded.
    #[getter]
    fn source(&self) -> &str {
        self.0.source()
    }

    /// The document as JSON.
    fn to_json(&self) -> String {
        unres::json::to_string(&self.0)
    }

    /// The document as AKN4UN.
    fn to_akn(&self) -> String {
        unres::akn::to_string(&self.0, &unres::akn::Options::default())
    }
}

/// A resolution: its plain fields; ``None`` where the text does not say.
#[pyclass(frozen, get_all, module = "unres")]
struct Resolution {
    symbol: Option<String>,
    number: Option<String>,
    title: Option<String>,
    /// Date of adoption, ``"2023-11-21"``.
    adopted: Option<String>,
    enacting: Option<String>,
    meeting: Option<String>,
    /// Texts of the preambular paragraphs.
    preambulars: Vec<String>,
    operatives: Vec<Operative>,
}

/// An operative paragraph.
#[pyclass(frozen, get_all, module = "unres")]
#[derive(Clone)]
struct Operative {
    number: Option<String>,
    lead: Option<String>,
    text: String,
}

/// Something noticed: a stable code and a sentence.
#[pyclass(frozen, get_all, module = "unres")]
struct Diagnostic {
    code: &'static str,
    severity: &'static str,
    message: &'static str,
}

impl From<unres::views::Resolution<'_>> for Resolution {
    fn from(view: unres::views::Resolution<'_>) -> Self {
        Self {
            symbol: view.symbol().map(|symbol| symbol.to_string()),
            number: view.number().map(Into::into),
            title: view.title().map(Into::into),
            adopted: view.adopted().map(|date| date.iso()),
            enacting: view.enacting().map(Into::into),
            meeting: view.meeting().map(Into::into),
            preambulars: view.preambulars().map(|paragraph| paragraph.text().into()).collect(),
            operatives: view.operatives().map(Operative::from).collect(),
        }
    }
}

impl From<unres::views::Operative<'_>> for Operative {
    fn from(view: unres::views::Operative<'_>) -> Self {
        Self { number: view.number().map(Into::into), lead: view.lead().map(Into::into), text: view.text().into() }
    }
}

impl From<&unres::Diagnostic> for Diagnostic {
    fn from(found: &unres::Diagnostic) -> Self {
        Self { code: found.code.name(), severity: found.code.severity().name(), message: found.code.message() }
    }
}

/// Reads a text.
#[pyfunction]
fn parse(py: Python<'_>, text: String) -> PyResult<Document> {
    py.detach(|| unres::parse_with(text, &unres::Options::default())).map(Document).map_err(failure)
}

/// Decodes bytes and reads the text.
#[pyfunction]
fn read(bytes: &[u8]) -> PyResult<Document> {
    unres::read(bytes).map(|document| Document(document.into_owned())).map_err(failure)
}

fn failure(error: unres::Error) -> PyErr {
    UnresError::new_err(error.to_string())
}

/// All classes are frozen, so nothing asks for the global lock; not tried yet on an interpreter without one.
#[pymodule(gil_used = false)]
mod _unres {
    #[pymodule_export]
    use super::{Diagnostic, Document, Operative, Resolution, UnresError, parse, read};
}
