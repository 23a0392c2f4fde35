//! A cap and a rate side by side: one plant under both, and the two real programmes, each with more output.
//!
//! Must not know a programme by name. Invariants: without growth nothing differs from the plain runs; both programmes
//! grow by the same share from the same year.

use super::rates::{grow_rates, known_until, plant, rates};
use super::{DEFAULT_SEED, PROGRAMS, Scenario, Scheme, program, scheme};
use crate::intensity;
use crate::json::Json;
use crate::law::intensity::contrast::{Answers, Contrast};
use crate::law::{Problem, Program};
use crate::simulate;
use crate::units::{Allowances, Price, Year};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The years that are compared: both programmes have them.
pub const YEARS: (u16, u16) = (2021, 2030);

/// Least and most growth that is compared, in percent.
pub const RANGE: (i32, i32) = (-20, 30);

/// A programme's year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The year.
    pub year: Year,
    /// Emissions of those who owe allowances.
    pub emissions_t: Allowances,
    /// Allowances of the year.
    pub allowances_t: Allowances,
    /// Price of one.
    pub price: Price,
}

/// A programme's years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// Id of the programme.
    pub program: &'static str,
    /// Its years, those of [`YEARS`].
    pub rows: Vec<Row>,
    /// The first year that rests on drafts of rules; none where no year does.
    pub drafts_from: Option<Year>,
}

/// What is compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Sides {
    /// Growth of output.
    pub growth: Decimal,
    /// One plant under both.
    pub plant: Contrast,
    /// The same with prices.
    pub answers: Answers,
    /// The programme of budgets, before and after.
    pub budget: [Course; 2],
    /// The programme of rates, before and after.
    pub rate: [Course; 2],
}

/// The scenario to compare: the one on the screen where it is of that kind, else the programme as it stands.
#[must_use]
pub fn of_kind(present: &Scenario, kind: Scheme) -> Scenario {
    if scheme(present.program) == kind {
        return present.clone();
    }
    let id = PROGRAMS.iter().copied().find(|id| scheme(id) == kind).unwrap_or(PROGRAMS[0]);
    Scenario::bill(id)
}

/// Both sides, with `present` in place of the programme that it is of.
///
/// # Errors
/// Levers that contradict each other.
pub fn sides(present: &Scenario, growth: Decimal) -> Result<Sides, Vec<Problem>> {
    let (budget, rate) = (of_kind(present, Scheme::Budget), of_kind(present, Scheme::Rate));
    let (plant, answers) = one_plant(&rate, growth)?;
    Ok(Sides {
        growth,
        plant,
        answers,
        budget: [budget_course(&budget, Decimal::ZERO)?, budget_course(&budget, growth)?],
        rate: [rate_course(&rate, Decimal::ZERO)?, rate_course(&rate, growth)?],
    })
}

/// Growth in percent, and what happens to the one plant.
pub type Curve = Vec<(i32, Answers)>;

/// The one plant over [`RANGE`], every two percent.
///
/// # Errors
/// Levers that contradict each other.
pub fn curve(rate: &Scenario) -> Result<Curve, Vec<Problem>> {
    let plant = plant(rate)?;
    let one = |percent: i32| {
        let told = plant.contrast(Decimal::new(percent.into(), 2))?;
        Ok((percent, told.answers(plant.price, plant.response)))
    };
    (RANGE.0..=RANGE.1).step_by(2).map(one).collect()
}

/// One plant alone, at the price and the answer to it that a scenario of rates has.
///
/// # Errors
/// Levers that contradict each other.
pub fn one_plant(rate: &Scenario, growth: Decimal) -> Result<(Contrast, Answers), Vec<Problem>> {
    let plant = plant(rate)?;
    let told = plant.contrast(growth)?;
    Ok((told, told.answers(plant.price, plant.response)))
}

/// The years of a programme of budgets whose covered output is `growth` higher from the year after the known ones.
///
/// # Errors
/// As [`program`].
pub fn budget_course(scenario: &Scenario, growth: Decimal) -> Result<Course, Vec<Problem>> {
    let mut program = program(scenario)?;
    grow(&mut program, growth);
    let outcome = simulate::run(&program, seed(scenario));
    let row = |row: &simulate::YearRow| Row {
        year: row.year,
        emissions_t: row.covered_emissions_t,
        allowances_t: row.budget_t,
        price: row.price_mean.unwrap_or(row.price_floor),
    };
    let rows = outcome.years.iter().map(row).filter(compared).collect();
    Ok(Course { program: scenario.program, rows, drafts_from: None })
}

fn grow(program: &mut Program, growth: Decimal) {
    let factor = 1.0 + growth.to_f64().unwrap_or(0.0);
    let known = known_until().since(program.first_year);
    for sector in &mut program.sectors {
        sector.without.iter_mut().skip(known + 1).for_each(|tons| *tons *= factor);
    }
}

/// The years of a programme of rates whose sectors in the market make `growth` more.
///
/// # Errors
/// As [`rates`].
pub fn rate_course(scenario: &Scenario, growth: Decimal) -> Result<Course, Vec<Problem>> {
    let mut program = rates(scenario)?;
    grow_rates(&mut program, growth);
    let outcome = intensity::run(&program, seed(scenario)).map_err(|problem| vec![problem])?;
    let row = |row: &intensity::YearRow| Row {
        year: row.year,
        emissions_t: row.covered_t,
        allowances_t: row.allocated_t,
        price: row.price,
    };
    let drafts_from = outcome.years.iter().find(|row| row.draft).map(|row| row.year);
    let rows = outcome.years.iter().map(row).filter(compared).collect();
    Ok(Course { program: scenario.program, rows, drafts_from })
}

fn compared(row: &Row) -> bool {
    (YEARS.0..=YEARS.1).contains(&row.year.0)
}

fn seed(scenario: &Scenario) -> u64 {
    u64::from(scenario.seed.unwrap_or(DEFAULT_SEED))
}

/// Both sides as JSON.
#[must_use]
pub fn json(sides: &Sides) -> String {
    let mut json = Json::default();
    json.open('{');
    json.field("capwright", 1_u32);
    json.field("growth", sides.growth.normalize().to_string());
    json.key("one_plant");
    json.open('{');
    let plant = [("before", sides.answers.before), ("rate", sides.answers.rate), ("budget", sides.answers.budget)];
    for (name, answer) in plant {
        json.key(name);
        json.open('{');
        json.field("emissions_t", answer.gap.emissions_t);
        json.field("allocated_t", answer.gap.allocated_t);
        json.field("missing_t", answer.gap.missing_t());
        json.field("price", answer.price);
        json.close('}');
    }
    json.field("budget_missing_without_a_price_t", sides.plant.budget.missing_t());
    json.close('}');
    for (name, [before, after]) in [("budget", &sides.budget), ("rate", &sides.rate)] {
        json.key(name);
        json.open('{');
        json.field("program", before.program);
        rows(&mut json, "before", before);
        rows(&mut json, "after", after);
        json.close('}');
    }
    json.close('}');
    json.finish() + "\n"
}

fn rows(json: &mut Json, name: &str, course: &Course) {
    json.key(name);
    json.open('[');
    for row in &course.rows {
        json.item();
        json.open('{');
        json.field("year", row.year);
        json.field("emissions_t", row.emissions_t);
        json.field("allowances_t", row.allowances_t);
        json.field("price", row.price);
        json.close('}');
    }
    json.close(']');
}

#[cfg(test)]
mod tests;
