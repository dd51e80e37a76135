//! Names in capitals: how far they reach, and the key they have.

use super::date::{date, month};
use super::fold::is_ideographic;
use super::letter::{is_letter, is_letter_or_digit};
use super::phrase::phrase;
use super::word::{is_and, is_space};
use crate::lexicon::{Lexicon, Words};

/// How many small words may stand between two words of a name.
const MOST_JOINTS: usize = 3;

/// How many words a name has at most.
const MOST_WORDS: usize = 32;

/// A name that opens `input`, and what follows it.
///
/// `name = capitalized {[joint {joint}] capitalized}` — `Panel of Experts`, `United Nations Mission in South Sudan` (S/RES/2779 (2025)).
pub(crate) fn name<'i>(lexicon: &Lexicon, joints: Words, input: &'i str) -> Option<(&'i str, &'i str)> {
    let mut end = capitalized(input)?;
    for _ in 0..MOST_WORDS {
        // `Human and Peoples’ Rights`
        let owner = input[..end].ends_with('s').then(|| input[end..].strip_prefix(['’', '\''])).flatten();
        let rest = owner.unwrap_or(&input[end..]);
        let mut next = rest.trim_start_matches(is_space);
        if next.len() == rest.len() {
            break;
        }
        for _ in 0..MOST_JOINTS {
            let Some(joint) = phrase(joints, next) else { break };
            let and = is_and(lexicon, &next[..joint]);
            next = next[joint..].trim_start_matches(is_space);
            // "and of the" begins another name too.
            if and {
                break;
            }
        }
        // A date is no part of a name: `Convention of 12 August 1949`.
        if next.starts_with(|c: char| c.is_ascii_digit()) && date(lexicon, next).is_some() {
            break;
        }
        // `Convention in March 2020`
        if month(lexicon, next).is_some_and(|(rest, _)| rest.trim_start_matches(is_space).starts_with(|c: char| c.is_ascii_digit())) {
            break;
        }
        // "and the" begins another name.
        let Some(word) = capitalized(next).filter(|_| phrase(lexicon.articles, next).is_none()) else { break };
        end = input.len() - next.len() + word;
    }
    Some((&input[end..], without_possessive(lexicon, &input[..end])))
}

/// The length of a word with a capital, or of digits before one: `Panel`, `1540 Committee`.
fn capitalized(input: &str) -> Option<usize> {
    let first = input.chars().next()?;
    if first.is_ascii_digit() {
        // `1267/1989 Monitoring Team`
        let digits = input.len() - input.trim_start_matches(|c: char| c.is_ascii_digit() || c == '/').len();
        let next = input[digits..].strip_prefix([' ', '\u{A0}']).filter(|next| next.starts_with(char::is_uppercase))?;
        return Some(input.len() - next.len() + word(next));
    }
    // `d’Ivoire`
    let elided = || input[..word(input)].split(['’', '\'']).nth(1).is_some_and(|rest| rest.starts_with(char::is_uppercase));
    (first.is_uppercase() || elided()).then(|| word(input))
}

/// Bytes of ASCII that stand within words.
const WITHIN: [bool; 256] = {
    let (mut table, mut byte) = ([false; 256], 0);
    while byte < table.len() {
        table[byte] = matches!(byte as u8, b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'\'');
        byte += 1;
    }
    table
};

/// The length of the word that opens a text, hyphens and apostrophes within it included.
pub(crate) fn word(input: &str) -> usize {
    // Vowel signs of Arabic stand within words.
    let inner = |c: char| is_letter_or_digit(c) || matches!(c, '-' | '‑' | '\u{2010}' | '’' | '\'' | '\u{AD}' | '\u{64B}'..='\u{652}');
    // Most words are of letters of ASCII alone.
    let letters = input.bytes().take_while(|&byte| WITHIN[usize::from(byte)]).count();
    let end = match input.as_bytes().get(letters) {
        // Each ideograph is a word.
        Some(0x80..) => match input.chars().next().filter(|&c| is_ideographic(c) && is_letter_or_digit(c)) {
            Some(c) => return c.len_utf8(),
            None => input.find(|c: char| !inner(c) || is_ideographic(c)).unwrap_or(input.len()),
        },
        _ => letters,
    };
    match input.as_bytes()[..end].last() {
        Some(last) if last.is_ascii_alphanumeric() => end,
        _ => input[..end].trim_end_matches(['-', '‑', '’', '\'']).len(),
    }
}

fn without_possessive<'i>(lexicon: &Lexicon, name: &'i str) -> &'i str {
    lexicon.possessive_endings.iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name)
}

/// The key of a name: `panel-of-experts`.
pub(crate) fn key(lexicon: &Lexicon, name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    let mut rest = name.trim_start_matches(is_space);
    while let Some(end) = phrase(lexicon.name_fillers, rest) {
        rest = rest[end..].trim_start_matches(is_space);
    }
    for c in without_possessive(lexicon, rest).chars() {
        match c {
            '’' | '\'' | '\u{AD}' => {}
            c if is_letter_or_digit(c) => key.extend(c.to_lowercase()),
            _ if !key.is_empty() && !key.ends_with('-') => key.push('-'),
            _ => {}
        }
    }
    key.truncate(key.trim_end_matches('-').len());
    key
}

/// An acronym: two capitals or more in one word, `UNMISS` (S/RES/2779 (2025)).
pub(crate) fn acronym<'i>(lexicon: &Lexicon, input: &'i str) -> Option<&'i str> {
    // Two small letters are more than one has: nearly every word is told by its first.
    if input.as_bytes().first().is_some_and(u8::is_ascii_lowercase) && input.as_bytes().get(1).is_some_and(u8::is_ascii_lowercase) {
        return None;
    }
    let word = without_possessive(lexicon, &input[..word(input)]);
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let letters = word.chars().filter(|&c| is_letter(c)).count();
    (capitals >= 3 && capitals + 1 >= letters && word.chars().all(|c| is_letter_or_digit(c) || c == '-')).then_some(word)
}

#[cfg(test)]
mod tests {
    use super::{acronym, key, name};
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn names() {
        let lexicon = Lexicon::of(Language::English);
        for (text, extent, wanted) in [
            ("Panel of Experts to submit", "Panel of Experts", "panel-of-experts"),
            ("Secretary-General’s report", "Secretary-General", "secretary-general"),
            ("1540 Committee and the Panel", "1540 Committee", "1540-committee"),
            ("1267/1989 Team shall", "1267/1989 Team", "1267-1989-team"),
            (
                "United Nations Office on Drugs and Crime, in",
                "United Nations Office on Drugs and Crime",
                "united-nations-office-on-drugs-and-crime",
            ),
        ] {
            let found = name(lexicon, lexicon.name_joints, text).map(|(_, name)| name);
            assert_eq!(found, Some(extent));
            assert_eq!(key(lexicon, extent), wanted);
        }
        assert_eq!(name(lexicon, lexicon.name_joints, "panel of Experts"), None);
        assert_eq!(acronym(lexicon, "UNIFIL’s mandate"), Some("UNIFIL"));
        assert_eq!(acronym(lexicon, "Panel"), None);
    }
}
