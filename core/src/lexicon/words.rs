use std::ops::Deref;
use std::sync::OnceLock;

use super::text::{Row, rows};
use super::{Keyed, NumberWord, Opening};

/// How many lists room is made for at once.
const PLACES: usize = 32;

/// A phrase and what it means.
pub(crate) trait Phrase: Copy + 'static {
    fn of(row: &Row) -> Self;

    /// Where lists of such phrases are made.
    fn room(rooms: &mut Rooms) -> &mut Room<Self>;
}

impl Phrase for &'static str {
    fn of(row: &Row) -> Self {
        row.phrase
    }

    fn room(rooms: &mut Rooms) -> &mut Room<Self> {
        &mut rooms.words
    }
}

/// Phrases, with what tells at one look that a text begins with none of them.
pub(crate) type Words = List<&'static str>;

/// Entries that each have a phrase, folded and sorted by its first letters unless their field says otherwise, with what tells at one
/// look that a text begins with none of the phrases. Made of their text when they are first asked for.
#[derive(Debug)]
pub(crate) struct List<T: 'static>(&'static Lazy<T>);

#[derive(Debug)]
struct Lazy<T> {
    text: &'static str,
    /// Whether the order of the text stays.
    ordered: bool,
    made: OnceLock<Made<T>>,
}

/// Room for lists that stay where they are, many at a time.
#[derive(Debug)]
pub(crate) struct Room<T: 'static>(&'static mut [Lazy<T>]);

/// Room for the lists of a language.
#[derive(Debug, Default)]
pub(crate) struct Rooms {
    words: Room<&'static str>,
    pub(super) keyed: Room<Keyed>,
    pub(super) numbers: Room<NumberWord>,
    pub(super) openings: Room<Opening>,
}

impl<T> Default for Room<T> {
    fn default() -> Self {
        Self(&mut [])
    }
}

impl<T> Room<T> {
    fn place(&mut self, list: Lazy<T>) -> &'static Lazy<T> {
        if self.0.is_empty() {
            let empty = || Lazy { text: "", ordered: false, made: OnceLock::new() };
            self.0 = std::iter::repeat_with(empty).take(PLACES).collect::<Vec<_>>().leak();
        }
        // There is one now.
        let [place, rest @ ..] = std::mem::take(&mut self.0) else { return Box::leak(Box::new(list)) };
        self.0 = rest;
        *place = list;
        place
    }
}

#[derive(Debug)]
struct Made<T> {
    index: Index,
    entries: Box<[T]>,
}

/// What phrases are looked up by.
#[derive(Debug)]
pub(crate) struct Index {
    /// A bit for the first byte of each.
    bytes: u64,
    /// A bit for the first letters of each.
    letters: [u64; 4],
    /// Whether they are in order, as look-ups want them.
    sorted: bool,
    /// The first letters of each phrase as a number: `first` of [`text`](super::text).
    firsts: Box<[u32]>,
    phrases: Box<[&'static str]>,
}

impl Index {
    fn of(rows: &[Row]) -> Self {
        let firsts: Box<[u32]> = rows.iter().map(|row| row.first).collect();
        let (mut letters, mut bytes) = ([0; 4], 0);
        for &first in &firsts {
            let (slot, bit) = letters_bit(first);
            letters[slot] |= bit;
            bytes |= byte_bit((first >> 24) as u8);
        }
        let sorted = firsts.is_sorted();
        Self { bytes, letters, sorted, firsts, phrases: rows.iter().map(|row| row.phrase).collect() }
    }

    pub(crate) fn phrases(&self) -> &[&'static str] {
        &self.phrases
    }

    /// The first letters of each phrase, as numbers.
    #[inline]
    pub(crate) fn firsts(&self) -> &[u32] {
        &self.firsts
    }

    /// Whether phrases can be looked up: not in a list that keeps the order of its text.
    pub(crate) fn is_sorted(&self) -> bool {
        self.sorted
    }

    #[inline]
    pub(crate) fn phrase(&self, index: usize) -> &'static str {
        self.phrases.get(index).copied().unwrap_or_default()
    }

    /// Whether a phrase may have these first letters; if not, none has.
    #[inline]
    pub(crate) fn may_have(&self, first: u32) -> bool {
        let (slot, bit) = letters_bit(first);
        self.letters[slot] & bit != 0
    }

    /// Whether a text that begins with this byte may begin with a phrase; if not, it does not. Of letters beyond ASCII nothing is told.
    #[inline]
    pub(crate) fn may_begin(&self, first: u8) -> bool {
        !first.is_ascii_graphic() || self.bytes & byte_bit(first.to_ascii_lowercase()) != 0
    }
}

impl<T: Phrase> List<T> {
    /// A list of what a text says, one row a line; sorted, or in the order of the text.
    pub(super) fn new(text: &'static str, ordered: bool, rooms: &mut Rooms) -> Self {
        Self(T::room(rooms).place(Lazy { text, ordered, made: OnceLock::new() }))
    }

    #[inline]
    fn made(self) -> &'static Made<T> {
        self.0.made.get_or_init(|| self.make())
    }

    #[cold]
    #[inline(never)]
    fn make(self) -> Made<T> {
        let rows = rows(self.0.text, self.0.ordered);
        Made { index: Index::of(&rows), entries: rows.iter().map(T::of).collect() }
    }

    pub(crate) fn index(self) -> &'static Index {
        &self.made().index
    }

    pub(crate) fn entries(self) -> &'static [T] {
        &self.made().entries
    }

    /// [`Index::may_have`].
    pub(crate) fn may_have(self, first: u32) -> bool {
        self.index().may_have(first)
    }

    /// [`Index::may_begin`].
    pub(crate) fn may_begin(self, first: u8) -> bool {
        self.index().may_begin(first)
    }
}

impl Words {
    /// None.
    pub(crate) fn none() -> Self {
        static NONE: Lazy<&str> = Lazy { text: "", ordered: false, made: OnceLock::new() };
        Self(&NONE)
    }

    /// Those of a text, one a line.
    #[cfg(test)]
    pub(crate) fn of(text: &'static str) -> Self {
        Self::new(text, false, &mut Rooms::default())
    }
}

impl<T> Clone for List<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for List<T> {}

/// A bit of 256 for first letters, those of words that begin alike are spread: which of four numbers it is in, and the bit.
#[inline]
fn letters_bit(first: u32) -> (usize, u64) {
    let hash = first.wrapping_mul(0x9E37_79B1) >> 24;
    ((hash >> 6) as usize, 1 << (hash & 63))
}

#[inline]
fn byte_bit(first: u8) -> u64 {
    1 << (first & 63)
}

impl<T: Phrase> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &Self::Target {
        self.entries()
    }
}

impl<T: Phrase> IntoIterator for List<T> {
    type IntoIter = std::iter::Copied<std::slice::Iter<'static, T>>;
    type Item = T;

    fn into_iter(self) -> Self::IntoIter {
        self.entries().iter().copied()
    }
}
