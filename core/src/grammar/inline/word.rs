//! The smallest rules: spaces, digits, words.

use std::ops::Range;

use nom::IResult;
use nom::Parser as _;
use nom::bytes::complete::{take_while, take_while_m_n, take_while1};
use nom::combinator::map_res;

use super::fold::{accents, after_marks, begins_accent, differ, folded, is_ideographic, is_passed_over, step};
use super::letter::is_letter;
use super::phrase::{first, matched};
use crate::lexicon::{Lexicon, Words};
use crate::text::is_edge;

/// Whether a character is white space of any kind a text holds, no-break spaces included.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || c == '\u{FEFF}'
}

/// A letter that may begin a sentence: a capital, or one of a writing that has none.
pub(crate) fn capital(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_uppercase() } else { is_letter(c) && !c.is_lowercase() }
}

/// The room a text takes in a line: a column for each character, two for an ideograph.
pub(crate) fn columns(text: &str) -> u32 {
    if text.is_ascii() {
        return text.len() as u32;
    }
    // Ideographs begin with greater bytes than quotation marks and dashes do.
    let most = text.bytes().fold(0, u8::max);
    if most <= 0xE2 {
        let apart = if may_have_accents(text.as_bytes(), most) { accents(text) } else { 0 };
        return (text.chars().count() - apart) as u32;
    }
    text.chars().map(|c| 1 + u32::from(is_ideographic(c))).sum()
}

/// Whether accents may stand in a text that are characters of their own: it has the first byte of these, or the second of those of Arabic.
fn may_have_accents(bytes: &[u8], most: u8) -> bool {
    memchr::memchr(0xCC, bytes).is_some() || most >= 0xD9 && memchr::memchr3(0x93, 0x94, 0x95, bytes).is_some()
}

/// What no line is broken within, at the start of a text: a word, or one ideograph.
pub(crate) fn unbroken(text: &str) -> &str {
    let first = text.chars().next().map_or(0, |c| if is_ideographic(c) { c.len_utf8() } else { 0 });
    let end = || {
        let blank = memchr::memchr(b' ', text.as_bytes());
        let word = text.get(..blank.unwrap_or(text.len()))?;
        // A text may have no-break spaces for all.
        let ends = |c: char| is_ideographic(c) || blank.is_none() && is_space(c);
        if word.is_ascii() { Some(word.len()) } else { word.find(ends).or(Some(word.len())) }
    };
    text.get(..if first > 0 { first } else { end().unwrap_or(0) }).unwrap_or("")
}

/// A text without white space and marks of direction at its ends (`‏19 -‏`, A/RES/75/188); letters beyond ASCII are decoded only where
/// they stand there.
pub(crate) fn trimmed(line: &str) -> &str {
    let words = line.trim_ascii();
    match (words.as_bytes().first(), words.as_bytes().last()) {
        (Some(0x80..) | Some(0x0B), _) | (_, Some(0x80..) | Some(0x0B)) => words.trim_matches(is_edge),
        _ => words,
    }
}

/// How long a word is at most that is looked for backwards, in bytes: a text may have no blanks.
const LONGEST_WORD: usize = 96;

/// The last word of a text, blanks behind it left out; empty where blanks end it.
pub(crate) fn last_word(text: &str) -> &str {
    let near = (text.len().saturating_sub(LONGEST_WORD)..=text.len()).find_map(|start| text.get(start..)).unwrap_or("");
    near.rsplit(is_space).next().unwrap_or("")
}

/// `{space}`
pub(crate) fn spaces(input: &str) -> IResult<&str, &str> {
    take_while(is_space).parse(input)
}

/// `space {space}`
pub(crate) fn spaces1(input: &str) -> IResult<&str, &str> {
    take_while1(is_space).parse(input)
}

/// `digit {digit}`, at most `most` of them.
pub(crate) fn number(most: usize) -> impl FnMut(&str) -> IResult<&str, u32> {
    move |input| map_res(take_while_m_n(1, most, |c: char| c.is_ascii_digit()), str::parse).parse(input)
}

/// The text after `prefix`, letters folded.
#[inline]
pub(crate) fn after_prefix<'i>(input: &'i str, prefix: &str) -> Option<&'i str> {
    if differ(input, prefix) {
        return None;
    }
    after_folded(input, prefix)
}

fn after_folded<'i>(input: &'i str, prefix: &str) -> Option<&'i str> {
    // Letters of ASCII are nearly all there are; behind a blank another may follow.
    let letters = input.bytes().zip(prefix.bytes()).take_while(|(one, other)| one.is_ascii() && one.eq_ignore_ascii_case(other)).count();
    let mut own = prefix[..letters].trim_ascii_end().len();
    let mut at = if own == 0 { after_marks(input, 0) } else { after_marks(input, own) };
    while let Some((wanted, next)) = step(prefix, own) {
        let (mut c, mut end) = step(input, at)?;
        if c == ' ' && is_ideographic(wanted) {
            (c, end) = step(input, end)?;
        }
        if c != wanted {
            return None;
        }
        (own, at) = (next, end);
    }
    if begins_accent(input.as_bytes(), at) { None } else { input.get(at..) }
}

/// Whether `text` is `phrase` and nothing else, letters folded.
#[inline]
pub(crate) fn is_phrase(text: &str, phrase: &str) -> bool {
    // Most texts end with another letter.
    let differs = |(one, other): (&u8, &u8)| one.is_ascii_graphic() && other.is_ascii_graphic() && !one.eq_ignore_ascii_case(other);
    !text.as_bytes().last().zip(phrase.as_bytes().last()).is_some_and(differs) && after_prefix(text, phrase) == Some("")
}

/// The text after the first of `prefixes` it begins with, letters folded.
#[inline]
pub(crate) fn after_any(input: &str, prefixes: Words) -> Option<&str> {
    let first = input.as_bytes().first()?;
    if prefixes.may_begin(*first) { prefixes.iter().find_map(|prefix| after_prefix(input, prefix)) } else { None }
}

/// What follows the "and" of a list that opens a text, blanks on both sides of it passed over.
pub(crate) fn after_and<'i>(lexicon: &Lexicon, input: &'i str) -> Option<&'i str> {
    let rest = input.trim_start_matches(is_space);
    let joined = lexicon.list_and.iter().find_map(|and| after_prefix(rest, and.trim_start()))?;
    Some(joined.trim_start_matches(is_space))
}

/// How long a text in quotation marks is at most, in letters.
const QUOTED: usize = 400;

/// What stands in the quotation marks that open a text, the blanks within them, and what follows: `« Balises »`. In Arabic they are turned:
/// `”العوامات“`.
pub(crate) fn quoted<'i>(lexicon: &Lexicon, input: &'i str) -> Option<(Range<usize>, &'i str)> {
    let inner = lexicon.opening_quotes.iter().find_map(|quote| after_prefix(input, quote))?;
    let closes: &[char] = match input.chars().next()? {
        '”' => &['“'],
        '„' => &['“', '”'],
        '«' => &['»'],
        '《' => &['》'],
        '"' => &['"'],
        _ => &['”', '"'],
    };
    let (close, mark) = inner.char_indices().take(QUOTED).find(|(_, c)| closes.contains(c))?;
    let start = input.len() - inner.trim_start_matches(is_space).len();
    let end = input.len() - inner.len() + inner[..close].trim_end_matches(is_space).len();
    Some((start.min(end)..end, &inner[close + mark.len_utf8()..]))
}

/// Whether a text is the "and" of a list and nothing else.
pub(crate) fn is_and(lexicon: &Lexicon, text: &str) -> bool {
    lexicon.list_and.iter().any(|and| and.trim() == text)
}

/// Whether a sorted list of folded words holds `word`.
#[inline]
pub(crate) fn listed(list: Words, word: &str) -> bool {
    word.as_bytes().first().is_some_and(|&first| list.may_begin(first)) && has(list, word)
}

fn has(list: Words, word: &str) -> bool {
    let entries = list.get(list.index().same_first(first(word, after_marks(word, 0)))).unwrap_or(&[]);
    if word.is_ascii() {
        entries.iter().any(|entry| entry.bytes().eq(word.bytes().map(|byte| byte.to_ascii_lowercase())))
    } else {
        let same = |entry: &str| entry.chars().eq(word.chars().filter(|&c| !is_passed_over(c)).map(folded));
        let apart = !entries.is_empty() && accents(word) > 0;
        entries.iter().any(|entry| same(entry) || apart && matched(entry, word) == Some(word.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::trimmed;

    #[test]
    fn ends_of_lines() {
        for (line, words) in [
            (" \u{200F}19 -\u{200F} ", "19 -"),
            ("大会，\u{200E}", "大会，"),
            ("\u{FEFF}\u{A0}Noting\u{2003}", "Noting"),
            ("\u{200F}\u{202C}", ""),
            ("a \u{200F}b", "a \u{200F}b"),
        ] {
            assert_eq!(trimmed(line), words, "{line:?}");
        }
    }
}
