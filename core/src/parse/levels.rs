//! Levels: labels into nesting by sequence, not by style.

use smallvec::SmallVec;

use crate::grammar::label::{Count, Label, Shape};

/// How deep lists are followed; deeper ones stay at this depth.
pub(super) const MAX_LEVEL: usize = 12;

/// One open list.
#[derive(Clone, Copy, Debug)]
struct List {
    shape: Shape,
    count: Count,
    last: u32,
}

/// The lists open within a paragraph, outermost first.
#[derive(Clone, Debug, Default)]
pub(super) struct Levels {
    lists: SmallVec<[List; MAX_LEVEL]>,
}

/// Where a label belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// 0 is right under the paragraph.
    pub(super) level: usize,
    /// The label does not follow the one before it.
    pub(super) gap: bool,
}

impl Levels {
    /// No list is open.
    pub(super) fn clear(&mut self) {
        self.lists.clear();
    }

    pub(super) fn is_empty(&self) -> bool {
        self.lists.is_empty()
    }

    /// Finds where a label belongs and opens or goes on that list; `None` when it is no label here.
    ///
    /// `i` after `h` is a letter; after `(a) …:` it is a Roman one, as it is under `1.` and without a list. `opens` says that a list
    /// may begin: the text before ends with a colon or is otherwise complete; `colon` that it ends with a colon.
    pub(super) fn place(&mut self, label: &Label<'_>, opens: bool, colon: bool) -> Option<Place> {
        let follows = |list: &List| {
            label.readings().find(|&(count, value)| alike(list.shape, label.shape) && count == list.count && next(list, count, value))
        };
        let deepest = self.lists.len();
        // After a colon a first label begins a list below, even where it would go on the one that is open: (h) …: (i).
        let begins = label
            .readings()
            .filter(|&(count, value)| value == 1 && !self.lists.iter().any(|list| list.shape == label.shape && list.count == count))
            .last();
        if let (true, Some((count, value)), true) = (colon, begins, deepest < MAX_LEVEL) {
            self.lists.push(List { shape: label.shape, count, last: value });
            return Some(Place { level: deepest, gap: false });
        }
        for level in (0..deepest).rev() {
            if let Some((count, value)) = follows(&self.lists[level]) {
                self.lists.truncate(level + 1);
                self.lists[level] = List { shape: label.shape, count, last: value };
                return Some(Place { level, gap: false });
            }
        }
        if !opens {
            return None;
        }
        if let Some((count, value)) = begins.filter(|_| deepest < MAX_LEVEL) {
            self.lists.push(List { shape: label.shape, count, last: value });
            return Some(Place { level: deepest, gap: false });
        }
        // A letter was lost: one or two further on, or one again.
        for level in (0..deepest).rev() {
            let list = self.lists[level];
            let near = label
                .readings()
                .find(|&(count, value)| list.shape == label.shape && count == list.count && value.abs_diff(list.last + 1) <= 2);
            if let Some((count, value)) = near {
                self.lists.truncate(level + 1);
                self.lists[level].last = value;
                self.lists[level].count = count;
                return Some(Place { level, gap: true });
            }
        }
        // A list of its own kind begins anew.
        let (count, value) = label.readings().find(|&(_, value)| value == 1)?;
        let level = self.lists.iter().position(|list| list.shape == label.shape && list.count == count)?;
        self.lists.truncate(level + 1);
        self.lists[level].last = value;
        Some(Place { level, gap: true })
    }

    /// The letter that is due in the deepest list, where it counts by small letters.
    pub(super) fn due(&self) -> Option<char> {
        let list = self.lists.last().filter(|list| list.count == Count::Letter && list.last < 26)?;
        char::from_digit(10 + list.last, 36)
    }

    /// Whether a label goes on a list that is open, or may begin one below a colon.
    pub(super) fn goes_on(&self, label: &Label<'_>, colon: bool) -> bool {
        let follows = |list: &List| {
            list.shape == label.shape && label.readings().any(|(count, value)| list.count == count && next(list, count, value))
        };
        self.lists.iter().any(follows) || colon && label.readings().any(|(_, value)| value == 1)
    }
}

/// Whether two labels may be of one list: the dress changes within some, `(xix)`, `xx)` (E/RES/2023/4).
fn alike(one: Shape, other: Shape) -> bool {
    one == other || matches!((one, other), (Shape::Brackets, Shape::Bracket) | (Shape::Bracket, Shape::Brackets))
}

fn next(list: &List, count: Count, value: u32) -> bool {
    matches!(count, Count::Bullet(_)) || value == list.last + 1
}

#[cfg(test)]
mod tests {
    use super::Levels;
    use crate::grammar::label::label;
    use crate::lexicon::Lexicon;
    use crate::options::Language;

    #[test]
    fn by_sequence() {
        let mut levels = Levels::default();
        let mut place = |line: &str, colon: bool| {
            levels.place(&label(Lexicon::of(Language::English), line).unwrap(), true, colon).map(|place| place.level)
        };
        for (line, colon, level) in [
            ("(a) x", true, 0),
            ("(b) x", false, 0),
            ("(c) x:", false, 0),
            ("(i) x", true, 1),
            ("(ii) x", false, 1),
            ("(d) x", false, 0),
            ("(e) x", false, 0),
            ("(f) x", false, 0),
            ("(g) x", false, 0),
            ("(h) x", false, 0),
            ("(i) x", false, 0),
            ("(j) x:", false, 0),
            ("– x", true, 1),
            ("– x", false, 1),
            ("(k) x", false, 0),
        ] {
            assert_eq!(place(line, colon), Some(level), "{line}");
        }
    }
}
