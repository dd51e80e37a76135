//! From blocks, notes, marks and furniture to the tree.

use smallvec::SmallVec;

use super::blocks::{BlockId, Piece, Read};
use super::marks::Mark;
use super::notes::{NotePart, NotePiece, Notes};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::{Links, NoteLink};
use crate::grammar::inline::word::trimmed;
use crate::kind::Kind;
use crate::text::Span;
use crate::tree::{Builder, NodeId, Tree};

/// How deep blocks are mostly nested, at most.
const DEPTH: usize = 8;

/// What the blocks became.
pub(super) struct Assembled {
    pub(super) tree: Tree,
    pub(super) links: Links,
    /// The votes, which are checked when the document stands.
    pub(super) votes: SmallVec<[NodeId; 2]>,
}

/// Builds the tree, and the table of notes and marks.
pub(super) fn assemble(
    text: &str,
    read: &Read,
    notes: &Notes,
    marks: &[Mark],
    furniture: &[Span],
    diagnostics: &mut Vec<Diagnostic>,
) -> Assembled {
    let size = read.pieces.len() * 3 + read.blocks.len() + notes.pieces.len() * 3 + furniture.len() * 2 + marks.len() * 2 + 8;
    let mut assembler = Assembler {
        text,
        read,
        builder: Builder::new(text, size),
        open: SmallVec::new(),
        nodes: vec![NodeId::ROOT; read.blocks.len()],
        marks,
        next_mark: 0,
        links: Vec::with_capacity(marks.len()),
        notes: vec![NoteNodes::default(); notes.notes.len()],
    };
    assembler.merge(notes, furniture);
    assembler.finish(notes, diagnostics)
}

struct Assembler<'t> {
    text: &'t str,
    read: &'t Read,
    builder: Builder<'t>,
    /// Blocks that are open, outermost first.
    open: SmallVec<[BlockId; DEPTH]>,
    nodes: Vec<NodeId>,
    marks: &'t [Mark],
    next_mark: usize,
    /// Marks and the notes they call.
    links: Vec<(NodeId, u32)>,
    notes: Vec<NoteNodes>,
}

/// The nodes of a note.
#[derive(Clone, Copy, Default)]
struct NoteNodes {
    mark: Option<NodeId>,
    body: Option<NodeId>,
    continuation: Option<NodeId>,
    resolution: Option<NodeId>,
    /// Its place among those that have a text.
    index: Option<u32>,
}

impl Assembler<'_> {
    /// Goes through pieces, notes and furniture in the order of the source.
    fn merge(&mut self, notes: &Notes, furniture: &[Span]) {
        let (mut piece, mut note, mut line) = (0, 0, 0);
        let pieces = &self.read.pieces;
        let start = |span: Option<Span>| span.map_or(u32::MAX, |span| span.start);
        loop {
            let here = start(pieces.get(piece).map(|piece| piece.span));
            let there = start(notes.pieces.get(note).map(|piece| piece.span));
            let aside = start(furniture.get(line).copied());
            if here <= there && here <= aside {
                let Some(found) = pieces.get(piece).copied() else { return };
                self.block_piece(found);
                piece += 1;
                continue;
            }
            self.close_for(pieces.get(piece).map(|piece| piece.block));
            if there < aside {
                note = self.note_pieces(&notes.pieces, note, aside.min(here));
            } else if let Some(&span) = furniture.get(line) {
                self.builder.leaf(Kind::Furniture, span);
                line += 1;
            }
        }
    }

    /// Closes what the next piece of text does not belong to, so that notes and furniture stand within a paragraph only where it
    /// goes on behind them. A resolution stays open to its notes until another begins.
    fn close_for(&mut self, next: Option<BlockId>) {
        let mut keep = next;
        while let Some(block) = keep.filter(|block| !self.open.contains(block)) {
            keep = self.read.blocks[block as usize].parent;
        }
        let outermost = usize::from(self.open.first().is_some_and(|&block| self.read.blocks[block as usize].kind == Kind::Resolution));
        let depth = keep.and_then(|block| self.open.iter().position(|&open| open == block)).map_or(outermost, |at| at + 1);
        let depth = if keep.is_none() && next.is_some() { outermost } else { depth };
        self.close_to(depth);
    }

    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            self.builder.close();
            self.open.pop();
        }
    }

    fn block_piece(&mut self, piece: Piece) {
        if self.open.last() != Some(&piece.block) {
            self.enter(piece.block, piece.span.start);
        }
        match piece.kind {
            Kind::Text | Kind::Displaced => self.words(piece),
            kind => {
                self.builder.leaf(kind, piece.span);
            }
        }
    }

    /// Opens a block and what holds it; lists are as deep as `levels` allows, so the walk up is bounded.
    fn enter(&mut self, block: BlockId, at: u32) {
        if let Some(depth) = self.open.iter().position(|&open| open == block) {
            self.close_to(depth + 1);
            return;
        }
        match self.read.blocks[block as usize].parent {
            Some(parent) => self.enter(parent, at),
            None => self.close_to(0),
        }
        self.nodes[block as usize] = self.builder.open(self.read.blocks[block as usize].kind, at);
        self.open.push(block);
    }

    /// Leaves of a piece of words: lead, text, marks.
    fn words(&mut self, piece: Piece) {
        let mut at = piece.span.start;
        while let Some(&mark) = self.marks.get(self.next_mark).filter(|mark| mark.span.start < piece.span.end) {
            self.next_mark += 1;
            if mark.span.start < at {
                continue;
            }
            self.run(piece, at, mark.span.start);
            at = mark.span.end;
            if let Some(node) = self.builder.leaf(Kind::Mark, mark.span) {
                self.link(node, mark);
            }
        }
        self.run(piece, at, piece.span.end);
    }

    fn link(&mut self, node: NodeId, mark: Mark) {
        let Some(note) = mark.note else { return };
        self.links.push((node, note));
        if mark.first {
            let resolution = self.resolution();
            let note = &mut self.notes[note as usize];
            (note.mark, note.resolution) = (Some(node), resolution);
        }
    }

    /// The innermost resolution that is open, as a node.
    fn resolution(&self) -> Option<NodeId> {
        let block = self.open.iter().rev().find(|&&block| self.read.blocks[block as usize].kind == Kind::Resolution)?;
        Some(self.nodes[*block as usize])
    }

    /// Words without marks: the lead apart from the rest, white space at the edges left to the builder.
    fn run(&mut self, piece: Piece, start: u32, end: u32) {
        let lead = self.read.blocks[piece.block as usize].lead;
        if piece.kind == Kind::Text && start < lead.end {
            // The subject may stand before it: `The Security Council requests` (S/RES/1 (1946)).
            let (first, middle) = (lead.start.clamp(start, end), lead.end.min(end));
            self.trimmed(Kind::Text, Span::new(start, first));
            self.trimmed(Kind::Lead, Span::new(first, middle));
            self.trimmed(Kind::Text, Span::new(middle, end));
        } else {
            self.trimmed(piece.kind, Span::new(start, end));
        }
    }

    fn trimmed(&mut self, kind: Kind, span: Span) {
        // Lines come without white space around them: only where marks and leads were cut out is there any.
        let plain = |at: u32| self.text.as_bytes().get(at as usize).is_some_and(u8::is_ascii_graphic);
        if plain(span.start) && plain(span.end.wrapping_sub(1)) {
            self.builder.leaf(kind, span);
            return;
        }
        let words = span.of(self.text);
        let inner = trimmed(words);
        let start = span.start + (inner.as_ptr() as usize - words.as_ptr() as usize) as u32;
        self.builder.leaf(kind, Span::new(start, start + inner.len() as u32));
    }

    /// The pieces of notes up to `until`; gives the place of the next.
    fn note_pieces(&mut self, pieces: &[NotePiece], from: usize, until: u32) -> usize {
        let mut at = from;
        while let Some(piece) = pieces.get(at).filter(|piece| piece.span.start < until) {
            let (kind, note) = match piece.part {
                NotePart::Label => {
                    self.builder.leaf(Kind::NoteLabel, piece.span);
                    at += 1;
                    continue;
                }
                NotePart::First(note) => (Kind::Note, Some(note)),
                NotePart::Continued(note) => (Kind::NoteContinuation, Some(note)),
                NotePart::More(_) | NotePart::Stray | NotePart::StrayMore => (Kind::Note, None),
            };
            let node = self.builder.open(kind, piece.span.start);
            self.builder.leaf(Kind::Text, piece.span);
            at += 1;
            while let Some(more) =
                pieces.get(at).filter(|piece| matches!(piece.part, NotePart::More(_) | NotePart::StrayMore) && piece.span.start < until)
            {
                self.builder.leaf(Kind::Text, more.span);
                at += 1;
            }
            self.builder.close();
            let Some(note) = note else { continue };
            let resolution = self.resolution();
            let note = &mut self.notes[note as usize];
            if kind == Kind::Note {
                note.body = Some(node);
            } else {
                note.continuation = Some(node);
            }
            note.resolution = note.resolution.or(resolution);
        }
        at
    }

    fn finish(mut self, notes: &Notes, diagnostics: &mut Vec<Diagnostic>) -> Assembled {
        let mut links = Links { notes: Vec::with_capacity(self.notes.len()), ..Links::default() };
        for (note, nodes) in notes.notes.iter().zip(&mut self.notes) {
            let &mut NoteNodes { mark, body: Some(body), continuation, resolution, .. } = nodes else { continue };
            nodes.index = Some(links.notes.len() as u32);
            if mark.is_none() {
                diagnostics.push(Diagnostic { code: Code::NoteWithoutMark, span: note.label, related: None });
            }
            let resolution = resolution.unwrap_or(NodeId::ROOT);
            links.notes.push(NoteLink { marker: note.label, body, continuation, mark, resolution });
        }
        let index = |note: u32| self.notes.get(note as usize)?.index;
        links.marks = self.links.into_iter().filter_map(|(mark, note)| Some((mark, index(note)?))).collect();
        links.labels = self.read.understood.iter().map(|(block, label)| (self.nodes[*block as usize], label.as_str().into())).collect();
        links.labels.sort_unstable_by_key(|&(paragraph, _)| paragraph);
        let votes = self.read.blocks.iter().zip(&self.nodes).filter(|(block, _)| block.kind == Kind::Vote).map(|(_, &node)| node).collect();
        Assembled { tree: self.builder.finish(), links, votes }
    }
}
