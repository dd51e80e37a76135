//! How a list of those asked goes on: what joins its members, and what is said of each.

use super::addressees::{LONGEST_INSERTION, Search};
use crate::grammar::inline::fold::is_comma;
use crate::grammar::inline::letter::is_letter_or_digit;
use crate::grammar::inline::phrase::phrase;
use crate::grammar::inline::word::{after_any, is_space, listed};

/// How many letters a short name in brackets has.
const LONGEST_BRACKET: usize = 32;

/// How many letters those named as among others may take.
const LONGEST_INCLUSION: usize = 400;

/// How many words that join are tried within what one is concerned with.
const MOST_JOINTS: usize = 3;

/// How many words a member of a list has that no list of actors has.
const MOST_STRANGE_WORDS: usize = 7;

impl Search<'_> {
    /// Where the next of a list begins: behind what is said of the one before, and insertions.
    pub(super) fn next(&self, at: usize) -> Option<usize> {
        let at = self.after_bracket(at);
        let rest = &self.text[at..];
        let complement = phrase(self.lexicon.actor_complements, rest).map(|end| at + end);
        // `parties involved in the conflict and all others`
        let further = complement.and_then(|end| {
            let rest = self.text[end..].trim_start_matches(is_space);
            self.after_complement(self.text.len() - rest.len())
        });
        if let Some(next) = [complement, further].into_iter().flatten().find_map(|at| self.joined(at)) {
            return Some(next);
        }
        // Within what one is concerned with names may be joined: `for Political and Peacebuilding Affairs`.
        let listed = |next: &usize| self.names.is_none() || self.listed_actor(*next);
        let next = [Some(at), self.after_inclusion(at)].into_iter().flatten().find_map(|at| self.joined(at));
        next.or_else(|| self.resumed(at))
            .or_else(|| self.joints(at)?.find_map(|at| self.joined(at).filter(listed)))
            .or_else(|| self.after_stranger(at))
    }

    /// Where the next of a list begins behind one of it that no list of actors has: `, volunteers and other partners`.
    fn after_stranger(&self, at: usize) -> Option<usize> {
        let rest = &self.text[at..];
        let joint = rest.strip_prefix(is_comma).unwrap_or(rest).trim_start_matches(is_space);
        let bare = phrase(self.lexicon.actor_joints, joint).map_or(joint, |end| joint[end..].trim_start_matches(is_space));
        if bare.len() == rest.len() || phrase(self.lexicon.inclusions, bare).is_some() {
            return None;
        }
        self.over_stranger(self.text.len() - bare.len(), true)
    }

    /// Past a noun phrase that no list has, to the one that a comma or a word like "and" joins to it; where `links`, words like "of" may stand
    /// in it.
    pub(super) fn over_stranger(&self, from: usize, links: bool) -> Option<usize> {
        let mut at = from;
        for _ in 0..MOST_STRANGE_WORDS {
            let rest = &self.text[at..];
            let end = rest.find(|c: char| !is_letter_or_digit(c) && !matches!(c, '-' | '‑' | '’' | '\'')).unwrap_or(rest.len());
            let word = &rest[..end];
            if end == 0 || listed(self.lexicon.actor_stops, word) && !(links && listed(self.lexicon.officer_links, word)) {
                return None;
            }
            at += end;
            if let Some(next) = self.joined(at) {
                return Some(next);
            }
            at = self.text.len() - self.text[at..].trim_start_matches(is_space).len();
        }
        None
    }

    /// Past blanks and the short name in brackets behind a name: `African Union (AU)`.
    fn after_bracket(&self, at: usize) -> usize {
        let rest = self.text[at..].trim_start_matches(is_space);
        let bracket = rest.strip_prefix(['(', '（']);
        let after = bracket.and_then(|inner| {
            let (end, last) = inner.char_indices().take(LONGEST_BRACKET).find(|&(_, c)| matches!(c, ')' | '）'))?;
            Some(inner[end + last.len_utf8()..].trim_start_matches(is_space))
        });
        self.text.len() - after.unwrap_or(rest).len()
    }

    /// Where an actor begins that a comma or a word like "and" joins to what ends at `at`.
    fn joined(&self, at: usize) -> Option<usize> {
        let joint = self.text[at..].trim_start_matches(is_space);
        let mut rest = joint.trim_start_matches(|c| is_space(c) || is_comma(c));
        if let Some(end) = phrase(self.lexicon.actor_joints, rest) {
            rest = rest[end..].trim_start_matches(is_space);
        }
        // Arabic writes "and" on to the next word.
        rest = after_any(rest, self.lexicon.joined_words).unwrap_or(rest);
        // Those named behind "in particular" are among those named before.
        if rest.len() == joint.len() || phrase(self.lexicon.inclusions, rest).is_some() {
            return None;
        }
        let at = self.text.len() - rest.len();
        // `and, as appropriate, other organizations`
        let places = [Some(at), self.after_insertion(at).map(|at| self.opened(at))];
        places.into_iter().flatten().find(|&at| self.actor(at).is_some())
    }

    /// Past what one is concerned with, up to the comma or the word that joins the next: `on the right to food,`.
    fn after_complement(&self, at: usize) -> Option<usize> {
        self.joints(at)?.next()
    }

    /// The words that join and the commas behind what one is concerned with; of names in a list any of them may join the next actor.
    fn joints(&self, at: usize) -> Option<impl Iterator<Item = usize>> {
        let rest = &self.text[at..];
        phrase(self.lexicon.complement_openers, rest).filter(|_| !self.ends(rest))?;
        let near = rest.char_indices().take_while(move |&(end, c)| end < LONGEST_INSERTION && !(is_space(c) && self.ends(&rest[end..])));
        let joint = move |&(end, c): &(usize, char)| {
            is_comma(c) || is_space(c) && phrase(self.lexicon.actor_joints, rest[end..].trim_start()).is_some()
        };
        let most = if self.names.is_some() { MOST_JOINTS } else { 1 };
        Some(near.filter(joint).take(most).map(move |(end, _)| at + end))
    }

    /// Past an insertion that names some of those meant: `, including the Committee,`.
    fn after_inclusion(&self, at: usize) -> Option<usize> {
        let inserted = self.text[at..].strip_prefix(is_comma)?;
        phrase(self.lexicon.inclusions, inserted.trim_start_matches(is_space))?;
        self.after_insertion(at)
    }

    /// Where a list goes on behind those that are among the one before: `, including funds and programmes, as well as donors`.
    fn resumed(&self, at: usize) -> Option<usize> {
        let inserted = self.text[at..].trim_start_matches(is_comma).trim_start_matches(is_space);
        phrase(self.lexicon.inclusions, inserted)?;
        let from = self.text.len() - inserted.len();
        let near = inserted.char_indices().take(LONGEST_INCLUSION).take_while(|&(end, c)| !(is_space(c) && self.ends(&inserted[end..])));
        let mut commas = near.filter(|&(_, c)| is_comma(c));
        commas.find_map(|(end, _)| {
            let joint = inserted[end..].trim_start_matches(|c| is_comma(c) || is_space(c));
            phrase(self.lexicon.resuming_joints, joint).and_then(|_| self.joined(from + end))
        })
    }

    /// Whether what is asked begins, and whom it asks is over: `to report`.
    pub(super) fn ends(&self, rest: &str) -> bool {
        let rest = rest.trim_start_matches(is_space);
        let Some(end) = phrase(self.lexicon.object_ends, rest) else { return false };
        let next = rest[end..].trim_start_matches(is_space);
        !next.starts_with(char::is_uppercase) && phrase(self.lexicon.articles, next).is_none()
    }
}
