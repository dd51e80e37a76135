//! What every test of whole texts asks.
#![allow(dead_code)] // each test binary takes what it needs

pub(crate) mod cases;
pub(crate) mod shares;

use quick_xml::events::Event;
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
    well_formed(&unres::akn::to_string(document, &unres::akn::Options::default())).map_err(|error| format!("the XML is broken: {error}"))
}

/// Whether XML is well-formed; whether it is valid is for a validator to say.
fn well_formed(xml: &str) -> Result<(), String> {
    let wild = |character: &char| matches!(character, '\0'..'\t' | '\x0B' | '\x0C' | '\x0E'..' ' | '\u{FFFE}' | '\u{FFFF}');
    if let Some(character) = xml.chars().find(wild) {
        return Err(format!("{character:?} is no character of XML"));
    }
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut open = 0;
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(_) => open += 1,
            Event::End(_) => open -= 1,
            Event::Eof => return if open == 0 { Ok(()) } else { Err(format!("{open} elements are not closed")) },
            _ => {}
        }
    }
}

/// The text as the leaves give it.
pub(crate) fn printed(document: &Document<'_>) -> String {
    let root = document.root();
    let leaves = root.descendants().filter(|node| node.children().next().is_none());
    if root.children().next().is_none() { root.source().to_owned() } else { leaves.map(|node| node.source()).collect() }
}
