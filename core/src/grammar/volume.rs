//! Where one document of a volume ends and the next begins.

use super::adoption;
use super::council;
use super::furniture::furniture;
use super::heading::{enacts, is_formula, may_enact, number_head};
use super::inline::letter::is_letter;
use super::inline::session;
use super::inline::starts::{Starts, StartsOfEach};
use super::inline::word::after_any;
use super::masthead;
use super::opening::{Reach, lead};
use crate::lexicon::Lexicon;
use crate::options::Language;

/// Lines that [`begins`] looks at: those up to the formula, and the lead below one that is known by its shape alone.
pub(crate) const LOOK_AHEAD: usize = TITLE_LINES + 1;

/// Lines from a number to its formula, at most.
const TITLE_LINES: usize = 14;
/// Lines from a head of the Security Council without a date to its formula, at most.
const HEAD_LINES: usize = 3;
/// Bytes of what may stand above a publisher, at most.
const ABOVE_PUBLISHER: usize = 80;
/// Lines from the publisher to the distribution, at most.
const MASTHEAD_LINES: usize = 10;

/// Tells line by line where documents begin in a text of several, and in which language each is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Boundaries {
    /// That of the document being read.
    language: Language,
    /// The formula of the document being read came.
    enacted: bool,
    /// What the lines begin with that may tell: most lines begin otherwise.
    telling: &'static Starts,
    /// The same of documents in other languages; `None` where the whole text is of one.
    others: Option<&'static Starts>,
}

static TELLING: StartsOfEach = StartsOfEach::new(telling);
static HEADS: StartsOfEach = StartsOfEach::new(heads);
static OTHERS: StartsOfEach = StartsOfEach::new(others);

impl Boundaries {
    /// Boundaries of a text whose first document is in `language`, and all are if it was `given`.
    pub(crate) fn new(language: Language, given: bool) -> Self {
        let others = (!given).then(|| OTHERS.of(language));
        Self { language, enacted: false, telling: TELLING.of(language), others }
    }

    /// The language of the document being read, as far as its lines told.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// Whether a line may tell anything, by the first bytes of its words.
    pub(crate) fn may_tell(&self, words: &str) -> bool {
        let may_begin = self.telling.may_begin(words) || self.others.is_some_and(|others| others.may_begin(words));
        may_begin && !is_label(words.as_bytes())
    }

    /// Whether a document begins at the line that `line(0)` gives; `line(n)` is the n-th on from it, blank ones left out. To be asked of
    /// every line in turn.
    ///
    /// What stands before a formula is of its document, so that masthead and number are not taken for two.
    pub(crate) fn at<'t>(&mut self, line: impl Fn(usize) -> Option<&'t str>) -> bool {
        let Some(first) = line(0).filter(|line| self.may_tell(line)) else { return false };
        let lexicon = Lexicon::of(self.language);
        // The formula may be lost, the closing lines hardly with it (S/RES/462 (1980)); decisions have none.
        if enacted(lexicon, &line, 0) || adoption::opens(lexicon, first) || session::is_meeting(lexicon, first) {
            self.enacted = true;
            return false;
        }
        if self.enacted && begins(lexicon, enacted, &line) {
            self.enacted = false;
            return true;
        }
        self.others.is_some_and(|others| others.may_begin(first)) && self.other(first, line)
    }

    /// Whether a document in another language begins, or the one being read turns out to be in another: by its head, or by its formula
    /// and the lead below it where the head tells nothing.
    fn other<'t>(&mut self, first: &str, line: impl Fn(usize) -> Option<&'t str>) -> bool {
        let may_begin = |&language: &Language| language != self.language && HEADS.of(language).may_begin(first);
        for language in Language::ALL.into_iter().filter(may_begin) {
            let lexicon = Lexicon::of(language);
            let digits = first.starts_with(|c: char| c.is_ascii_digit());
            let formula = !digits && enacts(lexicon, first);
            let head = || [lexicon.publisher, lexicon.resolution_words].into_iter().any(|words| after_any(first, words).is_some());
            let numbered = digits && !is_ordinal(first.as_bytes());
            if !formula && !numbered && !head() {
                continue;
            }
            let opens = formula && line(1).is_some_and(|next| lead(lexicon, Reach::WHOLE, next).is_some());
            if opens || self.enacted && begins(lexicon, |lexicon, line, at| line(at).is_some_and(|words| enacts(lexicon, words)), &line) {
                let begins = self.enacted;
                *self = Self { enacted: opens, ..Self::new(language, false) };
                return begins;
            }
        }
        false
    }
}

/// What the lines of a language's documents begin with that may tell where these begin.
fn telling(language: Language) -> Starts {
    let lexicon = Lexicon::of(language);
    let mut telling = Starts::new();
    // Digits open numbers and meetings; of the first word of an adoption a letter may be misread.
    let adopted = lexicon.adopted_words.iter().filter_map(|word| word.bytes().next());
    (b'0'..=b'9').chain(adopted).for_each(|byte| telling.add_byte(byte));
    // Symbols: `A/RES/78/10`, `UNEP/EA.5/Res.1`, and numbers of special sessions.
    for first in b'A'..=b'Z' {
        [b'/', b'-'].into_iter().chain(b'A'..=b'Z').for_each(|second| telling.add_bytes(first, second));
    }
    let words = [lexicon.formula_articles, lexicon.formula_openers, lexicon.publisher, lexicon.resolution_words];
    let more = [lexicon.emergency_letters, lexicon.special_letters];
    let organs = lexicon.organs.iter().flat_map(|organ| [organ.name, organ.formula]);
    words.into_iter().chain(more).flatten().chain(organs).for_each(|word| telling.add_printed(word));
    if lexicon.meeting_in_words {
        let numbers = lexicon.number_words.iter().map(|number| number.word);
        [lexicon.meeting_words, lexicon.line_joints].into_iter().flatten().chain(numbers).for_each(|word| telling.add(word));
    }
    telling
}

/// What heads and formulas of a language begin with, as printed.
fn heads(language: Language) -> Starts {
    let lexicon = Lexicon::of(language);
    let mut starts = Starts::new();
    (b'0'..=b'9').for_each(|byte| starts.add_byte(byte));
    let formulas = lexicon.organs.iter().map(|organ| organ.formula);
    for word in [lexicon.publisher, lexicon.resolution_words].into_iter().flatten().chain(formulas) {
        starts.add_printed(word);
    }
    starts
}

/// The same of all languages but one.
fn others(own: Language) -> Starts {
    let mut starts = Starts::new();
    Language::ALL.into_iter().filter(|&language| language != own).for_each(|language| starts.add_all(HEADS.of(language)));
    starts
}

/// Whether digits are those of a paragraph, a date or a page: what numbers of documents and meetings have behind them is none of theirs.
fn is_label(words: &[u8]) -> bool {
    let digits = words.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if digits == 0 {
        return false;
    }
    match words[digits..].trim_ascii_start() {
        [] => true,
        // `16 (1947). Resolution of 10 January 1947`.
        [b'(' | 0x80.., ..] => false,
        [next, ..] => !(matches!(next, b'/' | b'-') || next.is_ascii_alphabetic() && words[digits] == *next),
    }
}

/// Whether letters stand right behind digits: `59th`.
fn is_ordinal(words: &[u8]) -> bool {
    words.iter().find(|byte| !byte.is_ascii_digit()).is_some_and(u8::is_ascii_alphabetic)
}

/// Whether a formula stands at a line, known or by its shape and the lead below it.
fn enacted<'t>(lexicon: &Lexicon, line: &impl Fn(usize) -> Option<&'t str>, at: usize) -> bool {
    let Some(words) = line(at) else { return false };
    let opens = |words: &str| lead(lexicon, Reach::WHOLE, words).is_some();
    is_formula(lexicon, words) || may_enact(lexicon, words) && !opens(words) && line(at + 1).is_some_and(opens)
}

/// Whether a masthead, a number with its title, or a head of the Security Council begins here.
///
/// `document = [symbol] publisher … "Distr" … | number "." title formula | head-of-Council (date | formula)`
/// (S/RES/902 (1994), A/HRC/RES/40/26, S/RES/242 (1967)).
fn begins<'t, F: Fn(usize) -> Option<&'t str>>(lexicon: &Lexicon, enacts: fn(&Lexicon, &F, usize) -> bool, line: &F) -> bool {
    let Some(first) = line(0).filter(|first| first.starts_with(|c: char| c.is_ascii_digit() || is_letter(c))) else { return false };
    let publisher = |words: &str| after_any(words, lexicon.publisher).is_some();
    // Above the publisher nothing stands but a symbol or an organ, both with a capital where there are any.
    let above = first.len() < ABOVE_PUBLISHER && !first.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit());
    if publisher(first) || above && line(1).is_some_and(publisher) {
        return opens_masthead(lexicon, line);
    }
    let near = |most: usize| (1..most).any(|at| enacts(lexicon, line, at));
    match council::head(lexicon, first) {
        // The date stands beside or below it, or the line of the adoption does.
        Some(head) => {
            let below = |next: &str| council::date_line(lexicon, next) || after_any(next, lexicon.adoption).is_some();
            !head.rest.is_empty() || line(1).is_some_and(below) || near(HEAD_LINES)
        }
        // `6/6` at the foot of a page is no number of a resolution, though some languages print these without a stop.
        None => number_head(lexicon, first).is_some() && furniture(lexicon, first).is_none() && near(TITLE_LINES),
    }
}

/// Whether a line is the first of a masthead: the publisher, or the symbol right above it, and the distribution below.
fn opens_masthead<'t>(lexicon: &Lexicon, line: &impl Fn(usize) -> Option<&'t str>) -> bool {
    let is = |rule: fn(&Lexicon, &str) -> bool, at: usize| line(at).is_some_and(|words| rule(lexicon, words));
    let publisher = is(masthead::is_publisher, 0) || is(masthead::is_publisher, 1) && is(masthead::is_symbol_or_organ, 0);
    publisher && (1..MASTHEAD_LINES).any(|at| is(masthead::is_distribution, at))
}

#[cfg(test)]
mod tests {
    use super::Boundaries;
    use crate::options::Language;

    #[test]
    fn documents() {
        let lines = [
            "Resolution 9 (1950)",
            "of 1 May 1950",
            "The Security Council,",
            "Recalling its resolution 8 (1950),",
            "Resolution 7 (1950)",
            "on Norland,",
            "Decides to meet.",
            "10 (1950). Resolution of 2 May 1950",
            "The Security Council,",
            "Decides to rest.",
            "A/RES/1/2",
            "United Nations",
            "General Assembly",
            "Distr.: General",
            "1/2. Title",
            "The General Assembly,",
            "1/3. Title",
            "The General Assembly,",
        ];
        assert_eq!(told(Language::English, false, &lines), [(7, Language::English), (10, Language::English), (16, Language::English)]);
    }

    #[test]
    fn languages() {
        let lines = [
            "1/2. Titre",
            "L’Assemblée générale,",
            "Rappelant sa résolution 1/1,",
            "1. Décide de se réunir lundi.",
            "1/2. Title",
            "The General Assembly,",
            "Recalling its resolution 1/1,",
            "1. Decides to meet on Monday.",
            "Генеральная Ассамблея,",
            "ссылаясь на свою резолюцию 1/1,",
            "1. постановляет собраться в понедельник.",
            "1/3. Заголовок",
            "Генеральная Ассамблея,",
        ];
        let (french, english, russian) = (Language::French, Language::English, Language::Russian);
        assert_eq!(told(french, false, &lines), [(4, french), (8, english), (11, russian)]);
        assert_eq!(told(french, true, &lines), []);
        // Two languages line by line are none of two documents.
        let mixed = ["L’Assemblée générale,", "The General Assembly,", "Rappelant sa résolution 1/1,", "Recalling its resolution 1/1,"];
        assert_eq!(told(french, false, &mixed), []);
    }

    /// The lines at which documents begin, and the language of what stands above.
    fn told(first: Language, given: bool, lines: &[&str]) -> Vec<(usize, Language)> {
        let mut boundaries = Boundaries::new(first, given);
        let mut found = Vec::new();
        for at in 0..lines.len() {
            let above = boundaries.language();
            if boundaries.at(|ahead| lines.get(at + ahead).copied()) {
                found.push((at, above));
            }
        }
        found
    }
}
