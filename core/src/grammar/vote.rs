//! The bracket that tells the vote (Human Rights Council).

use std::ops::Range;

use nom::Parser as _;

use super::inline::fold::is_joined;
use super::inline::letter::is_letter_or_digit;
use super::inline::ordinal::ordinal;
use super::inline::phrase::phrase;
use super::inline::word::{after_and, after_any, is_space, number};
use super::state;
use crate::lexicon::{Lexicon, Words};

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
pub(crate) fn place(text: &str, phrases: Words) -> Option<Range<usize>> {
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

/// Whether a line is the bracket of a vote and says how it went, so that it stands after any text.
pub(crate) fn is_bracket(lexicon: &Lexicon, line: &str) -> bool {
    let opens = line.starts_with('[') && lexicon.vote_openers.iter().any(|opener| line.starts_with(opener));
    opens && (place(line, lexicon.recorded_vote).is_some() || place(line, lexicon.without_vote).is_some())
}

/// The States of a list, one by one. Commas within brackets do not divide; nor does what belongs to a State's own name, its "and"
/// or its comma. Where a comma was left out between two States, both are told.
///
/// `list = state {("," | and) state}`, `state = name of the table | text` (A/HRC/RES/54/20).
pub(crate) fn states<'t>(lexicon: &'t Lexicon, list: &'t str) -> impl Iterator<Item = &'t str> {
    let list = list.trim_end_matches([']', '.', ' ', '。']);
    let mut rest = list;
    std::iter::from_fn(move || {
        rest = after_joint(lexicon, rest.trim_start_matches(|c: char| is_space(c) || DIVIDES.contains(&c)));
        if rest.is_empty() {
            return None;
        }
        let end = name_end(lexicon, rest);
        let name = rest.get(..end)?.trim_matches(is_space);
        rest = rest.get(end..)?;
        for and in lexicon.list_and {
            rest = rest.strip_prefix(and).unwrap_or(rest);
        }
        Some(name)
    })
}

/// What divides a list of States.
const DIVIDES: [char; 3] = [',', '،', '、'];

/// A list without the "and" that stands behind a comma, where a State follows: `، وألبانيا` (A/HRC/RES/57/2 in Arabic).
fn after_joint<'t>(lexicon: &Lexicon, rest: &'t str) -> &'t str {
    let states = |text: &'t str| state::find(lexicon, text.get(..name_end(lexicon, text))?).map(|_| text);
    let joined = || states(after_and(lexicon, rest)?);
    joined().filter(|_| states(rest).is_none()).unwrap_or(rest)
}

/// Where the first name of a list ends.
fn name_end(lexicon: &Lexicon, rest: &str) -> usize {
    let (first, second) = ends(lexicon, rest);
    let known = |end| rest.get(..end).is_some_and(|name| state::find(lexicon, name).is_some());
    if rest.get(first..second).is_some_and(|piece| piece.contains(is_letter_or_digit)) && known(second) {
        return second;
    }
    let name = rest.get(..first).unwrap_or(rest);
    let joint = |&at: &usize| known(at) && name.get(at..).is_some_and(|next| state::find(lexicon, next).is_some());
    if known(first) { first } else { name.match_indices(' ').map(|(at, _)| at).find(joint).unwrap_or(first) }
}

/// Where the first piece of a list ends, and the second.
fn ends(lexicon: &Lexicon, rest: &str) -> (usize, usize) {
    let mut depth = 0usize;
    let mut first = None;
    for (at, c) in rest.char_indices() {
        let divides = match c {
            '(' => {
                depth += 1;
                false
            }
            ')' => {
                depth = depth.saturating_sub(1);
                false
            }
            _ if depth > 0 => false,
            ' ' => rest.get(at..).is_some_and(|rest| lexicon.list_and.iter().any(|and| rest.starts_with(and))),
            c => DIVIDES.contains(&c),
        };
        match first {
            Some(first) if divides => return (first, at),
            None if divides => first = Some(at),
            _ => {}
        }
    }
    (first.unwrap_or(rest.len()), rest.len())
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

    #[test]
    fn names() {
        for (language, list, names) in [
            (Language::English, "Antigua and Barbuda, Fiji, and Nepal", &["Antigua and Barbuda", "Fiji", "Nepal"][..]),
            (Language::English, "Fiji and Germany, Federal Republic of", &["Fiji", "Germany, Federal Republic of"]),
            (Language::English, "Cameroon China, Norland and Sudland", &["Cameroon", "China", "Norland", "Sudland"]),
            (Language::Arabic, "فيجي، ونيبال والبوسنة والهرسك", &["فيجي", "نيبال", "البوسنة والهرسك"]),
            (Language::Chinese, "斐济、尼泊尔]", &["斐济", "尼泊尔"]),
        ] {
            assert_eq!(states(Lexicon::of(language), list).collect::<Vec<_>>(), names, "{list}");
        }
    }
}
