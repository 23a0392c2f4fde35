//! From a scenario of a programme of rates to its result.
//!
//! The lab's own module leaves this out. Must not know what a lever does. Invariant: a programme is run as the kind
//! that it is, or refused.

use super::{DEFAULT_SEED, Scenario, Scheme, problems, scheme};
use crate::data;
use crate::intensity::{self, Outcome};
use crate::law::Problem;
use crate::law::henan::{self, Example, facts::Facts};
use crate::law::intensity::contrast::{Contrast, contrast};
use crate::law::intensity::{CapRule, IntensityProgram};
use crate::units::{Allowances, Price, Year};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
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

/// What the data call the firms, each once.
#[cfg(any(feature = "cli", not(feature = "app")))]
#[must_use]
pub fn firm_names() -> Vec<&'static str> {
    let facts = FACTS.as_ref().ok();
    let mut names: Vec<&str> = facts.iter().flat_map(|facts| &facts.firms).map(|row| row.name.as_str()).collect();
    names.dedup();
    names
}

/// Runs `scenario`.
///
/// # Errors
/// As [`rates`].
pub fn run_rates(scenario: &Scenario) -> Result<Outcome, Vec<Problem>> {
    let seed = u64::from(scenario.seed.unwrap_or(DEFAULT_SEED));
    intensity::run(&rates(scenario)?, seed).map_err(|problem| vec![problem])
}

/// A programme's last year before and after output grows, where allowances follow it and where their sum is fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SideBySide {
    /// The year.
    pub year: Year,
    /// As the scenario has it.
    pub before: Side,
    /// With more output, under the formula.
    pub rate: Side,
    /// With more output, under a sum that was fixed before.
    pub budget: Side,
}

/// Emissions of firms that trade, and what they are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Side {
    /// Emissions.
    pub emissions_t: Allowances,
    /// Allowances.
    pub allocated_t: Allowances,
}

impl Side {
    /// What is missing; negative for a surplus.
    #[must_use]
    pub fn missing_t(self) -> Allowances {
        self.emissions_t - self.allocated_t
    }
}

/// Lets output of the market's sectors grow by `growth` from the first year after known ones, once under rates and once
/// under the sum that the same scenario would have had without growth.
///
/// # Errors
/// As [`rates`].
pub fn side_by_side(scenario: &Scenario, growth: Decimal) -> Result<SideBySide, Vec<Problem>> {
    let mut program = rates(scenario)?;
    // Only what output does is compared: no cap, no auction, no price that answers.
    for rules in &mut program.years {
        (rules.cap, rules.auction_share) = (CapRule::Formula, Decimal::ZERO);
    }
    let before = last(&program)?;
    grow_rates(&mut program, growth);
    let (year, rate) = last(&program)?;
    let budget = Side { allocated_t: before.1.allocated_t, ..rate };
    Ok(SideBySide { year, before: before.1, rate, budget })
}

/// Lets sectors in the market make `growth` more from the first year after known ones.
pub(super) fn grow_rates(program: &mut IntensityProgram, growth: Decimal) {
    let factor = 1.0 + growth.to_f64().unwrap_or(0.0);
    let known = program.economy.response_from.since(program.first);
    for sector in program.economy.sectors.iter_mut().filter(|sector| sector.trades_from.is_some()) {
        sector.reference.iter_mut().skip(known + 1).for_each(|tons| *tons *= factor);
        sector.activity.iter_mut().skip(known + 1).for_each(|index| *index *= factor);
    }
}

/// The last year whose output is known or assumed as given.
pub(super) fn known_until() -> Year {
    Year(henan::KNOWN)
}

/// A plant to try schemes on, what an allowance costs and how far emissions follow that.
pub(super) struct Plant {
    pub example: Example,
    pub price: Price,
    pub response: Decimal,
}

impl Plant {
    /// Lets its output grow.
    ///
    /// # Errors
    /// As [`contrast`].
    pub fn contrast(&self, growth: Decimal) -> Result<Contrast, Vec<Problem>> {
        let Example { vintage, unit, emissions_t } = &self.example;
        contrast(vintage, unit, *emissions_t, growth).map_err(|problem| vec![problem])
    }
}

/// The worked contrast's plant, at the price and the answer to it that `scenario` sets.
///
/// # Errors
/// As [`rates`].
pub(super) fn plant(scenario: &Scenario) -> Result<Plant, Vec<Problem>> {
    let facts = FACTS.as_ref().map_err(|problem| vec![problem.clone()])?;
    let values = scenario.values();
    Ok(Plant {
        example: henan::example(facts).map_err(|problem| vec![problem])?,
        price: Price::from_decimal(values.number("market.price")),
        response: values.number("economy.response"),
    })
}

fn last(program: &IntensityProgram) -> Result<(Year, Side), Vec<Problem>> {
    let outcome = intensity::run(program, u64::from(DEFAULT_SEED)).map_err(|problem| vec![problem])?;
    let side = |row: &intensity::YearRow| (row.year, Side { emissions_t: row.covered_t, allocated_t: row.allocated_t });
    outcome.years.last().map(side).ok_or_else(Vec::new)
}

/// What is said when a programme is run as what it is not.
pub(super) fn other_kind(program: &str) -> Vec<Problem> {
    let kind = match scheme(program) {
        Scheme::Budget => "a programme of budgets",
        Scheme::Rate => "a programme of rates",
    };
    vec![problems::problem(super::E_PROGRAM, "program", format!("{program} is {kind}, which is run in another way"))]
}

#[cfg(test)]
mod tests;
