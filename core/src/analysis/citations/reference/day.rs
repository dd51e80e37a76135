//! The days printed with what is cited.

use super::{CitationKind, REACH, Reader};
use crate::analysis::times::PartDate;
use crate::grammar::inline::date::{Date, date, first, last};
use crate::grammar::inline::fold::{is_comma, is_ideographic};
use crate::grammar::inline::letter::{is_letter, is_letter_or_digit};
use crate::grammar::inline::phrase::phrase;
use crate::grammar::inline::word::{after_any, after_prefix, is_space, last_word};

/// How long the noun of a meeting behind its number is at most, in bytes.
const MEETING_NOUN: usize = 32;
/// How far before its number the day of a resolution begins at most, in letters.
const DAY_ROOM: usize = 32;

impl Reader<'_> {
    /// The dates printed with numbers and symbols.
    pub(super) fn dates(&mut self) {
        for at in 0..self.found.len() {
            let range = self.found[at].range.clone();
            let meeting = self.found[at].kind == CitationKind::Meeting;
            let behind = if meeting {
                self.day_of_meeting(range.end).map(PartDate::from)
            } else {
                self.date_behind(range.end).map(|(_, date)| date.into())
            };
            let before = || {
                let words = self.text[..range.start].trim_end_matches(is_space).strip_suffix(['(', '（'])?.trim_end_matches(is_space);
                let from = words.char_indices().rev().nth(32).map_or(0, |(from, _)| from);
                last(self.lexicon, &words[from..])
                    .filter(|(_, place)| from + place.end == words.len() && !self.ends_range(&words[..from + place.start]))
                    .map(|(date, _)| PartDate::from(date))
            };
            let first = || self.day_before(at).map(PartDate::from);
            let found = self.found[at].date.or(behind).or_else(before).or_else(first).or_else(|| self.day_of_paper(at).map(PartDate::from));
            self.found[at].date = found;
        }
        // `5/1 … and 5/2 …, both of 18 June 2007`
        for at in 1..self.found.len() {
            let end = self.found.get(at + 1).map_or(self.text.len(), |next| next.range.start);
            let between = self.text.get(self.found[at].range.end..end).unwrap_or("");
            let shared = between.char_indices().find_map(|(place, c)| {
                let rest = &between[place..];
                let words = rest.get(phrase(self.lexicon.shared_dates, rest).filter(|_| is_letter(c))?..)?;
                date(self.lexicon, words.trim_start_matches(is_space)).map(|(_, date)| date)
            });
            if let Some(shared) = shared {
                let kind = self.found[at].kind;
                for reference in
                    self.found[..=at].iter_mut().rev().take_while(|reference| reference.kind == kind && reference.date.is_none())
                {
                    reference.date = Some(shared.into());
                }
            }
        }
    }

    /// The day of a resolution or decision before its number, the organ between: `2041年2月11日大会第90/1号决议`.
    fn day_before(&self, at: usize) -> Option<Date> {
        let cited = self.found.get(at).filter(|cited| matches!(cited.kind, CitationKind::Resolution | CitationKind::Decision))?;
        if !self.lexicon.noun_follows {
            return None;
        }
        let last_end = at.checked_sub(1).and_then(|last| self.found.get(last)).map_or(0, |last| last.range.end);
        let before = self.text.get(last_end..cited.range.start)?;
        let near = before.char_indices().rev().take(DAY_ROOM).last().map_or(0, |(near, _)| near);
        let (date, place) = last(self.lexicon, &before[near..])?;
        let between = &before[near + place.end..];
        (!between.contains(is_comma) && between.chars().all(is_ideographic)).then_some(date)
    }

    /// The day of a report or letter whose symbol stands in brackets farther behind:
    /// `letter dated 5 May 2006 from the Chair addressed to the President (S/2006/276)`.
    fn day_of_paper(&self, at: usize) -> Option<Date> {
        let paper = self.found.get(at).filter(|paper| matches!(paper.kind, CitationKind::Report | CitationKind::Document))?;
        let before = self.text[..paper.range.start].trim_end_matches(is_space).strip_suffix(['(', '（'])?;
        let last = at.checked_sub(1).and_then(|last| self.found.get(last)).map_or(0, |last| last.range.end);
        let near = before.char_indices().rev().take(REACH).last().map_or(0, |(near, _)| near).max(last);
        let words = before.get(near..)?;
        if self.lexicon.noun_follows {
            return self.day_before_noun(words);
        }
        let nouns = [self.lexicon.cited_reports, self.lexicon.cited_documents];
        let noun = words.char_indices().rev().find(|&(place, c)| {
            is_letter(c)
                && !words[..place].ends_with(is_letter_or_digit)
                && nouns.iter().any(|nouns| phrase(*nouns, &words[place..]).is_some())
        })?;
        let told = &words[noun.0..];
        let (date, place) = first(self.lexicon, told)?;
        let bound = told[..place.start].trim_end_matches(is_space);
        (self.lexicon.date_words.iter().any(|word| bound.ends_with(word)) && !told.contains(';')).then_some(date)
    }

    /// The same where the noun comes last: `2041年5月2日的报告(S/2041/999)`.
    fn day_before_noun(&self, words: &str) -> Option<Date> {
        let (date, place) = last(self.lexicon, words)?;
        let (before, behind) = (&words[..place.start], &words[place.end..]);
        let nouns = [self.lexicon.cited_reports, self.lexicon.cited_documents];
        let named = nouns.iter().any(|nouns| nouns.iter().any(|noun| behind.ends_with(noun)));
        let said = phrase(self.lexicon.dated_reports, behind).is_some() || nouns.iter().any(|nouns| phrase(*nouns, behind).is_some());
        let ends_range = self.lexicon.range_words.iter().any(|word| before.ends_with(word));
        (named && said && !ends_range && !behind.contains(is_comma)).then_some(date)
    }

    /// Whether a day is the last of some, those of a conference: `New York, 9–20 July 2001`.
    fn ends_range(&self, before: &str) -> bool {
        let before = before.trim_end_matches(is_space);
        let last = last_word(before);
        before.ends_with(['–', '-', '—']) || !last.is_empty() && phrase(self.lexicon.range_words, last) == Some(last.len())
    }

    /// The day of a meeting, `on` before it.
    fn day_of_meeting(&self, end: usize) -> Option<Date> {
        let rest = &self.text[end..];
        let comma = rest.char_indices().take(MEETING_NOUN).find(|&(_, c)| is_comma(c));
        let rest = comma.map_or(rest, |(at, comma)| &rest[at + comma.len_utf8()..]);
        let rest = rest.trim_start_matches(is_space);
        let words = rest.get(phrase(self.lexicon.meeting_dates, rest)?..)?;
        date(self.lexicon, words.trim_start_matches(is_space)).map(|(_, date)| date)
    }

    /// A date right behind a number, its letter passed over: where it ends.
    pub(super) fn date_behind(&self, end: usize) -> Option<(usize, Date)> {
        let rest = self.text[end..].trim_start_matches(|c| is_space(c) || is_comma(c) || c == ')');
        let letter = rest.strip_prefix(|c: char| c.is_ascii_uppercase()).or_else(|| after_any(rest, self.lexicon.part_letters));
        let letter = letter.filter(|rest| rest.starts_with(|c| is_space(c) || is_comma(c)));
        let rest = letter.unwrap_or(rest).trim_start_matches(|c| is_space(c) || is_comma(c));
        let (after, date) =
            self.lexicon.date_words.iter().find_map(|word| date(self.lexicon, after_prefix(rest, word)?.trim_start_matches(is_space)))?;
        Some((self.text.len() - after.len(), date))
    }
}
