//! The metamorphic relations M1 to M23 of a market: how each is held, and by which tests.
//!
//! Read by `tests/relations.rs`, which fails when a test that is named here is gone, and by the page that shows how the
//! model is tested. Must not say a relation in words. Invariant: one without a test has a reason, in the page's words.

/// How a relation is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// By these tests, in the mode in which it is a theorem.
    Tests(&'static [&'static str]),
    /// Not at all: a run has nothing to hold it against.
    Exception,
}

use Proof::{Exception, Tests};

/// Every relation, by its number: the first is M1.
pub const RELATIONS: [Proof; 23] = [
    // M1: a tighter cap never emits more.
    Tests(&["a_tighter_cap_emits_less_and_is_never_cheaper"]),
    // M2: a tighter cap is never cheaper.
    Tests(&["a_tighter_cap_emits_less_and_is_never_cheaper"]),
    // M3: a higher floor is never cheaper that year.
    Tests(&[
        "a_higher_reserve_price_never_sells_more_or_cheaper",
        "a_higher_floor_is_not_cheaper_that_year_and_later_ones_neither_where_unsold_allowances_are_gone",
    ]),
    // M4: a higher floor is never cheaper later.
    Tests(&["a_higher_floor_is_not_cheaper_that_year_and_later_ones_neither_where_unsold_allowances_are_gone"]),
    // M5: a lower ceiling is never dearer and never emits less.
    Tests(&["a_lower_hard_ceiling_is_not_dearer_and_emits_no_less"]),
    // M6: no price rises faster than holding pays.
    Tests(&["in_no_year_do_prices_rise_faster_than_holding_pays"]),
    // M7: banking never costs more.
    Exception,
    // M8: free or auctioned makes no difference but to the state's receipts.
    Tests(&["giving_instead_of_auctioning_moves_receipts_and_nothing_else"]),
    // M9: more offsets are never dearer.
    Tests(&["more_offsets_are_not_dearer_and_cut_no_more_at_home"]),
    // M10: linked prices lie between the prices alone.
    Tests(&["a_linked_price_lies_between_the_prices_alone_and_joint_cost_is_not_higher"]),
    // M11: a programme twice as large has the same prices.
    Tests(&["a_programme_twice_as_large_has_the_same_prices_and_twice_the_tons"]),
    // M12: another unit of money changes nothing real.
    Tests(&["ten_times_every_dollar_is_ten_times_the_price_and_the_same_tons"]),
    // M13: names and order make no difference.
    Tests(&["neither_the_order_of_bids_nor_the_places_of_bidders_matter", "another_order_of_entities_emits_the_same"]),
    // M14: somebody who emits nothing changes nothing.
    Tests(&["an_entity_without_emissions_changes_nothing"]),
    // M15: cheaper abatement is never dearer.
    Tests(&["cheaper_abatement_is_not_dearer"]),
    // M16: growth is never cheaper and emits the same.
    Tests(&["growth_is_not_cheaper_and_emits_what_the_cap_allows"]),
    // M17: another policy is never dearer and emits the same.
    Tests(&["another_policy_for_covered_sources_is_not_dearer_and_emits_what_the_cap_allows"]),
    // M18: a cap that does not bind leaves the floor.
    Tests(&["a_cap_that_does_not_bind_leaves_the_floor_and_a_growing_bank"]),
    // M19: a cap that hardly binds hardly costs.
    Tests(&["a_cap_that_binds_less_and_less_costs_less_and_less"]),
    // M20: receipts are prices times sales.
    Tests(&["every_ledger_law_holds_after_every_step_on_random_scenarios", "more_supply_may_bring_less_money"]),
    // M21: later years change no earlier ones that do not see them.
    Tests(&["years_after_the_last_one_in_sight_change_nothing"]),
    // M22: longer periods never cost more.
    Tests(&["longer_periods_cost_no_more"]),
    // M23: a step of a lever moves results by a step.
    Tests(&["one_step_of_a_headline_lever_moves_no_result_far"]),
];
