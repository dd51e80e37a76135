//! Converts texts to AKN4UN or JSON, over all cores: `cargo run --release --example convert -- --to json --out DIR FILE…`

use std::collections::HashMap;
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

/// Converts the texts of resolutions: DIR/<stem>.xml or DIR/<stem>.json for each file.
#[derive(Parser)]
#[command(name = "convert")]
struct Arguments {
    /// What to write.
    #[arg(long, value_enum)]
    to: Format,
    /// The folder to write into; it is made if it is not there.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Texts to read.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// AKN4UN, the XML the United Nations publishes.
    Akn,
    /// JSON, as core/schema/unres-2.schema.json describes it.
    Json,
}

impl Format {
    fn extension(self) -> &'static str {
        match self {
            Self::Akn => "xml",
            Self::Json => "json",
        }
    }

    fn convert(self, bytes: &[u8]) -> Result<String, unres::Error> {
        let document = unres::read(bytes)?;
        Ok(match self {
            Self::Akn => unres::akn::to_string(&document, &unres::akn::Options::default()),
            Self::Json => unres::json::to_string(&document) + "\n",
        })
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if let Err(error) = fs::create_dir_all(&arguments.out) {
        return report(&[named(&arguments.out, &error)]);
    }
    let (jobs, mut failures) = jobs(&arguments);
    let bar = progress(jobs.len());
    // Gathered in the order of the files: what is reported does not depend on which core was quicker.
    failures.par_extend(jobs.par_iter().filter_map(|job| {
        let done = job.run(arguments.to);
        bar.inc(1);
        done.err()
    }));
    bar.finish_and_clear();
    report(&failures)
}

/// Names what failed. Not `eprintln!`, which panics where stderr is a closed pipe.
fn report(failures: &[String]) -> ExitCode {
    let mut stderr = io::stderr().lock();
    for failure in failures {
        let _ = writeln!(stderr, "{failure}");
    }
    if failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn named(path: &Path, error: &dyn std::error::Error) -> String {
    format!("{}: {error}", path.display())
}

/// A file and where its conversion goes.
struct Job<'a> {
    from: &'a Path,
    to: PathBuf,
}

impl Job<'_> {
    fn run(&self, format: Format) -> Result<(), String> {
        let bytes = fs::read(self.from).map_err(|error| named(self.from, &error))?;
        let converted = format.convert(&bytes).map_err(|error| named(self.from, &error))?;
        fs::write(&self.to, converted).map_err(|error| named(&self.to, &error))
    }
}

/// One job for each output; of two files that would be written to the same place the second is refused, since which of
/// them stays would otherwise be left to chance.
fn jobs(arguments: &Arguments) -> (Vec<Job<'_>>, Vec<String>) {
    let mut taken: HashMap<OsString, &Path> = HashMap::with_capacity(arguments.files.len());
    let (mut jobs, mut refused) = (Vec::with_capacity(arguments.files.len()), Vec::new());
    for from in &arguments.files {
        let Some(stem) = from.file_stem() else {
            refused.push(format!("{}: not a file's name", from.display()));
            continue;
        };
        // Added, not set: `A_RES_78_10.part` keeps its last part.
        let mut name = stem.to_owned();
        name.push(".");
        name.push(arguments.to.extension());
        let to = arguments.out.join(&name);
        match taken.insert(name, from) {
            None => jobs.push(Job { from, to }),
            Some(first) => refused.push(format!("{}: left out: {} is written from {}", from.display(), to.display(), first.display())),
        }
    }
    (jobs, refused)
}

fn progress(length: usize) -> ProgressBar {
    // To stderr, and hidden where that is no terminal.
    let bar = ProgressBar::with_draw_target(Some(length as u64), ProgressDrawTarget::stderr());
    match ProgressStyle::with_template("{bar:40} {pos}/{len} {eta}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
