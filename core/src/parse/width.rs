//! How wide the page is that lines are wrapped at, or that they are not wrapped.

/// Columns of a line that no page has room for.
const VERY_LONG: u32 = 200;

/// Columns that hardly a line of a page has.
const LONG: u32 = 140;

/// The same of ideographs: their lines are printed shorter, and say as much in two thirds of the room.
const LONG_IDEOGRAPHIC: u32 = 92;

/// Lines beyond the margin that a page of ideographs has not: these are broken at any place.
const BEYOND_MARGIN: u32 = 3;

/// Of how many lines of ideographs one at least reaches the margin.
const FILLED: u32 = 40;

/// Columns that a line of ideographs may end before the margin, where a mark or a number has no more room.
const NEAR_MARGIN: usize = 2;

/// The width lines are wrapped at: the 95th percentile of their lengths, where that is a width a page has. Each line comes with its
/// length in columns, whether a blank line stands above it, and whether it is of ideographs.
///
/// A page of wrapped lines has hardly a line beyond 140 columns; a paragraph a line has many. Among short items they are few, but
/// longer than any page is wide, or a blank line stands above every line (decision 77/549); ideographs fill their lines to the margin,
/// so that none stands far beyond it (decision 78/543).
pub(super) fn width(lines: impl Iterator<Item = (u32, bool, bool)>) -> Option<u32> {
    let mut histogram = [0u32; 256];
    let (mut all, mut columns, mut long, mut beyond, mut apart, mut of_ideographs) = (0, 0, 0, 0, 0, 0);
    for (length, after_blank, ideographic) in lines {
        histogram[length.min(255) as usize] += 1;
        all += 1;
        columns += length;
        long += u32::from(length >= if ideographic { LONG_IDEOGRAPHIC } else { LONG });
        beyond += if length > VERY_LONG { length } else { 0 };
        apart += u32::from(after_blank);
        of_ideographs += u32::from(ideographic);
    }
    if all > 0 && (long * 20 > all || beyond * 40 > columns || long > 0 && apart * 10 > all * 9) {
        return None;
    }
    if of_ideographs * 2 >= all {
        return margin(&histogram, all);
    }
    let mut above = 0;
    let at = (0..256).rev().find(|&length| {
        above += histogram[length];
        above * 20 > all
    });
    at.map(|at| at as u32)
}

/// The margin of lines of ideographs: these fill it to the column or nearly, so that some lines of a length tell it, of a short text one.
fn margin(histogram: &[u32; 256], all: u32) -> Option<u32> {
    let near = |at: usize| histogram[at.saturating_sub(NEAR_MARGIN)..=at].iter().sum::<u32>();
    let width = (0..256).rev().find(|&at| histogram[at] > 0 && near(at) >= (all / FILLED).max(1))?;
    let outside = histogram.iter().skip(width * 5 / 4 + 1).sum::<u32>();
    (outside < BEYOND_MARGIN).then_some(width as u32)
}

/// The true margin of lines that seem to be wrapped at a width: among few lines hardly one is as long as there is room for, so that the
/// longest show it. It is at most an eighth beyond the width, and more than one line of a hundred reaches it.
pub(super) fn reached(lines: impl Iterator<Item = u32>, width: u32) -> u32 {
    let (mut beyond, mut all) = ([0u32; 32], 0);
    for length in lines {
        all += 1;
        if let Some(slot) = length.checked_sub(width + 1).and_then(|over| beyond.get_mut(over as usize)) {
            *slot += 1;
        }
    }
    let mut above = 0;
    let over = (0..(width as usize / 8).min(beyond.len())).rev().find(|&over| {
        above += beyond[over];
        above * 100 > all
    });
    over.map_or(width, |over| width + 1 + over as u32)
}

/// The same of a volume whose correctors joined some of its lines: most are still as they were wrapped (S/RES/106 (1955)).
pub(super) fn wrapped(lines: impl Iterator<Item = (u32, bool, bool)> + Clone) -> Option<u32> {
    let joined = lines.clone().filter(|&(length, ..)| length >= LONG).count();
    if joined * 4 > lines.clone().count() {
        return None;
    }
    width(lines.filter(|&(length, ..)| length < LONG))
}

#[cfg(test)]
mod tests {
    use super::{reached, width};

    #[test]
    fn pages_and_paragraphs() {
        let page = || (0..200).map(|at| (if at % 5 == 4 { 30 } else { 75 + at % 4 }, at % 5 == 0, false));
        assert_eq!(width(page()), Some(78));
        // One line that an extractor made of a table tells nothing.
        assert_eq!(width(page().chain([(300, false, false)])), Some(78));
        // A paragraph and a list of short items below it, close or apart.
        let items = |apart| (0..100).map(move |at| (40 + at % 30, apart, false));
        assert_eq!(width(items(false).chain([(500, false, false)])), None);
        assert_eq!(width(items(true).chain([(150, true, false)])), None);
        assert_eq!(width([(0, false, false); 0].into_iter()), None);
    }

    #[test]
    fn a_few_long_lines_tell_the_margin() {
        let ideographic = |at: u32| (if at == 7 { 84 } else { 20 + at }, false, true);
        assert_eq!(width((0..45).map(ideographic)), Some(84));
        assert_eq!(reached([60, 71, 80, 84, 200].into_iter(), 80), 84);
        assert_eq!(reached([60, 71, 80].into_iter(), 80), 80);
        let one_of_many = (0..200).map(|at| if at == 0 { 84 } else { 80 });
        assert_eq!(reached(one_of_many, 80), 80);
    }
}
