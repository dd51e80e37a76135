//! Phrases of sorted lists, found at the start of a text.

use std::ops::Range;

use super::fold::{
    FIRST_IDEOGRAPH, FIRST_OF_ACCENTS, LAST_IDEOGRAPH, after_marks, begins_accent, is_ideographic, is_joined, letter, may_be_accented, step,
};
use super::letter::is_letter;
use crate::lexicon::{Index, Keyed, List, Phrase, Words};

impl Index {
    /// The phrases with these first letters.
    pub(crate) fn same_first(&self, wanted: u32) -> Range<usize> {
        if !self.may_have(wanted) {
            return 0..0;
        }
        debug_assert!(self.is_sorted(), "{:?} and more are not sorted", self.phrases().first());
        let firsts = self.firsts();
        let from = firsts.partition_point(|&first| first < wanted);
        let length = firsts[from..].iter().take_while(|&&first| first == wanted).count();
        from..from + length
    }

    /// Those of a range of phrases, alike up to a place, that have a byte there.
    fn with_byte(&self, range: Range<usize>, place: usize, byte: u8) -> Range<usize> {
        let phrases = self.phrases().get(range.clone()).unwrap_or_default();
        let from = phrases.partition_point(|phrase| phrase.as_bytes().get(place).is_none_or(|&own| own < byte));
        let length = phrases[from..].partition_point(|phrase| phrase.as_bytes().get(place) == Some(&byte));
        range.start + from..range.start + from + length
    }

    /// Whether a phrase may begin `text`, by its first byte or ideograph; most lists have none that does.
    #[inline]
    fn may_open(&self, text: &str) -> bool {
        match text.as_bytes().first() {
            Some(&first) if first.is_ascii_graphic() => self.may_begin(first),
            Some(_) => self.may_open_beyond_ascii(text.as_bytes()),
            None => false,
        }
    }

    fn may_open_beyond_ascii(&self, text: &[u8]) -> bool {
        match text.first_chunk() {
            Some(&ideograph @ [FIRST_IDEOGRAPH..=LAST_IDEOGRAPH, _, _]) => self.may_have(of_ideograph(ideograph)),
            _ => true,
        }
    }
}

/// A phrase found: its place in the list, and where it ends in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) index: usize,
    pub(crate) end: usize,
}

/// The longest entry of a sorted list that begins `text`: folded letters, whole words.
#[inline]
pub(crate) fn longest<T: Phrase>(list: List<T>, text: &str) -> Option<Found> {
    let list = list.index();
    if list.may_open(text) { longest_of(list, text) } else { None }
}

fn longest_of(list: &Index, text: &str) -> Option<Found> {
    let start = after_marks(text, 0);
    last_of(list, list.same_first(first(text, start)), text, start, false)
}

/// The longest entry of a sorted list that begins `text`, and where it ends.
pub(crate) fn keyed(list: List<Keyed>, text: &str) -> Option<(&'static Keyed, usize)> {
    let found = longest(list, text)?;
    Some((list.entries().get(found.index)?, found.end))
}

/// What follows the longest entry of a sorted list that begins `text`, and its key.
pub(crate) fn after_keyed(list: List<Keyed>, text: &str) -> Option<(&str, &'static str)> {
    let (entry, end) = keyed(list, text)?;
    Some((&text[end..], entry.key))
}

/// The shortest entry of a sorted list that begins `text`.
pub(crate) fn shortest<T: Phrase>(list: List<T>, text: &str) -> Option<Found> {
    let list = list.index();
    if !list.may_open(text) {
        return None;
    }
    let start = after_marks(text, 0);
    list.same_first(first(text, start)).find_map(|index| Some(Found { index, end: agrees(list.phrase(index), text, start, false)? }))
}

/// The longest; a word may also end at a hyphen: `seventy` of `seventy-eighth`.
pub(crate) fn longest_part<T: Phrase>(list: List<T>, text: &str) -> Option<Found> {
    let list = list.index();
    if !list.may_open(text) {
        return None;
    }
    let start = after_marks(text, 0);
    last_of(list, list.same_first(first(text, start)), text, start, true)
}

/// The longest, with blanks within the first word passed over, as PDF text breaks words (`Recogni zing`), and with an adverb after it
/// (`Having also considered`).
pub(crate) fn longest_parted<T: Phrase>(list: List<T>, adverbs: Words, text: &str) -> Option<Found> {
    let list = list.index();
    let start = after_marks(text, 0);
    let range = list.same_first(first(text, start));
    let found = last_of(list, range.clone(), text, start, false);
    let parted = parted(list, range.clone(), adverbs, text, start);
    match (found, parted) {
        (Some(one), Some(other)) => Some(if other.end > one.end { other } else { one }),
        (one, other) => one.or(other).or_else(|| if may_be_broken(list, range, text, start) { broken(list, text, start) } else { None }),
    }
}

/// The end of a sorted list's longest phrase that begins `text`.
pub(crate) fn phrase(list: Words, text: &str) -> Option<usize> {
    longest(list, text).map(|found| found.end)
}

/// The end of a sorted list's phrase that begins `text`, a blank within its first word: `Str ongly`.
pub(crate) fn phrase_parted(list: Words, text: &str) -> Option<usize> {
    let list = list.index();
    let start = after_marks(text, 0);
    let range = list.same_first(first(text, start));
    if may_be_broken(list, range, text, start) { broken(list, text, start).map(|found| found.end) } else { None }
}

/// The end of `phrase` in `text`, when it begins it: folded letters, a whole word at the end.
pub(crate) fn matched(phrase: &str, text: &str) -> Option<usize> {
    agrees(phrase, text, after_marks(text, 0), false)
}

/// The first letters of the first word, folded, as a number, which lists are sorted by: an index into a list without a table.
#[inline]
pub(crate) fn first(text: &str, start: usize) -> u32 {
    if let Some(&four) = text.as_bytes().get(start..).and_then(|rest| rest.first_chunk::<4>()) {
        let (letters, first) = letters_of(four);
        return match four.get(letters) {
            Some(0x80..) => first_beyond_ascii(text, start),
            None if text.as_bytes().get(start + 4) == Some(&FIRST_OF_ACCENTS) => first_beyond_ascii(text, start),
            _ => first,
        };
    }
    let rest = text.as_bytes().get(start..).unwrap_or_default();
    let mut four = [b' '; 4];
    four.iter_mut().zip(rest).for_each(|(slot, &byte)| *slot = byte);
    let (letters, first) = letters_of(four);
    if matches!(four.get(letters), Some(0x80..)) { first_beyond_ascii(text, start) } else { first }
}

/// How many of four bytes are letters and digits of ASCII before any other, and these as a number, small and filled up with blanks; a
/// mark stands for itself where it is the first.
fn letters_of(four: [u8; 4]) -> (usize, u32) {
    const EACH: u32 = 0x0101_0101;
    const HIGH: u32 = 0x80 * EACH;
    let bytes = u32::from_le_bytes(four);
    let low = bytes & !HIGH;
    // The high bit of each byte that is not less than another: no sum of two bytes below 128 reaches the next.
    let from = |bytes: u32, least: u8| bytes + EACH * u32::from(0x80 - least);
    let small = low | (0x20 * EACH);
    let letters = from(small, b'a') & !from(small, b'z' + 1);
    let digits = from(low, b'0') & !from(low, b'9' + 1);
    let others = (!(letters | digits) | bytes) & HIGH;
    let count = others.trailing_zeros() as usize / 8;
    let kept = match count {
        0 => 0xFF,
        count => u32::MAX >> (8 * (4 - count)),
    };
    let small = bytes | ((letters & HIGH & !bytes) >> 2);
    (count, ((small & kept) | (0x2020_2020 & !kept)).swap_bytes())
}

/// The same of an ideograph, which is a word.
#[inline]
const fn of_ideograph([one, two, three]: [u8; 3]) -> u32 {
    u32::from_be_bytes([one, two, three, b' '])
}

fn first_beyond_ascii(text: &str, start: usize) -> u32 {
    if let Some(&ideograph @ [FIRST_IDEOGRAPH..=LAST_IDEOGRAPH, _, _]) = text.as_bytes().get(start..).and_then(|rest| rest.first_chunk()) {
        return of_ideograph(ideograph);
    }
    let (mut plain, mut at) = ([b' '; 4], start);
    for slot in &mut plain {
        match letter(text.as_bytes(), at) {
            Some(letter) => (*slot, at) = (letter as u8, at + 2),
            None => break,
        }
    }
    // No mark stands among the letters, and the word ends with them.
    let whole = || at == start + 8 && !may_be_accented(text.as_bytes(), at);
    if at > start && (whole() || text.as_bytes().get(at).is_none_or(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric())) {
        return u32::from_be_bytes(plain);
    }
    let (mut key, mut length, mut at, mut last) = ([b' '; 4], 0, start, None);
    while let Some((c, end)) = step(text, at) {
        if last.is_some_and(|last| !is_joined(last, c) || c == '-') {
            break;
        }
        // Of a letter of two bytes the first is that of its writing, which tells nothing.
        let bytes = &mut [0; 4];
        let bytes = c.encode_utf8(bytes).as_bytes();
        let low = [c as u8];
        for &byte in if bytes.len() == 2 { &low[..] } else { bytes } {
            let Some(slot) = key.get_mut(length) else { return u32::from_be_bytes(key) };
            *slot = byte;
            length += 1;
        }
        (at, last) = (end, Some(c));
    }
    u32::from_be_bytes(key)
}

/// How many entries are looked at one by one; of more, only those whose next letter is that of the text are left, letter by letter.
const FEW: usize = 24;

/// The last entry of a range that begins `text[start..]`: of two that do, the longer comes last.
#[inline]
fn last_of(list: &Index, range: Range<usize>, text: &str, start: usize, hyphened: bool) -> Option<Found> {
    if range.len() > FEW {
        return last_of_many(list, range, text, start, hyphened, FEW);
    }
    range.rev().find_map(|index| Some(Found { index, end: agrees(list.phrase(index), text, start, hyphened)? }))
}

#[inline(never)]
fn last_of_many(list: &Index, mut range: Range<usize>, text: &str, start: usize, hyphened: bool, few: usize) -> Option<Found> {
    let (mut read, mut at, mut found) = (0, start, None);
    while range.len() > few {
        let phrase = list.phrase(range.start);
        if phrase.len() == read {
            let end = agrees_from(phrase, read, text, at, hyphened);
            found = end.map(|end| Found { index: range.start, end }).or(found);
            range.start += 1;
            continue;
        }
        let Some((c, next)) = step(text, after_marks(text, at)) else { return found };
        let mut letter = [0; 4];
        let letter = c.encode_utf8(&mut letter).as_bytes();
        let narrowed = letter.iter().enumerate().fold(range.clone(), |range, (place, &byte)| list.with_byte(range, read + place, byte));
        // A blank may part ideographs.
        let among = || phrase[..read].ends_with(is_ideographic) && text[next..].starts_with(is_ideographic);
        let parts = narrowed.is_empty() && c == ' ' && among();
        if !parts {
            (range, read) = (narrowed, read + letter.len());
        }
        at = next;
    }
    range.rev().find_map(|index| Some(Found { index, end: agrees_from(list.phrase(index), read, text, at, hyphened)? })).or(found)
}

/// Where a phrase ends that begins `text[at..]`, with a whole word; `hyphened`: or before a hyphen.
fn agrees(phrase: &str, text: &str, at: usize, hyphened: bool) -> Option<usize> {
    let (wanted, bytes) = (phrase.as_bytes(), text.as_bytes());
    // Mostly the letters are the same to the byte.
    let mut read = 0;
    while let (Some(&byte), Some(&own)) = (wanted.get(read), bytes.get(at + read)) {
        if own != byte && own.to_ascii_lowercase() != byte {
            return if own.is_ascii_graphic() && byte.is_ascii() { None } else { agrees_again(phrase, read, text, at + read, hyphened) };
        }
        read += 1;
    }
    // And what follows tells by itself whether the word ends.
    let end = at + read;
    match (wanted.last()?, bytes.get(end)) {
        (b'a'..=b'z', Some(next @ 0..0x80)) if read == wanted.len() => {
            let goes_on = next.is_ascii_alphanumeric() || *next == b'-' && !hyphened;
            (!goes_on).then_some(end)
        }
        _ => agrees_again(phrase, read, text, end, hyphened),
    }
}

/// The same where `read` bytes of the phrase are the very bytes before `at`, the last of which may be part of a letter or of white space.
fn agrees_again(phrase: &str, mut read: usize, text: &str, mut at: usize, hyphened: bool) -> Option<usize> {
    // A blank is looked at again, for another may follow it, and a letter, for an accent may.
    let blank = || read < phrase.len() && phrase.as_bytes()[..read].ends_with(b" ");
    if read > 0 && (begins_accent(text.as_bytes(), at) || blank()) {
        (read, at) = (read - 1, at - 1);
    }
    while !phrase.is_char_boundary(read) {
        (read, at) = (read - 1, at - 1);
    }
    agrees_from(phrase, read, text, at, hyphened)
}

/// The same where `read` bytes of the phrase are what ends at `at`.
fn agrees_from(phrase: &str, mut read: usize, text: &str, mut at: usize, hyphened: bool) -> Option<usize> {
    let (wanted, bytes) = (phrase.as_bytes(), text.as_bytes());
    while let Some(&byte) = wanted.get(read) {
        let own = *bytes.get(at)?;
        let plain = || if byte == b' ' { bytes.get(at + 1).is_some_and(u8::is_ascii_graphic) } else { !begins_accent(bytes, at + 1) };
        if own.is_ascii() && own.to_ascii_lowercase() == byte && plain() {
            (read, at) = (read + 1, at + 1);
            continue;
        }
        if own.is_ascii_graphic() && byte.is_ascii() && own.to_ascii_lowercase() != byte {
            return None;
        }
        if let Some(own) = letter(bytes, at).filter(|_| !may_be_accented(bytes, at + 2)) {
            if letter(wanted, read) != Some(own) {
                return None;
            }
            (read, at) = (read + 2, at + 2);
            continue;
        }
        at = after_marks(text, at);
        let next = phrase.get(read..)?.chars().next()?;
        let (c, end) = step(text, at)?;
        if c == next {
            read += next.len_utf8();
        } else if !(c == ' ' && is_ideographic(next) && phrase[..read].ends_with(is_ideographic)) {
            return None;
        }
        at = end;
    }
    let end = after_marks(text, at);
    let last = phrase.chars().next_back()?;
    let goes_on = step(text, end).is_some_and(|(c, _)| is_joined(last, c) && !(hyphened && c == '-'));
    (!goes_on && !begins_accent(bytes, end)).then_some(end)
}

fn first_word(phrase: &str) -> &str {
    &phrase[..memchr::memchr(b' ', phrase.as_bytes()).unwrap_or(phrase.len())]
}

/// An entry parted by an adverb after its first word.
fn parted(list: &Index, range: Range<usize>, adverbs: Words, text: &str, start: usize) -> Option<Found> {
    let word = bytes_of_word(&text.as_bytes()[start..]);
    let next = start + word + 1;
    if word > 0 && text.as_bytes().get(next).is_some_and(u8::is_ascii_graphic) && longest(adverbs, &text[next..]).is_none() {
        return None;
    }
    let mut rest = None;
    for index in range.rev() {
        let entry = list.phrase(index);
        let word = first_word(entry);
        let Some(tail) = entry.get(word.len() + 1..) else { continue };
        let Some(first) = agrees(word, text, start, false) else { continue };
        // Where the first word of one entry ends, those of all others end that agree: the adverb is looked for once.
        let at = match rest {
            Some(at) => at,
            None => {
                let (_, after) = step(text, first).filter(|&(c, _)| c == ' ')?;
                let adverb = longest(adverbs, text.get(after..)?)?;
                step(text, after + adverb.end).filter(|&(c, _)| c == ' ')?.1
            }
        };
        rest = Some(at);
        if let Some(end) = agrees(tail, text, at, false) {
            return Some(Found { index, end });
        }
    }
    None
}

/// The letters of ASCII that text begins with, where a blank follows them and they are a whole word.
fn bytes_of_word(text: &[u8]) -> usize {
    let letters = text.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    if text.get(letters) == Some(&b' ') { letters } else { 0 }
}

/// Whether the letters of ASCII at the start may be the first half of a word; `range` holds the entries with their first letters.
fn may_be_broken(list: &Index, range: Range<usize>, text: &str, start: usize) -> bool {
    let bytes = &text.as_bytes()[start..];
    let letters = bytes.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let half = &bytes[..letters];
    let begins = |index: usize| list.phrase(index).as_bytes().get(..letters).is_some_and(|own| own.eq_ignore_ascii_case(half));
    match bytes.get(letters) {
        Some(next) if next.is_ascii_graphic() => letters == 0,
        // No blank breaks an ideograph.
        Some(FIRST_IDEOGRAPH..=LAST_IDEOGRAPH) => false,
        // Fewer letters do not tell the range.
        Some(b' ') if letters >= 4 => range.into_iter().any(begins),
        _ => true,
    }
}

/// A first word that a blank breaks: its two halves together begin an entry.
fn broken(list: &Index, text: &str, start: usize) -> Option<Found> {
    let mut letters = Letters::default();
    let half = letters.take(text, start)?;
    let (_, second) = step(text, half).filter(|&(c, _)| c == ' ')?;
    if letters.length < 2 || !text.get(second..)?.starts_with(char::is_lowercase) {
        return None;
    }
    let after = letters.take(text, second)?;
    let word = str::from_utf8(letters.bytes.get(..letters.length)?).ok()?;
    list.same_first(first(word, 0)).rev().find_map(|index| {
        let entry = list.phrase(index);
        agrees(first_word(entry), word, 0, false).filter(|&end| end == word.len())?;
        let end = match entry.get(first_word(entry).len() + 1..) {
            Some(tail) => agrees(tail, text, step(text, after).filter(|&(c, _)| c == ' ')?.1, false)?,
            None => after,
        };
        Some(Found { index, end })
    })
}

/// Letters of a word, folded.
struct Letters {
    bytes: [u8; 48],
    length: usize,
}

impl Default for Letters {
    fn default() -> Self {
        Self { bytes: [0; 48], length: 0 }
    }
}

impl Letters {
    /// Takes the letters that `text[at..]` begins with; where they end, if there is room for them.
    fn take(&mut self, text: &str, mut at: usize) -> Option<usize> {
        while let Some((c, end)) = step(text, at).filter(|&(c, _)| is_letter(c)) {
            let room = self.bytes.get_mut(self.length..self.length + c.len_utf8())?;
            self.length += c.encode_utf8(room).len();
            at = end;
        }
        Some(at)
    }
}

#[cfg(test)]
mod tests;
