use std::borrow::Cow;
use std::ops::Range;

use super::footnote::Footnote;
use super::masthead::Dated;
use super::node_ref::NodeRef;
use super::paragraph::view;
use crate::grammar::inline::{session, word::is_space};
use crate::grammar::{adoption, vote};
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

    /// The number in the words of a node, digits as they were meant.
    pub(crate) fn number_in(node: NodeRef<'d>) -> Option<Cow<'d, str>> {
        let lexicon = Lexicon::of(node.language());
        let flow = node.flow();
        let printed = |range| node.document().source().get(flow.source_span(range)?).map(Cow::Borrowed);
        let strict = || printed(session::meeting_number(lexicon, flow.text())?);
        let volume = || {
            let (number, misread, range) = session::misread_meeting(lexicon, flow.text())?;
            let whole = printed(range).filter(|digits| !misread && digits.bytes().all(|b| b.is_ascii_digit()));
            whole.or_else(|| Some(Cow::Owned(number.to_string())))
        };
        if told_in_volumes(lexicon) { volume().or_else(strict) } else { strict() }
    }

    /// Whether printed digits of the meeting in the words of a node were corrected.
    pub(crate) fn is_misread(node: NodeRef<'d>) -> bool {
        let lexicon = Lexicon::of(node.language());
        let misread = || session::misread_meeting(lexicon, node.flow().text()).is_some_and(|(_, misread, _)| misread);
        told_in_volumes(lexicon) && session::meeting_word(lexicon, node.source()).is_some() && misread()
    }

    /// The number: `38`; of one in words (`Primera sesión plenaria`) its value.
    #[must_use]
    pub fn number(self) -> Cow<'d, str> {
        let source = self.node().source();
        let lexicon = Lexicon::of(self.node().language());
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
    /// Adopted unanimously.
    Unanimous,
    /// Adopted by consensus.
    Consensus,
    /// Voted on in parts, not as a whole.
    InParts,
}

impl Outcome {
    /// The word used in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::WithoutVote => "without-vote",
            Self::RecordedVote => "recorded-vote",
            Self::Unanimous => "unanimous",
            Self::Consensus => "consensus",
            Self::InParts => "in-parts",
        }
    }
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
    /// Not taking part, or absent.
    NotParticipating,
}

impl Side {
    /// The word used in JSON and AKN4UN.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::InFavour => "inFavour",
            Self::Against => "against",
            Self::Abstaining => "abstaining",
            Self::NotParticipating => "notParticipating",
        }
    }

    /// The words for people: `in favour`.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::InFavour => "in favour",
            Self::Against => "against",
            Self::Abstaining => "abstaining",
            Self::NotParticipating => "not participating",
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

    /// How it was adopted: by its own words, else by those of its notes, `22 Adopted without vote.` (S/RES/1 (1946)); `None` where
    /// neither says it.
    #[must_use]
    pub fn outcome(self) -> Option<Outcome> {
        let lexicon = self.lexicon();
        let own = adoption::method(lexicon, &self.text());
        let method = own.or_else(|| self.notes().find_map(|note| adoption::method(lexicon, &note.text())))?;
        Some(match method {
            adoption::Method::Unanimous => Outcome::Unanimous,
            adoption::Method::Recorded => Outcome::RecordedVote,
            adoption::Method::Consensus => Outcome::Consensus,
            adoption::Method::WithoutVote => Outcome::WithoutVote,
            adoption::Method::InParts => Outcome::InParts,
        })
    }

    /// The notes called in its words.
    pub(crate) fn notes(self) -> impl Iterator<Item = Footnote<'d>> {
        self.node().descendants().filter(|node| node.kind() == Kind::Mark).filter_map(Footnote::called_by)
    }

    /// The number of the meeting, where the words tell it: `Adopted unanimously at the 1382nd meeting.` Misread digits are read as what
    /// they look like.
    #[must_use]
    pub fn meeting(self) -> Option<Cow<'d, str>> {
        Meeting::number_in(self.node())
    }

    /// Whether it is the bracket with the lists of who voted how, as the Human Rights Council prints it.
    pub(crate) fn has_lists(self) -> bool {
        bracketed(&self.text())
    }

    /// Whether a side names other than as many States as it tells.
    pub(crate) fn counts_differ(self) -> bool {
        let text = self.text();
        let differ = |count: Option<u32>, names: usize| count.is_some_and(|count| count as usize != names);
        if bracketed(&text) {
            let mut sides = vote::sides(self.lexicon(), &text).into_iter().flatten();
            return sides.any(|(count, list)| differ(count, vote::states(self.lexicon(), list).count()));
        }
        // The sentence of a volume names those in favour not at all, the others mostly.
        self.sides().iter().any(|side| !side.names.is_empty() && differ(side.count, side.names.len()))
    }

    fn lexicon(self) -> &'static Lexicon {
        Lexicon::of(self.node().language())
    }

    /// The numbers of a recorded vote with their places in [`text`](Self::text): in favour, against, abstaining.
    #[must_use]
    pub fn counts(self) -> [Option<(u32, Range<usize>)>; 3] {
        let text = self.text();
        if bracketed(&text) { vote::counts(self.lexicon(), &text) } else { adoption::tally(self.lexicon(), &text).counts }
    }

    /// Where the lists of the bracket stand in [`text`](Self::text), in the order of [`sides`](Self::sides).
    pub(crate) fn list_places(self) -> Vec<(Side, Range<usize>)> {
        let text = self.text();
        let place = |list: &str| {
            let start = list.as_ptr() as usize - text.as_ptr() as usize;
            start..start + list.len()
        };
        let lists = vote::sides(self.lexicon(), &text);
        let sides = [Side::InFavour, Side::Against, Side::Abstaining].into_iter().zip(lists);
        sides.filter_map(|(side, list)| Some((side, place(list?.1)))).collect()
    }

    /// The sides of a recorded vote with counts and names, in the order in favour, against, abstaining, not taking part. Of the sentence
    /// of a volume names are given as they are spelled: a line's hyphen and misread letters are taken out.
    #[must_use]
    pub fn sides(self) -> Vec<Voters> {
        let text = self.text();
        if bracketed(&text) {
            return self.listed_sides(&text);
        }
        let adoption::Tally { counts, lists } = adoption::tally(self.lexicon(), &text);
        let sides = [Side::InFavour, Side::Against, Side::Abstaining].into_iter().zip(counts.into_iter().zip(lists));
        let told = sides.filter_map(|(side, (count, list))| {
            let list = if side == Side::InFavour { None } else { list };
            let list = list.and_then(|range| text.get(range)).unwrap_or("");
            Some(self.voters(side, Some(count?.0), list))
        });
        told.chain(self.absent()).collect()
    }

    /// Who did not take part, which a note tells or the sentence itself.
    fn absent(self) -> Option<Voters> {
        let find = |text: &str| {
            let list = text.get(adoption::not_taking_part(self.lexicon(), text)?)?;
            Some(self.voters(Side::NotParticipating, None, list))
        };
        find(&self.text()).or_else(|| self.notes().find_map(|note| find(&note.text())))
    }

    fn voters(self, side: Side, count: Option<u32>, list: &str) -> Voters {
        let told = |name: &&str| !self.lexicon().not_taking_part.contains(name);
        let list = &list.replace(';', ",");
        let names = vote::states(self.lexicon(), &adoption::state_name(list)).filter(told).map(str::to_owned).collect();
        Voters { side, count, list: list.clone(), names }
    }

    /// The sides of the bracket of the Human Rights Council.
    fn listed_sides(self, text: &str) -> Vec<Voters> {
        let lexicon = self.lexicon();
        vote::sides(lexicon, text)
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

/// Whether volumes are read in a language, whose figures OCR has misread.
fn told_in_volumes(lexicon: &Lexicon) -> bool {
    !lexicon.adopted_words.is_empty()
}

/// Whether the vote is told in a bracket with lists, as by the Human Rights Council.
fn bracketed(text: &str) -> bool {
    text.starts_with('[')
}
