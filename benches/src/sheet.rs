//! Where paragraphs become lines and lines become pages.

use std::fmt::Write as _;

use crate::generate::Layout;

/// A page's length and a line's, in characters.
const LINES: usize = 46;
const COLUMNS: usize = 84;
/// The length of a line of Chinese.
const WIDE_COLUMNS: usize = 40;

/// What no line of Chinese begins with.
const CLINGING: &[char] = &['，', '。', '；', '：', '、', '》', '）', ')', ' '];

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
        if self.is_wide {
            self.wide(text)
        } else {
            self.words(text)
        }
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

    fn words(&mut self, text: &str) {
        let mut column = 0;
        for word in text.split(' ') {
            let width = word.chars().count();
            if column > 0 && column + width >= COLUMNS {
                self.end_line();
                column = 0;
            }
            if column > 0 {
                self.out.push(' ');
            }
            self.out.push_str(word);
            column += width + 1;
        }
    }

    fn wide(&mut self, text: &str) {
        let mut column = 0;
        let mut before = ' ';
        for character in text.chars() {
            // Neither within a number nor before a stop.
            let holds = before.is_ascii() && character.is_ascii() || CLINGING.contains(&character);
            if column >= WIDE_COLUMNS && !holds {
                self.end_line();
                column = 0;
            }
            self.out.push(character);
            column += 1;
            before = character;
        }
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
