//! Where each footnote is written: at its first mark, else at the end of the paragraph before it.

use crate::document::Document;
use crate::kind::Kind;
use crate::tree::NodeId;
use crate::views::{Footnote, NodeRef};

/// Footnotes without a mark in what is written, with the paragraph that takes them, in the order of paragraphs.
#[derive(Debug, Default)]
pub(super) struct Strays<'d> {
    taken: Vec<(NodeId, Footnote<'d>)>,
    /// Those of a document without a paragraph.
    homeless: Vec<Footnote<'d>>,
}

impl<'d> Strays<'d> {
    /// Finds them: one walk over what is written, then a search for each stray.
    pub(super) fn of(document: &'d Document<'d>) -> Self {
        let mut places = Places::default();
        for resolution in document.resolutions() {
            places.walk(resolution.node());
        }
        places.written.sort_unstable();
        places.paragraphs.sort_unstable();
        let mut strays = Self::default();
        for note in document.footnotes().filter(|note| !places.shows(*note)) {
            match places.before(note.span().start) {
                Some(paragraph) => strays.taken.push((paragraph, note)),
                None => strays.homeless.push(note),
            }
        }
        strays.taken.sort_by_key(|&(paragraph, _)| paragraph);
        strays
    }

    /// Those written at the end of a paragraph.
    pub(super) fn after(&self, paragraph: NodeId) -> impl Iterator<Item = Footnote<'d>> {
        let start = self.taken.partition_point(|&(taker, _)| taker < paragraph);
        self.taken[start..].iter().take_while(move |&&(taker, _)| taker == paragraph).map(|&(_, note)| note)
    }

    /// Those that no paragraph takes, as there is none; they are given out once.
    pub(super) fn homeless(&mut self) -> Vec<Footnote<'d>> {
        std::mem::take(&mut self.homeless)
    }
}

/// Nodes whose own words are written.
#[derive(Default)]
struct Places {
    written: Vec<NodeId>,
    paragraphs: Vec<(usize, NodeId)>,
}

impl Places {
    fn walk(&mut self, node: NodeRef<'_>) {
        for child in node.children() {
            match child.kind() {
                Kind::Resolution | Kind::Annex => self.walk(child),
                Kind::Masthead | Kind::Closing => self.written.extend(child.children().map(NodeRef::id)),
                Kind::Heading | Kind::Table => self.written.push(child.id()),
                Kind::Preambular | Kind::Operative | Kind::Paragraph => self.paragraph(child),
                _ => {}
            }
        }
        let first = [Kind::Number, Kind::Title, Kind::EnactingFormula].into_iter().filter_map(|kind| node.child(kind));
        self.written.extend(first.map(NodeRef::id));
    }

    fn paragraph(&mut self, node: NodeRef<'_>) {
        self.written.push(node.id());
        self.paragraphs.push((node.span().start, node.id()));
        for child in items(node) {
            self.paragraph(child);
        }
    }

    fn shows(&self, note: Footnote<'_>) -> bool {
        note.mark().and_then(NodeRef::parent).is_some_and(|place| self.written.binary_search(&place.id()).is_ok())
    }

    /// The last paragraph that begins before a place of the source, else the first.
    fn before(&self, at: usize) -> Option<NodeId> {
        let index = self.paragraphs.partition_point(|&(start, _)| start <= at).saturating_sub(1);
        self.paragraphs.get(index).map(|&(_, id)| id)
    }
}

/// The sub-paragraphs of a paragraph and the texts between and after them.
pub(super) fn items(node: NodeRef<'_>) -> impl Iterator<Item = NodeRef<'_>> {
    node.children().filter(|child| matches!(child.kind(), Kind::Subparagraph | Kind::WrapUp))
}
