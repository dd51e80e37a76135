//! Steps of a test run: each is passed, failed or skipped, and the last line counts them.

use std::env;
use std::time::Instant;

use crate::Outcome;

/// How a step ended that did not fail.
pub(crate) enum Done {
    Passed,
    /// A tool that is not installed is needed; the reason.
    Lacking(String),
    /// The documents beside the repository are not there.
    NoCorpus,
}

impl Done {
    /// The same of a task that someone asked for by itself: what is lacking is an error there.
    pub(crate) fn complete(self) -> Outcome {
        match self {
            Self::Lacking(what) => Err(what.into()),
            Self::Passed | Self::NoCorpus => Ok(()),
        }
    }
}

#[derive(Default)]
pub(crate) struct Steps {
    passed: usize,
    failed: Vec<String>,
    skipped: Vec<String>,
}

impl Steps {
    /// Runs a step; the others run whether it fails or not, so that one run shows all there is.
    pub(crate) fn step(&mut self, name: &str, work: impl FnOnce() -> Outcome<Done>) {
        println!("\n== {name}");
        let start = Instant::now();
        let (word, reason) = match work() {
            Ok(Done::Passed) => {
                self.passed += 1;
                ("passed", String::new())
            }
            // A tool can be installed where tests must be complete: there it is a fault that it was not.
            Ok(Done::Lacking(what)) if env::var_os("CI").is_some() => self.failure(name, &what),
            Ok(Done::Lacking(what)) => self.skip(name, &what),
            Ok(Done::NoCorpus) => self.skip(name, "the corpus is not beside the repository"),
            Err(error) => self.failure(name, &error.to_string()),
        };
        println!("== {name}: {word} in {:.1} s{reason}", start.elapsed().as_secs_f64());
    }

    fn failure(&mut self, name: &str, why: &str) -> (&'static str, String) {
        self.failed.push(format!("{name}: {why}"));
        ("FAILED", format!(": {why}"))
    }

    fn skip(&mut self, name: &str, why: &str) -> (&'static str, String) {
        self.skipped.push(format!("{name}: {why}"));
        ("SKIPPED", format!(": {why}"))
    }

    /// Prints what was skipped and what failed, and the line that counts.
    pub(crate) fn close(self) -> Outcome {
        println!();
        self.skipped.iter().for_each(|step| println!("SKIPPED {step}"));
        self.failed.iter().for_each(|step| println!("FAILED {step}"));
        println!("steps: {} passed, {} failed, {} skipped", self.passed, self.failed.len(), self.skipped.len());
        if self.failed.is_empty() { Ok(()) } else { Err("not all steps passed".into()) }
    }
}
