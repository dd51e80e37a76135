//! Notes of volumes: no rule stands above them, and one numbering runs through the volume.

use super::lines::{Line, Role};
use crate::grammar::adoption;
use crate::grammar::council;
use crate::grammar::ending::{Ending, ending};
use crate::grammar::inline::misread::one_off;
use crate::grammar::inline::word::is_space;
use crate::grammar::note::{NoteLine, may_open, note_line, opens_note};
use crate::lexicon::Lexicon;

/// Marks the lines of notes in the text of volumes of the Security Council.
///
/// Mostly they stand behind the closing sentence, where a number and a capital are enough; within the text the words must be those
/// of a note (S/RES/101 (1953)).
///
/// Gives back whether the text is of a volume.
pub(super) fn volume_notes(lexicon: &Lexicon, lines: &mut [Line<'_>]) -> bool {
    let mut volume = false;
    let (mut early, mut closed, mut within) = (false, false, false);
    for index in 0..lines.len() {
        let line = lines[index];
        let words = line.words;
        if let Some(head) = council::head(lexicon, words) {
            let year = council::number_and_year(lexicon, head.number).and_then(|(_, year)| year);
            early = year.is_none_or(|year| year < council::FIRST_MODERN);
            volume |= early;
            (closed, within) = (false, false);
            continue;
        }
        if !early || line.role != Role::Body {
            within &= line.role == Role::Note;
            continue;
        }
        if !closed && adoption::opens(lexicon, words) {
            (closed, within) = (true, false);
            continue;
        }
        let before = index.checked_sub(1).map_or("", |before| lines[before].words);
        let parted = line.after_blank || within || ending(lexicon, before) == Ending::Stop;
        let opens = parted && opens_here(lexicon, words, closed);
        let goes_on = within && (!line.after_blank || ending(lexicon, before) != Ending::Stop && runs_on(words));
        within = opens || goes_on;
        if within {
            lines[index].role = Role::Note;
        }
    }
    volume
}

/// Whether a line opens a note: `15 Ibid., Fifteenth Year`, `1/ S/24600.`, `* The …`.
fn opens_here(lexicon: &Lexicon, words: &str, closed: bool) -> bool {
    let NoteLine::Numbered(_, rest) = note_line(words) else { return false };
    let first = rest.split(|c: char| is_space(c) || matches!(c, '.' | ',')).next().unwrap_or("");
    let known = opens_note(lexicon, rest) || lexicon.repeating_openers.iter().any(|word| first.len() > 3 && one_off(first, word));
    known || closed && may_open(lexicon, rest)
}

/// Whether a line behind a blank one goes on a note: a small letter or a year opens it.
fn runs_on(words: &str) -> bool {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    words.starts_with(char::is_lowercase) || digits == 4
}
