use super::units::Units;

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
pub struct Utf16(Units);

impl Utf16 {
    /// Counts the units of `text`, whose length fits `u32`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(Units::new(text, units))
    }

    /// How many units of `text` stand before a byte; `None` beyond the text or within a character.
    #[must_use]
    pub fn before(&self, text: &str, offset: usize) -> Option<usize> {
        self.0.before(text, offset, units)
    }
}

/// Units of the characters that begin in these bytes: two for one of four bytes, which alone begin at `F0`.
fn units(bytes: &[u8]) -> usize {
    bytes.iter().map(|&byte| usize::from(byte & 0xC0 != 0x80) + usize::from(byte >= 0xF0)).sum()
}

#[cfg(test)]
mod tests {
    use super::super::units::STEP;
    use super::Utf16;

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
