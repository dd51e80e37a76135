//! Cover and preface: each line of the masthead by what the markup says it is.

use super::Reader;
use super::element::Element;
use super::inline::Words;
use crate::kind::Kind;

impl<'x> Reader<'x> {
    /// The masthead, then number, letter and title.
    pub(super) fn front(&mut self, statement: &'x Element) {
        let preface = statement.child("preface");
        let sponsors = preface.into_iter().flat_map(Element::elements).filter(|line| line_kind(line) == Some(Kind::Sponsors));
        let cover = statement.child("coverPage").into_iter().flat_map(Element::elements);
        let lines: Vec<_> =
            cover.filter_map(|line| Some((line_kind(line)?, line))).chain(sponsors.map(|line| (Kind::Sponsors, line))).collect();
        if !lines.is_empty() {
            self.composer.open(Kind::Masthead);
            self.masthead(&lines);
            self.composer.close();
        }
        if let Some(preface) = preface {
            self.preface(preface);
        }
    }

    /// Lines of one kind that follow each other are one node: agenda items, and their titles.
    fn masthead(&mut self, lines: &[(Kind, &'x Element)]) {
        let mut last = None;
        for &(kind, line) in lines {
            let joined = last == Some(kind) && matches!(kind, Kind::AgendaItem | Kind::AgendaTitle | Kind::Sponsors | Kind::AdoptionLine);
            if !joined {
                if last.is_some() {
                    self.composer.close();
                }
                self.composer.open(kind);
            }
            self.composer.line();
            match (kind, line.find("event")) {
                (Kind::SessionDates, Some(event)) => {
                    let days: Vec<_> = event.elements().map(Element::text).filter(|day| !day.is_empty()).collect();
                    self.composer.leaf(Kind::Text, &days.join("–"));
                }
                _ => {
                    self.words(line, Words::Plain);
                }
            }
            last = Some(kind);
        }
        if last.is_some() {
            self.composer.close();
        }
    }

    /// Number, letter and title; a note beside the letter (A/DEC/76/402 B) hangs on the title.
    fn preface(&mut self, preface: &'x Element) {
        let parts: Vec<_> = preface.elements().flat_map(Element::elements).collect();
        let mut titled = false;
        for &part in &parts {
            match part.name.as_str() {
                "docNumber" if part.refers_to("letter") => self.line_of(Kind::PartLetter, part),
                "docNumber" => self.line_of(Kind::Number, part),
                "docTitle" if !part.refers_to("sponsors") && !titled => {
                    titled = true;
                    self.composer.open_beside(Kind::Title);
                    self.words(part, Words::Plain);
                    parts.iter().filter(|part| part.name == "authorialNote").for_each(|note| self.note(note));
                    self.composer.close();
                }
                _ => {}
            }
        }
    }
}

/// What a line of the cover is; `None` for pictures and what no view asks for.
fn line_kind(line: &Element) -> Option<Kind> {
    let within = |name: &str| if line.name == name { Some(line) } else { line.find(name) };
    if let Some(authority) = within("docAuthority") {
        return Some(if authority.refers_to("publisher") { Kind::Publisher } else { Kind::Organ });
    }
    if let Some(title) = within("docTitle") {
        let sponsors = title.attribute("refersTo").contains("sponsors");
        return Some(match title.refers_to("resolutionNumber") {
            true => Kind::Number,
            false if sponsors => Kind::Sponsors,
            false => Kind::AdoptionLine,
        });
    }
    if let Some(proponent) = within("docProponent") {
        let sponsors = proponent.attribute("refersTo").contains("sponsors");
        let bracket = proponent.text().starts_with(['[', '［']);
        return Some(if sponsors {
            Kind::Sponsors
        } else if bracket {
            Kind::RouteLine
        } else {
            Kind::Committee
        });
    }
    if within("event").is_some() {
        return Some(Kind::SessionDates);
    }
    let plain = [
        ("docNumber", Kind::Symbol),
        ("docStatus", Kind::Distribution),
        ("docDate", Kind::IssueDate),
        ("session", Kind::Session),
        ("docType", Kind::DocumentType),
    ];
    if let Some((_, kind)) = plain.into_iter().find(|(name, _)| within(name).is_some()) {
        return Some(kind);
    }
    Some(match within("inline")?.attribute("name") {
        "originalLanguage" => Kind::OriginalLanguage,
        "agenda item" => Kind::AgendaItem,
        "agenda item name" => Kind::AgendaTitle,
        "decision type" => Kind::DecisionType,
        _ => return None,
    })
}
