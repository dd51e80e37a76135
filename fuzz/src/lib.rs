//! What every target asks of what was read.

#[path = "../../core/tests/common/sound.rs"]
mod checks;

use unres::views::{NodeRef, Resolution};
use unres::{Document, outline};

/// What must hold of any document, and every view, analysis and format once.
pub fn attack(document: &Document<'_>) {
    sound(document);
    document.root().descendants().for_each(|node| walk(document, node));
    for resolution in document.resolutions() {
        for part in std::iter::once(resolution).chain(resolution.parts()) {
            ask(document, part);
        }
    }
    hold(checks::written(document));
    std::hint::black_box(outline::to_string(document, &outline::Options::default()));
}

/// Fails where the invariants do not hold, the leaves do not print the text, or nothing is said.
pub fn sound(document: &Document<'_>) {
    hold(checks::sound(document));
}

/// Fails where XML is not well-formed.
pub fn well_formed(xml: &str) {
    hold(checks::well_formed(xml));
}

fn hold(checked: Result<(), String>) {
    if let Err(fault) = checked {
        panic!("{fault}");
    }
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
        .map(|masthead| (masthead.agenda(), masthead.sponsors(), masthead.session_days(), masthead.committee_key()));
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
