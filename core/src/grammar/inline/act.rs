//! Further verbs in a paragraph: `, and in this regard urges`.

use super::fold::is_ideographic;
use super::phrase::{entries_of_word, longest_parted, phrase, shortest};
use super::word::{after_any, is_space, listed};
use crate::lexicon::{Lexicon, Part, Words};

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
        let same = entries_of_word(lexicon.openings, after_any(word, lexicon.joined_words).unwrap_or(word));
        let preambular = same.iter().any(|opening| opening.part == Part::Preamble);
        (!same.is_empty()).then_some(if preambular { Mood::Participle } else { Mood::Finite })
    })
}

/// How many bridges are looked over: each comma is tried, and a text may be nothing but commas and bridges.
const MOST_BRIDGES: usize = 3;

/// What follows the connector that opens `input`.
///
/// `connector = ("and" | "but" | "while") [","]` — `and urges` (S/RES/2680 (2023)).
pub(crate) fn after_connector<'i>(lexicon: &Lexicon, input: &'i str) -> Option<&'i str> {
    if !input.as_bytes().first().is_some_and(|&first| lexicon.act_connectors.may_begin(first)) {
        return None;
    }
    // Ideographs have no words: `，并鼓励`.
    if input.starts_with(is_ideographic) {
        return phrase(lexicon.act_connectors, input).map(|end| trimmed(&input[end..]));
    }
    let word = first_word(input);
    listed(lexicon.act_connectors, word).then(|| trimmed(&input[word.len()..]))
}

/// Whether a word like "and" is written on to the word that opens `input`: `ويطلب` (S/RES/2680 (2023)).
pub(crate) fn is_joined_on(lexicon: &Lexicon, input: &str) -> bool {
    after_any(input, lexicon.joined_words).is_some()
}

/// What follows the words that may stand between connector and verb.
///
/// `bridges = {bridge [","]}` — `in this regard, urges` (S/RES/2680 (2023)).
pub(crate) fn after_bridges<'i>(lexicon: &Lexicon, input: &'i str) -> &'i str {
    let mut rest = input;
    for _ in 0..MOST_BRIDGES {
        let Some(after) = after_shortest(lexicon.act_bridges, rest) else { break };
        rest = trimmed(after);
    }
    rest
}

/// The verb phrase that opens `input`, and what follows it.
///
/// `act = {adverb} [joined-word] verb [adverb] ["with" {adjective} feeling | feeling]` — `further expresses concern` (S/RES/2663 (2022)).
pub(crate) fn act<'i>(lexicon: &Lexicon, mood: Mood, input: &'i str) -> Option<(&'i str, &'i str)> {
    let mut verb = input;
    while let Some(after) = after_shortest(lexicon.act_adverbs, verb) {
        verb = after.trim_start_matches(is_space);
    }
    let verb = after_any(verb, lexicon.joined_words).unwrap_or(verb);
    let found = longest_parted(lexicon.openings, lexicon.act_adverbs_after, verb)?;
    let (opening, rest) = (&lexicon.openings[found.index], with_adverb(lexicon, &verb[found.end..]));
    let other = if mood == Mood::Participle { Part::Operative } else { Part::Preamble };
    if opening.part == other || listed(lexicon.not_further, opening.phrase) {
        return None;
    }
    let expresses = lexicon.expression.contains(&opening.base);
    let rest = with_feeling(lexicon, rest).or_else(|| feeling(lexicon, rest).filter(|_| expresses)).unwrap_or(rest);
    Some((rest, &input[..input.len() - rest.len()]))
}

/// The text after an adverb that belongs to the verb before it: `encourageant également` (S/RES/2508 (2020)).
fn with_adverb<'i>(lexicon: &Lexicon, input: &'i str) -> &'i str {
    let rest = input.trim_start_matches(is_space);
    phrase(lexicon.act_adverbs_after, rest).map_or(input, |end| &rest[end..])
}

/// `with-feeling = "with" {adjective} feeling` — `with great concern` (A/RES/78/243).
fn with_feeling<'i>(lexicon: &Lexicon, input: &'i str) -> Option<&'i str> {
    let mut rest = after_shortest(lexicon.with_words, input.trim_start_matches(is_space))?;
    while let Some(after) = after_shortest(lexicon.adjectives, rest.trim_start_matches(is_space)) {
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

/// The text after the shortest of some phrases that it begins with.
fn after_shortest(phrases: Words, input: &str) -> Option<&str> {
    shortest(phrases, input).map(|found| &input[found.end..])
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
    fn other_languages() {
        for (language, lead, input, phrase) in [
            (Language::French, "Rappelant", "encourageant également les", Some("encourageant également")),
            (Language::French, "Prie", "encourageant les", None),
            (Language::Russian, "призывает", "просит также", Some("просит также")),
            (Language::Arabic, "وإذ يشدد", "وإذ يشير إلى", Some("وإذ يشير")),
            (Language::Arabic, "يطلب", "ويحث الأطراف", Some("ويحث")),
            (Language::Chinese, "强调", "促请各方", Some("促请")),
        ] {
            let lexicon = Lexicon::of(language);
            let mood = mood(lexicon, lead).unwrap();
            assert_eq!(act(lexicon, mood, input).map(|(_, phrase)| phrase), phrase, "{input}");
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
