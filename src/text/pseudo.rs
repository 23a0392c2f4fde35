//! English with accents and about 40 percent longer, to see what does not fit or was never put into a table.
//!
//! Must not touch places, which are filled by name, or ids.

use super::Words;
use super::table::{Line, Lines, Table};
use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex};

/// The words of the interface.
pub(super) fn words() -> &'static Words {
    static WORDS: LazyLock<Words> = LazyLock::new(|| {
        let mut lines = Vec::new();
        super::words(super::Language::English).write(&mut lines);
        let text = |line: &Line| match line {
            Line::Text(text) => changed(text),
            Line::Id(id) => (*id).to_owned(),
            Line::Count(count) => count.to_string(),
        };
        let text = lines.iter().map(text).collect::<Vec<_>>().join("\n");
        Words::read(&mut Lines::of(text.leak()))
    });
    &WORDS
}

/// A text that stands beside what it describes.
pub(super) fn beside(english: &'static str) -> &'static str {
    static MADE: Mutex<BTreeMap<&'static str, &'static str>> = Mutex::new(BTreeMap::new());
    let mut made = MADE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    made.entry(english).or_insert_with(|| changed(english).leak())
}

/// Vowels with accents, and twice; what stands in braces as it is.
fn changed(text: &str) -> String {
    let mut place = false;
    let mut out = String::new();
    for letter in text.chars() {
        place = (place || letter == '{') && letter != '}';
        let accented = ["aá", "eé", "ií", "oó", "uú", "AÁ", "EÉ", "IÍ", "OÓ", "UÚ"]
            .iter()
            .find(|pair| !place && pair.starts_with(letter))
            .and_then(|pair| pair.chars().last());
        match accented {
            Some(accented) => out.extend([accented, accented]),
            None => out.push(letter),
        }
    }
    out
}
