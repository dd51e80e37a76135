//! `conclusions`: meeting, date, and the vote of the Human Rights Council.

use std::ops::Range;

use super::id;
use super::inline::{Marking, Run};
use super::names;
use super::write::Writer;
use crate::kind::Kind;
use crate::views::{Dated, Meeting, NodeRef, Side, Vote};

impl<'d> Writer<'d> {
    pub(super) fn conclusions(&mut self, closings: &[NodeRef<'d>]) {
        let lines: Vec<_> = closings.iter().flat_map(|closing| closing.children()).collect();
        let event = |node: &&NodeRef<'d>| matches!(node.kind(), Kind::Meeting | Kind::AdoptionDate);
        let votes: Vec<_> = lines.iter().copied().filter_map(Vote::cast).collect();
        let tail = std::mem::take(&mut self.tail);
        if votes.is_empty() && !lines.iter().any(|node| event(&node)) && tail.is_empty() {
            return;
        }
        self.xml.block("conclusions", &[("eId", "conclusions")]);
        if lines.iter().any(|node| event(&node)) {
            self.xml.block("p", &[]);
            self.xml.block("event", &[("refersTo", "#adoption")]);
            for (place, &node) in lines.iter().filter(event).enumerate() {
                if place > 0 {
                    self.xml.void("eol", &[]);
                }
                self.closing_line(node);
            }
            self.xml.end();
            self.xml.end();
        }
        for vote in votes {
            self.vote(vote);
        }
        self.loose_lines(&tail);
        self.xml.end();
    }

    fn closing_line(&mut self, node: NodeRef<'d>) {
        if let Some(meeting) = Meeting::cast(node) {
            self.xml.inline("location", &[("title", meeting.ordinal()), ("refersTo", "#adoptionMeeting")]);
        } else {
            let date = id::date(Dated::last_in(node).as_ref());
            self.xml.inline("docDate", &[("date", &date), ("refersTo", "#adoptionDate")]);
        }
        self.words(node, Marking::Plain);
        self.xml.end();
    }

    /// The bracket as printed, its counts and lists set apart; the closing bracket stays with the last list, as AKN4UN
    /// has it.
    fn vote(&mut self, vote: Vote<'d>) {
        let outcome = vote.outcome().and_then(names::outcome).map(|name| ("refersTo", name));
        let by = names::organ(self.organ).session;
        self.xml.block("p", &[]);
        self.xml.block("vote", &[("by", by), ("as", "#author")]);
        self.xml.inline("outcome", outcome.as_slice());
        let run = self.run(vote.node(), Marking::Plain);
        self.vote_words(vote, &run);
        self.calls(&run.calls);
        for _ in 0..3 {
            self.xml.end();
        }
    }

    fn vote_words(&mut self, vote: Vote<'d>, run: &Run<'d>) {
        let text: &str = &run.text;
        // The sentence of a volume names States in brackets within it; only the lists of the bracket are set apart.
        let lists = lists(text, &if vote.has_lists() { vote.list_places() } else { Vec::new() });
        let intro = lists.first().map_or(text.len(), |list| list.head);
        let mut at = 0;
        for (side, count) in [Side::InFavour, Side::Against, Side::Abstaining].into_iter().zip(vote.counts()) {
            let Some((number, range)) = count.filter(|(_, range)| range.start >= at && range.end <= intro) else { continue };
            self.xml.text(text.get(at..range.start).unwrap_or(""));
            let refers = format!("#{}", side.name());
            let words = text.get(range.clone()).unwrap_or("");
            self.xml.leaf("quantity", &[("normalized", &number.to_string()), ("refersTo", &refers)], words);
            at = range.end;
        }
        self.xml.text(text.get(at..intro).unwrap_or("").trim_end());
        for list in &lists {
            self.xml.inline("outcome", &[("refersTo", list.side.name())]);
            self.xml.text(text.get(list.head..list.start).unwrap_or("").trim());
            self.xml.void("eol", &[]);
            self.xml.leaf("organization", &[("refersTo", "memberState")], text.get(list.start..list.end).unwrap_or("").trim());
            self.xml.end();
        }
    }
}

/// A side's heading and list in the words of a vote.
struct List {
    side: Side,
    head: usize,
    start: usize,
    end: usize,
}

/// The lists one after the other; a heading is what stands before its list, in the first back to the end of the sentence before.
fn lists(text: &str, places: &[(Side, Range<usize>)]) -> Vec<List> {
    let mut found: Vec<List> = Vec::with_capacity(places.len());
    let mut at = 0;
    for (side, place) in places {
        let Some(before) = text.get(at..place.start).map(str::trim_end) else { continue };
        let head = match found.last_mut() {
            Some(last) => {
                last.end = at;
                at
            }
            None => before
                .trim_end_matches([':', '：'])
                .rfind([':', '：', '.'])
                .map_or(0, |place| place + before.get(place..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)),
        };
        at = place.end;
        found.push(List { side: *side, head, start: place.start, end: text.len() });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::lists;
    use crate::views::Side;

    #[test]
    fn places() {
        let text = "[Adopted by a recorded vote of 2 to 1. The voting was as follows: In favour: Chile and Fiji Against: Norland]";
        let place = |list: &str| text.find(list).map(|start| start..start + list.len()).unwrap();
        let found = lists(text, &[(Side::InFavour, place("Chile and Fiji")), (Side::Against, place("Norland]"))]);
        let words: Vec<_> = found.iter().map(|list| (text[list.head..list.start].trim(), text[list.start..list.end].trim())).collect();
        assert_eq!(words, [("In favour:", "Chile and Fiji"), ("Against:", "Norland]")]);
    }
}
