//! The strip of figures, case by case.

use super::build::{priced, target};
use crate::simulate::{DeadlineKind, DeadlineRow, Outcome};
use crate::text::Language;
use crate::units::{Money, Year};
use crate::view::{Tone, Verdict, verdicts};

fn verdict(run: &Outcome, bill: &Outcome, id: &str) -> Verdict {
    let all = verdicts(run, bill, Language::English);
    all.into_iter().find(|verdict| verdict.id == id).unwrap_or_else(|| panic!("no verdict {id}"))
}

fn lines(verdict: &Verdict) -> (&str, Tone, &str, &str) {
    (&verdict.value, verdict.tone, &verdict.detail, &verdict.change)
}

fn base() -> Outcome {
    priced(&[Some(20), Some(30), Some(40)], &[(2035, 400_000)])
}

#[test]
fn limits_say_met_or_missed_and_by_how_much() {
    let bill = priced(&[Some(20)], &[(2035, -1_600_000)]);
    let met = verdict(&base(), &bill, "limit-2035");
    assert_eq!(lines(&met), ("Met", Tone::Good, "0.4 Mt inside, statewide", "bill: missed by 1.6 Mt"));
    let missed = verdict(&bill, &base(), "limit-2035");
    assert_eq!(lines(&missed), ("Missed", Tone::Bad, "by 1.6 Mt, statewide", "bill: met, 0.4 Mt inside"));
    let mut exact = base();
    exact.summary.targets = vec![target(2035, 0)];
    let exactly = verdict(&exact, &exact, "limit-2035");
    assert_eq!(lines(&exactly), ("Met", Tone::Good, "exactly, statewide", "no change"));
}

#[test]
fn each_target_of_the_run_has_its_verdict() {
    let run = priced(&[Some(20)], &[(2028, 1), (2044, -1)]);
    let ids: Vec<String> = verdicts(&run, &run, Language::English).into_iter().map(|verdict| verdict.id).collect();
    assert_eq!(ids, ["limit-2028", "limit-2044", "price-2030", "revenue", "household", "penalties"]);
}

#[test]
fn prices_are_compared_or_their_absence_said() {
    let dearer = priced(&[Some(20), Some(30), Some(43)], &[]);
    let told = verdict(&dearer, &base(), "price-2030");
    assert_eq!(lines(&told), ("$43.00", Tone::Plain, "floor $20.00, ceiling $100.00", "+$3.00 against the bill"));
    let unsold = priced(&[Some(20), Some(30), None], &[]);
    assert_eq!(lines(&verdict(&unsold, &base(), "price-2030")).0, "No sale");
    assert_eq!(lines(&verdict(&unsold, &base(), "price-2030")).3, "bill: $40.00");
    assert_eq!(lines(&verdict(&base(), &unsold, "price-2030")).3, "bill: no sale");
    let early = priced(&[Some(20)], &[]);
    assert_eq!(lines(&verdict(&early, &early, "price-2030")), ("–", Tone::Plain, "not part of this run", "no change"));
}

#[test]
fn money_is_shared_and_compared() {
    let mut bill = base();
    bill.summary.revenue_to_2035 = Money(1_280_000_000_000);
    let told = verdict(&base(), &bill, "revenue");
    assert_eq!(lines(&told), ("$15.9 bn", Tone::Plain, "75 / 25 % to two accounts", "+$3.1 bn against the bill"));
    bill.summary.household_cost_2030_month = Some(Money(1_700));
    let cost = verdict(&base(), &bill, "household");
    assert_eq!(lines(&cost), ("$14 a month", Tone::Plain, "$6 after transition help", "−$3 against the bill"));
}

#[test]
fn penalties_count_what_is_missing() {
    assert_eq!(
        lines(&verdict(&base(), &base(), "penalties")),
        ("None", Tone::Good, "all obligations met", "no change")
    );
    let mut run = base();
    run.summary.penalty_total = Money(4_100_000_000);
    run.deadlines = vec![DeadlineRow {
        date: "2030-11-01".into(),
        period: (Year(2028), Year(2030)),
        kind: DeadlineKind::Final,
        obligation_t: 1_000_000,
        allowances_t: 600_000,
        offsets_t: 0,
        shortfall_t: 400_000,
        penalty: Money(4_100_000_000),
        daily_penalty: Money(0),
        entities_short: 2,
    }];
    let told = verdict(&run, &base(), "penalties");
    assert_eq!(lines(&told), ("$41 m", Tone::Bad, "0.4 Mt missing at one deadline", "+$41 m against the bill"));
}
