//! The eighteen cases that were computed by hand, with their exact integers.
//!
//! Source: the specification of this programme, tests 1 to 18.

use super::{decimal, draft_unit, given, plan, program, unit};
use crate::law::intensity::benchmark::{capped_deficit, relieved};
use crate::law::intensity::contrast::contrast;
use crate::law::intensity::coverage::{Process, Reporting, Trading};
use crate::law::intensity::industry::{BreakEven, Line};
use crate::law::intensity::load::LoadFraction;
use crate::law::intensity::measure::Heating;
use crate::law::intensity::settle::{CarryOver, credit_limit, fill, penalty, under_cap};
use crate::law::intensity::target::{Phase, Target, Verdict, growth_needed};
use crate::units::{Money, Price, Year, whole_tons};
use rust_decimal::Decimal;

#[test]
fn case_1_a_large_unit_gets_output_times_benchmark_times_load_factor() {
    let vintage = plan(2024);
    let at = |load| unit(&vintage, 0, 3_000_000, 2_000_000, load);
    let allocation = vintage.allocate("unit", &at("0.58")).expect("it fits");
    assert_eq!(allocation.factor, decimal("1.067703"));
    assert_eq!((allocation.electricity_t, allocation.heat_t, allocation.total()), (2_533_659, 206_600, 2_740_259));
    assert_eq!(allocation.total() - 2_700_000, 40_259);
    let full: i64 = vintage.allocate("unit", &at("0.65")).expect("it fits").total();
    assert_eq!((full, 2_700_000 - full), (2_579_600, 120_400));
    let draft = plan(2025);
    assert!(draft.draft);
    assert_eq!(given(&draft, &unit(&draft, 0, 3_000_000, 2_000_000, "0.58")), (2_370_600, 205_400));
}

#[test]
fn case_2_at_most_a_fifth_of_emissions_is_missing() {
    assert_eq!(capped_deficit(700_000, 1_000_000, decimal("0.2")), 800_000);
    assert_eq!(capped_deficit(900_000, 1_000_000, decimal("0.2")), 900_000);
}

#[test]
fn case_3_a_gas_unit_owes_nothing_beyond_what_it_is_given() {
    let vintage = plan(2023);
    let (formula, heat) = given(&vintage, &unit(&vintage, 3, 1_000_000, 0, "0.35"));
    assert_eq!((formula, heat), (330_500, 0));
    assert_eq!(relieved(formula, 345_000), 345_000);
}

fn rule() -> BreakEven {
    BreakEven { slope: decimal("0.15"), clamp: decimal("0.03") }
}

fn lines(rows: [(i64, &str); 3]) -> Vec<Line> {
    rows.iter().map(|(emissions, intensity)| Line { emissions: *emissions, intensity: decimal(intensity) }).collect()
}

fn shared(lines: &[Line]) -> (Decimal, Vec<i64>) {
    let level = rule().level(lines).expect("there are emissions");
    (level.round_dp(6), lines.iter().map(|line| rule().allocate(level, line)).collect())
}

#[test]
fn case_4_clinker_lines_share_around_their_break_even() {
    let lines = lines([(850_000, "0.80"), (900_000, "0.86"), (950_000, "0.92")]);
    assert_eq!(shared(&lines), (decimal("0.862222"), vec![859_201, 900_347, 940_451]));
}

#[test]
fn case_5_the_clamp_holds_and_the_sector_still_sums_to_zero() {
    let lines = lines([(500_000, "0.60"), (1_000_000, "0.86"), (1_000_000, "0.92")]);
    assert_eq!(shared(&lines), (decimal("0.847619"), vec![515_000, 997_808, 987_191]));
}

#[test]
fn case_6_who_sold_may_carry_more() {
    let rule = CarryOver {
        last_vintage: Year(2024),
        counted: (Year(2023), Year(2024)),
        base: 10_000,
        multiple: decimal("1.5"),
    };
    assert_eq!(rule.amount(120_000, 80_000, 1_000_000), 70_000);
    assert_eq!(rule.amount(80_000, 120_000, 1_000_000), 10_000);
    assert_eq!((rule.amount(120_000, 80_000, 60_000), rule.amount(0, 1, 9_000)), (60_000, 9_000));
}

const ALLOWANCE: Price = Price(9_781);
const CREDIT: Price = Price(9_483);

#[test]
fn case_7_credits_fill_a_gap_more_cheaply() {
    let most = credit_limit(decimal("0.05"), 2_700_000);
    assert_eq!(most, 135_000);
    let filled = fill(124_000, most, ALLOWANCE, CREDIT);
    assert_eq!((filled.credits, filled.allowances), (124_000, 0));
    assert_eq!(filled.cost, Money(1_175_892_000));
    let without = fill(124_000, 0, ALLOWANCE, CREDIT).cost;
    assert_eq!((without, without - filled.cost), (Money(1_212_844_000), Money(36_952_000)));
}

#[test]
fn case_8_the_same_gap_unpaid_costs_five_to_ten_times_its_price() {
    let fine = |multiple: &str| penalty(decimal(multiple), ALLOWANCE, 124_000).to_string();
    assert_eq!((fine("5").as_str(), fine("10").as_str()), ("60642200.00", "121284400.00"));
}

fn index() -> Decimal {
    ["1.063", "1.031", "1.041", "1.051", "1.056"].iter().fold(Decimal::ONE, |index, growth| index * decimal(growth))
}

fn target(total: Option<i64>) -> Target {
    Target { year: Year(2025), base: Year(2020), reduction: decimal("0.195"), total, phase: Phase::IntensityFirst }
}

#[test]
fn case_9_intensity_decides_and_the_total_warns() {
    assert_eq!(index().round_dp(5), decimal("1.26622"));
    let judge = |mt: &str, total| {
        let tons = whole_tons(mt.parse::<f64>().expect("a number") * 1e6);
        let result = target(total).judge((460_000_000, tons), (Decimal::ONE, index()));
        assert_eq!((Decimal::from(result.ceiling_t) / Decimal::from(1_000_000)).round_dp(2), decimal("468.88"));
        ((result.change * Decimal::ONE_HUNDRED).round_dp(2), result.verdict)
    };
    assert_eq!(judge("468", None), (decimal("-19.65"), Verdict::Pass));
    assert_eq!(judge("468", Some(465_000_000)), (decimal("-19.65"), Verdict::Warning));
    assert_eq!(judge("470", None), (decimal("-19.31"), Verdict::Fail));
    assert_eq!(judge("512.6", None), (decimal("-11.99"), Verdict::Fail));
}

#[test]
fn case_10_under_a_rate_emissions_may_rise() {
    let grown = (0..5).fold(Decimal::ONE, |index, _| index * decimal("1.05"));
    let target = Target { year: Year(2030), base: Year(2025), reduction: decimal("0.17"), ..target(None) };
    let result = target.judge((470_000_000, 470_000_000), (Decimal::ONE, grown));
    let millions = Decimal::from(result.ceiling_t) / Decimal::from(1_000_000);
    assert_eq!(millions.round_dp(2), decimal("497.88"));
    assert_eq!((millions / decimal("470") * Decimal::ONE_HUNDRED).round_dp(2), decimal("105.93"));
    for (reduction, needed) in [(0.17, 3.797), (0.18, 4.049), (0.195, 4.434)] {
        assert!((growth_needed(reduction, 5) * 100.0 - needed).abs() < 0.0005, "{reduction}");
    }
}

#[test]
fn case_11_load_factors_at_their_edges() {
    let factor = |year: u16, load: &str| {
        let load = LoadFraction::new("load", decimal(load)).expect("a fraction");
        plan(year).classes[0].load.factor(load)
    };
    for year in [2019, 2020, 2021, 2022] {
        assert_eq!([factor(year, "0.85"), factor(year, "0.80")], [Decimal::ONE, decimal("1.007")]);
        assert_eq!([factor(year, "0.75"), factor(year, "0.49")], [decimal("1.015"), decimal("1.096704")]);
    }
    for year in [2023, 2024] {
        assert_eq!(factor(year, "0.6499").round_dp(5), decimal("1.04571"));
        assert_eq!(factor(year, "0.65"), Decimal::ONE);
    }
    for year in [2025, 2026] {
        assert_eq!([factor(year, "0.20"), factor(year, "0.40")], [decimal("1.608868"), decimal("1.160254")]);
        assert_eq!([factor(year, "0.4999"), factor(year, "0.50")], [decimal("1.100321"), Decimal::ONE]);
    }
}

#[test]
fn case_12_per_cent_fed_to_a_formula_of_fractions_is_refused_and_the_other_way_round() {
    let of = |year: u16, number: &str| plan(year).classes[0].load.factor_of("load", decimal(number));
    for year in 2019..=2024 {
        let problem = of(year, "58").expect_err("58 is no fraction");
        assert_eq!(problem.code, "E-LOAD");
        assert!(problem.message.contains("58") && problem.message.contains("0.58"), "{problem}");
        assert!(of(year, "0.58").is_ok());
    }
    for year in [2025, 2026] {
        assert_eq!(of(year, "0.49").expect_err("0.49 is not in per cent").code, "E-LOAD");
        assert_eq!(of(year, "40"), Ok(decimal("1.160254")));
    }
}

#[test]
fn case_13_reporting_and_trading_are_two_duties() {
    let reporting = Reporting { branches: vec!["chemical".to_owned()], tons: 26_000, coal_equivalent: 10_000 };
    let trading = Trading {
        processes: vec![Process { id: "clinker".to_owned(), from: Year(2024), by_rule: true }],
        tons: 26_000,
    };
    assert!(reporting.applies("chemical", 25_900, 10_050));
    assert!(!trading.applies("chemical", 25_900, Year(2025)));
    assert!(!reporting.applies("chemical", 25_900, 9_999) && !reporting.applies("food", 90_000, 90_000));
    assert!(trading.applies("clinker", 26_000, Year(2024)) && !trading.applies("clinker", 26_000, Year(2023)));
}

#[test]
fn case_14_a_million_homes_clean_the_air_and_hardly_save_carbon_with_resistance_heating() {
    let winter = Heating { coal_t: 210_000.0, gj_per_t: 20.9, efficiency: 0.5, t_per_t: 1.98 };
    let grid = 0.5897;
    assert_eq!(whole_tons(winter.gross_t()), 415_800);
    let net = |performance: f64| {
        let mwh = winter.electricity_mwh(performance);
        (whole_tons(mwh), whole_tons(mwh * grid), whole_tons(winter.gross_t() - mwh * grid))
    };
    assert_eq!(net(2.5), (243_833, 143_789, 272_011));
    assert_eq!((net(1.0).0, net(1.0).2), (609_583, 56_329));
}

#[test]
fn case_15_a_retired_unit_saves_what_the_new_one_makes_with_less() {
    let program = program(&[("coal.retired_mw", "200")]);
    let measure = program.measures.iter().find(|measure| measure.id == "old-coal-units").expect("it is a measure");
    assert_eq!(whole_tons(measure.amount * measure.avoided_t), 133_000);
}

#[test]
fn case_16_a_cap_cuts_everyone_in_proportion() {
    assert_eq!(under_cap(2_373_000, 100_000_000, 105_000_000), 2_260_000);
}

#[test]
fn case_17_when_output_grows_a_rate_gives_more_and_a_budget_does_not() {
    let (vintage, unit) = draft_unit();
    let told = contrast(&vintage, &unit, 2_700_000, decimal("0.1")).expect("it fits");
    assert_eq!((told.before.allocated_t, told.before.missing_t()), (2_576_000, 124_000));
    assert_eq!((told.rate.allocated_t, told.rate.missing_t()), (2_833_600, 136_400));
    assert_eq!((told.budget.allocated_t, told.budget.missing_t()), (2_576_000, 394_000));
    let still = contrast(&vintage, &unit, 2_700_000, Decimal::ZERO).expect("it fits");
    assert_eq!(still.rate, still.budget);
}
