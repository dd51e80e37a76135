//! Files of XML of any kind: a document or an error.
#![no_main]

use libfuzzer_sys::fuzz_target;
use unres::akn;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(document) = akn::read(bytes) {
        unres_fuzz::attack(&document);
    }
});
