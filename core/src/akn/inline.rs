//! Running text: leads, further verbs, links and footnotes brought into one stream.

use std::borrow::Cow;
use std::ops::Range;

use super::id;
use super::names;
use super::write::Writer;
use crate::analysis::acts;
use crate::analysis::citations::{self, Citation};
use crate::views::{NodeRef, Note, Organ};

/// What of a text is marked up. Footnotes always are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marking {
    /// Nothing: titles, lines of the masthead.
    Plain,
    /// Citations are links.
    Links,
    /// Citations, the lead, and in the Security Council further verbs.
    Verbs,
}

/// A text and what stands in it.
#[derive(Debug, Default)]
pub(super) struct Run<'d> {
    pub(super) text: Cow<'d, str>,
    /// In order, apart from each other.
    pub(super) emphasis: Vec<Range<usize>>,
    /// In order, apart from each other.
    links: Vec<Citation>,
    /// In order; each stands before the byte of its offset.
    pub(super) notes: Vec<(usize, Note<'d>)>,
}

impl<'d> Writer<'d> {
    /// The words of a node.
    pub(super) fn words(&mut self, node: NodeRef<'d>, marking: Marking) {
        let run = self.run(node, marking);
        self.write_run(&run);
    }

    /// The words of a node, made ready for writing.
    pub(super) fn run(&self, node: NodeRef<'d>, marking: Marking) -> Run<'d> {
        let flow = node.flow();
        let marks = flow.marks().iter().filter_map(|mark| Some((mark.at, mark.note?, mark.node)));
        // A note called twice is written at its first mark.
        let mut notes: Vec<_> = marks.filter(|(_, note, node)| note.mark() == Some(*node)).map(|(at, note, _)| (at, note)).collect();
        notes.extend(self.strays.after(node.id()).map(|note| (flow.text().len(), note)));
        let lead = flow.lead();
        let text = flow.into_text();
        let mut emphasis = Vec::new();
        if marking == Marking::Verbs {
            let end = lead.end;
            emphasis.push(lead);
            if self.organ == Some(Organ::SecurityCouncil) {
                emphasis.extend(acts::further(self.document.language(), &text, end));
            }
            emphasis.retain(|range| !range.is_empty());
        }
        let links = if marking == Marking::Plain { Vec::new() } else { self.links(&text) };
        Run { text, emphasis, links, notes }
    }

    /// A text that is no node's, with its links.
    pub(super) fn linked(&self, text: String, notes: Vec<(usize, Note<'d>)>) -> Run<'d> {
        Run { links: self.links(&text), text: Cow::Owned(text), notes, ..Run::default() }
    }

    fn links(&self, text: &str) -> Vec<Citation> {
        let mut found = citations::in_text(self.document.language(), text, self.organ);
        found.retain(|citation| citation.linked);
        found
    }

    /// Writes a text: cuts it where anything begins or ends, and keeps elements nested. Links hold emphasis, never the
    /// other way round; a footnote called within a link stands after it, as a link holds no other.
    pub(super) fn write_run(&mut self, run: &Run<'d>) {
        let class = names::emphasis(self.document.language());
        let length = run.text.len();
        let mut emphasis = run.emphasis.iter().peekable();
        let mut links = run.links.iter().peekable();
        let mut notes = run.notes.iter().peekable();
        let (mut linked, mut marked) = (None, None);
        let mut at = 0;
        loop {
            if marked.is_some_and(|end| end <= at) {
                self.xml.end();
                marked = None;
            }
            if linked.is_some_and(|end| end <= at) {
                if marked.take().is_some() {
                    self.xml.end();
                }
                self.xml.end();
                linked = None;
            }
            while let Some((_, note)) = notes.next_if(|(place, _)| linked.is_none() && *place <= at) {
                self.note(*note);
            }
            if at >= length {
                break;
            }
            while links.next_if(|link| link.range.start < at || link.range.is_empty() || link.range.end > length).is_some() {}
            if let Some(link) = links.next_if(|link| link.range.start == at && linked.is_none()) {
                if marked.take().is_some() {
                    self.xml.end();
                }
                self.open_link(&link.target);
                linked = Some(link.range.end);
            }
            while emphasis.next_if(|range| range.end <= at).is_some() {}
            if marked.is_none()
                && let Some(range) = emphasis.peek().filter(|range| range.start <= at)
            {
                self.xml.inline("span", &[("class", class)]);
                marked = Some(range.end);
            }
            let note = notes.peek().filter(|_| linked.is_none()).map(|(place, _)| *place);
            let begins = [links.peek().map(|link| link.range.start), emphasis.peek().map(|range| range.start), note];
            let cuts = begins.into_iter().chain([linked, marked]).flatten().filter(|&cut| cut > at);
            let next = cuts.min().unwrap_or(length).min(length);
            self.xml.text(run.text.get(at..next).unwrap_or(""));
            at = next;
        }
    }

    fn open_link(&mut self, target: &str) {
        let code = self.document.language().code();
        self.xml.inline("a", &[("href", &format!("https://docs.un.org/{code}/{}", id::path(target)))]);
    }

    /// Footnotes after the text that calls them.
    pub(super) fn notes(&mut self, notes: &[(usize, Note<'d>)]) {
        for (_, note) in notes {
            self.note(*note);
        }
    }

    /// A footnote, where its mark stands.
    pub(super) fn note(&mut self, note: Note<'d>) {
        let marker: String = note.marker().chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
        let marker = if marker.is_empty() { (note.index() + 1).to_string() } else { marker };
        let id = self.ids.unique(format!("authorialNote_{marker}"));
        self.xml.inline("authorialNote", &[("marker", &marker), ("placement", "bottom"), ("eId", &id)]);
        self.xml.inline("p", &[("xml:space", "preserve")]);
        self.xml.text("\t\t");
        let run = self.linked(note.text().into_owned(), Vec::new());
        self.write_run(&run);
        self.xml.end();
        self.xml.end();
    }
}
