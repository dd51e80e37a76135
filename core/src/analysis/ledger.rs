//! The ledger of a resolution: what it asks to be reported, what becomes of mandates, and what else it provides.

use std::ops::Range;

use super::citations::{self, Citation};
use super::clauses::Context;
use super::mandates::{self, Mandate, acronym};
use super::provisions;
use super::reading::{Reading, Readings};
use super::requests::{self, Asked, Request};
use super::times::PartDate;
use crate::kind::Kind;
use crate::lexicon::Lexicon;
use crate::views::{Dated, NodeRef, Operative, Organ, Resolution, Subparagraph, WrapUp};

/// How long the word is that may open a note before what it cites: `See`.
const NOTE_OPENING: usize = 8;

/// Something found in a paragraph.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Entry<'d, T> {
    /// The paragraph or sub-paragraph.
    pub paragraph: NodeRef<'d>,
    /// The labels from the paragraph down, as printed: `12. (a)`.
    pub label: String,
    /// The bytes of the source it is read from, from the first to the last.
    pub span: Range<usize>,
    /// What was found.
    pub found: T,
}

impl<T> Entry<'_, T> {
    /// The words it is read from, as printed, lines joined.
    #[must_use]
    pub fn text(&self) -> String {
        let words = self.paragraph.document().source().get(self.span.clone()).unwrap_or("");
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// What a resolution asks to be reported, what it decides on mandates, and what else it provides, in the order of the text.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Ledger<'d> {
    /// Requests to report.
    pub requests: Vec<Entry<'d, Request>>,
    /// Decisions on mandates.
    pub mandates: Vec<Entry<'d, Mandate>>,
    /// The Chapter acted under, seizure, items put on an agenda, amounts.
    pub provisions: Vec<Entry<'d, provisions::Found>>,
}

impl Context {
    /// What the analysis of its paragraphs needs to know of a resolution.
    #[must_use]
    pub fn of(resolution: Resolution<'_>) -> Self {
        let organ = resolution.organ();
        let numbered = resolution.symbol();
        let session = numbered.as_ref().and_then(|symbol| symbol.session()).and_then(|session| session.parse().ok());
        let date = |dated: Dated| PartDate { year: Some(dated.year), month: Some(dated.month), day: Some(dated.day) };
        Self { language: resolution.node().language(), organ, session, adopted: resolution.adopted().map(date) }
    }

    /// The year in which a session opens, where its number tells: the Assembly has met once a year since 1946.
    ///
    /// ```
    /// use unres::analysis::Context;
    /// use unres::views::Organ;
    /// assert_eq!(Context::year_of_session(Organ::GeneralAssembly, 80), Some(2025));
    /// ```
    #[must_use]
    pub fn year_of_session(organ: Organ, session: u32) -> Option<u32> {
        match organ {
            Organ::GeneralAssembly if (2..1000).contains(&session) => Some(1945 + session),
            Organ::EconomicAndSocialCouncil if session > 1900 => Some(session),
            _ => None,
        }
    }
}

impl<'d> Resolution<'d> {
    /// What it cites in its title, paragraphs, annexes and notes, in the order of the tree; a sub-paragraph's citation has the function of the
    /// act it hangs on.
    ///
    /// ```
    /// let text = "The General Assembly,\nRecalling its resolution 76/13 of 2 December 2021,\n1. Decides to meet in May.\n";
    /// let document = unres::parse(text);
    /// let citations = document.resolutions().next().unwrap().citations();
    /// assert_eq!(citations[0].found.target.as_deref(), Some("A/RES/76/13"));
    /// assert_eq!(citations[0].found.function.as_deref(), Some("recall"));
    /// ```
    #[must_use]
    pub fn citations(self) -> Vec<Entry<'d, Citation>> {
        Readings::of(self, true).citations()
    }

    /// What it asks to be reported, what it decides on mandates, and what else it provides.
    ///
    /// ```
    /// let text = "The General Assembly,\nRecalling its resolution 76/13,\n\
    ///             1. Requests the Secretary-General to report to the General Assembly at its eightieth session;\n";
    /// let document = unres::parse(text);
    /// let ledger = document.resolutions().next().unwrap().ledger();
    /// assert_eq!(&text[ledger.requests[0].span.clone()], "report");
    /// ```
    #[must_use]
    pub fn ledger(self) -> Ledger<'d> {
        Readings::of(self, false).ledger()
    }
}

impl<'d> Readings<'d> {
    /// What is cited: [`Resolution::citations`].
    pub(crate) fn citations(&self) -> Vec<Entry<'d, Citation>> {
        let resolution = self.resolution();
        let own = resolution.symbol().map(|symbol| symbol.as_str().replace(' ', ""));
        let mut all = Vec::new();
        for node in resolution.node().children().filter(|node| Resolution::cast(*node).is_none()) {
            self.cited(own.as_deref(), node, None, &mut all);
        }
        for note in resolution.footnotes().filter(|note| note.resolution() == Some(resolution.node())) {
            let text = note.text();
            // In a note an annex is that of the paper named before it.
            let of_other = |found: &Citation| found.kind == citations::CitationKind::Annex && found.range.start > NOTE_OPENING;
            for mut found in citations::in_text(self.context(), &text, 0, own.as_deref()).into_iter().filter(|found| !of_other(found)) {
                found.function = None;
                if let Some((span, node)) = note.source_span(found.range.clone()).zip(note.node()) {
                    all.push(Entry { paragraph: node, label: note.marker().to_owned(), span, found });
                }
            }
        }
        all
    }

    /// The citations of a node and of what is in it.
    fn cited(&self, own: Option<&str>, node: NodeRef<'d>, above: Option<&str>, all: &mut Vec<Entry<'d, Citation>>) {
        let mut function = None;
        if let Some(reading) = self.get(node) {
            let (context, flow) = (self.context(), reading.flow());
            let label = node.child(Kind::Label).map_or("", NodeRef::source);
            for mut found in citations::in_clauses(context, flow.text(), reading.clauses(), reading.numbers(context), own) {
                found.function = found.function.or_else(|| above.map(str::to_owned));
                if let Some(span) = flow.source_span(found.range.clone()) {
                    all.push(Entry { paragraph: node, label: label.to_owned(), span, found });
                }
            }
            function = citations::last_function(context, flow.text(), reading.clauses());
        }
        for child in node.children() {
            self.cited(own, child, function.as_deref().or(above), all);
        }
    }

    /// What is asked, decided on mandates and provided: [`Resolution::ledger`].
    pub(crate) fn ledger(&self) -> Ledger<'d> {
        let mut ledger = Ledger::default();
        for preambular in self.resolution().preambulars() {
            if let Some(reading) = self.get(preambular.node()) {
                ledger.provide(self.context(), reading, "");
            }
        }
        for operative in self.resolution().operatives() {
            ledger.read(self, operative.node(), &Above::default(), "");
        }
        ledger.abbreviate(self);
        ledger
    }
}

/// What the items below a paragraph hang on.
#[derive(Default)]
struct Above {
    /// Who is asked.
    asked: Option<Asked>,
    /// The act that decides what they say.
    decided: Option<&'static str>,
}

impl<'d> Ledger<'d> {
    /// Whether nothing is asked and nothing decided of the kind.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.requests.is_empty() && self.mandates.is_empty() && self.provisions.is_empty()
    }

    /// Gives bodies whose names are written out the acronym that the resolution gives them elsewhere.
    fn abbreviate(&mut self, readings: &Readings<'d>) {
        if !self.mandates.iter().any(|entry| entry.found.body.contains('-')) {
            return;
        }
        let (resolution, lexicon) = (readings.resolution(), Lexicon::of(readings.resolution().node().language()));
        let mut known = Vec::new();
        let paragraphs = resolution.preambulars().map(|one| one.node()).chain(resolution.operatives().map(|one| one.node()));
        for reading in paragraphs.filter_map(|node| readings.get(node)) {
            acronym::add(lexicon, reading.flow().text(), &mut known);
        }
        known.sort_unstable();
        for entry in &mut self.mandates {
            let place = known.partition_point(|(name, _)| *name < entry.found.body);
            if let Some((_, short)) = known.get(place).filter(|(name, _)| *name == entry.found.body) {
                entry.found.body.clone_from(short);
            }
        }
    }

    fn provide(&mut self, context: &Context, reading: &Reading<'d>, label: &str) {
        let (node, flow) = (reading.node(), reading.flow());
        for found in provisions::in_clauses(context, flow.text(), reading.clauses()) {
            let span = flow.source_span(found.range.clone()).unwrap_or_else(|| node.span());
            self.provisions.push(Entry { paragraph: node, label: label.to_owned(), span, found });
        }
    }

    fn read(&mut self, readings: &Readings<'d>, node: NodeRef<'d>, above: &Above, labels: &str) {
        let Some(reading) = readings.get(node) else { return };
        let (context, flow, clauses) = (readings.context(), reading.flow(), reading.clauses());
        let own = node.child(Kind::Label).map_or("", NodeRef::source);
        let label = [labels, own].join(if labels.is_empty() || own.is_empty() { "" } else { " " });
        let place = |range: Range<usize>| flow.source_span(range).unwrap_or_else(|| node.span());
        let (requests, asked) = requests::in_clauses(context, flow.text(), clauses, above.asked.as_ref());
        for found in requests {
            self.requests.push(Entry { paragraph: node, label: label.clone(), span: place(found.range.clone()), found });
        }
        for found in mandates::in_clauses(context, flow.text(), clauses, above.decided) {
            self.mandates.push(Entry { paragraph: node, label: label.clone(), span: place(found.range.clone()), found });
        }
        self.provide(context, reading, &label);
        let decided = mandates::deciding(context.language, flow.text(), clauses).or(above.decided.filter(|_| clauses.is_empty()));
        let hung_on = Above { asked: Some(asked), decided };
        for child in node.children() {
            if Subparagraph::cast(child).is_some() || WrapUp::cast(child).is_some() {
                self.read(readings, child, &hung_on, &label);
            }
        }
    }
}

impl<'d> Operative<'d> {
    /// The requests to report in it and its sub-paragraphs.
    #[must_use]
    pub fn requests(self) -> Vec<Entry<'d, Request>> {
        let mut ledger = Ledger::default();
        if let Some(resolution) = self.node().parent().and_then(Resolution::cast) {
            let readings = Readings::of_paragraph(resolution, self.node());
            ledger.read(&readings, self.node(), &Above::default(), "");
        }
        ledger.requests
    }
}
