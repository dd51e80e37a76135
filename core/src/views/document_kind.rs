use crate::grammar::masthead::{self, Series};
use crate::grammar::{draft, narrative};
use crate::kind::Kind;
use crate::lexicon::Lexicon;

use super::masthead::Masthead;
use super::resolution::Resolution;

/// What kind of document a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DocumentKind {
    /// A resolution.
    Resolution,
    /// A decision: it tells what was decided.
    Decision,
    /// A statement by the President of the Security Council.
    PresidentialStatement,
    /// A draft resolution.
    DraftResolution,
    /// A draft decision.
    DraftDecision,
    /// Amendments to a draft.
    Amendment,
}

impl DocumentKind {
    /// The kebab-case word used in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Resolution => "resolution",
            Self::Decision => "decision",
            Self::PresidentialStatement => "presidential-statement",
            Self::DraftResolution => "draft-resolution",
            Self::DraftDecision => "draft-decision",
            Self::Amendment => "amendment",
        }
    }

    /// Whether it has been put forward and not been adopted.
    #[must_use]
    pub const fn is_draft(self) -> bool {
        matches!(self, Self::DraftResolution | Self::DraftDecision | Self::Amendment)
    }

    fn keyed(key: &str) -> Self {
        match key {
            "draft-decision" => Self::DraftDecision,
            "amendment" => Self::Amendment,
            _ => Self::DraftResolution,
        }
    }

    /// What the masthead tells: the words of its sponsors, the series of its symbol, a line that says so; else whether there is a
    /// formula, which decisions have none of.
    pub(super) fn of(resolution: Resolution<'_>) -> Self {
        let lexicon = Lexicon::of(resolution.node().language());
        let masthead = resolution.masthead();
        let sponsors = masthead.and_then(Masthead::sponsors_line);
        if let Some(key) = sponsors.as_deref().and_then(|words| draft::kind(lexicon, words)) {
            return Self::keyed(key);
        }
        match masthead.and_then(Masthead::symbol_text).and_then(masthead::series) {
            Some(Series::Decision) => return Self::Decision,
            Some(Series::Statement) => return Self::PresidentialStatement,
            Some(Series::Draft) => return Self::DraftResolution,
            None => {}
        }
        if masthead.is_some_and(|masthead| masthead.node().child(Kind::DocumentType).is_some()) {
            return Self::Decision;
        }
        let formula = resolution.enacting().is_some();
        let statement = || resolution.title().is_some_and(|title| narrative::heads_statement(lexicon, &title));
        if !formula && statement() {
            return Self::PresidentialStatement;
        }
        let numbered = masthead.is_some_and(|masthead| masthead.adoption_line().is_some());
        let told = || resolution.opening().is_some_and(|flow| narrative::told(lexicon, flow.text()).is_some());
        if !formula && !numbered && told() { Self::Decision } else { Self::Resolution }
    }
}
