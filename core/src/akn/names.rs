//! The names AKN4UN has for organs, committees, States, languages.

use crate::options::Language;
use crate::views::{Organ, Symbol};

/// What an organ is called in the several places of a document.
pub(super) struct OrganName {
    /// In addresses.
    pub(super) body: &'static str,
    /// As author, and as `eId` among the references where [`reference`](Self::reference) says nothing else.
    pub(super) author: &'static str,
    /// `eId` among the references.
    pub(super) reference: &'static str,
    /// Address below `/akn/ontology/organization/un/`.
    pub(super) address: &'static str,
    /// In English.
    pub(super) name: &'static str,
    /// What sessions and votes refer to.
    pub(super) session: &'static str,
}

/// The names of an organ. AKN4UN has none for the Environment Assembly and other organs; theirs are made alike.
pub(super) const fn organ(organ: Option<Organ>) -> &'static OrganName {
    match organ {
        Some(Organ::GeneralAssembly) => &OrganName {
            body: "unga",
            author: "ga",
            reference: "ga",
            address: "generalAssembly",
            name: "General Assembly",
            session: "#generalAssembly",
        },
        Some(Organ::SecurityCouncil) => &OrganName {
            body: "unsc",
            author: "sc",
            reference: "sc",
            address: "securityCouncil",
            name: "Security Council",
            session: "#securityCouncil",
        },
        Some(Organ::EconomicAndSocialCouncil) => &OrganName {
            body: "unecosoc",
            author: "ecosoc",
            reference: "ecosoc",
            address: "economicAndSocialCouncil",
            name: "Economic and Social Council",
            session: "#ecosoc",
        },
        Some(Organ::HumanRightsCouncil) => &OrganName {
            body: "unga-hrc",
            author: "ga",
            reference: "hrc",
            address: "generalAssembly/humanRightsCouncil",
            name: "Human Rights Council",
            session: "#humanRightsCouncil",
        },
        Some(Organ::EnvironmentAssembly) => &OrganName {
            body: "unea",
            author: "unea",
            reference: "unea",
            address: "unitedNationsEnvironmentAssembly",
            name: "United Nations Environment Assembly",
            session: "#unea",
        },
        _ => &OrganName { body: "un", author: "un", reference: "un", address: "", name: "United Nations", session: "#un" },
    }
}

/// What kind of document a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Resolution,
    Decision,
    Statement,
    Draft,
}

impl Sort {
    /// By the symbol; what has none is taken for a resolution.
    pub(super) fn of(symbol: Option<&Symbol>) -> Self {
        let Some(symbol) = symbol else { return Self::Resolution };
        let text = symbol.as_str();
        if text.contains("/DEC/") {
            Self::Decision
        } else if text.contains("/PRST/") {
            Self::Statement
        } else if symbol.is_resolution() || symbol.organ() == Some(Organ::EnvironmentAssembly) {
            Self::Resolution
        } else if text.contains("/L.") || symbol.organ() == Some(Organ::SecurityCouncil) {
            Self::Draft
        } else {
            Self::Resolution
        }
    }

    /// `statement/@name`.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Resolution => "resolution",
            Self::Decision => "decision",
            Self::Statement => "presidentialStatement",
            Self::Draft => "draftResolution",
        }
    }
}

/// A committee: `eId`, name among the references, and the words that tell it in the bracket line.
pub(super) struct Committee {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    words: &'static str,
}

const NO_COMMITTEE: Committee = Committee { id: "noMainCommittee", name: "Without reference to a main committee", words: "" };

const COMMITTEES: [Committee; 7] = [
    Committee { id: "firstCommittee", name: "First Committee", words: "First Committee" },
    Committee { id: "secondCommittee", name: "Second Committee", words: "Second Committee" },
    Committee { id: "thirdCommittee", name: "Third Committee", words: "Third Committee" },
    Committee { id: "fourthCommittee", name: "Special Political and Decolonization Committee", words: "Fourth Committee" },
    Committee {
        id: "fourthCommittee",
        name: "Special Political and Decolonization Committee",
        words: "Special Political and Decolonization Committee",
    },
    Committee { id: "fifthCommittee", name: "Fifth Committee", words: "Fifth Committee" },
    Committee { id: "sixthCommittee", name: "Sixth Committee", words: "Sixth Committee" },
];

/// The committee a bracket line names.
pub(super) fn committee(route: &str) -> &'static Committee {
    COMMITTEES.iter().find(|committee| route.contains(committee.words)).unwrap_or(&NO_COMMITTEE)
}

/// Opens the preambular paragraph by which the Security Council acts under Chapter VII of the Charter.
pub(super) const CHAPTER_VII: &str = "Acting under Chapter VII";

/// The class of the marks that set off leads and further verbs.
pub(super) const fn emphasis(language: Language) -> &'static str {
    match language {
        Language::Arabic => "bold italic",
        Language::Chinese => "bold",
        _ => "italic",
    }
}

/// States whose name in lists of voters is not the capitals of what is printed.
const STATES: [(&str, &str); 6] = [
    ("CÔTE D’IVOIRE", "COTE D'IVOIRE"),
    ("NETHERLANDS", "NETHERLANDS (KINGDOM OF THE)"),
    ("TURKEY", "TÜRKİYE"),
    ("TÜRKIYE", "TÜRKİYE"),
    ("UNITED KINGDOM OF GREAT BRITAIN AND NORTHERN IRELAND", "UNITED KINGDOM"),
    ("UNITED STATES OF AMERICA", "UNITED STATES"),
];

/// A State as lists of voters name it: capitals, in the library's form.
pub(super) fn state(printed: &str) -> String {
    let name = printed.to_uppercase().replace('\'', "’");
    match STATES.iter().find(|(long, _)| *long == name) {
        Some((_, short)) => (*short).to_owned(),
        None => name.replace('’', "'"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Sort, committee, state};

    #[test]
    fn names() {
        assert_eq!(committee("[on the report of the Fifth Committee (A/97/1, para. 2)]").id, "fifthCommittee");
        assert_eq!(committee("[without reference to a Main Committee (A/97/L.1)]").id, "noMainCommittee");
        assert_eq!(state("United States of America"), "UNITED STATES");
        assert_eq!(state("Bolivia (Plurinational State of)"), "BOLIVIA (PLURINATIONAL STATE OF)");
        assert_eq!(state("Türkiye"), "TÜRKİYE");
    }

    #[test]
    fn sorts() {
        for (symbol, sort) in [
            ("A/RES/97/1", Sort::Resolution),
            ("A/DEC/97/401", Sort::Decision),
            ("S/PRST/2042/1", Sort::Statement),
            ("S/2042/77", Sort::Draft),
            ("A/97/L.9", Sort::Draft),
        ] {
            assert_eq!(Sort::of(symbol.parse().ok().as_ref()), sort, "{symbol}");
        }
    }
}
