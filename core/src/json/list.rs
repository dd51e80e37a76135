//! What all objects are made of: places, and lists written as they are walked.

use std::ops::Range;

use serde::{Serialize, Serializer};

use crate::views::NodeRef;

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
