//! From the first line to the enacting formula: masthead, number, title, parts.

use super::{LOOK_AHEAD, Reader, State};
use crate::grammar::council;
use crate::grammar::ending::Ending;
use crate::grammar::heading::{number_head, organ, part_letter};
use crate::grammar::inline::word::after_any;
use crate::grammar::inline::{date, session};
use crate::grammar::masthead::{self, Series};
use crate::grammar::narrative::heads_statement;
use crate::grammar::opening::Reach;
use crate::kind::Kind;
use crate::lexicon::Part;

/// Lines from a head to its formula, at most: the longest titles take ten.
pub(super) const TITLE_LINES: usize = 14;
/// Lines from the top of a masthead to its end, at most.
pub(super) const MASTHEAD_LINES: usize = 40;
/// Lines from a head without masthead to the first sentence of a decision, at most.
pub(super) const DECISION_LINES: usize = 7;

/// Lines that may also be the title of an agenda item.
const IN_AGENDA: [Kind; 4] = [Kind::Organ, Kind::Session, Kind::Committee, Kind::DocumentType];

impl Reader<'_> {
    pub(super) fn outside(&mut self) {
        let line = self.words();
        let number = number_head(self.lexicon, line).is_some();
        let head = number && self.formula_within(1, TITLE_LINES);
        let decision = number && !head && self.narrative_within(1, DECISION_LINES);
        if head || decision || self.is_formula(0) {
            self.begin_resolution();
            self.narrative = decision;
            if head || decision { self.state = State::Masthead } else { self.formula() }
        } else if self.opens_masthead() {
            self.begin_resolution();
            let masthead = self.open(Kind::Masthead, self.resolution);
            self.section = Some(masthead);
            self.state = State::Masthead;
        } else {
            self.unparsed();
        }
    }

    /// A masthead opens with publisher or symbol, or with any line of one when a head or formula follows.
    pub(super) fn opens_masthead(&self) -> bool {
        if self.council_head() {
            return true;
        }
        let kind = masthead::pieces(self.lexicon, self.words()).map(|[(kind, _), _]| kind);
        let leads = matches!(kind, Some(Kind::Publisher | Kind::Symbol | Kind::Organ | Kind::Number | Kind::AdoptionLine));
        leads && (self.formula_within(1, MASTHEAD_LINES) || self.opens_narrative_masthead())
    }

    /// Whether the line is a head of the Security Council with what must follow it: the date, on its line or the next, else the formula
    /// or a lead (S/RES/462 (1980)). Numbers that open a line within a paragraph have neither.
    pub(super) fn council_head(&self) -> bool {
        let line = self.words();
        if !line.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) {
            return false;
        }
        let Some(head) = council::head(self.lexicon, line) else { return false };
        let next = self.peek(1).unwrap_or("");
        let dated = !head.rest.is_empty() || council::date_line(self.lexicon, next);
        dated || head.dated && (after_any(next, self.lexicon.adoption).is_some() || self.is_formula(1) || self.opens_preambular(next))
    }

    fn begin_resolution(&mut self) {
        let resolution = self.open(Kind::Resolution, None);
        self.resolution = Some(resolution);
        self.whole = Some(resolution);
        self.section = None;
        self.current = None;
        self.paragraph = None;
        self.number = 0;
        self.carried = false;
        self.closed = false;
        self.narrative = false;
        self.enacted = false;
        self.early = false;
    }

    pub(super) fn masthead(&mut self) {
        let line = self.words();
        if let Some((number, rest)) = number_head(self.lexicon, line) {
            self.number_and_title(number, rest);
            return;
        }
        let last = self.current.map(|block| self.read.blocks[block as usize].kind);
        let due = matches!(last, Some(Kind::AdoptionLine | Kind::RouteLine | Kind::Number));
        if self.is_formula(0) || due && self.is_bare_formula(0) {
            self.formula();
            return;
        }
        if last == Some(Kind::AdoptionLine) && !self.adoption_complete() {
            self.add_line();
            return;
        }
        if last == Some(Kind::RouteLine) && !self.route_complete() {
            self.add_line();
            return;
        }
        // A committee's name may take two lines, the second in brackets: 10 of 100 drafts of the Assembly.
        if last == Some(Kind::Committee) && masthead::names_committee_again(self.lexicon, line) {
            self.add_line();
            return;
        }
        if heads_statement(self.lexicon, line) {
            self.section = None;
            self.narrative = true;
            self.line_block(Kind::Title, self.resolution);
            self.state = State::Title;
            return;
        }
        if let Some(lines) = self.sponsors_ahead() {
            self.sponsors(lines);
            return;
        }
        let agenda = matches!(last, Some(Kind::AgendaItem | Kind::AgendaTitle));
        if matches!(last, Some(Kind::Number | Kind::AdoptionLine)) && self.council_line(last) {
            return;
        }
        match masthead::pieces(self.lexicon, line) {
            Some([(kind, one), (other, two)]) if !(agenda && IN_AGENDA.contains(&kind)) => {
                let series = if kind == Kind::Symbol { one } else { two };
                self.narrative |= kind == Kind::DocumentType || masthead::series(series) == Some(Series::Decision);
                if kind == Kind::Number {
                    let year = council::number_and_year(self.lexicon, one).and_then(|(_, year)| year);
                    self.early = year.is_some_and(|year| year < council::FIRST_MODERN);
                }
                let block = self.open(kind, self.section);
                self.current = Some(block);
                self.add(one);
                if !two.is_empty() {
                    let block = self.open(other, self.section);
                    self.current = Some(block);
                    self.add(two);
                }
                self.advance();
            }
            // Items that go on in the next line: `Agenda items 13 and⏎75 (a)`.
            _ if last == Some(Kind::AgendaItem) && line.starts_with(|c: char| c.is_ascii_digit() || c == '(') && line.len() < 12 => {
                self.add_line()
            }
            _ if last == Some(Kind::AgendaTitle) => self.add_line(),
            _ if agenda => {
                self.line_block(Kind::AgendaTitle, self.section);
            }
            // The number was lost; the title follows the bracket (A/RES/79/9).
            _ if last == Some(Kind::RouteLine) && self.formula_within(1, TITLE_LINES) => {
                self.section = None;
                self.line_block(Kind::Title, self.resolution);
                self.state = State::Title;
            }
            // In a text with a head alone the number may stand without its year (S/RES/290 (1970)).
            _ if last.is_none() && council::head(self.lexicon, line).is_some() => {
                self.early = true;
                self.line_block(Kind::Number, self.section);
            }
            _ if self.early && part_letter(self.lexicon, line) && self.formula_within(1, 3) => self.begin_part(),
            _ if self.early || self.leaves_masthead() => self.leave_masthead(),
            _ => self.unparsed(),
        }
    }

    /// What stands below a head of the Council: its date, its former symbol, the letter of its first part, recitals.
    fn council_line(&mut self, last: Option<Kind>) -> bool {
        let line = self.words();
        if last == Some(Kind::Number) && council::date_line(self.lexicon, line) {
            self.line_block(Kind::AdoptionLine, self.section);
        } else if masthead::former_symbol(line) {
            self.line_block(Kind::FormerSymbol, self.section);
            self.current = None;
        } else {
            return false;
        }
        true
    }

    /// The adoption line ends with its date; that of a meeting in another town goes on with it.
    fn adoption_complete(&self) -> bool {
        let last = self.read.pieces.last().map_or("", |piece| piece.span.of(self.text));
        let line = self.words();
        // `3163rd meeting, on 25 January 1993` goes on with it too (S/RES/802 (1993)).
        let next_is_date = date::date(self.lexicon, line).is_some() || self.early && session::meeting_word(self.lexicon, line).is_some();
        let dated = date::last(self.lexicon, last).is_some() || date::misread_last(self.lexicon, last).is_some();
        dated || (!next_is_date && masthead::pieces(self.lexicon, line).is_some())
    }

    fn route_complete(&self) -> bool {
        self.read.pieces.last().is_some_and(|piece| piece.span.of(self.text).trim_end().ends_with(']'))
    }

    /// A masthead that is not followed by head or formula: paragraphs begin.
    fn leaves_masthead(&self) -> bool {
        self.lead(self.words()).is_some() && !self.formula_within(1, LOOK_AHEAD)
    }

    fn leave_masthead(&mut self) {
        self.section = None;
        if self.early {
            self.reach = Reach::SECURITY_EARLY;
        }
        self.begin_paragraphs(State::Preamble);
    }

    fn number_and_title(&mut self, number: &str, rest: &str) {
        self.section = None;
        let block = self.open(Kind::Number, self.resolution);
        self.piece(block, Kind::Text, self.span(number));
        self.current = None;
        if !rest.is_empty() {
            let title = self.open(Kind::Title, self.resolution);
            self.current = Some(title);
            self.add(rest);
        }
        self.advance();
        self.state = State::Title;
    }

    pub(super) fn title(&mut self) {
        let line = self.words();
        if self.is_bare_formula(0) {
            self.formula();
        } else if self.narrative && (heads_statement(self.lexicon, line) || date::is_date(self.lexicon, line)) {
            // The head of a statement printed twice (S/PRST/2024/5).
            if let Some(title) = self.current {
                self.piece(title, Kind::Furniture, self.span(line));
            }
            self.advance();
        } else if part_letter(self.lexicon, line) && self.text_within(1, TITLE_LINES) {
            self.begin_part();
        } else if self.narrative_begins() {
            self.begin_paragraphs(State::Narrative);
        } else if self.current.is_some() && !self.narrative && !self.formula_within(1, TITLE_LINES) && self.leaves_title() {
            self.begin_paragraphs(State::Preamble);
        } else if self.current.is_some() {
            self.add_line();
        } else {
            self.line_block(Kind::Title, self.resolution);
        }
    }

    /// Without a formula ahead the title ends where a paragraph begins.
    fn leaves_title(&self) -> bool {
        let line = self.words();
        self.label(0).is_some() || self.lead(line).is_some() || line.len() > 200 || self.ended.closes()
    }

    /// A lettered part begins with its letter: `A`.
    pub(super) fn begin_part(&mut self) {
        let part = self.open(Kind::Resolution, self.whole);
        self.resolution = Some(part);
        self.section = None;
        self.line_block(Kind::PartLetter, Some(part));
        self.current = None;
        self.number = 0;
        self.carried = false;
        self.closed = false;
        self.state = State::Title;
    }

    pub(super) fn formula(&mut self) {
        self.section = None;
        let line = self.words();
        self.enacted = true;
        self.reach = match organ(self.lexicon, line).map(|organ| organ.key) {
            Some("hrc") => Reach::HUMAN_RIGHTS,
            Some("sc") if self.early => Reach::SECURITY_EARLY,
            Some("sc") => Reach::of_security_council(self.year()),
            _ => Reach::WHOLE,
        };
        self.line_block(Kind::EnactingFormula, self.resolution);
        self.begin_paragraphs(State::Preamble);
    }

    /// The year in the number of the Security Council's head: `Resolution 2680 (2023)`.
    fn year(&self) -> Option<u32> {
        council::number_and_year(self.lexicon, self.number_words()?)?.1
    }

    /// The number of the resolution being read, as printed.
    fn number_words(&self) -> Option<&str> {
        let of_number = |piece: &&super::Piece| self.read.blocks[piece.block as usize].kind == Kind::Number;
        Some(self.read.pieces.iter().rev().take(MASTHEAD_LINES).find(of_number)?.span.of(self.text))
    }

    pub(super) fn begin_paragraphs(&mut self, state: State) {
        self.state = state;
        self.current = None;
        self.paragraph = None;
        self.items.clear();
        self.levels.clear();
        self.number = 0;
        self.unnumbered.clear();
        self.letter = None;
        self.numbers_restart = false;
        self.after_heading = false;
        self.ended = Ending::Stop;
        self.short = true;
    }

    /// Whether a line opens a preambular paragraph by its words.
    pub(super) fn opens_preambular(&self, line: &str) -> bool {
        self.lead(line).is_some_and(|lead| lead.part != Part::Operative)
    }

    /// Whether a line opens an operative paragraph by its words.
    pub(super) fn opens_operative(&self, line: &str) -> bool {
        self.lead(line).is_some_and(|lead| lead.part != Part::Preamble)
    }
}
