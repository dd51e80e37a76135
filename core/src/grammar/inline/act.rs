//! Further verbs in a paragraph: `, and urges`.

use super::word::{after_prefix, after_any, is_space, listed, lower};
use crate::lexicon::{Lexicon, Opening};

/// Which form the verbs of a paragraph have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mood {
    /// `Recalling`, of preambular paragraphs.
    Participle,
    /// `Requests`, of operative paragraphs.
    Finite,
}

/// The verb phrase that opens `input`, and what follows it.
///
/// `act = {adverb} verb ["with" {adjective} feeling]` — `further requests`, `noting with concern` (S/RES/2680 (2023)).
pub(crate) fn act<'i>(lexicon: &Lexicon, mood: Option<Mood>, input: &'i str) -> Option<(&'i str, &'i str)> {
    let mut rest = input;
    while let Some(after) = lexicon.act_adverbs.iter().find_map(|adverb| whole(rest, adverb)) {
        rest = after.trim_start();
    }
    let openings = [(Mood::Participle, lexicon.preambular), (Mood::Finite, lexicon.operative)];
    let mut lists = openings.into_iter().filter(|&(form, _)| mood.is_none_or(|mood| mood == form));
    let rest = lists.find_map(|(_, openings)| opening(openings, rest))?;
    let rest = feeling(lexicon, rest).unwrap_or(rest);
    Some((rest, &input[..input.len() - rest.len()]))
}

/// The text after the longest opening phrase it begins with.
pub(crate) fn opening<'i>(openings: &[Opening], input: &'i str) -> Option<&'i str> {
    let word = first_word(input);
    let mut buffer = [0; 40];
    let word = lower(word, &mut buffer).filter(|word| !word.is_empty())?;
    let start = openings.partition_point(|opening| first_word(opening.phrase) < word);
    let same = openings[start..].iter().take_while(|opening| first_word(opening.phrase) == word);
    same.filter_map(|opening| whole(input, opening.phrase)).min_by_key(|rest| rest.len())
}

/// `feeling = "with" {adjective} noun` — `with great concern` (A/RES/78/243).
fn feeling<'i>(lexicon: &Lexicon, input: &'i str) -> Option<&'i str> {
    let mut rest = lexicon.with_words.iter().find_map(|with| whole(input.trim_start(), with))?.trim_start();
    while let Some(after) = lexicon.adjectives.iter().find_map(|adjective| whole(rest, adjective)) {
        rest = after.trim_start();
    }
    let word = first_word(rest);
    listed(lexicon.feelings, word).then(|| &rest[word.len()..])
}

/// The letters, and hyphens between them, that open a text.
pub(crate) fn first_word(input: &str) -> &str {
    &input[..input.find(|c: char| !(c.is_alphabetic() || c == '-')).unwrap_or(input.len())]
}

/// The text after a phrase that ends with a word's end.
fn whole<'i>(input: &'i str, phrase: &str) -> Option<&'i str> {
    after_prefix(input, phrase).filter(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-'))
}
