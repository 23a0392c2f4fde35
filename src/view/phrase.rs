//! Puts numbers and names into the words of [`crate::text`].
//!
//! Must not hold words of its own. Invariant: a place that a text names and nobody fills stays visible
//! as `{name}`, where the tests find it.

use crate::text::charts::{ChartWords, HeadlineWords};

/// `template` with every `{name}` replaced.
#[must_use]
pub fn fill(template: &str, places: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len() + 24);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        match places.iter().find(|(place, _)| *place == name) {
            Some((_, value)) => out.push_str(value),
            None => {
                out.push('{');
                out.push_str(name);
                out.push('}');
            }
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

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
