//! Text and tree as they grow. The builder wants the whole text, so that its steps are kept until the text stands.

use super::element::Element;
use crate::document::{Link, Links, Markup, NoteLink};
use crate::error::Error;
use crate::kind::Kind;
use crate::text::Span;
use crate::tree::{Builder, NodeId, Tree};

/// A text, and the steps by which its tree is built.
#[derive(Debug, Default)]
pub(super) struct Composer<'x> {
    text: String,
    steps: Vec<Step>,
    /// Footnotes that were called and not yet written.
    waiting: Vec<Waiting<'x>>,
    called: usize,
    markup: Markup,
    /// Whether the line is of a paragraph that is open, and its words have begun.
    blank: bool,
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Open(Kind, usize),
    Close,
    Leaf(Kind, usize, usize),
    /// A leaf that calls a footnote.
    Mark(usize, usize),
    /// A footnote's marker; a node with its text follows.
    NoteLabel(usize, usize, usize),
}

/// A footnote to be written.
#[derive(Debug)]
pub(super) struct Waiting<'x> {
    /// Which of all that are called; a note to a star is none of them.
    place: Option<usize>,
    marker: &'x str,
    pub(super) note: &'x Element,
}

/// What has a node of its own and stands below others of its kind without an empty line between.
fn is_close(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::Number
            | Kind::EnactingFormula
            | Kind::Preambular
            | Kind::Operative
            | Kind::Paragraph
            | Kind::Heading
            | Kind::Table
            | Kind::Annex
            | Kind::Closing
    )
}

impl<'x> Composer<'x> {
    /// Opens a node on a line of its own.
    pub(super) fn open(&mut self, kind: Kind) {
        self.line();
        if !is_close(kind) && !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
        self.steps.push(Step::Open(kind, self.text.len()));
    }

    /// Opens a node that goes on in the line, a blank after what stands there.
    pub(super) fn open_beside(&mut self, kind: Kind) {
        self.beside();
        self.steps.push(Step::Open(kind, self.text.len()));
    }

    pub(super) fn close(&mut self) {
        self.steps.push(Step::Close);
    }

    /// Ends the line, if anything stands in it.
    pub(super) fn line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        self.blank = false;
    }

    fn beside(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(['\n', ' ']) {
            self.text.push(' ');
        }
    }

    /// A leaf with its text, which has no white space at its ends, a blank after what stands in the line.
    pub(super) fn leaf(&mut self, kind: Kind, text: &str) {
        if !text.is_empty() {
            self.beside();
            let start = self.text.len();
            self.text.push_str(text);
            self.steps.push(Step::Leaf(kind, start, self.text.len()));
        }
    }

    /// Adds running text to the leaf that is being written, or begins one; white space becomes single blanks, which belong to a leaf only
    /// between its words.
    pub(super) fn run(&mut self, kind: Kind, text: &str) {
        for word in text.split_inclusive(is_blank) {
            let bare = word.trim_end_matches(is_blank);
            if !bare.is_empty() {
                self.word(kind, bare);
            }
            self.blank |= bare.len() < word.len();
        }
    }

    fn word(&mut self, kind: Kind, word: &str) {
        let mut start = self.text.len();
        let begun = !self.text.is_empty() && !self.text.ends_with('\n');
        let blank = std::mem::take(&mut self.blank) && begun && !self.text.ends_with(' ');
        if blank {
            self.text.push(' ');
            start += 1;
        }
        self.text.push_str(word);
        let end = self.text.len();
        match self.steps.last_mut() {
            Some(Step::Leaf(last, _, to)) if *last == kind && (*to + usize::from(blank)) == start => *to = end,
            _ => self.steps.push(Step::Leaf(kind, start, end)),
        }
    }

    /// The mark that calls a footnote; its text is written when the resolution ends. Figures are raised, as in print, so that no
    /// number is taken for words.
    pub(super) fn mark(&mut self, note: &'x Element) {
        let marker = note.attribute("marker").trim();
        let stars = !marker.is_empty() && marker.chars().all(|c| c == '*');
        let place = (!stars).then_some(self.called);
        if place.is_some() {
            self.called += 1;
            if std::mem::take(&mut self.blank) {
                self.beside();
            }
            let start = self.text.len();
            self.text.extend(marker.chars().map(raised));
            self.steps.push(Step::Mark(start, self.text.len()));
        }
        self.waiting.push(Waiting { place, marker, note });
    }

    /// The footnotes that wait to be written.
    pub(super) fn waiting(&mut self) -> Vec<Waiting<'x>> {
        std::mem::take(&mut self.waiting)
    }

    /// Opens the node of a footnote, its marker before it or in it.
    pub(super) fn open_note(&mut self, waiting: &Waiting<'x>) {
        self.line();
        let start = self.text.len();
        self.text.push_str(waiting.marker);
        match waiting.place {
            Some(place) => {
                self.steps.push(Step::NoteLabel(start, self.text.len(), place));
                self.open_beside(Kind::Note);
            }
            None => {
                self.steps.push(Step::Open(Kind::Note, start));
                self.steps.push(Step::Leaf(Kind::Text, start, self.text.len()));
                self.blank = true;
            }
        }
    }

    /// Where what is written next stands, with the blank before it.
    pub(super) fn here(&self) -> usize {
        self.text.len()
    }

    /// What was written from a place on leads to a document. The markup cuts links in pieces, which are one.
    pub(super) fn link(&mut self, from: usize, target: &str) {
        let Some(span) = self.since(from) else { return };
        if let Some(last) = self.markup.links.last_mut() {
            let between = self.text.get(last.span.end as usize..span.start as usize);
            if *last.target == *target && between.is_some_and(|between| between.trim().is_empty()) {
                last.span = Span::new(last.span.start, span.end);
                return;
            }
        }
        let within_another = self.markup.links.last().is_some_and(|last| last.span.end > span.start);
        if !within_another && span.of(&self.text).contains(char::is_alphanumeric) {
            self.markup.links.push(Link { span, target: target.into() });
        }
    }

    /// What was written from a place on is set off.
    pub(super) fn emphasis(&mut self, from: usize) {
        self.markup.emphasis.extend(self.since(from));
    }

    /// What was written from a place on, without white space at its ends.
    fn since(&self, from: usize) -> Option<Span> {
        let written = self.text.get(from..)?.trim_end();
        let words = written.trim_start();
        let (start, end) = (from + written.len() - words.len(), from + written.len());
        if words.is_empty() { None } else { Some(Span::new(u32::try_from(start).ok()?, u32::try_from(end).ok()?)) }
    }

    /// The text, its tree, and which mark calls which note.
    pub(super) fn finish(mut self) -> Result<(String, Tree, Links), Error> {
        self.line();
        let Self { text, steps, markup, .. } = self;
        if u32::try_from(text.len()).is_err() {
            return Err(Error::TooLong { length: text.len() });
        }
        let span = |start: usize, end: usize| Span::new(start as u32, end as u32);
        let mut builder = Builder::new(&text, steps.len() + steps.len() / 2);
        let mut resolutions = Vec::new();
        let mut depth = Vec::new();
        let mut marks: Vec<(Option<NodeId>, Option<NodeId>)> = Vec::new();
        let mut links = Links { markup: Some(markup), ..Links::default() };
        let mut label = None;
        for step in steps {
            match step {
                Step::Open(kind, at) => {
                    let node = builder.open(kind, at as u32);
                    depth.push(kind);
                    if kind == Kind::Resolution {
                        resolutions.push(node);
                    }
                    if let Some((marker, note)) = label.take().filter(|_| kind == Kind::Note) {
                        let (mark, resolution): (Option<NodeId>, Option<NodeId>) = marks.get(note).copied().unwrap_or((None, None));
                        let resolution = resolution.unwrap_or(NodeId::ROOT);
                        if let Some(mark) = mark {
                            links.marks.push((mark, links.notes.len() as u32));
                        }
                        links.notes.push(NoteLink { marker, body: node, continuation: None, mark, resolution });
                    }
                }
                Step::Close => {
                    builder.close();
                    if depth.pop() == Some(Kind::Resolution) {
                        resolutions.pop();
                    }
                }
                Step::Leaf(kind, start, end) => {
                    builder.leaf(kind, span(start, end));
                }
                Step::Mark(start, end) => marks.push((builder.leaf(Kind::Mark, span(start, end)), resolutions.last().copied())),
                Step::NoteLabel(start, end, note) => {
                    let marker = span(start, end);
                    builder.leaf(Kind::NoteLabel, marker);
                    label = Some((marker, note));
                }
            }
        }
        let tree = builder.finish();
        links.marks.sort_unstable_by_key(|&(mark, _)| mark);
        Ok((text, tree, links))
    }
}

/// White space that may be broken or changed; a no-break space is a character of the words.
fn is_blank(c: char) -> bool {
    c.is_whitespace() && c != '\u{A0}'
}

/// A figure as a mark has it.
fn raised(figure: char) -> char {
    const FIGURES: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    figure.to_digit(10).and_then(|value| FIGURES.get(value as usize).copied()).unwrap_or(figure)
}
