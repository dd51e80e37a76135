//! `preamble` and `mainBody`: paragraphs, headings, sections, annexes.

use super::front::PRESERVE;
use super::inline::{Call, Marking, Run};
use super::lists::has_points;
use super::names::Sort;
use super::notes::items;
use super::write::Writer;
use crate::views::{Block, Heading, NodeRef, Operative, Organ, Preambular};

/// Where a heading stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    /// Sections and annexes: a `heading`.
    Main,
    /// Any other: a `subheading`.
    Sub,
}

impl<'d> Writer<'d> {
    /// Preamble and main body. Preambular paragraphs after the first block of another kind stay in the main body, as
    /// a statement has one preamble.
    pub(super) fn body(&mut self, formulas: &[NodeRef<'d>], blocks: &[Block<'d>]) {
        let recitals = blocks.iter().take_while(|block| matches!(block, Block::Preambular(_))).count();
        let (preamble, main) = blocks.split_at(recitals);
        if !formulas.is_empty() || !preamble.is_empty() {
            self.xml.block("preamble", &[]);
            for &formula in formulas {
                self.formula(formula);
            }
            for block in preamble {
                if let Block::Preambular(paragraph) = block {
                    self.preambular(*paragraph);
                }
            }
            self.xml.end();
        }
        self.xml.block("mainBody", &[]);
        self.main(main);
        self.never_empty();
        self.xml.end();
    }

    /// The formula, its words set off, what follows them not.
    fn formula(&mut self, node: NodeRef<'d>) {
        let id = format!("formula_{}", self.ids.next());
        let mut run = self.run(node, Marking::Plain);
        run.emphasis.push(0..run.text.trim_end_matches([',', '.', ':', ' ', '，', '،']).len());
        self.xml.block("formula", &[("name", "enactingFormula"), ("eId", &id)]);
        self.text_paragraph("", &run);
        self.xml.end();
    }

    /// A paragraph of text whose white space counts.
    pub(super) fn text_paragraph(&mut self, indent: &str, run: &Run<'d>) {
        self.xml.inline("p", &PRESERVE);
        self.xml.text(indent);
        self.write_run(run);
        self.xml.end();
    }

    /// A preambular paragraph, named by what opens it.
    fn preambular(&mut self, paragraph: Preambular<'d>) {
        let run = self.run(paragraph.node(), Marking::Verbs);
        let lead = run.emphasis.first().filter(|lead| lead.start == 0).and_then(|lead| run.text.get(lead.clone()));
        let name = lead.or_else(|| run.text.split_whitespace().next()).unwrap_or("Preambular").trim_end_matches([',', ':', ';']);
        let id = format!("container_{}", self.ids.next());
        self.xml.block("container", &[("name", name), ("eId", &id)]);
        let list: Vec<_> = items(paragraph.node()).collect();
        if has_points(&list) {
            self.block_list(Some(&run), &list);
        } else {
            self.text_paragraph("\t", &run);
            for item in list {
                let run = self.run(item, Marking::Verbs);
                self.text_paragraph("\t", &run);
            }
        }
        self.xml.end();
    }

    /// The blocks of a main body. Where a preambular paragraph stands among them, sections are made: AKN4UN has no
    /// other place for one.
    fn main(&mut self, blocks: &[Block<'d>]) {
        let sectioned = blocks.iter().any(|block| matches!(block, Block::Preambular(_)));
        let mut in_section = false;
        let mut rest = blocks;
        while let Some((block, after)) = rest.split_first() {
            let titles = headings(rest);
            rest = rest.get(titles.len().max(1)..).unwrap_or(after);
            if let Some(first) = titles.first() {
                let opens = matches!(rest.first(), Some(Block::Preambular(_))) || numeral(*first).is_some();
                if sectioned && opens {
                    if in_section {
                        self.xml.end();
                    }
                    self.open_section(&titles);
                    in_section = true;
                } else {
                    self.headings(&titles, Level::Sub);
                }
                continue;
            }
            match block {
                Block::Preambular(paragraph) => {
                    if !in_section {
                        self.open_section(&[]);
                        in_section = true;
                    }
                    self.cross_heading(*paragraph);
                }
                block => self.block(block, in_section),
            }
        }
        if in_section {
            self.xml.end();
        }
    }

    /// A main body must hold something; footnotes that no paragraph takes are there.
    pub(super) fn never_empty(&mut self) {
        let notes = self.strays.homeless();
        if self.xml.is_childless() || !notes.is_empty() {
            let run = self.linked(String::new(), notes.into_iter().map(|note| (0, Call::Note(note))).collect());
            self.plain_paragraph(&run);
        }
    }

    fn open_section(&mut self, titles: &[Heading<'d>]) {
        let place = self.ids.next();
        let name = titles.first().and_then(|title| numeral(*title)).unwrap_or_else(|| place.to_string());
        let id = self.ids.unique(format!("sec_{name}"));
        self.xml.block("section", &[("eId", &id)]);
        for (at, title) in titles.iter().enumerate() {
            if at > 0 {
                self.ids.next();
            }
            let number = at == 0 && titles.len() > 1 && numeral(*title).is_some() && title.label().is_none();
            if let Some(label) = title.label() {
                self.xml.leaf("num", &[], label.trim_end_matches('.'));
            }
            self.xml.inline(if number { "num" } else { "subheading" }, &[]);
            self.xml.text(if number { "" } else { "\t\t" });
            self.words(title.node(), Marking::Links);
            self.xml.end();
        }
    }

    /// A preambular paragraph within a section. It takes no list, so that one stands in its text.
    fn cross_heading(&mut self, paragraph: Preambular<'d>) {
        let id = format!("preamble_{}", self.ids.next());
        self.xml.inline("crossHeading", &[("refersTo", "#preamble"), ("eId", &id)]);
        self.words(paragraph.node(), Marking::Verbs);
        self.flat_items(paragraph.node());
        self.xml.end();
    }

    fn block(&mut self, block: &Block<'d>, in_section: bool) {
        match block {
            Block::Operative(paragraph) => self.paragraph(paragraph.node(), paragraph.label()),
            Block::Paragraph(paragraph) => self.paragraph(paragraph.node(), paragraph.label()),
            // In an annex, preambular paragraphs are paragraphs of it.
            Block::Preambular(paragraph) => self.paragraph(paragraph.node(), paragraph.label()),
            Block::Table(table) => self.table(table.node(), in_section),
            Block::Heading(heading) => self.headings(&[*heading], Level::Sub),
        }
    }

    /// The blocks of an annex. The headings that open it are its number and title.
    pub(super) fn annex(&mut self, blocks: &[Block<'d>]) {
        let mut rest = blocks;
        let mut level = Level::Main;
        while let Some((block, after)) = rest.split_first() {
            let titles = headings(rest);
            if titles.is_empty() {
                self.block(block, false);
                rest = after;
            } else {
                self.headings(&titles, level);
                rest = rest.get(titles.len()..).unwrap_or(&[]);
            }
            level = Level::Sub;
        }
    }

    /// Headings that follow each other. A number printed on a line of its own is a heading of its own, and what follows
    /// it is of its level.
    fn headings(&mut self, titles: &[Heading<'d>], level: Level) {
        let mut numbered = false;
        for title in titles {
            let numeral = numeral(*title).is_some();
            let main = level == Level::Main || numeral || numbered;
            numbered = numeral && title.label().is_none();
            let id = format!("para_{}", self.ids.next());
            let class = self.class(if main { "H1" } else { "H23" });
            self.xml.block("paragraph", &[("eId", &id), ("class", &class)]);
            if let Some(label) = title.label() {
                self.xml.leaf("num", &[], label);
            }
            self.xml.inline(if main { "heading" } else { "subheading" }, &[]);
            self.xml.text("\t\t");
            self.words(title.node(), Marking::Links);
            self.xml.end();
            self.xml.end();
        }
    }

    /// A paragraph with its number and list. Lines that follow it without a list are paragraphs of their own.
    fn paragraph(&mut self, node: NodeRef<'d>, label: Option<&str>) {
        let run = self.run(node, Marking::Verbs);
        let list: Vec<_> = items(node).collect();
        if self.sort == Sort::Statement && label.is_none() && self.alinea(&run, &list) {
            return;
        }
        let id = format!("para_{}", self.ids.next());
        let class = self.text_class();
        self.xml.block("paragraph", &[("eId", &id), ("class", &class)]);
        if let Some(label) = label {
            self.xml.leaf("num", &[], label);
        }
        if has_points(&list) {
            self.list(&id, &run, &list);
            self.xml.end();
            return;
        }
        self.xml.block("content", &[("eId", &format!("{id}__content"))]);
        match Operative::cast(node).map(Operative::carried).filter(|pieces| !pieces.is_empty()) {
            Some(pieces) => self.carried(&run, &pieces),
            None => self.text_paragraph("\t", &run),
        }
        self.xml.end();
        self.xml.end();
        for item in list {
            let run = self.run(item, Marking::Verbs);
            self.plain_paragraph(&run);
        }
    }

    /// What introduces a presidential statement: its first paragraph.
    fn alinea(&mut self, run: &Run<'d>, list: &[NodeRef<'d>]) -> bool {
        if !self.ids.is_fresh() || !list.is_empty() {
            return false;
        }
        let id = format!("alinea_{}__content", self.ids.next());
        self.xml.block("alinea", &[]);
        self.xml.block("content", &[("eId", &id)]);
        self.text_paragraph("\t", run);
        self.xml.end();
        self.xml.end();
        true
    }

    /// A paragraph without number.
    pub(super) fn plain_paragraph(&mut self, run: &Run<'d>) {
        let id = format!("para_{}", self.ids.next());
        let class = self.text_class();
        self.xml.block("paragraph", &[("eId", &id), ("class", &class)]);
        self.xml.block("content", &[("eId", &format!("{id}__content"))]);
        self.text_paragraph("\t", run);
        self.xml.end();
        self.xml.end();
    }

    fn text_class(&self) -> String {
        if self.sort == Sort::Decision { "MercuryDocument".to_owned() } else { self.class("SingleTxt") }
    }

    /// The class of a paragraph; the Human Rights Council has a set of its own.
    fn class(&self, name: &str) -> String {
        if self.organ == Some(Organ::HumanRightsCouncil) { format!("{name}G") } else { name.to_owned() }
    }
}

/// The headings at the beginning of the blocks.
fn headings<'d>(blocks: &[Block<'d>]) -> Vec<Heading<'d>> {
    blocks
        .iter()
        .map_while(|block| match block {
            Block::Heading(heading) => Some(*heading),
            _ => None,
        })
        .collect()
}

/// The Roman number of a heading: its label, or its words if there are no others.
fn numeral(heading: Heading<'_>) -> Option<String> {
    let text = heading.label().map_or_else(|| heading.text(), std::borrow::Cow::Borrowed);
    let number = text.trim().trim_end_matches('.');
    let roman = !number.is_empty() && number.len() <= 8 && number.bytes().all(|byte| b"IVXLC".contains(&byte));
    roman.then(|| number.to_owned())
}
