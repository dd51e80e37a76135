//! Lines of the masthead.

use super::council;
use super::heading::council_head;
use super::inline::word::{after_any, after_prefix, is_phrase, is_space, trimmed};
use super::inline::{date, session};
use crate::kind::Kind;
use crate::lexicon::{Lexicon, Words};

/// What the pieces of a masthead line are. Two may share a line, as `General Assembly Distr.: General` in the text of some PDFs.
///
/// `line = symbol | publisher [symbol] | organ ["Distr" …] | "Distr" … | date | "Original" … | session | dates | "Agenda item" … |
/// "Resolution adopted by" … | "[" … | "Decision" | committee | "Other decisions" | head of the Council` (grammar of mastheads: A/RES/78/10,
/// S/RES/2768 (2025)).
pub(crate) fn pieces<'i>(lexicon: &Lexicon, line: &'i str) -> Option<[(Kind, &'i str); 2]> {
    let one = |kind| Some([(kind, line), (kind, "")]);
    if let Some(rest) = after_any(line, lexicon.publisher) {
        if rest.is_empty() {
            return one(Kind::Publisher);
        }
        let tail = rest.trim_start_matches(is_space);
        if symbol(tail) {
            return Some([(Kind::Publisher, &line[..line.len() - rest.len()]), (Kind::Symbol, tail.trim_end_matches(['*', ' ']))]);
        }
    }
    for (organ, tail) in organs(lexicon, line) {
        if tail.is_empty() {
            return one(Kind::Organ);
        }
        if after_any(tail, lexicon.distribution).is_some() {
            return Some([(Kind::Organ, organ), (Kind::Distribution, tail)]);
        }
    }
    if symbol(line) {
        // The star calls the note of a reissue (S/RES/2776 (2025)).
        return Some([(Kind::Symbol, line.trim_end_matches(['*', ' '])), (Kind::Symbol, "")]);
    }
    if let Some(head) = council::head(lexicon, line).filter(|head| head.dated) {
        let rest = if head.rest.is_empty() { Kind::Number } else { Kind::AdoptionLine };
        return Some([(Kind::Number, head.number), (rest, head.rest)]);
    }
    let kind = if after_any(line, lexicon.distribution).is_some() {
        Kind::Distribution
    } else if after_any(line, lexicon.original).is_some_and(|rest| trimmed(rest).starts_with([':', '：'])) {
        Kind::OriginalLanguage
    } else if lexicon.language_lines.iter().any(|name| is_phrase(line, name)) {
        Kind::PrintedLanguage
    } else if is_adoption(lexicon, line) {
        Kind::AdoptionLine
    } else if date::is_date(lexicon, line) {
        Kind::IssueDate
    } else if session::is_session(lexicon, line) {
        Kind::Session
    } else if date::is_range(lexicon, line) {
        Kind::SessionDates
    } else if after_any(line, lexicon.agenda).is_some() {
        Kind::AgendaItem
    } else if line.starts_with('[') {
        Kind::RouteLine
    } else if named(lexicon.decision_lines, line) {
        Kind::DocumentType
    } else if named(lexicon.decision_types, line) {
        Kind::DecisionType
    } else if committee(lexicon, line).is_some() {
        Kind::Committee
    } else if council_head(lexicon, line) {
        Kind::Number
    } else {
        return None;
    };
    one(kind)
}

/// Whether a line is the publisher's, alone or with the symbol.
pub(crate) fn is_publisher(lexicon: &Lexicon, line: &str) -> bool {
    after_any(line, lexicon.publisher).is_some_and(|rest| rest.is_empty() || symbol(rest.trim_start_matches(is_space)))
}

/// Whether a line is what may stand above the publisher: a symbol or an organ.
pub(crate) fn is_symbol_or_organ(lexicon: &Lexicon, line: &str) -> bool {
    let tells = |tail: &str| tail.is_empty() || after_any(tail, lexicon.distribution).is_some();
    symbol(line) || organs(lexicon, line).any(|(_, tail)| tells(tail))
}

/// The names of organs that begin a line, each with what follows it.
fn organs<'i>(lexicon: &Lexicon, line: &'i str) -> impl Iterator<Item = (&'i str, &'i str)> {
    let rests = lexicon.organs.iter().filter_map(move |organ| after_prefix(line, organ.name));
    rests.map(move |rest| (&line[..line.len() - rest.len()], rest.trim_matches(|c: char| is_space(c) || c == '*')))
}

/// Whether a line tells the distribution, alone or behind the organ.
pub(crate) fn is_distribution(lexicon: &Lexicon, line: &str) -> bool {
    let tells = |words: &str| after_any(words, lexicon.distribution).is_some();
    tells(line) || organs(lexicon, line).any(|(_, tail)| tells(tail))
}

/// Whether a line is that of the adoption: by its first words, or by its last where a date opens it.
///
/// `adoption = "Resolution adopted by" …` (A/RES/78/10), `… date … "决议"` (A/RES/78/10 in Chinese).
pub(crate) fn is_adoption(lexicon: &Lexicon, line: &str) -> bool {
    let ends = || {
        let words = line.trim_end_matches(|c: char| is_space(c) || matches!(c, '*' | '.'));
        let tail = |end: &str| words.len().checked_sub(end.len()).and_then(|at| words.get(at..)) == Some(end);
        line.len() < 160 && lexicon.adoption_ends.iter().any(|end| tail(end)) && date::last(lexicon, line).is_some()
    };
    after_any(line, lexicon.adoption).is_some() || ends()
}

/// Whether a line is one of some phrases and nothing else, letters folded.
fn named(phrases: Words, line: &str) -> bool {
    phrases.iter().any(|phrase| is_phrase(line, phrase))
}

/// The key of the committee that a line of a masthead names: `plenary`, `second`.
pub(crate) fn committee(lexicon: &Lexicon, line: &str) -> Option<&'static str> {
    lexicon.committees.iter().find(|entry| is_phrase(line, entry.phrase)).map(|entry| entry.key)
}

/// Whether a line names a committee in brackets, behind another name of it: `(Fourth Committee)`.
pub(crate) fn names_committee_again(lexicon: &Lexicon, line: &str) -> bool {
    let name = || line.strip_prefix(['(', '（'])?.strip_suffix([')', '）']);
    name().is_some_and(|name| committee(lexicon, name).is_some())
}

/// The key of the committee that a bracket line names: `[on the report of the Second Committee (A/78/461)]`.
pub(crate) fn committee_in(lexicon: &Lexicon, route: &str) -> Option<&'static str> {
    lexicon.committees.iter().find(|entry| route.contains(entry.phrase)).map(|entry| entry.key)
}

/// The series of documents a symbol is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Series {
    Decision,
    Statement,
    Draft,
}

/// The series of a symbol; `None` for resolutions and all others.
///
/// `decision = organ "/DEC/" …`, `statement = organ "/PRST/" …`, `draft = organ … "/L." number … | "S/" year "/" number` —
/// `A/C.3/80/L.5/Rev.1`, `S/2023/506`.
pub(crate) fn series(symbol: &str) -> Option<Series> {
    if symbol.contains("/DEC/") {
        return Some(Series::Decision);
    }
    if symbol.contains("/PRST/") {
        return Some(Series::Statement);
    }
    let year = |text: &str| text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    let council = || symbol.strip_prefix("S/").and_then(|rest| rest.split('/').next()).is_some_and(year);
    (symbol.contains("/L.") || council()).then_some(Series::Draft)
}

/// The symbol that a resolution of the Security Council bore before the numbers, in brackets under its head: `[S/318]`, `[S/525, I]`
/// (S/RES/30 (1947)); brackets and letters may be misread, `(S/597]`.
pub(crate) fn former_symbol(line: &str) -> bool {
    let inner = line.strip_prefix(['[', '(', '{']).and_then(|rest| rest.strip_suffix([']', ')', '}']));
    let slash = |inner: &str| inner.bytes().take(3).any(|b| b == b'/') && inner.bytes().any(|b| b.is_ascii_digit());
    line.len() < 48 && inner.is_some_and(slash)
}

/// Whether a text is the symbol of a resolution, statement, decision or draft, and nothing else.
///
/// `symbol = capital {letter} {"/" part} [space ("(" year ")" | letters)]` — `A/RES/75/253 C`, `S/RES/2680 (2023)`.
pub(crate) fn symbol(text: &str) -> bool {
    let text = text.trim_end_matches(['*', ' ']);
    let (head, tail) = text.split_once(is_space).unwrap_or((text, ""));
    let body = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-' | '(' | ')');
    let tail_fits = |tail: &str| {
        let letters = tail.len() <= 4 && tail.chars().all(|c| c.is_ascii_uppercase() || matches!(c, '-' | '–'));
        let year = tail.len() == 6 && tail.starts_with('(') && tail.ends_with(')') && tail[1..5].bytes().all(|b| b.is_ascii_digit());
        letters || year
    };
    head.contains('/')
        && head.len() < 50
        && head.starts_with(|c: char| c.is_ascii_uppercase())
        && head.chars().all(body)
        && head.bytes().any(|b| b.is_ascii_digit())
        && tail_fits(tail.trim())
}

#[cfg(test)]
mod tests {
    use super::{Series, pieces, series, symbol};
    use crate::kind::Kind;
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn lines() {
        let lexicon = Lexicon::of(Language::English);
        for (line, kinds) in [
            ("United Nations A/RES/78/105", Some((Kind::Publisher, Kind::Symbol))),
            ("General Assembly Distr.: General", Some((Kind::Organ, Kind::Distribution))),
            ("11 December 2023", Some((Kind::IssueDate, Kind::IssueDate))),
            ("Agenda items 13 and 75 (a)", Some((Kind::AgendaItem, Kind::AgendaItem))),
            ("S/RES/2768 (2025)", Some((Kind::Symbol, Kind::Symbol))),
            ("Decision", Some((Kind::DocumentType, Kind::DocumentType))),
            ("Second Committee", Some((Kind::Committee, Kind::Committee))),
            ("Other Decisions", Some((Kind::DecisionType, Kind::DecisionType))),
            ("Report of the Commission", None),
        ] {
            assert_eq!(pieces(lexicon, line).map(|[one, two]| (one.0, two.0)), kinds, "{line}");
        }
        for (text, wanted) in [
            ("A/DEC/97/401", Some(Series::Decision)),
            ("S/PRST/2042/1", Some(Series::Statement)),
            ("A/C.3/97/L.5/Rev.1", Some(Series::Draft)),
            ("S/2042/77", Some(Series::Draft)),
            ("S/RES/4001 (2042)", None),
        ] {
            assert_eq!(series(text), wanted, "{text}");
        }
        assert!(symbol("A/RES/80/244 A-C") && !symbol("and/or") && !symbol("A/78/224, annex"));
    }
}
