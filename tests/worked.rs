//! The rules' worked numbers: those that only a run of the bill shows, and the table of all with the tests that prove them.

#[path = "worked/table.rs"]
mod table;

use capwright::scenario::{self, Scenario};
use capwright::simulate::Outcome;

const BILL: &str = "wa-sb5981";

fn run(changes: &[(&str, &str)]) -> Outcome {
    let mut scenario = Scenario::bill(BILL);
    for (id, text) in changes {
        scenario.set_text(id, text).unwrap_or_else(|problem| panic!("{problem}"));
    }
    scenario::run(&scenario).expect("the scenario runs")
}

/// Source: sb5981-rules, electricity-no-cost-allocation, worked example: without the enabling act nothing is free, and
/// the amount joins the auction.
#[test]
fn without_the_enabling_act_electricitys_free_allowances_are_auctioned() {
    let (with, without) = (run(&[]), run(&[("electricity.enabling_act", "false")]));
    let place = with.free_channels.iter().position(|name| *name == "electricity").expect("a channel");
    let (with, without) = (&with.years[0], &without.years[0]);
    assert_eq!((without.free_t[place], with.free_t[place] > 0), (0, true));
    assert_eq!(without.auctioned_t - with.auctioned_t, with.free_t[place]);
}

/// Source: sb5981-rules, coverage-exit, worked example.
#[test]
fn a_plant_that_closes_on_10_may_2022_still_owes_for_2021_to_2023() {
    let closed = r#"[{"entity":"Grays Harbor Energy Center - Elma","date":"2022-05-10"}]"#;
    let outcome = run(&[("exit.closures", closed)]);
    let plant = outcome.entities.iter().find(|entity| entity.name.starts_with("Grays Harbor")).expect("it is covered");
    assert_eq!(plant.exit_year.map(|year| year.0), Some(2024));
    assert_eq!(plant.obligated_years.iter().map(|year| year.0).collect::<Vec<_>>(), [2021, 2022, 2023]);
}

/// Source: sb5981-rules, auction-eligibility, worked example: a bar and $10,000 a day do not exclude each other.
#[test]
fn a_barred_party_pays_its_daily_penalty_as_well() {
    let bar = r#"[{"entity":"Chevron U.S.A. Inc.","from_auction":21,"count":2,"ground":"disclosure"}]"#;
    let late = r#"[{"entity":"Chevron U.S.A. Inc.","year":2025,"submitted":"2026-09-15"}]"#;
    let outcome = run(&[("auction.sanctions", bar), ("verification.late", late)]);
    let refused = outcome.auctions.iter().flat_map(|a| &a.refused).filter(|bid| bid.name.starts_with("Chevron"));
    assert!(refused.count() > 0, "its bids are refused");
    let chevron = outcome.entities.iter().find(|entity| entity.name.starts_with("Chevron")).expect("it is covered");
    assert_eq!(chevron.daily_penalty.to_string(), "140000.00");
}
