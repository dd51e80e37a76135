//! What was not understood: lines before, between and after resolutions, and in mastheads. Nothing of a text is left out.

use super::write::Writer;
use crate::document::Document;
use crate::kind::Kind;
use crate::tree::NodeId;
use crate::views::NodeRef;

/// Lines outside any resolution, each with the resolution it stands above.
#[derive(Debug, Default)]
pub(super) struct Loose<'d> {
    above: Vec<(NodeId, NodeRef<'d>)>,
    /// Those below the last resolution; all, where there is none.
    below: Vec<NodeRef<'d>>,
}

impl<'d> Loose<'d> {
    pub(super) fn of(document: &'d Document<'d>) -> Self {
        let mut found = Self::default();
        for node in document.root().children() {
            match node.kind() {
                Kind::Unparsed => found.below.push(node),
                Kind::Resolution => found.above.extend(found.below.drain(..).map(|line| (node.id(), line))),
                _ => {}
            }
        }
        found
    }

    /// Those above a resolution, below the one before it.
    pub(super) fn above(&self, resolution: NodeRef<'d>) -> Vec<NodeRef<'d>> {
        let start = self.above.partition_point(|&(id, _)| id < resolution.id());
        self.above[start..].iter().take_while(|&&(id, _)| id == resolution.id()).map(|&(_, line)| line).collect()
    }

    /// Those below the last resolution; they are given out once.
    pub(super) fn below(&mut self) -> Vec<NodeRef<'d>> {
        std::mem::take(&mut self.below)
    }
}

impl<'d> Writer<'d> {
    /// A `p` for each line, where AKN4UN has lines without a name.
    pub(super) fn loose_lines(&mut self, nodes: &[NodeRef<'d>]) {
        for &node in nodes {
            for line in lines(node) {
                self.xml.leaf("p", &[], line);
            }
        }
    }

    /// A paragraph for each line.
    pub(super) fn loose_paragraphs(&mut self, nodes: &[NodeRef<'d>]) {
        for &node in nodes {
            for line in lines(node) {
                let run = self.linked(line.to_owned(), Vec::new());
                self.plain_paragraph(&run);
            }
        }
    }
}

/// The words of a node line by line, as they stand in the source.
fn lines(node: NodeRef<'_>) -> Vec<&str> {
    let source = node.document().source();
    let leaf = node.children().next().is_none().then(|| node.span());
    let spans = node.flow().spans().chain(leaf).collect::<Vec<_>>();
    let pieces = spans.into_iter().filter_map(|span| source.get(span));
    pieces.flat_map(str::lines).map(str::trim).filter(|line| !line.is_empty()).collect()
}
