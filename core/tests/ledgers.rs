//! The ledgers of one resolution in several languages agree, where its texts lie beside the repository.

mod common;

use benches::shared::corpus;
use common::files::texts;
use common::shown;
use unres::Language;
use unres::analysis::mandates::Mandate;
use unres::analysis::requests::Request;

/// Sets whose documents exist in all languages.
const SETS: [&str; 4] = ["ga", "hrc", "sc", "ecosoc"];

/// How far requests and mandates of a language agree with those of English, as a share of both; these only rise.
const FLOORS: [(Language, [f64; 2]); 5] = [
    (Language::French, [0.62, 0.88]),
    (Language::Spanish, [0.65, 0.83]),
    (Language::Russian, [0.63, 0.79]),
    (Language::Arabic, [0.62, 0.79]),
    (Language::Chinese, [0.58, 0.76]),
];

/// How many lines of two ledgers are alike, and how many they have.
#[derive(Default)]
struct Agreement {
    alike: usize,
    lines: usize,
}

impl Agreement {
    fn add(&mut self, name: &str, mut one: Vec<String>, mut other: Vec<String>) {
        one.sort();
        other.sort();
        self.lines += one.len() + other.len();
        let mut rest = other.clone();
        let before = rest.len();
        let missed: Vec<_> = one.iter().filter(|line| !take(&mut rest, line)).collect();
        self.alike += 2 * (before - rest.len());
        if shown("ledgers") && !(missed.is_empty() && rest.is_empty()) {
            println!("{name}: only in English {missed:?}, only there {rest:?}");
        }
    }

    fn rate(&self) -> f64 {
        self.alike as f64 / self.lines.max(1) as f64
    }
}

fn take(lines: &mut Vec<String>, line: &str) -> bool {
    lines.iter().position(|other| other == line).map(|at| lines.remove(at)).is_some()
}

/// A request without who is named, whose keys differ with names: its paragraph, form and time.
fn request(label: &str, request: &Request) -> String {
    let due = &request.due;
    let date = due.date.map(|date| date.to_string());
    format!("{} {} {:?} {:?} {:?} {:?}", number(label), request.form.name(), due.session, date, due.period, due.every)
}

/// A decision on a mandate without its body, whose acronym each language has for itself.
fn mandate(label: &str, mandate: &Mandate) -> String {
    let date = mandate.until.map(|date| date.to_string());
    // Translators take one for the other.
    let change = if mandate.change.name() == "renew" { "extend" } else { mandate.change.name() };
    format!("{} {change} {date:?} {:?}", number(label), mandate.period)
}

/// The number of the paragraph; letters of items differ with languages.
fn number(label: &str) -> &str {
    label.split(|c: char| !c.is_ascii_digit()).next().unwrap_or("")
}

fn ledgers(text: &str) -> [Vec<String>; 2] {
    let document = unres::parse(text);
    let ledgers: Vec<_> = document.resolutions().map(|resolution| resolution.ledger()).collect();
    let requests = ledgers.iter().flat_map(|ledger| &ledger.requests).map(|entry| request(&entry.label, &entry.found));
    let mandates = ledgers.iter().flat_map(|ledger| &ledger.mandates).map(|entry| mandate(&entry.label, &entry.found));
    [requests.collect(), mandates.collect()]
}

#[test]
fn ledgers_of_one_resolution_agree() {
    let Some(corpus) = corpus() else { return };
    let mut missed = Vec::new();
    for (language, floors) in FLOORS {
        let (mut requests, mut mandates, mut documents) = (Agreement::default(), Agreement::default(), 0);
        for set in SETS {
            let english = texts(&corpus.join(format!("{set}-en/plain")));
            for (stem, text) in texts(&corpus.join(format!("{set}-{}/plain", language.code()))) {
                let Some(original) = english.get(&stem) else { continue };
                let ([own_requests, own_mandates], [requests_in_english, mandates_in_english]) = (ledgers(&text), ledgers(original));
                requests.add(&stem, requests_in_english, own_requests);
                mandates.add(&stem, mandates_in_english, own_mandates);
                documents += 1;
            }
        }
        let rates = [requests.rate(), mandates.rate()];
        println!(
            "{}: {documents} documents, requests {:.3} of {} lines, mandates {:.3} of {}",
            language.code(),
            rates[0],
            requests.lines,
            rates[1],
            mandates.lines
        );
        if rates.iter().zip(floors).any(|(rate, floor)| *rate < floor) {
            missed.push(format!("{}: {rates:.3?} below {floors:?}", language.code()));
        }
    }
    assert!(missed.is_empty(), "{missed:?}");
}
