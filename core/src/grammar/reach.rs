//! How far leads reach.

/// Which nouns belong to a lead: `Reiterates its request`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nouns {
    /// None: `Reiterates`.
    None,
    /// A noun alone: `Expressing concern`, and no `its` and no adjective.
    Bare,
    /// Nouns of feeling: `Reiterates its deep concern`.
    Feelings,
    /// All.
    All,
}

/// How far a lead reaches, which differs by organ and era.
///
/// Taken by the majority of what the UN sets in italics, for each opening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reach {
    /// After verbs of expression: `Expressing its deep concern`.
    pub(crate) expression: Nouns,
    /// After `Reiterates` and its like, with `its`.
    pub(crate) reiteration: Nouns,
    /// `Noting with concern` as a whole, else `Noting`.
    pub(crate) feeling: bool,
    /// `Condemning in the strongest terms` as a whole, else `Condemning`; `Calling on`, else `Calling`.
    pub(crate) manner: bool,
}

impl Reach {
    /// The whole phrase, as the General Assembly and the Economic and Social Council print it.
    pub(crate) const WHOLE: Self = Self { expression: Nouns::All, reiteration: Nouns::All, feeling: true, manner: true };
    /// As the Human Rights Council prints it.
    pub(crate) const HUMAN_RIGHTS: Self = Self { reiteration: Nouns::Feelings, ..Self::WHOLE };
    /// As the Security Council prints it since 2020.
    pub(crate) const SECURITY: Self = Self { expression: Nouns::None, reiteration: Nouns::None, feeling: false, manner: false };
    /// As the Security Council printed it before.
    pub(crate) const SECURITY_TO_2019: Self = Self { expression: Nouns::Bare, feeling: true, ..Self::SECURITY };
    /// As its volumes printed it to 1994.
    pub(crate) const SECURITY_EARLY: Self = Self { manner: true, expression: Nouns::All, ..Self::SECURITY_TO_2019 };

    /// As the Security Council printed it in a year; without one as it prints it now.
    pub(crate) const fn of_security_council(year: Option<u32>) -> Self {
        match year {
            Some(..2020) => Self::SECURITY_TO_2019,
            _ => Self::SECURITY,
        }
    }
}
