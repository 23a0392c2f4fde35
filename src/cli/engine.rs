//! Where the command line meets the engine.
//!
//! Invariant: either a whole text or everything that is wrong.

use super::arguments::{Arguments, What};
use crate::law::Problem;
use crate::scenario::readings::chosen;
use crate::scenario::result::to_json;
use crate::scenario::{self, Scenario};
use crate::simulate::report;
use crate::spending;

/// Runs a scenario and writes its result, or the rows of it that were asked for.
pub(super) fn run_scenario(scenario: &Scenario, arguments: &Arguments) -> Result<String, Vec<Problem>> {
    let outcome = scenario::run(scenario)?;
    match arguments.format {
        "csv" => {}
        "auctions-csv" => return Ok(report::auctions_to_csv(&outcome)),
        _ => return Ok(to_json(&outcome, &chosen(scenario), arguments.entities)),
    }
    Ok(match arguments.what {
        What::Years => report::to_csv(&outcome),
        What::Spending => spending::report::accounts_csv(&outcome.spending, &outcome.accounts),
        What::Households => spending::report::households_csv(&outcome.spending),
        What::Projects => spending::report::projects_csv(&outcome.spending, &outcome.accounts),
    })
}
