//! What opens a paragraph: the lead.

use super::inline::word::{is_space, listed, lower};
use crate::lexicon::{Lexicon, Opening};

/// Which part of a resolution an opening belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Preamble,
    Operative,
}

/// A lead: its part and its length in bytes of the text it opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lead {
    pub(crate) part: Part,
    pub(crate) end: usize,
}

/// How far a lead reaches, which differs by organ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reach {
    /// `Expresses its deep concern` as a whole, else `Expresses`.
    pub(crate) expression: bool,
    /// `Reiterates its request` as a whole, else `Reiterates`.
    pub(crate) reiteration: bool,
    /// `Noting with concern` as a whole, else `Noting`.
    pub(crate) feeling: bool,
}

impl Reach {
    /// The whole phrase, as the General Assembly and the Economic and Social Council print it.
    pub(crate) const WHOLE: Self = Self { expression: true, reiteration: true, feeling: true };
    /// As the Human Rights Council prints it.
    pub(crate) const HUMAN_RIGHTS: Self = Self { expression: true, reiteration: false, feeling: true };
    /// As the Security Council mostly prints it.
    pub(crate) const SECURITY: Self = Self { expression: false, reiteration: false, feeling: true };
}

/// A lead that opens `text`.
///
/// `lead = {adverb} base {adverb | "with" {adjective} feeling | ["its"] {adjective} noun | "and" {adverb} base}` —
/// `Expressing its grave concern`, `Also strongly condemns`, `Noting with appreciation` (A/RES/78/10).
pub(crate) fn lead(lexicon: &Lexicon, reach: Reach, text: &str) -> Option<Lead> {
    if !text.starts_with(char::is_uppercase) {
        return None;
    }
    let mut at = 0;
    let mut continues = false;
    while let Some(end) = phrase(lexicon.before, &text[at..]) {
        continues |= text[at..at + end].ends_with(" to");
        at += end;
        at += text[at..].len() - text[at..].trim_start_matches(|c: char| is_space(c) || c == ',').len();
    }
    let (part, base, end) = base(lexicon, &text[at..], continues).or_else(|| {
        // `Being` and its like open paragraphs by themselves when no base follows.
        (at > 0).then(|| { at = 0; base(lexicon, text, false) }).flatten()
    })?;
    Some(Lead { part, end: reached(lexicon, reach, text, at + end, base) })
}

/// The base of a lead: the longest opening of the lexicon that begins `text`.
fn base(lexicon: &Lexicon, text: &str, continues: bool) -> Option<(Part, &'static str, usize)> {
    if continues {
        let word = &text[..word_end(text)];
        let found = lexicon.operative.iter().find(|opening| opening.base.eq_ignore_ascii_case(word))?;
        return Some((Part::Operative, found.base, word.len()));
    }
    let preamble = opening(lexicon, lexicon.preambular, text).map(|(opening, end)| (Part::Preamble, opening.base, end));
    let operative = opening(lexicon, lexicon.operative, text).map(|(opening, end)| (Part::Operative, opening.base, end));
    match (preamble, operative) {
        (Some(one), Some(other)) => Some(if other.2 > one.2 { other } else { one }),
        (one, other) => one.or(other),
    }
}

/// The longest entry of a sorted table that begins `text`, whole words, any case; blanks within its first word are passed
/// over, as PDF text breaks words.
fn opening(lexicon: &Lexicon, table: &'static [Opening], text: &str) -> Option<(&'static Opening, usize)> {
    let first = word_end(text);
    let mut buffer = [0; 40];
    if let Some(word) = lower(&text[..first], &mut buffer) {
        if let Some(found) = longest(lexicon, table, word, text) {
            return Some(found);
        }
    }
    // `Recogni zing`: the two halves together are an opening.
    let rest = text[first..].trim_start_matches(is_space);
    let second = word_end(rest);
    let whole = text.len() - rest.len() + second;
    let joined = first + second;
    if second == 0 || joined > 24 || whole == joined {
        return None;
    }
    let mut both = [0; 40];
    both[..first].copy_from_slice(&text.as_bytes()[..first]);
    both[first..joined].copy_from_slice(&rest.as_bytes()[..second]);
    both.make_ascii_lowercase();
    let word = std::str::from_utf8(&both[..joined]).ok()?;
    let at = table.binary_search_by(|entry| entry.phrase.cmp(word)).ok()?;
    Some((table.get(at)?, whole))
}

fn longest(lexicon: &Lexicon, table: &'static [Opening], word: &str, text: &str) -> Option<(&'static Opening, usize)> {
    let start = table.partition_point(|entry| entry.phrase < word);
    let same = table[start..].iter().take_while(|entry| entry.phrase.starts_with(word));
    same.filter_map(|entry| matched(entry.phrase, text).or_else(|| parted(lexicon, entry.phrase, text)).map(|end| (entry, end)))
        .max_by_key(|&(_, end)| end)
}

/// A phrase parted by an adverb after its first word: `Having also considered`, `Taking further note`.
fn parted(lexicon: &Lexicon, entry: &str, text: &str) -> Option<usize> {
    let (_, tail) = entry.split_once(' ')?;
    let first = word_end(text);
    let rest = text[first..].trim_start_matches(is_space);
    let adverb = phrase(lexicon.after, rest)?;
    let rest = rest[adverb..].trim_start_matches(is_space);
    let at = text.len() - rest.len();
    Some(at + matched(tail, rest)?)
}

/// The end of a sorted list's longest phrase that begins `text`.
fn phrase(list: &[&str], text: &str) -> Option<usize> {
    let mut buffer = [0; 40];
    let word = lower(&text[..word_end(text)], &mut buffer)?;
    if word.is_empty() {
        return None;
    }
    let start = list.partition_point(|entry| *entry < word);
    list[start..].iter().take_while(|entry| entry.starts_with(word)).filter_map(|entry| matched(entry, text)).max()
}

/// The end of `phrase` in `text`, when it begins it: any case, any white space for a blank, a whole word at the end.
pub(crate) fn matched(phrase: &str, text: &str) -> Option<usize> {
    let mut rest = text;
    for (at, word) in phrase.split(' ').enumerate() {
        if at > 0 {
            let trimmed = rest.trim_start_matches(is_space);
            if trimmed.len() == rest.len() {
                return None;
            }
            rest = trimmed;
        }
        let head = rest.get(..word.len())?;
        if !head.eq_ignore_ascii_case(word) {
            return None;
        }
        rest = &rest[word.len()..];
    }
    (!rest.starts_with(|c: char| c.is_alphanumeric() || c == '-')).then(|| text.len() - rest.len())
}

/// The end of the word that begins `text`: letters and hyphens.
fn word_end(text: &str) -> usize {
    text.find(|c: char| !(c.is_alphabetic() || c == '-')).unwrap_or(text.len())
}

/// How far the lead goes on after its base, which ends at `end`.
fn reached(lexicon: &Lexicon, reach: Reach, text: &str, mut end: usize, base: &str) -> usize {
    loop {
        let rest = &text[end..];
        let next = rest.trim_start_matches(is_space);
        if next.len() == rest.len() {
            return end;
        }
        let at = text.len() - next.len();
        let more = phrase(lexicon.after, next)
            .or_else(|| if reach.feeling { feeling(lexicon, next) } else { None })
            .or_else(|| if noun_belongs(lexicon, reach, base) { noun(lexicon, next, listed(lexicon.expression, base)) } else { None })
            .or_else(|| pair(lexicon, next));
        match more {
            Some(length) => end = at + length,
            None => return end,
        }
    }
}

fn noun_belongs(lexicon: &Lexicon, reach: Reach, base: &str) -> bool {
    (reach.expression && listed(lexicon.expression, base)) || (reach.reiteration && listed(lexicon.reiteration, base))
}

/// `feeling = "with" {adjective} noun {"and" {adjective} noun}`
fn feeling(lexicon: &Lexicon, text: &str) -> Option<usize> {
    let with = phrase(lexicon.with_words, text)?;
    let rest = text[with..].trim_start_matches(is_space);
    let at = text.len() - rest.len();
    Some(at + qualified(lexicon, lexicon.feelings, rest)?)
}

/// `noun = ["its"] {adjective} noun`; without `its` only where `bare` allows it.
fn noun(lexicon: &Lexicon, text: &str, bare: bool) -> Option<usize> {
    match phrase(lexicon.determiners, text) {
        Some(end) => {
            let rest = text[end..].trim_start_matches(is_space);
            Some(text.len() - rest.len() + qualified(lexicon, lexicon.objects, rest)?)
        }
        None if bare => qualified(lexicon, lexicon.objects, text),
        None => None,
    }
}

/// `{adjective} noun`
fn qualified(lexicon: &Lexicon, nouns: &[&str], text: &str) -> Option<usize> {
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

/// `pair = "and" {adverb} base`: `Welcomes and encourages`.
fn pair(lexicon: &Lexicon, text: &str) -> Option<usize> {
    let and = phrase(lexicon.pairs, text)?;
    let mut at = and;
    loop {
        let rest = text[at..].trim_start_matches(is_space);
        let start = text.len() - rest.len();
        if let Some((_, _, end)) = base(lexicon, rest, false) {
            return Some(start + end);
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

#[cfg(test)]
mod tests {
    use super::{Part, Reach, lead};
    use crate::lexicon::Lexicon;
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
        ] {
            let found = lead(lexicon, Reach::WHOLE, text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((found.part, &text[..found.end]), (part, words), "{text}");
        }
        assert_eq!(lead(lexicon, Reach::WHOLE, "Requested by the Council"), None);
        assert_eq!(lead(lexicon, Reach::WHOLE, "The Assembly recalls"), None);
    }
}
