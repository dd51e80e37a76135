//! The bracket that tells the vote (Human Rights Council).

use std::ops::Range;

use nom::Parser as _;

use super::inline::fold::is_joined;
use super::inline::ordinal::ordinal;
use super::inline::phrase::phrase;
use super::inline::word::{after_any, is_space, number};
use crate::lexicon::Lexicon;

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

/// The first place of any of some phrases, letters folded.
pub(crate) fn place(text: &str, phrases: &[&str]) -> Option<Range<usize>> {
    text.char_indices().find_map(|(at, _)| {
        let rest = &text[at..];
        Some(at..text.len() - after_any(rest, phrases)?.len())
    })
}

/// The first three numbers after the word that tells a recorded vote, with their places: in favour, against, abstaining.
pub(crate) fn counts(lexicon: &Lexicon, head: &str) -> [Option<(u32, Range<usize>)>; 3] {
    let mut found = [None, None, None];
    let Some(start) = place(head, lexicon.recorded_vote) else { return found };
    let mut at = start.end;
    let mut next = || {
        while let Some(c) = head.get(at..)?.chars().next() {
            let rest = &head[at..];
            if let Ok((after, value)) = number(4).parse(rest) {
                let range = at..head.len() - after.len();
                at = range.end;
                return Some((value, range));
            }
            let inside = head[..at].chars().next_back().is_some_and(|before| is_joined(before, c));
            if let Some(end) = phrase(lexicon.none_words, rest).filter(|_| !inside) {
                let range = at..at + end;
                at = range.end;
                return Some((0, range));
            }
            if let Some((after, value)) = ordinal(lexicon, rest).filter(|_| lexicon.counts_in_words && !inside) {
                let range = at..head.len() - after.len();
                at = range.end;
                return Some((value, range));
            }
            at += c.len_utf8();
        }
        None
    };
    for slot in &mut found {
        *slot = next();
    }
    found
}

/// The States of a list, one by one. Commas within brackets do not divide; nor does the "and" of a State's own name.
pub(crate) fn states<'t>(lexicon: &'t Lexicon, list: &'t str) -> impl Iterator<Item = &'t str> {
    let list = list.trim_end_matches([']', '.', ' ', '。']);
    let mut rest = list;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| is_space(c) || DIVIDES.contains(&c));
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

/// What divides a list of States.
const DIVIDES: [char; 3] = [',', '،', '、'];

fn next_end(lexicon: &Lexicon, rest: &str) -> usize {
    let own = lexicon.states_with_and.iter().find(|name| rest.starts_with(*name)).map_or(0, |name| name.len());
    let mut depth = 0usize;
    for (at, c) in rest.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            c if depth == 0 && at >= own && DIVIDES.contains(&c) => return at,
            ' ' if depth == 0 && at >= own && lexicon.list_and.iter().any(|and| rest[at..].starts_with(and)) => return at,
            _ => {}
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::{sides, states};
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn recorded() {
        let lexicon = Lexicon::of(Language::English);
        let text = "[Adopted by a recorded vote of 3 to none, with 2 abstentions. The voting was as follows: In favour: \
                    Chile, Bolivia (Plurinational State of, as named) and United Kingdom of Great Britain and Northern Ireland \
                    Abstaining: Fiji and Nepal]";
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
