//! How fast a text is read, in bytes a second, beside what else walks over the same bytes. A row is `what/which text`.
//!
//! `en-pdf` is a year of resolutions as their PDFs give them, where the corpus lies beside the repository, else an invented volume of the
//! same size; `*-invented` are always invented, `*-page` are of the corpus.

mod baseline;

use std::fs;
use std::hint::black_box;
use std::path::PathBuf;
use std::thread;

use benches::generate::{Layout, Tongue, volume, volume_in};
use benches::shared::corpus;
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use unres::{akn, json};

use baseline::Baseline;

/// Enough for steady figures, little enough for a short bench.
const BYTES: usize = 4 << 20;
const LARGE: usize = 100 << 20;

/// The texts of a folder of the corpus, joined.
fn joined(folder: &str) -> Option<String> {
    let entries = fs::read_dir(corpus()?.join(folder)).ok()?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let mut text = String::new();
    for file in files.iter().filter_map(|file| fs::read_to_string(file).ok()) {
        text.push_str(&file);
        text.push('\x0C');
    }
    Some(text).filter(|text| !text.is_empty())
}

/// How many citations and acts its paragraphs hold, which asks for all of them.
fn analysed(document: &unres::Document<'_>) -> usize {
    let mut count = 0;
    for resolution in document.resolutions() {
        let organ = resolution.organ();
        let cited = |text: &str| unres::analysis::citations::links(document.language(), text, organ).len();
        count += resolution.preambulars().map(|paragraph| cited(&paragraph.text()) + paragraph.acts().len()).sum::<usize>();
        count += resolution.operatives().map(|paragraph| cited(&paragraph.text()) + paragraph.acts().len()).sum::<usize>();
    }
    count
}

/// Events of XML.
fn events(xml: &str) -> usize {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut count = 0;
    while !matches!(black_box(reader.read_event()), Ok(quick_xml::events::Event::Eof) | Err(_)) {
        count += 1;
    }
    count
}

/// Reads the two halves of a text by two threads.
fn halves(text: &str) {
    let middle = text.len() / 2 + memchr::memchr(b'\x0C', &text.as_bytes()[text.len() / 2..]).unwrap_or(0);
    let (one, other) = text.split_at(middle);
    thread::scope(|scope| {
        scope.spawn(|| black_box(unres::parse(one)));
        black_box(unres::parse(other));
    });
}

fn row<T>(criterion: &mut Criterion, what: &str, which: &str, bytes: usize, mut work: impl FnMut() -> T) {
    let mut group: BenchmarkGroup<'_, WallTime> = criterion.benchmark_group(what);
    group.throughput(Throughput::Bytes(bytes as u64));
    group.bench_function(which, |bencher| bencher.iter(|| black_box(work())));
    group.finish();
}

/// Everything that can be done with a text in English, and what others do with it.
fn english(criterion: &mut Criterion, which: &str, text: &str) {
    let bytes = text.len();
    let document = unres::parse(text);
    let options = akn::Options::default();
    let xml = akn::to_string(&document, &options);
    let baseline = Baseline::new();
    row(criterion, "structure", which, bytes, || unres::parse(text));
    row(criterion, "structure+citations+acts", which, bytes, || analysed(&unres::parse(text)));
    row(criterion, "json", which, bytes, || json::to_string(&document));
    row(criterion, "akn", which, bytes, || akn::to_string(&document, &options));
    row(criterion, "structure+json", which, bytes, || json::to_string(&unres::parse(text)));
    row(criterion, "structure+akn", which, bytes, || akn::to_string(&unres::parse(text), &options));
    row(criterion, "akn-read", which, xml.len(), || akn::read(xml.as_bytes()));
    row(criterion, "quick-xml", which, xml.len(), || events(&xml));
    row(criterion, "two-cores", which, bytes, || halves(text));
    row(criterion, "regex", which, bytes, || baseline.read(text));
    row(criterion, "pulldown-cmark", which, bytes, || {
        pulldown_cmark::Parser::new(text).fold(0, |count, event| count + usize::from(black_box(Some(event)).is_some()))
    });
    row(criterion, "str-lines", which, bytes, || text.lines().map(str::len).max());
    row(criterion, "utf-8", which, bytes, || std::str::from_utf8(text.as_bytes()).is_ok());
    row(criterion, "newlines", which, bytes, || memchr::memchr_iter(b'\n', text.as_bytes()).count());
}

fn languages(criterion: &mut Criterion) {
    for tongue in Tongue::ALL {
        let code = tongue.code();
        let text = volume_in(&[tongue], 1, BYTES / 4, Layout::Page);
        row(criterion, "structure", &format!("{code}-invented"), text.len(), || unres::parse(&text));
        if let Some(text) = joined(&format!("ga-{code}/page")) {
            row(criterion, "structure", &format!("{code}-page"), text.len(), || unres::parse(&text));
        }
    }
}

fn sizes(criterion: &mut Criterion) {
    let marks = (1..20_000).map(|number| format!("{number}. Decides on the clocks;{number}\n")).collect::<String>();
    let notes = (1..20_000).map(|number| format!("{number} Almanac, table 12.\n")).collect::<String>();
    let deep = "(a) To go on:\n(i) And on:\n".repeat(20_000);
    for (which, text) in [
        ("small", volume(1, 1, Layout::Page)),
        ("typical", volume(1, 200_000, Layout::Page)),
        ("large", volume(1, LARGE, Layout::Page)),
        ("pathological", format!("The General Assembly,\n1. Decides:\n{deep}{marks}________\n{notes}")),
    ] {
        row(criterion, "structure", which, text.len(), || unres::parse(&text));
    }
}

fn rows(criterion: &mut Criterion) {
    let invented = volume(1, BYTES, Layout::Page);
    english(criterion, "en-pdf", &joined("ga-pdf-en/text").unwrap_or_else(|| invented.clone()));
    row(criterion, "structure+citations+acts", "en-invented", invented.len(), || analysed(&unres::parse(&invented)));
    languages(criterion);
    sizes(criterion);
}

criterion_group! { name = parse; config = Criterion::default().sample_size(10); targets = rows }
criterion_main!(parse);
