/// Bytes from one entry of the table to the next.
const STEP: usize = 64;

/// How many UTF-16 units stand before a byte: counted in one pass, asked many times.
///
/// JavaScript indexes strings by UTF-16 units, Rust by bytes.
///
/// ```
/// let text = "🌊 à Genève";
/// let units = unres::text::Utf16::new(text);
/// assert_eq!(units.before(text, "🌊 à".len()), Some(4));
/// assert_eq!(units.before(text, 2), None, "within a character");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Utf16 {
    /// Units before every [`STEP`]th byte; empty where all characters are of one byte.
    before: Vec<u32>,
}

impl Utf16 {
    /// Counts the units of `text`, whose length fits `u32`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        if text.is_ascii() {
            return Self::default();
        }
        let mut count = 0;
        let before = text.as_bytes().chunks(STEP).map(|chunk| {
            let here = count;
            count += units(chunk) as u32;
            here
        });
        Self { before: before.collect() }
    }

    /// How many units of `text` stand before a byte; `None` beyond the text or within a character.
    #[must_use]
    pub fn before(&self, text: &str, offset: usize) -> Option<usize> {
        if !text.is_char_boundary(offset) {
            return None;
        }
        if self.before.is_empty() {
            return Some(offset);
        }
        // The end of the text may be the first byte of a chunk that is not there.
        let chunk = (offset / STEP).min(self.before.len() - 1);
        let within = text.as_bytes().get(chunk * STEP..offset)?;
        Some(*self.before.get(chunk)? as usize + units(within))
    }
}

/// Units of the characters that begin in these bytes: two for one of four bytes, which alone begin at `F0`.
fn units(bytes: &[u8]) -> usize {
    bytes.iter().map(|&byte| usize::from(byte & 0xC0 != 0x80) + usize::from(byte >= 0xF0)).sum()
}

#[cfg(test)]
mod tests {
    use super::{STEP, Utf16};

    #[test]
    fn every_offset() {
        for text in [String::new(), "a".repeat(STEP * 2), "é".repeat(STEP), "é会🌊a".repeat(100), format!("{}🌊", "a".repeat(STEP - 1))]
        {
            let units = Utf16::new(&text);
            for offset in 0..=text.len() + 1 {
                assert_eq!(units.before(&text, offset), text.get(..offset).map(|before| before.encode_utf16().count()), "{offset}");
            }
        }
    }
}
