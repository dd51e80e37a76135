//! Headings: numbers of resolutions and parts, sections, annexes.

use super::inline::word::{after_any, is_space, listed};
use super::label::{letter, roman};
use crate::lexicon::{Lexicon, OrganName};

/// The number of a resolution at the start of a line, and what follows it: `78/10.`, `40/26. Title`.
///
/// `head = ["ES-" | "S-"] digits "/" digits [space letter] "." [space title]` — `78/10.` (A/RES/78/10), `2023/10.` (E/RES/2023/10).
pub(crate) fn number_head(line: &str) -> Option<(&str, &str)> {
    let body = line.strip_prefix("ES-").or_else(|| line.strip_prefix("S-")).unwrap_or(line);
    let slash = body.find('/').filter(|&at| (1..=4).contains(&at))?;
    if !body[..slash].bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let after = &body[slash + 1..];
    let digits = after.find(|c: char| !c.is_ascii_digit()).filter(|&at| (1..=3).contains(&at))?;
    let mut rest = &after[digits..];
    if let Some(letter) = rest.strip_prefix(is_space).filter(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase())) {
        let end = letter.find(|c: char| !(c.is_ascii_uppercase() || matches!(c, '-' | '–'))).unwrap_or(letter.len());
        if end <= 3 && letter[end..].starts_with('.') {
            rest = &letter[end..];
        }
    }
    let mut rest = rest.strip_prefix('.')?;
    // The letter behind the stop: `77/253. B Financial reports` (A/RES/77/253 B).
    let words = rest.trim_start_matches(is_space);
    if words.len() > 2 && part_letter(&words[..words.chars().next().map_or(0, char::len_utf8)]) && words[1..].starts_with(is_space) {
        let title = words[1..].trim_start_matches(is_space);
        if !words.starts_with('A') && title.starts_with(char::is_uppercase) {
            rest = &words[1..];
        }
    }
    let number = &line[..line.len() - rest.len()];
    (rest.is_empty() || rest.starts_with(is_space)).then(|| (number, rest.trim_start_matches(is_space)))
}

/// A head of the Security Council: `Resolution 2680 (2023)`, the whole line.
///
/// `head = "Resolution" digits "(" year ")"` — S/RES/2680 (2023).
pub(crate) fn council_head(lexicon: &Lexicon, line: &str) -> bool {
    let Some(rest) = after_any(line, lexicon.resolution_words) else { return false };
    let rest = rest.trim();
    let Some((number, year)) = rest.split_once('(') else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    digits(number.trim()) && year.strip_suffix(')').is_some_and(|year| year.len() == 4 && digits(year))
}

/// Whether a line is an enacting formula: `The General Assembly,`.
///
/// `formula = "The" organ ["," | ":" | "."]`, the whole line. Organs beyond the lexicon are known by the shape: few words, the comma,
/// a last word that names a body.
pub(crate) fn is_formula(lexicon: &Lexicon, line: &str) -> bool {
    if line.len() > 120 {
        return false;
    }
    let words = line.trim_end_matches(is_space);
    let bare = words.trim_end_matches([',', ':', '.']);
    lexicon.organs.iter().any(|organ| bare.eq_ignore_ascii_case(organ.formula)) || shaped(lexicon, words)
}

/// The organ that a line names, by its formula or its name: `The General Assembly,`, `General Assembly`.
pub(crate) fn organ(lexicon: &Lexicon, line: &str) -> Option<&'static OrganName> {
    let name = line.trim().trim_end_matches([',', ':', '.']);
    lexicon.organs.iter().find(|organ| name.eq_ignore_ascii_case(organ.formula) || name.eq_ignore_ascii_case(organ.name))
}

fn shaped(lexicon: &Lexicon, line: &str) -> bool {
    let Some(bare) = line.strip_suffix(',') else { return false };
    if bare.len() > 110 || bare.contains([',', ';', '.', '“']) {
        return false;
    }
    let mut words = bare.split(is_space);
    let article = words.next().is_some_and(|word| lexicon.formula_articles.contains(&word));
    let capitals = bare.split(is_space).all(|word| word.starts_with(char::is_uppercase) || listed(lexicon.title_small_words, word));
    article && capitals && bare.split(is_space).any(|word| listed(lexicon.organ_nouns, word))
}

/// A number alone on its line, as headings have it: `I`, `IV.`, `A`, `Annex II`, `Article 3`, `Part 1`; or the like: `Preamble`.
pub(crate) fn is_number_alone(lexicon: &Lexicon, line: &str) -> bool {
    if line.len() > 40 {
        return false;
    }
    section_number(line) || division(lexicon, line) || listed(lexicon.lone_headings, line)
}

/// `IV`, `A`: a Roman number or a capital letter alone, perhaps with a stop.
pub(crate) fn section_number(line: &str) -> bool {
    let word = line.strip_suffix('.').unwrap_or(line);
    let capital = word.bytes().all(|b| b.is_ascii_uppercase());
    capital && (roman(word).is_some() || (word.len() == 1 && letter(word).is_some()))
}

/// A capital letter alone on its line: the letter of a part.
pub(crate) fn part_letter(line: &str) -> bool {
    line.len() == 1 && line.as_bytes()[0].is_ascii_uppercase()
}

/// `Article 3`, `Annex`, `Part I`: a word of division, with a number or alone, and nothing else.
pub(crate) fn division(lexicon: &Lexicon, line: &str) -> bool {
    let line = line.strip_suffix('.').unwrap_or(line);
    let (word, rest) = line.split_once(is_space).unwrap_or((line, ""));
    let rest = rest.trim();
    let numbered = rest.bytes().all(|b| b.is_ascii_digit()) || roman(rest).is_some() || letter(rest).is_some();
    word.starts_with(char::is_uppercase)
        && listed(lexicon.division_words, word)
        && numbered
        && (!rest.is_empty() || annex_word(lexicon, word))
}

fn annex_word(lexicon: &Lexicon, word: &str) -> bool {
    listed(lexicon.annex_words, word)
}

/// Whether a line opens an annex: `Annex`, `Annex II`, `Annex to resolution 1526 (2004)`, `Annex A – Items`.
pub(crate) fn opens_annex(lexicon: &Lexicon, line: &str) -> bool {
    if line.len() >= 120 || !line.starts_with(|c: char| c.is_ascii_uppercase()) {
        return false;
    }
    let (word, rest) = line.split_once(is_space).unwrap_or((line, ""));
    let rest = rest.trim().trim_end_matches('*');
    let word = word.trim_end_matches([':', '*']);
    if !word.starts_with(char::is_uppercase) || !annex_word(lexicon, word) {
        return false;
    }
    let number = rest.split(is_space).next().unwrap_or("").trim_matches(['.', ':', '*']);
    let numbered = number.bytes().all(|b| b.is_ascii_digit()) || roman(number).is_some() || letter(number).is_some();
    numbered && !rest.ends_with([',', ';', '.']) && line.len() < 120
}

/// `A. Pension administration`, `II. Budget`: a heading with its number on the line (A/RES/79/253).
pub(crate) fn is_numbered_heading(line: &str) -> bool {
    let Some((number, rest)) = line.split_once(is_space) else { return false };
    number.strip_suffix('.').is_some_and(section_number) && rest.trim_start().starts_with(char::is_uppercase)
}

/// A few words that end with their number: `Core principle II`, `Model strategy No. 2` (A/RES/80/226).
pub(crate) fn is_named_number(line: &str) -> bool {
    let mut words = line.rsplit(is_space);
    let last = words.next().unwrap_or("");
    let digits = || last.bytes().all(|b| b.is_ascii_digit()) && words.clone().next() == Some("No.");
    let numbered = last.starts_with(|c: char| c.is_ascii_uppercase()) && roman(last).is_some() || digits();
    numbered && (1..4).contains(&words.count())
}

/// Whether a line is set as a title, every word but the small ones with a capital: `Strengthening International Cooperation`.
pub(crate) fn is_title_case(lexicon: &Lexicon, line: &str) -> bool {
    let words = line.split(is_space);
    words.clone().count() > 2 && words.clone().all(|word| word.starts_with(char::is_uppercase) || listed(lexicon.title_small_words, word))
}

#[cfg(test)]
mod tests {
    use super::{
        council_head, division, is_formula, is_named_number, is_numbered_heading, is_title_case, number_head, opens_annex, section_number,
    };
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn heads() {
        assert_eq!(number_head("78/10."), Some(("78/10.", "")));
        assert_eq!(number_head("40/26. Technical assistance"), Some(("40/26.", "Technical assistance")));
        assert_eq!(number_head("75/253 C. Review"), Some(("75/253 C.", "Review")));
        assert_eq!(number_head("ES-11/1. Aggression"), Some(("ES-11/1.", "Aggression")));
        assert_eq!(number_head("78/10 of 21 November"), None);
        let lexicon = Lexicon::of(Language::English);
        assert!(council_head(lexicon, "Resolution 2680 (2023)"));
        assert!(!council_head(lexicon, "Resolution 2680 (2023), and"));
    }

    #[test]
    fn formulas() {
        let lexicon = Lexicon::of(Language::English);
        for line in ["The General Assembly,", "The Human Rights Council", "The Economic Commission for Africa,"] {
            assert!(is_formula(lexicon, line), "{line}");
        }
        assert!(!is_formula(lexicon, "The General Assembly, at its eightieth session,"));
        assert!(!is_formula(lexicon, "The Secretary-General,"));
    }

    #[test]
    fn divisions() {
        let lexicon = Lexicon::of(Language::English);
        for line in ["Annex", "Annex II", "Article 3", "Part I", "Chapter IV."] {
            assert!(division(lexicon, line), "{line}");
        }
        assert!(!division(lexicon, "Part of the"));
        assert!(!division(lexicon, "Article"));
        assert!(section_number("XIV") && section_number("A") && !section_number("AND") && !section_number("1"));
        assert!(is_numbered_heading("A. Pension administration") && !is_numbered_heading("A. pension") && !is_numbered_heading("1. Title"));
        assert!(is_named_number("Core principle II") && is_named_number("Model strategy No. 2") && !is_named_number("Goal 14"));
        assert!(
            is_title_case(lexicon, "Strengthening International Cooperation") && !is_title_case(lexicon, "Strengthening the rule of law")
        );
        assert!(opens_annex(lexicon, "Annex A – Items") && !opens_annex(lexicon, "Annexes to the"));
    }
}
