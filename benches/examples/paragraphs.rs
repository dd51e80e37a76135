//! Reads files by one thread until every paragraph's text is held, and prints how many bytes it reads in a second:
//! `cargo run --release -p benches --example paragraphs -- FILE…`. What the npm package is compared with.

use std::error::Error;
use std::time::{Duration, Instant};

use unres::views::NodeRef;

const WHILE: Duration = Duration::from_secs(3);

fn main() -> Result<(), Box<dyn Error>> {
    let texts = std::env::args_os().skip(1).map(std::fs::read_to_string).collect::<Result<Vec<_>, _>>()?;
    let bytes: usize = texts.iter().map(String::len).sum();
    let (mut rounds, mut characters, start) = (0, 0, Instant::now());
    while start.elapsed() < WHILE {
        rounds += 1;
        characters += texts.iter().map(|text| held(text)).sum::<usize>();
    }
    println!("{:.0}", (bytes * rounds) as f64 / start.elapsed().as_secs_f64());
    // Said aside, so that nothing of it is left out as unused.
    eprintln!("{characters} bytes of paragraphs in {rounds} rounds");
    Ok(())
}

fn held(text: &str) -> usize {
    let document = unres::parse(text);
    let paragraphs = document.root().descendants().filter(|node| node.kind().is_paragraph());
    paragraphs.map(NodeRef::flow).map(|flow| flow.into_text().into_owned()).collect::<Vec<_>>().iter().map(String::len).sum()
}
