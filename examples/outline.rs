//! Prints the outline of texts: `cargo run --release --example outline -- FILE…`, `-` for what comes in, nothing for the
//! bundled sample.

use std::io::{self, Read as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

const SAMPLE: &[u8] = include_bytes!("sample.txt");

/// Prints the outline of texts.
#[derive(Parser)]
#[command(name = "outline")]
struct Arguments {
    /// Texts to read; `-` for what comes in. Without any, the bundled sample.
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Show requests to report and mandates too.
    #[arg(long)]
    ledger: bool,
    /// Say below each paragraph what it does, and whom it asks.
    #[arg(long)]
    acts: bool,
}

fn main() -> ExitCode {
    let Arguments { files, ledger, acts } = Arguments::parse();
    // anstream takes the escapes out where the output is no terminal, or NO_COLOR is set.
    let options = unres::outline::Options::default().with_color(true).with_width(width()).with_ledger(ledger).with_acts(acts);
    let mut failed = false;
    for file in &files {
        let read = if file.as_os_str() == "-" { stdin() } else { std::fs::read(file) };
        let name = if files.len() > 1 { &*file.to_string_lossy() } else { "" };
        let shown = read.map_err(|error| error.to_string()).and_then(|bytes| show(name, &bytes, &options));
        if let Err(message) = shown {
            failed = true;
            let _ = writeln!(io::stderr(), "{}: {message}", file.display());
        }
    }
    if files.is_empty() {
        failed = show("", SAMPLE, &options).is_err();
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn stdin() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Prints an outline, below the name of its file where there are several.
fn show(name: &str, bytes: &[u8], options: &unres::outline::Options) -> Result<(), String> {
    let document = unres::read(bytes).map_err(|error| error.to_string())?;
    let mut outline = unres::outline::to_string(&document, options);
    if !name.is_empty() {
        outline = format!("==> {name} <==\n{outline}\n");
    }
    match anstream::stdout().lock().write_all(outline.as_bytes()) {
        // Whoever reads has read enough, as in `outline | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written.map_err(|error| error.to_string()),
    }
}

/// The columns of the terminal, within what is still read with ease; 100 in a pipe.
fn width() -> usize {
    terminal_size::terminal_size().map_or(100, |(columns, _)| usize::from(columns.0).clamp(40, 140))
}
