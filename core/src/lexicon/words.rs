use std::ops::Deref;

/// What has a phrase.
pub(crate) trait Phrase {
    fn phrase(&self) -> &'static str;
}

impl Phrase for &'static str {
    fn phrase(&self) -> &'static str {
        self
    }
}

/// Phrases, with what tells at one look that a text begins with none of them.
pub(crate) type Words = List<&'static str>;

/// Entries that each have a phrase, folded and sorted by it unless their field says otherwise, with what tells at one look that a text
/// begins with none of the phrases.
#[derive(Debug)]
pub(crate) struct List<T: 'static> {
    entries: &'static [T],
    /// The first letters of each phrase as a number: [`first`](crate::grammar::inline::phrase::first).
    firsts: &'static [u32],
    /// A bit for the first letters of each.
    letters: u64,
    /// A bit for the first byte of each.
    bytes: u64,
}

impl<T> List<T> {
    pub(crate) const fn new(firsts: &'static [u32], entries: &'static [T]) -> Self {
        let (mut letters, mut bytes, mut at) = (0, 0, 0);
        while at < firsts.len() {
            letters |= letters_bit(firsts[at]);
            bytes |= byte_bit((firsts[at] >> 24) as u8);
            at += 1;
        }
        Self { entries, firsts, letters, bytes }
    }

    pub(crate) const fn entries(self) -> &'static [T] {
        self.entries
    }

    /// The first letters of each phrase, as numbers.
    pub(crate) const fn firsts(self) -> &'static [u32] {
        self.firsts
    }

    /// Whether a phrase may have these first letters; if not, none has.
    pub(crate) const fn may_have(self, first: u32) -> bool {
        self.letters & letters_bit(first) != 0
    }

    /// Whether a text that begins with this byte may begin with a phrase; if not, it does not. Of letters beyond ASCII nothing is told.
    pub(crate) const fn may_begin(self, first: u8) -> bool {
        !first.is_ascii_graphic() || self.bytes & byte_bit(first.to_ascii_lowercase()) != 0
    }
}

impl Words {
    /// None.
    pub(crate) const NONE: Self = Self::new(&[], &[]);
}

impl<T> Clone for List<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for List<T> {}

/// A bit of 64 for first letters: those of words that begin alike are spread.
const fn letters_bit(first: u32) -> u64 {
    1 << (first.wrapping_mul(0x9E37_79B1) >> 26)
}

const fn byte_bit(first: u8) -> u64 {
    1 << (first & 63)
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &Self::Target {
        self.entries
    }
}

impl<T: Copy> IntoIterator for List<T> {
    type IntoIter = std::iter::Copied<std::slice::Iter<'static, T>>;
    type Item = T;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.iter().copied()
    }
}
