use std::borrow::Cow;

use super::flow::Flow;
use super::footnote::Footnote;
use super::node_ref::NodeRef;
use crate::grammar::opening::{self, Reach};
use crate::kind::Kind;
use crate::lexicon::Lexicon;

macro_rules! view {
    ($(#[$doc:meta])+ $view:ident) => {
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct $view<'d>(NodeRef<'d>);

        impl<'d> $view<'d> {
            /// The node as this view, if it is one.
            #[must_use]
            pub fn cast(node: NodeRef<'d>) -> Option<Self> {
                (node.kind() == Kind::$view).then_some(Self(node))
            }

            /// The node.
            #[must_use]
            pub fn node(self) -> NodeRef<'d> {
                self.0
            }

            /// The bytes it covers, page breaks within it included.
            #[must_use]
            pub fn span(self) -> std::ops::Range<usize> {
                self.0.span()
            }
        }
    };
}
pub(crate) use view;

/// The base form, in English, of the verb in the lead of a paragraph of any kind.
pub(crate) fn lead_base(node: NodeRef<'_>, flow: &Flow<'_>) -> Option<&'static str> {
    let lead = flow.text().get(flow.lead()).filter(|lead| !lead.is_empty())?;
    opening::lead(Lexicon::of(node.language()), Reach::WHOLE, lead).map(|lead| lead.base)
}

macro_rules! paragraph {
    ($($(#[$doc:meta])+ $view:ident,)+) => {$(
        view! { $(#[$doc])+ $view }

        impl<'d> $view<'d> {
            /// The label: `1.`, `(a)`, `–`; where it was misread or lost, the one that stands here in sequence.
            #[must_use]
            pub fn label(self) -> Option<&'d str> {
                self.0.label()
            }

            /// The label as it stands in the text: `1,` or `L.` for `1.`, `(6)` for `(b)`.
            #[must_use]
            pub fn label_as_printed(self) -> Option<&'d str> {
                self.0.child(Kind::Label).map(NodeRef::source)
            }

            /// The lead: the words that open the paragraph and say what it does.
            #[must_use]
            pub fn lead(self) -> Option<Cow<'d, str>> {
                let flow = self.0.flow();
                let lead = flow.lead();
                if lead.is_empty() {
                    return None;
                }
                match flow.into_text() {
                    Cow::Borrowed(text) => text.get(lead).map(Cow::Borrowed),
                    Cow::Owned(text) => text.get(lead).map(|lead| Cow::Owned(lead.to_owned())),
                }
            }

            /// The base form, in English, of the verb or adjective in its lead: `request` of `Also requests`, `Prie` and `просит`;
            /// `None` without a lead, and for one no list has.
            #[must_use]
            pub fn lead_base(self) -> Option<&'static str> {
                lead_base(self.0, &self.0.flow())
            }

            /// Its own words, lines joined, without its label and its sub-paragraphs.
            #[must_use]
            pub fn text(self) -> Cow<'d, str> {
                self.0.flow().into_text()
            }

            /// Its own words with the places of lead and marks.
            #[must_use]
            pub fn flow(self) -> Flow<'d> {
                self.0.flow()
            }

            /// Its sub-paragraphs, one level down.
            pub fn subparagraphs(self) -> impl Iterator<Item = Subparagraph<'d>> {
                self.0.children().filter_map(Subparagraph::cast)
            }

            /// The text that goes on after its sub-paragraphs.
            pub fn wrap_ups(self) -> impl Iterator<Item = WrapUp<'d>> {
                self.0.children().filter_map(WrapUp::cast)
            }

            /// The footnotes called in it and in its sub-paragraphs, in the order of their marks.
            pub fn footnotes(self) -> impl Iterator<Item = Footnote<'d>> {
                self.0.descendants().filter(|node| node.kind() == Kind::Mark).filter_map(Footnote::called_by)
            }
        }
    )+};
}

paragraph! {
    /// A preambular paragraph: opens with a participle, ends with a comma, has no number.
    Preambular,
    /// An operative paragraph: opens with a verb, ends with a semicolon, the last with a full stop.
    Operative,
    /// A sub-paragraph, to any depth.
    Subparagraph,
    /// Text that goes on after the last sub-paragraph.
    WrapUp,
    /// A paragraph of an annex.
    Paragraph,
}

impl Operative<'_> {
    /// The number without its full stop: `1`; `None` for a single unnumbered paragraph.
    #[must_use]
    pub fn number(self) -> Option<Cow<'static, str>> {
        let digits: String = self.label()?.chars().filter(char::is_ascii_digit).collect();
        (!digits.is_empty()).then_some(Cow::Owned(digits))
    }
}

view! {
    /// A heading between paragraphs.
    Heading
}

impl<'d> Heading<'d> {
    /// Its number, when it stands on the same line: `I`, `A.`; else it is part of the text.
    #[must_use]
    pub fn label(self) -> Option<&'d str> {
        self.0.child(Kind::Label).map(NodeRef::source)
    }

    /// Its words.
    #[must_use]
    pub fn text(self) -> Cow<'d, str> {
        self.0.flow().into_text()
    }

    /// Its words with the places of marks.
    #[must_use]
    pub fn flow(self) -> Flow<'d> {
        self.0.flow()
    }
}

view! {
    /// A table, kept as it stands.
    Table
}
