//! What a challenge asks of a run, and whether a run does it.
//!
//! Must not run anything. What is asked of a run of rates stands in [`rates`]. Invariants: a goal looks only at what it is given; what it shows beside its mark is the very
//! figure that the mark was made from.

use crate::scenario::{Scenario, SchemeOutcome, readings};
use crate::simulate::{AuctionKind, AuctionRow, Outcome, YearRow};
use crate::units::{Allowances, Money, Price};
use crate::view::Cell;

mod rates;

pub use rates::RateGoal;

/// One thing that is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// Emissions of the state in this year are within the limit that the bill has for it, whatever the scenario has.
    LimitMet(u16),
    /// The mean price of the year is at most this.
    PriceAtMost(u16, Price),
    /// No mean price through this year is above this.
    NeverAbove(u16, Price),
    /// A household's cost in 2030, a month, after assistance, is at most this.
    HouseholdAtMost(Money),
    /// Receipts through 2035 are at least this.
    RevenueAtLeast(Money),
    /// The emissions containment reserve withholds at least this much over the run.
    Withheld(Allowances),
    /// The mean price of some year is at its ceiling or above.
    CeilingReached,
    /// No year's mean price is above its ceiling, and units are sold at it.
    CeilingHolds,
    /// By the end of this year, the price containment reserve has sold and is empty.
    ReserveEmptied(u16),
    /// The scenario takes one reading in place of the default, and changes nothing else.
    OneReading,
    /// Receipts over the run differ from the bill's by at least this.
    RevenueMoves(Money),
    /// A regular auction of this year sells something and leaves something.
    Undersubscribed(u16),
    /// The price at which the first of these settles is named by whoever attempts it.
    PriceNamed(u16),
    /// The bank at the end of the year is at most this.
    BankAtMost(u16, Allowances),
    /// Budgets as first set are the bill's.
    SameBudgets,
    /// Nobody pays a penalty in any year.
    NoPenalty,
    /// Emissions of this sector over the run are lower than without the policy by at least this.
    PolicyCuts(&'static str, Allowances),
    /// Covered emissions over the run are within so many thousandths of those without the policy.
    SameTotal(i64),
    /// Something that is asked of a run of rates.
    Rate(RateGoal),
}

/// What a goal is judged on.
#[derive(Clone, Copy, Debug)]
pub struct Attempt<'a> {
    /// What was set.
    pub scenario: &'a Scenario,
    /// What came of it.
    pub run: &'a SchemeOutcome,
    /// The bill's own run.
    pub bill: &'a SchemeOutcome,
    /// The same scenario without the policy that the challenge is about, where it is about one.
    pub without: Option<&'a SchemeOutcome>,
    /// The price that was typed in, where the challenge asks for one.
    pub answer: Option<Price>,
}

/// Whether a goal is reached, and the figure that says so.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// Reached.
    pub met: bool,
    /// The figure as it is now; absent where there is none to show.
    pub now: Cell,
}

impl Goal {
    /// The mark of `attempt`; nothing is reached by a run of another scheme.
    #[must_use]
    pub fn mark(self, attempt: &Attempt<'_>) -> Mark {
        match (self, attempt.run, attempt.bill) {
            (Goal::Rate(goal), SchemeOutcome::Rate(run), SchemeOutcome::Rate(own)) => {
                goal.mark(attempt.scenario, run, own)
            }
            (Goal::Rate(_), ..) => mark(false, Cell::Absent),
            (goal, SchemeOutcome::Budget(run), SchemeOutcome::Budget(bill)) => goal.of_budgets(attempt, run, bill),
            _ => mark(false, Cell::Absent),
        }
    }

    fn of_budgets(self, attempt: &Attempt<'_>, run: &Outcome, bill: &Outcome) -> Mark {
        let without = attempt.without.and_then(SchemeOutcome::budget);
        let price_of = |year| run.year(year).and_then(|row| row.price_mean);
        match self {
            Goal::LimitMet(year) => limit(run, bill, year),
            Goal::PriceAtMost(year, most) => price(price_of(year), |now| now <= most),
            Goal::NeverAbove(year, most) => price(highest(run, year), |now| now <= most),
            Goal::HouseholdAtMost(most) => {
                let now = run.summary.household_net_2030_month;
                mark(now.is_some_and(|now| now <= most), now.map_or(Cell::Absent, Cell::Dollars))
            }
            Goal::RevenueAtLeast(least) => {
                let now = run.summary.revenue_to_2035;
                mark(now >= least, Cell::Billions(now))
            }
            Goal::Withheld(least) => {
                let now: Allowances = run.years.iter().map(|row| row.ecr_withheld_t).sum();
                mark(now >= least, Cell::Megatons(now))
            }
            Goal::CeilingReached => years(run.years.iter().find(|row| at_ceiling(row))),
            Goal::CeilingHolds => {
                let units: Allowances = run.years.iter().map(|row| row.ceiling_units_t).sum();
                let above = run.years.iter().any(|row| row.price_mean > Some(row.price_ceiling));
                mark(units > 0 && !above, Cell::Megatons(units))
            }
            Goal::ReserveEmptied(until) => {
                let emptied = run.years.iter().find(|row| row.reserve_sold_t > 0 && row.apcr_t == 0);
                mark(
                    emptied.is_some_and(|row| row.year.0 <= until),
                    emptied.map_or(Cell::Absent, |row| Cell::Year(row.year)),
                )
            }
            Goal::OneReading => mark(one_reading(attempt.scenario), Cell::Absent),
            Goal::RevenueMoves(least) => {
                let moved = run.summary.revenue_total.0 - bill.summary.revenue_total.0;
                mark(moved.abs() >= least.0, Cell::Billions(Money(moved)))
            }
            Goal::Undersubscribed(year) => {
                let found = undersubscribed(run, year);
                mark(found.is_some(), found.map_or(Cell::Absent, |row| Cell::Quarter(row.quarter)))
            }
            Goal::PriceNamed(year) => {
                let paid = undersubscribed(run, year).and_then(|row| row.settlement);
                mark(paid.is_some() && paid == attempt.answer, attempt.answer.map_or(Cell::Absent, Cell::Price))
            }
            Goal::BankAtMost(year, most) => match run.year(year) {
                Some(row) => mark(row.bank_t <= most, Cell::Megatons(row.bank_t)),
                None => mark(false, Cell::Absent),
            },
            Goal::SameBudgets => {
                let budgets = |run: &Outcome| run.years.iter().map(|row| row.budget_planned_t).collect::<Vec<_>>();
                mark(budgets(run) == budgets(bill), Cell::Absent)
            }
            Goal::NoPenalty => {
                let paid = run.summary.penalty_total;
                mark(paid == Money(0), Cell::Dollars(paid))
            }
            Goal::PolicyCuts(sector, least) => match without {
                Some(without) => {
                    let cut = in_sector(without, sector) - in_sector(run, sector);
                    mark(cut >= least, Cell::Megatons(cut))
                }
                None => mark(false, Cell::Absent),
            },
            Goal::SameTotal(thousandths) => match without {
                Some(without) => {
                    let [now, then] = [run, &**without].map(|run| run.summary.cumulative_emissions_t);
                    let within = (now - then).abs().saturating_mul(1_000) <= then.saturating_mul(thousandths);
                    mark(within, Cell::Megatons(now - then))
                }
                None => mark(false, Cell::Absent),
            },
            Goal::Rate(_) => mark(false, Cell::Absent),
        }
    }
}

fn mark(met: bool, now: Cell) -> Mark {
    Mark { met, now }
}

fn price(now: Option<Price>, met: impl Fn(Price) -> bool) -> Mark {
    mark(now.is_some_and(met), now.map_or(Cell::Absent, Cell::Price))
}

fn years(found: Option<&YearRow>) -> Mark {
    mark(found.is_some(), found.map_or(Cell::Absent, |row| Cell::Year(row.year)))
}

/// The limit is the bill's: a scenario that moves the limit does not come nearer to it.
fn limit(run: &Outcome, bill: &Outcome, year: u16) -> Mark {
    let limit = bill.summary.targets.iter().find(|target| target.year.0 == year).map(|target| target.limit_t);
    match (limit, run.year(year)) {
        (Some(limit), Some(row)) => mark(row.statewide_t <= limit, Cell::Megatons(row.statewide_t)),
        _ => mark(false, Cell::Absent),
    }
}

fn highest(run: &Outcome, until: u16) -> Option<Price> {
    run.years.iter().filter(|row| row.year.0 <= until).filter_map(|row| row.price_mean).max()
}

fn at_ceiling(row: &YearRow) -> bool {
    row.price_mean.is_some_and(|price| price >= row.price_ceiling)
}

fn in_sector(run: &Outcome, sector: &str) -> Allowances {
    let Some(place) = run.sectors.iter().position(|id| *id == sector) else { return 0 };
    run.years.iter().filter_map(|row| row.by_sector.get(place)).sum()
}

/// The first regular auction of `year` that sold something and not everything.
fn undersubscribed(run: &Outcome, year: u16) -> Option<&AuctionRow> {
    let fits = |row: &&AuctionRow| {
        row.kind == AuctionKind::Quarterly && row.quarter.year.0 == year && row.sold_t > 0 && row.unsold_t > 0
    };
    run.auctions.iter().find(fits)
}

/// One alternative of one passage and not a lever more.
fn one_reading(scenario: &Scenario) -> bool {
    let bill = Scenario::bill(scenario.program);
    let alone = |chosen: &readings::Chosen| {
        let alone = readings::choose(&bill, chosen.statement, chosen.reading);
        alone.is_ok_and(|alone| alone.changes().eq(scenario.changes()))
    };
    scenario.seed.is_none() && readings::chosen(scenario).iter().any(alone)
}
