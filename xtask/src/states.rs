//! The States into a text of their codes, and the names of them that languages have.

use std::fmt::Write as _;

use toml::{Table, Value};

use crate::Outcome;
use crate::lexicon::Rows;

/// The codes of all States, one a line.
pub(crate) fn rendered(file: &Table) -> Outcome<String> {
    let mut out = String::from(
        "//! Written by `cargo xtask lexicon` from `core/lexicon/states.toml`: change that file.\n\n\
         /// `alpha2 alpha3 m49 [former {successor}]`\n\
         #[rustfmt::skip]\npub(super) static STATES: &str = concat!(\n",
    );
    for state in states(file)? {
        let word = |name: &str| state.get(name).and_then(Value::as_str);
        let m49 = state.get("m49").and_then(Value::as_integer).ok_or_else(|| format!("no m49 in {state}"))?;
        let (alpha2, alpha3) = word("alpha2").zip(word("alpha3")).ok_or_else(|| format!("no codes in {state}"))?;
        let mut line = format!("{alpha2} {alpha3} {m49}");
        let successors: Vec<&str> = strings(state.get("successors")).collect();
        match word("former") {
            Some(former) => line = [vec![&*line, former], successors].concat().join(" "),
            None if successors.is_empty() => {}
            None => return Err(format!("{alpha3} is no more, but has no code that says so").into()),
        }
        writeln!(out, "    {:?},", line + "\n")?;
    }
    out.push_str(");\n");
    Ok(out)
}

/// The names that a language has for each State, the one that is shown first.
pub(crate) fn names(file: &Table, language: &str) -> Outcome<Rows> {
    let mut rows = Rows::default();
    for state in states(file)? {
        let mut names = strings(state.get(language)).peekable();
        names.peek().ok_or_else(|| format!("no name in {language} of {state}"))?;
        rows.add_row(names)?;
    }
    Ok(rows)
}

fn states(file: &Table) -> Outcome<&Vec<Value>> {
    file.get("state").and_then(Value::as_array).ok_or_else(|| "no states".into())
}

fn strings(list: Option<&Value>) -> impl Iterator<Item = &str> {
    list.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}
