use std::borrow::Cow;

use super::closing::{Closing, Meeting, Vote};
use super::document_kind::DocumentKind;
use super::flow::Flow;
use super::footnote::Footnote;
use super::masthead::{Dated, Masthead};
use super::node_ref::NodeRef;
use super::paragraph::{Heading, Operative, Paragraph, Preambular, Table, view};
use super::symbol::{Organ, Symbol};
use crate::grammar::inline::date;
use crate::grammar::inline::word::is_space;
use crate::grammar::{council, heading, narrative};
use crate::kind::Kind;
use crate::lexicon::Lexicon;
use crate::options::Language;
use crate::text::Span;

view! {
    /// A resolution, or a lettered part of one.
    Resolution
}

/// What stands between formula and closing lines, or in an annex, in order.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Block<'d> {
    /// A preambular paragraph, in the preamble or under a section heading.
    Preambular(Preambular<'d>),
    /// An operative paragraph.
    Operative(Operative<'d>),
    /// A paragraph of an annex.
    Paragraph(Paragraph<'d>),
    /// A heading.
    Heading(Heading<'d>),
    /// A table.
    Table(Table<'d>),
}

fn block(node: NodeRef<'_>) -> Option<Block<'_>> {
    Some(match node.kind() {
        Kind::Preambular => Block::Preambular(Preambular::cast(node)?),
        Kind::Operative => Block::Operative(Operative::cast(node)?),
        Kind::Paragraph => Block::Paragraph(Paragraph::cast(node)?),
        Kind::Heading => Block::Heading(Heading::cast(node)?),
        Kind::Table => Block::Table(Table::cast(node)?),
        _ => return None,
    })
}

/// How many parts are asked for what the whole does not tell: one of each letter.
const ASKED_PARTS: usize = 26;

impl<'d> Resolution<'d> {
    /// Its own child of a kind that stands before all parts.
    fn head_child(self, kind: Kind) -> Option<NodeRef<'d>> {
        self.node().children().take_while(|child| child.kind() != Kind::Resolution).find(|child| child.kind() == kind)
    }

    /// The parts that are asked for what the whole does not tell.
    fn asked_parts(self) -> impl Iterator<Item = Resolution<'d>> {
        self.parts().take(ASKED_PARTS)
    }

    /// The masthead; a part has that of the resolution it belongs to.
    #[must_use]
    pub fn masthead(self) -> Option<Masthead<'d>> {
        match self.head_child(Kind::Masthead) {
            Some(node) => Masthead::cast(node),
            None => self.whole()?.masthead(),
        }
    }

    /// For a lettered part: the resolution that holds it.
    #[must_use]
    pub fn whole(self) -> Option<Self> {
        Self::cast(self.node().parent()?)
    }

    /// The lettered parts; none in most resolutions.
    pub fn parts(self) -> impl Iterator<Item = Resolution<'d>> {
        self.node().children().filter_map(Resolution::cast)
    }

    /// The letter of a part: `A`.
    #[must_use]
    pub fn part(self) -> Option<&'d str> {
        self.head_child(Kind::PartLetter).map(NodeRef::source)
    }

    /// What kind of document it is: a resolution, a decision, a statement, a draft.
    #[must_use]
    pub fn document_kind(self) -> DocumentKind {
        match self.whole() {
            Some(whole) => whole.document_kind(),
            None => DocumentKind::of(self),
        }
    }

    /// The language it is read in: in a text of several languages its own.
    #[must_use]
    pub fn language(self) -> Language {
        self.node().language()
    }

    /// The symbol: as printed in the masthead, else composed from organ and number.
    #[must_use]
    pub fn symbol(self) -> Option<Symbol> {
        let printed = self.masthead().and_then(Masthead::symbol_text).and_then(|text| text.parse().ok());
        printed.or_else(|| {
            let (organ, number) = (self.organ()?, self.number()?);
            match self.document_kind() {
                DocumentKind::Resolution => Symbol::composed(organ, &number),
                DocumentKind::Decision => Symbol::of_decision(organ, &number),
                _ => None,
            }
        })
    }

    /// The organ that adopted it, by its formula, its masthead, or the first sentence of what has neither.
    #[must_use]
    pub fn organ(self) -> Option<Organ> {
        let formula = self.enacting().or_else(|| self.asked_parts().find_map(Self::enacting));
        let named = formula.map(|formula| Organ::named(self.node().language(), &formula));
        named.or_else(|| self.masthead()?.symbol_text()?.parse::<Symbol>().ok()?.organ()).or_else(|| self.told_organ())
    }

    fn told_organ(self) -> Option<Organ> {
        let flow = self.opening()?;
        let key = narrative::organ(Lexicon::of(self.node().language()), flow.text())?;
        Some(Organ::keyed(key))
    }

    /// The number: `78/10`, `2680 (2023)`.
    #[must_use]
    pub fn number(self) -> Option<Cow<'d, str>> {
        let node = self.head_child(Kind::Number).or_else(|| self.head_child(Kind::Masthead)?.child(Kind::Number));
        match node {
            Some(node) => {
                let lexicon = Lexicon::of(self.node().language());
                let printed = number_words(lexicon, node.flow().into_text());
                Some(self.council_number(lexicon, &printed).map_or(printed, Cow::Owned))
            }
            None => self.whole().and_then(Self::number).or_else(|| self.symbol_number().map(Cow::Owned)),
        }
    }

    /// The number of a resolution of the Security Council where its year was misread or lost: `361 (197-4)`, `290`.
    fn council_number(self, lexicon: &Lexicon, printed: &str) -> Option<String> {
        let (number, year) = council::number_and_year(lexicon, printed)?;
        let year = year.or_else(|| Some(u32::from(self.masthead()?.adopted()?.year)))?;
        let number = format!("{number} ({year})");
        (number != printed).then_some(number)
    }

    /// The places of number, date and meeting where printed figures or letters were corrected.
    pub(crate) fn misread(self) -> impl Iterator<Item = Span> {
        let head = |kind| self.head_child(Kind::Masthead).and_then(|masthead| masthead.child(kind));
        let lexicon = Lexicon::of(self.node().language());
        let number = head(Kind::Number).filter(|node| {
            let printed = number_words(lexicon, node.flow().into_text());
            // That Chinese prints no blank before the year is no fault (49 of 54 texts).
            let letters = |text: &str| text.split(is_space).collect::<String>();
            self.council_number(lexicon, &printed).is_some_and(|number| letters(&number) != letters(&printed))
        });
        let adoption = head(Kind::AdoptionLine);
        let date = adoption.filter(|&node| Dated::is_misread(node));
        let vote = self.vote().map(|vote| vote.node());
        let meeting = [adoption, vote].into_iter().flatten().find(|&node| Meeting::is_misread(node));
        [number, date, meeting].into_iter().flatten().map(NodeRef::raw_span)
    }

    /// The year: in the number of a resolution of the Security Council, `242 (1967)`, else of its adoption.
    #[must_use]
    pub fn year(self) -> Option<u16> {
        let adopted = || self.adopted().map(|adopted| adopted.year);
        let lexicon = Lexicon::of(self.node().language());
        let printed = self.number().and_then(|number| council::number_and_year(lexicon, &number)?.1);
        printed.and_then(|year| u16::try_from(year).ok()).or_else(adopted)
    }

    /// The number by the symbol, where none is printed before the title.
    fn symbol_number(self) -> Option<String> {
        let symbol: Symbol = self.masthead()?.symbol_text()?.parse().ok()?;
        let session = symbol.session().map(|session| format!("{session}/")).unwrap_or_default();
        symbol.is_resolution().then(|| session + symbol.number())
    }

    /// The title, lines joined; resolutions of the Security Council have none.
    #[must_use]
    pub fn title(self) -> Option<Cow<'d, str>> {
        self.title_flow().map(Flow::into_text)
    }

    /// The title with the places of marks.
    #[must_use]
    pub fn title_flow(self) -> Option<Flow<'d>> {
        self.head_child(Kind::Title).map(NodeRef::flow)
    }

    /// The enacting formula without what follows it: `The General Assembly`.
    #[must_use]
    pub fn enacting(self) -> Option<Cow<'d, str>> {
        let text = self.head_child(Kind::EnactingFormula)?.flow().into_text();
        Some(match text {
            Cow::Borrowed(text) => Cow::Borrowed(heading::bare_formula(text)),
            Cow::Owned(text) => Cow::Owned(heading::bare_formula(&text).to_owned()),
        })
    }

    /// Paragraphs, headings and tables between formula and closing lines, in order.
    pub fn blocks(self) -> impl Iterator<Item = Block<'d>> {
        self.node().children().filter_map(block)
    }

    /// The preambular paragraphs, wherever they stand.
    pub fn preambulars(self) -> impl Iterator<Item = Preambular<'d>> {
        self.node().children().filter_map(Preambular::cast)
    }

    /// The operative paragraphs.
    pub fn operatives(self) -> impl Iterator<Item = Operative<'d>> {
        self.node().children().filter_map(Operative::cast)
    }

    /// The headings between its paragraphs.
    pub fn headings(self) -> impl Iterator<Item = Heading<'d>> {
        self.node().children().filter_map(Heading::cast)
    }

    /// The annexes.
    pub fn annexes(self) -> impl Iterator<Item = Annex<'d>> {
        self.node().children().filter_map(Annex::cast)
    }

    /// The closing lines: meeting, date, vote.
    #[must_use]
    pub fn closing(self) -> Option<Closing<'d>> {
        self.node().child(Kind::Closing).and_then(Closing::cast)
    }

    /// The vote, where the text prints it; of one with parts the vote printed behind the last of them (S/RES/161 (1961)).
    #[must_use]
    pub fn vote(self) -> Option<Vote<'d>> {
        self.closing().and_then(Closing::vote).or_else(|| self.asked_parts().find_map(Self::vote))
    }

    /// The date of adoption: from the masthead's adoption line, else from the closing lines, else from the first sentence of what
    /// has none of these.
    #[must_use]
    pub fn adopted(self) -> Option<Dated> {
        self.printed_date().or_else(|| self.asked_parts().find_map(Self::printed_date)).or_else(|| self.told_date())
    }

    fn printed_date(self) -> Option<Dated> {
        self.masthead().and_then(Masthead::adopted).or_else(|| self.closing()?.date())
    }

    /// The first paragraph of what has no formula: decisions, statements; that of a part where the whole has none.
    pub(super) fn opening(self) -> Option<Flow<'d>> {
        let formula = self.head_child(Kind::EnactingFormula).is_some();
        if formula {
            return None;
        }
        self.operatives().next().map(Operative::flow).or_else(|| self.asked_parts().find_map(Self::opening))
    }

    fn told_date(self) -> Option<Dated> {
        let told = matches!(self.document_kind(), DocumentKind::Decision | DocumentKind::PresidentialStatement);
        let flow = self.opening().filter(|_| told)?;
        let (date, range) = date::first(Lexicon::of(self.node().language()), flow.text())?;
        Some(Dated { year: date.year, month: date.month, day: date.day, span: flow.source_span(range)? })
    }

    fn told_meeting(self) -> Option<&'d str> {
        let flow = self.opening()?;
        let found = narrative::told(Lexicon::of(self.node().language()), flow.text())?;
        self.node().document().source().get(flow.source_span(found.meeting)?)
    }

    /// The meeting's number, without the ordinal's ending: `38`. Misread digits are read as what they look like.
    #[must_use]
    pub fn meeting(self) -> Option<Cow<'d, str>> {
        let closing = self.closing().and_then(|closing| {
            let line = closing.meetings().next().map(|meeting| meeting.number());
            line.or_else(|| closing.vote()?.meeting())
        });
        let printed = closing.or_else(|| self.masthead()?.meeting()).or_else(|| self.asked_parts().find_map(Self::meeting));
        printed.or_else(|| self.told_meeting().map(Cow::Borrowed))
    }

    /// Notes to a star, which have no number: `* On behalf of the States that are members of …`, `* Reissued for technical reasons`.
    pub fn star_notes(self) -> impl Iterator<Item = NodeRef<'d>> {
        self.node().descendants().filter(|node| node.kind() == Kind::Note && node.source().starts_with('*'))
    }

    /// The footnotes of this resolution, its parts and annexes, in the order of their markers.
    pub fn footnotes(self) -> impl Iterator<Item = Footnote<'d>> {
        let own = self.node();
        own.document().footnotes().filter(move |note| note.resolution().is_some_and(|of| of == own || of.parent() == Some(own)))
    }
}

/// `78/10` of `78/10.`, `2680 (2023)` of `Resolution 2680 (2023)`; `ES-10/21` of `دإط-10/21`.
fn number_words<'d>(lexicon: &Lexicon, text: Cow<'d, str>) -> Cow<'d, str> {
    // `77/253. B`: the letter behind the stop is that of the part.
    // `76/506 (باء)`: so is one in words behind a number that no stop ends.
    let ends = |c: char| c == '.' || lexicon.number_without_stop && c == ' ';
    let end = |text: &str| text.find(ends).map_or(text.len(), |end| text[..end].trim_end().len());
    match text {
        Cow::Borrowed(text) => match heading::council_number(lexicon, text) {
            Some(number) => Cow::Borrowed(number),
            None => sessional(lexicon, Cow::Borrowed(&text[..end(text)])),
        },
        Cow::Owned(text) => match heading::council_number(lexicon, &text) {
            Some(number) => Cow::Owned(number.to_owned()),
            None => sessional(lexicon, Cow::Owned(text[..end(&text)].to_owned())),
        },
    }
}

/// The number of a special session in the letters of symbols, whatever the language prints.
fn sessional<'d>(lexicon: &Lexicon, text: Cow<'d, str>) -> Cow<'d, str> {
    match heading::special_session(lexicon, &text) {
        Some((kind, rest)) if !text.starts_with(kind) => Cow::Owned(format!("{kind}{rest}")),
        _ => text,
    }
}

view! {
    /// An annex.
    Annex
}

impl<'d> Annex<'d> {
    /// Its headings and paragraphs, in order. The first headings are its number and title.
    pub fn blocks(self) -> impl Iterator<Item = Block<'d>> {
        self.node().children().filter_map(block)
    }

    /// Its paragraphs.
    pub fn paragraphs(self) -> impl Iterator<Item = Paragraph<'d>> {
        self.node().children().filter_map(Paragraph::cast)
    }

    /// Its headings.
    pub fn headings(self) -> impl Iterator<Item = Heading<'d>> {
        self.node().children().filter_map(Heading::cast)
    }
}
