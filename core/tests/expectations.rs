//! What the analysis finds against what people read in real documents: `testdata/expectations`. The documents lie beside the repository.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use benches::shared::corpus;
use serde_json::Value;
use unres::analysis::ledger::{Entry, Ledger};
use unres::analysis::mandates::Mandate;
use unres::analysis::provisions::{Found, Provision};
use unres::analysis::requests::Request;

/// The units of one file of expectations, by document.
fn units(name: &str) -> BTreeMap<String, Vec<Value>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../testdata/expectations").join(name);
    let mut units: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for line in fs::read_to_string(file).unwrap().lines().filter(|line| line.starts_with('{')) {
        let unit: Value = serde_json::from_str(line).unwrap();
        units.entry(unit["file"].as_str().unwrap().to_owned()).or_default().push(unit);
    }
    units
}

/// How many were found, how many are found rightly, how many there are.
#[derive(Default)]
struct Tally {
    right: usize,
    found: usize,
    wanted: usize,
}

impl Tally {
    /// Prints precision and recall and asserts that neither falls below what has been reached.
    #[track_caller]
    fn hold(&self, name: &str, floors: [f64; 2]) {
        assert!(self.found > 0 && self.wanted > 0, "{name}: nothing to compare");
        let rate = |of: usize| self.right as f64 / of as f64;
        let rates = [rate(self.found), rate(self.wanted)];
        println!(
            "{name:24} precision {:.3}  recall {:.3}  ({} of {} found, {} wanted)",
            rates[0], rates[1], self.right, self.found, self.wanted
        );
        assert!(rates[0] >= floors[0] && rates[1] >= floors[1], "{name}: below {floors:?}");
    }
}

fn place(value: &Value) -> std::ops::Range<usize> {
    let at = |key: usize| value[key].as_u64().unwrap() as usize;
    at(0)..at(1)
}

fn within(unit: &Value, span: &std::ops::Range<usize>) -> bool {
    (unit["start"].as_u64().unwrap() as usize..unit["end"].as_u64().unwrap() as usize).contains(&span.start)
}

fn overlap(one: &std::ops::Range<usize>, other: &std::ops::Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

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

/// Reads each document once and shows its ledger with the units of it.
fn each(name: &str, mut show: impl FnMut(&Value, &Ledger<'_>)) -> bool {
    let Some(corpus) = corpus() else { return false };
    for (file, units) in units(name) {
        let text = fs::read_to_string(corpus.join(&file)).unwrap();
        let document = unres::parse(&text);
        let mut all = Ledger::default();
        for resolution in document.resolutions().flat_map(|whole| std::iter::once(whole).chain(whole.parts())) {
            let ledger = resolution.ledger();
            all.requests.extend(ledger.requests);
            all.mandates.extend(ledger.mandates);
        }
        for unit in &units {
            show(unit, &all);
        }
    }
    true
}

#[test]
fn requests() {
    let (mut places, mut who, mut to, mut due, mut whole) =
        (Tally::default(), Tally::default(), Tally::default(), Tally::default(), Tally::default());
    let mut faults: BTreeMap<String, usize> = BTreeMap::new();
    let verbose = std::env::var_os("SHOW").is_some();
    let read = each("requests.jsonl", |unit, ledger| {
        let mut found: Vec<&Entry<'_, Request>> = ledger.requests.iter().filter(|entry| within(unit, &entry.span)).collect();
        for wanted in unit["requests"].as_array().unwrap() {
            let spot = place(&wanted["place"]);
            let form = wanted["form"].as_str().unwrap();
            let fits = |entry: &&Entry<'_, Request>| overlap(&entry.span, &spot) && entry.found.form.name() == form;
            let due_of = wanted_due(&wanted["due"]);
            let same = |entry: &Entry<'_, Request>| {
                let receivers: BTreeSet<String> = entry.found.to.iter().cloned().collect();
                usize::from(found_due(&entry.found) == due_of) + usize::from(receivers == keys(&wanted["to"]))
            };
            let best = (0..found.len()).filter(|&at| fits(&found[at])).max_by_key(|&at| same(found[at]));
            for tally in [&mut places, &mut who, &mut to, &mut due, &mut whole] {
                tally.wanted += 1;
            }
            let Some(best) = best else {
                *faults.entry(format!("missed {form}")).or_default() += 1;
                if verbose {
                    println!("{} {:?} missed {form} who {} due {due_of}", unit["file"], unit["label"], wanted["who"]);
                }
                continue;
            };
            let entry = found.remove(best);
            for tally in [&mut places, &mut who, &mut to, &mut due, &mut whole] {
                tally.found += 1;
            }
            let by: BTreeSet<String> = entry.found.who.iter().cloned().collect();
            let receivers: BTreeSet<String> = entry.found.to.iter().cloned().collect();
            let right = [by == keys(&wanted["who"]), receivers == keys(&wanted["to"]), found_due(&entry.found) == due_of];
            places.right += 1;
            who.right += usize::from(right[0]);
            to.right += usize::from(right[1]);
            due.right += usize::from(right[2]);
            whole.right += usize::from(right == [true; 3]);
            for (name, right, is, was) in [
                ("who", right[0], format!("{by:?}"), wanted["who"].to_string()),
                ("to", right[1], format!("{receivers:?}"), wanted["to"].to_string()),
                ("due", right[2], found_due(&entry.found), due_of.clone()),
            ] {
                if !right {
                    *faults.entry(format!("{name}: {is} for {was}")).or_default() += 1;
                }
            }
        }
        for entry in found {
            for tally in [&mut places, &mut who, &mut to, &mut due, &mut whole] {
                tally.found += 1;
            }
            *faults.entry(format!("too many: {}", entry.found.form.name())).or_default() += 1;
            if verbose {
                println!("{} {:?} too many {} at {:?}", unit["file"], unit["label"], entry.found.form.name(), entry.span);
            }
        }
    });
    if !read {
        return;
    }
    for (fault, count) in &faults {
        println!("{count:4}  {fault}");
    }
    places.hold("requests: form, place", [0.94, 0.85]);
    who.hold("requests: who", [0.82, 0.75]);
    to.hold("requests: to", [0.87, 0.79]);
    due.hold("requests: due", [0.84, 0.76]);
    whole.hold("requests: all", [0.69, 0.63]);
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

fn dates(mandate: &Mandate) -> [String; 3] {
    let date = |date: Option<unres::analysis::times::PartDate>| date.map(|date| date.to_string()).unwrap_or_default();
    [date(mandate.from), date(mandate.until), mandate.period.map(|period| length(&period.to_string())).unwrap_or_default()]
}

#[test]
fn mandates() {
    let (mut places, mut body, mut term, mut whole) = (Tally::default(), Tally::default(), Tally::default(), Tally::default());
    let mut faults: BTreeMap<String, usize> = BTreeMap::new();
    let read = each("mandates.jsonl", |unit, ledger| {
        let mut found: Vec<&Entry<'_, Mandate>> = ledger.mandates.iter().filter(|entry| within(unit, &entry.span)).collect();
        for wanted in unit["mandates"].as_array().unwrap() {
            let text = |key: &str| wanted.get(key).and_then(Value::as_str).unwrap_or("").to_owned();
            let change = text("change");
            let own = |entry: &Entry<'_, Mandate>| entry.found.body == text("body");
            let best = (0..found.len()).filter(|&at| found[at].found.change.name() == change).max_by_key(|&at| own(found[at]));
            for tally in [&mut places, &mut body, &mut term, &mut whole] {
                tally.wanted += 1;
            }
            let Some(best) = best else {
                *faults.entry(format!("missed {change}")).or_default() += 1;
                continue;
            };
            let entry = found.remove(best);
            for tally in [&mut places, &mut body, &mut term, &mut whole] {
                tally.found += 1;
            }
            let period = length(&text("period"));
            let is = dates(&entry.found);
            let session = entry.found.until_session.map(|session| session.to_string()).unwrap_or_default();
            let was = [text("from"), text("until"), period];
            let right = [own(entry), is == was && session == text("until_session")];
            places.right += 1;
            body.right += usize::from(right[0]);
            term.right += usize::from(right[1]);
            whole.right += usize::from(right == [true; 2]);
            if !right[0] {
                *faults.entry(format!("body: {} for {}", entry.found.body, text("body"))).or_default() += 1;
            }
            if !right[1] {
                *faults.entry(format!("term: {is:?} for {was:?}")).or_default() += 1;
            }
        }
        for entry in found {
            for tally in [&mut places, &mut body, &mut term, &mut whole] {
                tally.found += 1;
            }
            *faults.entry(format!("too many: {} {}", entry.found.change.name(), entry.found.body)).or_default() += 1;
        }
    });
    if !read {
        return;
    }
    for (fault, count) in &faults {
        println!("{count:4}  {fault}");
    }
    places.hold("mandates: change", [0.96, 0.88]);
    body.hold("mandates: body", [0.86, 0.79]);
    term.hold("mandates: term", [0.92, 0.85]);
    whole.hold("mandates: all", [0.82, 0.76]);
}

/// A citation found: kind, place, target, date, parts and function.
struct Cited {
    span: std::ops::Range<usize>,
    reference: unres::analysis::citations::Citation,
}

fn cited(document: &unres::Document<'_>) -> Vec<Cited> {
    let mut all = Vec::new();
    for resolution in document.resolutions().flat_map(|whole| std::iter::once(whole).chain(whole.parts())) {
        for entry in resolution.citations() {
            all.push(Cited { span: entry.span, reference: entry.found });
        }
    }
    all
}

/// A target without the letter of a resolution's part.
fn bare(target: &str) -> String {
    let lettered = target.contains("/RES/") || target.contains("/DEC/");
    if lettered { target.trim_end_matches(|c: char| c.is_ascii_uppercase()).to_owned() } else { target.to_owned() }
}

#[test]
fn citations() {
    let Some(corpus) = corpus() else { return };
    let (mut places, mut target, mut date, mut part, mut function) =
        (Tally::default(), Tally::default(), Tally::default(), Tally::default(), Tally::default());
    let mut faults: BTreeMap<String, usize> = BTreeMap::new();
    for (file, units) in units("citations.jsonl") {
        let text = fs::read_to_string(corpus.join(&file)).unwrap();
        let document = unres::parse(&text);
        let all = cited(&document);
        for unit in &units {
            let mut found: Vec<&Cited> = all.iter().filter(|cited| within(unit, &cited.span)).collect();
            for wanted in unit["citations"].as_array().unwrap() {
                let spot = wanted["start"].as_u64().unwrap() as usize..wanted["end"].as_u64().unwrap() as usize;
                let kind = wanted["kind"].as_str().unwrap();
                for tally in [&mut places, &mut target, &mut date, &mut part, &mut function] {
                    tally.wanted += 1;
                }
                let Some(at) = found.iter().position(|cited| overlap(&cited.span, &spot) && cited.reference.kind.name() == kind) else {
                    let other =
                        found.iter().find(|cited| overlap(&cited.span, &spot)).map_or("nothing", |cited| cited.reference.kind.name());
                    *faults.entry(format!("missed {kind}: {other}")).or_default() += 1;
                    continue;
                };
                let cited = found.remove(at);
                for tally in [&mut places, &mut target, &mut date, &mut part, &mut function] {
                    tally.found += 1;
                }
                let reference = &cited.reference;
                let text = |key: &str| wanted.get(key).and_then(Value::as_str).unwrap_or("").to_owned();
                let parts: BTreeMap<String, String> =
                    reference.pinpoint.iter().map(|pinpoint| (pinpoint.part.to_owned(), pinpoint.numbers.clone())).collect();
                let pinpoint = wanted.get("pinpoint").and_then(Value::as_object);
                let wanted_parts: BTreeMap<String, String> = pinpoint
                    .map(|parts| parts.iter().map(|(part, numbers)| (part.clone(), numbers.as_str().unwrap_or("").to_owned())).collect())
                    .unwrap_or_default();
                let own = |text: &str| text.strip_prefix("be ").unwrap_or(text).to_owned();
                let functions = [own(reference.function.as_deref().unwrap_or("")), own(&text("function"))];
                places.right += 1;
                for (name, tally, is, was) in [
                    ("target", &mut target, bare(reference.target.as_deref().unwrap_or("")), bare(&text("target"))),
                    ("date", &mut date, reference.date.map(|date| date.to_string()).unwrap_or_default(), text("date")),
                    ("part", &mut part, format!("{parts:?}"), format!("{wanted_parts:?}")),
                    ("function", &mut function, functions[0].clone(), functions[1].clone()),
                ] {
                    if is == was {
                        tally.right += 1;
                    } else {
                        *faults.entry(format!("{name} of {kind}: {is} for {was}")).or_default() += 1;
                    }
                }
            }
            for cited in found {
                for tally in [&mut places, &mut target, &mut date, &mut part, &mut function] {
                    tally.found += 1;
                }
                *faults.entry(format!("too many: {}", cited.reference.kind.name())).or_default() += 1;
            }
        }
    }
    for (fault, count) in &faults {
        println!("{count:4}  {fault}");
    }
    places.hold("citations: kind, place", [0.98, 0.93]);
    target.hold("citations: target", [0.95, 0.91]);
    date.hold("citations: date", [0.95, 0.90]);
    part.hold("citations: part", [0.96, 0.92]);
    function.hold("citations: function", [0.95, 0.91]);
}
