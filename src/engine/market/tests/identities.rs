//! The identities that a document's result carries hold for every document.

use crate::market::clearing::{EmissionsContainment, PricingRule, Undersubscribed};
use crate::market::document::*;
use crate::units::{Money, Price};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn any_tranche() -> impl Strategy<Value = Tranche> {
    let category = prop_oneof![
        Just(Category::Consigned),
        Just(Category::PastVintage),
        Just(Category::Reoffered),
        Just(Category::Current)
    ];
    (category, 0..3_u8, 2021..2024_i64, 0..60_i64).prop_map(|(category, owner, vintage, quantity)| Tranche {
        id: String::new(),
        category,
        owner: format!("owner {owner}"),
        vintage,
        quantity,
    })
}

fn any_bidder() -> impl Strategy<Value = Bidder> {
    let class = prop_oneof![Just(Class::Covered), Just(Class::OptIn), Just(Class::GeneralMarket)];
    let group = proptest::option::of((0..2_u8).prop_map(|group| format!("group {group}")));
    let guarantee = proptest::option::of((0..2_000_i128).prop_map(Money));
    (class, group, guarantee, proptest::option::of(0..60_i64), 0..10_u8).prop_map(
        |(class, group, bid_guarantee, holding_room, luck)| Bidder {
            id: String::new(),
            class,
            group,
            bid_guarantee,
            holding_room,
            approved: luck > 0,
            purchase_share: None,
        },
    )
}

fn any_bid() -> impl Strategy<Value = Bid> {
    (0..7_u8, 80..160_i64, -1..25_i64).prop_map(|(bidder, tenths, quantity)| Bid {
        bidder: format!("bidder {bidder}"),
        price: Decimal::new(tenths / 5 * 5, 3),
        quantity: Decimal::from(quantity),
    })
}

fn any_document() -> impl Strategy<Value = AuctionDocument> {
    let lists = (
        proptest::collection::vec(any_tranche(), 0..6),
        proptest::collection::vec(any_bidder(), 6),
        proptest::collection::vec(any_bid(), 0..20),
    );
    let pricing = prop_oneof![Just(PricingRule::LowestAccepted), Just(PricingRule::HighestRejected)];
    let undersubscribed = prop_oneof![Just(Undersubscribed::LowestAccepted), Just(Undersubscribed::Reserve)];
    let above = prop_oneof![Just(AboveCeiling::Accept), Just(AboveCeiling::Lower), Just(AboveCeiling::Reject)];
    let containment = proptest::option::of((10..15_i64, 0..60_i64));
    (lists, pricing, undersubscribed, above, containment, 1..4_i64, 0..=10_i64, any::<u64>(), any::<bool>()).prop_map(
        |(
            (mut supply, mut bidders, bids),
            pricing,
            undersubscribed,
            above_ceiling,
            containment,
            lot_size,
            tenths,
            seed,
            declared,
        )| {
            for (place, tranche) in supply.iter_mut().enumerate() {
                tranche.id = format!("tranche {place}");
            }
            for (place, bidder) in bidders.iter_mut().enumerate() {
                bidder.id = format!("bidder {place}");
                bidder.purchase_share = bidder.group.as_ref().filter(|_| declared).map(|_| Decimal::new(16, 2));
            }
            let reserve = |(trigger, available)| EmissionsContainment { trigger: Price(trigger), available };
            AuctionDocument {
                ceiling_price: Some(Price(15)),
                above_ceiling,
                lot_size,
                pricing,
                undersubscribed,
                limits: PurchaseLimits {
                    covered: Decimal::new(tenths, 1),
                    general_market: Decimal::new(tenths / 2, 1),
                },
                containment: containment.map(reserve),
                bidders,
                bids,
                seed,
                ..AuctionDocument::new(Price(10), supply)
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Source: auction.md, section 6.
    #[test]
    fn every_identity_holds_for_every_document(document in any_document()) {
        let result = clear(&document);
        for check in &result.checks {
            prop_assert!(check.ok, "{}: {}", check.name, check.detail);
        }
        let counted: i64 = result.bidders.iter().map(|row| row.bid).sum();
        let rejected: Decimal = result.rejected.iter().map(|row| row.quantity).sum();
        let written: Decimal = document.bids.iter().map(|bid| bid.quantity).sum();
        prop_assert_eq!(Decimal::from(counted) + rejected, written, "a bid disappeared");
    }

    /// Source: auction.md, section 6: nothing but the numbering of rejected bids follows the list.
    #[test]
    fn the_order_of_the_lists_is_nothing(document in any_document()) {
        let mut turned = document.clone();
        turned.bids.reverse();
        turned.bidders.reverse();
        let (one, other) = (clear(&document), clear(&turned));
        prop_assert_eq!(one.bidders, other.bidders);
        prop_assert_eq!(one.tranches, other.tranches);
        prop_assert_eq!(one.limit_cuts, other.limit_cuts);
        prop_assert_eq!(one.tie, other.tie);
        prop_assert_eq!(one.demand, other.demand);
        prop_assert_eq!(one.settlement_price, other.settlement_price);
    }
}
