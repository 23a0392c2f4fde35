//! Worked examples of the rules on dates, periods and what may be offered when.

use super::super::Outcome;
use super::super::state::State;
use super::worked::plain;
use crate::law::*;
use crate::ledger::{Account, Instrument};
use crate::units::{MonthDay, Quarter, Year};
use rust_decimal::Decimal;

fn day(text: &str) -> MonthDay {
    MonthDay::parse(text).expect("a day")
}

/// The deadlines of a run as dates.
fn dates(program: &Program) -> Vec<String> {
    super::super::run(program, 1).deadlines.iter().map(|row| row.date.clone()).collect()
}

/// Schedules of thirty years, each with its first value.
fn thirty_years(program: &mut Program) {
    (program.budgets, program.in_force) = (vec![1; 30], 0..30);
    for sector in &mut program.sectors {
        (sector.obligated, sector.without) = (vec![true; 30], vec![1.0; 30]);
    }
    let stretch = |prices: &mut Vec<_>| *prices = vec![prices[0]; 30];
    stretch(&mut program.auction.floor);
    stretch(&mut program.auction.ceiling);
    stretch(&mut program.price_containment.trigger);
    stretch(&mut program.price_containment.floor);
    stretch(&mut program.emissions_containment.trigger);
    stretch(&mut program.compliance.penalty);
}

/// Source: sb5981-rules, compliance-periods, worked example: thirty years from 2021.
#[test]
fn thirty_years_make_ten_periods_and_nine_from_2024() {
    let mut program = plain();
    thirty_years(&mut program);
    let periods = |program: &Program| {
        let state = State::new(program, 1, false);
        let of = |y: usize| state.deadline(y).map(|_| [state.period_start(y), state.period_end(y)].map(|y| 2021 + y));
        let mut all: Vec<_> = (0..30).filter_map(of).collect();
        let shown = [2024, 2035, 2050].map(|year| of(year - 2021));
        all.dedup();
        (all.len(), shown)
    };
    assert_eq!(periods(&program), (10, [Some([2024, 2026]), Some([2033, 2035]), Some([2048, 2050])]));
    program.compliance.first = 3;
    assert_eq!(periods(&program).0, 9);
    assert!(State::new(&program, 1, false).deadline(2).is_none(), "2023: none");
}

/// Source: sb5981-rules, surrender-schedule: the year after, or the same year with the rest on its last day.
#[test]
fn instruments_are_due_on_the_day_the_programme_sets() {
    let mut program = plain();
    program.compliance.day = day("11-01");
    assert_eq!(dates(&program)[..4], ["2022-11-01", "2023-11-01", "2024-11-01", "2025-11-01"]);
    assert_eq!(dates(&program).last().map(String::as_str), Some("2030-11-01"));
    program.compliance.day = day("01-15");
    assert_eq!(dates(&program)[..2], ["2022-01-15", "2023-01-15"]);
    program.compliance.day = day("12-31");
    program.compliance.same_year = true;
    assert_eq!(dates(&program)[..3], ["2021-12-31", "2022-12-31", "2023-12-31"]);
    assert_eq!(dates(&program).len(), 9);
}

/// Our reading of surrender-schedule in the same year: an instalment asks for the year that the emissions so far point
/// to. A plant that closes after it emits less than that; whatever of it no later year asks for is said and kept apart.
#[test]
fn what_an_instalment_on_an_estimate_overpays_counts_later_or_is_said_to_be_lost() {
    let run = |closes_in: u16| {
        let mut program = plain();
        (program.compliance.same_year, program.compliance.installment) = (true, Decimal::ONE);
        program.compliance.day = day("07-01");
        // Nobody is to fall short here.
        (program.auction.purchase_limit, program.auction.guarantee_ratio) = (Decimal::ONE, Decimal::ONE);
        let closes = Some(Quarter { year: Year(closes_in), index: 2 });
        program.parties.entities = vec![Party { closes, closure_at_once: true, ..Party::default() }, Party::default()];
        super::super::run(&program, 1)
    };
    let overpaid = |run: &Outcome| [0, 1].map(|entity| run.entities[entity].overpaid_t);
    let warned = |run: &Outcome| run.warnings.iter().any(|warning| warning.code == "W-OVERPAID");
    let (in_the_last_period, earlier_in_it) = (run(2028), run(2027));
    let [closed, other] = overpaid(&in_the_last_period);
    assert!(closed > 0 && warned(&in_the_last_period), "{closed}");
    assert_eq!(other, 0, "who runs on owes what it paid for");
    assert!(earlier_in_it.audit.balanced && in_the_last_period.audit.balanced);
    let lasting = super::super::run(&plain(), 1);
    assert_eq!((overpaid(&lasting), warned(&lasting)), ([0, 0], false), "no estimates, nothing to overpay");
}

/// A surrender on an auction's day or later in its quarter comes after it: what was bought there can be handed in.
#[test]
fn a_deadline_after_the_quarters_auction_counts_what_was_bought_there() {
    let retired_in = |due: &str| {
        let mut program = plain();
        program.auction.days = ["02-10", "05-20", "08-30", "12-05"].map(day).to_vec();
        program.compliance.day = day(due);
        let run = super::super::run_kept(&program, 1, true);
        let first = run.journal().iter().find(|t| t.to == Account::Retired && t.quarter.year == Year(2022));
        first.map(|t| t.quarter.index)
    };
    assert_eq!([retired_in("12-04"), retired_in("12-05"), retired_in("02-09")], [Some(2), Some(3), Some(0)]);
}

/// Source: sb5981-rules, auction-calendar: a year's undistributed vintages may be offered later, or not.
#[test]
fn past_vintages_are_offered_again_only_where_they_may_be() {
    for (allowed, offered, past) in [(true, 150, 50), (false, 100, 0)] {
        let mut program = plain();
        program.auction.include_prior = allowed;
        let mut state = State::new(&program, 1, false);
        state.transfer(Account::Issuance, Account::Auction, Instrument::Vintage(0), 50);
        state.transfer(Account::Issuance, Account::Auction, Instrument::Vintage(1), 100);
        (state.year, state.planned, state.waiting) = (1, vec![100], vec![(2, 50)]);
        assert_eq!(state.offer(0), offered);
        assert_eq!(state.stranded(), 50 - past);
        assert_eq!(state.take_stock(Account::Holding(0), offered), offered);
        assert_eq!(state.ledger.balance(Account::Auction, Instrument::Vintage(0)), 50 - past);
    }
}

/// Source: sb5981-rules, auction-calendar: regular and reserve sales together at most four.
#[test]
fn reserve_sales_use_what_the_regular_dates_leave_of_four() {
    let mut program = plain();
    program.auction.days = ["02-10", "05-20", "08-30"].map(day).to_vec();
    let allowed = |program: &Program, held| {
        let mut state = State::new(program, 1, false);
        state.reserve_sales = held;
        state.sale_allowed()
    };
    assert_eq!([allowed(&program, 0), allowed(&program, 9)], [true, true], "not counted");
    program.auction.most_sales = Some(4);
    assert_eq!([allowed(&program, 0), allowed(&program, 1)], [true, false]);
    program.auction.days.push(day("12-05"));
    assert!(!allowed(&program, 0));
}

/// Source: sb5981-rules, two-account-ledger: the obligation is the tons over the tons of an instrument, rounded up.
#[test]
fn a_part_of_an_instrument_asks_for_a_whole_one() {
    let mut program = plain();
    assert_eq!([0, 1, 400_001].map(|tons| program.instruments(tons)), [0, 1, 400_001]);
    program.instrument = 3;
    assert_eq!([0, 1, 3, 4, 400_001].map(|tons| program.instruments(tons)), [0, 1, 1, 2, 133_334]);
}
