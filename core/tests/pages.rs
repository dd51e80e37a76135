//! Printed pages: what extraction and print part or join against the sense; lines of invented texts.

mod common;

use unres::{Code, Document, Kind};

/// Blocks of the given kinds, each with its first words.
fn blocks(document: &Document<'_>, kinds: &[Kind]) -> Vec<String> {
    let nodes = document.resolutions().flat_map(|resolution| resolution.node().descendants().collect::<Vec<_>>());
    let start = |text: &str| text.split_whitespace().take(4).collect::<Vec<_>>().join(" ");
    nodes.filter(|node| kinds.contains(&node.kind())).map(|node| start(node.source())).collect()
}

const UNITS: [Kind; 5] = [Kind::Preambular, Kind::Operative, Kind::Subparagraph, Kind::WrapUp, Kind::Paragraph];

/// A resolution with the given lines behind its second paragraph.
fn with_lines(lines: &str) -> String {
    format!(
        "The General Assembly,\nRecalling its resolution 70/999 of 22 December 2015 on the network of lighthouses of all\n\
         seas and on the exchange of lamps between them,\n\
         1. Welcomes the report of the Secretary-General on lighthouses and the recommendations that\nare contained therein;\n\
         2. Requests the Secretary-General to report on the state of lighthouses at its next session,\nincluding on:\n{lines}"
    )
}

#[track_caller]
fn reads(lines: &str, wanted: &[&str]) {
    let text = with_lines(lines);
    assert_eq!(blocks(&common::checked(&text), &UNITS)[3..], *wanted);
}

#[test]
fn a_last_item_with_a_comma() {
    reads(
        "(a) The lamps;\n(b) The keepers of the lamps,\nand requests the Secretary-General to submit the report in time for the\nseason;\n",
        &["(a) The lamps;", "(b) The keepers of", "and requests the Secretary-General"],
    );
    // An extractor that ends the line at each mark ends it within an item.
    reads(
        "(a) The lamps;\n(b) The Plan for Keepers,4\nwhich was adopted without a vote and has since been carried out by all States;\n",
        &["(a) The lamps;", "(b) The Plan for"],
    );
}

#[test]
fn a_number_alone_above_a_paragraph_that_lost_its_first_word() {
    reads(
        "(a) The lamps;\n(b) The keepers;\n3.\nthe keepers of all lighthouses to write down every night what they have seen and\nheard;\n",
        &["(a) The lamps;", "(b) The keepers;", "3. the keepers of"],
    );
}

#[test]
fn a_quotation_below_a_colon_and_a_blank_line() {
    let theme = "3. Decides that the theme of the meeting on lamps and on their keepers in winter will be:\n\n\
                 “Lighting the way together: lamps that do not go out in any weather”\n4. Decides to remain seized of the matter.\n";
    reads(
        &format!("(a) The lamps;\n{theme}"),
        &["(a) The lamps;", "3. Decides that the", "“Lighting the way together:", "4. Decides to remain"],
    );
}

#[test]
fn meetings_and_dates_in_rows_of_ideographs() {
    let text = "联合国\nA/DEC/96/506\n大会\n决定\n第九十六届会议\n议程项目7\n其他决定\n96/506. 灯塔项目的分配\n\n\
                2041年9月8日，大会第2次全体会议根据总务委员会提出的建议，决定直接在全体会\n议上审议题为“灯塔”的项目。\n\
                2041年12月7日，大会第45次全体会议决定再次审议该项目，并迅速着手审议一项\n决定草案。\n\
                第2次全体会议 第45次全\n体会议 第50次全体会议\n2041年9月8日 204\n1年12月7日 2041年12月22日\n";
    let document = common::checked(text);
    let texts = |kind| blocks(&document, &[kind]);
    assert_eq!(texts(Kind::Meeting), ["第2次全体会议", "第45次全 体会议", "第50次全体会议"]);
    assert_eq!(texts(Kind::AdoptionDate), ["2041年9月8日", "204 1年12月7日", "2041年12月22日"]);
    assert_eq!(texts(Kind::Operative).len(), 2);
}

#[test]
fn meetings_in_a_row_over_the_end_of_a_page() {
    let text = "United Nations\nA/DEC/96/506\nGeneral Assembly\nDecision\nNinety-sixth session\nAgenda item 7\nOther decisions\n\
                96/506. Allocation of lamps\n\nAt its 2nd plenary meeting, on 8 September 2041, the General Assembly decided to consider lamps\n\
                in plenary meeting.\nAt its 45th plenary meeting, on 7 December 2041, the General Assembly decided to consider them\nagain.\n\
                2nd plenary meeting 45th plenary meeting 50th (resumed) plenary\n\n1/2\n\x0CA/DEC/96/506\n\nmeeting\n\
                8 September 2041 7 December 2041 22 December 2041\n";
    let document = common::checked(text);
    assert_eq!(blocks(&document, &[Kind::Meeting]).len(), 3);
    assert_eq!(blocks(&document, &[Kind::AdoptionDate]), ["8 September 2041", "7 December 2041", "22 December 2041"]);
    assert_eq!(blocks(&document, &[Kind::Operative]).len(), 2);
}

#[test]
fn a_decision_without_a_meeting() {
    let text = "United Nations\nA/DEC/96/414\nGeneral Assembly\nDecision\nNinety-sixth session\nAgenda item 7\n\
                96/414. Keepers of the Great Lamp\n\nOn 8 March 2042, the President of the General Assembly announced the appointment of the \
                following\npersons as keepers of the lamp: Anna Bell and Oskar Flint.*\n\
                ___________________\n* Term of office expires on 7 March 2045.\nNo plenary meeting\n8 March 2042\n";
    let document = common::checked(text);
    assert_eq!(blocks(&document, &[Kind::Meeting, Kind::AdoptionDate]), ["No plenary meeting", "8 March 2042"]);
    assert_eq!(blocks(&document, &[Kind::Operative])[1..], ["* Term of office"]);
}

#[test]
fn a_title_above_an_article_that_has_a_list() {
    let annex = "(a) The lamps.\n12th plenary meeting\n5 March 2041\nAnnex\nConvention on Lamps\nArticle 1\n\
                 Keeping and partial lighting of lamps\nThe keepers shall take, in respect of lamps that are to be kept under this Convention,\n\
                 such measures as may be necessary to:\n(a) Clean the glass;\n(b) Trim the wick.\n";
    let text = with_lines(annex);
    let document = common::checked(&text);
    let headings = ["Annex", "Convention on Lamps", "Article 1", "Keeping and partial lighting"];
    assert_eq!(blocks(&document, &[Kind::Heading]), headings);
    assert_eq!(blocks(&document, &[Kind::Paragraph]), ["The keepers shall take,"]);
}

#[test]
fn an_annex_without_text_above_the_next() {
    let text = with_lines("(a) The lamps.\n12th plenary meeting\n5 March 2041\nAnnex I\nAnnex II\nList of lamps\n1. The great lamp.\n");
    assert_eq!(blocks(&common::checked(&text), &[Kind::Annex]), ["Annex I", "Annex II List of"]);
}

#[test]
fn numbers_of_notes() {
    let marked = "3. Recalls the Plan for Lamps, 1 the Plan for Keepers 2 and the Plan for Boats; 3\n";
    let notes = |below: &str| {
        let text = with_lines(&format!("(a) The lamps;\n{marked}\n__________________\n{below}"));
        let document = common::checked(&text);
        document.resolutions().flat_map(|one| one.footnotes()).map(|note| note.text().into_owned()).collect::<Vec<_>>()
    };
    // The second stands alone above its text.
    assert_eq!(notes("1 See A/96/999.\n2\n“Lamps”, vol. 3.\n3 Boats, vol. 4.\n"), ["See A/96/999.", "“Lamps”, vol. 3.", "Boats, vol. 4."]);
    // The second was lost.
    assert_eq!(notes("1 See A/96/999.\n3 Boats, vol. 4.\n"), ["See A/96/999.", "Boats, vol. 4."]);
    let next_page = "1 See A/96/999.\n\x0C4. Welcomes it.\n__________________\n3 Boats, vol. 4.\n";
    assert_eq!(notes(next_page), ["See A/96/999.", "Boats, vol. 4."]);
    assert_eq!(notes("1 Official Records, Supplement No.\n2 (A/96/2).\n").len(), 1);
}

#[test]
fn a_compound_before_a_mark() {
    let text = with_lines("(a) The report on follow-up 1 that was sent on Monday,\n1 May 2041;\n\n__________________\n1 See A/96/999.\n");
    let document = common::checked(&text);
    let note = document.resolutions().flat_map(|one| one.footnotes()).next().unwrap();
    assert!(text[..note.mark().unwrap().span().start].ends_with("follow-up "));
}

#[test]
fn a_paragraph_about_the_title_is_no_running_head() {
    let text = "A/RES/96/999\nNinety-sixth session\nAgenda item 9\n96/999. Calendar of lamps and boats in 2041 and 2042\n\
                The General Assembly,\nRecalling its resolution 70/999 of 22 December 2015 on lamps,\n\x0C\
                A/RES/96/999\n\n1. Approves the calendar of lamps and boats in 2041 and 2042; 1\n2. Decides to remain seized of the matter.\n";
    let document = common::checked(text);
    assert_eq!(blocks(&document, &[Kind::Operative]), ["1. Approves the calendar", "2. Decides to remain"]);
}

#[test]
fn nor_is_one_whose_mark_is_of_another_script() {
    for (text, last) in [
        (
            "A/RES/96/999\nالدورة السادسة والتسعون\nالبند 9 من جدول الأعمال\n96/999 - حراسة الفنارات في البحار الشمالية والجنوبية\n\n\
             إن الجمعية العامة،\n\nإذ تدرك أن حراس الفنارات يعملون ليلا ونهارا في البحار الشمالية\n\n\x0CA/RES/96/999\n\n\
             والجنوبية،\n\nوإذ ترحب بتقرير الأمين العام عن الفنارات،\n\n1 - تقرر أن تبقي المسألة قيد نظرها.\n",
            "والجنوبية،",
        ),
        (
            "A/RES/96/999\n第九十六届会议\n议程项目9\n96/999. 北部和南部海域的灯塔看守工作\n\n大会，\n\n\
             认识到灯塔看守人日夜工作，并认识到北部和南部海域的\n\n\x0CA/RES/96/999\n\n灯塔看守工作，\n\n\
             欢迎秘书长关于灯塔的报告，\n\n1. 决定继续审议这一事项。\n",
            "灯塔看守工作，",
        ),
    ] {
        let document = common::checked(text);
        let paragraphs: Vec<_> = document.resolutions().flat_map(|one| one.preambulars()).map(|one| one.text().into_owned()).collect();
        assert!(paragraphs.len() == 2 && paragraphs[0].ends_with(last), "{paragraphs:?}");
    }
}

#[test]
fn entries_of_an_agenda_that_fill_their_lines() {
    let text = "A/DEC/96/599\nDecision\n96/599. Items that remain on the agenda\n\
                At its 99th plenary meeting, on 5 March 2041, the General Assembly decided that the following items\n\
                remained on the agenda:\nItem 20. Lamps:\n(b) Cooperation between the lighthouses of the northern seas and those of the southern seas\n\
                (f) Cooperation between the keepers of the eastern seas and the keepers of the western seas, too\n\
                Item 21. Boats that carry oil and wicks and glass to the lighthouses in all of the seasons:\n\
                (d) Appointment of the oarsmen\n";
    let units = blocks(&common::checked(text), &UNITS);
    let wanted =
        ["Item 20. Lamps:", "(b) Cooperation between the", "(f) Cooperation between the", "Item 21. Boats that", "(d) Appointment of the"];
    assert_eq!(units[1..], wanted);
}

#[test]
fn a_number_that_lost_its_stop() {
    reads(
        "(a) The lamps;\n3 Welcomes the keepers;\n4\nAlso welcomes the oarsmen;\n5.\nDecides to remain seized of the matter.\n",
        &["(a) The lamps;", "3 Welcomes the keepers;", "4 Also welcomes the", "5. Decides to remain"],
    );
}

#[test]
fn a_number_whose_digits_changed_places() {
    let mut text = String::from("إن الجمعية العامة،\nإذ تشير إلى قرارها 70/999 المؤرخ 22 كانون الأول/ديسمبر 2015 بشأن شبكة الفنارات،\n");
    for label in ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "21", "13"] {
        text += &format!("{label} - تطلب إلى الأمين العام أن يقدم تقريرا عن الفنارات وعن حراسها في جميع البحار\nوفي الموانئ؛\n");
    }
    let document = common::checked(&text);
    let operatives: Vec<_> = document.resolutions().flat_map(|one| one.operatives()).collect();
    let labels: Vec<_> = operatives[10..].iter().map(|one| one.label()).collect();
    assert_eq!(labels, ["11 -", "21 -", "13 -"].map(Some));
    assert_eq!(document.diagnostics().iter().map(|one| one.code).collect::<Vec<_>>(), [Code::NumberGap]);
}

#[test]
fn room_for_a_number_is_no_rule() {
    reads(
        "(a) The lamps;\n3. Recalls its resolution 96/___ of ________\non the financing of lamps;\n4. Decides to remain seized of the matter.\n",
        &["(a) The lamps;", "3. Recalls its resolution", "4. Decides to remain"],
    );
}

#[test]
fn remarks_in_an_annex() {
    let annex = "(a) The lamps.\n12th plenary meeting\n5 March 2041\nAnnex\nList\n1. Lamps that burn oil and are kept in a lighthouse by day and by night, summer and all of winter;\n\
                 Note: ‘Oil’ includes fat and wax;\n2. Wicks.\n";
    let text = with_lines(annex);
    assert_eq!(blocks(&common::checked(&text), &[Kind::Paragraph]), ["1. Lamps that burn", "Note: ‘Oil’ includes fat", "2. Wicks."]);
}

#[test]
fn a_committee_with_two_names() {
    let text = "A/C.4/96/L.9\nUnited Nations\nGeneral Assembly\nDistr.: Limited\nNinety-sixth session\n\
                Special Political and Decolonization Committee\n(Fourth Committee)\nAgenda item 9\nLamps\n\
                Angola and Austria: draft resolution\n\nLamps\n\nThe General Assembly,\n\nRecalling its resolution 70/999,\n\n1. Welcomes the lamps.\n";
    let document = common::checked(text);
    assert_eq!(document.resolutions().next().and_then(|one| one.masthead()?.committee_key()), Some("fourth"));
    assert!(document.diagnostics().is_empty(), "{:?}", document.diagnostics());
}

#[test]
fn words_of_a_spread_line() {
    let text = with_lines(
        "(a) The lamps.\n3. Notes the adoption by the keepers of rules\nand of the plan for the lamps of all lighthouses in the northern seas;\n\n\
         for boats,\n\nfor wicks\n\n4. Decides to remain seized of the matter.\n",
    );
    let document = common::checked(&text);
    let texts: Vec<String> = document.resolutions().flat_map(|one| one.operatives()).map(|one| one.text().replace('\n', " ")).collect();
    assert_eq!(
        texts[2],
        "Notes the adoption by the keepers of rules for boats, for wicks and of the plan for the lamps of all lighthouses in the northern seas;"
    );
    assert_eq!(texts[3], "Decides to remain seized of the matter.");
}

#[test]
fn a_letter_above_a_title_behind_items() {
    let text = with_lines("(a) The lamps;\n(b) The boats;\n(c) The wicks;\nI.\n\nReporting\n3. Requests a report.\n");
    assert_eq!(blocks(&common::checked(&text), &[Kind::Heading]).len(), 2);
}

#[test]
fn a_wide_title_among_preambular_paragraphs() {
    let text = "The Security Council,\nEmphasizing that this resolution is about nothing but the keeping of\nlamps,\n\
                Lowering the number of lamps that go out in winter, and the care of oil\nand wicks\n\
                Expressing concern that lamps go out in winter and that the keepers of them are cold,\n1. Decides to keep the lamps.\n";
    let document = common::checked(text);
    assert_eq!(blocks(&document, &[Kind::Heading]), ["Lowering the number of"]);
    assert_eq!(blocks(&document, &[Kind::Preambular]).len(), 2);
}

#[test]
fn a_paragraph_among_the_lines_of_a_head() {
    let text = "A/RES/96/999\nNinety-sixth session\nAgenda item 9\n96/999. Calendar of lamps and boats\n\
                The General Assembly,\nDeeply concerned about lamps and boats, and urging the international\n\x0C\
                Calendar of lamps and boats\n\ncommunity to keep all lamps,\n\nA/RES/96/999\n\nRecalling its resolution 70/999 of 22 December 2015,\n\
                1. Approves the calendar.\n";
    let document = common::checked(text);
    let first = document.resolutions().next().unwrap().preambulars().next().unwrap();
    assert!(first.text().ends_with("community to keep all lamps,"), "{}", first.text());
}

#[test]
fn a_title_without_a_mark_above_a_participle() {
    let text = "The Security Council,\nWelcoming the work of all keepers of lighthouses in the northern seas in the\nwinter,\n\
                Dimming the lamps of the Great Lighthouse, and the Shutters on all Windows\nExpressing concern that these lamps continue to \
                blind the keepers of other lamps,\n1. Decides to remain seized of the matter.\n";
    let document = common::checked(text);
    assert_eq!(blocks(&document, &[Kind::Heading]), ["Dimming the lamps of"]);
    assert_eq!(blocks(&document, &[Kind::Preambular]), ["Welcoming the work of", "Expressing concern that these"]);
}

#[test]
fn what_a_paragraph_adds_behind_a_full_last_item() {
    reads(
        "(a) The lamps;\n(b) The keepers of the lamps, in a report that is to be submitted by 1 October 2043;\nand urges the keepers to write \
         it in ink;\n",
        &["(a) The lamps;", "(b) The keepers of", "and urges the keepers"],
    );
    reads(
        "(a) The lamps;\n(b) The keepers of the lamps, in a report that is to be submitted by 1 October 2043;\nand the lamps of all their \
         children;\n",
        &["(a) The lamps;", "(b) The keepers of"],
    );
}

#[test]
fn a_last_item_alone_on_its_page() {
    let text = "United Nations\nA/DEC/95/539\nGeneral Assembly\nDecision\nNinety-fifth session\nAgenda item 12\nOther decisions\n\
                95/539. Programme of work\nAt its 53rd plenary meeting, on 14 December 2040, the General Assembly decided to keep this \
                programme\nof work for lamps, set out in the order in which the keepers are to read it aloud at night.\n\
                Programme of lamps\n1. Glass.\n2.\n\n1/2\n\x0CA/DEC/95/539\n\nProgramme planning.\n53rd plenary meeting\n14 December 2040\n";
    let document = common::checked(text);
    assert_eq!(blocks(&document, &[Kind::Heading]), ["Programme of lamps"]);
    assert_eq!(blocks(&document, &[Kind::Operative])[1..], ["1. Glass.", "2. 1/2 A/DEC/95/539 Programme"]);
}
