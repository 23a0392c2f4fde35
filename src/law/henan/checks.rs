//! Which tests check which task: names of test functions as they stand in the source.
//!
//! Only for the command line, the documents and the tests. Invariant: every task that runs has a row, and every name
//! is a test's.

const MEASURED: &str = "a_measure_moves_the_year_by_what_it_says_and_nothing_else";

/// Names of the tests that check a task.
#[must_use]
pub fn tests_of(task: &str) -> &'static [&'static str] {
    match task {
        "task-02" => &["the_gate_keeps_nine_industries_from_growing"],
        "task-03" => &["what_is_newly_built_lowers_intensity_slowly"],
        "task-04" => &[
            "case_15_a_retired_unit_saves_what_the_new_one_makes_with_less",
            "replacing_old_coal_units_cleans_a_ton_as_much_as_displacing_coal_power_since_the_new_ones_emit_too",
            "the_same_megawatt_hour_is_never_saved_twice",
        ],
        "task-05" => &[
            "the_same_megawatt_hour_is_never_saved_twice",
            "imported_power_counts_as_much_as_its_factor_says_and_no_firm_owes_for_it",
        ],
        "task-06" => &["case_14_a_million_homes_clean_the_air_and_hardly_save_carbon_with_resistance_heating"],
        "task-07" => &["electric_furnaces_take_no_more_steel_than_scrap_makes"],
        "task-08" => &["a_sector_answers_the_price_or_improves_on_its_own_never_both"],
        "task-10" => &[
            "case_18_ultra_low_emission_cleans_the_air_and_does_not_lower_co2",
            "grades_and_alert_days_stop_what_they_say_and_the_reference_has_the_defaults",
            "on_a_day_of_staggered_production_an_alert_stops_nothing_more",
        ],
        "task-18" => &["forests_stay_outside_the_total_and_may_feed_credits"],
        "task-19" => &[
            "case_13_reporting_and_trading_are_two_duties",
            "coverage_is_power_alone_four_sectors_or_every_reporting_branch",
        ],
        "task-20" => &[
            "case_1_a_large_unit_gets_output_times_benchmark_times_load_factor",
            "case_5_the_clamp_holds_and_the_sector_still_sums_to_zero",
            "case_12_per_cent_fed_to_a_formula_of_fractions_is_refused_and_the_other_way_round",
            "case_16_a_cap_cuts_everyone_in_proportion",
            "every_allowance_and_credit_balances_whatever_is_set",
            "what_was_due_before_may_2024_costs_each_firm_one_fixed_sum_a_deadline_and_comes_off_the_next_allocation",
            "in_a_cleared_market_somebody_lacks_allowances_only_where_nothing_is_unsold",
        ],
        "task-28" => &["case_9_intensity_decides_and_the_total_warns", "case_10_under_a_rate_emissions_may_rise"],
        "task-09" | "task-11" | "task-12" | "task-13" | "task-14" | "task-15" | "task-16" | "task-17" | "task-25"
        | "task-26" => &[MEASURED],
        _ => &[],
    }
}
