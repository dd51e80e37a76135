//! XML into elements. Document types, entities and depth without end are refused: files come from anywhere.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};

use crate::error::{Error, XmlFault};

/// How deep elements may be nested; documents of the United Nations stay below 30.
const DEEPEST: usize = 96;

/// An element, by its name without prefix.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    pub(super) content: Vec<Content>,
}

/// What stands in an element.
#[derive(Debug)]
pub(super) enum Content {
    Element(Element),
    Text(String),
}

impl Element {
    /// An attribute, by its name without prefix; empty where it is not there.
    pub(super) fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
    }

    /// Whether an attribute that refers to something names it, with `#` or without.
    pub(super) fn refers_to(&self, what: &str) -> bool {
        self.attribute("refersTo").trim_start_matches('#') == what
    }

    pub(super) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.content.iter().filter_map(|content| match content {
            Content::Element(element) => Some(element),
            Content::Text(_) => None,
        })
    }

    pub(super) fn children_named<'x>(&'x self, name: &'x str) -> impl Iterator<Item = &'x Self> {
        self.elements().filter(move |child| child.name == name)
    }

    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.elements().find(|child| child.name == name)
    }

    /// The first element of a name at any depth, in the order of the file.
    pub(super) fn find(&self, name: &str) -> Option<&Self> {
        self.elements().find_map(|child| if child.name == name { Some(child) } else { child.find(name) })
    }

    /// Whether all elements below have a property.
    pub(super) fn all_below(&self, holds: &impl Fn(&Self) -> bool) -> bool {
        self.elements().all(|child| holds(child) && child.all_below(holds))
    }

    /// Adds its words to a text, those of footnotes left out.
    pub(super) fn words(&self, out: &mut String) {
        for content in &self.content {
            match content {
                Content::Text(text) => out.push_str(text),
                Content::Element(child) if child.name == "authorialNote" => {}
                Content::Element(child) => {
                    if matches!(child.name.as_str(), "eol" | "br" | "p") {
                        out.push(' ');
                    }
                    child.words(out);
                }
            }
        }
    }

    /// Its words, white space as single blanks.
    pub(super) fn text(&self) -> String {
        let mut words = String::new();
        self.words(&mut words);
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The text with which it begins, where it begins with one.
    pub(super) fn opening_text(&self) -> Option<&str> {
        match self.content.first()? {
            Content::Text(text) => Some(text),
            Content::Element(_) => None,
        }
    }

    fn add(&mut self, text: &str) {
        match self.content.last_mut() {
            Some(Content::Text(last)) => last.push_str(text),
            _ => self.content.push(Content::Text(text.to_owned())),
        }
    }
}

/// The root element of a file.
pub(super) fn root(xml: &str) -> Result<Element, Error> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut open: Vec<Element> = Vec::new();
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let fail = |what| Error::Xml { at, what };
        let event = reader.read_event().map_err(|_| fail(XmlFault::NotWellFormed))?;
        match event {
            Event::Start(start) => {
                if open.len() == DEEPEST {
                    return Err(fail(XmlFault::TooDeep));
                }
                open.push(element(&start).ok_or_else(|| fail(XmlFault::NotWellFormed))?);
            }
            Event::Empty(start) => {
                let element = element(&start).ok_or_else(|| fail(XmlFault::NotWellFormed))?;
                match open.last_mut() {
                    Some(parent) => parent.content.push(Content::Element(element)),
                    None => return Ok(element),
                }
            }
            Event::End(_) => {
                let element = open.pop().ok_or_else(|| fail(XmlFault::NotWellFormed))?;
                match open.last_mut() {
                    Some(parent) => parent.content.push(Content::Element(element)),
                    None => return Ok(element),
                }
            }
            Event::Text(text) => {
                if let Some(element) = open.last_mut() {
                    element.add(&text.xml10_content());
                }
            }
            Event::CData(text) => {
                if let Some(element) = open.last_mut() {
                    element.add(&text.xml10_content());
                }
            }
            Event::GeneralRef(reference) => {
                let named = || quick_xml::escape::resolve_predefined_entity(&reference).and_then(|text| text.chars().next());
                let character = reference.resolve_char_ref().map_err(|_| fail(XmlFault::NotWellFormed))?.or_else(named);
                let character = character.ok_or_else(|| fail(XmlFault::Entity))?;
                if let Some(element) = open.last_mut() {
                    element.add(character.encode_utf8(&mut [0; 4]));
                }
            }
            Event::DocType(_) => return Err(fail(XmlFault::DocumentType)),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => return Err(fail(XmlFault::NotWellFormed)),
        }
    }
}

/// An element with its attributes; `None` where these are not well-formed or name entities.
fn element(start: &BytesStart<'_>) -> Option<Element> {
    let mut element = Element { name: start.local_name().as_ref().to_owned(), ..Element::default() };
    for attribute in start.attributes() {
        let attribute = attribute.ok()?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?;
        element.attributes.push((attribute.key.local_name().as_ref().to_owned(), value.into_owned()));
    }
    Some(element)
}

/// The symbol of the document that an address leads to, where it is an address of documents of the United Nations: of
/// `https://undocs.org/en/A/RES/76/13` that of the resolution.
pub(super) fn document_at(href: &str) -> Option<String> {
    const HOSTS: [&str; 2] = ["undocs.org/", "docs.un.org/"];
    let lower = href.to_ascii_lowercase();
    let start = HOSTS.iter().find_map(|host| lower.find(host).map(|at| at + host.len()))?;
    let path = href.get(start..)?.split(['#', '?']).next()?;
    let language = path.split_once('/').filter(|(language, _)| language.len() == 2 && language.bytes().all(|b| b.is_ascii_alphabetic()));
    let symbol = language.map_or(path, |(_, symbol)| symbol).replace("%20", "");
    let symbol = symbol.trim().trim_end_matches('/');
    (!symbol.is_empty()).then(|| symbol.to_owned())
}
