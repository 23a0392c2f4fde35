//! What was wrong with an input, where, and what is allowed.

use serde::Serialize;
use std::fmt;

/// One thing wrong with an input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Stable code, e.g. `E-RANGE`.
    pub code: &'static str,
    /// Where, e.g. `set.limits.reduction_2035`; empty for the whole input.
    pub path: String,
    /// What was wrong and what is allowed, in words.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            write!(f, "{}: {}", self.code, self.message)
        } else {
            write!(f, "{} at {}: {}", self.code, self.path, self.message)
        }
    }
}

impl std::error::Error for Problem {}
