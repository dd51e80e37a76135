//! A document as a whole: one statement, or a collection of them.

use super::id::Ids;
use super::loose::Loose;
use super::meta::Head;
use super::names::{self, Sort};
use super::notes::Strays;
use super::options::Options;
use super::xml::Xml;
use crate::analysis::acts::Print;
use crate::document::Document;
use crate::kind::Kind;
use crate::options::Language;
use crate::views::{Annex, Block, Closing, NodeRef, Organ, Resolution};

/// Writes a document. What changes from statement to statement is set when one begins.
pub(super) struct Writer<'d> {
    pub(super) xml: Xml,
    pub(super) document: &'d Document<'d>,
    pub(super) options: &'d Options,
    pub(super) strays: Strays<'d>,
    pub(super) loose: Loose<'d>,
    /// Lines that stand below the statement being written.
    pub(super) tail: Vec<NodeRef<'d>>,
    pub(super) ids: Ids,
    /// The resolution whose parts are being written, and its head.
    head: Option<(NodeRef<'d>, Head<'d>)>,
    /// That of the statement being written.
    pub(super) language: Language,
    pub(super) organ: Option<Organ>,
    pub(super) sort: Sort,
    /// How further verbs are set off, where they are.
    pub(super) print: Option<Print>,
}

/// What goes into one statement.
struct Text<'d> {
    whole: Resolution<'d>,
    part: Option<Resolution<'d>>,
    front: Front,
    /// The resolution, the part, or both: their formulas and paragraphs.
    bodies: Vec<Resolution<'d>>,
    /// Likewise, their closing lines and annexes: those of the whole stand after its last part.
    ends: Vec<Resolution<'d>>,
}

/// How a statement opens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Front {
    /// With cover and the whole of meta.
    Full,
    /// As a component: letter and title of the part; AKN4UN gives such a statement identification only.
    Part,
}

const ROOT: [(&str, &str); 5] = [
    ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    (
        "xsi:schemaLocation",
        "http://docs.oasis-open.org/legaldocml/ns/akn/3.0 http://docs.oasis-open.org/legaldocml/akn-core/v1.0/os/part2-specs/schemas/akomantoso30.xsd",
    ),
    ("xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"),
    ("xmlns:html", "http://www.w3.org/1999/xhtml"),
    ("xmlns:akn4un", "http://un.org/akn4un"),
];

impl<'d> Writer<'d> {
    pub(super) fn new(document: &'d Document<'d>, options: &'d Options) -> Self {
        Self {
            xml: Xml::new(document.source().len() * 2 + 8192),
            document,
            options,
            strays: Strays::of(document),
            loose: Loose::of(document),
            tail: Vec::new(),
            ids: Ids::default(),
            head: None,
            language: document.language(),
            organ: None,
            sort: Sort::Resolution,
            print: None,
        }
    }

    pub(super) fn document(mut self) -> String {
        self.xml.block("akomaNtoso", &ROOT);
        let mut resolutions = self.document.resolutions();
        match (resolutions.next(), resolutions.next()) {
            (None, _) => self.empty_statement(),
            (Some(one), None) => self.single(one),
            (Some(_), Some(_)) => self.volume(),
        }
        self.xml.finish()
    }

    fn single(&mut self, resolution: Resolution<'d>) {
        let mut texts = texts(resolution);
        if let [text] = texts.as_slice() {
            self.tail = self.loose.below();
            self.statement(text);
            return;
        }
        let head = Head::of(resolution);
        self.begin(&head);
        self.xml.block("documentCollection", &[("name", "publication")]);
        self.meta(&head);
        self.cover(resolution, &head);
        self.preface(resolution, None);
        for text in &mut texts {
            text.front = Front::Part;
        }
        self.components(&texts);
    }

    /// Several resolutions in one text, each a component.
    fn volume(&mut self) {
        let texts: Vec<_> = self.document.resolutions().flat_map(texts).collect();
        let head = Head::unknown(texts.first().and_then(|text| text.whole.organ()));
        self.begin(&head);
        self.xml.block("documentCollection", &[("name", "publication")]);
        self.identification_only(&head, "");
        self.components(&texts);
    }

    /// The body of the collection that is open, then its components beside it. Components count from 0.
    fn components(&mut self, texts: &[Text<'d>]) {
        self.xml.block("collectionBody", &[]);
        for (place, text) in texts.iter().enumerate() {
            let name = text.name();
            self.xml.block("component", &[("eId", &format!("comp_def_{place}"))]);
            let (id, href) = (format!("compRef_{place}"), format!("comp_{place}"));
            self.xml.leaf("documentRef", &[("eId", &id), ("href", &href), ("showAs", &name)], "");
            self.xml.end();
        }
        self.xml.end();
        self.xml.end();
        self.xml.block("components", &[]);
        for (place, text) in texts.iter().enumerate() {
            self.xml.block("component", &[("eId", &format!("comp_{place}"))]);
            if place + 1 == texts.len() {
                self.tail = self.loose.below();
            }
            self.statement(text);
            self.xml.end();
        }
        self.xml.end();
    }

    fn begin(&mut self, head: &Head<'d>) {
        self.ids = Ids::default();
        self.language = head.language().unwrap_or_else(|| self.document.language());
        self.organ = head.organ;
        self.sort = head.sort;
    }

    /// The head of a statement; that of a resolution is read once for all of its parts.
    fn head_of(&mut self, text: &Text<'d>) -> Head<'d> {
        let node = text.whole.node();
        let (_, whole) = match self.head.take().filter(|(known, _)| *known == node) {
            Some(known) => self.head.insert(known),
            None => self.head.insert((node, Head::of(text.whole))),
        };
        text.part.map_or_else(|| whole.clone(), |part| whole.of_part(part))
    }

    fn statement(&mut self, text: &Text<'d>) {
        let head = self.head_of(text);
        self.begin(&head);
        self.print = Print::of(text.whole);
        self.xml.block("statement", &[("name", self.sort.name())]);
        if text.front == Front::Full {
            self.meta(&head);
            self.cover(text.whole, &head);
            self.preface(text.whole, text.part);
        } else {
            self.identification_only(&head, "");
            self.part_preface(text.part);
        }
        let formulas: Vec<_> = text.bodies.iter().filter_map(|body| body.node().child(Kind::EnactingFormula)).collect();
        let blocks: Vec<Block<'d>> = text.bodies.iter().flat_map(|body| body.blocks()).collect();
        self.body(&formulas, &blocks);
        self.conclusions(&text.closings());
        self.attachments(&head, &text.annexes());
        self.xml.end();
    }

    /// What holds for every input: a text without a resolution gives a document of its lines.
    fn empty_statement(&mut self) {
        let head = Head::unknown(None);
        self.begin(&head);
        self.xml.block("statement", &[("name", self.sort.name())]);
        self.identification_only(&head, "");
        self.xml.block("mainBody", &[]);
        let lines = self.loose.below();
        self.loose_paragraphs(&lines);
        self.never_empty();
        self.xml.end();
        self.xml.end();
    }

    /// All annexes, in the one attachment AKN4UN has.
    fn attachments(&mut self, head: &Head<'d>, annexes: &[Annex<'d>]) {
        if annexes.is_empty() {
            return;
        }
        self.xml.block("attachments", &[]);
        self.xml.block("attachment", &[]);
        self.xml.block("doc", &[("name", "annex")]);
        self.identification_only(head, "annex");
        self.xml.block("mainBody", &[]);
        for annex in annexes {
            let blocks: Vec<Block<'d>> = annex.blocks().collect();
            self.annex(&blocks);
        }
        self.never_empty();
        for _ in 0..4 {
            self.xml.end();
        }
    }
}

impl<'d> Text<'d> {
    fn name(&self) -> String {
        match (self.part.and_then(Resolution::part), self.whole.number()) {
            (Some(letter), _) => format!("Resolution {letter}"),
            (None, Some(number)) => format!("Resolution {number}"),
            (None, None) => names::organ(self.whole.organ()).name.to_owned(),
        }
    }

    fn closings(&self) -> Vec<NodeRef<'d>> {
        self.ends.iter().flat_map(|body| body.node().children().filter_map(Closing::cast)).map(Closing::node).collect()
    }

    fn annexes(&self) -> Vec<Annex<'d>> {
        self.ends.iter().flat_map(|body| body.annexes()).collect()
    }
}

/// The statements of a resolution: itself, or one for each lettered part. A part published alone is one statement with
/// the resolution it belongs to.
fn texts(whole: Resolution<'_>) -> Vec<Text<'_>> {
    let parts: Vec<_> = whole.parts().collect();
    if parts.len() < 2 {
        let part = parts.first().copied();
        let bodies: Vec<_> = std::iter::once(whole).chain(part).collect();
        return vec![Text { whole, part, front: Front::Full, ends: bodies.clone(), bodies }];
    }
    let own = whole.blocks().next().map(|_| Text { whole, part: None, front: Front::Part, bodies: vec![whole], ends: Vec::new() });
    let mut texts: Vec<_> = own.into_iter().collect();
    texts.extend(parts.into_iter().map(|part| Text { whole, part: Some(part), front: Front::Part, bodies: vec![part], ends: vec![part] }));
    if let Some(last) = texts.last_mut() {
        last.ends.push(whole);
    }
    if let Some(first) = texts.first_mut() {
        first.front = Front::Full;
    }
    texts
}
