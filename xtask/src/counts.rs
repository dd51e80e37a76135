//! `cargo xtask counts`: the instructions that three invented texts take, by callgrind, held against `benches/counts.json`.
//!
//! Instructions are nearly equal in every run, however busy the machine is; what is left is the start of the program.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use benches::generate::{Layout, Tongue, volume, volume_in};

use crate::Outcome;
use crate::steps::Done;
use crate::tools::{self, VALGRIND, root};

/// How much more or less than its figure a row may take.
const TOLERANCE: f64 = 0.05;

const BYTES: usize = 256 << 10;

/// Figures by row.
type Figures = BTreeMap<String, u64>;

/// Counts and compares; `write` makes what was counted the new figures.
pub(crate) fn run(write: bool) -> Outcome {
    if !VALGRIND.ensure() {
        return Err(VALGRIND.missing().into());
    }
    let counted = counted()?;
    let path = figures_path();
    if write {
        return Ok(fs::write(path, serde_json::to_string_pretty(&counted)? + "\n")?);
    }
    let figures: Figures = serde_json::from_str(&fs::read_to_string(&path)?)?;
    held(&figures, &counted)
}

/// The same as a step of the tests.
pub(crate) fn test() -> Outcome<Done> {
    if !VALGRIND.ensure() {
        return Ok(Done::Lacking(VALGRIND.missing()));
    }
    run(false).map(|()| Done::Passed)
}

fn figures_path() -> PathBuf {
    root().join("benches/counts.json")
}

/// Fails where a row has grown; says where a figure can be lowered.
fn held(figures: &Figures, counted: &Figures) -> Outcome {
    let mut grown = Vec::new();
    for (row, &count) in counted {
        let Some(&figure) = figures.get(row) else {
            grown.push(format!("{row} has no figure"));
            continue;
        };
        let change = count as f64 / figure as f64 - 1.0;
        println!("{row:<28} {count:>14} instructions, {:+.2} %", change * 100.0);
        if change > TOLERANCE {
            grown.push(format!("{row} takes {:.1} % more", change * 100.0));
        } else if change < -TOLERANCE {
            println!("{row} takes {:.1} % less: cargo xtask counts --write", -change * 100.0);
        }
    }
    grown.extend(figures.keys().filter(|row| !counted.contains_key(*row)).map(|row| format!("{row} is counted no more")));
    if grown.is_empty() { Ok(()) } else { Err(grown.join("; ").into()) }
}

fn counted() -> Outcome<Figures> {
    let program = tools::example("counted")?;
    let scratch = tools::scratch("counts")?;
    let english = volume(1, BYTES, Layout::Page);
    let rows = [
        ("structure/en-invented", "structure", english.clone()),
        ("structure/six-languages", "structure", volume_in(&Tongue::ALL, 1, BYTES, Layout::Page)),
        ("analysis+json/en-invented", "whole", english),
    ];
    let mut figures = Figures::new();
    for (row, what, text) in rows {
        let file = scratch.join("text");
        fs::write(&file, text)?;
        figures.insert(row.to_owned(), instructions(&program, what, &file, &scratch.join("callgrind"))?);
    }
    Ok(figures)
}

fn instructions(program: &Path, what: &str, file: &Path, out: &Path) -> Outcome<u64> {
    let mut command = Command::new(VALGRIND.program);
    command.args(["--tool=callgrind", "--quiet"]).arg(format!("--callgrind-out-file={}", out.display()));
    tools::run(command.arg(program).arg(what).arg(file).stdin(Stdio::null()).stdout(Stdio::null()))?;
    let said = fs::read_to_string(out)?;
    let total = said.lines().find_map(|line| line.strip_prefix("summary: ").or_else(|| line.strip_prefix("totals: ")));
    Ok(total.ok_or("callgrind gives no total")?.trim().parse()?)
}

#[cfg(test)]
mod tests {
    use super::{Figures, held};

    #[test]
    fn growth_is_a_fault_and_less_is_none() {
        let figures = |count| Figures::from([("row".to_owned(), count)]);
        assert!(held(&figures(1000), &figures(1049)).is_ok());
        assert!(held(&figures(1000), &figures(1051)).is_err());
        assert!(held(&figures(1000), &figures(500)).is_ok());
        assert!(held(&figures(1000), &Figures::new()).is_err());
        assert!(held(&Figures::new(), &figures(1)).is_err());
    }
}
