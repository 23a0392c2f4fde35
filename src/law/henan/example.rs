//! The plant of the worked contrast: a large coal unit under the draft plan for 2025.
//!
//! Must not know what it is shown for. Invariant: its numbers are the specification's, cases 1 and 17.

use super::facts::Facts;
use super::vintages::vintages;
use crate::law::Problem;
use crate::law::intensity::benchmark::{Electricity, UnitOutput, Vintage};
use crate::law::intensity::load::LoadFraction;
use crate::units::Allowances;
use rust_decimal::Decimal;

/// The plan that the plant is under.
const PLAN: &str = "2025";

/// The plant, the benchmarks it is under and what it emits.
#[derive(Clone, Debug)]
pub struct Example {
    /// Benchmarks of a year.
    pub vintage: Vintage,
    /// A year's output.
    pub unit: UnitOutput,
    /// The same year's emissions.
    pub emissions_t: Allowances,
}

/// The worked contrast's plant.
///
/// # Errors
/// Facts without its plan.
pub fn example(facts: &Facts) -> Result<Example, Problem> {
    let Some(vintage) = vintages(facts).into_iter().find(|vintage| vintage.name == PLAN) else {
        let message = format!("there are no benchmarks of {PLAN}");
        return Err(Problem { code: "E-VINTAGE", path: "benchmarks".to_owned(), message });
    };
    let unit = UnitOutput {
        class: 0,
        electricity: Electricity { mwh: Decimal::from(3_000_000), basis: vintage.basis },
        heat_gj: Decimal::from(2_000_000),
        load: LoadFraction::new("load", Decimal::new(58, 2))?,
        air_cooled: false,
        heat_ratio: Decimal::ZERO,
    };
    Ok(Example { vintage, unit, emissions_t: 2_700_000 })
}
