//! Where paragraphs become lines and lines become pages.

use std::fmt::Write as _;

use crate::generate::Layout;

/// A page's length in lines, and a line's in columns.
const LINES: usize = 46;
const COLUMNS: usize = 84;

/// What no line of Chinese begins with.
const CLINGING: &[char] = &['，', '。', '；', '：', '、', '》', '）', ')', ' '];

/// Room for the word that may follow a paragraph.
const NEXT_WORD: usize = 8;
/// How much narrower a paragraph may be set.
const NARROWER: usize = 16;

pub(crate) struct Sheet {
    layout: Layout,
    /// Whether lines end between any two characters.
    is_wide: bool,
    out: String,
    head: String,
    page: usize,
    lines: usize,
    pending: Option<String>,
    notes: Vec<String>,
}

impl Sheet {
    pub(crate) fn new(layout: Layout, is_wide: bool, symbol: &str, title: &str) -> Self {
        let head = format!("{symbol}\n\n{title}\n\n");
        Self { layout, is_wide, out: String::new(), head, page: 1, lines: 0, pending: None, notes: vec![] }
    }

    /// A note of the paragraph that comes next.
    pub(crate) fn note(&mut self, text: String) {
        self.pending = Some(text);
    }

    pub(crate) fn paragraph(&mut self, text: &str) {
        if self.layout == Layout::Plain {
            self.notes.extend(self.pending.take());
            let _ = write!(self.out, "{text}\n\n");
            return;
        }
        let lines = if self.is_wide { set(wide, text) } else { set(words, text) };
        let (last, full) = lines.split_last().map_or(("", &[][..]), |(last, full)| (last, full));
        for line in full {
            self.out.push_str(line);
            self.end_line();
        }
        self.out.push_str(last);
        self.notes.extend(self.pending.take());
        self.end_line();
        if self.layout == Layout::Bare {
            self.out.push('\n');
        }
    }

    /// A PDF gives the number a line of its own.
    pub(crate) fn numbered(&mut self, label: &str, text: &str) {
        if self.layout == Layout::Page {
            let _ = writeln!(self.out, "{label}");
            self.paragraph(text);
        } else {
            self.paragraph(&format!("{label} {text}"));
        }
    }

    /// The closing lines; notes of a bare text stand before them.
    pub(crate) fn close(&mut self, meeting: &str, day: &str) {
        if self.layout == Layout::Bare {
            self.notes();
            self.out.push('\n');
        }
        self.paragraph(meeting);
        self.paragraph(day);
    }

    pub(crate) fn finish(mut self) -> String {
        self.foot();
        self.out
    }

    fn end_line(&mut self) {
        self.out.push('\n');
        self.lines += 1;
        if self.layout == Layout::Page && self.lines >= LINES {
            self.foot();
            self.out.push('\x0C');
            self.out.push_str(&self.head);
            self.page += 1;
            self.lines = 0;
        }
    }

    fn notes(&mut self) {
        if !self.notes.is_empty() {
            if self.layout != Layout::Bare {
                self.out.push_str("__________________\n");
            }
            for note in self.notes.drain(..) {
                let _ = writeln!(self.out, "{note}");
            }
        }
    }

    fn foot(&mut self) {
        self.notes();
        if self.layout == Layout::Page {
            let _ = write!(self.out, "\n43-00601\n\n{}\n", self.page);
        }
    }
}

/// The lines of a paragraph, set a little narrower where its last would end near the margin: in writing without capitals nothing would
/// tell that the paragraph does.
fn set(broken: fn(&str, usize) -> Vec<&str>, text: &str) -> Vec<&str> {
    let room = |line: &str| line.chars().map(columns).sum::<usize>();
    let ends_short = |lines: &Vec<&str>| lines.last().is_none_or(|last| room(last) + NEXT_WORD <= COLUMNS);
    let mut narrower = (0..=NARROWER).map(|less| broken(text, COLUMNS - less));
    narrower.find(ends_short).unwrap_or_else(|| broken(text, COLUMNS))
}

/// The columns a character takes: two for an ideograph, as printed.
fn columns(character: char) -> usize {
    1 + usize::from(matches!(character, '\u{2E80}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}'))
}

/// Lines of whole words.
fn words(text: &str, columns: usize) -> Vec<&str> {
    let (mut lines, mut start, mut column, mut at) = (vec![], 0, 0, 0);
    for word in text.split(' ') {
        let width = word.chars().count();
        if column > 0 && column + width >= columns {
            lines.push(&text[start..at - 1]);
            (start, column) = (at, 0);
        }
        column += width + 1;
        at += word.len() + 1;
    }
    lines.push(&text[start..]);
    lines
}

/// Lines that end between any two characters, but neither within a number, nor before a stop, nor behind a comma, where nothing would tell
/// that the paragraph goes on.
fn wide(text: &str, width: usize) -> Vec<&str> {
    let (mut lines, mut start, mut column, mut before) = (vec![], 0, 0, ' ');
    for (at, character) in text.char_indices() {
        let holds = before.is_ascii() && character.is_ascii() || before == '，' || CLINGING.contains(&character);
        if column + 1 >= width && !holds {
            lines.push(&text[start..at]);
            (start, column) = (at, 0);
        }
        column += columns(character);
        before = character;
    }
    lines.push(&text[start..]);
    lines
}
