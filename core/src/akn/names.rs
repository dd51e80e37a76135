//! The names AKN4UN has for organs, committees, States, languages.

use crate::analysis::states::State;
use crate::options::Language;
use crate::views::{DocumentKind, Organ, Outcome};

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

/// What an outcome refers to; AKN4UN has names for two.
pub(super) const fn outcome(outcome: Outcome) -> Option<&'static str> {
    match outcome {
        Outcome::WithoutVote => Some("#adoptedWithoutVote"),
        Outcome::RecordedVote => Some("#adoptedRecordedVote"),
        Outcome::Unanimous | Outcome::Consensus | Outcome::InParts => None,
    }
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

/// What kind of document a text is, as AKN4UN distinguishes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Resolution,
    Decision,
    Statement,
    /// A draft of any kind, or amendments to one; AKN4UN has a name for draft resolutions alone.
    Draft(&'static str),
}

impl Sort {
    pub(super) const fn of(kind: DocumentKind) -> Self {
        match kind {
            DocumentKind::Decision => Self::Decision,
            DocumentKind::PresidentialStatement => Self::Statement,
            DocumentKind::DraftResolution => Self::Draft("draftResolution"),
            DocumentKind::DraftDecision => Self::Draft("draftDecision"),
            DocumentKind::Amendment => Self::Draft("amendment"),
            _ => Self::Resolution,
        }
    }

    /// `statement/@name`, for drafts also the outcome of their step.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Resolution => "resolution",
            Self::Decision => "decision",
            Self::Statement => "presidentialStatement",
            Self::Draft(name) => name,
        }
    }

    pub(super) const fn is_draft(self) -> bool {
        matches!(self, Self::Draft(_))
    }

    /// Whether paragraphs open with a verb that is set off; decisions and statements have none.
    pub(super) const fn has_leads(self) -> bool {
        matches!(self, Self::Resolution | Self::Draft(_))
    }
}

/// A committee: `eId`, and name among the references.
pub(super) struct Committee {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
}

/// The committee of a key.
pub(super) fn committee(key: Option<&str>) -> Committee {
    let (id, name) = match key {
        Some("first") => ("firstCommittee", "First Committee"),
        Some("second") => ("secondCommittee", "Second Committee"),
        Some("third") => ("thirdCommittee", "Third Committee"),
        Some("fourth") => ("fourthCommittee", "Special Political and Decolonization Committee"),
        Some("fifth") => ("fifthCommittee", "Fifth Committee"),
        Some("sixth") => ("sixthCommittee", "Sixth Committee"),
        _ => ("noMainCommittee", "Without reference to a main committee"),
    };
    Committee { id, name }
}

/// The class of the marks that set off leads and further verbs.
pub(super) const fn emphasis(language: Language) -> &'static str {
    match language {
        Language::Arabic => "bold italic",
        Language::Chinese => "bold",
        _ => "italic",
    }
}

/// States whose name in lists of voters is not the capitals of what is printed.
const STATES: [(&str, &str); 7] = [
    ("CÔTE D’IVOIRE", "COTE D'IVOIRE"),
    ("NETHERLANDS", "NETHERLANDS (KINGDOM OF THE)"),
    ("NETHERLANDS (KINGDOM OF)", "NETHERLANDS (KINGDOM OF THE)"),
    ("TURKEY", "TÜRKİYE"),
    ("TÜRKIYE", "TÜRKİYE"),
    ("UNITED KINGDOM OF GREAT BRITAIN AND NORTHERN IRELAND", "UNITED KINGDOM"),
    ("UNITED STATES OF AMERICA", "UNITED STATES"),
];

/// A State as lists of voters name it in every language: capitals, in the English form of the library.
pub(super) fn state(language: Language, printed: &str) -> String {
    let translated = if language == Language::English { None } else { State::named(language, printed) };
    let name = translated.map_or(printed, |state| state.name(Language::English)).to_uppercase().replace('\'', "’");
    match STATES.iter().find(|(long, _)| *long == name) {
        Some((_, short)) => (*short).to_owned(),
        None => name.replace('’', "'"),
    }
}

#[cfg(test)]
mod tests {
    use super::{committee, state};
    use crate::options::Language;

    #[test]
    fn names() {
        assert_eq!((committee(Some("fifth")).id, committee(None).id), ("fifthCommittee", "noMainCommittee"));
        for (language, printed, name) in [
            (Language::English, "United States of America", "UNITED STATES"),
            (Language::English, "Bolivia (Plurinational State of)", "BOLIVIA (PLURINATIONAL STATE OF)"),
            (Language::English, "Türkiye", "TÜRKİYE"),
            (Language::French, "Allemagne", "GERMANY"),
            (Language::Chinese, "科特迪瓦", "COTE D'IVOIRE"),
            (Language::Spanish, "Nortelandia", "NORTELANDIA"),
        ] {
            assert_eq!(state(language, printed), name);
        }
    }
}
