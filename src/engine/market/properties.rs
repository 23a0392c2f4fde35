//! The properties of a sealed-bid auction with one price, A1 to A23: whether each holds, and the tests that say so.
//!
//! Read by the tests, which fail when a test that is named here is gone, and by whoever shows how the auction is tested.
//! Must not say a property in words: texts belong to the languages. Invariant: what does not hold always names a test
//! with an auction that breaks it.

/// Whether a property holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Always.
    Always,
    /// On a condition; the exceptions are shown.
    OnCondition,
    /// It does not; auctions that break it are shown.
    Never,
}

/// A property.
#[derive(Clone, Copy, Debug)]
pub struct Property {
    /// Its number: 1 is A1.
    pub number: u8,
    /// Whether it holds.
    pub standing: Standing,
    /// Tests that hold it.
    pub hold: &'static [&'static str],
    /// Tests that break it.
    pub broken: &'static [&'static str],
}

const fn property(
    number: u8,
    standing: Standing,
    hold: &'static [&'static str],
    broken: &'static [&'static str],
) -> Property {
    Property { number, standing, hold, broken }
}

use Standing::{Always, Never, OnCondition};

/// All of them, in order.
pub const PROPERTIES: [Property; 23] = [
    property(1, Always, &["awards_sum_to_what_is_sold_and_all_is_sold_if_enough_is_bid"], &[]),
    property(
        2,
        Always,
        &[
            "one_price_that_every_winner_bid_and_every_higher_bid_wins_at",
            "no_price_stands_above_a_hard_ceiling_and_more_reserve_never_makes_it_higher",
        ],
        &[],
    ),
    property(3, Always, &["one_price_that_every_winner_bid_and_every_higher_bid_wins_at"], &[]),
    property(4, Always, &["one_price_that_every_winner_bid_and_every_higher_bid_wins_at"], &[]),
    property(5, Always, &["one_price_that_every_winner_bid_and_every_higher_bid_wins_at"], &[]),
    property(6, Always, &["one_price_that_every_winner_bid_and_every_higher_bid_wins_at"], &[]),
    property(
        7,
        Always,
        &[
            "neither_the_order_of_bids_nor_the_places_of_bidders_matter",
            "the_order_of_the_lists_is_nothing",
            "another_seed_gives_another_draw_and_the_same_seed_the_same",
        ],
        &[],
    ),
    property(
        8,
        OnCondition,
        &["splitting_a_bid_changes_nothing"],
        &["two_names_buy_more_than_one_unless_they_are_known_to_belong_together"],
    ),
    property(9, Always, &["more_supply_never_sells_less_or_dearer"], &[]),
    property(
        10,
        OnCondition,
        &["more_supply_costs_nobody_more_than_one_allowance"],
        &["more_supply_may_cost_somebody_one_allowance"],
    ),
    property(11, Never, &[], &["more_supply_may_bring_less_money"]),
    property(
        12,
        OnCondition,
        &["one_more_bid_never_lowers_the_price_of_a_full_auction_or_under_the_reserve_rule"],
        &[
            "one_more_bid_may_lower_the_price_of_an_undersubscribed_sale",
            "one_more_bid_beyond_a_guarantee_may_lower_the_price_of_a_full_auction",
            "one_more_bid_may_lower_the_price_where_the_highest_rejected_bid_sets_it",
        ],
    ),
    property(
        13,
        OnCondition,
        &["a_losing_bid_changes_nothing"],
        &["one_more_bid_may_lower_the_price_where_the_highest_rejected_bid_sets_it"],
    ),
    property(14, Always, &["a_higher_reserve_price_never_sells_more_or_cheaper"], &[]),
    property(
        15,
        OnCondition,
        &["who_bids_higher_pays_no_less_and_gets_no_less_where_no_guarantee_binds"],
        &[
            "who_bids_higher_on_a_guarantee_may_get_less_and_lower_the_price",
            "a_bid_raised_above_the_reserve_price_may_lower_the_price",
        ],
    ),
    property(
        16,
        OnCondition,
        &["in_another_unit_of_quantity_the_price_is_the_same"],
        &["in_another_unit_of_quantity_guarantees_may_change_the_price"],
    ),
    property(17, Always, &["in_another_currency_everybody_gets_the_same"], &[]),
    property(
        18,
        Always,
        &["a_share_of_a_tie_is_within_one_of_exact", "a_tie_is_shared_in_proportion_and_the_odd_one_goes_by_lot"],
        &[],
    ),
    property(19, Always, &["bids_stay_whole_exactly_where_the_guarantee_covers_the_largest_bid_value"], &[]),
    property(
        20,
        Always,
        &[
            "a_containment_reserve_partly_used_settles_at_its_trigger",
            "no_price_stands_above_a_hard_ceiling_and_more_reserve_never_makes_it_higher",
            "extra_supply_holds_its_trigger_while_any_is_left_and_the_price_passes_it_afterwards",
        ],
        &[],
    ),
    property(21, Always, &["degenerate_auctions_sell_nothing_and_name_no_price"], &[]),
    property(22, Always, &["a_second_independent_clearing_comes_to_the_same"], &[]),
    property(23, Always, &["the_money_that_is_shown_sums_to_the_cent"], &[]),
];
