//! What stands in many resolutions in nearly the same words: the Chapter acted under, seizure, items put on an agenda, amounts of money.

use std::ops::Range;

use super::clauses::{self, Clause, Context};
use crate::grammar::inline::name::word;
use crate::grammar::inline::phrase::{after_keyed, phrase};
use crate::grammar::inline::time::{Value, time};
use crate::grammar::inline::word::{is_space, last_word};
use crate::lexicon::Lexicon;
use crate::options::Language;

/// What a provision is about.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Provision {
    /// The Chapter of the Charter under which the body acts, in Roman digits.
    Chapter(String),
    /// The body remains seized of the matter.
    Seized,
    /// An item is put on the agenda of a session.
    Agenda {
        /// The session, by number or by year.
        session: Option<u32>,
        /// The title of the item, without its quotation marks.
        title: Option<String>,
    },
    /// An amount of money that is decided on, in whole units of its currency.
    Amount(u64),
}

impl Provision {
    /// The word used in JSON.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Chapter(_) => "chapter",
            Self::Seized => "seized",
            Self::Agenda { .. } => "agenda",
            Self::Amount(_) => "amount",
        }
    }
}

/// A provision with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Found {
    /// Its words, in bytes of the text.
    pub range: Range<usize>,
    /// What it is.
    pub provision: Provision,
}

/// How far behind the words that open a provision its session and its title are looked for, in bytes.
const REACH: usize = 400;

/// How many figures and marks an amount has at most: a text may be nothing but numbers.
const MOST_FIGURES: usize = 24;

/// The provisions in the text of one paragraph, in order.
///
/// ```
/// use unres::analysis::provisions::{self, Provision};
/// use unres::{Language, analysis::Context};
/// let context = Context { language: Language::English, organ: None, session: None, adopted: None };
/// let found = provisions::in_text(&context, "Decides to remain seized of the matter.", "Decides".len());
/// assert_eq!(found[0].provision, Provision::Seized);
/// ```
#[must_use]
pub fn in_text(context: &Context, text: &str, lead_end: usize) -> Vec<Found> {
    in_clauses(context, text, &clauses::clauses(context.language, text, lead_end))
}

/// The same, where the clauses are known.
pub(super) fn in_clauses(context: &Context, text: &str, clauses: &[Clause]) -> Vec<Found> {
    let lexicon = Lexicon::of(context.language);
    let mut found = Vec::new();
    each_word(text, 0..text.len(), |at, rest| {
        let end = chapter(lexicon, rest)?;
        found.push(Found { range: at..at + end, provision: Provision::Chapter(last_word(&rest[..end]).to_owned()) });
        Some(at + end)
    });
    for Clause { base, range } in clauses {
        let decides = lexicon.deciding.contains(base);
        let paid = decides || lexicon.granting.contains(base);
        if !paid {
            continue;
        }
        each_word(text, range.clone(), |at, rest| {
            let (end, provision) = if let Some(end) = phrase(lexicon.seized_words, rest).filter(|_| decides) {
                (end, Provision::Seized)
            } else if let Some(end) = phrase(lexicon.agenda_words, rest).filter(|_| decides) {
                agenda(lexicon, rest, end)
            } else {
                let (end, amount) = amount(lexicon, rest)?;
                (end, Provision::Amount(amount))
            };
            found.push(Found { range: at..at + end, provision });
            Some(at + end)
        });
    }
    found.sort_by_key(|found| found.range.start);
    found
}

/// The Chapter of the Charter under which a paragraph says it acts that opens so, in Roman digits.
pub(crate) fn opening_chapter(language: Language, text: &str) -> Option<&str> {
    chapter(Lexicon::of(language), text).map(|end| last_word(&text[..end]))
}

/// Shows what follows each place where a word begins; a place that `read` gives back is where it goes on.
fn each_word(text: &str, range: Range<usize>, mut read: impl FnMut(usize, &str) -> Option<usize>) {
    let mut at = range.start;
    while let Some(rest) = text.get(at..range.end).filter(|rest| !rest.is_empty()) {
        let step = word(rest).max(rest.chars().next().map_or(1, char::len_utf8));
        at = read(at, rest).unwrap_or(at + step);
    }
}

/// `chapter = "acting" "under" "Chapter" roman` — `Acting under Chapter VII` (S/RES/2779 (2025)): where it ends.
fn chapter(lexicon: &Lexicon, text: &str) -> Option<usize> {
    let rest = text[phrase(lexicon.acting_words, text)?..].trim_start_matches(is_space);
    let (rest, noun) = after_keyed(lexicon.pinpoint_nouns, rest)?;
    let rest = rest.trim_start_matches(is_space);
    let digits = word(rest);
    let roman = digits > 0 && rest[..digits].bytes().all(|digit| matches!(digit, b'I' | b'V' | b'X'));
    (noun == "chapter" && roman).then(|| text.len() - rest.len() + digits)
}

/// `agenda = "include in the provisional agenda" "of" session "the item entitled" title` — A/RES/78/10: where the words end that were found,
/// and the item.
fn agenda(lexicon: &Lexicon, text: &str, opened: usize) -> (usize, Provision) {
    let near = text.char_indices().take_while(|&(at, _)| at < opened + REACH).last().map_or(0, |(at, c)| at + c.len_utf8());
    let text = &text[..near];
    let (mut session, mut end) = (None, opened);
    each_word(text, opened..text.len(), |_, rest| {
        let (after, found) = time(lexicon, rest)?;
        let Value::Sessions(number, ..) = found.value else { return None };
        if session.is_none() {
            (session, end) = (Some(number), text.len() - after.len());
        }
        Some(text.len() - after.len())
    });
    let title = lexicon.opening_quotes.iter().filter_map(|open| text[opened..].split_once(*open)).next().and_then(|(_, rest)| {
        let (title, after) = rest.split_once(['”', '"', '»'])?;
        end = end.max(text.len() - after.len());
        Some(title.split_whitespace().collect::<Vec<_>>().join(" "))
    });
    (end, Provision::Agenda { session, title })
}

/// `amount = digits {"," digits} currency | sign digits {"," digits}` — `52,987,300 dollars` (A/RES/78/253): where it ends, and its value.
fn amount(lexicon: &Lexicon, text: &str) -> Option<(usize, u64)> {
    // Most words are neither figures nor signs.
    if text.starts_with(|c: char| c.is_ascii_lowercase()) {
        return None;
    }
    let sign = lexicon.currency_signs.iter().find_map(|sign| text.strip_prefix(sign));
    let figures = sign.unwrap_or(text).trim_start_matches(is_space);
    let digits = figures.char_indices().take(MOST_FIGURES).take_while(|&(_, c)| c.is_ascii_digit() || matches!(c, ',' | ' ' | '\u{A0}'));
    let length = digits.last().map_or(0, |(at, c)| at + c.len_utf8());
    let printed = figures[..length].trim_end_matches([',', ' ', '\u{A0}']);
    if !printed.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let value = printed
        .bytes()
        .filter(u8::is_ascii_digit)
        .try_fold(0_u64, |value, digit| value.checked_mul(10)?.checked_add(u64::from(digit - b'0')))?;
    let rest = figures[printed.len()..].trim_start_matches(is_space);
    let named = phrase(lexicon.currency_words, rest).map(|end| text.len() - rest.len() + end);
    let end = named.or_else(|| sign.map(|_| text.len() - figures.len() + printed.len()))?;
    Some((end, value))
}
