//! Paragraphs, headings and tables.

use serde::Serialize;

use super::list::{Act, Children, Link, Place, acts, links};
use crate::analysis::reading::Readings;
use crate::kind::Kind;
use crate::views::{Flow, FlowMark, NodeRef, lead_base};

/// What stands in `blocks`: the `kind` of an object says which keys it has.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Block<'d> {
    Paragraph(Paragraph<'d>),
    Heading(Heading<'d>),
    Table(Table<'d>),
}

impl<'d> Block<'d> {
    pub(super) fn of(node: NodeRef<'d>, readings: &'d Readings<'d>) -> Option<Self> {
        match node.kind() {
            Kind::Preambular | Kind::Operative | Kind::Paragraph => Paragraph::of(node, readings).map(Self::Paragraph),
            Kind::Heading => Heading::of(node, readings).map(Self::Heading),
            Kind::Table => Some(Self::Table(Table::of(node))),
            _ => None,
        }
    }
}

/// Any paragraph: preambular, operative, of an annex, a sub-paragraph, the text after a list.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Paragraph<'d> {
    kind: &'static str,
    label: Option<&'d str>,
    lead: Option<&'d str>,
    lead_base: Option<&'static str>,
    text: &'d str,
    span: Place,
    marks: Vec<Mark<'d>>,
    acts: Vec<Act<'d>>,
    links: Vec<Link<'d>>,
    subparagraphs: Children<'d, Paragraph<'d>>,
    wrap_ups: Children<'d, Paragraph<'d>>,
}

impl<'d> Paragraph<'d> {
    fn of(node: NodeRef<'d>, readings: &'d Readings<'d>) -> Option<Self> {
        let reading = readings.get(node)?;
        let flow = reading.flow();
        let below = |pick| Children { of: node, readings, pick };
        Some(Self {
            kind: node.kind().name(),
            label: node.label(),
            lead: flow.text().get(flow.lead()).filter(|lead| !lead.is_empty()),
            lead_base: lead_base(node, flow),
            marks: marks(flow),
            acts: acts(reading),
            links: links(reading, readings),
            text: flow.text(),
            span: node.span().into(),
            subparagraphs: below(|child, readings| Self::of(child, readings).filter(|_| child.kind() == Kind::Subparagraph)),
            wrap_ups: below(|child, readings| Self::of(child, readings).filter(|_| child.kind() == Kind::WrapUp)),
        })
    }
}

#[derive(Serialize)]
pub(super) struct Heading<'d> {
    kind: &'static str,
    label: Option<&'d str>,
    text: &'d str,
    span: Place,
    marks: Vec<Mark<'d>>,
    links: Vec<Link<'d>>,
}

impl<'d> Heading<'d> {
    fn of(node: NodeRef<'d>, readings: &'d Readings<'d>) -> Option<Self> {
        let reading = readings.get(node)?;
        let flow = reading.flow();
        Some(Self {
            kind: node.kind().name(),
            label: node.label(),
            marks: marks(flow),
            links: links(reading, readings),
            text: flow.text(),
            span: node.span().into(),
        })
    }
}

/// A table, as it stands in the source: its columns are nowhere but in the spaces.
#[derive(Serialize)]
pub(super) struct Table<'d> {
    kind: &'static str,
    text: &'d str,
    span: Place,
}

impl<'d> Table<'d> {
    fn of(node: NodeRef<'d>) -> Self {
        Self { kind: node.kind().name(), text: node.source(), span: node.span().into() }
    }
}

/// A footnote's call. `marker` is the note's, which a mark misread in the text may not be.
#[derive(Serialize)]
pub(super) struct Mark<'d> {
    marker: &'d str,
    at: usize,
}

pub(super) fn marks<'d>(flow: &Flow<'d>) -> Vec<Mark<'d>> {
    let marker = |mark: &FlowMark<'d>| mark.note.map_or(mark.node.source(), |note| note.marker());
    flow.marks().iter().map(|mark| Mark { marker: marker(mark), at: mark.at }).collect()
}
