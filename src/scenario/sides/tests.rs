//! A cap and a rate when output grows: the worked contrast to the ton, and the real programmes.

use super::*;
use crate::law::intensity::contrast::Gap;
use crate::scenario::{run, run_rates};

fn kind(kind: Scheme) -> Scenario {
    of_kind(&Scenario::bill(PROGRAMS[0]), kind)
}

fn told(percent: i64) -> Sides {
    sides(&kind(Scheme::Rate), Decimal::new(percent, 2)).unwrap_or_else(|problems| panic!("{problems:?}"))
}

#[test]
fn one_plant_under_both_is_the_worked_contrast() {
    let told = told(10);
    // Source: the specification, case 17.
    assert_eq!(told.plant.before, Gap { emissions_t: 2_700_000, allocated_t: 2_576_000 });
    assert_eq!(told.plant.rate, Gap { emissions_t: 2_970_000, allocated_t: 2_833_600 });
    assert_eq!([told.plant.rate.missing_t(), told.plant.budget.missing_t()], [136_400, 394_000]);
    // 0.97 of 1.1 leaves 0.881818: (1 - 0.881818) / 0.000375 = 315.15.
    assert_eq!(told.answers.budget.price, Price(31_515));
    assert_eq!(told.answers.budget.gap, Gap { emissions_t: 2_700_000, allocated_t: 2_576_000 });
    assert_eq!((told.answers.rate.price, told.answers.rate.gap), (Price(8_000), told.plant.rate));
}

#[test]
fn where_output_shrinks_so_far_that_nothing_is_scarce_the_price_is_zero_and_emissions_fall() {
    let told = told(-20);
    let answer = told.answers.budget;
    // Without any price 2,160,000 t would be 2,160,000 / 0.97.
    assert_eq!((answer.price, answer.gap.emissions_t), (Price(0), 2_226_804));
    assert!(told.plant.rate.missing_t() < told.plant.before.missing_t());
}

#[test]
fn an_economy_that_does_not_answer_prices_keeps_them() {
    for (response, price) in [("0", "80"), ("0.005", "200")] {
        let mut scenario = kind(Scheme::Rate);
        scenario.set_text("economy.response", response).expect("it is in range");
        scenario.set_text("market.price", price).expect("it is in range");
        let (plant, answers) = one_plant(&scenario, Decimal::new(1, 1)).expect("it runs");
        assert_eq!(answers.budget.price.to_string(), format!("{price}.00"));
        assert_eq!(answers.budget.gap, plant.budget);
    }
}

#[test]
fn without_growth_both_programmes_are_their_plain_runs() {
    let told = told(0);
    let [before, after] = &told.budget;
    assert_eq!(before, after);
    let plain = run(&kind(Scheme::Budget)).expect("it runs");
    for row in &before.rows {
        let year = plain.years.iter().find(|year| year.year == row.year).expect("it is there");
        assert_eq!((row.emissions_t, row.allowances_t), (year.covered_emissions_t, year.budget_t));
    }
    let plain = run_rates(&kind(Scheme::Rate)).expect("it runs");
    assert_eq!(told.rate[0], told.rate[1]);
    for row in &told.rate[0].rows {
        let year = plain.year(row.year.0).expect("it is there");
        assert_eq!((row.emissions_t, row.allowances_t, row.price), (year.covered_t, year.allocated_t, year.price));
    }
    assert_eq!([before.rows.len(), told.rate[0].rows.len()], [10, 10]);
    assert_eq!(told.answers.before, told.answers.budget);
}

#[test]
fn growth_is_what_the_lever_of_output_does() {
    let mut scenario = kind(Scheme::Rate);
    scenario.set_text("economy.output_shift", "0.1").expect("it is in range");
    let plain = run_rates(&scenario).expect("it runs");
    for row in &told(10).rate[1].rows {
        let year = plain.year(row.year.0).expect("it is there");
        let near = |a: i64, b: i64| (a - b).abs() * 200 < b;
        assert!(near(row.emissions_t, year.covered_t) && near(row.allowances_t, year.allocated_t), "{row:?}");
    }
}

#[test]
fn under_the_cap_allowances_stay_and_the_price_rises_and_under_the_rate_allowances_follow() {
    let told = told(10);
    let at = |course: &Course, year: u16| *course.rows.iter().find(|row| row.year.0 == year).expect("it is there");
    for year in 2021..=2025 {
        assert_eq!(at(&told.rate[0], year), at(&told.rate[1], year), "{year}");
        assert_eq!(at(&told.budget[0], year).allowances_t, at(&told.budget[1], year).allowances_t, "{year}");
    }
    let [before, after] = told.rate.each_ref().map(|course| at(course, 2030));
    let grown = |before: i64, after: i64| after as f64 / before as f64;
    assert!((grown(before.allowances_t, after.allowances_t) - 1.1).abs() < 0.02 && before.price == after.price);
    assert!((grown(before.emissions_t, after.emissions_t) - 1.1).abs() < 0.02);
    let [before, after] = told.budget.each_ref().map(|course| at(course, 2030));
    // An evaluation may tighten later budgets a little more or less.
    let held = (after.allowances_t - before.allowances_t).abs() * 50 < before.allowances_t;
    assert!(after.price > before.price && held, "{before:?} {after:?}");
    assert!(grown(before.emissions_t, after.emissions_t) < 1.08, "{before:?} {after:?}");
}

#[test]
fn the_scenario_on_the_screen_stands_in_for_its_own_programme() {
    let mut scenario = kind(Scheme::Budget);
    scenario.set_text("auction.floor_base", "30").expect("it is in range");
    let told = sides(&scenario, Decimal::ZERO).expect("it runs");
    assert_ne!(told.budget[0], super::sides(&kind(Scheme::Rate), Decimal::ZERO).expect("it runs").budget[0]);
    let text = json(&told);
    let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(value["one_plant"]["before"]["missing_t"], 124_000);
    assert_eq!(value["budget"]["before"].as_array().map(Vec::len), Some(10));
}
