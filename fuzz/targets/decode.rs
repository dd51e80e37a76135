//! Bytes of any kind: text or an error, and a document of it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use unres::{Error, text};

fuzz_target!(|bytes: &[u8]| {
    match (text::decode(bytes), unres::read(bytes)) {
        (Ok((text, _)), Ok(document)) => {
            assert!(text == document.source());
            unres_fuzz::sound(&document);
        }
        (Err(Error::Undecodable { at }), Err(error)) => {
            assert!(at <= bytes.len());
            assert!(error == Error::Undecodable { at });
        }
        (decoded, read) => panic!("{:?}, {:?}", decoded.is_ok(), read.is_ok()),
    }
});
