//! Which tests check which rule: names of test functions as they stand in the source.
//!
//! Only for the command line, the documents and the tests; the page never links it. Invariant: every rule that
//! runs has a row, and every name is a test's.

/// Rules and the tests that check them.
pub(super) static ROWS: &[(&str, &[&str])] = &[
    ("statewide-limits", &["the_limits_are_40_and_80_percent_below_1990"]),
    (
        "limit-attainment",
        &[
            "a_limit_is_missed_by_what_covered_and_other_emissions_exceed_it",
            "limits_say_met_or_missed_and_by_how_much",
            "each_target_of_the_run_has_its_verdict",
        ],
    ),
    (
        "covered-share",
        &[
            "the_share_is_a_ratio_of_sums_unless_the_mean_of_ratios_is_chosen",
            "the_state_emitted_96_1_million_tons_a_year_in_2013_to_2017",
            "budget_and_emissions_come_from_the_same_entities",
        ],
    ),
    (
        "budget-linear-decline",
        &[
            "budgets_fall_by_equal_tonnages_and_round_from_the_exact_line",
            "fourteen_steps_start_at_the_anchor_itself",
            "equal_percentages_reach_the_same_end",
            "a_three_quarter_share_of_97_3_million_gives_the_published_budgets",
        ],
    ),
    (
        "budget-2036-2050",
        &[
            "the_second_line_runs_from_2035_to_2050",
            "a_three_quarter_share_of_97_3_million_gives_the_published_budgets",
        ],
    ),
    (
        "coverage-threshold",
        &[
            "one_year_at_the_threshold_is_enough_and_only_the_test_years_count",
            "of_112_reporters_89_are_left_when_23_exempt_ones_drop_out",
            "budget_and_emissions_come_from_the_same_entities",
        ],
    ),
    (
        "exempt-emissions",
        &[
            "a_landfill_is_not_covered_or_covered_with_nothing_to_surrender",
            "of_112_reporters_89_are_left_when_23_exempt_ones_drop_out",
        ],
    ),
    (
        "no-double-obligation",
        &[
            "a_gas_utility_does_not_answer_for_what_covered_entities_burn",
            "budget_and_emissions_come_from_the_same_entities",
        ],
    ),
    ("eite-classification", &["a_facility_is_trade_exposed_when_its_industry_code_is_listed"]),
    (
        "eite-no-cost-allocation",
        &[
            "a_free_allowance_falls_in_proportion_to_the_budget",
            "withholding_the_trade_exposed_part_brings_the_climb_forward",
        ],
    ),
    (
        "electricity-no-cost-allocation",
        &["a_trailing_mean_is_of_the_three_years_before", "a_supplier_on_the_budgets_schedule_gets_7_413_272_in_2030"],
    ),
    ("gas-low-income-allocation", &["low_income_gas_is_a_share_of_the_year_before"]),
    ("budget-partition", &["a_budget_is_split_whole_and_free_allowances_give_way_to_the_reserve"]),
    (
        "auction-calendar",
        &["a_years_auctions_are_equal_and_the_earlier_ones_get_what_is_left_over", "no_active_lever_is_dead"],
    ),
    ("auction-floor-price", &["the_floor_grows_seven_percent_through_2030_and_then_holds"]),
    (
        "auction-ceiling-price",
        &["the_ceiling_starts_at_65_dollars_in_2021", "a_ceiling_below_the_floor_names_the_year"],
    ),
    (
        "purchase-limits",
        &[
            "purchase_limits_round_down_and_cuts_come_in_whole_lots",
            "associated_bidders_share_one_limit_by_declaration_or_down_the_book",
            "a_guarantee_of_five_million_leaves_177_lots_of_the_second_bid",
        ],
    ),
    ("holding-limit", &["the_holding_limit_follows_the_budget", "each_limit_names_what_it_took"]),
    (
        "auction-clearing",
        &[
            "bids_above_the_price_are_filled_and_the_rest_shared",
            "a_tie_is_shared_in_proportion_and_the_odd_one_goes_by_lot",
            "awards_sum_to_what_is_sold_and_all_is_sold_if_enough_is_bid",
            "one_price_that_every_winner_bid_and_every_higher_bid_wins_at",
            "the_example_of_rule_30_comes_out_to_the_cent_with_its_market_report",
        ],
    ),
    (
        "unsold-rollover",
        &["unsold_allowances_come_back_at_once_or_a_quarter_at_a_time_after_two_sales_above_the_floor"],
    ),
    (
        "market-report",
        &[
            "the_example_of_rule_30_comes_out_to_the_cent_with_its_market_report",
            "nothing_sold_has_no_price_and_no_concentration",
        ],
    ),
    ("apcr-fill", &["four_percent_of_each_budget_goes_to_the_reserve"]),
    (
        "apcr-release",
        &[
            "the_reserve_opens_at_nine_tenths_of_the_ceiling",
            "a_reserve_sale_of_three_million_at_its_floor_brings_200_940_000",
        ],
    ),
    (
        "emissions-containment-reserve",
        &[
            "a_partly_used_containment_reserve_settles_at_its_trigger",
            "a_containment_reserve_partly_used_settles_at_its_trigger",
            "without_qualifying_bids_the_containment_reserve_withholds_what_it_may",
        ],
    ),
    ("compliance-periods", &["periods_are_three_years_long"]),
    (
        "surrender-schedule",
        &[
            "thirty_percent_is_due_in_two_years_and_the_rest_in_the_third",
            "an_installment_of_free_allowances_asks_nothing_of_who_gets_none",
        ],
    ),
    ("vintage-and-banking", &["the_oldest_vintages_are_used_first_and_later_ones_not_at_all"]),
    (
        "two-account-ledger",
        &[
            "an_allowance_goes_from_holding_to_compliance_to_retirement_and_never_back",
            "a_refused_movement_moves_nothing",
            "whatever_is_asked_of_it_the_ledger_balances",
            "every_law_of_the_ledger_holds_for_any_programme",
        ],
    ),
    ("shortfall-penalty", &["the_penalty_is_200_dollars_and_indexed_from_2025"]),
    ("offset-usage-limit", &["credits_fill_their_limits_with_the_share_of_direct_benefits"]),
    ("offset-direct-benefit-share", &["credits_fill_their_limits_with_the_share_of_direct_benefits"]),
    ("offset-tribal-limit", &["credits_fill_their_limits_with_the_share_of_direct_benefits"]),
    (
        "revenue-split",
        &[
            "receipts_are_divided_40_35_25_to_the_cent",
            "the_accounts_shares_move_money_and_must_sum_to_one",
            "every_law_of_the_ledger_holds_for_any_programme",
        ],
    ),
    ("household-impact", &["a_median_households_fuels_cost_241_dollars_at_20_dollars_a_ton"]),
    (
        "timeline-status",
        &[
            "on_15_august_2020_the_budget_is_due_in_47_days",
            "a_duty_that_is_never_done_is_overdue_and_one_done_late_is_until_then",
            "recurring_duties_come_every_other_year_up_to_2050",
            "a_mark_for_no_duty_or_before_the_report_is_refused",
        ],
    ),
];
