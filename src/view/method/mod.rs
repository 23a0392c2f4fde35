//! What stands behind the numbers: equations, assumptions, the audit of a run, and how all of it is tested.
//!
//! Must not hold words or know elements. Invariants: nothing is listed here that the code lists elsewhere (levers come
//! from the registry, checks from the run, tests from the tables that the tests read); a figure is worked out, never
//! written down.

pub mod assumptions;
pub mod audit;
pub mod base;
pub mod cases;
pub mod equations;
pub mod math;
pub mod relations;
#[cfg(test)]
mod tests;

use super::quantity::in_words;
use crate::scenario::{Scenario, Scheme, lever, scheme};
use crate::text::more::MethodWords;
use crate::text::more::rates::rates;
use crate::text::{Language, words};

/// The words about the method of `program`.
#[must_use]
pub fn words_of(program: &str, language: Language) -> &'static MethodWords {
    match scheme(program) {
        Scheme::Budget => &words(language).more.method,
        Scheme::Rate => &rates(language).method,
    }
}

/// `text` with the scenario's value of every lever that it names: `{market.sell_surplus}` becomes `50 %`.
#[must_use]
pub fn with_values(text: &str, scenario: &Scenario, language: Language) -> String {
    let mut shown = text.to_owned();
    for name in text.split('{').skip(1).filter_map(|part| part.split_once('}').map(|(name, _)| name)) {
        if let Some(lever) = lever(scenario.program, name) {
            let value = in_words(lever, scenario.get(lever.id), &words(language).lab.lever, false);
            shown = shown.replace(&format!("{{{name}}}"), &value);
        }
    }
    shown
}
