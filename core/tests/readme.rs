//! What the README shows is what comes out. Its Rust is a doctest of the crate.

use serde_json::Value;

const README: &str = include_str!("../../README.md");

#[test]
fn json() {
    let shown: Value = serde_json::from_str(block("json")).unwrap();
    let written: Value = serde_json::from_str(&unres::json::to_string(&unres::parse(text()))).unwrap();
    assert_eq!(shown, written["resolutions"][0]["blocks"][1]);
}

#[test]
fn akn() {
    let written = unres::akn::to_string(&unres::parse(text()), &unres::akn::Options::default());
    let shown = block("xml");
    assert!(unbroken(&written).contains(&unbroken(shown)), "{shown}\nis not in\n{written}");
}

/// The words of the first block of code in a language.
fn block(language: &str) -> &'static str {
    between(&format!("```{language}\n"), "\n```")
}

/// The text the example reads.
fn text() -> &'static str {
    between("let text = \"\\\n", "\";\n")
}

fn between(open: &str, close: &str) -> &'static str {
    let (_, rest) = README.split_once(open).unwrap();
    rest.split_once(close).unwrap().0
}

/// XML without the line ends and indents that only show its nesting.
fn unbroken(xml: &str) -> String {
    xml.lines().map(str::trim_start).collect()
}
