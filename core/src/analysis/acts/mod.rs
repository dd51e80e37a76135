//! What a paragraph does: its acts, whom they address.

use std::ops::Range;

use self::find::Setting;
use crate::grammar::inline::act::after_bridges;
use crate::grammar::opening::{self, Reach};
use crate::kind::Kind;
use crate::lexicon::Lexicon;
pub use crate::lexicon::{ActorType, Class};
use crate::options::Language;
use crate::views::{Flow, NodeRef, Operative, Organ, Paragraph, Preambular, Resolution, Subparagraph, WrapUp};

pub(super) mod addressees;
mod find;
mod list;
pub(super) mod past;

/// One verb by which the body that adopts does something.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Act {
    /// The phrase as print sets it off, in bytes of the paragraph's text: `Also strongly condemns`, `Takes note with appreciation`.
    pub range: Range<usize>,
    /// Where the phrase ends with its noun, which some organs do not set off: `reiterates its call`.
    pub whole: usize,
    /// Where it ends without that noun, whatever the organ.
    pub(super) bare: usize,
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
    let flow = node.flow();
    let mut found = unaddressed(node, organ(node), &flow);
    addressees::add(node.language(), flow.text(), &mut found);
    found
}

/// The same without addressees, with what a caller that walks a whole document knows: the organ that speaks, and the paragraph's words.
pub(super) fn unaddressed(node: NodeRef<'_>, organ: Option<Organ>, flow: &Flow<'_>) -> Vec<Act> {
    let preambular = node.kind() == Kind::Preambular;
    let setting = Setting { language: node.language(), organ, preambular };
    let item = is_item(node, flow);
    let mut found = if item { find::told_acts(setting, flow.text()) } else { find::acts(setting, flow.text()) };
    if item && !found.is_empty() && !goes_on_telling(node) {
        return Vec::new();
    }
    if preambular {
        found.iter_mut().for_each(|act| act.force = act.force.and(Some(0)));
    }
    found
}

/// Whether a paragraph is an item without a lead, which goes on with the words before its list.
pub(super) fn is_item(node: NodeRef<'_>, flow: &Flow<'_>) -> bool {
    flow.lead().is_empty() && !matches!(node.kind(), Kind::Preambular | Kind::Operative | Kind::WrapUp)
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

/// Whether the paragraph of an item names an organ whose deeds its items tell.
fn goes_on_telling(node: NodeRef<'_>) -> bool {
    let mut above = node.parent();
    while let Some(node) = above.filter(|node| node.kind().is_paragraph()) {
        if node.kind() == Kind::Operative {
            let flow = node.flow();
            return flow.lead().is_empty() && past::subject(Lexicon::of(node.language()), flow.text()).is_some();
        }
        above = node.parent();
    }
    false
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

/// How far the print of a resolution sets off further verbs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Print(Reach);

impl Print {
    /// That of a resolution; the Security Council alone sets off further verbs.
    pub(crate) fn of(resolution: Resolution<'_>) -> Option<Self> {
        let year = || resolution.year().map(u32::from);
        (resolution.organ() == Some(Organ::SecurityCouncil)).then(|| Self(Reach::of_security_council(year())))
    }
}

/// The further verbs of one paragraph as print sets them off, in bytes of its text: as the acts say, bridges and what is expressed left
/// out, a word like "and" that is written on to them included.
pub(crate) fn further(node: NodeRef<'_>, print: Print, flow: &Flow<'_>) -> impl Iterator<Item = Range<usize>> {
    let (lexicon, preambular) = (Lexicon::of(node.language()), node.kind() == Kind::Preambular);
    let acts = bare(node.language(), preambular, flow.text()).into_iter().filter(move |act| act.range.start >= flow.lead().end);
    acts.map(move |act| {
        let phrase = &flow.text()[act.range.clone()];
        let verb = Some(after_bridges(lexicon, phrase)).filter(|verb| !verb.is_empty()).unwrap_or(phrase);
        let start = act.range.end - verb.len();
        let end = opening::further(lexicon, print.0, verb).map_or(act.range.end, |end| start + end);
        let joined = lexicon.joined_words.iter().find_map(|word| flow.text()[..start].strip_suffix(word));
        joined.map_or(start, str::len)..end
    })
}

#[cfg(test)]
mod tests {
    use super::{Print, further};
    use crate::grammar::opening::Reach;
    use crate::views::{NodeRef, Operative};

    #[test]
    fn further_verbs_are_set_off_as_leads_are() {
        for (line, early, now) in [
            ("Recalls all, and, in this regard, also urges the clerks to write", &["urges"][..], &["urges"][..]),
            (
                "Stresses this, expresses its deep concern, and notes with concern that",
                &["expresses", "notes with concern"],
                &["expresses", "notes"],
            ),
            (
                "Notes this, and calls upon all to wait, expresses concern at this",
                &["calls upon", "expresses concern"],
                &["calls upon", "expresses"],
            ),
            ("Welcomes the report, encourages further meetings, requests for rooms", &["encourages"], &["encourages"]),
        ] {
            let text = format!("The Security Council,\nRecalling all,\n1. {line};\n");
            let document = crate::parse(&text);
            let node = document.root().descendants().find_map(Operative::cast).unwrap().node();
            let flow = node.flow();
            let found = |reach| further(node, Print(reach), &flow).map(|range| &flow.text()[range]).collect::<Vec<_>>();
            assert_eq!(found(Reach::SECURITY_TO_2019), early, "{line}");
            assert_eq!(found(Reach::SECURITY), now, "{line}");
        }
    }

    #[test]
    fn a_word_written_on_to_a_verb_is_set_off_with_it() {
        let text = "إن مجلس الأمن،\nإذ يشير إلى قراراته، وإذ يشدد على ما سبق،\nوإذ يرحب بالتقرير،\n1 - يطلب إلى الأمين العام أن يكتب، ويحث الأطراف على الانتظار؛\n";
        let document = crate::parse(text);
        let nodes: Vec<_> = document.root().descendants().filter(|node| node.kind().is_paragraph()).collect();
        let set_off = |node: NodeRef<'_>| {
            let flow = node.flow();
            further(node, Print(Reach::SECURITY), &flow).map(|range| flow.text()[range].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(nodes.iter().map(|&node| set_off(node)).collect::<Vec<_>>(), [vec!["وإذ يشدد"], vec![], vec!["ويحث"]]);
        let bases = |node: NodeRef<'_>| super::of(node).into_iter().map(|act| act.base).collect::<Vec<_>>();
        assert_eq!(bases(nodes[1]), ["welcome"]);
    }
}
