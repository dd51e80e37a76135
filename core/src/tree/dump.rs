use std::fmt::Write as _;

use super::node::{NodeId, Tree};
use crate::kind::Kind;

/// The tree as lines of text, for tests and for a look: kind, span, and the text of leaves. White space is left out.
pub(crate) fn dump(tree: &Tree, text: &str) -> String {
    let mut out = String::new();
    let mut open = Vec::new();
    for (index, node) in tree.nodes().iter().enumerate() {
        let end = tree.end(NodeId(index as u32)).index();
        while open.last().is_some_and(|&end: &usize| end <= index) {
            open.pop();
        }
        if node.kind != Kind::Space {
            let _ = write!(out, "{:indent$}{} {}..{}", "", node.kind.name(), node.span.start, node.span.end, indent = 2 * open.len());
            if end == index + 1 {
                let _ = write!(out, " {:?}", node.span.of(text));
            }
            out.push('\n');
        }
        open.push(end);
    }
    out
}
