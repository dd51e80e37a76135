//! What opens a paragraph: the lead.

use super::inline::word::{begins, is_space, listed, order};
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

/// Which nouns belong to a lead: `Reiterates its request`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nouns {
    /// None: `Reiterates`.
    None,
    /// A noun alone: `Expressing concern`, and no `its` and no adjective.
    Bare,
    /// Nouns of feeling: `Reiterates its deep concern`.
    Feelings,
    /// All.
    All,
}

/// How far a lead reaches, which differs by organ and era.
///
/// Taken by the majority of what the UN sets in italics, for each opening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reach {
    /// After verbs of expression: `Expressing its deep concern`.
    pub(crate) expression: Nouns,
    /// After `Reiterates` and its like, with `its`.
    pub(crate) reiteration: Nouns,
    /// `Noting with concern` as a whole, else `Noting`.
    pub(crate) feeling: bool,
    /// `Condemning in the strongest terms` as a whole, else `Condemning`; `Calling on`, else `Calling`.
    pub(crate) manner: bool,
}

impl Reach {
    /// The whole phrase, as the General Assembly and the Economic and Social Council print it.
    pub(crate) const WHOLE: Self = Self { expression: Nouns::All, reiteration: Nouns::All, feeling: true, manner: true };
    /// As the Human Rights Council prints it.
    pub(crate) const HUMAN_RIGHTS: Self = Self { reiteration: Nouns::Feelings, ..Self::WHOLE };
    /// As the Security Council prints it since 2020.
    pub(crate) const SECURITY: Self = Self { expression: Nouns::None, reiteration: Nouns::None, feeling: false, manner: false };
    /// As the Security Council printed it before.
    pub(crate) const SECURITY_TO_2019: Self = Self { expression: Nouns::Bare, feeling: true, ..Self::SECURITY };
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
    let found = base(lexicon, &text[at..], continues).map(|found| Base { end: at + found.end, ..found });
    // An adverb may itself open a paragraph, when no base follows.
    let found = found.or_else(|| if at > 0 { base(lexicon, text, false) } else { None })?;
    Some(Lead { part: found.part, end: reached(lexicon, reach, text, found) })
}

/// The word or words at the heart of a lead, and where they end.
#[derive(Clone, Copy)]
struct Base {
    part: Part,
    base: &'static str,
    end: usize,
}

/// The base of a lead: the longest opening of the lexicon that begins `text`.
fn base(lexicon: &Lexicon, text: &str, continues: bool) -> Option<Base> {
    if continues {
        let found =
            lexicon.operative.iter().filter(|opening| matched(opening.base, text).is_some()).max_by_key(|opening| opening.base.len())?;
        let end = matched(found.base, text)?;
        return Some(Base { part: Part::Operative, base: found.base, end });
    }
    let of = |table, part| opening(lexicon, table, text).map(|(opening, end)| Base { part, base: opening.base, end });
    match (of(lexicon.preambular, Part::Preamble), of(lexicon.operative, Part::Operative)) {
        (Some(one), Some(other)) => Some(if other.end > one.end { other } else { one }),
        (one, other) => one.or(other),
    }
}

/// The longest entry of a sorted table that begins `text`, whole words, any case; blanks within its first word are passed
/// over, as PDF text breaks words.
fn opening(lexicon: &Lexicon, table: &'static [Opening], text: &str) -> Option<(&'static Opening, usize)> {
    let first = word_end(text);
    if let Some(found) = longest(lexicon, table, &text[..first], text) {
        return Some(found);
    }
    // `Recogni zing`: the two halves together are an opening.
    let rest = text[first..].trim_start_matches(is_space);
    let second = word_end(rest);
    let whole = text.len() - rest.len() + second;
    let joined = first + second;
    if second == 0 || joined > 24 || whole == joined || !rest.starts_with(|c: char| c.is_ascii_lowercase()) {
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
    let start = table.partition_point(|entry| order(entry.phrase, word).is_lt());
    let same = table[start..].iter().take_while(|entry| begins(entry.phrase, word));
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
    let word = &text[..word_end(text)];
    if word.is_empty() {
        return None;
    }
    let start = list.partition_point(|entry| order(entry, word).is_lt());
    list[start..].iter().take_while(|entry| begins(entry, word)).filter_map(|entry| matched(entry, text)).max()
}

/// The end of `phrase` in `text`, when it begins it: any case, any white space for a blank, a whole word at the end.
pub(crate) fn matched(phrase: &str, text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    for &wanted in phrase.as_bytes() {
        if wanted == b' ' {
            let blanks = blanks(text.get(at..)?);
            if blanks == 0 {
                return None;
            }
            at += blanks;
        } else if bytes.get(at)?.eq_ignore_ascii_case(&wanted) {
            at += 1;
        } else {
            return None;
        }
    }
    (!text.get(at..)?.starts_with(|c: char| c.is_alphanumeric() || c == '-')).then_some(at)
}

/// How many bytes of white space begin `text`.
fn blanks(text: &str) -> usize {
    match text.as_bytes() {
        [b' ', next, ..] if next.is_ascii_graphic() => 1,
        _ => text.len() - text.trim_start_matches(is_space).len(),
    }
}

/// The end of the word that begins `text`: letters and hyphens.
fn word_end(text: &str) -> usize {
    let ascii = text.bytes().position(|b| !(b.is_ascii_alphabetic() || b == b'-')).unwrap_or(text.len());
    match text.as_bytes().get(ascii) {
        Some(0x80..) => text.find(|c: char| !(c.is_alphabetic() || c == '-')).unwrap_or(text.len()),
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

/// An adverb after the base. In operative paragraphs `further` may be an adjective: `Encourages further efforts`.
fn adverb(lexicon: &Lexicon, reach: Reach, part: Part, text: &str) -> Option<usize> {
    let end = phrase(lexicon.after, text).or_else(|| if reach.manner { phrase(lexicon.manner, text) } else { None })?;
    let rest = text[end..].trim_start_matches(is_space);
    let next = &rest[..word_end(rest)];
    let adjective = part == Part::Operative && lexicon.adjectives_too.iter().any(|word| text[..end].eq_ignore_ascii_case(word));
    (!adjective || listed(lexicon.after_adverbs, next)).then_some(end)
}

/// `feeling = "with" {adjective} noun {"and" {adjective} noun}`
fn feeling(lexicon: &Lexicon, text: &str) -> Option<usize> {
    let with = phrase(lexicon.with_words, text)?;
    let rest = text[with..].trim_start_matches(is_space);
    let at = text.len() - rest.len();
    Some(at + qualified(lexicon, lexicon.feelings, rest)?)
}

/// `noun = ["its"] {adjective} noun`; without `its` only after verbs of expression.
fn noun(lexicon: &Lexicon, reach: Reach, base: &str, text: &str) -> Option<usize> {
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
fn qualified(lexicon: &Lexicon, nouns: &[&str], text: &str) -> Option<usize> {
    let end = one_qualified(lexicon, nouns, text)?;
    let rest = text[end..].trim_start_matches(is_space);
    let second = phrase(lexicon.pairs, rest).and_then(|and| {
        let noun = rest[and..].trim_start_matches(is_space);
        Some(text.len() - noun.len() + one_qualified(lexicon, lexicon.feelings, noun)?)
    });
    second.or(Some(end))
}

fn one_qualified(lexicon: &Lexicon, nouns: &[&str], text: &str) -> Option<usize> {
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
