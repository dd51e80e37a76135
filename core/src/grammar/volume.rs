//! Where one document of a volume ends and the next begins.

use super::adoption;
use super::council;
use super::heading::{is_formula, number_head};
use super::inline::session;
use super::inline::word::after_any;
use super::masthead;
use crate::kind::Kind;
use crate::lexicon::Lexicon;

/// Lines that [`begins`] looks at.
pub(crate) const LOOK_AHEAD: usize = TITLE_LINES;

/// Lines from a number to its formula, at most.
const TITLE_LINES: usize = 14;
/// Lines from a head of the Security Council without a date to its formula, at most.
const HEAD_LINES: usize = 3;
/// Bytes of what may stand above a publisher, at most.
const ABOVE_PUBLISHER: usize = 80;
/// Lines from the publisher to the distribution, at most.
const MASTHEAD_LINES: usize = 10;

/// Tells line by line where documents begin in a text of several.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Boundaries {
    /// The formula of the document being read came.
    enacted: bool,
    /// First bytes of lines that may tell: most lines have others.
    telling: [bool; 256],
}

impl Boundaries {
    pub(crate) fn new(lexicon: &Lexicon) -> Self {
        // Digits open numbers and meetings, capitals before a stroke symbols.
        let mut telling =
            std::array::from_fn(|byte| byte >= 0x80 || (byte as u8).is_ascii_digit() || matches!(byte as u8, b'A' | b'E' | b'S'));
        let words = [lexicon.formula_articles, lexicon.formula_openers, lexicon.adopted_words, lexicon.publisher];
        let more = [lexicon.resolution_words, lexicon.meeting_words, lexicon.line_joints];
        let numbers = lexicon.number_words.iter().filter(|_| lexicon.meeting_in_words).map(|number| number.word);
        let organs = lexicon.organs.iter().flat_map(|organ| [organ.name, organ.formula]);
        for word in words.into_iter().chain(more).flatten().copied().chain(numbers).chain(organs) {
            let Some(first) = word.as_bytes().first() else { continue };
            for byte in [first.to_ascii_lowercase(), first.to_ascii_uppercase()] {
                telling[usize::from(byte)] = true;
            }
        }
        Self { enacted: false, telling }
    }

    /// Whether a document begins at the line that `line(0)` gives; `line(n)` is the n-th on from it, blank ones left out. To be asked of
    /// every line in turn.
    ///
    /// What stands before a formula is of its document, so that masthead and number are not taken for two.
    pub(crate) fn at<'t>(&mut self, lexicon: &Lexicon, line: impl Fn(usize) -> Option<&'t str>) -> bool {
        let Some(first) = line(0).filter(|line| line.as_bytes().first().is_some_and(|&byte| self.telling[usize::from(byte)])) else {
            return false;
        };
        // The formula may be lost, the closing lines hardly with it (S/RES/462 (1980)); decisions have none.
        if is_formula(lexicon, first) || adoption::opens(lexicon, first) || session::is_meeting(lexicon, first) {
            self.enacted = true;
            return false;
        }
        let begins = self.enacted && begins(lexicon, line);
        self.enacted &= !begins;
        begins
    }
}

/// Whether a masthead, a number with its title, or a head of the Security Council begins here.
///
/// `document = [symbol] publisher … "Distr" … | number "." title formula | head-of-Council (date | formula)`
/// (S/RES/902 (1994), A/HRC/RES/40/26, S/RES/242 (1967)).
fn begins<'t>(lexicon: &Lexicon, line: impl Fn(usize) -> Option<&'t str>) -> bool {
    let Some(first) = line(0).filter(|first| first.starts_with(|c: char| c.is_ascii_digit() || c.is_alphabetic())) else { return false };
    let publisher = |words: &str| after_any(words, lexicon.publisher).is_some();
    // Above the publisher nothing stands but a symbol or an organ, both with a capital where there are any.
    let above = first.len() < ABOVE_PUBLISHER && !first.starts_with(char::is_lowercase);
    if publisher(first) || above && line(1).is_some_and(publisher) {
        return opens_masthead(lexicon, &line);
    }
    let near = |most: usize| (1..most).any(|at| line(at).is_some_and(|words| is_formula(lexicon, words)));
    match council::head(lexicon, first) {
        // The date stands beside or below it, or the line of the adoption does.
        Some(head) => {
            let below = |next: &str| council::date_line(lexicon, next) || after_any(next, lexicon.adoption).is_some();
            !head.rest.is_empty() || line(1).is_some_and(below) || near(HEAD_LINES)
        }
        None => number_head(lexicon, first).is_some() && near(TITLE_LINES),
    }
}

/// Whether a line is the first of a masthead: the publisher, or the symbol right above it, and the distribution below.
fn opens_masthead<'t>(lexicon: &Lexicon, line: &impl Fn(usize) -> Option<&'t str>) -> bool {
    let kind = |at: usize| masthead::pieces(lexicon, line(at)?).map(|[(kind, _), _]| kind);
    let publisher = match kind(0) {
        Some(Kind::Publisher) => true,
        Some(Kind::Symbol | Kind::Organ) => kind(1) == Some(Kind::Publisher),
        _ => false,
    };
    let distributed = |at: usize| {
        line(at)
            .and_then(|words| masthead::pieces(lexicon, words))
            .is_some_and(|pieces| pieces.iter().any(|(kind, _)| *kind == Kind::Distribution))
    };
    publisher && (1..MASTHEAD_LINES).any(distributed)
}

#[cfg(test)]
mod tests {
    use super::Boundaries;
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn documents() {
        let lexicon = Lexicon::of(Language::English);
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
        let mut boundaries = Boundaries::new(lexicon);
        let found: Vec<usize> = (0..lines.len()).filter(|&at| boundaries.at(lexicon, |ahead| lines.get(at + ahead).copied())).collect();
        assert_eq!(found, [7, 10, 16]);
    }
}
