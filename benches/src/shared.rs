//! Where the documents of the UN are that tests and benches read: beside the repository, never in it.

use std::path::{Path, PathBuf};

/// The folder `shared` beside the repository, or the one that `UNRES_SHARED` names, which a second work tree needs.
#[must_use]
pub fn folder() -> PathBuf {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    std::env::var_os("UNRES_SHARED").map_or_else(beside, PathBuf::from)
}

/// The corpus in it, if it is there; says loudly when it is not.
#[must_use]
pub fn corpus() -> Option<PathBuf> {
    let corpus = folder().join("corpus");
    if !corpus.is_dir() {
        eprintln!("SKIPPED: {} is not there, and this reads the documents in it", corpus.display());
        return None;
    }
    Some(corpus)
}
