//! What a caller may choose.

use std::str::FromStr;

/// A language of the United Nations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Language {
    /// Arabic.
    Arabic,
    /// Chinese.
    Chinese,
    /// English.
    #[default]
    English,
    /// French.
    French,
    /// Russian.
    Russian,
    /// Spanish.
    Spanish,
}

impl Language {
    /// All six, by their English names.
    pub const ALL: [Self; 6] = [Self::Arabic, Self::Chinese, Self::English, Self::French, Self::Russian, Self::Spanish];

    /// Two letters, as in links to documents.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Arabic => "ar",
            Self::Chinese => "zh",
            Self::English => "en",
            Self::French => "fr",
            Self::Russian => "ru",
            Self::Spanish => "es",
        }
    }

    /// Three letters, as in AKN4UN.
    #[must_use]
    pub const fn code3(self) -> &'static str {
        match self {
            Self::Arabic => "ara",
            Self::Chinese => "zho",
            Self::English => "eng",
            Self::French => "fra",
            Self::Russian => "rus",
            Self::Spanish => "spa",
        }
    }

    /// Its name in English.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Arabic => "Arabic",
            Self::Chinese => "Chinese",
            Self::English => "English",
            Self::French => "French",
            Self::Russian => "Russian",
            Self::Spanish => "Spanish",
        }
    }
}

/// A name that is no language of the United Nations.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a language of the United Nations: {0:?} (use \"ar\", \"en\", \"es\", \"fr\", \"ru\" or \"zh\")")]
pub struct UnknownLanguage(pub String);

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let named = |language: &Self| [language.code(), language.code3(), language.name()].iter().any(|own| own.eq_ignore_ascii_case(name));
        Self::ALL.into_iter().find(named).ok_or_else(|| UnknownLanguage(name.to_owned()))
    }
}

/// How to read a text.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// The language; `None` lets the text tell.
    pub language: Option<Language>,
}

impl Options {
    /// The same options with a language, or with `None` for the one the text is recognised as.
    ///
    /// ```
    /// use unres::{Language, Options};
    /// let options = Options::default().with_language(Language::French);
    /// assert_eq!(unres::parse_with("Rien.", &options)?.language(), Language::French);
    /// # Ok::<(), unres::Error>(())
    /// ```
    #[must_use]
    pub fn with_language(self, language: impl Into<Option<Language>>) -> Self {
        Self { language: language.into() }
    }
}
