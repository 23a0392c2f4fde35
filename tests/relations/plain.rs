//! The mode in which the market's relations are theorems: one belief, no limits, no reserves, nobody leaves, all in sight.

use capwright::law::Program;
use capwright::scenario::{self, Scenario};
use capwright::simulate::{self, AuctionKind, Outcome};
use rust_decimal::Decimal;

/// The levers of the mode. What stays is the cap, banking, a floor that hardly binds, and entities that abate at a cost.
const MODE: [(&str, &str); 19] = [
    ("evaluation.enabled", "false"),
    ("market.belief_sigma", "0"),
    ("market.abatement_spread", "0"),
    ("market.buffer", "0"),
    ("market.traders", "0"),
    ("market.foresight_years", "30"),
    ("auction.limit_covered", "1"),
    ("auction.lot", "1"),
    ("holding.rate_low", "1"),
    ("holding.rate_high", "1"),
    ("auction.floor_base", "1"),
    ("auction.floor_growth", "0"),
    ("auction.ceiling_base", "1000"),
    ("apcr.share_after", "0"),
    ("ecr.direction", "off"),
    ("offset.limit_2021_2023", "0"),
    ("offset.limit_2024_2034", "0"),
    ("offset.limit_2035_on", "0"),
    ("offset.tribal_limit", "0"),
];

/// The bill in this mode, with further changes.
pub fn program(changes: &[(&str, &str)]) -> Program {
    let mut scenario = Scenario::bill("wa-sb5981");
    for (id, text) in MODE.iter().chain(changes) {
        scenario.set_text(id, text).unwrap_or_else(|problem| panic!("{problem}"));
    }
    let mut program = scenario::program(&scenario).unwrap_or_else(|problems| panic!("{problems:?}"));
    program.parties.exit = None;
    program.price_containment.share.fill(Decimal::ZERO);
    program.price_containment.mandatory.fill(false);
    program
}

/// A run of it.
pub fn run(program: &Program) -> Outcome {
    let outcome = simulate::run(program, 1);
    assert!(outcome.audit.balanced, "{:?}", outcome.audit);
    outcome
}

/// A run of the mode with these changes.
pub fn with(changes: &[(&str, &str)]) -> Outcome {
    run(&program(changes))
}

/// Yearly mean prices in dollars; years without a sale have none.
pub fn prices(outcome: &Outcome) -> Vec<Option<f64>> {
    outcome.years.iter().map(|row| row.price_mean.map(|price| price.to_model())).collect()
}

/// Settlements of the regular auctions in dollars, in order.
pub fn settlements(outcome: &Outcome) -> Vec<f64> {
    let regular = outcome.auctions.iter().filter(|a| a.kind == AuctionKind::Quarterly);
    regular.filter_map(|a| a.settlement.map(|price| price.to_model())).collect()
}

/// By how much the second course falls below the first where it does most, as a part of the first.
pub fn shortfall(first: &Outcome, second: &Outcome) -> f64 {
    let pairs = prices(first).into_iter().zip(prices(second));
    let part = |(first, second): (Option<f64>, Option<f64>)| Some(1.0 - second? / first?);
    pairs.filter_map(part).fold(0.0, f64::max)
}

/// Covered emissions over the run, in tons.
pub fn emitted(outcome: &Outcome) -> f64 {
    outcome.summary.cumulative_emissions_t as f64
}

/// A rung of the ladder that entities bid on: no settlement is finer.
pub const RUNG: f64 = 0.026;
