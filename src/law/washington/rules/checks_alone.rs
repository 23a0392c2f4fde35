//! Statements that are simulated although no lever stands for them: nothing about them can be moved, so that the test
//! that every lever acts says nothing of them. Each names tests of its own.

/// Statements and the tests that check them.
pub(super) static STATEMENTS: &[(&str, &[&str])] = &[
    ("SB-CAP-02", &["who_only_trades_has_no_compliance_account", "the_entries_of_a_kind_sum_to_the_entitys_figures"]),
    ("SB-OTH-06", &["tables_that_name_nobody_or_contradict_the_law_are_refused"]),
    ("SB-CMP-09", &["an_allowance_goes_from_holding_to_compliance_to_retirement_and_never_back"]),
    ("SB-OFF-03", &["what_is_not_said_of_a_project_is_unknown_and_does_not_pass"]),
    (
        "SB-OFF-17",
        &[
            "every_law_of_the_ledger_holds_for_any_programme",
            "every_ledger_law_holds_after_every_step_on_random_scenarios",
        ],
    ),
    (
        "SB-TRK-01",
        &["whatever_is_asked_of_it_the_ledger_balances", "an_audit_notices_every_balance_that_no_movement_made"],
    ),
    ("SB-TRK-03", &["an_allowance_goes_from_holding_to_compliance_to_retirement_and_never_back"]),
    ("SB-TRK-04", &["an_allowance_goes_from_holding_to_compliance_to_retirement_and_never_back"]),
    ("SB-TRK-06", &["who_only_trades_has_no_compliance_account"]),
    ("SB-TRK-07", &["an_allowance_goes_from_holding_to_compliance_to_retirement_and_never_back"]),
    ("SB-LNK-08", &["a_link_changes_no_parameter_of_the_bill"]),
];
