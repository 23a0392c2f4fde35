//! Where the command line meets the engine and the auction.
//!
//! Invariant: either a whole text or everything that is wrong.

use crate::law::Problem;
use crate::market::document;
use crate::scenario::readings::chosen;
use crate::scenario::result::to_json;
use crate::scenario::{self, Scenario};
use crate::simulate::report;

/// Most bytes of an auction document.
pub(super) const AUCTION_LIMIT: usize = document::MOST_TEXT;

/// Runs a scenario and writes its result in `format`, with its entities when asked to.
pub(super) fn run_scenario(scenario: &Scenario, entities: bool, format: &str) -> Result<String, Vec<Problem>> {
    let outcome = scenario::run(scenario)?;
    Ok(match format {
        "csv" => report::to_csv(&outcome),
        "auctions-csv" => report::auctions_to_csv(&outcome),
        _ => to_json(&outcome, &chosen(scenario), entities),
    })
}

/// Clears one auction and writes its result as JSON.
pub(super) fn clear_auction(text: &str) -> Result<String, Vec<Problem>> {
    document::clear_json(text).map(|result| result + "\n")
}
