//! Page furniture: page numbers, job numbers, bar codes, rules.

use super::inline::word::is_space;
use crate::lexicon::Lexicon;

/// What a line of furniture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Furniture {
    /// `__________________`: the rule above footnotes.
    Rule,
    /// `2/5`, perhaps with the job number: the page.
    Page(u32),
    /// `23-23443 (E)`, `GE.19-05437(E)`, `*2323443*`; and `* * *`, which parts the text and says nothing.
    Job,
    /// A number alone; a page number where the page ends with it.
    Number(u32),
}

/// Bytes of furniture, at most.
const LONGEST: usize = 40;

/// Furniture that fills a whole line.
///
/// `furniture = "_____" {"_"} | page "/" pages [job] | [job] page "/" pages | job ["(E)"] [date] | "*" digits "*" | digits` —
/// `2/5`, `23-23443 (E)`, `*2323443*` (A/RES/78/10).
pub(crate) fn furniture(lexicon: &Lexicon, line: &str) -> Option<Furniture> {
    let first = *line.as_bytes().first()?;
    // Most lines are longer than all furniture but rules.
    if line.len() > LONGEST && first != b'_' { None } else { brief(lexicon, first, line) }
}

fn brief(lexicon: &Lexicon, first: u8, line: &str) -> Option<Furniture> {
    match first {
        b'_' if line.len() >= 5 && line.bytes().all(|b| b == b'_' || b == b' ') => Some(Furniture::Rule),
        b'*' if line.bytes().all(|b| b == b'*' || b == b' ') && line.bytes().filter(|&b| b == b'*').count() == 3 => Some(Furniture::Job),
        b'*' => {
            (line.len() > 4 && line.ends_with('*') && line[1..line.len() - 1].bytes().all(|b| b.is_ascii_digit())).then_some(Furniture::Job)
        }
        b'0'..=b'9' | b'G' => numbers(line),
        _ => {
            let printed = |words: &&str| {
                words.as_bytes().first() == Some(&first)
                    && line.strip_prefix(*words).is_some_and(|rest| rest.trim().bytes().all(|b| b.is_ascii_digit()))
            };
            lexicon.furniture.iter().any(printed).then_some(Furniture::Job)
        }
    }
}

fn numbers(line: &str) -> Option<Furniture> {
    if !line.ends_with(|c: char| c.is_ascii_digit() || c == ')') {
        return None;
    }
    let mut page = None;
    let mut jobs = 0;
    for word in line.split(is_space).filter(|word| !word.is_empty()) {
        if let Some((left, right)) = word.split_once('/') {
            page = Some(digits(left, 3).filter(|_| digits(right, 3).is_some())?);
        } else if is_job(word) || language_mark(word) == Some("") || (jobs > 0 && digits(word, 6).is_some() && word.len() == 6) {
            jobs += 1;
        } else if line.len() == word.len() {
            return digits(word, 6).map(if word.len() == 6 { |_| Furniture::Job } else { Furniture::Number });
        } else {
            return None;
        }
    }
    page.map(Furniture::Page).or((jobs > 0).then_some(Furniture::Job))
}

/// The word before the letter of a language in brackets that ends it: `(E)`, `(F)`, `(R)`.
fn language_mark(word: &str) -> Option<&str> {
    word.strip_suffix(')')?.strip_suffix(['A', 'C', 'E', 'F', 'R', 'S'])?.strip_suffix('(')
}

/// `23-23443`, `GE.19-05437(E)`.
fn is_job(word: &str) -> bool {
    let word = word.strip_prefix("GE.").unwrap_or(word);
    let word = language_mark(word).unwrap_or(word);
    word.split_once('-')
        .is_some_and(|(year, number)| year.len() == 2 && number.len() == 5 && digits(year, 2).is_some() && digits(number, 5).is_some())
}

fn digits(word: &str, most: usize) -> Option<u32> {
    (!word.is_empty() && word.len() <= most && word.bytes().all(|b| b.is_ascii_digit())).then(|| word.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::{Furniture, furniture};
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn lines() {
        let lexicon = Lexicon::of(Language::English);
        for (line, found) in [
            ("__________________", Some(Furniture::Rule)),
            ("2/5", Some(Furniture::Page(2))),
            ("23-24971 3/5", Some(Furniture::Page(3))),
            ("2/2 23-24971", Some(Furniture::Page(2))),
            ("23-24971 (E) 201223", Some(Furniture::Job)),
            ("GE.25-18273(E)", Some(Furniture::Job)),
            ("23-24971 (F)", Some(Furniture::Job)),
            ("*2324971*", Some(Furniture::Job)),
            ("011223", Some(Furniture::Job)),
            ("12", Some(Furniture::Number(12))),
            ("2023", Some(Furniture::Number(2023))),
            ("24 November", None),
            ("1.", None),
        ] {
            assert_eq!(furniture(lexicon, line), found, "{line}");
        }
    }
}
