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
    pub(super) calls: Vec<(usize, Call<'d>)>,
}

/// What stands where a footnote is called.
#[derive(Clone, Copy, Debug)]
pub(super) enum Call<'d> {
    /// The note: at its first mark, or where it is put for want of one.
    Note(Note<'d>),
    /// The mark alone: a note called again, or one that is not there.
    Mark(&'d str),
}

impl<'d> Call<'d> {
    /// What to write for a mark.
    pub(super) fn of(mark: NodeRef<'d>, note: Option<Note<'d>>) -> Self {
        match note {
            Some(note) if note.mark() == Some(mark) => Self::Note(note),
            _ => Self::Mark(mark.source()),
        }
    }
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
        let mut calls: Vec<_> = flow.marks().iter().map(|mark| (mark.at, Call::of(mark.node, mark.note))).collect();
        calls.extend(self.strays.after(node.id()).map(|note| (flow.text().len(), Call::Note(note))));
        let lead = flow.lead();
        let text = flow.into_text();
        let mut emphasis = Vec::new();
        if marking == Marking::Verbs && self.sort.has_leads() {
            let end = lead.end;
            emphasis.push(lead);
            if self.organ == Some(Organ::SecurityCouncil) {
                emphasis.extend(acts::further(self.language, &text, end));
            }
            emphasis.retain(|range| !range.is_empty());
        }
        let links = if marking == Marking::Plain { Vec::new() } else { self.links(&text) };
        Run { text, emphasis, links, calls }
    }

    /// A stretch of a run, with what stands in it: a footnote behind its last word too. `lead` is set off.
    pub(super) fn part(&self, run: &Run<'d>, range: Range<usize>, lead: Range<usize>) -> Run<'d> {
        let within = |at: usize| range.start < at && at <= range.end;
        let calls = run.calls.iter().filter(|(at, _)| within(*at)).map(|&(at, call)| (at - range.start, call)).collect();
        let text = run.text.get(range.clone()).unwrap_or("").to_owned();
        let emphasis = lead.start.saturating_sub(range.start)..lead.end.saturating_sub(range.start);
        let emphasis = Some(emphasis).filter(|lead| !lead.is_empty()).into_iter().collect();
        Run { emphasis, ..self.linked(text, calls) }
    }

    /// A text that is no node's, with its links.
    pub(super) fn linked(&self, text: String, calls: Vec<(usize, Call<'d>)>) -> Run<'d> {
        Run { links: self.links(&text), text: Cow::Owned(text), calls, ..Run::default() }
    }

    fn links(&self, text: &str) -> Vec<Citation> {
        let mut found = citations::in_text(self.language, text, self.organ);
        found.retain(|citation| citation.linked);
        found
    }

    /// Writes a text: cuts it where anything begins or ends, and keeps elements nested. Links hold emphasis, never the
    /// other way round; a footnote called within a link stands after it, as a link holds no other.
    pub(super) fn write_run(&mut self, run: &Run<'d>) {
        let class = names::emphasis(self.language);
        let length = run.text.len();
        let mut emphasis = run.emphasis.iter().peekable();
        let mut links = run.links.iter().peekable();
        let mut calls = run.calls.iter().peekable();
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
            while let Some((_, call)) = calls.next_if(|(place, _)| linked.is_none() && *place <= at) {
                self.call(*call);
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
            let call = calls.peek().filter(|_| linked.is_none()).map(|(place, _)| *place);
            let begins = [links.peek().map(|link| link.range.start), emphasis.peek().map(|range| range.start), call];
            let cuts = begins.into_iter().chain([linked, marked]).flatten().filter(|&cut| cut > at);
            let next = cuts.min().unwrap_or(length).min(length);
            self.xml.text(run.text.get(at..next).unwrap_or(""));
            at = next;
        }
    }

    fn open_link(&mut self, target: &str) {
        let code = self.language.code();
        self.xml.inline("a", &[("href", &format!("https://docs.un.org/{code}/{}", id::path(target)))]);
    }

    /// Footnotes after the text that calls them.
    pub(super) fn calls(&mut self, calls: &[(usize, Call<'d>)]) {
        for (_, call) in calls {
            self.call(*call);
        }
    }

    fn call(&mut self, call: Call<'d>) {
        match call {
            Call::Note(note) => self.note(note),
            Call::Mark(mark) => self.xml.leaf("sup", &[], mark),
        }
    }

    /// A footnote, where its mark stands.
    fn note(&mut self, note: Note<'d>) {
        let marker: String = note.marker().chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
        let marker = if marker.is_empty() { (note.index() + 1).to_string() } else { marker };
        let id = format!("authorialNote_{marker}");
        self.footnote(&marker, id, note.text().into_owned());
    }

    /// A note to a star, its stars the marker.
    pub(super) fn star_note(&mut self, node: NodeRef<'d>) {
        let text = node.flow().into_text();
        let words = text.trim_start_matches('*');
        let marker = "*".repeat(text.len() - words.len());
        self.footnote(&marker, "authorialNote_star".to_owned(), words.trim_start().to_owned());
    }

    fn footnote(&mut self, marker: &str, id: String, text: String) {
        let id = self.ids.unique(id);
        self.xml.inline("authorialNote", &[("marker", marker), ("placement", "bottom"), ("eId", &id)]);
        self.xml.inline("p", &[("xml:space", "preserve")]);
        self.xml.text("\t\t");
        let run = self.linked(text, Vec::new());
        self.write_run(&run);
        self.xml.end();
        self.xml.end();
    }
}

#[cfg(test)]
mod tests {
    use super::super::Options;
    use super::{Call, Run, Writer};
    use crate::analysis::citations;
    use crate::options::Language;
    use crate::parse;

    /// Whatever begins and ends where: elements nest, and the words stay as they are.
    #[test]
    fn everything_at_once() {
        let document = parse("");
        let options = Options::default();
        let text = "Recalling its resolution 97/12 of 3 June 2042";
        let link = citations::in_text(Language::English, text, None);
        for (emphasis, mark, wanted) in [
            (0..9, 30, "<p><span class=\"italic\">Recalling</span> its resolution <a href=\"H\">97/12</a><sup>1</sup> of 3 June 2042</p>"),
            (
                0..27,
                27,
                "<p><span class=\"italic\">Recalling its resolution </span><a href=\"H\"><span class=\"italic\">97</span>/12</a><sup>1</sup> of 3 June 2042</p>",
            ),
            (
                27..33,
                45,
                "<p>Recalling its resolution <a href=\"H\">97<span class=\"italic\">/12</span></a><span class=\"italic\"> of</span> 3 June 2042<sup>1</sup></p>",
            ),
        ] {
            let mut writer = Writer::new(&document, &options);
            let run = Run { text: text.into(), emphasis: vec![emphasis], links: link.clone(), calls: vec![(mark, Call::Mark("1"))] };
            writer.xml.inline("p", &[]);
            writer.write_run(&run);
            let written = writer.xml.finish().replace("https://docs.un.org/en/A/RES/97/12", "H");
            assert_eq!(written.trim_end(), wanted);
        }
    }
}
