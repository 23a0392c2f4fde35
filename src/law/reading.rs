//! A reading: one of several meanings that an open passage allows, as the levers that choose it.
//!
//! Must not hold words: they are in the law map's file, loaded on demand. Invariant: a reading that is listed here
//! differs from the default in every value that it sets.

/// A reading other than the default, and what chooses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Id of the statement that is open, or of an entry that spans several.
    pub statement: &'static str,
    /// Its letter in the register; the default is A.
    pub letter: char,
    /// Levers and their values as text, in order of ids.
    pub set: &'static [(&'static str, &'static str)],
}
