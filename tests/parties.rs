//! What tables of parties do to a run, from outside.

// The other half of these tables is for the tests of levers.
#[allow(dead_code)]
#[path = "data/parties.rs"]
mod tables;

use capwright::scenario::{self, Scenario};
use capwright::simulate::{EntityRow, Outcome, report};

const BILL: &str = "wa-sb5981";
const CHEVRON: &str = "Chevron U.S.A. Inc.";

fn run(changes: &[(&str, &str)]) -> Outcome {
    let mut scenario = Scenario::bill(BILL);
    for (id, text) in changes {
        scenario.set_text(id, text).unwrap_or_else(|problem| panic!("{problem}"));
    }
    let outcome = scenario::run(&scenario).expect("the scenario runs");
    assert!(outcome.audit.balanced, "{:?}", outcome.audit);
    outcome
}

fn entity<'a>(outcome: &'a Outcome, name: &str) -> &'a EntityRow {
    outcome.entities.iter().find(|entity| entity.name == name).unwrap_or_else(|| panic!("no {name}"))
}

fn years(entity: &EntityRow) -> Vec<u16> {
    entity.obligated_years.iter().map(|year| year.0).collect()
}

/// Source: sb5981-rules, coverage-exit: with the default levers facilities fall under 25,000 t.
#[test]
fn in_the_bills_run_small_facilities_leave_and_their_emissions_count_outside() {
    let bill = run(&[]);
    let small = entity(&bill, "Northwest Pipeline C/S - Chehalis");
    assert_eq!((small.exit_year.map(|year| year.0), years(small)), (Some(2024), vec![2021, 2022, 2023]));
    let program = scenario::program(&Scenario::bill(BILL)).expect("the bill builds");
    let others: i64 = program.non_covered.iter().sum();
    let counted: i64 = bill.years.iter().map(|row| row.covered_emissions_t + row.non_covered_t).sum();
    assert_eq!(counted - others, bill.entities.iter().map(|entity| entity.emissions_t).sum::<i64>());
    let kept = run(&[("near.band", "0.5")]);
    assert_eq!(years(entity(&kept, "Northwest Pipeline C/S - Chehalis"))[3], 2024, "told to stay within the band");
}

/// Source: sb5981-rules, opt-in-out and coverage-exit.
#[test]
fn a_joiner_owes_from_the_next_period_to_the_end_of_its_notice_and_a_closed_plant_to_its_periods_end() {
    let outcome = run(&tables::AFFAIRS);
    let mill = entity(&outcome, "A mill");
    assert_eq!((mill.class.id(), years(mill)), ("opt-in", vec![2024, 2025, 2026]));
    let closed = entity(&outcome, "Grays Harbor Energy Center - Elma");
    assert_eq!(closed.exit_year.map(|year| year.0), Some(2030), "closed in 2027, it owes for 2027 to 2029");
    let outcome = run(&[tables::AFFAIRS[4]]);
    let away = entity(&outcome, "CHS Inc.");
    assert_eq!((away.bought_t, away.surrendered_t, away.free_t), (0, 0, 0), "it may not hold anything");
    assert_eq!((years(away).len(), away.shortfall_t), (30, away.emissions_t), "it owes all the same");
}

/// Source: sb5981-rules, verification-deadline and daily-penalty: 105 days at $10,000.
#[test]
fn a_late_report_costs_by_the_day_and_counts_as_the_last_verified_one() {
    let late = [tables::AFFAIRS[2]];
    let outcome = run(&late);
    assert_eq!(entity(&outcome, CHEVRON).daily_penalty.0, 105 * 10_000 * 100);
    let half = run(&[tables::AFFAIRS[2], ("penalty.daily_share", "0.5")]);
    assert_eq!(entity(&half, CHEVRON).daily_penalty.0, 105 * 5_000 * 100);
    let none = run(&[tables::AFFAIRS[2], ("verification.consequence", "none")]);
    assert_eq!(none.summary.penalty_total.0, 0);
    let doubled = run(&[tables::AFFAIRS[2], ("verification.assigned_factor", "2")]);
    let owed = |outcome: &Outcome| outcome.year(2025).expect("a row").obligated_emissions_t;
    assert!(owed(&doubled) > owed(&outcome), "the assigned level is twice the last verified one");
}

/// Source: sb5981-rules, auction-eligibility: barred in auctions 5 and 6.
#[test]
fn a_barred_bidders_bids_are_refused_with_the_ground() {
    let row = format!(r#"[{{"entity":"{CHEVRON}","from_auction":5,"count":2,"ground":"disclosure"}}]"#);
    let outcome = run(&[("auction.sanctions", &row)]);
    let refused: Vec<(String, &str)> = outcome
        .auctions
        .iter()
        .filter(|auction| !auction.refused.is_empty())
        .map(|auction| (auction.quarter.to_string(), auction.refused[0].ground))
        .collect();
    assert!(!refused.is_empty() && refused.len() <= 2, "{refused:?}");
    assert!(refused.iter().all(|(quarter, ground)| quarter.starts_with("2022") && *ground == "disclosure"));
    assert!(report::to_json(&outcome, true).contains("(disclosure)"));
}

/// Source: sb5981-rules, purchase-limits and holding-limit, for a group.
#[test]
fn linked_suppliers_share_their_limits_and_are_shown_as_a_group() {
    let (alone, linked) = (run(&[]), run(&[tables::AFFAIRS[1]]));
    let group = |outcome: &Outcome, name| entity(outcome, name).group;
    assert_eq!(group(&linked, "BP West Coast Products LLC"), Some(1));
    assert_eq!(group(&linked, "Tesoro Refining & Marketing Company LLC"), Some(1));
    assert_eq!(group(&linked, "Phillips 66 Company"), None, "an indirect link is only shown");
    let early = |outcome: &Outcome| outcome.auctions[..8].iter().map(|auction| auction.sold_t).sum::<i64>();
    assert!(early(&linked) <= early(&alone), "they cannot buy more together");
    assert!(linked.auctions != alone.auctions);
}
