//! What a text cites: resolutions, presidential statements and documents, each with the symbol it is found under.

use std::ops::Range;

use crate::grammar::inline::citation::{self, Shape};
use crate::grammar::inline::date;
use crate::grammar::inline::word::{after_any, after_prefix, is_space, listed};
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
    /// Whether it is found under that symbol as a document of its own and the UN's own files link it. Resolutions of the
    /// Economic and Social Council are so since 2012; those of the Environment Assembly the UN links by symbol alone.
    pub linked: bool,
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

/// An organ as the text names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named {
    Organ(Organ),
    /// `Council` alone, which may be any of three.
    Council,
    /// `its resolution`, of the organ that speaks or that is spoken of.
    Own,
}

/// What the numbers of a list are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum List {
    /// Resolutions, of the organ that was named or of none that was.
    Resolutions(Option<Named>),
    /// Decisions and other texts with numbers, which have no symbol.
    Others,
}

/// What stands before a number.
enum Noun {
    /// A word for resolutions, and where it begins.
    Resolution(usize),
    /// A word for decisions or other numbered texts.
    Other,
    /// A word for resolutions, too far.
    Lost,
    /// None of them.
    Absent,
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
        while let Some(step) =
            bytes.get(at..).and_then(|rest| rest.iter().position(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase()))
        {
            at += step;
            let opens = self.text[..at].chars().next_back().is_none_or(|c| !(c.is_alphanumeric() || matches!(c, '/' | '.' | '-')));
            at = opens
                .then(|| self.number(at).or_else(|| self.symbol(at)).or_else(|| self.organ(at)))
                .flatten()
                .unwrap_or_else(|| self.word_end(at));
        }
    }

    fn word_end(&self, at: usize) -> usize {
        let length = self.text[at..].bytes().skip(1).position(|byte| !byte.is_ascii_alphanumeric());
        length.map_or(self.text.len(), |length| at + 1 + length)
    }

    /// A resolution's number: the place after it.
    fn number(&mut self, at: usize) -> Option<usize> {
        let (rest, number) = citation::resolution_number(&self.text[at..]).ok()?;
        self.enter(at, rest);
        if let Some((target, linked)) = self.target(&number, rest) {
            self.found.push(Citation { range: at..at + number.printed.len(), target, linked });
        }
        self.seen = self.text.len() - rest.len();
        Some(self.seen)
    }

    /// What the words between the last number and this one say about it.
    fn enter(&mut self, at: usize, rest: &str) {
        self.list = match self.noun(at) {
            Noun::Resolution(start) => Some(List::Resolutions(self.owner(start, rest))),
            Noun::Other => Some(List::Others),
            Noun::Lost => None,
            Noun::Absent => return,
        };
    }

    /// The organ whose resolutions the noun at `noun` speaks of.
    fn owner(&self, noun: usize, rest: &str) -> Option<Named> {
        if let Some(organ) = self.reported(noun) {
            return Some(Named::Organ(organ));
        }
        let near = self.named.filter(|&(_, end)| end >= self.seen.min(noun) && noun <= end.saturating_add(APART));
        near.map(|(named, _)| named).or_else(|| self.named_after(rest)).or_else(|| self.own(noun))
    }

    /// The organ by the report that a resolution is found in: `(A/69/53/Add.1), chap. IV, sect. A, resolution 27/12`.
    fn reported(&self, noun: usize) -> Option<Organ> {
        let before = self.before(noun).trim_end().strip_suffix(',')?;
        let mut words = before.rsplit(is_space).take(2);
        words.next().filter(|word| word.len() < 6)?;
        words.next().filter(|word| listed(self.lexicon.report_parts, word.trim_matches(['.', ','])))?;
        let report = &self.found.last()?.target;
        let council = report.strip_prefix("A/").and_then(|rest| rest.split('/').nth(1)).is_some_and(|supplement| supplement == "53");
        Some(if council { Organ::HumanRightsCouncil } else { Organ::Other })
    }

    /// The organ named after a number: `5/5 of the Environment Assembly`.
    fn named_after(&self, rest: &str) -> Option<Named> {
        let rest = after_any(rest.trim_start_matches(is_space), self.lexicon.organ_joints)?;
        self.name(rest.trim_start_matches(is_space)).map(|(named, _)| named)
    }

    /// The noun nearest before a number.
    fn noun(&self, at: usize) -> Noun {
        let near = self.before(at);
        let from = self.seen.max(at - near.len());
        let mut rest = &self.text[from..at];
        while let Some(last) = rest.rfind(char::is_alphabetic) {
            let end = last + rest[last..].chars().next().map_or(0, char::len_utf8);
            let start = rest[..end].trim_end_matches(char::is_alphabetic).len();
            let word = &rest[start..end];
            if listed(self.lexicon.resolution_nouns, word) {
                // What stands between with digits of its own is another thing: `resolution LP.4(8) and document LC 45/18`.
                let other = self.text[from + end..at].bytes().any(|byte| byte.is_ascii_digit());
                return if other { Noun::Lost } else { Noun::Resolution(from + start) };
            }
            if listed(self.lexicon.decision_nouns, word) || listed(self.lexicon.numbered_nouns, word) {
                return Noun::Other;
            }
            rest = &rest[..start];
        }
        Noun::Absent
    }

    /// The text before a place, as far back as words are looked at.
    fn before(&self, at: usize) -> &str {
        let mut from = at.saturating_sub(REACH);
        while !self.text.is_char_boundary(from) {
            from += 1;
        }
        &self.text[from..at]
    }

    /// Whether a word like "its" stands before the noun.
    fn own(&self, noun: usize) -> Option<Named> {
        let mut before = self.before(noun).trim_end().rsplit(is_space).take(3);
        before.any(|word| listed(self.lexicon.own_words, word)).then_some(Named::Own)
    }

    /// The path of a resolution and whether it is linked; `None` for a decision or what no word calls a resolution.
    fn target(&self, number: &citation::Number<'_>, rest: &str) -> Option<(String, bool)> {
        let others = self.list == Some(List::Others);
        let named = match self.list {
            Some(List::Resolutions(named)) => Some(named),
            Some(List::Others) | None => None,
        };
        let letter = number.letter.unwrap_or("");
        match number.shape {
            // A general comment is numbered so too, but not beyond a hundred.
            Shape::NumberYear(serial, year) => (serial >= 100 || !others).then(|| (format!("S/RES/{serial}({year})"), true)),
            Shape::Roman(..) | Shape::Session(..) if others => None,
            Shape::Roman(serial, session) => match self.speaking(named.flatten()) {
                Some(Named::Organ(Organ::Other)) => None,
                Some(Named::Organ(Organ::EconomicAndSocialCouncil)) => Some((citation::path(&format!("E/RES/{serial}({session})")), false)),
                _ => Some((citation::path(&format!("A/RES/{serial}({session})")), true)),
            },
            Shape::Year(year, serial) => match named? {
                Some(Named::Organ(organ)) if organ != Organ::EconomicAndSocialCouncil => None,
                Some(Named::Own) if matches!(self.named, Some((Named::Organ(Organ::Other), _))) => None,
                _ => Some((format!("E/RES/{year}/{serial}{letter}"), !(1990..2012).contains(&year))),
            },
            Shape::Session(kind, session, serial) => {
                let year = self.year_after(rest);
                let organ =
                    if kind == "S-" { self.special(named, session, year) } else { self.sessional(named, kind, session, serial, year) };
                match organ? {
                    Organ::GeneralAssembly => Some((format!("A/RES/{kind}{session}/{serial}{letter}"), true)),
                    Organ::HumanRightsCouncil => Some((format!("A/HRC/RES/{kind}{session}/{serial}"), true)),
                    Organ::EnvironmentAssembly => Some((format!("UNEP/EA.{session}/Res.{serial}"), false)),
                    _ => None,
                }
            }
        }
    }

    /// "Its" is of the enacting organ.
    fn speaking(&self, named: Option<Named>) -> Option<Named> {
        if named == Some(Named::Own) { self.enacting.map(Named::Organ) } else { named }
    }

    /// Whose resolution `76/13` is; `named` is `None` if no word calls it a resolution. The Assembly numbers by sessions
    /// from the thirty-first, of 1976, the Human Rights Council from its first, of 2006, at three a year: where no organ is
    /// named, session and year tell them apart.
    fn sessional(&self, named: Option<Option<Named>>, kind: &str, session: u32, serial: u32, year: Option<u32>) -> Option<Organ> {
        use Organ::{EnvironmentAssembly, GeneralAssembly, HumanRightsCouncil, Other};
        if kind == "ES-" {
            return Some(GeneralAssembly);
        }
        let dated = year.and_then(|year| match year {
            _ if session > 30 && (year == session + 1945 || year == session + 1946) => Some(GeneralAssembly),
            2006.. if (year - 2006) * 3 < session && session <= (year - 2006) * 3 + 3 => Some(HumanRightsCouncil),
            _ => None,
        });
        // The Assembly numbers decisions from 400 on; the Council never came to a hundred resolutions a session.
        let council = serial < 100 && session < 76;
        match named {
            _ if serial >= 400 => None,
            None => dated,
            Some(Some(Named::Organ(GeneralAssembly))) => Some(GeneralAssembly),
            Some(Some(Named::Organ(EnvironmentAssembly))) if session < 20 => Some(EnvironmentAssembly),
            Some(Some(Named::Organ(HumanRightsCouncil) | Named::Council)) => {
                dated.or(Some(if council { HumanRightsCouncil } else { GeneralAssembly }))
            }
            Some(Some(Named::Organ(Other))) => dated.filter(|&organ| organ == GeneralAssembly),
            _ if year.is_some() => dated,
            _ if council && self.enacting == Some(HumanRightsCouncil) => Some(HumanRightsCouncil),
            _ if session > 30 => {
                Some(if self.has(&format!("A/HRC/RES/{session}/{serial}")) { HumanRightsCouncil } else { GeneralAssembly })
            }
            _ => match self.named {
                Some((Named::Organ(organ @ (HumanRightsCouncil | EnvironmentAssembly)), _)) => Some(organ),
                _ => None,
            },
        }
    }

    /// Whose resolution `S-24/2` is: the Council has held special sessions since 2006, the Assembly then was at its
    /// twenty-ninth.
    fn special(&self, named: Option<Option<Named>>, session: u32, year: Option<u32>) -> Option<Organ> {
        match self.speaking(named.flatten()) {
            Some(Named::Organ(Organ::HumanRightsCouncil) | Named::Council) => Some(Organ::HumanRightsCouncil),
            _ if year.is_some_and(|year| year >= 2006 && !(29..=32).contains(&session)) => Some(Organ::HumanRightsCouncil),
            _ => named.is_some().then_some(Organ::GeneralAssembly),
        }
    }

    /// Whether the text cited this shortly before.
    fn has(&self, target: &str) -> bool {
        self.found.iter().rev().take(32).any(|citation| citation.target == target)
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
        self.found.push(Citation { range: at..end, target, linked: true });
        while let Some((start, length)) = self.issue(end) {
            self.found.push(Citation {
                range: start..start + length,
                target: format!("{base}/{}", &self.text[start..start + length]),
                linked: true,
            });
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
        let (named, length) = self.name(&self.text[at..])?;
        self.named = Some((named, at + length));
        Some(at + length)
    }

    /// The organ whose name opens a text, and the length of the name.
    fn name(&self, text: &str) -> Option<(Named, usize)> {
        let names = self.lexicon.organs.iter().chain(self.lexicon.bodies);
        let organ = names.filter(|organ| text.starts_with(organ.name)).max_by_key(|organ| organ.name.len())?;
        let named = if organ.key == "council" { Named::Council } else { Named::Organ(Organ::keyed(organ.key)) };
        Some((named, organ.name.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::in_text;
    use crate::options::Language;
    use crate::views::Organ;

    fn targets(text: &str, organ: Organ) -> Vec<String> {
        in_text(Language::English, text, Some(organ)).into_iter().map(|citation| citation.target).collect()
    }

    #[test]
    fn organs_are_those_named_last() {
        for (text, expected) in [
            ("its resolutions 76/13 and 77/15", &["A/RES/76/13", "A/RES/77/15"][..]),
            (
                "its resolution 60/251 and Human Rights Council resolutions 5/1, 5/2 and 16/21",
                &["A/RES/60/251", "A/HRC/RES/5/1", "A/HRC/RES/5/2", "A/HRC/RES/16/21"],
            ),
            ("Assembly resolution 74/255 B and Council resolution 2023/10", &["A/RES/74/255B", "E/RES/2023/10"]),
            ("through its resolution 54/18 of 12 October 2023, the Council", &["A/HRC/RES/54/18"]),
            ("resolution 5/12 of the United Nations Environment Assembly", &["UNEP/EA.5/Res.12"]),
            ("its resolutions S-24/2 and ES-10/15", &["A/RES/S-24/2", "A/RES/ES-10/15"]),
            ("Council resolutions 1160 (1998) to 1244 (1999)", &["S/RES/1160(1998)", "S/RES/1244(1999)"]),
            ("51/2 of 6 October 2022 and 76/13 of 2 December 2021", &["A/HRC/RES/51/2", "A/RES/76/13"]),
            ("(A/69/53), chap. IV, sect. A, resolution 37/12", &["A/69/53", "A/HRC/RES/37/12"]),
            ("(E/2020/27), chap. I, sect. C, resolution 59/1", &["E/2020/27"]),
            ("Commission on Population and Development resolution 2006/2 and its resolution 2013/1", &[]),
        ] {
            assert_eq!(targets(text, Organ::GeneralAssembly), expected, "{text}");
        }
        assert_eq!(targets("its resolutions 5/1 and S-8/1", Organ::HumanRightsCouncil), ["A/HRC/RES/5/1", "A/HRC/RES/S-8/1"]);
        assert_eq!(targets("its resolution 2021/2 A", Organ::EconomicAndSocialCouncil), ["E/RES/2021/2A"]);
    }

    #[test]
    fn what_is_no_citation() {
        for text in [
            "its decision 74/568",
            "one third (1/3) of them",
            "decision 1/CP.21",
            "general comment No. 15 (2002)",
            "document C 2013/20",
            "in 2020/21",
        ] {
            assert_eq!(targets(text, Organ::GeneralAssembly), [""; 0], "{text}");
        }
        let text = "its resolution 75/1 and decisions 75/566 and 76/5, and resolution 76/2";
        assert_eq!(targets(text, Organ::GeneralAssembly), ["A/RES/75/1", "A/RES/76/2"]);
    }

    #[test]
    fn issues_follow_their_document() {
        let text = "NPT/CONF.1995/32 (Part I) and Corr.2";
        let found = in_text(Language::English, text, None);
        assert_eq!(
            found.iter().map(|c| (&text[c.range.clone()], c.target.as_str())).collect::<Vec<_>>(),
            [("NPT/CONF.1995/32 (Part I)", "NPT/CONF.1995/32(PartI)"), ("Corr.2", "NPT/CONF.1995/32/Corr.2"),]
        );
    }

    #[test]
    fn any_text_is_read() {
        for text in ["", "é1/2 resolution 1/2", "Ä/1 A/", "resolution 99999/1 of", "and Corr.1", "S-", "A/1 and", "“76/13”, n° 5 (2013)"]
        {
            let _ = in_text(Language::English, text, None);
        }
    }
}
