//! Texts that lie beside the repository.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The texts of a folder, sorted; none where there is no such folder.
pub(crate) fn paths(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let all = entries.map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> = all.filter(|path| path.extension().is_some_and(|extension| extension == "txt")).collect();
    paths.sort();
    paths
}

/// The same with what is in them, by name.
pub(crate) fn texts(folder: &Path) -> BTreeMap<String, String> {
    let read = |path: &PathBuf| (stem(path), fs::read_to_string(path).unwrap());
    paths(folder).iter().map(read).collect()
}

/// The name of a file without its ending.
pub(crate) fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}
