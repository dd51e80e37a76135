//! Further verbs in a paragraph: `, and in this regard urges`.

use super::word::{after_prefix, is_space, listed, lower};
use crate::lexicon::{Lexicon, Opening};

/// Which form the verbs of a paragraph have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mood {
    /// `Recalling`, of preambular paragraphs.
    Participle,
    /// `Requests`, of operative paragraphs.
    Finite,
}

/// The form of the verb of a lead: `Also requests` is finite.
///
/// `lead = {word} verb {word}` — `Strongly condemns` (S/RES/2686 (2023)).
pub(crate) fn mood(lexicon: &Lexicon, lead: &str) -> Option<Mood> {
    lead.split(is_space).find_map(|word| {
        let participle = has_first_word(lexicon.preambular, word).then_some(Mood::Participle);
        participle.or_else(|| has_first_word(lexicon.operative, word).then_some(Mood::Finite))
    })
}

/// How many bridges are looked over: each comma is tried, and a text may be nothing but commas and bridges.
const MOST_BRIDGES: usize = 3;

/// What follows the connector that opens `input`.
///
/// `connector = ("and" | "but" | "while") [","]` — `and urges` (S/RES/2680 (2023)).
pub(crate) fn after_connector<'i>(lexicon: &Lexicon, input: &'i str) -> Option<&'i str> {
    let word = first_word(input);
    listed(lexicon.act_connectors, word).then(|| trimmed(&input[word.len()..]))
}

/// What follows the words that may stand between connector and verb.
///
/// `bridges = {bridge [","]}` — `in this regard, urges` (S/RES/2680 (2023)).
pub(crate) fn after_bridges<'i>(lexicon: &Lexicon, input: &'i str) -> &'i str {
    let mut rest = input;
    for _ in 0..MOST_BRIDGES {
        let Some(after) = lexicon.act_bridges.iter().find_map(|bridge| whole(rest, bridge)) else { break };
        rest = trimmed(after);
    }
    rest
}

/// The verb phrase that opens `input`, and what follows it.
///
/// `act = {adverb} verb ["with" {adjective} feeling | feeling]` — `further expresses concern` (S/RES/2663 (2022)).
pub(crate) fn act<'i>(lexicon: &Lexicon, mood: Mood, input: &'i str) -> Option<(&'i str, &'i str)> {
    let mut verb = input;
    while let Some(after) = lexicon.act_adverbs.iter().find_map(|adverb| whole(verb, adverb)) {
        verb = after.trim_start_matches(is_space);
    }
    let openings = match mood {
        Mood::Participle => lexicon.preambular,
        Mood::Finite => lexicon.operative,
    };
    let (opening, rest) = opening(openings, verb).filter(|(opening, _)| !listed(lexicon.not_further, opening.phrase))?;
    let expresses = lexicon.expression.contains(&opening.base);
    let rest = with_feeling(lexicon, rest).or_else(|| feeling(lexicon, rest).filter(|_| expresses)).unwrap_or(rest);
    Some((rest, &input[..input.len() - rest.len()]))
}

/// The longest opening phrase a text begins with, and what follows it.
fn opening<'l, 'i>(openings: &'l [Opening], input: &'i str) -> Option<(&'l Opening, &'i str)> {
    let same = with_first_word(openings, first_word(input));
    same.iter().filter_map(|opening| Some((opening, whole(input, opening.phrase)?))).min_by_key(|(_, rest)| rest.len())
}

fn has_first_word(openings: &[Opening], word: &str) -> bool {
    !with_first_word(openings, word).is_empty()
}

/// The openings that begin with a word, of openings sorted by their words.
fn with_first_word<'l>(openings: &'l [Opening], word: &str) -> &'l [Opening] {
    let mut buffer = [0; 40];
    let Some(word) = lower(word, &mut buffer).filter(|word| !word.is_empty()) else { return &[] };
    let start = openings.partition_point(|opening| first_word(opening.phrase) < word);
    let length = openings[start..].partition_point(|opening| first_word(opening.phrase) == word);
    &openings[start..start + length]
}

/// `with-feeling = "with" {adjective} feeling` — `with great concern` (A/RES/78/243).
fn with_feeling<'i>(lexicon: &Lexicon, input: &'i str) -> Option<&'i str> {
    let mut rest = lexicon.with_words.iter().find_map(|with| whole(input.trim_start_matches(is_space), with))?;
    while let Some(after) = lexicon.adjectives.iter().find_map(|adjective| whole(rest.trim_start_matches(is_space), adjective)) {
        rest = after;
    }
    feeling(lexicon, rest)
}

/// `feeling = noun` — `concern` (S/RES/2663 (2022)).
fn feeling<'i>(lexicon: &Lexicon, input: &'i str) -> Option<&'i str> {
    let rest = input.trim_start_matches(is_space);
    let word = first_word(rest);
    listed(lexicon.feelings, word).then(|| &rest[word.len()..])
}

/// The letters, and hyphens between them, that open a text.
fn first_word(input: &str) -> &str {
    &input[..input.find(|c: char| !(c.is_alphabetic() || c == '-')).unwrap_or(input.len())]
}

/// The text after a phrase that ends with a word's end.
fn whole<'i>(input: &'i str, phrase: &str) -> Option<&'i str> {
    after_prefix(input, phrase).filter(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-'))
}

/// The text without the comma and blanks that open it.
fn trimmed(input: &str) -> &str {
    input.trim_start_matches(|c| is_space(c) || c == ',')
}

#[cfg(test)]
mod tests {
    use super::{Mood, act, after_bridges, after_connector, mood};
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn phrases() {
        let lexicon = Lexicon::of(Language::English);
        for (form, input, phrase) in [
            (Mood::Finite, "further requests the Panel", Some("further requests")),
            (Mood::Finite, "calls upon all parties", Some("calls upon")),
            (Mood::Finite, "calls the parties", Some("calls")),
            (Mood::Finite, "notes with great concern that", Some("notes with great concern")),
            (Mood::Participle, "expressing concern at", Some("expressing concern")),
            (Mood::Participle, "remaining deeply concerned by", Some("remaining deeply concerned")),
            (Mood::Finite, "expresses its intention to", Some("expresses")),
            (Mood::Finite, "noting that", None),
            (Mood::Finite, "States to", None),
        ] {
            assert_eq!(act(lexicon, form, input).map(|(_, phrase)| phrase), phrase, "{input}");
        }
    }

    #[test]
    fn joints() {
        let lexicon = Lexicon::of(Language::English);
        assert_eq!(after_connector(lexicon, "and, in this regard, urges"), Some("in this regard, urges"));
        assert_eq!(after_connector(lexicon, "urges"), None);
        assert_eq!(after_bridges(lexicon, "in this regard, also urges"), "urges");
        assert_eq!(mood(lexicon, "Strongly condemns"), Some(Mood::Finite));
        assert_eq!(mood(lexicon, "The Council"), None);
    }
}
