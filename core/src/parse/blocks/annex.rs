//! Annexes: headings, numbered paragraphs, articles, paragraphs without a number.

use super::{Reader, State};
use crate::grammar::ending::Ending;
use crate::grammar::heading::{is_number_alone, opens_annex, part_letter};
use crate::grammar::inline::session;
use crate::grammar::label::Label;
use crate::kind::Kind;

/// Lines a title of an annex may take.
const TITLE_LINES: usize = 6;

impl Reader<'_> {
    pub(super) fn begin_annex(&mut self) {
        let annex = self.open(Kind::Annex, self.resolution);
        self.section = Some(annex);
        self.begin_paragraphs(State::Annex);
        self.carried = false;
        if opens_annex(self.lexicon, self.words()) {
            self.heading_line();
        }
        self.annex_title();
    }

    fn heading_line(&mut self) {
        self.line_block(Kind::Heading, self.section);
        self.after_annex_heading();
    }

    fn after_annex_heading(&mut self) {
        self.current = None;
        self.paragraph = None;
        self.items.clear();
        self.levels.clear();
        self.numbers_restart = true;
        self.after_heading = true;
    }

    /// The title of an annex: its lines up to the first that is well short of the margin.
    fn annex_title(&mut self) {
        let mut taken = 0;
        while taken < TITLE_LINES {
            let line = self.words();
            let ends = self.ending(line) != Ending::Open && self.is_short(0);
            if line.is_empty() || ends || self.label(0).is_some() || self.lead(line).is_some() || is_number_alone(self.lexicon, line) {
                break;
            }
            if taken == 0 && !self.title_ahead() {
                break;
            }
            let last = self.is_short(0);
            if taken == 0 {
                self.line_block(Kind::Heading, self.section);
            } else {
                self.add_line()
            }
            taken += 1;
            if last {
                break;
            }
        }
        self.after_annex_heading();
    }

    /// A title is there if one of the next lines is short and has no mark at its end.
    fn title_ahead(&self) -> bool {
        for ahead in 0..TITLE_LINES {
            let Some(line) = self.peek(ahead) else { return false };
            if self.is_short(ahead) {
                return self.ending(line) == Ending::Open && line.len() < 200;
            }
        }
        false
    }

    pub(super) fn annex(&mut self) {
        let line = self.words();
        let breaks = self.short || self.one_line();
        let complete = self.current.is_none() || self.after_heading || self.ended != Ending::Open;
        if self.next_resolution() {
            self.leave();
            return;
        }
        // The closing lines stand behind an annex in some texts (A/RES/77/262).
        if !self.closed && session::is_meeting(self.lexicon, line) {
            self.begin_closing();
            return;
        }
        if breaks && part_letter(line) && self.formula_within(1, 14) {
            self.begin_part();
            return;
        }
        if complete && opens_annex(self.lexicon, line) && breaks {
            self.begin_annex();
            return;
        }
        if let Some(label) = self.label(0) {
            if self.annex_number(&label, complete) {
                return;
            }
            let opens = self.ended != Ending::Open || self.short || self.after_heading;
            if label.paragraph_number().is_none() && self.paragraph.is_some() && self.item(&label, opens) {
                return;
            }
            if label.paragraph_number().is_none() && self.paragraph.is_none() && opens {
                self.stemless_item(&label);
                return;
            }
        }
        if breaks && complete && is_number_alone(self.lexicon, line) {
            self.heading_line();
            return;
        }
        if complete && breaks && self.annex_heading_ahead() {
            return;
        }
        let unlabelled = self.current.is_none()
            || complete && breaks && line.starts_with(|c: char| c.is_uppercase() || matches!(c, '“' | '"'))
            || self.ended == Ending::Comma && self.opens_preambular(line);
        if unlabelled {
            self.begin_unlabelled();
        } else {
            self.continue_block();
        }
    }

    fn annex_number(&mut self, label: &Label<'_>, complete: bool) -> bool {
        let Some(number) = label.paragraph_number() else { return false };
        let words = if label.rest.is_empty() { self.peek(1).unwrap_or("") } else { label.rest };
        let upper = words.starts_with(|c: char| c.is_uppercase() || matches!(c, '“' | '"' | '['));
        let follows = number == self.number + 1 || number == 1 && (self.numbers_restart || self.after_heading || complete);
        let displaced = label.rest.is_empty() && words.starts_with(char::is_lowercase);
        if !(follows && (upper || displaced) && (complete || label.rest.is_empty())) {
            return false;
        }
        self.numbered(label);
        true
    }

    /// An item without a paragraph above it: a paragraph of its own.
    fn stemless_item(&mut self, label: &Label<'_>) {
        let block = self.open(Kind::Paragraph, self.section);
        self.paragraph = Some(block);
        self.items.clear();
        self.levels.clear();
        self.levels.place(label, true, true);
        self.items.push((0, block));
        self.labelled(block, label);
    }

    fn begin_unlabelled(&mut self) {
        let block = self.open(Kind::Paragraph, self.section);
        self.paragraph = Some(block);
        self.items.clear();
        self.levels.clear();
        self.after_heading = false;
        self.current = Some(block);
        self.add_line();
    }

    /// A heading: lines without a mark at their end, the last well short of the margin, and a paragraph or heading behind.
    fn annex_heading_ahead(&mut self) -> bool {
        let mut length = 0;
        for ahead in 0..4 {
            let Some(line) = self.peek(ahead) else { return false };
            length += line.len();
            let upper = ahead > 0 || line.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
            if !upper || self.ending(line) != Ending::Open || length > 200 || self.lead(line).is_some() {
                return false;
            }
            if !self.is_short(ahead) {
                continue;
            }
            let behind = self
                .peek(ahead + 1)
                .is_some_and(|next| next.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '(' | '“')));
            if !behind {
                return false;
            }
            for line in 0..=ahead {
                if line == 0 {
                    self.line_block(Kind::Heading, self.section);
                } else {
                    self.add_line()
                }
            }
            self.after_annex_heading();
            return true;
        }
        false
    }
}
