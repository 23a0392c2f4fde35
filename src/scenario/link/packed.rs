//! Long contents in a link's `x` field: what they are, then compressed (deflate) and written in letters that no address
//! changes.
//!
//! Must not know what is packed. Invariants: what [`pack`] makes, [`unpack`] reads back; nothing unpacks to more than
//! [`MOST_BYTES`], however little was packed; any text gives contents or a reason, never a panic.

use super::LIMIT;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZFlush, MZStatus};

/// The field.
pub const FIELD: &str = "x";

/// Most bytes that packed contents may have once they are unpacked.
pub const MOST_BYTES: usize = 4 << 20;

/// Sixty-four letters for six bits each (RFC 4648, section 5).
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// What stands between contents of two kinds.
const BETWEEN: char = '~';

/// What stands for contents that were too long for a link.
const TOO_LONG: &str = "-";

/// How much is unpacked at a time while it is counted.
const PIECE: usize = 32 << 10;

/// Why most of what cannot be read cannot.
const DAMAGED: &str = "it is damaged, perhaps cut short";

/// As tight as it gets.
const LEVEL: u8 = 9;

/// `text` of the sort `kind`, for the field.
///
/// # Errors
/// The bytes that it would take, where that is more than a link may have.
pub fn pack(kind: &str, text: &str) -> Result<String, usize> {
    let packed = format!("{kind}.{}", written(&compress_to_vec(text.as_bytes(), LEVEL)));
    if packed.len() > LIMIT || text.len() > MOST_BYTES { Err(packed.len()) } else { Ok(packed) }
}

/// What a link has of contents of the sort `kind` that do not fit into it: whoever opens it is told so.
#[must_use]
pub fn too_long(kind: &str) -> String {
    format!("{kind}.{TOO_LONG}")
}

/// Whether the field has contents of the sort `kind`.
#[must_use]
pub fn has(kind: &str, field: &str) -> bool {
    field.split(BETWEEN).any(|part| part.strip_prefix(kind).is_some_and(|rest| rest.starts_with('.')))
}

/// The field without its contents of the sort `kind`.
#[must_use]
pub fn without(field: &str, kind: &str) -> String {
    field.split(BETWEEN).filter(|part| !has(kind, part)).collect::<Vec<_>>().join("~")
}

/// The link with `contents` in its field, beside what stands there.
#[must_use]
pub fn joined(link: &str, contents: &str) -> String {
    let name = format!("&{FIELD}=");
    match link.split_once(&name) {
        Some((before, after)) => format!("{before}{name}{contents}{BETWEEN}{after}"),
        None => format!("{link}{name}{contents}"),
    }
}

/// What the field holds.
///
/// # Errors
/// Why it cannot be read.
pub fn unpack(kind: &str, field: &str) -> Result<String, &'static str> {
    if field.len() > LIMIT {
        return Err("it is longer than a link may be");
    }
    let letters = field.split(BETWEEN).find_map(|part| part.strip_prefix(kind)?.strip_prefix('.'));
    let letters = letters.ok_or("it does not say that it holds what is wanted here")?;
    if letters == TOO_LONG {
        return Err("it was too long for a link; whoever made the link can save it as a file");
    }
    let bytes = read(letters).ok_or("it holds letters that packed contents never have")?;
    // Counted before a byte is kept: what is too much, or breaks off, costs no memory.
    let length = unpacked_length(&bytes)?;
    let text = decompress_to_vec_with_limit(&bytes, length).map_err(|_| DAMAGED)?;
    String::from_utf8(text).map_err(|_| "it is not text")
}

/// How many bytes `bytes` unpack to, piece by piece.
fn unpacked_length(bytes: &[u8]) -> Result<usize, &'static str> {
    let mut state = InflateState::new_boxed(DataFormat::Raw);
    let (mut rest, mut length, mut piece) = (bytes, 0, vec![0; PIECE]);
    loop {
        let done = inflate(&mut state, rest, &mut piece, MZFlush::None);
        (rest, length) = (&rest[done.bytes_consumed..], length + done.bytes_written);
        if length > MOST_BYTES {
            return Err("it unpacks to more than is allowed");
        }
        match done.status {
            Ok(MZStatus::StreamEnd) => return Ok(length),
            Ok(_) if done.bytes_consumed + done.bytes_written > 0 => {}
            _ => return Err(DAMAGED),
        }
    }
}

fn written(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 4 / 3 + 3);
    for three in bytes.chunks(3) {
        let group = (0..3).fold(0_u32, |group, place| group << 8 | u32::from(three.get(place).copied().unwrap_or(0)));
        for place in 0..=three.len() {
            out.push(char::from(LETTERS[(group >> (18 - 6 * place) & 63) as usize]));
        }
    }
    out
}

fn read(letters: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(letters.len() * 3 / 4);
    for four in letters.as_bytes().chunks(4) {
        if four.len() == 1 {
            return None;
        }
        let mut group = 0_u32;
        for place in 0..4 {
            let letter = four.get(place).copied().unwrap_or(LETTERS[0]);
            let value = LETTERS.iter().position(|known| *known == letter)?;
            group = group << 6 | value as u32;
        }
        out.extend((0..four.len() - 1).map(|place| (group >> (16 - 8 * place) & 255) as u8));
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_small_field_that_unpacks_to_too_much_is_refused() {
        let bomb = format!("auction1.{}", written(&compress_to_vec(&vec![b'a'; MOST_BYTES + 1], LEVEL)));
        assert!(bomb.len() < LIMIT, "{} bytes", bomb.len());
        assert_eq!(unpack("auction1", &bomb), Err("it unpacks to more than is allowed"));
        assert!(pack("auction1", &"a".repeat(MOST_BYTES + 1)).is_err());
        assert_eq!(pack("auction1", &"a".repeat(MOST_BYTES)).map(|packed| packed.len() < LIMIT), Ok(true));
    }

    #[test]
    fn what_is_damaged_says_so() {
        let good = pack("auction1", "{\"bids\": []}").expect("it is small");
        for (bad, why) in [
            ("", "does not say"),
            ("auction2.AAAA", "does not say"),
            ("auction1.A", "letters"),
            ("auction1.A*AA", "letters"),
            ("auction1.____", "damaged"),
            (&good[..good.len() - 4], "damaged"),
        ] {
            assert!(unpack("auction1", bad).is_err_and(|said| said.contains(why)), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn what_is_packed_is_unpacked(text in "\\PC{0,400}") {
            let packed = pack("k", &text).expect("it is small");
            prop_assert!(packed.bytes().all(|letter| letter.is_ascii_alphanumeric() || b"-_.".contains(&letter)));
            prop_assert_eq!(unpack("k", &packed), Ok(text));
        }

        #[test]
        fn no_text_stops_the_reader(field in "k\\.[A-Za-z0-9_-]{0,200}") {
            let _ = unpack("k", &field);
        }
    }
}
