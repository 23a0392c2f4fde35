//! Each challenge: a scenario that solves it, the bill that does not, and a near miss.

use super::*;
use crate::scenario::readings::{By, Effect, rank};
use crate::scenario::{PROGRAMS, lever};
use crate::simulate::Outcome;
use crate::units::{Allowances, Money};
use crate::view::Cell;
use std::sync::LazyLock;

mod rates;

static OWN: LazyLock<SchemeOutcome> = LazyLock::new(|| run_any(&Scenario::bill(PROGRAMS[0])));
static BILL: LazyLock<Outcome> = LazyLock::new(|| run(&Scenario::bill(PROGRAMS[0])));

fn run(scenario: &Scenario) -> Outcome {
    scenario::run(scenario).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn run_any(scenario: &Scenario) -> SchemeOutcome {
    run_scheme(scenario).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn with(changes: &[(&str, &str)]) -> Scenario {
    let mut scenario = Scenario::bill(PROGRAMS[0]);
    for (id, text) in changes {
        scenario.set_text(id, text).unwrap_or_else(|problem| panic!("{problem}"));
    }
    scenario
}

fn marks(challenge: &Challenge, scenario: &Scenario, answer: Option<Price>) -> Vec<bool> {
    let marks = challenge.mark(scenario, &run_any(scenario), &OWN, answer).expect("it runs");
    marks.0.iter().map(|mark| mark.met).collect()
}

/// What a near miss sets, and which goals it reaches.
type Miss = (&'static [(&'static str, &'static str)], &'static [bool]);

/// Of each challenge a scenario that comes close, in their order.
const NEAR_MISSES: [Miss; 10] = [
    // Twice the size makes 2030 too dear.
    (&[("ecr.trigger_ratio", "1.25"), ("ecr.size", "0.1")], &[true, false]),
    // The auction is there, but nobody named its price.
    (&[("offset.limit_2024_2034", "0.4")], &[true, false]),
    // Empty, but years too late.
    (&[("limits.reduction_2035", "0.45")], &[false]),
    // A reading alone, but not the one that matters most.
    (&[("evaluation.mode", "off")], &[true, false]),
    // The ceiling is reached, and a soft one does not hold.
    (&[("auction.ceiling_growth", "0.03")], &[true, false]),
    // A year too early: somebody is short and pays.
    (&[("period.eite_first_year", "2021")], &[true, true, false]),
    // The money is there, and so is the peak.
    (&[("eite.initial_share", "0")], &[true, false]),
    // Other policy alone is not enough.
    (&[("economy.uncovered_trend", "-0.03")], &[false, true]),
    // The limit is met, and nothing is given back.
    (&[("economy.uncovered_trend", "-0.03"), ("limits.reduction_2035", "0.42")], &[true, false]),
    // With evaluations the total moves.
    (&[("economy.clean_electricity_2030", "0.1")], &[true, false]),
];

#[test]
fn the_solution_of_a_challenge_solves_it_and_the_bill_does_not() {
    let bill = Scenario::bill(PROGRAMS[0]);
    for challenge in &CHALLENGES {
        let key = key(challenge, PROGRAMS[0], Language::English).expect("it runs");
        assert!(key.marks.solved(), "{}: {:?}", challenge.id, key.marks);
        assert_eq!(key.changes.len(), challenge.solution.len(), "{}", challenge.id);
        let answer = challenge.answer.and_then(price);
        assert!(marks(challenge, &bill, answer).contains(&false), "{}: the bill solves it", challenge.id);
    }
}

#[test]
fn a_near_miss_reaches_some_of_it_and_not_all() {
    for (challenge, (changes, expected)) in CHALLENGES.iter().zip(NEAR_MISSES) {
        assert_eq!(marks(challenge, &with(changes), None), expected, "{}", challenge.id);
    }
}

#[test]
fn every_challenge_names_levers_that_a_rule_reads_and_its_solution_uses_them() {
    for challenge in &CHALLENGES {
        for id in challenge.levers {
            assert!(lever(PROGRAMS[0], id).is_some_and(|lever| lever.active), "{}: {id}", challenge.id);
        }
        // The reading is found on another page, so that its levers would give it away.
        let offered = |id: &str| challenge.levers.is_empty() || challenge.levers.contains(&id);
        assert!(challenge.solution.iter().all(|(id, _)| offered(id)), "{}", challenge.id);
        assert_eq!(challenge.asks(), challenge.answer.is_some(), "{}", challenge.id);
        assert_eq!(super::challenge(challenge.id).map(|found| found.id), Some(challenge.id));
    }
    assert_eq!(challenges(PROGRAMS[0]).len(), 10);
}

#[test]
fn only_one_reading_moves_receipts_by_what_the_challenge_asks() {
    let least = 50 * 100_000_000_000;
    let (_, rows) = rank(&Scenario::bill(PROGRAMS[0]), By::Revenue).expect("they run");
    let far = rows.iter().filter_map(|row| match &row.effect {
        Effect::Change(change) if change.revenue_total.0.abs() >= least => Some(row.reading.set),
        _ => None,
    });
    let far: Vec<_> = far.collect();
    assert!(!far.is_empty() && far.iter().all(|set| *set == CHALLENGES[3].solution), "{far:?}");
}

#[test]
fn a_reading_with_another_lever_beside_it_is_not_one_reading_alone() {
    let reading = &CHALLENGES[3];
    let more = with(&[("offset.limit_2035_on", "1"), ("auction.floor_base", "16")]);
    assert_eq!(marks(reading, &more, None), [false, true]);
    let mut seeded = with(&[("offset.limit_2035_on", "1")]);
    seeded.seed = Some(2);
    assert!(!marks(reading, &seeded, None)[0]);
}

#[test]
fn moving_the_limit_does_not_meet_it() {
    let looser = with(&[("limits.reduction_2035", "0.1")]);
    assert!(run(&looser).summary.targets[0].met(), "the scenario's own limit is met");
    assert!(
        !CHALLENGES[7].mark(&looser, &run_any(&looser), &OWN, None).expect("it runs").0[0].met,
        "the bill's is not"
    );
}

#[test]
fn a_wrong_answer_is_not_marked_and_the_right_one_is_the_auctions() {
    let asks = &CHALLENGES[1];
    let scenario = asks.solution(PROGRAMS[0]).expect("it is one");
    let run = run(&scenario);
    let first = run.auctions.iter().find(|row| row.quarter.year.0 == 2030 && row.unsold_t > 0).expect("it is there");
    for (typed, right) in [("32.85", false), ("32.86", true), (" $32.86 ", true), ("three", false), ("", false)] {
        assert_eq!(marks(asks, &scenario, price(typed)), [true, right], "{typed}");
    }
    assert_eq!(first.settlement, price("32.86"));
    assert_eq!(first.settlement, Some(first.floor), "what the hint says");
}

#[test]
fn a_price_is_read_to_the_cent_or_not_at_all() {
    for (typed, cents) in [("21.5", 2_150), ("$1,234.50", 123_450), ("0", 0)] {
        assert_eq!(price(typed), Some(Price(cents)), "{typed}");
    }
    for typed in ["", "-1", "21.505", "1e3", "9999999", "1,23", "21,50", "NaN"] {
        assert_eq!(price(typed), None, "{typed}");
    }
}

#[test]
fn without_its_twin_a_policy_is_not_marked() {
    let scenario = CHALLENGES[9].solution(PROGRAMS[0]).expect("it is one");
    let run = run_any(&scenario);
    let attempt = Attempt { scenario: &scenario, run: &run, bill: &OWN, without: None, answer: None };
    for goal in CHALLENGES[9].goals {
        assert_eq!(goal.mark(&attempt), Mark { met: false, now: Cell::Absent });
    }
}

#[test]
fn what_hints_and_lessons_say_is_true() {
    let bank = |run: &Outcome| run.year(2024).expect("the year").bank_t;
    let solved = run(&CHALLENGES[5].solution(PROGRAMS[0]).expect("it is one"));
    assert!(bank(&solved) * 2 < bank(&BILL), "more than half of the bank is gone");
    for given in ["0", "0.5"] {
        assert_eq!(bank(&run(&with(&[("eite.initial_share", given)]))), bank(&BILL), "auctioned or given");
    }
    let outside = BILL.year(2030).expect("the year");
    let share = outside.non_covered_t as f64 / outside.statewide_t as f64;
    assert!((0.3..0.37).contains(&share), "about a third: {share}");
    let price = |run: &Outcome| run.year(2030).and_then(|row| row.price_mean).expect("a price").0;
    let auctioned = run(&with(&[("eite.initial_share", "0"), ("electricity.factor", "0")]));
    assert!((price(&auctioned) - price(&BILL)).abs() * 50 < price(&BILL), "selling leaves the price where it is");
    assert!(auctioned.summary.revenue_to_2035 > BILL.summary.revenue_to_2035);
    let clean = run(&with(&[("economy.clean_electricity_2030", "0.1")]));
    let emitted = |run: &Outcome| run.summary.cumulative_emissions_t;
    assert!(emitted(&clean) > emitted(&BILL), "with evaluations cleaner power is worse");
    let hard = run(&CHALLENGES[4].solution(PROGRAMS[0]).expect("it is one"));
    assert!(hard.years.iter().map(|row| row.ceiling_units_t).sum::<Allowances>() > 0);
    assert_eq!(BILL.years.iter().map(|row| row.ecr_withheld_t).sum::<Allowances>(), 0, "as it stands it never acts");
    assert!(BILL.years.iter().all(|row| row.price_mean < Some(row.price_ceiling)), "and the ceiling is never reached");
    assert!(!BILL.summary.targets[0].met(), "the bill misses its limit of 2035");
}

#[test]
fn every_goal_is_said_in_every_language_without_an_open_place() {
    for language in Language::ALL {
        for challenge in &CHALLENGES {
            for goal in challenge.goals {
                let text = goal.says(language);
                assert!(!text.is_empty() && !text.contains('{'), "{language:?}: {text}");
            }
            let key = key(challenge, PROGRAMS[0], language).expect("it runs");
            for (goal, mark) in challenge.goals.iter().zip(&key.marks.0) {
                assert!(!now(*goal, mark.now, language).contains('{'));
            }
        }
    }
    let moved = now(Goal::RevenueMoves(Money(1)), Cell::Billions(Money(-8_000_000_000_000)), Language::English);
    assert!(moved.starts_with('−'), "{moved}");
}
