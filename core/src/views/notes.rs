use super::footnote::Footnote;
use super::node_ref::NodeRef;
use crate::document::Document;

/// The notes of a document by the resolution or part they belong to, so that those who walk a volume go through its
/// notes once and not once for each resolution.
pub(crate) struct Notes<'d>(Vec<Footnote<'d>>);

impl<'d> Notes<'d> {
    pub(crate) fn of(document: &'d Document<'d>) -> Self {
        let mut notes: Vec<_> = document.footnotes().collect();
        // Stable: within a resolution the order of markers stays.
        notes.sort_by_key(key);
        Self(notes)
    }

    /// The notes of a resolution or part itself, those of its annexes among them.
    pub(crate) fn within(&self, resolution: NodeRef<'d>) -> &[Footnote<'d>] {
        let start = self.0.partition_point(|note| key(note) < Some(resolution.id()));
        let rest = self.0.get(start..).unwrap_or_default();
        rest.get(..rest.partition_point(|note| key(note) == Some(resolution.id()))).unwrap_or_default()
    }
}

fn key(note: &Footnote<'_>) -> Option<crate::tree::NodeId> {
    note.resolution().map(NodeRef::id)
}
