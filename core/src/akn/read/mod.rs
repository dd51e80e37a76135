//! AKN4UN read: from the markup of the United Nations to the same document that a text gives.
//!
//! Nothing is read from words that the markup says. A text is composed of what the markup holds, a line a paragraph, and the tree is
//! built with it; views, analysis and writers work on it as on any other, and spans count bytes of [`Document::source`]. Links and
//! what is set off are written again as they were. Where the markup is silent the words are read, as ever: the day in an adoption line,
//! the sides of a vote, links of a file that has none.
//!
//! | file | reads |
//! |---|---|
//! | `element` | XML into elements; refuses what is hostile |
//! | `compose` | text and tree as they grow |
//! | `inline` | running text: leads, notes, breaks |
//! | `front` | cover and preface |
//! | `body` | preamble, paragraphs, lists, tables, annexes |
//! | `closing` | meeting, date, vote |

mod body;
mod closing;
mod compose;
mod element;
mod front;
mod inline;
#[cfg(test)]
mod tests;

use std::str::FromStr as _;

use self::compose::Composer;
use self::element::Element;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Document;
use crate::error::{Error, XmlFault};
use crate::kind::Kind;
use crate::options::Language;
use crate::text::{Lines, Span, decode};

/// Reads a file in AKN4UN, those of the United Nations with their faults among them.
///
/// ```
/// let xml = r#"<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution">
///     <preamble><formula name="enactingFormula"><p>The General Assembly,</p></formula></preamble>
///     <mainBody><paragraph><num>1.</num><content><p><span class="italic">Decides</span> to meet in May.</p></content></paragraph></mainBody>
///     </statement></akomaNtoso>"#;
/// let document = unres::akn::read(xml.as_bytes())?;
/// let decides = document.resolutions().next().unwrap().operatives().next().unwrap();
/// assert_eq!((decides.number().as_deref(), decides.lead().as_deref()), (Some("1"), Some("Decides")));
/// assert_eq!(document.source(), "The General Assembly,\n\n1. Decides to meet in May.\n");
/// # Ok::<(), unres::Error>(())
/// ```
///
/// # Errors
/// [`Error::Xml`] for what is not well-formed, is no Akoma Ntoso, declares a document type or entities, or is nested deeper than any
/// document is; [`Error::Undecodable`] and [`Error::TooLong`] as for texts.
pub fn read(xml: &[u8]) -> Result<Document<'static>, Error> {
    let (text, _) = decode(xml)?;
    parse(&text)
}

/// The same of a file that is decoded already.
///
/// # Errors
/// As [`read`] has them, [`Error::Undecodable`] aside.
pub fn parse(xml: &str) -> Result<Document<'static>, Error> {
    let root = element::root(xml)?;
    if root.name != "akomaNtoso" {
        return Err(Error::Xml { at: 0, what: XmlFault::NotAkomaNtoso });
    }
    let language = root.find("FRBRlanguage").and_then(|found| Language::from_str(found.attribute("language")).ok());
    let mut reader = Reader { composer: Composer::default(), language: language.unwrap_or_default(), tables: Vec::new(), passed_over: 0 };
    reader.root(&root);
    reader.document()
}

/// What reads the elements of a file in turn.
struct Reader<'x> {
    composer: Composer<'x>,
    language: Language,
    /// Tables met within a paragraph, which are put after it.
    tables: Vec<&'x Element>,
    /// Bytes of the next text, white space before them not counted, that have been written as a label.
    passed_over: usize,
}

impl<'x> Reader<'x> {
    /// One statement, or a collection whose components are the lettered parts of one, or documents of their own.
    fn root(&mut self, root: &'x Element) {
        let statements = |of: &'x Element| of.elements().find(|child| is_statement(child));
        let Some(whole) = statements(root) else { return };
        let holders = root.children_named("components").chain(whole.children_named("components"));
        let components: Vec<_> = holders.flat_map(|all| all.children_named("component")).collect();
        if components.is_empty() {
            self.statement(whole);
            return;
        }
        let parts: Vec<_> = components.into_iter().filter_map(statements).collect();
        if parts.iter().any(|part| part.child("coverPage").is_some()) {
            parts.into_iter().for_each(|part| self.statement(part));
            return;
        }
        self.composer.open(Kind::Resolution);
        self.front(whole);
        // A text may carry a draft as a component (E/RES/2021/21).
        self.parts_of(whole);
        for part in parts {
            self.statement(part);
        }
        self.put_notes();
        self.composer.close();
    }

    fn statement(&mut self, statement: &'x Element) {
        self.composer.open(Kind::Resolution);
        self.front(statement);
        self.parts_of(statement);
        self.put_notes();
        self.composer.close();
    }

    fn parts_of(&mut self, statement: &'x Element) {
        // The files repeat preamble and body where a text has several, and put bodies after the closing lines.
        for part in statement.elements() {
            match part.name.as_str() {
                "preamble" => self.preamble(part),
                "mainBody" => self.body(part, Kind::Operative),
                "conclusions" => self.conclusions(part),
                "attachments" => self.attachments(part),
                _ => {}
            }
        }
    }

    fn document(self) -> Result<Document<'static>, Error> {
        let (source, tree, links) = self.composer.finish()?;
        let lines = Lines::new(&source);
        let mut document = Document { source: source.into(), lines, tree, links, diagnostics: Vec::new(), language: self.language };
        let code = match (document.resolutions().next(), document.root().descendants().any(|node| node.kind() == Kind::Operative)) {
            (None, _) => Some(Code::NoResolution),
            (Some(_), false) => Some(Code::NoOperative),
            _ => None,
        };
        document.diagnostics.extend(code.map(|code| Diagnostic { code, span: Span::default(), related: None }));
        Ok(document)
    }
}

fn is_statement(element: &Element) -> bool {
    matches!(element.name.as_str(), "statement" | "doc" | "documentCollection")
}
