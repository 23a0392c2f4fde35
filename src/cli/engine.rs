//! Where the command line meets the engine.
//!
//! Invariant: either a whole text or everything that is wrong.

use super::arguments::{Arguments, What};
use super::failure::usage;
use crate::law::Problem;
use crate::scenario::readings::{beside, chosen};
use crate::scenario::result::to_json;
use crate::scenario::{self, Scenario, Scheme};
use crate::simulate::report;
use crate::{intensity, spending};

/// Runs a scenario and writes its result, or the rows of it that were asked for.
pub(super) fn run_scenario(scenario: &Scenario, arguments: &Arguments) -> Result<String, Vec<Problem>> {
    if scenario::scheme(scenario.program) == Scheme::Rate {
        return run_rates(scenario, arguments);
    }
    let outcome = scenario::run(scenario)?;
    match arguments.format {
        "csv" => {}
        "auctions-csv" => return Ok(beside(report::auctions_to_csv(&outcome), &chosen(scenario))),
        _ => return Ok(to_json(&outcome, &chosen(scenario), arguments.entities)),
    }
    let table = match arguments.what {
        What::Years => report::to_csv(&outcome),
        What::Spending => spending::report::accounts_csv(&outcome.spending, &outcome.accounts),
        What::Households => spending::report::households_csv(&outcome.spending),
        What::Projects => spending::report::projects_csv(&outcome.spending, &outcome.accounts),
        What::Entities | What::Measures => return Err(no_rows(scenario, "years, spending, households, projects")),
    };
    Ok(beside(table, &chosen(scenario)))
}

/// The same for a programme of rates.
fn run_rates(scenario: &Scenario, arguments: &Arguments) -> Result<String, Vec<Problem>> {
    let outcome = scenario::run_rates(scenario)?;
    match arguments.format {
        "csv" => {}
        "auctions-csv" => {
            let message = format!("{} has no list of auctions; its years have what was auctioned", scenario.program);
            return Err(vec![usage("--format", message)]);
        }
        _ => return Ok(intensity::report::to_json(&outcome, arguments.entities)),
    }
    match arguments.what {
        What::Years => Ok(intensity::report::to_csv(&outcome)),
        What::Entities => Ok(intensity::report::firms_csv(&outcome)),
        What::Measures => Ok(intensity::report::measures_csv(&outcome)),
        _ => Err(no_rows(scenario, "years, entities, measures")),
    }
}

fn no_rows(scenario: &Scenario, allowed: &str) -> Vec<Problem> {
    vec![usage("--what", format!("{} has no such rows; allowed: {allowed}", scenario.program))]
}
