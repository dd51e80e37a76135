//! States by their codes, and by the names the six languages have for them.

use crate::grammar::state;
use crate::lexicon::{Lexicon, STATES, State as Row};
use crate::options::Language;

/// A Member State of the United Nations or an observer State; of today, or one that is no more.
///
/// A State that changed its name is one State where its codes stayed (`Swaziland` is Eswatini); where ISO 3166 gave it others, the
/// old name has the old ones (`Zaire` is `ZAR`) and [`successors`](Self::successors) tells what it is now.
///
/// ```
/// use unres::{Language, analysis::states::State};
/// let state = State::named(Language::French, "Royaume-Uni de Grande-Bretagne et d’Irlande du Nord").unwrap();
/// assert_eq!((state.alpha2(), state.alpha3(), state.m49()), ("GB", "GBR", 826));
/// assert_eq!(state.name(Language::Chinese), "大不列颠及北爱尔兰联合王国");
/// let former = State::named(Language::English, "Czechoslovakia").unwrap();
/// assert_eq!((former.alpha3(), former.former()), ("CSK", Some("CSHH")));
/// assert_eq!(former.successors().map(State::alpha3).collect::<Vec<_>>(), ["CZE", "SVK"]);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct State(u16);

impl State {
    /// All of them, those of today first, by their English names.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..STATES.len() as u16).map(Self)
    }

    /// The State of a name in a language: the one the United Nations uses, a short form, an earlier name. Case, blanks and marks do
    /// not count. `None` for what is no State's.
    #[must_use]
    pub fn named(language: Language, name: &str) -> Option<Self> {
        state::find(Lexicon::of(language), name).map(Self)
    }

    /// The State of two or three letters of ISO 3166-1: of those of today, else of those that are no more.
    #[must_use]
    pub fn coded(code: &str) -> Option<Self> {
        Self::all().find(|state| code == state.alpha2() || code == state.alpha3())
    }

    /// The State of a number of M49: of those of today, else of those that are no more.
    #[must_use]
    pub fn numbered(m49: u16) -> Option<Self> {
        Self::all().find(|state| m49 == state.m49())
    }

    /// Two letters, ISO 3166-1 alpha-2. Those of a State that is no more may have been given again.
    #[must_use]
    pub fn alpha2(self) -> &'static str {
        self.row().alpha2
    }

    /// Three letters, ISO 3166-1 alpha-3.
    #[must_use]
    pub fn alpha3(self) -> &'static str {
        self.row().alpha3
    }

    /// The code of the United Nations Statistics Division, M49: the number of ISO 3166-1.
    #[must_use]
    pub fn m49(self) -> u16 {
        self.row().m49
    }

    /// The same in the three digits that are printed: `008`.
    #[must_use]
    pub fn m49_code(self) -> String {
        format!("{:03}", self.m49())
    }

    /// The four letters of ISO 3166-3, where the State is no more, or no more under that name.
    #[must_use]
    pub fn former(self) -> Option<&'static str> {
        self.row().former
    }

    /// What came after it, as ISO 3166-3 tells.
    pub fn successors(self) -> impl Iterator<Item = Self> {
        self.row().successors().filter_map(Self::coded)
    }

    /// Its name, as the United Nations writes it in a language.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        Lexicon::of(language).state_names.shown(self.0)
    }

    fn row(self) -> &'static Row {
        // Made of places in the table alone.
        &STATES[usize::from(self.0)]
    }
}

impl std::fmt::Debug for State {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "State({})", self.former().unwrap_or(self.alpha3()))
    }
}
