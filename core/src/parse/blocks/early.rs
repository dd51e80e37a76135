//! What only texts of the Security Council's first half century have: letters as numbers, misread labels and leads, clauses under a
//! stem.

use std::ops::Range;

use super::{BlockId, Reader, State};
use crate::diagnostic::Code;
use crate::grammar::ending::Ending;
use crate::grammar::heading::section_number;
use crate::grammar::inline::misread::figure;
use crate::grammar::inline::word::is_space;
use crate::grammar::label::{Count, Label, Shape};
use crate::grammar::opening::{begins_letter, clause, lead_of_any_case, misread, subject};
use crate::kind::Kind;
use crate::lexicon::Part;

/// Lines that recitals before the formula may take.
const RECITAL_LINES: usize = 40;

impl Reader<'_> {
    /// What stands before the formula in the Security Council's first years, or before paragraph 1 where there is no formula: full
    /// clauses (S/RES/1 (1946), S/RES/70 (1949)).
    pub(super) fn recital(&mut self) -> bool {
        if self.is_formula(0) {
            self.formula();
            return true;
        }
        let first = |ahead: usize| self.label(ahead).is_some_and(|label| label.paragraph_number() == Some(1));
        if first(0) || !(self.formula_within(1, RECITAL_LINES) || (1..super::LOOK_AHEAD).any(first)) {
            return false;
        }
        let apart = self.current.is_none() || self.lines.get(self.at).is_some_and(|line| line.after_blank);
        let opener = || self.lexicon.formula_openers.iter().any(|opener| self.words() == *opener);
        let quoted = self.ended == Ending::Colon || self.words().starts_with(['“', '"']);
        if apart && !quoted && !opener() {
            self.begin_preambular();
        } else {
            self.add_line();
        }
        true
    }

    /// Keeps the label that was meant beside the one that is printed.
    pub(super) fn meant(&mut self, block: BlockId, label: String) {
        self.read.understood.push((block, label));
    }

    /// Whether as many numbers are missing before `number` as paragraphs stood without one: theirs are the numbers missing
    /// (S/RES/484 (1980)).
    pub(super) fn found_numbers(&mut self, number: u32) -> bool {
        if !self.early || self.number == 0 || self.unnumbered.is_empty() || number != self.number + 1 + self.unnumbered.len() as u32 {
            return false;
        }
        for (block, lost) in std::mem::take(&mut self.unnumbered).into_iter().zip(self.number + 1..) {
            self.meant(block, format!("{lost}."));
            let piece = self.read.pieces.iter().rev().find(|piece| piece.block == block).map(|piece| piece.span);
            self.notice(Code::MisreadLabel, piece.unwrap_or_default());
        }
        true
    }

    /// Reads a paragraph whose number was misread or has lost its stop, where the next number is due: `L. Strongly condemns`
    /// (S/RES/273 (1969)), `2 Requests` (S/RES/593 (1986)).
    pub(super) fn misread_number(&mut self) -> bool {
        let lost_stop = self.lost_stop();
        if !self.blank_above() && !lost_stop {
            return false;
        }
        let line = self.words();
        let end = line.find(|c: char| is_space(c) || matches!(c, '.' | ',')).unwrap_or(line.len());
        let stop = usize::from(line[end..].starts_with(['.', ',']));
        let (digits, first, rest) = (&line[..end], &line[..end + stop], &line[end + stop..]);
        let due = self.number + 1;
        let rest = rest.trim_start_matches(|c: char| is_space(c) || is_stray(c));
        let is_due = figure(digits, 2).is_some_and(|(value, _)| value == due);
        // Of what stands alone only digits are a number: `I` is that of a part (S/RES/82 (1950)).
        let words = if rest.is_empty() && lost_stop { self.peek(1).unwrap_or("") } else { rest };
        if !is_due || !self.opens_operative(words) {
            return false;
        }
        let found = Label::misread_number(self.lexicon, first, rest);
        self.notice(Code::MisreadLabel, self.span(first));
        self.state = State::Operative;
        self.number = due;
        self.numbers_restart = false;
        self.after_heading = false;
        self.unnumbered.clear();
        self.items.clear();
        self.levels.clear();
        let block = self.open_paragraph();
        self.meant(block, format!("{due}."));
        self.paragraph = Some(block);
        self.labelled(block, &found);
        true
    }

    /// Whether the number that is due stands here without its stop behind a paragraph's mark, on the line of its words or alone: 2 of 100
    /// drafts of the Assembly.
    pub(super) fn lost_stop(&self) -> bool {
        let line = self.words();
        let (digits, rest) = line.split_at(line.bytes().position(|b| !b.is_ascii_digit()).unwrap_or(line.len()));
        let due = || digits.len() < 4 && digits.parse() == Ok(self.number + 1);
        let words = || if rest.is_empty() { self.peek(1).unwrap_or("") } else { rest.trim_start_matches(is_space) };
        let spaced = rest.is_empty() || rest.starts_with(is_space);
        // The first stands on the line of its words: alone it is rather a mark (A/RES/77/317 in Spanish).
        let within = match self.state {
            State::Operative => self.number > 0 && self.ended.closes(),
            State::Preamble => !rest.is_empty() && (self.ended == Ending::Comma || self.ended.closes()),
            _ => false,
        };
        within && !digits.is_empty() && spaced && due() && self.opens_operative(words())
    }

    /// Whether a line begins a paragraph that no opening of the lexicon tells: neither a quotation nor a clause under a stem
    /// (S/RES/15 (1946)).
    pub(super) fn begins_sentence(&self, line: &str) -> bool {
        self.items.is_empty() && begins_letter(self.lexicon, line) && clause(self.lexicon, line).is_none()
    }

    /// Reads the letter or Roman number of a part, alone on its line above a paragraph, whatever ended the one before
    /// (S/RES/814 (1993)).
    pub(super) fn lone_letter(&mut self) -> bool {
        let numbered = || self.label(1).is_some_and(|label| label.paragraph_number().is_some());
        let begins = || self.peek(1).is_some_and(|next| self.lead(next).is_some()) || numbered();
        let lone = self.blank_above() && section_number(self.lexicon, self.words()) && begins();
        if lone {
            self.read_headings(1);
        }
        lone
    }

    /// Whether a letter stands for the number of a paragraph: `(a) Resolves` without a stem (S/RES/34 (1947)), `A.` under one
    /// (S/RES/39 (1948)).
    pub(super) fn begins_lettered(&self, label: &Label<'_>) -> bool {
        if !self.early || self.number > 0 || !label.rest.starts_with(char::is_uppercase) {
            return false;
        }
        let count = match label.shape {
            Shape::Brackets => Count::Letter,
            Shape::Stop => Count::Capital,
            _ => return false,
        };
        let count = if self.misread_letter(label) { Count::Letter } else { count };
        let next = self.next_letter(count);
        if !label.readings().any(|reading| reading == (count, next)) && !self.misread_letter(label) {
            return false;
        }
        let stem = self.ended == Ending::Colon && self.ended_operative();
        next > 1 || if count == Count::Capital { stem && self.label_within(count, 2) } else { !stem && self.opens_operative(label.rest) }
    }

    /// The value of the letter that is due where letters stand for numbers.
    fn next_letter(&self, count: Count) -> u32 {
        self.letter.filter(|&(of, _)| of == count).map_or(1, |(_, last)| last + 1)
    }

    /// Whether a label in brackets is the letter that is due, misread: `(6)` for `(b)` (S/RES/93 (1951)).
    fn misread_letter(&self, label: &Label<'_>) -> bool {
        let due = char::from_digit(9 + self.next_letter(Count::Letter), 36);
        self.letter.is_some() && label.shape == Shape::Brackets && due.is_some_and(|due| looks_like(label.word(), due))
    }

    /// Whether the paragraph being read is an operative one.
    fn ended_operative(&self) -> bool {
        self.paragraph.is_some_and(|block| self.read.blocks[block as usize].kind == Kind::Operative)
    }

    /// Whether a letter of that value opens one of the next lines.
    fn label_within(&self, count: Count, value: u32) -> bool {
        let is = |label: Label<'_>| label.readings().any(|reading| reading == (count, value));
        (1..super::LOOK_AHEAD).any(|ahead| self.label(ahead).is_some_and(is))
    }

    pub(super) fn lettered(&mut self, label: &Label<'_>) {
        let misread = self.misread_letter(label);
        let value = self.next_letter(Count::Letter);
        let reading = label.readings().find(|&(count, _)| matches!(count, Count::Letter | Count::Capital));
        self.letter = if misread { Some((Count::Letter, value)) } else { reading };
        self.after_heading = false;
        self.items.clear();
        self.levels.clear();
        let block = self.open_paragraph();
        if misread {
            self.notice(Code::MisreadLabel, self.span(label.text));
            self.meant(block, char::from_digit(9 + value, 36).map_or_else(String::new, |letter| format!("({letter})")));
        }
        self.paragraph = Some(block);
        self.labelled(block, label);
    }

    /// The lead of a paragraph that is known to begin, where no opening of the lexicon stands at its start: behind the subject, in a
    /// clause under a stem, or with a letter or two misread.
    pub(super) fn early_lead(&mut self, words: &str, kind: Option<Kind>) -> Option<Range<usize>> {
        if !self.early {
            return None;
        }
        let part = match kind? {
            Kind::Preambular => Part::Preamble,
            Kind::Operative => Part::Operative,
            _ => return None,
        };
        // Strokes that OCR saw before the first word, or a small letter: `| Demands` (S/RES/864 (1993)).
        let stray = words.len() - words.trim_start_matches(|c: char| is_space(c) || is_stray(c)).len();
        if let Some(lead) = lead_of_any_case(self.lexicon, self.reach, &words[stray..]) {
            return Some(stray..stray + lead.end);
        }
        if part == Part::Operative {
            if let Some(found) = subject(self.lexicon, self.reach, words) {
                return Some(found);
            }
            if let Some(end) = clause(self.lexicon, words) {
                return Some(0..end);
            }
        }
        let end = misread(self.lexicon, part, words)?;
        self.notice(Code::MisreadWord, self.span(&words[..end]));
        Some(0..end)
    }

    /// The label that was meant where a list goes on: `(6)` behind `(a)` is `(b)`, `(1)` before `(ii)` is `(i)`.
    pub(super) fn meant_item(&self, printed: &Label<'_>) -> Option<String> {
        if !self.early || printed.shape != Shape::Brackets {
            return None;
        }
        let word = printed.word();
        if word == "1" {
            let next = |ahead| self.label(ahead).is_some_and(|label| label.shape == Shape::Brackets && label.word() == "ii");
            return (1..super::LOOK_AHEAD).any(next).then(|| "(i)".to_owned());
        }
        let due = self.levels.due()?;
        looks_like(word, due).then(|| format!("({due})"))
    }
}

/// Whether OCR makes `word` of a letter in brackets.
fn looks_like(word: &str, letter: char) -> bool {
    matches!((word, letter), ("6" | "5", 'b') | ("ad", 'd') | ("0" | "o" | "e", 'c') | ("t", 'f'))
}

/// What OCR saw where nothing is, before the first word of a paragraph.
fn is_stray(c: char) -> bool {
    matches!(c, '|' | '_' | '~' | '-' | '—' | '‘')
}
