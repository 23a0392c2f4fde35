//! Relations about what the cap allows: M1, M2, M16 to M19.

use super::plain::*;
use capwright::simulate::Outcome;

/// M1 and M2.
#[test]
fn a_tighter_cap_emits_less_and_is_never_cheaper() {
    let caps = [
        ("limits.reduction_2035", ["0.35", "0.4", "0.45", "0.5"]),
        ("limits.reduction_2050", ["0.75", "0.8", "0.85", "0.9"]),
    ];
    for (lever, steps) in caps {
        let runs = steps.map(|step| with(&[(lever, step)]));
        for pair in runs.windows(2) {
            assert!(emitted(&pair[1]) < emitted(&pair[0]), "{lever}");
            assert!(shortfall(&pair[0], &pair[1]) < RUNG, "{lever}: {}", shortfall(&pair[0], &pair[1]));
        }
    }
}

/// M16: a fixed cap is a waterbed.
#[test]
fn growth_is_not_cheaper_and_emits_what_the_cap_allows() {
    let runs = ["-0.01", "-0.005", "0", "0.005"].map(|trend| with(&[("sector.motor_fuels.trend", trend)]));
    for pair in runs.windows(2) {
        assert!(shortfall(&pair[0], &pair[1]) < RUNG, "{}", shortfall(&pair[0], &pair[1]));
        let change = emitted(&pair[1]) / emitted(&pair[0]) - 1.0;
        assert!(change.abs() < 0.002, "{change}");
    }
}

/// M17: cleaner electricity without regard to the price.
#[test]
fn another_policy_for_covered_sources_is_not_dearer_and_emits_what_the_cap_allows() {
    let runs = ["0.5", "0.3", "0.2"].map(|left| with(&[("economy.clean_electricity_2030", left)]));
    for pair in runs.windows(2) {
        assert!(shortfall(&pair[1], &pair[0]) < RUNG, "{}", shortfall(&pair[1], &pair[0]));
        let change = emitted(&pair[1]) / emitted(&pair[0]) - 1.0;
        assert!(change.abs() < 0.002, "{change}");
    }
}

/// Budgets of so many parts in a thousand of what would be emitted without the programme.
fn of_what_would_be_emitted(thousandths: i64) -> Outcome {
    let mut program = program(&[("period.eite_first_year", "2021")]);
    let without: Vec<i64> = run(&program).years.iter().map(|row| row.bau_t).collect();
    program.budgets = without.iter().map(|tons| tons * thousandths / 1_000).collect();
    program.budget_line.clone_from(&program.budgets);
    run(&program)
}

/// M18.
#[test]
fn a_cap_that_does_not_bind_leaves_the_floor_and_a_growing_bank() {
    let loose = of_what_would_be_emitted(1_100);
    assert!(settlements(&loose).iter().all(|price| *price == 1.0), "the floor is a dollar");
    let spare: Vec<i64> = loose.years.iter().map(|row| row.bank_t + row.unsold_t).collect();
    assert!(spare.windows(2).all(|pair| pair[1] > pair[0]), "{spare:?}");
    let (all, used): (i64, i64) =
        loose.years.iter().fold((0, 0), |sums, row| (sums.0 + row.budget_t, sums.1 + row.covered_emissions_t));
    assert!(spare[29] >= all - used, "what nobody needs is still there");
}

/// M19: convex costs, a floor of a dollar.
#[test]
fn a_cap_that_binds_less_and_less_costs_less_and_less() {
    let first = [850, 900, 950, 970, 1_000].map(|part| settlements(&of_what_would_be_emitted(part))[60]);
    assert!(first.windows(2).all(|pair| pair[1] <= pair[0]), "{first:?}");
    assert!(first[0] > 10.0 && first[4] == 1.0, "{first:?}");
}
