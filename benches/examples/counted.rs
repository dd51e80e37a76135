//! What `cargo xtask counts` counts the instructions of: a file read to its structure (`structure`), or with its whole analysis to JSON
//! (`whole`).

use std::error::Error;
use std::hint::black_box;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [what, file] = arguments.as_slice() else { return Err("counted structure|whole FILE".into()) };
    let text = std::fs::read_to_string(file)?;
    let document = unres::parse(&text);
    if what == "whole" {
        black_box(unres::json::to_string(&document));
    }
    black_box(document);
    Ok(())
}
