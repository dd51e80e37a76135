//! The table of States against a maintained copy of ISO 3166, whose numbers are those of M49, and against itself.

use std::collections::BTreeSet;

use rust_iso3166::{from_alpha2, iso3166_3};
use unres::Language;
use unres::analysis::states::State;

/// Member States, and the two observers.
const TODAY: usize = 193 + 2;

#[test]
fn codes_are_those_of_iso_3166() {
    for state in State::all().filter(|state| state.former().is_none()) {
        let told = from_alpha2(state.alpha2()).unwrap_or_else(|| panic!("{state:?}: {} is given to none", state.alpha2()));
        assert_eq!((state.alpha3(), state.m49()), (told.alpha3, told.numeric), "{state:?}");
        assert_eq!(state.successors().count(), 0, "{state:?}");
    }
}

/// The names of ISO 3166 are those of the United Nations, but for the place of what is in brackets.
#[test]
fn codes_are_of_the_states_named() {
    for state in State::all().filter(|state| state.former().is_none()) {
        let told = from_alpha2(state.alpha2()).unwrap().name;
        let turned = told.split_once(" (").map(|(name, rest)| format!("{} {name}", rest.trim_end_matches(')').trim_end_matches(" the")));
        let names = [Some(told.to_owned()), turned.clone(), turned.map(|name| name.replace(" of ", " of the "))];
        let found = names.iter().flatten().any(|name| State::named(Language::English, name) == Some(state));
        assert!(found, "{state:?} is {told} in ISO 3166");
    }
}

#[test]
fn former_codes_are_those_of_iso_3166_3() {
    for state in State::all() {
        let Some(former) = state.former() else { continue };
        let told = iso3166_3::from_code(former).unwrap_or_else(|| panic!("{former} is given to none"));
        let m49 = if former == "YUCS" { 890 } else { told.former.numeric };
        assert_eq!((state.alpha2(), state.alpha3(), state.m49()), (told.former.alpha2, told.former.alpha3, m49), "{former}");
        let successors: Vec<_> = state.successors().map(State::alpha2).collect();
        let successor_codes: Vec<_> = told.new_countries.iter().map(|country| country.alpha2).collect();
        assert_eq!(successors, successor_codes, "{former}");
    }
}

#[test]
fn all_are_there_once() {
    let today: Vec<_> = State::all().filter(|state| state.former().is_none()).collect();
    assert_eq!(today.len(), TODAY);
    let codes: BTreeSet<_> = State::all().map(State::alpha3).collect();
    assert_eq!(codes.len(), State::all().count());
    for state in State::all() {
        assert_eq!(State::coded(state.alpha3()), Some(state));
        for language in Language::ALL {
            // One name in one language was given up and taken again by the same people: Myanmar and Burma in Chinese.
            let found = State::named(language, state.name(language));
            assert!(found == Some(state) || state.successors().any(|next| found == Some(next)), "{state:?}: {found:?}");
        }
    }
}
