//! The generator: same seed, same text, on every machine.
//!
//! ```
//! use benches::generate::{Layout, resolution};
//! let invented = resolution(7, Layout::Plain);
//! assert!(invented.text.contains("The General Assembly,"));
//! assert_eq!(invented.text, resolution(7, Layout::Plain).text);
//! ```

use std::fmt::Write as _;

use crate::words::{ADDITIONS, ITEMS, MATTERS, MONTHS, NOTES, OPERATIVE, PREAMBULAR, STORY, TITLES};

/// How the text lies on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A paragraph a line, notes at the end.
    Plain,
    /// Wrapped lines, running heads and page numbers, notes at the foot of their page, as a PDF gives them.
    Page,
}

/// An invented resolution and what a reader should find in it.
#[derive(Clone, Debug)]
pub struct Invented {
    /// The text.
    pub text: String,
    /// `A/RES/98/601`.
    pub symbol: String,
    /// The title.
    pub title: &'static str,
    /// Preambular paragraphs, in order, without marks of notes.
    pub preambulars: Vec<String>,
    /// Operative paragraphs, in order, without number, marks and sub-paragraphs.
    pub operatives: Vec<String>,
    /// Sub-paragraphs.
    pub subparagraphs: usize,
    /// Notes.
    pub notes: usize,
}

/// One resolution.
#[must_use]
pub fn resolution(seed: u64, layout: Layout) -> Invented {
    let mut dice = Dice(seed);
    // Higher than any the Assembly has reached in one session.
    let number = 601 + seed % 300;
    let title = dice.pick(TITLES);
    let symbol = format!("A/RES/98/{number}");
    let day = dice.date();
    let mut sheet = Sheet::new(layout, &symbol, title);
    let mut found = Invented {
        text: String::new(),
        symbol: symbol.clone(),
        title,
        preambulars: vec![],
        operatives: vec![],
        subparagraphs: 0,
        notes: 0,
    };
    for line in [
        "United Nations",
        &symbol,
        "General Assembly",
        "Distr.: General",
        &day,
        "Ninety-eighth session",
        &format!("Agenda item {}", 11 + dice.below(120)),
        title,
        &format!("Resolution adopted by the General Assembly on {day}"),
        "[without reference to a Main Committee (A/98/L.9)]",
        &format!("98/{number}. {title}"),
        "The General Assembly,",
    ] {
        sheet.paragraph(line);
    }
    for _ in 0..3 + dice.below(6) {
        let paragraph = dice.paragraph(PREAMBULAR);
        let mark = dice.mark(&mut found.notes, &mut sheet);
        sheet.paragraph(&format!("{paragraph},{mark}"));
        found.preambulars.push(format!("{paragraph},"));
    }
    let operatives = 3 + dice.below(9);
    for number in 1..=operatives {
        let paragraph = dice.paragraph(OPERATIVE);
        let stop = if number == operatives { '.' } else { ';' };
        if number != operatives && dice.below(5) == 0 {
            sheet.numbered(number, &format!("{paragraph}:"));
            found.operatives.push(format!("{paragraph}:"));
            let items = 2 + dice.below(3);
            for item in 0..items {
                let label = (b'a' + item as u8) as char;
                let end = if item + 2 == items { "; and" } else { ";" };
                sheet.paragraph(&format!("({label}) {}{end}", dice.pick(ITEMS)));
                found.subparagraphs += 1;
            }
            continue;
        }
        let mark = if stop == ';' { dice.mark(&mut found.notes, &mut sheet) } else { String::new() };
        sheet.numbered(number, &format!("{paragraph}{stop}{mark}"));
        found.operatives.push(format!("{paragraph}{stop}"));
    }
    sheet.paragraph(&format!("{}th plenary meeting", 24 + dice.below(16) % 6));
    sheet.paragraph(&day);
    found.text = sheet.finish();
    found
}

/// Resolutions one after the other, `bytes` long or a little longer.
#[must_use]
pub fn volume(seed: u64, bytes: usize, layout: Layout) -> String {
    let mut text = String::with_capacity(bytes + 8192);
    let mut next = seed;
    while text.len() < bytes {
        text.push_str(&resolution(next, layout).text);
        text.push(if layout == Layout::Page { '\x0C' } else { '\n' });
        next += 1;
    }
    text
}

/// A story that holds no resolution, `bytes` long or a little longer.
#[must_use]
pub fn story(seed: u64, bytes: usize) -> String {
    let mut dice = Dice(seed);
    let mut text = String::with_capacity(bytes + 512);
    while text.len() < bytes {
        let _ = write!(text, "{}{}", dice.pick(STORY), if dice.below(4) == 0 { "\n\n" } else { " " });
    }
    text
}

/// Random bytes of any value.
#[must_use]
pub fn noise(seed: u64, bytes: usize) -> Vec<u8> {
    let mut dice = Dice(seed);
    (0..bytes).map(|_| dice.below(256) as u8).collect()
}

/// SplitMix64: small, seeded, equal everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % limit as u64) as usize
    }

    fn pick(&mut self, words: &[&'static str]) -> &'static str {
        words[self.below(words.len())]
    }

    fn date(&mut self) -> String {
        format!("{} {} 2043", 1 + self.below(28), self.pick(MONTHS))
    }

    fn paragraph(&mut self, openings: &[&'static str]) -> String {
        let mut text = format!("{} {}", self.pick(openings), self.pick(MATTERS));
        if self.below(3) == 0 {
            let _ = write!(text, ", as set out in its resolution {}/{} of {}", 80 + self.below(17), 1 + self.below(300), self.date());
        }
        for _ in 0..self.below(4) {
            let _ = write!(text, ", {}", self.pick(ADDITIONS));
        }
        text
    }

    /// Now and then the mark of a note, which goes to the foot of the page where the next paragraph ends.
    fn mark(&mut self, notes: &mut usize, sheet: &mut Sheet) -> String {
        if self.below(6) != 0 {
            return String::new();
        }
        *notes += 1;
        sheet.pending = Some(format!("{notes} {}", self.pick(NOTES)));
        notes.to_string()
    }
}

/// A page's length and a line's, in characters.
const LINES: usize = 46;
const COLUMNS: usize = 84;

/// Where paragraphs become lines and lines become pages.
struct Sheet {
    layout: Layout,
    out: String,
    head: String,
    page: usize,
    lines: usize,
    pending: Option<String>,
    notes: Vec<String>,
}

impl Sheet {
    fn new(layout: Layout, symbol: &str, title: &str) -> Self {
        Self { layout, out: String::new(), head: format!("{symbol}\n\n{title}\n\n"), page: 1, lines: 0, pending: None, notes: vec![] }
    }

    fn paragraph(&mut self, text: &str) {
        if self.layout == Layout::Plain {
            self.notes.extend(self.pending.take());
            let _ = write!(self.out, "{text}\n\n");
            return;
        }
        let mut column = 0;
        for word in text.split(' ') {
            if column > 0 && column + word.len() >= COLUMNS {
                self.end_line();
                column = 0;
            }
            if column > 0 {
                self.out.push(' ');
            }
            self.out.push_str(word);
            column += word.len() + 1;
        }
        self.notes.extend(self.pending.take());
        self.end_line();
    }

    /// A PDF gives the number a line of its own.
    fn numbered(&mut self, number: usize, text: &str) {
        if self.layout == Layout::Plain {
            self.paragraph(&format!("{number}. {text}"));
        } else {
            let _ = writeln!(self.out, "{number}.");
            self.paragraph(text);
        }
    }

    fn end_line(&mut self) {
        self.out.push('\n');
        self.lines += 1;
        if self.lines >= LINES {
            self.foot();
            self.out.push('\x0C');
            self.out.push_str(&self.head);
            self.page += 1;
            self.lines = 0;
        }
    }

    fn foot(&mut self) {
        if !self.notes.is_empty() {
            self.out.push_str("__________________\n");
            for note in self.notes.drain(..) {
                let _ = writeln!(self.out, "{note}");
            }
        }
        if self.layout == Layout::Page {
            let _ = write!(self.out, "\n43-00601\n\n{}\n", self.page);
        }
    }

    fn finish(mut self) -> String {
        self.foot();
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::{Layout, noise, resolution, story, volume};

    #[test]
    fn the_same_seed_gives_the_same_text() {
        for layout in [Layout::Plain, Layout::Page] {
            assert_eq!(resolution(3, layout).text, resolution(3, layout).text);
            assert_ne!(resolution(3, layout).text, resolution(4, layout).text);
        }
        assert_eq!(noise(1, 64), noise(1, 64));
    }

    #[test]
    fn sizes_are_kept() {
        for bytes in [0, 1000, 100_000] {
            assert!((bytes..bytes + 16_384).contains(&volume(1, bytes, Layout::Page).len()));
            assert!((bytes..bytes + 512).contains(&story(1, bytes).len()));
        }
    }

    #[test]
    fn layouts_hold_the_same_words() {
        let words = |layout| resolution(11, layout).operatives;
        assert_eq!(words(Layout::Plain), words(Layout::Page));
    }
}
