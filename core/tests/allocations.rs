//! What a document takes: allocations, bytes of its tree, and bytes of a volume that is read piece by piece.

use std::hint::black_box;
use std::io::{self, BufReader, Read};

use allocation_counter::measure;
use benches::generate::{Layout, Tongue, resolution, resolution_in};
use unres::{Document, Node, Options, volume};

/// A figure of `testdata/allocations.json`.
fn figure(name: &str) -> f64 {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../testdata/allocations.json");
    let figures: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    figures[name].as_f64().unwrap_or_else(|| panic!("{path} has no figure of {name}"))
}

/// Fails where there is more than the figure; where there is less, the figure can be lowered.
#[track_caller]
fn held(name: &str, found: f64) {
    let figure = figure(name);
    println!("{name}: {found}, {figure} at most");
    assert!(found <= figure, "{name}: {found} is more than the {figure} of testdata/allocations.json");
}

fn allocations(text: &str) -> u64 {
    // What is made once of the words, and not again, is made before.
    black_box(unres::parse(text));
    measure(|| drop(black_box(unres::parse(text)))).count_total
}

/// One resolution, its operative part a number of times as long.
fn long(times: usize) -> String {
    let text = resolution(3, Layout::Plain).text;
    let (from, end) = (text.find("1. ").unwrap(), text.find("th plenary").unwrap() - 2);
    let paragraphs: Vec<&str> =
        text[from..end].split_inclusive("\n\n").filter(|one| one.starts_with(|c: char| c.is_ascii_digit())).collect();
    let mut out = text[..from].to_owned();
    for number in 1..=paragraphs.len() * times {
        let words = paragraphs[number % paragraphs.len()].split_once(". ").unwrap().1;
        out.push_str(&format!("{number}. {words}"));
    }
    out + &text[end..]
}

fn each() -> impl Iterator<Item = String> {
    let each = Tongue::ALL.into_iter().flat_map(|tongue| Layout::ALL.map(|layout| (tongue, layout)));
    each.flat_map(|(tongue, layout)| (0..20).map(move |seed| resolution_in(tongue, seed, layout).text))
}

#[test]
fn a_document_takes_few_allocations() {
    held("allocations of a resolution", each().map(|text| allocations(&text)).max().unwrap() as f64);
}

#[test]
fn a_long_document_takes_hardly_more() {
    let (short, long) = (allocations(&long(1)), allocations(&long(100)));
    held("allocations that a resolution of a hundred times the length takes more", long.saturating_sub(short) as f64);
}

/// Bytes of the nodes for each byte of the text.
fn share(document: &Document<'_>) -> f64 {
    size_of_val(document.tree().nodes()) as f64 / document.source().len() as f64
}

#[test]
fn a_tree_is_smaller_than_its_text() {
    assert!(size_of::<Node>() <= 16);
    let (mut nodes, mut bytes) = (0.0, 0.0);
    for text in each() {
        nodes += share(&unres::parse(&text)) * text.len() as f64;
        bytes += text.len() as f64;
    }
    held("bytes of the tree for a byte of invented text", nodes / bytes);
}

/// Resolutions without end, made as they are read.
struct Endless {
    next: u64,
    left: usize,
    ready: Vec<u8>,
}

impl Read for Endless {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.ready.is_empty() && self.left > 0 {
            self.ready = resolution(self.next, Layout::Page).text.into_bytes();
            self.ready.push(b'\x0C');
            self.left = self.left.saturating_sub(self.ready.len());
            self.next += 1;
        }
        let count = self.ready.as_slice().read(into)?;
        self.ready.drain(..count);
        Ok(count)
    }
}

#[test]
fn a_volume_is_read_in_bounded_memory() {
    let options = Options::default();
    let most = |bytes| {
        let mut count = 0;
        let read = || {
            for piece in volume::reader(BufReader::new(Endless { next: 0, left: bytes, ready: Vec::new() }), &options) {
                count += piece.unwrap().document(&options).unwrap().resolutions().count();
            }
        };
        let most = measure(read).bytes_max;
        (count, most)
    };
    // The first sees to what is made once.
    let (few, small) = (most(100_000), most(500_000));
    let large = most(8_000_000);
    assert!(few.0 > 10 && large.0 > 10 * small.0, "{} and {} resolutions", small.0, large.0);
    assert!(large.1 * 2 < small.1 * 3 && large.1 < 1_000_000, "{} bytes for sixteen times what takes {}", large.1, small.1);
}
