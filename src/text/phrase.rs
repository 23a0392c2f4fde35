//! Puts numbers and names into texts.
//!
//! Must not hold words of its own. Invariant: a place that a text names and nobody fills stays visible as `{name}`, where
//! the tests find it.

use super::Language;
use super::table::words;

words! {
/// A text that says how many; `{count}`. A language whose words do not change has the same twice.
#[derive(Clone, Copy, Debug)]
pub struct Plural {
    /// For one.
    pub one: &'static str,
    /// For none, or more than one.
    pub other: &'static str,
}
}

impl Plural {
    /// The text for `count`, with it filled in.
    #[must_use]
    pub fn of(self, count: usize) -> String {
        fill(if count == 1 { self.one } else { self.other }, &[("count", &count.to_string())])
    }
}

/// A name and what belongs to it: `A: a tighter cap`.
#[must_use]
pub fn beside(name: &str, what: &str, language: Language) -> String {
    format!("{name}{}{what}", if language == Language::Chinese { "：" } else { ": " })
}

/// What stands behind something in brackets, with the space before them where the language has one.
#[must_use]
pub fn bracketed(what: &str, language: Language) -> String {
    if language == Language::Chinese { format!("（{what}）") } else { format!(" ({what})") }
}

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
