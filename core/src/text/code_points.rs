/// Bytes from one entry of the table to the next.
const STEP: usize = 128;

/// How many code points stand before a byte: counted in one pass, asked many times.
///
/// Python indexes strings by code points, Rust by bytes.
///
/// ```
/// let text = "Décide à Genève";
/// let points = unres::text::CodePoints::new(text);
/// assert_eq!(points.before(text, "Décide ".len()), Some(7));
/// assert_eq!(points.before(text, 2), None, "within a character");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodePoints {
    /// Code points before every [`STEP`]th byte; empty where all characters are of one byte.
    before: Vec<u32>,
}

impl CodePoints {
    /// Counts the code points of `text`, whose length fits `u32`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        if text.is_ascii() {
            return Self::default();
        }
        let mut count = 0;
        let before = text.as_bytes().chunks(STEP).map(|chunk| {
            let here = count;
            count += starts(chunk) as u32;
            here
        });
        Self { before: before.collect() }
    }

    /// How many code points of `text` stand before a byte; `None` beyond the text or within a character.
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
        Some(*self.before.get(chunk)? as usize + starts(within))
    }
}

/// Characters that begin in these bytes.
fn starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::{CodePoints, STEP};

    #[test]
    fn every_offset() {
        for text in [String::new(), "a".repeat(STEP * 2), "é".repeat(STEP), "é会a".repeat(100), format!("{}会", "a".repeat(STEP - 1))] {
            let points = CodePoints::new(&text);
            for offset in 0..=text.len() + 1 {
                assert_eq!(points.before(&text, offset), text.get(..offset).map(|before| before.chars().count()), "{offset}");
            }
        }
    }
}
