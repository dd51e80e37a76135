//! What must hold of any document; the attacks of `fuzz/` ask the same.

use quick_xml::events::Event;
use unres::Document;
use unres::views::NodeRef;

/// Leaves rebuild the text, the invariants hold, and something is said.
pub(crate) fn sound(document: &Document<'_>) -> Result<(), String> {
    document.check_invariants().map_err(|violation| violation.to_string())?;
    if printed(document) != document.source() {
        return Err("the leaves do not print the text".to_owned());
    }
    if document.resolutions().next().is_none() && document.diagnostics().is_empty() {
        return Err("there is neither a resolution nor a diagnostic".to_owned());
    }
    Ok(())
}

/// JSON and AKN4UN are well-formed.
pub(crate) fn written(document: &Document<'_>) -> Result<(), String> {
    let json = unres::json::to_string(document);
    serde_json::from_str::<serde_json::Value>(&json).map_err(|error| format!("the JSON is broken: {error}"))?;
    well_formed(&unres::akn::to_string(document, &unres::akn::Options::default())).map_err(|error| format!("the XML is broken: {error}"))
}

/// Whether XML is well-formed; whether it is valid is for a validator to say.
pub(crate) fn well_formed(xml: &str) -> Result<(), String> {
    let wild = |character: &char| matches!(character, '\0'..'\t' | '\x0B' | '\x0C' | '\x0E'..' ' | '\u{FFFE}' | '\u{FFFF}');
    if let Some(character) = xml.chars().find(wild) {
        return Err(format!("{character:?} is no character of XML"));
    }
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut open = 0_usize;
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(element) => {
                open += 1;
                attributes(&element)?;
            }
            Event::Empty(element) => attributes(&element)?,
            Event::End(_) => open = open.checked_sub(1).ok_or("an element is closed that is not open")?,
            Event::Eof => return if open == 0 { Ok(()) } else { Err(format!("{open} elements are not closed")) },
            _ => {}
        }
    }
}

fn attributes(element: &quick_xml::events::BytesStart<'_>) -> Result<(), String> {
    element.attributes().try_for_each(|attribute| attribute.map(drop)).map_err(|error| error.to_string())
}

/// The text as the leaves give it.
pub(crate) fn printed(document: &Document<'_>) -> String {
    let root = document.root();
    let leaves = root.descendants().filter(|node| node.children().next().is_none());
    if root.children().next().is_none() { root.source().to_owned() } else { leaves.map(NodeRef::source).collect() }
}
