//! Who puts a draft forward: the lines of a draft's masthead above its title.

use super::inline::letter::is_letter_or_digit;
use super::inline::word::{after_prefix, is_space, listed};
use crate::lexicon::Lexicon;

/// What lines of sponsors make of a document, where `line` ends them: the key of the kind.
///
/// `end = [names] ":" ["*"] draft-word [space symbol]` — `Egypt: draft resolution` (A/C.1/80/L.1), `of Palestine:* draft resolution`
/// (A/80/L.26), or the words alone where the names ended the line before (A/80/L.16).
pub(crate) fn ends_sponsors(lexicon: &Lexicon, line: &str) -> Option<&'static str> {
    let tail = after_names(line).unwrap_or(line);
    // Alone they begin in lower case: with a capital they open such lines.
    lexicon.draft_words.iter().find_map(|words| {
        let rest = tail.strip_prefix(words.phrase)?;
        let ends = rest.is_empty() || rest.starts_with(is_space) && rest.contains('/') && rest.len() < 80;
        ends.then_some(words.key)
    })
}

/// What follows the colon behind the names, and the star of a note.
fn after_names(line: &str) -> Option<&str> {
    let at = line.rfind([':', '：'])?;
    Some(line[at..].trim_start_matches(|c: char| is_space(c) || matches!(c, ':' | '：' | '*')))
}

/// The key of the kind where `line` opens the lines that say who put a draft forward.
///
/// `opening = Draft-word …` — `Draft resolution submitted by the President of the General Assembly` (A/80/L.15).
pub(crate) fn opens_draft(lexicon: &Lexicon, line: &str) -> Option<&'static str> {
    let words = lexicon.draft_words.iter().find(|words| {
        let boundary = |rest: &str| !rest.starts_with(is_letter_or_digit);
        after_prefix(line, words.phrase).is_some_and(boundary)
    })?;
    line.starts_with(char::is_uppercase).then_some(words.key)
}

/// The key of the kind that sponsors' words tell, lines joined.
pub(crate) fn kind(lexicon: &Lexicon, words: &str) -> Option<&'static str> {
    ends_sponsors(lexicon, words).or_else(|| opens_draft(lexicon, words))
}

/// The names before the colon; none where the lines say otherwise who put the draft forward.
pub(crate) fn names<'t>(lexicon: &Lexicon, words: &'t str) -> Option<&'t str> {
    if opens_draft(lexicon, words).is_some() {
        return None;
    }
    ends_sponsors(lexicon, words)?;
    let end = words.rfind([':', '：'])?;
    Some(words[..end].trim_end_matches(|c: char| is_space(c) || c == '*'))
}

/// Whether a line holds nothing but names: each word with a capital, small ones aside. What follows a colon does not count.
pub(crate) fn names_only(lexicon: &Lexicon, line: &str) -> bool {
    let names = line.split([':', '：']).next().unwrap_or("");
    let mut words = names.split(|c: char| is_space(c) || c == '/').filter(|word| !word.is_empty());
    names.starts_with(|c: char| c.is_uppercase() || c == '(' || c.is_lowercase() && names.contains(char::is_uppercase))
        && words.all(|word| {
            let bare = word.trim_matches(|c: char| !is_letter_or_digit(c));
            bare.contains(char::is_uppercase) || bare.is_empty() || listed(lexicon.title_small_words, bare)
        })
}

/// Whether a line of names goes on in the next: it holds a comma, or ends with a small word.
pub(crate) fn names_go_on(lexicon: &Lexicon, line: &str) -> bool {
    let last = line.rsplit(is_space).next().unwrap_or("");
    line.contains([',', '،', '、']) || listed(lexicon.title_small_words, last)
}

#[cfg(test)]
mod tests {
    use super::{ends_sponsors, kind, names, names_go_on, names_only, opens_draft};
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn sponsors() {
        let lexicon = Lexicon::of(Language::English);
        for (line, key) in [
            ("Egypt: draft resolution", Some("draft-resolution")),
            ("of Palestine:* draft resolution", Some("draft-resolution")),
            ("Australia and Nigeria*: draft resolution", Some("draft-resolution")),
            ("draft decision", Some("draft-decision")),
            ("Peru: amendments to draft resolution A/C.3/97/L.4", Some("amendment")),
            ("Draft resolution submitted by the Chair", None),
            ("Chile and Fiji", None),
        ] {
            assert_eq!(ends_sponsors(lexicon, line), key, "{line}");
        }
        assert_eq!(opens_draft(lexicon, "Draft resolution submitted by the Chair"), Some("draft-resolution"));
        assert_eq!(opens_draft(lexicon, "draft resolution"), None);
        assert_eq!(kind(lexicon, "Draft decision"), Some("draft-decision"));
        assert_eq!(names(lexicon, "Chile, Fiji and Peru:* draft resolution"), Some("Chile, Fiji and Peru"));
        assert_eq!(names(lexicon, "Draft resolution submitted by the Chair"), None);
        assert_eq!(names(lexicon, "Draft resolution submitted by the Clerk, Ann Example (Norland), after talks: draft resolution"), None);
    }

    #[test]
    fn lines_of_names() {
        let lexicon = Lexicon::of(Language::English);
        for line in ["Bolivia (Plurinational State of), Côte d’Ivoire,", "Northern Ireland:* draft resolution"] {
            assert!(names_only(lexicon, line), "{line}");
        }
        assert!(!names_only(lexicon, "the oceans, seas and marine resources"));
        assert!(names_go_on(lexicon, "Norway, Qatar, Spain and State") && names_go_on(lexicon, "Côte d’Ivoire and"));
        assert!(!names_go_on(lexicon, "Question of Palestine"));
    }
}
