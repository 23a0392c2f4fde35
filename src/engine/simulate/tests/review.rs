//! Worked examples of evaluations, further cuts and the measure of a limit, by hand elsewhere.

use super::super::TargetResult;
use super::super::state::State;
use super::worked::plain;
use crate::law::*;
use crate::units::{Allowances, Year};
use rust_decimal::Decimal;

/// Thirty years on the rules' budgets, with these uncovered emissions.
fn thirty_years(non_covered: impl Fn(i64) -> Allowances) -> Program {
    let mut program = plain();
    let line = |y: i64| if y < 15 { 70_825_000 - 2_150_000 * y } else { 40_725_000 - 1_810_000 * (y - 14) };
    program.budgets = (0..30).map(line).collect();
    program.budget_line.clone_from(&program.budgets);
    program.in_force = 0..30;
    program.non_covered = (0..30).map(non_covered).collect();
    program.non_covered_dated = vec![0; 30];
    program.free.clear();
    program.review = ReviewRules {
        evaluations: vec![
            Evaluation { year: 5, target: 14, limit: 54_300_000, line_end: 29 },
            Evaluation { year: 21, target: 29, limit: 18_100_000, line_end: 29 },
        ],
        adjusts: Adjusts::TightenOnly,
        covered: CoveredProjection::Budget,
        trend_years: 4,
        ..ReviewRules::none()
    };
    program
}

/// What the evaluation at the end of year `y` leaves of the budgets, and what it found.
fn evaluated(program: &Program, y: usize) -> (Vec<Allowances>, super::super::ReviewRow) {
    let mut longer = program.clone();
    stretch(&mut longer);
    let mut state = State::new(&longer, 1, false);
    state.year = y;
    state.review();
    (state.budgets.clone(), state.reviews.remove(0))
}

/// Schedules of other mechanisms, as long as the budgets.
fn stretch(program: &mut Program) {
    let years = program.budgets.len();
    for sector in &mut program.sectors {
        sector.without.resize(years, 0.0);
        sector.obligated.resize(years, true);
    }
    program.without_programme.resize(years, 0.0);
    for prices in [&mut program.auction.floor, &mut program.auction.ceiling] {
        prices.resize(years, crate::units::Price(2_000));
    }
    program.price_containment.trigger.resize(years, crate::units::Price(2_000));
    program.price_containment.floor.resize(years, crate::units::Price(2_000));
    program.emissions_containment.trigger.resize(years, crate::units::Price(2_000));
    program.compliance.penalty.resize(years + 2, crate::units::Price(20_000));
    program.offsets.limit.resize(years, Decimal::ZERO);
}

/// Source: sb5981-rules, evaluation-adjustment and budget-2036-2050, worked examples.
#[test]
fn a_gap_of_6_225_000_tons_removes_31_125_000_allowances_by_2035() {
    let (budgets, row) = evaluated(&thirty_years(|y| 24_000_000 - 300_000 * y), 5);
    let finding = row.finding.expect("an evaluation finds something");
    assert_eq!((finding.non_covered_t, finding.gap_t()), (19_800_000, 6_225_000));
    assert_eq!((budgets[5], budgets[6], budgets[14]), (60_075_000, 57_233_333, 34_500_000));
    let by_2035 = row.removed_by_year.iter().filter(|(year, _)| year.0 <= 2035);
    assert_eq!(by_2035.map(|(_, tons)| tons).sum::<Allowances>(), 31_125_000);
    // The second line now starts at 34,500,000 and falls by 1,395,000 a year to where it always ended.
    assert_eq!([budgets[15], budgets[19], budgets[29]], [33_105_000, 27_525_000, 13_575_000]);
    let later = evaluated(&thirty_years(|y| 9_800_000 - 200_000 * (y - 16)), 21).1;
    assert_eq!(later.finding.map(|found| found.gap_t()), Some(2_675_000));
}

/// Source: sb5981-rules, evaluation-adjustment, formula and bad input.
#[test]
fn an_evaluation_loosens_only_where_it_may_and_needs_two_years_to_compare() {
    let mut program = thirty_years(|_| 10_000_000);
    assert!(evaluated(&program, 5).1.removed_by_year.is_empty(), "the limit is met");
    program.review.adjusts = Adjusts::Symmetric;
    let (budgets, row) = evaluated(&program, 5);
    assert_eq!(row.finding.map(|found| found.gap_t()), Some(-3_575_000));
    assert_eq!((budgets[14], budgets[29]), (44_300_000, 13_575_000));
    program.review.tolerance = 3_575_000;
    assert!(evaluated(&program, 5).1.removed_by_year.is_empty(), "the gap is tolerated");
    program.review.evaluations[0].year = 1;
    stretch(&mut program);
    let mut state = State::new(&program, 1, false);
    state.year = 1;
    state.review();
    assert!(state.reviews.is_empty() && state.budgets == program.budgets);
    assert!(state.warnings.iter().any(|warning| warning.code == "W-NO-UNCOVERED"));
}

/// Source: sb5981-rules, evaluation-adjustment: what has a date of its own is no part of the trend.
#[test]
fn emissions_that_end_on_a_date_are_not_carried_forward() {
    let closing = |y: i64| if y < 5 { 3_000_000 } else { 0 };
    let mut program = thirty_years(|y| 24_000_000 - 300_000 * y + closing(y));
    program.non_covered_dated = (0..30).map(closing).collect();
    assert_eq!(evaluated(&program, 5).1.finding.map(|found| found.non_covered_t), Some(19_800_000));
}

/// Source: sb5981-rules, evaluation-adjustment: discretionary items.
#[test]
fn a_further_cut_takes_the_same_tons_out_of_every_later_budget() {
    let mut program = thirty_years(|_| 0);
    program.review.evaluations.clear();
    program.review.cuts = vec![Cut { from: 6, tons: 1_000_000 }];
    let (budgets, row) = evaluated(&program, 5);
    assert_eq!((budgets[5], budgets[6], budgets[29]), (60_075_000, 56_925_000, 12_575_000));
    assert_eq!((row.year.0, row.removed_t()), (2026, 24_000_000));
}

/// Source: sb5981-rules, limit-attainment, worked example.
#[test]
fn a_gap_is_2_62_percent_of_the_limit_and_progress_half_way_50_percent() {
    use super::super::outcome::rounded;
    let target = TargetResult { year: Year(2035), limit_t: 54_300_000, emissions_t: 55_725_000 };
    assert_eq!((target.margin_t(), target.gap_percent()), (-1_425_000, Some(262)));
    assert_eq!(rounded(97_300_000 - 75_800_000, 1_000, 97_300_000 - 54_300_000), Some(500));
    assert_eq!(rounded(1, 1_000, 0), None);
}
