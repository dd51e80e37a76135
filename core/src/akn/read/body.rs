//! Preamble, paragraphs, lists, annexes.

use super::Reader;
use super::element::Element;
use super::inline::Words;
use crate::kind::Kind;

/// What has words of its own directly in it.
const TEXTS: [&str; 10] = [
    "content",
    "intro",
    "wrapUp",
    "wrap",
    "listIntroduction",
    "listWrapUp",
    "container",
    "blockContainer",
    "quotedStructure",
    "embeddedStructure",
];
/// What only holds others.
const HOLDERS: [&str; 6] = ["list", "sublist", "blockList", "ul", "ol", "tblock"];
/// What is one paragraph, or an item where it stands in one.
const PARAGRAPHS: [&str; 15] = [
    "paragraph",
    "subparagraph",
    "alinea",
    "point",
    "item",
    "indent",
    "li",
    "clause",
    "part",
    "chapter",
    "article",
    "division",
    "level",
    "hcontainer",
    "section",
];

/// A paragraph while its pieces are met.
struct Open<'x> {
    kind: Kind,
    label: Option<&'x Element>,
    /// A label that the markup left among the words.
    printed: Option<&'x str>,
    /// Whether its node stands, whether its own words do, and whether a text after them is being written.
    node: bool,
    words: bool,
    wrap: bool,
}

impl<'x> Reader<'x> {
    pub(super) fn preamble(&mut self, preamble: &'x Element) {
        for part in preamble.elements() {
            match part.name.as_str() {
                "formula" => {
                    self.line_of(Kind::EnactingFormula, part);
                    self.put_tables();
                }
                "container" | "blockContainer" if is_title(part) => self.heading(None, part),
                "recitals" => part.elements().for_each(|recital| self.recital(recital)),
                _ => self.recital(part),
            }
        }
    }

    /// A preambular paragraph: a list in it is part of its words.
    fn recital(&mut self, recital: &'x Element) {
        if recital.text().is_empty() {
            return;
        }
        self.composer.open(Kind::Preambular);
        let mut words = Words::Opening;
        let in_lines = recital.elements().any(|part| matches!(part.name.as_str(), "p" | "content" | "list" | "blockList" | "num"));
        if !in_lines {
            self.words(recital, words);
        } else {
            for part in recital.elements() {
                self.composer.line();
                words = self.words(part, words);
            }
        }
        self.composer.close();
        self.put_tables();
    }

    /// The paragraphs of a body or annex, all of one kind.
    pub(super) fn body(&mut self, body: &'x Element, kind: Kind) {
        // Words that stand in no paragraph are one, up to the next element that is something else.
        let mut loose = false;
        for part in body.elements() {
            let line = matches!(part.name.as_str(), "p" | "span");
            if line && !part.text().is_empty() {
                if !loose {
                    self.composer.open(kind);
                }
                self.composer.line();
                self.words(part, if loose { Words::Plain } else { Words::Opening });
                loose = true;
                continue;
            }
            if std::mem::take(&mut loose) {
                self.composer.close();
                self.put_tables();
            }
            match part.name.as_str() {
                "heading" | "subheading" => self.heading(None, part),
                "crossHeading" if part.attribute("refersTo").contains("preamble") => self.recital(part),
                "crossHeading" => self.heading(None, part),
                "table" => self.tables.push(part),
                "section" | "part" | "chapter" | "article" | "division" | "hcontainer" if part.elements().any(is_paragraph) => {
                    self.section(part, kind);
                }
                name if PARAGRAPHS.contains(&name) || TEXTS.contains(&name) => self.paragraph(part, kind),
                name if HOLDERS.contains(&name) => self.body(part, kind),
                _ => {}
            }
            self.put_tables();
        }
        if loose {
            self.composer.close();
            self.put_tables();
        }
    }

    /// What has paragraphs in it: its number goes to its heading, or stands alone as one.
    fn section(&mut self, section: &'x Element, kind: Kind) {
        let number = section.child("num");
        match (number, section.elements().find(|child| matches!(child.name.as_str(), "heading" | "subheading"))) {
            (Some(_), Some(heading)) => {
                self.heading(number, heading);
                let rest: Vec<_> = section.elements().filter(|child| !std::ptr::eq(*child, heading)).collect();
                rest.into_iter().for_each(|child| self.within(child, kind));
            }
            (Some(number), None) => {
                self.heading(None, number);
                section.elements().for_each(|child| self.within(child, kind));
            }
            (None, _) => self.body(section, kind),
        }
    }

    fn within(&mut self, child: &'x Element, kind: Kind) {
        match child.name.as_str() {
            "num" => {}
            "heading" | "subheading" | "crossHeading" => self.heading(None, child),
            name if HOLDERS.contains(&name) || name == "section" => self.body(child, kind),
            _ => self.paragraph(child, kind),
        }
        self.put_tables();
    }

    fn heading(&mut self, number: Option<&'x Element>, heading: &'x Element) {
        self.composer.open(Kind::Heading);
        if let Some(number) = number {
            self.composer.leaf(Kind::Label, &number.text());
            self.composer.run(Kind::Text, " ");
        }
        for part in title_parts(heading) {
            self.words(part, Words::Plain);
        }
        self.composer.close();
    }

    fn paragraph(&mut self, paragraph: &'x Element, kind: Kind) {
        if is_title(paragraph) {
            self.heading(paragraph.child("num"), paragraph);
            return;
        }
        let mut open = Open { kind, label: None, printed: None, node: false, words: false, wrap: false };
        self.pieces(paragraph, &mut open);
        if !open.node && open.label.is_some() {
            self.begin(&mut open);
        }
        if open.node {
            self.composer.close();
        }
    }

    /// The node of a paragraph with its label.
    fn begin(&mut self, open: &mut Open<'x>) {
        if open.node {
            return;
        }
        open.node = true;
        self.composer.open(open.kind);
        let printed = open.printed.take();
        if let Some(label) = open.label.take().map(Element::text).or_else(|| printed.map(str::to_owned)) {
            self.composer.leaf(Kind::Label, &label);
            self.composer.run(Kind::Text, " ");
        }
        self.passed_over = printed.map_or(0, str::len);
    }

    fn pieces(&mut self, element: &'x Element, open: &mut Open<'x>) {
        // Lines that follow each other are one text; what follows something else is another.
        let mut running = None;
        let mut parts = element.elements().peekable();
        while let Some(part) = parts.next() {
            let name = part.name.as_str();
            if matches!(name, "p" | "span") {
                let words = match running {
                    Some(words) => {
                        self.composer.line();
                        words
                    }
                    None => {
                        if !open.node && open.label.is_none() {
                            open.printed = part.opening_text().and_then(label_in);
                        }
                        self.begin_text(open)
                    }
                };
                running = Some(self.words(part, words));
                continue;
            }
            if running.take().is_some() {
                self.end_text(open);
            }
            match name {
                "num" => open.label = Some(part),
                // Among the items of a list a heading is a line between them (S/RES/2759 (2024)): a list has no others.
                "heading" | "subheading" | "crossHeading" if !open.node && open.kind != Kind::Subparagraph => {
                    let number = open.label.take();
                    self.heading(number, part);
                }
                "heading" | "subheading" | "crossHeading" => {
                    self.composer.open(Kind::WrapUp);
                    self.words(part, Words::Plain);
                    self.composer.close();
                }
                "table" => self.tables.push(part),
                name if TEXTS.contains(&name) || HOLDERS.contains(&name) => self.pieces(part, open),
                name if PARAGRAPHS.contains(&name) => {
                    self.begin(open);
                    // The list of an item stands after it, not in it.
                    let below: Vec<_> = std::iter::from_fn(|| parts.next_if(|next| next.name == "sublist")).collect();
                    self.item(part, &below);
                }
                _ => {}
            }
        }
        if running.is_some() {
            self.end_text(open);
        }
    }

    fn item(&mut self, item: &'x Element, below: &[&'x Element]) {
        let mut open = Open { kind: Kind::Subparagraph, label: None, printed: None, node: false, words: false, wrap: false };
        self.pieces(item, &mut open);
        self.begin(&mut open);
        below.iter().for_each(|list| self.pieces(list, &mut open));
        self.composer.close();
    }

    /// The own words of a paragraph, or words that follow them: a text after a list.
    fn begin_text(&mut self, open: &mut Open<'x>) -> Words {
        self.begin(open);
        if std::mem::replace(&mut open.words, true) {
            self.composer.open(Kind::WrapUp);
            open.wrap = true;
            return Words::Plain;
        }
        if open.kind == Kind::Paragraph { Words::Plain } else { Words::Opening }
    }

    /// Closes what [`begin_text`](Self::begin_text) opened besides the paragraph.
    fn end_text(&mut self, open: &mut Open<'x>) {
        if std::mem::take(&mut open.wrap) {
            self.composer.close();
        }
    }

    pub(super) fn attachments(&mut self, attachments: &'x Element) {
        for attachment in attachments.children_named("attachment") {
            for document in attachment.elements() {
                self.composer.open(Kind::Annex);
                for part in document.elements() {
                    match part.name.as_str() {
                        "preface" | "mainBody" | "preamble" | "body" => self.body(part, Kind::Paragraph),
                        _ => {}
                    }
                }
                self.composer.close();
            }
        }
    }
}

fn is_paragraph(element: &Element) -> bool {
    PARAGRAPHS.contains(&element.name.as_str())
}

/// Where the words of a heading are: in itself, or in the texts of what the markup holds as a paragraph.
fn title_parts(heading: &Element) -> Vec<&Element> {
    if is_paragraph(heading) { heading.elements().filter(|child| child.name != "num").collect() } else { vec![heading] }
}

/// A heading that the markup holds as ordinary text: known by its class, or all bold or all in italics; it has no final stop.
fn is_title(element: &Element) -> bool {
    const LONGEST: usize = 250;
    const LONGEST_SET_OFF: usize = 160;
    const WITHIN: [&str; 7] = ["num", "content", "p", "span", "a", "eol", "authorialNote"];
    if !matches!(element.name.as_str(), "paragraph" | "container") {
        return false;
    }
    let known = |child: &Element| WITHIN.contains(&child.name.as_str());
    if !element.elements().all(|child| known(child) && (child.name == "authorialNote" || child.all_below(&known))) {
        return false;
    }
    let text = title_parts(element).into_iter().map(Element::text).collect::<Vec<_>>().join(" ");
    let length = text.chars().count();
    if length == 0 || length > LONGEST || text.ends_with(['.', ';', ':', ',', '，', '；', '。', '：', '،', '؛']) {
        return false;
    }
    let class = element.attribute("class");
    if class.strip_prefix('H').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()) || rest.starts_with("Ch")) {
        return true;
    }
    let mut off = SetOff { words: String::new(), bold: true, italic: true };
    title_parts(element).into_iter().for_each(|part| off.read(part));
    length <= LONGEST_SET_OFF && letters(&off.words) == letters(&text) && (off.bold || off.italic)
}

/// The words of a text that are set off, and how.
struct SetOff {
    words: String,
    bold: bool,
    italic: bool,
}

impl SetOff {
    fn read(&mut self, element: &Element) {
        for child in element.elements().filter(|child| child.name != "authorialNote") {
            if child.name == "span" {
                child.words(&mut self.words);
                self.bold &= child.attribute("class").contains("bold");
                self.italic &= child.attribute("class").contains("italic");
            } else {
                self.read(child);
            }
        }
    }
}

/// A label at the beginning of a text: `12.`, `1 -` (A/RES/75/194 in Arabic), `(a)`; a word follows it.
fn label_in(text: &str) -> Option<&str> {
    const LONGEST: usize = 3;
    let text = text.trim_start();
    let bare = text.strip_prefix(['(', '（']).unwrap_or(text);
    let bracket = bare.len() < text.len();
    let number: String = bare.chars().take_while(|c| c.is_alphanumeric()).collect();
    let rest = bare.strip_prefix(number.as_str())?;
    let digits = number.chars().all(|c| c.is_ascii_digit());
    let stop = match rest.trim_start().chars().next()? {
        stop @ ('-' | '–') if digits && !bracket => stop,
        stop @ '.' if digits && !bracket && rest.starts_with('.') => stop,
        stop @ (')' | '）') if rest.starts_with(stop) => stop,
        _ => return None,
    };
    let end = text.len() - rest.trim_start().len() + stop.len_utf8();
    let follows = text.get(end..)?;
    let apart = follows.starts_with(char::is_whitespace);
    (1..=LONGEST).contains(&number.chars().count()).then(|| text.get(..end)).flatten().filter(|_| apart)
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}
