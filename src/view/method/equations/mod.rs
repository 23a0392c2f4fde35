//! The model of either scheme as the code has it, equation by equation.
//!
//! Must not compute: the engine does, in the file that each row names. Words (what an equation says, its source, what its
//! symbols mean) are in the languages' tables, in the same order. Invariants: every symbol of a formula is explained,
//! every lever exists and is read by a rule that runs, every file is there; tests hold all three.

mod economy;
mod market;
mod rates;
mod symbols;

use super::math::Math;
use crate::law::lever::Lever;
use crate::scenario::{self, Scheme, scheme};

/// An equation.
#[derive(Clone, Copy, Debug)]
pub struct Equation {
    /// Stable id.
    pub id: &'static str,
    /// The formula.
    pub formula: Math,
    /// Ids of the symbols to explain beside it.
    pub symbols: &'static [&'static str],
    /// Ids of the levers that enter it; one that ends in `.` stands for all that begin with it, `*` for any sector.
    pub levers: &'static [&'static str],
    /// The source file that computes it.
    pub file: &'static str,
}

/// All of `program`'s, from what would be emitted to what is paid.
#[must_use]
pub fn equations(program: &str) -> Vec<&'static Equation> {
    match scheme(program) {
        Scheme::Budget => economy::EQUATIONS.iter().chain(&market::EQUATIONS).collect(),
        Scheme::Rate => rates::equations().collect(),
    }
}

/// The symbols of its equations, by id, in the order of their words.
#[must_use]
pub fn symbols(program: &str) -> &'static [(&'static str, Math)] {
    match scheme(program) {
        Scheme::Budget => &symbols::SYMBOLS,
        Scheme::Rate => &rates::SYMBOLS,
    }
}

/// The levers of `program` that enter `equation`, each once, in the order of the registry; the flag says that a lever
/// stands for the same one of every sector.
#[must_use]
pub fn levers(program: &str, equation: &Equation) -> Vec<(&'static Lever, bool)> {
    let mut found: Vec<(&'static Lever, bool)> = Vec::new();
    for pattern in equation.levers {
        let all = scenario::levers(program).iter().copied().filter(|lever| lever.active && fits(pattern, lever.id));
        // Of the levers of all sectors the first stands for the others.
        let every = pattern.contains('*');
        for lever in all.take(if every { 1 } else { usize::MAX }) {
            if found.iter().all(|(known, _)| known.id != lever.id) {
                found.push((lever, every));
            }
        }
    }
    found
}

/// Whether a lever's `id` is what `pattern` says.
pub(super) fn fits(pattern: &str, id: &str) -> bool {
    match pattern.split_once('*') {
        Some((first, last)) => id.starts_with(first) && id.ends_with(last),
        None => id == pattern || (pattern.ends_with('.') && id.starts_with(pattern)),
    }
}
