//! Ordinals in words: `seventy-eighth`.

use super::word::{after_any, after_prefix};
use crate::lexicon::Lexicon;

/// The value of an ordinal in words that opens `input`, and what follows it.
///
/// `ordinal = unit | ten "ieth" | ten "y-" unit` — `Seventy-eighth` (A/RES/78/10). A blank or line end may stand after the hyphen.
pub(crate) fn ordinal<'i>(lexicon: &Lexicon, input: &'i str) -> Option<(&'i str, u32)> {
    let unit = |input: &'i str| {
        let (word, rest) = input.split_at(input.find(|c: char| !c.is_alphabetic()).unwrap_or(input.len()));
        let value = lexicon.units.iter().position(|unit| word.eq_ignore_ascii_case(unit))?;
        Some((rest, value as u32 + 1))
    };
    if let Some(found) = unit(input) {
        return Some(found);
    }
    let (rest, ten) = lexicon.tens.iter().zip(2..).find_map(|(ten, value)| Some((after_prefix(input, ten)?, value * 10)))?;
    if let Some(rest) = after_any(rest, lexicon.tens_alone) {
        return Some((rest, ten));
    }
    let rest = after_any(rest, lexicon.tens_joined)?.trim_start_matches(['-', '‑', ' ', '\n', '\r']);
    let (rest, value) = unit(rest)?;
    Some((rest, ten + value))
}

#[cfg(test)]
mod tests {
    use super::ordinal;
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn values() {
        let lexicon = Lexicon::of(Language::English);
        for (text, value) in [("Seventy-eighth session", 78), ("Eightieth session", 80), ("eleventh emergency", 11), ("Fifty-\nfourth", 54)]
        {
            assert_eq!(ordinal(lexicon, text).map(|(_, value)| value), Some(value), "{text}");
        }
        assert_eq!(ordinal(lexicon, "session"), None);
    }
}
