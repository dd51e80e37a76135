//! The bracket that tells the vote (Human Rights Council).

use std::ops::Range;

use nom::Parser as _;

use super::inline::word::{is_space, number};
use crate::lexicon::Lexicon;

/// Whether the vote was recorded (`true`) or there was none (`false`).
pub(crate) fn outcome(lexicon: &Lexicon, text: &str) -> Option<bool> {
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(lexicon.recorded_vote) {
        return Some(true);
    }
    has(lexicon.without_vote).then_some(false)
}

/// The count and list of each side: in favour, against, abstaining.
///
/// `vote = "[Adopted by a recorded vote of" n "to" n ", with" n "abstentions." … "In favour:" list "Against:" list "Abstaining:" list "]"`
/// (A/HRC/RES/54/20). A side whose head is missing is left out; its list may be empty.
pub(crate) fn sides<'t>(lexicon: &Lexicon, text: &'t str) -> [Option<(Option<u32>, &'t str)>; 3] {
    let heads = [lexicon.in_favour, lexicon.against, lexicon.abstaining].map(|words| place(text, words));
    let counts = counts(lexicon, &text[..heads.iter().flatten().map(|range| range.start).min().unwrap_or(text.len())]);
    std::array::from_fn(|side| {
        let head = heads[side].clone()?;
        let end = heads.iter().flatten().map(|range| range.start).filter(|&start| start >= head.end).min().unwrap_or(text.len());
        let list = text.get(head.end..end)?.trim_matches(is_space);
        Some((counts[side].as_ref().map(|&(count, _)| count), list))
    })
}

fn place(text: &str, words: &[&str]) -> Option<Range<usize>> {
    words.iter().find_map(|word| text.find(word).map(|at| at..at + word.len()))
}

/// The first three numbers after the word that tells a recorded vote, with their places: in favour, against, abstaining.
pub(crate) fn counts(lexicon: &Lexicon, head: &str) -> [Option<(u32, Range<usize>)>; 3] {
    let mut found = [None, None, None];
    let Some(start) = place(head, lexicon.recorded_vote) else { return found };
    let words = head[start.end..].split(|c: char| is_space(c) || matches!(c, ',' | '.')).filter(|word| !word.is_empty());
    let values = words.filter_map(|word| {
        let at = word.as_ptr() as usize - head.as_ptr() as usize;
        let value = match number(4).parse(word) {
            Ok(("", value)) => value,
            _ if lexicon.none_words.contains(&word) => 0,
            _ => return None,
        };
        Some((value, at..at + word.len()))
    });
    for (slot, value) in found.iter_mut().zip(values) {
        *slot = Some(value);
    }
    found
}

/// The States of a list, one by one. Commas within brackets do not divide; nor does the "and" of a State's own name.
pub(crate) fn states<'t>(lexicon: &'t Lexicon, list: &'t str) -> impl Iterator<Item = &'t str> {
    let list = list.trim_end_matches([']', '.', ' ']);
    let mut rest = list;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| is_space(c) || c == ',');
        if rest.is_empty() {
            return None;
        }
        let end = next_end(lexicon, rest);
        let name = rest[..end].trim_matches(is_space);
        rest = &rest[end..];
        for and in lexicon.list_and {
            rest = rest.strip_prefix(and).unwrap_or(rest);
        }
        Some(name)
    })
}

fn next_end(lexicon: &Lexicon, rest: &str) -> usize {
    let own = lexicon.states_with_and.iter().find(|name| rest.starts_with(*name)).map_or(0, |name| name.len());
    let mut depth = 0usize;
    for (at, c) in rest.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' if depth == 0 && at >= own => return at,
            ' ' if depth == 0 && at >= own && lexicon.list_and.iter().any(|and| rest[at..].starts_with(and)) => return at,
            _ => {}
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::{outcome, sides, states};
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn recorded() {
        let lexicon = Lexicon::of(Language::English);
        let text = "[Adopted by a recorded vote of 3 to none, with 2 abstentions. The voting was as follows: In favour: \
                    Chile, Bolivia (Plurinational State of, as named) and United Kingdom of Great Britain and Northern Ireland \
                    Abstaining: Fiji and Nepal]";
        assert_eq!(outcome(lexicon, text), Some(true));
        let [yes, no, abstaining] = sides(lexicon, text);
        let (count, list) = yes.unwrap();
        assert_eq!(count, Some(3));
        assert_eq!(states(lexicon, list).count(), 3);
        assert_eq!(no, None);
        assert_eq!(
            abstaining.map(|(count, list)| (count, states(lexicon, list).collect::<Vec<_>>())),
            Some((Some(2), vec!["Fiji", "Nepal"]))
        );
    }
}
