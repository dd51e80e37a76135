//! One line of styled words, cut at its width.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;

use anstyle::{AnsiColor, Style};

use super::Options;

pub(super) const PLAIN: Style = Style::new();
pub(super) const DIM: Style = Style::new().dimmed();
pub(super) const LEAD: Style = Style::new().italic().fg_color(Some(anstyle::Color::Ansi(AnsiColor::Cyan)));
pub(super) const SYMBOL: Style = Style::new().bold().fg_color(Some(anstyle::Color::Ansi(AnsiColor::Blue)));
pub(super) const TITLE: Style = Style::new().bold();
pub(super) const WARNING: Style = Style::new().fg_color(Some(anstyle::Color::Ansi(AnsiColor::Yellow)));

/// A line under way. Words that do not fit are dropped as they come, so that a paragraph of megabytes costs no more
/// than its first words.
pub(super) struct Line {
    text: String,
    color: bool,
    /// Columns that are free. A column is a code point here: no script of the six languages but Chinese is wider.
    free: usize,
    cut: bool,
}

impl Line {
    pub(super) fn new(options: &Options) -> Self {
        Self { text: String::new(), color: options.color, free: options.width, cut: false }
    }

    pub(super) fn push(&mut self, style: Style, words: &str) {
        if self.cut || words.is_empty() {
            return;
        }
        let words = self.fitting(words);
        let style = if self.color { style } else { PLAIN };
        // A `String` takes whatever is written to it.
        let _ = write!(self.text, "{style}{words}{style:#}");
    }

    /// The part of a joined text within `range`, what stands before `lead` in its own style.
    pub(super) fn lead_and_text(&mut self, style: Style, text: &str, lead: usize, range: Range<usize>) {
        let end_of_lead = lead.clamp(range.start, range.end);
        self.push(style, text.get(range.start..end_of_lead).unwrap_or(""));
        self.push(PLAIN, text.get(end_of_lead..range.end).unwrap_or(""));
    }

    /// The line without white space at its end.
    pub(super) fn finish(mut self) -> String {
        self.text.truncate(self.text.trim_end().len());
        self.text
    }

    /// As many of the words as fit, the last column for `…`; control characters, which a terminal would obey, replaced.
    fn fitting<'w>(&mut self, words: &'w str) -> Cow<'w, str> {
        match words.char_indices().nth(self.free) {
            None => {
                self.free -= words.chars().count();
                harmless(words)
            }
            Some(_) => {
                self.cut = true;
                let end = words.char_indices().nth(self.free.saturating_sub(1)).map_or(0, |(at, _)| at);
                let kept = harmless(words.get(..end).unwrap_or("").trim_end());
                Cow::Owned(format!("{kept}{}", if self.free == 0 { "" } else { "…" }))
            }
        }
    }
}

fn harmless(words: &str) -> Cow<'_, str> {
    if words.contains(char::is_control) { Cow::Owned(words.replace(char::is_control, " ")) } else { Cow::Borrowed(words) }
}

/// A text in lines of at most `width` columns, divided at spaces; a longer word has a line of its own.
pub(super) fn wrap(text: &str, width: usize) -> impl Iterator<Item = &str> {
    let mut rest = text.trim();
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let limit = rest.char_indices().nth(width).map_or(rest.len(), |(at, _)| at);
        let end = if limit == rest.len() {
            limit
        } else {
            let fits = rest.get(..=limit).and_then(|head| head.rfind(' '));
            fits.or_else(|| rest.find(' ')).unwrap_or(rest.len())
        };
        let (line, after) = rest.split_at(end);
        rest = after.trim_start();
        Some(line)
    })
}

#[cfg(test)]
mod tests {
    use super::{Line, PLAIN, TITLE, wrap};
    use crate::outline::Options;

    #[test]
    fn cuts_at_the_width() {
        let options = Options::default().with_width(9);
        for (pieces, line) in [
            (&["Décide", " de"][..], "Décide de"),
            (&["Décide ", "de se"], "Décide d…"),
            (&["Décide de", "…"], "Décide de"),
            (&["a\u{1b}[1m"], "a [1m"),
        ] {
            let mut built = Line::new(&options);
            pieces.iter().for_each(|piece| built.push(PLAIN, piece));
            assert_eq!(built.finish(), line);
        }
    }

    #[test]
    fn styles_only_with_color() {
        let styled = |color| {
            let mut line = Line::new(&Options::default().with_color(color));
            line.push(TITLE, "Title");
            line.finish()
        };
        assert_eq!((styled(false).as_str(), styled(true).as_str()), ("Title", "\u{1b}[1mTitle\u{1b}[0m"));
    }

    #[test]
    fn wraps_at_spaces() {
        assert_eq!(wrap("Lights on quays", 9).collect::<Vec<_>>(), ["Lights on", "quays"]);
        assert_eq!(wrap("Harbourlights é", 5).collect::<Vec<_>>(), ["Harbourlights", "é"]);
        assert_eq!(wrap("ééé ééé", 5).collect::<Vec<_>>(), ["ééé", "ééé"]);
    }
}
