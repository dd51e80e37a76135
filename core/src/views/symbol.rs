use std::fmt;
use std::str::FromStr;

use crate::grammar::heading;
use crate::lexicon::Lexicon;
use crate::options::Language;

/// An organ whose resolutions are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Organ {
    /// The General Assembly.
    GeneralAssembly,
    /// The Security Council.
    SecurityCouncil,
    /// The Economic and Social Council.
    EconomicAndSocialCouncil,
    /// The Human Rights Council.
    HumanRightsCouncil,
    /// The United Nations Environment Assembly.
    EnvironmentAssembly,
    /// Any other organ; it is named as it stands in the formula.
    Other,
}

impl Organ {
    /// The organ a name or formula of a language names, with or without its article: `The General Assembly`;
    /// [`Other`](Self::Other) for a name in no list.
    #[must_use]
    pub fn named(language: Language, name: &str) -> Self {
        heading::organ(Lexicon::of(language), name).map_or(Self::Other, |organ| Self::keyed(organ.key))
    }

    pub(crate) fn keyed(key: &str) -> Self {
        match key {
            "ga" => Self::GeneralAssembly,
            "sc" => Self::SecurityCouncil,
            "ecosoc" => Self::EconomicAndSocialCouncil,
            "hrc" => Self::HumanRightsCouncil,
            "unea" => Self::EnvironmentAssembly,
            _ => Self::Other,
        }
    }

    /// The short name used in JSON and AKN4UN: `ga`, `sc`, `ecosoc`, `hrc`, `unea`, `other`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::GeneralAssembly => "ga",
            Self::SecurityCouncil => "sc",
            Self::EconomicAndSocialCouncil => "ecosoc",
            Self::HumanRightsCouncil => "hrc",
            Self::EnvironmentAssembly => "unea",
            Self::Other => "other",
        }
    }

    /// What its resolutions' symbols begin with: `A/RES/`.
    #[must_use]
    pub const fn resolution_prefix(self) -> Option<&'static str> {
        Some(match self {
            Self::GeneralAssembly => "A/RES/",
            Self::SecurityCouncil => "S/RES/",
            Self::EconomicAndSocialCouncil => "E/RES/",
            Self::HumanRightsCouncil => "A/HRC/RES/",
            Self::EnvironmentAssembly => "UNEP/EA.",
            Self::Other => return None,
        })
    }
}

/// The symbol of a document, in the UN's form.
///
/// ```
/// let symbol: unres::views::Symbol = "A/RES/75/253 C".parse()?;
/// assert_eq!((symbol.session(), symbol.number(), symbol.part()), (Some("75"), "253", Some("C")));
/// assert_eq!(symbol.to_string(), "A/RES/75/253 C");
/// # Ok::<(), unres::views::ParseSymbolError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Symbol {
    text: String,
    prefix: usize,
    session: usize,
    number: usize,
}

/// Not a symbol in any form the UN uses.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a document symbol: {0:?}")]
pub struct ParseSymbolError(pub String);

impl Symbol {
    /// The symbol of a resolution whose masthead is not printed.
    pub(crate) fn composed(organ: Organ, number: &str) -> Option<Self> {
        format!("{}{number}", organ.resolution_prefix()?).parse().ok()
    }

    /// The symbol of a decision, which volumes never print: `A/DEC/76/423`.
    pub(crate) fn of_decision(organ: Organ, number: &str) -> Option<Self> {
        let prefix = organ.resolution_prefix()?.strip_suffix("RES/")?;
        format!("{prefix}DEC/{number}").parse().ok()
    }

    /// The organ by the symbol's beginning.
    #[must_use]
    pub fn organ(&self) -> Option<Organ> {
        let text = self.text.as_str();
        Some(if text.starts_with("A/HRC/") {
            Organ::HumanRightsCouncil
        } else if text.starts_with("A/") {
            Organ::GeneralAssembly
        } else if text.starts_with("S/") {
            Organ::SecurityCouncil
        } else if text.starts_with("E/") {
            Organ::EconomicAndSocialCouncil
        } else if text.starts_with("UNEP/EA.") {
            Organ::EnvironmentAssembly
        } else {
            return None;
        })
    }

    /// Whether it is of a resolution, not of another document.
    #[must_use]
    pub fn is_resolution(&self) -> bool {
        self.text[..self.prefix].ends_with("/RES/")
    }

    /// The session or year: `78`, `ES-11`, `2023`; for the Security Council the year stands in brackets after the number.
    #[must_use]
    pub fn session(&self) -> Option<&str> {
        let text = self.text.get(self.prefix..self.session).filter(|text| !text.is_empty())?;
        Some(text.trim_end_matches('/'))
    }

    /// What follows the session: `10`, `2680 (2023)`, `L.9`.
    #[must_use]
    pub fn number(&self) -> &str {
        self.text.get(self.session..self.number).unwrap_or("")
    }

    /// The letter or letters of parts: `C`, `A-C`.
    #[must_use]
    pub fn part(&self) -> Option<&str> {
        self.text.get(self.number..).map(str::trim).filter(|part| !part.is_empty())
    }

    /// The symbol as a text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromStr for Symbol {
    type Err = ParseSymbolError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let fail = || ParseSymbolError(text.to_owned());
        let text = text.trim().trim_end_matches('*').trim_end();
        let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-' | '–' | '(' | ')' | ' ' | '\u{A0}');
        if !text.contains('/') || text.len() > 120 || !text.chars().all(allowed) || !text.starts_with(|c: char| c.is_ascii_uppercase()) {
            return Err(fail());
        }
        let text = text.replace('\u{A0}', " ");
        let prefix = ["/RES/", "/DEC/", "/PRST/"].iter().find_map(|series| text.find(series).map(|at| at + series.len()));
        let prefix = prefix.or_else(|| text.find('/').map(|at| at + 1)).ok_or_else(fail)?;
        let rest = &text[prefix..];
        if !rest.starts_with(|c: char| c.is_ascii_alphanumeric()) {
            return Err(fail());
        }
        let session = rest.find('/').map_or(prefix, |at| prefix + at + 1);
        let part = text.rfind(' ').filter(|&at| {
            at > session && !text[at + 1..].is_empty() && text[at + 1..].chars().all(|c| c.is_ascii_uppercase() || matches!(c, '-' | '–'))
        });
        let number = part.unwrap_or(text.len());
        Ok(Self { prefix, session, number, text })
    }
}

#[cfg(test)]
mod tests {
    use super::{Organ, Symbol};

    #[test]
    fn forms() {
        for (text, organ, session, number, part) in [
            ("A/RES/78/10", Some(Organ::GeneralAssembly), Some("78"), "10", None),
            ("A/RES/80/244 A-C", Some(Organ::GeneralAssembly), Some("80"), "244", Some("A-C")),
            ("A/RES/ES-11/1", Some(Organ::GeneralAssembly), Some("ES-11"), "1", None),
            ("A/HRC/RES/40/26", Some(Organ::HumanRightsCouncil), Some("40"), "26", None),
            ("S/RES/2680 (2023)", Some(Organ::SecurityCouncil), None, "2680 (2023)", None),
            ("E/RES/2021/2 B", Some(Organ::EconomicAndSocialCouncil), Some("2021"), "2", Some("B")),
        ] {
            let symbol: Symbol = text.parse().unwrap();
            assert_eq!((symbol.organ(), symbol.session(), symbol.number(), symbol.part()), (organ, session, number, part), "{text}");
            assert_eq!(symbol.to_string(), text);
        }
        assert!("General Assembly".parse::<Symbol>().is_err());
        assert!("and/or".parse::<Symbol>().is_err());
    }
}
