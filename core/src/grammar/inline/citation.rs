//! Numbers of resolutions in citations: what they look like. Which organ a number belongs to is not seen here; the words
//! around it tell.

use nom::bytes::complete::{take_while, take_while1};
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{not, verify};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser as _};

use super::fold::{is_blank, is_ideographic};
use super::letter::is_letter_or_digit;
use super::word::{after_any, after_prefix, number};
use crate::grammar::label;
use crate::lexicon::Lexicon;

/// A rule over a text.
pub(super) trait Rule<'i, O>: nom::Parser<&'i str, Output = O, Error = nom::error::Error<&'i str>> {}

impl<'i, O, P: nom::Parser<&'i str, Output = O, Error = nom::error::Error<&'i str>>> Rule<'i, O> for P {}

/// The kind of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Session {
    Regular,
    Special,
    Emergency,
}

impl Session {
    /// What stands before its number in a symbol.
    pub(crate) const fn prefix(self) -> &'static str {
        match self {
            Self::Regular => "",
            Self::Special => "S-",
            Self::Emergency => "ES-",
        }
    }
}

/// The number of a resolution, by its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// `76/13`, `S-24/2`, `ES-10/15`: the kind of session, the session, the number.
    Sessional(Session, u32, u32),
    /// `2023/10`: the year, the number.
    Year(u32, u32),
    /// `2107 (2013)`: the number, the year.
    NumberYear(u32, u32),
    /// `217 A (III)`: the number, the kind of session, the session.
    Roman(u32, Session, u32),
}

/// A resolution's number: its shape and the letter of its part, with what of the input is the number alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number<'i> {
    pub(crate) shape: Shape,
    pub(crate) printed: &'i str,
    pub(crate) letter: Option<char>,
    /// How much of the input all of it is, the letter included.
    pub(crate) length: usize,
}

/// `number = roman | number-year | sessional [" " letter]` — `57/270 B` (A/RES/78/152).
pub(crate) fn resolution_number<'i>(lexicon: &Lexicon, input: &'i str) -> Option<(&'i str, Number<'i>)> {
    let (rest, shape) = shape(lexicon, input)?;
    let printed = &input[..input.len() - rest.len()];
    let lettered = matches!(shape, Shape::Sessional(..) | Shape::Year(..));
    let (rest, letter) = match part_letter(lexicon, rest).filter(|_| lettered) {
        Some((rest, letter)) => (rest, Some(letter)),
        None => (rest, None),
    };
    not(word_goes_on).parse(rest).ok()?;
    Some((rest, Number { shape, printed, letter, length: input.len() - rest.len() }))
}

fn shape<'i>(lexicon: &Lexicon, input: &'i str) -> Option<(&'i str, Shape)> {
    if !input.starts_with(|c: char| c.is_ascii_digit()) {
        let (rest, kind) = session_kind(lexicon, input)?;
        return sessional(kind, rest).ok();
    }
    sessional(Session::Regular, input).ok().or_else(|| number_year(input).ok()).or_else(|| roman(lexicon, input))
}

/// `sessional = [session-kind] digits "/" digits` — `ES-10/15` (A/RES/ES-10/24), `2023/10` (E/RES/2023/10).
fn sessional(kind: Session, input: &str) -> IResult<&str, Shape> {
    let (rest, session) = digits(4).parse(input)?;
    let (rest, serial) = preceded(char('/'), digits(4)).parse(rest)?;
    let of_year = kind == Session::Regular && session >= 1900;
    Ok((rest, if of_year { Shape::Year(session, serial) } else { Shape::Sessional(kind, session, serial) }))
}

/// `session-kind = ("ES" | "S") hyphen`, or the letters of another script — `S-24/2` (A/RES/78/135).
fn session_kind<'i>(lexicon: &Lexicon, input: &'i str) -> Option<(&'i str, Session)> {
    let kinds = [
        (input.strip_prefix("ES"), lexicon.emergency_letters, Session::Emergency),
        (input.strip_prefix('S'), lexicon.special_letters, Session::Special),
        (None, lexicon.session_letters, Session::Regular),
    ];
    kinds.into_iter().find_map(|(latin, letters, kind)| {
        let rest = latin.or_else(|| after_any(input, letters))?;
        Some((preceded(blanks, hyphen).parse(rest).ok()?.0.trim_start_matches(is_blank), kind))
    })
}

/// `number-year = digits " (" year ")"` — `2680 (2023)` (S/RES/2680 (2023)).
fn number_year(input: &str) -> IResult<&str, Shape> {
    let (rest, serial) = digits(4).parse(input)?;
    let year = verify(number(4), |year| (1946..2200).contains(year));
    let (rest, year) = preceded(blanks, in_brackets(year)).parse(rest)?;
    Ok((rest, Shape::NumberYear(serial, year)))
}

/// `roman = digits [" " letter] " (" session ")"`, `session = [session-kind] numeral`; with the letter of a session's kind the number is
/// in digits in Arabic — `217 A (III)`, `3201 (S-VI)` (A/RES/78/135).
fn roman<'i>(lexicon: &Lexicon, input: &'i str) -> Option<(&'i str, Shape)> {
    let (rest, serial) = digits(4).parse(input).ok()?;
    let rest = part_letter(lexicon, rest).map_or(rest, |(rest, _)| rest);
    let (rest, inner) = preceded(blanks, in_brackets(take_while1(|c| !is_bracket(c)))).parse(rest).ok()?;
    let inner = inner.trim_matches(is_blank);
    let (numeral, kind) = session_kind(lexicon, inner).unwrap_or((inner, Session::Regular));
    let session = if numeral.len() < inner.len() && numeral.starts_with(|c: char| c.is_ascii_digit()) {
        numeral.parse().ok().filter(|session| (1..40).contains(session))
    } else {
        let mut letters = [0u8; 8];
        label::roman(latin_numeral(numeral, &mut letters)?)
    };
    Some((rest, Shape::Roman(serial, kind, session?)))
}

/// A Roman number in Latin capitals; some are set with the letters of another script that look alike: `ХXI` (A/RES/76/212).
fn latin_numeral<'b>(numeral: &str, letters: &'b mut [u8; 8]) -> Option<&'b str> {
    let mut length = 0;
    for c in numeral.chars() {
        *letters.get_mut(length)? = u8::try_from(latin(c)).ok().filter(u8::is_ascii_uppercase)?;
        length += 1;
    }
    std::str::from_utf8(&letters[..length]).ok()
}

/// A Roman number in capitals.
pub(crate) fn numeral(mut number: u32) -> String {
    const SIGNS: [(u32, &str); 9] = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut numeral = String::new();
    for (value, sign) in SIGNS {
        while number >= value {
            numeral.push_str(sign);
            number -= value;
        }
    }
    numeral
}

/// A Latin capital for the Cyrillic one that looks like it.
pub(super) const fn latin(c: char) -> char {
    match c {
        'А' => 'A',
        'В' => 'B',
        'С' => 'C',
        'Е' => 'E',
        'І' => 'I',
        'Х' => 'X',
        c => c,
    }
}

/// `part-letter = [space] (upper | letter-word)`, no letter or digit after it — `B` of `74/255 B` (A/RES/75/252).
fn part_letter<'i>(lexicon: &Lexicon, input: &'i str) -> Option<(&'i str, char)> {
    let words = input.trim_start_matches(is_blank);
    let first = words.chars().next()?;
    let (rest, letter) = if latin(first).is_ascii_uppercase() {
        (&words[first.len_utf8()..], latin(first))
    } else {
        let (word, letter) = lexicon.part_letters.iter().zip('A'..='Z').find(|(word, _)| after_word(words, word).is_some())?;
        (after_word(words, word)?, letter)
    };
    let goes_on = |c: char| (is_letter_or_digit(c) && !is_ideographic(c)) || matches!(c, '.' | '’' | '/' | '-');
    (!rest.starts_with(goes_on)).then_some((rest, letter))
}

/// The text after a word.
fn after_word<'i>(input: &'i str, word: &str) -> Option<&'i str> {
    after_prefix(input, word).filter(|rest| !rest.starts_with(is_letter_or_digit))
}

/// What may not follow a number: the letters of `1/3rd`, the strokes of `15/6/2020`.
pub(super) fn word_goes_on(input: &str) -> IResult<&str, char> {
    satisfy(|c: char| (is_letter_or_digit(c) && !is_ideographic(c)) || matches!(c, '/' | '%')).parse(input)
}

/// `"(" inner ")"`
pub(super) fn in_brackets<'i, O>(inner: impl Rule<'i, O>) -> impl Rule<'i, O> {
    delimited((one_of("(（"), blanks), inner, (blanks, one_of(")）")))
}

const fn is_bracket(c: char) -> bool {
    matches!(c, '(' | ')' | '（' | '）')
}

/// `digit {digit}`, at most `most`, no digit after them.
pub(super) fn digits<'i>(most: usize) -> impl Rule<'i, u32> {
    terminated(number(most), not(satisfy(|c| c.is_ascii_digit())))
}

fn blanks(input: &str) -> IResult<&str, &str> {
    take_while(is_blank).parse(input)
}

/// A hyphen of any make.
pub(super) fn hyphen(input: &str) -> IResult<&str, char> {
    one_of("-\u{2010}\u{2011}–").parse(input)
}

#[cfg(test)]
mod tests {
    use super::{Session, Shape, resolution_number};
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    fn check(language: Language, input: &str, shape: Shape, printed: &str, letter: Option<char>) {
        let (_, number) = resolution_number(Lexicon::of(language), input).unwrap();
        assert_eq!((number.shape, number.printed, number.letter), (shape, printed, letter), "{input}");
    }

    #[test]
    fn numbers() {
        for (input, shape, printed, letter) in [
            ("76/13 of 2", Shape::Sessional(Session::Regular, 76, 13), "76/13", None),
            ("57/270 B of", Shape::Sessional(Session::Regular, 57, 270), "57/270", Some('B')),
            ("ES\u{2011}10/15,", Shape::Sessional(Session::Emergency, 10, 15), "ES\u{2011}10/15", None),
            ("S-24/2", Shape::Sessional(Session::Special, 24, 2), "S-24/2", None),
            ("2023/10;", Shape::Year(2023, 10), "2023/10", None),
            ("2107\u{a0}(2013) and", Shape::NumberYear(2107, 2013), "2107\u{a0}(2013)", None),
            ("217 A (III)", Shape::Roman(217, Session::Regular, 3), "217 A (III)", None),
            ("3201 (S-VI)", Shape::Roman(3201, Session::Special, 6), "3201 (S-VI)", None),
        ] {
            check(Language::English, input, shape, printed, letter);
        }
        for input in ["1/CP.21", "15/6/2020", "76/", "2013", "12 (b)"] {
            assert!(resolution_number(Lexicon::of(Language::English), input).is_none(), "{input}");
        }
    }

    #[test]
    fn other_scripts() {
        let roman = |kind, session| Shape::Roman(217, kind, session);
        for (language, input, shape, printed, letter) in [
            (Language::Russian, "217 А (ХIV)", roman(Session::Regular, 14), "217 А (ХIV)", None),
            (Language::Arabic, "217 ألف (د-3)", roman(Session::Regular, 3), "217 ألف (د-3)", None),
            (Language::Arabic, "217 (دإ-6)،", roman(Session::Special, 6), "217 (دإ-6)", None),
            (Language::Arabic, "74/249 باء المؤرخ", Shape::Sessional(Session::Regular, 74, 249), "74/249", Some('B')),
            (Language::Arabic, "دإط-10/21", Shape::Sessional(Session::Emergency, 10, 21), "دإط-10/21", None),
            (Language::Chinese, "217A(III)号", roman(Session::Regular, 3), "217A(III)", None),
            (Language::Chinese, "66/243A号决议", Shape::Sessional(Session::Regular, 66, 243), "66/243", Some('A')),
            (Language::Chinese, "74/249 B号决议", Shape::Sessional(Session::Regular, 74, 249), "74/249", Some('B')),
        ] {
            check(language, input, shape, printed, letter);
        }
    }
}
