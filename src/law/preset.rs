//! A preset: a named set of lever values to start from, each with where it comes from.
//!
//! Must not know what a lever does. Invariant: a value that is listed differs from the default.

use crate::text::Text;

/// Named values to start from.
#[derive(Clone, Copy, Debug)]
pub struct Preset {
    /// Stable id, e.g. `enacted-2021`.
    pub id: &'static str,
    /// What people call it.
    pub label: Text,
    /// What it stands for, and what of it the levers cannot express.
    pub about: Text,
    /// Lever, value as text, and source of the value, in order of ids.
    pub set: &'static [(&'static str, &'static str, &'static str)],
}
