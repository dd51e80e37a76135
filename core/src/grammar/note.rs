//! Lines of footnotes.

use super::inline::word::is_space;
use crate::lexicon::Lexicon;

/// A line where footnotes stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoteLine<'i> {
    /// The number alone: `4`.
    Number(u32),
    /// Number and text: `4 See A/69/725.`
    Numbered(u32, &'i str),
    /// Text: the number stands elsewhere, or this goes on a note.
    Text,
}

/// What a line is where footnotes stand.
///
/// `note = digits [space text] | text` — `4` and `See A/63/843.` (A/RES/78/149). A year opens no note.
pub(crate) fn note_line(line: &str) -> NoteLine<'_> {
    let digits = line.find(|c: char| !c.is_ascii_digit()).unwrap_or(line.len());
    if digits == 0 || digits > 3 {
        return NoteLine::Text;
    }
    let Ok(number) = line[..digits].parse() else { return NoteLine::Text };
    let rest = &line[digits..];
    if rest.is_empty() {
        return NoteLine::Number(number);
    }
    let text = rest.trim_start_matches(is_space);
    let spaced = text.len() < rest.len();
    if spaced && number > 0 { NoteLine::Numbered(number, text) } else { NoteLine::Text }
}

/// Whether words can open a first footnote: an opener of the lexicon, a capital, a symbol or an address (`CRC/C/SOM/1`, `www.…`).
pub(crate) fn may_open(lexicon: &Lexicon, words: &str) -> bool {
    opens_note(lexicon, words) || words.starts_with(char::is_uppercase) || words.starts_with("www.") || words.starts_with("http")
}

/// Whether words open a footnote: `See`, `Ibid.`, `Resolution`, `A/`.
pub(crate) fn opens_note(lexicon: &Lexicon, line: &str) -> bool {
    lexicon.note_openers.iter().any(|opener| {
        line.strip_prefix(opener).is_some_and(|rest| opener.ends_with('/') || !rest.starts_with(|c: char| c.is_alphanumeric()))
    })
}
