//! What is compared of a run of either scheme: four charts, figures of the whole run, figures of a year.
//!
//! The one place that knows both kinds of outcome; charts, findings and tables know only exact figures by year. Invariant:
//! charts and figures stand in the order of their words.

use super::amount::Amount;
use crate::intensity;
use crate::law::intensity::target::TargetResult;
use crate::scenario::SchemeOutcome;
use crate::simulate;
use crate::units::{Allowances, Year};
use crate::view::axis::{BILLIONS, DOLLARS, MEGATONS, Unit};
use rust_decimal::Decimal;

/// A figure of a year, of either kind of run.
type Of = (fn(&simulate::YearRow) -> Option<Amount>, fn(&intensity::YearRow) -> Option<Amount>);

/// Which figure of a run a finding names.
#[derive(Clone, Copy, Debug)]
pub(super) enum Says {
    /// The last year's.
    Last,
    /// That of the last year in which all runs have one.
    LastOfAll,
    /// The greatest.
    Most,
    /// The whole run's, which may be more than its years'.
    Whole(fn(&SchemeOutcome) -> Option<Amount>),
}

/// What a chart measures, year by year.
pub(super) struct Measure {
    /// Stable id.
    pub id: &'static str,
    /// Its place among the words.
    pub place: usize,
    /// What its axis counts.
    pub unit: Unit,
    /// Which figure its finding names.
    pub says: Says,
    /// Whether its finding says who meets the limits.
    pub judged: bool,
    of: Of,
}

/// A limit of a run in a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Limit {
    /// Its year.
    pub year: Year,
    /// Where it lies.
    pub at: Amount,
    /// Whether the run keeps to it.
    pub met: bool,
}

/// Emissions of the state, price, bank, receipts.
const OF_BUDGETS: [Measure; 4] = [
    budget("compare-emissions", 0, MEGATONS, Says::Last, |row| Some(Amount::Tons(row.statewide_t))),
    budget("compare-price", 1, DOLLARS, Says::LastOfAll, |row| row.price_mean.map(Amount::Price)),
    budget("compare-bank", 2, MEGATONS, Says::Most, |row| Some(Amount::Tons(row.bank_t))),
    budget("compare-revenue", 3, BILLIONS, Says::Whole(receipts), |row| Some(Amount::Money(row.revenue))),
];

/// Emissions for each unit of output, all emissions, missing allowances, costs.
const OF_RATES: [Measure; 4] = [
    rate("compare-intensity", 0, Unit::Of(""), |row| Some(Amount::Index(row.intensity))),
    rate("compare-emissions", 1, MEGATONS, |row| Some(Amount::Tons(row.emissions_t))),
    rate("compare-gap", 2, MEGATONS, |row| Some(Amount::Tons(missing(row)))),
    rate("compare-cost", 3, Unit::YuanBillions, |row| Some(Amount::Yuan(row.measures_cost + row.compliance_cost))),
];

const fn budget(
    id: &'static str,
    place: usize,
    unit: Unit,
    says: Says,
    of: fn(&simulate::YearRow) -> Option<Amount>,
) -> Measure {
    Measure { id, place, unit, says, judged: place == 0, of: (of, |_| None) }
}

const fn rate(id: &'static str, place: usize, unit: Unit, of: fn(&intensity::YearRow) -> Option<Amount>) -> Measure {
    Measure { id, place, unit, says: Says::Last, judged: place == 0, of: (|_| None, of) }
}

fn receipts(run: &SchemeOutcome) -> Option<Amount> {
    run.budget().map(|run| Amount::Money(run.summary.revenue_total))
}

/// Emissions less allowances of those who trade; negative for a surplus.
fn missing(row: &intensity::YearRow) -> Allowances {
    row.covered_t.saturating_sub(row.allocated_t)
}

/// What charts show of runs like `run`.
pub(super) fn measures(run: &SchemeOutcome) -> &'static [Measure; 4] {
    match run {
        SchemeOutcome::Budget(_) => &OF_BUDGETS,
        SchemeOutcome::Rate(_) => &OF_RATES,
    }
}

/// The years of a run.
pub(super) fn years(run: &SchemeOutcome) -> Vec<Year> {
    match run {
        SchemeOutcome::Budget(run) => run.years.iter().map(|row| row.year).collect(),
        SchemeOutcome::Rate(run) => run.years.iter().map(|row| row.year).collect(),
    }
}

fn of_year(of: Of, run: &SchemeOutcome, year: Year) -> Option<Amount> {
    match run {
        SchemeOutcome::Budget(run) => run.year(year.0).and_then(of.0),
        SchemeOutcome::Rate(run) => run.year(year.0).and_then(of.1),
    }
}

impl Measure {
    /// The figure of a year.
    pub fn of(&self, run: &SchemeOutcome, year: Year) -> Option<Amount> {
        of_year(self.of, run, year)
    }

    /// The limits of `run` that lie in this chart.
    pub fn limits(&self, run: &SchemeOutcome) -> Vec<Limit> {
        match (run, self.place) {
            (SchemeOutcome::Budget(run), 0) => {
                let limit = |target: &simulate::TargetResult| Limit {
                    year: target.year,
                    at: Amount::Tons(target.limit_t),
                    met: target.met(),
                };
                run.summary.targets.iter().map(limit).collect()
            }
            (SchemeOutcome::Rate(run), 0) => run.targets.iter().filter_map(|result| wanted(run, result)).collect(),
            (SchemeOutcome::Rate(run), 1) => run.targets.iter().filter_map(reference).collect(),
            _ => Vec::new(),
        }
    }
}

/// The intensity with which a target is met to the ton.
fn wanted(run: &intensity::Outcome, result: &TargetResult) -> Option<Limit> {
    let row = run.year(result.target.year.0).filter(|row| row.emissions_t > 0)?;
    let level = row.intensity * Decimal::from(result.ceiling_t) / Decimal::from(row.emissions_t);
    Some(Limit { year: row.year, at: Amount::Index(level), met: result.intensity_met })
}

/// The total that a target has for reference.
fn reference(result: &TargetResult) -> Option<Limit> {
    let (at, met) = (Amount::Tons(result.target.total?), result.total_met?);
    Some(Limit { year: result.target.year, at, met })
}

/// Years of which figures are given, where one of the runs has them.
pub(super) fn key_years(run: &SchemeOutcome) -> &'static [u16] {
    match run {
        SchemeOutcome::Budget(_) => &[2025, 2030, 2035, 2040, 2050],
        SchemeOutcome::Rate(_) => &[2025, 2027, 2030],
    }
}

/// Figures of a year by id, in the order of their words.
pub(super) fn figures(run: &SchemeOutcome) -> &'static [Yearly] {
    match run {
        SchemeOutcome::Budget(_) => &YEARLY_OF_BUDGETS,
        SchemeOutcome::Rate(_) => &YEARLY_OF_RATES,
    }
}

/// A figure of a year.
pub(super) struct Yearly {
    /// Its id, without the year.
    pub id: &'static str,
    of: Of,
}

impl Yearly {
    /// The figure.
    pub fn of(&self, run: &SchemeOutcome, year: u16) -> Option<Amount> {
        of_year(self.of, run, Year(year))
    }
}

const YEARLY_OF_BUDGETS: [Yearly; 5] = [
    Yearly { id: "statewide", of: (|row| Some(Amount::Tons(row.statewide_t)), |_| None) },
    Yearly { id: "covered", of: (|row| Some(Amount::Tons(row.covered_emissions_t)), |_| None) },
    Yearly { id: "price", of: (|row| row.price_mean.map(Amount::Price), |_| None) },
    Yearly { id: "bank", of: (|row| Some(Amount::Tons(row.bank_t)), |_| None) },
    Yearly { id: "revenue", of: (|row| Some(Amount::Money(row.revenue)), |_| None) },
];

const YEARLY_OF_RATES: [Yearly; 9] = [
    Yearly { id: "emissions", of: (|_| None, |row| Some(Amount::Tons(row.emissions_t))) },
    Yearly { id: "intensity", of: (|_| None, |row| Some(Amount::Index(row.intensity))) },
    Yearly { id: "output", of: (|_| None, |row| Some(Amount::Index(row.index))) },
    Yearly { id: "covered", of: (|_| None, |row| Some(Amount::Tons(row.covered_t))) },
    Yearly { id: "allowances", of: (|_| None, |row| Some(Amount::Tons(row.allocated_t))) },
    Yearly { id: "gap", of: (|_| None, |row| Some(Amount::Tons(missing(row)))) },
    Yearly { id: "price", of: (|_| None, |row| Some(Amount::YuanATon(row.price))) },
    Yearly { id: "measures", of: (|_| None, |row| Some(Amount::Yuan(row.measures_cost))) },
    Yearly { id: "compliance", of: (|_| None, |row| Some(Amount::Yuan(row.compliance_cost))) },
];
