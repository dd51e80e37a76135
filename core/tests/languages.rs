//! Six languages, where their documents lie beside the repository: each text is known for what it is, and the texts of one
//! resolution agree.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use benches::shared::corpus;
use common::files::texts;
use unres::views::{Organ, Resolution};
use unres::{Document, Language, Options};

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

/// A resolution in French, one in Russian, and one in English without a head.
const SEVERAL: &str = "\
Résolution 9 (2041)

adoptée par le Conseil de sécurité à sa 50e séance, le 5 décembre 2041

Le Conseil de sécurité,

Rappelant sa résolution 8 (2040) du 4 décembre 2040,

1. Décide de créer un comité des phares;

2. Prie le Secrétaire général de lui faire rapport le 1er mars 2042.

96/4. Маяки и буи

Генеральная Ассамблея,

ссылаясь на свою резолюцию 95/3 от 4 декабря 2040 года,

1. постановляет учредить комитет по маякам;

2. просит Генерального секретаря представить ей доклад на ее девяносто седьмой сессии.

50-е пленарное заседание,
5 декабря 2041 года

The General Assembly,

Recalling its resolution 95/3 of 4 December 2040,

1. Decides to establish a committee on lighthouses;

2. Requests the Secretary-General to report to it at its ninety-seventh session.

50th plenary meeting
5 December 2041
";

#[test]
fn each_resolution_is_read_in_its_own_language() {
    let told = |options: &Options| {
        let document = unres::parse_with(SEVERAL, options).unwrap();
        document.check_invariants().unwrap();
        let facts = |resolution: Resolution<'_>| {
            let leads = resolution.operatives().map(|paragraph| paragraph.lead_base().unwrap_or("")).collect::<Vec<_>>().join(" ");
            (resolution.language(), resolution.organ(), resolution.preambulars().count(), leads)
        };
        document.resolutions().map(facts).collect::<Vec<_>>()
    };
    let (council, assembly) = (Some(Organ::SecurityCouncil), Some(Organ::GeneralAssembly));
    assert_eq!(
        told(&Options::default()),
        [
            (Language::French, council, 1, "decide request".to_owned()),
            (Language::Russian, assembly, 1, "decide request".to_owned()),
            (Language::English, assembly, 1, "decide request".to_owned()),
        ]
    );
    // A language that was given is that of the whole text.
    let options = Options::default().with_language(Language::French);
    let french = told(&options);
    assert!(french.iter().all(|(language, ..)| *language == Language::French), "{french:?}");
}

#[test]
fn an_organ_that_no_list_has_is_named_as_it_stands() {
    for (formula, lead) in [
        ("La Conférence générale", "Rappelant sa résolution 8,"),
        ("El Consejo de los faros", "Recordando su resolución 8,"),
        ("Генеральная конференция", "ссылаясь на свою резолюцию 8,"),
        ("إن المؤتمر العام", "إذ يشير إلى قراره 8،"),
        ("缔约方会议", "回顾其第8号决议，"),
    ] {
        let comma = if formula.starts_with('缔') {
            '，'
        } else if formula.starts_with('إ') {
            '،'
        } else {
            ','
        };
        let text = format!("9/2. 1\n\n{formula}{comma}\n\n{lead}\n\n1. {lead}\n");
        let document = common::checked(&text);
        let resolution = document.resolutions().next().unwrap();
        assert_eq!(resolution.enacting().as_deref(), Some(formula));
        assert_eq!(resolution.organ(), Some(Organ::Other));
        assert_eq!(resolution.preambulars().count(), 1, "{formula}");
    }
}

#[test]
fn two_languages_line_by_line() {
    let halves: Vec<&str> = SEVERAL.split_inclusive('\n').filter(|line| line.len() > 1).collect();
    let (french, english) = (&halves[..5], &halves[halves.len() - 6..]);
    let mixed: String = french.iter().zip(english).flat_map(|(one, other)| [*one, *other]).collect();
    common::checked(&mixed);
}

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
            let english = texts(&corpus.join(format!("{set}-en/plain")));
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

/// What share of operative paragraphs does the same in English, verb by verb, taking for each other what translators do; only rises.
const SAME_ACTS: [(Language, f64); 5] =
    [(Language::French, 0.93), (Language::Spanish, 0.96), (Language::Russian, 0.92), (Language::Arabic, 0.92), (Language::Chinese, 0.87)];

#[test]
fn operative_paragraphs_do_the_same_in_six_languages() {
    let Some(corpus) = corpus() else { return };
    let mut missed = Vec::new();
    for (language, floor) in SAME_ACTS {
        let (mut paragraphs, mut alike) = (0, 0);
        let mut differing: BTreeMap<String, u32> = BTreeMap::new();
        for set in SETS {
            let english = texts(&corpus.join(format!("{set}-en/plain")));
            for (stem, text) in texts(&corpus.join(format!("{set}-{}/plain", language.code()))) {
                let Some(original) = english.get(&stem) else { continue };
                let (own, other) = (deeds(&unres::parse(&text)), deeds(&unres::parse(original)));
                for (own, other) in own.iter().filter_map(|(number, own)| Some((own, other.get(number)?))) {
                    paragraphs += 1;
                    let same = own.len() == other.len() && own.iter().zip(other).all(|(own, other)| are_alike(own, other));
                    alike += u32::from(same);
                    if !same {
                        *differing.entry(difference(own, other)).or_default() += 1;
                    }
                }
            }
        }
        let rate = f64::from(alike) / f64::from(paragraphs.max(1));
        let mut commonest: Vec<_> = differing.into_iter().collect();
        commonest.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        println!("{}: {paragraphs} paragraphs, {rate:.3} do the same; {:?}", language.code(), &commonest[..commonest.len().min(16)]);
        if rate < floor {
            missed.push(format!("{}: {rate:.3} below {floor}", language.code()));
        }
    }
    assert!(missed.is_empty(), "{missed:?}");
}

#[test]
fn a_number_in_chinese_is_not_misread() {
    let text = "联合国\nS/RES/4001 (2041)\n安全理事会\nDistr.: General\n11 February 2041\n第4001(2041)号决议\n\
                2041年2月11日安全理事会第9999次会议通过\n安全理事会，\n回顾其关于灯塔的决议，\n1. 决定继续处理此案。\n";
    let document = common::checked(text);
    assert_eq!(document.resolutions().next().unwrap().number().as_deref(), Some("4001 (2041)"));
    assert!(document.diagnostics().is_empty(), "{:?}", document.diagnostics());
}

/// The base forms of the acts of each operative paragraph, by resolution and number; of numbers that occur twice none.
fn deeds(document: &Document<'_>) -> BTreeMap<(usize, String), Vec<&'static str>> {
    let mut found = BTreeMap::new();
    let mut twice = BTreeSet::new();
    for (at, resolution) in document.resolutions().enumerate() {
        for paragraph in resolution.operatives() {
            let Some(number) = paragraph.number() else { continue };
            let key = (at, number.into_owned());
            let bases = paragraph.acts().iter().map(|act| act.base).collect();
            if found.insert(key.clone(), bases).is_some() {
                twice.insert(key);
            }
        }
    }
    found.retain(|key, _| !twice.contains(key));
    found
}

fn are_alike(own: &str, other: &str) -> bool {
    own == other || ALIKE.iter().any(|group| group.contains(&own) && group.contains(&other))
}

/// The first verbs that differ, in English and in the other language; or how many more the longer text has.
fn difference(own: &[&str], other: &[&str]) -> String {
    match own.iter().zip(other).find(|(own, other)| !are_alike(own, other)) {
        Some((own, other)) => format!("{other} > {own}"),
        None if own.len() > other.len() => format!("more: {}", own[other.len()]),
        None => format!("fewer: {}", other.get(own.len()).unwrap_or(&"")),
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
