//! How a line ends: the punctuation that closes a paragraph, footnote marks aside.

use super::inline::letter::is_letter_or_digit;
use super::inline::mark::is_cut_short;
use super::inline::word::is_space;
use crate::lexicon::Lexicon;

/// What closes a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// `,`: a preambular paragraph may end here.
    Comma,
    /// `;`
    Semicolon,
    /// `.`
    Stop,
    /// `:`: a list or a quotation follows.
    Colon,
    /// A word: the sentence goes on, or this is a heading.
    Open,
}

impl Ending {
    /// Whether an operative paragraph or an item may end here.
    pub(crate) fn closes(self) -> bool {
        matches!(self, Self::Semicolon | Self::Stop)
    }
}

/// How a line ends, once footnote marks and closing quotation marks are taken off.
///
/// `ending = ("," | ";" | "." | ":", or their like in the writing) {"”" | mark | space}` — `Olympic Truce, 1` ends with a comma
/// (A/RES/78/10).
pub(crate) fn ending(lexicon: &Lexicon, line: &str) -> Ending {
    // Behind a letter there is nothing to take off.
    let lettered = line.as_bytes().last().is_some_and(u8::is_ascii_alphabetic);
    let found = if lettered { None } else { mark(line) };
    let bare = if lettered || found.is_some() { line } else { undressed(lexicon, line) };
    let last = bare.as_bytes().last();
    let joined = || lexicon.item_joiners.iter().any(|joiner| joiner.as_bytes().last() == last && joins(bare, joiner));
    let found = if lettered { None } else { found.or_else(|| mark(bare)) };
    found.unwrap_or_else(|| if joined() { Ending::Semicolon } else { Ending::Open })
}

/// Whether a line ends with what joins the last item but one to the last: `; and`, whatever its blank is.
fn joins(line: &str, joiner: &str) -> bool {
    let Some((stop, word)) = joiner.rsplit_once(' ') else { return line.ends_with(joiner) };
    let before = line.strip_suffix(word).filter(|before| before.ends_with(is_space));
    before.is_some_and(|before| before.trim_end_matches(is_space).ends_with(stop))
}

/// The mark that a line ends with.
fn mark(line: &str) -> Option<Ending> {
    Some(match line.chars().next_back()? {
        ',' | '،' | '，' => Ending::Comma,
        ';' | '؛' | '；' => Ending::Semicolon,
        '.' | '。' => Ending::Stop,
        ':' | '：' => Ending::Colon,
        _ => return None,
    })
}

/// The line without footnote marks and closing quotation marks at its end.
fn undressed<'i>(lexicon: &Lexicon, line: &'i str) -> &'i str {
    let bare = without_mark(lexicon, line.trim_end_matches(is_space));
    let bare = bare.trim_end_matches(['”', '"', '’', '\'', '“', '»', '》', '」', '』']);
    // A damaged mark: `Mali,?`.
    let damaged = bare.len() > 1 && (bare.ends_with(",*") || bare.ends_with(",?") || bare.ends_with(";*") || bare.ends_with(".*"));
    if damaged { &bare[..bare.len() - 1] } else { bare }
}

/// The line without a footnote's number at its end, where that number stands behind punctuation.
fn without_mark<'i>(lexicon: &Lexicon, line: &'i str) -> &'i str {
    let bracketed = line.strip_suffix(')');
    let number = bracketed.unwrap_or(line);
    let before = number.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = number.len() - before.len();
    if digits == 0 || digits > 3 {
        return line;
    }
    // `.(3)`: a mark in brackets right behind the stop.
    let before = if bracketed.is_some() { before.strip_suffix('(').unwrap_or("") } else { before };
    let spaced = before.trim_end_matches(is_space);
    let closed = spaced.ends_with([',', ';', '.', ':', '،', '؛', '，', '；', '。', '：']);
    if !closed && (bracketed.is_some() || !spaced.ends_with(['”', '»', '》', ')'])) || bracketed.is_some() && spaced.len() < before.len()
    {
        return line;
    }
    // `No. 5` and `para. 12` are no marks.
    let word = spaced.trim_end_matches('.').rsplit(|c: char| !is_letter_or_digit(c)).next().unwrap_or("");
    if spaced.ends_with('.') && is_cut_short(lexicon, word) { line } else { spaced }
}

#[cfg(test)]
mod tests {
    use super::{Ending, ending};
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn endings() {
        let lexicon = Lexicon::of(Language::English);
        for (line, end) in [
            ("peace in Mali, 12", Ending::Comma),
            ("peace in Mali,?", Ending::Comma),
            ("entitled “The way”;4", Ending::Semicolon),
            ("in conformity with resolution 5", Ending::Open),
            ("Supplement No. 5", Ending::Open),
            ("a report entitled “Peace”.", Ending::Stop),
            ("all parties:", Ending::Colon),
            ("of the Convention; (3)", Ending::Open),
            ("在文件》，12", Ending::Comma),
            ("问题”；", Ending::Semicolon),
            ("المعنون ”البند“.", Ending::Stop),
            ("التقرير(12)؛", Ending::Semicolon),
            ("التقرير.(12)", Ending::Stop),
            ("ce sujet » ;", Ending::Semicolon),
        ] {
            assert_eq!(ending(lexicon, line), end, "{line}");
        }
        let russian = Lexicon::of(Language::Russian);
        for line in ["на коробке; и", "на коробке;\u{A0}и"] {
            assert_eq!(ending(russian, line), Ending::Semicolon, "{line}");
        }
    }
}
