//! Resolutions, their masthead and closing lines, votes, annexes and footnotes.

use std::borrow::Cow;

use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};

use super::block::{Block, Mark, marks};
use super::ledger::{CitationLine, Ledger};
use super::list::{Children, Link, Place, links, note_links};
use crate::analysis::reading::Readings;
use crate::analysis::states::State;
use crate::analysis::votes;
use crate::document::Document;
use crate::kind::Kind;
use crate::views::{self, Dated, NodeRef, Notes, Organ, Outcome};

/// The resolutions of a document, or the parts of a resolution.
pub(super) struct Resolutions<'d> {
    of: NodeRef<'d>,
    notes: &'d Notes<'d>,
}

impl<'d> Resolutions<'d> {
    pub(super) fn of(document: &'d Document<'d>, notes: &'d Notes<'d>) -> Self {
        Self { of: document.root(), notes }
    }
}

impl Serialize for Resolutions<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut all = serializer.serialize_seq(None)?;
        for resolution in self.of.children().filter_map(views::Resolution::cast) {
            all.serialize_element(&Resolution::of(&Readings::of(resolution, true), self.notes))?;
        }
        all.end()
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Resolution<'d> {
    span: Place,
    language: &'static str,
    document_kind: &'static str,
    symbol: Option<String>,
    organ: Option<&'static str>,
    number: Option<Cow<'d, str>>,
    part: Option<&'d str>,
    year: Option<u16>,
    title: Option<Title<'d>>,
    session: Option<String>,
    agenda: Vec<AgendaItem>,
    agenda_title: Option<Cow<'d, str>>,
    committee: Option<Cow<'d, str>>,
    decision_type: Option<Cow<'d, str>>,
    sponsors: Vec<Sponsor>,
    sponsors_line: Option<Cow<'d, str>>,
    issued: Option<Date>,
    adopted: Option<Date>,
    adoption_line: Option<Cow<'d, str>>,
    route: Option<Cow<'d, str>>,
    distribution: Option<Cow<'d, str>>,
    original_language: Option<Cow<'d, str>>,
    enacting: Option<Cow<'d, str>>,
    meeting: Option<Cow<'d, str>>,
    blocks: Children<'d, Block<'d>>,
    closing: Option<Closing<'d>>,
    vote: Option<Vote<'d>>,
    annexes: Children<'d, Annex<'d>>,
    footnotes: Vec<Footnote<'d>>,
    star_notes: Vec<StarNote<'d>>,
    citations: Vec<CitationLine>,
    ledger: Ledger,
    parts: Resolutions<'d>,
}

impl<'d> Resolution<'d> {
    fn of(readings: &'d Readings<'d>, notes: &'d Notes<'d>) -> Self {
        let resolution = readings.resolution();
        let node = resolution.node();
        let masthead = resolution.masthead();
        let organ = resolution.organ();
        let sponsors = masthead.map(views::Masthead::sponsors).unwrap_or_default();
        let agenda = masthead.map(views::Masthead::agenda).unwrap_or_default();
        Self {
            span: resolution.span().into(),
            language: resolution.language().code(),
            document_kind: resolution.document_kind().name(),
            symbol: resolution.symbol().map(|symbol| symbol.to_string()),
            organ: organ.map(Organ::key),
            number: resolution.number(),
            part: resolution.part(),
            year: resolution.year(),
            title: node.child(Kind::Title).and_then(|title| Title::of(title, readings)),
            session: masthead.and_then(views::Masthead::session),
            agenda: agenda.into_iter().map(|item| AgendaItem { number: item.number, span: item.span.into() }).collect(),
            agenda_title: masthead.and_then(views::Masthead::agenda_title),
            committee: masthead.and_then(views::Masthead::committee),
            decision_type: masthead.and_then(views::Masthead::decision_type),
            sponsors: sponsors.into_iter().map(|sponsor| Sponsor { name: sponsor.name, span: sponsor.span.into() }).collect(),
            sponsors_line: masthead.and_then(views::Masthead::sponsors_line),
            issued: masthead.and_then(views::Masthead::issued).map(Date::of),
            adopted: resolution.adopted().map(Date::of),
            adoption_line: masthead.and_then(views::Masthead::adoption_line),
            route: masthead.and_then(views::Masthead::route),
            distribution: masthead.and_then(views::Masthead::distribution),
            original_language: masthead.and_then(views::Masthead::original_language),
            enacting: resolution.enacting(),
            meeting: resolution.meeting(),
            blocks: Children { of: node, readings, pick: Block::of },
            closing: resolution.closing().map(Closing::of),
            vote: resolution.vote().map(Vote::of),
            annexes: Children { of: node, readings, pick: Annex::of },
            footnotes: notes.within(node).iter().copied().map(|note| Footnote::of(note, organ)).collect(),
            star_notes: resolution.star_notes().map(|note| StarNote { text: note.flow().into_text(), span: note.span().into() }).collect(),
            citations: readings.citations().into_iter().map(CitationLine::of).collect(),
            ledger: Ledger::of(readings.ledger()),
            parts: Resolutions { of: node, notes },
        }
    }
}

#[derive(Serialize)]
struct Title<'d> {
    text: &'d str,
    span: Place,
    marks: Vec<Mark<'d>>,
    links: Vec<Link<'d>>,
}

impl<'d> Title<'d> {
    fn of(node: NodeRef<'d>, readings: &'d Readings<'d>) -> Option<Self> {
        let reading = readings.get(node)?;
        let flow = reading.flow();
        Some(Self { marks: marks(flow), links: links(reading, readings), text: flow.text(), span: node.span().into() })
    }
}

#[derive(Serialize)]
struct AgendaItem {
    number: String,
    span: Place,
}

#[derive(Serialize)]
struct Sponsor {
    name: String,
    span: Place,
}

#[derive(Serialize)]
struct StarNote<'d> {
    text: Cow<'d, str>,
    span: Place,
}

#[derive(Serialize)]
struct Date {
    date: String,
    span: Place,
}

impl Date {
    fn of(dated: Dated) -> Self {
        Self { date: dated.date(), span: dated.span.into() }
    }
}

#[derive(Serialize)]
struct Closing<'d> {
    meetings: Vec<Meeting<'d>>,
    date: Option<Date>,
    span: Place,
}

#[derive(Serialize)]
struct Meeting<'d> {
    number: Cow<'d, str>,
    text: Cow<'d, str>,
    span: Place,
}

impl<'d> Closing<'d> {
    fn of(closing: views::Closing<'d>) -> Self {
        let meeting = |meeting: views::Meeting<'d>| Meeting { number: meeting.number(), text: meeting.text(), span: meeting.span().into() };
        Self { meetings: closing.meetings().map(meeting).collect(), date: closing.date().map(Date::of), span: closing.span().into() }
    }
}

#[derive(Serialize)]
struct Vote<'d> {
    outcome: Option<&'static str>,
    sides: Vec<Voters>,
    ballots: Vec<Ballot>,
    text: Cow<'d, str>,
    span: Place,
}

#[derive(Serialize)]
struct Voters {
    side: &'static str,
    count: Option<u32>,
    names: Vec<String>,
}

/// What one State did, with its codes.
#[derive(Serialize)]
struct Ballot {
    name: String,
    side: &'static str,
    alpha2: Option<&'static str>,
    alpha3: Option<&'static str>,
    m49: Option<String>,
    former: Option<&'static str>,
    span: Place,
}

impl Ballot {
    fn of(ballot: votes::Ballot) -> Self {
        let state = ballot.state;
        Self {
            name: ballot.name,
            side: ballot.side.name(),
            alpha2: state.map(State::alpha2),
            alpha3: state.map(State::alpha3),
            m49: state.map(State::m49_code),
            former: state.and_then(State::former),
            span: ballot.span.into(),
        }
    }
}

impl<'d> Vote<'d> {
    fn of(vote: views::Vote<'d>) -> Self {
        let voters = |voters: views::Voters| Voters { side: voters.side.name(), count: voters.count, names: voters.names };
        Self {
            outcome: vote.outcome().map(Outcome::name),
            sides: vote.sides().into_iter().map(voters).collect(),
            ballots: vote.ballots().into_iter().map(Ballot::of).collect(),
            text: vote.text(),
            span: vote.span().into(),
        }
    }
}

#[derive(Serialize)]
struct Annex<'d> {
    span: Place,
    blocks: Children<'d, Block<'d>>,
}

impl<'d> Annex<'d> {
    fn of(node: NodeRef<'d>, readings: &'d Readings<'d>) -> Option<Self> {
        (node.kind() == Kind::Annex).then(|| Self { span: node.span().into(), blocks: Children { of: node, readings, pick: Block::of } })
    }
}

#[derive(Serialize)]
struct Footnote<'d> {
    marker: &'d str,
    text: Cow<'d, str>,
    span: Place,
    mark: Option<Place>,
    links: Vec<Link<'d>>,
}

impl<'d> Footnote<'d> {
    fn of(note: views::Footnote<'d>, organ: Option<Organ>) -> Self {
        let text = note.text();
        Self {
            marker: note.marker(),
            span: note.span().into(),
            mark: note.mark().map(|mark| mark.span().into()),
            links: note_links(note, &text, organ),
            text,
        }
    }
}
