//! What a text cites: resolutions, presidential statements and documents, each with the symbol it is found under.

use std::ops::Range;

use crate::grammar::inline::citation::resolution_number;
use crate::grammar::inline::fold::{is_clause_end, is_comma, is_ideographic};
use crate::grammar::inline::letter::{is_letter, is_letter_or_digit};
use crate::grammar::inline::starts::{Starts, StartsOfEach};
use crate::grammar::inline::symbol;
use crate::grammar::inline::word::{after_and, after_any, is_and, is_space, listed};
use crate::lexicon::Lexicon;
use crate::options::Language;
use crate::views::Organ;

mod council;
mod decision;
mod names;
mod owner;
mod part;
mod reference;
mod target;
mod treaty;

pub(super) use part::{chapter_number, part, printed};
pub use reference::{Citation, CitationKind, Pinpoint, in_text};
pub(super) use reference::{in_clauses, last_function};

/// A citation by symbol, where it stands in a text: what a link is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Link {
    /// The number or symbol alone, in bytes of the text.
    pub range: Range<usize>,
    /// The symbol of what is cited, without blanks: `A/RES/76/13`.
    pub target: String,
    /// Whether it is found under that symbol as a document of its own and the UN's own files link it. Resolutions of the
    /// Economic and Social Council are so since 2012; those of the Environment Assembly the UN links by symbol alone, those of the
    /// Security Council not where the number stands without its year.
    pub linked: bool,
}

/// The citations by symbol in the text of one paragraph or note, in order; `enacting` is the organ that says "its resolution".
///
/// Decisions, treaties and the Charter are not cited by symbol and are left out. Nothing is looked up: a number that no
/// document bears is cited all the same.
///
/// ```
/// use unres::{Language, analysis::citations, views::Organ};
/// let text = "Recalling its resolution 217 A (III) and Security Council resolution 2686 (2023),";
/// let found = citations::links(Language::English, text, Some(Organ::GeneralAssembly));
/// assert_eq!(found.iter().map(|link| link.target.as_str()).collect::<Vec<_>>(), ["A/RES/217(III)", "S/RES/2686(2023)"]);
/// assert_eq!(&text[found[0].range.clone()], "217 A (III)");
/// ```
#[must_use]
pub fn links(language: Language, text: &str, enacting: Option<Organ>) -> Vec<Link> {
    numbers(language, text, enacting).links
}

/// What a text cites by number or symbol.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbers {
    pub(super) links: Vec<Link>,
    /// Numbers of decisions, and the keys they have.
    decisions: Vec<(Range<usize>, Option<String>)>,
    /// Numbers of resolutions that are found under no symbol.
    others: Vec<Range<usize>>,
}

/// The same with what is no link.
pub(super) fn numbers(language: Language, text: &str, enacting: Option<Organ>) -> Numbers {
    let mut scan = Scan {
        lexicon: Lexicon::of(language),
        openings: OPENINGS.of(language),
        text,
        enacting,
        numbers: Numbers::default(),
        named: None,
        spent: 0,
        list: None,
        listed_to: 0,
        seen: 0,
    };
    scan.run();
    scan.numbers
}

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
    /// Decisions, which are found under no symbol.
    Decisions,
    /// Other texts with numbers.
    Others,
}

/// How far behind the name of an organ "its" may stand and be of that organ, in bytes.
const SPOKEN_OF: usize = 240;

/// What names of organs, and letters of sessions in numbers, begin with: most words of a script without capitals begin otherwise.
static OPENINGS: StartsOfEach = StartsOfEach::new(|language| {
    let (lexicon, mut starts) = (Lexicon::of(language), Starts::new());
    (0..0x80).for_each(|byte| starts.add_byte(byte));
    lexicon.bodies.into_iter().for_each(|body| starts.add(body.phrase));
    let letters = [lexicon.emergency_letters, lexicon.special_letters, lexicon.session_letters];
    letters.into_iter().flatten().for_each(|letters| starts.add(letters));
    starts
});

struct Scan<'t> {
    lexicon: &'static Lexicon,
    openings: &'static Starts,
    text: &'t str,
    enacting: Option<Organ>,
    numbers: Numbers,
    /// The organ named last and where its name ends.
    named: Option<(Named, usize)>,
    /// Where the last name ends that a number before it has taken: `resolution 76/13 of the General Assembly`.
    spent: usize,
    list: Option<List>,
    /// Where the noun of the list stands, if it follows the numbers.
    listed_to: usize,
    /// Where the last number or symbol ends.
    seen: usize,
}

impl Scan<'_> {
    /// One pass: numbers, symbols and names of organs begin with a digit, a capital or a letter of a script without capitals, at the
    /// beginning of a word.
    fn run(&mut self) {
        let bytes = self.text.as_bytes();
        let mut at = 0;
        while let Some(step) = bytes.get(at..).and_then(|rest| rest.iter().position(|&byte| MAY_OPEN[usize::from(byte)])) {
            at += step;
            at = (self.opens(at) && self.may_open(at))
                .then(|| self.number(at).or_else(|| self.bare(at)).or_else(|| self.symbol(at)).or_else(|| self.organ(at)))
                .flatten()
                .unwrap_or_else(|| self.word_end(at));
        }
    }

    /// Whether a number, a symbol or the name of an organ may begin here, what is written on to a number passed over.
    fn may_open(&self, at: usize) -> bool {
        let rest = &self.text[at..];
        let written_on = || after_any(rest, self.lexicon.joined_words).is_some_and(|bare| self.openings.may_begin(bare));
        self.openings.may_begin(rest) || written_on()
    }

    /// Whether a word or number begins here. Ideographs have no words, and Arabic writes some of its words on to numbers: `و46/210`.
    fn opens(&self, at: usize) -> bool {
        let Some(first) = self.text[at..].chars().next().filter(|&c| is_letter_or_digit(c) && !c.is_lowercase()) else { return false };
        self.text[..at].chars().next_back().is_none_or(|before| {
            let parted = is_ideographic(first) || is_ideographic(before) || first.is_ascii() && matches!(before, '\u{600}'..='\u{6FF}');
            !matches!(before, '/' | '.' | '-') && (parted || !is_letter_or_digit(before))
        })
    }

    fn word_end(&self, at: usize) -> usize {
        let rest = &self.text[at..];
        let in_word = |c: char| is_letter_or_digit(c) && !c.is_ascii() && !is_ideographic(c);
        let length = match rest.as_bytes().first() {
            Some(0..0x80) => rest.bytes().position(|byte| !byte.is_ascii_alphanumeric()),
            _ => rest.find(|c| !in_word(c)),
        };
        at + length.unwrap_or(rest.len()).max(rest.chars().next().map_or(1, char::len_utf8))
    }

    /// A resolution's number: the place after it. What is written on to it is no part of it: `ودإ-24/1` (A/HRC/RES/54/20).
    fn number(&mut self, at: usize) -> Option<usize> {
        let opening = &self.text[at..];
        let found = resolution_number(self.lexicon, opening);
        let (rest, number) = found.or_else(|| resolution_number(self.lexicon, after_any(opening, self.lexicon.joined_words)?))?;
        let at = self.text.len() - rest.len() - number.length;
        self.enter(at, rest);
        if let Some((target, linked)) = self.target(&number, at, rest) {
            self.numbers.links.push(Link { range: at..at + number.printed.len(), target, linked });
        } else if self.list == Some(List::Decisions) {
            self.numbers.decisions.push((at..at + number.printed.len(), self.decision(&number)));
        } else if matches!(self.list, Some(List::Resolutions(_))) {
            self.numbers.others.push(at..at + number.printed.len());
        }
        self.seen = self.text.len() - rest.len();
        Some(self.seen)
    }

    /// A resolution of the Security Council by its number alone, behind the noun or in its list: `resolution 1988`.
    fn bare(&mut self, at: usize) -> Option<usize> {
        let text = self.text;
        let opening = text.get(at..)?;
        let length = opening.bytes().take_while(u8::is_ascii_digit).count();
        let number = opening.get(..length)?.parse().ok().filter(|_| matches!(length, 3 | 4) && !self.lexicon.noun_follows)?;
        let year = council::year(number)?;
        // The number of another body: `resolution 263/1`, `resolution 1514 (XV)`.
        let rest = &opening[length..];
        let goes_on = |rest: &str| rest.starts_with(|c: char| is_letter_or_digit(c));
        let joined = rest.strip_prefix(['/', '-', '.', '–']).is_some_and(goes_on);
        let bracket = rest.trim_start_matches(is_space).strip_prefix('(').is_some_and(goes_on);
        if goes_on(rest) || joined || bracket {
            return None;
        }
        let before = text[..at].trim_end_matches(is_space);
        let noun = before.rsplit(|c: char| !is_letter(c)).next().unwrap_or("");
        let listed_behind = self.seen > 0 && matches!(self.list, Some(List::Resolutions(_))) && {
            let between = text.get(self.seen..at).unwrap_or("").trim_matches(|c| is_space(c) || is_comma(c));
            let joined = between.is_empty() || is_and(self.lexicon, between);
            // `and 1540 men` are no resolution.
            let next = rest.trim_start_matches(is_space);
            let goes_on = after_and(self.lexicon, next).is_some();
            joined && (goes_on || !next.starts_with(char::is_lowercase))
        };
        if !listed(self.lexicon.resolution_nouns, noun) && !listed_behind {
            return None;
        }
        self.enter(at, rest);
        let Some(List::Resolutions(named)) = self.list else { return None };
        if self.speaking(named.or(Some(Named::Own))) != Some(Named::Organ(Organ::SecurityCouncil)) {
            return None;
        }
        let end = text.len() - rest.len();
        self.numbers.links.push(Link { range: at..end, target: format!("S/RES/{number}({year})"), linked: false });
        self.seen = end;
        Some(end)
    }

    /// A document's symbol, with what is issued later named in short after it: the place after both.
    fn symbol(&mut self, at: usize) -> Option<usize> {
        let (rest, symbol) = symbol::symbol(&self.text[at..]).ok()?;
        let mut end = self.text.len() - rest.len();
        let target = symbol::path(symbol.first);
        let base = target.split('(').next().unwrap_or("").to_owned();
        self.numbers.links.push(Link { range: at..end, target, linked: true });
        while let Some((start, length)) = self.issue(end) {
            self.numbers.links.push(Link {
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
        let rest = self.text[end..].trim_start_matches(|c| is_space(c) || is_comma(c));
        let rest = after_and(self.lexicon, rest).unwrap_or(rest);
        let (after, issue) = symbol::issue(rest).ok()?;
        Some((self.text.len() - after.len() - issue.len(), issue.len()))
    }

    /// Whether a place is within what an organ's own resolution is about: `其关于发展政策委员会报告的第2013/20号决议` (E/RES/2025/2).
    fn in_subject(&self, at: usize) -> bool {
        let Some((Named::Own, end)) = self.named.filter(|&(_, end)| end >= self.seen) else { return false };
        let between = self.text.get(end..at).unwrap_or("");
        after_any(between, self.lexicon.subject_openers).is_some() && !between.contains(is_clause_end)
    }

    /// The name of an organ: the place after it.
    fn organ(&mut self, at: usize) -> Option<usize> {
        let (named, length) = self.name(&self.text[at..])?;
        // "Its" behind an organ is of that organ: `Human Rights Council in its resolution`.
        let spoken_of =
            |&(_, end): &(Named, usize)| end >= self.seen && at <= end + SPOKEN_OF && !self.text[end..at].contains(is_clause_end);
        let takes = match named {
            Some(Named::Own) => self.named.filter(spoken_of).is_none(),
            _ => !self.in_subject(at),
        };
        if let Some(named) = named.filter(|_| takes) {
            self.named = Some((named, at + length));
        }
        Some(at + length)
    }
}

/// Bytes that may open a number, a symbol or a name: digits, capitals, the first bytes of letters that are not ASCII; the commonest marks
/// that are not ASCII begin with none of them.
const MAY_OPEN: [bool; 256] = {
    let (mut table, mut byte) = ([false; 256], 0);
    while byte < table.len() {
        table[byte] = matches!(byte as u8, b'0'..=b'9' | b'A'..=b'Z' | 0xC3..=0xDF | 0xE3..=0xF4);
        byte += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::links;
    use crate::options::Language;
    use crate::views::Organ;

    fn targets(text: &str, organ: Organ) -> Vec<String> {
        links(Language::English, text, Some(organ)).into_iter().map(|citation| citation.target).collect()
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
        let bare = "resolution 1540 and the Team, resolutions 1373 and 242 (1967) and 1540 men";
        assert_eq!(targets(bare, Organ::SecurityCouncil), ["S/RES/1540(2004)", "S/RES/1373(2001)", "S/RES/242(1967)"]);
        assert_eq!(targets("its resolution 1540", Organ::GeneralAssembly), [""; 0]);
    }

    #[test]
    fn other_languages() {
        let assembly = Organ::GeneralAssembly;
        for (language, text, expected) in [
            (Language::French, "ses résolutions 76/13 du 2 décembre 2021 et 77/15", &["A/RES/76/13", "A/RES/77/15"][..]),
            (
                Language::French,
                "la résolution 5/1 du Conseil des droits de l’homme et ses résolutions 60/251 et 61/1",
                &["A/HRC/RES/5/1", "A/RES/60/251", "A/RES/61/1"],
            ),
            (Language::French, "les résolutions 5/1 et 5/2 du 18 juin 2007 du Conseil", &["A/HRC/RES/5/1", "A/HRC/RES/5/2"]),
            (Language::French, "la résolution 2023/10 du Conseil économique et social", &["E/RES/2023/10"]),
            (
                Language::Spanish,
                "las resoluciones 1325 (2000), de 31 de octubre de 2000, y 51/2, de 6 de octubre de 2022,",
                &["S/RES/1325(2000)", "A/HRC/RES/51/2"],
            ),
            (Language::Russian, "на резолюцию 5/1 Совета по правам человека и свою резолюцию 76/13", &["A/HRC/RES/5/1", "A/RES/76/13"]),
            (Language::Russian, "с резолюциями 51/2 от 6 октября 2022 года и 217 А (III)", &["A/HRC/RES/51/2", "A/RES/217(III)"]),
            (
                Language::Arabic,
                "قراراتها 76/13 و77/15 ودإط-10/21 و 3201 (دإ-6)",
                &["A/RES/76/13", "A/RES/77/15", "A/RES/ES-10/21", "A/RES/3201(S-VI)"],
            ),
            (
                Language::Arabic,
                "قرار مجلس حقوق الإنسان 5/1 وقرارها 33/65 المؤرخ 6 كانون الأول/ديسمبر 2010",
                &["A/HRC/RES/5/1", "A/RES/65/33"],
            ),
            (
                Language::Chinese,
                "其2021年12月2日第76/13号、2022年10月6日第51/2号和第2023/10号决议",
                &["A/RES/76/13", "A/HRC/RES/51/2", "E/RES/2023/10"],
            ),
            (Language::Chinese, "人权理事会在其第5/1号决议和大会第60/251 B号决议、第1/CP.21号决定", &["A/HRC/RES/5/1", "A/RES/60/251B"]),
            (Language::Chinese, "第74/568号决定和第1325(2000)号决议", &["S/RES/1325(2000)"]),
        ] {
            let found = links(language, text, Some(assembly));
            assert_eq!(found.into_iter().map(|citation| citation.target).collect::<Vec<_>>(), expected, "{text}");
        }
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
        let found = links(Language::English, text, None);
        assert_eq!(
            found.iter().map(|c| (&text[c.range.clone()], c.target.as_str())).collect::<Vec<_>>(),
            [("NPT/CONF.1995/32 (Part I)", "NPT/CONF.1995/32(PartI)"), ("Corr.2", "NPT/CONF.1995/32/Corr.2"),]
        );
    }

    #[test]
    fn any_text_is_read() {
        for text in [
            "",
            "é1/2 resolution 1/2",
            "Ä/1 A/",
            "resolution 99999/1 of",
            "and Corr.1",
            "S-",
            "A/1 and",
            "“76/13”, n° 5 (2013)",
            "ود-",
            "1 (د-",
            "第1/1号",
            "其",
        ] {
            for language in [Language::English, Language::Arabic, Language::Chinese, Language::Russian] {
                let _ = links(language, text, None);
            }
        }
    }
}
