//! The beginning of a paragraph or item: its label and its lead.

use super::Reader;
use crate::diagnostic::Code;
use crate::grammar::ending::Ending;
use crate::grammar::label::{Label, Shape, label};
use crate::grammar::opening::{begins, lead, unlisted};
use crate::kind::Kind;
use crate::text::Span;

/// Bytes behind a lead in which its next word would stand.
const LEAD_ROOM: usize = 40;

impl<'t> Reader<'t> {
    /// Reads the line of a label and of the words that belong to it when it stands alone.
    pub(super) fn labelled(&mut self, block: super::BlockId, label: &Label<'_>) {
        self.current = Some(block);
        self.piece(block, Kind::Label, self.span(label.text));
        if let Some(first) = self.first_item(label, label.rest) {
            (self.ended, self.short) = (Ending::Colon, true);
            if self.item(&first, true) {
                return;
            }
        }
        if !label.rest.is_empty() {
            self.set_lead(label.rest);
            self.add(label.rest);
            self.advance();
            return;
        }
        self.advance();
        let next = self.words();
        if self.first_item(label, next).is_some() {
            (self.ended, self.short) = (Ending::Colon, true);
            return;
        }
        let after = self.peek(1).unwrap_or("");
        let upper = (begins(self.lexicon, after) || self.is_figured_line(1)) && !self.lexicon.opens_small && self.label(1).is_none();
        let item = self.read.blocks[block as usize].kind == Kind::Subparagraph;
        // Items may begin in lower case, so that only blank lines tell what was displaced (S/RES/2670 (2022) ¶ 2).
        let apart = !item || self.lines.get(self.at + 1).is_some_and(|line| line.after_blank);
        let displaced = upper
            && label.shape != Shape::Bullet
            && (apart && self.is_displaced(next) || self.is_displaced_word() && !(item && self.lead(after).is_some()));
        let end = self.ends(0);
        if displaced {
            self.notice(Code::Displaced, self.span(next));
            self.piece(block, Kind::Displaced, self.span(next));
            self.at += 1;
        }
        if self.at < self.lines.len() {
            self.set_lead(self.words());
            self.add_line();
        }
        // The words displaced were the last: a blank line behind the first ends the paragraph (A/RES/79/254 ¶ 22).
        if displaced && self.lines.get(self.at).is_some_and(|line| line.after_blank) && !self.opens_page() {
            (self.ended, self.short) = (end, true);
        }
    }

    /// Whether a line of half the page and more begins with figures, has no mark at its end and stands between blank ones
    /// (A/RES/79/255 ¶ 21).
    fn is_figured_line(&self, ahead: usize) -> bool {
        let apart = |ahead: usize| self.lines.get(self.at + ahead).is_some_and(|line| line.after_blank);
        let figured = self.peek(ahead).is_some_and(|line| line.starts_with(|c: char| c.is_ascii_digit()));
        let wide = || self.width.zip(self.lines.get(self.at + ahead)).is_some_and(|(width, line)| line.columns * 2 > width);
        figured && wide() && self.ends(ahead) == Ending::Open && apart(ahead) && apart(ahead + 1)
    }

    /// `11. (a) Expresses`, `11. a) Se déclare`: the first item stands on the line of its number (S/RES/2592 (2021) ¶ 11).
    pub(super) fn first_item<'i>(&self, number: &Label<'_>, words: &'i str) -> Option<Label<'i>> {
        number.paragraph_number()?;
        let first = label(self.lexicon, words).filter(|first| matches!(first.shape, Shape::Brackets | Shape::Bracket))?;
        let is_first = first.readings().any(|(_, value)| value == 1);
        is_first.then_some(first)
    }

    /// Notes where the lead of the current block ends; `words` opens it.
    pub(super) fn set_lead(&mut self, words: &str) {
        let start = self.span(words).start;
        let quote = self.lexicon.opening_quotes.iter().find(|quote| words.starts_with(**quote)).map_or(0, |quote| quote.len());
        // Near the end of its line the lead may go on in the next.
        let on_line = self.lead(&words[quote..]).filter(|lead| quote + lead.end + LEAD_ROOM < words.len());
        let run = if on_line.is_some() { words } else { self.run_of_lines(start) };
        let found = on_line.or_else(|| lead(self.lexicon, self.reach, &run[quote..])).map(|lead| quote..quote + lead.end);
        let kind = self.current.map(|block| self.read.blocks[block as usize].kind);
        let found = found.or_else(|| self.early_lead(run, kind));
        let found = found.or_else(|| if kind == Some(Kind::Preambular) { Some(0..unlisted(self.lexicon, run)?) } else { None });
        if let (Some(place), Some(block)) = (found, self.current) {
            self.read.blocks[block as usize].lead = Span::new(start + place.start as u32, start + place.end as u32);
        }
    }

    /// What begins at `start` and goes on over the next two lines.
    fn run_of_lines(&self, start: u32) -> &'t str {
        let lines = self.lines.get(self.at..(self.at + 3).min(self.lines.len())).unwrap_or_default();
        let end = lines.last().map_or(start, |line| line.span().end);
        self.text.get(start as usize..end as usize).unwrap_or("")
    }
}
