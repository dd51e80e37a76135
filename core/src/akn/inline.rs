//! Running text: leads, further verbs, links and footnotes brought into one stream.

use std::borrow::Cow;
use std::ops::Range;

use super::id;
use super::names;
use super::write::Writer;
use crate::analysis::acts;
use crate::analysis::citations::{self, Link};
use crate::document::Markup;
use crate::text::Span;
use crate::views::{Flow, Footnote, NodeRef};

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
    links: Vec<Link>,
    /// In order; each stands before the byte of its offset.
    pub(super) calls: Vec<(usize, Call<'d>)>,
}

/// What stands where a footnote is called.
#[derive(Clone, Copy, Debug)]
pub(super) enum Call<'d> {
    /// The note: at its first mark, or where it is put for want of one.
    Note(Footnote<'d>),
    /// The mark alone: a note called again, or one that is not there.
    Mark(&'d str),
}

impl<'d> Call<'d> {
    /// What to write for a mark.
    pub(super) fn of(mark: NodeRef<'d>, note: Option<Footnote<'d>>) -> Self {
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
        let emphasis = if marking == Marking::Verbs { self.emphasis(node, &flow) } else { Vec::new() };
        let links = if marking == Marking::Plain { Vec::new() } else { self.links_of(&flow) };
        Run { text: flow.into_text(), emphasis, links, calls }
    }

    /// The lead and, where they are marked up, further verbs; what markup sets off where there is markup.
    fn emphasis(&self, node: NodeRef<'d>, flow: &Flow<'d>) -> Vec<Range<usize>> {
        let lead = flow.lead();
        let mut emphasis = vec![lead.clone()];
        match self.markup() {
            Some(markup) => {
                emphasis.extend(within(flow, &markup.emphasis, |&span| span).map(|(_, range)| range));
                emphasis.sort_unstable_by_key(|range| range.start);
            }
            None if !self.sort.has_leads() => emphasis.clear(),
            None if lead.is_empty() => {}
            None => emphasis.extend(self.print.into_iter().flat_map(|print| acts::further(node, print, flow))),
        }
        emphasis.retain(|range| !range.is_empty());
        emphasis
    }

    /// The links of a text: those of the markup, unless it links nothing; else its citations.
    fn links_of(&self, flow: &Flow<'d>) -> Vec<Link> {
        match self.markup().filter(|markup| !markup.links.is_empty()) {
            Some(markup) => within(flow, &markup.links, |link| link.span)
                .map(|(link, range)| Link { range, target: link.target.to_string(), linked: true })
                .collect(),
            None => self.links(flow.text()),
        }
    }

    fn markup(&self) -> Option<&'d Markup> {
        self.document.links.markup.as_ref()
    }

    /// A stretch of a run, with what stands in it: a footnote after its last word too. `lead` is set off where there is no markup.
    pub(super) fn part(&self, run: &Run<'d>, range: Range<usize>, lead: Range<usize>) -> Run<'d> {
        let within = |at: usize| range.start < at && at <= range.end;
        let calls = run.calls.iter().filter(|(at, _)| within(*at)).map(|&(at, call)| (at - range.start, call)).collect();
        let text = run.text.get(range.clone()).unwrap_or("").to_owned();
        if self.markup().is_some() {
            let cut = |of: &Range<usize>| of.start.max(range.start) - range.start..of.end.min(range.end).max(range.start) - range.start;
            let emphasis = run.emphasis.iter().map(cut).filter(|of| of.start < of.end).collect();
            let links = run.links.iter().map(|link| Link { range: cut(&link.range), ..link.clone() });
            return Run {
                emphasis,
                links: links.filter(|link| link.range.start < link.range.end).collect(),
                text: Cow::Owned(text),
                calls,
            };
        }
        let emphasis = lead.start.saturating_sub(range.start)..lead.end.saturating_sub(range.start);
        let emphasis = Some(emphasis).filter(|lead| !lead.is_empty()).into_iter().collect();
        Run { emphasis, ..self.linked(text, calls) }
    }

    /// A text that is no node's, with its links.
    pub(super) fn linked(&self, text: String, calls: Vec<(usize, Call<'d>)>) -> Run<'d> {
        Run { links: self.links(&text), text: Cow::Owned(text), calls, ..Run::default() }
    }

    fn links(&self, text: &str) -> Vec<Link> {
        let mut found = citations::links(self.language, text, self.organ);
        found.retain(|link| link.linked);
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
    fn note(&mut self, note: Footnote<'d>) {
        let marker: String = note.marker().chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
        let marker = if marker.is_empty() { (note.index() + 1).to_string() } else { marker };
        let id = format!("authorialNote_{marker}");
        let run = match note.node().filter(|_| note.continuation().is_none()) {
            Some(node) => self.note_run(node),
            None => self.linked(note.text().into_owned(), Vec::new()),
        };
        self.footnote(&marker, id, &run);
    }

    /// A note to a star, its stars the marker.
    pub(super) fn star_note(&mut self, node: NodeRef<'d>) {
        let run = self.note_run(node);
        let words = run.text.trim_start_matches('*');
        let stars = run.text.len() - words.len();
        let start = run.text.len() - words.trim_start().len();
        let words = self.part(&run, start..run.text.len(), 0..0);
        self.footnote(&"*".repeat(stars), "authorialNote_star".to_owned(), &words);
    }

    /// The words of a footnote with their links.
    fn note_run(&self, node: NodeRef<'d>) -> Run<'d> {
        let flow = node.flow();
        Run { links: self.links_of(&flow), text: flow.into_text(), ..Run::default() }
    }

    fn footnote(&mut self, marker: &str, id: String, run: &Run<'d>) {
        let id = self.ids.unique(id);
        self.xml.inline("authorialNote", &[("marker", marker), ("placement", "bottom"), ("eId", &id)]);
        self.xml.inline("p", &[("xml:space", "preserve")]);
        self.xml.text("\t\t");
        self.write_run(run);
        self.xml.end();
        self.xml.end();
    }
}

/// What of a joined text lies in spans of the source, which are in order and apart: each of these items with its range.
fn within<'m, T>(flow: &Flow<'_>, items: &'m [T], span: impl Fn(&T) -> Span) -> impl Iterator<Item = (&'m T, Range<usize>)> {
    let mut found: Vec<(usize, Range<usize>)> = Vec::new();
    for (at, piece) in flow.pieces() {
        let first = items.partition_point(|item| span(item).range().end <= piece.start);
        let spans = (first..).zip(items.get(first..).unwrap_or_default()).map(|(place, item)| (place, span(item).range()));
        for (place, span) in spans.take_while(|(_, span)| span.start < piece.end) {
            let range = at + span.start.max(piece.start) - piece.start..at + span.end.min(piece.end) - piece.start;
            match found.last_mut() {
                Some((last, before)) if *last == place => before.end = range.end,
                _ => found.push((place, range)),
            }
        }
    }
    found.into_iter().filter_map(|(place, range)| Some((items.get(place)?, range)))
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
        let link = citations::links(Language::English, text, None);
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
