//! What single statements of the bill do to a whole run.

use capwright::scenario::{self, Scenario};
use capwright::simulate::{AuctionKind, DeadlineKind, Outcome};

fn run(changes: &[(&str, &str)]) -> Outcome {
    let mut scenario = Scenario::bill(scenario::PROGRAMS[0]);
    changes.iter().for_each(|(id, text)| scenario.set_text(id, text).unwrap_or_else(|problem| panic!("{problem}")));
    scenario::run(&scenario).expect("the scenario runs")
}

/// Free allowances of a channel, a year each.
fn free(outcome: &Outcome, channel: &str) -> Vec<i64> {
    let place = outcome.free_channels.iter().position(|name| *name == channel).expect("a channel");
    outcome.years.iter().map(|row| row.free_t[place]).collect()
}

/// SB-ELE-03 and SB-ELE-04.
#[test]
fn electricity_suppliers_get_free_allowances_to_2035_and_none_without_the_enabling_act() {
    let bill = free(&run(&[]), "electricity");
    assert!(bill[..15].iter().all(|tons| *tons > 0) && bill[15..].iter().all(|tons| *tons == 0), "{bill:?}");
    assert!(free(&run(&[("electricity.enabling_act", "false")]), "electricity").iter().all(|tons| *tons == 0));
}

/// SB-EIT-03, SB-EIT-04 and SB-CMP-03.
#[test]
fn trade_exposed_industry_gets_a_declining_free_part_to_2035_and_owes_from_2024() {
    let bill = run(&[]);
    let tons = free(&bill, "eite");
    assert!(tons[..15].is_sorted_by(|left, right| left > right) && tons[14] > 0, "{tons:?}");
    assert!(tons[15..].iter().all(|tons| *tons == 0), "{tons:?}");
    let early = |outcome: &Outcome| outcome.years.iter().take(3).map(|row| row.obligated_emissions_t).sum::<i64>();
    let at_once = run(&[("period.eite_first_year", "2021")]);
    assert!(early(&at_once) > early(&bill));
    assert!(bill.years[..3].iter().all(|row| row.obligated_emissions_t < row.covered_emissions_t));
    assert!(bill.years[3..].iter().all(|row| row.obligated_emissions_t == row.covered_emissions_t));
}

/// SB-CAP-05, SB-AUC-02 and SB-AUC-03.
#[test]
fn a_year_has_four_auctions_or_as_many_as_are_chosen_and_they_offer_what_its_budget_leaves() {
    for (count, changes) in [(4, &[][..]), (2, &[("auction.count", "2")])] {
        let outcome = run(changes);
        for year in &outcome.years {
            let of_year = |quarter: &str| quarter.starts_with(&year.year.0.to_string());
            let held = outcome.auctions.iter().filter(|a| a.kind == AuctionKind::Quarterly);
            assert_eq!(held.filter(|a| of_year(&a.quarter.to_string())).count(), count);
            assert!(year.auctioned_t + year.free_t.iter().sum::<i64>() <= year.budget_t);
        }
    }
}

/// SB-CMP-01, SB-CMP-02, SB-CMP-04 and SB-CMP-05.
#[test]
fn two_installments_and_a_final_surrender_end_each_of_ten_periods() {
    let bill = run(&[]);
    assert_eq!(bill.deadlines.len(), 30);
    for (place, row) in bill.deadlines.iter().enumerate() {
        let first = 2021 + 3 * (place as u16 / 3);
        assert_eq!((row.period.0.0, row.period.1.0), (first, first + 2), "{}", row.date);
        assert_eq!(row.kind == DeadlineKind::Final, place % 3 == 2, "{}", row.date);
        assert_eq!(row.date, format!("{}-11-01", 2022 + place));
    }
}

/// SB-ENF-01, SB-ENF-02 and SB-ETA-01.
#[test]
fn each_missing_instrument_costs_200_dollars_indexed_and_the_money_goes_to_the_first_account() {
    let short = run(&[("limits.reduction_2035", "0.95"), ("penalty.inflation", "0")]);
    let missing: i64 = short.deadlines.iter().map(|row| row.shortfall_t).sum();
    let charged: i128 = short.deadlines.iter().map(|row| row.penalty.0).sum();
    assert!(missing > 1_000_000 && charged == i128::from(missing) * 20_000, "{missing} missing: {charged} cents");
    for row in &short.years {
        let due = row.revenue.0 * 40 / 100 + row.penalty.0;
        assert!((row.accounts[0].0 - due).abs() <= 1, "{}: {} against {due}", row.year.0, row.accounts[0].0);
    }
    let indexed = run(&[("limits.reduction_2035", "0.95")]);
    let late = indexed.deadlines.iter().filter(|row| row.shortfall_t > 0);
    late.for_each(|row| {
        assert!(row.penalty.0 > i128::from(row.shortfall_t) * 24_000, "{}: {:?}", row.date, row.penalty)
    });
}

/// SB-CMP-08.
#[test]
fn entities_bank_allowances_unless_banking_is_off() {
    // The first period's vintages may be used until it closes; from then on nothing is left over.
    let later = |outcome: &Outcome| outcome.years[3..].iter().map(|row| row.bank_t).max().unwrap_or(0);
    // With budgets as first set: after an evaluation nobody can use up what was bought for budgets that were larger.
    let first = ("evaluation.enabled", "false");
    let (with, without) = (later(&run(&[first])), later(&run(&[first, ("banking.allowed", "false")])));
    assert!(with > 30_000_000 && without < 5_000_000, "{with} and {without}");
}

/// SB-OFF-06, SB-OFF-08 and SB-OFF-11.
#[test]
fn without_limits_no_offset_is_used() {
    let none = [
        ("offset.limit_2021_2023", "0"),
        ("offset.limit_2024_2034", "0"),
        ("offset.limit_2035_on", "0"),
        ("offset.tribal_limit", "0"),
    ];
    assert!(run(&none).years.iter().all(|row| row.offsets_used_t == 0));
    let tribal = run(&none[..3]);
    let used: i64 = tribal.years.iter().map(|row| row.offsets_used_t).sum();
    let owed: i64 = tribal.years.iter().map(|row| row.obligated_emissions_t).sum();
    assert!(used > 0 && used <= owed / 20, "tribal credits stand outside the other limits: {used} of {owed}");
}
