//! Tables: lines of cells, kept as they stand.

use super::{LOOK_AHEAD, Reader, State};
use crate::grammar::ending::Ending;
use crate::grammar::figures::{all_figures, figures};
use crate::grammar::heading::{is_number_alone, opens_annex};
use crate::grammar::inline::session;
use crate::grammar::inline::word::is_space;
use crate::kind::Kind;

/// Figures that tell a table, among the lines of its head and first rows.
const FIGURES: usize = 4;

impl Reader<'_> {
    /// Reads a table, if the lines that follow are cells with figures among them (A/RES/79/255, annex).
    pub(super) fn table(&mut self) -> bool {
        if !self.table_ahead(0) {
            return false;
        }
        let parent = if self.state == State::Annex { self.section } else { self.resolution };
        let table = self.open(Kind::Table, parent);
        self.current = Some(table);
        while self.at < self.lines.len() && self.is_cell(0) {
            self.add_line();
        }
        self.items.clear();
        self.levels.clear();
        self.paragraph = None;
        self.current = None;
        true
    }

    /// Whether a table begins `start` lines on.
    pub(super) fn table_ahead(&self, start: usize) -> bool {
        let mut found = 0;
        for ahead in start..start + LOOK_AHEAD {
            let Some(line) = self.peek(ahead).filter(|_| self.is_cell(ahead)) else { return false };
            let many = figures(self.lexicon, line);
            // One figure behind words tells little: `Deputy Secretary-General 1`.
            found += if many > 1 { FIGURES } else { many };
            if found >= FIGURES {
                return true;
            }
        }
        false
    }

    /// Whether a line may be a cell or a row: no mark at its end, and nothing that opens a paragraph or a part.
    fn is_cell(&self, ahead: usize) -> bool {
        let Some(line) = self.peek(ahead) else { return false };
        // `4 -` is the number of a paragraph where a dash stands for the stop, and a row of figures elsewhere.
        let numbered =
            || !self.lexicon.label_dashes.is_empty() && self.label(ahead).is_some_and(|label| label.paragraph_number().is_some());
        if (all_figures(line) || figures(self.lexicon, line) > 1) && !numbered() {
            return true;
        }
        let apart = is_number_alone(self.lexicon, line) || opens_annex(self.lexicon, line) || session::is_meeting(self.lexicon, line);
        // A cell may be as wide as a paragraph where figures stand right behind it.
        let figured = || (ahead + 1..ahead + 4).any(|near| self.peek(near).is_some_and(all_figures));
        let plain = matches!(self.ends(ahead), Ending::Open | Ending::Colon) && line.len() < 200 && (self.is_short(ahead) || figured());
        plain && !apart && self.label(ahead).is_none() && self.lead(line).is_none() && !is_table_note(line)
    }
}

/// A note under a table, or its letter alone: `a See A/80/505.` (A/RES/80/239).
pub(super) fn is_table_note(line: &str) -> bool {
    let rest = line.strip_prefix(|c: char| c.is_ascii_lowercase());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(is_space) && rest.trim_start().starts_with(char::is_uppercase))
}
