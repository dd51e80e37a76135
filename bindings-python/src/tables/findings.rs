//! Tables of what is found in the words: acts, citations, requests to report, decisions on mandates.

use unres::analysis::acts::{Act, Class};
use unres::views::{Addressed, NodeRef, Organ, Resolution};
use unres::{Kind, NodeId};

use super::column::{Day, Flag, Grade, Number, Text, Texts, Year, append_all, table};
use super::rows::{Fill, append_span, days, named, paragraphs, symbol};
use crate::held::Held;
use crate::paragraph;

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
        addressee_kinds: Texts,
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
                    append_all(&mut self.addressee_kinds, addressees.iter().map(|asked| asked.kind.name()));
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
        due_every: Text,
        /// A time that is no date: immediately.
        due_event: Text,
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
                self.text.append_value(entry.text());
                let found = entry.found;
                self.document.append_value(document);
                self.symbol.append_option(symbol.as_deref());
                self.adopted.append_option(adopted);
                self.paragraph_id.append_option(held.id(entry.paragraph.id()));
                append_all(&mut self.who, found.who.iter().map(String::as_str));
                append_all(&mut self.to, found.to.iter().map(String::as_str));
                self.form.append_value(found.form.name());
                self.due_session.append_option(found.due.session);
                self.due_date.append_option(found.due.date.map(|date| date.to_string()));
                self.due_period.append_option(found.due.period.map(|period| period.to_string()));
                self.due_every.append_option(found.due.every);
                self.due_event.append_option(found.due.event);
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
                self.text.append_value(entry.text());
                let found = entry.found;
                self.document.append_value(document);
                self.symbol.append_option(symbol.as_deref());
                self.adopted.append_option(adopted);
                self.paragraph_id.append_option(held.id(entry.paragraph.id()));
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
