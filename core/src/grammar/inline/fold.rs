//! Letters compared as lists of words have them: any case, any apostrophe, any white space, without vowel signs.

use super::word::is_space;

/// The character that begins `text[at..]` as lists have it, and where the next one begins. White space of any length is one blank;
/// what is passed over belongs to the character before it.
#[inline]
pub(crate) fn step(text: &str, at: usize) -> Option<(char, usize)> {
    let byte = *text.as_bytes().get(at)?;
    if byte.is_ascii_graphic() {
        return Some((char::from(byte.to_ascii_lowercase()), after_marks(text, at + 1)));
    }
    let rest = text.get(at..)?;
    let c = rest.chars().next()?;
    if is_space(c) {
        return Some((' ', text.len() - rest.trim_start_matches(is_space).len()));
    }
    Some((folded(c), after_marks(text, at + c.len_utf8())))
}

/// Where `text` goes on after what is passed over.
#[inline]
pub(crate) fn after_marks(text: &str, at: usize) -> usize {
    match text.as_bytes().get(at) {
        // None of them begins with another byte.
        Some(0xC2 | 0xD9 | 0xE2) => text.get(at..).map_or(at, |rest| text.len() - rest.trim_start_matches(is_passed_over).len()),
        _ => at,
    }
}

/// Arabic vowel signs and tatweel, marks of direction, the soft hyphen.
pub(crate) fn is_passed_over(c: char) -> bool {
    matches!(c, '\u{64B}'..='\u{652}' | '\u{640}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{AD}')
}

/// White space, or what is passed over.
pub(crate) fn is_blank(c: char) -> bool {
    is_space(c) || is_passed_over(c)
}

/// A character as lists have it.
pub(crate) fn folded(c: char) -> char {
    match c {
        '’' | '‘' | 'ʼ' => '\'',
        '‑' | '‐' => '-',
        // A letter in the form that stands alone, which some type in labels (A/RES/76/140).
        '\u{FEE9}'..='\u{FEEC}' => 'ه',
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

/// Whether a character is an ideograph, or a mark that stands among them: these are set without blanks.
pub(crate) fn is_ideographic(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}

/// A comma of any script, the enumeration comma of Chinese among them.
pub(crate) const fn is_comma(c: char) -> bool {
    matches!(c, ',' | '،' | '，' | '、')
}

/// A mark that ends a clause: a comma or a semicolon of any script, or an ideographic full stop.
pub(crate) const fn is_clause_end(c: char) -> bool {
    matches!(c, ',' | ';' | '،' | '؛' | '，' | '；' | '。')
}

/// Whether a word goes on from one character to the next.
pub(crate) fn is_joined(one: char, next: char) -> bool {
    if one.is_ascii() && next.is_ascii() {
        return one.is_ascii_alphanumeric() && (next.is_ascii_alphanumeric() || next == '-');
    }
    let in_word = |c: char| c.is_alphanumeric() && !is_ideographic(c);
    in_word(one) && (in_word(next) || next == '-')
}
