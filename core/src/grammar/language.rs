//! The language of a text.

use super::inline::letter::is_letter;
use super::inline::word::listed;
use crate::lexicon::Lexicon;
use crate::options::Language;

/// How much of a text is looked at, in bytes, when its beginning does not tell.
const MOST: usize = 1 << 16;
/// Letters of a script that tell a language of their own.
const LETTERS: u32 = 40;
/// By how many common words a language of Latin letters leads before no more are counted.
const AHEAD: u32 = 12;

/// The languages of Latin letters.
const LATIN: [Language; 3] = [Language::English, Language::French, Language::Spanish];

/// The language of a text: by its script, and for Latin letters by its commonest words; `None` where there are none of them.
///
/// The files in Arabic, Chinese and Russian hold Latin lines and symbols (`Distr.: General`, A/RES/78/135), so a script of its own
/// tells more than Latin letters do.
pub(crate) fn language(text: &str) -> Option<Language> {
    let mut end = text.len().min(MOST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let text = &text[..end];
    script(text).or_else(|| by_words(text))
}

/// The language whose script a text is in, by the first bytes of its letters.
fn script(text: &str) -> Option<Language> {
    let (mut arabic, mut chinese, mut russian, mut latin) = (0u32, 0u32, 0u32, 0u32);
    for &byte in text.as_bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' => latin += 1,
            0xD0 | 0xD1 => russian += 1,
            0xD8..=0xDB => arabic += 1,
            // An ideograph says as much as a short word.
            0xE4..=0xE9 => chinese += 3,
            _ => continue,
        }
        let (most, language) = [(arabic, Language::Arabic), (chinese, Language::Chinese), (russian, Language::Russian)]
            .into_iter()
            .max_by_key(|&(count, _)| count)?;
        if most > LETTERS && most * 2 > latin {
            return Some(language);
        }
        if latin > 20 * LETTERS && most * 8 < latin {
            return None;
        }
    }
    None
}

fn by_words(text: &str) -> Option<Language> {
    let mut counts = [0u32; LATIN.len()];
    for word in text.split(|c: char| !is_letter(c)).filter(|word| !word.is_empty() && word.len() < 8) {
        for (count, language) in counts.iter_mut().zip(LATIN) {
            *count += u32::from(listed(Lexicon::of(language).common_words, word));
        }
        let most = counts.iter().max()?;
        if counts.iter().filter(|&count| count + AHEAD > *most).count() == 1 {
            break;
        }
    }
    let (count, language) = counts.into_iter().zip(LATIN).rev().max_by_key(|&(count, _)| count)?;
    (count > 0).then_some(language)
}

#[cfg(test)]
mod tests {
    use super::language;
    use crate::options::Language;

    #[test]
    fn languages() {
        for (text, found) in [
            ("The Council of the Harbours and its committee decides that", Some(Language::English)),
            ("Le Conseil des ports décide de la création d’un comité dans les trois mois", Some(Language::French)),
            ("El Consejo de los puertos decide la creación de un comité en el plazo de un mes", Some(Language::Spanish)),
            ("Distr.: General\nСовет портов постановляет учредить комитет по вопросам маяков и буев", Some(Language::Russian)),
            ("Distr.: General\nإن مجلس الموانئ، إذ يشير إلى قراراته السابقة بشأن المنارات والعوامات", Some(Language::Arabic)),
            ("Distr.: General\n港口理事会，回顾其关于灯塔和浮标的各项决议，决定设立委员会", Some(Language::Chinese)),
            ("A/97/1", None),
        ] {
            assert_eq!(language(text), found, "{text}");
        }
    }
}
