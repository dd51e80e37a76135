//! What stands in many resolutions in nearly the same words: the Chapter acted under, seizure, items put on an agenda, amounts of money.

use std::ops::Range;

use super::citations::{chapter_number, part, printed};
use super::clauses::{self, Clause, Context};
use crate::grammar::inline::letter::is_letter_or_digit;
use crate::grammar::inline::name::word;
use crate::grammar::inline::phrase::phrase;
use crate::grammar::inline::starts::{Starts, StartsOfEach};
use crate::grammar::inline::time::{Value, sessions};
use crate::grammar::inline::word::{after_any, is_space, quoted};
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

/// How far before such words its session and its title are looked for where these come first, in letters.
const BEFORE: usize = 120;

/// How many figures and marks an amount has at most: a text may be nothing but numbers.
const MOST_FIGURES: usize = 24;

/// What the words begin with by which a body says that it acts under a Chapter, and those of what else is provided: most begin otherwise.
static ACTING: StartsOfEach = StartsOfEach::new(|language| {
    let mut starts = Starts::new();
    Lexicon::of(language).acting_words.into_iter().for_each(|word| starts.add(word));
    starts
});
static PROVIDING: StartsOfEach = StartsOfEach::new(|language| {
    let (lexicon, mut starts) = (Lexicon::of(language), Starts::new());
    (b'0'..=b'9').for_each(|byte| starts.add_byte(byte));
    let words = [lexicon.seized_words, lexicon.agenda_words, lexicon.currency_signs];
    words.into_iter().flatten().for_each(|word| starts.add(word));
    starts
});

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
    in_clauses(context, text, &clauses::clauses(context.language, text, lead_end, None))
}

/// The same, where the clauses are known.
pub(super) fn in_clauses(context: &Context, text: &str, clauses: &[Clause]) -> Vec<Found> {
    let lexicon = Lexicon::of(context.language);
    let mut found = Vec::new();
    let (acting, providing) = (ACTING.of(context.language), PROVIDING.of(context.language));
    each_word(text, 0..text.len(), |at, rest| {
        if !acting.may_begin(rest) {
            return None;
        }
        let (end, number) = chapter(lexicon, rest)?;
        found.push(Found { range: at..at + end, provision: Provision::Chapter(number) });
        Some(at + end)
    });
    for Clause { base, range } in clauses {
        let decides = lexicon.deciding.contains(base);
        let paid = decides || lexicon.granting.contains(base);
        if !paid {
            continue;
        }
        each_word(text, range.clone(), |at, word| {
            // `d’inscrire`
            let rest = after_any(word, lexicon.elided_words).unwrap_or(word);
            let at = at + word.len() - rest.len();
            if !providing.may_begin(rest) {
                return None;
            }
            let (end, provision) = if let Some(end) = phrase(lexicon.seized_words, rest).filter(|_| decides) {
                (end, Provision::Seized)
            } else if let Some(end) = phrase(lexicon.agenda_words, rest).filter(|_| decides) {
                agenda(lexicon, &text[range.start..at], rest, end)
            } else {
                // Within a number none begins.
                let inner = text[..at].strip_suffix(['.', ',']).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()));
                let (end, amount) = amount(lexicon, rest).filter(|_| !inner)?;
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
pub(crate) fn opening_chapter(language: Language, text: &str) -> Option<String> {
    chapter(Lexicon::of(language), text).map(|(_, number)| number)
}

/// Shows what follows each place where a word begins; a place that `read` gives back is where it goes on.
fn each_word(text: &str, range: Range<usize>, mut read: impl FnMut(usize, &str) -> Option<usize>) {
    let mut at = range.start;
    while let Some(rest) = text.get(at..range.end).filter(|rest| !rest.is_empty()) {
        let step = word(rest).max(rest.chars().next().map_or(1, char::len_utf8));
        at = read(at, rest).unwrap_or(at + step);
    }
}

/// `chapter = "acting" "under" "Chapter" number` — `Acting under Chapter VII` (S/RES/2779 (2025)): where it ends, and the number in Roman
/// digits.
fn chapter(lexicon: &Lexicon, text: &str) -> Option<(usize, String)> {
    let opened = phrase(lexicon.acting_words, text)?;
    let part = part(lexicon, text, text.len() - text[opened..].trim_start_matches(is_space).len())?;
    // `根据《联合国宪章》第七章享有的权力` tells of no act.
    if lexicon.noun_follows && phrase(lexicon.acting_ends, &text[part.end..]).is_none() {
        return None;
    }
    let [number] = part.items.as_slice() else { return None };
    let number = chapter_number(&printed(text, std::slice::from_ref(number), lexicon));
    let roman = number.bytes().all(|digit| matches!(digit, b'I' | b'V' | b'X'));
    (part.key == "chapter" && roman).then_some((part.end, number))
}

/// `agenda = "include in the provisional agenda" "of" session "the item entitled" title` — A/RES/78/10: where the words end that were found,
/// and the item. Where the noun comes last the session stands before, and the title may: `将题为“…”的项目列入第八十届会议临时议程`.
fn agenda(lexicon: &'static Lexicon, before: &str, text: &str, opened: usize) -> (usize, Provision) {
    let near = text.char_indices().take_while(|&(at, _)| at < opened + REACH).last().map_or(0, |(at, c)| at + c.len_utf8());
    let text = &text[..near];
    let (mut session, mut end) = (None, opened);
    each_word(text, opened..text.len(), |_, rest| {
        let (after, number) = session_number(lexicon, rest)?;
        if session.is_none() {
            (session, end) = (Some(number), text.len() - after.len());
        }
        Some(text.len() - after.len())
    });
    let mut title = titles(lexicon, &text[opened..]).next().map(|(title, after)| {
        end = end.max(text.len() - after.len());
        title
    });
    if lexicon.noun_follows {
        let from = before.char_indices().rev().take(BEFORE).last().map_or(0, |(at, _)| at);
        each_word(before, from..before.len(), |at, rest| {
            let (after, number) = session_number(lexicon, rest)?;
            session = Some(number);
            Some(at + rest.len() - after.len())
        });
        title = title.or_else(|| titles(lexicon, &before[from..]).last().map(|(title, _)| title));
    }
    (end, Provision::Agenda { session, title })
}

/// A session by its number or year, a preposition written on to its noun or not: `لدورتها الثمانين`.
fn session_number<'i>(lexicon: &Lexicon, text: &'i str) -> Option<(&'i str, u32)> {
    let bare = after_any(text, lexicon.actor_prefixes);
    [Some(text), bare].into_iter().flatten().find_map(|text| match sessions(lexicon, text)? {
        (after, Value::Sessions(number, ..)) => Some((after, number)),
        _ => None,
    })
}

/// Titles in quotation marks, and what follows each.
fn titles<'i>(lexicon: &'static Lexicon, mut text: &'i str) -> impl Iterator<Item = (String, &'i str)> {
    std::iter::from_fn(move || {
        let opens = |&(_, c): &(usize, char)| !is_letter_or_digit(c) && !is_space(c);
        let (inner, after) = text.char_indices().filter(opens).find_map(|(at, _)| {
            let (title, after) = quoted(lexicon, &text[at..])?;
            Some((&text[at + title.start..at + title.end], after))
        })?;
        text = after;
        Some((inner.split_whitespace().collect::<Vec<_>>().join(" "), after))
    })
}

/// `amount = figures currency | sign figures`, `figures = digits {mark digits}` — `52,987,300 dollars` (A/RES/78/253), `52.987.300 dólares`:
/// where it ends, and its value. Groups that blanks part stand in the order they are seen in, where one reads from right to left:
/// `300 987 52`.
fn amount(lexicon: &Lexicon, text: &str) -> Option<(usize, u64)> {
    let sign = lexicon.currency_signs.iter().find_map(|sign| text.strip_prefix(sign));
    // Most words are neither figures nor signs.
    if sign.is_none() && !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let figures = sign.unwrap_or(text).trim_start_matches(is_space);
    let blanks = [' ', '\u{A0}', '\u{202F}'];
    let marks = |c: char| matches!(c, ',' | '.') || blanks.contains(&c);
    let digits = figures.char_indices().take(MOST_FIGURES).take_while(|&(_, c)| c.is_ascii_digit() || marks(c));
    let length = digits.last().map_or(0, |(at, c)| at + c.len_utf8());
    let printed = figures[..length].trim_end_matches(marks);
    let (first, last) = (printed.split(marks).next()?, printed.rsplit(marks).next()?);
    let groups = || printed.split(marks).filter(|group| !group.is_empty());
    let count = groups().count();
    let turned = lexicon.right_to_left && printed.contains(blanks) && first.len() == 3 && !last.starts_with('0');
    // Thousands by threes; what is printed otherwise has a fraction, or is of two numbers.
    let head = if turned { count - 1 } else { 0 };
    let thousands = |(at, group): (usize, &str)| if at == head { (1..=3).contains(&group.len()) } else { group.len() == 3 };
    if count == 0 || count > 1 && !groups().enumerate().all(thousands) {
        return None;
    }
    let add = |value: u64, group: &str| value.checked_mul(10_u64.checked_pow(group.len() as u32)?)?.checked_add(group.parse().ok()?);
    let value = if turned { groups().rev().try_fold(0, add) } else { groups().try_fold(0, add) }?;
    let rest = figures[printed.len()..].trim_start_matches(is_space);
    let named = phrase(lexicon.currency_words, rest).map(|end| text.len() - rest.len() + end);
    // `$5 million`
    let great = phrase(lexicon.magnitude_words, rest).is_some();
    let end = named.or_else(|| sign.filter(|_| !great).map(|_| text.len() - figures.len() + printed.len()))?;
    Some((end, value))
}

#[cfg(test)]
mod tests {
    use super::{Provision, in_text};
    use crate::analysis::clauses::Context;
    use crate::options::Language::{self, Arabic, Chinese, English, French, Russian, Spanish};

    fn found(language: Language, text: &str, lead_end: usize) -> Vec<Provision> {
        let context = Context { language, organ: None, session: None, adopted: None };
        in_text(&context, text, lead_end).into_iter().map(|found| found.provision).collect()
    }

    #[test]
    fn chapters_in_six_languages() {
        for (language, text) in [
            (English, "Acting under Chapter VII of the Charter of the United Nations,"),
            (French, "Agissant en vertu du Chapitre VII de la Charte des Nations Unies,"),
            (Spanish, "Actuando en virtud del Capítulo VII de la Carta de las Naciones Unidas,"),
            (Russian, "действуя на основании главы VII Устава Организации Объединенных Наций,"),
            (Arabic, "وإذ يتصرف بموجب الفصل السابع من ميثاق الأمم المتحدة،"),
            (Chinese, "根据《联合国宪章》第七章采取行动，"),
        ] {
            assert_eq!(found(language, text, 0), [Provision::Chapter("VII".to_owned())], "{text}");
        }
        assert_eq!(found(Chinese, "不妨碍根据《联合国宪章》第七章享有的权力，", 0), []);
    }

    #[test]
    fn items_of_the_agenda() {
        for (language, lead, rest, title) in [
            (English, "Decides", " to include in the provisional agenda of its ninety-first session the item entitled “Buoys”.", "Buoys"),
            (
                French,
                "Décide",
                " d’inscrire à l’ordre du jour provisoire de sa quatre-vingt-onzième session la question intitulée « Balises ».",
                "Balises",
            ),
            (
                Russian,
                "постановляет",
                " включить в предварительную повестку дня своей девяносто первой сессии пункт, озаглавленный «Буи».",
                "Буи",
            ),
            (Arabic, "تقرر", " أن تدرج في جدول الأعمال المؤقت لدورتها الحادية والتسعين البند المعنون ”العوامات“.", "العوامات"),
            (Chinese, "决定", "在大会第九十一届会议临时议程题为“航行”的项目下列入题为“航标”的分项。", "航行"),
            (Chinese, "决定", "根据《航行议程》，将题为“航标”的项目列入大会第九十一届会议临时议程。", "航标"),
        ] {
            let wanted = Provision::Agenda { session: Some(91), title: Some(title.to_owned()) };
            assert_eq!(found(language, &format!("{lead}{rest}"), lead.len()), [wanted], "{rest}");
        }
    }

    #[test]
    fn amounts() {
        for (language, lead, rest, amount) in [
            (English, "Decides", " to appropriate the amount of 12,345,600 dollars for buoys;", Some(12_345_600)),
            (Spanish, "Decide", " consignar la suma de 123.456.700 dólares para balizas;", Some(123_456_700)),
            (Russian, "постановляет", " ассигновать сумму в размере 123 456 700 долл. США на буи;", Some(123_456_700)),
            (Arabic, "تقرر", " أن تخصص مبلغ 700 456 123 دولار للعوامات؛", Some(123_456_700)),
            (Arabic, "تقرر", " أن تخصص مبلغ 12 456 700 دولار للعوامات؛", Some(12_456_700)),
            (Chinese, "决定", "批款12 345 600美元用于航标；", Some(12_345_600)),
            (English, "Decides", " that 4.5 dollars a buoy are enough;", None),
            (English, "Decides", " to appropriate for 2041, 500,000 dollars;", Some(500_000)),
            (Spanish, "Decide", " consignar 12,5 euros por baliza;", None),
            (Russian, "постановляет", " ассигновать 1 234 567,50 долл. США;", None),
            (Arabic, "تقرر", " أن تخصص مبلغ 100 000 دولار للعوامات؛", Some(100_000)),
        ] {
            let wanted: Vec<_> = amount.map(Provision::Amount).into_iter().collect();
            assert_eq!(found(language, &format!("{lead}{rest}"), lead.len()), wanted, "{rest}");
        }
    }
}
