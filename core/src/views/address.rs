use std::collections::HashMap;
use std::fmt::Write as _;

use super::node_ref::NodeRef;
use super::resolution::Resolution;
use crate::kind::Kind;

/// A paragraph, heading or table, and where it is in its resolution.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Addressed<'d> {
    /// The paragraph, heading or table.
    pub node: NodeRef<'d>,
    /// Its address: `op/12/a/ii`. No other node of the resolution has it.
    pub path: String,
    /// How deep it stands: 0 for a paragraph, 1 for a sub-paragraph.
    pub level: u32,
}

impl<'d> Resolution<'d> {
    /// Its paragraphs, headings and tables with their addresses, sub-paragraphs and annexes among them, in the order of the text;
    /// those of lettered parts are given by the parts.
    ///
    /// An address is made of what is printed, so that it stays the same when a text is laid out anew or a line is read better:
    /// `pre/3` is the third preambular paragraph, `op/12/a` item (a) of paragraph 12, `op/~2` the second operative paragraph, which has no
    /// number; `annex/1/par/4`, `head/2`, `table/1`; a part's begin with its letter, `B/op/1`. Where numbering starts again the second
    /// paragraph 1 is `op/1~2`.
    ///
    /// ```
    /// let text = "The General Assembly,\nNoting the tides,\n1. Requests harbour masters:\n(a) To measure;\n(b) To report.\n";
    /// let document = unres::parse(text);
    /// let addressed = document.resolutions().next().unwrap().addressed();
    /// assert_eq!(addressed.iter().map(|found| found.path.as_str()).collect::<Vec<_>>(), ["pre/1", "op/1", "op/1/a", "op/1/b"]);
    /// ```
    #[must_use]
    pub fn addressed(self) -> Vec<Addressed<'d>> {
        let mut walk = Walk { path: String::new(), names: HashMap::new(), found: Vec::new() };
        if let Some(letter) = self.part() {
            walk.path.push_str(letter);
        }
        walk.children(self.node(), 0);
        walk.found
    }
}

struct Walk<'d> {
    path: String,
    /// How often a path was given.
    names: HashMap<String, u32>,
    found: Vec<Addressed<'d>>,
}

impl<'d> Walk<'d> {
    fn children(&mut self, parent: NodeRef<'d>, level: u32) {
        let above = self.path.len();
        let (mut places, mut items) = (HashMap::new(), 0_u32);
        for node in parent.children() {
            let word = match node.kind() {
                Kind::Preambular => "pre",
                Kind::Operative => "op",
                Kind::Paragraph => "par",
                Kind::Heading => "head",
                Kind::Table => "table",
                Kind::Annex => "annex",
                Kind::Subparagraph | Kind::WrapUp => "",
                _ => continue,
            };
            let place = if word.is_empty() { &mut items } else { places.entry(word).or_insert(0) };
            *place += 1;
            self.step(node, word, *place);
            if node.kind() == Kind::Annex {
                self.children(node, 0);
            } else {
                self.found.push(Addressed { node, path: self.path.clone(), level });
                self.children(node, level + 1);
            }
            self.path.truncate(above);
        }
    }

    /// Adds the name of a node to the path: its label, where it has one that tells it from its neighbours.
    fn step(&mut self, node: NodeRef<'d>, word: &str, place: u32) {
        for piece in [word, ""] {
            if !self.path.is_empty() && !self.path.ends_with('/') {
                self.path.push('/');
            }
            self.path.push_str(piece);
        }
        let labelled = matches!(node.kind(), Kind::Operative | Kind::Paragraph | Kind::Subparagraph);
        let before = self.path.len();
        if labelled {
            self.path.extend(node.label().unwrap_or("").chars().filter(|c| c.is_alphanumeric()));
        }
        // Of what never has a label the place is the name. Writing to a string does not fail.
        let _ = match (labelled, self.path.len() > before) {
            (true, true) => Ok(()),
            (true, false) => write!(self.path, "~{place}"),
            (false, _) if node.kind() == Kind::WrapUp => write!(self.path, "~{place}"),
            (false, _) => write!(self.path, "{place}"),
        };
        let times = self.names.entry(self.path.clone()).or_insert(0);
        *times += 1;
        if *times > 1 {
            let _ = write!(self.path, "~{times}");
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::parse;

    #[test]
    fn addresses() {
        let text = "The General Assembly,\n\nNoting the tides,\n\nNoting also the quays,\n\nI\nTides\n\n1. Requests harbour masters:\n\n\
                    (a) To measure:\n\n(i) High water;\n\n(ii) Low water;\n\n(b) To report;\n\nII\nQuays\n\n1. Decides to paint them.\n\n\
                    Annex\nRules\n\n1. Quays are grey.\n";
        let document = parse(text);
        let found = document.resolutions().next().unwrap().addressed();
        let paths: Vec<_> = found.iter().map(|found| (found.path.as_str(), found.level)).collect();
        for path in [("pre/2", 0), ("op/1", 0), ("op/1/a", 1), ("op/1/a/ii", 2), ("op/1/b", 1), ("op/1~2", 0), ("annex/1/par/1", 0)] {
            assert!(paths.contains(&path), "{path:?} is not in {paths:?}");
        }
        let mut unique: Vec<_> = paths.iter().map(|(path, _)| path).collect();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(unique.len(), paths.len());
    }
}
