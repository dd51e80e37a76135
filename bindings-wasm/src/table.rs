//! A document as one list of numbers, which crosses at once.
//!
//! Five counts, of nodes, pieces, labels, notes and diagnostics, and then as many rows of each:
//!
//! | row | columns |
//! |---|---|
//! | node | kind, start, end, parent, first node after its subtree, first of its pieces |
//! | piece | where it begins in the joined text, start, end |
//! | label that is not what is printed | node |
//! | note | body, continuation, mark, resolution, whether a blank joins the continuation |
//! | diagnostic | code, start, end, start and end of what belongs to it |
//!
//! Places are units of UTF-16. A node's pieces end where those of the next node begin. What is not there is [`NONE`].

use std::ops::Range;

use unres::Document;
use unres::text::Utf16;
use unres::views::NodeRef;

/// Stands for a node or a place that is not there.
const NONE: u32 = u32::MAX;

/// Writes places of one text as units of UTF-16.
struct Writer<'d> {
    text: &'d str,
    units: Utf16,
    rows: Vec<u32>,
}

impl Writer<'_> {
    /// Spans never cut a character; one that did would be seen by the tests as a place at the start.
    fn unit(&self, offset: usize) -> u32 {
        self.units.before(self.text, offset).unwrap_or_default() as u32
    }

    fn place(&mut self, span: Option<Range<usize>>) {
        let [start, end] = span.map_or([NONE; 2], |span| [self.unit(span.start), self.unit(span.end)]);
        self.rows.extend([start, end]);
    }
}

/// The document as one list.
pub(crate) fn of(document: &Document<'_>) -> Vec<u32> {
    let text = document.source();
    let mut to = Writer { text, units: Utf16::new(text), rows: Vec::new() };
    let mut pieces = Writer { text, units: to.units.clone(), rows: Vec::new() };
    let count = document.tree().nodes().len();
    to.rows.reserve(5 + count * 6);
    to.rows.extend([count as u32, 0, 0, 0, 0]);
    for node in nodes(document) {
        to.rows.push(node.kind() as u32);
        to.place(Some(node.span()));
        let end = document.tree().end(node.id()).number();
        to.rows.extend([node.parent().map_or(NONE, |parent| parent.id().number()), end, pieces.rows.len() as u32 / 3]);
        flow(node, &mut pieces);
    }
    let counts =
        [pieces.rows.len() / 3, labels(document, &mut to, pieces.rows), notes(document, &mut to.rows), diagnostics(document, &mut to)];
    for (header, count) in to.rows.iter_mut().skip(1).zip(counts) {
        *header = count as u32;
    }
    to.rows
}

/// The pieces of a node's own text.
fn flow(node: NodeRef<'_>, pieces: &mut Writer<'_>) {
    if node.kind().is_leaf() {
        return;
    }
    let flow = node.flow();
    let mut length = 0;
    let mut bytes = 0;
    for (at, span) in flow.pieces() {
        let start = length + (at - bytes) as u32;
        pieces.rows.push(start);
        bytes = at + span.len();
        pieces.place(Some(span));
        if let [.., start_in_source, end_in_source] = pieces.rows[..] {
            length = start + end_in_source - start_in_source;
        }
    }
}

fn labels(document: &Document<'_>, to: &mut Writer<'_>, pieces: Vec<u32>) -> usize {
    to.rows.extend(pieces);
    let before = to.rows.len();
    to.rows.extend(relabelled(document).map(|(node, _)| node.id().number()));
    to.rows.len() - before
}

fn notes(document: &Document<'_>, rows: &mut Vec<u32>) -> usize {
    let number = |node: Option<NodeRef<'_>>| node.map_or(NONE, |node| node.id().number());
    let mut count = 0;
    for note in document.footnotes() {
        let length = |node: Option<NodeRef<'_>>| node.map_or(0, |node| node.flow().text().len());
        let joined = note.continuation().is_some() && note.text().len() > length(note.node()) + length(note.continuation());
        rows.extend([note.node(), note.continuation(), note.mark(), note.resolution()].map(number));
        rows.push(u32::from(joined));
        count += 1;
    }
    count
}

fn diagnostics(document: &Document<'_>, to: &mut Writer<'_>) -> usize {
    for found in document.diagnostics() {
        to.rows.push(found.code as u32);
        to.place(Some(found.span.range()));
        to.place(found.related.map(Into::into));
    }
    document.diagnostics().len()
}

/// Labels that are not what is printed, then the markers of notes.
pub(crate) fn words(document: &Document<'_>) -> Vec<String> {
    let labels = relabelled(document).map(|(_, label)| label);
    labels.chain(document.footnotes().map(unres::views::Footnote::marker)).map(str::to_owned).collect()
}

fn relabelled<'d>(document: &'d Document<'_>) -> impl Iterator<Item = (NodeRef<'d>, &'d str)> {
    nodes(document).filter(|node| node.kind().is_paragraph()).filter_map(|node| Some((node, node.label_meant()?)))
}

fn nodes<'d>(document: &'d Document<'_>) -> impl Iterator<Item = NodeRef<'d>> {
    std::iter::once(document.root()).chain(document.root().descendants())
}
