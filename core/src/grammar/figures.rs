//! Figures: the cells of tables.

use super::inline::word::{is_space, listed};
use crate::lexicon::Lexicon;

/// How many figures end a line: 2 in `Subtotal 38 18` or `56 234 300`; `–` stands for none.
///
/// `row = {word} figure {figure}`, `figure = ["("] digits {("," | " ") digits} [")"] | "–"` — `Total 10 594` (A/RES/79/257). A number that belongs to
/// its word is no figure: `Article 3`, `Income section 3`.
pub(crate) fn figures(lexicon: &Lexicon, line: &str) -> usize {
    let mut count = 0;
    for word in line.rsplit(is_space) {
        if !is_figure(word) {
            let numbered =
                count == 1 && (listed(lexicon.division_words, word) || listed(lexicon.no_mark_after, word.trim_end_matches('.')));
            return if numbered { 0 } else { count };
        }
        count += 1;
    }
    count
}

/// Whether a line is figures and nothing else: `51 375 900`, `(107 700)`.
pub(crate) fn all_figures(line: &str) -> bool {
    line.split(is_space).all(is_figure)
}

fn is_figure(word: &str) -> bool {
    // By its last byte: most words end with a letter.
    match word.as_bytes().last() {
        Some(b'0'..=b'9' | b')') => {}
        Some(b'-' | 0x80..) => return matches!(word, "–" | "-" | "—"),
        _ => return false,
    }
    let digits = word.trim_start_matches(['(', '-', '−']).trim_end_matches(')');
    digits.split([',', '.']).all(|group| (1..=3).contains(&group.len()) && group.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::{all_figures, figures};
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn rows() {
        let lexicon = Lexicon::of(Language::English);
        for (line, count) in [
            ("Under-Secretary-General 38 18 56", 3),
            ("Total 10 594", 2),
            ("P-5 2 – 2", 3),
            ("(107 700)", 2),
            ("Article 3", 0),
            ("in 2025", 0),
            ("Recalls paragraphs 3 and 4;", 0),
        ] {
            assert_eq!(figures(lexicon, line), count, "{line}");
        }
        assert!(all_figures("56 234 300") && !all_figures("Total 2") && !all_figures("1."));
    }
}
