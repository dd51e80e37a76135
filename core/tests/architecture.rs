//! Imports point down. Reads what every folder of `src` takes from the crate and fails on an arrow that is not in the table.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What stands below everything: the text, and the words all others share.
const BASE: &[&str] = &["text", "kind", "diagnostic", "error", "options"];

/// A folder or file of `src`, and what it may import besides [`BASE`], from the bottom up.
const ALLOWED: &[(&str, &[&str])] = &[
    ("lexicon", &[]),
    ("grammar", &["lexicon"]),
    ("tree", &[]),
    // A document hands out its views, and a view holds its document: two halves of one thing.
    ("document", &["tree", "views"]),
    ("views", &["document", "tree", "grammar", "lexicon"]),
    ("parse", &["document", "tree", "grammar", "lexicon"]),
    ("volume", &["parse", "document", "grammar", "lexicon"]),
    ("analysis", &["views", "document", "grammar", "lexicon"]),
    ("json", &["analysis", "views", "document", "tree"]),
    ("akn", &["analysis", "views", "document", "tree"]),
    ("outline", &["analysis", "views", "document", "tree"]),
];

/// Arrows within [`BASE`]: a diagnostic has a place, an error tells of a text.
const WITHIN_BASE: &[(&str, &[&str])] = &[("text", &["error"]), ("kind", &[]), ("diagnostic", &["text"]), ("error", &[]), ("options", &[])];

#[test]
fn imports_point_down() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let exports = exports(&fs::read_to_string(source.join("lib.rs")).unwrap());
    let mut upward = Vec::new();
    for file in rust_files(&source) {
        let place = file.strip_prefix(&source).unwrap();
        let module = top_module(place);
        if module == "lib" {
            continue;
        }
        for target in imports(&fs::read_to_string(&file).unwrap(), depth(place)) {
            let target = exports.get(&target).cloned().unwrap_or(target);
            if target != module && !allowed(&module, &target) {
                upward.push(format!("{} takes from `{target}`", place.display()));
            }
        }
    }
    assert!(upward.is_empty(), "imports that do not point down:\n{}\nSee ARCHITECTURE.md.", upward.join("\n"));
}

#[test]
fn every_folder_has_its_place() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in rust_files(&source) {
        let module = top_module(file.strip_prefix(&source).unwrap());
        let known = module == "lib" || ALLOWED.iter().chain(WITHIN_BASE).any(|(name, _)| *name == module);
        assert!(known, "`{module}` is in no table of this test");
    }
}

/// The reader of imports itself, on what it has to tell apart.
#[test]
fn imports_are_read() {
    let text = "use crate::views::{Flow, Note};\nuse crate::{kind::Kind, text};\n// use crate::akn;\n\
                fn f() { crate::json::to_string(); super::super::tree::check(); super::node::x() }\n#[cfg(test)]\nmod tests { use crate::outline; }\n";
    assert_eq!(imports(text, 2), ["views", "kind", "text", "json", "tree"]);
}

fn allowed(module: &str, target: &str) -> bool {
    let table = |rows: &[(&str, &[&str])]| rows.iter().find(|(name, _)| *name == module).is_some_and(|(_, below)| below.contains(&target));
    if BASE.contains(&module) { table(WITHIN_BASE) } else { BASE.contains(&target) || table(ALLOWED) }
}

/// The files of a folder that are built; `tests.rs` may name anything.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// `views` for `views/flow.rs`, `kind` for `kind.rs`.
fn top_module(place: &Path) -> String {
    let first = place.components().next().unwrap().as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// How many `super` lead from a file to the crate.
fn depth(place: &Path) -> usize {
    place.components().count() - usize::from(place.ends_with("mod.rs"))
}

/// `Error` is of `error`: what `lib.rs` exports under the crate's own name.
fn exports(lib: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for line in lib.lines().filter_map(|line| line.strip_prefix("pub use ")) {
        let Some((module, names)) = line.trim_end_matches(';').split_once("::") else { continue };
        for name in names.trim_matches(['{', '}']).split(',') {
            found.insert(name.trim().to_owned(), module.to_owned());
        }
    }
    found
}

/// The crate's modules that a file names, by `crate::` or by enough `super::`. Tests at its end may name anything.
fn imports(text: &str, depth: usize) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let code: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n").replace(&"super::".repeat(depth), "crate::");
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            None => found.push(name(rest)),
            Some(group) => found.extend(group_names(group)),
        }
    }
    found
}

fn name(text: &str) -> String {
    text.chars().take_while(|character| character.is_alphanumeric() || *character == '_').collect()
}

/// First names of `{kind::Kind, text::{Span, Lines}}`, after its opening brace.
fn group_names(text: &str) -> Vec<String> {
    let (mut level, mut start, mut found) = (0, 0, Vec::new());
    for (at, character) in text.char_indices() {
        match character {
            '{' => level += 1,
            ',' | '}' if level == 0 => {
                found.push(name(text[start..at].trim_start()));
                start = at + 1;
                if character == '}' {
                    break;
                }
            }
            '}' => level -= 1,
            _ => {}
        }
    }
    found.retain(|name| !name.is_empty());
    found
}
