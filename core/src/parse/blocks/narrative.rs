//! Decisions, statements of a President, amendments: texts without formula, whose paragraphs mostly have no number.

use super::head::{MASTHEAD_LINES, TITLE_LINES};
use super::{Line, Reader, State};
use crate::grammar::draft;
use crate::grammar::ending::Ending;
use crate::grammar::heading::number_head;
use crate::grammar::inline::letter::is_letter;
use crate::grammar::inline::word::{capital, is_space, trimmed};
use crate::grammar::inline::{date, session};
use crate::grammar::label::{Label, Shape};
use crate::grammar::masthead::{self, Series};
use crate::grammar::narrative::{counted_word, first_date, first_meeting, heads_statement, tells_further, told};
use crate::kind::Kind;
use crate::lexicon::Lexicon;
use crate::text::Span;

/// Lines from the top of a masthead that tell what kind of document it is.
const TOP_LINES: usize = 12;
/// Lines that a list of sponsors may take, at most.
const SPONSOR_LINES: usize = 40;
/// Lines that meetings or dates in a row may take.
const RUN_LINES: usize = 8;

/// Bytes before the end of a line that breaks a meeting or a date, and behind it, at most.
const BROKEN: usize = 128;

/// Pieces back to the beginning of an item, at most.
const ITEM_PIECES: usize = 40;

/// How far a meeting or a date goes that opens a text.
type First = fn(&Lexicon, &str) -> Option<usize>;

/// Marks that open quotations.
const QUOTES: [char; 5] = ['“', '"', '‘', '«', '„'];

/// Whether a letter is of a script without capitals.
fn is_caseless(c: char) -> bool {
    is_letter(c) && !c.is_uppercase() && !c.is_lowercase()
}

impl Reader<'_> {
    /// Whether a masthead that begins here is that of a text that may have no formula: the line of a decision, the head of a
    /// statement, or a symbol of their series beside the name of an organ; a draft's with its sponsors.
    pub(super) fn opens_narrative_masthead(&self) -> bool {
        let (mut organ, mut series) = (false, None);
        for line in (0..TOP_LINES).map_while(|ahead| self.peek(ahead)) {
            if heads_statement(self.lexicon, line) {
                return organ;
            }
            let pieces = masthead::pieces(self.lexicon, line).unwrap_or([(Kind::Text, ""), (Kind::Text, "")]);
            for (kind, words) in pieces {
                match kind {
                    Kind::Publisher | Kind::Organ => organ = true,
                    Kind::Symbol if !words.is_empty() => series = series.or_else(|| masthead::series(words)),
                    Kind::DocumentType => return organ,
                    _ => {}
                }
            }
        }
        let sponsors = || (1..MASTHEAD_LINES).map_while(|ahead| self.peek(ahead)).any(|line| draft::kind(self.lexicon, line).is_some());
        organ
            && match series {
                Some(Series::Decision) => true,
                Some(Series::Draft) => sponsors(),
                _ => false,
            }
    }

    /// Whether the line `ahead` opens the first sentence of such a text: it tells a meeting, and the date behind it.
    pub(super) fn tells_meeting(&self, ahead: usize) -> bool {
        let Some(found) = self.peek(ahead).and_then(|line| told(self.lexicon, line)) else { return false };
        let next = || self.peek(ahead + 1).is_some_and(|next| date::first(self.lexicon, next).is_some());
        found.date.is_some() || next()
    }

    /// Whether such a first sentence stands within the next `lines` lines, before anything else that opens a text.
    pub(super) fn narrative_within(&self, from: usize, lines: usize) -> bool {
        for ahead in from..from + lines {
            let Some(line) = self.peek(ahead) else { return false };
            if self.tells_meeting(ahead) {
                return true;
            }
            if number_head(self.lexicon, line).is_some() || session::is_meeting(self.lexicon, line) {
                return false;
            }
        }
        false
    }

    /// Whether a text begins within the next `lines` lines: a formula, or in what has none a first sentence.
    pub(super) fn text_within(&self, from: usize, lines: usize) -> bool {
        self.formula_within(from, lines) || self.narrative && self.narrative_within(from, lines)
    }

    /// Whether the title is over and paragraphs without formula begin.
    pub(super) fn narrative_begins(&self) -> bool {
        let apart = || self.one_line() || self.lines.get(self.at).is_some_and(|line| line.after_blank);
        // The name of the organ, ending a paragraph alone on its line, looks like a formula (decision 77/567).
        let formula = || !self.narrative && self.formula_within(1, TITLE_LINES);
        // A title has no full stop.
        let sentence = || self.ends(0) == Ending::Stop;
        self.tells_meeting(0) && !formula() || self.narrative && self.current.is_some() && (apart() || sentence())
    }

    pub(super) fn narrative(&mut self) {
        if self.ends_resolution() {
            return;
        }
        let line = self.words();
        let breaks = self.one_line() || self.short || self.stands_apart();
        let complete = self.current.is_none() || self.after_heading || self.ended.closes();
        if complete && breaks && self.table() {
            return;
        }
        if complete && (breaks || self.is_short(0)) && self.heads_list() && self.heading() {
            return;
        }
        if complete && self.heads_quotation() {
            self.read_headings(1);
            return;
        }
        if let Some(label) = self.label(0) {
            if self.begins_count(&label, breaks || complete) {
                self.numbered(&label);
                return;
            }
            let opens = self.ended != Ending::Open || breaks || self.after_heading;
            if label.paragraph_number().is_none() && (self.item(&label, opens) || self.begins_apart(&label, breaks)) {
                return;
            }
        }
        if self.begins_told(line, complete, breaks) { self.unnumbered() } else { self.continue_block() }
    }

    /// Whether a blank line stands above, and nothing but that: the foot of a page within a paragraph is followed by one too.
    pub(super) fn stands_apart(&self) -> bool {
        let Some(line) = self.lines.get(self.at).filter(|line| line.after_blank) else { return false };
        let before = self.at.checked_sub(1).and_then(|before| self.lines.get(before)).map_or(0, |before| before.span().end);
        let between = self.text.get(before as usize..line.span().start as usize).unwrap_or("");
        between.chars().all(|c| is_space(c) && c != '\x0C')
    }

    /// Whether a title stands here above a list that counts from 1 (decision 77/539).
    fn heads_list(&self) -> bool {
        let first = |lines: usize| self.label(lines).is_some_and(|label| label.paragraph_number() == Some(1));
        self.heading_lines().is_some_and(first)
    }

    /// Whether a title of one line stands here between paragraphs in quotation marks (S/PRST/2021/16).
    fn heads_quotation(&self) -> bool {
        let line = self.words();
        let title = self.ending(line) == Ending::Open && line.len() < 80 && line.starts_with(char::is_uppercase) && self.is_short(0);
        title && self.label(0).is_none() && self.peek(1).is_some_and(|next| next.starts_with(QUOTES))
    }

    fn begins_count(&self, label: &Label<'_>, breaks: bool) -> bool {
        let Some(number) = label.paragraph_number() else { return false };
        let words = if label.rest.is_empty() { self.peek(1).unwrap_or("") } else { label.rest };
        let upper = words.starts_with(|c: char| capital(c) || QUOTES.contains(&c));
        breaks && upper && (number == self.number + 1 || number == 1)
    }

    /// Reads an item that goes on no list, as letters of the agenda do where others are left out: a paragraph of its own (decision
    /// 77/549).
    fn begins_apart(&mut self, label: &Label<'_>, breaks: bool) -> bool {
        let upper = label.rest.starts_with(capital);
        if !(upper && label.shape == Shape::Brackets && (breaks || self.ended == Ending::Colon || self.within_entry())) {
            return false;
        }
        let block = self.open_paragraph();
        self.paragraph = Some(block);
        self.items.clear();
        self.levels.clear();
        self.labelled(block, label);
        true
    }

    /// Whether an unnumbered paragraph begins here: behind a complete one, at a quotation mark, at the star of a note to names.
    fn begins_told(&self, line: &str, complete: bool, breaks: bool) -> bool {
        let quoted = line.starts_with(QUOTES);
        let opens = quoted || line.starts_with(capital) || line.starts_with(['*', '(']);
        // Where letters have no case, only the mark before tells.
        let opens = opens && (complete || self.ended == Ending::Colon || !self.has_no_capital(line));
        let mark = self.ended != Ending::Open;
        self.current.is_none()
            || self.one_line()
            || line.starts_with('*') && !self.within_names()
            || opens && breaks
            || self.counts_on(line)
            || self.ended == Ending::Colon && counted_word(line).is_some()
            || quoted && mark
            || complete && (self.tells_meeting(0) || tells_further(self.lexicon, line))
    }

    /// Whether the language writes without capitals, or the line begins so.
    fn has_no_capital(&self, line: &str) -> bool {
        let named = self.lexicon.organs.first().is_some_and(|organ| organ.name.starts_with(is_caseless));
        named && !line.starts_with(QUOTES) || line.starts_with(is_caseless)
    }

    /// Whether the line before broke off within a list of names, so that a star is that of a name (decision 77/406 in Chinese).
    fn within_names(&self) -> bool {
        let last = self.at.checked_sub(1).and_then(|at| self.lines.get(at));
        last.is_some_and(|line| line.words.ends_with(['、', '，', '،', ',']))
    }

    /// Whether the line opens with the word and a number that a paragraph above opens with, as items of an agenda do, perhaps with
    /// letters between them: `Item 14. Culture of peace` (decision 77/549).
    fn counts_on(&self, line: &str) -> bool {
        let pieces = &self.read.pieces[self.read.pieces.len().saturating_sub(ITEM_PIECES)..];
        let opens = |pair: &&[super::Piece]| pair[0].block != pair[1].block;
        let above = |word| pieces.windows(2).filter(opens).any(|pair| counted_word(pair[1].span.of(self.text)) == Some(word));
        counted_word(line).is_some_and(above)
    }

    /// Whether what is being read has a letter of its own and no mark at its end: an entry of an agenda, and the next may follow though
    /// the line is full (decision 78/543).
    fn within_entry(&self) -> bool {
        let of_block = |piece: &&super::Piece| Some(piece.block) == self.current;
        let first = self.read.pieces.iter().rev().take(ITEM_PIECES).take_while(of_block).last();
        self.ended == Ending::Open && first.is_some_and(|piece| piece.kind == Kind::Label)
    }

    // -- drafts ----------------------------------------------------------

    /// How many lines from here say who puts the draft forward, if these begin here.
    pub(super) fn sponsors_ahead(&self) -> Option<usize> {
        let line = self.words();
        let apart = |ahead: usize| self.lines.get(self.at + ahead).is_none_or(|line| line.after_blank);
        if draft::opens_draft(self.lexicon, line).is_some() {
            let lines = (1..RUN_LINES).find(|&ahead| apart(ahead) || self.is_formula(ahead));
            return Some(lines.filter(|&lines| apart(lines)).unwrap_or(1));
        }
        if !draft::names_only(self.lexicon, line) {
            return None;
        }
        let mut widest = 0;
        for ahead in 0..SPONSOR_LINES {
            let line = self.peek(ahead).filter(|_| ahead == 0 || !apart(ahead))?;
            widest = widest.max(line.len());
            if draft::ends_sponsors(self.lexicon, line).is_some() {
                return (!self.stops_early(ahead, widest)).then_some(ahead + 1);
            }
            let last = || self.peek(ahead + 1).is_some_and(|next| draft::ends_sponsors(self.lexicon, next).is_some());
            let colon = line.trim_end_matches('*').ends_with(':') && last();
            if !draft::names_only(self.lexicon, line) || !(colon || draft::names_go_on(self.lexicon, line)) {
                return None;
            }
        }
        None
    }

    /// Whether the first of the lines was broken where a name would have fitted: then it is the end of what stands above.
    fn stops_early(&self, lines: usize, widest: usize) -> bool {
        let (Some(first), Some(next)) = (self.peek(0), self.peek(1)) else { return false };
        let word = memchr::memchr(b' ', next.as_bytes()).unwrap_or(next.len());
        lines > 0 && !next.starts_with(char::is_lowercase) && first.len() + 1 + word + 2 < widest
    }

    pub(super) fn sponsors(&mut self, lines: usize) {
        let words = self.lines[self.at..self.at + lines].iter().map(|line| line.words);
        let kind = words.rev().find_map(|line| draft::kind(self.lexicon, line));
        self.narrative = kind != Some("draft-resolution");
        self.line_block(Kind::Sponsors, self.section);
        for _ in 1..lines {
            self.add_line();
        }
        self.section = None;
        self.current = None;
        self.state = State::Title;
    }

    // -- closing lines ---------------------------------------------------

    /// Reads meetings in a row, or dates in a row, as of a decision taken up again: a block for each (decision 76/506).
    pub(super) fn closing_run(&mut self) -> bool {
        self.run_of(Kind::Meeting, first_meeting) || self.run_of(Kind::AdoptionDate, first_date)
    }

    /// Whether two meetings or more stand here in a row.
    pub(super) fn meetings_ahead(&self) -> bool {
        self.narrative && self.run_ahead(first_meeting).len() > 1
    }

    fn run_of(&mut self, kind: Kind, first: First) -> bool {
        let ends = self.run_ahead(first);
        if ends.len() < 2 {
            return false;
        }
        let mut ends = ends.into_iter().peekable();
        let mut block = self.open(kind, self.section);
        while let (Some(line), Some(_)) = (self.lines.get(self.at).copied(), ends.peek()) {
            let mut start = line.span().start;
            while let Some(&end) = ends.peek() {
                let piece = Span::new(start, end.min(line.span().end));
                let words = trimmed(piece.of(self.text));
                self.piece(block, Kind::Text, self.span(words));
                if end > line.span().end {
                    break;
                }
                ends.next();
                start = end;
                if ends.peek().is_some() {
                    block = self.open(kind, self.section);
                }
                if end == line.span().end {
                    break;
                }
            }
            self.advance();
        }
        self.current = None;
        true
    }

    /// Where each of a row of meetings or dates ends that begins here and takes whole lines.
    fn run_ahead(&self, first: First) -> Vec<u32> {
        let mut ends = Vec::new();
        let lines = self.lines.get(self.at..(self.at + RUN_LINES).min(self.lines.len())).unwrap_or_default();
        let Some(mut at) = lines.first().filter(|line| line.words.contains(|c: char| c.is_numeric())).map(|line| line.start) else {
            return ends;
        };
        for (index, line) in lines.iter().enumerate() {
            at = at.max(line.start);
            let page = || lines[index..].iter().take_while(|other| other.page == line.page).last();
            let last = page().unwrap_or(line).span().end;
            while at < line.span().end {
                let words = self.text[at as usize..last as usize].trim_start();
                let start = last - words.len() as u32;
                let over = || lines.get(index + 1).filter(|_| !ends.is_empty()).and_then(|next| self.over_lines(first, start, line, next));
                let Some(end) = first(self.lexicon, words).map(|end| start + end as u32).or_else(over) else { return self.whole(ends) };
                at = end;
                ends.push(at);
            }
        }
        self.whole(ends)
    }

    /// The ends of a row without those behind the last that is the end of a line.
    fn whole(&self, mut ends: Vec<u32>) -> Vec<u32> {
        let whole = |end: &u32| self.lines[self.at..].iter().take(RUN_LINES).any(|line| line.span().end == *end);
        let kept = ends.iter().rposition(whole).map_or(0, |at| at + 1);
        ends.truncate(kept);
        ends
    }

    /// Where a meeting or a date ends that begins at `start` and whose line was broken within a number or a word, as those of ideographs
    /// are, or by the end of a page (2 of 36 pages of decisions in Chinese and Russian): `202⏎2年5月10日`.
    fn over_lines(&self, first: First, start: u32, line: &Line<'_>, next: &Line<'_>) -> Option<u32> {
        let head = self.text.get(start as usize..line.span().end as usize).filter(|head| head.len() < BROKEN)?;
        let tail = (0..=BROKEN.min(next.words.len())).rev().find_map(|end| next.words.get(..end))?;
        let joint = match line.page == next.page {
            true if head.ends_with(|c: char| c.is_ascii_digit() || is_caseless(c)) => "",
            true => return None,
            false => " ",
        };
        let behind = first(self.lexicon, &[head, joint, tail].concat())?.checked_sub(head.len() + joint.len())?;
        (behind > 0).then_some(next.start + behind as u32)
    }
}
