//! Lists and tables.

use super::front::PRESERVE;
use super::id;
use super::inline::{Call, Marking, Run};
use super::notes::items;
use super::write::Writer;
use crate::kind::Kind;
use crate::views::{CarriedPiece, Footnote, NodeRef};

/// Whether there are sub-paragraphs, not only texts that follow.
pub(super) fn has_points(items: &[NodeRef<'_>]) -> bool {
    items.iter().any(|item| item.kind() == Kind::Subparagraph)
}

impl<'d> Writer<'d> {
    /// The list of a numbered or unnumbered paragraph: what introduces it, then its points.
    pub(super) fn list(&mut self, id: &str, intro: &Run<'d>, list: &[NodeRef<'d>]) {
        let id = format!("{id}_list");
        self.xml.block("list", &[("eId", &id)]);
        self.xml.block("intro", &[("eId", &format!("{id}_intro"))]);
        self.text_paragraph("\t", intro);
        self.xml.end();
        self.points(&id, list);
        self.xml.end();
    }

    /// A paragraph that carries a draft: what leads it in, and within the same `p` the draft's formula and paragraphs. White space counts
    /// there, so that none is added.
    pub(super) fn carried(&mut self, run: &Run<'d>, pieces: &[CarriedPiece]) {
        let Some(first) = pieces.first() else { return };
        let end = run.text.get(..first.words.start).map_or(0, |intro| intro.trim_end().len());
        let lead = run.emphasis.first().cloned().unwrap_or(0..0);
        self.xml.inline("p", &PRESERVE);
        self.xml.text("\t");
        let mut intro = self.part(run, 0..end, lead);
        intro.calls.extend(run.calls.iter().filter(|(at, _)| *at == 0));
        self.write_run(&intro);
        self.xml.inline("embeddedStructure", &[]);
        for piece in pieces {
            let text = self.part(run, piece.words.clone(), piece.lead.clone());
            self.carried_piece(&text, run, piece);
        }
        self.xml.end();
        self.xml.end();
    }

    fn carried_piece(&mut self, text: &Run<'d>, whole: &Run<'d>, piece: &CarriedPiece) {
        match piece.kind {
            Kind::Operative => {
                let id = format!("para_{}", self.ids.next());
                self.xml.inline("paragraph", &[("eId", &id), ("class", "SingleTxt")]);
                if let Some(label) = piece.label.clone().and_then(|label| whole.text.get(label)) {
                    self.xml.leaf("num", &[], label);
                }
                self.xml.inline("content", &[("eId", &format!("{id}__content"))]);
                self.text_paragraph("\t", text);
                self.xml.end();
                self.xml.end();
            }
            Kind::EnactingFormula => {
                self.xml.inline("container", &[("name", "formula")]);
                let words = text.text.trim_end_matches([',', ' ', '，', '،']).len();
                let formula = self.part(whole, piece.words.clone(), piece.words.start..piece.words.start + words);
                self.text_paragraph("\t", &formula);
                self.xml.end();
            }
            _ => {
                let id = format!("container_{}", self.ids.next());
                let name = whole.text.get(piece.lead.clone()).filter(|lead| !lead.is_empty());
                let name = name.or_else(|| text.text.split_whitespace().next()).unwrap_or("Preambular").trim_end_matches([',', ':', ';']);
                self.xml.inline("container", &[("name", name), ("eId", &id)]);
                self.text_paragraph("\t", text);
                self.xml.end();
            }
        }
    }

    /// Points; the list below one follows it in a `sublist`, as AKN4UN has it. Text after the last point is `wrapUp`,
    /// between points it is a point without number.
    fn points(&mut self, list_id: &str, list: &[NodeRef<'d>]) {
        for (place, &item) in list.iter().enumerate() {
            if item.kind() == Kind::WrapUp && place + 1 == list.len() {
                self.xml.block("wrapUp", &[]);
                let run = self.run(item, Marking::Verbs);
                self.text_paragraph("", &run);
                self.xml.end();
            } else {
                self.point(list_id, item, place + 1);
            }
        }
    }

    fn point(&mut self, list_id: &str, item: NodeRef<'d>, place: usize) {
        let label = item.label();
        let id = self.ids.unique(format!("{list_id}_point_{}", id::label(label, place)));
        self.xml.block("point", &[("eId", &id)]);
        if let Some(label) = label {
            self.xml.leaf("num", &[], label);
        }
        self.xml.block("content", &[("eId", &format!("{id}_content"))]);
        let run = self.run(item, Marking::Verbs);
        self.text_paragraph("\t", &run);
        self.xml.end();
        self.xml.end();
        let below: Vec<_> = items(item).collect();
        if has_points(&below) {
            let id = format!("{id}_sublist");
            self.xml.block("sublist", &[("eId", &id)]);
            self.points(&id, &below);
            self.xml.end();
        } else {
            for (more, &line) in below.iter().enumerate() {
                self.point(&id, line, more + 1);
            }
        }
    }

    /// The list of a preambular paragraph; one below another stands in its item.
    pub(super) fn block_list(&mut self, intro: Option<&Run<'d>>, list: &[NodeRef<'d>]) {
        self.xml.block("blockList", &[]);
        if let Some(run) = intro {
            self.xml.inline("listIntroduction", &[]);
            self.write_run(run);
            self.xml.end();
        }
        for (place, &item) in list.iter().enumerate() {
            if item.kind() == Kind::WrapUp && place > 0 && place + 1 == list.len() {
                self.xml.inline("listWrapUp", &[]);
                self.words(item, Marking::Verbs);
                self.xml.end();
                continue;
            }
            self.xml.block("item", &[]);
            if let Some(label) = item.label() {
                self.xml.leaf("num", &[], label);
            }
            let run = self.run(item, Marking::Verbs);
            self.text_paragraph("\t", &run);
            let below: Vec<_> = items(item).collect();
            if !below.is_empty() {
                self.block_list(None, &below);
            }
            self.xml.end();
        }
        self.xml.end();
    }

    /// A list where only text may stand: labels and words one after the other.
    pub(super) fn flat_items(&mut self, node: NodeRef<'d>) {
        for item in items(node) {
            self.xml.text(" ");
            if let Some(label) = item.label() {
                self.xml.text(label);
                self.xml.text(" ");
            }
            self.words(item, Marking::Verbs);
            self.flat_items(item);
        }
    }

    /// A table: a row for each line, with one cell, as no text says where cells end. A section takes it only within a
    /// paragraph.
    pub(super) fn table(&mut self, node: NodeRef<'d>, in_section: bool) {
        let rows = rows(node);
        if rows.is_empty() {
            return;
        }
        let place = self.ids.next();
        let id = if in_section { format!("para_{place}") } else { format!("container_{place}") };
        if in_section {
            self.xml.block("paragraph", &[("eId", &id)]);
            self.xml.block("content", &[("eId", &format!("{id}__content"))]);
        } else {
            self.xml.block("container", &[("name", "table"), ("eId", &id)]);
        }
        self.xml.block("table", &[("eId", &format!("{id}_table_1"))]);
        for Row { text, calls } in rows {
            self.xml.block("tr", &[]);
            self.xml.block("td", &[]);
            self.xml.inline("p", &[]);
            let run = self.linked(text, calls);
            self.write_run(&run);
            for _ in 0..3 {
                self.xml.end();
            }
        }
        for _ in 0..2 + usize::from(in_section) {
            self.xml.end();
        }
    }
}

/// A line of a table.
#[derive(Default)]
struct Row<'d> {
    text: String,
    calls: Vec<(usize, Call<'d>)>,
}

/// The lines of a table that hold something. Running heads and notes printed within it are left out.
fn rows(table: NodeRef<'_>) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    let mut row = Row::default();
    let leaf = table.children().next().is_none().then_some(table);
    for node in table.children().chain(leaf) {
        match node.kind() {
            Kind::Mark => row.calls.push((row.text.len(), Call::of(node, Footnote::called_by(node)))),
            Kind::Note | Kind::NoteContinuation | Kind::NoteLabel | Kind::Furniture => {}
            _ => {
                for (place, line) in node.source().split('\n').enumerate() {
                    if place > 0 {
                        rows.push(std::mem::take(&mut row));
                    }
                    for word in line.split_whitespace() {
                        if !row.text.is_empty() {
                            row.text.push(' ');
                        }
                        row.text.push_str(word);
                    }
                }
            }
        }
    }
    rows.push(row);
    rows.retain(|row| !row.text.is_empty() || !row.calls.is_empty());
    rows
}
