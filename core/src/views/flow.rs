use std::borrow::Cow;
use std::ops::Range;

use smallvec::SmallVec;

use super::footnote::Footnote;
use super::node_ref::NodeRef;
use crate::grammar::inline::fold::is_ideographic;
use crate::grammar::inline::letter::is_letter_or_digit;
use crate::grammar::inline::word::trimmed;
use crate::kind::Kind;
use crate::text::Span;

/// Lines of a paragraph that there is room for.
const LINES: usize = 8;

/// Letters on either side of a broken number among which ideographs stand, where the text is of them.
const NUMBER_ROOM: usize = 16;

/// The running text of a paragraph: its lines joined, page breaks and notes left out, marks set apart.
///
/// A line end becomes a space, save beside an ideograph and within a number among ideographs; a hyphen at a line end stays and takes none. Displaced words stand where they belong.
/// Offsets are bytes of [`text`](Self::text); [`source_span`](Self::source_span) leads back to the source.
#[derive(Clone, Debug, Default)]
pub struct Flow<'d> {
    text: Cow<'d, str>,
    /// Where each piece of the source begins in the joined text.
    pieces: SmallVec<[(u32, Span); LINES]>,
    marks: Vec<FlowMark<'d>>,
    lead: (u32, u32),
}

/// A footnote's mark in a [`Flow`].
#[derive(Clone, Copy, Debug)]
pub struct FlowMark<'d> {
    /// Offset in the joined text: the mark stands before this byte.
    pub at: usize,
    /// The mark.
    pub node: NodeRef<'d>,
    /// The note it calls, if it was found.
    pub note: Option<Footnote<'d>>,
}

impl<'d> Flow<'d> {
    pub(crate) fn of(node: NodeRef<'d>) -> Self {
        let mut flow = Joiner { source: &node.document().source, flow: Self::default(), gap: false, room: node.raw_span().len() as usize };
        let mut displaced = Vec::new();
        for child in node.children() {
            match child.kind() {
                Kind::Displaced => displaced.push(child.raw_span()),
                Kind::Lead => {
                    flow.add(child.raw_span());
                    let end = flow.flow.text.len() as u32;
                    let start = if flow.flow.lead.1 > 0 { flow.flow.lead.0 } else { end - child.raw_span().len() };
                    flow.flow.lead = (start, end);
                }
                Kind::Text => flow.lines(child),
                Kind::Unparsed => flow.add(child.raw_span()),
                Kind::Mark => flow.mark(child),
                Kind::Label if flow.flow.text.is_empty() => {}
                _ => flow.gap = true,
            }
        }
        for span in displaced {
            flow.gap = true;
            flow.add(span);
        }
        flow.flow
    }

    /// The joined text, without white space at its ends.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The joined text itself: borrowed where it lies on one line.
    #[must_use]
    pub fn into_text(self) -> Cow<'d, str> {
        self.text
    }

    /// The marks of footnotes, in order.
    #[must_use]
    pub fn marks(&self) -> &[FlowMark<'d>] {
        &self.marks
    }

    /// The lead, a range of the joined text, mostly from 0; empty where the paragraph has none.
    #[must_use]
    pub fn lead(&self) -> Range<usize> {
        self.lead.0 as usize..self.lead.1 as usize
    }

    /// The pieces of the source that were joined, in reading order.
    pub fn spans(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        self.pieces.iter().map(|&(_, span)| span.range())
    }

    /// The same pieces, each with the byte of the joined text where it begins; between two there is a blank or nothing.
    pub fn pieces(&self) -> impl Iterator<Item = (usize, Range<usize>)> + '_ {
        self.pieces.iter().map(|&(at, span)| (at as usize, span.range()))
    }

    /// The bytes of the source from which a range of the joined text came, from its first to its last byte.
    #[must_use]
    pub fn source_span(&self, range: Range<usize>) -> Option<Range<usize>> {
        let start = self.source_offset(range.start)?;
        let end = self.source_offset(range.end.checked_sub(1)?)? + 1;
        (start < end).then_some(start..end)
    }

    /// The range of the joined text that came from a range of the source; the other way of [`source_span`](Self::source_span).
    #[must_use]
    pub fn text_range(&self, source: Range<usize>) -> Option<Range<usize>> {
        let place = |at: usize| {
            let index = self.pieces.iter().position(|&(_, span)| span.range().contains(&at))?;
            let &(start, span) = self.pieces.get(index)?;
            Some(start as usize + at - span.start as usize)
        };
        let (start, last) = (place(source.start)?, place(source.end.checked_sub(1)?)?);
        (start <= last).then_some(start..last + 1)
    }

    fn source_offset(&self, at: usize) -> Option<usize> {
        let index = self.pieces.partition_point(|&(start, _)| start as usize <= at).checked_sub(1)?;
        let &(start, span) = self.pieces.get(index)?;
        Some((span.start as usize + at - start as usize).min(span.end as usize))
    }
}

struct Joiner<'d> {
    source: &'d str,
    flow: Flow<'d>,
    gap: bool,
    /// Bytes of the node, which its joined text has hardly more of.
    room: usize,
}

impl<'d> Joiner<'d> {
    /// Adds the lines of a leaf of words.
    fn lines(&mut self, leaf: NodeRef<'d>) {
        let Span { start, end } = leaf.raw_span();
        let starts = leaf.document().lines.starts();
        let mut line = starts.partition_point(|&line| line <= start);
        let mut at = start;
        while at < end {
            let next = starts.get(line).map_or(end, |&next| next.min(end));
            let words = Span::new(at, next).of(self.source);
            let inner = trimmed(words);
            let lead = (inner.as_ptr() as usize - words.as_ptr() as usize) as u32;
            self.gap |= lead > 0;
            if !inner.is_empty() {
                self.add(Span::new(at + lead, at + lead + inner.len() as u32));
            }
            self.gap |= lead as usize + inner.len() < words.len();
            (at, line) = (next, line + 1);
        }
    }

    fn add(&mut self, span: Span) {
        let words = span.of(self.source);
        let flow = &mut self.flow;
        if flow.text.is_empty() {
            flow.text = Cow::Borrowed(words);
        } else {
            if let Cow::Borrowed(first) = flow.text {
                let mut text = String::with_capacity(self.room);
                text.push_str(first);
                flow.text = Cow::Owned(text);
            }
            let text = flow.text.to_mut();
            if self.gap && !hyphenated(text) && !unspaced(text, words) {
                text.push(' ');
            }
            text.push_str(words);
        }
        let start = flow.text.len() - words.len();
        flow.pieces.push((start as u32, span));
        self.gap = false;
    }

    fn mark(&mut self, node: NodeRef<'d>) {
        let note = Footnote::called_by(node);
        self.flow.marks.push(FlowMark { at: self.flow.text.len(), node, note });
    }
}

/// Whether one text goes on from the other without a blank: one of the two is of ideographs, or a number among ideographs was broken
/// at the margin, as these are: `第53/22⏎7号`.
pub(super) fn unspaced(text: &str, next: &str) -> bool {
    let (Some(last), Some(first)) = (text.chars().next_back(), next.chars().next()) else { return false };
    if !matches!((last, first), ('0'..='9' | '/' | '(' | '-', '0'..='9') | ('0'..='9', '/' | ')')) {
        return is_ideographic(last) || is_ideographic(first);
    }
    text.chars().rev().take(NUMBER_ROOM).any(is_ideographic) || next.chars().take(NUMBER_ROOM).any(is_ideographic)
}

/// Whether the text breaks off at a hyphen that belongs to a word, as in `Secretary-`.
fn hyphenated(text: &str) -> bool {
    let mut characters = text.chars().rev();
    matches!(characters.next(), Some('-' | '\u{2010}' | '\u{2011}')) && characters.next().is_some_and(is_letter_or_digit)
}
