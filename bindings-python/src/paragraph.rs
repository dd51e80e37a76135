//! Paragraphs, headings and tables.

use pyo3::prelude::*;
use pyo3::types::PyTuple;
use unres::Kind;
use unres::analysis::acts;
use unres::views::{self, NodeRef};

use crate::found::{Act, Citation};
use crate::held::{Handle, handle, quoted, tuple};
use crate::note::Footnote;

/// Any paragraph: preambular, operative, of an annex, a sub-paragraph, the text after a list.
#[pyclass(frozen, module = "unres")]
#[derive(Clone)]
pub(crate) struct Paragraph(pub(crate) Handle);

handle!(Paragraph);

/// Runs an expression on the view that a paragraph is; the five have the same accessors.
macro_rules! view {
    ($node:expr, $view:ident => $answer:expr) => {{
        let node: NodeRef<'_> = $node;
        match node.kind() {
            Kind::Preambular => views::Preambular::cast(node).and_then(|$view| $answer),
            Kind::Operative => views::Operative::cast(node).and_then(|$view| $answer),
            Kind::Subparagraph => views::Subparagraph::cast(node).and_then(|$view| $answer),
            Kind::WrapUp => views::WrapUp::cast(node).and_then(|$view| $answer),
            _ => views::Paragraph::cast(node).and_then(|$view| $answer),
        }
    }};
}

/// The label of a paragraph or heading.
pub(crate) fn label(node: NodeRef<'_>) -> Option<&str> {
    match views::Heading::cast(node) {
        Some(heading) => heading.label(),
        None => view!(node, view => view.label()),
    }
}

/// The words that open a paragraph and say what it does.
pub(crate) fn lead(node: NodeRef<'_>) -> Option<String> {
    view!(node, view => view.lead()).map(Into::into)
}

/// The base form of its verb.
pub(crate) fn lead_base(node: NodeRef<'_>) -> Option<&'static str> {
    view!(node, view => view.lead_base())
}

/// What a paragraph does itself.
pub(crate) fn acts(node: NodeRef<'_>) -> Vec<acts::Act> {
    view!(node, view => Some(view.acts())).unwrap_or_default()
}

#[pymethods]
impl Paragraph {
    /// ``"preambular"``, ``"operative"``, ``"subparagraph"``, ``"wrap-up"``, or ``"paragraph"`` in an annex.
    #[getter]
    fn kind(&self) -> &'static str {
        self.0.node().kind().name()
    }

    /// The label: ``"1."``, ``"(a)"``, ``"–"``; where it was misread or lost, the one that stands here in sequence.
    #[getter]
    fn label(&self) -> Option<&str> {
        label(self.0.node())
    }

    /// The label as it stands in the text.
    #[getter]
    fn label_as_printed(&self) -> Option<&str> {
        view!(self.0.node(), view => view.label_as_printed())
    }

    /// The number of an operative paragraph without its full stop: ``"1"``.
    #[getter]
    fn number(&self) -> Option<String> {
        views::Operative::cast(self.0.node())?.number().map(Into::into)
    }

    /// The words that open it and say what it does: ``"Also requests"``.
    #[getter]
    fn lead(&self) -> Option<String> {
        lead(self.0.node())
    }

    /// The base form, in English, of the verb in its lead: ``"request"``.
    #[getter]
    fn lead_base(&self) -> Option<&'static str> {
        lead_base(self.0.node())
    }

    /// Its own words, lines joined, without its label and its sub-paragraphs.
    #[getter]
    fn text(&self) -> String {
        self.0.node().flow().into_text().into()
    }

    /// Its sub-paragraphs, one level down.
    #[getter]
    fn subparagraphs<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.children(py, Kind::Subparagraph)
    }

    /// The text that goes on after its sub-paragraphs.
    #[getter]
    fn wrap_ups<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.children(py, Kind::WrapUp)
    }

    /// The footnotes called in it and in its sub-paragraphs, in the order of their marks.
    #[getter]
    fn footnotes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let notes = view!(self.0.node(), view => Some(view.footnotes().map(|note| Footnote::of(&self.0.held, note)).collect::<Vec<_>>()));
        tuple(py, notes.unwrap_or_default())
    }

    /// What it does, verb by verb, without its sub-paragraphs.
    #[getter]
    fn acts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tuple(py, Act::all_of(&self.0))
    }

    /// What it cites, without its sub-paragraphs.
    #[getter]
    fn citations<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tuple(py, Citation::all_of(&self.0.held, self.0.id))
    }

    /// Its address within the resolution, made of what is printed: ``"op/12/a"``. The last piece of `id`.
    #[getter]
    fn path(&self) -> &str {
        self.0.held.path(self.0.id).unwrap_or("")
    }

    /// The symbol of the resolution and the address within it: ``"A/RES/97/14#op/12/a"``; the key of all tables. Where there is no
    /// symbol, the place of the resolution stands for it: ``"~1#op/12/a"``.
    #[getter]
    fn id(&self) -> Option<String> {
        self.0.held.id(self.0.id)
    }

    /// A sub-paragraph's: the paragraph that holds it; ``None`` for others.
    #[getter]
    fn parent(&self) -> Option<Self> {
        let parent = self.0.node().parent()?;
        parent.kind().is_paragraph().then(|| Self(self.0.at(parent)))
    }

    fn __repr__(&self) -> String {
        let label = self.label().map(|label| format!(" {label}")).unwrap_or_default();
        format!("<Paragraph {}{label} {}>", self.kind(), quoted(&self.text()))
    }
}

impl Paragraph {
    fn children<'py>(&self, py: Python<'py>, kind: Kind) -> PyResult<Bound<'py, PyTuple>> {
        let children = self.0.node().children().filter(|child| child.kind() == kind);
        tuple(py, children.map(|child| Self(self.0.at(child))))
    }
}

/// A heading between paragraphs.
#[pyclass(frozen, module = "unres")]
pub(crate) struct Heading(pub(crate) Handle);

handle!(Heading);

#[pymethods]
impl Heading {
    /// ``"heading"``.
    #[getter]
    fn kind(&self) -> &'static str {
        self.0.node().kind().name()
    }

    /// Its number, when it stands on the same line: ``"I"``, ``"A."``; else it is part of the text.
    #[getter]
    fn label(&self) -> Option<&str> {
        label(self.0.node())
    }

    /// Its words.
    #[getter]
    fn text(&self) -> String {
        self.0.node().flow().into_text().into()
    }

    /// What it cites.
    #[getter]
    fn citations<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tuple(py, Citation::all_of(&self.0.held, self.0.id))
    }

    fn __repr__(&self) -> String {
        format!("<Heading {}>", quoted(&self.text()))
    }
}

/// A table, kept as it stands: its columns are nowhere but in the spaces.
#[pyclass(frozen, module = "unres")]
pub(crate) struct Table(pub(crate) Handle);

handle!(Table);

#[pymethods]
impl Table {
    /// ``"table"``.
    #[getter]
    fn kind(&self) -> &'static str {
        self.0.node().kind().name()
    }

    /// Its text, as it stands.
    #[getter]
    fn text(&self) -> &str {
        self.0.node().source()
    }

    fn __repr__(&self) -> String {
        format!("<Table {}>", quoted(self.text()))
    }
}

/// The paragraphs, headings and tables right below a node, in order.
pub(crate) fn blocks<'py>(py: Python<'py>, of: &Handle) -> PyResult<Bound<'py, PyTuple>> {
    let mut found = Vec::new();
    for node in of.node().children() {
        let handle = of.at(node);
        found.push(match node.kind() {
            Kind::Preambular | Kind::Operative | Kind::Paragraph => Bound::new(py, Paragraph(handle))?.into_any(),
            Kind::Heading => Bound::new(py, Heading(handle))?.into_any(),
            Kind::Table => Bound::new(py, Table(handle))?.into_any(),
            _ => continue,
        });
    }
    tuple(py, found)
}
