//! The paragraphs of a resolution, each read once for all that is said of it.

use std::cell::OnceCell;

use super::acts::{self, Act, addressees};
use super::citations::{self, Link, Numbers};
use super::clauses::{Clause, Context, clauses};
use crate::kind::Kind;
use crate::views::{Flow, NodeRef, Resolution};

/// The kinds of nodes that have words of their own, which may cite; a table has cells instead, and notes are read apart.
const KINDS: [Kind; 7] = [Kind::Preambular, Kind::Operative, Kind::Paragraph, Kind::Subparagraph, Kind::WrapUp, Kind::Heading, Kind::Title];

/// What has been read of a resolution, its parts left out.
pub(crate) struct Readings<'d> {
    resolution: Resolution<'d>,
    context: Context,
    /// In the order of the tree.
    paragraphs: Vec<Reading<'d>>,
}

/// What has been read of one paragraph, heading or title, without what is below it.
pub(crate) struct Reading<'d> {
    node: NodeRef<'d>,
    flow: Flow<'d>,
    /// Without addressees.
    acts: Vec<Act>,
    clauses: Vec<Clause>,
    numbers: OnceCell<Numbers>,
}

impl<'d> Readings<'d> {
    /// Reads a resolution; without its annexes where these do not matter.
    pub(crate) fn of(resolution: Resolution<'d>, annexes: bool) -> Self {
        let mut readings = Self { resolution, context: Context::of(resolution), paragraphs: Vec::new() };
        let own = |node: &NodeRef<'_>| Resolution::cast(*node).is_none() && (annexes || node.kind() != Kind::Annex);
        resolution.node().children().filter(own).for_each(|node| readings.read(node));
        readings
    }

    /// The same of one paragraph of it and what is below.
    pub(super) fn of_paragraph(resolution: Resolution<'d>, paragraph: NodeRef<'d>) -> Self {
        let mut readings = Self { resolution, context: Context::of(resolution), paragraphs: Vec::new() };
        readings.read(paragraph);
        readings
    }

    fn read(&mut self, node: NodeRef<'d>) {
        if KINDS.contains(&node.kind()) {
            debug_assert!(self.paragraphs.last().is_none_or(|last| last.node.id() < node.id()), "looked up by their order");
            self.paragraphs.push(Reading::of(&self.context, node));
        }
        node.children().for_each(|child| self.read(child));
    }

    /// What has been read of a node, if it has words of its own.
    pub(crate) fn get(&self, node: NodeRef<'_>) -> Option<&Reading<'d>> {
        let place = self.paragraphs.binary_search_by_key(&node.id(), |reading| reading.node.id()).ok()?;
        self.paragraphs.get(place)
    }

    pub(crate) fn resolution(&self) -> Resolution<'d> {
        self.resolution
    }

    pub(crate) fn context(&self) -> &Context {
        &self.context
    }
}

impl<'d> Reading<'d> {
    fn of(context: &Context, node: NodeRef<'d>) -> Self {
        let flow = node.flow();
        let acts = acts::unaddressed(node, context.organ, &flow);
        let preambular = node.kind() == Kind::Preambular;
        let known = (!acts::is_item(node, &flow) && node.language() == context.language).then_some((preambular, acts.as_slice()));
        let clauses = clauses(context.language, flow.text(), flow.lead().end, known);
        Self { node, flow, acts, clauses, numbers: OnceCell::new() }
    }

    /// Its words.
    pub(crate) fn flow(&self) -> &Flow<'d> {
        &self.flow
    }

    /// The acts of it, with whom they ask.
    pub(crate) fn acts(&self) -> Vec<Act> {
        let mut acts = self.acts.clone();
        addressees::add(self.node.language(), self.flow.text(), &mut acts);
        acts
    }

    /// What it cites by symbol.
    pub(crate) fn links(&self, context: &Context) -> &[Link] {
        &self.numbers(context).links
    }

    pub(super) fn numbers(&self, context: &Context) -> &Numbers {
        self.numbers.get_or_init(|| citations::numbers(context.language, self.flow.text(), context.organ))
    }

    pub(super) fn node(&self) -> NodeRef<'d> {
        self.node
    }

    pub(super) fn clauses(&self) -> &[Clause] {
        &self.clauses
    }
}
