//! What a paragraph does: its acts, whom they address.

use std::ops::Range;

use self::find::Setting;
use crate::grammar::inline::act::{Mood, act, after_bridges, after_connector, is_joined_on, mood};
use crate::grammar::inline::fold::is_clause_end;
use crate::grammar::inline::word::is_space;
use crate::kind::Kind;
use crate::lexicon::Lexicon;
pub use crate::lexicon::{ActorType, Class};
use crate::options::Language;
use crate::views::{Flow, NodeRef, Operative, Organ, Paragraph, Preambular, Resolution, Subparagraph, WrapUp};

pub(super) mod addressees;
mod find;

/// One verb by which the body that adopts does something.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Act {
    /// The phrase as print sets it off, in bytes of the paragraph's text: `Also strongly condemns`, `Takes note with appreciation`.
    pub range: Range<usize>,
    /// Where the phrase ends with its noun, which some organs do not set off: `reiterates its call`.
    pub whole: usize,
    /// The base form of its verb, in English whatever the language: `call upon`.
    pub base: &'static str,
    /// What strengthens it or chains it to the act before, as keys in the order of the text: `also`, `once-again`, `deep` of `deep concern`.
    pub modifiers: Vec<&'static str>,
    /// What is expressed, reiterated or reaffirmed: `concern`, `call`.
    pub noun: Option<&'static str>,
    /// What kind of thing it does; of `reiterates its call` that of the call.
    pub class: Option<Class>,
    /// How strongly it asks, 0 to 10, without what modifiers add; in a preambular paragraph 0.
    pub force: Option<u8>,
    /// Whom it asks.
    pub addressees: Vec<Addressee>,
}

/// One whom an act asks to do something.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Addressee {
    /// As printed with its adjectives and without article, in bytes of the paragraph's text.
    pub range: Range<usize>,
    /// A key in English whatever the language: `secretary-general`, `government-of-burundi`.
    pub key: String,
    /// What it is.
    pub kind: ActorType,
}

/// The acts of one paragraph, without its sub-paragraphs, in order.
pub(crate) fn of(node: NodeRef<'_>) -> Vec<Act> {
    in_flow(node, organ(node), &node.flow())
}

/// The same with what a caller that walks a whole document knows: the organ that speaks, and the paragraph's words.
pub(crate) fn in_flow(node: NodeRef<'_>, organ: Option<Organ>, flow: &Flow<'_>) -> Vec<Act> {
    let preambular = node.kind() == Kind::Preambular;
    // An item without a lead goes on with the words before its list.
    if flow.lead().is_empty() && !preambular && !matches!(node.kind(), Kind::Operative | Kind::WrapUp) {
        return Vec::new();
    }
    let setting = Setting { language: node.language(), organ, preambular };
    let mut found = find::acts(setting, flow.text());
    if preambular {
        found.iter_mut().for_each(|act| act.force = act.force.and(Some(0)));
    }
    addressees::add(setting.language, flow.text(), &mut found);
    found
}

/// The acts of a text without their addressees and nouns, for passes that read what hangs on each.
pub(super) fn bare(language: Language, preambular: bool, text: &str) -> Vec<Act> {
    find::acts(Setting { language, organ: Some(Organ::SecurityCouncil), preambular }, text)
}

/// The act on which a paragraph hangs: the last one of the lead-in of its list.
pub(crate) fn hangs_on(node: NodeRef<'_>) -> Option<Act> {
    let mut above = node.parent();
    while let Some(node) = above.filter(|node| node.kind().is_paragraph()) {
        if let Some(act) = of(node).pop() {
            return Some(act);
        }
        above = node.parent();
    }
    None
}

/// The organ that speaks in a node.
fn organ(node: NodeRef<'_>) -> Option<Organ> {
    let mut above = Some(node);
    while let Some(node) = above {
        if let Some(resolution) = Resolution::cast(node) {
            return resolution.organ();
        }
        above = node.parent();
    }
    None
}

macro_rules! acts {
    ($($view:ident),+) => {$(
        impl $view<'_> {
            /// What it does, verb by verb, without its sub-paragraphs.
            #[must_use]
            pub fn acts(self) -> Vec<Act> {
                of(self.node())
            }
        }
    )+};
}

acts!(Preambular, Operative, Subparagraph, WrapUp, Paragraph);

impl Subparagraph<'_> {
    /// The act on which it hangs: `Requests` of `Requests the Secretary-General: (a) To report;`.
    #[must_use]
    pub fn hangs_on(self) -> Option<Act> {
        hangs_on(self.node())
    }
}

/// The further verbs of one paragraph, in bytes of its text; `lead_end` is where its lead ends. A text without a lead
/// has none.
///
/// A further verb has the form of the lead's, no subject of its own, and follows a comma, a semicolon or a word like "and".
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
    let Some(lead) = text.get(..lead_end).and_then(|lead| mood(lexicon, lead)) else { return Vec::new() };
    // An operative paragraph may open as a preambular one does, its verb coming later: `Noting that …, decides …;`.
    let later = lead == Mood::Participle && !text.trim_end_matches(is_space).ends_with(',');
    let mut found = Vec::new();
    let mut done = lead_end;
    // A joint is a comma, a semicolon or a blank.
    for (at, joint) in text.char_indices().filter(|&(_, c)| c == ' ' || is_clause_end(c)) {
        if at < done {
            continue;
        }
        let rest = text[at + joint.len_utf8()..].trim_start_matches(is_space);
        let rest = match after_connector(lexicon, rest) {
            Some(rest) => rest,
            None if joint == ' ' && !is_joined_on(lexicon, rest) => continue,
            None => rest,
        };
        let rest = after_bridges(lexicon, rest);
        if let Some((_, phrase)) = act(lexicon, lead, rest).or_else(|| act(lexicon, Mood::Finite, rest).filter(|_| later)) {
            let start = text.len() - rest.len();
            done = start + phrase.len();
            found.push(start..done);
        }
    }
    found
}
