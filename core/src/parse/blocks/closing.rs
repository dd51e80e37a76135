//! The end of a resolution: closing lines, and what may follow them.

use super::head::DECISION_LINES;
use super::{Reader, State};
use crate::grammar::adoption;
use crate::grammar::ending::Ending;
use crate::grammar::heading::{number_head, opens_annex, part_letter};
use crate::grammar::inline::{date, session};
use crate::grammar::vote;
use crate::kind::Kind;

/// Lines that the sentence of an adoption may take.
const SENTENCE_LINES: usize = 8;

impl Reader<'_> {
    /// Whether the resolution ends here: closing lines, an annex, a further part, another resolution.
    pub(super) fn ends_resolution(&mut self) -> bool {
        let line = self.words();
        if session::is_meeting(self.lexicon, line) || self.meetings_ahead() {
            self.begin_closing();
            return true;
        }
        if self.opens_sentence() {
            self.sentence();
            return true;
        }
        let body = matches!(self.state, State::Operative | State::Narrative);
        if part_letter(self.lexicon, line) && self.ended.closes() && self.text_within(1, 8) {
            self.begin_part();
            return true;
        }
        let complete = self.ended.closes() || self.current.is_none();
        if complete && opens_annex(self.lexicon, line) && body && (self.current.is_some() || self.after_heading) {
            self.begin_annex();
            return true;
        }
        let decision = || self.early && (self.council_head() || self.lexicon.decision_headings.contains(&line));
        if complete && self.current.is_some() && (self.next_head() || decision()) {
            self.leave();
            return true;
        }
        // A date alone after the last stop, where the meeting was not printed (E/RES/2021/1).
        if self.ended == Ending::Stop && self.short && date::is_date(self.lexicon, line) && body {
            self.begin_closing();
            return true;
        }
        let bracket = self.ended == Ending::Stop && line.starts_with('[');
        if bracket && self.lexicon.vote_openers.iter().any(|opener| line.starts_with(opener)) || vote::is_bracket(self.lexicon, line) {
            self.begin_closing();
            return true;
        }
        false
    }

    /// Whether the sentence that tells meeting and vote begins here: `Adopted unanimously at the⏎1382nd meeting.` (S/RES/242 (1967)).
    pub(super) fn opens_sentence(&self) -> bool {
        let Some(line) = self.lines.get(self.at) else { return false };
        if !(self.ended.closes() || line.after_blank) || !adoption::opens(self.lexicon, self.words()) {
            return false;
        }
        let last = self.lines.get(self.at + 3).or(self.lines.last()).map_or(line.start, |line| line.span().end);
        let words = self.text.get(line.start as usize..last as usize).unwrap_or("");
        session::misread_meeting(self.lexicon, words).is_some()
    }

    /// Reads that sentence: lines until its brackets are closed and it needs no other word. What stands behind it in a volume is of
    /// no resolution, unless it is an annex.
    pub(super) fn sentence(&mut self) {
        self.begin_closing();
        let start = self.lines[self.at].start as usize;
        self.line_block(Kind::Vote, self.section);
        for _ in 0..SENTENCE_LINES {
            let Some(next) = self.lines.get(self.at) else { return };
            let read = self.text.get(start..self.lines[self.at - 1].span().end as usize).unwrap_or("");
            if adoption::complete(self.lexicon, read) && (next.after_blank || read.ends_with(|c: char| c == '.' || c.is_ascii_digit())) {
                break;
            }
            self.add_line();
        }
        if self.at < self.lines.len() && !opens_annex(self.lexicon, self.words()) {
            self.leave();
        }
    }

    pub(super) fn leave(&mut self) {
        self.state = State::Outside;
        self.resolution = None;
        self.section = None;
        self.current = None;
    }

    pub(super) fn begin_closing(&mut self) {
        self.closed = true;
        let closing = self.open(Kind::Closing, self.resolution);
        self.section = Some(closing);
        self.current = None;
        self.state = State::Closing;
        self.in_vote = false;
        self.carried = false;
    }

    pub(super) fn closing(&mut self) {
        let line = self.words();
        if self.in_vote {
            // The bracket may not be closed; no list of States holds a meeting or a date (A/HRC/RES/57/36 in Arabic).
            let over = session::is_meeting(self.lexicon, line) || date::is_date(self.lexicon, line);
            self.in_vote = !over && !line.contains(']');
            if !over {
                self.add_line();
                return;
            }
        }
        if self.narrative && self.closing_run() {
            return;
        }
        if let Some(end) = session::meeting_end(self.lexicon, line) {
            self.meeting(end);
        } else if date::is_date(self.lexicon, line) {
            self.line_block(Kind::AdoptionDate, self.section);
        } else if self.lexicon.vote_openers.iter().any(|opener| line.starts_with(opener)) {
            self.in_vote = !line.contains(']');
            self.line_block(Kind::Vote, self.section);
        } else if part_letter(self.lexicon, line) && self.text_within(1, 14) {
            self.begin_part();
        } else if self.next_resolution() {
            self.leave();
        } else {
            self.begin_annex();
        }
    }

    /// Reads a line of a meeting, whose date may stand behind it.
    fn meeting(&mut self, end: usize) {
        let (meeting, date) = self.words().split_at(end);
        for (kind, words) in [(Kind::Meeting, meeting.trim_end()), (Kind::AdoptionDate, date)] {
            if !words.is_empty() {
                let block = self.open(kind, self.section);
                self.current = Some(block);
                self.add(words);
            }
        }
        self.advance();
    }

    /// Whether another resolution begins here.
    pub(super) fn next_resolution(&self) -> bool {
        self.next_head() || self.lines.get(self.at).is_some_and(|line| line.after_blank) && self.opens_masthead()
    }

    /// Whether the line is the number of another resolution or decision, its text behind its title.
    fn next_head(&self) -> bool {
        number_head(self.lexicon, self.words()).is_some() && (self.formula_within(1, 14) || self.narrative_within(1, DECISION_LINES))
    }
}
