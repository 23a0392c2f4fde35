//! From a scenario of a programme of rates to its result.
//!
//! The lab's own module leaves this out. Must not know what a lever does. Invariant: a programme is run as the kind
//! that it is, or refused.

use super::{DEFAULT_SEED, Scenario, Scheme, problems, scheme};
use crate::data;
use crate::intensity::{self, Outcome};
use crate::law::Problem;
use crate::law::henan::{self, facts::Facts};
use crate::law::intensity::IntensityProgram;
use std::sync::LazyLock;

static FACTS: LazyLock<Result<Facts, Problem>> = LazyLock::new(data::henan::facts);

/// The programme of rates that `scenario` asks for.
///
/// # Errors
/// Levers that contradict each other, with the id of one of them; or the programme is of another kind.
pub fn rates(scenario: &Scenario) -> Result<IntensityProgram, Vec<Problem>> {
    if scheme(scenario.program) != Scheme::Rate {
        return Err(other_kind(scenario.program));
    }
    let facts = FACTS.as_ref().map_err(|problem| vec![problem.clone()])?;
    henan::program(&scenario.values(), facts)
}

/// Runs `scenario`.
///
/// # Errors
/// As [`rates`].
pub fn run_rates(scenario: &Scenario) -> Result<Outcome, Vec<Problem>> {
    let seed = u64::from(scenario.seed.unwrap_or(DEFAULT_SEED));
    intensity::run(&rates(scenario)?, seed).map_err(|problem| vec![problem])
}

/// What is said when a programme is run as what it is not.
pub(super) fn other_kind(program: &str) -> Vec<Problem> {
    let kind = match scheme(program) {
        Scheme::Budget => "a programme of budgets",
        Scheme::Rate => "a programme of rates",
    };
    vec![problems::problem(super::E_PROGRAM, "program", format!("{program} is {kind}, which is run in another way"))]
}
