//! Headings: numbers of resolutions and parts, sections, annexes.

use super::inline::fold::{is_ideographic, is_passed_over};
use super::inline::phrase::phrase;
use super::inline::word::{after_any, after_prefix, capital, columns, is_phrase, is_space, listed, trimmed};
use super::label::{letter, letter_of, place, roman};
use crate::lexicon::{Lexicon, OrganName, Words};

/// Bytes of a number alone on its line, at most.
const MOST_OF_NUMBER: usize = 60;

/// Columns of a formula that is known by its shape, at most.
const MOST_OF_SHAPE: u32 = 80;

/// Letters of parts, from the first, whose names are no words that a title begins with.
const FIRST_PARTS: u32 = 5;

/// The number of a resolution at the start of a line, and what follows it: `78/10.`, `40/26. Title`.
///
/// `head = [special "-"] digits "/" digits [space letter] "." [space title]` — `78/10.` (A/RES/78/10), `2023/10.` (E/RES/2023/10). Where
/// the language prints no stop, `[space] ["-"]` stands for it: `76/191 -` (A/RES/76/191 in Arabic).
pub(crate) fn number_head<'i>(lexicon: &Lexicon, line: &'i str) -> Option<(&'i str, &'i str)> {
    let body = match line.as_bytes().first()? {
        b'0'..=b'9' => line,
        _ => special_session(lexicon, line).map(|(_, rest)| rest)?,
    };
    let after = after_digits(body, 4)?.strip_prefix('/')?;
    let mut rest = after_digits(after, 3)?;
    if let Some(letter) = rest.strip_prefix(is_space).filter(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase())) {
        let end = letter.find(|c: char| !(c.is_ascii_uppercase() || matches!(c, '-' | '–'))).unwrap_or(letter.len());
        if end <= 3 && letter[end..].starts_with('.') {
            rest = &letter[end..];
        }
    }
    let stop = rest.strip_prefix('.');
    if lexicon.number_without_stop {
        let tail = stop.unwrap_or(rest);
        let words = tail.trim_start_matches(|c: char| is_space(c) || matches!(c, '-' | '–' | '.'));
        let parted = stop.is_some() || tail.starts_with(is_space) || words.is_empty();
        // Words of another writing are no title: `95/89 du 18 février`, on a line of its own above a text in Arabic.
        if !parted || words.starts_with('/') || words.starts_with(char::is_lowercase) {
            return None;
        }
        return Some(match after_part(lexicon, words) {
            Some(title) => (line[..line.len() - title.len()].trim_end(), title),
            // The dash is of the number, as the stop is elsewhere.
            None => (line[..line.len() - words.len()].trim_end(), words),
        });
    }
    let mut rest = stop?;
    // The letter behind the stop: `77/253. B Financial reports` (A/RES/77/253 B).
    let words = rest.trim_start_matches(is_space);
    if words.len() > 2 && words.as_bytes()[0].is_ascii_uppercase() && words[1..].starts_with(is_space) {
        let title = words[1..].trim_start_matches(is_space);
        if !words.starts_with('A') && title.starts_with(capital) {
            rest = &words[1..];
        }
    }
    let number = &line[..line.len() - rest.len()];
    (rest.is_empty() || rest.starts_with(is_space)).then(|| (number, rest.trim_start_matches(is_space)))
}

/// The title behind the letter of a part: `(باء) …` (decision 76/506 in Arabic). A letter's name without brackets may be a word.
fn after_part<'i>(lexicon: &Lexicon, words: &'i str) -> Option<&'i str> {
    let (letter, title) = words.split_once(is_space)?;
    let bare = letter.strip_prefix('(').and_then(|letter| letter.strip_suffix(')'));
    let most = if bare.is_some() { u32::MAX } else { FIRST_PARTS };
    (1..=most).contains(&place(lexicon.part_letters, bare.unwrap_or(letter))?).then_some(title.trim_start())
}

/// What follows the digits that a text begins with: one at least, and no more than `most`.
fn after_digits(text: &str, most: usize) -> Option<&str> {
    let digits = text.bytes().take(most + 1).take_while(u8::is_ascii_digit).count();
    (1..=most).contains(&digits).then(|| &text[digits..])
}

/// The beginning of a number or symbol of a special session, as `ES-` or `S-`, and what follows it.
///
/// `special = ("ES" | "S") "-"`, or the letters of the language: `دإط-10/21`.
pub(crate) fn special_session<'i>(lexicon: &Lexicon, text: &'i str) -> Option<(&'static str, &'i str)> {
    if !matches!(text.as_bytes().first(), Some(b'E' | b'S' | 0x80..)) {
        return None;
    }
    let hyphen = |rest: &'i str| rest.trim_start_matches(is_space).strip_prefix(['-', '‑']).map(|rest| rest.trim_start_matches(is_space));
    let emergency = lexicon.emergency_letters.iter().map(|letters| (*letters, "ES-"));
    let special = lexicon.special_letters.iter().map(|letters| (*letters, "S-"));
    let of = |(letters, kind)| Some((kind, hyphen(after_prefix(text, letters)?)?));
    [("ES", "ES-"), ("S", "S-")].into_iter().chain(emergency).chain(special).find_map(of)
}

/// A head of the Security Council: `Resolution 2680 (2023)`, the whole line.
///
/// `head = "Resolution" digits "(" year ")" [","]` — S/RES/2680 (2023); `第2504(2020)号决议`.
pub(crate) fn council_head(lexicon: &Lexicon, line: &str) -> bool {
    council_number(lexicon, line).is_some()
}

/// The number in such a head: `2680 (2023)`.
pub(crate) fn council_number<'i>(lexicon: &Lexicon, line: &'i str) -> Option<&'i str> {
    let rest = after_any(line, lexicon.resolution_words)?.trim_start_matches(is_space);
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (number, after) = rest.split_once('(')?;
    let (year, tail) = after.split_once(')')?;
    let tail = tail.trim_matches(|c: char| is_space(c) || c == ',');
    let ends = tail.is_empty() || lexicon.resolution_ends.iter().any(|end| is_phrase(tail, end));
    let whole = digits(number.trim_matches(is_space)) && year.len() == 4 && digits(year) && ends;
    whole.then(|| &rest[..number.len() + year.len() + 2])
}

/// Marks behind an enacting formula.
const FORMULA_MARKS: [char; 6] = [',', ':', '.', '،', '，', '：'];

/// Whether a line is an enacting formula: `The General Assembly,`.
///
/// `formula = [opener] "The" organ [closer] ["," | ":" | "."]`, the whole line; `Therefore the Security Council,` (S/RES/4 (1946)). Without
/// a mark it must differ from the organ's name in the masthead: `大会` is both. Organs beyond the lexicon are known by the shape: few
/// words, the comma, a last word that names a body.
pub(crate) fn is_formula(lexicon: &Lexicon, line: &str) -> bool {
    if !may_be_formula(lexicon, line) {
        return false;
    }
    let words = trimmed(line);
    let bare = bare_formula(words);
    let name = || lexicon.organs.iter().any(|organ| is_phrase(bare, organ.name));
    adopting(lexicon, bare).is_some() && (bare.len() < words.len() || !name()) || shaped(lexicon, words)
}

/// The same of organs of the lexicon alone, the mark behind it: a formula for sure, whatever the language of the text.
pub(crate) fn enacts(lexicon: &Lexicon, line: &str) -> bool {
    let words = trimmed(line);
    let bare = bare_formula(words);
    bare.len() < words.len() && may_be_formula(lexicon, line) && adopting(lexicon, bare).is_some()
}

/// The organ whose formula, without its mark, the words are, with what may stand before and behind it.
fn adopting(lexicon: &Lexicon, bare: &str) -> Option<&'static OrganName> {
    let of = |bare: &str| lexicon.organs.iter().find(|organ| is_phrase(bare, organ.formula));
    let opened = || {
        let opener = lexicon.formula_openers.iter().find_map(|opener| after_prefix(bare, opener)).unwrap_or(bare);
        let rest = opener.trim_start_matches(is_space);
        let rest = lexicon.formula_closers.iter().find_map(|closer| rest.strip_suffix(closer)).unwrap_or(rest);
        if rest.len() < bare.len() { of(rest) } else { None }
    };
    of(bare).or_else(opened)
}

/// The same, a mark or none: where a formula is due.
pub(crate) fn is_bare_formula(lexicon: &Lexicon, line: &str) -> bool {
    may_be_formula(lexicon, line) && (adopting(lexicon, bare_formula(trimmed(line))).is_some() || is_formula(lexicon, line))
}

/// A formula without what closes it: `The General Assembly`.
pub(crate) fn bare_formula(words: &str) -> &str {
    words.trim_end_matches(|c: char| FORMULA_MARKS.contains(&c) || is_space(c) || is_passed_over(c))
}

/// A look at the first letter: most lines go no further.
fn may_be_formula(lexicon: &Lexicon, line: &str) -> bool {
    if line.len() > 240 {
        return false;
    }
    let first = line.as_bytes().first().copied().unwrap_or(0);
    let begins = |words: Words| words.iter().any(|word| word.as_bytes().first() == Some(&first));
    !first.is_ascii() || begins(lexicon.formula_articles) || begins(lexicon.formula_openers)
}

/// The organ that a line names, by its formula or its name: `The General Assembly,`, `General Assembly`.
pub(crate) fn organ(lexicon: &Lexicon, line: &str) -> Option<&'static OrganName> {
    let name = bare_formula(trimmed(line));
    lexicon.organs.iter().find(|organ| is_phrase(name, organ.name)).or_else(|| adopting(lexicon, name))
}

fn shaped(lexicon: &Lexicon, line: &str) -> bool {
    let Some(bare) = line.strip_suffix([',', '،', '，']) else { return false };
    if bare.len() > 110 || bare.contains([',', ';', '.', '“']) {
        return false;
    }
    let mut words = bare.split(is_space);
    let article = words.next().is_some_and(|word| lexicon.formula_articles.contains(&word));
    let capitals = bare.split(is_space).all(|word| word.starts_with(char::is_uppercase) || listed(lexicon.title_small_words, word));
    article && capitals && bare.split(is_space).any(|word| listed(lexicon.organ_nouns, word))
}

/// Whether a line has the shape of a formula in a language that prints it small, so that what stands below must tell too.
///
/// `shape = [article] {word} noun {word} ","`, the noun of a body first or second, the whole line: `La Conférence générale,`,
/// `Генеральная конференция,`, `إن المؤتمر العام،`, `缔约方会议，`.
pub(crate) fn may_enact(lexicon: &Lexicon, line: &str) -> bool {
    let Some(bare) = line.strip_suffix([',', '،', '，']).filter(|bare| columns(bare) <= MOST_OF_SHAPE) else { return false };
    let articles = lexicon.formula_articles.iter().filter_map(|article| after_prefix(bare, article));
    let after = articles.filter(|rest| rest.starts_with(is_space) || bare[..bare.len() - rest.len()].ends_with(['’', '\'']));
    let named = after.max_by_key(|rest| rest.len()).or_else(|| lexicon.formula_articles.is_empty().then_some(bare));
    let Some(named) = named.map(|named| named.trim_start_matches(is_space)) else { return false };
    if !bare.starts_with(capital) || bare.contains([',', ';', '.', ':', '“', '«', '(', '，', '、', '；', '：', '،']) {
        return false;
    }
    let noun = |word: &str| listed(lexicon.organ_nouns, word);
    let ideographic = || named.chars().all(is_ideographic) && lexicon.organ_nouns.iter().any(|noun| named.ends_with(noun));
    named.split(is_space).take(2).any(noun) || ideographic()
}

/// A number alone on its line, as headings have it: `I`, `IV.`, `A`, `Annex II`, `Article 3`, `Part 1`; or the like: `Preamble`.
pub(crate) fn is_number_alone(lexicon: &Lexicon, line: &str) -> bool {
    if line.len() > MOST_OF_NUMBER {
        return false;
    }
    section_number(lexicon, line) || division(lexicon, line) || listed(lexicon.lone_headings, line)
}

/// `IV`, `A`: a Roman number or a capital letter alone, or their like, perhaps with a stop: `ثانيا`, `ألف -`, `二、`.
pub(crate) fn section_number(lexicon: &Lexicon, line: &str) -> bool {
    let word = line.strip_suffix('.').unwrap_or(line);
    if word.is_ascii() {
        let capital = word.bytes().all(|b| b.is_ascii_uppercase());
        return capital && (roman(word).is_some() || (word.len() == 1 && letter(word).is_some()));
    }
    let word = word.trim_end_matches(|c: char| is_space(c) || matches!(c, '-' | '–' | '、'));
    place(lexicon.section_words, word).is_some() || place(lexicon.part_letters, word).is_some()
}

/// A capital letter alone on its line: the letter of a part, or its name.
pub(crate) fn part_letter(lexicon: &Lexicon, line: &str) -> bool {
    match line.as_bytes() {
        [letter] => letter.is_ascii_uppercase(),
        [0x80..=0xFF, ..] => place(lexicon.part_letters, line).is_some(),
        _ => false,
    }
}

/// `Article 3`, `Annex`, `Part I`: a word of division, with a number or alone, and nothing else; `第三条` with the number first.
pub(crate) fn division(lexicon: &Lexicon, line: &str) -> bool {
    let line = line.strip_suffix('.').unwrap_or(line);
    if !line.starts_with(capital) {
        return false;
    }
    if let Some(rest) = after_any(line, lexicon.division_openers) {
        return lexicon
            .division_words
            .iter()
            .any(|word| rest.strip_suffix(word).is_some_and(|number| numbered(lexicon, number.trim_end())));
    }
    let Some((word, rest)) = first_of(lexicon.division_words, line) else { return false };
    if rest.is_empty() { listed(lexicon.annex_words, word) } else { numbered(lexicon, rest) }
}

/// Whether a line opens an annex: `Annex`, `Annex II`, `Annex to resolution 1526 (2004)`, `Annex A – Items`.
pub(crate) fn opens_annex(lexicon: &Lexicon, line: &str) -> bool {
    if !line.starts_with(capital) || columns(line) >= 120 {
        return false;
    }
    let Some((_, rest)) = first_of(lexicon.annex_words, line) else { return false };
    let rest = rest.trim_end_matches('*');
    let dress = ['.', ':', '*', '：'];
    let number = rest.split(is_space).next().unwrap_or("").trim_matches(dress);
    let fits = number.is_empty() || numbered(lexicon, number) || numbered(lexicon, rest);
    fits && !rest.ends_with([',', ';', '.', '،', '؛', '，', '；', '。'])
}

/// The word of a list that begins a line and what follows it; written without a blank between only where words are.
fn first_of(words: Words, line: &str) -> Option<(&str, &str)> {
    let (word, rest) = line.split_at(phrase(words, line)?);
    let bare = rest.trim_start_matches([':', '*', '：']);
    let apart = bare.is_empty() || bare.starts_with(is_space) || word.ends_with(is_ideographic);
    apart.then(|| (word, bare.trim_matches(is_space)))
}

/// The number of a heading: digits, a Roman number or a letter, or one of the language's own: `الثاني`, `二`, `29A`.
fn numbered(lexicon: &Lexicon, text: &str) -> bool {
    let letters = text.trim_start_matches(|c: char| c.is_ascii_digit());
    if letters.len() < text.len() {
        let letters = letters.trim_start_matches(is_space);
        return letters.is_empty() || part_letter(lexicon, letters);
    }
    let own = |list| place(list, text).is_some();
    let lists = [lexicon.section_words, lexicon.annex_ordinals, lexicon.part_letters];
    roman(text).is_some() || letter_of(lexicon, text).is_some() || !text.is_ascii() && lists.into_iter().any(own)
}

/// `A. Pension administration`, `II. Budget`: a heading with its number on the line (A/RES/79/253); `ألف - …`, `二、…`.
pub(crate) fn is_numbered_heading(lexicon: &Lexicon, line: &str) -> bool {
    let Some((number, rest)) = line.split_once(is_space) else { return false };
    if number.is_ascii() {
        return number.strip_suffix('.').is_some_and(|number| section_number(lexicon, number)) && rest.trim_start().starts_with(capital);
    }
    let dash = rest.strip_prefix(['-', '–']).filter(|_| !lexicon.label_dashes.is_empty());
    section_number(lexicon, number) && (number.ends_with('.') || dash.is_some())
}

/// A few words that end with their number: `Core principle II`, `Model strategy No. 2` (A/RES/80/226).
pub(crate) fn is_named_number(line: &str) -> bool {
    let mut words = line.rsplit(is_space);
    let last = words.next().unwrap_or("");
    let digits = || last.bytes().all(|b| b.is_ascii_digit()) && words.clone().next() == Some("No.");
    let numbered = last.starts_with(|c: char| c.is_ascii_uppercase()) && roman(last).is_some() || digits();
    numbered && (1..4).contains(&words.count())
}

/// Whether a line is set as a title, every word but the small ones with a capital: `Strengthening International Cooperation`.
pub(crate) fn is_title_case(lexicon: &Lexicon, line: &str) -> bool {
    let words = line.split(is_space);
    words.clone().count() > 2 && words.clone().all(|word| word.starts_with(char::is_uppercase) || listed(lexicon.title_small_words, word))
}

#[cfg(test)]
mod tests {
    use super::{
        council_head, division, is_formula, is_named_number, is_numbered_heading, is_title_case, may_enact, number_head, opens_annex,
        section_number,
    };
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn heads() {
        let lexicon = Lexicon::of(Language::English);
        assert_eq!(number_head(lexicon, "78/10."), Some(("78/10.", "")));
        assert_eq!(number_head(lexicon, "40/26. Technical assistance"), Some(("40/26.", "Technical assistance")));
        assert_eq!(number_head(lexicon, "75/253 C. Review"), Some(("75/253 C.", "Review")));
        assert_eq!(number_head(lexicon, "ES-11/1. Aggression"), Some(("ES-11/1.", "Aggression")));
        assert_eq!(number_head(lexicon, "78/10 of 21 November"), None);
        let arabic = Lexicon::of(Language::Arabic);
        assert_eq!(number_head(arabic, "76/506 (باء) عنوان"), Some(("76/506 (باء)", "عنوان")));
        assert_eq!(number_head(arabic, "78/504 باء عنوان"), Some(("78/504 باء", "عنوان")));
        assert_eq!(number_head(arabic, "78/504 عنوان"), Some(("78/504", "عنوان")));
        assert_eq!(number_head(arabic, "95/194. -\tعنوان"), Some(("95/194. -", "عنوان")));
        assert_eq!(number_head(arabic, "95/89 du 18 février 2043."), None);
        assert!(council_head(lexicon, "Resolution 2680 (2023)"));
        assert!(!council_head(lexicon, "Resolution 2680 (2023), and"));
    }

    #[test]
    fn formulas() {
        let lexicon = Lexicon::of(Language::English);
        for line in ["The General Assembly,", "The Human Rights Council", "The Economic Commission for Africa,"] {
            assert!(is_formula(lexicon, line), "{line}");
        }
        assert!(!is_formula(lexicon, "The General Assembly, at its eightieth session,"));
        assert!(!is_formula(lexicon, "The Secretary-General,"));
    }

    #[test]
    fn shapes() {
        for (language, line) in [
            (Language::English, "The Board of lighthouses,"),
            (Language::French, "La Conférence générale,"),
            (Language::French, "L’Assemblée plénière des phares,"),
            (Language::Spanish, "El Consejo de faros y boyas,"),
            (Language::Russian, "Генеральная конференция,"),
            (Language::Russian, "Совет управляющих,"),
            (Language::Arabic, "إن المؤتمر العام،"),
            (Language::Chinese, "缔约方会议，"),
        ] {
            assert!(may_enact(Lexicon::of(language), line), "{line}");
        }
        for (language, line) in [
            (Language::French, "Le Secrétaire général,"),
            (Language::French, "Les Conseils nationaux,"),
            (Language::French, "La création d’un conseil,"),
            (Language::Russian, "в том числе совет,"),
            (Language::Arabic, "وإذ يشير إلى المجلس،"),
            (Language::Chinese, "回顾会议报告，"),
        ] {
            assert!(!may_enact(Lexicon::of(language), line), "{line}");
        }
    }

    #[test]
    fn divisions() {
        let lexicon = Lexicon::of(Language::English);
        for line in ["Annex", "Annex II", "Article 3", "Part I", "Chapter IV."] {
            assert!(division(lexicon, line), "{line}");
        }
        assert!(!division(lexicon, "Part of the"));
        assert!(!division(lexicon, "Article"));
        assert!(
            section_number(lexicon, "XIV")
                && section_number(lexicon, "A")
                && !section_number(lexicon, "AND")
                && !section_number(lexicon, "1")
        );
        assert!(
            is_numbered_heading(lexicon, "A. Pension administration")
                && !is_numbered_heading(lexicon, "A. pension")
                && !is_numbered_heading(lexicon, "1. Title")
        );
        assert!(is_named_number("Core principle II") && is_named_number("Model strategy No. 2") && !is_named_number("Goal 14"));
        assert!(
            is_title_case(lexicon, "Strengthening International Cooperation") && !is_title_case(lexicon, "Strengthening the rule of law")
        );
        assert!(opens_annex(lexicon, "Annex A – Items") && !opens_annex(lexicon, "Annexes to the"));
    }
}
