//! Letters compared as lists of words have them: any case, any apostrophe, any white space, without vowel signs.

use super::letter::is_letter_or_digit;
use super::word::is_space;

/// The character that begins `text[at..]` as lists have it, and where the next one begins. White space of any length is one blank;
/// what is passed over belongs to the character before it.
#[inline]
pub(crate) fn step(text: &str, at: usize) -> Option<(char, usize)> {
    let byte = *text.as_bytes().get(at)?;
    if byte.is_ascii_graphic() {
        return Some(with_accents(char::from(byte.to_ascii_lowercase()), text, at + 1));
    }
    let rest = text.get(at..)?;
    let c = rest.chars().next()?;
    if is_space(c) {
        return Some((' ', text.len() - rest.trim_start_matches(is_space).len()));
    }
    Some(with_accents(folded(c), text, at + c.len_utf8()))
}

/// A letter with the accents behind it that are characters of their own, as decomposed text has them, and where the next one begins.
#[inline]
fn with_accents(c: char, text: &str, at: usize) -> (char, usize) {
    match text.as_bytes().get(at) {
        Some(0xC2 | 0xCC | 0xD9 | 0xE2) => with_marks(c, text, at),
        _ => (c, at),
    }
}

/// The same where something may be passed over or be an accent.
fn with_marks(c: char, text: &str, at: usize) -> (char, usize) {
    let end = after_marks(text, at);
    if begins_accent(text.as_bytes(), end) { composed(c, text, end) } else { (c, end) }
}

/// Whether an accent stands here that is a character of its own: U+0300 to U+033F, in Arabic U+0653 to U+0655.
#[inline]
pub(crate) fn begins_accent(bytes: &[u8], at: usize) -> bool {
    match bytes.get(at) {
        Some(0xCC) => true,
        Some(0xD9) => matches!(bytes.get(at + 1), Some(0x93..=0x95)),
        _ => false,
    }
}

/// The same of a character.
pub(crate) fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{33F}' | '\u{653}'..='\u{655}')
}

/// How many accents of a text are characters of their own.
pub(crate) fn accents(text: &str) -> usize {
    let bytes = text.as_bytes();
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or(&[]));
    pairs.map(|(&first, &second)| usize::from(first == 0xCC) + usize::from(first == 0xD9 && second.wrapping_sub(0x93) < 3)).sum()
}

/// Letters and what they are with an accent, small ones as lists have them.
const ACCENTED: &[(char, &str, &str)] = &[
    ('\u{300}', "aeiou", "àèìòù"),
    ('\u{301}', "aeiouy", "áéíóúý"),
    ('\u{302}', "aeiou", "âêîôû"),
    ('\u{303}', "ano", "ãñõ"),
    ('\u{306}', "иу", "йў"),
    ('\u{308}', "aeiouyеі", "äëïöüÿёї"),
    ('\u{30A}', "a", "å"),
    ('\u{30C}', "csz", "čšž"),
    ('\u{327}', "c", "ç"),
    ('\u{653}', "ا", "آ"),
    ('\u{654}', "اوي", "أؤئ"),
    ('\u{655}', "ا", "إ"),
];

/// A letter with the accents that begin at `at`; one that it cannot have is passed over.
#[cold]
fn composed(mut c: char, text: &str, mut at: usize) -> (char, usize) {
    while begins_accent(text.as_bytes(), at) {
        let Some(accent) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
        let letters = ACCENTED.iter().find(|&&(own, ..)| own == accent);
        let with = letters.and_then(|(_, bare, whole)| bare.chars().zip(whole.chars()).find(|&(bare, _)| bare == c));
        c = with.map_or(c, |(_, whole)| whole);
        at = after_marks(text, at + accent.len_utf8());
    }
    (c, at)
}

/// A letter without its accent, as decomposed text begins it; itself if it has none.
pub(crate) fn bare(c: char) -> char {
    if c.is_ascii() {
        return c;
    }
    let of = |&(_, bare, whole): &(char, &'static str, &'static str)| bare.chars().zip(whole.chars()).find(|&(_, whole)| whole == c);
    ACCENTED.iter().find_map(of).map_or(c, |(bare, _)| bare)
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

/// First byte of accents that are characters of their own behind Latin letters.
pub(crate) const FIRST_OF_ACCENTS: u8 = 0xCC;
/// First bytes of ideographs that are neither marks nor letters in another form.
pub(crate) const FIRST_IDEOGRAPH: u8 = 0xE4;
pub(crate) const LAST_IDEOGRAPH: u8 = 0xE9;

/// The letter of two bytes at a place as lists have it, where its writing is Arabic or Cyrillic: nearly all of a text's letters in these
/// are so, and neither marks nor other forms.
#[inline]
pub(crate) fn letter(bytes: &[u8], at: usize) -> Option<u16> {
    let &[lead, second] = bytes.get(at..)?.first_chunk::<2>()?;
    let code = u16::from(lead & 0x1F) << 6 | u16::from(second & 0x3F);
    match (lead, code) {
        (0xD0, 0x410..=0x42F) => Some(code + 0x20),
        (0xD0 | 0xD1, 0x430..=0x44F) | (0xD8, 0x621..=0x63A) | (0xD9, 0x641..=0x64A) => Some(code),
        _ => None,
    }
}

/// Whether a letter that ends at `at` may have an accent behind it that is a character of its own.
#[inline]
pub(crate) fn may_be_accented(bytes: &[u8], at: usize) -> bool {
    match bytes.get(at) {
        Some(&FIRST_OF_ACCENTS) => true,
        // Vowel signs may stand between.
        Some(0xD9) => bytes.get(at + 1).is_none_or(|&second| second > 0x8A),
        _ => false,
    }
}

/// Whether the first letters of a text and of a phrase are told to differ by their bytes: nearly all that do.
#[inline]
pub(crate) fn differ(text: &str, phrase: &str) -> bool {
    let (text, phrase) = (text.as_bytes(), phrase.as_bytes());
    let (Some(&own), Some(&wanted)) = (text.first(), phrase.first()) else { return false };
    let ideograph = |byte: u8| (FIRST_IDEOGRAPH..=LAST_IDEOGRAPH).contains(&byte);
    match (own.is_ascii_graphic(), wanted.is_ascii_graphic()) {
        (true, true) => !own.eq_ignore_ascii_case(&wanted),
        (false, false) if ideograph(own) && ideograph(wanted) => text.get(..3) != phrase.get(..3),
        (false, false) => match (letter(text, 0), letter(phrase, 0)) {
            (Some(one), Some(other)) => one != other && !may_be_accented(text, 2),
            _ => false,
        },
        _ => false,
    }
}

/// White space, or what is passed over.
pub(crate) fn is_blank(c: char) -> bool {
    is_space(c) || is_passed_over(c)
}

/// A character as lists have it.
pub(crate) fn folded(c: char) -> char {
    match c {
        // The commonest letters that have no other form, and the marks among ideographs.
        'а'..='я' | 'ء'..='غ' | 'ف'..='ي' | '\u{4E00}'..='\u{9FFF}' | '\u{3000}'..='\u{303F}' | '\u{FF01}'..='\u{FF20}' => c,
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
    let in_word = |c: char| is_letter_or_digit(c) && !is_ideographic(c);
    in_word(one) && (in_word(next) || next == '-')
}

#[cfg(test)]
mod tests {
    use super::{accents, bare, step};

    #[test]
    fn accents_apart_are_letters() {
        for (apart, whole, rest) in [
            ("e\u{301}t", 'é', "t"),
            ("И\u{306}о", 'й', "о"),
            ("\u{627}\u{64B}\u{654} ", 'أ', " "),
            ("C\u{327}", 'ç', ""),
            ("x\u{301}y", 'x', "y"),
        ] {
            let (c, end) = step(apart, 0).unwrap();
            assert_eq!((c, &apart[end..]), (whole, rest), "{apart}");
        }
        assert_eq!((bare('é'), bare('й'), bare('z')), ('e', 'и', 'z'));
        assert_eq!((accents("été"), accents("e\u{301}te\u{301}"), accents("إ\u{627}\u{655}")), (0, 2, 1));
    }
}
