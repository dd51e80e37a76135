//! Acts told in the past tense, as decisions tell them: `At its 3rd plenary meeting, the General Assembly decided to defer the item`.

use super::find::Scan;
use crate::grammar::deed::{Deed, after_subject, deed};
use crate::grammar::inline::act::Mood;
use crate::grammar::inline::fold::{is_clause_end, is_comma, is_ideographic};
use crate::grammar::inline::letter::{is_letter, is_letter_or_digit};
use crate::grammar::inline::phrase::phrase;
use crate::grammar::inline::time::time;
use crate::grammar::inline::word::{after_any, is_space, last_word};
use crate::lexicon::Lexicon;

/// How many letters may stand before the organ that speaks: meeting and day.
const FARTHEST: usize = 200;

/// Where the organ is named whose deeds a text tells, with a capital where the writing has them, and where the name ends.
///
/// `opening = {word} organ` — A/DEC/77/402 (behind meeting and day), and A/DEC/78/402 (two organs that each name their meeting).
pub(in crate::analysis) fn subject(lexicon: &Lexicon, text: &str) -> Option<(usize, usize)> {
    starts(text).take_while(|&(at, _)| at < FARTHEST).find_map(|(at, rest)| {
        let after = after_subject(lexicon, rest)?;
        let name = &rest[..rest.len() - after.len()];
        // "It" speaks of an organ that was named before.
        let cased = name.chars().any(char::is_lowercase);
        // `the President of the General Assembly`
        let before = last_word(text[..at].trim_end_matches(is_space));
        let of_another = !before.is_empty() && phrase(lexicon.complement_openers, before).is_some();
        (!of_another && (!cased || name.chars().any(char::is_uppercase))).then_some((at, text.len() - after.len()))
    })
}

/// The words of a text, each with what follows it; of ideographs each.
fn starts(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let begins = |&(at, c): &(usize, char)| is_letter(c) && (is_ideographic(c) || !text[..at].ends_with(is_letter_or_digit));
    text.char_indices().filter(begins).map(|(at, _)| (at, &text[at..]))
}

impl Scan<'_> {
    /// The first act that a text tells of an organ: where it ends.
    pub(super) fn told(&mut self) -> Option<usize> {
        let (start, end) = subject(self.lexicon, self.text)?;
        if let Some(done) = self.before_subject(start) {
            return Some(done);
        }
        // Where no participle looks like a verb it may stand anywhere up to the first comma; else right behind the organ or a comma:
        // `recalling that it had decided to meet, decided`.
        let (mut before, mut free) = (end, true);
        for (at, rest) in starts(&self.text[end..]).map(|(at, rest)| (end + at, rest)) {
            let between = &self.text[before..at];
            if between.contains(|c| is_clause_end(c) && !is_comma(c)) {
                return None;
            }
            free &= at == end || !self.has_participles() && !between.contains(is_comma);
            if (free || between.trim_end_matches(is_space).ends_with(is_comma))
                && let Some(found) = self.past(rest, free)
            {
                return Some(self.push(rest, found));
            }
            before = at;
        }
        None
    }

    /// The same where the verb stands right before the organ: `قررت الجمعية العامة`.
    fn before_subject(&mut self, subject: usize) -> Option<usize> {
        let (rest, found) = starts(&self.text[..subject]).find_map(|(at, _)| {
            let rest = &self.text[at..];
            [Some(rest), after_any(rest, self.lexicon.joined_words)].into_iter().flatten().find_map(|rest| {
                let found = self.past(rest, true)?;
                let after = rest[self.printed(found)..].trim_start_matches(is_space);
                (self.text.len() - after.len() == subject).then_some((rest, found))
            })
        })?;
        Some(self.push(rest, found))
    }

    /// Whether participles look like verbs in the past tense.
    fn has_participles(&self) -> bool {
        !self.lexicon.passive_endings.is_empty()
    }

    /// An act in the past tense that opens a text; behind a comma a participle may look like it (`, adopted by`, `, adopted on 3 May`), and
    /// before the noun that it belongs to (`核准的方案`).
    pub(super) fn past(&self, rest: &str, free: bool) -> Option<Deed> {
        let found = deed(self.lexicon, Mood::Past, false, rest)?;
        let after = rest[self.printed(found)..].trim_start_matches(is_space);
        let participle = || self.lexicon.passive_endings.iter().any(|ending| last_word(&rest[..self.printed(found)]).ends_with(ending));
        let done = || phrase(self.lexicon.actor_agents, after).is_some() || time(self.lexicon, after).is_some();
        let belongs = phrase(self.lexicon.relative_ends, after).is_some();
        (!belongs && (free || !(participle() && done()))).then_some(found)
    }
}

#[cfg(test)]
mod tests {
    use crate::options::Language;
    use crate::views::NodeRef;

    /// The base forms of the acts of a text in each paragraph of a decision.
    fn told(language: Language, text: &str) -> Vec<&'static str> {
        super::super::bare(language, false, text).into_iter().map(|act| act.base).collect()
    }

    #[test]
    fn decisions() {
        for (language, text, wanted) in [
            (
                Language::English,
                "At its 3rd plenary meeting, on 4 May 2041, the General Assembly, recalling that it had decided to count buoys, adopted by \
                 the Council, took note of the report and decided to defer the item.",
                &["take note", "decide"][..],
            ),
            (Language::English, "On 4 May 2041, the General Assembly elected Norland.", &["elect"]),
            (Language::English, "On 4 May 2041, the President of the Council elected Norland.", &[]),
            (Language::English, "The Council has a buoy and shares the view expressed in the report.", &[]),
            (Language::French, "À la même séance, l’Assemblée générale a également décidé de compter les bouées.", &["decide"]),
            (Language::Spanish, "En la misma sesión, la Asamblea General tomó nota del informe.", &["take note"]),
            (
                Language::Russian,
                "На том же заседании Генеральная Ассамблея по предложению Председателя постановила считать маяки.",
                &["decide"],
            ),
            (Language::Arabic, "وفي الجلسة نفسها، قررت الجمعية العامة أن تعد الفنارات.", &["decide"]),
            (Language::Chinese, "2041年5月4日，大会第3次全体会议决定清点灯塔。", &["decide"]),
        ] {
            assert_eq!(told(language, text), wanted, "{text}");
        }
    }

    #[test]
    fn items_go_on_with_what_is_told() {
        let text = "A/DEC/97/501\nGeneral Assembly\nDecision\n97/501. Buoys\n\n\
                    At its 3rd plenary meeting, on 4 May 2042, the General Assembly, on the same recommendation:\n\
                    (a) Took note of the hours of winding;\n(b) Also decided to count buoys.\n";
        let document = crate::parse(text);
        let acts = |node: NodeRef<'_>| super::super::of(node).into_iter().map(|act| act.base).collect::<Vec<_>>();
        let items = document.root().descendants().filter(|node| node.kind() == crate::Kind::Subparagraph);
        assert_eq!(items.map(acts).collect::<Vec<_>>(), [["take note"], ["decide"]]);
        // In a resolution such an item is none.
        let text = "The General Assembly,\nRecalling all,\n1. Requests the clerks, by:\n(a) Established rules;\n";
        let document = crate::parse(text);
        assert!(document.root().descendants().filter(|node| node.kind() == crate::Kind::Subparagraph).all(|node| acts(node).is_empty()));
    }
}
