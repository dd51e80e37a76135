//! Decisions by their codes: those of conferences of parties and of other bodies.

use super::names::Names;
use super::reference::{Citation, CitationKind};
use crate::grammar::inline::fold::is_ideographic;
use crate::grammar::inline::phrase::{longest_part, phrase};
use crate::grammar::inline::word::{is_and, is_space, last_word, listed};

/// How long the code of a decision is at most, in letters.
const CODE: usize = 64;

impl Names<'_> {
    /// A decision of a conference of parties: `1/CP.21`, `1/م أ-21`.
    pub(super) fn conference(&self, at: usize, rest: &str, found: &mut Vec<Citation>) -> Option<usize> {
        let number = &rest[..rest.bytes().take(4).position(|byte| !byte.is_ascii_digit())?];
        let body = rest[number.len()..].strip_prefix('/')?;
        let (after, letters) = match longest_part(self.lexicon.conferences, body) {
            Some(found) => (body[found.end..].strip_prefix('-')?, self.lexicon.conferences[found.index].key),
            None => {
                let letters = &body[..body.bytes().take_while(u8::is_ascii_uppercase).count()];
                (body[letters.len()..].strip_prefix('.').filter(|_| (2..=4).contains(&letters.len()))?, letters)
            }
        };
        let meeting = &after[..after.bytes().take_while(u8::is_ascii_digit).count()];
        if number.is_empty() || meeting.is_empty() {
            return None;
        }
        let end = self.text.len() - after.len() + meeting.len();
        found.push(Citation::new(CitationKind::Decision, at..end, Some(format!("decision/{number}/{letters}.{meeting}"))));
        Some(end)
    }

    /// A decision of another body by a code: `decision EC-94/DEC.2`, `decisions IX/16 and X/29`.
    pub(super) fn code(&self, at: usize, rest: &str, found: &mut Vec<Citation>) -> Option<usize> {
        if !rest.starts_with(|c: char| c.is_ascii_uppercase()) {
            return None;
        }
        let ends = |&(_, c): &(usize, char)| is_space(c) || matches!(c, ',' | ';' | ')') || is_ideographic(c);
        let near = || if rest.len() <= CODE { rest.len() } else { 0 };
        let code = &rest[..rest.char_indices().take(CODE).find(ends).map_or_else(near, |(end, _)| end)];
        if !code.contains('/') || !code.ends_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let before = self.text[..at].trim_end_matches(is_space);
        let noun = last_word(before);
        let listed_behind = || {
            let last = found.last().filter(|last| last.kind == CitationKind::Decision)?;
            let between = self.text.get(last.range.end..at)?.trim_matches(|c: char| is_space(c) || c == ',');
            (between.is_empty() || is_and(self.lexicon, between)).then_some(())
        };
        let follows = || phrase(self.lexicon.decision_nouns, &rest[code.len()..]).filter(|_| self.lexicon.noun_follows);
        // `EC-94/DEC.2` says itself what it is, also where the noun is that of resolutions, as in Arabic.
        let told = code.rsplit('/').next().is_some_and(|last| self.lexicon.decision_codes.iter().any(|opening| last.starts_with(opening)));
        if !told && !listed(self.lexicon.decision_nouns, noun) && listed_behind().or(follows().map(|_| ())).is_none() {
            return None;
        }
        let end = at + code.len();
        found.push(Citation::new(CitationKind::Decision, at..end, Some(format!("decision/{}", code.replace('‑', "-")))));
        Some(end)
    }
}
