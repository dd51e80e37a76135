//! What holds for every text: laws of reading, tried on invented resolutions and on pieces put together at random.

mod common;

use std::borrow::Cow;

use benches::generate::{Invented, Layout, Tongue, resolution_in};
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use unicode_normalization::UnicodeNormalization as _;
use unres::views::NodeRef;
use unres::{Document, Kind};

use common::{checked, sound};

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

fn invented() -> impl Strategy<Value = Invented> {
    let one = (select(&Tongue::ALL), any::<u64>(), select(&Layout::ALL));
    one.prop_map(|(tongue, seed, layout)| resolution_in(tongue, seed, layout))
}

fn pieces() -> impl Strategy<Value = String> {
    proptest::collection::vec((0..PIECES.len()).prop_map(|index| PIECES[index]), 0..120).prop_map(|pieces| pieces.concat())
}

/// What stands between the pieces of a volume.
const JOINTS: &[&str] = &["\x0C", "\n\x0C", "\n\n"];

/// A change of a text, by its name.
type Change = (&'static str, fn(&str) -> String);

/// What may change in a text without changing what it says.
const CHANGES: &[Change] = &[
    ("line ends of Windows", |text| text.replace('\n', "\r\n")),
    ("line ends of old", |text| text.replace('\n', "\r")),
    ("no-break spaces", |text| text.replace(' ', "\u{A0}")),
    ("composed letters", |text| text.nfc().collect()),
    ("letters and accents apart", |text| text.nfd().collect()),
    ("marks of direction", |text| format!("\u{200F}{}", text.replace('\n', "\u{200E}\n\u{200F}"))),
    ("a byte order mark", |text| format!("\u{FEFF}{text}")),
    ("blanks at line ends", |text| text.replace('\n', " \t\n")),
    ("two blank lines for one", |text| text.replace("\n\n", "\n\n\n")),
];

/// What may change besides where no line is broken: elsewhere the room that a line takes tells whether a paragraph ends with it.
const WIDENING: Change = ("two blanks for one", |text| text.replace(' ', "  "));

/// The same texts in every run; `PROPTEST_RNG_SEED` gives others, and `PROPTEST_CASES` more.
fn config() -> ProptestConfig {
    let config = ProptestConfig::default();
    let rng_seed = match config.rng_seed {
        RngSeed::Random => RngSeed::Fixed(1946),
        given => given,
    };
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { config.cases } else { 48 };
    ProptestConfig { cases, rng_seed, failure_persistence: None, ..config }
}

/// What a person reads: names, paragraphs with their depth, notes; invisible characters and kinds of blanks aside.
fn said(document: &Document<'_>) -> Vec<String> {
    let depth = |node: NodeRef<'_>| std::iter::successors(node.parent(), |node| node.parent()).count();
    let mut said = Vec::new();
    for resolution in document.resolutions() {
        let names = (resolution.symbol().map(|symbol| symbol.to_string()), resolution.adopted().map(|day| day.date()));
        said.push(format!("{names:?} {:?}", resolution.meeting()));
        said.extend([resolution.title(), resolution.enacting()].into_iter().flatten().map(String::from));
        let lead = |lead: Option<Cow<'_, str>>, base: Option<&str>| format!("{} {base:?}", lead.unwrap_or_default());
        said.extend(resolution.preambulars().map(|paragraph| lead(paragraph.lead(), paragraph.lead_base())));
        said.extend(resolution.operatives().map(|paragraph| lead(paragraph.lead(), paragraph.lead_base())));
    }
    for node in document.root().descendants().filter(|node| node.kind().is_paragraph() || node.kind() == Kind::Heading) {
        said.push(format!("{} {} {} {}", node.kind().name(), depth(node), node.label().unwrap_or_default(), node.flow().text()));
    }
    said.extend(document.footnotes().map(|note| format!("{} {} {}", note.marker(), note.mark().is_some(), note.text())));
    let visible = |text: &String| text.nfc().filter(|c| !matches!(c, '\u{200E}' | '\u{200F}' | '\u{FEFF}')).collect::<String>();
    said.iter().map(|line| visible(line).replace("\\u{a0}", " ").split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_was_invented_is_found(invented in invented()) {
        let document = checked(&invented.text);
        let resolutions: Vec<_> = document.resolutions().collect();
        prop_assert_eq!(resolutions.len(), 1);
        let resolution = resolutions[0];
        prop_assert_eq!(resolution.symbol().map(|symbol| symbol.to_string()), Some(invented.symbol));
        prop_assert_eq!(resolution.title().map(String::from), Some(invented.title.to_owned()));
        let plain = |text: Cow<'_, str>| text.replace('\u{A0}', " ");
        prop_assert_eq!(resolution.preambulars().map(|paragraph| plain(paragraph.text())).collect::<Vec<_>>(), invented.preambulars);
        prop_assert_eq!(resolution.operatives().map(|paragraph| plain(paragraph.text())).collect::<Vec<_>>(), invented.operatives);
        prop_assert_eq!(resolution.operatives().map(|paragraph| paragraph.subparagraphs().count()).sum::<usize>(), invented.subparagraphs);
        prop_assert_eq!(resolution.footnotes().filter(|note| note.mark().is_some()).count(), invented.notes);
        prop_assert_eq!(resolution.meeting().map(String::from), Some(invented.meeting.to_string()));
    }

    #[test]
    fn two_joined_are_both_found(first in invented(), second in invented(), joint in select(JOINTS)) {
        let joined = format!("{}{joint}{}", first.text, second.text);
        let document = checked(&joined);
        let found: Vec<_> = document.resolutions().map(|resolution| resolution.symbol().map(|symbol| symbol.to_string())).collect();
        prop_assert_eq!(found, [Some(first.symbol), Some(second.symbol)]);
    }

    #[test]
    fn cut_anywhere_nothing_is_lost(invented in invented(), at in any::<proptest::sample::Index>()) {
        let mut cut = at.index(invented.text.len() + 1);
        // As bytes first: a character may be cut too.
        for piece in [&invented.text.as_bytes()[..cut], &invented.text.as_bytes()[cut..]] {
            if let Ok(document) = unres::read(piece) {
                prop_assert_eq!(sound(&document), Ok(()));
            }
        }
        while !invented.text.is_char_boundary(cut) {
            cut -= 1;
        }
        checked(&invented.text[..cut]);
        checked(&invented.text[cut..]);
    }

    #[test]
    fn what_says_nothing_changes_nothing(invented in invented()) {
        let before = said(&checked(&invented.text));
        for (what, change) in CHANGES.iter().chain(Some(&WIDENING).filter(|_| invented.layout == Layout::Plain)) {
            prop_assert_eq!(&said(&checked(&change(&invented.text))), &before, "{}", what);
        }
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
