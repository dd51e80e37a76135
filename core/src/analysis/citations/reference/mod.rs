//! All that a text cites: by number, symbol, name and pronoun, with date, part and function.

use std::ops::Range;

use smallvec::{SmallVec, smallvec};

use super::names::{self, Names, TITLE};
use super::part::{self, Part};
use super::{Numbers, numbers};
use crate::analysis::clauses::{Clause, Context, clauses};
use crate::analysis::times::PartDate;
use crate::grammar::inline::fold::{is_comma, is_ideographic};
use crate::grammar::inline::letter::{is_letter, is_letter_or_digit};
use crate::grammar::inline::name::word;
use crate::grammar::inline::phrase::phrase;
use crate::grammar::inline::word::{after_any, is_and, is_space, listed};
use crate::lexicon::Lexicon;
use crate::options::Language;
mod day;
mod join;

/// The kind of thing that is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CitationKind {
    /// A resolution.
    Resolution,
    /// A decision.
    Decision,
    /// A statement of the President of the Security Council.
    Statement,
    /// A report.
    Report,
    /// Any other document with a symbol.
    Document,
    /// A treaty, the Charter among them.
    Treaty,
    /// An article of a treaty.
    Article,
    /// An Article of the Charter.
    CharterArticle,
    /// A Chapter of the Charter.
    CharterChapter,
    /// A paragraph parted from its document, or of the text at hand.
    Paragraph,
    /// An annex of the text at hand.
    Annex,
    /// An agenda item by its title.
    AgendaItem,
    /// A meeting.
    Meeting,
    /// `the present resolution`, `those resolutions`.
    Anaphora,
}

impl CitationKind {
    /// The word used in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Resolution => "resolution",
            Self::Decision => "decision",
            Self::Statement => "statement",
            Self::Report => "report",
            Self::Document => "document",
            Self::Treaty => "treaty",
            Self::Article => "article",
            Self::CharterArticle => "charter-article",
            Self::CharterChapter => "charter-chapter",
            Self::Paragraph => "paragraph",
            Self::Annex => "annex",
            Self::AgendaItem => "agenda-item",
            Self::Meeting => "meeting",
            Self::Anaphora => "anaphora",
        }
    }
}

/// A part of what is cited.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Pinpoint {
    /// `paragraph`, `article`, `annex`, `section`, `chapter`, `part`, `appendix`.
    pub part: &'static str,
    /// The numbers: `7, 8`, `4-6`, `9 (a), 9 (b)`; the part's name where none is printed.
    pub numbers: String,
}

/// A citation with all that is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Citation {
    /// What it is of.
    pub kind: CitationKind,
    /// The number, symbol or name, in bytes of the text.
    pub range: Range<usize>,
    /// The symbol or key of what is cited: `S/RES/2686(2023)`, `charter/article/51`, `paragraph/7` of the text at hand, and of a treaty what its
    /// English name makes, in every language: `treaty/paris-agreement`. `None` where it does not follow from the text.
    pub target: Option<String>,
    /// Whether it is found under that symbol and the UN's own files link it.
    pub linked: bool,
    /// The date printed with it.
    pub date: Option<PartDate>,
    /// The parts of it.
    pub pinpoint: Vec<Pinpoint>,
    /// The base form, in English, of the act it hangs on.
    pub function: Option<String>,
}

impl Citation {
    pub(super) const fn new(kind: CitationKind, range: Range<usize>, target: Option<String>) -> Self {
        Self { kind, range, target, linked: false, date: None, pinpoint: Vec::new(), function: None }
    }
}

/// How far before a symbol the noun is looked for that tells what it is of, in letters.
const REACH: usize = 240;
/// How many parts are looked over for what the last of them is of.
const MOST_PARTS: usize = 8;
/// How many citations are looked back over for a resolution.
pub(super) const LOOKED: usize = 32;
/// How many words may stand between a part and what it is of: `paragraph 7 of Security Council resolution`.
const APART: usize = 12;

/// All citations in the text of one paragraph or note, in order; `own` is the symbol of the document it is in.
///
/// ```
/// use unres::analysis::{Context, citations};
/// use unres::{Language, views::Organ};
/// let text = "Recalls paragraph 7 of its resolution 2686 (2023) of 14 June 2023 and Article 51 of the Charter,";
/// let context = Context { language: Language::English, organ: Some(Organ::SecurityCouncil), session: None, adopted: None };
/// let found = citations::in_text(&context, text, "Recalls".len(), None);
/// assert_eq!(found[0].target.as_deref(), Some("S/RES/2686(2023)"));
/// assert_eq!((found[0].pinpoint[0].numbers.as_str(), found[0].function.as_deref()), ("7", Some("recall")));
/// assert_eq!(found[1].target.as_deref(), Some("charter/article/51"));
/// ```
#[must_use]
pub fn in_text(context: &Context, text: &str, lead_end: usize, own: Option<&str>) -> Vec<Citation> {
    let numbers = numbers(context.language, text, context.organ);
    in_clauses(context, text, &clauses(context.language, text, lead_end, None), &numbers, own)
}

/// The same, where the clauses are known, and what is cited by number.
pub(in crate::analysis) fn in_clauses(
    context: &Context,
    text: &str,
    clauses: &[Clause],
    numbers: &Numbers,
    own: Option<&str>,
) -> Vec<Citation> {
    let lexicon = Lexicon::of(context.language);
    let mut reader = Reader { lexicon, text, found: numbered(lexicon, text, numbers), made: Vec::new(), absorbed: Vec::new() };
    let parts = reader.named(context.language, own);
    reader.dates();
    let mut of_article = None;
    for (at, part) in parts.iter().enumerate() {
        let next = parts.get(at + 1);
        // `paragraph 4 of Article 2 of the Charter`
        if part.key == "paragraph" && next.is_some_and(|next| next.key == "article" && is_of(lexicon, text, part, next)) {
            of_article = Some(part);
            continue;
        }
        // `section IV, paragraph 22`, `paragraph 22 of section IV`
        let larger = |other: &&Part| matches!(other.key, "section" | "chapter" | "part");
        let before = at.checked_sub(1).and_then(|before| parts.get(before)).filter(|before| is_beside(lexicon, text, before, part));
        let larger = before.or_else(|| next.filter(|next| is_beside(lexicon, text, part, next))).filter(larger);
        let made = reader.made.len();
        reader.part(part, whole(lexicon, text, &parts[at..]), larger.filter(|_| part.key == "paragraph"), own);
        if let Some(paragraph) = of_article.take() {
            reader.paragraph_of(paragraph, made, own);
        }
    }
    let Reader { mut found, made, mut absorbed, .. } = reader;
    absorbed.sort_unstable();
    found.retain(|reference| absorbed.binary_search(&reference.range.start).is_err());
    found.extend(made);
    found.sort_by_key(|reference| (reference.range.start, reference.range.end));
    for reference in &mut found {
        let next = clauses.partition_point(|clause| clause.range.start <= reference.range.start);
        let clause = next.checked_sub(1).and_then(|at| clauses.get(at));
        reference.function = clause.map(|clause| function(lexicon, clause.base, text.get(clause.range.clone()).unwrap_or("")));
    }
    found
}

/// Where the parts end that the first of them is told with: `Article 2, paragraph 4, of the Charter`, `article 18 (par. 2) du Statut`. What
/// the last is of, the first is of.
fn whole(lexicon: &Lexicon, text: &str, parts: &[Part]) -> usize {
    let Some((part, rest)) = parts.split_first() else { return 0 };
    let mut end = part.end;
    for next in rest.iter().take(MOST_PARTS) {
        let between = text.get(end..next.start).unwrap_or("");
        let words = between.trim_matches(|c| is_space(c) || is_comma(c));
        // `article 12 and article 13 of the Statute`
        let listed = next.key == part.key && is_and(lexicon, words);
        let bracketed = words == "(" && text[next.end..].starts_with(')');
        if !listed && !bracketed && (!between.starts_with(is_comma) || !words.is_empty()) {
            break;
        }
        end = next.end + usize::from(bracketed);
    }
    end
}

/// Whether a comma, or "of", is all that stands between two parts.
fn is_beside(lexicon: &Lexicon, text: &str, one: &Part, other: &Part) -> bool {
    let between = text.get(one.end..other.start).unwrap_or("");
    between.starts_with(is_comma) && between.trim_matches(|c| is_space(c) || is_comma(c)).is_empty() || is_of(lexicon, text, one, other)
}

/// Whether a part is said to be of the next: `paragraph 4 of Article 2`; in Russian the noun itself says it, `пункт 4 статьи 2`.
fn is_of(lexicon: &Lexicon, text: &str, one: &Part, other: &Part) -> bool {
    let between = text.get(one.end..other.start).unwrap_or("");
    if between.chars().all(is_space) {
        return phrase(lexicon.pinpoint_joints, &text[other.start..]).is_some();
    }
    let words = between.trim_matches(|c| is_space(c) || is_comma(c));
    !words.is_empty() && phrase(lexicon.pinpoint_joints, words) == Some(words.len())
}

/// The function that the sub-paragraphs of a paragraph have: that of its last act.
pub(in crate::analysis) fn last_function(context: &Context, text: &str, clauses: &[Clause]) -> Option<String> {
    let last = clauses.last()?;
    Some(function(Lexicon::of(context.language), last.base, text.get(last.range.clone())?))
}

/// What is decided: `extend` of "decides to extend".
fn function(lexicon: &Lexicon, base: &'static str, clause: &str) -> String {
    let rest = clause.trim_start_matches(is_space);
    let doing = || {
        let rest = rest.get(phrase(lexicon.infinitive_words, rest)?..)?.trim_start_matches(is_space);
        let verb = &rest[..word(rest)];
        (!verb.is_empty() && lexicon.deciding.contains(&base)).then(|| verb.to_owned())
    };
    doing().unwrap_or_else(|| base.to_owned())
}

/// What is cited by number or symbol.
fn numbered(lexicon: &Lexicon, text: &str, numbers: &Numbers) -> Vec<Citation> {
    let mut found = Vec::with_capacity(numbers.links.len() + numbers.decisions.len() + numbers.others.len());
    found.extend(numbers.links.iter().map(|link| {
        let kind = kind(lexicon, text, &link.range, &link.target);
        Citation { linked: link.linked, ..Citation::new(kind, link.range.clone(), Some(link.target.clone())) }
    }));
    let decision = |(range, target): &(Range<usize>, Option<String>)| Citation::new(CitationKind::Decision, range.clone(), target.clone());
    found.extend(numbers.decisions.iter().map(decision));
    found.extend(numbers.others.iter().map(|range| Citation::new(CitationKind::Resolution, range.clone(), None)));
    found.sort_by_key(|reference| reference.range.start);
    found
}

/// What a symbol is of, by itself or by the noun before it.
fn kind(lexicon: &Lexicon, text: &str, range: &Range<usize>, target: &str) -> CitationKind {
    if target.contains("/RES/") || target.contains("/Res.") {
        return CitationKind::Resolution;
    }
    if target.contains("/PRST/") {
        return CitationKind::Statement;
    }
    // In brackets behind the noun; in notes symbols stand by themselves.
    let before = text[..range.start].trim_end_matches(is_space);
    let opened = before.ends_with(['(', '（']) || before.ends_with(is_comma) || before.ends_with(is_letter);
    let near = before.char_indices().rev().take(REACH).last().map_or(0, |(at, _)| at);
    let noun = before[near..].rsplit(|c: char| !is_letter_or_digit(c)).find_map(|word| {
        if word.ends_with(is_ideographic) {
            return last_ideographs(lexicon, word);
        }
        let report = listed(lexicon.cited_reports, word);
        (report || listed(lexicon.cited_documents, word)).then_some(report)
    });
    if opened && noun == Some(true) { CitationKind::Report } else { CitationKind::Document }
}

/// Where a name may begin in a word: at its beginning, and behind what is written on to it, `l’article`, `وبالفقرة`.
fn openings(lexicon: &Lexicon, rest: &str) -> SmallVec<[usize; 4]> {
    let mut places = smallvec![0];
    if lexicon.joined_words.is_empty() && lexicon.elided_words.is_empty() {
        return places;
    }
    let joined = after_any(rest, lexicon.joined_words);
    let prefixed = |rest| after_any(rest, lexicon.actor_prefixes);
    for bare in [joined, prefixed(rest), joined.and_then(prefixed), after_any(rest, lexicon.elided_words)] {
        places.extend(bare.map(|bare| rest.len() - bare.len()));
    }
    places
}

/// Whether the last noun of a paper in a run of ideographs is of a report.
fn last_ideographs(lexicon: &Lexicon, run: &str) -> Option<bool> {
    run.char_indices().rev().find_map(|(at, _)| {
        let report = phrase(lexicon.cited_reports, &run[at..]).is_some();
        (report || phrase(lexicon.cited_documents, &run[at..]).is_some()).then_some(report)
    })
}

struct Reader<'t> {
    lexicon: &'static Lexicon,
    text: &'t str,
    /// What is cited by number and name, in order.
    found: Vec<Citation>,
    /// Parts that are citations themselves, in order.
    made: Vec<Citation>,
    /// Where names begin that are no citations by themselves.
    absorbed: Vec<usize>,
}

impl Reader<'_> {
    /// One pass over the words for names and parts; what numbers have taken is passed over.
    fn named(&mut self, language: Language, own: Option<&str>) -> Vec<Part> {
        let names = Names { lexicon: self.lexicon, text: self.text, own };
        let starts = names::openings(language);
        let (mut parts, mut named) = (Vec::new(), Vec::new());
        let (mut at, mut next) = (0, 0);
        while at < self.text.len() {
            while self.found.get(next).is_some_and(|reference| reference.range.end <= at) {
                next += 1;
            }
            if let Some(taken) = self.found.get(next).filter(|reference| reference.range.start <= at) {
                at = taken.range.end;
                continue;
            }
            let rest = &self.text[at..];
            let length = word(rest);
            if length == 0 {
                at += rest.chars().next().map_or(1, char::len_utf8);
                continue;
            }
            let may_begin = |skip: &usize| starts.may_begin(&rest[*skip..]) || self.text[..at + skip].ends_with(TITLE);
            let mut begins = openings(self.lexicon, rest);
            begins.retain(|skip| may_begin(skip));
            if let Some(part) = begins.iter().find_map(|skip| part::part(self.lexicon, self.text, at + skip)) {
                at = part.end;
                parts.push(part);
            } else if let Some(end) = begins.iter().find_map(|skip| names.at(at + skip, &self.found, &mut named)) {
                at = end.max(at + length);
            } else {
                at += length;
            }
        }
        self.found.append(&mut named);
        self.found.sort_by_key(|reference| reference.range.start);
        parts
    }
}
