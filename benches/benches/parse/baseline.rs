//! What one writes in an afternoon with regular expressions: lines told one by one, paragraphs joined, citations and dates searched.
//! It knows English, one layout, and no notes; it is here to be compared with, not to be right.

use regex::{Regex, RegexSet};

/// What a line is, in the order of [`LINES`].
const LINES: &[&str] = &[
    r"^[AES]/(?:[A-Z]+/)*\d+",
    r"^\d{2,4}/\d{1,3}\.",
    r"^The (?:General Assembly|Security Council|Human Rights Council|Economic and Social Council),",
    r"^(?:Recalling|Noting|Bearing in mind|Recogni[sz]ing|Convinced|Welcoming|Stressing|Having|Reaffirming|Expressing|Aware|Emphasizing|Taking|Guided|Deeply|Considering|Acknowledging|Concerned)\b",
    r"^\d{1,3}\.(?:\s|$)",
    r"^\((?:[a-z]|[ivx]+)\)(?:\s|$)",
    r"^_{8,}$",
    r"^\d{1,3}(?:st|nd|rd|th) plenary meeting",
    r"^\s*(?:\d{2}-\d{5}.*|\d{1,3}(?:/\d{1,3})?)$",
];
const SYMBOL: usize = 0;
const RULE: usize = 6;
const FURNITURE: usize = 8;

/// The expressions, compiled.
pub(crate) struct Baseline {
    lines: RegexSet,
    citation: Regex,
    date: Regex,
    act: Regex,
}

impl Baseline {
    pub(crate) fn new() -> Self {
        let compiled = |pattern: &str| Regex::new(pattern).expect("a pattern of ours");
        Self {
            lines: RegexSet::new(LINES).expect("patterns of ours"),
            citation: compiled(r"resolutions? (\d{1,3}/\d{1,3}|\d{1,4} \(\d{4}\))"),
            date: compiled(r"\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}"),
            act: compiled(r"^(?:\d{1,3}\.\s*)?(?:(?:Also|Further|Strongly) )?([A-Z][a-z]+(?:s|es)) "),
        }
    }

    /// How many paragraphs, citations, dates and acts are found.
    pub(crate) fn read(&self, text: &str) -> [usize; 4] {
        let mut found = [0; 4];
        let mut paragraph = String::new();
        for line in text.lines() {
            let line = line.trim();
            let kind = self.lines.matches(line).iter().next();
            if matches!(kind, Some(SYMBOL | RULE | FURNITURE)) || line.is_empty() {
                continue;
            }
            if kind.is_some() {
                self.count(&paragraph, &mut found);
                paragraph.clear();
            } else {
                paragraph.push(' ');
            }
            paragraph.push_str(line);
        }
        self.count(&paragraph, &mut found);
        found
    }

    fn count(&self, paragraph: &str, found: &mut [usize; 4]) {
        found[0] += usize::from(!paragraph.is_empty());
        found[1] += self.citation.find_iter(paragraph).count();
        found[2] += self.date.find_iter(paragraph).count();
        found[3] += usize::from(self.act.is_match(paragraph));
    }
}
