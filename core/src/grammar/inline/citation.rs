//! Citations of resolutions and documents: what numbers and symbols look like. Which organ a number belongs to is not
//! seen here; the words before it tell.

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n, take_while1};
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{map, not, opt, peek, recognize, verify};
use nom::multi::many1_count;
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser as _};

use super::word::{is_space, number, spaces, spaces1};

/// A rule over a text.
trait Rule<'i, O>: nom::Parser<&'i str, Output = O, Error = nom::error::Error<&'i str>> {}

impl<'i, O, P: nom::Parser<&'i str, Output = O, Error = nom::error::Error<&'i str>>> Rule<'i, O> for P {}

/// The number of a resolution, by its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape<'i> {
    /// `76/13`, `S-24/2`, `ES-10/15`: the kind of session, the session, the number.
    Session(&'static str, u32, u32),
    /// `2023/10`: the year, the number.
    Year(u32, u32),
    /// `2107 (2013)`: the number, the year.
    NumberYear(u32, u32),
    /// `217 A (III)`: the number, the session with its kind as printed.
    Roman(u32, &'i str),
}

/// A resolution's number: its shape and the letter of its part, with what of the input is the number alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number<'i> {
    pub(crate) shape: Shape<'i>,
    pub(crate) printed: &'i str,
    pub(crate) letter: Option<&'i str>,
}

/// A document's symbol as printed; of a double symbol `first` is the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Symbol<'i> {
    pub(crate) printed: &'i str,
    pub(crate) first: &'i str,
}

/// `number = roman | number-year | sessional [" " letter]` — `57/270 B` (A/RES/78/152).
pub(crate) fn resolution_number(input: &str) -> IResult<&str, Number<'_>> {
    let (rest, shape) = alt((sessional, number_year, roman)).parse(input)?;
    let (rest, _) = not(word_goes_on).parse(rest)?;
    let printed = &input[..input.len() - rest.len()];
    let (rest, letter) = match shape {
        Shape::Session(..) | Shape::Year(..) => opt(part_letter).parse(rest)?,
        Shape::NumberYear(..) | Shape::Roman(..) => (rest, None),
    };
    Ok((rest, Number { shape, printed, letter }))
}

/// `sessional = ["ES-" | "S-"] digits "/" digits` — `ES-10/15` (A/RES/ES-10/24), `2023/10` (E/RES/2023/10).
fn sessional(input: &str) -> IResult<&str, Shape<'_>> {
    let (rest, kind) = opt(session_kind).parse(input)?;
    let (rest, session) = digits(4).parse(rest)?;
    let (rest, number) = preceded(char('/'), digits(4)).parse(rest)?;
    let shape = match kind {
        None if session >= 1900 => Shape::Year(session, number),
        kind => Shape::Session(kind.unwrap_or(""), session, number),
    };
    Ok((rest, shape))
}

/// `session-kind = ("ES" | "S") hyphen`
fn session_kind(input: &str) -> IResult<&str, &'static str> {
    alt((map((tag("ES"), hyphen), |_| "ES-"), map((tag("S"), hyphen), |_| "S-"))).parse(input)
}

/// `number-year = digits " (" year ")"` — `2680 (2023)` (S/RES/2680 (2023)).
fn number_year(input: &str) -> IResult<&str, Shape<'_>> {
    let (rest, serial) = digits(4).parse(input)?;
    let year = verify(number(4), |year| (1946..2200).contains(year));
    let (rest, year) = preceded(spaces, in_brackets(year)).parse(rest)?;
    Ok((rest, Shape::NumberYear(serial, year)))
}

/// `roman = digits [" " letter] " (" [session-kind] numeral ")"` — `217 A (III)`, `3201 (S-VI)` (A/RES/78/135).
fn roman(input: &str) -> IResult<&str, Shape<'_>> {
    let (rest, serial) = digits(4).parse(input)?;
    let (rest, _) = opt(preceded(spaces, satisfy(|c| c.is_ascii_uppercase()))).parse(rest)?;
    let session = recognize((opt(session_kind), take_while_m_n(1, 8, is_roman)));
    let (rest, session) = preceded(spaces, in_brackets(session)).parse(rest)?;
    Ok((rest, Shape::Roman(serial, session)))
}

/// `part-letter = space upper`, no letter or digit after it — `B` of `74/255 B` (A/RES/75/252).
fn part_letter(input: &str) -> IResult<&str, &str> {
    let letter = recognize(satisfy(|c| c.is_ascii_uppercase()));
    terminated(preceded(spaces1, letter), not(satisfy(|c| c.is_alphanumeric() || matches!(c, '.' | '’' | '/' | '-')))).parse(input)
}

/// The series of documents that the UN's document service keeps, sorted; symbols of other bodies look alike: `WT/L/508`.
const SERIES: &[&str] = &[
    "A", "APLC", "BWC", "CAC", "CAT", "CBD", "CCM", "CCPR", "CCW", "CD", "CED", "CEDAW", "CERD", "CLCS", "CMW", "CRC", "CRPD", "CTOC",
    "DP", "E", "FCCC", "HRI", "ICCD", "ISBA", "JIU", "LOS", "NPT", "PBC", "S", "SPLOS", "ST", "T", "TD", "TPNW", "UNEP", "UNW",
];

/// `symbol = series "/" segment {"/" segment} [bracket] {"/" segment} [hyphen symbol]` — `A/CONF.157/24 (Part I)`, `A/48/486-S/26560`.
pub(crate) fn symbol(input: &str) -> IResult<&str, Symbol<'_>> {
    let single = |input| recognize((series, many1_count(segment), opt(bracket), opt(many1_count(segment)))).parse(input);
    let (rest, first) = verify(single, is_symbol).parse(input)?;
    let (rest, _) = opt(preceded(hyphen, single)).parse(rest)?;
    Ok((rest, Symbol { printed: &input[..input.len() - rest.len()], first }))
}

/// Whether a symbol has a digit and, after `S/`, the year before the number: `S/1906/2020` is of another body.
fn is_symbol(symbol: &str) -> bool {
    let mut parts = symbol.split('/').map(|part| part.parse::<u32>().ok());
    let swapped = symbol.starts_with("S/")
        && matches!((parts.nth(1), parts.next()), (Some(Some(first)), Some(Some(second))) if first < 1946 || first > 2200 && second < 2200);
    symbol.bytes().any(|byte| byte.is_ascii_digit()) && !swapped
}

/// `series`, letters of a list before a stroke — `A`, `FCCC` (A/RES/78/153).
fn series(input: &str) -> IResult<&str, &str> {
    let letters = take_while_m_n(1, 6, |c: char| c.is_ascii_uppercase());
    terminated(verify(letters, |letters: &str| SERIES.binary_search(&letters).is_ok()), peek(char('/'))).parse(input)
}

/// `segment = "/" piece {("." | hyphen) piece}`, a piece of letters and digits, perhaps with `(13)` — `/COP(13)`, `/Add.1`, `/ES-10`.
fn segment(input: &str) -> IResult<&str, &str> {
    let piece = |input| {
        recognize((take_while1(|c: char| c.is_ascii_alphanumeric()), opt(terminated(in_brackets(number(3)), peek(char('/')))))).parse(input)
    };
    // An en dash joins numbers to a range: `SR.15–19`.
    let joint = alt((map(char('.'), |_| ()), map((one_of("-\u{2010}\u{2011}"), not(series)), |_| ())));
    recognize((char('/'), opt(broken), piece, opt(many1_count((joint, piece))))).parse(input)
}

/// A blank that PDF text puts after a stroke, before a digit or the kind of a later issue: `FCCC/CP/2015/10/ Add.1`.
fn broken(input: &str) -> IResult<&str, &str> {
    terminated(spaces1, peek(alt((recognize(satisfy(|c| c.is_ascii_digit())), issue)))).parse(input)
}

/// `bracket = " (" ("Part" | "Sect." | …) … ")"` — `(Part I)` of `A/CONF.157/24 (Part I)`, `(2013)` of `S/RES/2107 (2013)`.
fn bracket(input: &str) -> IResult<&str, &str> {
    let words = recognize((
        alt((tag("Part"), tag("Sect"), tag("Vol"), tag("Supp"), tag("Introduction"), tag("Prog"))),
        take_while_m_n(0, 16, |c| c != ')'),
    ));
    let year = recognize(verify(number(4), |year| (1946..2200).contains(year)));
    recognize(preceded(spaces, in_brackets(alt((words, year))))).parse(input)
}

/// `issue = ("Add" | "Corr" | "Rev" | "Amend") "." digits` — `Corr.2` of `NPT/CONF.1995/32 (Part I) and Corr.2`.
pub(crate) fn issue(input: &str) -> IResult<&str, &str> {
    recognize((alt((tag("Add"), tag("Corr"), tag("Rev"), tag("Amend"))), char('.'), digits(3), not(word_goes_on))).parse(input)
}

/// What may not follow a number: the letters of `1/3rd`, the strokes of `15/6/2020`.
fn word_goes_on(input: &str) -> IResult<&str, char> {
    satisfy(|c: char| c.is_alphanumeric() || matches!(c, '/' | '%')).parse(input)
}

/// `"(" inner ")"`
fn in_brackets<'i, O>(inner: impl Rule<'i, O>) -> impl Rule<'i, O> {
    delimited(char('('), inner, char(')'))
}

/// `digit {digit}`, at most `most`, no digit after them.
fn digits<'i>(most: usize) -> impl Rule<'i, u32> {
    terminated(number(most), not(satisfy(|c| c.is_ascii_digit())))
}

/// A hyphen of any make.
fn hyphen(input: &str) -> IResult<&str, char> {
    one_of("-\u{2010}\u{2011}–").parse(input)
}

const fn is_roman(c: char) -> bool {
    matches!(c, 'I' | 'V' | 'X' | 'L' | 'C')
}

/// The symbol without blanks, its hyphens plain: the path of a link.
pub(crate) fn path(symbol: &str) -> String {
    symbol.chars().filter(|&c| !is_space(c)).map(|c| if hyphen(c.encode_utf8(&mut [0; 4])).is_ok() { '-' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::{Shape, issue, path, resolution_number, symbol};

    #[test]
    fn numbers() {
        for (input, shape, printed, letter) in [
            ("76/13 of 2", Shape::Session("", 76, 13), "76/13", None),
            ("57/270 B of", Shape::Session("", 57, 270), "57/270", Some("B")),
            ("ES\u{2011}10/15,", Shape::Session("ES-", 10, 15), "ES\u{2011}10/15", None),
            ("S-24/2", Shape::Session("S-", 24, 2), "S-24/2", None),
            ("2023/10;", Shape::Year(2023, 10), "2023/10", None),
            ("2107\u{a0}(2013) and", Shape::NumberYear(2107, 2013), "2107\u{a0}(2013)", None),
            ("217 A (III)", Shape::Roman(217, "III"), "217 A (III)", None),
            ("3201 (S-VI)", Shape::Roman(3201, "S-VI"), "3201 (S-VI)", None),
        ] {
            let number = resolution_number(input).unwrap().1;
            assert_eq!((number.shape, number.printed, number.letter), (shape, printed, letter), "{input}");
        }
        for input in ["1/CP.21", "15/6/2020", "76/", "2013", "12 (b)"] {
            assert!(resolution_number(input).is_err(), "{input}");
        }
    }

    #[test]
    fn symbols() {
        for (input, printed, first) in [
            ("A/78/224.", "A/78/224", "A/78/224"),
            ("A/CONF.157/24 (Part I), chap", "A/CONF.157/24 (Part I)", "A/CONF.157/24 (Part I)"),
            ("A/75/301 (Part I)/Add.1.", "A/75/301 (Part I)/Add.1", "A/75/301 (Part I)/Add.1"),
            ("A/48/486-S/26560, annex", "A/48/486-S/26560", "A/48/486"),
            ("UNEP/CBD/BS/COP-MOP/7/16", "UNEP/CBD/BS/COP-MOP/7/16", "UNEP/CBD/BS/COP-MOP/7/16"),
            ("ICCD/COP(13)/21/Add.1", "ICCD/COP(13)/21/Add.1", "ICCD/COP(13)/21/Add.1"),
            ("S/RES/2107 (2013))", "S/RES/2107 (2013)", "S/RES/2107 (2013)"),
            ("FCCC/CP/2015/10/ Add.1", "FCCC/CP/2015/10/ Add.1", "FCCC/CP/2015/10/ Add.1"),
            ("A/C.6/56/SR.15–19", "A/C.6/56/SR.15", "A/C.6/56/SR.15"),
        ] {
            let symbol = symbol(input).unwrap().1;
            assert_eq!((symbol.printed, symbol.first), (printed, first), "{input}");
        }
        for input in ["HIV/AIDS", "WT/L/508", "A/B", "S/1906/2020", "A status"] {
            assert!(symbol(input).is_err(), "{input}");
        }
        assert_eq!(issue("Corr.2, chap").unwrap().1, "Corr.2");
        assert_eq!(path("A/ES\u{2011}10/273 (Part I)"), "A/ES-10/273(PartI)");
    }
}
