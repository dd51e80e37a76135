//! Identifiers: `eId`s, the parts of FRBR addresses, and texts made safe for attributes that hold addresses.

use std::collections::HashMap;

use crate::views::{Dated, Symbol};

/// Numbers for the blocks of one statement, and what makes its identifiers unique.
#[derive(Debug, Default)]
pub(super) struct Ids {
    last: u32,
    names: Names,
}

impl Ids {
    /// The number of the next block: one counter for formula, preambular and operative paragraphs, headings, tables
    /// and annexes (AKN4UN counts so).
    pub(super) fn next(&mut self) -> u32 {
        self.last += 1;
        self.last
    }

    /// Whether no block has been numbered.
    pub(super) fn is_fresh(&self) -> bool {
        self.last == 0
    }

    /// `wanted`, or with a number after it if the statement has it already.
    pub(super) fn unique(&mut self, wanted: String) -> String {
        self.names.unique(wanted)
    }
}

/// Identifiers given so far.
#[derive(Debug, Default)]
pub(super) struct Names(HashMap<String, u32>);

impl Names {
    pub(super) fn unique(&mut self, wanted: String) -> String {
        let count = self.0.entry(wanted.clone()).or_insert(0);
        *count += 1;
        if *count == 1 { wanted } else { format!("{wanted}_{count}") }
    }
}

/// The part of an identifier that names a list item: its label's letters and digits, else its place in the list.
pub(super) fn label(label: Option<&str>, place: usize) -> String {
    let letters = alphanumeric(label.unwrap_or(""));
    if letters.is_empty() { place.to_string() } else { letters }
}

/// Letters and digits only.
pub(super) fn alphanumeric(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// A symbol's part of an address: `78-144`, `75-253B`, `2681-2023`.
pub(super) fn number(symbol: &Symbol) -> String {
    let mut out = String::new();
    for piece in [symbol.session().unwrap_or(""), symbol.number()] {
        if !out.is_empty() && !piece.is_empty() {
            out.push('-');
        }
        hyphened(piece, &mut out);
    }
    hyphened(symbol.part().unwrap_or(""), &mut out);
    out
}

/// A number that is of no symbol, as a part of an address.
pub(super) fn loose_number(text: &str) -> String {
    let mut out = String::new();
    hyphened(text, &mut out);
    if out.is_empty() { "0".to_owned() } else { out }
}

/// Letters and digits of ASCII; between them one hyphen for whatever else stands there.
fn hyphened(text: &str, out: &mut String) {
    for (place, piece) in text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|piece| !piece.is_empty()).enumerate() {
        if place > 0 {
            out.push('-');
        }
        out.push_str(piece);
    }
}

/// What AKN4UN writes for a date that is not known.
pub(super) const NO_DATE: &str = "0001-01-01";

/// `2023-12-19`; a day that no calendar has is not known, as the schema refuses it.
pub(super) fn date(date: Option<&Dated>) -> String {
    date.filter(|date| date.is_of_calendar()).map_or_else(|| NO_DATE.to_owned(), Dated::date)
}

/// Free text for an attribute that holds an address: the schema refuses colons, percent signs and square brackets.
pub(super) fn free_text(text: &str) -> String {
    let safe = |c: char| match c {
        '[' => '(',
        ']' => ')',
        ':' | '#' | '?' | '%' => ',',
        c if c.is_alphanumeric() || matches!(c, '/' | '.' | ',' | '-' | '(' | ')' | '–') => c,
        _ => ' ',
    };
    text.chars().map(safe).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ").replace(" ,", ",")
}

/// The path of a symbol in a link: what an address does not allow is left out.
pub(super) fn path(target: &str) -> String {
    target.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-' | '_' | '(' | ')')).collect()
}

#[cfg(test)]
mod tests {
    use super::{Ids, date, free_text, label, number, path};
    use crate::views::Dated;

    #[test]
    fn numbers() {
        for (symbol, wanted) in [
            ("A/RES/97/144", "97-144"),
            ("A/RES/97/253 A-B", "97-253A-B"),
            ("A/RES/97/253 B", "97-253B"),
            ("A/RES/ES-31/4", "ES-31-4"),
            ("A/RES/415(V)", "415-V"),
            ("S/RES/4001 (2042)", "4001-2042"),
            ("S/PRST/2042/13", "2042-13"),
        ] {
            assert_eq!(number(&symbol.parse().unwrap()), wanted);
        }
    }

    #[test]
    fn identifiers() {
        let mut ids = Ids::default();
        assert_eq!((ids.next(), ids.next()), (1, 2));
        assert_eq!(ids.unique("sec_I".to_owned()), "sec_I");
        assert_eq!(ids.unique("sec_I".to_owned()), "sec_I_2");
        assert_eq!((label(Some("(a)"), 3), label(Some("–"), 3), label(None, 2)), ("a".to_owned(), "3".to_owned(), "2".to_owned()));
    }

    #[test]
    fn safe_values() {
        assert_eq!(free_text("A : [B] 5% \u{1}"), "A, (B) 5,");
        assert_eq!(path("A/RES/ 76/13\"<"), "A/RES/76/13");
        let day = |day| Dated { year: 2042, month: 2, day, span: 0..0 };
        assert_eq!((date(Some(&day(28))), date(Some(&day(29)))), ("2042-02-28".to_owned(), "0001-01-01".to_owned()));
    }
}
