//! Real documents, where they lie beside the repository: every text is read whole, and what is written is what the schema says.

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use benches::shared::corpus;
use common::files::paths;
use common::sound;

/// Of so many texts one is checked against the schema: without optimisation that takes longer than all the rest.
const SCHEMA_EVERY: usize = if cfg!(debug_assertions) { 23 } else { 5 };

const LAYOUTS: &[&str] = &["text", "pdfium", "plain", "page", "bare"];

#[test]
fn every_text_is_read_whole() {
    let Some(corpus) = corpus() else { return };
    let texts = texts(&corpus);
    assert!(texts.len() > 1000, "only {} texts in {}", texts.len(), corpus.display());
    failures(&texts, |text| {
        let bytes = fs::read(text).map_err(|error| error.to_string())?;
        sound(&unres::read(&bytes).map_err(|error| error.to_string())?)
    });
}

#[test]
fn json_keeps_to_its_schema() {
    let Some(corpus) = corpus() else { return };
    let schema = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/unres-2.schema.json")).unwrap();
    let validator = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
    let texts: Vec<PathBuf> = texts(&corpus).into_iter().step_by(SCHEMA_EVERY).collect();
    failures(&texts, |text| {
        let bytes = fs::read(text).map_err(|error| error.to_string())?;
        let document = unres::read(&bytes).map_err(|error| error.to_string())?;
        let value = serde_json::from_str(&unres::json::to_string(&document)).map_err(|error| error.to_string())?;
        validator.iter_errors(&value).next().map_or(Ok(()), |error| Err(format!("{error} at {}", error.instance_path())))
    });
}

/// Every text of every set, and the seed.
fn texts(corpus: &Path) -> Vec<PathBuf> {
    let mut sets: Vec<PathBuf> = fs::read_dir(corpus).unwrap().map(|entry| entry.unwrap().path()).collect();
    sets.sort();
    let folders = sets.iter().flat_map(|set| LAYOUTS.iter().map(|layout| set.join(layout)).chain([set.clone()]));
    folders.flat_map(|folder| paths(&folder)).collect()
}

/// Checks all texts over all cores and fails with the list of faults.
#[track_caller]
fn failures(texts: &[PathBuf], check: impl Fn(&Path) -> Result<(), String> + Sync) {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut faults = Vec::new();
        loop {
            let Some(text) = texts.get(next.fetch_add(1, Ordering::Relaxed)) else { return faults };
            if let Err(fault) = check(text) {
                faults.push(format!("{}: {fault}", text.display()));
            }
        }
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let faults: Vec<String> = thread::scope(|scope| {
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("a text made the reader panic")).collect()
    });
    let few: Vec<&str> = faults.iter().take(20).map(String::as_str).collect();
    assert!(faults.is_empty(), "{} of {} texts:\n{}", faults.len(), texts.len(), few.join("\n"));
}
