//! Text of any kind, read, asked everything and written in every format.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let document = unres::parse(text);
    assert!(document.source() == text);
    unres_fuzz::attack(&document);
});
