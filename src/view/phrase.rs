//! Counts and names in the words of charts.
//!
//! Must not hold words of its own.

use crate::text::charts::{ChartWords, HeadlineWords};
pub use crate::text::fill;

/// A small number as a word, a large one in digits.
pub(super) fn count(number: usize, words: &HeadlineWords) -> String {
    words.numbers.get(number).map_or_else(|| number.to_string(), |word| (*word).to_string())
}

/// "one year", "four years".
pub(super) fn years(number: usize, words: &HeadlineWords) -> String {
    if number == 1 {
        return words.one_year.to_string();
    }
    fill(words.years, &[("count", &count(number, words))])
}

/// The name of a sector, account or kind of offset; an unknown id names itself.
pub(super) fn name(id: &'static str, words: &ChartWords) -> &'static str {
    words.names.by_id.iter().find(|(known, _)| *known == id).map_or(id, |(_, name)| name)
}
