//! Documents of the corpus joined in any order come apart again as they were.

mod common;

use std::fs;
use std::path::PathBuf;

use benches::shared::corpus;
use common::files::paths;
use unres::views::Resolution;
use unres::{Document, Language, Options, volume};

/// How many documents are joined.
const DOCUMENTS: usize = if cfg!(debug_assertions) { 25 } else { 100 };

/// Sets of texts that hold one resolution each.
const SETS: &[&str] = &["ga-pdf-en/text", "sc-pdf-en/text", "sc-en/page", "hrc-en/page", "hrc-en/bare", "ecosoc-en/page", "sc-old-en/text"];

/// What must be the same of a resolution, alone and in a volume.
#[derive(Debug, PartialEq, Eq)]
struct Facts {
    language: Language,
    symbol: Option<String>,
    preambulars: usize,
    operatives: Vec<Option<String>>,
    annexes: usize,
    notes: Vec<String>,
}

fn facts(resolution: Resolution<'_>) -> Facts {
    let parts = || std::iter::once(resolution).chain(resolution.parts());
    Facts {
        language: resolution.language(),
        symbol: resolution.symbol().map(|symbol| symbol.to_string()),
        preambulars: parts().map(|part| part.preambulars().count()).sum(),
        operatives: parts().flat_map(|part| part.operatives()).map(|p| p.label().map(str::to_owned)).collect(),
        annexes: parts().map(|part| part.annexes().count()).sum(),
        notes: resolution.footnotes().map(|note| note.marker().to_owned()).collect(),
    }
}

fn all(document: &Document<'_>) -> Vec<Facts> {
    document.resolutions().map(facts).collect()
}

/// Some of the texts of sets, in an order by chance.
fn texts(sets: &[&str], seed: u64) -> Option<Vec<String>> {
    let corpus = corpus()?;
    let mut paths: Vec<PathBuf> = sets.iter().flat_map(|set| paths(&corpus.join(set))).collect();
    paths.sort();
    // A linear congruence, so that a failure comes again.
    let mut state = seed;
    for at in (1..paths.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        paths.swap(at, (state >> 33) as usize % (at + 1));
    }
    paths.truncate(DOCUMENTS);
    Some(paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect())
}

/// Joins the texts of sets and counts those that are read as they are alone.
fn come_apart(sets: &[&str], seed: u64, joint: &str) -> Option<(usize, usize, Vec<String>)> {
    let texts = texts(sets, seed)?;
    let joined = texts.join(joint);
    let alone: Vec<Facts> = texts.iter().flat_map(|text| all(&common::checked(text))).collect();
    let document = unres::parse(&joined);
    document.check_invariants().unwrap();
    let together = all(&document);
    let by_pieces: Vec<Facts> = volume::pieces(&joined, &Options::default()).flat_map(|piece| all(&unres::parse(&joined[piece]))).collect();
    let streamed: Vec<Facts> = volume::reader(joined.as_bytes(), &Options::default())
        .flat_map(|piece| all(&piece.unwrap().document(&Options::default()).unwrap()))
        .collect();
    assert_eq!(by_pieces, streamed, "{sets:?}: read from a stream and as a whole");
    let mut faults = Vec::new();
    for (name, found) in [("together", &together), ("piece by piece", &by_pieces)] {
        let symbols = |facts: &[Facts]| facts.iter().map(|facts| facts.symbol.clone()).collect::<Vec<_>>();
        if symbols(found) != symbols(&alone) {
            faults.push(format!("{name}: {} resolutions of {}", found.len(), alone.len()));
        }
        let differ = alone.iter().zip(found).filter(|(one, other)| one != other);
        faults.extend(differ.map(|(one, other)| format!("{name}: {one:?}\n      {other:?}")));
    }
    Some((alone.len(), faults.len(), faults))
}

/// Sets of all languages: each resolution is read in its own.
const LANGUAGES: &[&str] = &[
    "ga-ar/page",
    "ga-zh/page",
    "ga-fr/page",
    "hrc-ru/page",
    "hrc-es/page",
    "hrc-en/page",
    "sc-ar/plain",
    "sc-fr/plain",
    "sc-zh/page",
    "ecosoc-es/page",
    "ecosoc-ru/plain",
    "ecosoc-en/page",
];

#[test]
fn joined_texts_come_apart() {
    let mut missed = Vec::new();
    let each = SETS.iter().map(std::slice::from_ref);
    // All together too: lines of one width then stand among those of another.
    for sets in each.chain([SETS, LANGUAGES]) {
        for (seed, joint) in [(1, "\n\x0C"), (2, "\n\n"), (3, "\n")] {
            let Some((all, faults, told)) = come_apart(sets, seed, joint) else { return };
            println!("{sets:?} {joint:?}: {faults} of {all}");
            if faults > 0 {
                let few: Vec<String> = told.into_iter().take(3).map(|fault| fault.chars().take(900).collect()).collect();
                missed.push(format!("{sets:?} {joint:?}: {faults} of {all}\n  {}", few.join("\n  ")));
            }
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

/// A formula known by its shape alone needs the lead below it, one line further than a number looks for a formula.
#[test]
fn read_piece_by_piece_it_is_cut_as_a_whole() {
    let options = Options::default().with_language(Language::French);
    for lines in 1..20 {
        let title = "des balises et des quais\n".repeat(lines);
        let text = format!(
            "89/1. Lampes\nLa Conférence générale,\nRappelant sa résolution 88/1,\n1. Décide de se réunir lundi.\n\
             90/2. Balises\n{title}La Conférence générale,\nRappelant sa résolution 89/1,\n1. Décide de se réunir mardi.\n"
        );
        let whole: Vec<&str> = volume::pieces(&text, &options).map(|piece| &text[piece]).collect();
        let read: Vec<String> = volume::reader(text.as_bytes(), &options).map(|piece| piece.unwrap().text).collect();
        assert_eq!(read, whole, "{lines} lines of a title");
        assert_eq!(whole.len(), if lines <= 12 { 2 } else { 1 }, "{lines} lines of a title");
    }
}
