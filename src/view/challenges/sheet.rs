//! What is said about a challenge: its goals with their figures, and the key that goes with it.
//!
//! Must not hold words. Invariant: every figure of a key comes from a run of the solution.

use super::{Challenge, Goal, Marks, RateGoal};
use crate::law::Problem;
use crate::scenario;
use crate::text::more::rates::{RateGoalWords, rates};
use crate::text::{Language, fill, words};
use crate::units::{Money, Price};
use crate::view::{Cell, number, quantity};
use rust_decimal::Decimal;
use std::str::FromStr;

/// How a challenge is solved.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// What is changed: name of the lever, the bill's value, the solution's.
    pub changes: Vec<[String; 3]>,
    /// The answer, where one is asked for.
    pub answer: Option<Price>,
    /// The marks of the solution.
    pub marks: Marks,
}

/// The key of `challenge`, worked out.
///
/// # Errors
/// When the solution does not run, which the tests rule out.
pub fn key(challenge: &Challenge, program: &str, language: Language) -> Result<Key, Vec<Problem>> {
    let solution = challenge.solution(program).map_err(|problem| vec![problem])?;
    let answer = challenge.answer.and_then(price);
    let words = &words(language).lab.lever;
    let change = |(id, _): (&'static str, &_)| {
        let lever = scenario::lever(solution.program, id)?;
        let show = |value| quantity::in_words(lever, value, words, false);
        let label = lever.label.in_language(language).to_owned();
        Some([label, show(lever.default_value()), show(solution.get(id))])
    };
    let changes = solution.changes().filter_map(change).collect();
    Ok(Key { changes, answer, marks: challenge.verify(&solution, answer)? })
}

/// A price as somebody types it, with or without its sign; none where it is no price to the cent.
#[must_use]
pub fn price(typed: &str) -> Option<Price> {
    let plain = typed.trim().trim_start_matches('$').trim();
    let written = |letter: char| letter.is_ascii_digit() || letter == '.' || letter == ',';
    if !plain.chars().all(written) || !number::separators_fit(plain) {
        return None;
    }
    let dollars = Decimal::from_str(&plain.replace(',', "")).ok()?;
    let fits = dollars.normalize().scale() <= 2 && dollars >= Decimal::ZERO && dollars < Decimal::from(1_000_000);
    fits.then(|| Price::from_decimal(dollars))
}

impl Goal {
    /// What is asked, in a sentence.
    #[must_use]
    pub fn says(self, language: Language) -> String {
        let words = &words(language).more.challenges.goals;
        let (template, year, cell) = match self {
            Goal::LimitMet(year) => (words.limit_met, year, Cell::Absent),
            Goal::PriceAtMost(year, most) => (words.price_at_most, year, Cell::Price(most)),
            Goal::NeverAbove(year, most) => (words.never_above, year, Cell::Price(most)),
            Goal::HouseholdAtMost(most) => (words.household_at_most, 0, Cell::Dollars(most)),
            Goal::RevenueAtLeast(least) => (words.revenue_at_least, 0, Cell::Billions(least)),
            Goal::Withheld(least) => (words.withheld, 0, Cell::Megatons(least)),
            Goal::CeilingReached => (words.ceiling_reached, 0, Cell::Absent),
            Goal::CeilingHolds => (words.ceiling_holds, 0, Cell::Absent),
            Goal::ReserveEmptied(until) => (words.reserve_emptied, until, Cell::Absent),
            Goal::OneReading => (words.one_reading, 0, Cell::Absent),
            Goal::RevenueMoves(least) => (words.revenue_moves, 0, Cell::Billions(least)),
            Goal::Undersubscribed(year) => (words.undersubscribed, year, Cell::Absent),
            Goal::PriceNamed(year) => (words.price_named, year, Cell::Absent),
            Goal::BankAtMost(year, most) => (words.bank_at_most, year, Cell::Megatons(most)),
            Goal::SameBudgets => (words.same_budgets, 0, Cell::Absent),
            Goal::NoPenalty => (words.no_penalty, 0, Cell::Absent),
            Goal::PolicyCuts(_, least) => (words.policy_cuts, 0, Cell::Megatons(least)),
            Goal::SameTotal(thousandths) => (words.same_total, 0, Cell::Share(thousandths as f64 / 1_000.0)),
            Goal::Rate(goal) => goal.asks(&rates(language).goals),
        };
        fill(template, &[("year", &year.to_string()), ("value", &cell.show_alone(language))])
    }
}

impl RateGoal {
    /// The template of what is asked, with its year and its figure.
    fn asks(self, words: &RateGoalWords) -> (&'static str, u16, Cell) {
        match self {
            RateGoal::IntensityMet(year) => (words.intensity_met, year, Cell::Absent),
            RateGoal::TotalKept(year) => (words.total_kept, year, Cell::Absent),
            RateGoal::TotalAtLeast(least) => (words.total_at_least, 0, Cell::Megatons(least)),
            RateGoal::MoreCo2 => (words.more_co2, 0, Cell::Absent),
            RateGoal::SameCo2 => (words.same_co2, 0, Cell::Absent),
            RateGoal::MeasuresAtMost(most) => (words.measures_at_most, 0, Cell::YuanShort(most)),
            RateGoal::DustFalls(thousandths) => (words.dust_falls, 0, Cell::Tenths(Decimal::new(thousandths, 3))),
            RateGoal::MoreDustAvoided(least) => (words.more_dust_avoided, 0, Cell::Kilotons(least)),
            RateGoal::OutsideAtLeast(least) => (words.outside_at_least, 0, Cell::Megatons(least)),
            RateGoal::OwnAssumptions => (words.own_assumptions, 0, Cell::Absent),
            RateGoal::OneLever => (words.one_lever, 0, Cell::Absent),
            RateGoal::Capped => (words.capped, 0, Cell::Absent),
            RateGoal::MoreOutput(percent) => (words.more_output, 0, Cell::Share(percent as f64 / 100.0)),
            RateGoal::NoCredits => (words.no_credits, 0, Cell::Absent),
            RateGoal::NoGap(_) => (words.no_gap, 0, Cell::Absent),
        }
    }
}

/// A figure of a mark, in words; empty where there is none. Differences show their sign.
#[must_use]
pub fn now(goal: Goal, cell: Cell, language: Language) -> String {
    match (goal, cell) {
        (_, Cell::Absent) => String::new(),
        (Goal::Rate(RateGoal::MoreCo2 | RateGoal::SameCo2), Cell::Megatons(tons)) if tons != 0 => {
            number::megatons_difference(tons, language)
        }
        (Goal::RevenueMoves(_), Cell::Billions(Money(moved))) => number::billions_difference(Money(moved), language),
        (_, cell) => cell.show_alone(language),
    }
}
