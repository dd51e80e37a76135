//! What a caller may choose.

use std::str::FromStr;

/// A language of the United Nations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Language {
    /// English.
    #[default]
    English,
}

impl Language {
    /// Two letters, as in links to documents.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
        }
    }

    /// Three letters, as in AKN4UN.
    #[must_use]
    pub const fn code3(self) -> &'static str {
        match self {
            Self::English => "eng",
        }
    }
}

/// A name that is no language read here.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a language that is read: {0:?} (use \"en\")")]
pub struct UnknownLanguage(pub String);

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        match code {
            "en" | "eng" | "English" => Ok(Self::English),
            _ => Err(UnknownLanguage(code.to_owned())),
        }
    }
}

/// How to read a text.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// The language; `None` lets the text tell.
    pub language: Option<Language>,
}
