use crate::kind::Kind;
use crate::text::Span;

/// The place of a node in its tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(crate) u32);

impl NodeId {
    /// The node of the whole document.
    pub const ROOT: Self = Self(0);

    /// Its place in [`Tree::nodes`].
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }

    pub(crate) const fn index(self) -> usize {
        self.0 as usize
    }
}

/// One node: 20 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// The text it covers.
    pub span: Span,
    /// The node that holds it; the root holds itself.
    pub parent: NodeId,
    /// The first node after its subtree.
    pub end: NodeId,
    /// What it is.
    pub kind: Kind,
}

/// Nodes in reading order: a parent before its children, siblings as they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree {
    pub(crate) nodes: Vec<Node>,
}

impl Tree {
    /// All nodes.
    #[must_use]
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The node, if the tree has it.
    #[must_use]
    pub fn get(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(id.index())
    }

    /// The children of a node, in order.
    pub fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let end = self.get(id).map_or(0, |node| node.end.0);
        let mut next = id.0 + 1;
        std::iter::from_fn(move || {
            let child = NodeId(next);
            let node = self.get(child).filter(|_| next < end)?;
            next = node.end.0.max(next + 1);
            Some(child)
        })
    }

    /// All nodes below a node, in order.
    pub fn descendants(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let end = self.get(id).map_or(0, |node| node.end.0);
        (id.0 + 1..end).map(NodeId)
    }
}
