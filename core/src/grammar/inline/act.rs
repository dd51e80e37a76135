//! What leads to a further verb in a paragraph: `, and in this regard urges`.

use super::fold::is_ideographic;
use super::letter::is_letter;
use super::phrase::{phrase, shortest};
use super::word::{is_space, listed};
use crate::lexicon::Lexicon;

/// Which form the verbs of a paragraph have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mood {
    /// `Recalling`, of preambular paragraphs.
    Participle,
    /// `Requests`, of operative paragraphs.
    Finite,
    /// `decided`, of decisions.
    Past,
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

/// What follows the words that may stand between connector and verb.
///
/// `bridges = {bridge [","]}` — `in this regard, urges` (S/RES/2680 (2023)).
pub(crate) fn after_bridges<'i>(lexicon: &Lexicon, input: &'i str) -> &'i str {
    let mut rest = input;
    for _ in 0..MOST_BRIDGES {
        let Some(bridge) = shortest(lexicon.act_bridges, rest) else { break };
        rest = trimmed(&rest[bridge.end..]);
    }
    rest
}

/// The letters, and hyphens between them, that open a text.
fn first_word(input: &str) -> &str {
    &input[..input.find(|c: char| !(is_letter(c) || c == '-')).unwrap_or(input.len())]
}

/// The text without the comma and blanks that open it.
fn trimmed(input: &str) -> &str {
    input.trim_start_matches(|c| is_space(c) || c == ',')
}

#[cfg(test)]
mod tests {
    use super::{after_bridges, after_connector};
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn joints() {
        let lexicon = Lexicon::of(Language::English);
        assert_eq!(after_connector(lexicon, "and, in this regard, urges"), Some("in this regard, urges"));
        assert_eq!(after_connector(lexicon, "urges"), None);
        assert_eq!(after_bridges(lexicon, "in this regard, also urges"), "urges");
    }
}
