//! What every test of whole texts asks.
#![allow(dead_code)] // each test binary takes what it needs

pub(crate) mod cases;
pub(crate) mod expected;
pub(crate) mod files;
pub(crate) mod shares;
mod sound;

#[allow(unused_imports)] // each test binary takes what it needs
pub(crate) use sound::printed;
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

/// Whether what was missed is to be printed: the variable `UNRES_SHOW` is `all`, or names what is counted.
pub(crate) fn shown(what: &str) -> bool {
    std::env::var_os("UNRES_SHOW").is_some_and(|show| show == "all" || show == what)
}

/// The tree is sound, and so is what is written of it.
pub(crate) fn sound(document: &Document<'_>) -> Result<(), String> {
    sound::sound(document).and_then(|()| sound::written(document))
}
