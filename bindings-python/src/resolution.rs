//! Resolutions and annexes.

use std::borrow::Cow;

use pyo3::prelude::*;
use pyo3::types::PyTuple;
use unres::Kind;
use unres::views::{self, Masthead, Organ};

use crate::found::{Act, Citation};
use crate::held::{Handle, handle, quoted, tuple};
use crate::ledger::Ledger;
use crate::lines::{AgendaItem, Closing, Dated, Sponsor, StarNote};
use crate::note::Footnote;
use crate::paragraph::{Heading, Paragraph, blocks};
use crate::vote::Vote;

/// A resolution, decision, statement or draft, or a lettered part of one; ``None`` where the text does not say.
#[pyclass(frozen, module = "unres")]
pub(crate) struct Resolution(pub(crate) Handle);

handle!(Resolution);

impl Resolution {
    fn view(&self) -> Option<views::Resolution<'_>> {
        views::Resolution::cast(self.0.node())
    }

    fn masthead(&self) -> Option<Masthead<'_>> {
        self.view()?.masthead()
    }

    /// A line of the masthead, as printed.
    fn line<'d>(&'d self, of: fn(Masthead<'d>) -> Option<Cow<'d, str>>) -> Option<Cow<'d, str>> {
        of(self.masthead()?)
    }

    fn of_kind<'py, T: IntoPyObject<'py>>(&self, py: Python<'py>, kind: Kind, make: fn(Handle) -> T) -> PyResult<Bound<'py, PyTuple>> {
        let found = self.0.node().children().filter(|child| child.kind() == kind);
        tuple(py, found.map(|child| make(self.0.at(child))))
    }

    /// Paragraphs of all kinds, in the order of the text, sub-paragraphs and annexes among them, parts left out.
    pub(crate) fn all_paragraphs(&self) -> impl Iterator<Item = Handle> {
        let addressed = self.view().map(views::Resolution::addressed).unwrap_or_default();
        addressed.into_iter().filter(|found| found.node.kind().is_paragraph()).map(|found| self.0.at(found.node))
    }
}

#[pymethods]
impl Resolution {
    /// What it is: ``"resolution"``, ``"decision"``, ``"presidential-statement"``, ``"draft-resolution"``, ``"draft-decision"``,
    /// ``"amendment"``.
    #[getter]
    fn document_kind(&self) -> &'static str {
        self.view().map_or("resolution", |view| view.document_kind().name())
    }

    /// The symbol: ``"A/RES/97/14"``; as printed, else composed from organ and number.
    #[getter]
    fn symbol(&self) -> Option<String> {
        Some(self.view()?.symbol()?.to_string())
    }

    /// The organ that adopted it: ``"ga"``, ``"sc"``, ``"ecosoc"``, ``"hrc"``, ``"unea"``, ``"other"``.
    #[getter]
    fn organ(&self) -> Option<&'static str> {
        self.view()?.organ().map(Organ::key)
    }

    /// The number: ``"97/14"``, ``"4001 (2042)"``.
    #[getter]
    fn number(&self) -> Option<String> {
        self.view()?.number().map(Into::into)
    }

    /// The letter of a part.
    #[getter]
    fn part(&self) -> Option<&str> {
        self.view()?.part()
    }

    /// The title, lines joined; resolutions of the Security Council have none.
    #[getter]
    fn title(&self) -> Option<String> {
        self.view()?.title().map(Into::into)
    }

    /// The year: in the number of a resolution of the Security Council, else of its adoption.
    #[getter]
    fn year(&self) -> Option<u16> {
        self.view()?.year()
    }

    /// The language it was read in, which in a volume may be another than the document's.
    #[getter]
    fn language(&self) -> &'static str {
        self.0.node().language().code()
    }

    /// The session: ``"97"``, ``"ES-11"``; of the Economic and Social Council the year.
    #[getter]
    fn session(&self) -> Option<String> {
        self.masthead()?.session()
    }

    /// The agenda items.
    #[getter]
    fn agenda<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let items = self.masthead().map(Masthead::agenda).unwrap_or_default();
        tuple(py, items.into_iter().map(|item| AgendaItem::of(&self.0, item)))
    }

    /// The titles of the agenda items, as printed, lines joined.
    #[getter]
    fn agenda_title(&self) -> Option<Cow<'_, str>> {
        self.line(Masthead::agenda_title)
    }

    /// The committee that considered the matter, as printed: ``"Second Committee"``.
    #[getter]
    fn committee(&self) -> Option<Cow<'_, str>> {
        self.line(Masthead::committee)
    }

    /// The part of the volume a decision is printed in: ``"Elections and appointments"``.
    #[getter]
    fn decision_type(&self) -> Option<Cow<'_, str>> {
        self.line(Masthead::decision_type)
    }

    /// Who puts a draft forward, as printed, lines joined: ``"Chile and Fiji: draft resolution"``.
    #[getter]
    fn sponsors_line(&self) -> Option<Cow<'_, str>> {
        self.line(Masthead::sponsors_line)
    }

    /// The line that says who adopted it and when, as printed.
    #[getter]
    fn adoption_line(&self) -> Option<Cow<'_, str>> {
        self.line(Masthead::adoption_line)
    }

    /// The bracket after the adoption line: ``"[on the report of the Second Committee (A/78/461)]"``.
    #[getter]
    fn route(&self) -> Option<Cow<'_, str>> {
        self.line(Masthead::route)
    }

    /// The distribution, as printed: ``"Distr.: General"``.
    #[getter]
    fn distribution(&self) -> Option<Cow<'_, str>> {
        self.line(Masthead::distribution)
    }

    /// The language it was written in, as printed: ``"Original: English"``.
    #[getter]
    fn original_language(&self) -> Option<Cow<'_, str>> {
        self.line(Masthead::original_language)
    }

    /// The sponsors of a draft, one by one; none where the President or a committee submits it.
    #[getter]
    fn sponsors<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let sponsors = self.masthead().map(Masthead::sponsors).unwrap_or_default();
        tuple(py, sponsors.into_iter().map(|sponsor| Sponsor::of(&self.0, sponsor)))
    }

    /// The date of adoption.
    #[getter]
    fn adopted(&self) -> Option<Dated> {
        Some(Dated::of(&self.0, self.view()?.adopted()?))
    }

    /// The date of issue.
    #[getter]
    fn issued(&self) -> Option<Dated> {
        Some(Dated::of(&self.0, self.masthead()?.issued()?))
    }

    /// The enacting formula without what follows it: ``"The General Assembly"``.
    #[getter]
    fn enacting(&self) -> Option<String> {
        self.view()?.enacting().map(Into::into)
    }

    /// The number of the meeting: ``"38"``.
    #[getter]
    fn meeting(&self) -> Option<String> {
        self.view()?.meeting().map(Into::into)
    }

    /// The closing lines.
    #[getter]
    fn closing(&self) -> Option<Closing> {
        Some(Closing(self.0.at(self.view()?.closing()?.node())))
    }

    /// How it was adopted, where the text prints it.
    #[getter]
    fn vote(&self) -> Option<Vote> {
        Some(Vote(self.0.at(self.view()?.vote()?.node())))
    }

    /// Paragraphs, headings and tables between formula and closing lines, in order.
    #[getter]
    fn blocks<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        blocks(py, &self.0)
    }

    /// The preambular paragraphs, wherever they stand.
    #[getter]
    pub(crate) fn preambulars<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.of_kind(py, Kind::Preambular, Paragraph)
    }

    /// The operative paragraphs.
    #[getter]
    pub(crate) fn operatives<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.of_kind(py, Kind::Operative, Paragraph)
    }

    /// The headings between its paragraphs.
    #[getter]
    fn headings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.of_kind(py, Kind::Heading, Heading)
    }

    /// The annexes.
    #[getter]
    pub(crate) fn annexes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.of_kind(py, Kind::Annex, Annex)
    }

    /// The lettered parts; none in most.
    #[getter]
    fn parts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.of_kind(py, Kind::Resolution, Resolution)
    }

    /// Its paragraphs of all kinds, sub-paragraphs and annexes among them, in the order of the text; those of parts are with the parts.
    #[getter]
    fn paragraphs<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tuple(py, self.all_paragraphs().map(Paragraph))
    }

    /// The footnotes of the resolution, its parts and its annexes, in the order of their markers.
    #[getter]
    fn footnotes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let notes: Vec<_> =
            self.view().map(|view| view.footnotes().map(|note| Footnote::of(&self.0.held, note)).collect()).unwrap_or_default();
        tuple(py, notes)
    }

    /// Notes to a star, which have no number.
    #[getter]
    fn star_notes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tuple(py, self.view().into_iter().flat_map(views::Resolution::star_notes).map(|note| StarNote(self.0.at(note))))
    }

    /// What its paragraphs do, verb by verb, in the order of the text, those of annexes among them; acts of parts are with the parts.
    #[getter]
    fn acts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tuple(py, self.all_paragraphs().flat_map(|paragraph| Act::all_of(&paragraph)))
    }

    /// What it cites in title, paragraphs, annexes and notes; what its parts cite is with the parts.
    #[getter]
    fn citations<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let held = &self.0.held;
        tuple(py, held.citations().iter().filter(|cited| cited.resolution == self.0.id).map(|cited| Citation::of(held, cited)))
    }

    /// What it asks to be reported, what it decides on mandates, and what else it provides, annexes left out.
    #[getter]
    fn ledger(&self) -> Ledger {
        Ledger::of(&self.0)
    }

    fn __repr__(&self) -> String {
        let symbol = self.symbol().unwrap_or_else(|| "without symbol".to_owned());
        let title = self.title().map(|title| format!(" {}", quoted(&title))).unwrap_or_default();
        let count = |kind| self.0.node().children().filter(|child| child.kind() == kind).count();
        let (preambulars, operatives) = (count(Kind::Preambular), count(Kind::Operative));
        format!("<Resolution {symbol}{title}: {preambulars} preambular, {operatives} operative>")
    }

    fn _repr_html_(&self) -> String {
        self.view().map(crate::html::resolution).unwrap_or_default()
    }
}

/// An annex.
#[pyclass(frozen, module = "unres")]
pub(crate) struct Annex(pub(crate) Handle);

handle!(Annex);

#[pymethods]
impl Annex {
    /// Its headings, paragraphs and tables, in order; the first headings are its number and title.
    #[getter]
    fn blocks<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        blocks(py, &self.0)
    }

    /// Its paragraphs; what is below them is in their `subparagraphs`.
    #[getter]
    fn paragraphs<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let found = self.0.node().children().filter(|child| child.kind() == Kind::Paragraph);
        tuple(py, found.map(|child| Paragraph(self.0.at(child))))
    }

    /// Its text, lines as they stand.
    #[getter]
    fn text(&self) -> &str {
        self.0.node().source()
    }

    fn __repr__(&self) -> String {
        format!("<Annex {}>", quoted(self.0.node().source()))
    }
}
