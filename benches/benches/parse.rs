//! How fast a text is read, in bytes a second, beside what else walks over the same bytes.
//!
//! The text is that of a year of resolutions as their PDFs give it, where the corpus lies beside the repository, else an
//! invented volume of the same size.

use std::fs;
use std::hint::black_box;
use std::path::PathBuf;

use benches::generate::{Layout, volume};
use benches::shared::corpus;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

/// Enough for steady figures, little enough for a short bench.
const BYTES: usize = 8 << 20;

fn text() -> (&'static str, String) {
    let entries = corpus().and_then(|corpus| fs::read_dir(corpus.join("ga-pdf-en/text")).ok());
    let Some(entries) = entries else { return ("invented", volume(1, BYTES, Layout::Page)) };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let mut text = String::new();
    for file in files.iter().filter_map(|file| fs::read_to_string(file).ok()) {
        text.push_str(&file);
        text.push('\x0C');
    }
    ("ga-pdf-en", text)
}

/// How many citations and acts its paragraphs hold, which asks for all of them.
fn analysed(document: &unres::Document<'_>) -> usize {
    let mut count = 0;
    for resolution in document.resolutions() {
        let organ = resolution.organ();
        let cited = |text: &str| unres::analysis::citations::in_text(document.language(), text, organ).len();
        count += resolution.preambulars().map(|paragraph| cited(&paragraph.text()) + paragraph.acts().len()).sum::<usize>();
        count += resolution.operatives().map(|paragraph| cited(&paragraph.text()) + paragraph.acts().len()).sum::<usize>();
    }
    count
}

fn rows(criterion: &mut Criterion) {
    let (name, text) = text();
    let mut group = criterion.benchmark_group(name);
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("structure", |bencher| bencher.iter(|| black_box(unres::parse(&text))));
    group.bench_function("structure+citations+acts", |bencher| bencher.iter(|| black_box(analysed(&unres::parse(&text)))));
    group.bench_function("structure+json", |bencher| bencher.iter(|| black_box(unres::json::to_string(&unres::parse(&text)))));
    let options = unres::akn::Options::default();
    group.bench_function("structure+akn", |bencher| bencher.iter(|| black_box(unres::akn::to_string(&unres::parse(&text), &options))));
    group.bench_function("pulldown-cmark", |bencher| {
        bencher.iter(|| pulldown_cmark::Parser::new(&text).fold(0, |events, event| events + usize::from(black_box(Some(event)).is_some())))
    });
    group.bench_function("str-lines", |bencher| bencher.iter(|| black_box(text.lines().map(str::len).max())));
    group.bench_function("newlines", |bencher| bencher.iter(|| black_box(memchr::memchr_iter(b'\n', text.as_bytes()).count())));
    group.finish();
}

criterion_group! { name = parse; config = Criterion::default().sample_size(10); targets = rows }
criterion_main!(parse);
