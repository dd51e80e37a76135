//! What is written for a small invented resolution. Whole documents are validated by `cargo xtask test`.

use super::{Options, to_string, write};
use crate::parse;

const TEXT: &str = "United Nations\n\nA/RES/98/601\n\nGeneral Assembly\n\nDistr.: General\n\n9 August 2043\n\nNinety-eighth session\n\nAgenda item 15\n\n\
    Care of public clocks\n\nResolution adopted by the General Assembly on 5 August 2043\n\n[without reference to a Main Committee (A/98/L.9)]\n\n\
    98/601. Care of public clocks\n\nThe General Assembly,\n\nRecalling its resolution 97/12 of 3 June 2042,1\n\n1. Requests the keepers:\n\n\
    (a) To wind & oil their clocks <daily>;\n\n(b) To report thereon;\n\n2. Decides to remain seized of the matter.\n\n24th plenary meeting\n\n\
    5 August 2043\n\n__________________\n1 Almanac of Public Clocks, table 12.\n";

fn written() -> String {
    to_string(&parse(TEXT), &Options::default())
}

#[track_caller]
fn holds(xml: &str, piece: &str) {
    assert!(xml.contains(piece), "{piece:?} is not in\n{xml}");
}

#[test]
fn metadata() {
    let xml = written();
    holds(&xml, r#"<FRBRuri value="/akn/un/statement/deliberation/unga/2043-08-05/98-601/eng@/">"#);
    holds(&xml, r#"<FRBRdate date="2043-08-05" name="adoption">"#);
    holds(&xml, r#"<FRBRdate date="2043-08-09" name="publication">"#);
    holds(&xml, r#"outcome="draftResolution" as="A/98/L.9""#);
}

#[test]
fn masthead() {
    let xml = written();
    holds(&xml, r##"<docNumber refersTo="#symbol">A/RES/98/601</docNumber>"##);
    holds(&xml, r#"<inline title="15" name="agenda item">Agenda item 15</inline>"#);
    holds(&xml, "<docNumber>98/601.</docNumber>");
}

#[test]
fn paragraphs_and_points() {
    let xml = written();
    holds(&xml, r#"<span class="italic">Recalling</span> its resolution <a href="https://docs.un.org/en/A/RES/97/12">97/12</a>"#);
    holds(&xml, "<num>1.</num>");
    holds(&xml, "<num>(b)</num>");
    holds(&xml, r#"<span class="italic">Decides</span> to remain seized of the matter."#);
}

#[test]
fn notes_stand_at_their_marks() {
    let xml = written();
    let note = xml.find(r#"<authorialNote marker="1""#).unwrap();
    assert!(xml[..note].ends_with("of 3 June 2042,"));
    assert!(xml[note..].contains("Almanac of Public Clocks, table 12."));
}

#[test]
fn characters_are_escaped() {
    holds(&written(), "To wind &amp; oil their clocks &lt;daily&gt;;");
}

#[test]
fn what_the_caller_adds() {
    let options = Options { job_number: Some("43-00601 (E)".to_owned()), markup_date: Some("2043-09-01".to_owned()) };
    let xml = to_string(&parse(TEXT), &options);
    holds(&xml, "43-00601 (E)");
    holds(&xml, r#"<FRBRdate date="2043-09-01" name="markup">"#);
    assert_eq!(written().matches("2043-09-01").count(), 0);
}

#[test]
fn a_writer_gets_the_same() {
    let mut bytes = Vec::new();
    write(&parse(TEXT), &Options::default(), &mut bytes).unwrap();
    assert_eq!(bytes, written().into_bytes());
}

#[test]
fn a_text_without_a_resolution_is_written_too() {
    let xml = to_string(&parse("Nobody in the village spoke of the clock.\n"), &Options::default());
    assert!(xml.starts_with("<akomaNtoso ") && xml.ends_with("</akomaNtoso>\n"), "{xml}");
}
