//! What a paragraph does besides what its lead says.

use std::ops::Range;

use crate::grammar::inline::act::{Mood, act, after_bridges, after_connector, is_joined_on, mood};
use crate::grammar::inline::fold::is_clause_end;
use crate::grammar::inline::word::is_space;
use crate::lexicon::Lexicon;
use crate::options::Language;

/// The further verbs of one paragraph, in bytes of its text; `lead_end` is where its lead ends. A text without a lead
/// has none.
///
/// A further verb has the form of the lead's, no subject of its own, and follows a comma, a semicolon or a word like "and".
///
/// ```
/// use unres::{Language, analysis::acts};
/// let text = "Recalls its resolution 2686 (2023), and further requests the Secretary-General to report thereon;";
/// let found = acts::further(Language::English, text, "Recalls".len());
/// assert_eq!(found.into_iter().map(|range| &text[range]).collect::<Vec<_>>(), ["further requests"]);
/// ```
#[must_use]
pub fn further(language: Language, text: &str, lead_end: usize) -> Vec<Range<usize>> {
    let lexicon = Lexicon::of(language);
    let Some(lead) = text.get(..lead_end).and_then(|lead| mood(lexicon, lead)) else { return Vec::new() };
    // An operative paragraph may open as a preambular one does, its verb coming later: `Noting that …, decides …;`.
    let later = lead == Mood::Participle && !text.trim_end_matches(is_space).ends_with(',');
    let mut found = Vec::new();
    let mut done = lead_end;
    // A joint is a comma, a semicolon or a blank.
    for (at, joint) in text.char_indices().filter(|&(_, c)| c == ' ' || is_clause_end(c)) {
        if at < done {
            continue;
        }
        let rest = text[at + joint.len_utf8()..].trim_start_matches(is_space);
        let rest = match after_connector(lexicon, rest) {
            Some(rest) => rest,
            None if joint == ' ' && !is_joined_on(lexicon, rest) => continue,
            None => rest,
        };
        let rest = after_bridges(lexicon, rest);
        if let Some((_, phrase)) = act(lexicon, lead, rest).or_else(|| act(lexicon, Mood::Finite, rest).filter(|_| later)) {
            let start = text.len() - rest.len();
            done = start + phrase.len();
            found.push(start..done);
        }
    }
    found
}
