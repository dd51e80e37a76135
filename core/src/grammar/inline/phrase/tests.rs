use super::{agrees, first, last_of_many, longest, longest_parted, matched};
use crate::lexicon::{Lexicon, Words, lists};
use crate::options::Language;

/// What may stand in a text where a phrase has something else.
fn printed(phrase: &str) -> Vec<String> {
    let ideographs = phrase.chars().map(|c| format!("{c} ")).collect::<String>();
    let accents = |accent: &str| phrase.split_inclusive(|c: char| c.is_ascii_lowercase()).map(|part| format!("{part}{accent}")).collect();
    vec![phrase.to_owned(), phrase.to_uppercase(), phrase.replace(' ', "\u{A0} "), ideographs, accents("\u{301}"), accents("\u{AD}")]
}

#[test]
fn of_many_phrases_the_same_is_found_as_of_few() {
    for language in Language::ALL {
        let lists = [Lexicon::of(language).openings.index(), Lexicon::of(language).act_verbs.index(), Lexicon::of(language).actors.index()];
        for list in lists {
            for phrase in list.phrases() {
                let range = list.same_first(first(phrase, 0));
                for text in printed(phrase).iter().map(|text| format!("{text} x")) {
                    let one_by_one = range.clone().rev().find_map(|index| Some((index, agrees(list.phrase(index), &text, 0, false)?)));
                    let found = last_of_many(list, range.clone(), &text, 0, false, 0).map(|found| (found.index, found.end));
                    assert_eq!(found, one_by_one, "{text}");
                }
            }
        }
    }
}

#[test]
fn keys_are_those_of_the_tables() {
    for language in Language::ALL {
        let lexicon = Lexicon::of(language);
        for phrase in lexicon.openings.iter().map(|opening| opening.phrase).chain(lexicon.before.iter().copied()) {
            assert!(lexicon.lead_keys().binary_search(&first(phrase, 0)).is_ok(), "{phrase}");
        }
        for (name, phrases, firsts) in lists(lexicon) {
            assert_eq!(phrases.iter().map(|phrase| first(phrase, 0)).collect::<Vec<_>>(), firsts, "{name}");
        }
    }
}

fn listed(phrases: &'static [&'static str]) -> Words {
    Words::of((phrases.join("\n") + "\n").leak())
}

#[test]
fn phrases() {
    let list = listed(&["call", "call upon", "note", "se félicite", "إذ تشير", "注意到", "注意到了"]);
    for (text, words) in [
        ("Call upon all", Some("Call upon")),
        ("CALL\nupon all", Some("CALL\nupon")),
        ("Call-in", None),
        ("Called", None),
        ("Se félicite\u{a0}de", Some("Se félicite")),
        ("إذ تُشيرُ إلى", Some("إذ تُشيرُ")),
        ("注意 到 这", Some("注意 到")),
    ] {
        assert_eq!(longest(list, text).map(|found| &text[..found.end]), words, "{text}");
    }
    assert_eq!(matched("in mind", "in  mind that"), Some(8));
}

#[test]
fn parted() {
    let list = listed(&["having considered", "préoccupée", "recognizing"]);
    for (text, words) in [
        ("Having also considered the", Some("Having also considered")),
        ("Recogni zing the", Some("Recogni zing")),
        ("Recogni tion", None),
        ("Préoccu pée par", Some("Préoccu pée")),
        ("Having seen", None),
    ] {
        assert_eq!(longest_parted(list, listed(&["also"]), text).map(|found| &text[..found.end]), words, "{text}");
    }
}
