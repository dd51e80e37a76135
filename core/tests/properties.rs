//! What holds for every text: laws of reading, tried on invented resolutions and on pieces put together at random.

mod common;

use benches::generate::{Invented, Layout, resolution};
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use unres::{Document, Kind};

use common::checked;

/// Lines and pieces of lines that rules look at.
const PIECES: &[&str] = &[
    "The General Assembly,",
    "The Security Council,",
    "United Nations",
    "A/RES/98/601",
    "98/601. Clocks",
    "Recalling ",
    "Noting also ",
    "1. ",
    "2.",
    "(a) ",
    "(i) ",
    "(box‑9) ",
    "Decides ",
    "Also requests ",
    "the clocks,",
    "the clocks;1",
    "the clocks; and",
    "the clocks.",
    "\n",
    "\n\n",
    "\r\n",
    "\x0C",
    "  ",
    "\u{A0}",
    "________",
    "1 Almanac.",
    "* Reissued.",
    "Annex",
    "I.",
    "II. Shelves",
    "24th plenary meeting",
    "2 May 2043",
    "[Adopted without a vote.]",
    "[Adopted by a recorded vote of 2 to 1.",
    "In favour: ",
    "Against:",
    "Northern Isles, ",
    "“",
    "”",
    "resolution 97/12 A of 3 June 2043",
    "2/4",
    "43-00601 (E)",
    "é",
    "汉",
    "-",
    "–",
    "…",
];

fn layout() -> impl Strategy<Value = Layout> {
    prop_oneof![Just(Layout::Plain), Just(Layout::Page)]
}

fn invented() -> impl Strategy<Value = Invented> {
    (any::<u64>(), layout()).prop_map(|(seed, layout)| resolution(seed, layout))
}

fn pieces() -> impl Strategy<Value = String> {
    proptest::collection::vec((0..PIECES.len()).prop_map(|index| PIECES[index]), 0..120).prop_map(|pieces| pieces.concat())
}

/// Kinds with their depth and words, white space aside.
fn structure(document: &Document<'_>) -> Vec<(Kind, usize, String)> {
    let depth = |mut node: unres::views::NodeRef<'_>| {
        let mut depth = 0;
        while let Some(parent) = node.parent() {
            depth += 1;
            node = parent;
        }
        depth
    };
    let nodes = document.root().descendants().filter(|node| node.kind() != Kind::Space);
    nodes.map(|node| (node.kind(), depth(node), node.source().replace("\r\n", "\n"))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_invented_is_found(invented in invented()) {
        let document = checked(&invented.text);
        let resolutions: Vec<_> = document.resolutions().collect();
        prop_assert_eq!(resolutions.len(), 1);
        let resolution = resolutions[0];
        prop_assert_eq!(resolution.symbol().map(|symbol| symbol.to_string()), Some(invented.symbol));
        prop_assert_eq!(resolution.title().map(String::from), Some(invented.title.to_owned()));
        prop_assert_eq!(resolution.preambulars().map(|paragraph| paragraph.text().into_owned()).collect::<Vec<_>>(), invented.preambulars);
        prop_assert_eq!(resolution.operatives().map(|paragraph| paragraph.text().into_owned()).collect::<Vec<_>>(), invented.operatives);
        prop_assert_eq!(resolution.operatives().map(|paragraph| paragraph.subparagraphs().count()).sum::<usize>(), invented.subparagraphs);
        prop_assert_eq!(resolution.footnotes().filter(|note| note.mark().is_some()).count(), invented.notes);
    }

    #[test]
    fn two_joined_are_both_found(first in invented(), second in invented()) {
        let joined = format!("{}\x0C{}", first.text, second.text);
        let document = checked(&joined);
        let found: Vec<_> = document.resolutions().map(|resolution| resolution.symbol().map(|symbol| symbol.to_string())).collect();
        prop_assert_eq!(found, [Some(first.symbol), Some(second.symbol)]);
    }

    #[test]
    fn cut_anywhere_nothing_is_lost(invented in invented(), at in any::<proptest::sample::Index>()) {
        let mut cut = at.index(invented.text.len() + 1);
        while !invented.text.is_char_boundary(cut) {
            cut -= 1;
        }
        checked(&invented.text[..cut]);
        checked(&invented.text[cut..]);
    }

    #[test]
    fn line_ends_change_nothing(invented in invented()) {
        let windows = invented.text.replace('\n', "\r\n");
        let (windows, unix) = (structure(&checked(&windows)), structure(&checked(&invented.text)));
        prop_assert_eq!(windows, unix);
    }

    #[test]
    fn pieces_in_any_order_are_read(text in pieces()) {
        checked(&text);
    }

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        let document = checked(&text);
        prop_assert!(document.source() == text);
    }

    #[test]
    fn owning_the_text_changes_nothing(invented in invented()) {
        let borrowed = checked(&invented.text);
        let owned = borrowed.clone().into_owned();
        prop_assert_eq!(owned.dump(), borrowed.dump());
        prop_assert_eq!(unres::json::to_string(&owned), unres::json::to_string(&borrowed));
    }
}
