//! How long reading takes in Rust, for the test that compares Python with it: `parse_seconds FILE TIMES` prints the seconds of the
//! fastest run, bytes to document, as `unres.parse` does it.

use std::time::{Duration, Instant};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, file, times] = arguments.as_slice() else { return Err("parse_seconds FILE TIMES".into()) };
    let bytes = std::fs::read(file)?;
    let mut fastest = Duration::MAX;
    for _ in 0..times.parse::<usize>()? {
        let start = Instant::now();
        let document = unres::read(&bytes)?;
        fastest = fastest.min(start.elapsed());
        drop(document);
    }
    println!("{}", fastest.as_secs_f64());
    Ok(())
}
