//! The generator: same seed, same text, on every machine.
//!
//! ```
//! use benches::generate::{Layout, Tongue, resolution, resolution_in};
//! let invented = resolution(7, Layout::Plain);
//! assert!(invented.text.contains("The General Assembly,"));
//! assert_eq!(invented.text, resolution_in(Tongue::English, 7, Layout::Plain).text);
//! ```

use std::fmt::Write as _;

use crate::sheet::Sheet;
use crate::words::{self, STORY, Words};

/// How the text lies on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A paragraph a line, notes at the end.
    Plain,
    /// Wrapped lines, running heads and page numbers, notes at the foot of their page, as a PDF gives them.
    Page,
    /// Wrapped lines with blank ones between paragraphs, from the number and the title on; notes before the closing lines.
    Bare,
}

impl Layout {
    /// All.
    pub const ALL: [Self; 3] = [Self::Plain, Self::Page, Self::Bare];
}

/// The language of an invented resolution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// Arabic.
    Arabic,
    /// Chinese.
    Chinese,
    /// English.
    English,
    /// French.
    French,
    /// Russian.
    Russian,
    /// Spanish.
    Spanish,
}

impl Tongue {
    /// All six.
    pub const ALL: [Self; 6] = [Self::Arabic, Self::Chinese, Self::English, Self::French, Self::Russian, Self::Spanish];

    /// Two letters.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Arabic => "ar",
            Self::Chinese => "zh",
            Self::English => "en",
            Self::French => "fr",
            Self::Russian => "ru",
            Self::Spanish => "es",
        }
    }

    fn words(self) -> &'static Words {
        match self {
            Self::Arabic => &words::ARABIC,
            Self::Chinese => &words::CHINESE,
            Self::English => &words::ENGLISH,
            Self::French => &words::FRENCH,
            Self::Russian => &words::RUSSIAN,
            Self::Spanish => &words::SPANISH,
        }
    }
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
    /// Preambular paragraphs, in order, without marks of notes; no-break spaces are blanks.
    pub preambulars: Vec<String>,
    /// Operative paragraphs, in order, without number, marks and sub-paragraphs.
    pub operatives: Vec<String>,
    /// Sub-paragraphs.
    pub subparagraphs: usize,
    /// Notes.
    pub notes: usize,
    /// The number of the meeting in the closing lines.
    pub meeting: usize,
}

/// One resolution, in English.
#[must_use]
pub fn resolution(seed: u64, layout: Layout) -> Invented {
    resolution_in(Tongue::English, seed, layout)
}

/// One resolution in a language.
#[must_use]
pub fn resolution_in(tongue: Tongue, seed: u64, layout: Layout) -> Invented {
    let words = tongue.words();
    let mut dice = Dice(seed);
    // Higher than any the Assembly has reached in one session.
    let number = 601 + seed % 300;
    let title = dice.pick(words.titles);
    let symbol = format!("A/RES/98/{number}");
    let day = dice.date(words);
    let mut sheet = Sheet::new(layout, words.blank.is_empty(), &symbol, title);
    let mut found = Invented {
        text: String::new(),
        symbol: symbol.clone(),
        title,
        preambulars: vec![],
        operatives: vec![],
        subparagraphs: 0,
        notes: 0,
        meeting: 0,
    };
    let head = [
        words.publisher,
        &symbol,
        words.organ,
        words.distribution,
        &day,
        words.session,
        &words.agenda.replace('#', &(11 + dice.below(120)).to_string()),
        title,
        &words.adopted.replace('#', &day),
        words.route,
        &format!("98/{number}{} {title}", words.number_stop),
        words.formula,
    ];
    // A bare one begins with its number.
    head.iter().skip(if layout == Layout::Bare { head.len() - 2 } else { 0 }).for_each(|line| sheet.paragraph(line));
    for _ in 0..3 + dice.below(6) {
        let paragraph = dice.paragraph(words, words.preambular);
        let mark = dice.mark(words, &mut found.notes, &mut sheet);
        sheet.paragraph(&marked(words, &paragraph, words.preamble_stop, &mark));
        found.preambulars.push(format!("{paragraph}{}", words.preamble_stop));
    }
    let operatives = 3 + dice.below(9);
    for number in 1..=operatives {
        let paragraph = dice.paragraph(words, words.operative);
        let label = words.label.replace('#', &number.to_string());
        let is_last = number == operatives;
        if !is_last && dice.below(5) == 0 {
            let paragraph = format!("{paragraph}{}", words.before_items);
            sheet.numbered(&label, &paragraph);
            found.operatives.push(paragraph.replace('\u{A0}', " "));
            let items = 2 + dice.below(3);
            for (item, letter) in words.letters.iter().enumerate().take(items) {
                let label = words.item_label.replace('#', letter);
                let end = if item + 2 == items { words.last_but_one } else { words.stop };
                sheet.paragraph(&format!("{label} {}{end}", dice.pick(words.items)));
                found.subparagraphs += 1;
            }
            continue;
        }
        let (stop, mark) = if is_last { (words.end, String::new()) } else { (words.stop, dice.mark(words, &mut found.notes, &mut sheet)) };
        sheet.numbered(&label, &marked(words, &paragraph, stop, &mark));
        found.operatives.push(format!("{paragraph}{stop}").replace('\u{A0}', " "));
    }
    found.meeting = 24 + dice.below(16) % 6;
    sheet.close(&words.closing.replace('#', &found.meeting.to_string()), &day);
    found.text = sheet.finish();
    found
}

/// Resolutions one after the other, `bytes` long or a little longer; in English.
#[must_use]
pub fn volume(seed: u64, bytes: usize, layout: Layout) -> String {
    volume_in(&[Tongue::English], seed, bytes, layout)
}

/// The same in languages by turns.
#[must_use]
pub fn volume_in(tongues: &[Tongue], seed: u64, bytes: usize, layout: Layout) -> String {
    let mut text = String::with_capacity(bytes + 16_384);
    let mut turns = tongues.iter().cycle();
    let mut next = seed;
    while let Some(&tongue) = turns.next().filter(|_| text.len() < bytes) {
        text.push_str(&resolution_in(tongue, next, layout).text);
        text.push(if layout == Layout::Page { '\x0C' } else { '\n' });
        next += 1;
    }
    text
}

/// A resolution with markup, its ends, entities and control characters between its words, wherever a word may stand.
#[must_use]
pub fn hostile(tongue: Tongue, seed: u64, layout: Layout) -> String {
    const WORDS: &[&str] = &[
        "]]>",
        "<script>a < b && c</script>",
        "&amp;",
        "&#0;",
        "<!--",
        "-->",
        "<![CDATA[",
        "\"'",
        "\u{1}",
        "\u{8}\u{1B}[31m",
        "\u{FFFE}",
        "\u{85}",
        "</p>",
        "<?xml?>",
        "${x}",
        "\\u0000",
        "\u{7F}",
    ];
    let mut dice = Dice(seed);
    let mut text = String::new();
    for character in resolution_in(tongue, seed, layout).text.chars() {
        text.push(character);
        // Chinese has no blanks: there they come anywhere.
        if character == ' ' || tongue == Tongue::Chinese && dice.below(6) == 0 {
            text.push_str(if dice.below(3) == 0 { dice.pick(WORDS) } else { "" });
        }
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

    fn date(&mut self, words: &Words) -> String {
        let day = (1 + self.below(28)).to_string();
        words.date.replace('#', &day).replace('@', self.pick(words.months))
    }

    fn paragraph(&mut self, words: &Words, openings: &[&'static str]) -> String {
        let mut text = format!("{}{}{}", self.pick(openings), words.blank, self.pick(words.matters));
        if self.below(3) == 0 {
            let number = format!("{}/{}", 80 + self.below(17), 1 + self.below(300));
            text.push_str(&words.cited.replace('#', &number).replace('@', &self.date(words)));
        }
        for _ in 0..self.below(4) {
            let _ = write!(text, "{}{}", words.comma, self.pick(words.additions));
        }
        text
    }

    /// Now and then the mark of a note, which goes to the foot of the page where the next paragraph ends.
    fn mark(&mut self, words: &Words, notes: &mut usize, sheet: &mut Sheet) -> String {
        if self.below(6) != 0 {
            return String::new();
        }
        *notes += 1;
        let number = notes.to_string();
        sheet.note(words.note.replace('#', &number).replace('@', self.pick(words.notes)));
        words.mark.replace('#', &number)
    }
}

/// A paragraph with the mark of its note where the language has it.
fn marked(words: &Words, paragraph: &str, stop: &str, mark: &str) -> String {
    if words.mark_before_stop { format!("{paragraph}{mark}{stop}") } else { format!("{paragraph}{stop}{mark}") }
}

#[cfg(test)]
mod tests {
    use super::{Layout, Tongue, noise, resolution, resolution_in, story, volume};

    #[test]
    fn the_same_seed_gives_the_same_text() {
        for tongue in Tongue::ALL {
            for layout in Layout::ALL {
                let text = |seed| resolution_in(tongue, seed, layout).text;
                assert_eq!(text(3), text(3));
                assert_ne!(text(3), text(4));
            }
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
        assert_eq!(words(Layout::Plain), words(Layout::Bare));
    }
}
