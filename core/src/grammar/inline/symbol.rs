//! Symbols of documents: `A/CONF.157/24 (Part I)`.

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n, take_while1};
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{map, not, opt, peek, recognize, verify};
use nom::multi::many1_count;
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser as _};

use super::citation::{digits, hyphen, in_brackets, word_goes_on};
use super::word::{is_space, number, spaces, spaces1};

/// A document's symbol as printed; of a double symbol `first` is the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Symbol<'i> {
    pub(crate) printed: &'i str,
    pub(crate) first: &'i str,
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

/// The symbol without blanks, its hyphens plain: the path of a link.
pub(crate) fn path(symbol: &str) -> String {
    symbol.chars().filter(|&c| !is_space(c)).map(|c| if hyphen(c.encode_utf8(&mut [0; 4])).is_ok() { '-' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::{issue, path, symbol};

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
