//! What a text cites: resolutions, presidential statements and documents, each with the symbol it is found under.

use std::ops::Range;

use crate::grammar::inline::citation::{self, Shape};
use crate::grammar::inline::date;
use crate::grammar::inline::word::{after_prefix, is_space, listed};
use crate::lexicon::Lexicon;
use crate::options::Language;
use crate::views::Organ;

/// A citation in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Citation {
    /// The number or symbol alone, in bytes of the text.
    pub range: Range<usize>,
    /// The symbol of what is cited, without blanks: `A/RES/76/13`.
    pub target: String,
}

/// The citations in the text of one paragraph or note, in order; `enacting` is the organ that says "its resolution".
///
/// Decisions, treaties and the Charter are not cited by symbol and are left out. Nothing is looked up: a number that no
/// document bears is cited all the same.
///
/// ```
/// use unres::{Language, analysis::citations, views::Organ};
/// let text = "Recalling its resolution 217 A (III) and Security Council resolution 2686 (2023),";
/// let found = citations::in_text(Language::English, text, Some(Organ::GeneralAssembly));
/// assert_eq!(found.iter().map(|citation| citation.target.as_str()).collect::<Vec<_>>(), ["A/RES/217(III)", "S/RES/2686(2023)"]);
/// assert_eq!(&text[found[0].range.clone()], "217 A (III)");
/// ```
#[must_use]
pub fn in_text(language: Language, text: &str, enacting: Option<Organ>) -> Vec<Citation> {
    let mut scan = Scan { lexicon: Lexicon::of(language), text, enacting, found: Vec::new(), named: None, list: None, seen: 0 };
    scan.run();
    scan.found
}

/// How far before a number the noun that tells what it is may stand, in bytes.
const REACH: usize = 160;
/// How far before that noun the organ may stand: `Security Council in its relevant resolutions`.
const APART: usize = 48;

/// An organ as the text names it: `Council` alone may be any of three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named {
    Organ(Organ),
    Council,
}

/// What the numbers of a list are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum List {
    /// Resolutions, of the organ that was named or of none that was.
    Resolutions(Option<Named>),
    /// Decisions, which are not linked.
    Decisions,
}

struct Scan<'t> {
    lexicon: &'static Lexicon,
    text: &'t str,
    enacting: Option<Organ>,
    found: Vec<Citation>,
    /// The organ named last and where its name ends.
    named: Option<(Named, usize)>,
    list: Option<List>,
    /// Where the last number or symbol ends.
    seen: usize,
}

impl Scan<'_> {
    /// One pass: numbers, symbols and names of organs begin with a digit or a capital letter at the beginning of a word.
    fn run(&mut self) {
        let bytes = self.text.as_bytes();
        let mut at = 0;
        while let Some(step) = bytes.get(at..).and_then(|rest| rest.iter().position(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())) {
            at += step;
            let opens = self.text[..at].chars().next_back().is_none_or(|c| !(c.is_alphanumeric() || matches!(c, '/' | '.')));
            at = opens.then(|| self.number(at).or_else(|| self.symbol(at)).or_else(|| self.organ(at))).flatten().unwrap_or_else(|| self.word_end(at));
        }
    }

    fn word_end(&self, at: usize) -> usize {
        let length = self.text[at..].bytes().skip(1).position(|byte| !byte.is_ascii_alphanumeric());
        length.map_or(self.text.len(), |length| at + 1 + length)
    }

    /// A resolution's number: the place after it.
    fn number(&mut self, at: usize) -> Option<usize> {
        let (rest, number) = citation::resolution_number(&self.text[at..]).ok()?;
        let end = self.text.len() - rest.len();
        self.enter(at);
        if let Some(target) = self.target(&number, rest) {
            self.found.push(Citation { range: at..at + number.printed.len(), target });
        }
        self.seen = end;
        Some(end)
    }

    /// What the words between the last number and this one say about it.
    fn enter(&mut self, at: usize) {
        let Some((start, decision)) = self.noun(at) else { return };
        self.list = Some(if decision {
            List::Decisions
        } else {
            let named = self.named.filter(|&(_, end)| end >= self.seen.min(start) && start <= end.saturating_add(APART));
            List::Resolutions(named.map(|(organ, _)| organ).or_else(|| self.own(start)))
        });
    }

    /// The noun nearest before a number: where it begins, and whether it is of decisions.
    fn noun(&self, at: usize) -> Option<(usize, bool)> {
        let mut from = self.seen.max(at.saturating_sub(REACH));
        while !self.text.is_char_boundary(from) {
            from += 1;
        }
        let mut rest = &self.text[from..at];
        while let Some(end) = rest.rfind(char::is_alphabetic) {
            let end = end + rest[end..].chars().next().map_or(0, char::len_utf8);
            let start = rest[..end].rfind(|c: char| !c.is_alphabetic()).map_or(0, |before| before + rest[before..].chars().next().map_or(0, char::len_utf8));
            let word = &rest[start..end];
            if listed(self.lexicon.resolution_nouns, word) {
                return Some((from + start, false));
            }
            if listed(self.lexicon.decision_nouns, word) {
                return Some((from + start, true));
            }
            rest = &rest[..start];
        }
        None
    }

    /// The enacting organ, if a word like "its" stands before the noun.
    fn own(&self, noun: usize) -> Option<Named> {
        let before = self.text[..noun].trim_end();
        let owned = before.rsplit(is_space).take(3).any(|word| listed(self.lexicon.own_words, word));
        self.enacting.filter(|_| owned).map(Named::Organ)
    }

    /// The path of a resolution; `None` for a decision or what no word calls a resolution.
    fn target(&self, number: &citation::Number<'_>, rest: &str) -> Option<String> {
        let named = match self.list {
            Some(List::Decisions) => return None,
            Some(List::Resolutions(named)) => Some(named),
            None => None,
        };
        let letter = number.letter.unwrap_or("");
        match number.shape {
            Shape::NumberYear(serial, year) => Some(format!("S/RES/{serial}({year})")),
            Shape::Roman(serial, session) => {
                let organ = if named == Some(Some(Named::Organ(Organ::EconomicAndSocialCouncil))) { "E" } else { "A" };
                Some(citation::path(&format!("{organ}/RES/{serial}({session})")))
            }
            Shape::Year(year, serial) => match named? {
                Some(Named::Organ(Organ::EconomicAndSocialCouncil) | Named::Council) | None => Some(format!("E/RES/{year}/{serial}{letter}")),
                Some(Named::Organ(_)) => None,
            },
            Shape::Session(kind, session, serial) => match self.session_organ(named?, kind, session, serial, rest)? {
                Organ::GeneralAssembly => Some(format!("A/RES/{kind}{session}/{serial}{letter}")),
                Organ::HumanRightsCouncil => Some(format!("A/HRC/RES/{kind}{session}/{serial}")),
                Organ::EnvironmentAssembly => Some(format!("UNEP/EA.{session}/Res.{serial}")),
                _ => None,
            },
        }
    }

    /// Whose resolution `76/13` is: the Assembly and the Human Rights Council number alike, yet in other years.
    fn session_organ(&self, named: Option<Named>, kind: &str, session: u32, serial: u32, rest: &str) -> Option<Organ> {
        if kind == "ES-" {
            return Some(Organ::GeneralAssembly);
        }
        if serial >= 400 {
            return None;
        }
        match named {
            Some(Named::Organ(Organ::Other)) => None,
            Some(Named::Organ(organ @ Organ::EnvironmentAssembly)) => Some(organ),
            Some(Named::Council) => Some(Organ::HumanRightsCouncil),
            Some(Named::Organ(organ @ (Organ::GeneralAssembly | Organ::HumanRightsCouncil))) if kind == "S-" => Some(organ),
            _ if kind == "S-" => Some(Organ::GeneralAssembly),
            _ if session <= 30 => Some(Organ::HumanRightsCouncil),
            _ => match self.year_after(rest) {
                Some(year) if (session + 1945..=session + 1947).contains(&year) => Some(Organ::GeneralAssembly),
                Some(year) if year >= 2006 && session < 75 => Some(Organ::HumanRightsCouncil),
                _ if matches!(named, Some(Named::Organ(Organ::HumanRightsCouncil))) && session <= 75 => Some(Organ::HumanRightsCouncil),
                _ => Some(Organ::GeneralAssembly),
            },
        }
    }

    /// The year of the date a number bears: ` of 2 December 2021`.
    fn year_after(&self, rest: &str) -> Option<u32> {
        let rest = rest.trim_start_matches(|c| is_space(c) || c == ',');
        let rest = self.lexicon.date_words.iter().find_map(|word| after_prefix(rest, word))?;
        let (_, date) = date::date(self.lexicon, rest.trim_start())?;
        Some(u32::from(date.year))
    }

    /// A document's symbol, with what is issued later named in short after it: the place after both.
    fn symbol(&mut self, at: usize) -> Option<usize> {
        let (rest, symbol) = citation::symbol(&self.text[at..]).ok()?;
        let mut end = self.text.len() - rest.len();
        let target = citation::path(symbol.first);
        let base = target.split('(').next().unwrap_or("").to_owned();
        self.found.push(Citation { range: at..end, target });
        while let Some((start, length)) = self.issue(end) {
            self.found.push(Citation { range: start..start + length, target: format!("{base}/{}", &self.text[start..start + length]) });
            end = start + length;
        }
        self.seen = end;
        Some(end)
    }

    /// ` and Corr.2` after a symbol: where it begins, and its length.
    fn issue(&self, end: usize) -> Option<(usize, usize)> {
        let rest = self.text[end..].trim_start_matches(|c| is_space(c) || c == ',');
        let rest = self.lexicon.list_and.iter().find_map(|word| after_prefix(rest, word.trim_start())).unwrap_or(rest).trim_start();
        let (after, issue) = citation::issue(rest).ok()?;
        Some((self.text.len() - after.len() - issue.len(), issue.len()))
    }

    /// The name of an organ: the place after it.
    fn organ(&mut self, at: usize) -> Option<usize> {
        let rest = &self.text[at..];
        let names = self.lexicon.organs.iter().chain(self.lexicon.bodies);
        let organ = names.filter(|organ| rest.starts_with(organ.name)).max_by_key(|organ| organ.name.len())?;
        let end = at + organ.name.len();
        let named = if organ.key == "council" { Named::Council } else { Named::Organ(Organ::keyed(organ.key)) };
        self.named = Some((named, end));
        Some(end)
    }
}
