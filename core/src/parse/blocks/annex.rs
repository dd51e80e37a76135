//! Annexes: headings, numbered paragraphs, articles, paragraphs without a number.

use super::table::is_table_note;
use super::{Reader, State};
use crate::grammar::ending::Ending;
use crate::grammar::heading::{is_number_alone, is_numbered_heading, opens_annex, part_letter};
use crate::grammar::inline::session;
use crate::grammar::inline::word::is_space;
use crate::grammar::label::Label;
use crate::grammar::opening::{begins, begins_letter, quoted};
use crate::kind::Kind;

/// Lines that tell a list of names.
const NAMES: usize = 20;

impl Reader<'_> {
    pub(super) fn begin_annex(&mut self) {
        let annex = self.open(Kind::Annex, self.resolution);
        self.section = Some(annex);
        self.begin_paragraphs(State::Annex);
        self.carried = false;
        self.listing = false;
        if opens_annex(self.lexicon, self.words()) {
            self.read_headings(1);
        }
        // Of an annex that is a picture only its number is left in a text (6 resolutions of the Security Council).
        if !opens_annex(self.lexicon, self.words()) {
            self.heading();
        }
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
        if !self.closed && self.opens_sentence() {
            self.sentence();
            return;
        }
        if breaks && part_letter(self.lexicon, line) && self.formula_within(1, 14) {
            self.begin_part();
            return;
        }
        if complete && opens_annex(self.lexicon, line) && breaks {
            self.begin_annex();
            return;
        }
        if complete && breaks && self.table() {
            return;
        }
        let heading_fits = complete && breaks || self.ended.closes();
        if heading_fits && (is_number_alone(self.lexicon, line) || is_numbered_heading(self.lexicon, line)) && self.heading() {
            return;
        }
        if breaks && self.listing && self.label(0).is_none() {
            self.begin_unlabelled();
            return;
        }
        if let Some(label) = self.label(0) {
            if self.annex_number(&label, complete || breaks) {
                return;
            }
            let opens = self.ended != Ending::Open || self.short || self.after_heading;
            if label.paragraph_number().is_none() && self.item(&label, opens) {
                return;
            }
            // A list within a sentence opens none where its lines happen to begin with a letter: `(e) promoting …` (A/RES/80/117).
            let upper = label.rest.is_empty() || begins_letter(self.lexicon, label.rest);
            if label.paragraph_number().is_none() && (self.paragraph.is_none() || self.ended.closes() && upper) && opens {
                self.stemless_item(&label);
                return;
            }
        }
        if heading_fits && self.heading() {
            return;
        }
        if !self.items.is_empty() && self.ended.closes() && breaks && line.starts_with(char::is_lowercase) {
            return self.annex_wrap_up();
        }
        // Of a declaration whose paragraphs end with commas the verbs have capitals, however full the lines (2 of 200 texts of the Council).
        let capitals = !self.lexicon.opens_small;
        let unlabelled = self.current.is_none()
            || complete && breaks && (begins_letter(self.lexicon, line) || quoted(self.lexicon, line))
            || self.ended == Ending::Comma && (self.opens_preambular(line) || self.opens_operative(line) && (breaks || capitals))
            || complete && is_table_note(line)
            || self.ended.closes() && self.remarks(line);
        if unlabelled {
            self.begin_unlabelled();
        } else {
            self.continue_block();
        }
    }

    /// Whether a line opens with a word and a colon that set a remark apart from what it is about, however full the line above
    /// (S/RES/2551 (2020), annex).
    fn remarks(&self, line: &str) -> bool {
        line.split(is_space).next().is_some_and(|word| word.ends_with(':')) && self.opens_annexed(line)
    }

    /// Whether a list of names begins here, a line each: so many lines in a row without a mark are no headings (decision 76/554),
    /// unless one is a number or they are those of a table.
    pub(super) fn lists_names(&self) -> bool {
        let name = |ahead: usize| {
            let line = self.peek(ahead).filter(|_| self.is_short(ahead) && self.label(ahead).is_none());
            line.is_some_and(|line| self.ends(ahead) == Ending::Open && self.lead(line).is_none())
        };
        let numbered = |line: &str| is_number_alone(self.lexicon, line) || is_numbered_heading(self.lexicon, line);
        let bars = |ahead: usize| self.table_ahead(ahead) || self.peek(ahead).is_some_and(numbered);
        (0..NAMES).filter(|&ahead| name(ahead)).count() + 3 >= NAMES && !(0..NAMES).any(bars)
    }

    fn annex_number(&mut self, label: &Label<'_>, complete: bool) -> bool {
        let Some(number) = label.paragraph_number() else { return false };
        let words = if label.rest.is_empty() { self.peek(1).unwrap_or("") } else { label.rest };
        let upper = begins(self.lexicon, words) || words.starts_with('‘');
        // An amended paragraph stands with its own number under its heading (A/RES/79/144).
        let follows = number == self.number + 1 || self.after_heading || number == 1 && (self.numbers_restart || complete);
        // A number was lost: the next but one or two.
        let gap = self.ended.closes() && (self.short || self.one_line()) && number > self.number && number <= self.number + 3;
        let displaced = label.rest.is_empty() && words.starts_with(char::is_lowercase) && !self.lexicon.opens_small;
        if !((follows || gap) && (upper || displaced) && (complete || label.rest.is_empty())) {
            return false;
        }
        self.numbered(label);
        true
    }

    /// What goes on behind the items of a list, whose next item may follow (A/RES/79/243, article 11).
    fn annex_wrap_up(&mut self) {
        self.items.clear();
        self.line_block(Kind::WrapUp, self.paragraph.or(self.section));
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
}
