//! Requests to report: who is to present what to whom, when, and under which conditions.

use std::ops::Range;

use super::acts::{Addressee, addressees};
use super::clauses::{self, Clause, Context};
use super::mandates;
use super::times::{Length, PartDate};
use crate::grammar::inline::act::after_bridges;
use crate::grammar::inline::phrase::phrase;
use crate::grammar::inline::word::{is_space, listed};
use crate::lexicon::{ActorType, Lexicon};

mod dialogue;
mod scan;

/// What is to be presented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Form {
    /// A report.
    Report,
    /// An oral update.
    OralUpdate,
    /// An update that is not said to be oral.
    Update,
    /// A briefing.
    Briefing,
    /// A dialogue in which, or after which, something is presented.
    Dialogue,
    /// Information.
    Information,
    /// Recommendations.
    Recommendations,
    /// Another paper: a study, a plan, a review.
    Other,
}

impl Form {
    /// The word used in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::OralUpdate => "oral-update",
            Self::Update => "update",
            Self::Briefing => "briefing",
            Self::Dialogue => "dialogue",
            Self::Information => "information",
            Self::Recommendations => "recommendations",
            Self::Other => "other",
        }
    }

    fn keyed(key: &str) -> Self {
        match key {
            "report" => Self::Report,
            "oral-update" => Self::OralUpdate,
            "update" => Self::Update,
            "briefing" => Self::Briefing,
            "dialogue" => Self::Dialogue,
            "information" => Self::Information,
            "recommendations" => Self::Recommendations,
            _ => Self::Other,
        }
    }
}

/// When something is due; each field is `None` where the text does not say it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Due {
    /// The session of the receiver by number, or by year where sessions have years.
    pub session: Option<u32>,
    /// The day by which.
    pub date: Option<PartDate>,
    /// How long after adoption.
    pub period: Option<Length>,
    /// How often: a length in ISO 8601, or a word like `regularly`.
    pub every: Option<String>,
    /// A time that is no date: `immediately`; `in-reports` for what goes into reports that are due anyhow.
    pub event: Option<&'static str>,
    /// Whether the date is not printed in full.
    pub implied: bool,
    /// How many sessions ahead the session is, which implies how often one is asked: the eightieth, asked at the seventy-eighth.
    pub ahead: Option<u32>,
}

impl Due {
    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A request to report.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Request {
    /// What is presented, with its article, or the verb where there is no noun; in bytes of the text.
    pub range: Range<usize>,
    /// Who is to present, as keys: `secretary-general`.
    pub who: Vec<String>,
    /// Who is to receive, as keys; empty where no one is printed.
    pub to: Vec<String>,
    /// In what form.
    pub form: Form,
    /// When.
    pub due: Due,
    /// Conditions, as keys: `within-existing-resources`.
    pub conditions: Vec<&'static str>,
}

/// The act a sub-paragraph hangs on.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// Whether the act asks for something.
    asking: bool,
    /// Who is asked.
    who: Vec<String>,
    /// Whether it ends with a verb of giving: `to provide:`.
    open: bool,
}

/// The requests in the text of one paragraph, in order, and the act its sub-paragraphs hang on.
///
/// `above` is the act that the paragraph hangs on itself, if it is a sub-paragraph.
///
/// ```
/// use unres::analysis::{Context, requests};
/// use unres::{Language, views::Organ};
/// let text = "Requests the Secretary-General to submit a report to the General Assembly at its eightieth session;";
/// let context = Context { language: Language::English, organ: Some(Organ::GeneralAssembly), session: Some(78), adopted: None };
/// let (found, _) = requests::in_text(&context, text, "Requests".len(), None);
/// assert_eq!((found[0].who[0].as_str(), found[0].to[0].as_str()), ("secretary-general", "general-assembly"));
/// assert_eq!((found[0].due.session, found[0].due.ahead), (Some(80), Some(2)));
/// ```
#[must_use]
pub fn in_text(context: &Context, text: &str, lead_end: usize, above: Option<&Asked>) -> (Vec<Request>, Asked) {
    in_clauses(context, text, &clauses::clauses(context.language, text, lead_end, None), above)
}

/// The same, where the clauses are known.
pub(super) fn in_clauses(context: &Context, text: &str, clauses: &[Clause], above: Option<&Asked>) -> (Vec<Request>, Asked) {
    let lexicon = Lexicon::of(context.language);
    let mut found = Vec::new();
    let mut asked = above.cloned().unwrap_or_default();
    let mut last = Vec::new();
    let named = |text: &str, from: usize, last: &[Addressee]| addressees::asked(lexicon, context.organ, text, from, last);
    if clauses.is_empty() && asked.asking {
        // `Decides that: (a) The Committee shall report` names whom it asks in the item.
        let own = if asked.who.is_empty() { named(text, 0, &[]) } else { Vec::new() };
        let start = own.last().map_or(0, |actor| actor.range.end);
        let who = if own.is_empty() { asked.who.clone() } else { keys(context, text, &own) };
        asked.open = scan::scan(context, &who, text, start..text.len(), asked.open, &mut found);
    }
    let mut act = 0;
    for clause in clauses {
        let Clause { base, range } = clause.clone();
        // The act begins where what hangs on the one before ends.
        let act = std::mem::replace(&mut act, range.end);
        let Some(opening) = asking(lexicon, base, text.get(range.clone()).unwrap_or("")) else {
            // A body whose mandate is decided on is asked by what follows.
            let decided = mandates::in_clauses(context, text, std::slice::from_ref(clause), None);
            asked.asking = !decided.is_empty();
            if lexicon.deciding.contains(&base) {
                found.extend(dialogue::held(context, text, range.clone()));
            }
            if let Some(mandate) = decided.last() {
                asked.who = vec![mandate.body.clone()];
                asked.open = scan::scan(context, &asked.who, text, mandate.range.end..range.end, true, &mut found);
            }
            continue;
        };
        asked.asking = true;
        let object = text.get(..range.end).unwrap_or(text);
        let start = |rest: &str| range.end - rest.len();
        let mut rest = opening;
        let mut known = named(object, start(opening), &last);
        if known.is_empty()
            && let Some(after) = after_insertion(opening)
        {
            known = named(object, start(after), &last);
        }
        match known.last() {
            Some(actor) => {
                rest = text.get(actor.range.end..range.end).unwrap_or("");
                asked.who = keys(context, text, &known);
                last = known;
            }
            // `requests a report by the Panel`, `requests also a final report` of who was asked before.
            None if scan::opens(lexicon, opening) => {
                let doers = addressees::doers(lexicon, context.organ, object, start(opening));
                if !doers.is_empty() {
                    asked.who = keys(context, text, &doers);
                }
            }
            // `le prie` asks who was named before.
            None if act > 0 && addressees::asks_pronoun(lexicon, text, act) => {
                let named = addressees::before(lexicon, context.organ, text, act);
                if !named.is_empty() {
                    asked.who = keys(context, text, &named);
                }
            }
            // `him` is who was asked before; without any name the act asks nobody.
            None if phrase(lexicon.asked_before, opening).is_some() => {}
            None => asked.who.clear(),
        }
        if !asked.who.is_empty() {
            asked.open = scan::scan(context, &asked.who, text, start(rest)..range.end, true, &mut found);
        }
    }
    (found, asked)
}

/// The keys of those named, each once; a body that the text named in full before keeps its full key.
fn keys(context: &Context, text: &str, named: &[Addressee]) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    for actor in named {
        let key = full(context, text, actor).unwrap_or_else(|| actor.key.clone());
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// How many places before a short name are looked at for the full one.
const MOST_PLACES: usize = 4;

/// How many letters before a short name the full one is looked for.
const FARTHEST: usize = 1000;

/// The full key of a body that is called by its first words: `the Committee`, named `the Committee of Experts` before.
fn full(context: &Context, text: &str, actor: &Addressee) -> Option<String> {
    if !matches!(actor.kind, ActorType::Organ | ActorType::Agency) {
        return None;
    }
    let words = text.get(actor.range.clone())?;
    let near = text.get(..actor.range.start)?.char_indices().rev().take(FARTHEST).last().map_or(0, |(at, _)| at);
    let before = text.get(near..actor.range.start)?;
    let lexicon = Lexicon::of(context.language);
    let longer = |(at, _): (usize, &str)| {
        let found = clauses::actor(lexicon, context.organ, before.get(at..)?)?;
        found.key.strip_prefix(actor.key.as_str()).is_some_and(|rest| rest.starts_with('-')).then_some(found.key)
    };
    if words.starts_with(char::is_uppercase) { before.match_indices(words).take(MOST_PLACES).find_map(longer) } else { None }
}

/// What follows an act that asks, and the noun of asking behind it: `the Secretary-General` of `its request to the Secretary-General`.
fn asking<'t>(lexicon: &Lexicon, base: &str, clause: &'t str) -> Option<&'t str> {
    let again = lexicon.asking_again.contains(&base);
    if !again && !lexicon.asking.contains(&base) {
        return None;
    }
    let mut rest = clause.trim_start_matches(is_blank);
    if again {
        let noun = clauses::after_articles(lexicon, rest);
        let end = phrase(lexicon.asking_nouns, noun);
        // The noun may be part of the lead.
        rest = match end {
            Some(end) => noun[end..].trim_start_matches(is_blank),
            None => rest,
        };
        if end.is_none() && phrase(lexicon.asking_joints, rest).is_none() {
            return None;
        }
    }
    let opening = after_joints(lexicon, rest);
    // `decides to request the Committee to report`
    if let Some(end) = phrase(lexicon.asking_infinitives, opening).filter(|_| opening.len() < rest.len()) {
        return Some(after_joints(lexicon, opening[end..].trim_start_matches(is_blank)));
    }
    // Who decides to do something asks nobody.
    let own = lexicon.deciding.contains(&base) && phrase(lexicon.infinitive_words, rest).is_some();
    (!own).then_some(opening)
}

/// What follows the small words between a verb of asking and who is asked.
fn after_joints<'t>(lexicon: &Lexicon, text: &'t str) -> &'t str {
    let mut rest = text;
    for _ in 0..3 {
        // `to this end`
        rest = after_bridges(lexicon, rest);
        let Some(end) = phrase(lexicon.asking_joints, rest) else { break };
        rest = rest[end..].trim_start_matches(is_blank);
    }
    rest
}

/// How far an insertion between the act and who is asked reaches, in bytes.
const INSERTION: usize = 80;

/// What follows an insertion: `the Panel` of `after a discussion with the Committee, the Panel`.
fn after_insertion(text: &str) -> Option<&str> {
    let comma = memchr::memchr(b',', text.as_bytes().get(..INSERTION).unwrap_or(text.as_bytes()))?;
    let rest = text[comma + 1..].trim_start_matches(is_space);
    text.starts_with(char::is_lowercase).then_some(rest)
}

fn is_blank(c: char) -> bool {
    is_space(c) || c == ','
}

/// Whether a word is one of a list that speaks of the body that speaks.
fn is_speaker(lexicon: &Lexicon, word: &str) -> bool {
    listed(lexicon.speaker_words, word)
}

#[cfg(test)]
mod tests;
