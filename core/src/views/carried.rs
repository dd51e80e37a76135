use std::ops::Range;

use super::paragraph::Operative;
use crate::grammar::carried;
use crate::kind::Kind;
use crate::lexicon::Lexicon;

/// A piece of a draft that a resolution carries within one paragraph, its own paragraphs run on. Ranges are of the paragraph's joined
/// text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarriedPiece {
    /// What it is: the formula, a preambular or an operative paragraph of the draft.
    pub kind: Kind,
    /// Its number: `1.`.
    pub label: Option<Range<usize>>,
    /// Its words.
    pub words: Range<usize>,
    /// The words that open it and say what it does; empty where it has none.
    pub lead: Range<usize>,
}

impl Operative<'_> {
    /// The pieces of the draft that this paragraph carries, where one is run on in it (E/RES/2022/12); none in most.
    #[must_use]
    pub fn carried(self) -> Vec<CarriedPiece> {
        let found = carried::pieces(Lexicon::of(self.node().language()), self.flow().text());
        let piece = |piece: carried::Piece| CarriedPiece {
            kind: piece.kind,
            label: piece.label,
            lead: piece.words.start..piece.lead,
            words: piece.words,
        };
        found.into_iter().map(piece).collect()
    }
}
