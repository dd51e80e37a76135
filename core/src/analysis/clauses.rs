//! The clauses of a paragraph, each with its act, and who is named in them.

use std::ops::Range;

use super::acts::{self, Act};
use super::times::PartDate;
use crate::grammar::deed::{after_subject, deed};
use crate::grammar::inline::act::Mood;
use crate::grammar::inline::actor::{Actor, actor as listed_actor};
use crate::grammar::inline::fold::is_comma;
use crate::grammar::inline::letter::is_letter;
use crate::grammar::inline::name::{acronym, key, name};
use crate::grammar::inline::phrase::{longest, phrase};
use crate::grammar::inline::word::{capital, is_space};
use crate::grammar::opening::{self, Reach};
use crate::lexicon::{ActorType, Lexicon, Part};
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
    pub adopted: Option<PartDate>,
}

impl Context {
    /// A day printed without its year: the next such day after adoption.
    pub(super) fn next(&self, date: PartDate) -> PartDate {
        let Some(adopted) = self.adopted.filter(|_| date.year.is_none()) else { return date };
        let passed = (date.month, date.day.or(Some(u8::MAX))) <= (adopted.month, adopted.day);
        PartDate { year: adopted.year.map(|year| year.saturating_add(u16::from(passed))), ..date }
    }
}

/// An act and what hangs on it.
#[derive(Clone)]
pub(super) struct Clause {
    /// The base form of its verb, in English.
    pub(super) base: &'static str,
    /// What follows the verb, to the next act.
    pub(super) range: Range<usize>,
}

/// The clauses of a paragraph whose lead ends at `lead_end`; none without a lead. `known` are its acts as a preambular paragraph or none has
/// them, where they have been found.
pub(super) fn clauses(language: Language, text: &str, lead_end: usize, known: Option<(bool, &[Act])>) -> Vec<Clause> {
    let lexicon = Lexicon::of(language);
    let Some(lead) = text.get(..lead_end).and_then(|lead| opening::lead(lexicon, Reach::WHOLE, lead)) else {
        return told(language, text, known);
    };
    // An operative paragraph may open as a preambular one does, its verb coming later.
    let preambular = lead.part == Part::Preamble && text.trim_end_matches(is_space).ends_with(is_comma);
    let clauses = parted(language, preambular, text, known);
    // A verb that no table of acts has stands for itself.
    if clauses.is_empty() { vec![Clause { base: lead.base, range: lead_end..text.len() }] } else { clauses }
}

/// The clauses of a paragraph that names who speaks instead of opening with a verb, as statements do (`The Security Council requests`), and
/// decisions (`At its 3rd plenary meeting, the General Assembly decided`), and those of an item that opens with an act in small letters.
fn told(language: Language, text: &str, known: Option<(bool, &[Act])>) -> Vec<Clause> {
    let lexicon = Lexicon::of(language);
    let opening = text.trim_start_matches(|c: char| !is_letter(c));
    let acts = || opening.starts_with(char::is_lowercase) && deed(lexicon, Mood::Finite, true, opening).is_some();
    let tells = after_subject(lexicon, opening).is_some() || acts::past::subject(lexicon, opening).is_some() || acts();
    if tells { parted(language, false, text, known) } else { Vec::new() }
}

/// The acts of a text, each with what follows it.
fn parted(language: Language, preambular: bool, text: &str, known: Option<(bool, &[Act])>) -> Vec<Clause> {
    let found;
    let acts = match known.filter(|&(as_preambular, _)| as_preambular == preambular) {
        Some((_, acts)) => acts,
        None => {
            found = acts::bare(language, preambular, text);
            &found
        }
    };
    let ends = acts.iter().skip(1).map(|act| act.range.start).chain([text.len()]);
    acts.iter().zip(ends).map(|(act, end)| Clause { base: act.base, range: act.bare..end.max(act.bare) }).collect()
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

/// Someone named, articles passed over: an organ that speaks of itself or another, an actor of the lists, or any name in capitals.
pub(super) fn actor(lexicon: &'static Lexicon, organ: Option<Organ>, text: &str) -> Option<Actor> {
    let bare = after_articles(lexicon, text);
    let start = text.len() - bare.len();
    let named = name(lexicon, lexicon.name_joints, bare);
    let at = |end: usize, key: String, kind| Some(Actor { range: start..start + end, key, kind });
    if let Some(found) = longest(lexicon.bodies, bare)
        // Arabic has no capitals.
        && bare.starts_with(capital)
        && named.is_none_or(|(after, _)| after.len() + 2 >= bare.len() - found.end)
    {
        let organ = match lexicon.bodies[found.index].key {
            "council" => organ.filter(|organ| *organ != Organ::GeneralAssembly),
            "other" | "none" | "own" => None,
            key => Some(Organ::keyed(key)),
        };
        if let Some(key) = organ.and_then(organ_key) {
            return at(found.end, key.to_owned(), ActorType::Organ);
        }
    }
    listed_actor(lexicon, text).or_else(|| {
        let (rest, named) = named?;
        let key = key(lexicon, acronym(lexicon, named).unwrap_or(named));
        if key.is_empty() { None } else { at(bare.len() - rest.len(), key, ActorType::Other) }
    })
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
