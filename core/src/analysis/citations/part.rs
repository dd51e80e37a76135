//! Parts of what is cited: `paragraphs 9, 14 and 16 to 19 of resolution 2399 (2018)`.

use std::ops::Range;

use crate::grammar::inline::citation::numeral;
use crate::grammar::inline::fold::{is_comma, is_ideographic};
use crate::grammar::inline::letter::is_letter_or_digit;
use crate::grammar::inline::ordinal::{added, ordinal};
use crate::grammar::inline::phrase::{after_keyed, matched, phrase};
use crate::grammar::inline::session::after_ending;
use crate::grammar::inline::word::{after_and, is_space};
use crate::lexicon::Lexicon;

/// A noun of a part with its numbers.
#[derive(Debug)]
pub(in crate::analysis) struct Part {
    /// `paragraph`, `article`, `annex` …
    pub(in crate::analysis) key: &'static str,
    /// Where the words begin.
    pub(super) start: usize,
    /// Numbers and ranges of numbers; one without a number is empty.
    pub(in crate::analysis) items: Vec<Item>,
    /// Where it ends.
    pub(in crate::analysis) end: usize,
    /// Whether the noun has a capital.
    pub(super) capital: bool,
}

/// A number, or a range of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::analysis) struct Item {
    /// As printed.
    pub(super) range: Range<usize>,
    /// The value of a number in words, and that of the number a range goes to.
    values: (Option<u32>, Option<u32>),
}

impl Item {
    /// Whether the number is in words.
    pub(super) const fn in_words(&self) -> bool {
        self.values.0.is_some()
    }
}

/// How many numbers are read in one list.
const MOST_ITEMS: usize = 48;
/// What the number of a Chapter of the Charter, which has nineteen, is less than.
const MOST_CHAPTERS: u32 = 20;
/// How many letters or digits stand in brackets behind one.
const MOST_SIGNS: usize = 4;

/// A part that begins at a place.
///
/// `part = noun ["."] items | "第" items noun`, `items = item {("," | "and") item}`, `item = number ["to" number]` —
/// `paragraphs 8 (a) and 8 (b)` (S/RES/2399 (2018)), `第3和第4段`.
pub(in crate::analysis) fn part(lexicon: &Lexicon, text: &str, start: usize) -> Option<Part> {
    if let Some(opened) = phrase(lexicon.division_openers, &text[start..]).filter(|_| lexicon.noun_follows) {
        let (mut items, mut end, key) = numbered(lexicon, text, start + opened)?;
        // `第5条和第6条`
        while items.len() < MOST_ITEMS
            && let Some(next) = after_joint(lexicon, &text[end..])
            && let Some((more, further, _)) = numbered(lexicon, text, text.len() - next.len()).filter(|(.., other)| *other == key)
        {
            items.extend(more);
            end = further;
        }
        return Some(Part { key, start, items, end, capital: false });
    }
    let (rest, key) = after_keyed(lexicon.pinpoint_nouns, &text[start..])?;
    // `摊款4.07亿` is money.
    if lexicon.noun_follows && !matches!(key, "annex" | "appendix") {
        return None;
    }
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    let (items, end) = items(lexicon, text, text.len() - rest.trim_start_matches(is_space).len());
    // Only an annex may be without a number. What a number of another thing is, its noun tells: `пункт 5 повестки дня`.
    let of_agenda = || phrase(lexicon.agenda_nouns, text[end..].trim_start_matches(is_space)).is_some();
    if items.is_empty() && key != "annex" || of_agenda() {
        return None;
    }
    let end = if items.is_empty() { text.len() - rest.len() } else { end };
    Some(Part { key, start, items, end, capital: text[start..].starts_with(char::is_uppercase) })
}

/// Numbers that their noun follows: these, where the noun ends, and its key.
fn numbered(lexicon: &Lexicon, text: &str, start: usize) -> Option<(Vec<Item>, usize, &'static str)> {
    let (items, end) = items(lexicon, text, start);
    let (rest, key) = after_keyed(lexicon.pinpoint_nouns, &text[end..])?;
    (!items.is_empty()).then(|| (items, text.len() - rest.len(), key))
}

/// Numbers that begin at a place, and where the last of them ends.
fn items(lexicon: &Lexicon, text: &str, start: usize) -> (Vec<Item>, usize) {
    let (mut items, mut at, mut end) = (Vec::<Item>::new(), start, start);
    while items.len() < MOST_ITEMS
        && let Some((length, value)) = item(lexicon, &text[at..], items.last())
    {
        end = at + length;
        let mut values = (value, None);
        let number = Item { range: at..end, values };
        if let Some((last, other)) = range_end(lexicon, text, end, &number) {
            (end, values.1) = (last, other);
        }
        items.push(Item { range: at..end, values });
        let Some(next) = after_joint(lexicon, &text[end..]) else { break };
        at = text.len() - next.len();
    }
    (items, end)
}

/// The length of a number, and its value if it is in words: `12`, `9 (a)`, `8 a)`, `13 bis`, `VII`, `A`, `السابع`, `七十三`; behind another
/// also `(b)`, and a number in words behind one in words alone: `paragraph 4, second sentence` has one number.
fn item(lexicon: &Lexicon, input: &str, last: Option<&Item>) -> Option<(usize, Option<u32>)> {
    let digits = input.bytes().take_while(u8::is_ascii_digit).count();
    let in_words = || {
        let (rest, value) = ordinal(lexicon, input).or_else(|| added(lexicon.part_number_words, lexicon, input))?;
        Some((input.len() - rest.len(), Some(value)))
    };
    let (mut end, value) = match digits {
        1..=3 => match after_ending(lexicon, &input[digits..]) {
            // `1er`, whose value is given as that of one in words is
            rest if rest.len() < input.len() - digits => (input.len() - rest.len(), input[..digits].parse().ok()),
            _ => (digits, None),
        },
        0 => {
            // `المرفق باء`
            let signs = capitals(input)
                .or_else(|| lexicon.part_letters.iter().find_map(|letter| matched(letter, input)))
                .or_else(|| last.and_then(|_| bracket(input)));
            let in_words = || if last.is_none_or(Item::in_words) { in_words() } else { None };
            signs.map(|end| (end, None)).or_else(in_words)?
        }
        _ => return None,
    };
    if input[end..].starts_with(|c: char| is_letter_or_digit(c) && !is_ideographic(c) || c == '/') {
        return None;
    }
    // `12 (a) (ii)`
    loop {
        let rest = &input[end..];
        let next = rest.trim_start_matches(is_space);
        let Some(length) = bracket(next) else { break };
        end += rest.len() - next.len() + length;
    }
    Some((end, value))
}

/// A Roman number or a single letter in capitals.
fn capitals(input: &str) -> Option<usize> {
    let length = input.bytes().take_while(u8::is_ascii_uppercase).count();
    let roman = input[..length].bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C'));
    (length == 1 || length > 1 && roman).then_some(length)
}

/// `(a)`, `(iv)`, `(1)`, `(أ)`, `（a）`, and without the mark that opens, as some languages have it, `a)` and `iv)`.
fn bracket(input: &str) -> Option<usize> {
    let inner = input.strip_prefix(['(', '（']).unwrap_or(input);
    let opened = input.len() - inner.len();
    let length = inner.find(|c: char| !is_letter_or_digit(c) || is_ideographic(c))?;
    let sign = &inner[..length];
    let count = sign.chars().take(MOST_SIGNS + 1).count();
    let year = count == MOST_SIGNS && sign.starts_with(|c: char| c.is_ascii_digit());
    let alone = || count == 1 && sign.starts_with(char::is_lowercase) || sign.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'));
    let fits = (1..=MOST_SIGNS).contains(&count) && !year && (opened > 0 || alone());
    let close = inner[length..].chars().next().filter(|&c| fits && matches!(c, ')' | '）'))?;
    Some(opened + length + close.len_utf8())
}

/// The end of the second number of a range, and its value.
fn range_end(lexicon: &Lexicon, text: &str, at: usize, first: &Item) -> Option<(usize, Option<u32>)> {
    let rest = text[at..].trim_start_matches(is_space);
    let next = match rest.strip_prefix(['–', '-', '—', '‑']) {
        Some(next) => next,
        None => rest.get(phrase(lexicon.range_words, rest)?..)?,
    };
    let next = after_opener(lexicon, next.trim_start_matches(is_space));
    // `56 (a) to (c)`
    let (length, value) = item(lexicon, next, Some(first))?;
    // Where the first has its value, the last needs its own: `articles premier à 5`.
    Some((text.len() - next.len() + length, value.or_else(|| next[..length].parse().ok())))
}

fn after_joint<'i>(lexicon: &Lexicon, rest: &'i str) -> Option<&'i str> {
    let next = rest.trim_start_matches(is_space);
    let comma = next.strip_prefix(is_comma).map(|next| next.trim_start_matches(is_space));
    let next = comma.unwrap_or(next);
    let and = if lexicon.noun_follows {
        phrase(lexicon.actor_joints, next).map(|end| next[end..].trim_start_matches(is_space))
    } else {
        after_and(lexicon, next)
    };
    and.or(comma).map(|next| after_opener(lexicon, next))
}

/// What follows the sign of a number that its noun follows: `第3和第4段`.
fn after_opener<'i>(lexicon: &Lexicon, rest: &'i str) -> &'i str {
    let opened = phrase(lexicon.division_openers, rest).filter(|_| lexicon.noun_follows);
    opened.map_or(rest, |end| &rest[end..])
}

/// Numbers as one text: `9, 14, 16-19`; those in words as digits.
pub(in crate::analysis) fn printed(text: &str, items: &[Item], lexicon: &Lexicon) -> String {
    let mut all = String::new();
    let mut head = String::new();
    for item in items {
        if !all.is_empty() {
            all.push_str(", ");
        }
        let words = text.get(item.range.clone()).unwrap_or("");
        let start = all.len();
        match item.values {
            (Some(value), other) => {
                all.push_str(&value.to_string());
                if let Some(other) = other {
                    all.push('-');
                    all.push_str(&other.to_string());
                } else if let Some(opened) = words.find(['(', '（']) {
                    all.push(' ');
                    numbers(&words[opened..], lexicon, &mut all);
                }
            }
            (None, _) => {
                // `9 (a) and (b)`
                if bracket(words).is_some() {
                    all.push_str(&head);
                    all.push(' ');
                }
                numbers(words, lexicon, &mut all);
            }
        }
        let last = all[start..].split(is_space).next().unwrap_or("");
        if bracket(words).is_none() {
            head = last.to_owned();
        }
    }
    all
}

/// The number of a Chapter of the Charter, in Roman digits as it is printed there.
pub(in crate::analysis) fn chapter_number(printed: &str) -> String {
    printed.parse().ok().filter(|&number| number < MOST_CHAPTERS).map_or_else(|| printed.to_owned(), numeral)
}

/// The words of one number or range: `9 (a)`, `16-19`; letters have both brackets.
fn numbers(words: &str, lexicon: &Lexicon, all: &mut String) {
    let start = all.len();
    let mut rest = words;
    while let Some(first) = rest.chars().next() {
        if is_space(first) {
            rest = &rest[first.len_utf8()..];
        } else if let Some(after) = rest.strip_prefix(['–', '—', '-', '‑']) {
            all.push('-');
            rest = after;
        } else if let Some(end) = phrase(lexicon.range_words, rest) {
            all.push('-');
            rest = &rest[end..];
        } else if let Some(end) = bracket(rest) {
            if all.len() > start && !all.ends_with('-') {
                all.push(' ');
            }
            all.push('(');
            all.push_str(rest[..end].trim_matches(['(', ')', '（', '）']));
            all.push(')');
            rest = &rest[end..];
        } else {
            let ends = |c: char| is_space(c) || matches!(c, '(' | '（' | '–' | '—' | '-' | '‑') || is_ideographic(c);
            let end = rest.char_indices().skip(1).find(|&(_, c)| ends(c)).map_or(rest.len(), |(end, _)| end);
            if all.len() > start && !all.ends_with('-') {
                all.push(' ');
            }
            all.push_str(&rest[..end]);
            rest = &rest[end..];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{part, printed};
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn parts() {
        let lexicon = Lexicon::of(Language::English);
        for (text, key, numbers) in [
            ("paragraphs 9, 14, and 16 to 19 of resolution", "paragraph", "9, 14, 16-19"),
            ("paragraph 8 (a) and (b) of", "paragraph", "8 (a), 8 (b)"),
            ("paras. 4–6", "paragraph", "4-6"),
            ("Chapter VII of the Charter", "chapter", "VII"),
            ("annex, sect. II", "annex", ""),
        ] {
            let part = part(lexicon, text, 0).unwrap();
            assert_eq!((part.key, printed(text, &part.items, lexicon).as_str()), (key, numbers), "{text}");
        }
        for text in ["paragraph on", "article of", "paragraphs 2023/10"] {
            assert!(part(lexicon, text, 0).is_none(), "{text}");
        }
    }

    #[test]
    fn parts_in_other_languages() {
        for (language, text, key, numbers) in [
            (Language::French, "paragraphes 8 a) et 9 à 11 de la résolution", "paragraph", "8 (a), 9-11"),
            (Language::French, "article premier de la Convention", "article", "1"),
            (Language::Spanish, "párrafos 3 y 4 b) de la resolución", "paragraph", "3, 4 (b)"),
            (Language::Russian, "главы VII Устава", "chapter", "VII"),
            (Language::Arabic, "الفقرتين 3 و 4 من القرار", "paragraph", "3, 4"),
            (Language::Arabic, "الفصل السابع من الميثاق", "chapter", "7"),
            (Language::Chinese, "第3、4和6至8段", "paragraph", "3, 4, 6-8"),
            (Language::Chinese, "第七十三条", "article", "73"),
            (Language::Chinese, "附件一和二", "annex", "1, 2"),
            (Language::Chinese, "第5条和第6条", "article", "5, 6"),
            (Language::Chinese, "第8（a）段", "paragraph", "8 (a)"),
            (Language::French, "par. 46", "paragraph", "46"),
            (Language::French, "articles premier à 5 de la Convention", "article", "1-5"),
            (Language::English, "paragraph 4, second sentence", "paragraph", "4"),
        ] {
            let lexicon = Lexicon::of(language);
            let part = part(lexicon, text, 0).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((part.key, printed(text, &part.items, lexicon).as_str()), (key, numbers), "{text}");
        }
        // An item of the agenda, and money.
        for (language, text) in
            [(Language::Russian, "пункта 7 повестки дня"), (Language::Chinese, "款4.07亿美元"), (Language::French, "par 47 voix")]
        {
            assert!(part(Lexicon::of(language), text, 0).is_none(), "{text}");
        }
    }
}
