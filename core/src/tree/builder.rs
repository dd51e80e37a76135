use smallvec::SmallVec;

use super::node::{Node, NodeId, Tree};
use crate::kind::Kind;
use crate::text::{Span, is_edge};

/// Builds a tree from left to right. What lies between two leaves becomes a leaf itself, so that no byte is lost.
pub(crate) struct Builder<'t> {
    text: &'t str,
    nodes: Vec<Node>,
    open: SmallVec<[NodeId; 16]>,
    at: u32,
}

impl<'t> Builder<'t> {
    pub(crate) fn new(text: &'t str, nodes: usize) -> Self {
        let mut builder = Self { text, nodes: Vec::with_capacity(nodes), open: SmallVec::new(), at: 0 };
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
        self.nodes.push(Node::new(kind, Span::new(self.at, self.at), parent));
        self.open.push(id);
        id
    }

    /// Adds a leaf; an empty one, or one that lies behind, is left out. White space beside words of the same node becomes theirs, and
    /// what goes on on another line goes on in its leaf.
    pub(crate) fn leaf(&mut self, kind: Kind, span: Span) -> Option<NodeId> {
        let start = span.start.max(self.at);
        if start >= span.end {
            return None;
        }
        if start == self.at || !self.is_white(start) {
            self.fill(start);
        } else if self.goes_on(kind, start) {
            self.lengthen(span.end);
            return None;
        } else {
            self.white(kind, start);
        }
        self.push(kind, Span::new(self.at, span.end))
    }

    /// The last leaf, if it is of the node that is open.
    fn beside(&self) -> Option<Kind> {
        let last = self.nodes.last().filter(|last| last.kind.is_leaf() && Some(&last.parent) == self.open.last())?;
        Some(last.kind)
    }

    /// Whether words, or furniture, go on behind white space in which a line ends.
    fn goes_on(&self, kind: Kind, start: u32) -> bool {
        matches!(kind, Kind::Text | Kind::Furniture) && self.beside() == Some(kind) && has_line_end(self.text, self.at, start)
    }

    /// Gives the white space before a leaf to the words beside it, or makes it a leaf itself.
    fn white(&mut self, kind: Kind, to: u32) {
        match self.beside().map(|last| (last == Kind::Text, kind == Kind::Text)) {
            Some((true, false)) => self.lengthen(to),
            Some((false, true)) => {}
            _ => _ = self.push(Kind::Space, Span::new(self.at, to)),
        }
    }

    /// Lengthens the last leaf.
    fn lengthen(&mut self, to: u32) {
        self.at = to;
        if let Some(last) = self.nodes.last_mut() {
            last.span.end = to;
        }
    }

    /// Closes the innermost open node where the last leaf ended.
    pub(crate) fn close(&mut self) {
        if let Some(id) = self.open.pop() {
            let size = self.nodes.len() as u32 - id.0;
            let node = &mut self.nodes[id.index()];
            node.set_size(size);
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
        self.nodes.push(Node::new(kind, span, parent));
        self.at = span.end;
        Some(id)
    }

    /// Whether there is only white space up to `to`.
    fn is_white(&self, to: u32) -> bool {
        let gap = Span::new(self.at, to);
        // Nearly every gap is a line end: no character is decoded there.
        let ascii = self.text.as_bytes().get(gap.range()).is_some_and(|gap| gap.iter().all(u8::is_ascii_whitespace));
        ascii || gap.of(self.text).trim_matches(is_edge).is_empty()
    }

    /// White space up to `to` becomes [`Kind::Space`], anything else [`Kind::Unparsed`].
    fn fill(&mut self, to: u32) {
        if to <= self.at {
            return;
        }
        let span = Span::new(self.at, to);
        if self.is_white(to) {
            self.push(Kind::Space, span);
            return;
        }
        self.fill_words(span);
    }

    fn fill_words(&mut self, span: Span) {
        let gap = span.of(self.text);
        let words = gap.trim_matches(is_edge);
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

/// Whether a line ends in white space.
fn has_line_end(text: &str, start: u32, end: u32) -> bool {
    Span::new(start, end).of(text).bytes().any(|byte| matches!(byte, b'\n' | b'\r' | b'\x0C'))
}

#[cfg(test)]
mod tests {
    use super::Builder;
    use crate::kind::Kind;
    use crate::text::Span;

    /// Leaves of these kinds and words, as they follow each other in a paragraph, and what the tree has.
    fn leaves(text: &str, words: &[(Kind, &str)]) -> Vec<(Kind, String)> {
        let mut builder = Builder::new(text, 8);
        builder.open(Kind::Operative, 0);
        let mut at = 0;
        for &(kind, words) in words {
            let start = at + text[at..].find(words).unwrap();
            at = start + words.len();
            builder.leaf(kind, Span::new(start as u32, at as u32));
        }
        builder.close();
        let tree = builder.finish();
        assert_eq!(super::super::check(&tree, text), Ok(()));
        tree.nodes().iter().filter(|node| node.kind.is_leaf()).map(|node| (node.kind, node.span.of(text).to_owned())).collect()
    }

    #[test]
    fn words_take_the_white_space_beside_them() {
        use Kind::{Furniture, Label, Lead, Mark, Space, Text};
        let found = |text: &str, words: &[(Kind, &str)], wanted: &[(Kind, &str)]| {
            assert_eq!(leaves(text, words), wanted.iter().map(|&(kind, words)| (kind, words.to_owned())).collect::<Vec<_>>(), "{text:?}");
        };
        found(
            "1. Asks the\nclerks 2 to\r\n write;\n",
            &[(Label, "1."), (Lead, "Asks"), (Text, "the"), (Text, "clerks"), (Mark, "2"), (Text, "to"), (Text, "write;")],
            &[(Label, "1."), (Space, " "), (Lead, "Asks"), (Text, " the\nclerks "), (Mark, "2"), (Text, " to\r\n write;"), (Space, "\n")],
        );
        found(
            "12\u{c}A/90\nBuoys  and\tmaps",
            &[(Furniture, "12"), (Furniture, "A/90"), (Text, "Buoys"), (Text, "and"), (Text, "maps")],
            &[(Furniture, "12\u{c}A/90"), (Text, "\nBuoys"), (Space, "  "), (Text, "and"), (Space, "\t"), (Text, "maps")],
        );
    }
}
