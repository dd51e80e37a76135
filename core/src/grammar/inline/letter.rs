//! What a character is, told at one look for the letters of the six languages: the standard library searches tables for each that is not
//! of ASCII.

/// The same as [`char::is_alphabetic`].
#[inline]
pub(crate) fn is_letter(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { told(c).unwrap_or_else(|| c.is_alphabetic()) }
}

/// The same as [`char::is_alphanumeric`].
#[inline]
pub(crate) fn is_letter_or_digit(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { told(c).unwrap_or_else(|| c.is_alphanumeric()) }
}

/// Whether a common character beyond ASCII is a letter; none of those that are not is a digit.
const fn told(c: char) -> Option<bool> {
    match c {
        'А'..='я' | 'ء'..='غ' | 'ف'..='ي' | '\u{4E00}'..='\u{9FFF}' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ' => Some(true),
        '\u{2000}'..='\u{206F}' | '،' | '؛' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '，' | '；' | '：' => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{is_letter, is_letter_or_digit};

    #[test]
    fn as_the_standard_library_tells() {
        for c in '\0'..=char::MAX {
            assert_eq!((is_letter(c), is_letter_or_digit(c)), (c.is_alphabetic(), c.is_alphanumeric()), "{c:?}");
        }
    }
}
