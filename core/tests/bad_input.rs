//! What is no resolution, or was one: nothing panics, nothing is lost, and the reader says that it found nothing.

mod common;

use benches::generate::{Layout, Tongue, hostile, noise, resolution, story};
use unres::{Code, Error};

use common::{checked, sound};

#[track_caller]
fn holds_no_resolution(text: &str) {
    let document = checked(text);
    assert_eq!(document.resolutions().count(), 0, "{}", document.dump());
    assert!(document.diagnostics().iter().any(|found| found.code == Code::NoResolution));
}

#[test]
fn empty() {
    for text in ["", " ", "\n", "\r\n\r\n", "\x0C", "\u{FEFF}", "\u{200E}\u{AD}"] {
        holds_no_resolution(text);
    }
}

#[test]
fn a_novel() {
    holds_no_resolution(&story(1, 200_000));
}

#[test]
fn a_page_of_html() {
    holds_no_resolution(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head><title>Ferries</title><style>p { margin: 1em }</style></head>\n<body>\n\
         <h1>Timetable</h1>\n<ul>\n<li>1. Monday</li>\n<li>(a) Tuesday</li>\n</ul>\n<script>if (a < b && c > d) { f(\"]]>\") }</script>\n\
         <!-- Decides nothing -->\n<p>All times are local&nbsp;times.</p>\n</body>\n</html>\n",
    );
}

/// What is written is well-formed, whatever stands between the words; `cargo xtask test` holds the same texts against the schema.
#[test]
fn markup_in_all_places() {
    for tongue in Tongue::ALL {
        for layout in Layout::ALL {
            (0..6).for_each(|seed| drop(checked(&hostile(tongue, seed, layout))));
        }
    }
}

#[test]
fn a_record_of_a_vote() {
    checked(
        "Vote on item 4\n\nA recorded vote was taken.\n\nIn favour:\nNorthern Isles, Southern Isles, Republic of the Middle\n\nAgainst:\nNone\n\n\
         Abstaining:\nEastern Isles\n\nThe proposal was adopted by 3 votes to none, with 1 abstention.\n",
    );
}

#[test]
fn a_telephone_book() {
    let lines: Vec<String> = (0..5000).map(|number| format!("Keeper, A. {number}\t{:07}", number * 7919 % 10_000_000)).collect();
    holds_no_resolution(&lines.join("\n"));
}

#[test]
fn cut_at_every_byte() {
    for layout in [Layout::Plain, Layout::Page] {
        let whole = resolution(5, layout).text;
        for end in 0..whole.len() {
            for piece in [&whole.as_bytes()[..end], &whole.as_bytes()[end..]] {
                match unres::read(piece) {
                    Ok(document) => sound(&document).unwrap_or_else(|fault| panic!("cut at {end}: {fault}")),
                    Err(error) => assert!(matches!(error, Error::Undecodable { .. }), "cut at {end}: {error}"),
                }
            }
        }
    }
}

#[test]
fn ten_megabytes_of_one_line() {
    checked(&"x".repeat(10 << 20));
    checked(&"The General Assembly, Recalling its resolution 98/601, 1. Decides (a) to ".repeat(140_000));
}

#[test]
fn random_bytes() {
    for seed in 0..40 {
        let text: String = noise(seed, 20_000).into_iter().map(char::from).collect();
        checked(&text);
    }
    for seed in 0..200 {
        if let Ok(document) = unres::read(&noise(seed, 300)) {
            sound(&document).unwrap();
        }
    }
}

#[test]
fn a_list_a_thousand_deep() {
    let head = "The General Assembly,\n\n1. Decides as follows:\n\n";
    let labels = ["(a)", "(i)", "a.", "(A)", "–", "1.", "i.", "•"];
    let indented: String =
        (0..1000).map(|depth| format!("{}{} To open box {depth}:\n", " ".repeat(depth), labels[depth % labels.len()])).collect();
    checked(&format!("{head}{indented}"));
    let on_one_line: String = (0..1000).map(|depth| format!("{} ", labels[depth % labels.len()])).collect();
    checked(&format!("{head}{on_one_line}"));
    checked(&format!("{head}{}{}", "“".repeat(1000), "[(".repeat(1000)));
}

#[test]
fn labels_without_end() {
    for line in ["1.\n", "1. \n\n", "(a)\n", "(i) \n", "–\n", "999999999999999999999999.\n", "1\n", "*\n", "A\n", "I.\n", "Annex\n"] {
        checked(&line.repeat(4000));
        checked(&format!("The General Assembly,\n{}", line.repeat(4000)));
    }
    let counted: String = (1..4000).map(|number| format!("{number}. Decides to count on;\n")).collect();
    let document = unres::parse(&counted);
    sound(&document).unwrap();
}

#[test]
fn form_feeds() {
    checked(&"\x0C".repeat(5000));
    let spread: String = resolution(3, Layout::Plain)
        .text
        .chars()
        .flat_map(|character| if character == ' ' { vec![' ', '\x0C'] } else { vec![character] })
        .collect();
    checked(&spread);
}

#[test]
fn marks_without_notes() {
    let text =
        "The General Assembly,\n\nNoting the register of tide gauges,1 the almanac2 and the handbook,3\n\n1. Decides to keep them.4\n";
    let document = checked(text);
    assert_eq!(document.footnotes().filter(|note| note.mark().is_some()).count(), 0, "a mark calls a note that is not there");
}

#[test]
fn notes_without_marks() {
    let text = "The General Assembly,\n\n1. Decides to keep the register.\n\n__________________\n1 Register of Tide Gauges, volume II.\n2 Almanac, table 12.\n";
    let document = checked(text);
    assert_eq!(document.footnotes().filter(|note| note.mark().is_some()).count(), 0, "a note is called by a mark that is not there");
}

/// Digits may begin a name (`1540 Committee`): a row of them is none, and takes no depth.
#[test]
fn numbers_in_a_row() {
    let text = format!("The General Assembly,\n\n1. Extends the mandate of the {}Panel;\n\n2. Decides to rest.\n", "1 ".repeat(200_000));
    assert_eq!(checked(&text).resolutions().count(), 1);
}

/// Spans hold 32 bits: a text they cannot hold is refused before it is looked at. Its pages are zeros that nobody wrote.
#[test]
#[cfg(target_pointer_width = "64")]
fn four_gibibytes() {
    let length = 1_usize << 32;
    let text = String::from_utf8(vec![0; length]).unwrap();
    assert_eq!(unres::parse_with(text, &unres::Options::default()).unwrap_err(), Error::TooLong { length });
}

#[test]
fn bytes_that_are_no_text() {
    for bytes in [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), b"PK\x03\x04\0\0\0\0", b"\0"] {
        assert!(matches!(unres::read(bytes), Err(Error::Undecodable { .. })));
    }
}
