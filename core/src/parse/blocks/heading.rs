//! Headings: which lines are some, and where one ends and the next begins.

use super::{Reader, State};
use crate::grammar::ending::Ending;
use crate::grammar::heading::{is_named_number, is_number_alone, is_title_case, number_head, opens_annex, section_number};
use crate::grammar::inline::session;
use crate::grammar::inline::word::{capital, columns, is_space, listed, unbroken};
use crate::grammar::label::Label;
use crate::grammar::opening::{begins_letter, quoted};
use crate::kind::Kind;

/// Lines that headings in a row may take.
const HEADING_LINES: usize = 9;
/// Lines that one heading may take.
const TITLE_LINES: usize = 6;
/// Columns that one heading may take.
const HEADING_LENGTH: u32 = 260;

impl Reader<'_> {
    /// Reads the headings that stand here: titles without a mark at their end, and a paragraph behind them.
    pub(super) fn heading(&mut self) -> bool {
        let Some(lines) = self.heading_lines() else { return false };
        if self.state == State::Annex && lines > 1 && self.lists_names() {
            self.listing = true;
            return false;
        }
        self.listing = false;
        self.read_headings(lines);
        true
    }

    pub(super) fn read_headings(&mut self, lines: usize) {
        let parent = if self.state == State::Annex { self.section } else { self.resolution };
        let mut joins = false;
        for _ in 0..lines {
            let goes_on = self.title_goes_on(0);
            if joins {
                self.add_line();
            } else {
                self.line_block(Kind::Heading, parent);
            }
            joins = goes_on;
        }
        self.items.clear();
        // In the resolution a list may go on behind a title between its items (S/RES/2610 (2021) ¶ 1).
        if self.state == State::Annex {
            self.levels.clear();
        }
        self.paragraph = None;
        self.current = None;
        self.numbers_restart = true;
        self.after_heading = true;
    }

    /// Behind a comma the sentence mostly goes on: there only a section's number or lines right above paragraph 1 are headings
    /// (S/RES/2713 (2023)).
    pub(super) fn heading_fits(&self) -> bool {
        let numbered =
            || self.heading_lines().is_some_and(|lines| self.label(lines).is_some_and(|label| label.paragraph_number() == Some(1)));
        let section = self.words().split('\t').next().is_some_and(|number| section_number(self.lexicon, number));
        self.ended != Ending::Comma || section || numbered() || self.divides_preamble()
    }

    /// Whether the line is a title among preambular paragraphs: of two lines at most, without a mark, behind a paragraph that ended short of
    /// the margin, and another one right behind it (A/RES/78/148; S/RES/2776 (2025) in six languages).
    fn divides_preamble(&self) -> bool {
        let behind = |lines: usize| self.peek(lines).is_some_and(|next| self.opens_preambular(next));
        (self.short || self.one_line()) && self.heading_lines().is_some_and(|lines| lines < 3 && behind(lines))
    }

    /// Whether the line stands by itself, right above the next number, as a heading does behind a paragraph that has lost its mark
    /// (S/RES/2567 (2021) ¶ 27).
    pub(super) fn next_numbered(&self) -> bool {
        let next = || self.label(1).and_then(|label| label.paragraph_number());
        self.ended == Ending::Open && self.number > 0 && self.is_short(0) && next() == Some(self.number + 1)
    }

    /// Whether the line is a number or letter alone above a title, and the next paragraph stands behind both: no item of the list before,
    /// whose label it might be: `I.` behind `(c)` (1 of 14 texts of PDFs of the Security Council).
    pub(super) fn numbers_title(&self) -> bool {
        let next = |lines: usize| lines > 1 && self.label(lines).and_then(|label| label.paragraph_number()) == Some(self.number + 1);
        self.number > 0 && section_number(self.lexicon, self.words()) && self.heading_lines().is_some_and(next)
    }

    /// How many lines from here are headings, one or more in a row.
    pub(super) fn heading_lines(&self) -> Option<usize> {
        let mut end = 0;
        while end < HEADING_LINES && !(end > 0 && (self.begins_text(end) || self.is_item_label(end) || self.table_ahead(end))) {
            match self.one_heading(end) {
                Some(next) => end = next,
                None => break,
            }
        }
        let behind = match self.state {
            State::Annex => self.peek(end).is_some(),
            _ if self.table_ahead(end) => true,
            // Lines under a colon, with the next number behind them, are what it announces (S/RES/2081 (2012) ¶ 5).
            _ if self.ended == Ending::Colon && self.number > 0 => end == 1 && self.begins_item(end),
            _ => self.begins_text(end) || end == 1 && self.begins_item(end),
        };
        (end > 0 && behind).then_some(end)
    }

    /// Where the heading that begins `start` lines on ends, if one does.
    fn one_heading(&self, start: usize) -> Option<usize> {
        let first = self.peek(start)?;
        if is_number_alone(self.lexicon, first) {
            return Some(start + 1);
        }
        let opens = first.starts_with(|c: char| capital(c) || c.is_ascii_digit() || c == '(') || quoted(self.lexicon, first);
        let numbered = self.label(start).is_some_and(|label| label.paragraph_number().is_some());
        if !opens || numbered || (self.lead(first).is_some() && !self.is_title(start)) {
            return None;
        }
        // A title may end in a semicolon under `Annex` (A/RES/79/243).
        if start == 0 && self.after_heading && self.state == State::Annex && first.ends_with(';') && self.is_short(0) {
            return Some(1);
        }
        let mut length = 0;
        // Where it may end, if it turns out that a paragraph follows on the next line.
        let mut may_end = None;
        for at in start..start + TITLE_LINES {
            let Some(line) = self.peek(at) else { break };
            length += columns(line);
            let ending = self.ends(at);
            if length > HEADING_LENGTH || ending.closes() {
                break;
            }
            let follows = self.begins_text(at + 1)
                || at == 0 && self.begins_item(1)
                || self.peek(at + 1).is_some_and(|next| is_number_alone(self.lexicon, next));
            if follows || !self.title_goes_on(at) && self.is_short(at) {
                // What follows a colon is its list: the title ended before (A/RES/79/243, article 26).
                return (ending == Ending::Open || at == start && self.is_lead_in_title(at)).then_some(at + 1).or(may_end);
            }
            if ending == Ending::Open && self.is_short(at) && !self.title_must_go_on(at) {
                may_end = Some(at + 1);
            }
        }
        may_end
    }

    /// Whether a line with a colon is a title: nothing but the next number follows it (`Reports:`, S/RES/2567 (2021)), or between two items
    /// the next of their list (`Rule of law:`, S/RES/2605 (2021) ¶ 35).
    fn is_lead_in_title(&self, ahead: usize) -> bool {
        let Some(line) = self.peek(ahead) else { return false };
        let next = || self.label(ahead + 1).and_then(|label| label.paragraph_number());
        let brief = line.len() < 80 && self.is_short(ahead) && self.label(ahead).is_none();
        let within = || ahead == 0 && self.ended.closes() && self.begins_item(1);
        let titled = brief && self.ends(ahead) == Ending::Colon && self.state == State::Operative && self.number > 0;
        titled && (next() == Some(self.number + 1) || within())
    }

    /// Whether the heading whose line stands `ahead` lines on goes on in the next: it was broken for want of room, and headings are
    /// set narrower than paragraphs.
    fn title_goes_on(&self, ahead: usize) -> bool {
        let (Some(width), Some(line), Some(next)) = (self.width, self.peek(ahead), self.peek(ahead + 1)) else { return false };
        let apart = self.lines.get(self.at + ahead + 1).is_none_or(|next| next.after_blank);
        if apart || is_number_alone(self.lexicon, line) || is_number_alone(self.lexicon, next) || is_named_number(next) {
            return false;
        }
        self.title_must_go_on(ahead)
            || (columns(line) + 1 + columns(unbroken(next))) * 10 >= width * 7
                && !self.begins_text(ahead + 1)
                && !self.table_ahead(ahead + 1)
    }

    /// Whether no heading ends so: the next line begins with a small letter, or this one ends with a small word or in the middle.
    fn title_must_go_on(&self, ahead: usize) -> bool {
        let (Some(line), Some(next)) = (self.peek(ahead), self.peek(ahead + 1)) else { return false };
        let last = line.rsplit(is_space).next().unwrap_or("");
        let paragraph = self.lexicon.opens_small && self.lead(next).is_some();
        next.starts_with(char::is_lowercase) && !paragraph
            || line.ends_with([',', '-', '–'])
            || listed(self.lexicon.title_small_words, last)
    }

    /// Whether a line with a lead is a title all the same: no mark at its end, and a number right behind it (A/RES/75/284)
    /// or a capital to each word (A/RES/79/243); in the resolution where each paragraph is a line (S/RES/2748 (2024)).
    fn is_title(&self, ahead: usize) -> bool {
        let numbered = || self.label(ahead + 1).is_some_and(|label| label.paragraph_number().is_some());
        let Some(line) = self.peek(ahead).filter(|_| self.ends(ahead) == Ending::Open) else { return false };
        match self.state {
            State::Annex => self.is_short(ahead) && (self.one_line() || numbered() || is_title_case(self.lexicon, line)),
            State::Operative => {
                let apart = self.one_line() || (self.short || self.ended.closes()) && self.is_short(0);
                apart && self.number > 0 && numbered()
            }
            _ => false,
        }
    }

    /// Whether an item of the list that is open, or the first of one, begins `ahead` lines on: titles stand between items too
    /// (S/RES/2610 (2021) ¶ 1).
    fn begins_item(&self, ahead: usize) -> bool {
        let listed = self.state == State::Operative && self.number > 0 && self.is_short(ahead - 1) && self.label(ahead - 1).is_none();
        let goes_on = |label: Label<'_>| label.paragraph_number().is_none() && self.levels.goes_on(&label, self.ended == Ending::Colon);
        listed && self.label(ahead).is_some_and(goes_on)
    }

    /// Whether the label of such an item stands alone on its line.
    fn is_item_label(&self, ahead: usize) -> bool {
        self.label(ahead).is_some_and(|label| label.rest.is_empty()) && self.begins_item(ahead)
    }

    /// Whether a paragraph begins `ahead` lines on, known by its number or its words.
    fn begins_text(&self, ahead: usize) -> bool {
        let Some(line) = self.peek(ahead) else { return false };
        // The head of the next resolution is none of this one's headings.
        if number_head(self.lexicon, line).is_some() {
            return true;
        }
        if let Some(label) = self.label(ahead) {
            if let Some(number) = label.paragraph_number() {
                let words = if label.rest.is_empty() { self.peek(ahead + 1).unwrap_or("") } else { label.rest };
                return (number == self.number + 1 || number == 1)
                    && (begins_letter(self.lexicon, words) || quoted(self.lexicon, words) || self.is_displaced(words));
            }
            if self.state == State::Annex && !label.text.starts_with(char::is_uppercase) {
                return true;
            }
        }
        let lead = self.lead(line).is_some() && !self.is_title(ahead);
        lead || self.is_formula(ahead) || session::is_meeting(self.lexicon, line) || self.state == State::Annex && self.opens_annexed(line)
    }

    /// What opens a paragraph of a declaration, or a further annex.
    pub(super) fn opens_annexed(&self, line: &str) -> bool {
        let word = line.split(is_space).next().unwrap_or("");
        listed(self.lexicon.declaration_openers, word.trim_end_matches(',')) || opens_annex(self.lexicon, line)
    }
}
