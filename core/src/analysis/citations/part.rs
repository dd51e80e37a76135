//! Parts of what is cited: `paragraphs 9, 14 and 16 to 19 of resolution 2399 (2018)`.

use std::ops::Range;

use crate::grammar::inline::phrase::{after_keyed, phrase};
use crate::grammar::inline::word::{after_and, is_space};
use crate::lexicon::Lexicon;

/// A noun of a part with its numbers.
#[derive(Debug)]
pub(super) struct Part {
    /// `paragraph`, `article`, `annex` …
    pub(super) key: &'static str,
    /// Where the noun begins.
    pub(super) start: usize,
    /// Numbers and ranges of numbers, as printed; one without a number is empty.
    pub(super) items: Vec<Range<usize>>,
    /// Where it ends.
    pub(super) end: usize,
    /// Whether the noun has a capital.
    pub(super) capital: bool,
}

/// How many numbers are read in one list.
const MOST_ITEMS: usize = 48;

/// A part that begins at a place.
///
/// `part = noun ["."] item {("," | "and") item}`, `item = number ["to" number]` — `paragraphs 8 (a) and 8 (b)` (S/RES/2399 (2018)).
pub(super) fn part(lexicon: &Lexicon, text: &str, start: usize) -> Option<Part> {
    let (rest, key) = after_keyed(lexicon.pinpoint_nouns, &text[start..])?;
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    let mut at = text.len() - rest.trim_start_matches(is_space).len();
    let mut end = text.len() - rest.len();
    let mut items: Vec<Range<usize>> = Vec::new();
    while items.len() < MOST_ITEMS
        && let Some(length) = item(&text[at..], !items.is_empty())
    {
        let mut item_end = at + length;
        if let Some(other) = range_end(lexicon, text, item_end) {
            item_end = other;
        }
        items.push(at..item_end);
        end = item_end;
        let Some(next) = after_joint(lexicon, &text[item_end..]) else { break };
        at = text.len() - next.len();
    }
    // Only an annex may be without a number.
    if items.is_empty() && key != "annex" {
        return None;
    }
    Some(Part { key, start, items, end, capital: text[start..].starts_with(char::is_uppercase) })
}

/// The length of a number: `12`, `9 (a)`, `13 bis`, `VII`, `A`; behind another also `(b)`.
fn item(input: &str, further: bool) -> Option<usize> {
    let digits = input.bytes().take_while(u8::is_ascii_digit).count();
    let mut end = match digits {
        1..=3 => digits,
        0 => capitals(input).or_else(|| if further { bracket(input) } else { None })?,
        _ => return None,
    };
    if input[end..].starts_with(|c: char| c.is_alphanumeric() || c == '/') {
        return None;
    }
    // `12 (a) (ii)`
    loop {
        let rest = &input[end..];
        let next = rest.trim_start_matches(is_space);
        let Some(length) = bracket(next) else { break };
        end += rest.len() - next.len() + length;
    }
    Some(end)
}

/// A Roman number or a single letter in capitals.
fn capitals(input: &str) -> Option<usize> {
    let length = input.bytes().take_while(u8::is_ascii_uppercase).count();
    let roman = input[..length].bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C'));
    (length == 1 || length > 1 && roman).then_some(length)
}

/// `(a)`, `(iv)`, `(1)`.
fn bracket(input: &str) -> Option<usize> {
    let inner = input.strip_prefix('(')?;
    let length = inner.bytes().take_while(u8::is_ascii_alphanumeric).count();
    ((1..=4).contains(&length) && inner[length..].starts_with(')') && !(length == 4 && inner.as_bytes()[0].is_ascii_digit()))
        .then_some(length + 2)
}

/// The end of the second number of a range.
fn range_end(lexicon: &Lexicon, text: &str, at: usize) -> Option<usize> {
    let rest = text[at..].trim_start_matches(is_space);
    let next = match rest.strip_prefix(['–', '-', '—', '‑']) {
        Some(next) => next,
        None => rest.get(phrase(lexicon.range_words, rest)?..)?,
    };
    let next = next.trim_start_matches(is_space);
    // `56 (a) to (c)`
    Some(text.len() - next.len() + item(next, true)?)
}

fn after_joint<'i>(lexicon: &Lexicon, rest: &'i str) -> Option<&'i str> {
    let next = rest.trim_start_matches(is_space);
    let comma = next.strip_prefix(',').map(|next| next.trim_start_matches(is_space));
    let next = comma.unwrap_or(next);
    after_and(lexicon, next).or(comma)
}

/// Numbers as one text: `9, 14, 16-19`.
pub(super) fn printed(text: &str, items: &[Range<usize>], lexicon: &Lexicon) -> String {
    let mut all = String::new();
    let mut head = "";
    for item in items {
        if !all.is_empty() {
            all.push_str(", ");
        }
        let words = text.get(item.clone()).unwrap_or("");
        // `9 (a) and (b)`
        if words.starts_with('(') {
            all.push_str(head);
            all.push(' ');
        } else {
            head = words.split(is_space).next().unwrap_or("");
        }
        for word in words.split(|c| is_space(c) || matches!(c, '–' | '—')).filter(|word| !word.is_empty()) {
            if phrase(lexicon.range_words, word).is_some() {
                all.push('-');
            } else {
                if !all.is_empty() && !all.ends_with(['-', ' ']) {
                    all.push(if words.contains(['–', '—']) && !word.starts_with('(') { '-' } else { ' ' });
                }
                all.push_str(word);
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{part, printed};
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn parts() {
        let lexicon = Lexicon::of(Language::English);
        for (text, key, numbers) in [
            ("paragraphs 9, 14, and 16 to 19 of resolution", "paragraph", "9, 14, 16-19"),
            ("paragraph 8 (a) and (b) of", "paragraph", "8 (a), 8 (b)"),
            ("paras. 4–6", "paragraph", "4-6"),
            ("Chapter VII of the Charter", "chapter", "VII"),
            ("annex, sect. II", "annex", ""),
        ] {
            let part = part(lexicon, text, 0).unwrap();
            assert_eq!((part.key, printed(text, &part.items, lexicon).as_str()), (key, numbers), "{text}");
        }
        for text in ["paragraph on", "article of", "paragraphs 2023/10"] {
            assert!(part(lexicon, text, 0).is_none(), "{text}");
        }
    }
}
