//! The outline: what a person reads in a terminal.
//!
//! One line a paragraph: its number in the gutter, its lead in italics, its first words; sub-paragraphs indented. Then
//! vote, annexes, footnotes, and what was noticed, with line and column counted from one.
//!
//! ```
//! let options = unres::outline::Options::default().with_width(60);
//! let outline = unres::outline::to_string(&unres::parse("Not a resolution.\n"), &options);
//! assert!(outline.lines().all(|line| line.chars().count() <= 60));
//! ```
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::unreachable)]

mod acts;
mod ledger;
mod line;

use std::io;

use self::line::Line;
use crate::diagnostic::Severity;
use crate::document::Document;
use crate::kind::Kind;
use crate::views::{Block, Dated, DocumentKind, NodeRef, Notes, Outcome, Resolution, Vote, Voters};

/// How an outline is written.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Options {
    /// Whether to write ANSI escapes for bold, italic, dim and colour.
    pub color: bool,
    /// Columns of a line; longer ones are cut, titles go on in the next.
    pub width: usize,
    /// Whether to say below each paragraph what it does: verb, class, force, and whom it asks.
    pub acts: bool,
    /// Whether to show requests to report and mandates below the paragraphs.
    pub ledger: bool,
}

impl Default for Options {
    /// No colour, 100 columns, no acts, no ledger.
    fn default() -> Self {
        Self { color: false, width: 100, acts: false, ledger: false }
    }
}

impl Options {
    /// The same options, with or without colour.
    #[must_use]
    pub const fn with_color(self, color: bool) -> Self {
        Self { color, ..self }
    }

    /// The same options with another width, in columns.
    #[must_use]
    pub const fn with_width(self, width: usize) -> Self {
        Self { width, ..self }
    }

    /// The same options, with or without what each paragraph does.
    #[must_use]
    pub const fn with_acts(self, acts: bool) -> Self {
        Self { acts, ..self }
    }

    /// The same options, with or without the ledger.
    #[must_use]
    pub const fn with_ledger(self, ledger: bool) -> Self {
        Self { ledger, ..self }
    }
}

/// The outline as a text that ends with a line end.
///
/// ```
/// let document = unres::parse("The General Assembly,\n1. Decides to meet in May.\n");
/// let outline = unres::outline::to_string(&document, &unres::outline::Options::default());
/// assert!(outline.ends_with('\n'));
/// ```
#[must_use]
pub fn to_string(document: &Document<'_>, options: &Options) -> String {
    let mut bytes = Vec::new();
    // Memory takes every byte, and only strings are written to it.
    let _ = write(document, options, &mut bytes);
    String::from_utf8(bytes).unwrap_or_default()
}

/// Writes the outline, line by line; give a buffered writer.
///
/// ```
/// let (document, mut out) = (unres::parse(""), Vec::new());
/// unres::outline::write(&document, &unres::outline::Options::default(), &mut out)?;
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
/// What the writer gives.
pub fn write(document: &Document<'_>, options: &Options, mut out: impl io::Write) -> io::Result<()> {
    let notes = Notes::of(document);
    let mut outline = Outline { out: &mut out, options, notes: &notes, begun: false };
    for (index, resolution) in document.resolutions().enumerate() {
        if index > 0 {
            outline.rule('═')?;
        }
        outline.resolution(resolution)?;
    }
    outline.diagnostics(document)
}

/// Where labels end and words begin.
const GUTTER: usize = 6;
/// How far each level of sub-paragraphs stands to the right.
const INDENT: usize = 4;

struct Outline<'o, 'd> {
    out: &'o mut dyn io::Write,
    options: &'o Options,
    notes: &'o Notes<'d>,
    /// Whether a line has been written.
    begun: bool,
}

/// The columns of the longest bar of a vote.
const BAR: usize = 12;

impl<'d> Outline<'_, 'd> {
    fn resolution(&mut self, resolution: Resolution<'d>) -> io::Result<()> {
        self.head(resolution)?;
        if let Some(formula) = resolution.node().child(Kind::EnactingFormula) {
            self.blank()?;
            self.words(0, "", formula)?;
        }
        self.blocks(resolution.blocks())?;
        for part in resolution.parts() {
            self.blank()?;
            self.rule('─')?;
            self.resolution(part)?;
        }
        for annex in resolution.annexes() {
            self.blank()?;
            self.rule('─')?;
            self.blocks(annex.blocks())?;
        }
        self.vote(resolution)?;
        if self.options.ledger {
            self.ledger(resolution)?;
        }
        self.footnotes(resolution)
    }

    fn head(&mut self, resolution: Resolution<'d>) -> io::Result<()> {
        // A part shows what is its own; the rest stands above, with the whole.
        if let Some(letter) = resolution.part() {
            self.wrapped(line::TITLE, letter)?;
        } else {
            let mut line = Line::new(self.options);
            if let Some(symbol) = resolution.symbol() {
                line.push(line::SYMBOL, symbol.as_str());
            }
            if let Some(organ) = resolution.masthead().and_then(|masthead| masthead.organs().last()) {
                line.push(line::PLAIN, "  ");
                line.push(line::DIM, organ);
            }
            let kind = resolution.document_kind();
            if kind != DocumentKind::Resolution {
                line.push(line::PLAIN, "  ");
                line.push(line::DIM, kind.name());
            }
            self.end(line)?;
        }
        if let Some(title) = resolution.title() {
            self.wrapped(line::TITLE, &title)?;
        }
        if resolution.part().is_none() {
            self.wrapped(line::DIM, &facts(resolution).join(" · "))?;
        }
        Ok(())
    }

    fn blocks(&mut self, blocks: impl Iterator<Item = Block<'d>>) -> io::Result<()> {
        let mut previous = None;
        for block in blocks {
            let node = match block {
                Block::Preambular(paragraph) => paragraph.node(),
                Block::Operative(paragraph) => paragraph.node(),
                Block::Paragraph(paragraph) => paragraph.node(),
                Block::Heading(heading) => heading.node(),
                Block::Table(table) => table.node(),
            };
            // Paragraphs of a kind stand together; a blank line sets off what is new.
            if previous.replace(node.kind()) != Some(node.kind()) {
                self.blank()?;
            }
            match block {
                Block::Table(_) => self.table(node)?,
                _ => self.paragraph(node, 0)?,
            }
        }
        Ok(())
    }

    fn paragraph(&mut self, node: NodeRef<'d>, level: usize) -> io::Result<()> {
        self.words(level, node.label().unwrap_or(""), node)?;
        if self.options.acts && node.kind().is_paragraph() {
            self.acts(level, node)?;
        }
        for child in node.children() {
            match child.kind() {
                Kind::Subparagraph => self.paragraph(child, level + 1)?,
                Kind::WrapUp => self.paragraph(child, level)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// One line: label, lead and first words of a node, with the marks that fall into it.
    fn words(&mut self, level: usize, label: &str, node: NodeRef<'d>) -> io::Result<()> {
        let flow = node.flow();
        let (lead, style) = match node.kind() {
            Kind::EnactingFormula => (flow.text().len(), line::LEAD),
            Kind::Heading => (flow.text().len(), line::TITLE),
            _ => (flow.lead().end, line::LEAD),
        };
        let mut line = self.labelled(level, label);
        let mut at = 0;
        for mark in flow.marks() {
            line.lead_and_text(style, flow.text(), lead, at..mark.at);
            line.push(line::DIM, &format!("[{}]", mark.note.map_or(mark.node.source(), |note| note.marker())));
            at = mark.at;
        }
        line.lead_and_text(style, flow.text(), lead, at..flow.text().len());
        self.end(line)
    }

    fn table(&mut self, node: NodeRef<'d>) -> io::Result<()> {
        let mut line = self.labelled(0, "");
        line.push(line::DIM, &format!("(table of {} lines)", node.source().lines().count()));
        self.end(line)
    }

    fn vote(&mut self, resolution: Resolution<'d>) -> io::Result<()> {
        let Some(vote) = resolution.vote() else { return Ok(()) };
        self.section("Vote")?;
        let outcome = match vote.outcome() {
            Some(Outcome::WithoutVote) => "adopted without a vote",
            Some(Outcome::RecordedVote) => "adopted by a recorded vote",
            Some(Outcome::Unanimous) => "adopted unanimously",
            Some(Outcome::Consensus) => "adopted by consensus",
            Some(Outcome::InParts) => "voted on in parts",
            None => "",
        };
        let mut line = self.labelled(0, "");
        line.push(line::PLAIN, if outcome.is_empty() { vote.text() } else { outcome.into() }.as_ref());
        self.end(line)?;
        self.sides(vote)
    }

    fn sides(&mut self, vote: Vote<'d>) -> io::Result<()> {
        let sides = vote.sides();
        let number = |voters: &Voters| voters.count.map_or(voters.names.len(), |count| count as usize);
        let most = sides.iter().map(number).max().unwrap_or(0).max(1);
        for voters in sides {
            let mut line = self.labelled(0, &voters.count.map_or_else(String::new, |count| count.to_string()));
            line.push(line::LEAD, voters.side.words());
            // As wide as `abstaining`, so that the lists stand below each other.
            line.push(line::PLAIN, &" ".repeat(12_usize.saturating_sub(voters.side.words().len())));
            // A side with one State shows; the longest bar is of those that are most.
            let bar = (number(&voters) * BAR).div_ceil(most);
            line.push(line::SYMBOL, &"▇".repeat(bar));
            line.push(line::PLAIN, &" ".repeat(BAR + 2 - bar));
            line.push(line::PLAIN, &voters.names.join(", "));
            self.end(line)?;
        }
        Ok(())
    }

    fn footnotes(&mut self, resolution: Resolution<'d>) -> io::Result<()> {
        let notes = self.notes.within(resolution.node());
        if notes.is_empty() {
            return Ok(());
        }
        self.section("Footnotes")?;
        for note in notes {
            let mut line = self.labelled(0, note.marker());
            line.push(line::PLAIN, &note.text());
            self.end(line)?;
        }
        Ok(())
    }

    fn diagnostics(&mut self, document: &Document<'_>) -> io::Result<()> {
        if document.diagnostics().is_empty() {
            return Ok(());
        }
        self.section("Noticed")?;
        for found in document.diagnostics() {
            let place = document.line_column(found.span.start as usize);
            let place = place.map_or_else(String::new, |place| format!("{}:{}", place.line + 1, place.column + 1));
            let style = if found.code.severity() == Severity::Warning { line::WARNING } else { line::DIM };
            let mut line = Line::new(self.options);
            line.push(line::DIM, &format!("{place:>9}  "));
            line.push(style, found.code.severity().name());
            line.push(line::PLAIN, "  ");
            line.push(line::PLAIN, found.code.message());
            line.push(line::PLAIN, "  ");
            line.push(line::DIM, found.span.of(document.source()));
            self.end(line)?;
        }
        Ok(())
    }

    fn section(&mut self, name: &str) -> io::Result<()> {
        self.blank()?;
        let mut line = Line::new(self.options);
        line.push(line::TITLE, name);
        self.end(line)
    }

    /// A line that begins with a label: numbers end at the gutter, letters begin at their level.
    fn labelled(&self, level: usize, label: &str) -> Line {
        let mut line = Line::new(self.options);
        if level == 0 {
            line.push(line::DIM, &format!("{label:>width$}  ", width = GUTTER - 2));
        } else {
            line.push(line::DIM, &format!("{:indent$}{label:<3} ", "", indent = GUTTER + INDENT * (level - 1)));
        }
        line
    }

    fn wrapped(&mut self, style: anstyle::Style, text: &str) -> io::Result<()> {
        for words in line::wrap(text, self.options.width) {
            let mut line = Line::new(self.options);
            line.push(style, words);
            self.end(line)?;
        }
        Ok(())
    }

    fn rule(&mut self, character: char) -> io::Result<()> {
        let mut line = Line::new(self.options);
        line.push(line::DIM, &character.to_string().repeat(self.options.width));
        self.end(line)
    }

    fn end(&mut self, line: Line) -> io::Result<()> {
        self.begun = true;
        writeln!(self.out, "{}", line.finish())
    }

    /// A blank line, save at the top.
    fn blank(&mut self) -> io::Result<()> {
        if self.begun { self.out.write_all(b"\n") } else { Ok(()) }
    }
}

/// Adoption, meeting, session, agenda and the draft's way, as far as they are known.
fn facts(resolution: Resolution<'_>) -> Vec<String> {
    let masthead = resolution.masthead();
    let agenda = masthead.map(|masthead| masthead.agenda()).unwrap_or_default();
    let agenda: Vec<_> = agenda.into_iter().map(|item| item.number).collect();
    [
        resolution.adopted().as_ref().map(Dated::date).map(|date| format!("adopted {date}")),
        resolution.meeting().map(|meeting| format!("meeting {meeting}")),
        masthead.and_then(|masthead| masthead.session()).map(|session| format!("session {session}")),
        (!agenda.is_empty()).then(|| format!("agenda {}", agenda.join(", "))),
        masthead.and_then(|masthead| masthead.route()).map(|line| line.into_owned()),
    ]
    .into_iter()
    .flatten()
    .collect()
}
