//! Traps of the national plans: bases, units, classes, and what holds for every vintage.

use super::{decimal, given, other, plan, program, unit};
use crate::law::intensity::benchmark::{Basis, Electricity};
use crate::law::intensity::industry::{BreakEven, Line};
use crate::law::intensity::load::LoadPercent;
use crate::law::intensity::settle::Borrowing;
use crate::law::intensity::target::{Phase, Target};
use crate::units::Year;
use proptest::prelude::*;
use rust_decimal::Decimal;

#[test]
fn output_on_the_other_basis_is_refused() {
    for year in 2019..=2026 {
        let vintage = plan(year);
        let mut unit = unit(&vintage, 0, 1_000, 0, "0.9");
        assert!(vintage.allocate("unit", &unit).is_ok());
        unit.electricity.basis = other(vintage.basis);
        let problem = vintage.allocate("unit", &unit).expect_err("the basis is wrong");
        assert_eq!(problem.code, "E-BASIS");
        assert!(problem.message.contains("supplied") && problem.message.contains("generated"), "{problem}");
    }
}

#[test]
fn the_change_of_basis_is_no_cut_of_its_size() {
    // 0.8177 a megawatt-hour supplied is 0.7727 generated at 5.5 percent own use: the benchmark rose on a like basis.
    let generated = Electricity { mwh: Decimal::from(1_000_000), basis: Basis::Generated };
    let supplied = generated.on(Basis::Supplied, decimal("0.055"));
    assert_eq!(supplied.mwh, decimal("945000"));
    let (before, after) = (plan(2022), plan(2023));
    let mut old = unit(&before, 0, 0, 0, "0.9");
    old.electricity = supplied;
    let new = unit(&after, 0, 1_000_000, 0, "0.9");
    assert_eq!((given(&before, &old).0, given(&after, &new).0), (772_726, 795_000));
}

#[test]
fn cooling_and_heat_factors_end_with_2022() {
    for (year, counts) in [(2019, true), (2022, true), (2023, false), (2026, false)] {
        let vintage = plan(year);
        let plain = unit(&vintage, 0, 1_000_000, 0, "0.9");
        let mut air = plain.clone();
        air.air_cooled = true;
        let mut warm = plain.clone();
        warm.heat_ratio = decimal("0.5");
        assert_eq!(given(&vintage, &air) > given(&vintage, &plain), counts, "{year}");
        assert_eq!(given(&vintage, &warm) < given(&vintage, &plain), counts, "{year}");
    }
}

#[test]
fn plants_that_also_heat_have_a_load_factor_only_after_the_first_plan() {
    for (year, counts) in [(2019, false), (2020, false), (2021, true), (2024, true)] {
        let vintage = plan(year);
        let cold = given(&vintage, &unit(&vintage, 0, 1_000_000, 0, "0.5")).0;
        let warm = given(&vintage, &unit(&vintage, 0, 1_000_000, 10, "0.5")).0;
        assert_eq!(cold == warm, counts, "{year}");
    }
}

#[test]
fn unconventional_and_gas_units_have_no_load_factor() {
    for (year, class) in [(2019, 2), (2022, 3), (2024, 2), (2026, 3)] {
        let vintage = plan(year);
        let at = |load| given(&vintage, &unit(&vintage, class, 1_000_000, 0, load));
        assert_eq!(at("0.2"), at("0.9"), "{year}");
    }
}

#[test]
fn a_class_that_is_not_there_is_refused() {
    let vintage = plan(2024);
    assert_eq!(vintage.allocate("x", &unit(&vintage, 9, 1, 0, "0.5")).expect_err("no such class").code, "E-CLASS");
}

#[test]
fn loads_beyond_their_range_are_refused() {
    for number in ["-0.1", "0.3", "1", "100.1"] {
        assert_eq!(LoadPercent::new("load", decimal(number)).expect_err("refused").code, "E-LOAD", "{number}");
    }
    assert!(LoadPercent::new("load", decimal("1.5")).is_ok() && LoadPercent::new("load", Decimal::ZERO).is_ok());
}

#[test]
fn benchmarks_on_one_basis_never_rise() {
    for year in 2019..2026 {
        let (before, after) = (plan(year), plan(year + 1));
        if before.basis == after.basis {
            for (old, new) in before.classes.iter().zip(&after.classes) {
                assert!(new.electricity <= old.electricity && new.heat <= old.heat, "{year}");
            }
        }
    }
}

#[test]
fn borrowing_needs_the_year_and_a_tenth() {
    let rule: Borrowing = program(&[]).borrowing.expect("the plan has it");
    assert_eq!(rule.amount(Year(2021), 100_000, 1_000_000), 50_000);
    assert_eq!(rule.amount(Year(2022), 100_001, 1_000_000), 50_000);
    assert_eq!(rule.amount(Year(2021), 99_999, 1_000_000), 0);
    assert_eq!((rule.amount(Year(2020), 500_000, 1_000_000), rule.amount(Year(2023), 500_000, 1_000_000)), (0, 0));
}

proptest! {
    #[test]
    fn allocation_is_linear_in_output_at_a_fixed_load(mwh in 0i64..50_000_000, heat in 0i64..50_000_000, load in 1u32..100) {
        for year in 2019..=2026 {
            let vintage = plan(year);
            let load = Decimal::new(i64::from(load), 2).to_string();
            let once = given(&vintage, &unit(&vintage, 0, mwh, heat.max(1), &load));
            let twice = given(&vintage, &unit(&vintage, 0, 2 * mwh, 2 * heat.max(1), &load));
            prop_assert!((twice.0 - 2 * once.0) <= 1 && twice.0 >= 2 * once.0);
            prop_assert!((twice.1 - 2 * once.1) <= 1 && twice.1 >= 2 * once.1);
        }
    }

    #[test]
    fn a_sector_gets_no_more_than_it_emitted_and_less_by_under_one_a_line(
        rows in proptest::collection::vec((1i64..5_000_000, 300u32..3_000), 1..12)
    ) {
        let rule = BreakEven { slope: decimal("0.15"), clamp: decimal("0.03") };
        let lines: Vec<Line> = rows
            .iter()
            .map(|(emissions, intensity)| Line { emissions: *emissions, intensity: Decimal::new(i64::from(*intensity), 3) })
            .collect();
        let level = rule.level(&lines).expect("there are emissions");
        let given: Vec<i64> = lines.iter().map(|line| rule.allocate(level, line)).collect();
        let (all, emitted) = (given.iter().sum::<i64>(), lines.iter().map(|line| line.emissions).sum::<i64>());
        prop_assert!(all <= emitted && emitted - all < lines.len() as i64, "{all} of {emitted} at {level}");
        for (line, given) in lines.iter().zip(&given) {
            let share = Decimal::from(*given) / Decimal::from(line.emissions) - Decimal::ONE;
            let least = decimal("-0.03") - Decimal::ONE / Decimal::from(line.emissions);
            prop_assert!(share <= decimal("0.03") && share >= least);
        }
    }

    #[test]
    fn a_looser_target_never_turns_a_pass_into_a_fail(
        emissions in 300_000_000i64..700_000_000, reduction in 0u32..50, looser in 0u32..50, total in 300i64..700,
        more in 0i64..300, total_first: bool
    ) {
        let phase = if total_first { Phase::TotalFirst } else { Phase::IntensityFirst };
        let judge = |reduction: u32, total: i64| {
            let target = Target {
                year: Year(2030), base: Year(2025), reduction: Decimal::new(i64::from(reduction), 2),
                total: Some(total * 1_000_000), phase,
            };
            target.judge((470_000_000, emissions), (Decimal::ONE, decimal("1.276"))).verdict as u8
        };
        prop_assert!(judge(reduction.saturating_sub(looser), total + more) <= judge(reduction, total));
    }
}
