//! Runs a programme quarter by quarter.

mod outcome;

pub use outcome::*;
