//! What comes of a scenario of either scheme.
//!
//! Must not know what stands in an outcome. Invariant: a scenario is run as the kind of programme that it is of.

use super::{Scenario, readings, result, run};
#[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
use super::{Scheme, run_rates, scheme};
use crate::law::Problem;
use crate::simulate;
use std::sync::Arc;

/// A run's outcome. The lab's own module has only programmes of budgets.
#[derive(Clone, Debug)]
pub enum SchemeOutcome {
    /// Under budgets.
    Budget(Arc<simulate::Outcome>),
    /// Under rates.
    #[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
    Rate(Arc<crate::intensity::Outcome>),
}

/// Runs `scenario`, whatever scheme its programme is of.
///
/// # Errors
/// When its settings do not run together.
pub fn run_scheme(scenario: &Scenario) -> Result<SchemeOutcome, Vec<Problem>> {
    #[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
    if scheme(scenario.program) == Scheme::Rate {
        return Ok(SchemeOutcome::Rate(Arc::new(run_rates(scenario)?)));
    }
    Ok(SchemeOutcome::Budget(Arc::new(run(scenario)?)))
}

impl SchemeOutcome {
    /// Years and summary as JSON, with the readings that the scenario takes where its programme has any.
    #[must_use]
    pub fn brief_json(&self, readings: &[readings::Chosen]) -> String {
        match self {
            SchemeOutcome::Budget(outcome) => result::brief_json(outcome, readings),
            #[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
            SchemeOutcome::Rate(outcome) => crate::intensity::report::to_json(outcome, false),
        }
    }

    /// The whole result as files have it, entities and all.
    #[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
    #[must_use]
    pub fn to_json(&self, readings: &[readings::Chosen]) -> String {
        match self {
            SchemeOutcome::Budget(outcome) => result::to_json(outcome, readings, true),
            SchemeOutcome::Rate(outcome) => crate::intensity::report::to_json(outcome, true),
        }
    }

    /// The outcome under budgets; none under rates.
    #[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
    #[must_use]
    pub fn budget(&self) -> Option<&Arc<simulate::Outcome>> {
        if let SchemeOutcome::Budget(outcome) = self { Some(outcome) } else { None }
    }

    /// The outcome under rates; none under budgets.
    #[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
    #[must_use]
    pub fn rate(&self) -> Option<&Arc<crate::intensity::Outcome>> {
        if let SchemeOutcome::Rate(outcome) = self { Some(outcome) } else { None }
    }
}
