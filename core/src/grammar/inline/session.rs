//! Sessions, agenda items and meetings in a masthead or closing line.

use std::ops::Range;

use super::date;
use super::fold::is_joined;
use super::letter::is_letter;
use super::misread::{figure, one_off};
use super::ordinal::ordinal;
use super::phrase::phrase;
use super::word::{after_any, after_prefix, is_space};
use crate::lexicon::{Lexicon, Words};

/// Lines of a session or a meeting are no longer, in bytes.
const LONGEST: usize = 160;

/// What a line holds that is made of numbers and words of a few lists and of nothing else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Counted {
    /// The number, in digits or in words.
    number: Option<u32>,
    /// Its noun: `session`, `meeting`.
    named: bool,
    special: bool,
    emergency: bool,
}

/// Reads a line to its end, if it holds nothing but numbers, the noun and what may stand beside it.
fn counted(lexicon: &Lexicon, noun: Words, line: &str) -> Option<Counted> {
    let mut found = Counted::default();
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        if is_space(c) || matches!(c, '(' | ')' | '.' | '*' | '-' | '‑' | '\u{200E}' | '\u{200F}') {
            rest = &rest[c.len_utf8()..];
        } else if c.is_ascii_digit() {
            let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            // A meeting may be printed twice in its line (A/HRC/RES/56/6 in Chinese).
            let number = rest[..end].parse().ok().filter(|&number| found.number.is_none_or(|before| before == number));
            found.number = Some(number?);
            rest = after_ending(lexicon, &rest[end..]);
        } else if let Some(end) = phrase(lexicon.emergency_words, rest) {
            found.emergency = true;
            rest = &rest[end..];
        } else if let Some(end) = phrase(noun, rest) {
            found.named = true;
            rest = &rest[end..];
        } else if let Some(end) = phrase(lexicon.special_words, rest) {
            found.special = true;
            rest = &rest[end..];
        } else if let Some((after, number)) = ordinal(lexicon, rest).filter(|_| found.number.is_none()) {
            found.number = Some(number);
            rest = after;
        } else {
            rest = &rest[phrase(lexicon.line_joints, rest)?..];
        }
    }
    Some(found)
}

/// What follows digits and the ending that makes them an ordinal: `th`, `-е`.
pub(crate) fn after_ending<'i>(lexicon: &Lexicon, rest: &'i str) -> &'i str {
    let ends = |ending: &&str| {
        let after = after_prefix(rest, ending)?;
        let last = ending.chars().next_back()?;
        (!after.starts_with(|next| is_joined(last, next))).then_some(after)
    };
    lexicon.ordinal_endings.iter().filter_map(ends).min_by_key(|after| after.len()).unwrap_or(rest)
}

/// The value of a session: `78`, `ES-11`, `S-32`, `2023`.
///
/// `session = {ordinal | digits | ["emergency"] ["special"] "session" | year | joint}` — `Eleventh emergency special session`
/// (A/RES/ES-11/1), `Session de 2023` (E/RES/2023/10 in French).
pub(crate) fn value(lexicon: &Lexicon, text: &str) -> Option<String> {
    let found = counted(lexicon, lexicon.session_words, text)?;
    let number = found.number?;
    Some(match (found.emergency, found.special) {
        (true, _) => format!("ES-{number}"),
        (_, true) => format!("S-{number}"),
        _ => number.to_string(),
    })
}

/// Whether a line is a session line: `Seventy-eighth session`, `2023 session`.
pub(crate) fn is_session(lexicon: &Lexicon, line: &str) -> bool {
    line.len() < LONGEST && counted(lexicon, lexicon.session_words, line).is_some_and(|found| found.named && found.number.is_some())
}

/// The places of agenda items, letters kept: `72 (b)`, `72 b)`.
///
/// `items = "Agenda item" ["s"] number {["("] letter ")"} {"and" …}` — `Agenda items 13 and 75 (a)` (A/RES/78/128).
pub(crate) fn agenda_items(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = (at..bytes.len()).find(|&i| bytes[i].is_ascii_digit()) {
        let mut end = start;
        while bytes.get(end).is_some_and(u8::is_ascii_digit) {
            end += 1;
        }
        let rest = text[end..].trim_start_matches(is_space);
        let open = text.len() - rest.len();
        // A letter in brackets, or two with a blank (`(أ أ)`); in some languages only the second bracket is printed.
        let close = rest.char_indices().take(5).find(|&(at, c)| c == ')' && at > 0).map(|(close, _)| close);
        if let Some(close) = close.filter(|&close| rest[..close].chars().all(|c| is_letter(c) || matches!(c, '(' | ' ' | 'ـ'))) {
            end = open + close + 1;
        }
        found.push(start..end);
        at = end;
    }
    found
}

/// The place of a meeting's digits: `38` of `38th plenary meeting`.
///
/// `meeting = digits [ending] {joint} "meeting" | "meeting" {joint} digits` — `at its 9292nd meeting` (S/RES/2680 (2023)), `في جلسته 9237`.
pub(crate) fn meeting_number(lexicon: &Lexicon, text: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at].is_ascii_digit() {
            let end = bytes[at..].iter().position(|b| !b.is_ascii_digit()).map_or(bytes.len(), |length| at + length);
            if end - at <= 5 && names_meeting(lexicon, after_ending(lexicon, &text[end..])) {
                return Some(at..end);
            }
            at = end;
            continue;
        }
        if let Some(end) = phrase(lexicon.meeting_words, &text[at..]) {
            let rest = after_joints(lexicon, &text[at + end..]);
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            if (1..=5).contains(&digits) {
                let start = text.len() - rest.len();
                return Some(start..start + digits);
            }
        }
        // On to the next word; ideographs have no words.
        let first = text[at..].chars().next()?;
        at += first.len_utf8();
        while let Some(next) = text[at..].chars().next().filter(|&next| is_joined(first, next) && !next.is_ascii_digit()) {
            at += next.len_utf8();
        }
    }
    None
}

fn names_meeting(lexicon: &Lexicon, rest: &str) -> bool {
    phrase(lexicon.meeting_words, after_joints(lexicon, rest)).is_some()
}

/// What follows blanks and what may stand between number and noun.
fn after_joints<'i>(lexicon: &Lexicon, mut rest: &'i str) -> &'i str {
    loop {
        rest = rest.trim_start_matches(|c: char| is_space(c) || matches!(c, '(' | ')' | '\u{200E}' | '\u{200F}'));
        match phrase(lexicon.line_joints, rest) {
            Some(end) => rest = &rest[end..],
            None => return rest,
        }
    }
}

/// Where the word for a meeting begins, whole or parted at a line's end: `meet- ing`.
pub(crate) fn meeting_word(lexicon: &Lexicon, text: &str) -> Option<usize> {
    let parted = |word: &&'static str| {
        let half = word.len() / 2 + 1;
        let at = text.find(word.get(..half)?)?;
        let rest = text[at + half..].strip_prefix('-')?.trim_start_matches(is_space);
        rest.starts_with(word.get(half..)?).then_some(at)
    };
    let place = |found: &str| found.as_ptr() as usize - text.as_ptr() as usize;
    let near = |word: &&'static str| {
        let mut words = text.split(|c: char| !is_letter(c));
        words.find(|found| found.len() > 4 && one_off(found, word)).map(place)
    };
    let words = lexicon.meeting_words;
    let whole = words.iter().find_map(|word| text.find(word));
    whole.or_else(|| words.iter().find_map(parted)).or_else(|| words.iter().find_map(near))
}

/// The place of a meeting's number in a sentence, and the number, where digits may be misread and a blank stand in them.
///
/// `meeting = digits ("st" | "nd" | "rd" | "th") "meeting"` — `1382nd meeting`, `i520th meeting` (S/RES/273 (1969)), `283 1st meeting`
/// (S/RES/624 (1988)).
pub(crate) fn misread_meeting(lexicon: &Lexicon, text: &str) -> Option<(u32, bool, Range<usize>)> {
    let end = meeting_word(lexicon, text)?;
    // `3017th (closed) meeting` (S/RES/720 (1991)).
    let mut words = text[..end].split(is_space).rev().filter(|word| !word.is_empty() && !word.starts_with('('));
    let word = words.next()?;
    let place = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    let core = word.trim_end_matches('_');
    // The ending has two letters, whatever was made of them, or three by mistake: `2729the` (S/RES/593 (1986)).
    let cut = |letters: usize| core.char_indices().rev().nth(letters - 1).map_or(0, |(at, _)| at);
    let (cut, (mut value, misread)) = [cut(2), cut(3)].into_iter().find_map(|cut| Some((cut, figure(&core[..cut], 5)?)))?;
    let digits = &core[..cut];
    let exact = !misread && lexicon.ordinal_endings.contains(&&core[cut..]);
    if let Some(head) = words.next().filter(|head| digits.len() + head.len() <= 4)
        && let Some((thousands, _)) = figure(head, 3)
    {
        value += thousands * 10u32.pow(digits.len() as u32);
        return Some((value, true, place(head)..place(word) + cut));
    }
    Some((value, !exact, place(word)..place(word) + cut))
}

/// Whether a line is the line of a meeting in the closing lines, as `59th (resumed) plenary meeting`.
pub(crate) fn is_meeting(lexicon: &Lexicon, line: &str) -> bool {
    meeting_end(lexicon, line).is_some()
}

/// Where a meeting ends that opens a closing line: with the line, or before a date at its end (2 of 168 texts in Arabic). That there was
/// none stands in its place: `No plenary meeting` (decision 76/414, 1 of 80).
pub(crate) fn meeting_end(lexicon: &Lexicon, line: &str) -> Option<usize> {
    if after_any(line, lexicon.no_meeting) == Some("") {
        return Some(line.len());
    }
    let opens =
        || phrase(lexicon.meeting_words, line).is_some() || phrase(lexicon.line_joints, line).is_some() || ordinal(lexicon, line).is_some();
    // Digits with a stop behind them are a label, with a blank or a stroke a date or a number: an ordinal has its ending at once.
    let labelled = || {
        let after = line.bytes().find(|byte| !byte.is_ascii_digit());
        after.is_some_and(|byte| byte.is_ascii() && !byte.is_ascii_alphabetic() && byte != b'-')
    };
    let digits = line.starts_with(|c: char| c.is_ascii_digit());
    if line.len() > LONGEST || digits && labelled() || !(digits || lexicon.meeting_in_words && opens()) {
        return None;
    }
    let meets =
        |end: &usize| counted(lexicon, lexicon.meeting_words, &line[..*end]).is_some_and(|found| found.named && found.number.is_some());
    let dated = |end: &usize| line[*end..].starts_with(|c: char| c.is_ascii_digit()) && date::is_date(lexicon, &line[*end..]);
    let dates = || line.match_indices(' ').map(|(at, blank)| at + blank.len()).find(dated);
    Some(line.len()).filter(meets).or_else(|| dates().filter(meets))
}

/// The number of a meeting's line, in digits or in words.
pub(crate) fn meeting_value(lexicon: &Lexicon, line: &str) -> Option<u32> {
    counted(lexicon, lexicon.meeting_words, line)?.number
}

#[cfg(test)]
mod tests {
    use super::{agenda_items, is_meeting, is_session, meeting_end, meeting_number, value};
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn sessions() {
        for (language, line, session) in [
            (Language::English, "Seventy-eighth session", "78"),
            (Language::English, "Eleventh emergency special session", "ES-11"),
            (Language::English, "Thirty-second special session", "S-32"),
            (Language::English, "2023 session", "2023"),
            (Language::French, "Soixante-dix-septième session", "77"),
            (Language::French, "Session de 2023", "2023"),
            (Language::Spanish, "55º período de sesiones", "55"),
            (Language::Spanish, "Período de sesiones de 2023", "2023"),
            (Language::Russian, "Сессия 2023 года", "2023"),
            (Language::Russian, "Пятьдесят пятая сессия", "55"),
            (Language::Arabic, "الدورة الثامنة والسبعون", "78"),
            (Language::Arabic, "دورة عام 2022", "2022"),
            (Language::Chinese, "第七十八届会议", "78"),
            (Language::Chinese, "2022年届会", "2022"),
            (Language::Chinese, "第十届紧急特别会议", "ES-10"),
        ] {
            let lexicon = Lexicon::of(language);
            assert!(is_session(lexicon, line), "{line}");
            assert_eq!(value(lexicon, line).as_deref(), Some(session), "{line}");
        }
        assert!(!is_session(Lexicon::of(Language::English), "Dates of the 2023 session"));
    }

    #[test]
    fn items() {
        for (line, items) in [
            ("Agenda items 13 and 75 (a)", &["13", "75 (a)"][..]),
            ("Points 20 et 78 a) de l’ordre du jour", &["20", "78 a)"]),
            ("البندان 25 و 16 (أ أ)", &["25", "16 (أ أ)"]),
            ("议程项目16(a)", &["16(a)"]),
        ] {
            assert_eq!(agenda_items(line).into_iter().map(|range| &line[range]).collect::<Vec<_>>(), items);
        }
    }

    #[test]
    fn meetings() {
        for (language, line, number) in [
            (Language::English, "Adopted by the Security Council at its 9292nd meeting, on 25 April 2023", "9292"),
            (Language::French, "Adoptée par le Conseil de sécurité à sa 9237e séance, le 9 janvier 2023", "9237"),
            (Language::Spanish, "Aprobada por el Consejo de Seguridad en su 9237ª sesión, celebrada el 9 de enero de 2023", "9237"),
            (Language::Russian, "принятая Советом Безопасности на его 9237-м заседании 9 января 2023 года", "9237"),
            (Language::Arabic, "الذي اتخذه مجلس الأمن في جلسته 9237، المعقودة في 9 كانون الثاني/يناير 2023", "9237"),
            (Language::Chinese, "2023年1月9日安全理事会第9237次会议通过", "9237"),
        ] {
            assert_eq!(meeting_number(Lexicon::of(language), line).map(|range| &line[range]), Some(number), "{line}");
        }
        for (language, line) in [
            (Language::English, "59th (resumed) plenary meeting"),
            (Language::French, "103e séance plénière (reprise)"),
            (Language::Spanish, "Primera sesión plenaria"),
            (Language::Russian, "103-е (возобновленное) пленарное заседание"),
            (Language::Arabic, "الجلسة العامة 48 (المستأنفة)"),
            (Language::Chinese, "第48次全体会议(续会)"),
            (Language::Chinese, "第48次会议 第48次会议"),
        ] {
            assert!(is_meeting(Lexicon::of(language), line), "{line}");
        }
        for (language, line, meeting) in [
            (Language::English, "59th plenary meeting 3 May 2041", "59th plenary meeting "),
            (Language::Arabic, "الجلسة العامة 39 29 تموز/يوليه 2041", "الجلسة العامة 39 "),
        ] {
            assert_eq!(meeting_end(Lexicon::of(language), line).map(|end| &line[..end]), Some(meeting), "{line}");
        }
        assert!(!is_meeting(Lexicon::of(Language::English), "the 59th meeting of the Committee"));
        assert!(!is_meeting(Lexicon::of(Language::Chinese), "第48次会议 第49次会议"));
    }
}
