use std::borrow::Cow;

use crate::Error;

/// The character encoding a text was decoded from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Encoding(&'static encoding_rs::Encoding);

impl Encoding {
    /// The name the WHATWG gives it: `UTF-8`, `UTF-16LE`, `windows-1252`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name()
    }
}

/// Decodes bytes: UTF-8 with or without BOM, UTF-16 with BOM, else the single-byte or legacy encoding
/// that the bytes look like.
///
/// The BOM is no part of the text: byte 0 of the text is the byte after it.
///
/// # Errors
/// [`Error::Undecodable`] when the bytes are not text in the encoding found, or hold NUL characters, as
/// pictures and archives do; it carries the offset of the first bad byte.
///
/// ```
/// let (text, encoding) = unres::text::decode(b"\xEF\xBB\xBFThe General Assembly,")?;
/// assert_eq!((&*text, encoding.name()), ("The General Assembly,", "UTF-8"));
/// # Ok::<(), unres::Error>(())
/// ```
pub fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), Error> {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        return decode_as(encoding, bytes, mark);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => without_nul(Cow::Borrowed(text), encoding_rs::UTF_8),
        Err(error) => {
            // A detector is asked only where UTF-8 fails; it never answers UTF-8 then.
            let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
            detector.feed(bytes, true);
            let guess = detector.guess(None, chardetng::Utf8Detection::Deny);
            decode_as(guess, bytes, 0).map_err(|_| Error::Undecodable { at: error.valid_up_to() })
        }
    }
}

fn decode_as<'b>(encoding: &'static encoding_rs::Encoding, bytes: &'b [u8], skip: usize) -> Result<(Cow<'b, str>, Encoding), Error> {
    let body = bytes.get(skip..).unwrap_or_default();
    match encoding.decode_without_bom_handling_and_without_replacement(body) {
        Some(text) => without_nul(text, encoding),
        None => {
            let (valid, _) = encoding.decode_without_bom_handling(body);
            Err(Error::Undecodable { at: skip + valid.find('\u{FFFD}').unwrap_or(0) })
        }
    }
}

fn without_nul<'b>(text: Cow<'b, str>, encoding: &'static encoding_rs::Encoding) -> Result<(Cow<'b, str>, Encoding), Error> {
    match memchr::memchr(0, text.as_bytes()) {
        Some(at) => Err(Error::Undecodable { at }),
        None => Ok((text, Encoding(encoding))),
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn encodings() {
        let utf16: Vec<u8> = std::iter::once(0xFEFF).chain("Décide".encode_utf16()).flat_map(u16::to_le_bytes).collect();
        for (bytes, text, name) in [
            (b"plain".as_slice(), "plain", "UTF-8"),
            (utf16.as_slice(), "Décide", "UTF-16LE"),
            (b"The Assembly\x92s work, \x93as is\x94".as_slice(), "The Assembly’s work, “as is”", "windows-1252"),
        ] {
            let (read, encoding) = decode(bytes).unwrap();
            assert_eq!((&*read, encoding.name()), (text, name));
        }
        assert!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0").is_err());
    }
}
