//! Whether and where a text has digits: most lines have none.

/// Bytes that are looked at in one step.
const BLOCK: usize = 16;

/// Whether a text has a digit. Most lines have none: so there is no early end, and the bytes of a block are tested together.
pub(crate) fn has_digit(bytes: &[u8]) -> bool {
    // Where code is made small, loops are not made into instructions on vectors.
    if cfg!(target_family = "wasm") { has_digit_by_words(bytes) } else { has_digit_by_blocks(bytes) }
}

fn has_digit_by_blocks(bytes: &[u8]) -> bool {
    let distance = |byte: u8| byte.wrapping_sub(b'0');
    let (blocks, rest) = bytes.as_chunks::<BLOCK>();
    let mut least = [u8::MAX; BLOCK];
    // What is left over is looked at with some of the last block.
    for block in blocks.iter().chain(bytes.last_chunk()) {
        for (least, &byte) in least.iter_mut().zip(block) {
            *least = (*least).min(distance(byte));
        }
    }
    least.into_iter().fold(u8::MAX, u8::min) < 10 || blocks.is_empty() && rest.iter().any(u8::is_ascii_digit)
}

fn has_digit_by_words(bytes: &[u8]) -> bool {
    let (words, rest) = bytes.as_chunks();
    let all = words.iter().chain(bytes.last_chunk()).fold(0, |all, word| all | digits(u64::from_le_bytes(*word)));
    all != 0 || words.is_empty() && rest.iter().any(u8::is_ascii_digit)
}

/// Some bit, where a byte of eight is a digit: the difference of one below ten borrows.
fn digits(word: u64) -> u64 {
    let each = |byte: u8| u64::from_ne_bytes([byte; 8]);
    let value = word ^ each(b'0');
    value.wrapping_sub(each(10)) & !value & each(0x80)
}

/// The first digit from `at` on.
pub(super) fn next_digit(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = bytes.get(at..)?;
    let empty = rest.chunks_exact(BLOCK).take_while(|block| !has_digit(block)).count() * BLOCK;
    rest[empty..].iter().position(u8::is_ascii_digit).map(|found| at + empty + found)
}

#[cfg(test)]
mod tests {
    use super::{has_digit_by_blocks, has_digit_by_words};

    #[test]
    fn digits_are_found_alike() {
        for (length, at) in (0..40).flat_map(|length| (0..length).map(move |at| (length, at))) {
            for byte in 0..=u8::MAX {
                let mut bytes = vec![0xFF; length];
                bytes[at] = byte;
                let found = [has_digit_by_blocks(&bytes), has_digit_by_words(&bytes)];
                assert_eq!(found, [byte.is_ascii_digit(); 2], "{byte} at {at} of {length}");
            }
        }
    }
}
