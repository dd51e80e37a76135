/// Bytes from one entry of the table to the next.
pub(super) const STEP: usize = 64;

/// Counts of some unit before bytes of a text: made in one pass, asked many times.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Units {
    /// Units before every [`STEP`]th byte; empty where all characters are of one byte.
    before: Vec<u32>,
}

impl Units {
    /// Counts the units of `text`; `count` gives those of the characters that begin in some bytes.
    pub(super) fn new(text: &str, count: fn(&[u8]) -> usize) -> Self {
        if text.is_ascii() {
            return Self::default();
        }
        let mut counted = 0;
        let before = text.as_bytes().chunks(STEP).map(|chunk| {
            let here = counted;
            counted += count(chunk) as u32;
            here
        });
        Self { before: before.collect() }
    }

    /// How many units stand before a byte; `None` beyond the text or within a character.
    pub(super) fn before(&self, text: &str, offset: usize, count: impl Fn(&[u8]) -> usize) -> Option<usize> {
        if !text.is_char_boundary(offset) {
            return None;
        }
        if self.before.is_empty() {
            return Some(offset);
        }
        // The end of the text may be the first byte of a chunk that is not there.
        let chunk = (offset / STEP).min(self.before.len() - 1);
        let (within, before) = (text.as_bytes().get(chunk * STEP..offset)?, *self.before.get(chunk)?);
        // As many units as bytes: each is of one byte.
        let plain = self.before.get(chunk + 1).is_some_and(|next| next - before == STEP as u32);
        Some(before as usize + if plain { within.len() } else { count(within) })
    }
}
