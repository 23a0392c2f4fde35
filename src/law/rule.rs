//! A rule that statements of a law were turned into, and the sections that rules stand in.
//!
//! Must not know how a rule is executed. Invariant: an id stands once in a programme, a statement under one rule.

use crate::text::Text;

/// A rule.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Stable id, e.g. `auction-floor-price`.
    pub id: &'static str,
    /// Letter of its section.
    pub section: char,
    /// What it means, in one line.
    pub meaning: Text,
    /// Ids of the statements it carries.
    pub statements: &'static [&'static str],
    /// Whether this release executes it.
    pub runs: bool,
}

/// A section of the index.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    /// Its letter.
    pub letter: char,
    /// What it is called.
    pub title: Text,
}
