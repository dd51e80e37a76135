//! What a node of the tree is.

macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $kind:ident $name:literal,)+) => {
        /// What a node of the tree is. Words follow the UN's editorial manual.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        #[repr(u8)]
        pub enum Kind {
            $($(#[doc = $doc])+ $kind,)+
        }

        impl Kind {
            /// Every kind, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)+];

            /// The kebab-case word used in JSON and dumps.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$kind => $name,)+ }
            }
        }
    };
}

kinds! {
    /// The whole text.
    Document "document",
    /// One resolution; a lettered part is one within the resolution whose masthead it shares.
    Resolution "resolution",
    /// All lines before number and title.
    Masthead "masthead",
    /// `United Nations`.
    Publisher "publisher",
    /// `A/RES/78/10`.
    Symbol "symbol",
    /// `General Assembly`: the organ in the masthead; for the Human Rights Council the parent organ stands first.
    Organ "organ",
    /// `Distr.: General`.
    Distribution "distribution",
    /// `27 November 2023`: the date of issue.
    IssueDate "issue-date",
    /// `Original: English`.
    OriginalLanguage "original-language",
    /// `Français`: the language this text is printed in (Human Rights Council).
    PrintedLanguage "printed-language",
    /// `Decision`: what kind of document it is.
    DocumentType "document-type",
    /// `Second Committee`, `Plenary`: where the matter was considered.
    Committee "committee",
    /// `Seventy-eighth session`.
    Session "session",
    /// `11 September–13 October 2023`, or the place.
    SessionDates "session-dates",
    /// `Agenda item 11`.
    AgendaItem "agenda-item",
    /// What the agenda calls the item.
    AgendaTitle "agenda-title",
    /// `Elections and appointments`: the part of the volume a decision is of.
    DecisionType "decision-type",
    /// `Egypt: draft resolution`, `Draft resolution submitted by the Chair`: who put a draft forward.
    Sponsors "sponsors",
    /// `Resolution adopted by the General Assembly on 21 November 2023`.
    AdoptionLine "adoption-line",
    /// `[without reference to a Main Committee (A/78/L.9)]`: the bracket that tells the way of the draft.
    RouteLine "route-line",
    /// `[S/318]`: the symbol a resolution of the Security Council bore before there were numbers.
    FormerSymbol "former-symbol",
    /// `78/10.`, `Resolution 2680 (2023)`: the number before the title.
    Number "number",
    /// The title.
    Title "title",
    /// `A` alone on a line: the letter of a part.
    PartLetter "part-letter",
    /// `The General Assembly,`.
    EnactingFormula "enacting-formula",
    /// A preambular paragraph, wherever it stands.
    Preambular "preambular",
    /// An operative paragraph, numbered or not.
    Operative "operative",
    /// A sub-paragraph `(a)`, `(i)`, `–`, to any depth.
    Subparagraph "subparagraph",
    /// Text that goes on after the last sub-paragraph of a list.
    WrapUp "wrap-up",
    /// A heading between paragraphs, in the resolution or an annex.
    Heading "heading",
    /// A table, kept as it stands.
    Table "table",
    /// A paragraph of an annex.
    Paragraph "paragraph",
    /// An annex, with its headings and paragraphs.
    Annex "annex",
    /// The closing lines.
    Closing "closing",
    /// `38th plenary meeting`.
    Meeting "meeting",
    /// `21 November 2023`: the date of adoption in the closing lines.
    AdoptionDate "adoption-date",
    /// `[Adopted without a vote.]`.
    Vote "vote",
    /// A footnote's text.
    Note "note",
    /// The rest of a note that ran over a page.
    NoteContinuation "note-continuation",
    /// What was not understood.
    Unparsed "unparsed",
    /// Leaf: plain words, over as many lines as they take, with the white space beside them in their paragraph.
    Text "text",
    /// Leaf: the words that open a paragraph and say what it does.
    Lead "lead",
    /// Leaf: words of the paragraph they stand in that belong at its end, displaced by the extraction.
    Displaced "displaced",
    /// Leaf: a paragraph's number or letter.
    Label "label",
    /// Leaf: a footnote's call within a text.
    Mark "mark",
    /// Leaf: a footnote's number where its text is.
    NoteLabel "note-label",
    /// Leaf: running heads, page numbers, job numbers, rules, over as many lines as follow each other.
    Furniture "furniture",
    /// Leaf: white space and line ends beside no words.
    Space "space",
}

impl Kind {
    /// Whether nodes of this kind hold text themselves and have no children.
    #[must_use]
    pub const fn is_leaf(self) -> bool {
        matches!(
            self,
            Self::Text | Self::Lead | Self::Displaced | Self::Label | Self::Mark | Self::NoteLabel | Self::Furniture | Self::Space
        )
    }

    /// Whether this is a paragraph-like block: what has a label, a lead and a text.
    #[must_use]
    pub const fn is_paragraph(self) -> bool {
        matches!(self, Self::Preambular | Self::Operative | Self::Subparagraph | Self::WrapUp | Self::Paragraph)
    }
}
