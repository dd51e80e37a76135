//! What the tables have in them: a function each that adds the rows of one document.

use std::ops::Range;

use unres::analysis::acts::{Act, Class};
use unres::analysis::states::State;
use unres::views::{Addressed, Dated, Masthead, NodeRef, Organ, Outcome, Resolution, Side, Vote};
use unres::{Kind, NodeId};

use super::column::{Day, Flag, Grade, Number, Text, Texts, Year, append_all, day, table};
use crate::held::{Held, Name};
use crate::paragraph;

/// Adds the rows of one document, which has a place among those given.
pub(super) trait Fill {
    fn fill(&mut self, held: &Held, document: u32);
}

/// Each resolution or part of a document, and what it is called.
fn named(held: &Held) -> impl Iterator<Item = (&Name, Resolution<'_>)> {
    held.names().iter().filter_map(|name| Some((name, Resolution::cast(held.document.node(name.resolution)?)?)))
}

/// Its paragraphs with their addresses.
fn paragraphs(resolution: Resolution<'_>) -> impl Iterator<Item = Addressed<'_>> {
    resolution.addressed().into_iter().filter(|found| found.node.kind().is_paragraph())
}

fn symbol(resolution: Resolution<'_>) -> Option<String> {
    resolution.symbol().map(|symbol| symbol.to_string())
}

fn days(dated: Option<&Dated>) -> Option<i32> {
    dated.and_then(|dated| day(dated.year, dated.month, dated.day))
}

macro_rules! append_span {
    ($table:expr, $held:expr, $range:expr) => {{
        let (held, range): (&Held, Range<usize>) = ($held, $range);
        $table.start.append_value(held.point(range.start) as u32);
        $table.end.append_value(held.point(range.end) as u32);
    }};
}

table! {
    /// A row a resolution or lettered part.
    Resolutions {
        /// Place of the document among those given, from 0.
        document: Number,
        /// The symbol, as printed or composed from organ and number.
        symbol: Text,
        /// What it is: resolution, decision, presidential-statement, draft-resolution, draft-decision, amendment.
        kind: Text,
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
            self.kind.append_value(resolution.document_kind().name());
            self.organ.append_option(resolution.organ().map(Organ::key));
            self.number.append_option(resolution.number());
            self.part.append_option(resolution.part_letter());
            self.title.append_option(resolution.title());
            self.language.append_value(held.document.language().code());
            self.year.append_option(resolution.year());
            self.session.append_option(masthead.and_then(Masthead::session));
            self.adopted.append_option(days(resolution.adopted().as_ref()));
            self.issued.append_option(days(masthead.and_then(Masthead::issued).as_ref()));
            self.meeting.append_option(resolution.meeting());
            let agenda = masthead.map(Masthead::agenda_items).unwrap_or_default();
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
    /// A row an act: one verb by which the body that adopts does something.
    Acts {
        /// Place of the document among those given, from 0.
        document: Number,
        /// The symbol of the resolution.
        symbol: Text,
        /// The organ that acts: ga, sc, ecosoc, hrc, unea, other.
        organ: Text,
        /// The year of the resolution.
        year: Year,
        /// The paragraph.
        paragraph_id: Text,
        /// Place among the acts of the paragraph, from 0.
        act: Number,
        /// The phrase, as print sets it off.
        text: Text,
        /// The base form of its verb, in English whatever the language.
        base: Text,
        /// What strengthens it, as keys.
        modifiers: Texts,
        /// What is expressed, reiterated or reaffirmed.
        noun: Text,
        /// What kind of thing it does: demand, decide, request, urge, call, and weaker ones.
        class: Text,
        /// How strongly it asks, 0 to 10; 0 in a preambular paragraph.
        force: Grade,
        /// Whom it asks, as keys in English.
        addressees: Texts,
        /// What these are: state, states, government, party, organ, officer, mission, agency, organization, person, other.
        addressee_types: Texts,
        /// Begin in the text of the document, in code points.
        start: Number,
        /// End in the text of the document, in code points.
        end: Number,
    }
}

impl Fill for Acts {
    fn fill(&mut self, held: &Held, document: u32) {
        for (name, resolution) in named(held) {
            let (symbol, organ, year) = (symbol(resolution), resolution.organ().map(Organ::key), resolution.year());
            for Addressed { node, path, .. } in paragraphs(resolution) {
                let acts = paragraph::acts(node);
                if acts.is_empty() {
                    continue;
                }
                let (id, flow) = (name.id(&path), node.flow());
                for (place, Act { range, base, modifiers, noun, class, force, addressees, .. }) in (0..).zip(acts) {
                    self.document.append_value(document);
                    self.symbol.append_option(symbol.as_deref());
                    self.organ.append_option(organ);
                    self.year.append_option(year);
                    self.paragraph_id.append_value(&id);
                    self.act.append_value(place);
                    self.text.append_option(flow.text().get(range.clone()));
                    self.base.append_value(base);
                    append_all(&mut self.modifiers, modifiers);
                    self.noun.append_option(noun);
                    self.class.append_option(class.map(Class::name));
                    self.force.append_option(force);
                    append_all(&mut self.addressees, addressees.iter().map(|asked| asked.key.as_str()));
                    append_all(&mut self.addressee_types, addressees.iter().map(|asked| asked.kind.name()));
                    append_span!(self, held, flow.source_span(range).unwrap_or_else(|| node.span()));
                }
            }
        }
    }
}

table! {
    /// A row a citation.
    Citations {
        /// Place of the document among those given, from 0.
        document: Number,
        /// The symbol of the resolution that cites.
        symbol: Text,
        /// The year of the resolution that cites.
        year: Year,
        /// The paragraph; null in titles, headings and footnotes.
        paragraph_id: Text,
        /// The marker of the footnote, where it stands in one.
        footnote: Text,
        /// The number or symbol as printed, lines joined.
        text: Text,
        /// What is cited: resolution, decision, document, treaty, article and others.
        kind: Text,
        /// The symbol of what is cited, without blanks, or a key.
        target: Text,
        /// Its date as far as it is printed, ISO 8601.
        date: Text,
        /// The parts that are cited, each with its numbers: article 51.
        pinpoint: Texts,
        /// What the act does with it, as the base form of its verb.
        function: Text,
        /// Begin in the text of the document, in code points.
        start: Number,
        /// End in the text of the document, in code points.
        end: Number,
    }
}

impl Fill for Citations {
    fn fill(&mut self, held: &Held, document: u32) {
        let of = |id: NodeId| Resolution::cast(held.document.node(id)?);
        let mut last = None;
        let (mut symbol, mut year) = (None, None);
        for cited in held.citations() {
            if last.replace(cited.resolution) != Some(cited.resolution) {
                (symbol, year) = of(cited.resolution).map_or((None, None), |found| (self::symbol(found), found.year()));
            }
            let kind = held.document.node(cited.node).map(NodeRef::kind);
            let words = held.document.source().get(cited.span.clone()).unwrap_or("");
            let parts: Vec<_> = cited.found.pinpoint.iter().map(|part| format!("{} {}", part.part, part.numbers)).collect();
            self.document.append_value(document);
            self.symbol.append_option(symbol.as_deref());
            self.year.append_option(year);
            self.paragraph_id.append_option(held.id(cited.node).filter(|_| kind.is_some_and(Kind::is_paragraph)));
            self.footnote.append_option((kind == Some(Kind::Note)).then_some(cited.label.as_str()));
            self.text.append_value(words.split_whitespace().collect::<Vec<_>>().join(" "));
            self.kind.append_value(cited.found.kind.name());
            self.target.append_option(cited.found.target.as_deref());
            self.date.append_option(cited.found.date.map(|date| date.to_string()));
            append_all(&mut self.pinpoint, parts.iter().map(String::as_str));
            self.function.append_option(cited.found.function.as_deref());
            append_span!(self, held, cited.span.clone());
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
        state: Text,
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
            // A part without a vote of its own has none here: that of the whole is told once.
            let Some(vote) = resolution.closing().and_then(|closing| closing.vote()) else { continue };
            let (symbol, adopted) = (symbol(resolution), days(resolution.adopted().as_ref()));
            for ballot in vote.ballots() {
                self.document.append_value(document);
                self.symbol.append_option(symbol.as_deref());
                self.adopted.append_option(adopted);
                self.side.append_value(ballot.side.name());
                self.state.append_value(&ballot.name);
                self.alpha2.append_option(ballot.state.map(State::alpha2));
                self.alpha3.append_option(ballot.state.map(State::alpha3));
                self.m49.append_option(ballot.state.map(|state| format!("{:03}", state.m49())));
                self.former.append_option(ballot.state.and_then(State::former));
                append_span!(self, held, ballot.span);
            }
        }
    }
}

table! {
    /// A row a request to report.
    Requests {
        /// Place of the document among those given, from 0.
        document: Number,
        /// The symbol of the resolution.
        symbol: Text,
        /// The day of adoption.
        adopted: Day,
        /// The paragraph or sub-paragraph.
        paragraph_id: Text,
        /// What is presented, as printed, lines joined.
        text: Text,
        /// Who is to present, as keys in English.
        who: Texts,
        /// To whom, as keys in English.
        to: Texts,
        /// What is presented: report, oral-update, update, briefing, dialogue, information, recommendations, other.
        form: Text,
        /// The session at which it is due, by number, or by year where sessions have years.
        due_session: Number,
        /// The day by which it is due, as far as it is printed, ISO 8601.
        due_date: Text,
        /// How long after adoption, ISO 8601.
        due_period: Text,
        /// How often: a length in ISO 8601, or a word.
        every: Text,
        /// A time that is no date: immediately.
        event: Text,
        /// Begin in the text of the document, in code points.
        start: Number,
        /// End in the text of the document, in code points.
        end: Number,
    }
}

impl Fill for Requests {
    fn fill(&mut self, held: &Held, document: u32) {
        for (_, resolution) in named(held) {
            let (symbol, adopted) = (symbol(resolution), days(resolution.adopted().as_ref()));
            for entry in resolution.ledger().requests {
                let (found, words) = (entry.found, held.document.source().get(entry.span.clone()).unwrap_or(""));
                self.document.append_value(document);
                self.symbol.append_option(symbol.as_deref());
                self.adopted.append_option(adopted);
                self.paragraph_id.append_option(held.id(entry.paragraph.id()));
                self.text.append_value(words.split_whitespace().collect::<Vec<_>>().join(" "));
                append_all(&mut self.who, found.who.iter().map(String::as_str));
                append_all(&mut self.to, found.to.iter().map(String::as_str));
                self.form.append_value(found.form.name());
                self.due_session.append_option(found.due.session);
                self.due_date.append_option(found.due.date.map(|date| date.to_string()));
                self.due_period.append_option(found.due.period.map(|period| period.to_string()));
                self.every.append_option(found.due.every);
                self.event.append_option(found.due.event);
                append_span!(self, held, entry.span);
            }
        }
    }
}

table! {
    /// A row a decision on a mandate.
    Mandates {
        /// Place of the document among those given, from 0.
        document: Number,
        /// The symbol of the resolution.
        symbol: Text,
        /// The day of adoption.
        adopted: Day,
        /// The paragraph or sub-paragraph.
        paragraph_id: Text,
        /// The words of the term, else those that name the body, lines joined.
        text: Text,
        /// establish, extend, renew, change, end.
        change: Text,
        /// The body, as a key: its acronym where it has one.
        body: Text,
        /// From when, as far as it is printed, ISO 8601.
        from_: Text,
        /// Until when, printed or computed, ISO 8601.
        until: Text,
        /// The session until which, by number or year.
        until_session: Number,
        /// For how long, ISO 8601.
        period: Text,
        /// Whether until is not printed but follows from a period and its beginning.
        computed: Flag,
        /// Begin in the text of the document, in code points.
        start: Number,
        /// End in the text of the document, in code points.
        end: Number,
    }
}

impl Fill for Mandates {
    fn fill(&mut self, held: &Held, document: u32) {
        for (_, resolution) in named(held) {
            let (symbol, adopted) = (symbol(resolution), days(resolution.adopted().as_ref()));
            for entry in resolution.ledger().mandates {
                let (found, words) = (entry.found, held.document.source().get(entry.span.clone()).unwrap_or(""));
                self.document.append_value(document);
                self.symbol.append_option(symbol.as_deref());
                self.adopted.append_option(adopted);
                self.paragraph_id.append_option(held.id(entry.paragraph.id()));
                self.text.append_value(words.split_whitespace().collect::<Vec<_>>().join(" "));
                self.change.append_value(found.change.name());
                self.body.append_value(&found.body);
                self.from_.append_option(found.from.map(|date| date.to_string()));
                self.until.append_option(found.until.map(|date| date.to_string()));
                self.until_session.append_option(found.until_session);
                self.period.append_option(found.period.map(|period| period.to_string()));
                self.computed.append_value(found.computed);
                append_span!(self, held, entry.span);
            }
        }
    }
}
