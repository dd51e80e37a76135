//! The closing lines: meeting, date, vote.

use super::Reader;
use super::element::{Content, Element};
use crate::kind::Kind;

impl<'x> Reader<'x> {
    pub(super) fn conclusions(&mut self, conclusions: &'x Element) {
        if conclusions.text().is_empty() {
            return;
        }
        self.composer.open(Kind::Closing);
        for part in conclusions.elements() {
            self.closing_line(part);
        }
        self.composer.close();
    }

    fn closing_line(&mut self, element: &'x Element) {
        match element.name.as_str() {
            "vote" => self.line_of(Kind::Vote, element),
            "location" => self.line_of(Kind::Meeting, element),
            "inline" if element.attribute("name") == "adoptionMeeting" => self.line_of(Kind::Meeting, element),
            "docDate" | "date" => self.line_of(Kind::AdoptionDate, element),
            _ => {
                for content in &element.content {
                    match content {
                        Content::Element(child) => self.closing_line(child),
                        Content::Text(text) if text.trim().is_empty() => {}
                        Content::Text(text) => {
                            self.composer.line();
                            self.composer.run(Kind::Unparsed, text);
                        }
                    }
                }
            }
        }
    }
}
