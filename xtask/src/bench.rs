//! `cargo xtask bench`: the rows of the bench in one table.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::Outcome;
use crate::tools::{self, cargo};

pub(crate) fn run(quick: bool) -> Outcome {
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
    rows.sort_by(|one, other| one.bytes_a_second.total_cmp(&other.bytes_a_second));
    println!("\n{:<34} {:>10}", "row", "MB/s");
    for row in rows {
        println!("{:<34} {:>10.1}", row.name, row.bytes_a_second / 1e6);
    }
    Ok(())
}

struct Row {
    name: String,
    bytes_a_second: f64,
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
        let benchmark = json(&path.join("benchmark.json"))?;
        let nanoseconds = json(&path.join("estimates.json"))?["median"]["point_estimate"].as_f64().ok_or("no estimate")?;
        let bytes = benchmark["throughput"]["Bytes"].as_f64().ok_or("no size")?;
        let name = benchmark["full_id"].as_str().ok_or("no name")?.to_owned();
        rows.push(Row { name, bytes_a_second: bytes / nanoseconds * 1e9 });
    }
    Ok(())
}

fn json(path: &Path) -> Outcome<Value> {
    Ok(serde_json::from_str(&fs::read_to_string(path)?)?)
}
