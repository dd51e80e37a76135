//! Numbers in words: `seventy-eighth`.

use super::fold::step;
use super::phrase::{longest_part, phrase};
use super::word::is_space;
use crate::lexicon::{Lexicon, List, NumberWord};

/// The value of a number in words that opens `input`, and what follows it.
///
/// `number = word {[joint] word}`, the values added up — `Seventy-eighth` (A/RES/78/10), `Soixante-dix-huitième`. Where a ten multiplies,
/// the one before it is a factor: `七十八`. Blanks, hyphens and line ends may part the words. Behind a joint no ten is added to a unit:
/// `seventy-ninth and eightieth` are two, and so are two tens: `eightieth and sixty-first`.
pub(crate) fn ordinal<'i>(lexicon: &Lexicon, input: &'i str) -> Option<(&'i str, u32)> {
    added(lexicon.number_words, lexicon, input)
}

/// The same by any list of number words.
pub(crate) fn added<'i>(words: List<NumberWord>, lexicon: &Lexicon, input: &'i str) -> Option<(&'i str, u32)> {
    let (mut total, mut last) = (0u32, 0u32);
    let (mut rest, mut joined) = (input, false);
    let mut end = None;
    while let Some(found) = longest_part(words, rest) {
        let value = words[found.index].value;
        if joined && ((last..100).contains(&value) || (20..100).contains(&last) && (20..100).contains(&value)) {
            break;
        }
        if lexicon.tens_multiply && value >= 10 && (1..10).contains(&last) {
            total = total - last + last * value;
        } else {
            total = total.checked_add(value)?;
        }
        last = value;
        let after = rest.get(found.end..)?;
        end = Some(after);
        (rest, joined) = joint(lexicon, after);
    }
    end.map(|rest| (rest, total))
}

/// What follows blanks, hyphens and a joining word, and whether there is one.
fn joint<'i>(lexicon: &Lexicon, input: &'i str) -> (&'i str, bool) {
    let skip = |text: &'i str| text.trim_start_matches(|c: char| is_space(c) || matches!(c, '-' | '‑'));
    let rest = skip(input);
    match phrase(lexicon.number_joints, rest) {
        Some(end) if step(rest, end).is_some() => (skip(&rest[end..]), true),
        _ => (rest, false),
    }
}

#[cfg(test)]
mod tests {
    use super::ordinal;
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn values() {
        for (language, text, value) in [
            (Language::English, "Seventy-eighth session", 78),
            (Language::English, "Eightieth session", 80),
            (Language::English, "eleventh emergency", 11),
            (Language::English, "Fifty-\nfourth", 54),
            (Language::English, "seventy-ninth and eightieth sessions", 79),
            (Language::English, "eightieth and sixty-first sessions", 80),
            (Language::French, "vingt et unième", 21),
            (Language::French, "Soixante-dix-septième session", 77),
            (Language::French, "Quatre-vingtième session", 80),
            (Language::Spanish, "Septuagésimo quinto período", 75),
            (Language::Russian, "Семьдесят пятая сессия", 75),
            (Language::Arabic, "الثامنة والسبعون", 78),
            (Language::Arabic, "الحادية عشرة", 11),
            (Language::Chinese, "七十八届", 78),
            (Language::Chinese, "十届", 10),
        ] {
            assert_eq!(ordinal(Lexicon::of(language), text).map(|(_, value)| value), Some(value), "{text}");
        }
        assert_eq!(ordinal(Lexicon::of(Language::English), "session"), None);
    }
}
