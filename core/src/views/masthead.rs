use std::borrow::Cow;
use std::ops::Range;

use super::closing::Meeting;
use super::node_ref::NodeRef;
use super::paragraph::view;
use crate::grammar::inline::{date, session, word::is_space};
use crate::grammar::{draft, masthead, vote};
use crate::kind::Kind;
use crate::lexicon::Lexicon;

view! {
    /// The masthead: everything before number and title.
    Masthead
}

/// A date and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// Year.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
    /// The bytes of the source it was read from.
    pub span: Range<usize>,
}

impl Dated {
    /// `2023-11-21`.
    #[must_use]
    pub fn date(&self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// Whether a calendar has this day: what is printed may be the thirty-first of April.
    pub(crate) const fn is_of_calendar(&self) -> bool {
        self.day <= date::days_of(self.year, self.month)
    }

    /// Whether a node has a date only where printed letters or figures are corrected.
    pub(crate) fn is_misread(node: NodeRef<'_>) -> bool {
        let dated = |text: &str| date::last(Lexicon::of(node.language()), text).is_some();
        // A date on one line is found without joining the lines.
        !dated(node.source()) && !dated(node.flow().text()) && Self::last_in(node).is_some()
    }

    /// The last date in the words of a node.
    pub(crate) fn last_in(node: NodeRef<'_>) -> Option<Self> {
        let lexicon = Lexicon::of(node.language());
        let flow = node.flow();
        let (found, range) = date::last(lexicon, flow.text())
            .or_else(|| date::misread(lexicon, flow.text()))
            .or_else(|| date::misread_last(lexicon, flow.text()))?;
        let span = flow.source_span(range)?;
        Some(Self { year: found.year, month: found.month, day: found.day, span })
    }
}

/// An item of the agenda: number with letter, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaItem {
    /// `11`, `72 (b)`.
    pub number: String,
    /// The bytes of the source it was read from.
    pub span: Range<usize>,
}

/// Who puts a draft forward, with others or alone, and where the name stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sponsor {
    /// The name as printed: `Netherlands (Kingdom of the)`.
    pub name: String,
    /// The bytes of the source it was read from.
    pub span: Range<usize>,
}

impl<'d> Masthead<'d> {
    fn words(self, kind: Kind) -> Option<Cow<'d, str>> {
        self.node().child(kind).map(|node| node.flow().into_text())
    }

    /// The symbol as printed: `A/RES/78/10`.
    #[must_use]
    pub fn symbol_text(self) -> Option<&'d str> {
        self.node().child(Kind::Symbol).map(NodeRef::source)
    }

    /// The organs, the parent organ first: `General Assembly`, `Human Rights Council`.
    pub fn organs(self) -> impl Iterator<Item = &'d str> {
        self.node().children().filter(|node| node.kind() == Kind::Organ).map(NodeRef::source)
    }

    /// `Distr.: General`.
    #[must_use]
    pub fn distribution(self) -> Option<Cow<'d, str>> {
        self.words(Kind::Distribution)
    }

    /// The date of issue.
    #[must_use]
    pub fn issued(self) -> Option<Dated> {
        Dated::last_in(self.node().child(Kind::IssueDate)?)
    }

    /// `Original: English`.
    #[must_use]
    pub fn original_language(self) -> Option<Cow<'d, str>> {
        self.words(Kind::OriginalLanguage)
    }

    /// The session as printed: `Seventy-eighth session`.
    #[must_use]
    pub fn session_text(self) -> Option<Cow<'d, str>> {
        self.words(Kind::Session)
    }

    /// The session as a value: `78`, `ES-11`, `S-32`, `2023`.
    #[must_use]
    pub fn session(self) -> Option<String> {
        let node = self.node().child(Kind::Session)?;
        session::value(Lexicon::of(node.language()), node.flow().text())
    }

    /// The dates of the session as printed: `11 September–13 October 2023`.
    #[must_use]
    pub fn session_dates(self) -> Option<Cow<'d, str>> {
        self.words(Kind::SessionDates)
    }

    /// First and last day of the session; the first has the year of the last where it prints none.
    #[must_use]
    pub fn session_days(self) -> Option<[Dated; 2]> {
        let node = self.node().child(Kind::SessionDates)?;
        let flow = node.flow();
        let days = date::days(Lexicon::of(node.language()), flow.text())?;
        let [first, last] =
            days.map(|(day, range)| flow.source_span(range).map(|span| Dated { year: day.year, month: day.month, day: day.day, span }));
        Some([first?, last?])
    }

    /// The line that names the agenda items, as printed.
    #[must_use]
    pub fn agenda_text(self) -> Option<Cow<'d, str>> {
        self.words(Kind::AgendaItem)
    }

    /// The agenda items, letters kept: `11`, `72 (b)`.
    #[must_use]
    pub fn agenda(self) -> Vec<AgendaItem> {
        let Some(node) = self.node().child(Kind::AgendaItem) else { return Vec::new() };
        let flow = node.flow();
        session::agenda_items(flow.text())
            .into_iter()
            .filter_map(|range| {
                let number = flow.text().get(range.clone())?.to_owned();
                Some(AgendaItem { number, span: flow.source_span(range)? })
            })
            .collect()
    }

    /// The titles of the agenda items, as printed, lines joined.
    #[must_use]
    pub fn agenda_title(self) -> Option<Cow<'d, str>> {
        self.words(Kind::AgendaTitle)
    }

    /// `Decision`: the line that says what kind of document it is.
    #[must_use]
    pub fn document_type(self) -> Option<Cow<'d, str>> {
        self.words(Kind::DocumentType)
    }

    /// The committee that considered the matter, or the plenary, as printed: `Second Committee`.
    #[must_use]
    pub fn committee(self) -> Option<Cow<'d, str>> {
        self.words(Kind::Committee)
    }

    /// The key of the committee, by its line or by the bracket after the adoption line: `plenary`, `first` to `sixth`.
    #[must_use]
    pub fn committee_key(self) -> Option<&'static str> {
        let lexicon = Lexicon::of(self.node().language());
        match self.committee() {
            Some(line) => masthead::committee(lexicon, &line),
            None => masthead::committee_in(lexicon, &self.route()?),
        }
    }

    /// The part of the volume a decision is printed in: `Elections and appointments`.
    #[must_use]
    pub fn decision_type(self) -> Option<Cow<'d, str>> {
        self.words(Kind::DecisionType)
    }

    /// Who puts a draft forward, as printed, lines joined: `Chile and Fiji: draft resolution`.
    #[must_use]
    pub fn sponsors_line(self) -> Option<Cow<'d, str>> {
        self.words(Kind::Sponsors)
    }

    /// The sponsors of a draft, one by one; none where the President or a committee submits it.
    #[must_use]
    pub fn sponsors(self) -> Vec<Sponsor> {
        let Some(node) = self.node().child(Kind::Sponsors) else { return Vec::new() };
        let lexicon = Lexicon::of(node.language());
        let flow = node.flow();
        let text = flow.text();
        let sponsor = |name: &str| {
            let name = name.trim_matches(|c| c == '*' || is_space(c));
            let start = name.as_ptr() as usize - text.as_ptr() as usize;
            Some(Sponsor { name: name.to_owned(), span: flow.source_span(start..start + name.len())? })
        };
        draft::names(lexicon, text).map(|names| vote::states(lexicon, names).filter_map(sponsor).collect()).unwrap_or_default()
    }

    /// `Resolution adopted by the General Assembly on 21 November 2023`.
    #[must_use]
    pub fn adoption_line(self) -> Option<Cow<'d, str>> {
        self.words(Kind::AdoptionLine)
    }

    /// The date in the adoption line.
    #[must_use]
    pub fn adopted(self) -> Option<Dated> {
        Dated::last_in(self.node().child(Kind::AdoptionLine)?)
    }

    /// The meeting in the adoption line (Security Council): `9292`. Misread digits are read as what they look like.
    #[must_use]
    pub fn meeting(self) -> Option<Cow<'d, str>> {
        Meeting::number_in(self.node().child(Kind::AdoptionLine)?)
    }

    /// The symbol a resolution of the Security Council bore before the numbers, without its bracket: `S/318`.
    #[must_use]
    pub fn former_symbol(self) -> Option<&'d str> {
        Some(self.node().child(Kind::FormerSymbol)?.source().trim_matches(['[', ']', '(', ')', '{', '}']))
    }

    /// The bracket after the adoption line: `[without reference to a Main Committee (A/78/L.9)]`.
    #[must_use]
    pub fn route(self) -> Option<Cow<'d, str>> {
        self.words(Kind::RouteLine)
    }
}
