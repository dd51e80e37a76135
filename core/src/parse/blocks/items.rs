//! Items under a paragraph, and the lines without a label that belong to it.

use super::Reader;
use crate::diagnostic::Code;
use crate::grammar::ending::Ending;
use crate::grammar::inline::fold::is_comma;
use crate::grammar::inline::letter::is_letter;
use crate::grammar::inline::phrase::phrase;
use crate::grammar::inline::word::{columns, is_space};
use crate::grammar::label::{Label, Shape, label};
use crate::grammar::opening::{Lead, begins_letter, lead_of_any_case, quoted};
use crate::kind::Kind;
use crate::lexicon::Part;

impl Reader<'_> {
    /// An item of a list in a preambular paragraph.
    pub(super) fn preambular_item(&mut self, label: &Label<'_>) -> bool {
        let Some(paragraph) = self.paragraph else { return false };
        if self.read.blocks[paragraph as usize].kind != Kind::Preambular || label.paragraph_number().is_some() {
            return false;
        }
        let opens = self.ended == Ending::Colon || !self.levels.is_empty() && (self.ended.closes() || self.ended == Ending::Comma);
        self.item(label, opens)
    }

    /// A list of numbers under a colon: `1.`, `2.` within paragraph 11 (A/RES/78/223).
    pub(super) fn numbered_item(&mut self, label: &Label<'_>) -> bool {
        let Some(number) = label.paragraph_number() else { return false };
        let begins = number == 1 && self.number > 0 && self.ended == Ending::Colon && self.paragraph.is_some();
        let goes_on =
            number != self.number + 1 && !self.levels.is_empty() && self.ended != Ending::Open || number != self.number + 1 && self.short;
        (begins || !self.levels.is_empty() && goes_on) && self.item(label, self.ended == Ending::Colon)
    }

    /// Opens an item at the level its label tells; `false` when the label is none here.
    pub(super) fn item(&mut self, label: &Label<'_>, opens: bool) -> bool {
        if let Some(meant) = self.meant_item(label) {
            return self.misread_item(label, meant, opens);
        }
        let paragraph = self.paragraph;
        if self.levels.is_empty() && (!opens || paragraph.is_none() && !self.after_heading) {
            return false;
        }
        let colon = self.ended == Ending::Colon;
        // A line may be full where an item ends without a mark: the next of its list, in brackets, opens all the same, and so does
        // the first of one that begins with a capital (S/RES/2534 (2020) ¶ 2, S/RES/2552 (2020) ¶ 32).
        let words = if label.rest.is_empty() { self.peek(1).unwrap_or("") } else { label.rest };
        let upper = words.starts_with(char::is_uppercase);
        let sequel = label.shape == Shape::Brackets && self.levels.goes_on(label, upper && !self.items.is_empty());
        let running = self.ended == Ending::Open && !self.short && !sequel;
        let opens = opens || sequel && upper;
        if running
            || (!label.rest.is_empty()
                && label.shape == Shape::Stop
                && label.rest.starts_with(char::is_lowercase)
                && !colon
                && self.levels.is_empty())
        {
            return false;
        }
        let Some(place) = self.levels.place(label, opens, colon) else { return false };
        let span = self.span(label.text);
        if place.gap {
            self.notice(Code::LabelGap, span);
        }
        if place.level + 1 >= super::super::levels::MAX_LEVEL {
            self.notice(Code::TooDeep, span);
        }
        while self.items.last().is_some_and(|&(level, _)| level >= place.level) {
            self.items.pop();
        }
        let parent = self.items.last().map(|&(_, block)| block).or(paragraph);
        // Behind a heading within a list, items stand by themselves (S/RES/2610 (2021) ¶ 1).
        let block = match parent {
            Some(parent) => self.open(Kind::Subparagraph, Some(parent)),
            None => self.open_paragraph(),
        };
        self.after_heading = false;
        self.items.push((place.level, block));
        self.labelled(block, label);
        true
    }

    /// Opens an item whose label is not what is printed.
    fn misread_item(&mut self, printed: &Label<'_>, meant: String, opens: bool) -> bool {
        let Some(place) = label(self.lexicon, &meant).and_then(|meant| self.levels.place(&meant, opens, self.ended == Ending::Colon))
        else {
            return false;
        };
        self.notice(Code::MisreadLabel, self.span(printed.text));
        while self.items.last().is_some_and(|&(level, _)| level >= place.level) {
            self.items.pop();
        }
        let Some(parent) = self.items.last().map(|&(_, block)| block).or(self.paragraph) else { return false };
        let block = self.open(Kind::Subparagraph, Some(parent));
        self.meant(block, meant);
        self.after_heading = false;
        self.items.push((place.level, block));
        self.labelled(block, printed);
        true
    }

    /// Whether a line without a label is a unit of its own under the paragraph: what goes on after the items, lines under a colon,
    /// quoted paragraphs.
    pub(super) fn wraps_up(&self, line: &str, breaks: bool) -> bool {
        let item_ends = self.ended.closes() && (breaks || self.adds_act(line)) || self.breaks_early();
        let after_items = !self.items.is_empty() && item_ends;
        let lower_case = line.starts_with(|c: char| c.is_lowercase() || self.lexicon.opens_small && is_letter(c));
        if after_items && lower_case {
            return true;
        }
        let quoted = quoted(self.lexicon, line);
        let apart = || self.lines.get(self.at).is_some_and(|line| line.after_blank) && !self.opens_page();
        let under_colon = self.ended == Ending::Colon && (breaks || quoted && apart());
        let upper_case = quoted || begins_letter(self.lexicon, line);
        if upper_case && (under_colon || self.under_title()) {
            return true;
        }
        if self.one_line() {
            return true;
        }
        let in_wrap_up = self.current.is_some_and(|block| self.read.blocks[block as usize].kind == Kind::WrapUp);
        ((in_wrap_up && breaks) || (quoted && self.ended.closes())) && upper_case
    }

    /// Whether a line opens with `and` and the verb of an act, as what goes on behind the items of a list does, however full the last line
    /// of these: `(c) … by 1 October;⏎and urges` (8 of 8 such lines in English).
    fn adds_act(&self, line: &str) -> bool {
        let acts = |lead: Lead| lead.part == Part::Operative;
        if self.lexicon.joined_words.iter().any(|joint| line.starts_with(joint)) {
            return self.lead(line).is_some_and(acts);
        }
        let rest = phrase(self.lexicon.act_connectors, line).map(|end| line[end..].trim_start_matches(is_space));
        rest.and_then(|rest| lead_of_any_case(self.lexicon, self.reach, rest)).is_some_and(acts)
    }

    /// Whether the last line ended with a comma far from the margin, as the last item of a list may: `(f) … mission,⏎and requests …`
    /// (S/RES/2748 (2024) ¶ 8).
    pub(super) fn breaks_early(&self) -> bool {
        let (Some(width), Some(last)) = (self.width, self.at.checked_sub(1).and_then(|at| self.lines.get(at))) else { return false };
        // Some extractors end the line at each mark, and with it within a paragraph.
        self.ended == Ending::Comma && last.words.ends_with(is_comma) && last.columns * 10 < width * 7
    }

    /// Whether the item before is a title alone, without a mark, and the line a unit of its own (S/RES/2759 (2024) ¶ 38 (e)): the
    /// title ends before the middle of the page, or a task opens the line.
    fn under_title(&self) -> bool {
        let (Some(block), Some(width)) = (self.current, self.width) else { return false };
        if self.ended != Ending::Open || self.read.blocks[block as usize].kind != Kind::Subparagraph {
            return false;
        }
        let line = self.words();
        let mut texts = self.read.pieces.iter().rev().take_while(|piece| piece.block == block && piece.kind == Kind::Text);
        let half = texts.next().is_some_and(|piece| columns(piece.span.of(self.text)) * 2 < width);
        let alone = half && texts.next().is_none();
        // Rows of a table are short, one like the other (A/RES/78/253).
        let sentence = !self.is_short(0) || self.ends(0) != Ending::Open;
        let task = self.lexicon.task_openers.contains(&line.split(is_space).next().unwrap_or(""));
        sentence && (alone || task)
    }

    pub(super) fn wrap_up(&mut self) {
        let Some(paragraph) = self.paragraph else { return self.unnumbered() };
        let in_wrap_up = self.current.is_some_and(|block| self.read.blocks[block as usize].kind == Kind::WrapUp);
        // Lines under the colon of an item belong to it, and its list goes on behind them (A/RES/78/269 ¶ 4 (b)).
        if self.ended != Ending::Colon && !in_wrap_up && !self.under_title() {
            self.items.clear();
        }
        self.line_block(Kind::WrapUp, Some(self.items.last().map_or(paragraph, |&(_, block)| block)));
    }
}
