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
}
