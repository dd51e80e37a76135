//! Who is asked: `all Member States`, `the Government of the Central African Republic`.

use std::ops::Range;

use super::adjective::{AND, behind, joins_adjectives, may_qualify};
use super::fold::{is_comma, is_ideographic};
use super::letter::{is_letter, is_letter_or_digit};
use super::phrase::{keyed, phrase};
use super::word::{capital, is_space, last_word, listed};
use crate::grammar::state::Beginning;
use crate::lexicon::{self, ActorType, Keyed, Lexicon, Words};
use crate::options::Language;

/// An actor in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Actor {
    /// With quantity and adjectives, without article.
    pub(crate) range: Range<usize>,
    pub(crate) key: String,
    pub(crate) kind: ActorType,
}

/// Opens the keys of Governments.
pub(crate) const GOVERNMENT_OF: &str = "government-of-";

/// How many words or ideographs may stand before the noun that tells an actor, or between the parts of its name.
const MOST_WORDS: usize = 8;

/// Ends keys of nouns that want a name: `government-of`.
const OF: &str = "-of";

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
    let mut found: Option<Head> = None;
    let mut at = start;
    for _ in 0..MOST_WORDS {
        let rest = &text[at..];
        // Where keys are not of the language, what follows a noun is another's: `доклад Комитета`.
        let over = |head: &Head| lexicon.actor_links.is_empty() && !head.attribute && head.kind != ActorType::State;
        if found.as_ref().is_some_and(over) {
            break;
        }
        if let Some((noun, end)) = keyed(lexicon.actors, rest).filter(|(noun, _)| is_name(lexicon, noun, rest)) {
            // Whose one is: `the Secretary-General’s Envoy on Technology`.
            if let Some(length) = phrase(lexicon.possessives, &rest[end..]) {
                key.clear();
                start = after_space(text, at + end + length);
                (found, at) = (None, start);
                continue;
            }
            let state = found.filter(|head| head.kind == ActorType::State);
            found = Some(Head::noun(lexicon, noun, at + end, &mut key, state.is_some())?);
            at = after_space(text, at + end);
            continue;
        }
        let named = if found.is_none() && key.is_empty() { state(lexicon, rest) } else { None };
        // `Somalia’s international partners`
        if let Some(length) = named.and_then(|(end, _)| Some(end + phrase(lexicon.possessives, &rest[end..])?)) {
            start = after_space(text, at + length);
            at = start;
            continue;
        }
        if let Some((end, state)) = named
            && stands_alone(lexicon, &rest[end..])
        {
            key = short(state);
            let attribute = rest[end..].starts_with(is_ideographic);
            found = Some(Head { end: at + end, kind: ActorType::State, key: key.len(), attribute });
            at += end;
            continue;
        }
        // `国际、区域组织`
        if let Some((adjective, end)) = keyed(lexicon.actor_adjectives, rest).filter(|_| found.is_none()) {
            join(&mut key, adjective.key);
            let comma = text[at + end..].chars().next().filter(|&c| is_comma(c)).map_or(0, char::len_utf8);
            at = after_space(text, at + end + comma);
            continue;
        }
        let end = word_end(rest);
        let word = &rest[..end];
        // Between adjectives "and" may stand: `regional and non-governmental organizations`.
        let joins = found.is_none()
            && !key.is_empty()
            && listed(lexicon.actor_joints, word)
            && joins_adjectives(lexicon, &text[start..at], &rest[end..]);
        // `concerned Governments`
        let quantity = found.is_none() && key.is_empty() && listed(lexicon.actor_quantities, word);
        // A noun behind the one found must follow at once, save where that is one that stands before others: `United Nations country team`.
        if end == 0 || found.is_some_and(|head| !head.attribute) || listed(lexicon.actor_stops, word) && !joins && !quantity {
            break;
        }
        let article = listed(lexicon.actor_articles, word);
        // No adjective stands before an article: `inform the Council`.
        if article && !key.is_empty() {
            break;
        }
        if joins {
            join(&mut key, AND);
        } else if !article && !listed(lexicon.actor_quantities, word) {
            if found.is_none() && !may_qualify(lexicon, word) {
                break;
            }
            adjective(lexicon, &mut key, word);
        }
        // A comma too: `global, regional and subregional organizations`.
        let comma = usize::from(found.is_none() && text[at + end..].starts_with(',') && listed(lexicon.listed_adjectives, word));
        at = after_space(text, at + end + comma);
    }
    let Head { end, kind, key: length, attribute } = found?;
    key.truncate(length);
    let rest = &text[end..];
    if rest.starts_with(['’', '\'']) || attribute && !before_stop(lexicon, rest) {
        return None;
    }
    let end = behind(lexicon, text, end, &mut key);
    let links = if kind == ActorType::Officer { lexicon.officer_links } else { lexicon.actor_links };
    let end = if matches!(kind, ActorType::State | ActorType::States | ActorType::Party) {
        end
    } else {
        named(lexicon, links, text, end, &mut key)?
    };
    Some(Actor { range: start..end, key, kind })
}

/// Whether a noun stands for an actor where it is: some do only with a capital: `the Force`.
fn is_name(lexicon: &Lexicon, noun: &Keyed, text: &str) -> bool {
    !listed(lexicon.actors_as_names, noun.phrase) || text.starts_with(char::is_uppercase)
}

/// The key of the Government of a State.
pub(crate) fn government_of(state: String) -> String {
    format!("{GOVERNMENT_OF}{}", with_article(state))
}

/// The noun that tells an actor.
#[derive(Clone, Copy)]
struct Head {
    end: usize,
    kind: ActorType,
    /// How long the key is up to it.
    key: usize,
    /// Whether it may stand before another noun: `United Nations efforts`.
    attribute: bool,
}

impl Head {
    /// A noun, which adds to the key; behind a State's name it says what of it is meant: `苏丹政府`.
    fn noun(lexicon: &'static Lexicon, noun: &Keyed, end: usize, key: &mut String, of_state: bool) -> Option<Self> {
        let mut kind = lexicon::actor(noun.key)?.kind;
        let name = std::mem::take(key);
        match noun.key.strip_suffix(OF).filter(|_| of_state) {
            Some(of) => {
                *key = format!("{of}{OF}-{}", with_article(name));
                kind = ActorType::Government;
            }
            None if of_state => noun.key.clone_into(key),
            None => {
                *key = name;
                join(key, noun.key);
            }
        }
        Some(Self { end, kind, key: key.len(), attribute: listed(lexicon.actors_before_nouns, noun.phrase) })
    }
}

/// Whether the name of a State is followed by nothing that goes on with it, and by no mark that says whose the next is:
/// `Haiti National Police`, `Israel’s`.
fn stands_alone(lexicon: &Lexicon, after: &str) -> bool {
    !after.trim_start_matches(is_space).starts_with(char::is_uppercase) && phrase(lexicon.possessives, after).is_none()
}

/// Whether no noun follows: a word that ends noun phrases, or a mark.
fn before_stop(lexicon: &Lexicon, after: &str) -> bool {
    let next = after.trim_start_matches(is_space);
    let word = &next[..word_end(next)];
    word.is_empty() || next.starts_with(is_ideographic) || listed(lexicon.actor_stops, word)
}

/// The name that follows a noun which wants one (its key ends with `-of`) or may have one: where the whole ends.
///
/// `named = {link name}` — `Government of Afghanistan`, `Commission on the Status of Women` (E/RES/2021/12).
fn named(lexicon: &'static Lexicon, links: Words, text: &str, end: usize, key: &mut String) -> Option<usize> {
    if key.ends_with(OF) {
        let start = after_space(text, end);
        let Some((length, name)) = name(lexicon, &text[start..]) else {
            key.truncate(key.len() - OF.len());
            // `政府`
            return lexicon.actor_links.is_empty().then_some(end);
        };
        join(key, &name);
        return Some(start + length);
    }
    let head = last_word(&text[..end]);
    // An acronym is a whole name.
    if !head.starts_with(char::is_uppercase) || head.chars().filter(|c| c.is_uppercase()).count() > 2 && !head.contains('-') {
        return Some(end);
    }
    let (mut end, mut linked) = (end, false);
    loop {
        let link = after_space(text, end);
        let joint = phrase(lexicon.actor_joints, &text[link..]).filter(|_| linked);
        let Some(length) = phrase(links, &text[link..]).or(joint) else { return Some(end) };
        let start = after_space(text, link + length);
        let Some(length) = whole_name(lexicon, &text[start..]) else { return Some(end) };
        // Behind "and" another actor may begin: `the Committee on Enforced Disappearances and States`.
        if joint.is_some() && tells_actor(lexicon, &text[start..start + length]) {
            return Some(end);
        }
        join(key, &kebab(&text[link..start + length]));
        (end, linked) = (start + length, true);
    }
}

/// Where a name ends whose words have capitals: `Economic and Social Council` and `Côte d’Ivoire` as the lists have them, else up to the first
/// small word.
fn whole_name(lexicon: &'static Lexicon, text: &str) -> Option<usize> {
    let end = capitals(text)?;
    let listed = keyed(lexicon.actors, text).map_or(0, |(_, end)| end);
    Some(end.max(listed).max(state(lexicon, text).map_or(0, |(end, _)| end)))
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

/// The name of a State with its article, where it ends and the end of its key; where keys are of the language any name in capitals.
fn name(lexicon: &'static Lexicon, text: &str) -> Option<(usize, String)> {
    let start = phrase(lexicon.actor_articles, text).map_or(0, |end| after_space(text, end));
    let known = state(lexicon, &text[start..]).map(|(end, state)| (start + end, short(state)));
    if lexicon.actor_links.is_empty() {
        return known.map(|(end, name)| (end, with_article(name)));
    }
    let (end, printed) =
        known.as_ref().map_or_else(|| Some((capitalized(lexicon, text, start)?, None)), |(end, name)| Some((*end, Some(name))))?;
    let key = kebab(&text[..end]);
    // `the Republic of South Sudan` is South Sudan, `the Sudan` has its article.
    let longer = |name: &&String| key != **name && key.strip_prefix("the-") != Some(name.as_str());
    let key = printed.filter(longer).cloned().map_or(key, with_article);
    Some((end, key))
}

/// Where a name in capitals ends whose first word begins at `start`.
fn capitalized(lexicon: &'static Lexicon, text: &str, start: usize) -> Option<usize> {
    let mut end = start + capitals(&text[start..])?;
    loop {
        let link = after_space(text, end);
        let Some(length) = phrase(lexicon.name_links, &text[link..]) else { return Some(end) };
        let more = after_space(text, link + length);
        let Some(length) = capitals(&text[more..]) else { return Some(end) };
        end = more + length;
    }
}

/// The State whose name opens a text, the longest one, by its place in the table, and where the name ends.
///
/// `state = word {word}`, with brackets too — `Iran (Islamic Republic of)` (A/RES/78/220).
fn state(lexicon: &'static Lexicon, text: &str) -> Option<(usize, u16)> {
    if !text.starts_with(capital) {
        return None;
    }
    let mut found = None;
    let (mut names, mut read, mut end) = (Beginning::of(lexicon), 0, 0);
    for _ in 0..MOST_WORDS {
        let next = after_space(text, end);
        let bracket = usize::from(text[next..].starts_with('('));
        let length = word_end(&text[next + bracket..]);
        if length == 0 {
            break;
        }
        end = next + bracket + length;
        end += usize::from(text[end..].starts_with(')'));
        // Apostrophes stand within names: `Côte d’Ivoire`.
        if let Some(length) = text[end..].strip_prefix(['’', '\'']).map(word_end).filter(|&length| length > 0) {
            end += text[end..].chars().next().map_or(0, char::len_utf8) + length;
        }
        if !names.add(&text[read..end]) {
            break;
        }
        read = end;
        found = names.whole().map(|state| (end, state)).or(found);
    }
    found
}

/// The key of a State: its name in English without what stands in brackets.
fn short(state: u16) -> String {
    let name = Lexicon::of(Language::English).state_names.shown(state);
    kebab(name.split('(').next().unwrap_or(name))
}

/// A key with the article that English has before some names.
fn with_article(key: String) -> String {
    if lexicon::has_article(&key) { format!("the-{key}") } else { key }
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

/// Adds an adjective to a key: by its own key, or as it stands where keys are of the language.
fn adjective(lexicon: &'static Lexicon, key: &mut String, word: &str) {
    if !lexicon.actor_links.is_empty() {
        join(key, &kebab(word));
    }
}

pub(super) fn join(key: &mut String, more: &str) {
    if !key.is_empty() {
        key.push('-');
    }
    key.push_str(more);
}

/// The words of a name in small letters, joined by hyphens.
fn kebab(name: &str) -> String {
    let mut key = String::new();
    for word in name.split(|c: char| !is_letter_or_digit(c)).filter(|word| !word.is_empty()) {
        join(&mut key, &word.to_lowercase());
    }
    key
}

pub(super) fn after_space(text: &str, at: usize) -> usize {
    text.len() - text[at..].trim_start_matches(is_space).len()
}

/// The end of the word that begins a text, hyphens within it included; one ideograph is a word.
pub(super) fn word_end(text: &str) -> usize {
    match text.chars().next() {
        Some(first) if is_ideographic(first) && is_letter(first) => first.len_utf8(),
        _ => text.find(|c: char| !(is_letter_or_digit(c) || matches!(c, '-' | '‑'))).unwrap_or(text.len()),
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
