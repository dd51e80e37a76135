//! What opens a paragraph: the lead.

use std::ops::Range;

use super::inline::fold::{after_marks, is_accent};
use super::inline::letter::is_letter;
use super::inline::misread::within;
use super::inline::phrase::{first, longest_parted, matched, phrase, phrase_parted, shortest};
use super::inline::word::{after_any, after_prefix, is_space, listed};
pub(crate) use super::reach::{Nouns, Reach};
use crate::lexicon::{Lexicon, Opening, Part, Words};

/// A lead: its part and its length in bytes of the text it opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lead {
    pub(crate) part: Part,
    pub(crate) end: usize,
    /// The base form of its verb in English.
    pub(crate) base: &'static str,
}

/// A lead that opens `text`.
///
/// `lead = {adverb} base {adverb | "with" {adjective} feeling | ["its"] {adjective} noun | "and" {adverb} base}` —
/// `Expressing its grave concern`, `Also strongly condemns`, `Noting with appreciation` (A/RES/78/10).
pub(crate) fn lead(lexicon: &Lexicon, reach: Reach, text: &str) -> Option<Lead> {
    if !may_open(lexicon, text) {
        return None;
    }
    // A word that joins the paragraph to the one before may be written on to its first (`و`).
    lead_at(lexicon, reach, text, 0).or_else(|| {
        let joined = lexicon.joined_words.iter().find(|word| text.starts_with(**word))?;
        lead_at(lexicon, reach, text, text.len() - text[joined.len()..].trim_start_matches(is_space).len())
    })
}

/// The same, where a small letter may open it: `5. further fully endorses` (S/RES/407 (1977)).
pub(crate) fn lead_of_any_case(lexicon: &Lexicon, reach: Reach, text: &str) -> Option<Lead> {
    lead_at(lexicon, reach, text, 0)
}

/// A lead whose first word begins at `start`.
fn lead_at(lexicon: &Lexicon, reach: Reach, text: &str, start: usize) -> Option<Lead> {
    let found = found_at(lexicon, text, start)?;
    // The Security Council sets some verbs alone which other organs set with what follows.
    if !reach.manner && listed(lexicon.short_in_council, found.base) {
        let brief = shortest(lexicon.openings, &text[start..]).map_or(found.end, |brief| start + brief.end);
        return Some(Lead { part: found.part, end: with_adverb(lexicon, text, brief), base: found.base });
    }
    let end = reached(lexicon, reach, text, found);
    Some(Lead { part: found.part, end: if reach.manner { end } else { without_manner(lexicon, text, end) }, base: found.base })
}

/// Where the phrase of a further verb ends that begins a text, as print sets it off: `expressing concern`, `calling on`, without adverbs
/// behind it.
pub(crate) fn further(lexicon: &Lexicon, reach: Reach, text: &str) -> Option<usize> {
    let Base { base, end, .. } = found_at(lexicon, text, 0)?;
    let behind = |end: usize| text[end..].trim_start_matches(is_space);
    let reach_of = |end: usize, length: Option<usize>| length.map_or(end, |length| text.len() - behind(end).len() + length);
    let end = reach_of(end, phrase(lexicon.act_adverbs_after, behind(end)));
    let feeling = if reach.feeling { feeling(lexicon, behind(end)) } else { None };
    Some(reach_of(end, feeling.or_else(|| noun(lexicon, reach, base, behind(end)))))
}

/// The end of an adverb behind a lead that ends at `end`, or that end.
fn with_adverb(lexicon: &Lexicon, text: &str, end: usize) -> usize {
    let rest = text[end..].trim_start_matches(is_space);
    phrase(lexicon.after, rest).map_or(end, |adverb| text.len() - rest.len() + adverb)
}

/// The end of a lead without the manner it is done in: `Condamnant` of `Condamnant dans les termes les plus énergiques`.
fn without_manner(lexicon: &Lexicon, text: &str, end: usize) -> usize {
    let words = &text[..end];
    let starts = words.match_indices(is_space).map(|(at, blank)| at + blank.len());
    let manner = starts.into_iter().find(|&at| phrase(lexicon.manner, &words[at..]) == Some(end - at));
    manner.map_or(end, |at| words[..at].trim_end_matches(is_space).len())
}

/// The base of a lead behind its adverbs.
fn found_at(lexicon: &Lexicon, text: &str, start: usize) -> Option<Base> {
    if !known(lexicon, text, start) {
        return None;
    }
    let mut at = start;
    let mut continues = false;
    // A blank may break the first adverb as it may a verb (1 of 21 leads so broken in 750 pages): `Str ongly condemning`.
    let parted = |at: usize| if at == start { phrase_parted(lexicon.before, &text[at..]) } else { None };
    let adverb = |at: usize| phrase(lexicon.before, &text[at..]).or_else(|| parted(at));
    while let Some(end) = adverb(at) {
        continues = listed(lexicon.before_infinitive, &text[at..at + end]);
        at += end;
        at += text[at..].len() - text[at..].trim_start_matches(|c: char| is_space(c) || c == ',').len();
    }
    let found = base(lexicon, &text[at..], continues).map(|found| Base { end: at + found.end, ..found });
    // An adverb may itself open a paragraph, when no base follows.
    found.or_else(|| {
        let found = base(lexicon, &text[start..], false).filter(|_| at > start)?;
        Some(Base { end: start + found.end, ..found })
    })
}

/// Whether any lead begins with these letters: most words do otherwise, and so much is told by one look.
fn known(lexicon: &Lexicon, text: &str, start: usize) -> bool {
    lexicon.lead_keys().binary_search(&first(text, after_marks(text, start))).is_ok() || is_broken(&text[start..])
}

/// Whether a blank may break the first word so early that its letters do not tell: `Rec alling`.
fn is_broken(text: &str) -> bool {
    let letters = text.bytes().take(4).take_while(u8::is_ascii_alphabetic).count();
    match text.as_bytes().get(letters..letters + 2) {
        Some(&[b' ', b'a'..=b'z']) => (2..4).contains(&letters),
        Some(&[0x80..=0xFF, _]) => {
            let letters = text.chars().take(4).take_while(|&c| is_letter(c)).count();
            (2..4).contains(&letters)
                && text.chars().nth(letters) == Some(' ')
                && text.chars().nth(letters + 1).is_some_and(char::is_lowercase)
        }
        _ => false,
    }
}

/// Whether a text begins as paragraphs do: with a capital where the language opens them so, else with a letter, which may be one of
/// another script that looks alike (`c удовлетворением` with a Latin `c`, A/RES/78/162).
pub(crate) fn may_open(lexicon: &Lexicon, text: &str) -> bool {
    match text.as_bytes().first() {
        Some(first) if first.is_ascii() => first.is_ascii_uppercase() || lexicon.opens_small && first.is_ascii_lowercase(),
        _ => text.starts_with(|c: char| if lexicon.opens_small { is_letter(c) } else { c.is_uppercase() }),
    }
}

/// Whether words begin as a sentence does, behind a label or after a stop: so, or with a quotation mark or a bracket.
pub(crate) fn begins(lexicon: &Lexicon, words: &str) -> bool {
    begins_letter(lexicon, words) || quoted(lexicon, words) || words.starts_with(['[', '('])
}

/// Whether words begin with a letter that may begin a sentence.
pub(crate) fn begins_letter(lexicon: &Lexicon, words: &str) -> bool {
    words.starts_with(|c: char| c.is_uppercase() || lexicon.opens_small && is_letter(c))
}

/// Whether words begin with a quotation mark.
pub(crate) fn quoted(lexicon: &Lexicon, words: &str) -> bool {
    lexicon.opening_quotes.iter().any(|quote| words.starts_with(quote))
}

/// The word or words at the heart of a lead, and where they end.
#[derive(Clone, Copy)]
pub(super) struct Base {
    pub(super) part: Part,
    pub(super) base: &'static str,
    pub(super) end: usize,
}

/// The base of a lead: the longest opening of the lexicon that begins `text`.
pub(super) fn base(lexicon: &Lexicon, text: &str, continues: bool) -> Option<Base> {
    if continues {
        let found =
            lexicon.openings.iter().filter(|opening| matched(opening.base, text).is_some()).max_by_key(|opening| opening.base.len())?;
        let end = matched(found.base, text)?;
        return Some(Base { part: Part::Operative, base: found.base, end });
    }
    if !known(lexicon, text, 0) {
        return None;
    }
    let found = longest_parted(lexicon.openings, lexicon.after, text)?;
    let opening = &lexicon.openings[found.index];
    Some(Base { part: opening.part, base: opening.base, end: found.end })
}

/// The end of the word that begins `text`: letters and hyphens.
fn word_end(text: &str) -> usize {
    let ascii = text.bytes().position(|b| !(b.is_ascii_alphabetic() || b == b'-')).unwrap_or(text.len());
    match text.as_bytes().get(ascii) {
        Some(0x80..) => text.find(|c: char| !(is_letter(c) || c == '-' || is_accent(c))).unwrap_or(text.len()),
        _ => ascii,
    }
}

/// How far the lead goes on after its base, which ends at `end`.
fn reached(lexicon: &Lexicon, reach: Reach, text: &str, found: Base) -> usize {
    let Base { part, mut base, mut end } = found;
    if !reach.manner && part == Part::Preamble && lexicon.loose_prepositions.iter().any(|word| text[..end].ends_with(word)) {
        return text[..end].trim_end_matches(|c: char| !is_space(c)).trim_end_matches(is_space).len();
    }
    loop {
        let rest = &text[end..];
        let next = rest.trim_start_matches(is_space);
        if next.len() == rest.len() {
            return end;
        }
        let at = text.len() - next.len();
        if !may_reach(lexicon, base, next) {
            return end;
        }
        let more = adverb(lexicon, reach, part, next)
            .or_else(|| if reach.feeling { feeling(lexicon, next) } else { None })
            .or_else(|| noun(lexicon, reach, base, next));
        match more {
            Some(length) => end = at + length,
            None => match pair(lexicon, next) {
                // The second verb has a noun of its own: `Welcomes and expresses its appreciation`.
                Some((second, length)) => (base, end) = (second, at + length),
                None => return end,
            },
        }
    }
}

/// Whether a lead may go on with `text`, by its first letters: mostly it does not.
fn may_reach(lexicon: &Lexicon, base: &str, text: &str) -> bool {
    let first = first(text, after_marks(text, 0));
    let lists = [lexicon.after, lexicon.manner, lexicon.with_words, lexicon.pairs, lexicon.determiners];
    lists.into_iter().any(|list| list.may_have(first)) || listed(lexicon.expression, base)
}

/// An adverb after the base. In operative paragraphs `further` may be an adjective: `Encourages further efforts`.
pub(super) fn adverb(lexicon: &Lexicon, reach: Reach, part: Part, text: &str) -> Option<usize> {
    let end = phrase(lexicon.after, text).or_else(|| if reach.manner { phrase(lexicon.manner, text) } else { None })?;
    (part != Part::Operative || is_adverb(lexicon, text, end)).then_some(end)
}

/// Whether the word that ends at `end` is no adjective of the next.
pub(super) fn is_adverb(lexicon: &Lexicon, text: &str, end: usize) -> bool {
    let rest = text[end..].trim_start_matches(is_space);
    let adjective = lexicon.adjectives_too.iter().any(|word| text[..end].eq_ignore_ascii_case(word));
    !adjective || listed(lexicon.after_adverbs, &rest[..word_end(rest)])
}

/// `feeling = "with" {adjective} noun {"and" {adjective} noun}`
pub(super) fn feeling(lexicon: &Lexicon, text: &str) -> Option<usize> {
    let with = phrase(lexicon.with_words, text)?;
    let rest = text[with..].trim_start_matches(is_space);
    let at = text.len() - rest.len();
    Some(at + qualified(lexicon, lexicon.feelings, rest)?)
}

/// `noun = ["its"] {adjective} noun`; without `its` only after verbs of expression.
pub(super) fn noun(lexicon: &Lexicon, reach: Reach, base: &str, text: &str) -> Option<usize> {
    let expression = listed(lexicon.expression, base);
    let nouns = match if expression { reach.expression } else { reach.reiteration } {
        _ if !expression && !listed(lexicon.reiteration, base) => return None,
        Nouns::None => return None,
        Nouns::Bare => return phrase(lexicon.feelings, text),
        Nouns::Feelings => lexicon.feelings,
        Nouns::All => lexicon.objects,
    };
    match phrase(lexicon.determiners, text) {
        Some(end) => {
            let rest = text[end..].trim_start_matches(is_space);
            Some(text.len() - rest.len() + qualified(lexicon, nouns, rest)?)
        }
        None if expression => qualified(lexicon, nouns, text),
        None => None,
    }
}

/// `{adjective} noun ["and" {adjective} noun]`
fn qualified(lexicon: &Lexicon, nouns: Words, text: &str) -> Option<usize> {
    let end = one_qualified(lexicon, nouns, text)?;
    let rest = text[end..].trim_start_matches(is_space);
    let second = phrase(lexicon.pairs, rest).and_then(|and| {
        let noun = rest[and..].trim_start_matches(is_space);
        Some(text.len() - noun.len() + one_qualified(lexicon, lexicon.feelings, noun)?)
    });
    second.or(Some(end))
}

fn one_qualified(lexicon: &Lexicon, nouns: Words, text: &str) -> Option<usize> {
    let mut at = 0;
    for _ in 0..4 {
        let rest = text[at..].trim_start_matches(is_space);
        let start = text.len() - rest.len();
        if let Some(end) = phrase(nouns, rest) {
            return Some(start + end);
        }
        at = start + phrase(lexicon.adjectives, rest)?;
    }
    None
}

/// `pair = "and" {adverb} base`: `Welcomes and encourages`; the base and its end.
fn pair(lexicon: &Lexicon, text: &str) -> Option<(&'static str, usize)> {
    let mut at = phrase(lexicon.pairs, text)?;
    loop {
        let rest = text[at..].trim_start_matches(is_space);
        let start = text.len() - rest.len();
        if let Some(found) = base(lexicon, rest, false) {
            return Some((found.base, start + found.end));
        }
        at = start + phrase(lexicon.before, rest)?;
    }
}

/// An opening that no list has, as the first word of a preambular paragraph: `Embarking`, `Having regained`.
///
/// `unlisted = {adverb} (word "ing" | "Having" word)`, and only where a paragraph is known to begin.
pub(crate) fn unlisted(lexicon: &Lexicon, text: &str) -> Option<usize> {
    let mut at = 0;
    while let Some(end) = phrase(lexicon.before, &text[at..]) {
        at += end;
        at += text[at..].len() - text[at..].trim_start_matches(is_space).len();
    }
    let end = word_end(&text[at..]);
    let word = &text[at..at + end];
    let shaped = end > 4 && lexicon.participle_endings.iter().any(|ending| word.ends_with(ending));
    (shaped && text.starts_with(char::is_uppercase)).then_some(at + end)
}

/// Where the lead stands behind the subject, which the first resolutions repeat in every paragraph: `The Security Council requests`
/// (S/RES/1 (1946)).
pub(crate) fn subject(lexicon: &Lexicon, reach: Reach, text: &str) -> Option<Range<usize>> {
    // `To this end, the Security Council appoints` is a lead as a whole (S/RES/4 (1946)).
    let opener = after_any(text, lexicon.formula_openers);
    let named = opener.unwrap_or(text).trim_start_matches(is_space);
    let after = lexicon.organs.iter().find_map(|organ| after_prefix(named, organ.formula))?;
    let verb = after.trim_start_matches(is_space);
    let found = found_at(lexicon, verb, 0).filter(|found| found.part == Part::Operative && verb.len() < after.len())?;
    let start = text.len() - verb.len();
    Some(if opener.is_some() { 0 } else { start }..start + reached(lexicon, reach, verb, found))
}

/// The lead of a clause under a stem, `Resolves:`: `That`, or `To` with its verb and a particle, `To set up` (S/RES/18 (1947)).
pub(crate) fn clause(lexicon: &Lexicon, text: &str) -> Option<usize> {
    if after_any(text, lexicon.formula_openers).is_some() {
        return None;
    }
    let first = word_end(text);
    if lexicon.clause_openers.contains(&&text[..first]) {
        return Some(first);
    }
    let rest = text[first..].trim_start_matches(is_space);
    let verb = word_end(rest);
    if !lexicon.task_openers.contains(&&text[..first]) || verb == 0 {
        return None;
    }
    let after = rest[verb..].trim_start_matches(is_space);
    let particle = word_end(after);
    let end = if listed(lexicon.verb_particles, &after[..particle]) { after.len() - particle } else { rest.len() - verb };
    Some(text.len() - end)
}

/// The lead of a paragraph that is known to begin, where a letter or two of its first word are wrong: `faving noted`, `Calis upon`.
///
/// Only for texts in which no opening of the lexicon stands there. Of several the nearest is taken, then the longest.
pub(crate) fn misread(lexicon: &Lexicon, part: Part, text: &str) -> Option<usize> {
    let word = &text[..word_end(text)];
    if word.len() < 5 {
        return None;
    }
    let near = |opening: &&Opening| {
        let (first, rest) = opening.phrase.split_once(' ').unwrap_or((opening.phrase, ""));
        let off = (1..=2).find(|&off| within(word, first, off)).filter(|&off| off == 1 || word.len() >= 8)?;
        let tail = text[word.len()..].trim_start_matches(is_space);
        let end = if rest.is_empty() { word.len() } else { text.len() - tail.len() + matched(rest, tail)? };
        Some((off, end))
    };
    let table = lexicon.openings.iter().filter(|opening| opening.part == part);
    table.filter_map(|opening| near(&opening)).min_by_key(|&(off, end)| (off, std::cmp::Reverse(end))).map(|(_, end)| end)
}

#[cfg(test)]
mod tests {
    use super::{Reach, lead};
    use crate::lexicon::{Lexicon, Part};
    use crate::options::Language;

    #[test]
    fn leads() {
        let lexicon = Lexicon::of(Language::English);
        for (text, part, words) in [
            ("Recalling its resolution", Part::Preamble, "Recalling"),
            ("Recalling also its resolution", Part::Preamble, "Recalling also"),
            ("Noting with deep\nconcern that", Part::Preamble, "Noting with deep\nconcern"),
            ("Taking note with appreciation of", Part::Preamble, "Taking note with appreciation"),
            ("Expressing its grave concern about", Part::Preamble, "Expressing its grave concern"),
            ("Having also considered the report", Part::Preamble, "Having also considered"),
            ("Having considered the report", Part::Preamble, "Having considered"),
            ("Deeply concerned that", Part::Preamble, "Deeply concerned"),
            ("Also strongly condemns all", Part::Operative, "Also strongly condemns"),
            ("Calls upon all States", Part::Operative, "Calls upon"),
            ("Reiterates its call upon States", Part::Operative, "Reiterates its call upon"),
            ("Welcomes and encourages the", Part::Operative, "Welcomes and encourages"),
            ("Takes note of the report", Part::Operative, "Takes note"),
            ("Continues to encourage States", Part::Operative, "Continues to encourage"),
            ("Recogni zing the need", Part::Preamble, "Recogni zing"),
            ("Str ongly condemning the need", Part::Preamble, "Str ongly condemning"),
        ] {
            let found = lead(lexicon, Reach::WHOLE, text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((found.part, &text[..found.end]), (part, words), "{text}");
        }
        let council = Reach { manner: false, ..Reach::WHOLE };
        let intends = lead(Lexicon::of(Language::Arabic), council, "يعرب عن اعتزامه زيارة الفنارات").map(|found| found.end);
        assert_eq!(intends, Some("يعرب عن اعتزامه".len()));
        assert_eq!(lead(lexicon, Reach::WHOLE, "Requested by the Council"), None);
        assert_eq!(lead(lexicon, Reach::WHOLE, "The Assembly recalls"), None);
    }
}
