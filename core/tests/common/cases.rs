//! The shared cases of `testdata/`: a text and the facts a person found in it.

use std::fs;
use std::path::{Path, PathBuf};

/// A case.
pub(crate) struct Case {
    /// The name of its folder.
    pub(crate) name: String,
    /// The text.
    pub(crate) text: String,
    /// `expected.json`.
    pub(crate) expected: serde_json::Value,
}

/// All cases, by name; the folder `expectations` holds no case but facts about real documents.
pub(crate) fn all() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../testdata");
    let mut folders: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir() && !path.ends_with("expectations"))
        .collect();
    folders.sort();
    folders.iter().map(|folder| case(folder)).collect()
}

fn case(folder: &Path) -> Case {
    let expected: serde_json::Value = serde_json::from_str(&fs::read_to_string(folder.join("expected.json")).unwrap()).unwrap();
    let text = fs::read_to_string(folder.join(expected["input"].as_str().unwrap())).unwrap();
    Case { name: folder.file_name().unwrap().to_string_lossy().into_owned(), text, expected }
}
