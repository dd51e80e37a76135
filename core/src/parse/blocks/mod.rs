//! Blocks: lines joined into what a person would call a paragraph, a heading, a masthead line.
//!
//! A small machine of named states reads the lines in turn. It looks ahead a bounded number of lines and never back.

mod annex;
mod beginning;
mod body;
mod closing;
mod early;
mod head;
mod heading;
mod items;
mod narrative;
mod preamble;
mod table;

use std::cell::Cell;

use memchr::memmem;
use smallvec::SmallVec;

use super::levels::{Levels, MAX_LEVEL};
use super::lines::Line;
use super::width::reached;
use crate::diagnostic::{Code, Diagnostic};
use crate::grammar::ending::{Ending, ending};
use crate::grammar::heading::{is_bare_formula, is_formula, may_enact};
use crate::grammar::inline::session::is_meeting;
use crate::grammar::label::{Count, Label, label};
use crate::grammar::opening::{Lead, Reach, lead, may_open};
use crate::kind::Kind;
use crate::lexicon::{Lexicon, Part};
use crate::text::Span;

/// Lines a rule may look ahead.
pub(super) const LOOK_AHEAD: usize = 16;

/// How many leads are kept.
const KEPT_LEADS: usize = 32;

/// The lead that was found at a place, with the reach it was asked for.
type KeptLead = Cell<Option<(u32, Reach, Option<Lead>)>>;

/// Places of the signs of carried drafts.
type Signs = SmallVec<[u32; 8]>;

/// The place of a block in the list of blocks.
pub(super) type BlockId = u32;

/// A block: one node of the tree to be, its pieces in [`Read::pieces`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Block {
    pub(super) kind: Kind,
    pub(super) parent: Option<BlockId>,
    /// Where the lead begins and ends in the source; empty for none.
    pub(super) lead: Span,
}

/// A stretch of the source that belongs to a block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub(super) span: Span,
    pub(super) block: BlockId,
    pub(super) kind: Kind,
    pub(super) page: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Before a resolution, or between two.
    Outside,
    Masthead,
    Title,
    Preamble,
    Operative,
    /// The paragraphs of a text without formula.
    Narrative,
    Closing,
    Annex,
}

/// What was read: blocks, their pieces in the order of the source, and what was noticed.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) blocks: Vec<Block>,
    pub(super) pieces: Vec<Piece>,
    /// Labels that are not what is printed, by block in rising order.
    pub(super) understood: Vec<(BlockId, String)>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Reads the lines of the text proper.
pub(super) fn blocks<'t>(lexicon: &'static Lexicon, text: &'t str, lines: &'t [Line<'t>], width: Option<u32>) -> Read {
    let mut reader = Reader {
        lexicon,
        text,
        lines,
        width,
        at: 0,
        state: State::Outside,
        read: Read {
            pieces: Vec::with_capacity(lines.len() * 3 / 2 + 16),
            blocks: Vec::with_capacity(lines.len() / 2 + 16),
            understood: Vec::new(),
            diagnostics: Vec::new(),
        },
        resolution: None,
        whole: None,
        section: None,
        current: None,
        paragraph: None,
        items: SmallVec::new(),
        levels: Levels::default(),
        number: 0,
        unnumbered: SmallVec::new(),
        letter: None,
        numbers_restart: false,
        ended: Ending::Open,
        short: true,
        after_heading: false,
        carried: false,
        in_vote: false,
        narrative: false,
        listing: false,
        closed: false,
        enacted: false,
        early: false,
        reach: Reach::WHOLE,
        leads: std::array::from_fn(|_| Cell::new(None)),
        signs: signs(lexicon, text, lines),
        next_sign: 0,
        apart: if lexicon.opens_small && width.is_some() { Apart::of(lexicon, lines) } else { Apart::default() },
        margin: width.filter(|_| lexicon.opens_small).map(|width| reached(lines.iter().map(|line| line.columns), width)),
    };
    while reader.at < lines.len() {
        reader.step();
    }
    reader.read
}

/// Where the signs of carried drafts stand. They are looked for once, in all lines: few paragraphs have one.
fn signs(lexicon: &Lexicon, text: &str, lines: &[Line<'_>]) -> Signs {
    let start = lines.first().map_or(0, |line| line.start);
    let own = Span::new(start, lines.last().map_or(0, |line| line.span().end)).of(text);
    let places = |sign: &&'static str| memmem::find_iter(own.as_bytes(), *sign);
    let mut found: Signs = lexicon.carried_signs.iter().flat_map(places).map(|at| start + at as u32).collect();
    found.sort_unstable();
    found
}

/// Lines that open as preambular paragraphs do, behind one of another that ends with a comma short of the margin.
#[derive(Clone, Copy, Debug, Default)]
struct Apart {
    /// How many have a blank line above them.
    parted: usize,
    /// How many there are.
    all: usize,
}

impl Apart {
    fn of(lexicon: &Lexicon, lines: &[Line<'_>]) -> Self {
        let opens = |pair: &&[Line]| {
            let ended = pair[0].page == pair[1].page && pair[0].ending == Ending::Comma && pair[0].short;
            let opening = || lead(lexicon, Reach::WHOLE, pair[1].words).is_some_and(|lead| lead.part != Part::Operative);
            ended && opening() && !is_formula(lexicon, pair[0].words)
        };
        let add = |sum: Self, pair: &[Line]| Self { parted: sum.parted + usize::from(pair[1].after_blank), all: sum.all + 1 };
        lines.windows(2).filter(opens).fold(Self::default(), add)
    }

    /// Whether blank lines part paragraphs, so that one above a line tells that it opens one.
    fn mostly(self) -> bool {
        self.parted * 2 > self.all
    }

    /// Whether they part all but a few, so that none above a line tells that it goes on. Where one of five is lost that tells nothing: in three
    /// of 150 pages of Arabic and Russian four leads behind a comma at the margin open a paragraph without one, and none goes on.
    fn always(self) -> bool {
        self.parted * 5 > self.all * 4
    }
}

/// The machine.
struct Reader<'t> {
    lexicon: &'static Lexicon,
    text: &'t str,
    lines: &'t [Line<'t>],
    width: Option<u32>,
    /// How blank lines part preambular paragraphs; only known where these open small.
    apart: Apart,
    /// Where the longest lines end; only known where paragraphs open small.
    margin: Option<u32>,
    at: usize,
    state: State,
    read: Read,
    /// The resolution or lettered part being read, and the one that holds the parts.
    resolution: Option<BlockId>,
    whole: Option<BlockId>,
    /// The masthead, closing or annex being read.
    section: Option<BlockId>,
    /// The block lines are added to.
    current: Option<BlockId>,
    /// The numbered paragraph being read, and its open items, outermost first.
    paragraph: Option<BlockId>,
    /// With the level of each.
    items: SmallVec<[(usize, BlockId); MAX_LEVEL]>,
    levels: Levels,
    /// The number of the last numbered paragraph, and the paragraphs without a number since.
    number: u32,
    unnumbered: SmallVec<[BlockId; 8]>,
    /// The last letter that stood for a number.
    letter: Option<(Count, u32)>,
    /// A heading came: the next number may be 1 again.
    numbers_restart: bool,
    /// How the last line ended, and whether it ended well before the margin.
    ended: Ending,
    short: bool,
    after_heading: bool,
    /// A draft is carried in the current paragraph: all goes to it until the closing lines.
    carried: bool,
    in_vote: bool,
    /// The text has no formula: it tells what was decided, or is a statement.
    narrative: bool,
    /// The annex is a list of names, a paragraph each.
    listing: bool,
    /// The closing lines of this resolution or part came.
    closed: bool,
    /// Its formula came.
    enacted: bool,
    /// Its head is one of the Security Council's first half century.
    early: bool,
    reach: Reach,
    leads: [KeptLead; KEPT_LEADS],
    /// Where the text has a word that a carried draft is known by, in order, and the first that is not behind.
    signs: Signs,
    next_sign: usize,
}

impl<'t> Reader<'t> {
    fn step(&mut self) {
        if self.is_mark_alone() {
            // The line before ended the paragraph or did not, whatever its mark.
            let (ended, short) = (self.ended, self.short);
            self.add_line();
            (self.ended, self.short) = (ended, short);
            return;
        }
        if self.runs_on() {
            self.add_line();
            self.note_carried();
            return;
        }
        match self.state {
            State::Outside => self.outside(),
            State::Masthead => self.masthead(),
            State::Title => self.title(),
            State::Preamble => self.preamble(),
            State::Operative => self.operative(),
            State::Narrative => self.narrative(),
            State::Closing => self.closing(),
            State::Annex => self.annex(),
        }
    }

    // -- looking ---------------------------------------------------------

    /// A footnote's number alone on its line, as some extractors break lines at marks (A/RES/78/17).
    fn is_mark_alone(&self) -> bool {
        let line = self.words();
        let within = matches!(self.state, State::Preamble | State::Operative | State::Narrative | State::Annex) && self.current.is_some();
        within && line.len() <= 3 && line.bytes().all(|b| b.is_ascii_digit()) && !self.lost_stop()
    }

    /// Whether the line goes on within a paragraph for sure, as most lines do: the one before is full and has no mark at its end, and this
    /// begins with a small letter that is no label. No rule of preambles and operative parts makes anything else of such a line.
    fn runs_on(&self) -> bool {
        let Some(line) = self.lines.get(self.at) else { return false };
        let within = match self.state {
            State::Preamble => self.enacted || !self.early,
            State::Operative => !self.carried,
            _ => false,
        };
        within
            && self.ended == Ending::Open
            && !(self.short || self.after_heading || self.narrative || line.after_blank || self.lexicon.opens_small)
            && self.current.is_some()
            && line.words.as_bytes().first().is_some_and(u8::is_ascii_lowercase)
            && label(self.lexicon, line.words).is_none()
            && !is_meeting(self.lexicon, line.words)
    }

    fn words(&self) -> &'t str {
        self.peek(0).unwrap_or("")
    }

    fn peek(&self, ahead: usize) -> Option<&'t str> {
        self.lines.get(self.at + ahead).map(|line| line.words)
    }

    fn label(&self, ahead: usize) -> Option<Label<'t>> {
        label(self.lexicon, self.peek(ahead)?)
    }

    /// The lead of a line or of what follows its label. Several rules ask for the same line: what was found is kept for a few.
    fn lead(&self, words: &str) -> Option<Lead> {
        if !may_open(self.lexicon, words) {
            return None;
        }
        let start = self.span(words).start;
        let slot = &self.leads[start as usize / 4 % KEPT_LEADS];
        match slot.get() {
            Some((at, reach, found)) if at == start && reach == self.reach => found,
            _ => {
                let found = lead(self.lexicon, self.reach, words);
                slot.set(Some((start, self.reach, found)));
                found
            }
        }
    }

    fn ending(&self, words: &str) -> Ending {
        ending(self.lexicon, words)
    }

    fn is_formula(&self, ahead: usize) -> bool {
        self.peek(ahead).is_some_and(|line| is_formula(self.lexicon, line)) || self.shaped_formula(ahead)
    }

    /// Whether a line is a formula, with its mark or without, as it may stand where one is due.
    fn is_bare_formula(&self, ahead: usize) -> bool {
        self.peek(ahead).is_some_and(|line| is_bare_formula(self.lexicon, line)) || self.shaped_formula(ahead)
    }

    /// Whether a line has the shape of a formula, and a paragraph opens below it.
    fn shaped_formula(&self, ahead: usize) -> bool {
        let below = || self.peek(ahead + 1).is_some_and(|next| self.lead(next).is_some() || self.label(ahead + 1).is_some());
        let shaped = |line: &str| may_enact(self.lexicon, line) && self.lead(line).is_none();
        self.ends(ahead) == Ending::Comma && self.peek(ahead).is_some_and(shaped) && below()
    }

    /// Whether a formula stands within the next `lines` lines.
    fn formula_within(&self, from: usize, lines: usize) -> bool {
        (from..from + lines).any(|ahead| self.is_bare_formula(ahead))
    }

    /// How the line `ahead` ends.
    fn ends(&self, ahead: usize) -> Ending {
        self.lines.get(self.at + ahead).map_or(Ending::Open, |line| line.ending)
    }

    /// Whether the line `ahead` is well short of the margin, so that it ends a paragraph or a heading.
    fn is_short(&self, ahead: usize) -> bool {
        self.lines.get(self.at + ahead).is_none_or(|line| line.short)
    }

    /// Whether each paragraph of the text is one line.
    fn one_line(&self) -> bool {
        self.width.is_none()
    }

    /// Whether a blank line stands above the line in a text of the first half century, whose paragraphs are set apart by one.
    fn blank_above(&self) -> bool {
        self.early && self.lines.get(self.at).is_some_and(|line| line.after_blank)
    }

    // -- telling ---------------------------------------------------------

    fn notice(&mut self, code: Code, span: Span) {
        self.read.diagnostics.push(Diagnostic { code, span, related: None });
    }

    fn open(&mut self, kind: Kind, parent: Option<BlockId>) -> BlockId {
        let id = self.read.blocks.len() as BlockId;
        self.read.blocks.push(Block { kind, parent, lead: Span::default() });
        id
    }

    fn piece(&mut self, block: BlockId, kind: Kind, span: Span) {
        if !span.is_empty() {
            let page = self.lines.get(self.at).map_or(0, |line| line.page);
            self.read.pieces.push(Piece { span, block, kind, page });
        }
    }

    /// The span of a slice of the text.
    fn span(&self, slice: &str) -> Span {
        let start = (slice.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize) as u32;
        Span::new(start, start + slice.len() as u32)
    }

    /// Opens a block for the whole line and goes on to the next line.
    fn line_block(&mut self, kind: Kind, parent: Option<BlockId>) -> BlockId {
        let block = self.open(kind, parent);
        self.current = Some(block);
        self.add_line();
        block
    }

    /// Adds the whole line to the current block and goes on to the next line.
    fn add_line(&mut self) {
        let words = self.words();
        self.add(words);
        self.advance();
    }

    fn add(&mut self, words: &str) {
        if let Some(block) = self.current {
            self.piece(block, Kind::Text, self.span(words));
        }
    }

    fn advance(&mut self) {
        self.ended = self.ends(0);
        self.short = self.is_short(0);
        self.at += 1;
    }

    /// Keeps a line that no rule knows.
    fn unparsed(&mut self) {
        let span = self.lines[self.at].span();
        let joins = self.current.filter(|&block| self.read.blocks[block as usize].kind == Kind::Unparsed);
        match joins {
            Some(_) => self.add_line(),
            None => {
                self.notice(Code::Unparsed, span);
                self.line_block(Kind::Unparsed, self.section.or(self.resolution));
            }
        }
    }
}
