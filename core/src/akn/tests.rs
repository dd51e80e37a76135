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

const PARTS: &str = "United Nations\n\nA/RES/98/610 A-B\n\nGeneral Assembly\n\nDistr.: General\n\n9 August 2043\n\nNinety-eighth session\n\n\
    Agenda item 15\n\nResolutions adopted by the General Assembly on 5 August 2043\n\n[on the report of the Fifth Committee (A/98/401, para. 7)]\n\n\
    98/610. Bells and clocks\n\nA\n\nBells\n\nThe General Assembly,\n\nRecalling its resolution 97/12 of 3 June 2042,\n\n\
    1. Requests the keepers to ring;\n\n2. Decides to remain seized of the matter.\n\n24th plenary meeting\n\n5 August 2043\n\n\
    B\n\nClocks\n\nThe General Assembly,\n\nI\n\nTower clocks\n\nHaving considered the report of the keepers,1\n\n\
    1. Takes note of the report:\n\n(a) As to hands:\n\n(i) Long ones;\n\n(ii) Short ones;\n\n(b) As to faces;\n\n\
    II\n\nPocket clocks\n\n2. Approves one pocket clock.\n\n24th plenary meeting\n\n5 August 2043\n\n\
    Annex\n\nSchedule of winding\n\n1. Clocks are wound daily.\n\n__________________\n1 A/98/12.\n2 A note that nothing calls.\n";

fn of(text: &str) -> String {
    to_string(&parse(text), &Options::default())
}

#[test]
fn lettered_parts_are_components() {
    let xml = of(PARTS);
    holds(&xml, r#"<documentRef eId="compRef_1" href="comp_1" showAs="Resolution B">"#);
    holds(&xml, "unga/2043-08-05/98-610A-B/!main/");
    holds(&xml, "unga/2043-08-05/98-610B/!main/annex");
    assert_eq!(xml.matches(r#"<conclusions eId="conclusions">"#).count(), 2);
}

#[test]
fn inner_preambles_are_in_sections() {
    let xml = of(PARTS);
    holds(&xml, r#"<section eId="sec_I">"#);
    holds(&xml, r##"<crossHeading refersTo="#preamble" eId="preamble_4"><span class="italic">Having considered</span> the report"##);
    holds(&xml, r#"<section eId="sec_II">"#);
    holds(&xml, r#"<sublist eId="para_5_list_point_a_sublist">"#);
    holds(&xml, r#"<point eId="para_5_list_point_a_sublist_point_ii">"#);
}

#[test]
fn a_note_without_a_mark_ends_the_paragraph_before_it() {
    holds(&of(PARTS), r#"Clocks are wound daily.<authorialNote marker="2""#);
}

#[test]
fn the_council_on_its_cover() {
    let xml = of(
        "United Nations\n\nS/RES/4001 (2043)\n\nSecurity Council\n\nDistr.: General\n\n15 March 2043\n\nResolution 4001 (2043)\n\n\
        Adopted by the Security Council at its 12001st meeting, on 15 March 2043\n\nThe Security Council,\n\n\
        Acting under Chapter VII of the Charter of the United Nations,\n\n1. Decides to extend the watch, and requests the keepers to report;\n\n\
        2. Decides to remain seized of the matter.\n",
    );
    holds(&xml, r##"<docTitle refersTo="#resolutionNumber">"##);
    holds(&xml, r#"at its <inline name="adoptionMeeting" title="12001st">12001st meeting</inline>, on <docDate date="2043-03-15""#);
    holds(&xml, r#"<step date="2043-03-15" outcome="adopted" as="S/PV.12001" by="" refersTo="Chapter VII" />"#);
    holds(&xml, r#"the watch, and <span class="italic">requests</span> the keepers"#);
    assert!(!xml.contains("<preface>") && !xml.contains("<conclusions"));
}

#[test]
fn a_recorded_vote() {
    let xml = of("United Nations\n\nA/HRC/RES/98/4\n\nGeneral Assembly\n\nDistr.: General\n\n8 October 2043\n\nOriginal: English\n\n\
        Human Rights Council\n\nNinety-eighth session\n\n8 September–10 October 2043\n\nAgenda item 3\n\n\
        Resolution adopted by the Human Rights Council on 4 October 2043\n\n98/4. Access to tide tables\n\nThe Human Rights Council,\n\n\
        Affirming that tide tables should be:\n\n(a) Affordable;\n\n(b) Free of charge,\n\n1. Decides to remain seized of the matter.\n\n\
        44th meeting\n\n4 October 2043\n\n[Adopted by a recorded vote of 2 to none, with 1 abstention. The voting was as follows:\n\n\
        In favour:\n\nFiji and Chile\n\nAbstaining:\n\nPeru]\n");
    holds(&xml, r##"<quantity normalized="0" refersTo="#against">none</quantity>"##);
    holds(&xml, r#"Abstaining:<eol /><organization refersTo="memberState">Peru]</organization>"#);
    let chile = xml.find("CHILE").unwrap();
    assert!(chile < xml.find("FIJI").unwrap(), "States stand in the order of letters");
    holds(&xml, r#"as="Adopted 2-0-1, 44th meeting""#);
    holds(&xml, r##"<date date="2043-09-08" refersTo="#startDate">8 September</date>"##);
    holds(&xml, "<listIntroduction><span class=\"italic\">Affirming</span>");
    let (language, council) = (xml.find("originalLanguage").unwrap(), xml.find("#subsidiaryBody\">").unwrap());
    assert!(language < council);
}

/// A bracket that nobody closed, its last list empty; the meeting is printed after it.
#[test]
fn an_open_vote() {
    let xml = of(
        "Resolution adopted by the Human Rights Council on 4 October 2043\n\n98/5. Bells of public clocks\n\nThe Human Rights Council,\n\n\
        1. Decides to remain seized of the matter.\n\n[Adopted by a recorded vote of 1 to 2, with 1 abstention. The voting was as follows:\n\n\
        In favour:\n\nChile\n\nAgainst:\n\nFiji Peru\n\nAbstaining:\n\n44th meeting\n\n4 October 2043\n",
    );
    holds(&xml, r##"<outcome refersTo="abstaining">Abstaining:<eol /><organization refersTo="memberState"></organization>"##);
    holds(&xml, r#"title="44th""#);
    for state in ["CHILE", "FIJI", "PERU"] {
        holds(&xml, &format!(r#"<organization refersTo="memberState">{state}</organization>"#));
    }
}

/// A compiled volume, whose resolutions have no masthead: each is a statement with identifiers of its own.
#[test]
fn several_resolutions_are_components() {
    let body = |number: &str, title: &str| {
        format!(
            "{number}. {title}\n\nThe General Assembly,\n\nRecalling its resolution 97/12 of 3 June 2042,\n\n\
             1. Decides to remain seized of the matter.\n\n24th plenary meeting\n\n5 August 2043\n\n"
        )
    };
    let xml = of(&(body("98/601", "Care of public clocks") + &body("98/602", "Bells of public clocks")));
    assert_eq!(xml.matches("<statement ").count(), 2);
    assert_eq!(xml.matches(r#"eId="formula_1""#).count(), 2);
    holds(&xml, r##"<docNumber refersTo="#symbol">A/RES/98/602</docNumber>"##);
}

fn case(name: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../testdata").join(name).join("input.txt");
    to_string(&parse(&std::fs::read_to_string(path).unwrap()), &Options::default())
}

#[test]
fn a_decision_has_its_own_cover_and_a_step_for_each_meeting() {
    let xml = case("decision");
    holds(&xml, r#"<statement name="decision">"#);
    holds(&xml, r#"<docType>Decision</docType>"#);
    holds(&xml, r##"<docProponent refersTo="#fifthCommittee">Fifth Committee</docProponent>"##);
    holds(&xml, r#"<inline name="decision type">Elections and appointments</inline>"#);
    holds(&xml, r#"<docNumber refersTo="decisionNumber">97/406.</docNumber>"#);
    holds(&xml, r#"<step date="2042-11-15" outcome="adopted" as="A/97/PV.34" by="34th" />"#);
    holds(&xml, r#"<step date="2042-12-02" outcome="adopted" as="A/97/PV.36" by="36th" />"#);
    assert_eq!(xml.matches("#adoptionMeeting").count(), 2, "{xml}");
}

#[test]
fn a_statement_is_led_in_by_an_alinea() {
    let xml = case("statement");
    holds(&xml, r#"<statement name="presidentialStatement">"#);
    holds(&xml, r#"/akn/un/statement/deliberation/unsc/2042-05-04/2042-3/"#);
    holds(&xml, r#"<step date="2042-05-04" as="S/PV.12044" by="" />"#);
    holds(&xml, r##"<docTitle refersTo="#title1">"##);
    holds(&xml, r#"<content eId="alinea_1__content">"#);
}

#[test]
fn a_draft_names_its_sponsors() {
    let xml = case("draft");
    holds(&xml, r#"<statement name="draftResolution">"#);
    holds(&xml, r#"<docTitle refersTo="sponsors">"#);
    holds(&xml, r#"<authorialNote marker="*" placement="bottom" eId="authorialNote_star">"#);
    holds(
        &xml,
        r#"outcome="draftResolution" as="A/C.3/97/L.5/Rev.1" by="Andorra, Bolivia (Plurinational State of), Bosnia and Herzegovina"#,
    );
    holds(&case("amendment"), r#"<statement name="amendment">"#);
}

#[test]
fn a_carried_draft_is_embedded() {
    let xml = to_string(
        &parse(
            "The Economic and Social Council\n\nRecommends to the General Assembly the adoption of the following draft resolution: \
             The General Assembly, Recalling its resolution 97/12,1 1. Decides to wind the clocks.\n\n____________\n1 Almanac, table 12.\n",
        ),
        &Options::default(),
    );
    holds(&xml, r#"draft resolution:<embeddedStructure><container name="formula"><p xml:space="preserve">"#);
    holds(&xml, r#"<container name="Recalling" eId="container_3">"#);
    holds(&xml, r#"97/12</a>,<authorialNote marker="1""#);
    holds(&xml, r#"<num>1.</num>"#);
}

#[test]
fn nothing_is_left_out() {
    let xml = to_string(&parse(&format!("A list of clocks\n\n{TEXT}")), &Options::default());
    holds(&xml, "<p>A list of clocks</p>");
    let story = "Nobody in the village spoke of the clock.\nIt was late.\n";
    let xml = to_string(&parse(story), &Options::default());
    story.lines().for_each(|line| holds(&xml, line));
}
