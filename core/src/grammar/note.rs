//! Lines of footnotes.

use super::inline::fold::{is_blank, is_joined};
use super::inline::word::{capital, is_space};
use crate::lexicon::Lexicon;

/// A line where footnotes stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoteLine<'i> {
    /// The number alone: `4`.
    Number(u32),
    /// Number and text: `4 See A/69/725.`
    Numbered(u32, &'i str),
    /// Text that opens a note whose number stands elsewhere, by empty brackets where the number was: `() See A/69/725.`
    Opened(&'i str),
    /// Text: the number stands elsewhere, or this goes on a note.
    Text,
}

/// What a line is where footnotes stand.
///
/// `note = digits ["/"] [space [brackets] text] | [brackets] text` — `4` and `See A/63/843.` (A/RES/78/149), `1/ S/25046.`
/// (S/RES/800 (1993)). A year opens no note. The empty brackets are those of a number in Arabic that is set apart from them:
/// `1 () A/76/295.` (A/RES/76/155).
pub(crate) fn note_line(line: &str) -> NoteLine<'_> {
    let digits = line.find(|c: char| !c.is_ascii_digit()).unwrap_or(line.len());
    if digits == 0 || digits > 3 {
        return after_brackets(line).map_or(NoteLine::Text, NoteLine::Opened);
    }
    let Ok(number) = line[..digits].parse() else { return NoteLine::Text };
    let rest = &line[digits..];
    let rest = rest.strip_prefix('/').filter(|rest| rest.starts_with(is_space)).unwrap_or(rest);
    if rest.is_empty() {
        return NoteLine::Number(number);
    }
    let text = rest.trim_start_matches(is_space);
    let spaced = text.len() < rest.len();
    if !spaced || number == 0 {
        return NoteLine::Text;
    }
    match after_brackets(text) {
        Some("") => NoteLine::Number(number),
        after => NoteLine::Numbered(number, after.unwrap_or(text)),
    }
}

/// The text after empty brackets.
fn after_brackets(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(is_blank).strip_prefix('(')?.trim_start_matches(is_blank).strip_prefix(')')?;
    Some(rest.trim_start_matches(is_blank))
}

/// Whether words can open a first footnote: an opener of the lexicon, a capital, a symbol or an address (`CRC/C/SOM/1`, `www.…`).
pub(crate) fn may_open(lexicon: &Lexicon, words: &str) -> bool {
    opens_note(lexicon, words) || words.starts_with(capital) || words.starts_with("www.") || words.starts_with("http")
}

/// Whether words open a footnote: `See`, `Ibid.`, `Resolution`, `A/`.
pub(crate) fn opens_note(lexicon: &Lexicon, line: &str) -> bool {
    lexicon.note_openers.iter().any(|opener| {
        let last = opener.chars().next_back().unwrap_or(' ');
        line.strip_prefix(opener).is_some_and(|rest| !rest.starts_with(|next| is_joined(last, next)))
    })
}

#[cfg(test)]
mod tests {
    use super::{NoteLine, note_line, opens_note};
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn lines() {
        for (line, wanted) in [
            ("4", NoteLine::Number(4)),
            ("4 See A/69/725.", NoteLine::Numbered(4, "See A/69/725.")),
            ("4 () انظر A/69/725.", NoteLine::Numbered(4, "انظر A/69/725.")),
            ("() انظر A/69/725.", NoteLine::Opened("انظر A/69/725.")),
            ("2015 to 2030.", NoteLine::Text),
            ("(Part I).", NoteLine::Text),
        ] {
            assert_eq!(note_line(line), wanted, "{line}");
        }
        for (language, line) in [
            (Language::English, "A/69/725."),
            (Language::Russian, "Там же."),
            (Language::Arabic, "المرجع نفسه، الملحق"),
            (Language::Chinese, "第54/205号决议。"),
        ] {
            assert!(opens_note(Lexicon::of(language), line), "{line}");
        }
        assert!(!opens_note(Lexicon::of(Language::English), "Seen again"));
    }
}
