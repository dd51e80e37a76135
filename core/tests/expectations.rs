//! What the analysis finds against what people read in real documents: `testdata/expectations`. The documents lie beside the repository.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use benches::shared::corpus;
use common::expected::{Scores, bytes, overlap, units};
use serde_json::Value;
use unres::Document;
use unres::analysis::citations::Citation;
use unres::analysis::ledger::Entry;
use unres::analysis::mandates::Mandate;
use unres::analysis::provisions::{Found, Provision};
use unres::analysis::requests::Request;
use unres::analysis::times::PartDate;
use unres::views::Resolution;

fn keys(value: &Value) -> BTreeSet<String> {
    match value {
        Value::String(key) => BTreeSet::from([key.clone()]),
        Value::Array(keys) => keys.iter().filter_map(|key| key.as_str().map(str::to_owned)).collect(),
        _ => BTreeSet::new(),
    }
}

/// A length in ISO 8601 so that those as long are alike: `P12M` and `P1Y`.
fn length(text: &str) -> String {
    let inner = text.trim_start_matches('P');
    match (inner.strip_suffix('Y').and_then(|n| n.parse::<u32>().ok()), inner.strip_suffix('W').and_then(|n| n.parse::<u32>().ok())) {
        (Some(years), _) => format!("P{}M", years * 12),
        (_, Some(weeks)) => format!("P{}D", weeks * 7),
        _ => text.to_owned(),
    }
}

/// What is due, as a text; `every` and `event` with their words.
fn wanted_due(due: &Value) -> String {
    let mut parts = Vec::new();
    for key in ["session", "date", "year", "period", "every", "event"] {
        if let Some(value) = due.get(key).and_then(Value::as_str) {
            parts.push(format!("{key}={}", if matches!(key, "period" | "every") { length(value) } else { value.to_owned() }));
        }
    }
    parts.join(",")
}

fn found_due(request: &Request) -> String {
    let due = &request.due;
    let mut parts = Vec::new();
    if let Some(session) = due.session {
        parts.push(format!("session={session}"));
    }
    if let Some(date) = due.date {
        parts.push(format!("{}={date}", if date.month.is_some() { "date" } else { "year" }));
    }
    if let Some(period) = due.period {
        parts.push(format!("period={}", length(&period.to_string())));
    }
    if let Some(every) = &due.every {
        parts.push(format!("every={}", length(every)));
    }
    if let Some(event) = due.event {
        parts.push(format!("event={event}"));
    }
    parts.join(",")
}

fn text(fact: &Value, key: &str) -> String {
    fact.get(key).and_then(Value::as_str).unwrap_or("").to_owned()
}

/// Reads each document of a file of expectations once, and shows with each of its units what `find` finds there; `false` where the
/// documents are not.
fn each<T>(
    name: &str,
    find: impl for<'d> Fn(Resolution<'d>) -> Vec<Entry<'d, T>>,
    mut show: impl FnMut(&[Value], Vec<&Entry<'_, T>>),
) -> bool {
    let Some(corpus) = corpus() else { return false };
    for (file, units) in units(&format!("{name}.jsonl")) {
        let text = fs::read_to_string(corpus.join(&file)).unwrap();
        let document: Document<'_> = unres::parse(&text);
        let whole = document.resolutions().flat_map(|whole| std::iter::once(whole).chain(whole.parts()));
        let all: Vec<_> = whole.flat_map(&find).collect();
        for unit in &units {
            let place = bytes(unit);
            show(unit[name].as_array().unwrap(), all.iter().filter(|entry| place.contains(&entry.span.start)).collect());
        }
    }
    true
}

#[test]
fn requests() {
    let mut scores = Scores::new("requests");
    let fields = |wanted: &Value, entry: &&Entry<'_, Request>| {
        let printed = |keys: BTreeSet<String>| format!("{keys:?}");
        vec![
            ("who", printed(entry.found.who.iter().cloned().collect()), printed(keys(&wanted["who"]))),
            ("to", printed(entry.found.to.iter().cloned().collect()), printed(keys(&wanted["to"]))),
            ("due", found_due(&entry.found), wanted_due(&wanted["due"])),
        ]
    };
    let best = |wanted: &Value, found: &[&Entry<'_, Request>]| {
        let place = &wanted["place"];
        let place = place[0].as_u64().unwrap() as usize..place[1].as_u64().unwrap() as usize;
        let fits = |entry: &Entry<'_, Request>| overlap(&entry.span, &place) && entry.found.form.name() == wanted["form"];
        let same = |at: usize| fields(wanted, &found[at])[1..].iter().filter(|(_, is, was)| is == was).count();
        (0..found.len()).filter(|&at| fits(found[at])).max_by_key(|&at| same(at))
    };
    let read = each(
        "requests",
        |resolution| resolution.ledger().requests,
        |wanted, found| {
            scores.compare(wanted, found, best, fields, |entry| entry.found.form.name().to_owned());
        },
    );
    if read {
        // The place with the form.
        scores.hold(&[("place", [0.93, 0.86]), ("who", [0.82, 0.76]), ("to", [0.87, 0.80]), ("due", [0.84, 0.77]), ("all", [0.69, 0.64])]);
    }
}

/// The ledger of the seed, a resolution of the Human Rights Council in OCR, against what its facts tell of requests and mandates.
#[test]
fn seed() {
    let Some(corpus) = corpus() else { return };
    let facts: Value = serde_json::from_str(&fs::read_to_string(corpus.join("seed/expected.json")).unwrap()).unwrap();
    let text = fs::read_to_string(corpus.join("seed").join(facts["file"].as_str().unwrap())).unwrap();
    let document = unres::parse(&text);
    let ledger = document.resolutions().next().unwrap().ledger();
    let mut told = (0, 0, 0);
    for fact in facts["mandates"].as_array().unwrap() {
        let label = format!("{}.", fact["op"]);
        let what = fact["what"].as_str().unwrap_or("");
        let request = |form: &str| ledger.requests.iter().find(|entry| entry.label == label && entry.found.form.name() == form);
        if let Some(form) = ["report", "dialogue"].into_iter().find(|form| what.contains(form)) {
            let entry = request(form).unwrap_or_else(|| panic!("{label} {what}"));
            // The facts spell the session.
            let spelled = fact["deadline"].as_str().map(|session| if session.starts_with("forty-third") { 43 } else { 0 });
            assert_eq!(entry.found.due.session, spelled, "{label}");
            assert!(entry.found.who.contains(&"independent-expert".to_owned()), "{label} {:?}", entry.found.who);
            assert_eq!(entry.found.to, ["human-rights-council"], "{label}");
            told.0 += 1;
        } else if what.contains("mandate") {
            let entry = ledger.mandates.iter().find(|entry| entry.label == label).unwrap_or_else(|| panic!("{label} {what}"));
            assert_eq!(
                (entry.found.change.name(), entry.found.period.map(|period| period.to_string()).as_deref()),
                ("extend", Some("P1Y"))
            );
            assert!(entry.found.body.starts_with("independent-expert"), "{}", entry.found.body);
            told.1 += 1;
        } else if what.contains("seized") {
            let seized = |entry: &Entry<'_, Found>| entry.label == label && entry.found.provision == Provision::Seized;
            assert!(ledger.provisions.iter().any(seized), "{label} {what}");
            told.2 += 1;
        } else {
            // What else is asked is neither report nor mandate.
            assert!(!ledger.requests.iter().any(|entry| entry.label == label), "{label}");
        }
    }
    assert_eq!((told, ledger.requests.len(), ledger.mandates.len()), ((2, 1, 1), 2, 1));
}

#[test]
fn mandates() {
    let mut scores = Scores::new("mandates");
    let date = |date: Option<PartDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let fields = |wanted: &Value, entry: &&Entry<'_, Mandate>| {
        let Mandate { body, from, until, until_session, period, .. } = &entry.found;
        let period = period.map(|period| length(&period.to_string())).unwrap_or_default();
        let session = until_session.map(|session| session.to_string()).unwrap_or_default();
        let term = [text(wanted, "from"), text(wanted, "until"), length(&text(wanted, "period")), text(wanted, "until_session")];
        vec![
            ("body", body.clone(), text(wanted, "body")),
            ("term", format!("{:?}", [date(*from), date(*until), period, session]), format!("{term:?}")),
        ]
    };
    let best = |wanted: &Value, found: &[&Entry<'_, Mandate>]| {
        let fits = (0..found.len()).filter(|&at| found[at].found.change.name() == wanted["change"]);
        fits.max_by_key(|&at| found[at].found.body == text(wanted, "body"))
    };
    let read = each(
        "mandates",
        |resolution| resolution.ledger().mandates,
        |wanted, found| {
            scores.compare(wanted, found, best, fields, |entry| format!("{} {}", entry.found.change.name(), entry.found.body));
        },
    );
    if read {
        // The place with what becomes of the mandate.
        scores.hold(&[("place", [0.96, 0.88]), ("body", [0.86, 0.79]), ("term", [0.92, 0.85]), ("all", [0.82, 0.76])]);
    }
}

/// A target without the letter of a resolution's part.
fn bare(target: &str) -> String {
    let lettered = target.contains("/RES/") || target.contains("/DEC/");
    if lettered { target.trim_end_matches(|c: char| c.is_ascii_uppercase()).to_owned() } else { target.to_owned() }
}

#[test]
fn citations() {
    let mut scores = Scores::new("citations");
    let fields = |wanted: &Value, entry: &&Entry<'_, Citation>| {
        let Citation { target, date, pinpoint, function, .. } = &entry.found;
        let parts: BTreeMap<&str, &str> = pinpoint.iter().map(|pinpoint| (pinpoint.part, pinpoint.numbers.as_str())).collect();
        let wanted_parts = wanted.get("pinpoint").and_then(Value::as_object).into_iter().flatten();
        let wanted_parts: BTreeMap<&str, &str> =
            wanted_parts.map(|(part, numbers)| (part.as_str(), numbers.as_str().unwrap_or(""))).collect();
        let own = |text: &str| text.strip_prefix("be ").unwrap_or(text).to_owned();
        vec![
            ("target", bare(target.as_deref().unwrap_or("")), bare(&text(wanted, "target"))),
            ("date", date.map(|date| date.to_string()).unwrap_or_default(), text(wanted, "date")),
            ("part", format!("{parts:?}"), format!("{wanted_parts:?}")),
            ("function", own(function.as_deref().unwrap_or("")), own(&text(wanted, "function"))),
        ]
    };
    let best = |wanted: &Value, found: &[&Entry<'_, Citation>]| {
        found.iter().position(|entry| overlap(&entry.span, &bytes(wanted)) && entry.found.kind.name() == wanted["kind"])
    };
    let read = each(
        "citations",
        |resolution| resolution.citations(),
        |wanted, found| {
            scores.compare(wanted, found, best, fields, |entry| entry.found.kind.name().to_owned());
        },
    );
    if read {
        // The place with the kind.
        let function = ("function", [0.94, 0.91]);
        scores.hold(&[("place", [0.97, 0.93]), ("target", [0.94, 0.91]), ("date", [0.94, 0.90]), ("part", [0.95, 0.92]), function]);
    }
}
