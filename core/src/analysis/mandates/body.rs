//! Whose mandate it is.

use super::{ACRONYM_REACH, APART, MOST_WORDS, Reader, object::Object};
use crate::analysis::clauses::after_articles;
use crate::grammar::inline::actor::{Actor, actor};
use crate::grammar::inline::letter::is_letter;
use crate::grammar::inline::name::{acronym, key, name, word};
use crate::grammar::inline::phrase::{after_keyed, phrase};
use crate::grammar::inline::word::is_space;
use crate::lexicon::ActorType;
use crate::views::Organ;

/// What a name is called in short, in brackets behind it, if these are its last words:
/// `Analytical Support and Sanctions Monitoring Team (Monitoring Team)` (S/RES/2816 (2026)).
fn called<'t>(name: &'t str, after: &str) -> Option<&'t str> {
    let inner = after.trim_start_matches(is_space).strip_prefix('(')?.split(')').next()?;
    let start = name.len().checked_sub(inner.len())?;
    name.get(start..).filter(|short| *short == inner && name[..start].ends_with(is_space))
}

impl Reader<'_, '_> {
    /// A noun of mandates, a body or what is none: its end, and whether nothing of the kind is decided on.
    pub(super) fn names(&self, object: &mut Object, at: usize, rest: &str) -> Option<(usize, bool)> {
        if let Some(end) = phrase(self.lexicon.mandate_nouns, rest) {
            object.mandate = object.mandate.take().or(Some(at..at + end));
            return Some((at + end, false));
        }
        let after = after_articles(self.lexicon, rest);
        let is_other = |words: &str| phrase(self.lexicon.not_mandates, words).is_some();
        // `to end the AIDS epidemic`
        let other = || is_other(rest) || acronym(self.lexicon, after).is_some() && is_other(after);
        if object.bodies.is_empty() && object.mandate.is_none() && other() {
            return Some((at, true));
        }
        let (start, text) = (at + rest.len() - after.len(), after);
        if let Some(place) = self.place(text) {
            return Some((start + place, false));
        }
        // Names in small letters stand behind an article, or right behind the noun of the mandate.
        let noun = object.mandate.as_ref().filter(|_| object.bodies.is_empty());
        let between = noun.and_then(|noun| self.text.get(noun.end..at)).map(|words| words.trim_matches(is_space));
        let behind = between.is_some_and(str::is_empty);
        let (end, body) = match self.body(text) {
            Some(found) => Some(found).filter(|_| behind || after.len() < rest.len() || !text.starts_with(char::is_lowercase))?,
            None if behind => self.small_body(text)?,
            // `the mandate of the Internet Governance Forum`: a name behind the noun needs no noun of a body.
            None => {
                between.filter(|words| phrase(self.lexicon.name_joints, words) == Some(words.len()))?;
                let (rest, _) = name(self.lexicon, self.lexicon.name_joints, text)?;
                let end = text.len() - rest.len();
                let named = &text[..end];
                let last = named.rsplit(is_space).next().and_then(|last| acronym(self.lexicon, last));
                (end, key(self.lexicon, last.unwrap_or(named)))
            }
        };
        if object.bodies.len() < 2 && (object.bodies.is_empty() || self.joined(object, at)) {
            object.bodies.push((body, start..start + end));
        }
        Some((start + end, false))
    }

    /// Whether a body is named in one list with the one before.
    fn joined(&self, object: &Object, at: usize) -> bool {
        let Some((_, last)) = object.bodies.last() else { return false };
        let between = self.text.get(last.end..at).filter(|between| between.len() <= APART).unwrap_or("").trim();
        between.split(is_space).count() <= 2 && self.lexicon.list_and.iter().any(|and| between.starts_with(and.trim()))
    }

    /// Where the place ends that stands before the name of a body and is no part of it:
    /// `the stationing in Cyprus of the United Nations Peace-keeping Force` (S/RES/192 (1964)).
    fn place(&self, text: &str) -> Option<usize> {
        let (rest, _) = name(self.lexicon, self.lexicon.name_joints, text)?;
        let whole = &text[..text.len() - rest.len()];
        let has_body = |name: &str| name.split(is_space).any(|word| self.is_body(word));
        self.lexicon.organ_joints.iter().filter(|joint| !joint.is_empty()).find_map(|joint| {
            let at = whole.find(joint)?;
            let end = at + joint.len();
            (whole[..at].ends_with(is_space) && !has_body(&whole[..at]) && has_body(&whole[end..])).then_some(end)
        })
    }

    /// Whether a word is the noun of a body.
    fn is_body(&self, word: &str) -> bool {
        !word.is_empty() && phrase(self.lexicon.mandate_bodies, word) == Some(word.len())
    }

    /// A body that opens a text: the end of its name, and its key.
    fn body(&self, text: &str) -> Option<(usize, String)> {
        // One key for the name, the acronym and all languages.
        if let Some((rest, key)) = after_keyed(self.lexicon.missions, text) {
            let end = text.len() - rest.len();
            return Some((end + self.short_name(rest).map_or(0, |(close, _)| close), key.to_owned()));
        }
        // Writing without capitals tells no names: who is listed has a key.
        let cased = |c: char| c.is_uppercase() || c.is_lowercase() || !is_letter(c);
        if !text.starts_with(cased) {
            let known =
                |actor: &Actor| matches!(actor.kind, ActorType::Organ | ActorType::Officer | ActorType::Mission | ActorType::Agency);
            let listed = actor(self.lexicon, text).filter(known).map(|actor| (actor.range.end, actor.key));
            return listed.or_else(|| self.small_body(text));
        }
        if let Some(short) = acronym(self.lexicon, text) {
            return Some((word(text), short.to_lowercase()));
        }
        let Some((rest, _)) = name(self.lexicon, self.lexicon.name_joints, text) else {
            let (end, body) = self.small_body(text)?;
            if let Some((close, short)) = self.short_name(&text[end..]) {
                return Some((end + close, short));
            }
            return Some(if self.context.organ == Some(Organ::HumanRightsCouncil) {
                let end = self.long_end(text, end);
                (end, key(self.lexicon, text[..end].trim_end_matches(is_space)))
            } else {
                (end, body)
            });
        };
        let mut end = text.len() - rest.len();
        // `French forces`
        let next = rest.trim_start_matches(is_space);
        if self.is_body(&next[..word(next)]) {
            end = text.len() - next.len() + word(next);
        }
        if !text[..end].split(is_space).any(|word| self.is_body(word)) {
            // `United Nations interim force`
            return self.small_body(text).filter(|&(body, _)| body > end);
        }
        // The acronym behind it is the key.
        if let Some((close, short)) = self.short_name(&text[end..]) {
            return Some((end + close, short));
        }

        if self.context.organ == Some(Organ::HumanRightsCouncil) {
            end = self.long_end(text, end);
        } else if let Some(short) = called(&text[..end], &text[end..]) {
            return Some((end, key(self.lexicon, short)));
        } else if let Some(short) = self.of_speaker(&text[..end]) {
            return Some((end, key(self.lexicon, short)));
        }
        Some((end, key(self.lexicon, text[..end].trim_end_matches(is_space))))
    }

    /// A name without the organ that speaks, whose body it is: `Committee of the Security Council` (S/RES/421 (1977)).
    fn of_speaker<'t>(&self, name: &'t str) -> Option<&'t str> {
        let organ = self.context.organ?;
        let own = self.lexicon.organs.iter().find(|own| Organ::keyed(own.key) == organ)?;
        let rest = name.strip_suffix(own.name)?.trim_end_matches(is_space);
        let joint = self.lexicon.organ_joints.iter().find_map(|joint| rest.strip_suffix(joint))?;
        let body = joint.trim_end_matches(is_space);
        let last = body.rsplit(is_space).next().filter(|last| !last.is_empty())?;
        (phrase(self.lexicon.mandate_bodies, last) == Some(last.len())).then_some(body)
    }

    /// The acronym that follows a name, in brackets or between commas: its end, and the key.
    fn short_name(&self, rest: &str) -> Option<(usize, String)> {
        let after = rest.strip_prefix(',').map(|rest| rest.trim_start_matches(is_space));
        if let Some((after, short)) = after.and_then(|after| Some((after, acronym(self.lexicon, after)?))) {
            return Some((rest.len() - after.len() + short.len(), short.to_lowercase()));
        }
        let near = rest.char_indices().take(ACRONYM_REACH).find(|&(_, c)| matches!(c, '(' | ',' | ';' | '.')).filter(|&(_, c)| c == '(')?;
        let inner = &rest[near.0 + 1..];
        let close = inner.bytes().take(ACRONYM_REACH).position(|byte| byte == b')')?;
        // `(EUFOR ALTHEA)`
        let words = inner[..close].split(is_space);
        let short = words.clone().all(|word| acronym(self.lexicon, word) == Some(word)).then_some(&inner[..close])?;
        Some((near.0 + close + 2, key(self.lexicon, short)))
    }

    /// A body in small letters: `open-ended working group`.
    fn small_body(&self, text: &str) -> Option<(usize, String)> {
        let mut end = 0;
        for _ in 0..MOST_WORDS {
            let rest = text[end..].trim_start_matches(is_space);
            let start = text.len() - rest.len();
            let length = word(rest);
            if length == 0
                || start > end + 2
                || phrase(self.lexicon.name_joints, rest).is_some()
                || end > 0 && phrase(self.lexicon.articles, rest).is_some()
                || phrase(self.lexicon.not_mandates, rest).is_some()
            {
                return None;
            }
            if let Some(noun) = phrase(self.lexicon.mandate_bodies, rest) {
                return Some((start + noun, key(self.lexicon, &text[..start + noun])));
            }
            end = start + length;
        }
        None
    }

    /// The end of a long name, which a comma or a term ends: `Special Rapporteur on the situation of …`.
    fn long_end(&self, text: &str, from: usize) -> usize {
        // What follows a name without a small word that joins it tells what is to be done: `a mechanism to collect`.
        if phrase(self.lexicon.name_joints, text[from..].trim_start_matches(is_space)).is_none() {
            return from;
        }
        let mut at = from;
        while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
            // `a clean, healthy and sustainable environment`
            let listed = || {
                let mut next = text[at + c.len_utf8()..].trim_start_matches(is_space);
                // `truth, justice, reparation and guarantees`
                for _ in 0..MOST_WORDS {
                    let Some(further) = next[word(next)..].strip_prefix(',') else { break };
                    next = further.trim_start_matches(is_space);
                }
                let after = &next[word(next)..];
                self.lexicon.list_and.iter().any(|and| after.starts_with(and))
            };
            if matches!(c, ';' | '.' | '(') || c == ',' && !listed() {
                break;
            }
            let rest = text[at..].trim_start_matches(is_space);
            if rest.len() < text[at..].len() {
                let word = text.len() - rest.len();
                if phrase(self.lexicon.name_ends, rest).is_some() {
                    break;
                }
                at = word;
            }
            at += text[at..].chars().next().map_or(0, char::len_utf8).max(usize::from(at == text.len()));
        }
        at.min(text.len())
    }
}
