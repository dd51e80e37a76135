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

/// One node: 16 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// The text it covers.
    pub span: Span,
    /// The node that holds it; the root holds itself.
    pub parent: NodeId,
    /// What it is.
    pub kind: Kind,
    /// Nodes of its subtree, itself among them, in 24 bits; [`LARGE`] or more count as that.
    size: [u8; 3],
}

/// The largest size: where a subtree of so many nodes ends is found through its children.
const LARGE: u32 = (1 << 24) - 1;

impl Node {
    /// A node without any below it.
    pub(crate) const fn new(kind: Kind, span: Span, parent: NodeId) -> Self {
        Self { span, parent, kind, size: [1, 0, 0] }
    }

    pub(crate) fn set_size(&mut self, size: u32) {
        let [first, second, third, _] = size.min(LARGE).to_le_bytes();
        self.size = [first, second, third];
    }

    const fn size(&self) -> u32 {
        let [first, second, third] = self.size;
        u32::from_le_bytes([first, second, third, 0])
    }
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

    /// The first node after the subtree of a node.
    #[must_use]
    pub fn end(&self, id: NodeId) -> NodeId {
        match self.get(id).map_or(0, Node::size) {
            LARGE => self.end_of_large(id),
            size => NodeId(id.0 + size),
        }
    }

    /// The same for a node whose size is not told: behind the last of its children, of which hardly any is as large.
    fn end_of_large(&self, id: NodeId) -> NodeId {
        let mut next = NodeId(id.0 + 1);
        while self.get(next).is_some_and(|node| node.parent == id) {
            next = self.end(next);
        }
        next
    }

    /// The children of a node, in order.
    pub fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let (mut next, end) = (NodeId(id.0 + 1), self.end(id));
        std::iter::from_fn(move || {
            let child = next;
            let there = child < end && self.get(child).is_some();
            next = if there { self.end(child).max(NodeId(child.0 + 1)) } else { next };
            there.then_some(child)
        })
    }

    /// All nodes below a node, in order.
    pub fn descendants(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        (id.0 + 1..self.end(id).0).map(NodeId)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A root with two children, each with as many leaves as there are told.
    fn tree(leaves: [u32; 2]) -> Tree {
        let mut nodes = vec![Node::new(Kind::Document, Span::default(), NodeId::ROOT)];
        for count in leaves {
            let parent = NodeId(nodes.len() as u32);
            nodes.push(Node::new(Kind::Title, Span::default(), NodeId::ROOT));
            nodes.extend((0..count).map(|_| Node::new(Kind::Text, Span::default(), parent)));
            nodes[parent.index()].set_size(count + 1);
        }
        let count = nodes.len() as u32;
        nodes[0].set_size(count);
        Tree { nodes }
    }

    #[test]
    fn a_subtree_that_is_too_large_to_tell_ends_behind_its_children() {
        for leaves in [[3, 2], [LARGE - 1, 2], [LARGE, 2], [LARGE + 5, 0]] {
            let tree = tree(leaves);
            let second = NodeId(leaves[0] + 2);
            assert_eq!(tree.children(NodeId::ROOT).collect::<Vec<_>>(), [NodeId(1), second]);
            assert_eq!(tree.end(NodeId(1)), second);
            assert_eq!(tree.end(NodeId::ROOT).index(), tree.nodes().len());
            assert_eq!(tree.descendants(second).count(), leaves[1] as usize);
        }
    }
}
