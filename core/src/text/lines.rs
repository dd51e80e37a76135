/// A place as people name it. Both count from zero; add one to show them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineColumn {
    /// Line, from 0.
    pub line: u32,
    /// Code points since the start of the line, from 0.
    pub column: u32,
}

/// Where the lines of a text begin: found in one pass, asked many times.
///
/// A line ends with LF, CR LF, CR or a form feed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    starts: Vec<u32>,
}

impl Lines {
    /// Reads the line starts of `text`, whose length fits `u32`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        // Counted first: few lines end with CR alone, and room for too few is made again and again.
        let mut starts = Vec::with_capacity(memchr::memchr2_iter(b'\n', b'\x0C', bytes).count() + 1);
        starts.push(0);
        let (words, rest) = bytes.as_chunks::<8>();
        let mut end_at = |at: usize| {
            let ends = match bytes[at] {
                b'\n' | b'\x0C' => true,
                b'\r' => bytes.get(at + 1) != Some(&b'\n'),
                _ => false,
            };
            if ends {
                starts.push(at as u32 + 1);
            }
        };
        for (index, word) in words.iter().enumerate() {
            let mut small = bytes_below_14(u64::from_le_bytes(*word));
            while small != 0 {
                end_at(index * 8 + small.trailing_zeros() as usize / 8);
                small &= small - 1;
            }
        }
        (bytes.len() - rest.len()..bytes.len()).for_each(end_at);
        Self { starts }
    }

    /// Number of lines; an empty text has one.
    #[must_use]
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Whether there is no line: never, save for the default value.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// First bytes of all lines, rising.
    #[must_use]
    pub fn starts(&self) -> &[u32] {
        &self.starts
    }

    /// Line and column of a byte offset; `None` beyond the text or within a character.
    #[must_use]
    pub fn line_column(&self, text: &str, offset: usize) -> Option<LineColumn> {
        let before = text.get(..offset)?;
        let line = self.starts.partition_point(|&start| start as usize <= offset).checked_sub(1)?;
        let start = *self.starts.get(line)? as usize;
        Some(LineColumn { line: line as u32, column: before.get(start..)?.chars().count() as u32 })
    }

    /// Byte offset of a line and column; `None` where the text has no such place.
    #[must_use]
    pub fn offset(&self, text: &str, place: LineColumn) -> Option<usize> {
        let start = *self.starts.get(place.line as usize)? as usize;
        let end = self.starts.get(place.line as usize + 1).map_or(text.len(), |&next| next as usize);
        let line = text.get(start..end)?;
        let mut characters = line.char_indices().map(|(at, _)| at).chain([line.len()]);
        Some(start + characters.nth(place.column as usize)?)
    }
}

/// Sets the high bit of every byte below 14, as the bytes that end lines are; bytes after the first such may be set falsely.
const fn bytes_below_14(word: u64) -> u64 {
    const EACH: u64 = u64::from_le_bytes([1; 8]);
    word.wrapping_sub(EACH * 14) & !word & (EACH << 7)
}

#[cfg(test)]
mod tests {
    use super::{LineColumn, Lines};

    #[test]
    fn places() {
        let text = "Adopté\r\nle\x0C4 mai";
        let lines = Lines::new(text);
        assert_eq!(lines.starts(), [0, 9, 12]);
        for (offset, line, column) in [(0, 0, 0), (7, 0, 6), (9, 1, 0), (13, 2, 1)] {
            let place = LineColumn { line, column };
            assert_eq!(lines.line_column(text, offset), Some(place));
            assert_eq!(lines.offset(text, place), Some(offset));
        }
        assert_eq!(lines.line_column(text, 6), None, "within a character");
    }
}
