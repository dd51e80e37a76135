//! What base forms and keys mean, for all languages, made of the texts in [`common`](super::common).

use std::sync::LazyLock;

use super::text::rows;
use super::{ActorType, Class, common};

/// A base form and what it means.
#[derive(Debug)]
pub(crate) struct Meaning {
    pub(crate) base: &'static str,
    /// The base form it is reported under.
    pub(crate) shown: &'static str,
    pub(crate) class: Class,
    /// How strongly it asks, 0 to 10.
    pub(crate) force: Option<u8>,
}

/// The key of an actor and what it is.
#[derive(Debug)]
pub(crate) struct ActorKey {
    pub(crate) key: &'static str,
    pub(crate) kind: ActorType,
}

static VERBS: LazyLock<Vec<Meaning>> = LazyLock::new(|| meanings(common::VERBS));
static NOUNS: LazyLock<Vec<Meaning>> = LazyLock::new(|| meanings(common::NOUNS));
static ACTORS: LazyLock<Vec<ActorKey>> = LazyLock::new(|| actors(common::ACTORS));

/// What a verb means, by its base form.
pub(crate) fn verb(base: &str) -> Option<&'static Meaning> {
    VERBS.binary_search_by(|entry| entry.base.cmp(base)).ok().and_then(|index| VERBS.get(index))
}

/// What a noun makes of the verb that has it, by its key.
pub(crate) fn noun(key: &str) -> Option<&'static Meaning> {
    NOUNS.binary_search_by(|entry| entry.base.cmp(key)).ok().and_then(|index| NOUNS.get(index))
}

/// What the actor with a key is.
pub(crate) fn actor(key: &str) -> Option<&'static ActorKey> {
    ACTORS.binary_search_by(|entry| entry.key.cmp(key)).ok().and_then(|index| ACTORS.get(index))
}

/// Whether the name of a State with a key has the article in English: `the Sudan`.
pub(crate) fn has_article(key: &str) -> bool {
    common::WITH_ARTICLE.lines().any(|name| name == key)
}

/// Rows of `class [force]` and base forms, those that are reported under another with it: `call on=call upon`.
fn meanings(text: &'static str) -> Vec<Meaning> {
    let mut all: Vec<_> = rows(text, true)
        .into_iter()
        .filter_map(|row| {
            let (class, force) = row.head.split_once(' ').unwrap_or((row.head, ""));
            let class = Class::ALL.into_iter().find(|known| known.name() == class)?;
            let (base, shown) = row.phrase.split_once('=').unwrap_or((row.phrase, row.phrase));
            Some(Meaning { base, shown, class, force: force.parse().ok() })
        })
        .collect();
    all.sort_unstable_by_key(|meaning| meaning.base);
    all
}

fn actors(text: &'static str) -> Vec<ActorKey> {
    let kind = |name: &str| ActorType::ALL.into_iter().find(|known| known.name() == name);
    let mut all: Vec<_> =
        rows(text, true).into_iter().filter_map(|row| Some(ActorKey { key: row.phrase, kind: kind(row.head)? })).collect();
    all.sort_unstable_by_key(|actor| actor.key);
    all
}

#[cfg(test)]
mod tests {
    use super::{ACTORS, NOUNS, VERBS};
    use crate::lexicon::common;
    use crate::lexicon::text::rows;

    /// None is left out because its class or its type is unknown.
    #[test]
    fn all_are_understood() {
        for (text, made) in [(common::VERBS, VERBS.len()), (common::NOUNS, NOUNS.len()), (common::ACTORS, ACTORS.len())] {
            assert_eq!(rows(text, true).len(), made);
            assert!(made > 0);
        }
    }
}
