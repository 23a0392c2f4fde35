//! The properties of a sealed-bid auction with one price, A1 to A23 of quality.md, and the tests of each.
//!
//! Invariant: none is missing, and every test that is named exists.

/// Whether a property holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    /// Always.
    Holds,
    /// Where the condition holds; the exceptions are shown.
    Where(&'static str),
    /// It does not; auctions that break it are shown.
    IsFalse,
}

use Status::{Holds, IsFalse, Where};

/// Number, what it says, whether it holds, tests that hold it, tests that break it.
type Row = (u8, &'static str, Status, &'static [&'static str], &'static [&'static str]);

const TABLE: &[Row] = &[
    (
        1,
        "awards sum to what is sold; all is sold exactly where enough is bid",
        Holds,
        &["awards_sum_to_what_is_sold_and_all_is_sold_if_enough_is_bid"],
        &[],
    ),
    (
        2,
        "the price is not below the reserve price, nor above a hard ceiling",
        Holds,
        &[
            "one_price_that_every_winner_bid_and_every_higher_bid_wins_at",
            "no_price_stands_above_a_hard_ceiling_and_more_reserve_never_makes_it_higher",
        ],
        &[],
    ),
    (3, "no bid below the price wins", Holds, &["one_price_that_every_winner_bid_and_every_higher_bid_wins_at"], &[]),
    (4, "every bid above it is filled", Holds, &["one_price_that_every_winner_bid_and_every_higher_bid_wins_at"], &[]),
    (5, "every limit is kept", Holds, &["one_price_that_every_winner_bid_and_every_higher_bid_wins_at"], &[]),
    (6, "one price; revenue is exact", Holds, &["one_price_that_every_winner_bid_and_every_higher_bid_wins_at"], &[]),
    (
        7,
        "the order of bids and bidders is nothing",
        Holds,
        &[
            "neither_the_order_of_bids_nor_the_places_of_bidders_matter",
            "the_order_of_the_lists_is_nothing",
            "another_seed_gives_another_draw_and_the_same_seed_the_same",
        ],
        &[],
    ),
    (
        8,
        "splitting a bid changes nothing",
        Where("both parts are one bidder's, or their bidders count as one"),
        &["splitting_a_bid_changes_nothing"],
        &["two_names_buy_more_than_one_unless_they_are_known_to_belong_together"],
    ),
    (9, "more supply: no dearer, no less sold", Holds, &["more_supply_never_sells_less_or_dearer"], &[]),
    (
        10,
        "more supply: nobody gets less",
        Where("less one"),
        &["more_supply_costs_nobody_more_than_one_allowance"],
        &["more_supply_may_cost_somebody_one_allowance"],
    ),
    (11, "more supply: no less revenue", IsFalse, &[], &["more_supply_may_bring_less_money"]),
    (
        12,
        "one more bid: no cheaper",
        Where("no guarantee binds, and the auction was full under the lowest accepted bid, or the reserve rule is on"),
        &["one_more_bid_never_lowers_the_price_of_a_full_auction_or_under_the_reserve_rule"],
        &[
            "one_more_bid_may_lower_the_price_of_an_undersubscribed_sale",
            "one_more_bid_beyond_a_guarantee_may_lower_the_price_of_a_full_auction",
            "one_more_bid_may_lower_the_price_where_the_highest_rejected_bid_sets_it",
        ],
    ),
    (
        13,
        "a losing bid changes nothing",
        Where("the lowest accepted bid sets the price"),
        &["a_losing_bid_changes_nothing"],
        &["one_more_bid_may_lower_the_price_where_the_highest_rejected_bid_sets_it"],
    ),
    (
        14,
        "a higher reserve price: no cheaper, no more sold",
        Holds,
        &["a_higher_reserve_price_never_sells_more_or_cheaper"],
        &[],
    ),
    (
        15,
        "a higher own bid: no cheaper, no less for oneself",
        Where("no guarantee binds and the reserve rule is on"),
        &["who_bids_higher_pays_no_less_and_gets_no_less_where_no_guarantee_binds"],
        &[
            "who_bids_higher_on_a_guarantee_may_get_less_and_lower_the_price",
            "a_bid_raised_above_the_reserve_price_may_lower_the_price",
        ],
    ),
    (
        16,
        "quantities times k: the same price",
        Where("no guarantee binds"),
        &["in_another_unit_of_quantity_the_price_is_the_same"],
        &["in_another_unit_of_quantity_guarantees_may_change_the_price"],
    ),
    (
        17,
        "prices times k: the price times k, the same awards",
        Holds,
        &["in_another_currency_everybody_gets_the_same"],
        &[],
    ),
    (
        18,
        "a share of a tie is within one of exact and never above the bid",
        Holds,
        &["a_share_of_a_tie_is_within_one_of_exact", "a_tie_is_shared_in_proportion_and_the_odd_one_goes_by_lot"],
        &[],
    ),
    (
        19,
        "bids stay whole exactly where the guarantee covers the largest bid value",
        Holds,
        &["bids_stay_whole_exactly_where_the_guarantee_covers_the_largest_bid_value"],
        &[],
    ),
    (
        20,
        "reserves act beyond their triggers only, and hold them while partly used",
        Holds,
        &[
            "a_containment_reserve_partly_used_settles_at_its_trigger",
            "no_price_stands_above_a_hard_ceiling_and_more_reserve_never_makes_it_higher",
            "extra_supply_holds_its_trigger_while_any_is_left_and_the_price_passes_it_afterwards",
        ],
        &[],
    ),
    (21, "degenerate auctions have no price", Holds, &["degenerate_auctions_sell_nothing_and_name_no_price"], &[]),
    (22, "a second clearing agrees", Holds, &["a_second_independent_clearing_comes_to_the_same"], &[]),
    (23, "what is shown adds up as shown", Holds, &["the_money_that_is_shown_sums_to_the_cent"], &[]),
];

const SOURCES: [&str; 6] = [
    include_str!("properties.rs"),
    include_str!("conditions.rs"),
    include_str!("kernel.rs"),
    include_str!("identities.rs"),
    include_str!("around.rs"),
    include_str!("second/agrees.rs"),
];

#[test]
fn all_23_properties_have_their_tests_and_every_exception_is_shown() {
    let numbers: Vec<u8> = TABLE.iter().map(|row| row.0).collect();
    assert_eq!(numbers, (1..=23).collect::<Vec<u8>>());
    for (number, what, status, hold, broken) in TABLE {
        assert!(!what.is_empty());
        assert_eq!(hold.is_empty(), *status == IsFalse, "A{number}");
        assert_eq!(broken.is_empty(), *status == Holds, "A{number}");
        for test in hold.iter().chain(*broken) {
            let found = SOURCES.iter().any(|source| source.contains(&format!("fn {test}(")));
            assert!(found, "A{number}: there is no test {test}");
        }
    }
}

#[test]
fn a_condition_says_something() {
    for (number, _, status, ..) in TABLE {
        assert!(!matches!(status, Where("")), "A{number}");
    }
}
