//! How wide the page is that lines are wrapped at, or that they are not wrapped.

/// Columns of a line that no page has room for.
const VERY_LONG: u32 = 280;

/// The width lines are wrapped at: the 95th percentile of their lengths, where that is a width a page has.
pub(super) fn width(lengths: impl Iterator<Item = u32>) -> Option<u32> {
    let mut histogram = [0u32; 256];
    let (mut all, mut columns, mut beyond) = (0, 0, 0);
    for length in lengths {
        histogram[length.min(255) as usize] += 1;
        all += 1;
        columns += length;
        beyond += if length > VERY_LONG { length } else { 0 };
    }
    let long = histogram[140..].iter().sum::<u32>();
    // A page of wrapped lines has hardly a line beyond 140 columns; a paragraph a line has many. Among short items they are few, but
    // longer than any page is wide (decision 77/549).
    if all > 0 && (long * 20 > all || beyond * 20 > columns) {
        return None;
    }
    let mut above = 0;
    let at = (0..256).rev().find(|&length| {
        above += histogram[length];
        above * 20 > all
    });
    at.map(|at| at as u32)
}

#[cfg(test)]
mod tests {
    use super::width;

    #[test]
    fn pages_and_paragraphs() {
        let page = |count| (0..count).map(|at| if at % 5 == 4 { 30 } else { 75 + at % 4 });
        assert_eq!(width(page(200)), Some(78));
        // One line that an extractor made of a table tells nothing.
        assert_eq!(width(page(200).chain([300])), Some(78));
        // A paragraph and a list of short items below it.
        assert_eq!(width((0..100).map(|at| 40 + at % 30).chain([500])), None);
        assert_eq!(width([0; 0].into_iter()), None);
    }
}
