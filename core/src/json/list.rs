//! What all objects are made of: places, and lists written as they are walked.

use std::borrow::Cow;
use std::ops::Range;

use serde::{Serialize, Serializer};

use crate::analysis::reading::{Reading, Readings};
use crate::analysis::{acts, citations};
use crate::views::{Footnote, NodeRef, Organ};

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
    /// What has been read of the resolution.
    pub(super) readings: &'d Readings<'d>,
    pub(super) pick: fn(NodeRef<'d>, &'d Readings<'d>) -> Option<T>,
}

impl<T: Serialize> Serialize for Children<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.of.children().filter_map(|child| (self.pick)(child, self.readings)))
    }
}

/// A citation by symbol within a text.
#[derive(Serialize)]
pub(super) struct Link<'d> {
    text: Cow<'d, str>,
    target: Cow<'d, str>,
    at: usize,
    span: Option<Place>,
}

/// What a paragraph, heading or title cites by symbol.
pub(super) fn links<'d>(reading: &'d Reading<'d>, readings: &'d Readings<'d>) -> Vec<Link<'d>> {
    let flow = reading.flow();
    let link = |found: &'d citations::Link| Link {
        text: flow.text().get(found.range.clone()).unwrap_or("").into(),
        target: found.target.as_str().into(),
        at: found.range.start,
        span: flow.source_span(found.range.clone()).map(Place::from),
    };
    reading.links(readings.context()).iter().map(link).collect()
}

/// What a footnote cites by symbol; `organ` is the one whose resolution it is in.
pub(super) fn note_links(note: Footnote<'_>, text: &str, organ: Option<Organ>) -> Vec<Link<'static>> {
    let language = note.node().map(NodeRef::language).unwrap_or_default();
    let link = |found: citations::Link| Link {
        text: text.get(found.range.clone()).unwrap_or("").to_owned().into(),
        target: found.target.into(),
        at: found.range.start,
        span: note.source_span(found.range).map(Place::from),
    };
    citations::links(language, text, organ).into_iter().map(link).collect()
}

/// An act within a text.
#[derive(Serialize)]
pub(super) struct Act<'d> {
    text: &'d str,
    at: usize,
    span: Option<Place>,
    base: &'static str,
    modifiers: Vec<&'static str>,
    noun: Option<&'static str>,
    class: Option<&'static str>,
    force: Option<u8>,
    addressees: Vec<Addressee<'d>>,
}

/// One whom an act asks.
#[derive(Serialize)]
struct Addressee<'d> {
    text: &'d str,
    at: usize,
    span: Option<Place>,
    key: String,
    kind: &'static str,
}

/// The acts of a paragraph.
pub(super) fn acts<'d>(reading: &'d Reading<'d>) -> Vec<Act<'d>> {
    let flow = reading.flow();
    let words = |range: &Range<usize>| flow.text().get(range.clone()).unwrap_or("");
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
    reading.acts().into_iter().map(act).collect()
}
