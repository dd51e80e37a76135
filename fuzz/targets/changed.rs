//! Invented resolutions, changed here and there: what a damaged copy is like.
#![no_main]

use arbitrary::Arbitrary;
use benches::generate::{Layout, Tongue, resolution_in};
use libfuzzer_sys::fuzz_target;

#[derive(Arbitrary, Debug)]
enum Change {
    Cut(u16, u16),
    Repeat(u16, u8, u8),
    Insert(u16, String),
    Piece(u16, u8),
    Swap(u16, u16),
    Blank(u16, u8),
    Join(u8, u8),
}

#[derive(Arbitrary, Debug)]
struct Input {
    tongue: u8,
    layout: u8,
    seed: u8,
    changes: Vec<Change>,
}

/// What the grammar looks for, in all languages.
const PIECES: &[&str] = &[
    "\n",
    "\n\n",
    "\r\n",
    "\x0C",
    "\u{A0}",
    "\u{FEFF}",
    "\u{200F}",
    "________\n",
    "1\n",
    "1. ",
    "(a) ",
    "(i) ",
    "a) ",
    "1 - ",
    "(أ) ",
    "*",
    "\n* ",
    "Annex\n",
    "Annexe\n",
    "附件\n",
    "المرفق\n",
    "Приложение\n",
    "Anexo\n",
    "The General Assembly,\n",
    "The Security Council,\n",
    "大会，\n",
    "Recalling ",
    "Decides ",
    "Requests the Secretary-General to report ",
    "[Adopted by a recorded vote of 2 to 1, with 3 abstentions, as follows:\n",
    "In favour: ",
    "Against: ",
    "A/RES/98/601",
    "S/RES/3907 (2046)",
    "resolution 97/12 A of 3 June 2043",
    "24th plenary meeting\n",
    "“",
    "”",
    "[",
    "]",
    "]]>",
    "<script>",
    "&amp;",
    "\u{1}",
    "é",
    "2/4\n",
    "43-00601\n",
    "I.\n",
    "No. ",
    "see ",
    "paragraph 2 of ",
    "until 30 June 2047 ",
    "the mandate of the Panel ",
];

/// Bytes that are read.
const MOST: usize = 40_000;

fn place(text: &str, at: u16) -> usize {
    let mut at = usize::from(at) % (text.len() + 1);
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn change(text: &mut String, change: &Change) {
    match change {
        Change::Cut(from, length) => {
            let from = place(text, *from);
            let mut end = (from + usize::from(*length)).min(text.len());
            while !text.is_char_boundary(end) {
                end -= 1;
            }
            text.replace_range(from..end.max(from), "");
        }
        Change::Repeat(from, length, times) => {
            let from = place(text, *from);
            let piece: String = text[from..].chars().take(usize::from(*length)).collect();
            text.insert_str(from, &piece.repeat(usize::from(times % 20)));
        }
        Change::Insert(at, words) => text.insert_str(place(text, *at), words),
        Change::Piece(at, which) => text.insert_str(place(text, *at), PIECES[usize::from(*which) % PIECES.len()]),
        Change::Swap(one, other) => {
            let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
            if !lines.is_empty() {
                let count = lines.len();
                lines.swap(usize::from(*one) % count, usize::from(*other) % count);
                *text = lines.concat();
            }
        }
        Change::Blank(at, which) => {
            let at = place(text, *at);
            let blank = ["\n", " \n", "\n\n\n", "\t", "\u{A0}", "\r\n", "\x0C", "\u{2028}"][usize::from(which % 8)];
            if let Some(found) = text[at..].find(' ') {
                text.replace_range(at + found..at + found + 1, blank);
            }
        }
        Change::Join(tongue, seed) => {
            text.push_str(&resolution_in(Tongue::ALL[usize::from(*tongue) % 6], u64::from(*seed), Layout::ALL[usize::from(seed % 3)]).text);
        }
    }
}

fuzz_target!(|input: Input| {
    let tongue = Tongue::ALL[usize::from(input.tongue) % 6];
    let mut text = resolution_in(tongue, u64::from(input.seed), Layout::ALL[usize::from(input.layout % 3)]).text;
    input.changes.iter().take(24).for_each(|next| change(&mut text, next));
    // A text of a few pages tells as much as one of many.
    text.truncate(place(&text, MOST.min(text.len()) as u16));
    unres_fuzz::attack(&unres::parse(&text));
});
