//! The clauses of a paragraph, each with its act, and who is named in them.

use std::ops::Range;

use super::acts;
use crate::grammar::inline::fold::is_comma;
use crate::grammar::inline::name::{acronym, key, name};
use crate::grammar::inline::phrase::{after_keyed, longest, phrase};
use crate::grammar::inline::word::is_space;
use crate::grammar::opening::{self, Reach};
use crate::lexicon::{Lexicon, Part};
use crate::options::Language;
use crate::views::Organ;

/// What is known of the resolution that a paragraph is in.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    /// The language of the text.
    pub language: Language,
    /// The organ that speaks.
    pub organ: Option<Organ>,
    /// The session or year of the resolution: the 78 of `A/RES/78/10`.
    pub session: Option<u32>,
    /// The day of adoption.
    pub adopted: Option<super::times::PartDate>,
}

/// An act and what hangs on it.
#[derive(Clone)]
pub(super) struct Clause {
    /// The base form of its verb, in English.
    pub(super) base: &'static str,
    /// What follows the verb, to the next act.
    pub(super) range: Range<usize>,
}

/// The clauses of a paragraph whose lead ends at `lead_end`; none without a lead.
pub(super) fn clauses(language: Language, text: &str, lead_end: usize) -> Vec<Clause> {
    let lexicon = Lexicon::of(language);
    let Some(lead) = text.get(..lead_end).and_then(|lead| opening::lead(lexicon, Reach::WHOLE, lead)) else { return Vec::new() };
    // An operative paragraph may open as a preambular one does, its verb coming later.
    let preambular = lead.part == Part::Preamble && text.trim_end_matches(is_space).ends_with(is_comma);
    let acts = acts::bare(language, preambular, text);
    let ends = acts.iter().skip(1).map(|act| act.range.start).chain([text.len()]);
    let clauses = acts.iter().zip(ends).map(|(act, end)| Clause { base: act.base, range: act.range.end..end.max(act.range.end) });
    let clauses: Vec<Clause> = clauses.collect();
    // A verb that no table of acts has stands for itself.
    if clauses.is_empty() { vec![Clause { base: lead.base, range: lead_end..text.len() }] } else { clauses }
}

/// The key of an organ as requests name it.
pub(super) fn organ_key(organ: Organ) -> Option<&'static str> {
    Some(match organ {
        Organ::GeneralAssembly => "general-assembly",
        Organ::SecurityCouncil => "security-council",
        Organ::EconomicAndSocialCouncil => "economic-and-social-council",
        Organ::HumanRightsCouncil => "human-rights-council",
        Organ::EnvironmentAssembly => "united-nations-environment-assembly",
        Organ::Other => return None,
    })
}

/// Someone named: the key, and what follows the name; `organ` tells which of the Councils "the Council" is.
pub(super) fn actor<'i>(lexicon: &'static Lexicon, organ: Option<Organ>, text: &'i str) -> Option<(&'i str, String)> {
    let named = name(lexicon, lexicon.name_joints, text);
    let known = after_keyed(lexicon.reporters, text);
    if let Some((rest, key)) =
        known.filter(|&(rest, _)| named.is_none_or(|(after, _)| after.len() + 2 >= rest.len() || splits(lexicon, rest)))
    {
        return Some((rest, key.to_owned()));
    }
    if let Some(found) = longest(lexicon.bodies, text)
        && text.starts_with(char::is_uppercase)
        && named.is_none_or(|(after, _)| after.len() + 2 >= text.len() - found.end)
    {
        let organ = match lexicon.bodies[found.index].key {
            "council" => organ.filter(|organ| *organ != Organ::GeneralAssembly),
            "other" | "none" | "own" => None,
            key => Some(Organ::keyed(key)),
        };
        if let Some(key) = organ.and_then(organ_key) {
            return Some((&text[found.end..], key.to_owned()));
        }
    }
    let (rest, named) = named?;
    let named = acronym(lexicon, named).unwrap_or(named);
    let key = key(lexicon, named);
    (!key.is_empty()).then_some((rest, key))
}

/// Whether another name follows, joined by "and": `Secretary-General and Member States`.
fn splits(lexicon: &Lexicon, rest: &str) -> bool {
    lexicon.list_and.iter().any(|and| rest.starts_with(and))
}

/// Those named in a list that opens a text, articles passed over: `the Secretary-General, the Panel and the Committee`.
pub(super) fn actors<'i>(lexicon: &'static Lexicon, organ: Option<Organ>, text: &'i str) -> Option<(&'i str, Vec<String>)> {
    let (mut rest, first) = actor(lexicon, organ, after_articles(lexicon, text))?;
    let mut found = vec![first];
    while found.len() < MOST_ACTORS
        && let Some(next) = after_joint(lexicon, rest)
        && let Some((after, key)) = actor(lexicon, organ, after_articles(lexicon, next))
    {
        found.push(key);
        rest = after;
    }
    Some((rest, found))
}

/// How many are looked for in one list.
const MOST_ACTORS: usize = 8;

/// The text after the comma or "and" between two of a list.
fn after_joint<'i>(lexicon: &Lexicon, text: &'i str) -> Option<&'i str> {
    let rest = text.trim_start_matches(is_space);
    let rest = rest.strip_prefix(',').unwrap_or(rest);
    let joined = lexicon.list_and.iter().find_map(|and| rest.trim_start_matches(is_space).strip_prefix(and.trim_start()));
    let next = joined.or_else(|| (rest.len() < text.len()).then_some(rest))?;
    Some(next.trim_start_matches(is_space))
}

/// The text without the articles and quantities that open it.
pub(super) fn after_articles<'i>(lexicon: &Lexicon, text: &'i str) -> &'i str {
    let mut rest = text.trim_start_matches(is_space);
    for _ in 0..3 {
        let Some(end) = phrase(lexicon.articles, rest) else { break };
        rest = rest[end..].trim_start_matches(is_space);
    }
    rest
}
