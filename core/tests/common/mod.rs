//! What every test of whole texts asks.
#![allow(dead_code)] // each test binary takes what it needs

pub(crate) mod cases;

use unres::Document;

/// Reads a text and checks what must hold whatever it is.
#[track_caller]
pub(crate) fn checked(text: &str) -> Document<'_> {
    let document = unres::parse(text);
    if let Err(fault) = sound(&document) {
        panic!("{fault}\nin the text {:?}…", text.chars().take(400).collect::<String>());
    }
    document
}

/// Leaves rebuild the text, the invariants hold, something is said, and every format can be written.
pub(crate) fn sound(document: &Document<'_>) -> Result<(), String> {
    document.check_invariants().map_err(|violation| violation.to_string())?;
    if printed(document) != document.source() {
        return Err("the leaves do not print the text".to_owned());
    }
    if document.resolutions().next().is_none() && document.diagnostics().is_empty() {
        return Err("there is neither a resolution nor a diagnostic".to_owned());
    }
    let json = unres::json::to_string(document);
    serde_json::from_str::<serde::de::IgnoredAny>(&json).map_err(|error| format!("the JSON is broken: {error}"))?;
    Ok(())
}

/// The text as the leaves give it.
pub(crate) fn printed(document: &Document<'_>) -> String {
    let root = document.root();
    let leaves = root.descendants().filter(|node| node.children().next().is_none());
    if root.children().next().is_none() { root.source().to_owned() } else { leaves.map(|node| node.source()).collect() }
}
