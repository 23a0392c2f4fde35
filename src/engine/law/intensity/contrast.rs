//! One plant under a rate and under a budget: what happens to its gap, and to the price, when output grows.
//!
//! Exact. Must not know programmes. Invariant: without growth the two are the same.

use super::benchmark::{UnitOutput, Vintage};
use crate::law::Problem;
use crate::law::schedule::half_up;
use crate::units::{Allowances, Price};
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

/// A plant's year under a scheme, in an economy of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Emissions and what was given for them.
    pub gap: Gap,
    /// What an allowance costs.
    pub price: Price,
}

/// A plant that is a whole economy: before, and after its output grew under either scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answers {
    /// Before.
    pub before: Answer,
    /// After, where allowances follow output and the price comes from outside.
    pub rate: Answer,
    /// After, where the number of allowances is fixed and the price has to make do with them.
    pub budget: Answer,
}

impl Contrast {
    /// What prices do about it, where an allowance costs `price` before and each unit of price takes `response` off the
    /// emissions of a unit of output.
    ///
    /// Under a budget there are as many allowances as before, given or sold, so that the price moves until emissions are
    /// what they were; below zero it does not go. Under a rate nothing moves it.
    #[must_use]
    pub fn answers(&self, price: Price, response: Decimal) -> Answers {
        let left = |price: Decimal| Decimal::ONE - response * price;
        let now = left(price.to_decimal());
        let grown = Decimal::ONE + self.growth;
        let answers = response > Decimal::ZERO && now > Decimal::ZERO && grown > Decimal::ZERO;
        let (moved, kept) = if answers {
            let moved = ((Decimal::ONE - now / grown) / response).max(Decimal::ZERO);
            (moved, left(moved) / now)
        } else {
            (price.to_decimal(), Decimal::ONE)
        };
        let emitted = Decimal::from(self.budget.emissions_t) * kept;
        let fixed = Gap { emissions_t: half_up(emitted), ..self.budget };
        Answers {
            before: Answer { gap: self.before, price },
            rate: Answer { gap: self.rate, price },
            budget: Answer { gap: fixed, price: Price::from_decimal(moved) },
        }
    }
}
