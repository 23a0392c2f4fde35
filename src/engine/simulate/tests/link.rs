//! The rules' worked examples on linkage, against the engine's own steps.

use super::super::gate::cheaper;
use super::super::joint::{by_jurisdiction, imports};
use super::super::link_rows::{JointSale, LinkOutcome};
use crate::law::CostTest;
use crate::market::clearing::{BidLimit, ClearingRoom, PricingRule, SealedBid, Settlement, Terms, Undersubscribed};
use crate::units::{Allowances, Money, Price, Year};

fn dollars(dollars: i64) -> Option<Price> {
    Some(Price(100 * dollars))
}

/// What the gate says of prices of the first year, with one check more.
fn gate(unlinked: i64, linked: i64, last: bool) -> LinkOutcome {
    let price = (dollars(unlinked), dollars(linked));
    let cheaper = cheaper(CostTest::Price, price, (Money(0), None));
    LinkOutcome {
        partner: "partner",
        years: (Year(2025), None),
        open: false,
        checks: vec![("established", true), ("withdrawal", last)],
        test: CostTest::Price,
        cheaper,
        price,
        cost: (Money(0), None),
        rows: Vec::new(),
    }
}

/// Source: sb5981-rules, linkage-gate, worked example.
#[test]
fn a_link_at_36_instead_of_58_dollars_opens_and_one_at_60_or_with_a_check_unmet_does_not() {
    assert!(gate(58, 36, true).failed().is_empty());
    assert_eq!(gate(58, 36, false).failed(), ["withdrawal"]);
    assert_eq!(gate(58, 60, true).failed(), ["cost"]);
    assert_eq!(gate(58, 58, true).failed(), ["cost"], "no lower is not lower");
    let total = |linked| cheaper(CostTest::TotalCost, (dollars(58), dollars(60)), (Money(100), Some(Money(linked))));
    assert_eq!((total(99), total(100)), (Some(true), Some(false)));
    assert_eq!(cheaper(CostTest::Off, (None, None), (Money(0), None)), None);
    assert_eq!(cheaper(CostTest::Price, (dollars(58), None), (Money(0), None)), Some(false), "no price is not lower");
}

/// Bids of somebody who would cut `slope` tons a dollar and needs `need` allowances more than `supply` has.
fn linear(bidder: u32, supply: Allowances, need: Allowances, slope: Allowances) -> Vec<SealedBid> {
    let wanted = |price: i64| (supply + need - slope * price).max(0);
    let bid = |price: i64| {
        let quantity = wanted(price) - wanted(price + 1);
        SealedBid { bidder, price: Price(100 * price), quantity }
    };
    (1..400).map(bid).filter(|bid| bid.quantity > 0).collect()
}

fn clear(supply: Allowances, bids: &[SealedBid]) -> (Settlement, Vec<Allowances>) {
    let terms = Terms {
        supply,
        reserve_price: Price(100),
        lot: 1_000,
        pricing: PricingRule::LowestAccepted,
        undersubscribed: Undersubscribed::Reserve,
        seed: 1,
        containment: None,
    };
    let mut room = ClearingRoom::new();
    let settlement = room.clear(&terms, bids, &[BidLimit::NONE; 2], &[1, 2]);
    (settlement, room.awards().to_vec())
}

/// Source: sb5981-rules, linkage-joint-market, worked example: the area under a straight line is the cost of cutting.
#[test]
fn needs_of_12_and_15_million_tons_meet_at_45_dollars_and_7_500_000_are_imported() {
    let (here, there) = (20_000_000, 60_000_000);
    let (own, other) = (linear(0, here, 12_000_000, 100_000), linear(1, there, 15_000_000, 500_000));
    assert_eq!(clear(here, &own).0.price, dollars(120));
    assert_eq!(clear(there, &other).0.price, dollars(30));
    let (settlement, awards) = clear(here + there, &[own, other].concat());
    assert_eq!(settlement.price, dollars(45));
    let [sold, theirs] = by_jurisdiction(settlement.sold, [here, there]);
    assert_eq!((sold, theirs), (here, there), "all is sold");
    let imported = awards[0] - sold;
    assert_eq!((imported, here + 12_000_000 - awards[0]), (7_500_000, 4_500_000), "imported, and cut at home");
    let area = |price: i64, tons: Allowances| Money(Price(100 * price).times(tons).0 / 2);
    assert_eq!(area(120, 12_000_000).to_string(), "720000000.00");
    assert_eq!((area(45, 4_500_000) + Price(4_500).times(imported)).to_string(), "438750000.00");
}

/// Source: sb5981-rules, linkage-joint-market, worked example; Quebec's offer is worked back from what it sold.
#[test]
fn of_7_260_000_sold_jointly_in_may_2016_quebec_sold_1_085_305_and_california_6_174_695() {
    let offered = [10_116_949, 57_559_002];
    assert_eq!(offered.iter().sum::<Allowances>(), 67_675_951);
    assert_eq!(by_jurisdiction(7_260_000, offered), [1_085_305, 6_174_695]);
    assert_eq!(by_jurisdiction(0, [0, 5]), [0, 0]);
}

#[test]
fn what_comes_from_abroad_is_in_every_award_in_proportion() {
    let joint = |imported_t| Some(JointSale { imported_t, ..JointSale::default() });
    assert_eq!(imports(&[100, 0, 300], joint(101)), [25, 0, 76]);
    assert!(imports(&[100, 300], joint(0)).is_empty() && imports(&[100], None).is_empty());
}
