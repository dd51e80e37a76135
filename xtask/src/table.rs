//! The table of accuracy in README.md.

use std::fmt::Write as _;

use crate::Outcome;
use crate::floors::Scores;

const OPEN: &str = "<!-- accuracy -->";
const CLOSE: &str = "<!-- /accuracy -->";

/// Columns: the head and the figure of the score.
const COLUMNS: &[(&str, &str)] = &[
    ("symbol", "symbol"),
    ("title", "title"),
    ("adopted", "adopted"),
    ("preamble", "preamble"),
    ("operative", "operative"),
    ("leads", "lead_op"),
    ("acts", "acts"),
    ("notes", "notes"),
    ("annexes", "annex"),
    ("votes", "vote"),
    ("citations", "refs"),
    ("whole", "perfect"),
];

/// The text with the table between its two marks replaced.
pub(crate) fn replaced(text: &str, scores: &Scores) -> Outcome<String> {
    let places = text.find(OPEN).and_then(|open| Some((open + OPEN.len(), text.find(CLOSE)?)));
    let Some((start, end)) = places.filter(|(start, end)| start <= end) else {
        return Err(format!("no place for the table: README.md wants {OPEN} and {CLOSE}").into());
    };
    Ok(format!("{}\n{}{}", &text[..start], rendered(scores), &text[end..]))
}

/// Percent, cut to one decimal: 99.9 is never shown as 100. What people have, the text of PDFs, stands on top.
fn rendered(scores: &Scores) -> String {
    let heads: Vec<&str> = COLUMNS.iter().map(|(head, _)| *head).collect();
    let mut out = format!("| texts | documents | {} |\n|---|--:|{}\n", heads.join(" | "), "--:|".repeat(COLUMNS.len()));
    let (pdfs, others): (Vec<_>, Vec<_>) = scores.iter().partition(|(place, _)| place.contains("-pdf-"));
    for (place, figures) in pdfs.into_iter().chain(others) {
        let value = |figure: &str| figures.get(figure).copied().flatten();
        let _ = write!(out, "| `{place}` | {} |", value("documents").unwrap_or_default());
        for (_, figure) in COLUMNS {
            let _ = match value(figure) {
                Some(share) => write!(out, " {:.1} |", (share * 1000.0 + 1e-9).floor() / 10.0),
                None => write!(out, " – |"),
            };
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::replaced;
    use crate::floors::Scores;

    #[test]
    fn only_the_table_changes() {
        let figures = [("documents".to_owned(), Some(40.0)), ("title".to_owned(), Some(0.99996))].into();
        let scores: Scores = [("set/plain".to_owned(), figures)].into();
        let text = "before\n<!-- accuracy -->\nold\n<!-- /accuracy -->\nafter\n";
        let new = replaced(text, &scores).unwrap();
        assert!(new.starts_with("before\n<!-- accuracy -->\n| texts | documents | symbol |"), "{new}");
        assert!(new.ends_with("|\n<!-- /accuracy -->\nafter\n"), "{new}");
        assert!(new.contains("| `set/plain` | 40 | – | 99.9 | – |"), "{new}");
        assert_eq!(replaced(&new, &scores).unwrap(), new);
        assert!(replaced("no marks", &scores).is_err());
    }
}
