//! The tree: one flat list of nodes in reading order, without a lifetime.

mod builder;
mod check;
mod dump;
mod node;

pub(crate) use builder::Builder;
pub use check::Violation;
pub(crate) use check::check;
pub(crate) use dump::dump;
pub use node::{Node, NodeId, Tree};
