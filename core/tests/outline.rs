//! What holds for every outline.

mod common;

use common::cases;
use unres::outline::{self, Options};

const WIDTHS: [usize; 4] = [1, 20, 60, 200];

#[test]
fn lines_keep_to_the_width() {
    for case in cases::all() {
        let document = unres::parse(&case.text);
        for width in WIDTHS {
            let outline = outline::to_string(&document, &Options::default().with_width(width));
            // Only a single word of a title may be longer: it has a line of its own.
            let long = outline.lines().find(|line| line.chars().count() > width && line.contains(' '));
            assert_eq!(long, None, "{} at {width}", case.name);
        }
    }
}

#[test]
fn color_changes_no_word() {
    for case in cases::all() {
        let document = unres::parse(&case.text);
        let plain = outline::to_string(&document, &Options::default());
        let colored = outline::to_string(&document, &Options::default().with_color(true));
        assert!(colored.contains('\u{1b}') && !plain.contains('\u{1b}'), "{}", case.name);
        assert_eq!(without_escapes(&colored), plain, "{}", case.name);
    }
}

/// What a terminal would obey is not passed on from the text.
#[test]
fn control_characters_stay_behind() {
    let text = "The General Assembly,\n\nRecalling its \u{1b}[2Jresolution \u{7}76/13,\n\n1. Decides \u{9b}31m to meet.\n";
    let outline = outline::to_string(&unres::parse(text), &Options::default());
    assert!(outline.chars().all(|c| c == '\n' || !c.is_control()), "{outline:?}");
}

fn without_escapes(text: &str) -> String {
    let mut pieces = text.split('\u{1b}');
    let first = pieces.next().unwrap_or("").to_owned();
    pieces.fold(first, |plain, piece| plain + piece.split_once('m').map_or("", |(_, rest)| rest))
}
