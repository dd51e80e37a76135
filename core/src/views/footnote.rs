use std::borrow::Cow;
use std::ops::Range;

use super::flow::{Flow, unspaced};
use super::node_ref::NodeRef;
use crate::document::{Document, NoteLink};

/// A footnote.
#[derive(Clone, Copy, Debug)]
pub struct Footnote<'d> {
    document: &'d Document<'d>,
    index: u32,
}

impl<'d> Footnote<'d> {
    pub(crate) fn new(document: &'d Document<'d>, index: u32) -> Self {
        Self { document, index }
    }

    pub(crate) fn called_by(mark: NodeRef<'d>) -> Option<Self> {
        let document = mark.document();
        let at = document.links.marks.binary_search_by_key(&mark.id(), |&(mark, _)| mark).ok()?;
        Some(Self::new(document, document.links.marks.get(at)?.1))
    }

    fn link(self) -> Option<&'d NoteLink> {
        self.document.links.notes.get(self.index as usize)
    }

    /// Its place among [`Document::footnotes`], from 0.
    #[must_use]
    pub fn index(self) -> usize {
        self.index as usize
    }

    /// The marker as printed: `3`, `*`.
    #[must_use]
    pub fn marker(self) -> &'d str {
        self.link().map_or("", |link| link.marker.of(&self.document.source))
    }

    /// The node of its text; a note that ran over a page has a [`continuation`](Self::continuation) besides.
    #[must_use]
    pub fn node(self) -> Option<NodeRef<'d>> {
        self.link().map(|link| NodeRef::new(self.document, link.body))
    }

    /// The rest of it, from the next page.
    #[must_use]
    pub fn continuation(self) -> Option<NodeRef<'d>> {
        Some(NodeRef::new(self.document, self.link()?.continuation?))
    }

    /// The first mark in the text that calls it.
    #[must_use]
    pub fn mark(self) -> Option<NodeRef<'d>> {
        Some(NodeRef::new(self.document, self.link()?.mark?))
    }

    /// The bytes of its text, without the marker and without a continuation.
    #[must_use]
    pub fn span(self) -> Range<usize> {
        self.node().map_or(0..0, NodeRef::span)
    }

    /// The resolution or part it belongs to, as a node.
    #[must_use]
    pub fn resolution(self) -> Option<NodeRef<'d>> {
        self.link().map(|link| NodeRef::new(self.document, link.resolution))
    }

    /// Its text, a continuation included.
    #[must_use]
    pub fn text(self) -> Cow<'d, str> {
        let text = self.node().map(|node| Flow::of(node).into_text()).unwrap_or_default();
        match self.continuation() {
            None => text,
            Some(rest) => {
                let rest = Flow::of(rest).into_text();
                let blank = if unspaced(&text, &rest) { "" } else { " " };
                Cow::Owned(format!("{text}{blank}{rest}"))
            }
        }
    }

    /// The bytes of the source from which a range of [`text`](Self::text) came, from its first to its last byte.
    #[must_use]
    pub fn source_span(self, range: Range<usize>) -> Option<Range<usize>> {
        let own = self.node()?.flow();
        let end_of_own = own.text().len();
        if range.end <= end_of_own {
            return own.source_span(range);
        }
        let rest = self.continuation()?.flow();
        // The blank between text and continuation is of neither.
        let after = end_of_own + usize::from(!unspaced(own.text(), rest.text()));
        let rest = rest.source_span(range.start.max(after) - after..range.end.checked_sub(after)?)?;
        let start = if range.start < end_of_own { own.source_span(range.start..end_of_own)?.start } else { rest.start };
        Some(start..rest.end)
    }
}
