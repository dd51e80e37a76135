//! Tasks of the project: `cargo xtask test`, `python`, `wasm`, `page`, `accuracy`, `bench`, `counts`, `lexicon`.

mod accuracy;
mod bench;
mod counts;
mod floors;
mod lexicon;
mod node;
mod page;
mod python;
mod states;
mod steps;
mod table;
mod test;
mod tools;
mod validity;
mod wasm;

use clap::Parser;

/// What a task ends with when it cannot go on.
type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// Tasks of the project.
#[derive(Parser)]
enum Task {
    /// Build, lint and test everything, then check the corpus beside the repository.
    Test,
    /// Score the sets of the corpus in all six languages and write the table in README.md.
    Accuracy(accuracy::Arguments),
    /// Print how many megabytes a second are read, beside other readers of the same bytes.
    Bench(bench::Arguments),
    /// Count the instructions that fixed texts take, and hold them against benches/counts.json.
    Counts {
        /// Make what was counted the new figures: the message of the commit says why where one rises.
        #[arg(long)]
        write: bool,
    },
    /// Build the Python package and run its tests, as `test` does.
    Python,
    /// Build the npm package in bindings-wasm/npm.
    Wasm,
    /// Build the npm package and the page of examples/web, and run the page's tests in Chromium.
    Page,
    /// Turn core/lexicon/*.toml into the checked-in tables of core/src/lexicon.
    Lexicon {
        /// Only say whether the tables are up to date.
        #[arg(long)]
        check: bool,
    },
}

fn main() -> Outcome {
    match Task::parse() {
        Task::Test => test::run(),
        Task::Accuracy(arguments) => accuracy::run(&arguments),
        Task::Bench(arguments) => bench::run(&arguments),
        Task::Counts { write } => counts::run(write),
        Task::Python => python::run(),
        Task::Wasm => wasm::run(),
        Task::Page => page::run(),
        Task::Lexicon { check } => lexicon::run(check),
    }
}
