//! What is found within paragraphs: acts and whom they ask, citations.

use std::ops::Range;
use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::PyTuple;
use unres::NodeId;
use unres::analysis::acts;
use unres::views::Flow;

use crate::held::{Cited, Handle, Held, Place, placed, quoted, tuple};
use crate::note::Footnote;
use crate::paragraph::{self, Paragraph};

/// One verb by which the body that adopts does something.
#[pyclass(frozen, module = "unres")]
pub(crate) struct Act {
    paragraph: Handle,
    place: Place,
    text: String,
    addressees: Vec<Addressee>,
    found: acts::Act,
}

placed!(Act);

impl Act {
    pub(crate) fn all_of(paragraph: &Handle) -> Vec<Self> {
        let flow = paragraph.node().flow();
        let act = |found: acts::Act| Self {
            place: place(paragraph, &flow, &found.range),
            text: words(&flow, &found.range),
            addressees: found.addressees.iter().map(|asked| Addressee::of(paragraph, &flow, asked)).collect(),
            paragraph: paragraph.clone(),
            found,
        };
        paragraph::acts(paragraph.node()).into_iter().map(act).collect()
    }
}

fn words(flow: &Flow<'_>, range: &Range<usize>) -> String {
    flow.text().get(range.clone()).unwrap_or("").to_owned()
}

fn place(paragraph: &Handle, flow: &Flow<'_>, range: &Range<usize>) -> Place {
    let bytes = flow.source_span(range.clone()).unwrap_or_else(|| paragraph.node().span());
    Place { held: Arc::clone(&paragraph.held), bytes }
}

#[pymethods]
impl Act {
    /// The phrase as print sets it off: ``"Also strongly condemns"``.
    #[getter]
    fn text(&self) -> &str {
        &self.text
    }

    /// The base form of its verb, in English whatever the language: ``"call upon"``.
    #[getter]
    fn base(&self) -> &'static str {
        self.found.base
    }

    /// What strengthens it or chains it to the act before, as keys: ``("also", "strongly")``.
    #[getter]
    fn modifiers<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tuple(py, self.found.modifiers.iter().copied())
    }

    /// What is expressed, reiterated or reaffirmed: ``"concern"``.
    #[getter]
    fn noun(&self) -> Option<&'static str> {
        self.found.noun
    }

    /// What kind of thing it does: ``"request"``, ``"condemn"``. Underscored because ``class`` is a keyword.
    #[getter]
    fn class_(&self) -> Option<&'static str> {
        self.found.class.map(acts::Class::name)
    }

    /// How strongly it asks, 0 to 10, without what modifiers add; 0 in a preambular paragraph.
    #[getter]
    fn force(&self) -> Option<u8> {
        self.found.force
    }

    /// Whom it asks.
    #[getter]
    fn addressees<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tuple(py, self.addressees.iter().cloned())
    }

    /// The paragraph it is in.
    #[getter]
    fn paragraph(&self) -> Paragraph {
        Paragraph(self.paragraph.clone())
    }

    fn __repr__(&self) -> String {
        let to: Vec<_> = self.addressees.iter().map(|asked| asked.key.as_str()).collect();
        let to = if to.is_empty() { String::new() } else { format!(" to {}", to.join(", ")) };
        format!("<Act {} ({}){to}>", quoted(&self.text), self.found.base)
    }
}

/// One whom an act asks to do something.
#[pyclass(frozen, module = "unres")]
#[derive(Clone)]
pub(crate) struct Addressee {
    place: Place,
    text: String,
    key: String,
    kind: &'static str,
}

placed!(Addressee);

impl Addressee {
    fn of(paragraph: &Handle, flow: &Flow<'_>, found: &acts::Addressee) -> Self {
        Self {
            place: place(paragraph, flow, &found.range),
            text: words(flow, &found.range),
            key: found.key.clone(),
            kind: found.kind.name(),
        }
    }
}

#[pymethods]
impl Addressee {
    /// As printed, with adjectives and without article: ``"Secretary-General"``.
    #[getter]
    fn text(&self) -> &str {
        &self.text
    }

    /// A key in English whatever the language: ``"secretary-general"``.
    #[getter]
    fn key(&self) -> &str {
        &self.key
    }

    /// What it is: ``"officer"``, ``"state"``, ``"organ"``.
    #[getter]
    fn kind(&self) -> &'static str {
        self.kind
    }

    fn __repr__(&self) -> String {
        format!("<Addressee {} ({})>", self.key, self.kind)
    }
}

/// A document that is cited.
#[pyclass(frozen, module = "unres")]
pub(crate) struct Citation {
    place: Place,
    paragraph: Handle,
    label: String,
    kind: &'static str,
    target: Option<String>,
    date: Option<String>,
    pinpoint: Vec<(&'static str, String)>,
    function: Option<String>,
}

placed!(Citation);

impl Citation {
    pub(crate) fn of(held: &Arc<Held>, cited: &Cited) -> Self {
        let found = &cited.found;
        Self {
            place: Place { held: Arc::clone(held), bytes: cited.span.clone() },
            paragraph: Handle { held: Arc::clone(held), id: cited.node },
            label: cited.label.clone(),
            kind: found.kind.name(),
            target: found.target.clone(),
            date: found.date.map(|date| date.to_string()),
            pinpoint: found.pinpoint.iter().map(|part| (part.part, part.numbers.clone())).collect(),
            function: found.function.clone(),
        }
    }

    /// What a node cites itself.
    pub(crate) fn all_of(held: &Arc<Held>, node: NodeId) -> impl Iterator<Item = Self> {
        held.citations_of(node).iter().map(|cited| Self::of(held, cited))
    }

    fn words(&self) -> String {
        self.place.source().split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

#[pymethods]
impl Citation {
    /// The number or symbol as printed, lines joined: ``"76/13"``.
    #[getter]
    fn text(&self) -> String {
        self.words()
    }

    /// What is cited: ``"resolution"``, ``"document"``, ``"decision"``, ``"treaty"``.
    #[getter]
    fn kind(&self) -> &'static str {
        self.kind
    }

    /// The symbol, without blanks, or the key of what has none: ``"A/RES/76/13"``. Nothing is looked up.
    #[getter]
    fn target(&self) -> Option<&str> {
        self.target.as_deref()
    }

    /// Its date, as far as it is printed: ``"2021-12-02"``, ``"1998"``.
    #[getter]
    fn date(&self) -> Option<&str> {
        self.date.as_deref()
    }

    /// The parts that are cited, each with its numbers: ``(("article", "51"),)``.
    #[getter]
    fn pinpoint<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tuple(py, self.pinpoint.iter().map(|(part, numbers)| (*part, numbers.as_str())))
    }

    /// What the act does with it, as the base form of its verb: ``"recall"``.
    #[getter]
    fn function(&self) -> Option<&str> {
        self.function.as_deref()
    }

    /// The label of the paragraph, or the marker of the footnote, that it stands in.
    #[getter]
    fn label(&self) -> &str {
        &self.label
    }

    /// The paragraph it stands in; ``None`` in a footnote, title or heading.
    #[getter]
    fn paragraph(&self) -> Option<Paragraph> {
        self.paragraph.node().kind().is_paragraph().then(|| Paragraph(self.paragraph.clone()))
    }

    /// The footnote it stands in.
    #[getter]
    fn footnote(&self) -> Option<Footnote> {
        let held = &self.paragraph.held;
        let node = self.paragraph.node();
        if node.kind() != unres::Kind::Note {
            return None;
        }
        held.document.footnotes().find(|note| note.node() == Some(node)).map(|note| Footnote::of(held, note))
    }

    fn __repr__(&self) -> String {
        format!("<Citation {} {}>", quoted(&self.words()), self.target.as_deref().unwrap_or(self.kind))
    }
}
