//! The phrase of an act, taken apart: `Also strongly condemns`, `Reiterates its call`.

use std::ops::Range;

use super::inline::act::Mood;
use super::inline::fold::is_ideographic;
use super::inline::letter::{is_letter, is_letter_or_digit};
use super::inline::phrase::{keyed, phrase};
use super::inline::word::{is_space, listed};
use super::opening::{self, Base, Reach};
use crate::lexicon::{Lexicon, Part};
use crate::options::Language;

/// How many words may stand before the noun of an act.
const MOST_WORDS: usize = 4;

/// Keys of the modifiers that chain an act to the one before.
const CHAINS: [&str; 2] = ["also", "further"];

/// The phrase of an act at the start of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Deed {
    /// The base form of its verb in English.
    pub(crate) base: &'static str,
    /// Where the verb begins, after what strengthens or chains it.
    pub(crate) verb: usize,
    /// Where the phrase ends without the noun of what is reiterated, which some organs do not set off.
    pub(crate) end: usize,
    /// Where it ends with it.
    pub(crate) whole: usize,
    /// The key of its noun.
    pub(crate) noun: Option<&'static str>,
}

/// The phrase of an act that opens `text`; `further` asks for one that follows another in its paragraph.
///
/// `deed = {modifier} verb {modifier | "with" {adjective} feeling | ["its"] {adjective} noun}` — `Also reiterates its request`
/// (A/RES/78/10).
pub(crate) fn deed(lexicon: &'static Lexicon, mood: Mood, further: bool, text: &str) -> Option<Deed> {
    let (found, verb) = verb(lexicon, mood, further, text)?;
    let whole = reached(lexicon, Reach::WHOLE, text, found);
    let end = reached(lexicon, Reach { reiteration: opening::Nouns::None, ..Reach::WHOLE }, text, found);
    let noun = words(text, found.end..whole).find_map(|at| keyed(lexicon.act_nouns, &text[at..])).map(|(noun, _)| noun.key);
    let takes = expresses(found.base) || reiterates(found.base);
    Some(Deed { base: found.base, verb, end, whole, noun: noun.filter(|_| takes) })
}

/// What follows the name of the organ that speaks, where a sentence opens with it.
///
/// `subject = organ` — `The Security Council stresses` (S/PRST/2021/8).
pub(crate) fn after_subject<'t>(lexicon: &Lexicon, text: &'t str) -> Option<&'t str> {
    phrase(lexicon.subjects, text).map(|end| text[end..].trim_start_matches(is_space))
}

/// What strengthens or chains an act whose phrase ends at `end`, in the order of the text: modifiers, and the adjectives of its noun.
pub(crate) fn modifiers(lexicon: &'static Lexicon, text: &str, deed: Deed, end: usize) -> Vec<&'static str> {
    let mut found = Vec::new();
    let mut done = 0;
    for at in words(text, 0..end) {
        if at < done || (deed.verb..deed.verb + 1).contains(&at) {
            continue;
        }
        let adjective = || keyed(lexicon.act_adjectives, &text[at..]).filter(|_| deed.noun.is_some() && at > deed.verb);
        if let Some((modifier, length)) = keyed(lexicon.modifiers, &text[at..]).or_else(adjective)
            && at + length <= end
        {
            found.push(modifier.key);
            done = at + length;
        }
    }
    found
}

/// Whether the phrase of an act is chained to the act before: `Recalling also`, `Further requests`.
pub(crate) fn is_chained(lexicon: &'static Lexicon, deed: &str) -> bool {
    words(deed, 0..deed.len()).any(|at| keyed(lexicon.modifiers, &deed[at..]).is_some_and(|(found, _)| CHAINS.contains(&found.key)))
}

/// The verb of an act and where it begins.
fn verb(lexicon: &'static Lexicon, mood: Mood, further: bool, text: &str) -> Option<(Base, usize)> {
    let (mut at, mut continues) = (0, false);
    loop {
        let rest = &text[at..];
        let listed_verb = match mood {
            Mood::Finite => keyed(lexicon.act_verbs, rest),
            Mood::Past => keyed(lexicon.past_verbs, rest),
            Mood::Participle => None,
        };
        if let Some((verb, end)) = listed_verb {
            // What looks like a further verb mostly hangs on another one: `，并支持`.
            if further && mood == Mood::Finite && listed(lexicon.not_further, &rest[..end]) {
                return None;
            }
            return Some((Base { part: Part::Operative, base: verb.key, end: at + end }, at));
        }
        let modifier = keyed(lexicon.modifiers, rest).map(|(_, end)| end).or_else(|| phrase(lexicon.act_adverbs, rest));
        let infinitive = phrase(lexicon.before_infinitive, rest);
        let Some(end) = infinitive.or(modifier) else { break };
        continues = infinitive.is_some();
        at += end;
        at += text[at..].len() - text[at..].trim_start_matches(is_space).len();
    }
    if mood == Mood::Past {
        return None;
    }
    let fits = |found: &Base| {
        let other = if mood == Mood::Participle { Part::Operative } else { Part::Preamble };
        found.part != other
    };
    let found = opening::base(lexicon, &text[at..], continues).filter(fits).map(|found| Base { end: at + found.end, ..found });
    let (found, at) = match found {
        Some(found) => (found, at),
        // A modifier may itself be a verb, when none follows.
        None if at > 0 => (opening::base(lexicon, text, false).filter(fits)?, 0),
        None => return None,
    };
    let noun = || listed(lexicon.not_further, &text[at..found.end]) || phrase(lexicon.no_acts, &text[at..]).is_some();
    (!further || !noun()).then_some((found, at))
}

/// How far the phrase goes on after its verb.
fn reached(lexicon: &'static Lexicon, reach: Reach, text: &str, found: Base) -> usize {
    let mut end = found.end;
    loop {
        let next = text[end..].trim_start_matches(is_space);
        let at = text.len() - next.len();
        if at == end && !next.starts_with(is_ideographic) {
            return end;
        }
        let more = opening::adverb(lexicon, reach, found.part, next)
            .or_else(|| modifier(lexicon, next))
            .or_else(|| opening::feeling(lexicon, next))
            .or_else(|| opening::noun(lexicon, reach, found.base, next))
            .or_else(|| object(lexicon, reach, found.base, next));
        match more {
            Some(length) => end = at + length,
            None => return end,
        }
    }
}

/// What is expressed or reiterated, where the leads of the language do not go over it: `свою глубокую обеспокоенность`.
///
/// `object = {determiner | adjective} noun {adjective}` — `sa profonde préoccupation` (A/RES/78/243).
fn object(lexicon: &'static Lexicon, reach: Reach, base: &str, text: &str) -> Option<usize> {
    if lexicon.act_determiners.is_empty() || !(expresses(base) || reiterates(base) && reach.reiteration != opening::Nouns::None) {
        return None;
    }
    let mut at = 0;
    for _ in 0..MOST_WORDS {
        let rest = text[at..].trim_start_matches(is_space);
        let start = text.len() - rest.len();
        if let Some((_, end)) = keyed(lexicon.act_nouns, rest) {
            return Some(start + end);
        }
        let adjective = || keyed(lexicon.act_adjectives, rest).map(|(_, end)| end);
        at = start + phrase(lexicon.act_determiners, rest).or_else(adjective)?;
    }
    None
}

/// Whether a verb wants a noun that says what is expressed.
fn expresses(base: &str) -> bool {
    Lexicon::of(Language::English).expression.binary_search(&base).is_ok()
}

/// Whether a verb says something again, and may say what with a noun.
fn reiterates(base: &str) -> bool {
    Lexicon::of(Language::English).reiteration.binary_search(&base).is_ok()
}

/// A modifier behind the verb that is no adjective of what follows.
fn modifier(lexicon: &'static Lexicon, text: &str) -> Option<usize> {
    keyed(lexicon.modifiers, text).map(|(_, end)| end).filter(|&end| opening::is_adverb(lexicon, text, end))
}

/// Where words begin within a range; of ideographs each.
fn words(text: &str, range: Range<usize>) -> impl Iterator<Item = usize> {
    let from = range.start;
    let mut before = ' ';
    text.get(range).unwrap_or("").char_indices().filter_map(move |(at, c)| {
        let begins = is_ideographic(c) || is_letter(c) && !is_letter_or_digit(before) && before != '-';
        before = c;
        begins.then_some(from + at)
    })
}

#[cfg(test)]
mod tests {
    use super::{deed, modifiers};
    use crate::grammar::inline::act::Mood;
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn phrases() {
        let lexicon = Lexicon::of(Language::English);
        for (text, phrase, base, noun, strengthened) in [
            ("Also strongly condemns all", "Also strongly condemns", "condemn", None, &["also", "strongly"][..]),
            ("takes note with appreciation of", "takes note with appreciation", "take note", None, &["with-appreciation"]),
            ("reiterates its call upon all", "reiterates its call upon", "reiterate", Some("call"), &[]),
            ("expresses its deep concern at", "expresses its deep concern", "express", Some("concern"), &["deep"]),
            ("calls once again on the clerks", "calls once again on", "call upon", None, &["once-again"]),
            ("encourages further cooperation", "encourages", "encourage", None, &[]),
            ("Decides further to meet", "Decides further", "decide", None, &["further"]),
        ] {
            let found = deed(lexicon, Mood::Finite, false, text).unwrap();
            assert_eq!((&text[..found.whole], found.base, found.noun), (phrase, base, noun), "{text}");
            assert_eq!(modifiers(lexicon, text, found, found.whole), strengthened, "{text}");
        }
        let short = deed(lexicon, Mood::Finite, false, "Reiterates its call upon all").unwrap();
        assert_eq!((short.end, short.whole, short.noun), ("Reiterates".len(), "Reiterates its call upon".len(), Some("call")));
    }

    #[test]
    fn what_is_no_further_act() {
        let lexicon = Lexicon::of(Language::English);
        for text in ["requests for assistance", "appeals from", "measures to", "noting that", "the clerks"] {
            assert_eq!(deed(lexicon, Mood::Finite, true, text), None, "{text}");
        }
    }
}
