//! Worked examples of clearing and limits.

use super::setting::*;
use crate::market::clearing::*;
use crate::units::{Money, Price};

/// Source: auction.md, worked example 1.
#[test]
fn one_bidder_alone_at_the_margin_gets_what_is_left() {
    let cleared = clear(&terms(10_000, 2000), &[bid(0, 6_000, 3000), bid(1, 5_000, 2500), bid(2, 4_000, 2200)]);
    assert_eq!(cleared.awards, [6_000, 4_000, 0]);
    assert_eq!(cleared.settlement.price, Some(Price(2500)));
    assert_eq!(cleared.settlement.sold, 10_000);
    assert_eq!(Price(2500).times(cleared.settlement.sold).to_string(), "250000.00");
}

/// Source: auction.md, worked example 2.
#[test]
fn a_tie_is_shared_in_proportion_and_the_odd_one_goes_by_lot() {
    let bids = [bid(0, 70_000, 2000), bid(1, 20_000, 2000), bid(2, 10_000, 2000)];
    assert_eq!(clear(&terms(100, 2000), &bids).awards, [70, 20, 10]);
    for first in 0..3 {
        let mut awards = [70, 20, 10];
        awards[first] += 1;
        let seed = seed_with_first(first as u64, &[0, 1, 2]);
        assert_eq!(clear(&Terms { seed, ..terms(101, 2000) }, &bids).awards, awards);
    }
}

/// Source: auction.md, worked example 4.
#[test]
fn a_guarantee_takes_lots_off_the_cheapest_bid() {
    let limit = BidLimit { guarantee: Some(Money(10_000_000)), ..BidLimit::NONE };
    let lots = Terms { lot: 1000, ..terms(10_000, 1000) };
    let cleared = clear_with(&lots, &[bid(0, 3_000, 3000), bid(0, 3_000, 2000)], &[limit]);
    assert_eq!(cleared.settlement.qualified, 5_000);
    assert_eq!(cleared.awards, [5_000]);
}

/// Source: sb5981-rules.md, rule 35.
#[test]
fn a_partly_used_containment_reserve_settles_at_its_trigger() {
    let bids = [bid(0, 60_000, 2500), bid(1, 30_000, 2200), bid(2, 5_000, 2000), bid(3, 5_000, 1700)];
    let with = |supply, available| {
        let containment = Some(EmissionsContainment { trigger: Price(2000), available });
        clear(&Terms { containment, ..terms(supply, 1600) }, &bids).settlement
    };
    assert_eq!((with(100_000, 0).withheld, with(100_000, 0).price), (0, Some(Price(1700))));
    assert_eq!((with(100_000, 10_000).withheld, with(100_000, 10_000).price), (5_000, Some(Price(2000))));
    assert_eq!((with(100_000, 3_000).withheld, with(100_000, 3_000).price), (3_000, Some(Price(1700))));
    assert_eq!((with(90_000, 10_000).withheld, with(90_000, 10_000).price), (0, Some(Price(2200))));
}

/// Source: sb5981-rules.md, rule 28.
#[test]
fn a_purchase_limit_takes_whole_lots_off_the_cheapest_bid() {
    let limit = BidLimit { purchase: 1_091_862, ..BidLimit::NONE };
    let lots = Terms { lot: 1000, ..terms(10_918_625, 1671) };
    let (mut room, bids) = (ClearingRoom::new(), [bid(0, 800_000, 2500), bid(0, 600_000, 2200)]);
    room.clear(&lots, &bids, &[limit], &[0]);
    let lines: Vec<_> = room.lines().collect();
    assert_eq!(lines, [(0, Price(2500), 800_000), (0, Price(2200), 291_000)]);
}

/// Source: sb5981-rules.md, rule 28.
#[test]
fn a_guarantee_of_five_million_leaves_177_lots_of_the_second_bid() {
    let limit = BidLimit { guarantee: Some(Money(500_000_000)), ..BidLimit::NONE };
    let lots = Terms { lot: 1000, ..terms(10_918_625, 1671) };
    let (mut room, bids) = (ClearingRoom::new(), [bid(0, 100_000, 2000), bid(0, 200_000, 1800)]);
    room.clear(&lots, &bids, &[limit], &[0]);
    let lines: Vec<_> = room.lines().collect();
    assert_eq!(lines, [(0, Price(2000), 100_000), (0, Price(1800), 177_000)]);
}

/// Source: sb5981-rules.md, rule 28: the largest value is that of both bids at the lower price, $5,400,000.
#[test]
fn a_guarantee_of_5_400_000_dollars_covers_both_bids_and_a_cent_less_does_not() {
    let lots = Terms { lot: 1000, ..terms(10_918_625, 1671) };
    let bids = [bid(0, 100_000, 2000), bid(0, 200_000, 1800)];
    let covered = |cents| {
        let limit = BidLimit { guarantee: Some(Money(cents)), ..BidLimit::NONE };
        clear_with(&lots, &bids, &[limit]).settlement.qualified
    };
    assert_eq!([540_000_000, 539_999_999].map(covered), [300_000, 299_000]);
}

/// Rule 30's book: A to F, of which F bids below the floor of $16.71.
fn book() -> [SealedBid; 6] {
    [
        bid(0, 60_000, 2500),
        bid(1, 30_000, 2200),
        bid(2, 70_000, 2000),
        bid(3, 20_000, 2000),
        bid(4, 10_000, 2000),
        bid(5, 5_000, 1500),
    ]
}

/// Source: sb5981-rules.md, rule 30.
#[test]
fn bids_above_the_price_are_filled_and_the_rest_shared() {
    let cleared = clear(&terms(100_000, 1671), &book());
    assert_eq!(cleared.awards, [60_000, 30_000, 7_000, 2_000, 1_000, 0]);
    assert_eq!(cleared.settlement.price, Some(Price(2000)));
    assert_eq!(Price(2000).times(cleared.settlement.sold).to_string(), "2000000.00");
}

/// Source: sb5981-rules.md, rule 30.
#[test]
fn with_one_more_the_first_in_the_draw_gets_it() {
    let seed = seed_with_first(4, &[2, 3, 4]);
    let cleared = clear(&Terms { seed, ..terms(100_001, 1671) }, &book());
    assert_eq!(cleared.awards, [60_000, 30_000, 7_000, 2_000, 1_001, 0]);
    let tie = cleared.settlement.tie.expect("a tie at 20.00");
    assert_eq!((tie.price, tie.left, tie.demand, tie.remainder), (Price(2000), 10_001, 100_000, 1));
}

/// Source: sb5981-rules.md, rule 30.
#[test]
fn too_much_supply_sells_every_bid_at_the_lowest() {
    let settlement = clear(&terms(200_000, 1671), &book()).settlement;
    assert_eq!((settlement.sold, settlement.price), (190_000, Some(Price(2000))));
    assert_eq!(settlement.offered - settlement.sold, 10_000);
}

/// Source: sb5981-rules.md, rule 30.
#[test]
fn bids_below_the_floor_buy_nothing_and_make_no_price() {
    let settlement = clear(&terms(100_000, 1671), &book()[5..]).settlement;
    assert_eq!((settlement.sold, settlement.price, settlement.qualified), (0, None, 0));
}

/// Source: auction.md, section 3.
#[test]
fn an_undersubscribed_sale_may_settle_at_the_reserve_price_instead() {
    let at_reserve = Terms { undersubscribed: Undersubscribed::Reserve, ..terms(200_000, 1671) };
    assert_eq!(clear(&at_reserve, &book()).settlement.price, Some(Price(1671)));
    let full = Terms { supply: 190_000, ..at_reserve };
    assert_eq!(clear(&full, &book()).settlement.price, Some(Price(2000)));
}

/// Source: auction.md, section 3.
#[test]
fn the_highest_rejected_bid_sets_the_price_where_the_rule_says_so() {
    let price = |supply, undersubscribed| {
        let pricing = PricingRule::HighestRejected;
        clear(&Terms { pricing, undersubscribed, ..terms(supply, 1671) }, &book()).settlement.price
    };
    let lowest = Undersubscribed::LowestAccepted;
    assert_eq!(price(60_000, lowest), Some(Price(2200)), "all of A, none of B");
    assert_eq!(price(60_001, lowest), Some(Price(2200)), "B is left short");
    assert_eq!(price(190_000, lowest), Some(Price(2000)), "nobody is rejected");
    assert_eq!(price(190_000, Undersubscribed::Reserve), Some(Price(1671)), "nobody is rejected");
}

/// Source: auction.md, section 5; sb5981-rules.md, rule 35.
#[test]
fn without_qualifying_bids_the_containment_reserve_withholds_what_it_may() {
    let with = |available| {
        let containment = Some(EmissionsContainment { trigger: Price(2000), available });
        clear(&Terms { containment, ..terms(100_000, 1671) }, &[]).settlement
    };
    assert_eq!((with(10_000).withheld, with(10_000).offered, with(10_000).price), (10_000, 90_000, None));
    assert_eq!((with(300_000).withheld, with(300_000).offered, with(300_000).price), (100_000, 0, None));
}

/// Source: auction.md, section 5: settles exactly at the trigger, even where no bid stands there.
#[test]
fn a_partly_used_containment_reserve_needs_no_bid_at_its_trigger() {
    let containment = Some(EmissionsContainment { trigger: Price(2100), available: 50_000 });
    let settlement = clear(&Terms { containment, ..terms(100_000, 1671) }, &book()).settlement;
    assert_eq!((settlement.withheld, settlement.sold, settlement.price), (10_000, 90_000, Some(Price(2100))));
}

/// Source: sb5981-rules.md, rule 34: a reserve sale clears like any other, at a floor of $66.98.
#[test]
fn a_reserve_sale_of_three_million_at_its_floor_brings_200_940_000() {
    let settlement = clear(&terms(8_241_000, 6698), &[bid(0, 3_000_000, 6698)]).settlement;
    assert_eq!((settlement.sold, settlement.price), (3_000_000, Some(Price(6698))));
    assert_eq!(Price(6698).times(3_000_000).to_string(), "200940000.00");
    assert_eq!(settlement.offered - settlement.sold, 5_241_000);
}

/// Source: auction.md, worked example 3, a sale of June 2011.
#[test]
fn an_undersubscribed_sale_leaves_29_497_184_unsold_at_the_floor() {
    let settlement = clear(&terms(42_034_184, 189), &[bid(0, 12_000_000, 195), bid(1, 537_000, 189)]).settlement;
    assert_eq!((settlement.price, settlement.sold), (Some(Price(189)), 12_537_000));
    assert_eq!(settlement.offered - settlement.sold, 29_497_184);
}

/// Source: auction.md, worked example 5, a sale of December 2023.
#[test]
fn two_sales_of_a_day_bring_480_855_955_94_at_a_mean_of_50_13() {
    let current = clear(&terms(7_142_146, 2220), &[bid(0, 8_000_000, 5189)]).settlement;
    let advance = clear(&terms(2_450_000, 2220), &[bid(0, 2_500_000, 4500)]).settlement;
    let proceeds = |settlement: Settlement| settlement.price.map_or(Money(0), |price| price.times(settlement.sold));
    let gross = proceeds(current) + proceeds(advance);
    assert_eq!(gross.to_string(), "480855955.94");
    let mean = gross.to_decimal() / rust_decimal::Decimal::from(current.sold + advance.sold);
    assert_eq!(Price::from_decimal(mean), Price(5013));
}

/// Source: quality.md, A21.
#[test]
fn degenerate_auctions_sell_nothing_and_name_no_price() {
    for (supply, bids) in [(100, vec![]), (0, book().to_vec()), (-5, book().to_vec())] {
        let settlement = clear(&terms(supply, 1671), &bids).settlement;
        assert_eq!((settlement.sold, settlement.price, settlement.tie), (0, None, None));
    }
    let one = clear(&terms(10, 100), &[bid(0, 25, 300)]);
    assert_eq!((one.awards, one.settlement.price), (vec![10], Some(Price(300))));
    let equal: Vec<SealedBid> = (0..7).map(|bidder| bid(bidder, 10, 300)).collect();
    let all_equal = clear(&terms(35, 100), &equal);
    assert_eq!((all_equal.awards, all_equal.settlement.price), (vec![5; 7], Some(Price(300))));
}

/// Bids that the rules reject change nothing when they reach the kernel all the same.
#[test]
fn bids_of_nobody_or_for_nothing_are_passed_over() {
    let mut bids = book().to_vec();
    bids.extend([bid(99, 5_000, 9900), bid(0, 0, 9900), bid(0, -5_000, 9900)]);
    let limits = [BidLimit::NONE; 6];
    assert_eq!(clear_with(&terms(100_000, 1671), &bids, &limits), clear(&terms(100_000, 1671), &book()));
}

/// A11 of quality.md is no law: selling more may bring less.
#[test]
fn more_supply_may_bring_less_money() {
    let bids = [bid(0, 10, 1000), bid(1, 10, 100)];
    let revenue = |supply| {
        let settlement = clear(&terms(supply, 100), &bids).settlement;
        settlement.price.map_or(Money(0), |price| price.times(settlement.sold))
    };
    assert_eq!((revenue(10), revenue(11)), (Money(10_000), Money(1_100)));
}

/// A12 of quality.md is no law either: under WCI's rule one more bid may lower the price.
#[test]
fn one_more_bid_may_lower_the_price_of_an_undersubscribed_sale() {
    let price = |bids: &[SealedBid]| clear(&terms(100, 100), bids).settlement.price;
    assert_eq!(price(&[bid(0, 10, 1000)]), Some(Price(1000)));
    assert_eq!(price(&[bid(0, 10, 1000), bid(1, 10, 200)]), Some(Price(200)));
}
