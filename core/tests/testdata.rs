//! The shared cases: what is read against what a person found (`testdata/README.md` tells the form of the facts).

mod common;

use common::{cases, checked};
use serde_json::{Value, json};
use unres::views::{Block, Dated, Masthead, NodeRef, Operative, Organ, Outcome, Resolution, Subparagraph};
use unres::{Document, Kind, analysis};

#[test]
fn facts() {
    let mut wrong = Vec::new();
    for case in cases::all() {
        let document = checked(&case.text);
        let read = read(&document);
        for (key, expected) in case.expected.as_object().unwrap().iter().filter(|(key, _)| *key != "input") {
            wrong.extend(differences(&format!("{}: {key}", case.name), expected, &read[key]));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Lists line by line, so that a failure shows the paragraph and not the page.
fn differences(place: &str, expected: &Value, read: &Value) -> Vec<String> {
    match (expected, read) {
        (Value::Array(expected), Value::Array(read)) if expected.len() == read.len() => expected
            .iter()
            .zip(read)
            .enumerate()
            .flat_map(|(at, (expected, read))| differences(&format!("{place}[{at}]"), expected, read))
            .collect(),
        _ if expected == read => Vec::new(),
        _ => vec![format!("{place}\n  expected {expected:#}\n  read     {read:#}")],
    }
}

fn read(document: &Document<'_>) -> Value {
    let Some(resolution) = document.resolutions().next() else { return Value::Null };
    let masthead = resolution.masthead();
    let iso = |date: Option<Dated>| date.map(|date| date.date());
    json!({
        "documentKind": resolution.document_kind().name(),
        "committee": masthead.and_then(Masthead::committee),
        "sponsors": masthead.map(Masthead::sponsors).unwrap_or_default().into_iter().map(|sponsor| sponsor.name).collect::<Vec<_>>(),
        "starNotes": resolution.star_notes().map(|note| words(note.flow().text())).collect::<Vec<_>>(),
        "symbol": resolution.symbol().map(|symbol| symbol.to_string()),
        "organ": resolution.organ().map(Organ::key),
        "number": resolution.number(),
        "title": resolution.title(),
        "session": masthead.and_then(Masthead::session),
        "agenda": masthead.map(Masthead::agenda).unwrap_or_default().into_iter().map(|item| item.number).collect::<Vec<_>>(),
        "issued": iso(masthead.and_then(Masthead::issued)),
        "adopted": iso(resolution.adopted()),
        "meeting": resolution.meeting(),
        "enacting": resolution.enacting(),
        "route": masthead.and_then(Masthead::route),
        "blocks": blocks(resolution.blocks()),
        "annexes": resolution.annexes().map(|annex| blocks(annex.blocks())).collect::<Vec<_>>(),
        "footnotes": footnotes(resolution),
        "vote": vote(resolution),
        "citations": citations(resolution),
        "diagnostics": document.diagnostics().iter().map(|found| found.code.name()).collect::<Vec<_>>(),
    })
}

fn nodes<'d>(blocks: impl Iterator<Item = Block<'d>>) -> impl Iterator<Item = NodeRef<'d>> {
    blocks.filter_map(|block| match block {
        Block::Preambular(paragraph) => Some(paragraph.node()),
        Block::Operative(paragraph) => Some(paragraph.node()),
        Block::Paragraph(paragraph) => Some(paragraph.node()),
        Block::Heading(heading) => Some(heading.node()),
        _ => None,
    })
}

fn blocks<'d>(blocks: impl Iterator<Item = Block<'d>>) -> Vec<String> {
    let mut lines = Vec::new();
    nodes(blocks).for_each(|node| paragraph(node, 0, &mut lines));
    lines
}

fn paragraph(node: NodeRef<'_>, level: usize, lines: &mut Vec<String>) {
    let flow = node.flow();
    let meant = Operative::cast(node).map(Operative::label).or_else(|| Subparagraph::cast(node).map(Subparagraph::label)).flatten();
    let mut label = meant.unwrap_or_else(|| node.child(Kind::Label).map_or("", |label| label.source())).to_owned();
    let mut text = words(&flow.text()[flow.lead().end..]);
    if node.kind() == Kind::Heading {
        // A number before a heading's words is a label or not, as the line end will have it.
        text = words(&format!("{} {}", std::mem::take(&mut label), flow.text()));
    }
    let line = format!("{:indent$}{} | {label} | {} | {text}", "", node.kind().name(), &flow.text()[flow.lead()], indent = 2 * level);
    lines.push(line.replace("|  |", "| |").replace("|  |", "| |"));
    for child in node.children().filter(|child| matches!(child.kind(), Kind::Subparagraph | Kind::WrapUp)) {
        paragraph(child, level + 1, lines);
    }
}

/// The first three words and the last two, or all of five.
fn words(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    match words.len() {
        0..=5 => words.join(" "),
        length => format!("{} … {}", words[..3].join(" "), words[length - 2..].join(" ")),
    }
}

fn footnotes(resolution: Resolution<'_>) -> Vec<String> {
    let anchor = |mark: NodeRef<'_>| {
        let before = mark.parent()?.flow();
        let at = before.marks().iter().find(|found| found.node == mark)?.at;
        let words: Vec<_> = before.text()[..at].split_whitespace().collect();
        Some(words[words.len().saturating_sub(2)..].join(" "))
    };
    let line = |note: unres::views::Footnote<'_>| {
        format!("{} | {} | {}", note.marker(), words(&note.text()), note.mark().and_then(anchor).unwrap_or_default())
    };
    resolution.footnotes().map(line).collect()
}

fn vote(resolution: Resolution<'_>) -> Vec<String> {
    let Some(vote) = resolution.vote() else { return Vec::new() };
    let outcome = vote.outcome().map_or("", Outcome::name);
    let sides = vote.sides();
    let sides = sides.iter().map(|side| {
        let count = side.count.map(|count| count.to_string()).unwrap_or_default();
        format!("{} {count} | {}", side.side.name(), side.names.join("; "))
    });
    std::iter::once(outcome.to_owned()).chain(sides).collect()
}

fn citations(resolution: Resolution<'_>) -> Vec<String> {
    let in_annexes = resolution.annexes().flat_map(|annex| annex.node().descendants());
    let nodes = resolution.node().children().filter(|node| node.kind() != Kind::Masthead && node.kind() != Kind::Annex);
    let nodes = nodes.flat_map(|node| std::iter::once(node).chain(node.descendants())).chain(in_annexes);
    let texts = nodes.filter(|node| node.kind().is_paragraph()).map(|node| node.flow().into_text());
    texts
        .flat_map(|text| {
            let found = analysis::citations::links(resolution.node().document().language(), &text, resolution.organ());
            found.into_iter().map(|citation| format!("{} {}", &text[citation.range], citation.target)).collect::<Vec<_>>()
        })
        .collect()
}
