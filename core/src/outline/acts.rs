//! What each paragraph does, below it.

use std::io;

use super::{Outline, line};
use crate::analysis::acts;
use crate::views::NodeRef;

impl<'d> Outline<'_, 'd> {
    /// A line for each act: `request (request 8): secretary-general`.
    pub(super) fn acts(&mut self, level: usize, node: NodeRef<'d>) -> io::Result<()> {
        for act in acts::of(node) {
            let mut line = self.labelled(level, "");
            line.push(line::DIM, "» ");
            line.push(line::LEAD, act.base);
            if let Some(noun) = act.noun {
                line.push(line::LEAD, &format!(" {noun}"));
            }
            let force = act.force.map_or_else(String::new, |force| format!(" {force}"));
            line.push(line::DIM, &act.class.map_or_else(String::new, |class| format!(" ({}{force})", class.name())));
            let keys: Vec<&str> = act.addressees.iter().map(|addressee| addressee.key.as_str()).collect();
            if !keys.is_empty() {
                line.push(line::PLAIN, &format!(": {}", keys.join(", ")));
            }
            self.end(line)?;
        }
        Ok(())
    }
}
