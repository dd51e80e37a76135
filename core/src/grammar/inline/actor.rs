//! Who is asked: `all Member States`, `the Government of the Central African Republic`.

use std::ops::Range;

use super::fold::is_ideographic;
use super::phrase::{keyed, phrase};
use super::word::{is_space, listed};
use crate::lexicon::{self, ActorType, Lexicon};

/// An actor in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Actor {
    /// With quantity and adjectives, without article.
    pub(crate) range: Range<usize>,
    pub(crate) key: String,
    pub(crate) kind: ActorType,
}

/// How many words or ideographs may stand before the noun that tells an actor, or between the parts of its name.
const MOST_WORDS: usize = 8;

/// The actor that opens `text`.
///
/// `actor = [article] {quantity | adjective} noun {noun} [link name | "of" name]` — `all relevant Member States` (A/RES/78/10),
/// `the Committee on Enforced Disappearances` (A/HRC/RES/54/18).
pub(crate) fn actor(lexicon: &'static Lexicon, text: &str) -> Option<Actor> {
    let mut start = 0;
    while let Some(end) = phrase(lexicon.actor_articles, &text[start..]) {
        start = after_space(text, start + end);
    }
    let mut key = String::new();
    let mut found = None;
    let mut at = start;
    for _ in 0..MOST_WORDS {
        let rest = &text[at..];
        if let Some((noun, end)) = keyed(lexicon.actors, rest) {
            // Whose one is: `the Secretary-General’s Envoy on Technology`.
            if let Some(length) = phrase(lexicon.possessives, &rest[end..]) {
                key.clear();
                start = after_space(text, at + end + length);
                (found, at) = (None, start);
                continue;
            }
            join(&mut key, noun.key);
            found = Some((at + end, lexicon::actor(noun.key)?.kind, key.len()));
            at = after_space(text, at + end);
            continue;
        }
        // A noun behind the one found must follow at once, save where that is one that stands before others: `United Nations country team`.
        let attribute = |end: usize| lexicon.actors_before_nouns.iter().any(|own| text[start..end].to_lowercase().ends_with(own));
        let done = found.is_some_and(|(end, ..)| !attribute(end));
        let end = word_end(rest);
        let word = &rest[..end];
        // Between adjectives "and" may stand: `regional and non-governmental organizations`.
        let stops = listed(lexicon.actor_stops, word) && (found.is_some() || key.is_empty() || !listed(lexicon.actor_joints, word));
        if done || end == 0 || stops {
            break;
        }
        if !listed(lexicon.actor_quantities, word) && !listed(lexicon.actor_articles, word) {
            adjective(lexicon, &mut key, word);
        }
        at = after_space(text, at + end);
    }
    let (end, kind, length) = found?;
    key.truncate(length);
    let rest = &text[end..];
    let next = rest.trim_start_matches(is_space);
    if rest.starts_with(['’', '\'']) || !ends_here(lexicon, &text[start..end], next) {
        return None;
    }
    let links = if kind == ActorType::Officer { lexicon.officer_links } else { lexicon.actor_links };
    let end = named(lexicon, links, text, end, &mut key)?;
    Some(Actor { range: start..end, key, kind })
}

/// The name that follows a noun which wants one (its key ends with `-of`) or may have one: where the whole ends.
///
/// `named = {link name}` — `Government of Afghanistan`, `Commission on the Status of Women` (E/RES/2021/12).
fn named(lexicon: &'static Lexicon, links: &[&str], text: &str, end: usize, key: &mut String) -> Option<usize> {
    if key.ends_with("-of") {
        let start = after_space(text, end);
        let length = name(lexicon, &text[start..])?;
        join(key, &kebab(&text[start..start + length]));
        return Some(start + length);
    }
    let head = text[..end].rsplit(is_space).next().unwrap_or("");
    if !head.starts_with(char::is_uppercase) {
        return Some(end);
    }
    let (mut end, mut linked) = (end, false);
    loop {
        let link = after_space(text, end);
        let joint = phrase(lexicon.actor_joints, &text[link..]).filter(|_| linked);
        let Some(length) = phrase(links, &text[link..]).or(joint) else { return Some(end) };
        let start = after_space(text, link + length);
        let Some(length) = capitals(&text[start..]) else { return Some(end) };
        // Behind "and" another actor may begin: `the Committee on Enforced Disappearances and States`.
        if joint.is_some() && tells_actor(lexicon, &text[start..start + length]) {
            return Some(end);
        }
        join(key, &kebab(&text[link..start + length]));
        (end, linked) = (start + length, true);
    }
}

/// Whether a noun that tells an actor begins at a word of a text.
fn tells_actor(lexicon: &'static Lexicon, text: &str) -> bool {
    let mut rest = text;
    while !rest.is_empty() {
        if keyed(lexicon.actors, rest).is_some() {
            return true;
        }
        rest = rest.get(word_end(rest).max(1)..).unwrap_or("").trim_start_matches(is_space);
    }
    false
}

/// A name in capitals with its article.
fn name(lexicon: &'static Lexicon, text: &str) -> Option<usize> {
    let start = phrase(lexicon.actor_articles, text).map_or(0, |end| after_space(text, end));
    let mut end = start + capitals(&text[start..])?;
    loop {
        let link = after_space(text, end);
        let Some(length) = phrase(lexicon.name_links, &text[link..]) else { return Some(end) };
        let more = after_space(text, link + length);
        let Some(length) = capitals(&text[more..]) else { return Some(end) };
        end = more + length;
    }
}

/// Where the words with capitals end that open a text.
fn capitals(text: &str) -> Option<usize> {
    let mut end = 0;
    loop {
        let start = after_space(text, end);
        let length = word_end(&text[start..]);
        if length == 0 || !text[start..].starts_with(char::is_uppercase) || end > 0 && start == end {
            return (end > 0).then_some(end);
        }
        end = start + length;
    }
}

/// Whether a noun that may stand before another (`United Nations efforts`) does not.
fn ends_here(lexicon: &'static Lexicon, noun: &str, next: &str) -> bool {
    let attribute = lexicon.actors_before_nouns.iter().any(|own| noun.to_lowercase().ends_with(own));
    let word = &next[..word_end(next)];
    !attribute || word.is_empty() || listed(lexicon.actor_stops, word)
}

/// Adds an adjective to a key: by its own key, or as it stands where keys are of the language.
fn adjective(lexicon: &'static Lexicon, key: &mut String, word: &str) {
    if !lexicon.actor_links.is_empty() {
        join(key, &kebab(word));
    }
}

fn join(key: &mut String, more: &str) {
    if !key.is_empty() {
        key.push('-');
    }
    key.push_str(more);
}

/// The words of a name in small letters, joined by hyphens.
fn kebab(name: &str) -> String {
    let mut key = String::new();
    for word in name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        join(&mut key, &word.to_lowercase());
    }
    key
}

fn after_space(text: &str, at: usize) -> usize {
    text.len() - text[at..].trim_start_matches(is_space).len()
}

/// The end of the word that begins a text, hyphens within it included; one ideograph is a word.
fn word_end(text: &str) -> usize {
    match text.chars().next() {
        Some(first) if is_ideographic(first) && first.is_alphabetic() => first.len_utf8(),
        _ => text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '‑') || c.is_alphabetic())).unwrap_or(text.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::actor;
    use crate::lexicon::{ActorType, Lexicon};
    use crate::options::Language;

    #[test]
    fn actors() {
        let lexicon = Lexicon::of(Language::English);
        for (text, words, key, kind) in [
            ("all relevant Member States to", "all relevant Member States", "member-states", ActorType::States),
            ("the Secretary-General to report", "Secretary-General", "secretary-general", ActorType::Officer),
            ("the Government of Norland, the", "Government of Norland", "government-of-norland", ActorType::Government),
            ("the Committee on Public Clocks to", "Committee on Public Clocks", "committee-on-public-clocks", ActorType::Organ),
            ("the Special Rapporteur on the right to", "Special Rapporteur", "special-rapporteur", ActorType::Officer),
            ("the Secretary-General’s Envoy on Clocks", "Envoy on Clocks", "envoy-on-clocks", ActorType::Officer),
            (
                "regional and local organizations to",
                "regional and local organizations",
                "regional-and-local-organizations",
                ActorType::Organization,
            ),
            ("United Nations country teams to", "United Nations country teams", "united-nations-country-teams", ActorType::Agency),
        ] {
            let found = actor(lexicon, text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((&text[found.range.clone()], found.key.as_str(), found.kind), (words, key, kind), "{text}");
        }
        for text in [
            "efforts by Member States",
            "the report of the Secretary-General",
            "United Nations efforts",
            "Member States’ efforts",
            "",
            "the",
        ] {
            assert_eq!(actor(lexicon, text), None, "{text}");
        }
    }
}
