//! What was noticed in a document.

use crate::text::Span;

/// How much a [`Diagnostic`] matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; the reading is sure.
    Note,
    /// The reading may be wrong here, or the text is.
    Warning,
}

impl Severity {
    /// `note` or `warning`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
        }
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $code:ident $name:literal $severity:ident $message:literal,)+) => {
        /// What was noticed. Names are stable; messages are not.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $($(#[doc = $doc])+ $code,)+
        }

        impl Code {
            /// Every code, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$code,)+];

            /// The stable kebab-case name.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$code => $name,)+ }
            }

            /// How much it matters.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$code => Severity::$severity,)+ }
            }

            /// A sentence for people.
            #[must_use]
            pub const fn message(self) -> &'static str {
                match self { $(Self::$code => $message,)+ }
            }
        }
    };
}

codes! {
    /// No enacting formula and no number with a title was found.
    NoResolution "no-resolution" Warning "no resolution found",
    /// Text that no rule knows.
    Unparsed "unparsed" Warning "text not understood",
    /// A resolution without operative paragraphs: cut off, or not one.
    NoOperative "no-operative-part" Warning "no operative paragraph found",
    /// A paragraph's number does not follow the one before.
    NumberGap "number-gap" Warning "the number does not follow the one before",
    /// A list's letter does not follow the one before.
    LabelGap "label-gap" Warning "the label does not follow the one before",
    /// `4,` where `4.` is meant.
    MisreadNumber "misread-number" Note "a comma stands for the full stop after the number",
    /// `L.` where `1.` is meant, `(6)` where `(b)` is; or no label at all.
    MisreadLabel "misread-label" Note "the label is read as the one that stands here in sequence",
    /// `i520th` where `1520th` is meant.
    MisreadFigures "misread-figures" Note "letters are read as the figures they look like",
    /// `faving noted` where `Having noted` is meant.
    MisreadWord "misread-word" Note "the word is read as the opening it is nearest to",
    /// A footnote's mark has no note.
    MarkWithoutNote "mark-without-note" Warning "no note belongs to this mark",
    /// A footnote has no mark in the text.
    NoteWithoutMark "note-without-mark" Warning "no mark in the text calls this note",
    /// Words stand before the line they belong behind.
    Displaced "displaced-words" Note "these words belong at the end of the paragraph",
    /// The count of a vote differs from the names listed.
    VoteCount "vote-count" Warning "the count differs from the number of States listed",
    /// Lists deeper than the reader follows.
    TooDeep "too-deep" Warning "lists are nested deeper than is read",
    /// The text is in another language than the one it was to be read in.
    OtherLanguage "other-language" Warning "the text is in another language than was given",
}

/// Something noticed at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What.
    pub code: Code,
    /// Where, in bytes of the decoded text.
    pub span: Span,
    /// A second place that belongs to it.
    pub related: Option<Span>,
}
