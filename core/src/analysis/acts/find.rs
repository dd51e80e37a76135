//! All acts of a text, from its first verb on.

use std::ops::Range;

use super::Act;
use crate::grammar::deed::{Deed, after_subject, deed, modifiers};
use crate::grammar::inline::act::{Mood, after_bridges, after_connector};
use crate::grammar::inline::fold::{is_clause_end, is_comma};
use crate::grammar::inline::letter::is_letter;
use crate::grammar::inline::word::{after_any, is_space};
use crate::lexicon::{self, Lexicon};
use crate::options::Language;
use crate::views::Organ;

/// What is known of a text besides its words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    pub(super) language: Language,
    /// The organ that speaks, which decides how far the phrase of an act is set off.
    pub(super) organ: Option<Organ>,
    /// Whether the paragraph is preambular; in others a participle is no act.
    pub(super) preambular: bool,
}

/// The acts of a text, in order, without their addressees.
pub(super) fn acts(setting: Setting, text: &str) -> Vec<Act> {
    let lexicon = Lexicon::of(setting.language);
    let mut scan = Scan { lexicon, text, nouns: has_nouns(setting.organ), found: Vec::new() };
    scan.run(setting.preambular);
    scan.found
}

/// The acts of an item that goes on with what an organ is told to have done: `(a) Approved the programme;`.
pub(super) fn told_acts(setting: Setting, text: &str) -> Vec<Act> {
    let lexicon = Lexicon::of(setting.language);
    let mut scan = Scan { lexicon, text, nouns: has_nouns(setting.organ), found: Vec::new() };
    let first = scan.further(Mood::Past, text.trim_start_matches(|c: char| !is_letter(c)));
    scan.rest(Mood::Past, first);
    scan.found
}

/// Whether an act may follow a character.
fn is_joint(c: char) -> bool {
    !c.is_ascii_alphanumeric() && (is_space(c) || c == '.' || is_comma(c) || is_clause_end(c))
}

/// Whether an organ sets off the noun of `Reiterates its call` with the verb.
fn has_nouns(organ: Option<Organ>) -> bool {
    !matches!(organ, Some(Organ::SecurityCouncil | Organ::HumanRightsCouncil))
}

pub(super) struct Scan<'t> {
    pub(super) lexicon: &'static Lexicon,
    pub(super) text: &'t str,
    pub(super) nouns: bool,
    found: Vec<Act>,
}

impl Scan<'_> {
    fn run(&mut self, preambular: bool) {
        let mut mood = if preambular { Mood::Participle } else { Mood::Finite };
        let mut first = self.first(mood);
        if first.is_none() && !preambular {
            (first, mood) = (self.told(), Mood::Past);
        }
        self.rest(mood, first);
    }

    /// The acts behind the first, which ends at a place.
    fn rest(&mut self, mood: Mood, first: Option<usize>) {
        let Some(mut done) = first else { return };
        for (at, joint) in self.text.char_indices().filter(|&(_, c)| is_joint(c)) {
            if at < done {
                continue;
            }
            let rest = self.text[at + joint.len_utf8()..].trim_start_matches(is_space);
            // A sentence of a statement names its subject.
            if matches!(joint, '.' | '。') {
                let verb = after_subject(self.lexicon, after_bridges(self.lexicon, rest));
                let told = if mood == Mood::Past { Mood::Past } else { Mood::Finite };
                done = verb.and_then(|verb| self.further(told, verb)).unwrap_or(done);
                continue;
            }
            let rest = match after_connector(self.lexicon, rest) {
                Some(rest) => rest,
                // Arabic writes "and" on to the verb.
                None => match after_any(rest, self.lexicon.joined_words) {
                    Some(rest) => rest,
                    None if is_space(joint) => continue,
                    None => rest,
                },
            };
            if let Some(end) = self.further(mood, rest) {
                done = end;
            }
        }
    }

    /// The act that opens the text: where it ends. An operative paragraph may open with a participle, its verb coming later
    /// (`Acting under Chapter VII, decides`), and a preambular one with a finite verb.
    fn first(&mut self, mood: Mood) -> Option<usize> {
        let text = self.text.trim_start_matches(|c: char| !is_letter(c));
        let bare = after_bridges(self.lexicon, text);
        let joined = after_any(text, self.lexicon.joined_words);
        let bridged = Some(bare).filter(|bare| bare.len() < text.len());
        for rest in [Some(text), joined, bridged, after_subject(self.lexicon, bare)].into_iter().flatten() {
            let other = if mood == Mood::Finite { Mood::Participle } else { Mood::Finite };
            for own in [mood, other] {
                if let Some(deed) = deed(self.lexicon, own, false, rest) {
                    let end = self.text.len() - rest.len() + self.printed(deed);
                    return Some(if own == Mood::Finite || own == mood { self.push(rest, deed) } else { end });
                }
            }
        }
        None
    }

    /// A further act that opens `rest`, behind words that may stand between it and what joins it: where it ends.
    fn further(&mut self, mood: Mood, rest: &str) -> Option<usize> {
        let opens = |rest| {
            let found = if mood == Mood::Past { self.past(rest, false) } else { deed(self.lexicon, mood, true, rest) };
            Some((rest, found?))
        };
        let bridged = || Some(after_bridges(self.lexicon, rest)).filter(|bare| bare.len() < rest.len()).and_then(opens);
        let (rest, found) = opens(rest).or_else(bridged)?;
        Some(self.push(rest, found))
    }

    pub(super) fn push(&mut self, rest: &str, deed: Deed) -> usize {
        let start = self.text.len() - rest.len();
        let meaning = lexicon::verb(deed.base);
        let by_noun = deed.noun.and_then(lexicon::noun);
        let printed = self.printed(deed);
        self.found.push(Act {
            range: Range { start, end: start + printed },
            bare: start + deed.end,
            whole: start + deed.whole,
            base: meaning.map_or(deed.base, |meaning| meaning.shown),
            modifiers: modifiers(self.lexicon, rest, deed, printed),
            noun: deed.noun,
            class: by_noun.or(meaning).map(|meaning| meaning.class),
            force: by_noun.or(meaning).and_then(|meaning| meaning.force),
            addressees: Vec::new(),
        });
        start + printed
    }

    /// How far the phrase of an act is set off.
    pub(super) fn printed(&self, deed: Deed) -> usize {
        if self.nouns { deed.whole } else { deed.end }
    }
}
