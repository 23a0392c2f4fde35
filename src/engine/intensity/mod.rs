//! The run of a scheme of rates: allowances follow output, and the first question is emissions for each unit of output.
//!
//! Beside `simulate`, which runs budgets quarter by quarter, this runs a year at a time: measures and output make
//! emissions, emissions and output make allowances, firms fill their gaps, and targets are judged. Units, ledger,
//! auction and JSON are the ones that the other run uses. Must not know any place. Invariants: every allowance and
//! credit moves through the ledger; the same programme gives the same bytes on every target.

mod economy;
mod outcome;
pub mod report;
mod run;

pub use outcome::*;
pub use run::run;

#[cfg(test)]
mod tests;
