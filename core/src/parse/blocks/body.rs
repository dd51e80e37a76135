//! The operative part: numbered paragraphs and what belongs to them.

use super::{Reader, State};
use crate::diagnostic::Code;
use crate::grammar::ending::Ending;
use crate::grammar::heading::is_numbered_heading;
use crate::grammar::inline::phrase::matched;
use crate::grammar::inline::word::is_space;
use crate::grammar::label::Label;
use crate::grammar::opening::begins;
use crate::kind::Kind;

/// Lines that the words of a spread line take, at most.
const STRAY_LINES: usize = 12;

impl Reader<'_> {
    pub(super) fn operative(&mut self) {
        if self.ends_resolution() {
            return;
        }
        if self.carried {
            self.continue_block();
            return;
        }
        let line = self.words();
        let complete =
            self.current.is_none() || self.after_heading || self.ended.closes() || self.blank_above() && self.opens_operative(line);
        // Below a colon a title stands above items only; above the next number it is what was led in (S/RES/2081 (2012) ¶ 5).
        let heads = complete
            || match self.ended {
                Ending::Colon => (self.one_line() || self.short) && self.label(1).is_none_or(|label| label.paragraph_number().is_none()),
                _ => self.one_line() || self.short && self.next_numbered(),
            };
        if let Some(label) = self.label(0) {
            if heads && (is_numbered_heading(self.lexicon, line) || self.numbers_title()) && self.heading() {
                return;
            }
            if self.numbered_item(&label) {
                return;
            }
            if self.begins_numbered(&label, complete || self.ended != Ending::Open || self.blank_above()) {
                self.numbered(&label);
                return;
            }
            if (complete || self.blank_above()) && self.begins_lettered(&label) {
                self.lettered(&label);
                return;
            }
            let opens = self.ended != Ending::Open || self.short && self.current.is_some() || self.one_line() || self.after_heading;
            if label.paragraph_number().is_none() && self.item(&label, opens) {
                return;
            }
        }
        if self.misread_number() || self.lone_letter() {
            return;
        }
        if heads && (self.table() || self.heading()) {
            return;
        }
        let inner = || self.after_heading || self.inner_preamble() || self.number == 0 && self.blank_above() && self.ended.closes();
        if (complete || self.number == 0) && self.opens_preambular(line) && inner() {
            self.begin_preambular();
            return;
        }
        let breaks = self.one_line() || self.short;
        let in_preamble = self.paragraph.is_some_and(|block| self.read.blocks[block as usize].kind == Kind::Preambular);
        let led_in = self.ended == Ending::Colon && breaks;
        if in_preamble && (self.ended == Ending::Comma || complete || led_in) && self.opens_preambular(line) {
            self.begin_preambular();
        } else if in_preamble && (complete || self.ended == Ending::Comma) && self.opens_operative(line)
            || complete && self.paragraph.is_none()
            || complete && self.opens_operative(line) && (self.number == 0 || breaks)
        {
            self.unnumbered();
        } else if self.number == 0 && self.ended == Ending::Comma && breaks && self.opens_operative(line) {
            // Paragraphs without numbers, the first closed by a comma (S/RES/1585 (2005)).
            self.unnumbered();
        } else if self.number == 0 && self.blank_above() && self.ended.closes() && self.begins_sentence(line) {
            // A sentence that stands by itself: `To this end, the Security Council appoints …` (S/RES/4 (1946)).
            self.unnumbered();
        } else if self.wraps_up(line, breaks || self.lexicon.opens_small && self.stands_apart()) {
            self.wrap_up();
        } else {
            self.continue_block();
        }
    }

    /// A preambular paragraph after an operative one opens another preamble only where a comma ends it; that of a carried draft
    /// may follow the colon at once (E/RES/2021/21).
    fn inner_preamble(&self) -> bool {
        (self.ended == Ending::Colon || self.ended.closes() && (self.short || self.one_line())) && self.ends_with_comma()
    }

    /// Whether the label is the number of the next paragraph: the next in sequence, or 1 where numbers may begin again.
    pub(super) fn begins_numbered(&self, label: &Label<'_>, complete: bool) -> bool {
        let Some(number) = label.paragraph_number() else { return false };
        let words = if label.rest.is_empty() { self.peek(1).unwrap_or("") } else { label.rest };
        // Apart from the rest, the number that is due tells enough: `5. further fully endorses` (S/RES/407 (1977)).
        let due = self.blank_above() && number == self.number + 1 && number > 1;
        let itemized = || self.first_item(label, words).is_some();
        // So does one alone on its line behind a paragraph's mark, though the first word below it was lost (1 of 614 texts of PDFs, and none
        // in which it would be wrong).
        let alone = label.rest.is_empty();
        let lost = alone && complete && self.ended.closes() && number == self.number + 1 && number > 1;
        if !(begins(self.lexicon, words) || self.is_displaced(words) || due || lost || itemized()) {
            return false;
        }
        if number == self.number + 1 {
            return complete || alone || self.lead(words).is_some();
        }
        if number == 1 && self.number > 0 {
            return (self.numbers_restart || self.after_heading) && complete;
        }
        // A number was lost or misprinted, or the first ones were: the words must open a paragraph (S/RES/1991 (2011)).
        let near = match self.number {
            0 => self.state == State::Preamble && number < 10,
            last => number > last && number <= last + 3 || self.is_turned(number),
        };
        complete && near && self.opens_operative(words) && !label.misread
    }

    /// Whether the two digits of the number that is due have changed places, and it seems to be a greater one: 61 for 16, as numbers are set
    /// that a writing sees from the other side (1 of 90 pages of Arabic). Nobody misread it: it stays the label, as in the UN's own files.
    fn is_turned(&self, number: u32) -> bool {
        let due = self.number + 1;
        self.lexicon.right_to_left && (10..100).contains(&due) && number > due && number == due % 10 * 10 + due / 10
    }

    /// Whether words after a number alone on its line are the end of the paragraph, displaced (A/RES/78/121 ¶ 17).
    pub(super) fn is_displaced(&self, words: &str) -> bool {
        let small = words.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit()) && !self.lexicon.opens_small;
        small && self.ending(words) != Ending::Open && words.len() < 90
    }

    /// The same, where the end is a word or two with a capital: `4.⏎Agency;⏎⏎Appeals to …` (A/RES/79/4).
    pub(super) fn is_displaced_word(&self) -> bool {
        let word = self.words();
        let apart = self.lines.get(self.at + 1).is_some_and(|line| line.after_blank);
        apart && word.len() < 40 && self.lead(word).is_none() && self.ends(0) != Ending::Open && self.ends(1) == Ending::Open
    }

    pub(super) fn numbered(&mut self, label: &Label<'_>) {
        let number = label.paragraph_number().unwrap_or(0);
        let span = self.span(label.text);
        if !self.found_numbers(number) && number != self.number + 1 && number != 1 {
            self.notice(Code::NumberGap, span);
        }
        if label.misread {
            self.notice(Code::MisreadNumber, span);
        }
        self.number = if self.is_turned(number) { self.number + 1 } else { number };
        self.unnumbered.clear();
        self.numbers_restart = false;
        self.after_heading = false;
        self.items.clear();
        self.levels.clear();
        let block = self.open_paragraph();
        if label.misread {
            self.meant(block, format!("{number}."));
        }
        self.paragraph = Some(block);
        self.labelled(block, label);
    }

    /// Opens a paragraph of the operative part or of the annex.
    pub(super) fn open_paragraph(&mut self) -> super::BlockId {
        if self.state == State::Annex { self.open(Kind::Paragraph, self.section) } else { self.open(Kind::Operative, self.resolution) }
    }

    pub(super) fn unnumbered(&mut self) {
        let block = self.open_paragraph();
        self.unnumbered.push(block);
        self.items.clear();
        self.levels.clear();
        self.paragraph = Some(block);
        self.current = Some(block);
        self.after_heading = false;
        self.set_lead(self.words());
        self.add_line();
        self.note_carried();
    }

    pub(super) fn continue_block(&mut self) {
        if self.current.is_none() {
            return self.unnumbered();
        }
        if self.is_stray() {
            self.stray();
            return;
        }
        self.add_line();
        self.note_carried();
    }

    /// Whether a line is a word or two of a spread line, which the extraction scattered behind its paragraph (A/RES/79/8): blank lines
    /// about it, no mark at its end but perhaps a comma, and the paragraph was complete before.
    fn is_stray(&self) -> bool {
        let complete = self.ended.closes() || matches!(self.ended, Ending::Comma | Ending::Colon);
        let apart = |at: usize| self.lines.get(at).is_none_or(|line| line.after_blank);
        let line = self.words();
        let most = if line.starts_with(char::is_lowercase) { 4 } else { 2 };
        complete
            && !self.one_line()
            && apart(self.at)
            && apart(self.at + 1)
            && line.split(is_space).count() <= most
            && (self.ends(0) == Ending::Open || self.ends(0) == Ending::Comma && !self.opens_page())
    }

    /// Adds such words. The line that was spread is the last but one, and they go on it: what stands behind it belongs behind them
    /// (10 of 400 texts of the Assembly).
    fn stray(&mut self) {
        let (ended, short) = (self.ended, self.short);
        let from = self.read.pieces.len().saturating_sub(STRAY_LINES);
        let mut own = self.read.pieces[from..].iter_mut().rev().take_while(|piece| Some(piece.block) == self.current);
        let last = own.next().filter(|piece| piece.kind == Kind::Text);
        let before = own.next().filter(|piece| piece.kind == Kind::Text);
        let first = own.all(|piece| piece.kind != Kind::Displaced);
        if let (Some(piece), Some(_), true) = (last, before, first) {
            piece.kind = Kind::Displaced;
        }
        self.add_line();
        (self.ended, self.short) = (ended, short);
    }

    /// Notes that a draft is carried in the current paragraph: `… the adoption of the following draft resolution:` and more.
    pub(super) fn note_carried(&mut self) {
        if self.carried || self.state != State::Operative {
            return;
        }
        let pieces = &self.read.pieces;
        let from = pieces.len().saturating_sub(2);
        let Some(block) = self.current else { return };
        let Some(first) = pieces[from..].iter().find(|piece| piece.block == block) else { return };
        let (start, end) = (first.span.start, pieces.last().map_or(0, |piece| piece.span.end));
        self.next_sign += self.signs[self.next_sign..].iter().take_while(|&&sign| sign < start).count();
        if self.signs.get(self.next_sign).is_none_or(|&sign| sign >= end) {
            return;
        }
        // The phrase may lie across a line end.
        let tail = self.text.get(start as usize..end as usize).unwrap_or("");
        let told = self.lexicon.carried_draft.iter().any(|phrase| contains(tail, phrase));
        // Where the draft's own preamble begins on the next line, its paragraphs are read like others (E/RES/2021/21).
        let preamble = self.ended == Ending::Colon && self.opens_preambular(self.words());
        self.carried = told && !self.one_line() && !preamble && !self.formula_within(0, 8);
    }
}

/// Whether `text` holds `phrase`, any white space for a blank, any case.
fn contains(text: &str, phrase: &str) -> bool {
    let mut rest = text;
    loop {
        if matched(phrase, rest).is_some() {
            return true;
        }
        match rest.find(is_space) {
            Some(at) => rest = rest[at..].trim_start_matches(is_space),
            None => return false,
        }
    }
}
