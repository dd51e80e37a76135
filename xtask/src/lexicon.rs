//! Word lists into Rust tables.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Lists whose order carries a meaning; all others are sorted and rid of doubles.
const ORDERED: &[&str] = &["months", "units", "tens", "organs"];

/// Writes `core/src/lexicon/<language>.rs` for each `core/lexicon/<language>.toml`; with `check` only compares.
pub(crate) fn run(check: bool) -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("no workspace")?;
    let mut files: Vec<PathBuf> =
        fs::read_dir(root.join("core/lexicon"))?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    files.sort();
    for file in files {
        let language = file.file_stem().and_then(|stem| stem.to_str()).ok_or("no language")?;
        let table = rendered(language, &fs::read_to_string(&file)?)?;
        let target = root.join(format!("core/src/lexicon/{language}.rs"));
        let current = fs::read_to_string(&target).unwrap_or_default();
        if current == table {
            continue;
        }
        if check {
            return Err(format!("{} is stale: run `cargo xtask lexicon`", target.display()).into());
        }
        fs::write(&target, table)?;
    }
    Ok(())
}

fn rendered(language: &str, text: &str) -> Result<String, Box<dyn Error>> {
    let words: toml::Table = text.parse()?;
    let mut out = format!(
        "//! Written by `cargo xtask lexicon` from `core/lexicon/{language}.toml`: change that file.\n\n\
         use super::{{Lexicon, Opening, OrganName}};\n\n\
         #[rustfmt::skip]\npub(super) static LEXICON: Lexicon = Lexicon {{\n"
    );
    for (name, value) in &words {
        let mut items: Vec<String> =
            value.as_array().ok_or_else(|| format!("{name} is not a list"))?.iter().map(item).collect::<Result<_, _>>()?;
        if !ORDERED.contains(&name.as_str()) {
            items.sort();
            items.dedup();
        }
        writeln!(out, "    {name}: &[")?;
        for item in items {
            writeln!(out, "        {item},")?;
        }
        writeln!(out, "    ],")?;
    }
    out.push_str("};\n");
    Ok(out)
}

fn item(value: &toml::Value) -> Result<String, Box<dyn Error>> {
    if let Some(text) = value.as_str() {
        return Ok(format!("{text:?}"));
    }
    let table = value.as_table().ok_or("neither a word nor a table")?;
    let kind = if table.contains_key("phrase") { "Opening" } else { "OrganName" };
    let order: &[&str] = if kind == "Opening" { &["phrase", "base"] } else { &["key", "name", "formula"] };
    let fields: Vec<String> = order
        .iter()
        .map(|field| Ok(format!("{field}: {:?}", table.get(*field).and_then(toml::Value::as_str).ok_or_else(|| format!("no {field}"))?)))
        .collect::<Result<_, Box<dyn Error>>>()?;
    Ok(format!("{kind} {{ {} }}", fields.join(", ")))
}
