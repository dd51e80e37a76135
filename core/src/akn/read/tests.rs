//! What is read of small invented files, and that what is written is read back. Real files are read by the tests of the Python package.

use super::read;
use crate::akn::{Options, to_string};
use crate::error::{Error, XmlFault};
use crate::parse;

const ROOT: &str = "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">";

fn statement(content: &str) -> crate::Document<'static> {
    let document = read(format!("{ROOT}<statement name=\"resolution\">{content}</statement></akomaNtoso>").as_bytes()).unwrap();
    document.check_invariants().unwrap();
    document
}

#[test]
fn written_and_read_again() {
    let text = "United Nations\n\nA/RES/98/601\n\nGeneral Assembly\n\nDistr.: General\n\n9 August 2043\n\nNinety-eighth session\n\n\
        Agenda items 15 and 16 (b)\n\nCare of public clocks\n\nResolution adopted by the General Assembly on 5 August 2043\n\n\
        98/601. Care of public clocks\n\nThe General Assembly,\n\nRecalling its resolution 97/12 of 3 June 2042,1\n\n1. Requests the keepers:\n\n\
        (a) To wind & oil their clocks <daily>:\n\n(i) At noon;\n\n(b) To report thereon;\n\nI\nBells\n\n2. Decides to ring them.\n\n\
        24th plenary meeting\n\n5 August 2043\n\nAnnex\nRules\n\n1. Clocks strike.\n\n__________________\n1 Almanac of Public Clocks, table 12.\n";
    let first = parse(text);
    let written = to_string(&first, &Options::default());
    let again = read(written.as_bytes()).unwrap();
    again.check_invariants().unwrap();
    let rewritten = to_string(&again, &Options::default());
    let differs = rewritten.lines().zip(written.lines()).find(|(new, old)| new != old);
    assert_eq!((differs, rewritten.len()), (None, written.len()));
    let (before, after) = (first.resolutions().next().unwrap(), again.resolutions().next().unwrap());
    let paths = |of: crate::views::Resolution<'_>| of.addressed().into_iter().map(|found| found.path).collect::<Vec<_>>();
    assert_eq!(paths(after), paths(before));
    assert_eq!((after.symbol(), after.title(), after.meeting()), (before.symbol(), before.title(), before.meeting()));
    assert_eq!(after.adopted().map(|date| date.date()), before.adopted().map(|date| date.date()));
    let note = after.footnotes().next().unwrap();
    assert_eq!((note.marker(), &*note.text()), ("1", "Almanac of Public Clocks, table 12."));
    assert_eq!(&again.source()[note.mark().unwrap().span()], "¹");
}

#[test]
fn a_label_that_the_markup_left_among_the_words() {
    let document = statement(
        "<mainBody><paragraph><content><p>\t1 -\t<span class=\"italic\">Decides</span> to meet;</p></content></paragraph></mainBody>",
    );
    let decides = first(&document);
    assert_eq!((decides.label(), decides.lead().as_deref(), &*decides.text()), (Some("1 -"), Some("Decides"), "Decides to meet;"));
}

/// A link in pieces is one, what is set off after the lead stays so, and the words of a number that is not linked are left alone.
#[test]
fn links_and_what_is_set_off_are_the_markups() {
    let document = statement(
        "<mainBody><paragraph><content><p><i>Recalls</i> resolution <a href=\"https://undocs.org/en/A/RES/97/12\">97</a><a \
         href=\"https://undocs.org/en/A/RES/97/12\">/</a><a href=\"https://undocs.org/en/A/RES/97/12\">12</a><authorialNote marker=\"1\"><p>See <ref \
         href=\"https://docs.un.org/A/97/L.5#top\">L.5</ref> and A/97/6.</p></authorialNote> and resolution 97/13, <i>requests</i> the keepers to \
         <b>ring</b>, and <a href=\"https://example.org/\">elsewhere</a>.</p></content></paragraph></mainBody>",
    );
    let written = to_string(&document, &Options::default());
    let paragraph = written.split("__content\">").nth(1).unwrap();
    let links: Vec<_> = paragraph.split("<a href=\"").skip(1).map(|link| link.split("</a>").next().unwrap()).collect();
    assert_eq!(links, ["https://docs.un.org/en/A/RES/97/12\">97/12", "https://docs.un.org/en/A/97/L.5\">L.5"]);
    assert!(paragraph.contains("resolution 97/13, <span class=\"italic\">requests</span> the keepers to ring"), "{paragraph}");
    assert_eq!(to_string(&read(written.as_bytes()).unwrap(), &Options::default()), written);
}

#[test]
fn a_file_without_links_gets_those_of_its_words() {
    let document = statement("<mainBody><paragraph><content><p><i>Recalls</i> its resolution 97/12.</p></content></paragraph></mainBody>");
    assert!(to_string(&document, &Options::default()).contains("/A/RES/97/12\">97/12</a>"));
}

#[test]
fn tables_and_texts_after_lists() {
    let document = statement(
        "<mainBody><paragraph><num>1.</num><list><intro><p>Decides:<table><tr><td>a<authorialNote marker=\"1\"><p>Of oak.</p></authorialNote></td><td>b</td></tr></table></p></intro>\
         <point><num>(a)</num><content><p>to meet;</p></content></point><wrapUp><p>and to part.</p></wrapUp></list></paragraph></mainBody>",
    );
    let decides = first(&document);
    assert_eq!(decides.subparagraphs().map(|item| item.text().into_owned()).collect::<Vec<_>>(), ["to meet;"]);
    assert_eq!(decides.wrap_ups().map(|wrap| wrap.text().into_owned()).collect::<Vec<_>>(), ["and to part."]);
    assert_eq!(document.footnotes().count(), 1);
    assert!(document.source().contains("a¹ b"), "{}", document.source());
}

#[test]
fn what_is_refused() {
    let deep = format!("{ROOT}{}", "<list>".repeat(5000));
    let bomb = "<!DOCTYPE a [<!ENTITY b \"bb\">]><akomaNtoso>&b;</akomaNtoso>";
    for (xml, fault) in [
        ("<akomaNtoso>", XmlFault::NotWellFormed),
        ("<akomaNtoso><a></akomaNtoso>", XmlFault::NotWellFormed),
        ("", XmlFault::NotWellFormed),
        ("<html></html>", XmlFault::NotAkomaNtoso),
        (bomb, XmlFault::DocumentType),
        ("<akomaNtoso>&nbsp;</akomaNtoso>", XmlFault::Entity),
        ("<akomaNtoso a=\"&file;\"></akomaNtoso>", XmlFault::NotWellFormed),
        (deep.as_str(), XmlFault::TooDeep),
    ] {
        let Err(Error::Xml { what, .. }) = read(xml.as_bytes()) else { panic!("{xml:.40} is read") };
        assert_eq!(what, fault, "{xml:.40}");
    }
    assert!(matches!(read(b"<akomaNtoso>\0</akomaNtoso>"), Err(Error::Undecodable { .. })));
    assert!(read(b"\xEF\xBB\xBF<akomaNtoso/>").unwrap().resolutions().next().is_none());
}

#[test]
fn references_to_characters() {
    let document = statement("<mainBody><paragraph><content><p>Decides &#x201C;A &amp; B&#8221;;</p></content></paragraph></mainBody>");
    assert_eq!(&*first(&document).text(), "Decides “A & B”;");
}

#[test]
fn a_heading_among_items_is_not_lost() {
    let document = statement(
        "<mainBody><paragraph><num>1.</num><list><intro><p>Decides:</p></intro><point><num>(a)</num><content><p>to meet;</p></content></point>\
         <point><subheading>Bells:</subheading><num>(b)</num><content><p>to ring.</p></content></point></list></paragraph></mainBody>",
    );
    let decides = first(&document);
    assert_eq!(decides.subparagraphs().map(|item| item.label().unwrap_or("").to_owned()).collect::<Vec<_>>(), ["(a)", "(b)"]);
    assert_eq!(decides.wrap_ups().map(|line| line.text().into_owned()).collect::<Vec<_>>(), ["Bells:"]);
    assert!(to_string(&document, &Options::default()).contains("Bells:"));
}

/// The first operative paragraph.
fn first<'d>(document: &'d crate::Document<'_>) -> crate::views::Operative<'d> {
    document.resolutions().next().unwrap().operatives().next().unwrap()
}
