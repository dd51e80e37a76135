//! What texts begin with: a look at two bytes that most lines of a text do not pass.

use super::fold::folded;

/// First bytes of what is passed over in words.
const PASSED_OVER: [u8; 3] = [0xC2, 0xD9, 0xE2];
/// First byte of letters that are printed in several forms.
const FORMS: u8 = 0xEF;

/// The first two bytes of some words, letters of any case; of the second the last six bits.
#[derive(Clone, Debug)]
pub(crate) struct Starts([u64; 256]);

impl Starts {
    pub(crate) fn new() -> Self {
        let mut starts = Self([0; 256]);
        PASSED_OVER.into_iter().chain([FORMS]).for_each(|byte| starts.add_byte(byte));
        starts
    }

    /// Adds all that begins with a byte.
    pub(crate) fn add_byte(&mut self, first: u8) {
        self.0[usize::from(first)] = u64::MAX;
    }

    /// Adds all that begins with two bytes.
    pub(crate) fn add_bytes(&mut self, first: u8, second: u8) {
        self.0[usize::from(first)] |= bit(second);
    }

    /// Adds all that begins as `word` does, its letters of any case.
    pub(crate) fn add(&mut self, word: &str) {
        let mut letters = word.chars();
        let Some(first) = letters.next() else { return };
        cases(first).for_each(|first| self.add_letters(first, letters.clone().next()));
    }

    /// Adds all that begins as `word` does, its first letter a capital or small as it is.
    pub(crate) fn add_printed(&mut self, word: &str) {
        let mut letters = word.chars();
        let Some(first) = letters.next() else { return };
        self.add_letters(first, letters.next());
    }

    fn add_letters(&mut self, first: char, second: Option<char>) {
        match (first.encode_utf8(&mut [0; 4]).as_bytes(), second) {
            (&[first], Some(second)) if second.is_alphanumeric() => {
                let seconds = cases(second).map(|c| c.encode_utf8(&mut [0; 4]).as_bytes()[0]).chain(PASSED_OVER);
                seconds.for_each(|second| self.add_bytes(first, second));
            }
            (&[first], _) => self.add_byte(first),
            (&[first, second, ..], _) => self.add_bytes(first, second),
            (&[], _) => {}
        }
    }

    /// Whether `text` may begin with one of the words; if not, it does not.
    pub(crate) fn may_begin(&self, text: &[u8]) -> bool {
        match *text {
            [first, second, ..] => self.0[usize::from(first)] & bit(second) != 0,
            [first] => self.0[usize::from(first)] != 0,
            [] => false,
        }
    }
}

const fn bit(byte: u8) -> u64 {
    1 << (byte & 63)
}

/// A character as lists have it, and as a capital.
fn cases(c: char) -> impl Iterator<Item = char> {
    [folded(c), c.to_uppercase().next().unwrap_or(c)].into_iter()
}

#[cfg(test)]
mod tests {
    use super::Starts;

    #[test]
    fn words() {
        let mut starts = Starts::new();
        ["a", "état", "Совет", "大会"].iter().for_each(|word| starts.add(word));
        starts.add_printed("The");
        starts.add_bytes(b'S', b'/');
        for text in ["THE", "T\u{AD}he", "A b", "État", "СОВЕТ", "совет", "大会", "“The", "S/9", "T"] {
            assert!(starts.may_begin(text.as_bytes()), "{text}");
        }
        for text in ["To", "the", "Be", "", "Sa", "安理会", "Фонд"] {
            assert!(!starts.may_begin(text.as_bytes()), "{text}");
        }
    }
}
