//! What a challenge asks of a run of rates.
//!
//! Must not run anything. Invariant: targets and references are the plan's own, so that moving them meets nothing.

use super::{Mark, mark};
use crate::intensity::{Outcome, YearRow};
use crate::law::intensity::target::Target;
use crate::scenario::Scenario;
use crate::units::{Allowances, Money};
use crate::view::Cell;
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

/// One thing that is asked of a run of rates. Figures of a run are those of its last year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RateGoal {
    /// CO2 for each unit of output has fallen by this year as much as the plan's target wants.
    IntensityMet(u16),
    /// All CO2 of this year is within the plan's reference.
    TotalKept(u16),
    /// All CO2 is at least this.
    TotalAtLeast(Allowances),
    /// All CO2 is above the plan's.
    MoreCo2,
    /// All CO2 is the plan's, to the ton.
    SameCo2,
    /// Measures cost at most this in a year.
    MeasuresAtMost(Money),
    /// Fine dust falls by at least so many thousandths.
    DustFalls(i64),
    /// So many kilograms of dust more are avoided than in the plan.
    MoreDustAvoided(Allowances),
    /// At least so much is avoided or stored outside the total.
    OutsideAtLeast(Allowances),
    /// What is assumed about economy, air and benefits is as the plan has it.
    OwnAssumptions,
    /// Exactly one lever is moved.
    OneLever,
    /// The sum of allowances is fixed.
    Capped,
    /// Every firm that trades makes so many percent more than in the plan.
    MoreOutput(i64),
    /// Nobody surrenders a credit.
    NoCredits,
    /// This sector is given at least as many allowances as it emits.
    NoGap(&'static str),
}

/// Beginnings of the ids of levers that say how the world is, and not what is done.
const ASSUMED: [&str; 3] = ["economy.", "air.", "benefit."];

impl RateGoal {
    /// The mark of `run`, made by `scenario`; `own` is the plan's.
    #[must_use]
    pub fn mark(self, scenario: &Scenario, run: &Outcome, own: &Outcome) -> Mark {
        let (Some(last), Some(plan)) = (run.years.last(), own.years.last()) else { return mark(false, Cell::Absent) };
        let tons = |met: bool, tons| mark(met, Cell::Megatons(tons));
        match self {
            RateGoal::IntensityMet(year) => intensity(run, own, year),
            RateGoal::TotalKept(year) => match (run.year(year), target(own, year).and_then(|target| target.total)) {
                (Some(row), Some(most)) => tons(row.emissions_t <= most, row.emissions_t),
                _ => mark(false, Cell::Absent),
            },
            RateGoal::TotalAtLeast(least) => tons(last.emissions_t >= least, last.emissions_t),
            RateGoal::MoreCo2 => tons(last.emissions_t > plan.emissions_t, last.emissions_t - plan.emissions_t),
            RateGoal::SameCo2 => tons(last.emissions_t == plan.emissions_t, last.emissions_t - plan.emissions_t),
            RateGoal::MeasuresAtMost(most) => mark(last.measures_cost <= most, Cell::YuanShort(last.measures_cost)),
            RateGoal::DustFalls(thousandths) => {
                let change = Decimal::from_f64(last.dust_change).unwrap_or_default();
                mark(change <= Decimal::new(-thousandths, 3), Cell::Tenths(change))
            }
            RateGoal::MoreDustAvoided(least) => {
                let more = dust(run, last) - dust(own, plan);
                mark(more >= least, Cell::Kilotons(more))
            }
            RateGoal::OutsideAtLeast(least) => tons(last.outside_t >= least, last.outside_t),
            RateGoal::OwnAssumptions => {
                let assumed = |id: &str| ASSUMED.iter().any(|start| id.starts_with(start));
                mark(!scenario.changes().any(|(id, _)| assumed(id)), Cell::Absent)
            }
            RateGoal::OneLever => mark(scenario.changes().len() == 1, Cell::Absent),
            RateGoal::Capped => mark(last.cap_t.is_some(), last.cap_t.map_or(Cell::Absent, Cell::Megatons)),
            RateGoal::MoreOutput(percent) => output(run, own, percent),
            RateGoal::NoCredits => tons(run.years.iter().all(|row| row.credits_t == 0), last.credits_t),
            RateGoal::NoGap(sector) => match run.sectors.iter().position(|id| id == sector) {
                Some(place) => {
                    let gap = last.gap_by_sector_t.get(place).copied().unwrap_or_default();
                    tons(gap <= 0, gap)
                }
                None => mark(false, Cell::Absent),
            },
        }
    }
}

fn target(own: &Outcome, year: u16) -> Option<&Target> {
    own.targets.iter().map(|result| &result.target).find(|target| target.year.0 == year)
}

/// The target is the plan's own: a scenario that moves it does not come nearer to it.
fn intensity(run: &Outcome, own: &Outcome, year: u16) -> Mark {
    let judged = target(own, year).and_then(|target| {
        let (base, row) = (run.year(target.base.0)?, run.year(year)?);
        Some(target.judge((base.emissions_t, row.emissions_t), (base.index, row.index)))
    });
    judged.map_or(mark(false, Cell::Absent), |result| mark(result.intensity_met, Cell::Tenths(result.change)))
}

fn dust(run: &Outcome, row: &YearRow) -> Allowances {
    let place = run.pollutants.iter().position(|id| id == "pm");
    place.and_then(|place| row.pollutants_kg.get(place)).copied().unwrap_or_default()
}

/// Output of all firms that trade, told by the one that grew least. A unit of rounding is no growth less.
fn output(run: &Outcome, own: &Outcome, percent: i64) -> Mark {
    let last = |of: &Outcome| of.years.last().map(|row| row.year);
    let (now, then) = (last(run), last(own));
    let firms = run.firms.iter().filter(|row| row.trades && Some(row.year) == now);
    let growth = |row: &crate::intensity::FirmRow| {
        let before = own.firms.iter().find(|other| other.id == row.id && Some(other.year) == then)?;
        let enough = (row.output + 1).saturating_mul(100) >= before.output.saturating_mul(100 + percent);
        let share = Decimal::from(row.output - before.output) / Decimal::from(before.output.max(1));
        Some((share, enough))
    };
    match firms.filter_map(growth).min() {
        Some((share, enough)) => mark(enough, Cell::Tenths(share)),
        None => mark(false, Cell::Absent),
    }
}
