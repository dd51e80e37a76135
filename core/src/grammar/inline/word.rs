//! The smallest rules: spaces, digits, words.

use std::cmp::Ordering;

use nom::IResult;
use nom::Parser as _;
use nom::bytes::complete::{take_while, take_while_m_n, take_while1};
use nom::combinator::map_res;

/// Whether a character is white space of any kind a text holds, no-break spaces included.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || c == '\u{FEFF}'
}

/// A text without white space at its ends; letters beyond ASCII are decoded only where they stand there.
pub(crate) fn trimmed(line: &str) -> &str {
    let words = line.trim_ascii();
    match (words.as_bytes().first(), words.as_bytes().last()) {
        (Some(0x80..) | Some(0x0B), _) | (_, Some(0x80..) | Some(0x0B)) => words.trim_matches(is_space),
        _ => words,
    }
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

/// The text after `prefix`, letters of any case.
pub(crate) fn after_prefix<'i>(input: &'i str, prefix: &str) -> Option<&'i str> {
    let head = input.get(..prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then(|| &input[prefix.len()..])
}

/// The text after the first of `prefixes` it begins with, letters of any case.
pub(crate) fn after_any<'i>(input: &'i str, prefixes: &[&str]) -> Option<&'i str> {
    prefixes.iter().find_map(|prefix| after_prefix(input, prefix))
}

/// Whether a sorted list of lower-case words holds `word` in any case.
pub(crate) fn listed(list: &[&str], word: &str) -> bool {
    list.binary_search_by(|entry| order(entry, word)).is_ok()
}

/// How a lower-case entry of a list compares with a word of any case, ASCII letters taken as small ones.
pub(crate) fn order(entry: &str, word: &str) -> Ordering {
    for (one, other) in entry.bytes().zip(word.bytes()) {
        match one.cmp(&other.to_ascii_lowercase()) {
            Ordering::Equal => {}
            unequal => return unequal,
        }
    }
    entry.len().cmp(&word.len())
}

/// Whether an entry begins with a word of any case.
pub(crate) fn begins(entry: &str, word: &str) -> bool {
    entry.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word))
}

/// The word in lower case, ASCII letters only, within the buffer.
pub(crate) fn lower<'b>(word: &str, buffer: &'b mut [u8]) -> Option<&'b str> {
    let room = buffer.get_mut(..word.len())?;
    room.copy_from_slice(word.as_bytes());
    room.make_ascii_lowercase();
    std::str::from_utf8(room).ok()
}
