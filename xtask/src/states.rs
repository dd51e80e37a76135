//! The States into a Rust table.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;

use toml::{Table, Value};

const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

/// The table of `core/lexicon/states.toml`, and the names of each language as they are looked for.
pub(crate) fn rendered(file: &Table) -> Result<String, Box<dyn Error>> {
    let states = file.get("state").and_then(Value::as_array).ok_or("no states")?;
    let mut out = String::from(
        "//! Written by `cargo xtask lexicon` from `core/lexicon/states.toml`: change that file.\n\n\
         use super::{State, StateName};\n\n\
         #[rustfmt::skip]\npub(crate) static STATES: &[State] = &[\n",
    );
    let mut keys: [BTreeMap<String, usize>; 6] = Default::default();
    for (index, state) in states.iter().enumerate() {
        let word = |name: &str| state.get(name).and_then(Value::as_str);
        let m49 = state.get("m49").and_then(Value::as_integer).ok_or_else(|| format!("no m49 in {state}"))?;
        let (alpha2, alpha3) = word("alpha2").zip(word("alpha3")).ok_or_else(|| format!("no codes in {state}"))?;
        let successors = strings(state.get("successors")).collect::<Vec<_>>();
        write!(out, "    State {{ alpha2: {alpha2:?}, alpha3: {alpha3:?}, m49: {m49}, ")?;
        write!(out, "former: {:?}, successors: &{successors:?}", word("former"))?;
        for (language, keys) in LANGUAGES.iter().zip(&mut keys) {
            let mut names = strings(state.get(*language)).peekable();
            let first = names.peek().ok_or_else(|| format!("no name in {language} of {alpha3}"))?;
            write!(out, ", {language}: {first:?}")?;
            for name in names {
                keys.entry(key(name)).or_insert(index);
            }
        }
        out.push_str(" },\n");
    }
    out.push_str("];\n");
    for (language, keys) in LANGUAGES.iter().zip(&keys) {
        writeln!(out, "\n#[rustfmt::skip]\npub(super) static {}: &[StateName] = &[", language.to_uppercase())?;
        for (name, state) in keys {
            writeln!(out, "    StateName {{ name: {name:?}, state: {state} }},")?;
        }
        out.push_str("];\n");
    }
    Ok(out)
}

fn strings(list: Option<&Value>) -> impl Iterator<Item = &str> {
    list.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}

/// A name as it is looked for: its letters, small.
fn key(name: &str) -> String {
    name.chars().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect()
}
