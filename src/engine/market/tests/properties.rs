//! What holds for every auction, on ten thousand small ones each: prices and quantities lie close together
//! so that ties and limits are common.

use super::setting::*;
use crate::market::clearing::*;
use crate::units::{Money, Price};
use proptest::prelude::*;

pub const BIDDERS: u32 = 5;

/// An auction: terms, bids and limits.
pub type Sale = (Terms, Vec<SealedBid>, Vec<BidLimit>);

pub fn any_bid() -> impl Strategy<Value = SealedBid> {
    (0..BIDDERS, 1..=8_i64, 8..=16_i64).prop_map(|(bidder, lots, cents)| bid(bidder, lots * 3, cents))
}

pub fn any_limit() -> impl Strategy<Value = BidLimit> {
    let quantity = prop_oneof![Just(i64::MAX), 0..=40_i64];
    let guarantee = proptest::option::of((0..=500_i128).prop_map(Money));
    (quantity.clone(), quantity, guarantee).prop_map(|(purchase, holding_room, guarantee)| BidLimit {
        purchase,
        holding_room,
        guarantee,
    })
}

pub fn any_terms() -> impl Strategy<Value = Terms> {
    let pricing = prop_oneof![Just(PricingRule::LowestAccepted), Just(PricingRule::HighestRejected)];
    let undersubscribed = prop_oneof![Just(Undersubscribed::LowestAccepted), Just(Undersubscribed::Reserve)];
    (0..=90_i64, 10..=13_i64, any::<u64>(), pricing, undersubscribed).prop_map(
        |(supply, reserve, seed, pricing, undersubscribed)| Terms {
            lot: 3,
            seed,
            pricing,
            undersubscribed,
            ..terms(supply, reserve)
        },
    )
}

fn any_containment() -> impl Strategy<Value = Option<EmissionsContainment>> {
    proptest::option::of(
        (10..=15_i64, 0..=40_i64)
            .prop_map(|(trigger, available)| EmissionsContainment { trigger: Price(trigger), available }),
    )
}

/// Without a containment reserve: that has its own properties.
pub fn any_sale() -> impl Strategy<Value = Sale> {
    let bids = proptest::collection::vec(any_bid(), 0..16);
    let limits = proptest::collection::vec(any_limit(), BIDDERS as usize);
    (any_terms(), bids, limits)
}

fn unlimited() -> Vec<BidLimit> {
    vec![BidLimit::NONE; BIDDERS as usize]
}

/// What each bidder bids at or above `price`, after limits.
fn qualified(sale: &Sale, price: Price) -> Vec<i64> {
    let keys: Vec<u64> = (0..sale.2.len() as u64).collect();
    let mut room = ClearingRoom::new();
    room.clear(&sale.0, &sale.1, &sale.2, &keys);
    let mut bid = vec![0; sale.2.len()];
    for (bidder, _, quantity) in room.lines().filter(|line| line.1 >= price) {
        bid[bidder] += quantity;
    }
    bid
}

/// A price for comparing: none is above all.
pub fn or_highest(price: Option<Price>) -> Price {
    price.unwrap_or(Price(i64::MAX))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, max_global_rejects: 200_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Source: quality.md, A1.
    #[test]
    fn awards_sum_to_what_is_sold_and_all_is_sold_if_enough_is_bid(sale in any_sale()) {
        let cleared = clear_with(&sale.0, &sale.1, &sale.2);
        let settlement = cleared.settlement;
        prop_assert_eq!(cleared.awards.iter().sum::<i64>(), settlement.sold);
        prop_assert_eq!(settlement.sold, settlement.qualified.min(sale.0.supply));
        prop_assert_eq!(settlement.qualified, qualified(&sale, sale.0.reserve_price).iter().sum::<i64>());
    }

    /// Source: quality.md, A2 to A6.
    #[test]
    fn one_price_that_every_winner_bid_and_every_higher_bid_wins_at(sale in any_sale()) {
        let cleared = clear_with(&sale.0, &sale.1, &sale.2);
        let Some(price) = cleared.settlement.price else {
            prop_assert_eq!(cleared.settlement.sold, 0);
            return Ok(());
        };
        prop_assert!(price >= sale.0.reserve_price);
        let (at, above) = (qualified(&sale, price), qualified(&sale, Price(price.0 + 1)));
        for (bidder, award) in cleared.awards.iter().enumerate() {
            let limit = sale.2[bidder];
            prop_assert!(*award <= at[bidder], "A3");
            prop_assert!(*award >= above[bidder], "A4");
            prop_assert!(*award <= limit.purchase && *award <= limit.holding_room, "A5");
            prop_assert!(limit.guarantee.is_none_or(|guarantee| price.times(*award) <= guarantee), "A5");
        }
        let paid: Money = cleared.awards.iter().map(|award| price.times(*award)).sum();
        prop_assert_eq!(paid, price.times(cleared.settlement.sold));
    }

    /// Source: quality.md, A7.
    #[test]
    fn neither_the_order_of_bids_nor_the_places_of_bidders_matter(
        sale in any_sale(), containment in any_containment(), turn in 0..BIDDERS, order in any::<u64>()
    ) {
        let terms = Terms { containment, ..sale.0 };
        let cleared = clear_with(&terms, &sale.1, &sale.2);
        let moved = |bidder: u32| (bidder + turn) % BIDDERS;
        let mut bids: Vec<SealedBid> =
            sale.1.iter().map(|bid| SealedBid { bidder: moved(bid.bidder), ..*bid }).collect();
        bids.sort_by_key(|bid| crate::market::draw_number(order, (bid.price.0 * 100 + bid.quantity) as u64));
        let (mut limits, mut keys) = (sale.2.clone(), vec![0; BIDDERS as usize]);
        for bidder in 0..BIDDERS {
            limits[moved(bidder) as usize] = sale.2[bidder as usize];
            keys[moved(bidder) as usize] = u64::from(bidder);
        }
        let mut room = ClearingRoom::new();
        prop_assert_eq!(room.clear(&terms, &bids, &limits, &keys), cleared.settlement);
        for bidder in 0..BIDDERS {
            prop_assert_eq!(room.awards()[moved(bidder) as usize], cleared.awards[bidder as usize]);
        }
    }

    /// Source: quality.md, A8.
    #[test]
    fn splitting_a_bid_changes_nothing(sale in any_sale(), which in any::<prop::sample::Index>(), lots in 1..8_i64) {
        prop_assume!(!sale.1.is_empty());
        let mut bids = sale.1.clone();
        let place = which.index(bids.len());
        let part = (lots * 3).min(bids[place].quantity - 3);
        prop_assume!(part > 0);
        bids[place].quantity -= part;
        bids.push(SealedBid { quantity: part, ..bids[place] });
        prop_assert_eq!(clear_with(&sale.0, &bids, &sale.2), clear_with(&sale.0, &sale.1, &sale.2));
    }

    /// Source: quality.md, A9.
    #[test]
    fn more_supply_never_sells_less_or_dearer(sale in any_sale(), more in 1..30_i64) {
        let less = clear_with(&sale.0, &sale.1, &sale.2).settlement;
        let terms = Terms { supply: sale.0.supply + more, ..sale.0 };
        let after = clear_with(&terms, &sale.1, &sale.2).settlement;
        prop_assert!(after.sold >= less.sold);
        prop_assert!(or_highest(after.price) <= or_highest(less.price));
    }

    /// Source: quality.md, A10.
    #[test]
    fn more_supply_costs_nobody_more_than_one_allowance(sale in any_sale(), more in 1..30_i64) {
        let less = clear_with(&sale.0, &sale.1, &sale.2).awards;
        let terms = Terms { supply: sale.0.supply + more, ..sale.0 };
        let after = clear_with(&terms, &sale.1, &sale.2).awards;
        prop_assert!(after.iter().zip(&less).all(|(after, less)| *after >= less - 1));
    }

    /// Source: quality.md, A13, for WCI's pricing: under the other rule a losing bid may set the price.
    #[test]
    fn a_losing_bid_changes_nothing(sale in any_sale(), losing in any_bid()) {
        let terms = Terms { pricing: PricingRule::LowestAccepted, ..sale.0 };
        let before = clear_with(&terms, &sale.1, &sale.2);
        let full = before.settlement.sold == terms.supply && terms.supply > 0;
        prop_assume!(full && before.settlement.price.is_some_and(|price| losing.price < price));
        let mut bids = sale.1.clone();
        bids.push(losing);
        let after = clear_with(&terms, &bids, &sale.2);
        prop_assert_eq!(after.awards, before.awards);
        prop_assert_eq!(after.settlement.price, before.settlement.price);
    }

    /// Source: quality.md, A14.
    #[test]
    fn a_higher_reserve_price_never_sells_more_or_cheaper(sale in any_sale(), higher in 1..5_i64) {
        let low = clear_with(&sale.0, &sale.1, &sale.2).settlement;
        let terms = Terms { reserve_price: Price(sale.0.reserve_price.0 + higher), ..sale.0 };
        let high = clear_with(&terms, &sale.1, &sale.2).settlement;
        prop_assert!(high.sold <= low.sold);
        prop_assert!(or_highest(high.price) >= or_highest(low.price) || terms.supply == 0);
    }

    /// Source: quality.md, A18.
    #[test]
    fn a_share_of_a_tie_is_within_one_of_exact(
        quantities in proptest::collection::vec(1..60_i64, 2..6), draw in 0..1_000_i64, seed in any::<u64>()
    ) {
        let demand: i64 = quantities.iter().sum();
        let supply = draw % demand;
        let bids: Vec<SealedBid> = (0..).zip(&quantities).map(|(bidder, quantity)| bid(bidder, *quantity, 20)).collect();
        let awards = clear(&Terms { seed, ..terms(supply, 10) }, &bids).awards;
        prop_assert_eq!(awards.iter().sum::<i64>(), supply);
        for (award, quantity) in awards.iter().zip(&quantities) {
            let (scaled, exact) = (award * demand, supply * quantity);
            prop_assert!((scaled - exact).abs() <= demand);
            prop_assert!(award <= quantity);
        }
    }

    /// Source: quality.md, A20, for the containment reserve.
    #[test]
    fn a_containment_reserve_partly_used_settles_at_its_trigger(sale in any_sale(), containment in any_containment()) {
        let Some(reserve) = containment else { return Ok(()) };
        let without = clear_with(&sale.0, &sale.1, &sale.2).settlement;
        let with = clear_with(&Terms { containment, ..sale.0 }, &sale.1, &sale.2).settlement;
        prop_assert!(with.withheld <= reserve.available && with.withheld + with.offered == sale.0.supply);
        if with.withheld > 0 {
            prop_assert!(without.price.is_none_or(|price| price < reserve.trigger));
        }
        if 0 < with.withheld && with.withheld < reserve.available && with.sold > 0 {
            prop_assert_eq!(with.price, Some(reserve.trigger));
        }
    }

    /// Source: auction.md, section 2: no bid comes back in, so a limit is a limit on the dearest bids.
    #[test]
    fn a_limited_bidder_keeps_its_dearest_bids(sale in any_sale()) {
        let unlimited = (sale.0, sale.1.clone(), unlimited());
        let prices: Vec<i64> = (8..=16).collect();
        let (kept, all) = (qualified(&sale, Price(0)), |price| qualified(&unlimited, Price(price)));
        for price in prices {
            for (bidder, wanted) in all(price).into_iter().enumerate() {
                prop_assert_eq!(qualified(&sale, Price(price))[bidder], wanted.min(kept[bidder]));
            }
        }
    }
}
