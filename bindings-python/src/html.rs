//! The outline a notebook shows.

use std::fmt::Write as _;

use unres::views::{Block, NodeRef, Resolution};
use unres::{Document, Kind};

use crate::paragraph::{label, lead};

/// Characters of a paragraph that are shown.
const MOST: usize = 160;
/// Resolutions of a volume that are shown.
const RESOLUTIONS: usize = 20;

/// Resolutions with their paragraphs, folded where there are several.
pub(crate) fn document(document: &Document<'_>) -> String {
    let count = document.resolutions().count();
    if count == 0 {
        return "<p><em>no resolution found</em></p>".to_owned();
    }
    let mut html: String = document.resolutions().take(RESOLUTIONS).map(|view| folded(view, count == 1)).collect();
    if count > RESOLUTIONS {
        let _ = write!(html, "<p>and {} more</p>", count - RESOLUTIONS);
    }
    html
}

/// One resolution.
pub(crate) fn resolution(view: Resolution<'_>) -> String {
    folded(view, true)
}

fn folded(view: Resolution<'_>, open: bool) -> String {
    let symbol = view.symbol().map(|symbol| symbol.to_string()).unwrap_or_default();
    let title = view.title().unwrap_or_default();
    let mut html =
        format!("<details{}><summary><b>{}</b> {}</summary>", if open { " open" } else { "" }, escaped(&symbol), escaped(&title));
    if let Some(adopted) = view.adopted() {
        let _ = write!(html, "<p>{}, {}</p>", escaped(&view.enacting().unwrap_or_default()), adopted.date());
    }
    blocks(&mut html, view.blocks());
    for annex in view.annexes() {
        blocks(&mut html, annex.blocks());
    }
    view.parts().for_each(|part| html.push_str(&folded(part, open)));
    html.push_str("</details>");
    html
}

fn blocks<'d>(html: &mut String, blocks: impl Iterator<Item = Block<'d>>) {
    html.push_str("<ul style=\"list-style:none\">");
    for block in blocks {
        match block {
            Block::Preambular(view) => paragraph(html, view.node()),
            Block::Operative(view) => paragraph(html, view.node()),
            Block::Paragraph(view) => paragraph(html, view.node()),
            Block::Heading(view) => {
                let label = view.label().map(|label| format!("{} ", escaped(label))).unwrap_or_default();
                let _ = write!(html, "<li><b>{label}{}</b></li>", escaped(&view.text()));
            }
            _ => html.push_str("<li>(table)</li>"),
        }
    }
    html.push_str("</ul>");
}

/// Items of lists are nested no deeper than the tree, whose depth has a limit.
fn paragraph(html: &mut String, node: NodeRef<'_>) {
    let (lead, text) = (lead(node).unwrap_or_default(), node.flow().into_text());
    let rest = text.strip_prefix(lead.as_str()).unwrap_or(&text);
    let cut = rest.char_indices().nth(MOST).map(|(at, _)| &rest[..at]);
    let _ = write!(html, "<li>{} <i>{}</i>{}", escaped(label(node).unwrap_or("")), escaped(&lead), escaped(cut.unwrap_or(rest)));
    html.push_str(if cut.is_some() { "…" } else { "" });
    let mut below = node.children().filter(|child| matches!(child.kind(), Kind::Subparagraph | Kind::WrapUp)).peekable();
    if below.peek().is_some() {
        html.push_str("<ul style=\"list-style:none\">");
        below.for_each(|child| paragraph(html, child));
        html.push_str("</ul>");
    }
    html.push_str("</li>");
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
