//! What OCR makes of figures and words, and how to read it all the same.

/// The digit that a character is, or stands for where digits are due.
pub(crate) fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => c.to_digit(10),
        'O' | 'o' | 'Q' => Some(0),
        'I' | 'l' | 'i' | 'L' | '|' | ']' | '[' | '!' | '£' => Some(1),
        'Z' | 'z' => Some(2),
        'S' | 's' => Some(5),
        'B' => Some(8),
        _ => None,
    }
}

/// The value of a word of at most `most` characters that are digits or look like some; `true` where one only looks so.
///
/// `63l` = 631 (S/RES/100 (1953)), `i520` = 1520 (S/RES/273 (1969)), `I` = 1.
pub(crate) fn figure(word: &str, most: usize) -> Option<(u32, bool)> {
    let (mut value, mut length, mut misread) = (0, 0, false);
    for c in word.chars() {
        value = value * 10 + digit(c)?;
        length += 1;
        misread |= !c.is_ascii_digit();
        if length > most {
            return None;
        }
    }
    (length > 0).then_some((value, misread))
}

/// Whether `word` is `entry` but for one letter that is wrong, lacking or too many; case does not count.
pub(crate) fn one_off(word: &str, entry: &str) -> bool {
    let (word, entry) = (word.as_bytes(), entry.as_bytes());
    let same = |(one, other): &(&u8, &u8)| one.eq_ignore_ascii_case(other);
    if word.len().abs_diff(entry.len()) > 1 {
        return false;
    }
    // What is left between the letters they begin with and those they end with.
    let start = word.iter().zip(entry).take_while(same).count();
    let end = word[start..].iter().rev().zip(entry[start..].iter().rev()).take_while(same).count();
    word.len().max(entry.len()) - start - end <= 1
}

/// Whether `word` becomes `entry` by so many changes of a letter; case does not count.
pub(crate) fn within(word: &str, entry: &str, most: usize) -> bool {
    const LONGEST: usize = 31;
    if entry.len() > LONGEST || word.len().abs_diff(entry.len()) > most {
        return false;
    }
    let mut row: [usize; LONGEST + 1] = std::array::from_fn(|at| at);
    for (line, letter) in word.bytes().enumerate() {
        let mut corner = row[0];
        row[0] = line + 1;
        for (at, wanted) in entry.bytes().enumerate() {
            let change = corner + usize::from(!letter.eq_ignore_ascii_case(&wanted));
            corner = row[at + 1];
            row[at + 1] = change.min(corner + 1).min(row[at] + 1);
        }
    }
    row[entry.len()] <= most
}

#[cfg(test)]
mod tests {
    use super::{figure, one_off, within};

    #[test]
    fn figures() {
        assert_eq!(figure("63l", 4), Some((631, true)));
        assert_eq!(figure("1520", 4), Some((1520, false)));
        assert_eq!(figure("15th", 4), None);
        assert_eq!(figure("", 4), None);
    }

    #[test]
    fn words() {
        assert!(one_off("Adapted", "adopted") && one_off("faving", "having") && one_off("hving", "having"));
        assert!(!one_off("Adopts", "adopted") && !one_off("waiving", "having"));
        assert!(within("Auqust", "august", 2));
    }
}
