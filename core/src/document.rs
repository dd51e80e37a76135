use std::borrow::Cow;

use crate::diagnostic::Diagnostic;
use crate::options::Language;
use crate::text::{LineColumn, Lines, Span};
use crate::tree::{self, NodeId, Tree, Violation};
use crate::views::{Footnote, NodeRef, Resolution, Vote};

/// A text that was read: the text itself, its tree, and what was noticed.
#[derive(Clone, Debug)]
pub struct Document<'s> {
    pub(crate) source: Cow<'s, str>,
    pub(crate) lines: Lines,
    pub(crate) tree: Tree,
    pub(crate) links: Links,
    pub(crate) diagnostics: Vec<Diagnostic>,
    pub(crate) language: Language,
}

/// What belongs together across the tree, notes and their marks, and what the tree cannot say: labels as they were meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Links {
    /// Notes in the order of their markers.
    pub(crate) notes: Vec<NoteLink>,
    /// Mark and index of its note, by mark.
    pub(crate) marks: Vec<(NodeId, u32)>,
    /// Paragraphs whose label is not what is printed, by paragraph, and the label that was meant.
    pub(crate) labels: Vec<(NodeId, Box<str>)>,
    /// Where the language changes, in the order of the text, and to which.
    pub(crate) languages: Vec<(u32, Language)>,
    /// What the markup tells that the text was composed of; nothing where a text was read.
    pub(crate) markup: Option<Markup>,
}

/// What markup sets apart within its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Markup {
    /// Links to documents, in the order of the text and apart from each other.
    pub(crate) links: Vec<Link>,
    /// What is set off besides leads, likewise.
    pub(crate) emphasis: Vec<Span>,
}

/// A link to a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    pub(crate) span: Span,
    /// The symbol it leads to, as its address has it.
    pub(crate) target: Box<str>,
}

/// A note and its pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NoteLink {
    /// Where the marker is printed: the label if there is one, else the mark.
    pub(crate) marker: Span,
    pub(crate) body: NodeId,
    pub(crate) continuation: Option<NodeId>,
    pub(crate) mark: Option<NodeId>,
    /// The resolution the note belongs to.
    pub(crate) resolution: NodeId,
}

impl<'s> Document<'s> {
    /// The decoded text, as it was given.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The language the text was read in; a resolution may have [another](Resolution::language).
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The language that stands at a place of the text.
    pub(crate) fn language_at(&self, offset: u32) -> Language {
        let changes = self.links.languages.partition_point(|&(start, _)| start <= offset);
        changes.checked_sub(1).and_then(|last| self.links.languages.get(last)).map_or(self.language, |&(_, language)| language)
    }

    /// The tree, for those who want every leaf.
    #[must_use]
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// The node of the whole document.
    #[must_use]
    pub fn root(&self) -> NodeRef<'_> {
        NodeRef::new(self, NodeId::ROOT)
    }

    /// The node with an id, for those who keep ids; `None` for one of a longer document.
    #[must_use]
    pub fn node(&self, id: NodeId) -> Option<NodeRef<'_>> {
        self.tree.get(id).map(|_| NodeRef::new(self, id))
    }

    /// The resolutions, in order: one, or those of a whole volume. Lettered parts are reached through
    /// [`Resolution::parts`].
    pub fn resolutions(&self) -> impl Iterator<Item = Resolution<'_>> {
        self.root().children().filter_map(Resolution::cast)
    }

    /// All footnotes, in the order of their markers.
    pub fn footnotes(&self) -> impl Iterator<Item = Footnote<'_>> {
        (0..self.links.notes.len() as u32).map(|index| Footnote::new(self, index))
    }

    /// The footnote at a place among [`footnotes`](Self::footnotes), from 0.
    #[must_use]
    pub fn footnote(&self, index: usize) -> Option<Footnote<'_>> {
        self.links.notes.get(index).map(|_| Footnote::new(self, index as u32))
    }

    /// The vote that a node is.
    pub(crate) fn vote(&self, id: NodeId) -> Option<Vote<'_>> {
        Vote::cast(NodeRef::new(self, id))
    }

    /// What was noticed, in the order of the text.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Line and column of a byte offset, both from zero; `None` beyond the text or within a character.
    #[must_use]
    pub fn line_column(&self, offset: usize) -> Option<LineColumn> {
        self.lines.line_column(&self.source, offset)
    }

    /// The table of lines.
    #[must_use]
    pub fn lines(&self) -> &Lines {
        &self.lines
    }

    /// The same document, holding its text itself.
    #[must_use]
    pub fn into_owned(self) -> Document<'static> {
        let Self { source, lines, tree, links, diagnostics, language } = self;
        Document { source: Cow::Owned(source.into_owned()), lines, tree, links, diagnostics, language }
    }

    /// The tree as indented lines, for tests and for a look. The form is not stable.
    #[must_use]
    pub fn dump(&self) -> String {
        tree::dump(&self.tree, &self.source)
    }

    /// Checks what must hold whatever the input: leaves rebuild the text byte for byte, spans nest, notes and marks
    /// name nodes of the tree.
    ///
    /// # Errors
    /// A [`Violation`] is a fault of this library; please report it with the text.
    pub fn check_invariants(&self) -> Result<(), Violation> {
        tree::check(&self.tree, &self.source)?;
        let known = |id: NodeId| self.tree.get(id).is_some();
        for &(mark, note) in &self.links.marks {
            if !known(mark) || self.links.notes.get(note as usize).is_none() {
                return Err(Violation { node: mark.index(), what: "a mark calls a note that is not there" });
            }
        }
        for note in &self.links.notes {
            if !known(note.body) || note.mark.is_some_and(|mark| !known(mark)) || note.continuation.is_some_and(|rest| !known(rest)) {
                return Err(Violation { node: note.body.index(), what: "a note names a node that is not there" });
            }
        }
        if self.diagnostics.iter().any(|d| self.source.get(d.span.range()).is_none()) {
            return Err(Violation { node: 0, what: "a diagnostic cuts a character" });
        }
        let marked =
            self.links.markup.iter().flat_map(|markup| markup.links.iter().map(|link| link.span).chain(markup.emphasis.iter().copied()));
        if marked.into_iter().any(|span| self.source.get(span.range()).is_none()) {
            return Err(Violation { node: 0, what: "markup cuts a character" });
        }
        Ok(())
    }
}
