use super::node::{NodeId, Tree};
use crate::kind::Kind;

/// An invariant of the tree that does not hold: a fault of this library, never of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the tree is broken at node {node}: {what}")]
pub struct Violation {
    /// Index of the node.
    pub node: usize,
    /// What does not hold.
    pub what: &'static str,
}

/// Leaves rebuild the text, spans nest, subtrees end where they say.
pub(crate) fn check(tree: &Tree, text: &str) -> Result<(), Violation> {
    let fail = |id: usize, what| Err(Violation { node: id, what });
    let nodes = tree.nodes();
    let Some(root) = nodes.first() else { return fail(0, "there is no root") };
    if root.kind != Kind::Document || root.span.range() != (0..text.len()) || tree.end(NodeId::ROOT).index() != nodes.len() {
        return fail(0, "the root does not cover the text");
    }
    let mut at = 0;
    for (index, node) in nodes.iter().enumerate() {
        let parent = &nodes[node.parent.index().min(index)];
        let end = tree.end(NodeId(index as u32));
        if index > 0 && (node.parent.index() >= index || end > tree.end(node.parent) || !parent.span.contains(node.span)) {
            return fail(index, "it does not nest in its parent");
        }
        if end.index() <= index {
            return fail(index, "its subtree ends before it begins");
        }
        if text.get(node.span.range()).is_none() {
            return fail(index, "its span cuts a character");
        }
        let childless = end.index() == index + 1;
        if childless && !node.span.is_empty() {
            if node.span.start != at {
                return fail(index, "a byte before it is in no leaf, or in two");
            }
            at = node.span.end;
        }
        if node.kind.is_leaf() && !childless {
            return fail(index, "a leaf has children");
        }
    }
    if at as usize == text.len() { Ok(()) } else { fail(nodes.len() - 1, "bytes at the end are in no leaf") }
}
