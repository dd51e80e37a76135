//! The words of the six languages, as an editor keeps them: no doubles, nothing that cannot be found, nothing missing that a rule needs,
//! and no opening that no document has.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use benches::shared::corpus;
use common::files::paths;
use toml::{Table, Value};

/// The lists of openings.
const OPENINGS: [&str; 2] = ["preambular", "operative"];

/// Lists without which a text of the language is not read.
const NEEDED: &[&str] = &[
    "abstaining",
    "against",
    "agenda",
    "annex_words",
    "distribution",
    "in_favour",
    "meeting_words",
    "months",
    "note_openers",
    "number_words",
    "operative",
    "organs",
    "original",
    "preambular",
    "publisher",
    "recorded_vote",
    "resolution_nouns",
    "resolution_words",
    "session_words",
    "vote_openers",
    "without_vote",
];

/// Tables that all languages share.
const SHARED: [&str; 3] = ["common.toml", "states.toml", "treaties.toml"];

/// Organs that every language names.
const ORGANS: [&str; 5] = ["ecosoc", "ga", "hrc", "sc", "unea"];

/// English openings of documents older than the corpus, or of organs it has not: grammar of mastheads and leads, by era.
const FEW: usize = 90;

#[test]
fn a_treaty_has_one_key_and_names_of_its_own() {
    let table: Table = fs::read_to_string(folder().join("treaties.toml")).unwrap().parse().unwrap();
    let treaties = table["treaty"].as_array().unwrap();
    let (mut keys, mut names) = (BTreeSet::new(), BTreeSet::new());
    for treaty in treaties {
        let key = treaty["key"].as_str().unwrap();
        assert!(keys.insert(key), "{key} stands twice");
        for language in ["ar", "en", "es", "fr", "ru", "zh"] {
            for name in treaty.get(language).and_then(Value::as_array).into_iter().flatten() {
                let name = name.as_str().unwrap();
                assert!(names.insert((language, name)), "{language}: {name} is of two treaties");
                assert_eq!(name, folded(name), "{language}: names are folded");
            }
        }
        // The key is what one of the English names makes.
        let slug = |name: &str| {
            let letters = |c: char| if c.is_alphanumeric() { Some(c) } else { (c != '\'').then_some('-') };
            name.chars().filter_map(letters).collect::<String>().split('-').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
        };
        let english = treaty["en"].as_array().unwrap();
        assert!(english.iter().any(|name| slug(name.as_str().unwrap()) == key), "{key} is none of its English names");
    }
    assert!(keys.len() >= 70);
}

#[test]
fn no_opening_stands_twice() {
    for (language, words) in lexicons() {
        let mut parts: BTreeMap<&str, &str> = BTreeMap::new();
        for list in OPENINGS {
            let mut seen = BTreeSet::new();
            for phrase in phrases(&words, list) {
                assert!(seen.insert(phrase), "{language}: {phrase:?} stands twice in {list}");
                let other = parts.insert(phrase, list).filter(|other| *other != list);
                // In Chinese alone a phrase opens paragraphs of both parts, and the number or the mark at the end tells.
                assert!(other.is_none() || language == "zh", "{language}: {phrase:?} stands in both lists of openings");
            }
        }
    }
}

#[test]
fn openings_are_written_as_texts_are_read() {
    for (language, words) in lexicons() {
        for phrase in OPENINGS.iter().flat_map(|list| phrases(&words, list)) {
            assert_eq!(phrase, folded(phrase), "{language}: a text is never read as {phrase:?}");
            assert_eq!(phrase, phrase.trim(), "{language}: {phrase:?}");
        }
    }
}

/// An adverb before an opening is read by itself: a phrase of both is never looked for.
#[test]
fn no_opening_hides_behind_an_adverb() {
    for (language, words) in lexicons() {
        for list in OPENINGS {
            let all: BTreeSet<&str> = phrases(&words, list).collect();
            let adverbs: Vec<&str> = strings(&words, "before").collect();
            let hidden = |phrase: &&str| {
                adverbs.iter().any(|adverb| phrase.strip_prefix(adverb).is_some_and(|rest| all.contains(rest.trim_start())))
            };
            let found: Vec<_> = all.iter().copied().filter(|phrase| hidden(phrase)).collect();
            assert!(found.is_empty(), "{language}, {list}: {found:?}");
        }
    }
}

#[test]
fn every_language_has_what_rules_need() {
    for (language, words) in lexicons() {
        for list in NEEDED {
            let filled = words.get(*list).and_then(Value::as_array).is_some_and(|list| !list.is_empty());
            assert!(filled, "{language}: no {list}");
        }
        let adoption = ["adoption", "adoption_ends"]
            .iter()
            .any(|list| words.get(*list).and_then(Value::as_array).is_some_and(|list| !list.is_empty()));
        assert!(adoption, "{language}: nothing tells the adoption line");
        let months = strings(&words, "months").count();
        assert!(months.is_multiple_of(12), "{language}: {months} names of months");
        let organs: BTreeSet<&str> = tables(&words, "organs").filter_map(|organ| organ.get("key")?.as_str()).collect();
        for organ in ORGANS {
            assert!(organs.contains(organ), "{language}: no name of {organ}");
        }
    }
}

/// Every opening is one of a document: of the corpus, or of those its word lists were counted in.
#[test]
fn every_opening_is_used() {
    let Some(corpus) = corpus() else { return };
    for (language, words) in lexicons() {
        let mut known = openings_of(&corpus, &language);
        known.extend(counted(&corpus, &language));
        let unused: Vec<&str> = OPENINGS
            .iter()
            .flat_map(|list| phrases(&words, list))
            .filter(|phrase| !known.contains(*phrase) && !other_forms(&language, phrase).iter().any(|other| known.contains(other)))
            .collect();
        println!("{language}: {} openings no document has: {unused:?}", unused.len());
        let most = if language == "en" { FEW } else { 0 };
        assert!(unused.len() <= most, "{language}: {} openings no document has: {unused:?}", unused.len());
    }
}

/// How an opening ends, or begins, that agrees with an organ of the other gender: the Assembly and the Councils.
const GENDERS: &[(&str, &[(&str, &str)])] = &[
    ("ar", &[("إذ ت", "إذ ي"), ("ت", "ي"), ("منها", "منه"), ("ها", "ه")]),
    ("es", &[("da", "do"), ("ta", "to"), ("ra", "r"), ("sa", "so"), ("iva", "ivo")]),
    ("fr", &[("ée", "é"), ("ie", "i"), ("te", "t"), ("euse", "eux"), ("ue", "u")]),
    ("ru", &[("на", "н"), ("а ", " "), ("ена", "ен")]),
];

/// The forms of an opening for an organ of the other gender.
fn other_forms(language: &str, phrase: &str) -> Vec<String> {
    let pairs = GENDERS.iter().find(|(own, _)| *own == language).map_or(&[][..], |(_, pairs)| pairs);
    let mut forms = Vec::new();
    for (from, to) in pairs.iter().flat_map(|&(one, other)| [(one, other), (other, one)]) {
        forms.extend(phrase.match_indices(from).map(|(at, _)| format!("{}{to}{}", &phrase[..at], &phrase[at + from.len()..])));
    }
    forms
}

/// The first words of all lines of a language's documents, from one word to twelve; of Chinese, characters.
fn openings_of(corpus: &Path, language: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for text in texts(corpus, language) {
        for line in text.lines() {
            let line = folded(line);
            let words = line.trim_start_matches(|c: char| !c.is_alphabetic());
            // In Arabic a word that joins may be written on to the first.
            for words in [Some(words), words.strip_prefix('و')].into_iter().flatten() {
                found.extend(prefixes(words, language == "zh").map(str::to_owned));
            }
        }
    }
    found
}

fn prefixes(line: &str, characters: bool) -> impl Iterator<Item = &str> {
    let end = move |c: char| characters || !(c.is_alphanumeric() || matches!(c, '-' | '\''));
    line.char_indices().filter(move |&(at, c)| at > 0 && end(c)).map(|(at, _)| at).chain([line.len()]).take(14).map(|at| &line[..at])
}

/// The openings of the word lists that lie beside the corpus.
fn counted(corpus: &Path, language: &str) -> Vec<String> {
    let file = corpus.join(format!("../spec/lexicon/{language}.toml"));
    let Some(words) = fs::read_to_string(file).ok().and_then(|text| text.parse::<Table>().ok()) else { return Vec::new() };
    let listed = OPENINGS.iter().flat_map(|list| phrases(&words, list)).map(folded);
    listed.flat_map(|phrase| [phrase.strip_prefix('و').map(str::to_owned), Some(phrase)]).flatten().collect()
}

fn texts(corpus: &Path, language: &str) -> Vec<String> {
    let sets = fs::read_dir(corpus).unwrap().map(|entry| entry.unwrap().path());
    let sets = sets.filter(|set| set.file_name().is_some_and(|name| name.to_string_lossy().ends_with(&format!("-{language}"))));
    let layouts = sets.flat_map(|set| ["plain", "text"].map(|layout| set.join(layout)));
    layouts.flat_map(|layout| paths(&layout)).map(|file| fs::read_to_string(file).unwrap()).collect()
}

/// A text as lists of words have it.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{64B}'..='\u{652}' | '\u{640}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{AD}' => {}
            '’' | '‘' => out.push('\''),
            '‑' | '‐' => out.push('-'),
            c if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.extend(c.to_lowercase()),
        }
    }
    out
}

fn phrases<'w>(words: &'w Table, list: &str) -> impl Iterator<Item = &'w str> {
    tables(words, list).filter_map(|opening| opening.get("phrase")?.as_str())
}

fn tables<'w>(words: &'w Table, list: &str) -> impl Iterator<Item = &'w Value> {
    words.get(list).and_then(Value::as_array).into_iter().flatten()
}

fn strings<'w>(words: &'w Table, list: &str) -> impl Iterator<Item = &'w str> {
    tables(words, list).filter_map(Value::as_str)
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("lexicon")
}

fn lexicons() -> Vec<(String, Table)> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.retain(|file| !SHARED.iter().any(|name| file.ends_with(name)));
    let read =
        |file: &PathBuf| (file.file_stem().unwrap().to_string_lossy().into_owned(), fs::read_to_string(file).unwrap().parse().unwrap());
    let lexicons: Vec<_> = files.iter().map(read).collect();
    assert_eq!(lexicons.len(), 6);
    lexicons
}
