//! What a paragraph does besides what its lead says.

use std::ops::Range;

use memchr::memchr3_iter;

use crate::grammar::inline::act::{Mood, act, first_word, opening};
use crate::grammar::inline::word::{is_space, listed};
use crate::lexicon::Lexicon;
use crate::options::Language;

/// The further verbs of one paragraph, in bytes of its text; `lead_end` is where its lead ends, 0 if it has none.
///
/// A further verb has no subject of its own and follows a comma, a semicolon or "and".
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
    let mood = text.get(..lead_end).and_then(|lead| mood(lexicon, lead));
    let mut found = Vec::new();
    let mut done = lead_end;
    for at in memchr3_iter(b',', b';', b' ', text.as_bytes()) {
        if at < done {
            continue;
        }
        let Some(start) = after_connector(lexicon, text, at) else { continue };
        if let Some((_, phrase)) = act(lexicon, mood, &text[start..]) {
            done = start + phrase.len();
            found.push(start..done);
        }
    }
    found
}

/// Where a verb would begin after the comma, semicolon or blank at `at`; after a blank a connector must stand.
fn after_connector(lexicon: &Lexicon, text: &str, at: usize) -> Option<usize> {
    let rest = text[at + 1..].trim_start_matches(is_space);
    let word = first_word(rest);
    let joined = listed(lexicon.act_connectors, word);
    if !joined && text.as_bytes()[at] == b' ' {
        return None;
    }
    let rest = if joined { rest[word.len()..].trim_start_matches(is_space) } else { rest };
    Some(text.len() - rest.len())
}

/// The form of the verb that opens the paragraph.
fn mood(lexicon: &Lexicon, lead: &str) -> Option<Mood> {
    lead.split(is_space).find_map(|word| {
        let participle = opening(lexicon.preambular, word).map(|_| Mood::Participle);
        participle.or_else(|| opening(lexicon.operative, word).map(|_| Mood::Finite))
    })
}
