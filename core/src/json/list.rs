//! What all objects are made of: places, and lists written as they are walked.

use std::ops::Range;

use serde::{Serialize, Serializer};

use crate::analysis::{acts, citations};
use crate::options::Language;
use crate::views::{Flow, NodeRef, Organ};

/// A span.
#[derive(Clone, Copy, Serialize)]
pub(super) struct Place {
    start: usize,
    end: usize,
}

impl From<Range<usize>> for Place {
    fn from(range: Range<usize>) -> Self {
        Self { start: range.start, end: range.end }
    }
}

/// The children of a node that `pick` turns into objects, in reading order. Nothing is gathered before it is written.
pub(super) struct Children<'d, T> {
    pub(super) of: NodeRef<'d>,
    /// The organ whose resolution this is: by it a citation without organ is resolved.
    pub(super) organ: Option<Organ>,
    pub(super) pick: fn(NodeRef<'d>, Option<Organ>) -> Option<T>,
}

impl<T: Serialize> Serialize for Children<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.of.children().filter_map(|child| (self.pick)(child, self.organ)))
    }
}

/// A citation by symbol within a text.
#[derive(Serialize)]
pub(super) struct Link {
    text: String,
    target: String,
    at: usize,
    span: Option<Place>,
}

/// The links of a joined text; `place` leads a range of it back to the source.
pub(super) fn links(
    text: &str,
    language: Language,
    organ: Option<Organ>,
    place: impl Fn(Range<usize>) -> Option<Range<usize>>,
) -> Vec<Link> {
    let link = |found: citations::Link| Link {
        text: text.get(found.range.clone()).unwrap_or("").to_owned(),
        target: found.target,
        at: found.range.start,
        span: place(found.range).map(Place::from),
    };
    citations::links(language, text, organ).into_iter().map(link).collect()
}

/// An act within a text.
#[derive(Serialize)]
pub(super) struct Act {
    text: String,
    at: usize,
    span: Option<Place>,
    base: &'static str,
    modifiers: Vec<&'static str>,
    noun: Option<&'static str>,
    class: Option<&'static str>,
    force: Option<u8>,
    addressees: Vec<Addressee>,
}

/// One whom an act asks.
#[derive(Serialize)]
struct Addressee {
    text: String,
    at: usize,
    span: Option<Place>,
    key: String,
    kind: &'static str,
}

/// The acts of a paragraph; `organ` is the one that speaks.
pub(super) fn acts(node: NodeRef<'_>, organ: Option<Organ>, flow: &Flow<'_>) -> Vec<Act> {
    let words = |range: &Range<usize>| flow.text().get(range.clone()).unwrap_or("").to_owned();
    let place = |range: &Range<usize>| flow.source_span(range.clone()).map(Place::from);
    let addressee = |found: acts::Addressee| Addressee {
        text: words(&found.range),
        at: found.range.start,
        span: place(&found.range),
        key: found.key,
        kind: found.kind.name(),
    };
    let act = |found: acts::Act| Act {
        text: words(&found.range),
        at: found.range.start,
        span: place(&found.range),
        base: found.base,
        modifiers: found.modifiers,
        noun: found.noun,
        class: found.class.map(acts::Class::name),
        force: found.force,
        addressees: found.addressees.into_iter().map(addressee).collect(),
    };
    acts::in_flow(node, organ, flow).into_iter().map(act).collect()
}
