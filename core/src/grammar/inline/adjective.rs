//! Adjectives of the noun that tells an actor, before it and behind it: `organisations internationales et régionales`.

use super::actor::{after_space, join, word_end};
use super::fold::is_comma;
use super::phrase::{keyed, phrase};
use super::word::{after_any, is_space, last_word, listed};
use crate::lexicon::Lexicon;

/// Joins adjectives in a key.
pub(super) const AND: &str = "and";

/// How many adjectives are read behind one noun.
const MOST: usize = 6;

/// Puts the adjectives behind a noun before it in its key, as English has them; where they end. Those without a key of their own, like
/// "concerned", are passed over.
///
/// `behind = {["," | "and"] adjective}` — `organizaciones internacionales y regionales` (A/RES/80/126).
pub(super) fn behind(lexicon: &'static Lexicon, text: &str, end: usize, key: &mut String) -> usize {
    let (mut end, mut own) = (end, None);
    for _ in 0..MOST {
        let rest = &text[after_space(text, end)..];
        let comma = || rest.strip_prefix(is_comma).map(|after| (after, "-"));
        let word = || phrase(lexicon.actor_joints, rest).map(|end| &rest[end..]).or_else(|| after_any(rest, lexicon.joined_words));
        let open = [Some((rest, "")), word().map(|after| (after, "-and-")), comma()].into_iter().flatten();
        let Some((adjective, rest, joint)) = open.into_iter().find_map(|(rest, joint)| {
            let rest = rest.trim_start_matches(is_space);
            let (adjective, length) = keyed(lexicon.adjectives_behind, rest)?;
            Some((adjective.key, &rest[length..], joint))
        }) else {
            break;
        };
        end = text.len() - rest.len();
        if adjective.is_empty() {
            continue;
        }
        let before = own.get_or_insert_with(|| own_adjective(lexicon, key));
        // Without a word between them the last stands first: `organizaciones deportivas internacionales`.
        *before = match (before.is_empty(), joint) {
            (true, _) => adjective.to_owned(),
            (false, "") => format!("{adjective}-{before}"),
            (false, joint) => format!("{before}{joint}{adjective}"),
        };
    }
    if let Some(mut before) = own {
        join(&mut before, key);
        *key = before;
    }
    end
}

/// Takes the adjective from a key that has one already: `international` of `international-organizations`.
fn own_adjective(lexicon: &'static Lexicon, key: &mut String) -> String {
    let list = lexicon.adjectives_behind.entries();
    let Some((own, noun)) = key.rsplit_once('-').filter(|(own, _)| list.iter().any(|adjective| adjective.key == *own)) else {
        return String::new();
    };
    let own = own.to_owned();
    *key = noun.to_owned();
    own
}

/// Whether a word that no list has may be an adjective before its noun: by its end, where adjectives have ends of their own, else not
/// where they follow nouns.
pub(super) fn may_qualify(lexicon: &Lexicon, word: &str) -> bool {
    let ends = lexicon.adjective_endings;
    if ends.is_empty() { !lexicon.nouns_first } else { ends.iter().any(|end| word.ends_with(end)) }
}

/// Whether a word like "and" joins adjectives of one noun: what stands before is neither acronym nor plural, and neither a noun of one word nor, save
/// behind adjectives like `regional`, another article follows: `schools and institutes`, `the Authority and all States` are two.
pub(super) fn joins_adjectives(lexicon: &'static Lexicon, before: &str, after: &str) -> bool {
    let last = last_word(before.trim_end_matches(is_space));
    let next = after.trim_start_matches(is_space);
    let word = &next[..word_end(next)];
    let begins = [lexicon.actor_articles, lexicon.actor_quantities].into_iter().any(|list| listed(list, word));
    let noun = is_acronym(last) || lexicon.plural_endings.iter().any(|end| last.ends_with(end));
    !noun && (!begins || listed(lexicon.listed_adjectives, last)) && keyed(lexicon.actors, next).is_none_or(|(_, end)| end > word.len())
}

/// Whether a word is written in capitals: `OHCHR`.
fn is_acronym(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).count() > 1 && !word.contains(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use crate::grammar::inline::actor::actor;
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn adjectives() {
        for (language, text, key) in [
            (Language::French, "organisations internationales et régionales de faire", "international-and-regional-organizations"),
            (Language::French, "organisations concernées de faire", "organizations"),
            (Language::Spanish, "organizaciones deportivas internacionales a que", "international-sport-organizations"),
            (Language::Arabic, "المنظمات الدولية والإقليمية أن تكتب", "international-and-regional-organizations"),
            (Language::Russian, "международным и региональным организациям писать", "international-and-regional-organizations"),
            (Language::Chinese, "国际、区域和次区域组织继续", "international-regional-and-subregional-organizations"),
        ] {
            assert_eq!(actor(Lexicon::of(language), text).map(|actor| actor.key).as_deref(), Some(key), "{text}");
        }
    }
}
