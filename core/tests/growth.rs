//! Work is linear: four times the text takes about four times as long, whatever the text is.

use std::hint::black_box;
use std::time::Duration;

use benches::generate::{Layout, story, volume};
use cpu_time::ThreadTime;

/// The smaller of the two texts. A build without optimisation is some twenty times slower.
const BYTES: usize = if cfg!(debug_assertions) { 48 << 10 } else { 384 << 10 };
const TIMES: usize = 4;
/// Linear work takes four times as long, quadratic sixteen times; caches and a busy machine are given the rest.
const MOST: f64 = 9.0;
/// Below this the clock and the allocator are measured.
const LEAST: Duration = Duration::from_millis(4);

type Text = fn(usize) -> String;

fn repeated(line: &str, bytes: usize) -> String {
    line.repeat(bytes / line.len() + 1)
}

/// Numbers 1, 2, 3 … put where `#` stands.
fn counted(line: &str, bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + line.len() + 16);
    for number in 1.. {
        if text.len() >= bytes {
            break;
        }
        text.push_str(&line.replace('#', &number.to_string()));
    }
    text
}

const TEXTS: &[(&str, Text)] = &[
    ("a plain volume", |bytes| volume(1, bytes, Layout::Plain)),
    ("a volume in pages", |bytes| volume(1, bytes, Layout::Page)),
    ("a story", |bytes| story(1, bytes)),
    ("one line of words", |bytes| repeated("Recalling and recalling, ", bytes)),
    ("one word", |bytes| repeated("x", bytes)),
    ("blank lines", |bytes| repeated("\n", bytes)),
    ("spaces", |bytes| repeated(" ", bytes)),
    ("form feeds", |bytes| repeated("\x0C", bytes)),
    ("numbers alone", |bytes| repeated("1.\n", bytes)),
    ("rising numbers", |bytes| format!("The General Assembly,\n{}", counted("#. Decides to go on;\n", bytes))),
    ("one list", |bytes| format!("The General Assembly,\n1. Decides:\n{}", repeated("(a) To go on;\n(i) And on;\n", bytes))),
    ("labels in a line", |bytes| repeated("(a) (i) ", bytes)),
    ("formulas", |bytes| repeated("The General Assembly,\n", bytes)),
    ("headings", |bytes| repeated("THE KEEPING OF CLOCKS\n", bytes)),
    ("annexes", |bytes| format!("The General Assembly,\n1. Decides to add.\n{}", repeated("Annex\n", bytes))),
    ("marks", |bytes| format!("The General Assembly,\n1. Decides{}.\n", counted(" on clocks,# and", bytes))),
    ("notes", |bytes| format!("The General Assembly,\n1. Decides.\n________\n{}", counted("# Almanac, table 12.\n", bytes))),
    ("marks and notes", |bytes| {
        let marks = counted("#. Decides on the clocks;#\n", bytes / 2);
        format!("The General Assembly,\n{marks}________\n{}", counted("# Almanac, table 12.\n", bytes / 2))
    }),
    ("citations", |bytes| {
        format!("The General Assembly,\nRecalling {}\n", repeated("its resolutions 97/1 of 2 May 2043, 97/2 A and ", bytes))
    }),
    ("parts", |bytes| {
        let parts = repeated("paragraph 2, section II, annex, Article 4 of that resolution, Convention A item entitled “It is ", bytes);
        format!("The General Assembly,\n1. Recalls resolution 97/1, {parts}.\n")
    }),
    ("requests", |bytes| {
        let asked = repeated("to report to the Council annually at its first session, as appropriate, to the Committee ", bytes);
        format!("The General Assembly,\n1. Requests the Council {asked}.\n")
    }),
    ("mandates", |bytes| {
        let extended = repeated("that its mandate shall be extended for one ( to extend the Panel Of Experts ", bytes);
        format!("The General Assembly,\n1. Decides {extended}.\n")
    }),
    ("amounts", |bytes| {
        let amounts = repeated("the amount of 12,000 United States dollars under section 3, A Fund Of Funds ", bytes);
        format!("The General Assembly,\n1. Decides to appropriate {amounts}.\n")
    }),
    ("no blanks", |bytes| format!("大会，\n回顾一切，\n1. 请{}。\n", repeated("各国依照《公约》提出《报告》，并延长小组的任务", bytes))),
    ("codes without blanks", |bytes| format!("The General Assembly,\nRecalling {}\n", repeated("decisions/EC-9/1,X/2,", bytes))),
    ("languages", |bytes| {
        repeated(
            "The General Assembly,\nRecalling\nL’Assemblée générale,\nRappelant\nГенеральная Ассамблея,\nссылаясь\n大会，\n回顾\n",
            bytes,
        )
    }),
    ("brackets", |bytes| repeated("[", bytes)),
    ("quotation marks", |bytes| format!("The General Assembly,\n“{}", repeated("“1. ", bytes))),
    ("a vote", |bytes| {
        format!("The General Assembly,\n1. Decides.\n[Adopted by a recorded vote, as follows:\nIn favour: {}", counted("Isle #, ", bytes))
    }),
    ("furniture", |bytes| format!("The General Assembly,\n{}", repeated("A/RES/98/601\n\n43-00601\n\n2/4\n\x0C", bytes))),
];

#[test]
fn reading_is_linear() {
    linear(|text| {
        black_box(unres::parse(text));
    });
}

#[test]
fn json_is_linear() {
    linear(|text| {
        black_box(unres::json::to_string(&unres::parse(text)));
    });
}

#[test]
fn akn_is_linear() {
    linear(|text| {
        black_box(unres::akn::to_string(&unres::parse(text), &unres::akn::Options::default()));
    });
}

#[test]
fn akn_read_and_written_again_is_linear() {
    // Of a text of many parts the XML is a hundred times as long.
    linear_from(BYTES / 16, |text| {
        let options = unres::akn::Options::default();
        let read = unres::akn::read(unres::akn::to_string(&unres::parse(text), &options).as_bytes());
        black_box(read.map(|read| unres::akn::to_string(&read, &options)).ok());
    });
}

fn linear(work: fn(&str)) {
    linear_from(BYTES, work);
}

fn linear_from(bytes: usize, work: fn(&str)) {
    let mut slow = Vec::new();
    for (name, text) in TEXTS {
        let (small, large) = (text(bytes), text(bytes * TIMES));
        // A machine that does something else in between is given two more tries.
        let best = (0..3).map(|_| ratio(work, &small, &large)).find(|&ratio| ratio <= MOST);
        if best.is_none() {
            slow.push(*name);
        }
    }
    assert!(slow.is_empty(), "{TIMES} times the text takes more than {MOST} times as long for: {}", slow.join(", "));
}

fn ratio(work: fn(&str), small: &str, large: &str) -> f64 {
    let fastest = |text: &str| (0..3).map(|_| timed(work, text)).min().unwrap_or_default().max(LEAST);
    fastest(large).as_secs_f64() / fastest(small).as_secs_f64()
}

fn timed(work: fn(&str), text: &str) -> Duration {
    // Of the processor, so that what else the machine does counts for less.
    let start = ThreadTime::now();
    work(text);
    start.elapsed()
}
