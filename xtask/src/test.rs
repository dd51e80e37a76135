//! `cargo xtask test`: everything that must hold before a change goes in.

use benches::shared;

use crate::steps::{Done, Steps};
use crate::tools::{self, PYTHON, XMLLINT, cargo, cargo_packages};
use crate::{Outcome, accuracy, counts, lexicon, page, python, validity, wasm};

pub(crate) fn run() -> Outcome {
    let mut steps = Steps::default();
    steps.step("words are up to date", || lexicon::run(true).map(passed));
    steps.step("format", format);
    steps.step("build of everything, with lints", build);
    steps.step("tests", tests);
    steps.step("examples in the documentation", || tools::run(&mut cargo_packages(&["test", "--doc", "--quiet"])).map(passed));
    steps.step("accuracy", || {
        if shared::corpus().is_none() {
            return Ok(Done::NoCorpus);
        }
        if !PYTHON.ensure() {
            return Ok(lacking(&PYTHON));
        }
        accuracy::check_sample().map(passed)
    });
    steps.step("validity of AKN4UN", || {
        let Some(corpus) = shared::corpus() else { return Ok(Done::NoCorpus) };
        if !XMLLINT.ensure() {
            return Ok(lacking(&XMLLINT));
        }
        validity::run(&corpus).map(passed)
    });
    steps.step("instructions", counts::test);
    steps.step("Python", python::test);
    steps.step("JavaScript", wasm::test);
    steps.step("the page", page::test);
    steps.close()
}

fn passed((): ()) -> Done {
    Done::Passed
}

fn lacking(tool: &tools::Tool) -> Done {
    Done::Lacking(tool.missing())
}

fn format() -> Outcome<Done> {
    if !tools::has_subcommand("fmt") {
        return Ok(Done::Lacking("rustfmt is missing: rustup component add rustfmt".to_owned()));
    }
    tools::run(&mut cargo(&["fmt", "--all", "--check"])).map(passed)
}

/// Library, tests, examples, benches and both bindings. What is checked here is linked only where it runs.
fn build() -> Outcome<Done> {
    let everything = ["--workspace", "--all-targets", "--quiet"];
    if tools::has_subcommand("clippy") {
        tools::run(cargo(&["clippy"]).args(everything).args(["--", "--deny", "warnings"])).map(passed)
    } else {
        println!("clippy is missing (rustup component add clippy): building without lints");
        tools::run(cargo(&["check"]).args(everything)).map(passed)
    }
}

fn tests() -> Outcome<Done> {
    if shared::corpus().is_none() {
        println!("SKIPPED: tests of real documents pass without reading any");
    }
    if tools::has_subcommand("nextest") {
        let quiet = ["--no-fail-fast", "--status-level", "fail", "--final-status-level", "slow"];
        tools::run(cargo_packages(&["nextest", "run"]).args(quiet)).map(passed)
    } else {
        tools::run(&mut cargo_packages(&["test", "--lib", "--bins", "--tests", "--quiet", "--no-fail-fast"])).map(passed)
    }
}
