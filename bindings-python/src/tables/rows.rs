//! Tables of what is printed: resolutions, paragraphs, footnotes, votes.

use unres::Kind;
use unres::analysis::states::State;
use unres::views::{Addressed, Dated, Masthead, NodeRef, Organ, Outcome, Resolution, Side, Vote};

use super::column::{Day, Number, Text, Texts, Year, append_all, day, table};
use crate::held::{Held, Name};
use crate::paragraph;

/// Adds the rows of one document, which has a place among those given.
pub(super) trait Fill {
    fn fill(&mut self, held: &Held, document: u32);
}

/// Each resolution or part of a document, and what it is called.
pub(super) fn named(held: &Held) -> impl Iterator<Item = (&Name, Resolution<'_>)> {
    held.names().iter().filter_map(|name| Some((name, Resolution::cast(held.document.node(name.resolution)?)?)))
}

/// Its paragraphs with their addresses.
pub(super) fn paragraphs(resolution: Resolution<'_>) -> impl Iterator<Item = Addressed<'_>> {
    resolution.addressed().into_iter().filter(|found| found.node.kind().is_paragraph())
}

pub(super) fn symbol(resolution: Resolution<'_>) -> Option<String> {
    resolution.symbol().map(|symbol| symbol.to_string())
}

pub(super) fn days(dated: Option<&Dated>) -> Option<i32> {
    dated.and_then(|dated| day(dated.year, dated.month, dated.day))
}

/// Adds the ends of a span, in code points.
macro_rules! append_span {
    ($table:expr, $held:expr, $range:expr) => {{
        let (held, range): (&crate::held::Held, std::ops::Range<usize>) = ($held, $range);
        $table.start.append_value(held.point(range.start) as u32);
        $table.end.append_value(held.point(range.end) as u32);
    }};
}
pub(super) use append_span;

table! {
    /// A row a resolution or lettered part.
    Resolutions {
        /// Place of the document among those given, from 0.
        document: Number,
        /// The symbol, as printed or composed from organ and number.
        symbol: Text,
        /// What it is: resolution, decision, presidential-statement, draft-resolution, draft-decision, amendment.
        document_kind: Text,
        /// The organ: ga, sc, ecosoc, hrc, unea, other.
        organ: Text,
        /// The number.
        number: Text,
        /// The letter of a part.
        part: Text,
        /// The title, lines joined.
        title: Text,
        /// The language, two letters.
        language: Text,
        /// The year of its number or of its adoption.
        year: Year,
        /// The session, in figures.
        session: Text,
        /// The day of adoption.
        adopted: Day,
        /// The day of issue.
        issued: Day,
        /// The number of the meeting.
        meeting: Text,
        /// The numbers of the agenda items, with letters.
        agenda: Texts,
        /// The committee, as printed.
        committee: Text,
        /// The enacting formula.
        enacting: Text,
        /// The sponsors of a draft.
        sponsors: Texts,
        /// How it was adopted: without-vote, recorded-vote, unanimous, consensus, in-parts.
        outcome: Text,
        /// Votes in favour.
        in_favour: Number,
        /// Votes against.
        against: Number,
        /// Abstentions.
        abstaining: Number,
        /// Number of preambular paragraphs.
        preambulars: Number,
        /// Number of operative paragraphs, sub-paragraphs not counted.
        operatives: Number,
        /// Number of annexes.
        annexes: Number,
        /// Number of footnotes.
        footnotes: Number,
        /// Begin in the text of the document, in code points.
        start: Number,
        /// End in the text of the document, in code points.
        end: Number,
    }
}

impl Fill for Resolutions {
    fn fill(&mut self, held: &Held, document: u32) {
        for (_, resolution) in named(held) {
            let masthead = resolution.masthead();
            let count = |kind| resolution.node().children().filter(|child| child.kind() == kind).count() as u32;
            self.document.append_value(document);
            self.symbol.append_option(symbol(resolution));
            self.document_kind.append_value(resolution.document_kind().name());
            self.organ.append_option(resolution.organ().map(Organ::key));
            self.number.append_option(resolution.number());
            self.part.append_option(resolution.part());
            self.title.append_option(resolution.title());
            self.language.append_value(resolution.node().language().code());
            self.year.append_option(resolution.year());
            self.session.append_option(masthead.and_then(Masthead::session));
            self.adopted.append_option(days(resolution.adopted().as_ref()));
            self.issued.append_option(days(masthead.and_then(Masthead::issued).as_ref()));
            self.meeting.append_option(resolution.meeting());
            let agenda = masthead.map(Masthead::agenda).unwrap_or_default();
            append_all(&mut self.agenda, agenda.iter().map(|item| item.number.as_str()));
            self.committee.append_option(masthead.and_then(Masthead::committee));
            self.enacting.append_option(resolution.enacting());
            let sponsors = masthead.map(Masthead::sponsors).unwrap_or_default();
            append_all(&mut self.sponsors, sponsors.iter().map(|sponsor| sponsor.name.as_str()));
            let vote = resolution.vote();
            self.outcome.append_option(vote.and_then(Vote::outcome).map(Outcome::name));
            let sides = vote.map(Vote::sides).unwrap_or_default();
            let votes = |wanted| sides.iter().find(|voters| voters.side == wanted).and_then(|voters| voters.count);
            self.in_favour.append_option(votes(Side::InFavour));
            self.against.append_option(votes(Side::Against));
            self.abstaining.append_option(votes(Side::Abstaining));
            self.preambulars.append_value(count(Kind::Preambular));
            self.operatives.append_value(count(Kind::Operative));
            self.annexes.append_value(count(Kind::Annex));
            self.footnotes.append_value(held.notes_of(resolution.node().id()).len() as u32);
            append_span!(self, held, resolution.span());
        }
    }
}

table! {
    /// A row a paragraph: preambular, operative, of an annex, sub-paragraphs, text after a list.
    Paragraphs {
        /// Place of the document among those given, from 0.
        document: Number,
        /// The symbol of the resolution.
        symbol: Text,
        /// Symbol and path; the key by which tables are joined.
        paragraph_id: Text,
        /// The address within the resolution, made of what is printed: op/12/a.
        path: Text,
        /// preambular, operative, paragraph (of an annex), subparagraph, wrap-up.
        kind: Text,
        /// How deep it stands: 0 for a paragraph, 1 for a sub-paragraph.
        level: Number,
        /// The label: 1., (a).
        label: Text,
        /// The words that open it and say what it does.
        lead: Text,
        /// The base form, in English, of the verb in the lead.
        lead_base: Text,
        /// Its own words, lines joined, without label and sub-paragraphs.
        text: Text,
        /// The markers of the footnotes that are called in its own words.
        footnotes: Texts,
        /// Begin in the text of the document, in code points.
        start: Number,
        /// End in the text of the document, in code points.
        end: Number,
    }
}

impl Fill for Paragraphs {
    fn fill(&mut self, held: &Held, document: u32) {
        for (name, resolution) in named(held) {
            let symbol = symbol(resolution);
            for Addressed { node, path, level, .. } in paragraphs(resolution) {
                let flow = node.flow();
                self.document.append_value(document);
                self.symbol.append_option(symbol.as_deref());
                self.paragraph_id.append_value(name.id(&path));
                self.path.append_value(path);
                self.kind.append_value(node.kind().name());
                self.level.append_value(level);
                self.label.append_option(paragraph::label(node));
                self.lead.append_option(flow.text().get(flow.lead()).filter(|lead| !lead.is_empty()));
                self.lead_base.append_option(paragraph::lead_base(node));
                self.text.append_value(flow.text());
                append_all(&mut self.footnotes, flow.marks().iter().filter_map(|mark| mark.note.map(|note| note.marker())));
                append_span!(self, held, node.span());
            }
        }
    }
}

table! {
    /// A row a footnote.
    Footnotes {
        /// Place of the document among those given, from 0.
        document: Number,
        /// The symbol of the resolution.
        symbol: Text,
        /// The paragraph with the first mark that calls it; null where that is in a title, heading or table, or nowhere.
        paragraph_id: Text,
        /// The marker, as printed.
        marker: Text,
        /// Its text, lines joined.
        text: Text,
        /// Begin in the text of the document, in code points.
        start: Number,
        /// End in the text of the document, in code points.
        end: Number,
    }
}

impl Fill for Footnotes {
    fn fill(&mut self, held: &Held, document: u32) {
        for (_, resolution) in named(held) {
            let symbol = symbol(resolution);
            for note in held.notes_of(resolution.node().id()).iter().filter_map(|&index| held.document.footnote(index)) {
                let caller = note.mark().and_then(NodeRef::parent).filter(|node| node.kind().is_paragraph());
                self.document.append_value(document);
                self.symbol.append_option(symbol.as_deref());
                self.paragraph_id.append_option(caller.and_then(|node| held.id(node.id())));
                self.marker.append_value(note.marker());
                self.text.append_value(note.text());
                append_span!(self, held, note.span());
            }
        }
    }
}

table! {
    /// A row a State that a recorded vote lists.
    Votes {
        /// Place of the document among those given, from 0.
        document: Number,
        /// The symbol of the resolution.
        symbol: Text,
        /// The day of adoption.
        adopted: Day,
        /// How it voted: inFavour, against, abstaining, notParticipating.
        side: Text,
        /// The State, as printed.
        name: Text,
        /// ISO 3166-1, two letters; null for a name that is no State's.
        alpha2: Text,
        /// ISO 3166-1, three letters.
        alpha3: Text,
        /// M49, three digits.
        m49: Text,
        /// ISO 3166-3, four letters, of a State that is no more.
        former: Text,
        /// Begin in the text of the document, in code points.
        start: Number,
        /// End in the text of the document, in code points.
        end: Number,
    }
}

impl Fill for Votes {
    fn fill(&mut self, held: &Held, document: u32) {
        for (_, resolution) in named(held) {
            // A part without a vote of its own has none here: that of the whole is listed once.
            let Some(vote) = resolution.closing().and_then(|closing| closing.vote()) else { continue };
            let (symbol, adopted) = (symbol(resolution), days(resolution.adopted().as_ref()));
            for ballot in vote.ballots() {
                self.document.append_value(document);
                self.symbol.append_option(symbol.as_deref());
                self.adopted.append_option(adopted);
                self.side.append_value(ballot.side.name());
                self.name.append_value(&ballot.name);
                self.alpha2.append_option(ballot.state.map(State::alpha2));
                self.alpha3.append_option(ballot.state.map(State::alpha3));
                self.m49.append_option(ballot.state.map(State::m49_code));
                self.former.append_option(ballot.state.and_then(State::former));
                append_span!(self, held, ballot.span);
            }
        }
    }
}
