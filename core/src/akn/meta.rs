//! `meta`: what a document is, how it came about, and what its references mean.

use super::id;
use super::names::{self, OrganName, Sort};
use super::write::Writer;
use crate::analysis::provisions;
use crate::options::Language;
use crate::views::{Closing, Dated, Masthead, Meeting, Organ, Outcome, Preambular, Resolution, Symbol, Vote};

/// What meta and cover say of a resolution or part.
#[derive(Clone)]
pub(super) struct Head<'d> {
    pub(super) organ: Option<Organ>,
    pub(super) sort: Sort,
    pub(super) symbol: Option<Symbol>,
    resolution: Option<Resolution<'d>>,
    masthead: Option<Masthead<'d>>,
    /// Of adoption, `2023-12-19`.
    adopted: String,
    /// Of issue.
    issued: String,
    /// `78-144`
    number: String,
    /// `/akn/un/statement/deliberation/unga/2023-12-19/78-144`
    address: String,
}

impl<'d> Head<'d> {
    /// The language of the resolution; `None` for a volume.
    pub(super) fn language(&self) -> Option<Language> {
        self.resolution.map(Resolution::language)
    }

    pub(super) fn of(whole: Resolution<'d>) -> Self {
        let symbol = whole.symbol();
        let masthead = whole.masthead();
        let number = match (&symbol, whole.number()) {
            (Some(symbol), _) => id::number(symbol),
            (None, Some(number)) => id::loose_number(&number),
            (None, None) => id::loose_number(""),
        };
        let head = Self {
            organ: whole.organ(),
            sort: Sort::of(whole.document_kind()),
            symbol,
            resolution: Some(whole),
            masthead,
            adopted: id::date(whole.adopted().as_ref()),
            issued: id::date(masthead.and_then(Masthead::issued).as_ref()),
            number,
            address: String::new(),
        };
        head.addressed()
    }

    /// Of a part, where this is of the resolution that holds it.
    pub(super) fn of_part(&self, part: Resolution<'d>) -> Self {
        let mut head = self.clone();
        head.organ = part.organ().or(self.organ);
        if let Some(adopted) = part.adopted() {
            head.adopted = id::date(Some(&adopted));
        }
        // The letter of a part replaces those of the set it is of.
        if let Some(letter) = part.part() {
            let set = self.symbol.as_ref().and_then(Symbol::part);
            let stem = set.and_then(|set| self.number.strip_suffix(&id::loose_number(set))).unwrap_or(&self.number);
            head.number = format!("{stem}{}", id::loose_number(letter));
        }
        head.addressed()
    }

    /// Of a text that names no resolution, or many.
    pub(super) fn unknown(organ: Option<Organ>) -> Self {
        let head = Self {
            organ,
            sort: Sort::Resolution,
            symbol: None,
            resolution: None,
            masthead: None,
            adopted: id::date(None),
            issued: id::date(None),
            number: id::loose_number(""),
            address: String::new(),
        };
        head.addressed()
    }

    fn addressed(self) -> Self {
        let body = names::organ(self.organ).body;
        let address = format!("/akn/un/statement/deliberation/{body}/{}/{}", self.adopted, self.number);
        Self { address, ..self }
    }

    fn name(&self) -> &'static OrganName {
        names::organ(self.organ)
    }
}

impl<'d> Writer<'d> {
    /// The whole of meta. Keywords are left out, as no text has them.
    pub(super) fn meta(&mut self, head: &Head<'d>) {
        let vote = head.resolution.and_then(Resolution::vote);
        self.xml.block("meta", &[]);
        self.identification(head, "");
        self.workflow(head, vote);
        self.analysis(head, vote);
        self.references(head);
        if head.sort != Sort::Decision {
            self.presentation();
        }
        self.xml.end();
    }

    pub(super) fn identification_only(&mut self, head: &Head<'d>, piece: &str) {
        self.xml.block("meta", &[]);
        self.identification(head, piece);
        self.xml.end();
    }

    fn identification(&mut self, head: &Head<'d>, piece: &str) {
        let work = head.address.as_str();
        let expression = format!("{work}/{}@", self.language.code3());
        let author = head.name().author;
        let day = if head.sort.is_draft() { "voting" } else { "adoption" };
        let end = if piece.is_empty() { ".xml".to_owned() } else { format!("/{piece}.xml") };
        let markup = self.options.markup_date.as_deref().filter(|date| is_iso(date)).unwrap_or(id::NO_DATE);
        self.xml.block("identification", &[("source", "#DGACM")]);
        self.xml.block("FRBRWork", &[]);
        self.frbr(&format!("{work}/!main/{piece}"), &format!("{work}/"), (&head.adopted, day), (author, "author"));
        self.xml.leaf("FRBRcountry", &[("value", "un")], "");
        self.xml.end();
        self.xml.block("FRBRExpression", &[]);
        self.frbr(&format!("{expression}!main/{piece}"), &format!("{expression}/"), (&head.issued, "publication"), (author, "issuer"));
        self.xml.leaf("FRBRlanguage", &[("language", self.language.code3())], "");
        self.xml.end();
        self.xml.block("FRBRManifestation", &[]);
        self.frbr(&format!("{expression}/!main{end}"), &format!("{expression}.xml"), (markup, "markup"), ("DGACM", "editor"));
        self.xml.end();
        self.xml.end();
    }

    fn frbr(&mut self, this: &str, uri: &str, (date, name): (&str, &str), (author, role): (&str, &str)) {
        self.xml.leaf("FRBRthis", &[("value", this)], "");
        self.xml.leaf("FRBRuri", &[("value", uri)], "");
        self.xml.leaf("FRBRdate", &[("date", date), ("name", name)], "");
        self.xml.leaf("FRBRauthor", &[("href", author), ("as", role)], "");
    }

    /// The way of the draft as far as the bracket line says it, then the adoption.
    fn workflow(&mut self, head: &Head<'d>, vote: Option<Vote<'d>>) {
        self.xml.block("workflow", &[("source", "#un")]);
        if let Some(route) = head.masthead.and_then(Masthead::route) {
            self.route_step(&route);
        }
        if head.sort.is_draft() {
            let symbol = head.symbol.as_ref().map_or_else(String::new, |symbol| id::free_text(symbol.as_str()));
            let sponsors = head.masthead.map(Masthead::sponsors).unwrap_or_default();
            let names = sponsors.into_iter().map(|sponsor| sponsor.name).collect::<Vec<_>>().join(", ");
            let by = id::free_text(&names);
            self.xml.void("step", &[("date", &head.issued), ("outcome", head.sort.name()), ("as", &symbol), ("by", &by)]);
        } else if head.sort == Sort::Decision {
            self.decided_steps(head);
        } else {
            self.adopted_step(head, vote);
        }
        self.xml.end();
    }

    fn route_step(&mut self, route: &str) {
        let Some(range) = super::front::originating(route) else { return };
        let Some(words) = route.get(range) else { return };
        let (symbol, paragraphs) = words.split_once(',').unwrap_or((words, ""));
        let symbol = id::free_text(symbol);
        let paragraphs = id::free_text(paragraphs.trim_start_matches(|c: char| !c.is_ascii_digit()));
        let outcome = if symbol.contains("/L.") { "draftResolution" } else { "recommendedForAdoption" };
        let mut attributes = vec![("date", id::NO_DATE), ("outcome", outcome), ("as", symbol.as_str()), ("by", "")];
        if !paragraphs.is_empty() {
            attributes.push(("refersTo", &paragraphs));
        }
        self.xml.void("step", &attributes);
    }

    /// A step for each meeting at which a decision was taken, one at least.
    fn decided_steps(&mut self, head: &Head<'d>) {
        let closing = head.resolution.and_then(Resolution::closing);
        let mut dates = closing.into_iter().flat_map(Closing::dates);
        let mut meetings = closing.into_iter().flat_map(Closing::meetings).peekable();
        loop {
            let (meeting, date) = (meetings.next(), dates.next());
            let date = date.as_ref().map_or_else(|| head.adopted.clone(), |date| id::date(Some(date)));
            let number = meeting.map(Meeting::number).or_else(|| head.resolution?.meeting());
            let record = number.map_or_else(String::new, |number| self.record_of(head, &number, None));
            let by = id::free_text(meeting.map_or("", Meeting::ordinal));
            let mut attributes = vec![("date", date.as_str()), ("outcome", "adopted")];
            if !record.is_empty() {
                attributes.push(("as", &record));
            }
            attributes.push(("by", &by));
            self.xml.void("step", &attributes);
            if meetings.peek().is_none() {
                return;
            }
        }
    }

    fn adopted_step(&mut self, head: &Head<'d>, vote: Option<Vote<'d>>) {
        let record = self.record(head, vote);
        let by = if head.organ == Some(Organ::EconomicAndSocialCouncil) { "economicAndSocialCouncil" } else { "" };
        let mut attributes = vec![("date", head.adopted.as_str())];
        if head.sort != Sort::Statement {
            attributes.push(("outcome", "adopted"));
        }
        if !record.is_empty() {
            attributes.push(("as", &record));
        }
        attributes.push(("by", by));
        if chapter_seven(head) {
            attributes.push(("refersTo", "Chapter VII"));
        }
        self.xml.void("step", &attributes);
    }

    /// The record of the meeting of adoption, or in the Councils that have none the meeting and the vote.
    fn record(&self, head: &Head<'d>, vote: Option<Vote<'d>>) -> String {
        let meeting = head.resolution.and_then(Resolution::meeting);
        meeting.map_or_else(String::new, |meeting| self.record_of(head, &meeting, vote))
    }

    fn record_of(&self, head: &Head<'d>, meeting: &str, vote: Option<Vote<'d>>) -> String {
        let session = head.masthead.and_then(Masthead::session).or_else(|| head.symbol.as_ref()?.session().map(str::to_owned));
        let record = match (head.organ, session) {
            (Some(Organ::GeneralAssembly), Some(session)) => format!("A/{session}/PV.{meeting}"),
            (Some(Organ::SecurityCouncil), _) => format!("S/PV.{meeting}"),
            (Some(Organ::HumanRightsCouncil), _) => {
                let words = head.resolution.and_then(Resolution::closing).and_then(|closing| closing.meetings().next());
                let words = words.map_or_else(|| meeting.to_owned(), |meeting| meeting.text().into_owned());
                match vote.and_then(Vote::outcome) {
                    Some(Outcome::WithoutVote) => format!("Adopted without vote, {words}"),
                    Some(Outcome::RecordedVote) => {
                        let counts =
                            vote.map(Vote::counts).unwrap_or_default().map(|count| count.map_or(0, |(count, _)| count).to_string());
                        format!("Adopted {}, {words}", counts.join("-"))
                    }
                    _ => String::new(),
                }
            }
            _ => String::new(),
        };
        id::free_text(&record)
    }

    fn analysis(&mut self, head: &Head<'d>, vote: Option<Vote<'d>>) {
        let outcome = match vote.and_then(Vote::outcome) {
            Some(Outcome::WithoutVote) => Some(("outcome", "adoptedWithoutVote")),
            Some(Outcome::RecordedVote) if head.organ != Some(Organ::SecurityCouncil) => Some(("outcome", "adoptedRecordedVote")),
            _ => None,
        };
        self.xml.block("analysis", &[("source", "#un")]);
        self.xml.block("parliamentary", &[]);
        self.xml.block("voting", outcome.as_slice());
        let sides = vote.map(Vote::sides).unwrap_or_default();
        for side in &sides {
            let mut names: Vec<_> = side.names.iter().map(|name| names::state(self.language, name)).collect();
            names.sort_unstable();
            let count = side.count.unwrap_or(side.names.len() as u32);
            // The Security Council's data have three digits.
            let value = if head.organ == Some(Organ::SecurityCouncil) { format!("{count:03}") } else { count.to_string() };
            self.xml.block("count", &[("value", &value), ("refersTo", side.side.name())]);
            self.xml.block("akn4un:voters", &[]);
            for name in names {
                self.xml.leaf("organization", &[("refersTo", "memberState")], &name);
            }
            self.xml.end();
            self.xml.end();
        }
        if sides.is_empty() {
            self.xml.leaf("quorum", &[("value", "")], "");
        }
        for _ in 0..3 {
            self.xml.end();
        }
    }

    fn references(&mut self, head: &Head<'d>) {
        let resolution = head.sort.has_leads();
        let council = head.organ == Some(Organ::HumanRightsCouncil);
        self.xml.block("references", &[("source", "#DGACM")]);
        self.reference("TLCOrganization", "source", "/akn/ontology/organization/un/DGACM", "DGACM");
        self.reference("TLCConcept", "dateOfIssuance", "/akn/ontology/concept/un/dateOfIssuance", "Date of issuance");
        if !head.sort.is_draft() {
            self.reference("TLCConcept", "dateOfAdoption", "/akn/ontology/concept/un/dateOfAdoption", "Date of adoption");
        }
        if head.sort != Sort::Decision {
            self.reference("TLCConcept", "symbol", "/akn/ontology/reference/un/symbol", "Symbol");
        }
        if chapter_seven(head) {
            self.reference("TLCConcept", "chaptervii", "/akn/ontology/reference/un/uncharter/chaptervii", "Chapter VII");
        }
        self.reference("TLCRole", "publisher", "/akn/ontology/role/un/publisher", "Publisher");
        self.reference("TLCRole", "issuingBody", "/akn/role/concept/un/issuingBody", "Issuing body");
        if council {
            self.reference("TLCRole", "subsidiaryBody", "/akn/role/concept/un/subsidiaryBody", "Subsidiary body");
        }
        self.reference("TLCRole", "author", "/akn/ontology/role/un/author", "Author");
        self.reference("TLCRole", "editor", "/akn/ontology/role/un/editor", "Editor");
        if head.sort != Sort::Decision {
            self.reference("TLCRole", "distribution", "/akn/ontology/concept/un/generalDistribution", "General distribution");
        }
        let organ = head.name();
        let address = format!("/akn/ontology/organization/un/{}", organ.address);
        self.reference("TLCOrganization", organ.reference, address.trim_end_matches('/'), organ.name);
        match head.sort {
            Sort::Resolution => {
                self.reference("TLCTerm", "resolutionTitle", "/akn/ontology/reference/un/resolutionTitle", "Resolution title");
            }
            Sort::Decision => self.reference("TLCTerm", "decisionTitle", "/akn/ontology/reference/un/decisionTitle", "Decision title"),
            Sort::Statement | Sort::Draft(_) => {}
        }
        if head.organ == Some(Organ::GeneralAssembly)
            && resolution
            && let Some(masthead) = head.masthead.filter(|masthead| masthead.route().is_some() || masthead.committee().is_some())
        {
            let committee = names::committee(masthead.committee_key());
            self.reference("TLCTerm", committee.id, &format!("#{}", committee.id), committee.name);
        }
        if resolution {
            self.reference("TLCTerm", "memberState", "/akn/ontology/organization/un/memberState", "Member State");
            for (id, name) in [("inFavour", "In favour"), ("against", "Against"), ("abstaining", "Abstaining")] {
                self.reference("TLCTerm", id, &format!("/akn/ontology/concept/un/voting/{id}"), name);
            }
        }
        if council {
            let name = self.language.name();
            let id = name.to_lowercase();
            self.reference("TLCTerm", &id, &format!("/akn/ontology/concept/un/language/{id}"), name);
        }
        self.xml.end();
    }

    fn reference(&mut self, element: &'static str, id: &str, href: &str, name: &str) {
        self.xml.leaf(element, &[("eId", id), ("href", href), ("showAs", name)], "");
    }

    /// The foot of the first page. The misspelt name of the picture is AKN4UN's.
    fn presentation(&mut self) {
        let job = self.options.job_number.as_deref().unwrap_or("");
        self.xml.block("presentation", &[("source", "#un")]);
        self.xml.block("akn4un:footerFirstPage", &[]);
        self.xml.block("akn4un:footerFirstPageLeft", &[]);
        self.xml.block("akn4un:internalCode", &[]);
        self.xml.leaf("docketNumber", &[("refersTo", "#publicationJobNumber")], job);
        self.xml.leaf("img", &[("alt", "bar code"), ("class", "barCode"), ("src", "")], "");
        self.xml.end();
        self.xml.end();
        self.xml.block("akn4un:footerFirstPageRight", &[]);
        self.xml.leaf("img", &[("alt", "Please recycle"), ("class", "image"), ("src", "./recylcleLogo.jpg")], "");
        self.xml.leaf("img", &[("alt", "embedded QR code"), ("class", "qrCode"), ("src", "")], "");
        for _ in 0..3 {
            self.xml.end();
        }
    }
}

fn chapter_seven(head: &Head<'_>) -> bool {
    let acts = |preambular: Preambular<'_>| {
        provisions::opening_chapter(preambular.node().language(), &preambular.text()).as_deref() == Some("VII")
    };
    head.organ == Some(Organ::SecurityCouncil) && head.resolution.is_some_and(|resolution| resolution.preambulars().any(acts))
}

/// Whether a caller's date has the form the schema asks for.
fn is_iso(date: &str) -> bool {
    let mut pieces = date.splitn(3, '-');
    let mut number = |digits: usize| {
        let piece = pieces.next()?;
        (piece.len() == digits && piece.bytes().all(|byte| byte.is_ascii_digit())).then(|| piece.parse().ok())?
    };
    let (Some(year), Some(month), Some(day)) = (number(4), number(2), number(2)) else { return false };
    let date = Dated { year, month: month as u8, day: day as u8, span: 0..0 };
    year > 0 && (1..=12).contains(&date.month) && date.day > 0 && id::date(Some(&date)) == date.date()
}
