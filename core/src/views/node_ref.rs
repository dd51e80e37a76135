use std::ops::Range;

use super::flow::Flow;
use crate::document::Document;
use crate::kind::Kind;
use crate::options::Language;
use crate::text::Span;
use crate::tree::NodeId;

/// A node with its document.
#[derive(Clone, Copy, Debug)]
pub struct NodeRef<'d> {
    document: &'d Document<'d>,
    id: NodeId,
}

impl PartialEq for NodeRef<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.document, other.document) && self.id == other.id
    }
}

impl<'d> NodeRef<'d> {
    pub(crate) fn new(document: &'d Document<'d>, id: NodeId) -> Self {
        Self { document, id }
    }

    /// The document it is of.
    #[must_use]
    pub fn document(self) -> &'d Document<'d> {
        self.document
    }

    /// Its place in the tree.
    #[must_use]
    pub fn id(self) -> NodeId {
        self.id
    }

    /// What it is.
    #[must_use]
    pub fn kind(self) -> Kind {
        self.document.tree.get(self.id).map_or(Kind::Unparsed, |node| node.kind)
    }

    /// The bytes it covers, page breaks within it included.
    #[must_use]
    pub fn span(self) -> Range<usize> {
        self.raw_span().range()
    }

    /// The language it is read in.
    #[must_use]
    pub fn language(self) -> Language {
        self.document.language_at(self.raw_span().start)
    }

    pub(crate) fn raw_span(self) -> Span {
        self.document.tree.get(self.id).map_or(Span::default(), |node| node.span)
    }

    /// The label of a paragraph or heading: as it was meant, else as printed.
    #[must_use]
    pub fn label(self) -> Option<&'d str> {
        self.label_meant().or_else(|| self.child(Kind::Label).map(NodeRef::source))
    }

    /// The label of a paragraph as it was meant, where something else is printed.
    #[must_use]
    pub fn label_meant(self) -> Option<&'d str> {
        let labels = &self.document.links.labels;
        let at = labels.binary_search_by_key(&self.id, |(paragraph, _)| *paragraph).ok()?;
        labels.get(at).map(|(_, label)| label.as_ref())
    }

    /// The text as it stands in the source, line ends and page breaks included.
    #[must_use]
    pub fn source(self) -> &'d str {
        self.raw_span().of(&self.document.source)
    }

    /// The node that holds this one; `None` for the root.
    #[must_use]
    pub fn parent(self) -> Option<Self> {
        let parent = self.document.tree.get(self.id)?.parent;
        (parent != self.id).then_some(Self { id: parent, ..self })
    }

    /// Its children, in order.
    pub fn children(self) -> impl Iterator<Item = Self> + use<'d> {
        self.document.tree.children(self.id).map(move |id| Self { id, ..self })
    }

    /// All nodes below it, in order.
    pub fn descendants(self) -> impl Iterator<Item = Self> + use<'d> {
        self.document.tree.descendants(self.id).map(move |id| Self { id, ..self })
    }

    /// The first child of a kind.
    #[must_use]
    pub fn child(self, kind: Kind) -> Option<Self> {
        self.children().find(|child| child.kind() == kind)
    }

    /// The words of this node itself, lines joined; those of paragraphs within it are not among them.
    #[must_use]
    pub fn flow(self) -> Flow<'d> {
        Flow::of(self)
    }
}
