//! `cargo xtask bench`: the rows of the bench in one table, those of Python and JavaScript among them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use benches::generate::{Layout, resolution};
use benches::shared;
use serde_json::{Value, json};

use crate::Outcome;
use crate::tools::{self, NODE, cargo, root};

/// What `bench` takes.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Fewer runs, coarser figures.
    #[arg(long)]
    quick: bool,
    /// Write the rows to a file too: `[{"row": "structure/en-pdf", "mb_per_s": 170.2}, …]`.
    #[arg(long)]
    json: Option<PathBuf>,
}

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let mut rows = criterion(arguments.quick)?;
    let texts = texts()?;
    rows.extend(python(&texts, arguments.quick)?);
    rows.extend(node(&texts, arguments.quick)?);
    rows.sort_by(|one, other| one.bytes_a_second.total_cmp(&other.bytes_a_second));
    println!("\n{:<38} {:>10}", "row", "MB/s");
    for row in &rows {
        println!("{:<38} {:>10.1}", row.name, row.bytes_a_second / 1e6);
    }
    if let Some(file) = &arguments.json {
        let rounded = |rate: f64| (rate / 1e3).round() / 1e3;
        let rows: Vec<Value> = rows.iter().map(|row| json!({ "row": row.name, "mb_per_s": rounded(row.bytes_a_second) })).collect();
        fs::write(file, serde_json::to_string_pretty(&rows)? + "\n")?;
    }
    Ok(())
}

struct Row {
    name: String,
    bytes_a_second: f64,
}

/// The rows of Rust.
fn criterion(quick: bool) -> Outcome<Vec<Row>> {
    // A folder of its own: rows of a bench that is no more do not come back.
    let results = tools::scratch("criterion")?;
    let mut bench = cargo(&["bench", "--package", "benches", "--bench", "parse", "--", "--noplot"]);
    bench.env("CRITERION_HOME", &results);
    if quick {
        bench.arg("--quick");
    }
    tools::run(&mut bench)?;
    let mut rows = Vec::new();
    collect(&results, &mut rows)?;
    Ok(rows)
}

/// Finds criterion's folders `new`: one a row, with the row's name and size beside its estimates.
fn collect(folder: &Path, rows: &mut Vec<Row>) -> Outcome {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if !path.is_dir() {
            continue;
        }
        if !path.ends_with("new") {
            collect(&path, rows)?;
            continue;
        }
        let benchmark: Value = serde_json::from_str(&fs::read_to_string(path.join("benchmark.json"))?)?;
        let estimates: Value = serde_json::from_str(&fs::read_to_string(path.join("estimates.json"))?)?;
        let nanoseconds = estimates["median"]["point_estimate"].as_f64().ok_or("no estimate")?;
        let bytes = benchmark["throughput"]["Bytes"].as_f64().ok_or("no size")?;
        let name = benchmark["full_id"].as_str().ok_or("no name")?.to_owned();
        rows.push(Row { name, bytes_a_second: bytes / nanoseconds * 1e9 });
    }
    Ok(())
}

/// A folder of texts, one resolution each: of PDFs where the corpus is there, else invented.
fn texts() -> Outcome<PathBuf> {
    const INVENTED: u64 = 300;
    if let Some(corpus) = shared::corpus() {
        return Ok(corpus.join("ga-pdf-en/text"));
    }
    let folder = tools::scratch("texts")?;
    for seed in 0..INVENTED {
        fs::write(folder.join(format!("{seed}.txt")), resolution(seed, Layout::Page).text)?;
    }
    Ok(folder)
}

/// Python: texts to Arrow, and the same by its `re`.
fn python(texts: &Path, quick: bool) -> Outcome<Vec<Row>> {
    let python = tools::target()?.join("python/bin/python");
    let has_package =
        Command::new(&python).args(["-c", "import unres"]).stderr(Stdio::null()).status().is_ok_and(|status| status.success());
    if !has_package {
        println!("SKIPPED: Python's rows; `cargo xtask python` builds the package first");
        return Ok(Vec::new());
    }
    told(Command::new(python).arg(root().join("benches/python/rows.py")).arg(texts).arg(seconds(quick)))
}

/// JavaScript: texts to their paragraphs.
fn node(texts: &Path, quick: bool) -> Outcome<Vec<Row>> {
    let package = root().join("bindings-wasm/npm");
    if !package.join("generated").is_dir() || !NODE.is_there() {
        println!("SKIPPED: the row of JavaScript; `cargo xtask wasm` builds the package first");
        return Ok(Vec::new());
    }
    told(Command::new(NODE.program).arg("bench/row.js").arg(texts).arg(seconds(quick)).current_dir(package))
}

/// How long a row is measured.
fn seconds(quick: bool) -> &'static str {
    if quick { "1" } else { "5" }
}

/// Rows as a program prints them: a name, a tab, bytes a second.
fn told(command: &mut Command) -> Outcome<Vec<Row>> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err(format!("{:?}: {}", command.get_program(), output.status).into());
    }
    let said = String::from_utf8(output.stdout)?;
    let row = |line: &str| {
        let (name, rate) = line.split_once('\t').ok_or("no row")?;
        Ok(Row { name: name.to_owned(), bytes_a_second: rate.parse()? })
    };
    said.lines().map(row).collect()
}
