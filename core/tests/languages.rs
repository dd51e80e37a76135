//! Six languages, where their documents lie beside the repository: each text is known for what it is, and the texts of one
//! resolution agree.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use benches::shared::corpus;
use unres::views::Resolution;
use unres::{Document, Language};

/// Texts that lie among those of another language.
const MISPLACED: [(&str, Language); 2] = [("fr/A_DEC_77_519", Language::English), ("ru/S_RES_2567_2021", Language::Spanish)];

/// Sets whose documents exist in all languages.
const SETS: [&str; 4] = ["ga", "hrc", "sc", "ecosoc"];

/// Base forms that translators take for each other.
///
/// One word of one language stands for several English ones in so many of its paragraphs (counts by lead in the lexicons' sources):
/// French `Soulignant` for stressing 1,019 times and for emphasizing 916 times.
const ALIKE: &[&[&str]] = &[
    &["stress", "emphasize", "underline", "underscore", "highlight", "re-emphasize"],
    &[
        "note",
        "take note",
        "observe",
        "recognize",
        "acknowledge",
        "aware",
        "cognizant",
        "conscious",
        "mindful",
        "bear in mind",
        "take into account",
        "consider",
    ],
    &["reaffirm", "affirm", "reiterate", "confirm", "reconfirm", "renew", "recall", "remind"],
    &["call upon", "call on", "call for", "call", "invite", "encourage", "urge", "request", "appeal", "ask", "exhort", "demand"],
    &[
        "welcome",
        "appreciate",
        "commend",
        "applaud",
        "salute",
        "pay tribute",
        "gratified",
        "congratulate",
        "praise",
        "thank",
        "satisfied",
        "hail",
        "acknowledge",
    ],
    &["express", "concerned", "alarmed", "disturbed", "deplore", "regret", "note", "dismayed", "troubled", "distressed"],
    &["decide", "resolve", "determine", "determined", "resolved", "agree"],
    &["support", "endorse", "approve"],
    &["convinced", "believe"],
    &["look forward", "await", "expect"],
];

#[test]
fn every_text_is_known_for_what_it_is() {
    let Some(corpus) = corpus() else { return };
    let mut wrong = Vec::new();
    let mut read = 0;
    for set in fs::read_dir(&corpus).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        let name = set.file_name().unwrap().to_string_lossy().into_owned();
        let Some(language) = name.rsplit('-').next().and_then(|code| code.parse::<Language>().ok()) else { continue };
        for layout in ["plain", "page", "bare", "text", "pdfium"] {
            for (stem, text) in texts(&set.join(layout)) {
                let misplaced = MISPLACED.iter().find(|(place, _)| *place == format!("{}/{stem}", language.code()));
                let expected = misplaced.map_or(language, |&(_, language)| language);
                read += 1;
                if unres::parse(&text).language() != expected {
                    wrong.push(format!("{name}/{layout}/{stem}"));
                }
            }
        }
    }
    assert!(read > 3000 && wrong.is_empty(), "{read} texts, of these not known: {wrong:?}");
}

/// What is compared of a paragraph: its label, by rank, and the base form of its lead.
type Shape = (String, Option<&'static str>);

#[test]
fn one_resolution_in_six_languages() {
    let Some(corpus) = corpus() else { return };
    let languages = Language::ALL.into_iter().filter(|&language| language != Language::English);
    for language in languages {
        let (mut documents, mut alike) = (0, 0);
        let (mut paragraphs, mut same, mut close) = (0, 0, 0);
        let mut pairs: BTreeMap<(&str, &str), u32> = BTreeMap::new();
        for set in SETS {
            let english: BTreeMap<String, String> = texts(&corpus.join(format!("{set}-en/plain"))).into_iter().collect();
            for (stem, text) in texts(&corpus.join(format!("{set}-{}/plain", language.code()))) {
                let Some(original) = english.get(&stem) else { continue };
                let (own, other) = (unres::parse(&text), unres::parse(original));
                documents += 1;
                let (own, other) = (shapes(&own), shapes(&other));
                let labels = |shapes: &[Shape]| shapes.iter().map(|(label, _)| label.clone()).collect::<Vec<_>>();
                if labels(&own) != labels(&other) {
                    continue;
                }
                alike += 1;
                for ((_, own), (_, other)) in own.iter().zip(&other) {
                    let (Some(own), Some(other)) = (own, other) else { continue };
                    paragraphs += 1;
                    same += u32::from(own == other);
                    close += u32::from(own == other || ALIKE.iter().any(|group| group.contains(own) && group.contains(other)));
                    if own != other {
                        *pairs.entry((other, own)).or_default() += 1;
                    }
                }
            }
        }
        let mut commonest: Vec<_> = pairs.into_iter().collect();
        commonest.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
        let rate = |part: u32, whole: u32| f64::from(part) / f64::from(whole.max(1));
        println!(
            "{}: {alike} of {documents} documents have the same paragraphs; {paragraphs} leads, same {:.3}, alike {:.3}; {:?}",
            language.code(),
            rate(same, paragraphs),
            rate(close, paragraphs),
            &commonest[..commonest.len().min(12)],
        );
        assert!(documents > 100 && rate(alike, documents) >= 0.9, "{}: {alike} of {documents}", language.code());
        assert!(rate(close, paragraphs) >= 0.95, "{}: {close} of {paragraphs}", language.code());
    }
}

/// The paragraphs of a document, parts included.
fn shapes(document: &Document<'_>) -> Vec<Shape> {
    let mut found = Vec::new();
    for resolution in document.resolutions() {
        for part in std::iter::once(resolution).chain(resolution.parts()) {
            paragraphs(part, &mut found);
        }
    }
    found
}

fn paragraphs(resolution: Resolution<'_>, into: &mut Vec<Shape>) {
    into.extend(resolution.preambulars().map(|paragraph| ("p".to_owned(), paragraph.lead_base())));
    for paragraph in resolution.operatives() {
        let number = paragraph.number().map(|number| number.into_owned()).unwrap_or_default();
        into.push((number, paragraph.lead_base()));
        // Letters differ by language: their place tells.
        into.extend(paragraph.subparagraphs().map(|item| ("-".to_owned(), item.lead_base())));
    }
}

/// The texts of a folder, by name.
fn texts(folder: &Path) -> Vec<(String, String)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths: BTreeSet<_> =
        entries.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|e| e == "txt")).collect();
    let read = |path: &std::path::PathBuf| (path.file_stem().unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap());
    paths.iter().map(read).collect()
}
