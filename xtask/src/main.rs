//! Tasks of the project: `cargo xtask lexicon`.

mod lexicon;

use clap::Parser;

/// Tasks of the project.
#[derive(Parser)]
enum Task {
    /// Turn core/lexicon/*.toml into the checked-in tables of core/src/lexicon.
    Lexicon {
        /// Only say whether the tables are up to date.
        #[arg(long)]
        check: bool,
    },
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    match Task::parse() {
        Task::Lexicon { check } => lexicon::run(check),
    }
}
