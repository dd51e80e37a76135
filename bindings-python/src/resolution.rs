//! Resolutions, annexes, dates.

use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::PyTuple;
use unres::Kind;
use unres::views::{self, Dated, Masthead, Organ};

use crate::found::{Act, Citation};
use crate::held::{Handle, Place, handle, placed, quoted, tuple};
use crate::ledger::Ledger;
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

    fn date(&self, found: Option<Dated>) -> Option<Date> {
        let found = found?;
        let place = Place { held: Arc::clone(&self.0.held), bytes: found.span.clone() };
        Some(Date { place, found })
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
    fn kind(&self) -> &'static str {
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
        self.view()?.part_letter()
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

    /// The numbers of the agenda items, with letters: ``("72 (b)",)``.
    #[getter]
    fn agenda<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let items = self.masthead().map(Masthead::agenda_items).unwrap_or_default();
        tuple(py, items.into_iter().map(|item| item.number))
    }

    /// What the agenda calls the items.
    #[getter]
    fn agenda_title(&self) -> Option<String> {
        self.masthead()?.agenda_title().map(Into::into)
    }

    /// The committee that considered the matter, as printed.
    #[getter]
    fn committee(&self) -> Option<String> {
        self.masthead()?.committee().map(Into::into)
    }

    /// The sponsors of a draft, one by one.
    #[getter]
    fn sponsors<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let sponsors = self.masthead().map(Masthead::sponsors).unwrap_or_default();
        tuple(py, sponsors.into_iter().map(|sponsor| sponsor.name))
    }

    /// The date of adoption.
    #[getter]
    fn adopted(&self) -> Option<Date> {
        self.date(self.view()?.adopted())
    }

    /// The date of issue.
    #[getter]
    fn issued(&self) -> Option<Date> {
        self.date(self.masthead()?.issued())
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

    /// The footnotes of it, its parts and annexes, in the order of their markers.
    #[getter]
    fn footnotes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let notes: Vec<_> =
            self.view().map(|view| view.footnotes().map(|note| Footnote::of(&self.0.held, note)).collect()).unwrap_or_default();
        tuple(py, notes)
    }

    /// What it does, verb by verb, in the order of the text.
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

    /// What it asks to be reported and what it decides on mandates.
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

    /// Its paragraphs.
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

/// A date and where it stands.
#[pyclass(frozen, module = "unres")]
pub(crate) struct Date {
    place: Place,
    found: Dated,
}

placed!(Date);

#[pymethods]
impl Date {
    #[getter]
    fn year(&self) -> u16 {
        self.found.year
    }

    /// From 1.
    #[getter]
    fn month(&self) -> u8 {
        self.found.month
    }

    /// From 1.
    #[getter]
    fn day(&self) -> u8 {
        self.found.day
    }

    /// ``"2042-11-21"``.
    #[getter]
    fn iso(&self) -> String {
        self.found.iso()
    }

    /// As printed.
    #[getter]
    fn text(&self) -> &str {
        self.place.source()
    }

    /// As a ``datetime.date``; ``None`` for a day that no calendar has, as misprints give.
    #[getter]
    fn date<'py>(&self, py: Python<'py>) -> Option<Bound<'py, PyAny>> {
        let class = py.import("datetime").and_then(|module| module.getattr("date")).ok()?;
        class.call1((self.found.year, self.found.month, self.found.day)).ok()
    }

    fn __str__(&self) -> String {
        self.found.iso()
    }

    fn __repr__(&self) -> String {
        format!("<Date {}>", self.found.iso())
    }
}
