//! Drafts of the General Assembly, in the text of their PDFs: what the masthead tells, against facts of the text as adopted. The texts
//! lie beside the repository.

mod common;

use std::fs;

use benches::shared::corpus;
use common::shares::Shares;
use serde_json::Value;
use unres::views::{Masthead, Resolution};

/// A/C.5/80/L.6 and L.17 are several resolutions under one title: the title is that of the whole, the formula that of the first.
const FLOORS: &[(&str, f64)] = &[("formula", 1.0), ("title", 1.0)];

/// The letters and digits of a text, small.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether a text has the letters that a fact gives in full, or its first and last where it gives a hash of the whole.
fn fits(fact: &str, text: &str) -> bool {
    let text = letters(text);
    match fact.split_once('…') {
        Some((first, last)) => text.starts_with(first) && text.ends_with(last.split('#').next().unwrap_or(last)),
        None => text == fact,
    }
}

#[test]
fn mastheads() {
    let Some(folder) = corpus().map(|corpus| corpus.join("ga-draft-en")) else { return };
    let facts = fs::read_to_string(folder.join("gold.jsonl")).unwrap();
    let mut shares = Shares::default();
    for line in facts.lines() {
        let fact: Value = serde_json::from_str(line).unwrap();
        let told = |field: &str| fact[field].as_str().unwrap_or_default();
        let listed = |field: &str| fact[field].as_array().into_iter().flatten().filter_map(Value::as_str);
        let file = told("file");
        let text = fs::read_to_string(folder.join("text").join(format!("{file}.txt"))).unwrap();
        let document = common::checked(&text);
        let resolution = document.resolutions().next();
        let masthead = resolution.and_then(|resolution| resolution.masthead());
        let mut read = |what, right: bool, found: &dyn std::fmt::Debug| shares.add(what, file, right, || format!("read as {found:?}"));

        let symbol = masthead.and_then(Masthead::symbol_text).unwrap_or_default();
        read("symbol", symbol == told("symbol"), &symbol);
        let session = masthead.and_then(Masthead::session).unwrap_or_default();
        read("session", session == told("session"), &session);
        let agenda: Vec<String> = masthead.map(Masthead::agenda).unwrap_or_default().into_iter().map(|item| item.number).collect();
        let items: Vec<String> = agenda.iter().map(|number| number.replace(' ', "")).collect();
        read("agenda", listed("agenda").eq(items.iter().map(String::as_str)), &agenda);
        let title = resolution.and_then(|resolution| resolution.title()).unwrap_or_default();
        read("title", fits(told("title"), &title), &title);
        let formula = |resolution: Resolution<'_>| resolution.enacting().map(String::from);
        let of_part = |resolution: Resolution<'_>| resolution.parts().next().and_then(formula);
        let enacting = resolution.and_then(|whole| formula(whole).or_else(|| of_part(whole))).unwrap_or_default();
        read("formula", letters(&enacting) == told("enacting"), &enacting);
        let sponsors = masthead.map(Masthead::sponsors).unwrap_or_default();
        let names: Vec<String> = sponsors.iter().map(|sponsor| letters(&sponsor.name)).collect();
        for wanted in listed("sponsors") {
            read("sponsors", names.iter().any(|name| name.contains(wanted)), &names);
        }
        for name in &names {
            read("sponsors that are none", listed("sponsors").any(|wanted| name.contains(wanted)), name);
        }
    }
    shares.hold(FLOORS);
}

#[test]
fn the_note_of_the_sponsors_without_a_rule() {
    let text = "A/95/L.16\n\nUnited Nations\n\nGeneral Assembly\nNinety-fifth session\nAgenda item 12\nLamps\n\nMalta and Peru:* draft \
                resolution\n\nLamps of all seas\n\nThe General Assembly,\n\nRecalling its resolution 94/999 of 22 December 2039 on the \
                network of lighthouses,\n\n* Any changes to the list of sponsors will be told aloud.\n\n40-19331 (E)\n\n*4019331*\n\n\
                \x0CA/95/L.16\n\nWelcoming the lamps,\n\n1. Decides to remain seized of the matter.\n";
    let document = common::checked(text);
    let resolution = document.resolutions().next().unwrap();
    assert!(resolution.preambulars().all(|paragraph| paragraph.text().ends_with(',')));
    assert_eq!(resolution.star_notes().count(), 1);
}
