//! A volume read piece by piece, by a reader of few bytes, is the volume cut as a whole.
#![no_main]

use std::io::BufReader;

use arbitrary::Arbitrary;
use benches::generate::{Layout, Tongue, resolution_in};
use libfuzzer_sys::fuzz_target;
use unres::{Options, volume};

#[derive(Arbitrary, Debug)]
enum Part {
    Resolution(u8, u8, u8),
    Words(String),
}

fuzz_target!(|input: (u8, Vec<Part>)| {
    let (capacity, parts) = input;
    let mut text = String::new();
    for part in parts.iter().take(12) {
        match part {
            Part::Resolution(tongue, seed, layout) => {
                let tongue = Tongue::ALL[usize::from(*tongue) % Tongue::ALL.len()];
                text.push_str(&resolution_in(tongue, u64::from(*seed), Layout::ALL[usize::from(*layout) % 3]).text);
            }
            Part::Words(words) => text.push_str(words),
        }
    }
    // A text of one language: which it is a stream tells by its first lines, a text by all of them.
    let options = Options::default().with_language(unres::parse(&text).language());
    let whole: Vec<&str> = volume::pieces(&text, &options).map(|piece| &text[piece]).collect();
    assert_eq!(whole.concat(), text);
    let source = BufReader::with_capacity(usize::from(capacity) + 1, text.as_bytes());
    let mut at = 0;
    let mut pieces = Vec::new();
    for piece in volume::reader(source, &options) {
        let piece = piece.expect("a text is no text");
        assert_eq!(piece.start, at);
        at += piece.text.len() as u64;
        pieces.push(piece.text);
    }
    assert_eq!(pieces, whole);
});
