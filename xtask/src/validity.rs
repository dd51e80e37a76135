//! Whether what is written as AKN4UN keeps to the schema of Akoma Ntoso, whatever was read.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use benches::generate::{Layout, Tongue, hostile, noise, resolution, story, volume};
use benches::shared;

use crate::Outcome;
use crate::tools::{self, XMLLINT};

/// Files in one call of the validator, which reads the schema once a call.
const BATCH: usize = 500;

pub(crate) fn run(corpus: &Path) -> Outcome {
    let converter = tools::converter()?;
    let scratch = tools::scratch("akn")?;
    let mut written = Vec::new();
    for (index, texts) in texts(corpus)?.into_iter().chain([bad_inputs(&tools::scratch("bad")?)?]).enumerate() {
        // A folder each: the same document is laid out in several.
        let out = scratch.join(index.to_string());
        tools::run(Command::new(&converter).args(["--to", "akn", "--out"]).arg(&out).args(&texts).stdin(Stdio::null()))?;
        let files = files(&out)?;
        if files.len() != texts.len() {
            return Err(format!("{} texts gave {} files, those beside {}", texts.len(), files.len(), texts[0].display()).into());
        }
        written.extend(files);
    }
    let faults: Vec<String> = written.chunks(BATCH).map(faults).collect::<Outcome<Vec<_>>>()?.concat();
    faults.iter().take(40).for_each(|line| println!("{line}"));
    println!("{} files, {} faults", written.len(), faults.len());
    if faults.is_empty() { Ok(()) } else { Err("AKN4UN that is not valid was written".into()) }
}

/// Texts by set and layout.
fn texts(corpus: &Path) -> Outcome<Vec<Vec<PathBuf>>> {
    let mut found = Vec::new();
    for set in files(corpus)?.into_iter().filter(|path| path.is_dir()) {
        for layout in files(&set)?.into_iter().filter(|path| path.is_dir()) {
            let mut texts = files(&layout)?;
            texts.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
            found.push(texts);
        }
    }
    found.retain(|texts| !texts.is_empty());
    Ok(found)
}

/// What is no resolution, and what is one but strange.
fn bad_inputs(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let plain = resolution(1, Layout::Plain).text;
    let operative = plain.find("1. ").unwrap_or(0);
    let mut texts: Vec<String> = vec![
        String::new(),
        "\x0C\x0C \u{FEFF}\n".to_owned(),
        story(1, 20_000),
        "<!DOCTYPE html>\n<p>1. &amp; ]]> <!-- -- --></p>\n<script>a < b && c</script>\n".to_owned(),
        noise(1, 5000).into_iter().map(char::from).filter(|character| *character != '\0').collect(),
        plain[..operative].to_owned(),
        plain[operative..].to_owned(),
        plain.replace(' ', "\x0C"),
        volume(1, 30_000, Layout::Plain),
        volume(2, 30_000, Layout::Page),
        "The General Assembly,\n\n1. Decides:\n".to_owned() + &"(a) To go on:\n(i) And on:\n".repeat(500),
        "1.\n".repeat(2000),
        "The General Assembly,\n1. Decides on marks1 without2 notes.3\n".to_owned(),
        "The General Assembly,\n1. Decides.\n________\n1 A note.\n* Another.\n".to_owned(),
        "United Nations\nA/RES/98/601\nDistr.: General\n30 February 2043\nAgenda items 0 and 999 (z)\n".to_owned(),
        "The General Assembly,\n1. Decides \u{1}\u{8}\u{FFFE}\u{1F}.\n".to_owned(),
    ];
    for tongue in Tongue::ALL {
        texts.extend(Layout::ALL.into_iter().flat_map(|layout| (0..6).map(move |seed| hostile(tongue, seed, layout))));
    }
    let write = |(index, text): (usize, String)| {
        let path = folder.join(format!("bad-{index}.txt"));
        fs::write(&path, text).map(|()| path)
    };
    Ok(texts.into_iter().enumerate().map(write).collect::<Result<_, _>>()?)
}

fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    paths.sort();
    Ok(paths)
}

/// What the validator says about files that are not valid.
fn faults(written: &[PathBuf]) -> Outcome<Vec<String>> {
    let schema = shared::folder().join("spec/xsd/akomantoso30.xsd");
    let output =
        Command::new(XMLLINT.program).args(["--noout", "--nonet", "--schema"]).arg(schema).args(written).stdin(Stdio::null()).output()?;
    if output.status.success() {
        return Ok(Vec::new());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let lines: Vec<String> = said.lines().filter(|line| !line.ends_with(" validates")).map(str::to_owned).collect();
    Ok(if lines.is_empty() { vec![format!("{}: {}", XMLLINT.program, output.status)] } else { lines })
}
