use super::units::Units;

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
pub struct CodePoints(Units);

impl CodePoints {
    /// Counts the code points of `text`, whose length fits `u32`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(Units::new(text, starts))
    }

    /// How many code points of `text` stand before a byte; `None` beyond the text or within a character.
    #[must_use]
    pub fn before(&self, text: &str, offset: usize) -> Option<usize> {
        self.0.before(text, offset, starts)
    }
}

/// Characters that begin in these bytes.
fn starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::super::units::STEP;
    use super::CodePoints;

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
