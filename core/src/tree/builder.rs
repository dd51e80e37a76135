use super::node::{Node, NodeId, Tree};
use crate::kind::Kind;
use crate::text::{Span, is_edge};

/// Builds a tree from left to right. What lies between two leaves becomes a leaf itself, so that no byte is lost.
pub(crate) struct Builder<'t> {
    text: &'t str,
    nodes: Vec<Node>,
    open: Vec<NodeId>,
    at: u32,
}

impl<'t> Builder<'t> {
    pub(crate) fn new(text: &'t str, nodes: usize) -> Self {
        let mut builder = Self { text, nodes: Vec::with_capacity(nodes), open: Vec::with_capacity(16), at: 0 };
        builder.open(Kind::Document, 0);
        builder
    }

    /// How many nodes are open, the root included.
    pub(crate) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Opens a node at `at`; what stands before it stays with the node that is open now.
    pub(crate) fn open(&mut self, kind: Kind, at: u32) -> NodeId {
        self.fill(at);
        let id = NodeId(self.nodes.len() as u32);
        let parent = self.open.last().copied().unwrap_or(NodeId::ROOT);
        self.nodes.push(Node { span: Span::new(self.at, self.at), parent, end: id, kind });
        self.open.push(id);
        id
    }

    /// Adds a leaf; an empty one, or one that lies behind, is left out.
    pub(crate) fn leaf(&mut self, kind: Kind, span: Span) -> Option<NodeId> {
        let start = span.start.max(self.at);
        if start >= span.end {
            return None;
        }
        self.fill(start);
        self.push(kind, Span::new(start, span.end))
    }

    /// Closes the innermost open node where the last leaf ended.
    pub(crate) fn close(&mut self) {
        if let Some(id) = self.open.pop() {
            let end = NodeId(self.nodes.len() as u32);
            let node = &mut self.nodes[id.index()];
            node.end = end;
            node.span.end = self.at;
        }
    }

    /// Closes all and gives the tree.
    pub(crate) fn finish(mut self) -> Tree {
        while self.depth() > 1 {
            self.close();
        }
        self.fill(self.text.len() as u32);
        self.close();
        Tree { nodes: self.nodes }
    }

    fn push(&mut self, kind: Kind, span: Span) -> Option<NodeId> {
        let id = NodeId(self.nodes.len() as u32);
        let parent = *self.open.last()?;
        self.nodes.push(Node { span, parent, end: NodeId(id.0 + 1), kind });
        self.at = span.end;
        Some(id)
    }

    /// White space up to `to` becomes [`Kind::Space`], anything else [`Kind::Unparsed`].
    fn fill(&mut self, to: u32) {
        if to <= self.at {
            return;
        }
        let span = Span::new(self.at, to);
        // Nearly every gap is a line end: no character is decoded there.
        if self.text.as_bytes().get(span.range()).is_some_and(|gap| gap.iter().all(u8::is_ascii_whitespace)) {
            self.push(Kind::Space, span);
            return;
        }
        self.fill_words(span);
    }

    fn fill_words(&mut self, span: Span) {
        let gap = span.of(self.text);
        let words = gap.trim_matches(is_edge);
        if words.is_empty() {
            self.push(Kind::Space, span);
            return;
        }
        let start = self.at + (gap.len() - gap.trim_start_matches(is_edge).len()) as u32;
        let end = start + words.len() as u32;
        for (kind, span) in
            [(Kind::Space, Span::new(self.at, start)), (Kind::Unparsed, Span::new(start, end)), (Kind::Space, Span::new(end, span.end))]
        {
            if !span.is_empty() {
                self.push(kind, span);
            }
        }
    }
}
