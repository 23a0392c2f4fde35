//! What is said and shown about a run of rates: the headline, the verdicts, seven charts with their tables, the firms.
//!
//! As for budgets: two outcomes are read, the user's and the plan's own; every sentence is true of the numbers that it
//! stands beside; nothing panics; words come only from [`crate::text`]. Charts over years share one axis; those over
//! measures have their own, which [`ChartModel::reads_years`] tells apart.

mod benefits;
mod caveats;
mod cost;
mod curve;
mod emissions;
pub mod firms;
mod frame;
mod gap;
mod headline;
mod intensity;
mod pollutants;
mod ranking;
#[cfg(test)]
mod tests;
mod verdicts;

pub use caveats::brief;
pub(super) use caveats::caveats;
pub use headline::headline;
pub use verdicts::verdicts;

use super::{Cell, ChartModel, Story};
use crate::intensity::{Outcome, YearRow};
use crate::text::more::rates::rates as words;
use crate::text::{Language, fill};

/// Everything that the lab shows of `run`, beside the plan's `own` run; `changes` is the number of levers that were moved.
pub(super) fn story(run: &Outcome, own: &Outcome, changes: usize, language: Language) -> Story {
    Story {
        headline: headline(run, own, changes, language),
        verdicts: verdicts(run, own, language),
        charts: charts(run, own, language),
        caveats: caveats(run, language),
    }
}

/// The charts: emissions, intensity, pollutants, benefits, costs of tons, missing allowances, costs.
#[must_use]
pub fn charts(run: &Outcome, own: &Outcome, language: Language) -> Vec<ChartModel> {
    let frame = frame::Frame::new(run, own, language);
    let makers =
        [emissions::chart, intensity::chart, pollutants::chart, benefits::chart, curve::chart, gap::chart, cost::chart];
    makers.iter().map(|chart| chart(&frame)).collect()
}

/// What stands behind the numbers: firms and years.
pub(super) fn facts(run: &Outcome, program: &str, language: Language) -> String {
    let edge = |row: Option<&YearRow>| row.map_or(0, |row| row.year.0).to_string();
    let places = [
        ("program", program),
        ("firms", &count(run).to_string()),
        ("first", &edge(run.years.first())),
        ("last", &edge(run.years.last())),
    ];
    fill(words(language).page.facts, &places)
}

/// A year in a memo: all CO2, intensity, price, covered emissions, allowances.
pub(super) fn memo_cells(run: &Outcome, year: u16) -> Option<[Cell; 5]> {
    let row = run.year(year)?;
    Some([
        Cell::Megatons(row.emissions_t),
        Cell::Fine(intensity::index(row.intensity), 1),
        Cell::YuanATon(row.price.to_model()),
        Cell::Megatons(row.covered_t),
        Cell::Megatons(row.allocated_t),
    ])
}

/// How many firms there are.
fn count(run: &Outcome) -> usize {
    let first = run.firms.first().map(|row| row.year);
    run.firms.iter().filter(|row| Some(row.year) == first).count()
}
