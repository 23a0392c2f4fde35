//! One plant under a rate and under a budget: what happens to its gap when output grows.
//!
//! Must not know programmes. Invariant: without growth the two are the same.

use super::benchmark::{UnitOutput, Vintage};
use crate::law::Problem;
use crate::law::schedule::half_up;
use crate::units::Allowances;
use rust_decimal::Decimal;

/// A gap: emissions and what was given for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Emissions.
    pub emissions_t: Allowances,
    /// Given.
    pub allocated_t: Allowances,
}

impl Gap {
    /// What is missing; negative for a surplus.
    #[must_use]
    pub fn missing_t(self) -> Allowances {
        self.emissions_t - self.allocated_t
    }
}

/// The plant before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contrast {
    /// Growth of output.
    pub growth: Decimal,
    /// Before.
    pub before: Gap,
    /// After, where allowances follow output.
    pub rate: Gap,
    /// After, where the budget was fixed before.
    pub budget: Gap,
}

/// Lets the output of `unit` grow by `growth` at the same load and with the same emissions for each unit of output.
///
/// # Errors
/// As [`Vintage::allocate`].
pub fn contrast(
    vintage: &Vintage,
    unit: &UnitOutput,
    emissions_t: Allowances,
    growth: Decimal,
) -> Result<Contrast, Problem> {
    let factor = Decimal::ONE + growth;
    let mut grown = unit.clone();
    grown.electricity.mwh *= factor;
    grown.heat_gj *= factor;
    let before = vintage.allocate("before", unit)?.total();
    let after = vintage.allocate("after", &grown)?.total();
    let emitted = half_up(Decimal::from(emissions_t) * factor);
    Ok(Contrast {
        growth,
        before: Gap { emissions_t, allocated_t: before },
        rate: Gap { emissions_t: emitted, allocated_t: after },
        budget: Gap { emissions_t: emitted, allocated_t: before },
    })
}
