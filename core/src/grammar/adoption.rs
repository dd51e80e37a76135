//! The sentence that closes a resolution of the Security Council to 1993.

use std::ops::Range;

use super::inline::misread::{digit, figure, one_off};
use super::inline::session::meeting_word;
use super::inline::word::{after_any, is_space, listed};
use super::vote::place;
use crate::lexicon::{Lexicon, Words};

/// How a resolution was adopted, by the words of the sentence, of its note, or of the bracket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    Unanimous,
    Recorded,
    Consensus,
    WithoutVote,
    InParts,
}

/// Whether a line opens the sentence.
///
/// `sentence = "Adopted" ["unanimously" | "by consensus" | "without a vote"] "at the" ordinal "meeting" ["by" votes] "."` —
/// `Adopted unanimously at the` (S/RES/242 (1967)). A letter of its first word may be wrong, or a blank stand in it. The line of the
/// masthead, `Adopted by the Security Council`, is none.
pub(crate) fn opens(lexicon: &Lexicon, line: &str) -> bool {
    let first = |word: &&str| word.as_bytes().first() == line.as_bytes().first();
    if line.len() > 160 || !lexicon.adopted_words.iter().any(first) || after_any(line, lexicon.adoption).is_some() {
        return false;
    }
    let mut words = line.split(is_space);
    let (first, second) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let exact = |word: &&str| first.len() > 4 && first.eq_ignore_ascii_case(word);
    let parted = |word: &&str| first.len() + second.len() == word.len() && word.ends_with(second) && word.starts_with(first);
    lexicon.adopted_words.iter().any(|word| exact(word) || parted(word) || first.len() > 4 && one_off(first, word))
}

/// Whether the sentence, as far as it was read, may end here: no bracket is open and its last word needs no other.
pub(crate) fn complete(lexicon: &Lexicon, sentence: &str) -> bool {
    let opened = sentence.matches('(').count();
    let closed = sentence.matches([')', ']', '}']).count();
    // A number at the end is the mark of a footnote, unless a word before it waits for it: `with 2`.
    let words = sentence.trim_end_matches(|c: char| is_space(c) || c.is_ascii_digit());
    let last = words.rsplit(is_space).next().unwrap_or("");
    let meets = meeting_word(lexicon, sentence).is_some();
    opened <= closed && meets && !words.ends_with([',', '-']) && !listed(lexicon.sentence_joints, last)
}

/// How the words tell the adoption; of several the most telling.
///
/// `method = "unanimously" | "by consensus" | "without a vote" | "recorded vote" | n "votes"` (S/RES/407 (1977)).
pub(crate) fn method(lexicon: &Lexicon, text: &str) -> Option<Method> {
    // Letters folded: Arabic may be printed with its vowels.
    let has = |words: Words| place(text, words).is_some();
    if has(lexicon.in_parts) {
        Some(Method::InParts)
    } else if has(lexicon.unanimous_words) {
        Some(Method::Unanimous)
    } else if has(lexicon.consensus_words) {
        Some(Method::Consensus)
    } else if has(lexicon.recorded_vote) {
        Some(Method::Recorded)
    } else if has(lexicon.without_vote) {
        Some(Method::WithoutVote)
    } else {
        tally(lexicon, text).counts[0].is_some().then_some(Method::Recorded)
    }
}

/// The numbers and lists of a vote, with their places in the sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// In favour, against, abstaining.
    pub(crate) counts: [Option<(u32, Range<usize>)>; 3],
    /// The words in brackets behind each.
    pub(crate) lists: [Option<Range<usize>>; 3],
}

/// The vote in the sentence.
///
/// `votes = n "votes to" ("none" | n) [list] ["," "with" n "abstentions" list]`, `list = "(" State {"," State} ")"` —
/// `by 8 votes to none, with 3 abstentions (Egypt, …)` (S/RES/70 (1949)). Digits may be misread and numbers be words.
pub(crate) fn tally(lexicon: &Lexicon, text: &str) -> Tally {
    let mut tally = Tally::default();
    let mut last: Option<(u32, Range<usize>)> = None;
    let mut side = None;
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with(['(', '[']) {
            let end = rest.find([')', ']', '}']).map_or(text.len(), |end| at + end);
            if let Some(slot) = side.and_then(|side: usize| tally.lists.get_mut(side)) {
                slot.get_or_insert(at + 1..end);
            }
            at = end + 1;
            continue;
        }
        let first = rest.chars().next().map_or(1, char::len_utf8);
        let stop = rest.find(|c: char| is_space(c) || matches!(c, '(' | ',' | ';' | '.')).unwrap_or(rest.len());
        // `2abstentions`: the blank was lost.
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let glued = digits > 0 && listed(lexicon.abstention_words, &rest[digits..stop.max(digits)]);
        let end = at + if glued { digits } else { stop.max(first) };
        let word = &text[at..end];
        if listed(lexicon.votes_words, word) && tally.counts[0].is_none() {
            (tally.counts[0], side) = (last.take(), Some(0));
            // The word behind it is "to", whatever was made of it: `13 votes io none` (S/RES/757 (1992)).
            let rest = text[end..].trim_start_matches(is_space);
            at = text.len() - rest.len();
            at += if rest.starts_with('(') { 0 } else { rest.find(is_space).unwrap_or(0) };
            at += text[at..].len() - text[at..].trim_start_matches(is_space).len();
            continue;
        } else if listed(lexicon.abstention_words, word) {
            (tally.counts[2], side) = (last.take(), Some(2));
        } else if let Some(value) = number(lexicon, word) {
            let place = at..at + word.len();
            // The number behind that of the votes is that of those against.
            if side == Some(0) && tally.counts[1].is_none() {
                (tally.counts[1], side) = (Some((value, place)), Some(1));
            } else {
                last = Some((value, place));
            }
        }
        // What a new sentence tells is of no side.
        if text[end..].starts_with(". ") {
            side = None;
        }
        at = end;
        at += text[at..].len() - text[at..].trim_start_matches(|c: char| is_space(c) || matches!(c, ',' | ';' | '.')).len();
    }
    tally
}

/// `10`, `I1`, `one`, `none`.
fn number(lexicon: &Lexicon, word: &str) -> Option<u32> {
    let named = lexicon.cardinals.iter().zip(1..).find_map(|(name, value)| word.eq_ignore_ascii_case(name).then_some(value));
    let none = || lexicon.none_words.iter().any(|none| word == *none || none.len() > 3 && one_off(word, none)).then_some(0);
    named.or_else(none).or_else(|| figure(word, 2).map(|(value, _)| value))
}

/// The words in brackets of a sentence or note that tells who did not take part: `One member (China) did not participate in the
/// voting.` (S/RES/344 (1973)).
pub(crate) fn not_taking_part(lexicon: &Lexicon, text: &str) -> Option<Range<usize>> {
    // `by 9 votes (Norland, absent)`: behind the votes themselves none but they stand (S/RES/5 (1946)).
    if let [Some(list), ..] = tally(lexicon, text).lists {
        return Some(list);
    }
    let tells = lexicon.not_taking_part.iter().filter_map(|words| text.find(words)).min()?;
    let end = text[..tells].rfind([')', ']', '}'])?;
    let start = text[..end].rfind(['(', '['])? + 1;
    Some(start..end)
}

/// States' names as they are, where OCR or a line's end changed them: `So-viet` joined, `S0viet` with its letter, a comma where a stop
/// stands.
pub(crate) fn state_name(name: &str) -> String {
    let mut cleaned = String::with_capacity(name.len());
    let small = |c: Option<char>| c.is_some_and(char::is_lowercase);
    for (at, c) in name.char_indices() {
        let next = name[at + c.len_utf8()..].chars().next();
        match c {
            '-' if small(cleaned.chars().next_back()) && small(next) => {}
            '.' if next == Some(' ') => cleaned.push(','),
            '0' if small(next) && digit(c) == Some(0) => cleaned.push('o'),
            _ => cleaned.push(c),
        }
    }
    cleaned
}

#[cfg(test)]
mod tests {
    use super::{Method, complete, method, not_taking_part, opens, state_name, tally};
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn sentences() {
        let lexicon = Lexicon::of(Language::English);
        for line in ["Adopted unanimously at the", "A dopted at the 2nd", "Adapted at the 2nd meeting", "Approved unanimously at"] {
            assert!(opens(lexicon, line), "{line}");
        }
        for line in ["Adopted by the Security Council at its", "Adopts the report", "adopted at the 2nd meeting"] {
            assert!(!opens(lexicon, line), "{line}");
        }
        assert!(!complete(lexicon, "Adopted at the 9th meeting by 7 votes to none, with 4 abstentions (Chile,"));
        assert!(!complete(lexicon, "Adopted at the 9th meeting by 7 votes to none, with 2"));
        assert!(complete(lexicon, "Adopted at the 9th meeting by 7 votes to none. 40"));
    }

    #[test]
    fn votes() {
        let lexicon = Lexicon::of(Language::English);
        let text = "Adopted at the 9th meeting by I1 votes to 1 (Norland), with one abstention (Chile).";
        let found = tally(lexicon, text);
        assert_eq!(found.counts.clone().map(|count| count.map(|(value, _)| value)), [Some(11), Some(1), Some(1)]);
        assert_eq!(found.lists.map(|list| list.map(|list| &text[list])), [None, Some("Norland"), Some("Chile")]);
        for (text, told) in [
            ("Adopted unanimously, without a vote, at the 9th meeting.", Some(Method::Unanimous)),
            ("Adopted without vote.", Some(Method::WithoutVote)),
            ("Adopted at the 9th meeting by consensus.", Some(Method::Consensus)),
            ("Adopted at the 9th meeting by 7 votes to none.", Some(Method::Recorded)),
            ("Adopted at the 9th meeting.", None),
        ] {
            assert_eq!(method(lexicon, text), told, "{text}");
        }
        let arabic = Lexicon::of(Language::Arabic);
        assert_eq!(method(arabic, "[اعتُمِد بتصويت مسجَّل بأغلبية 20 صوتاً]"), Some(Method::Recorded));
    }

    #[test]
    fn names() {
        let lexicon = Lexicon::of(Language::English);
        let note = "One member (Norland) did not participate in the voting.";
        assert_eq!(not_taking_part(lexicon, note).map(|range| &note[range]), Some("Norland"));
        assert_eq!(state_name("Repub-lic of S0uth Norland-Sund"), "Republic of South Norland-Sund");
    }
}
