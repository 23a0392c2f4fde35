//! What stands behind the numbers: equations, assumptions, the audit of a run, and how all of it is tested.
//!
//! Must not hold words or know elements. Invariants: nothing is listed here that the code lists elsewhere (levers come
//! from the registry, checks from the run, tests from the tables that the tests read); a figure is worked out, never
//! written down.

pub mod assumptions;
pub mod audit;
pub mod base;
pub mod equations;
pub mod math;
pub mod relations;
#[cfg(test)]
mod tests;
