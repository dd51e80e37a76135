/// What truly fails. Everything else is a document with [diagnostics](crate::Diagnostic).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The bytes are not text in any encoding that was tried.
    #[error("the bytes are not text: nothing decodes the byte at {at}")]
    Undecodable {
        /// Offset of the first bad byte.
        at: usize,
    },
    /// The text has 4 GiB or more; spans hold 32 bits.
    #[error("the text is too long: {length} bytes, and fewer than 4 GiB are read")]
    TooLong {
        /// Bytes of the text.
        length: usize,
    },
    /// A file of markup that cannot be read.
    #[error("not a file of Akoma Ntoso that can be read: {what}, at byte {at}")]
    Xml {
        /// Offset in the decoded file.
        at: usize,
        /// What is wrong with it.
        what: XmlFault,
    },
}

/// What is wrong with a file of XML.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum XmlFault {
    /// Elements that are not closed, characters that are not escaped.
    #[error("it is not well-formed")]
    NotWellFormed,
    /// Another kind of XML.
    #[error("its root is no akomaNtoso")]
    NotAkomaNtoso,
    /// It declares a document type, which Akoma Ntoso has none of, and which may name other files.
    #[error("it declares a document type")]
    DocumentType,
    /// It uses an entity that XML does not know by itself.
    #[error("it uses an entity of its own")]
    Entity,
    /// Elements are nested deeper than any document is.
    #[error("it is nested too deep")]
    TooDeep,
}
