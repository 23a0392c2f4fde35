//! The mechanisms of a scheme in which allowances follow output: benchmarks, break-even, relief, targets, measures.
//!
//! Beside the budgets of the other mechanisms, not in place of them. Must not know any place, nor ledgers. Invariant:
//! what the law counts is exact; only emissions and measures are modelled.

pub mod benchmark;
pub mod contrast;
pub mod coverage;
pub mod industry;
pub mod load;
pub mod measure;
mod program;
pub mod settle;
pub mod target;

pub use program::*;

use super::Problem;

/// Something wrong at `path`.
fn wrong(code: &'static str, path: &str, message: String) -> Problem {
    Problem { code, path: path.to_owned(), message }
}
