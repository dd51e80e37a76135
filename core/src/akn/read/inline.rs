//! Running text: leads set off by their letters, footnotes where they are called, line breaks.

use super::Reader;
use super::element::{Content, Element, document_at};
use crate::kind::Kind;
use crate::options::Language;

/// What of a text is still to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Words {
    /// No lead: titles, lines of the masthead, annexes.
    Plain,
    /// The lead, if the next words are set off.
    Opening,
}

impl<'x> Reader<'x> {
    /// A line of its own with the words of an element.
    pub(super) fn line_of(&mut self, kind: Kind, element: &'x Element) {
        self.composer.open(kind);
        self.words(element, Words::Plain);
        self.composer.close();
    }

    /// The words of an element, in the node that is open.
    pub(super) fn words(&mut self, element: &'x Element, words: Words) -> Words {
        let mut words = words;
        self.inline(element, false, &mut words);
        words
    }

    fn inline(&mut self, element: &'x Element, set_off: bool, words: &mut Words) {
        for content in &element.content {
            match content {
                Content::Text(text) => self.text(text, set_off, words),
                Content::Element(child) => match child.name.as_str() {
                    "authorialNote" => self.note(child),
                    "eol" | "br" => self.composer.line(),
                    "table" => self.tables.push(child),
                    "img" => {}
                    "a" | "ref" => {
                        let from = self.composer.here();
                        self.inline(child, set_off, words);
                        self.link(from, child);
                    }
                    // What is a block elsewhere and stands within a line here: a draft that is carried (E/RES/2022/12).
                    "p" | "num" | "paragraph" | "container" | "content" | "date" => {
                        self.composer.run(Kind::Text, " ");
                        self.inline(child, set_off, words);
                        self.composer.run(Kind::Text, " ");
                    }
                    _ => self.inline(child, set_off || self.sets_off(child), words),
                },
            }
        }
    }

    fn text(&mut self, text: &str, set_off: bool, words: &mut Words) {
        // A label that stands among the words has been written.
        let text = match std::mem::take(&mut self.passed_over) {
            0 => text,
            length => text.trim_start().get(length..).unwrap_or(text),
        };
        let opening = |c: char| c.is_whitespace() || matches!(c, '«' | '“' | '"' | '„' | '(');
        let kind = match (*words, set_off) {
            (Words::Opening, true) => Kind::Lead,
            _ => Kind::Text,
        };
        if !set_off && !text.chars().all(opening) {
            *words = Words::Plain;
        }
        let from = self.composer.here();
        self.composer.run(kind, text);
        if set_off && kind == Kind::Text {
            self.composer.emphasis(from);
        }
    }

    fn link(&mut self, from: usize, link: &Element) {
        if let Some(target) = document_at(link.attribute("href")) {
            self.composer.link(from, &target);
        }
    }

    /// Whether an element sets its words off as a lead is: in italics, in Chinese bold, in Arabic either.
    fn sets_off(&self, element: &Element) -> bool {
        let styles: &[&str] = match self.language {
            Language::Chinese | Language::Arabic => &["italic", "bold"],
            _ => &["italic"],
        };
        let has = |name: &str| styles.iter().any(|style| element.attribute(name).contains(style));
        match element.name.as_str() {
            "span" | "inline" => has("class") || has("style"),
            "i" => true,
            _ => false,
        }
    }

    pub(super) fn note(&mut self, note: &'x Element) {
        self.composer.mark(note);
    }

    /// Writes the footnotes that were called.
    pub(super) fn put_notes(&mut self) {
        for waiting in self.composer.waiting() {
            self.composer.open_note(&waiting);
            for paragraph in waiting.note.elements() {
                self.note_words(paragraph);
                self.composer.line();
            }
            self.composer.close();
        }
    }

    /// The words of a footnote, on one line.
    fn note_words(&mut self, element: &Element) {
        for content in &element.content {
            match content {
                Content::Text(text) => self.composer.run(Kind::Text, text),
                Content::Element(child) if child.name == "authorialNote" => {}
                Content::Element(child) => {
                    if matches!(child.name.as_str(), "eol" | "br" | "p") {
                        self.composer.run(Kind::Text, " ");
                    }
                    let from = self.composer.here();
                    self.note_words(child);
                    if matches!(child.name.as_str(), "a" | "ref") {
                        self.link(from, child);
                    }
                }
            }
        }
    }

    /// Writes the tables that were met: a line a row, as a table stands in a text.
    pub(super) fn put_tables(&mut self) {
        for table in std::mem::take(&mut self.tables) {
            self.composer.open(Kind::Table);
            self.rows(table);
            self.composer.close();
        }
    }

    fn rows(&mut self, element: &'x Element) {
        for child in element.elements() {
            match child.name.as_str() {
                "tr" => {
                    self.composer.line();
                    self.rows(child);
                }
                "td" | "th" | "caption" => {
                    self.composer.run(Kind::Text, " ");
                    self.words(child, Words::Plain);
                    self.composer.run(Kind::Text, " ");
                }
                _ => self.rows(child),
            }
        }
    }
}
