//! `cargo xtask accuracy`: the corpus's measure of what is written, its table in README.md, and its floors.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use benches::shared;

use crate::floors::{Floors, Scores};
use crate::tools::{self, PYTHON, root};
use crate::{Outcome, table};

/// Texts of PDFs first: they are what people have.
const SETS: &str = "ga-pdf-en,sc-pdf-en,ga-en,hrc-en,sc-en,sc2000-en,ecosoc-en,decision-en,prst-en,\
                    ga-fr,hrc-fr,sc-fr,ecosoc-fr,decision-fr,ga-es,hrc-es,sc-es,ecosoc-es,decision-es,ga-ru,hrc-ru,sc-ru,ecosoc-ru,decision-ru,\
                    ga-ar,hrc-ar,sc-ar,ecosoc-ar,decision-ar,ga-zh,hrc-zh,sc-zh,ecosoc-zh,decision-zh";
const LAYOUTS: &str = "text,pdfium,plain,page,bare";

/// Documents of each set in the sample that every test run scores.
const SAMPLE: &str = "40";

/// What `accuracy` takes.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Raise testdata/floors.json to what was reached.
    #[arg(long)]
    floors: bool,
    /// Score the sample of `cargo xtask test` and raise its floors, testdata/floors-sample.json; README.md is left alone.
    #[arg(long)]
    sample: bool,
    /// Lower floors too: only with a reason, in the message of the commit.
    #[arg(long)]
    lower: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    if shared::corpus().is_none() {
        return Err("no corpus, no accuracy".into());
    }
    if !PYTHON.ensure() {
        return Err(PYTHON.missing().into());
    }
    let scores = scored(arguments.sample)?;
    let path = floors_path(arguments.sample);
    let mut floors = Floors::read(&path)?;
    let missed = floors.missed(&scores);
    if arguments.lower {
        floors.replace(&scores);
    } else {
        floors.raise(&scores);
    }
    if arguments.floors || arguments.sample {
        floors.write(&path)?;
    }
    if !arguments.sample {
        let readme = root().join("README.md");
        fs::write(&readme, table::replaced(&fs::read_to_string(&readme)?, &scores)?)?;
    }
    if arguments.lower { Ok(()) } else { held(&missed) }
}

/// Scores the sample and fails where a floor is missed.
pub(crate) fn check_sample() -> Outcome {
    let floors = Floors::read(&floors_path(true))?;
    if floors.is_empty() {
        return Err("there are no floors to hold: cargo xtask accuracy --sample".into());
    }
    held(&floors.missed(&scored(true)?))
}

fn held(missed: &[String]) -> Outcome {
    missed.iter().for_each(|line| println!("below the floor: {line}"));
    if missed.is_empty() { Ok(()) } else { Err(format!("{} figures are below their floors", missed.len()).into()) }
}

fn floors_path(sample: bool) -> PathBuf {
    root().join(if sample { "testdata/floors-sample.json" } else { "testdata/floors.json" })
}

fn scored(sample: bool) -> Outcome<Scores> {
    let converter = tools::converter()?;
    let figures = tools::scratch("score")?.join("figures.json");
    let mut score = Command::new(PYTHON.program);
    // Without -B Python would write into the folder that is not ours.
    score.arg("-B").arg(shared::folder().join("tools/score.py"));
    score.args(["--sets", SETS, "--layouts", LAYOUTS, "--convert"]).arg(&converter).arg("--json").arg(&figures);
    if sample {
        score.args(["--limit", SAMPLE]);
    }
    tools::run(score.stdin(Stdio::null()))?;
    Ok(serde_json::from_str(&fs::read_to_string(&figures)?)?)
}
