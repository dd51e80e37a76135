use std::borrow::Cow;
use std::ops::Range;

use super::masthead::Dated;
use super::node_ref::NodeRef;
use super::paragraph::view;
use crate::grammar::inline::{session, word::is_space};
use crate::grammar::vote;
use crate::kind::Kind;
use crate::lexicon::Lexicon;

view! {
    /// The closing lines.
    Closing
}

impl<'d> Closing<'d> {
    /// The meetings, in order; mostly one.
    pub fn meetings(self) -> impl Iterator<Item = Meeting<'d>> {
        self.node().children().filter_map(Meeting::cast)
    }

    /// The date of adoption.
    #[must_use]
    pub fn date(self) -> Option<Dated> {
        Dated::last_in(self.date_node()?)
    }

    /// The dates, in order; more than one where a matter was taken up at several meetings.
    pub fn dates(self) -> impl Iterator<Item = Dated> {
        self.node().children().filter(|node| node.kind() == Kind::AdoptionDate).filter_map(Dated::last_in)
    }

    pub(crate) fn date_node(self) -> Option<NodeRef<'d>> {
        self.node().child(Kind::AdoptionDate)
    }

    /// The date as printed.
    #[must_use]
    pub fn date_text(self) -> Option<Cow<'d, str>> {
        Some(self.date_node()?.flow().into_text())
    }

    /// The vote, where it is printed.
    #[must_use]
    pub fn vote(self) -> Option<Vote<'d>> {
        self.node().child(Kind::Vote).and_then(Vote::cast)
    }
}

view! {
    /// `38th plenary meeting`.
    Meeting
}

impl<'d> Meeting<'d> {
    /// The words, as printed.
    #[must_use]
    pub fn text(self) -> Cow<'d, str> {
        self.node().flow().into_text()
    }

    /// The ordinal as printed: `38th`; the word that holds the number.
    #[must_use]
    pub fn ordinal(self) -> &'d str {
        let mut words = self.node().source().split(is_space);
        let first = words.clone().next().unwrap_or("");
        words.find(|word| word.contains(|c: char| c.is_ascii_digit())).unwrap_or(first)
    }

    /// The number: `38`; of one in words (`Primera sesión plenaria`) its value.
    #[must_use]
    pub fn number(self) -> Cow<'d, str> {
        let source = self.node().source();
        let lexicon = Lexicon::of(self.node().document().language);
        let digits = session::meeting_number(lexicon, source).and_then(|range| source.get(range));
        match digits {
            Some(digits) => Cow::Borrowed(digits),
            None => session::meeting_value(lexicon, source).map(|value| Cow::Owned(value.to_string())).unwrap_or_default(),
        }
    }
}

view! {
    /// The vote as printed: `[Adopted without a vote.]`.
    Vote
}

/// How a resolution was adopted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Outcome {
    /// Adopted without a vote.
    WithoutVote,
    /// Adopted by a recorded vote.
    RecordedVote,
}

/// A side of a recorded vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// In favour.
    InFavour,
    /// Against.
    Against,
    /// Abstaining.
    Abstaining,
}

impl Side {
    /// The word used in JSON and AKN4UN.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::InFavour => "inFavour",
            Self::Against => "against",
            Self::Abstaining => "abstaining",
        }
    }

    /// The words for people: `in favour`.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::InFavour => "in favour",
            Self::Against => "against",
            Self::Abstaining => "abstaining",
        }
    }
}

/// The States on one side, as printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voters {
    /// The side.
    pub side: Side,
    /// The number printed, if there is one.
    pub count: Option<u32>,
    /// The list as printed, lines joined.
    pub list: String,
    /// The States, one by one.
    pub names: Vec<String>,
}

impl<'d> Vote<'d> {
    /// The words, as printed, lines joined.
    #[must_use]
    pub fn text(self) -> Cow<'d, str> {
        self.node().flow().into_text()
    }

    /// How it was adopted; `None` where the bracket says something else.
    #[must_use]
    pub fn outcome(self) -> Option<Outcome> {
        let lexicon = Lexicon::of(self.node().document().language);
        vote::outcome(lexicon, &self.text()).map(|recorded| if recorded { Outcome::RecordedVote } else { Outcome::WithoutVote })
    }

    /// The numbers of a recorded vote with their places in [`text`](Self::text): in favour, against, abstaining.
    #[must_use]
    pub fn counts(self) -> [Option<(u32, Range<usize>)>; 3] {
        vote::counts(Lexicon::of(self.node().document().language), &self.text())
    }

    /// Where the lists of its sides stand in [`text`](Self::text), in the order of [`sides`](Self::sides).
    pub(crate) fn list_places(self) -> Vec<(Side, Range<usize>)> {
        let text = self.text();
        let place = |list: &str| {
            let start = list.as_ptr() as usize - text.as_ptr() as usize;
            start..start + list.len()
        };
        let lists = vote::sides(Lexicon::of(self.node().document().language), &text);
        let sides = [Side::InFavour, Side::Against, Side::Abstaining].into_iter().zip(lists);
        sides.filter_map(|(side, list)| Some((side, place(list?.1)))).collect()
    }

    /// The sides of a recorded vote with counts and names, in the order in favour, against, abstaining.
    #[must_use]
    pub fn sides(self) -> Vec<Voters> {
        let text = self.text();
        let lexicon = Lexicon::of(self.node().document().language);
        vote::sides(lexicon, &text)
            .into_iter()
            .zip([Side::InFavour, Side::Against, Side::Abstaining])
            .filter_map(|(side, name)| {
                let (count, list) = side?;
                let names = vote::states(lexicon, list).map(str::to_owned).collect();
                Some(Voters { side: name, count, list: list.to_owned(), names })
            })
            .collect()
    }
}
