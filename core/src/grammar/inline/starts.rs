//! What texts begin with: a look at two bytes that most lines of a text do not pass, and at four letters.

use std::sync::OnceLock;

use super::fold::{after_marks, bare, folded};
use super::letter::is_letter_or_digit;
use super::phrase::first;
use crate::options::Language;

/// First bytes of what is passed over in words, and of accents that are characters of their own.
const PASSED_OVER: [u8; 4] = [0xC2, 0xCC, 0xD9, 0xE2];
/// First byte of letters that are printed in several forms.
const FORMS: u8 = 0xEF;

/// First bytes, and of the second the last six bits.
type Pairs = [u64; 256];

/// What some words begin with, letters of any case, and bytes that tell by themselves.
#[derive(Clone, Debug)]
pub(crate) struct Starts {
    /// Bytes that tell by themselves.
    told: Pairs,
    /// The first two bytes of the words.
    words: Pairs,
    /// The first letters of the words as numbers, sorted.
    firsts: Vec<u32>,
}

/// What texts begin with in each language, made when it is first asked for.
#[derive(Debug)]
pub(crate) struct StartsOfEach {
    made: [OnceLock<Starts>; Language::ALL.len()],
    make: fn(Language) -> Starts,
}

impl StartsOfEach {
    pub(crate) const fn new(make: fn(Language) -> Starts) -> Self {
        Self { made: [const { OnceLock::new() }; Language::ALL.len()], make }
    }

    pub(crate) fn of(&self, language: Language) -> &Starts {
        self.made[language as usize].get_or_init(|| (self.make)(language))
    }
}

impl Starts {
    pub(crate) fn new() -> Self {
        let mut words = [0; 256];
        PASSED_OVER.into_iter().chain([FORMS]).for_each(|byte| words[usize::from(byte)] = u64::MAX);
        Self { told: [0; 256], words, firsts: Vec::new() }
    }

    /// Adds all that begins with a byte.
    pub(crate) fn add_byte(&mut self, first: u8) {
        self.told[usize::from(first)] = u64::MAX;
    }

    /// Adds all that begins with two bytes.
    pub(crate) fn add_bytes(&mut self, first: u8, second: u8) {
        self.told[usize::from(first)] |= bit(second);
    }

    /// Adds all of another.
    pub(crate) fn add_all(&mut self, other: &Self) {
        for (own, other) in [(&mut self.told, &other.told), (&mut self.words, &other.words)] {
            own.iter_mut().zip(other).for_each(|(own, other)| *own |= other);
        }
        other.firsts.iter().for_each(|&first| self.add_first(first));
    }

    /// Adds all that begins with the first letters of `word`, of any case.
    pub(crate) fn add(&mut self, word: &str) {
        let mut letters = word.chars();
        let Some(first) = letters.next() else { return };
        cases(first).for_each(|first| self.add_letters(first, letters.clone().next()));
        self.add_word(word);
    }

    /// The same, the very first letter a capital or small as it is.
    pub(crate) fn add_printed(&mut self, word: &str) {
        let mut letters = word.chars();
        let Some(first) = letters.next() else { return };
        self.add_letters(first, letters.next());
        self.add_word(word);
    }

    fn add_word(&mut self, word: &str) {
        self.add_first(first(word, after_marks(word, 0)));
    }

    fn add_first(&mut self, first: u32) {
        if let Err(at) = self.firsts.binary_search(&first) {
            self.firsts.insert(at, first);
        }
    }

    fn add_letters(&mut self, first: char, second: Option<char>) {
        let mut add = |first: u8, seconds: u64| self.words[usize::from(first)] |= seconds;
        match (first.encode_utf8(&mut [0; 4]).as_bytes(), second) {
            (&[first], Some(second)) if is_letter_or_digit(second) => {
                let seconds = cases(second).map(|c| c.encode_utf8(&mut [0; 4]).as_bytes()[0]).chain(PASSED_OVER);
                seconds.for_each(|second| add(first, bit(second)));
            }
            (&[first], _) => add(first, u64::MAX),
            (&[first, second, ..], _) => add(first, bit(second)),
            (&[], _) => {}
        }
    }

    /// Whether `text` may begin with one of the words; if not, it does not.
    #[inline]
    pub(crate) fn may_begin(&self, text: &str) -> bool {
        let has = |pairs: &Pairs| match *text.as_bytes() {
            [first, second, ..] => pairs[usize::from(first)] & bit(second) != 0,
            [first] => pairs[usize::from(first)] != 0,
            [] => false,
        };
        has(&self.told) || has(&self.words) && self.firsts.binary_search(&first(text, after_marks(text, 0))).is_ok()
    }
}

const fn bit(byte: u8) -> u64 {
    1 << (byte & 63)
}

/// A character as lists have it, and as a capital; the same of its letter, where an accent behind it is a character of its own.
fn cases(c: char) -> impl Iterator<Item = char> {
    let both = |c: char| [c, c.to_uppercase().next().unwrap_or(c)];
    let (small, bare) = (folded(c), bare(folded(c)));
    both(small).into_iter().chain(both(bare).into_iter().filter(move |_| bare != small))
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
        for text in ["THE", "T\u{AD}he", "A b", "État", "E\u{301}tat", "СОВЕТ", "совет", "大会", "S/9", "\u{200F}Совет"] {
            assert!(starts.may_begin(text), "{text}");
        }
        for text in ["To", "the", "Then", "T", "Be", "", "Sa", "安理会", "Фонд", "“The"] {
            assert!(!starts.may_begin(text), "{text}");
        }
    }
}
