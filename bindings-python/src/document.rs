//! A text that was read.

use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};
use unres::{NodeId, akn, json, outline};

use crate::diagnostic::Diagnostic;
use crate::found::{Act, Citation};
use crate::held::{Handle, Held, resolutions, tuple};
use crate::ledger::Ledger;
use crate::note::Footnote;
use crate::resolution::Resolution;

/// A text that was read: the text itself, its structure, and what was noticed. It does not change.
///
/// Handles for its pieces hold the whole document; their texts and spans are made when asked for.
#[pyclass(frozen, module = "unres")]
pub(crate) struct Document(pub(crate) Arc<Held>);

impl Document {
    fn handle(&self, id: NodeId) -> Handle {
        Handle { held: Arc::clone(&self.0), id }
    }

    /// Resolutions with their parts.
    fn all(&self) -> impl Iterator<Item = Resolution> {
        resolutions(&self.0.document).into_iter().map(|view| Resolution(self.handle(view.node().id())))
    }

    /// What `of` gives of each resolution and part, one after the other.
    fn joined<'py>(
        &self,
        py: Python<'py>,
        of: impl Fn(&Resolution, Python<'py>) -> PyResult<Bound<'py, PyTuple>>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let mut found = Vec::new();
        for resolution in self.all() {
            found.extend(of(&resolution, py)?.iter());
        }
        tuple(py, found)
    }
}

#[pymethods]
impl Document {
    /// The text, as it was decoded; spans are slices of it.
    #[getter]
    fn source(&self, py: Python<'_>) -> Py<PyString> {
        self.0.source(py)
    }

    /// The language the text was read in: ``"en"``.
    #[getter]
    fn language(&self) -> &'static str {
        self.0.document.language().code()
    }

    /// The encoding the bytes were decoded from: ``"UTF-8"``; ``None`` for a ``str``.
    #[getter]
    fn encoding(&self) -> Option<&'static str> {
        self.0.encoding.map(unres::text::Encoding::name)
    }

    /// The resolutions, in order: one, or those of a whole volume. Lettered parts are reached through ``Resolution.parts``.
    #[getter]
    fn resolutions<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tuple(py, self.0.document.resolutions().map(|view| Resolution(self.handle(view.node().id()))))
    }

    /// The preambular paragraphs of all resolutions and parts.
    #[getter]
    fn preambulars<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.joined(py, Resolution::preambulars)
    }

    /// The operative paragraphs of all resolutions and parts.
    #[getter]
    fn operatives<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.joined(py, Resolution::operatives)
    }

    /// The annexes of all resolutions and parts.
    #[getter]
    fn annexes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.joined(py, Resolution::annexes)
    }

    /// All footnotes, in the order of their markers.
    #[getter]
    fn footnotes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tuple(py, self.0.document.footnotes().map(|note| Footnote::of(&self.0, note)))
    }

    /// What all resolutions and parts do, verb by verb, in the order of the text, annexes included.
    #[getter]
    fn acts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let acts = self.all().flat_map(|resolution| resolution.all_paragraphs().flat_map(|of| Act::all_of(&of)).collect::<Vec<_>>());
        tuple(py, acts)
    }

    /// What all resolutions and parts cite in title, paragraphs, annexes and notes.
    #[getter]
    fn citations<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tuple(py, self.0.citations().iter().map(|cited| Citation::of(&self.0, cited)))
    }

    /// What all resolutions and parts ask to be reported, what they decide on mandates, and what else they provide.
    #[getter]
    fn ledger(&self) -> Ledger {
        let mut ledgers = self.all().map(|resolution| Ledger::of(&resolution.0));
        let mut first = ledgers.next().unwrap_or_else(|| Ledger::of(&self.handle(NodeId::ROOT)));
        ledgers.for_each(|next| first.extend(next));
        first
    }

    /// What was noticed, in the order of the text.
    #[getter]
    fn diagnostics<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tuple(py, self.0.document.diagnostics().iter().map(|found| Diagnostic::of(&self.0, found)))
    }

    /// The document as JSON on one line, as the schema of the crate describes it, byte for byte what Rust writes. Its spans count bytes
    /// of the text in UTF-8.
    fn to_json(&self, py: Python<'_>) -> String {
        py.detach(|| json::to_string(&self.0.document))
    }

    /// What `to_json` writes, as dictionaries and lists.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        py.import("json")?.call_method1("loads", (self.to_json(py),))
    }

    /// The document as AKN4UN, the XML the United Nations publishes.
    ///
    /// ``job_number`` is printed at the foot of the first page (``"23-25924 (E)"``), ``markup_date`` is the day of the markup
    /// (``"2042-01-31"``).
    #[pyo3(signature = (*, job_number = None, markup_date = None))]
    fn to_akn(&self, py: Python<'_>, job_number: Option<String>, markup_date: Option<String>) -> String {
        let options = akn::Options::default().with_job_number(job_number).with_markup_date(markup_date);
        py.detach(|| akn::to_string(&self.0.document, &options))
    }

    /// What a person reads in a terminal: a line a paragraph, cut at ``width`` columns.
    #[pyo3(signature = (*, width = 100, color = false, acts = false, ledger = false))]
    fn outline(&self, py: Python<'_>, width: usize, color: bool, acts: bool, ledger: bool) -> String {
        let options = outline::Options::default().with_width(width).with_color(color).with_acts(acts).with_ledger(ledger);
        py.detach(|| outline::to_string(&self.0.document, &options))
    }

    fn __repr__(&self) -> String {
        let document = &self.0.document;
        let symbols: Vec<_> =
            document.resolutions().map(|view| view.symbol().map_or("?".to_owned(), |symbol| symbol.to_string())).collect();
        let what = match symbols.as_slice() {
            [] => "no resolution".to_owned(),
            [one] => one.clone(),
            [first, .., last] => format!("{} resolutions, {first} to {last}", symbols.len()),
        };
        let noticed = document.diagnostics().len();
        let noticed = if noticed == 0 { String::new() } else { format!(", diagnostics: {noticed}") };
        format!("<Document {what} ({}, {} bytes{noticed})>", document.language().code(), document.source().len())
    }

    fn _repr_html_(&self) -> String {
        crate::html::document(&self.0.document)
    }
}
