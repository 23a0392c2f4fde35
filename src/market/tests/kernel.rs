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
