//! Resolutions, their masthead and closing lines, votes, annexes and footnotes.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use super::block::{Block, Mark, in_flow, marks};
use super::ledger::Ledger;
use super::list::{Children, Citation, Place, citations};
use crate::analysis::states;
use crate::analysis::votes::Ballot;
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
        let resolutions = self.of.children().filter_map(views::Resolution::cast);
        serializer.collect_seq(resolutions.map(|resolution| Resolution::of(resolution, self.notes)))
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
    ledger: Ledger<'d>,
    parts: Resolutions<'d>,
}

impl<'d> Resolution<'d> {
    fn of(resolution: views::Resolution<'d>, notes: &'d Notes<'d>) -> Self {
        let node = resolution.node();
        let masthead = resolution.masthead();
        let organ = resolution.organ();
        let sponsors = masthead.map(views::Masthead::sponsors).unwrap_or_default();
        let agenda = masthead.map(views::Masthead::agenda_items).unwrap_or_default();
        Self {
            span: resolution.span().into(),
            language: resolution.language().code(),
            document_kind: resolution.document_kind().name(),
            symbol: resolution.symbol().map(|symbol| symbol.to_string()),
            organ: organ.map(Organ::key),
            number: resolution.number(),
            part: resolution.part_letter(),
            title: node.child(Kind::Title).map(|title| Title::of(title, organ)),
            session: masthead.and_then(views::Masthead::session),
            agenda: agenda.into_iter().map(|item| AgendaItem { number: item.number, span: item.span.into() }).collect(),
            agenda_title: masthead.and_then(views::Masthead::agenda_title),
            committee: masthead.and_then(views::Masthead::committee),
            decision_type: masthead.and_then(views::Masthead::decision_type),
            sponsors: sponsors.into_iter().map(|sponsor| Sponsor { name: sponsor.name, span: sponsor.span.into() }).collect(),
            sponsors_line: masthead.and_then(views::Masthead::sponsors_text),
            issued: masthead.and_then(views::Masthead::issued).map(Date::of),
            adopted: resolution.adopted().map(Date::of),
            adoption_line: masthead.and_then(views::Masthead::adoption_line),
            route: masthead.and_then(views::Masthead::route_line),
            distribution: masthead.and_then(views::Masthead::distribution),
            original_language: masthead.and_then(views::Masthead::original_language),
            enacting: resolution.enacting(),
            meeting: resolution.meeting(),
            blocks: Children { of: node, organ, pick: Block::of },
            closing: resolution.closing().map(Closing::of),
            vote: resolution.vote().map(Vote::of),
            annexes: Children { of: node, organ, pick: Annex::of },
            footnotes: notes.within(node).iter().copied().map(|note| Footnote::of(note, organ)).collect(),
            star_notes: resolution.star_notes().map(|note| StarNote { text: note.flow().into_text(), span: note.span().into() }).collect(),
            ledger: Ledger(resolution),
            parts: Resolutions { of: node, notes },
        }
    }
}

#[derive(Serialize)]
struct Title<'d> {
    text: Cow<'d, str>,
    span: Place,
    marks: Vec<Mark<'d>>,
    citations: Vec<Citation>,
}

impl<'d> Title<'d> {
    fn of(node: NodeRef<'d>, organ: Option<Organ>) -> Self {
        let flow = node.flow();
        Self { marks: marks(&flow), citations: in_flow(&flow, node, organ), text: flow.into_text(), span: node.span().into() }
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
        Self { date: dated.iso(), span: dated.span.into() }
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
    sides: Vec<Side>,
    text: Cow<'d, str>,
    span: Place,
}

#[derive(Serialize)]
struct Side {
    side: &'static str,
    count: Option<u32>,
    names: Vec<String>,
    states: Vec<State>,
}

/// A State of a list, by its codes.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct State {
    alpha2: Option<&'static str>,
    alpha3: Option<&'static str>,
    m49: Option<String>,
    former: Option<&'static str>,
    span: Place,
}

impl State {
    fn of(ballot: Ballot) -> Self {
        let state = ballot.state;
        Self {
            alpha2: state.map(states::State::alpha2),
            alpha3: state.map(states::State::alpha3),
            m49: state.map(states::State::m49_code),
            former: state.and_then(states::State::former),
            span: ballot.span.into(),
        }
    }
}

impl<'d> Vote<'d> {
    fn of(vote: views::Vote<'d>) -> Self {
        let mut ballots = vote.ballots().into_iter();
        let side = |voters: views::Voters| {
            let states = ballots.by_ref().take(voters.names.len()).map(State::of).collect();
            Side { side: voters.side.name(), count: voters.count, names: voters.names, states }
        };
        Self {
            outcome: vote.outcome().map(Outcome::name),
            sides: vote.sides().into_iter().map(side).collect(),
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
    fn of(node: NodeRef<'d>, organ: Option<Organ>) -> Option<Self> {
        (node.kind() == Kind::Annex).then(|| Self { span: node.span().into(), blocks: Children { of: node, organ, pick: Block::of } })
    }
}

#[derive(Serialize)]
struct Footnote<'d> {
    marker: &'d str,
    text: Cow<'d, str>,
    span: Place,
    mark: Option<Place>,
    citations: Vec<Citation>,
}

impl<'d> Footnote<'d> {
    fn of(note: views::Note<'d>, organ: Option<Organ>) -> Self {
        let text = note.text();
        let language = note.node().map(|node| node.language()).unwrap_or_default();
        Self {
            marker: note.marker(),
            span: note.span().into(),
            mark: note.mark().map(|mark| mark.span().into()),
            citations: citations(&text, language, organ, |range| note.source_span(range)),
            text,
        }
    }
}
