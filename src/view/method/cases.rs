//! The worked cases and invariants of a scheme of rates, with the tests that hold them.
//!
//! Read by `tests/relations.rs`, which fails when a test that is named here is gone, and by the page that shows how the
//! model is tested. Must not say a case in words.

/// Names of tests.
type Tests = &'static [&'static str];

/// Cases worked by hand, by number: the first is 1.
pub const CASES: [Tests; 18] = [
    &["case_1_a_large_unit_gets_output_times_benchmark_times_load_factor"],
    &["case_2_at_most_a_fifth_of_emissions_is_missing"],
    &["case_3_a_gas_unit_owes_nothing_beyond_what_it_is_given"],
    &["case_4_clinker_lines_share_around_their_break_even"],
    &["case_5_the_clamp_holds_and_the_sector_still_sums_to_zero"],
    &["case_6_who_sold_may_carry_more"],
    &["case_7_credits_fill_a_gap_more_cheaply"],
    &["case_8_the_same_gap_unpaid_costs_five_to_ten_times_its_price"],
    &["case_9_intensity_decides_and_the_total_warns"],
    &["case_10_under_a_rate_emissions_may_rise"],
    &["case_11_load_factors_at_their_edges"],
    &["case_12_per_cent_fed_to_a_formula_of_fractions_is_refused_and_the_other_way_round"],
    &["case_13_reporting_and_trading_are_two_duties"],
    &[
        "case_14_a_million_homes_clean_the_air_and_hardly_save_carbon_with_resistance_heating",
        "case_14_the_air_is_as_clean_with_either_heater",
    ],
    &["case_15_a_retired_unit_saves_what_the_new_one_makes_with_less"],
    &["case_16_a_cap_cuts_everyone_in_proportion"],
    &["case_17_when_output_grows_a_rate_gives_more_and_a_budget_does_not"],
    &["case_18_ultra_low_emission_cleans_the_air_and_does_not_lower_co2"],
];

/// What holds whatever is set.
pub const INVARIANTS: [Tests; 9] = [
    // A sector's lines together.
    &["a_sector_gets_no_more_than_it_emitted_and_less_by_under_one_a_line"],
    // Output and allocation.
    &["allocation_is_linear_in_output_at_a_fixed_load"],
    // Governance.
    &["every_lever_runs_at_both_ends_and_its_task_is_none_of_governance"],
    // Targets.
    &["a_looser_target_never_turns_a_pass_into_a_fail"],
    // Double entry.
    &[
        "every_allowance_and_credit_balances_whatever_is_set",
        "the_ledger_laws_of_rates_hold_on_random_scenarios",
        "where_allowances_went_adds_up_to_what_is_left",
    ],
    // No double counting.
    &["the_same_megawatt_hour_is_never_saved_twice", "a_sector_answers_the_price_or_improves_on_its_own_never_both"],
    // Basis of benchmarks.
    &["the_change_of_basis_is_no_cut_of_its_size", "output_on_the_other_basis_is_refused"],
    // Any place.
    &["a_programme_is_only_data"],
    // Bytes.
    &["the_same_link_gives_the_same_bytes_as_ever"],
];
