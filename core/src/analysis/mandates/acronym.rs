//! The acronyms that a resolution gives to bodies: `the United Nations Mission in Norland (UNMIN)`.

use crate::grammar::inline::name::{acronym, key, name, word};
use crate::grammar::inline::word::is_space;
use crate::lexicon::Lexicon;

/// The keys of the full names in a text that an acronym in brackets follows, with the key of the acronym.
pub(in crate::analysis) fn add(lexicon: &Lexicon, text: &str, known: &mut Vec<(String, String)>) {
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let step = word(rest).max(rest.chars().next().map_or(1, char::len_utf8));
        let Some((after, named)) = name(lexicon, lexicon.name_joints, rest) else {
            at += step;
            continue;
        };
        let short = after.trim_start_matches(is_space).strip_prefix('(').and_then(|inner| acronym(lexicon, inner));
        if let Some(short) = short {
            known.push((key(lexicon, named), short.to_lowercase()));
        }
        at += (rest.len() - after.len()).max(step);
    }
}
