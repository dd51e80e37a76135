//! Lines, code points and UTF-16 units against a naive reference implementation.
#![no_main]

use libfuzzer_sys::fuzz_target;
use unres::text::{CodePoints, LineColumn, Lines, Utf16};

/// Where lines begin, character by character.
fn starts(text: &str) -> Vec<u32> {
    let mut starts = vec![0];
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let within = character == '\r' && characters.peek().is_some_and(|&(_, next)| next == '\n');
        if matches!(character, '\n' | '\r' | '\x0C') && !within {
            starts.push((at + 1) as u32);
        }
    }
    starts
}

fuzz_target!(|text: &str| {
    let lines = Lines::new(text);
    let starts = starts(text);
    assert_eq!(lines.starts(), starts);
    let (points, units) = (CodePoints::new(text), Utf16::new(text));
    for offset in 0..=text.len() + 1 {
        let before = text.get(..offset);
        assert_eq!(points.before(text, offset), before.map(|before| before.chars().count()));
        assert_eq!(units.before(text, offset), before.map(|before| before.encode_utf16().count()));
        let place = before.map(|before| {
            let line = starts.iter().filter(|&&start| start as usize <= offset).count() - 1;
            LineColumn { line: line as u32, column: before[starts[line] as usize..].chars().count() as u32 }
        });
        assert_eq!(lines.line_column(text, offset), place);
        if let Some(place) = place {
            assert_eq!(lines.offset(text, place), Some(offset));
        }
    }
});
