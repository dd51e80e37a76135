//! What all objects are made of: places, lists written as they are walked, notes by their resolution.

use std::ops::Range;

use serde::{Serialize, Serializer};

use crate::document::Document;
use crate::views::{NodeRef, Note};

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
    pub(super) pick: fn(NodeRef<'d>) -> Option<T>,
}

impl<T: Serialize> Serialize for Children<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.of.children().filter_map(self.pick))
    }
}

/// The notes of a document by the resolution or part they belong to, so that a volume is walked once and not once for
/// each of its resolutions.
pub(super) struct Notes<'d>(Vec<Note<'d>>);

impl<'d> Notes<'d> {
    pub(super) fn of(document: &'d Document<'d>) -> Self {
        let mut notes: Vec<_> = document.footnotes().collect();
        // Stable: within a resolution the order of markers stays.
        notes.sort_by_key(|note| note.resolution().map(NodeRef::id));
        Self(notes)
    }

    pub(super) fn within(&self, resolution: NodeRef<'d>) -> &[Note<'d>] {
        let key = |note: &Note<'d>| note.resolution().map(NodeRef::id);
        let start = self.0.partition_point(|note| key(note) < Some(resolution.id()));
        let length = self.0[start..].partition_point(|note| key(note) == Some(resolution.id()));
        &self.0[start..start + length]
    }
}
