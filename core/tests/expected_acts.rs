//! Acts and addressees of real paragraphs, as a person read them: `testdata/expectations/acts.jsonl`.

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;

use benches::shared::corpus;
use common::expected::{Tally, bytes, overlap, units};
use serde_json::Value;
use unres::analysis::acts::{Act, Addressee};
use unres::views::{NodeRef, Operative, Paragraph, Subparagraph, WrapUp};
use unres::{Document, Kind};

/// What must be reached: precision and recall of acts, then of addressees; for a language, or a set's last letters.
const FLOORS: &[(&str, [f64; 4])] = &[
    ("en", [0.99, 0.99, 0.90, 0.81]),
    ("fr", [0.93, 0.93, 0.88, 0.81]),
    ("es", [0.99, 0.97, 0.89, 0.75]),
    ("ru", [0.99, 0.98, 0.90, 0.80]),
    ("ar", [0.94, 0.95, 0.92, 0.82]),
    ("zh", [0.97, 0.99, 0.88, 0.88]),
];

#[test]
fn acts_are_those_a_person_found() {
    let Some(corpus) = corpus() else { return };
    let mut tallies: BTreeMap<&str, [Tally; 2]> = BTreeMap::new();
    let all = units("acts.jsonl");
    for (file, units) in &all {
        let language = file.split('/').next().and_then(|set| set.rsplit('-').next()).unwrap();
        let bytes = fs::read(corpus.join(file)).unwrap();
        let document = unres::read(&bytes).unwrap();
        let found = found(&document);
        for unit in units {
            compare(unit, &found, tallies.entry(language).or_default());
        }
    }
    assert_eq!(tallies.len(), FLOORS.len(), "a language has floors and no facts");
    let mut missed = Vec::new();
    for (language, [acts, addressees]) in &tallies {
        let figures = [acts.rates(), addressees.rates()].concat();
        println!(
            "{language}: acts {:.3} {:.3}, addressees {:.3} {:.3} (precision, recall)",
            figures[0], figures[1], figures[2], figures[3]
        );
        let &(_, floors) = FLOORS.iter().find(|(name, _)| name == language).unwrap_or_else(|| panic!("{language} has no floors"));
        if figures.iter().zip(floors).any(|(figure, floor)| *figure < floor) {
            missed.push(format!("{language}: {figures:.3?} below {floors:?}"));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

/// An act in bytes of the document, with the keys it asks.
struct Found {
    span: Range<usize>,
    act: Act,
}

fn found(document: &Document<'_>) -> Vec<Found> {
    let mut all = Vec::new();
    for node in document.root().descendants() {
        let flow = node.flow();
        for act in acts(node) {
            if let Some(span) = flow.source_span(act.range.clone()) {
                all.push(Found { span, act });
            }
        }
    }
    all
}

fn acts(node: NodeRef<'_>) -> Vec<Act> {
    match node.kind() {
        Kind::Operative => Operative::cast(node).map(Operative::acts),
        Kind::Subparagraph => Subparagraph::cast(node).map(Subparagraph::acts),
        Kind::WrapUp => WrapUp::cast(node).map(WrapUp::acts),
        Kind::Paragraph => Paragraph::cast(node).map(Paragraph::acts),
        _ => None,
    }
    .unwrap_or_default()
}

/// An act is right where it has the place, the base form, the class and the force of one a person found; an addressee where its key
/// and type are those of one of the act's.
fn compare(unit: &Value, found: &[Found], [acts, addressees]: &mut [Tally; 2]) {
    let place = bytes(unit);
    let mut wanted: Vec<&Value> = unit["acts"].as_array().unwrap().iter().collect();
    acts.wanted += wanted.len();
    addressees.wanted += wanted.iter().map(|act| act["addressees"].as_array().unwrap().len()).sum::<usize>();
    for one in found.iter().filter(|one| place.start <= one.span.start && one.span.end <= place.end) {
        acts.found += 1;
        addressees.found += one.act.addressees.len();
        let same_place = |act: &&Value| overlap(&bytes(act), &one.span);
        let Some(index) = wanted.iter().position(same_place) else { continue };
        let act = wanted.remove(index);
        acts.right += usize::from(is_right(act, &one.act));
        let mut keys: Vec<&Value> = act["addressees"].as_array().unwrap().iter().collect();
        for addressee in &one.act.addressees {
            if let Some(index) = keys.iter().position(|wanted| is_named(wanted, addressee)) {
                keys.remove(index);
                addressees.right += 1;
            }
        }
    }
}

fn is_right(wanted: &Value, act: &Act) -> bool {
    let other = wanted["or"].as_array().is_some_and(|bases| bases.iter().any(|base| base == act.base));
    let class = act.class.map(|class| class.name());
    other || wanted["base"] == act.base && wanted["class"].as_str() == class && wanted["force"].as_u64() == act.force.map(u64::from)
}

/// An office that the readers of two files gave two keys, and the one of them that is written.
const OFFICE: [&str; 2] = ["high-commissioner", "high-commissioner-for-human-rights"];

fn is_named(wanted: &Value, addressee: &Addressee) -> bool {
    let key = wanted["key"].as_str().map(|key| if key == OFFICE[0] { OFFICE[1] } else { key });
    key == Some(addressee.key.as_str()) && wanted["type"] == addressee.kind.name()
}
