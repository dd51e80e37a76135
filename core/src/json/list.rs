//! What all objects are made of: places, and lists written as they are walked.

use std::ops::Range;

use serde::{Serialize, Serializer};

use crate::analysis::citations;
use crate::options::Language;
use crate::views::{NodeRef, Organ};

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

/// A citation within a text.
#[derive(Serialize)]
pub(super) struct Citation {
    text: String,
    target: String,
    at: usize,
    span: Option<Place>,
}

/// The citations in a joined text; `place` leads a range of it back to the source.
pub(super) fn citations(
    text: &str,
    language: Language,
    organ: Option<Organ>,
    place: impl Fn(Range<usize>) -> Option<Range<usize>>,
) -> Vec<Citation> {
    let citation = |found: citations::Citation| Citation {
        text: text.get(found.range.clone()).unwrap_or("").to_owned(),
        target: found.target,
        at: found.range.start,
        span: place(found.range).map(Place::from),
    };
    citations::in_text(language, text, organ).into_iter().map(citation).collect()
}
