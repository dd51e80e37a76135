//! `coverPage` and `preface`: masthead, number, title.

use std::ops::Range;

use super::id;
use super::inline::{Marking, Run};
use super::meta::Head;
use super::names::{self, Sort};
use super::write::Writer;
use super::xml::Attribute;
use crate::kind::Kind;
use crate::views::{Dated, Masthead, NodeRef, Organ, Resolution};

/// The lines of a cover, in the order AKN4UN has them.
const LINES: [Kind; 17] = [
    Kind::Publisher,
    Kind::Symbol,
    Kind::Organ,
    Kind::Distribution,
    Kind::IssueDate,
    Kind::OriginalLanguage,
    Kind::PrintedLanguage,
    Kind::DocumentType,
    Kind::Committee,
    Kind::Session,
    Kind::SessionDates,
    Kind::AgendaItem,
    Kind::AgendaTitle,
    Kind::DecisionType,
    Kind::Number,
    Kind::AdoptionLine,
    Kind::RouteLine,
];

/// In texts whose white space counts.
pub(super) const PRESERVE: [Attribute<'static>; 1] = [("xml:space", "preserve")];

impl<'d> Writer<'d> {
    /// The masthead, a `p` for each line. Without one the symbol, if it follows from number and formula.
    pub(super) fn cover(&mut self, resolution: Resolution<'d>, head: &Head<'d>) {
        let masthead = resolution.masthead();
        let nodes: Vec<_> = masthead.into_iter().flat_map(|masthead| masthead.node().children()).collect();
        let printed = |kind| nodes.iter().any(|node: &NodeRef<'_>| node.kind() == kind);
        let composed = head.symbol.as_ref().filter(|_| !printed(Kind::Symbol));
        let above = self.loose.above(resolution.node());
        let unknown: Vec<_> = nodes.iter().copied().filter(|node| node.kind() == Kind::Unparsed).collect();
        // Behind a draft's sponsors they are footnotes.
        let of_sponsors = printed(Kind::Sponsors);
        let stars: Vec<_> = resolution.star_notes().filter(|_| !of_sponsors).collect();
        if composed.is_none() && !LINES.into_iter().any(printed) && above.is_empty() && unknown.is_empty() && stars.is_empty() {
            return;
        }
        self.xml.block("coverPage", &[("eId", "coverPage_1")]);
        self.loose_lines(&above);
        for kind in LINES {
            // The first organ issues the document; one that follows is its subsidiary and stands below the languages.
            let organs = |node: &&NodeRef<'_>| node.kind() == Kind::Organ;
            let lines: Vec<_> = match kind {
                Kind::Organ => nodes.iter().filter(organs).take(1).collect(),
                Kind::PrintedLanguage => {
                    let subsidiary = nodes.iter().filter(organs).skip(1);
                    nodes.iter().filter(|node| node.kind() == kind).chain(subsidiary).collect()
                }
                _ => nodes.iter().filter(|node| node.kind() == kind).collect(),
            };
            for &node in lines {
                match node.kind() {
                    Kind::Number => self.cover_number(node),
                    Kind::AdoptionLine => self.adoption_line(node, masthead),
                    Kind::RouteLine => self.route_line(node, masthead),
                    Kind::Organ => self.organ_line(node, kind == Kind::Organ),
                    _ => self.cover_line(node, masthead),
                }
            }
            if let (Kind::Symbol, Some(symbol)) = (kind, composed) {
                self.xml.block("p", &[("class", "upperRight")]);
                self.xml.leaf("docNumber", &[("refersTo", "#symbol")], symbol.as_str());
                self.xml.end();
            }
        }
        self.loose_lines(&unknown);
        self.loose_lines(&stars);
        self.xml.end();
    }

    fn cover_line(&mut self, node: NodeRef<'d>, masthead: Option<Masthead<'d>>) {
        let paragraph: &[Attribute<'_>] = if node.kind() == Kind::Symbol { &[("class", "upperRight")] } else { &[] };
        self.xml.block("p", paragraph);
        match node.kind() {
            Kind::Publisher => {
                self.xml.block("span", &[("refersTo", "#publisher"), ("class", "upperLeft")]);
                self.line("docAuthority", &[("refersTo", "#publisher")], node);
                self.xml.end();
            }
            Kind::Symbol => self.line("docNumber", &[("refersTo", "#symbol")], node),
            Kind::Distribution => self.line("docStatus", &[("refersTo", "#generalDistribution"), ("class", "rightSmall")], node),
            Kind::IssueDate => {
                let date = id::date(masthead.and_then(Masthead::issued).as_ref());
                self.line("docDate", &[("date", &date), ("class", "rightSmall"), ("refersTo", "#dateOfIssuance")], node);
            }
            Kind::OriginalLanguage => {
                let text = node.flow().into_text();
                let language = id::alphanumeric(text.rsplit(':').next().unwrap_or("")).to_lowercase();
                self.line("inline", &[("refersTo", &format!("#{language}")), ("name", "originalLanguage")], node);
            }
            Kind::PrintedLanguage => {
                let language = format!("#{}", self.language.name());
                self.line("inline", &[("name", "languageOfExpression"), ("refersTo", &language)], node);
            }
            Kind::DocumentType => self.line("docType", &[], node),
            Kind::Committee => {
                let committee = format!("#{}", names::committee(masthead.and_then(Masthead::committee_key)).id);
                self.line("docProponent", &[("refersTo", &committee)], node);
            }
            Kind::DecisionType => self.line("inline", &[("name", "decision type")], node),
            Kind::Session => self.session_line(node, masthead),
            Kind::SessionDates => self.session_dates(node, masthead),
            Kind::AgendaItem => {
                let items = masthead.map(Masthead::agenda).unwrap_or_default();
                let numbers = items.into_iter().map(|item| item.number).collect::<Vec<_>>().join(", ");
                self.line("inline", &[("title", &numbers), ("name", "agenda item")], node);
            }
            _ => self.line("inline", &[("name", "agenda item name")], node),
        }
        self.xml.end();
    }

    /// An element of a cover with the words of a line.
    fn line(&mut self, element: &'static str, attributes: &[Attribute<'_>], node: NodeRef<'d>) {
        self.xml.inline(element, attributes);
        self.words(node, Marking::Plain);
        self.xml.end();
    }

    fn organ_line(&mut self, node: NodeRef<'d>, issues: bool) {
        if issues {
            self.xml.block("p", &[("class", "upperLeft")]);
            self.xml.leaf("img", &[("src", "logo-un.jpg")], "");
            self.line("docAuthority", &[("refersTo", "#issuingBody"), ("class", "rightBig")], node);
        } else {
            self.xml.block("p", &[]);
            self.line("docAuthority", &[("refersTo", "#subsidiaryBody")], node);
        }
        self.xml.end();
    }

    fn session_line(&mut self, node: NodeRef<'d>, masthead: Option<Masthead<'d>>) {
        let value = masthead.and_then(Masthead::session);
        let mut attributes = vec![("refersTo", names::organ(self.organ).session)];
        // The number alone, also of a special session: `11` of `ES-11`.
        if let Some(value) = value.as_deref().and_then(|value| value.rsplit('-').next()) {
            attributes.push(("value", value));
        }
        let id = self.ids.unique("coverPage_1__session_1".to_owned());
        attributes.push(("eId", &id));
        self.line("session", &attributes, node);
    }

    fn session_dates(&mut self, node: NodeRef<'d>, masthead: Option<Masthead<'d>>) {
        self.xml.block("event", &[("refersTo", "#session")]);
        match masthead.and_then(Masthead::session_days) {
            Some(days) => {
                for (day, refers) in days.iter().zip(["#startDate", "#endDate"]) {
                    let words = self.document.source().get(day.span.clone()).unwrap_or("");
                    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
                    self.xml.leaf("date", &[("date", &id::date(Some(day))), ("refersTo", refers)], &words);
                }
                let calls = self.run(node, Marking::Plain).calls;
                self.calls(&calls);
            }
            None => self.words(node, Marking::Plain),
        }
        self.xml.end();
    }

    /// `Resolution 2681 (2023)` on the cover of the Security Council, which has no preface.
    fn cover_number(&mut self, node: NodeRef<'d>) {
        self.xml.inline("p", &PRESERVE);
        self.xml.inline("docTitle", &[("refersTo", "#resolutionNumber")]);
        self.xml.text("\t\t");
        self.words(node, Marking::Plain);
        self.xml.end();
        self.xml.end();
    }

    fn adoption_line(&mut self, node: NodeRef<'d>, masthead: Option<Masthead<'d>>) {
        if self.organ != Some(Organ::SecurityCouncil) {
            self.xml.block("p", &[]);
            self.line("docTitle", &[], node);
            self.xml.end();
            return;
        }
        let flow = node.flow();
        let meeting = masthead.and_then(Masthead::meeting).and_then(|number| meeting(flow.text(), &number));
        let adopted = masthead.and_then(Masthead::adopted);
        let date = adopted.as_ref().and_then(|date| flow.text_range(date.span.clone()));
        let run = self.run(node, Marking::Plain);
        self.xml.inline("p", &PRESERVE);
        self.xml.inline("docTitle", &[("refersTo", "#adoption")]);
        let pieces = [meeting.map(|range| (range, true)), date.map(|range| (range, false))];
        self.pieces(&run, pieces, adopted.as_ref());
        self.calls(&run.calls);
        self.xml.end();
        self.xml.end();
    }

    /// The line with its meeting and its date, in whatever order they stand.
    fn pieces(&mut self, run: &Run<'d>, pieces: [Option<(Range<usize>, bool)>; 2], adopted: Option<&Dated>) {
        let mut pieces: Vec<_> = pieces.into_iter().flatten().collect();
        pieces.sort_by_key(|(range, _)| range.start);
        let mut at = 0;
        for (range, is_meeting) in pieces {
            let Some((before, words)) = run.text.get(at..range.start).zip(run.text.get(range.clone())) else { continue };
            self.xml.text(before);
            if is_meeting {
                let ordinal = words.split(char::is_whitespace).next().unwrap_or(words);
                self.xml.leaf("inline", &[("name", "adoptionMeeting"), ("title", ordinal)], words);
            } else {
                self.xml.leaf("docDate", &[("date", &id::date(adopted)), ("refersTo", "#adoptionDate")], words);
            }
            at = range.end;
        }
        self.xml.text(run.text.get(at..).unwrap_or(""));
    }

    /// The bracket line; the document the draft comes from is set apart in it.
    fn route_line(&mut self, node: NodeRef<'d>, masthead: Option<Masthead<'d>>) {
        let run = self.run(node, Marking::Plain);
        let committee = format!("#{}", names::committee(masthead.and_then(Masthead::committee_key)).id);
        self.xml.inline("p", &PRESERVE);
        let attributes = [("refersTo", committee.as_str())];
        // Only the Assembly has main committees.
        let known = self.organ == Some(Organ::GeneralAssembly);
        self.xml.inline("docProponent", if known { &attributes } else { &[] });
        let place = originating(&run.text).unwrap_or(0..0);
        let (before, rest) = run.text.split_at_checked(place.start).unwrap_or((&run.text, ""));
        let (words, after) = rest.split_at_checked(place.len()).unwrap_or((rest, ""));
        self.xml.text(before);
        if !words.is_empty() {
            self.xml.leaf("inline", &[("name", "originating document")], words);
        }
        self.xml.text(after);
        self.calls(&run.calls);
        self.xml.end();
        self.xml.end();
    }

    /// Number and title; a lettered part published alone adds its own. Where the number stands on the cover there is none.
    pub(super) fn preface(&mut self, whole: Resolution<'d>, part: Option<Resolution<'d>>) {
        let number = whole.node().child(Kind::Number);
        let title = whole.node().child(Kind::Title);
        let sponsors = whole.masthead().and_then(|masthead| masthead.node().child(Kind::Sponsors));
        if number.is_none() && title.is_none() && part.is_none() && sponsors.is_none() {
            return;
        }
        self.xml.block("preface", &[]);
        if let Some(node) = sponsors {
            self.xml.block("p", &[]);
            self.xml.inline("docTitle", &[("refersTo", "sponsors")]);
            self.xml.text("\t\t");
            self.words(node, Marking::Plain);
            for note in whole.star_notes() {
                self.star_note(note);
            }
            self.xml.end();
            self.xml.end();
        }
        if number.is_some() || title.is_some() {
            self.xml.block("p", &[]);
            if let Some(words) = whole.number() {
                let attributes: &[Attribute<'_>] = if self.sort == Sort::Decision { &[("refersTo", "decisionNumber")] } else { &[] };
                self.xml.leaf("docNumber", attributes, &format!("{words}."));
                if let Some(node) = number {
                    let calls = self.run(node, Marking::Plain).calls;
                    self.calls(&calls);
                }
            }
            self.title(title);
            self.xml.end();
        }
        if let Some(part) = part {
            self.xml.block("p", &[]);
            self.xml.block("docNumber", &[("refersTo", "#letter")]);
            self.xml.leaf("span", &[("class", "bold")], part.part().unwrap_or(""));
            self.xml.end();
            self.title(part.node().child(Kind::Title));
            self.xml.end();
        }
        self.xml.end();
    }

    /// Letter and title of a part among others.
    pub(super) fn part_preface(&mut self, part: Option<Resolution<'d>>) {
        let Some(part) = part else { return };
        self.xml.block("preface", &[]);
        self.xml.block("p", &[]);
        self.xml.leaf("docNumber", &[], part.part().unwrap_or(""));
        self.title(part.node().child(Kind::Title));
        self.xml.end();
        self.xml.end();
    }

    fn title(&mut self, title: Option<NodeRef<'d>>) {
        let Some(node) = title else { return };
        let refers = match self.sort {
            Sort::Decision => "#decisionTitle",
            Sort::Statement => "#title1",
            Sort::Resolution | Sort::Draft(_) => "#resolutionTitle",
        };
        let mut run = self.run(node, Marking::Plain);
        let calls = std::mem::take(&mut run.calls);
        self.xml.block("docTitle", &[("refersTo", refers)]);
        self.xml.inline("span", &[("class", "bold")]);
        self.xml.text("\t");
        self.write_run(&run);
        self.xml.end();
        self.calls(&calls);
        self.xml.end();
    }
}

/// The words of the meeting in an adoption line, from its number on: `9314th meeting`.
fn meeting(text: &str, number: &str) -> Option<Range<usize>> {
    let start = text.find(number).filter(|_| !number.is_empty())?;
    let rest = text.get(start..)?;
    let blank = |from: usize| rest.get(from..)?.find(char::is_whitespace).map(|at| from + at);
    let second = blank(0).map_or(rest.len(), |at| blank(at + 1).unwrap_or(rest.len()));
    let end = rest.find([',', '，', ';']).unwrap_or(rest.len()).min(second);
    Some(start..start + end)
}

/// The document the draft comes from, in the last parentheses of a bracket line that hold a symbol: symbol and
/// paragraph, as `A/78/461, para. 53`.
pub(super) fn originating(route: &str) -> Option<Range<usize>> {
    let mut found = None;
    let mut open = None;
    let mut depth = 0usize;
    for (at, c) in route.char_indices() {
        match c {
            '(' | '（' => {
                if depth == 0 {
                    open = Some(at + c.len_utf8());
                }
                depth += 1;
            }
            ')' | '）' => {
                depth = depth.saturating_sub(1);
                if depth == 0
                    && let Some(start) = open.take()
                    && route.get(start..at).is_some_and(|inner| inner.contains('/'))
                {
                    found = Some(start..at);
                }
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{meeting, originating};

    #[test]
    fn places() {
        for (line, wanted) in [
            ("[on the report of the Second Committee (A/97/461/Add.2, para. 14 (b))]", "A/97/461/Add.2, para. 14 (b)"),
            ("[on the report of the Committee (Fourth Committee) (A/97/4, para. 1)]", "A/97/4, para. 1"),
            ("[without reference to a Main Committee (A/97/L.1 and A/97/L.1/Add.1)]", "A/97/L.1 and A/97/L.1/Add.1"),
        ] {
            assert_eq!(originating(line).and_then(|range| line.get(range)), Some(wanted));
        }
        assert_eq!(originating("[no symbol (here)]"), None);
        for line in ["at its 12001st meeting, on 15 March 2042", "at its 12001st meeting on 15 March 2042", "at its 12001st meeting"] {
            assert_eq!(meeting(line, "12001").and_then(|range| line.get(range)), Some("12001st meeting"));
        }
    }
}
