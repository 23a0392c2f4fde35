//! Worked numbers of the rules that no module alone can show: dates, the year-by-year table, prices past their last rise.

use super::*;
use crate::law::lever::{Value, Values};
use crate::law::schedule::{at_least_of, at_most_in_proportion, at_most_of};
use crate::law::world::{Category, Emitter, REPORTS};
use crate::units::{Date, Price};
use rust_decimal::{Decimal, RoundingStrategy};

/// The rules' table of budgets, floors and ceilings, years 2021 to 2050.
const YEARS: &str = include_str!("../../../tests/data/worked_years.csv");

fn with(changes: &[(&str, Value)]) -> Values {
    let mut values = Values::defaults(levers());
    changes.iter().for_each(|(id, value)| values.set(id, value.clone()));
    values
}

/// Budgets with the covered share of the worked examples.
fn budgets(changes: &[(&str, Value)]) -> Vec<i64> {
    super::budgets::line(&with(changes), Decimal::new(75, 2), Decimal::from(97_300_000))
}

/// Source: sb5981-rules, program-switch, worked example.
#[test]
fn the_91st_day_after_28_april_2019_is_28_july() {
    let day = |text: &str| Date::parse(text).expect("a day");
    let end = day("2019-04-28");
    assert_eq!([day("2019-07-27"), day("2019-07-28")].map(|later| later.days_since(end)), [90, 91]);
    let stated = Values::defaults(levers()).date("timeline.effective_date");
    assert_eq!(stated.map(|date| date.days_since(end)), Some(91));
}

/// Source: sb5981-rules, budget-linear-decline and budget-2036-2050, worked examples, through their levers.
#[test]
fn another_anchor_moves_the_first_line_only() {
    let limit = budgets(&[("cap.start_anchor", Value::Choice("limit-2020"))]);
    assert_eq!((limit[0], limit[..15].iter().sum::<i64>()), (66_065_000, 800_925_000));
    assert_eq!([limit[0] - limit[1], limit[15] - limit[16]], [1_810_000; 2], "both lines fall as fast");
    let odd = [("cap.start_anchor", Value::Choice("custom")), ("cap.start_level", Value::Number(72_975_001.into()))];
    assert_eq!([0, 1, 14].map(|y| budgets(&odd)[y]), [70_825_001, 68_675_001, 40_725_000]);
    let fourteen = budgets(&[("cap.anchor_year", Value::Number(2021.into()))]);
    assert_eq!((fourteen[0], fourteen[1]), (72_975_000, 70_671_429));
    assert_eq!(fourteen[..15].iter().sum::<i64>(), 852_750_000);
    assert_eq!([limit[15..].iter().sum::<i64>(), fourteen[15..].iter().sum()], [393_675_000; 2]);
}

/// Source: sb5981-rules, budget-linear-decline, worked example: 3.8139 percent a year.
#[test]
fn equal_percentages_take_3_8139_percent_a_year() {
    let curve = budgets(&[("cap.shape", Value::Choice("equal-percent"))]);
    assert_eq!((curve[0], curve[..15].iter().sum::<i64>()), (70_191_831, 813_348_490));
    let mut before = 72_975_000;
    for budget in &curve[..15] {
        let fall = Decimal::ONE_HUNDRED - Decimal::from(*budget) * Decimal::ONE_HUNDRED / Decimal::from(before);
        assert_eq!(fall.round_dp(4).to_string(), "3.8139");
        before = *budget;
    }
}

/// Source: sb5981-rules, section 5.2, and the prices of auction-floor-price and auction-ceiling-price.
#[test]
fn thirty_years_have_the_budgets_floors_and_ceilings_of_the_rules_table() {
    let values = with(&[("auction.ceiling_after", Value::Choice("hold"))]);
    let (floor, ceiling) = (prices::floor(&values), prices::ceiling(&values));
    let ours: Vec<String> = (0..30)
        .zip(budgets(&[]))
        .map(|(y, budget)| format!("{},{budget},{},{}", 2021 + y, floor[y], ceiling[y]))
        .collect();
    assert_eq!(ours, YEARS.lines().skip(1).collect::<Vec<_>>());
}

/// Source: sb5981-rules, auction-floor-price, worked example.
#[test]
fn a_floor_that_goes_on_rising_reaches_127_12_instead_of_32_86() {
    let last = |values: &Values| prices::floor(values)[29];
    assert_eq!(last(&with(&[])), Price(3_286));
    assert_eq!(last(&with(&[("auction.floor_after", Value::Choice("continue"))])), Price(12_712));
}

/// Source: sb5981-rules, no-double-obligation, worked example: 1,500,000 of 5,980,000 t go to covered facilities.
#[test]
fn a_gas_utility_that_delivers_1_500_000_tons_to_covered_sites_answers_for_4_480_000() {
    let emitter = Emitter {
        name: "x".to_owned(),
        category: Category::GasSupplier,
        industry: String::new(),
        delivers: false,
        exempt: None,
        reported: [Some(5_980_000); REPORTS],
    };
    let part = Decimal::from(1_500_000) / Decimal::from(5_980_000);
    let values = with(&[("economy.gas_to_covered", Value::Number(part))]);
    assert_eq!(tonnes::net(&values, &emitter, 2016), Some(4_480_000));
}

/// Source: sb5981-rules, purchase-limits, worked example.
#[test]
fn ten_and_four_percent_of_10_918_625_are_1_091_862_and_436_745() {
    let values = Values::defaults(levers());
    let most = |id: &str| at_most_of(values.number(id), 10_918_625);
    assert_eq!([most("auction.limit_covered"), most("auction.limit_gmp")], [1_091_862, 436_745]);
}

/// Source: sb5981-rules, eite-no-cost-allocation, worked example.
#[test]
fn three_years_of_free_trade_exposed_tons_are_16_53_percent_of_their_budgets() {
    let line = budgets(&[]);
    let share = |part: i64, whole: i64, digits: u32| {
        let exact = Decimal::from(part) / Decimal::from(whole);
        exact.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero).to_string()
    };
    assert_eq!(share(line[3], line[0], 6), "0.908930");
    let one = Decimal::ONE;
    let free = |y: usize| at_most_in_proportion(one, 11_710_000, line[y], line[0]);
    let sum: i64 = (0..3).map(free).sum();
    assert_eq!((sum, share(sum, line[..3].iter().sum(), 4).as_str()), (34_063_575, "0.1653"));
}

/// Source: sb5981-rules, apcr-fill, worked example.
#[test]
fn four_percent_of_the_first_three_budgets_are_8_241_000_and_of_the_others_40_971_000() {
    let (line, values) = (budgets(&[]), Values::defaults(levers()));
    let filled = |share: &str, budgets: &[i64]| -> i64 {
        budgets.iter().map(|budget| at_least_of(values.number(share), *budget)).sum()
    };
    assert_eq!(filled("apcr.share_2021_2023", &line[..3]), 8_241_000);
    assert_eq!((line[..3].iter().sum::<i64>(), line[3..].iter().sum::<i64>()), (206_025_000, 1_024_275_000));
    assert_eq!(filled("apcr.share_after", &line[3..]), 40_971_000);
}
