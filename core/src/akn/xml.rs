//! XML in the layout of AKN4UN: two blanks a level where lines do not matter, nothing added where they do.

use std::borrow::Cow;

use quick_xml::escape::{escape, partial_escape};

/// A name and its value.
pub(super) type Attribute<'a> = (&'static str, &'a str);

/// Writes elements into a string. What is open is known, so that every output is well-formed.
pub(super) struct Xml {
    out: String,
    open: Vec<Open>,
}

struct Open {
    name: &'static str,
    /// Whether each child stands on a line of its own.
    lines: bool,
    children: bool,
}

impl Xml {
    pub(super) fn new(capacity: usize) -> Self {
        Self { out: String::with_capacity(capacity), open: Vec::with_capacity(16) }
    }

    /// Opens an element whose children stand on lines of their own, unless it is within a text itself.
    pub(super) fn block(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.start(name, attributes, true);
    }

    /// Opens an element whose content follows on the same line.
    pub(super) fn inline(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.start(name, attributes, false);
    }

    /// An element with nothing but text.
    pub(super) fn leaf(&mut self, name: &'static str, attributes: &[Attribute<'_>], text: &str) {
        self.inline(name, attributes);
        self.text(text);
        self.end();
    }

    /// An element without content, in the short form.
    pub(super) fn void(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.tag(name, attributes);
        self.out.push_str(" />");
    }

    /// Text. Characters that XML forbids are left out; a line end is a blank.
    pub(super) fn text(&mut self, text: &str) {
        self.out.push_str(&partial_escape(allowed(text)));
    }

    /// Closes the innermost open element.
    pub(super) fn end(&mut self) {
        let Some(Open { name, lines, children }) = self.open.pop() else { return };
        if lines && children {
            self.line();
        }
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    /// Whether the innermost open element has no element within.
    pub(super) fn is_childless(&self) -> bool {
        self.open.last().is_some_and(|open| !open.children)
    }

    /// Closes what is open and gives the text, with a line end at its end.
    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.end();
        }
        self.out.push('\n');
        self.out
    }

    fn start(&mut self, name: &'static str, attributes: &[Attribute<'_>], lines: bool) {
        let lines = self.tag(name, attributes) && lines;
        self.out.push('>');
        self.open.push(Open { name, lines, children: false });
    }

    /// `<name a="b"` where it belongs; answers whether lines may be broken there.
    fn tag(&mut self, name: &'static str, attributes: &[Attribute<'_>]) -> bool {
        let lines = self.open.last().is_none_or(|parent| parent.lines);
        if let Some(parent) = self.open.last_mut() {
            parent.children = true;
            if lines {
                self.line();
            }
        }
        self.out.push('<');
        self.out.push_str(name);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            self.out.push_str(&escape(allowed(value)));
            self.out.push('"');
        }
        lines
    }

    fn line(&mut self) {
        self.out.push('\n');
        self.out.extend(std::iter::repeat_n("  ", self.open.len()));
    }
}

/// The text without what XML 1.0 forbids; line ends are blanks, tabs stay.
fn allowed(text: &str) -> Cow<'_, str> {
    // What is forbidden begins with none of these bytes; so whole texts are searched for them.
    if text.bytes().fold(true, |plain, byte| plain & (byte >= b' ') & (byte != 0xEF)) {
        return Cow::Borrowed(text);
    }
    let plain = |c: char| c >= ' ' && !matches!(c, '\u{FFFE}' | '\u{FFFF}') || c == '\t';
    if text.chars().all(plain) {
        return Cow::Borrowed(text);
    }
    let blank = |c: char| if matches!(c, '\n' | '\r' | '\u{B}' | '\u{C}') { ' ' } else { c };
    Cow::Owned(text.chars().map(blank).filter(|&c| plain(c)).collect())
}

#[cfg(test)]
mod tests {
    use super::Xml;

    #[test]
    fn layout() {
        let mut xml = Xml::new(64);
        xml.block("a", &[("b", "1 < \"2\"\n3")]);
        xml.void("c", &[]);
        xml.inline("p", &[]);
        xml.text("x & y\u{1}\u{c}z");
        xml.block("q", &[]);
        xml.leaf("r", &[], "s");
        assert_eq!(xml.finish(), "<a b=\"1 &lt; &quot;2&quot; 3\">\n  <c />\n  <p>x &amp; y z<q><r>s</r></q></p>\n</a>\n");
    }
}
