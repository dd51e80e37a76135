//! Who voted how: the States of a recorded vote by their codes, and whether its numbers and its lists agree.

use std::ops::Range;

use memchr::memmem;

use super::states::State;
use crate::views::{Footnote, Side, Vote};

/// What one State did in a recorded vote.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ballot {
    /// The State as printed.
    pub name: String,
    /// The State, where the name is one's.
    pub state: Option<State>,
    /// How it voted.
    pub side: Side,
    /// Where the name stands in the text; the whole vote, where a slip of the print within the name was mended.
    pub span: Range<usize>,
}

/// What does not fit in a recorded vote.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Misfit {
    /// The number printed is not that of the States listed.
    Count {
        /// The side.
        side: Side,
        /// The number printed.
        printed: u32,
        /// How many are listed.
        listed: u32,
    },
    /// A State is listed more than once.
    Twice(State),
    /// A name that is no State's.
    Unknown(String),
}

impl Vote<'_> {
    /// Each State that is listed, with its vote, in the order of the sides and within a side as printed.
    ///
    /// A State that no list names is not told: a text says who cast no vote only where it names them.
    ///
    /// ```
    /// let text = "The Human Rights Council,\n\n1. Decides to meet again.\n\n3rd meeting\n4 October 2041\n\n[Adopted by a recorded vote \
    ///             of 2 to none, with 1 abstention. The voting was as follows:\nIn favour:\nChile and Viet Nam\nAbstaining:\nFiji]\n";
    /// let document = unres::parse(text);
    /// let vote = document.resolutions().next().unwrap().vote().unwrap();
    /// let ballots = vote.ballots();
    /// let told = |ballot: &unres::analysis::votes::Ballot| Some((ballot.state?.alpha3(), ballot.side.words()));
    /// assert_eq!(ballots.iter().filter_map(told).collect::<Vec<_>>(), [("CHL", "in favour"), ("VNM", "in favour"), ("FJI", "abstaining")]);
    /// assert_eq!(&text[ballots[1].span.clone()], "Viet Nam");
    /// assert!(vote.misfits().is_empty());
    /// ```
    #[must_use]
    pub fn ballots(self) -> Vec<Ballot> {
        let language = self.node().language();
        let flow = self.node().flow();
        let text = flow.text();
        let mut at = 0;
        let mut found = Vec::new();
        for voters in self.sides() {
            let first = voters.names.first().map_or("", String::as_str);
            let find = |words: &str| text.get(at..)?.find(words).map(|place| at + place);
            at = find(&voters.list).or_else(|| find(first)).unwrap_or(at);
            for name in voters.names {
                let place = next_place(text, at, &name);
                at = place.as_ref().map_or(at + name.len(), |place| place.end);
                let printed = place.and_then(|place| flow.source_span(place));
                let span = printed.or_else(|| self.in_note(voters.side, &name)).unwrap_or_else(|| self.span());
                found.push(Ballot { state: State::named(language, &name), name, side: voters.side, span });
            }
        }
        found
    }

    /// Where a note names one that did not take part (S/RES/344 (1973)).
    fn in_note(self, side: Side, name: &str) -> Option<Range<usize>> {
        let place = |note: Footnote<'_>| note.source_span(note.text().find(name).map(|start| start..start + name.len())?);
        if side == Side::NotParticipating { self.notes().find_map(place) } else { None }
    }

    /// What does not fit: numbers and lists, a State in two lists, names that are no State's.
    #[must_use]
    pub fn misfits(self) -> Vec<Misfit> {
        let counted = self.sides().into_iter().filter(|voters| !voters.names.is_empty()).filter_map(|voters| {
            let (side, printed, listed) = (voters.side, voters.count?, voters.names.len() as u32);
            (printed != listed).then_some(Misfit::Count { side, printed, listed })
        });
        let mut misfits: Vec<_> = counted.collect();
        let mut states = Vec::new();
        for ballot in self.ballots() {
            match ballot.state {
                Some(state) => states.push(state),
                None => misfits.push(Misfit::Unknown(ballot.name)),
            }
        }
        states.sort_unstable();
        misfits.extend(states.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| Misfit::Twice(pair[0])));
        misfits
    }
}

/// As far behind the last name the next one is looked for: a comma, an "and", the head of another side.
const BETWEEN: usize = 64;

/// Where the next name of a list stands.
fn next_place(text: &str, at: usize, name: &str) -> Option<Range<usize>> {
    let end = text.len().min(at.checked_add(name.len())?.checked_add(BETWEEN)?);
    let start = at + memmem::find(text.as_bytes().get(at..end)?, name.as_bytes())?;
    Some(start..start + name.len())
}
