//! How lists are written down: the texts that `cargo xtask lexicon` makes.
//!
//! `lists = list {"\f" list}`, `list = {row "\n"}`, `row = phrase | head "\t" phrase {"\t" phrase}`: the phrases of one row have one
//! meaning, its head. A fact is a list of one row, `yes`, or of none.

use memchr::{memchr, memchr2_iter};

use super::words::Rooms;
use super::{List, OrganName, Phrase, StateNames};

/// Phrases of a row, one by one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    /// The first letters of the phrase: [`first`].
    pub(super) first: u32,
    pub(super) head: &'static str,
    pub(super) phrase: &'static str,
}

/// The rows of a list, sorted by first letters and then by phrase, or in the order of the text.
pub(super) fn rows(text: &'static str, ordered: bool) -> Vec<Row> {
    let mut rows = Vec::with_capacity(text.len() / 8);
    let (mut start, mut head) = (0, None);
    for at in memchr2_iter(b'\t', b'\n', text.as_bytes()) {
        let column = &text[start..at];
        let ends = text.as_bytes()[at] == b'\n';
        start = at + 1;
        if head.is_none() && !ends {
            head = Some(column);
            continue;
        }
        rows.push(Row { first: first(column), head: head.unwrap_or_default(), phrase: column });
        if ends {
            head = None;
        }
    }
    if !ordered {
        rows.sort_unstable_by(|one, other| one.first.cmp(&other.first).then_with(|| one.phrase.cmp(other.phrase)));
    }
    rows
}

/// The first letters of a phrase as a number: those of `grammar/inline/phrase`, where a test compares the two, for a phrase that has no
/// marks among its letters.
fn first(phrase: &str) -> u32 {
    if let Some(four) = phrase.as_bytes().first_chunk::<4>()
        && four.iter().all(u8::is_ascii_alphabetic)
    {
        return u32::from_be_bytes(*four) | u32::from_be_bytes([b' '; 4]);
    }
    let (mut key, mut length, mut in_word) = ([b' '; 4], 0, true);
    for c in phrase.chars() {
        let (c, is_letter) = folded(c);
        if length == key.len() || length > 0 && !(in_word && is_letter) {
            break;
        }
        in_word = is_letter;
        // Of a letter of two bytes the first is that of its writing, which tells nothing.
        if c < '\u{800}' {
            key[length] = c as u8;
            length += 1;
            continue;
        }
        for (byte, slot) in c.encode_utf8(&mut [0; 4]).bytes().zip(&mut key[length..]) {
            *slot = byte;
            length += 1;
        }
    }
    u32::from_be_bytes(key)
}

/// A character as it is compared, and whether it is one of several that make a word; each of Chinese is one by itself.
fn folded(c: char) -> (char, bool) {
    match c {
        'a'..='z' | 'à'..='ö' | 'а'..='я' | 'ء'..='غ' | 'ف'..='ي' => (c, true),
        '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}' => (c, false),
        '’' | '‘' | 'ʼ' => ('\'', false),
        '‑' | '‐' => ('-', false),
        _ => (c.to_lowercase().next().unwrap_or(c), c.is_alphanumeric()),
    }
}

/// The lists of a text, one after the other.
#[derive(Debug)]
pub(super) struct Lists {
    text: &'static str,
    rooms: Rooms,
}

impl Lists {
    pub(super) fn of(text: &'static str) -> Self {
        Self { text, rooms: Rooms::default() }
    }

    /// The next list. Never inlined: there are hundreds.
    #[inline(never)]
    pub(super) fn next<F: Field>(&mut self) -> F {
        F::of(self.text(), &mut self.rooms)
    }

    /// A list whose order carries a meaning.
    #[inline(never)]
    pub(super) fn ordered<T: Phrase>(&mut self) -> List<T> {
        List::new(self.text(), true, &mut self.rooms)
    }

    fn text(&mut self) -> &'static str {
        let end = memchr(b'\x0C', self.text.as_bytes()).unwrap_or(self.text.len());
        let (list, rest) = self.text.split_at(end);
        self.text = rest.get(1..).unwrap_or_default();
        list
    }
}

/// What a field of the lexicon is made of.
pub(super) trait Field {
    fn of(text: &'static str, rooms: &mut Rooms) -> Self;
}

impl Field for bool {
    fn of(text: &'static str, _: &mut Rooms) -> Self {
        !text.is_empty()
    }
}

impl<T: Phrase> Field for List<T> {
    fn of(text: &'static str, rooms: &mut Rooms) -> Self {
        Self::new(text, false, rooms)
    }
}

impl Field for &'static [OrganName] {
    fn of(text: &'static str, _: &mut Rooms) -> Self {
        let organ = |row: Row| row.phrase.split_once('=').map(|(name, formula)| OrganName { key: row.head, name, formula });
        rows(text, true).into_iter().filter_map(organ).collect::<Vec<_>>().leak()
    }
}

impl Field for StateNames {
    fn of(text: &'static str, _: &mut Rooms) -> Self {
        Self::new(text)
    }
}
