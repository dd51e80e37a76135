//! Phrases of sorted lists, found at the start of a text.

use super::fold::{after_marks, is_ideographic, is_joined, step};
use crate::lexicon::Body;

/// An entry of a sorted list.
pub(crate) trait Phrase {
    /// Its words, folded.
    fn phrase(&self) -> &str;
}

impl Phrase for &str {
    fn phrase(&self) -> &str {
        self
    }
}

impl Phrase for Body {
    fn phrase(&self) -> &str {
        self.name
    }
}

/// A phrase found: its place in the list, and where it ends in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) index: usize,
    pub(crate) end: usize,
}

/// The longest entry of a sorted list that begins `text`: folded letters, whole words.
pub(crate) fn longest<T: Phrase>(list: &[T], text: &str) -> Option<Found> {
    Search::new(list).run(text, after_marks(text, 0))
}

/// The shortest entry of a sorted list that begins `text`.
pub(crate) fn shortest<T: Phrase>(list: &[T], text: &str) -> Option<Found> {
    Search { brief: true, ..Search::new(list) }.run(text, after_marks(text, 0))
}

/// The longest; a word may also end at a hyphen: `seventy` of `seventy-eighth`.
pub(crate) fn longest_part<T: Phrase>(list: &[T], text: &str) -> Option<Found> {
    Search { hyphened: true, ..Search::new(list) }.run(text, after_marks(text, 0))
}

/// The longest, with blanks within the first word passed over, as PDF text breaks words (`Recogni zing`), and with an adverb after it
/// (`Having also considered`).
pub(crate) fn longest_parted<T: Phrase>(list: &[T], adverbs: &[&str], text: &str) -> Option<Found> {
    let mut search = Search { broken: true, ..Search::new(list) };
    let start = after_marks(text, 0);
    let found = search.clone().run(text, start);
    // The first word alone, then the adverb, then the rest.
    let Some(first) = search.word(text, start) else { return found };
    let Some((' ', rest)) = step(text, first) else { return found };
    search.last = ' ';
    if !search.narrow(' ') {
        return found;
    }
    let Some(adverb) = longest(adverbs, text.get(rest..)?) else { return found };
    let Some((' ', tail)) = step(text, rest + adverb.end) else { return found };
    let parted = search.run(text, tail);
    match (found, parted) {
        (Some(one), Some(other)) => Some(if other.end > one.end { other } else { one }),
        (one, other) => one.or(other),
    }
}

/// The entries of a sorted list that begin with a word.
pub(crate) fn entries_of_word<'l, T: Phrase>(list: &'l [T], word: &str) -> &'l [T] {
    let mut search = Search::new(list);
    let whole = search.word(word, after_marks(word, 0)) == Some(word.len());
    let entries = list.get(search.from..search.to).filter(|_| whole).unwrap_or_default();
    let longer = |entry: &T| entry.phrase().as_bytes().get(search.depth).is_none_or(|&next| next <= b' ');
    &entries[..entries.partition_point(longer)]
}

/// The end of a sorted list's longest phrase that begins `text`.
pub(crate) fn phrase(list: &[&str], text: &str) -> Option<usize> {
    longest(list, text).map(|found| found.end)
}

/// The end of `phrase` in `text`, when it begins it: folded letters, a whole word at the end.
pub(crate) fn matched(phrase: &str, text: &str) -> Option<usize> {
    longest(&[phrase], text).map(|found| found.end)
}

/// The entries that share what was read so far: `from..to` of the list, alike in their first `depth` bytes.
struct Search<'l, T> {
    list: &'l [T],
    from: usize,
    to: usize,
    depth: usize,
    last: char,
    /// A blank within the first word may be passed over, once.
    broken: bool,
    /// A word may end at a hyphen.
    hyphened: bool,
    /// The first entry met is enough.
    brief: bool,
}

impl<T> Clone for Search<'_, T> {
    fn clone(&self) -> Self {
        Self { ..*self }
    }
}

impl<'l, T: Phrase> Search<'l, T> {
    fn new(list: &'l [T]) -> Self {
        Self { list, from: 0, to: list.len(), depth: 0, last: ' ', broken: false, hyphened: false, brief: false }
    }

    /// Keeps the entries that go on with `c`.
    fn narrow(&mut self, c: char) -> bool {
        let mut bytes = [0; 4];
        let before = (self.from, self.to, self.depth);
        for &byte in c.encode_utf8(&mut bytes).as_bytes() {
            let depth = self.depth;
            let entries = &self.list[self.from..self.to];
            let at = |entry: &T| entry.phrase().as_bytes().get(depth).copied();
            let start = entries.partition_point(|entry| at(entry).is_none_or(|own| own < byte));
            let length = entries[start..].partition_point(|entry| at(entry) == Some(byte));
            if length == 0 {
                (self.from, self.to, self.depth) = before;
                return false;
            }
            (self.from, self.to, self.depth) = (self.from + start, self.from + start + length, depth + 1);
        }
        true
    }

    /// The entry that ends where the reading stands.
    fn ended(&self) -> Option<usize> {
        let entry = self.list.get(self.from).filter(|_| self.depth > 0 && self.from < self.to)?;
        (entry.phrase().len() == self.depth).then_some(self.from)
    }

    /// Reads on from `at`; the longest entry met.
    fn run(mut self, text: &str, mut at: usize) -> Option<Found> {
        let mut found = None;
        loop {
            let next = step(text, at);
            if next.is_none_or(|(c, _)| !is_joined(self.last, c) || self.hyphened && c == '-')
                && let Some(index) = self.ended()
                && found.is_none_or(|found: Found| found.index != index)
            {
                found = Some(Found { index, end: at });
                if self.brief {
                    return found;
                }
            }
            let Some((c, end)) = next else { return found };
            if self.narrow(c) {
                self.broken &= c != ' ';
                self.last = c;
            } else if !self.passes(c, text, end) {
                return found;
            }
            at = end;
        }
    }

    /// Whether a blank is passed over: between ideographs, and once within a first word.
    fn passes(&mut self, c: char, text: &str, end: usize) -> bool {
        let Some((next, _)) = step(text, end).filter(|_| c == ' ') else { return false };
        if is_ideographic(self.last) && is_ideographic(next) {
            return true;
        }
        let small = text.as_bytes().get(end).is_some_and(u8::is_ascii_lowercase);
        let parted = self.broken && small && self.depth > 1 && self.depth < 20 && self.ended().is_none();
        self.broken = false;
        parted
    }

    /// Reads one word from `at`: where it ends.
    fn word(&mut self, text: &str, mut at: usize) -> Option<usize> {
        while let Some((c, end)) = step(text, at).filter(|&(c, _)| c.is_alphabetic() || matches!(c, '-' | '\'')) {
            if !self.narrow(c) {
                return None;
            }
            self.last = c;
            at = end;
        }
        (self.depth > 0).then_some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::{longest, longest_parted, matched};

    #[test]
    fn phrases() {
        let list = ["call", "call upon", "note", "se félicite", "إذ تشير", "注意到", "注意到了"];
        for (text, words) in [
            ("Call upon all", Some("Call upon")),
            ("CALL\nupon all", Some("CALL\nupon")),
            ("Call-in", None),
            ("Called", None),
            ("Se félicite\u{a0}de", Some("Se félicite")),
            ("إذ تُشيرُ إلى", Some("إذ تُشيرُ")),
            ("注意 到 这", Some("注意 到")),
        ] {
            assert_eq!(longest(&list, text).map(|found| &text[..found.end]), words, "{text}");
        }
        assert_eq!(matched("in mind", "in  mind that"), Some(8));
    }

    #[test]
    fn parted() {
        let list = ["having considered", "recognizing"];
        for (text, words) in [
            ("Having also considered the", Some("Having also considered")),
            ("Recogni zing the", Some("Recogni zing")),
            ("Recogni tion", None),
            ("Having seen", None),
        ] {
            assert_eq!(longest_parted(&list, &["also"], text).map(|found| &text[..found.end]), words, "{text}");
        }
    }
}
