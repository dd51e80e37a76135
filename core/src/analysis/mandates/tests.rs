//! Invented decisions on mandates.

use super::{Mandate, deciding, in_clauses, in_text};
use crate::analysis::clauses::{Context, clauses};
use crate::analysis::times::PartDate;
use crate::options::Language;
use crate::views::Organ;

fn context() -> Context {
    let adopted = PartDate { year: Some(2040), month: Some(5), day: Some(3) };
    Context { language: Language::English, organ: Some(Organ::SecurityCouncil), session: None, adopted: Some(adopted) }
}

/// What becomes of whose mandate, from when and until when.
fn told(mandate: &Mandate) -> String {
    let date = |date: Option<PartDate>| date.map(|date| date.to_string()).unwrap_or_default();
    format!("{} {} {}>{}", mandate.change.name(), mandate.body, date(mandate.from), date(mandate.until))
}

#[test]
fn decisions() {
    for (text, wanted) in [
        ("Extends once more the stationing in Norland of the Harbour Force until 1 June 2041;", &["extend harbour-force >2041-06-01"][..]),
        ("Decides to extend the mandate of UNXYZ for a further 13 months to 31 August 2041;", &["extend unxyz >2041-08-31"]),
        ("Decides to extend the mandate of UNXYZ until 30 June;", &["extend unxyz >2040-06-30"]),
        (
            "Decides that the 1267/1989 Buoy Team shall continue to support the Committee for a period of twelve months from the expiration of its \
             current mandate in June 2041;",
            &["extend 1267-1989-buoy-team 2041-06>2042-06"],
        ),
        ("Decides to establish immediately under its authority a United Nations Interim Force in Lebanon;", &["establish unifil >"]),
        ("Approves the intention of the Secretary-General to establish a buoy mission;", &["establish buoy-mission >"]),
        ("Decides to urgently dispatch a buoy mission;", &["establish buoy-mission >"]),
        (
            "Requests the Secretary-General to establish, in consultation with the Committee, for a period of five months, a Panel of Experts;",
            &["establish panel-of-experts >2040-10-03"],
        ),
        ("Requests the Secretary-General to establish a Harbour Mission;", &[]),
        (
            "Decides to extend the mandate of the Harbour Panel until 1 June 2041 and requests the Secretary-General to re-establish the Harbour \
             Panel until 1 June 2041;",
            &["extend harbour-panel >2041-06-01"],
        ),
        ("Requests the Secretary-General to extend the mandate of the Harbour Mission for one year;", &[]),
        ("Authorizes the establishment of a Harbour Mission until 1 June 2041;", &["establish harbour-mission >2041-06-01"]),
        ("Decides to renew the mandate of the Lighthouse Forum for one year;", &["renew lighthouse-forum >"]),
        (
            "Decides to conclude its consideration of buoys and that, upon completion, the Commission shall be closed;",
            &["end commission >"],
        ),
        ("Decides to pay the sum, subject to a decision of the Security Council to extend the mandate of the Force;", &[]),
        ("Decides to maintain UNXYZ’s ceiling until 1 June 2041, unless it decides to extend the mandate of the Force;", &[]),
    ] {
        let lead = text.find(' ').unwrap_or(0);
        assert_eq!(in_text(&context(), text, lead).iter().map(told).collect::<Vec<_>>(), wanted, "{text}");
    }
}

#[test]
fn items_hang_on_what_is_decided() {
    let above = |text: &str| deciding(Language::English, text, &clauses(Language::English, text, "Decides".len(), None));
    assert_eq!(above("Decides:"), Some("decide"));
    assert_eq!(above("Decides, in this regard, to:"), Some("decide"));
    assert_eq!(above("Decides that the Mission shall have the following tasks:"), None);
    let item = "To renew the mandate of the Harbour Force for another period of six months;";
    assert_eq!(in_clauses(&context(), item, &[], above("Decides:")).iter().map(told).collect::<Vec<_>>(), ["renew harbour-force >"]);
    assert!(in_clauses(&context(), item, &[], None).is_empty());
}

#[test]
fn other_languages() {
    for (language, text, wanted) in [
        (Language::French, "Décide de proroger le mandat de la FINUL jusqu’au 1er juin 2041 ;", "extend unifil >2041-06-01"),
        (
            Language::Spanish,
            "Decide, para pintar boyas, prorrogar el mandato de la FPNUL hasta el 1 de junio de 2041;",
            "extend unifil >2041-06-01",
        ),
        (Language::Arabic, "يقرر أن يمدد حتى 1 حزيران/يونيه 2041 ولاية فريق الخبراء؛", "extend group-of-experts >2041-06-01"),
        (Language::Chinese, "决定将专家小组的任务期限延长至2041年6月1日；", "extend panel-of-experts >2041-06-01"),
    ] {
        let context = Context { language, ..context() };
        let lead = text.find([' ', ',', '将']).unwrap_or(0);
        assert_eq!(in_text(&context, text, lead).iter().map(told).collect::<Vec<_>>(), [wanted], "{text}");
    }
}
