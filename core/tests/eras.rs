//! Resolutions of the Security Council from 1946 to 1994, in the text of its volumes: facts of 40 texts taken by hand, and what every
//! text must tell. The texts lie beside the repository.

mod common;

use std::fs;

use benches::shared::corpus;
use common::files::paths;
use common::shares::Shares;
use serde_json::Value;
use unres::Document;
use unres::views::{Outcome, Resolution, Side, Vote};

/// Facts of the 40 texts that must be read, as shares. Not read: the agreement that the body of 21 (1947) holds. Where part B of 101 (1953)
/// has three paragraphs in the text, the facts tell of two.
const BY_HAND: &[(&str, f64)] =
    &[("operative labels", 0.95), ("operative leads", 0.98), ("preambular count", 0.97), ("preambular leads", 0.99)];

/// The same of all texts. Some are cut off, and OCR spoiled some numbers beyond repair.
const OF_ALL: &[(&str, f64)] = &[
    ("number", 0.997),
    ("year", 0.998),
    ("date", 0.995),
    ("meeting", 0.993),
    ("vote", 0.984),
    ("sum of the vote", 0.955),
    ("one resolution", 0.998),
    ("operative part", 0.997),
    ("numbers", 0.998),
    ("all leads", 0.98),
];

/// The resolution of a text that holds one: the first with the number wanted, else the first.
fn of<'d>(document: &'d Document<'d>, number: u64) -> Option<Resolution<'d>> {
    let is = |resolution: &Resolution<'_>| told_number(*resolution) == Some(number);
    document.resolutions().find(is).or_else(|| document.resolutions().next())
}

fn told_number(resolution: Resolution<'_>) -> Option<u64> {
    resolution.number()?.split(' ').next()?.parse().ok()
}

#[test]
fn facts_by_hand() {
    let Some(folder) = corpus().map(|corpus| corpus.join("sc-old-en")) else { return };
    let facts = fs::read_to_string(folder.join("expected.jsonl")).unwrap();
    let mut shares = Shares::default();
    for line in facts.lines() {
        let fact: Value = serde_json::from_str(line).unwrap();
        let file = fact["file"].as_str().unwrap();
        let text = fs::read_to_string(folder.join("text").join(format!("{file}.txt"))).unwrap();
        let document = common::checked(&text);
        let number = fact["number"].as_u64().unwrap();
        let Some(resolution) = of(&document, number) else {
            shares.add("number", file, false, || "no resolution".to_owned());
            continue;
        };
        let mut same = |what, wanted: &Value, told: Value| {
            shares.add(what, file, *wanted == told, || format!("{wanted} is read as {told}"));
        };
        same("number", &fact["number"], told_number(resolution).into());
        same("year", &fact["year"], resolution.year().into());
        same("date", &fact["date"], resolution.adopted().map(|date| date.date()).into());
        same("meeting", &fact["meeting"], resolution.meeting().and_then(|meeting| meeting.parse::<u64>().ok()).into());
        if fact["old_symbol"].is_string() {
            same("former symbol", &fact["old_symbol"], resolution.masthead().and_then(|masthead| masthead.former_symbol()).into());
        }
        same("vote", &votes_wanted(&fact["vote"]), resolution.vote().map_or(Value::Null, votes_told));
        let parts = || std::iter::once(resolution).chain(resolution.parts());
        let listed = |name: &str| fact[name].as_array().cloned().unwrap_or_default();
        let inner = listed("inner_preambular");
        let told: Vec<String> =
            parts().flat_map(|part| part.preambulars()).map(|p| p.lead().map_or_else(|| p.text().into_owned(), Into::into)).collect();
        let wanted: Vec<Value> = listed("preambular")
            .into_iter()
            .chain(inner)
            .map(|one| if one["lead"].is_null() { one } else { one["lead"].clone() })
            .collect();
        same("preambular count", &wanted.len().into(), told.len().into());
        leads(&mut shares, "preambular leads", file, &wanted, &told);
        let told: Vec<(String, String)> = parts()
            .flat_map(|part| part.operatives())
            .map(|p| (p.label().unwrap_or("").to_owned(), p.lead().map_or_else(String::new, Into::into)))
            .collect();
        let wanted = listed("operative");
        let labels = |labels: Vec<Value>| Value::from(labels);
        let mut same = |what, wanted: &Value, told: Value| {
            shares.add(what, file, *wanted == told, || format!("{wanted} is read as {told}"));
        };
        same(
            "operative labels",
            &labels(wanted.iter().map(|one| one["label"].clone()).collect()),
            labels(told.iter().map(|(label, _)| label.as_str().into()).collect()),
        );
        let wanted: Vec<Value> = wanted.iter().map(|one| one["lead"].clone()).collect();
        let told: Vec<String> = told.into_iter().map(|(_, lead)| lead).collect();
        leads(&mut shares, "operative leads", file, &wanted, &told);
    }
    shares.hold(BY_HAND);
}

/// Compares leads one by one, where there are as many as are wanted.
fn leads(shares: &mut Shares, what: &'static str, file: &str, wanted: &[Value], told: &[String]) {
    for (at, wanted) in wanted.iter().enumerate() {
        let Some(wanted) = wanted.as_str() else { continue };
        let told = told.get(at).map_or("", String::as_str);
        shares.add(what, file, fits(wanted, told), || format!("{wanted:?} is read as {told:?}"));
    }
}

/// `A|B`: any lead from A to B; `~`: the beginning of the words.
fn fits(wanted: &str, told: &str) -> bool {
    let (wanted, told) = (wanted.to_lowercase(), told.to_lowercase().replace('\n', " "));
    match (wanted.strip_prefix('~'), wanted.split_once('|')) {
        (Some(words), _) => told.starts_with(words),
        (None, Some((least, most))) => told.starts_with(least) && most.starts_with(&told),
        (None, None) => told == wanted,
    }
}

fn votes_wanted(vote: &Value) -> Value {
    if vote.is_null() {
        return Value::Null;
    }
    let method = match vote["method"].as_str().unwrap() {
        "unanimous, without a vote" => "unanimous",
        "paragraph by paragraph" => "in parts",
        method => method,
    };
    let names = |of: &Value| of.as_array().cloned().unwrap_or_default();
    serde_json::json!([
        method,
        vote["yes"],
        vote["no"],
        vote["abstain"],
        names(&vote["names"]["no"]),
        names(&vote["names"]["abstain"]),
        names(&vote["nonpart"])
    ])
}

fn votes_told(vote: Vote<'_>) -> Value {
    let method = match vote.outcome() {
        Some(Outcome::WithoutVote) => "without a vote",
        Some(Outcome::RecordedVote) => "recorded",
        Some(Outcome::Unanimous) => "unanimous",
        Some(Outcome::Consensus) => "consensus",
        Some(Outcome::InParts) => "in parts",
        _ => "unknown",
    };
    let sides = vote.sides();
    let of = |side: Side| sides.iter().find(|voters| voters.side == side);
    let count = |side| of(side).and_then(|voters| voters.count);
    let names = |side| of(side).map(|voters| voters.names.clone()).unwrap_or_default();
    serde_json::json!([
        method,
        count(Side::InFavour),
        count(Side::Against),
        count(Side::Abstaining),
        names(Side::Against),
        names(Side::Abstaining),
        names(Side::NotParticipating),
    ])
}

/// What all texts must tell: head, vote, and numbers that run on.
#[test]
fn every_text() {
    let Some(folder) = corpus().map(|corpus| corpus.join("sc-old-en/text")) else { return };
    let mut shares = Shares::default();
    for path in paths(&folder) {
        let file = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let number: u64 = file[6..10].parse().unwrap();
        let year: u16 = file[11..15].parse().unwrap();
        let text = fs::read_to_string(&path).unwrap();
        let document = unres::parse(&text);
        let Some(resolution) = of(&document, number) else {
            shares.add("number", &file, false, || "no resolution".to_owned());
            continue;
        };
        shares.add("number", &file, told_number(resolution) == Some(number), || format!("{:?}", resolution.number()));
        shares.add("year", &file, resolution.year() == Some(year), || format!("{:?}", resolution.year()));
        shares.add("date", &file, resolution.adopted().is_some_and(|date| date.year == year), || format!("{:?}", resolution.adopted()));
        shares.add("meeting", &file, resolution.meeting().is_some(), || format!("{:?}", resolution.vote().map(|vote| vote.text())));
        // The documents of 1992 to 1994 tell the meeting in their head, and print no vote.
        let in_head = resolution.masthead().is_some_and(|masthead| masthead.meeting().is_some());
        if !in_head {
            let outcome = resolution.vote().and_then(Vote::outcome);
            shares.add("vote", &file, outcome.is_some(), || format!("{:?}", resolution.vote().map(|vote| vote.text())));
        }
        if let Some(vote) = resolution.vote().filter(|vote| vote.outcome() == Some(Outcome::RecordedVote)) {
            let voters: Vec<u32> = vote.sides().iter().map(|side| side.count.unwrap_or(side.names.len() as u32)).collect();
            let seats = if number < 220 { 11 } else { 15 };
            shares.add("sum of the vote", &file, voters.iter().sum::<u32>() == seats, || format!("{voters:?} {}", vote.text()));
        }
        shares.add("one resolution", &file, document.resolutions().count() == 1, || document.resolutions().count().to_string());
        let operatives: Vec<_> = std::iter::once(resolution).chain(resolution.parts()).flat_map(|part| part.operatives()).collect();
        shares.add("operative part", &file, !operatives.is_empty(), || "no operative paragraph".to_owned());
        let numbers: Vec<u32> = operatives.iter().filter_map(|p| p.number()?.parse().ok()).collect();
        if !numbers.is_empty() {
            let runs = numbers[0] == 1 && numbers.windows(2).all(|pair| pair[1] == pair[0] + 1 || pair[1] == 1);
            shares.add("numbers", &file, runs, || format!("{numbers:?}"));
        }
        let read = operatives.iter().filter(|p| p.lead().is_some()).count();
        shares.add("all leads", &file, read == operatives.len(), || {
            let without = operatives.iter().find(|p| p.lead().is_none());
            without.map_or_else(String::new, |p| p.text().chars().take(60).collect())
        });
    }
    shares.hold(OF_ALL);
}
