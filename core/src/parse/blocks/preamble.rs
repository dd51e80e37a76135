//! Preambles: from the formula to the first operative paragraph.

use super::{Reader, State};
use crate::grammar::deed::is_chained;
use crate::grammar::ending::Ending;
use crate::grammar::inline::fold::is_comma;
use crate::grammar::inline::phrase::phrase;
use crate::grammar::inline::word::{columns, is_space, last_word, listed, unbroken};
use crate::grammar::opening::unlisted;
use crate::kind::Kind;
use crate::lexicon::Part;

impl Reader<'_> {
    pub(super) fn preamble(&mut self) {
        let line = self.words();
        if self.early && !self.enacted && self.recital() || self.ends_resolution() {
            return;
        }
        let ended = self.one_line() || self.ended == Ending::Comma || self.ended.closes() || self.broke_off();
        let capital = || self.blank_above() && line.starts_with(char::is_uppercase);
        let ended = self.current.is_none() || ended;
        let complete = ended && self.may_break() || capital();
        if let Some(label) = self.label(0) {
            if self.begins_numbered(&label, complete || self.ended == Ending::Colon) {
                self.state = State::Operative;
                self.numbered(&label);
                return;
            }
            if complete && self.begins_lettered(&label) {
                self.state = State::Operative;
                self.lettered(&label);
                return;
            }
            if self.current.is_some() && self.preambular_item(&label) {
                return;
            }
        }
        if self.misread_number() {
            return;
        }
        let finite = complete && self.opens_operative(line);
        if finite && self.opens_preambular(line) && self.ends_with_stop() {
            self.state = State::Operative;
            self.unnumbered();
        } else if (complete || self.ended == Ending::Colon && self.short) && self.opens_preambular(line)
            || finite && self.finite_in_preamble()
        {
            self.begin_preambular();
        } else if finite {
            self.state = State::Operative;
            self.unnumbered();
        } else if ended && self.heading_fits() && self.heading() {
        } else if self.current.is_some() && !self.one_line() && !self.breaks_preambular(line) {
            self.continue_block();
        } else if self.ends_with_comma() || !self.after_heading && self.current.is_some() && self.next_preambular() {
            self.begin_preambular();
        } else if complete {
            self.state = State::Operative;
            self.unnumbered();
        } else {
            self.continue_block();
        }
    }

    /// Whether a paragraph may have ended with the last line, by its length and the blank line behind it. Only asked where paragraphs
    /// open small: elsewhere the capital tells.
    fn may_break(&self) -> bool {
        let (Some(margin), Some(line), Some(last)) =
            (self.margin, self.lines.get(self.at), self.at.checked_sub(1).and_then(|at| self.lines.get(at)))
        else {
            return true;
        };
        let next = columns(unbroken(line.words));
        let fits = || last.columns + 1 + next <= margin;
        let told = || if self.apart.always() { line.page != last.page } else { !self.rather_adds(line.words) };
        line.after_blank || fits() || self.next_chains(line.words).unwrap_or_else(told)
    }

    /// Whether a lead, behind a comma at the margin, opens the next paragraph, where the one behind it tells: its `also` chains it to the
    /// verb of the paragraph before, which is this lead's or that of the paragraph so far (of 124 such leads in pages of Arabic and Russian
    /// it tells of 14, all of them rightly).
    fn next_chains(&self, line: &str) -> Option<bool> {
        let block = self.current.and_then(|block| self.read.blocks.get(block as usize))?;
        let (own, first) = (self.lead(line)?.base, self.lead(self.text.get(block.lead.start as usize..)?)?.base);
        let opens = |ahead: usize| {
            let line = self.lines.get(self.at + ahead).filter(|line| line.after_blank || self.is_short(ahead - 1))?;
            let lead = self.lead(line.words).filter(|lead| lead.part != Part::Operative && self.ends(ahead - 1) == Ending::Comma)?;
            Some((lead.base, is_chained(self.lexicon, &line.words[..lead.end])))
        };
        let (next, chained) = (1..super::LOOK_AHEAD).find_map(opens)?;
        (chained && own != first && (next == own || next == first)).then_some(next == own)
    }

    /// Whether a lead, behind a comma at the margin, is rather one more verb of the paragraph than the next paragraph: nothing but the
    /// verb tells, what stands right behind it, and whether the paragraph had one line so far.
    fn rather_adds(&self, line: &str) -> bool {
        let Some(lead) = self.lead(line) else { return false };
        let one_line = || matches!(&self.read.pieces[..], [.., before, last] if last.block != before.block);
        let behind = || line[lead.end..].trim_start_matches(|c| is_space(c) || is_comma(c));
        listed(self.lexicon.adds_to_preambular, lead.base)
            || listed(self.lexicon.adds_to_one_line, lead.base) && one_line()
            || phrase(self.lexicon.points_back, behind()).is_some()
    }

    /// Whether the last line broke off without any mark, so that a paragraph or a title ended there: far from the margin (A/RES/79/333), or
    /// anywhere where a capital opens a participle (16 of 16 such lines in English and French), but not within a title: `Memorandum of⏎
    /// Understanding`, `for Combating Crimes⏎Committed by means of`.
    fn broke_off(&self) -> bool {
        let (Some(width), Some(last)) = (self.width, self.at.checked_sub(1).and_then(|at| self.lines.get(at))) else { return false };
        if self.ended != Ending::Open || !self.opens_preambular(self.words()) {
            return false;
        }
        let far = self.short && last.columns * 10 < width * 7;
        let titled = || listed(self.lexicon.title_small_words, last_word(last.words));
        far || !self.lexicon.opens_small && unlisted(self.lexicon, self.words()).is_some() && !titled()
    }

    /// A word that no list has opens a paragraph when the line before ended one, well before the margin: a participle where paragraphs
    /// open with a capital, else any (A/RES/76/127 in Chinese). So does any behind a blank line where these part paragraphs.
    fn breaks_preambular(&self, line: &str) -> bool {
        let parted = || self.lines.get(self.at).is_some_and(|line| line.after_blank && self.apart.mostly()) && !self.opens_page();
        let opens = || self.lexicon.opens_small || unlisted(self.lexicon, line).is_some();
        self.ended == Ending::Comma && (self.short && opens() || parted())
    }

    pub(super) fn opens_page(&self) -> bool {
        let page = |at: usize| self.lines.get(at).map(|line| line.page);
        self.at.checked_sub(1).and_then(page) != page(self.at)
    }

    /// Whether the paragraph that begins here ends with a full stop, and none follows: the only operative one.
    fn ends_with_stop(&self) -> bool {
        let opens = |ahead: usize| self.label(ahead).is_some() || self.peek(ahead).is_some_and(|line| self.lead(line).is_some());
        for ahead in 0..super::LOOK_AHEAD {
            let Some(line) = self.peek(ahead) else { return false };
            let ending = self.ending(line);
            if ending != Ending::Open && (self.is_short(ahead) || opens(ahead + 1)) {
                return ending == Ending::Stop && !opens(ahead + 1);
            }
        }
        false
    }

    /// Whether the paragraph that begins here ends with a comma, as preambular ones do.
    pub(super) fn ends_with_comma(&self) -> bool {
        self.comma_ahead().is_some()
    }

    /// How many lines on the comma is that ends the paragraph that begins here.
    fn comma_ahead(&self) -> Option<usize> {
        for ahead in 0..super::LOOK_AHEAD {
            self.peek(ahead)?;
            match self.ends(ahead) {
                Ending::Comma if self.is_short(ahead) || self.peek(ahead + 1).is_some_and(|next| self.opens_preambular(next)) => {
                    return Some(ahead);
                }
                Ending::Semicolon | Ending::Stop | Ending::Colon => return None,
                _ if self.one_line() => return None,
                _ => {}
            }
            if ahead > 0 && self.label(ahead).is_some_and(|label| label.paragraph_number() == Some(1)) {
                return None;
            }
        }
        None
    }

    fn next_preambular(&self) -> bool {
        self.peek(1).is_some_and(|next| self.opens_preambular(next))
    }

    /// The Security Council has finite verbs in preambles: `Recalls …,` before the first number (S/RES/2530 (2020)). The comma may be
    /// lost where the next paragraph opens as preambular ones alone do (S/RES/2663 (2022) in Arabic).
    fn finite_in_preamble(&self) -> bool {
        let next_is = |part| self.peek(1).and_then(|next| self.lead(next)).is_some_and(|lead| lead.part == part);
        let unmarked = || self.one_line() && self.ends(0) == Ending::Open && next_is(Part::Preamble);
        if !self.early && self.current.is_some() && unmarked() {
            return true;
        }
        let operative = |at: usize| self.peek(at + 1).is_some_and(|next| self.opens_operative(next));
        !self.early && self.current.is_some() && self.comma_ahead().is_some_and(|at| self.lexicon.parts_alike || !operative(at))
    }

    pub(super) fn begin_preambular(&mut self) {
        self.paragraph = None;
        self.items.clear();
        self.levels.clear();
        let block = self.open(Kind::Preambular, self.resolution);
        self.current = Some(block);
        self.paragraph = Some(block);
        self.set_lead(self.words());
        self.after_heading = false;
        self.add_line();
    }
}
