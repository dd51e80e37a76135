//! What every target asks of what was read.

use quick_xml::events::Event;
use unres::views::{NodeRef, Resolution};
use unres::{Document, akn, json, outline};

/// What must hold of any document, and every view, analysis and format once.
pub fn attack(document: &Document<'_>) {
    sound(document);
    document.root().descendants().for_each(|node| walk(document, node));
    for resolution in document.resolutions() {
        for part in std::iter::once(resolution).chain(resolution.parts()) {
            ask(document, part);
        }
    }
    written(document);
}

/// The invariants, and that the leaves print the text.
pub fn sound(document: &Document<'_>) {
    document.check_invariants().expect("an invariant does not hold");
    let root = document.root();
    let printed: String = if root.children().next().is_none() {
        root.source().to_owned()
    } else {
        root.descendants().filter(|node| node.children().next().is_none()).map(NodeRef::source).collect()
    };
    assert!(printed == document.source(), "the leaves do not print the text");
    assert!(document.resolutions().next().is_some() || !document.diagnostics().is_empty(), "neither a resolution nor a diagnostic");
}

fn walk(document: &Document<'_>, node: NodeRef<'_>) {
    let span = node.span();
    assert_eq!(document.source().get(span.clone()), Some(node.source()));
    assert!(document.line_column(span.start).is_some());
    if !node.kind().is_paragraph() {
        return;
    }
    let flow = node.flow();
    assert!(flow.text().get(flow.lead()).is_some(), "a lead is no part of its text");
    for (at, piece) in flow.pieces() {
        assert!(flow.text().get(at..).is_some_and(|rest| rest.starts_with(&document.source()[piece])), "a piece is not where it should be");
    }
    for mark in flow.marks() {
        assert!(flow.text().is_char_boundary(mark.at));
    }
}

/// Asks a resolution everything.
fn ask(document: &Document<'_>, resolution: Resolution<'_>) {
    let placed = |span: std::ops::Range<usize>| assert!(document.source().get(span).is_some(), "an answer has no place");
    let masthead = resolution
        .masthead()
        .map(|masthead| (masthead.agenda_items(), masthead.sponsors(), masthead.session_days(), masthead.committee_key()));
    let names = (resolution.symbol(), resolution.title(), resolution.number(), resolution.year(), resolution.organ(), resolution.meeting());
    std::hint::black_box((
        masthead,
        names,
        resolution.addressed(),
        resolution.vote().map(|vote| (vote.ballots(), vote.misfits(), vote.counts())),
    ));
    for entry in resolution.citations() {
        placed(entry.span.clone());
    }
    std::hint::black_box(resolution.ledger());
    resolution.preambulars().for_each(|paragraph| drop(paragraph.acts()));
    resolution.operatives().for_each(|paragraph| drop((paragraph.acts(), paragraph.number(), paragraph.footnotes().count())));
}

/// Every format.
fn written(document: &Document<'_>) {
    let text = json::to_string(document);
    serde_json::from_str::<serde_json::Value>(&text).expect("the JSON is broken");
    std::hint::black_box(outline::to_string(document, &outline::Options::default()));
    well_formed(&akn::to_string(document, &akn::Options::default()));
}

/// Whether XML is well-formed; whether it is valid is for a validator to say.
pub fn well_formed(xml: &str) {
    let wild = |character: char| matches!(character, '\0'..='\x08' | '\x0B' | '\x0C' | '\x0E'..='\x1F' | '\u{FFFE}' | '\u{FFFF}');
    assert!(!xml.contains(wild), "a character that XML has not");
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut open = 0_usize;
    loop {
        match reader.read_event().expect("the XML is broken") {
            Event::Start(element) => {
                open += 1;
                element.attributes().for_each(|attribute| drop(attribute.expect("an attribute is broken")));
            }
            Event::End(_) => open = open.checked_sub(1).expect("an element is closed twice"),
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open, 0, "elements are not closed");
}
