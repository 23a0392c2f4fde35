//! Percent-encoding of one value.
//!
//! Must not know what a value means. Invariant: what [`encode`] makes, [`decode`] reads back as the same text.

/// What is wrong with an encoded text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// A percent sign without two hexadecimal digits after it.
    Sequence,
    /// The bytes are not UTF-8.
    Utf8,
}

/// The text with every byte encoded that is not a letter, a digit or one of `-._~`.
pub(super) fn encode(text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push(char::from(HEX[usize::from(byte >> 4)]));
            encoded.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
    encoded
}

/// The text that was encoded; a plus sign is a blank, as forms write it.
pub(super) fn decode(text: &str) -> Result<String, Wrong> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let mut digit = || rest.next().and_then(|byte| char::from(byte).to_digit(16));
                let (high, low) = (digit(), digit());
                high.zip(low).and_then(|(high, low)| u8::try_from(high * 16 + low).ok()).ok_or(Wrong::Sequence)?
            }
            b'+' => b' ',
            other => other,
        });
    }
    String::from_utf8(bytes).map_err(|_| Wrong::Utf8)
}
