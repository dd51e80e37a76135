//! Paragraphs, headings and tables.

use std::borrow::Cow;

use serde::Serialize;

use super::list::{Act, Children, Link, Place, acts, links};
use crate::kind::Kind;
use crate::views::{Flow, FlowMark, NodeRef, Organ, lead_base};

/// What stands in `blocks`: the `kind` of an object says which keys it has.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Block<'d> {
    Paragraph(Paragraph<'d>),
    Heading(Heading<'d>),
    Table(Table<'d>),
}

impl<'d> Block<'d> {
    pub(super) fn of(node: NodeRef<'d>, organ: Option<Organ>) -> Option<Self> {
        match node.kind() {
            Kind::Preambular | Kind::Operative | Kind::Paragraph => Some(Self::Paragraph(Paragraph::of(node, organ))),
            Kind::Heading => Some(Self::Heading(Heading::of(node, organ))),
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
    lead: Option<String>,
    lead_base: Option<&'static str>,
    text: Cow<'d, str>,
    span: Place,
    marks: Vec<Mark<'d>>,
    acts: Vec<Act>,
    links: Vec<Link>,
    subparagraphs: Children<'d, Paragraph<'d>>,
    wrap_ups: Children<'d, Paragraph<'d>>,
}

impl<'d> Paragraph<'d> {
    fn of(node: NodeRef<'d>, organ: Option<Organ>) -> Self {
        let flow = node.flow();
        Self {
            kind: node.kind().name(),
            label: node.label(),
            lead: flow.text().get(flow.lead()).filter(|lead| !lead.is_empty()).map(str::to_owned),
            lead_base: lead_base(node, &flow),
            marks: marks(&flow),
            acts: acts(node, organ, &flow),
            links: in_flow(&flow, node, organ),
            text: flow.into_text(),
            span: node.span().into(),
            subparagraphs: Children {
                of: node,
                organ,
                pick: |child, organ| (child.kind() == Kind::Subparagraph).then(|| Self::of(child, organ)),
            },
            wrap_ups: Children { of: node, organ, pick: |child, organ| (child.kind() == Kind::WrapUp).then(|| Self::of(child, organ)) },
        }
    }
}

#[derive(Serialize)]
pub(super) struct Heading<'d> {
    kind: &'static str,
    label: Option<&'d str>,
    text: Cow<'d, str>,
    span: Place,
    marks: Vec<Mark<'d>>,
    links: Vec<Link>,
}

impl<'d> Heading<'d> {
    fn of(node: NodeRef<'d>, organ: Option<Organ>) -> Self {
        let flow = node.flow();
        Self {
            kind: node.kind().name(),
            label: node.label(),
            marks: marks(&flow),
            links: in_flow(&flow, node, organ),
            text: flow.into_text(),
            span: node.span().into(),
        }
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

pub(super) fn in_flow(flow: &Flow<'_>, node: NodeRef<'_>, organ: Option<Organ>) -> Vec<Link> {
    links(flow.text(), node.language(), organ, |range| flow.source_span(range))
}
