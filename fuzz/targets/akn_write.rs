//! What is written as AKN4UN is well-formed and can be read again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use unres::akn;

fuzz_target!(|text: &str| {
    let document = unres::parse(text);
    let xml = akn::to_string(&document, &akn::Options::default());
    unres_fuzz::well_formed(&xml);
    let again = akn::read(xml.as_bytes()).expect("what was written cannot be read");
    unres_fuzz::sound(&again);
});
