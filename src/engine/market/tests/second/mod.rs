//! The auction a second time, the long way: cut lot by lot, expand to single allowances, sort, walk.
//!
//! Shares nothing with the code that it checks but the types of a document: screening, limits, draws, prices, reserves and
//! tranches are written again from the rules, as plainly as they can be, whatever it costs.

mod agrees;
pub mod cases;
mod draw;
mod tranches;

use crate::market::clearing::{PricingRule, Undersubscribed};
use crate::market::document::*;
use draw::place_in_draw;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeMap;

/// What the document should come to.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Plain {
    pub price: Option<i64>,
    pub interim: Option<i64>,
    pub sold: i64,
    pub withheld: i64,
    pub released: Vec<i64>,
    pub ceiling_units: i64,
    pub counted: usize,
    pub awards: BTreeMap<String, i64>,
    pub tranches: Vec<i64>,
    /// Bid at each price after limits.
    pub demand: BTreeMap<i64, i64>,
}

/// One allowance that somebody bids for: the price, and who.
type Unit = (i64, String);

/// Clears a document in which nothing waits.
pub fn clear(document: &AuctionDocument) -> Plain {
    let offered: i64 = document.supply.iter().map(|tranche| tranche.quantity).sum();
    let bids = counted(document);
    let mut units: Vec<Unit> = Vec::new();
    for (id, lots) in after_limits(document, offered, &bids) {
        for price in lots {
            units.extend((0..document.lot_size).map(|_| (price, id.clone())));
        }
    }
    units.sort_by_key(|(price, _)| -price);
    let mut plain = Plain { counted: bids.len(), ..Plain::default() };
    let supply = reserves(document, offered, &units, &mut plain);
    plain.sold = supply.min(units.len() as i64);
    plain.awards = award(document, &units, plain.sold as usize);
    let added: i64 = plain.released.iter().sum::<i64>() + plain.ceiling_units;
    plain.tranches = tranches::sold(document, plain.sold - added);
    for (price, _) in units {
        *plain.demand.entry(price).or_default() += 1;
    }
    plain
}

/// The bids that count: bidder, cents, quantity.
fn counted(document: &AuctionDocument) -> Vec<(String, i64, i64)> {
    let mut counted = Vec::new();
    for bid in &document.bids {
        let approved = document.bidders.iter().any(|bidder| bidder.id == bid.bidder && bidder.approved);
        let cents = (bid.price * Decimal::ONE_HUNDRED).normalize();
        let whole = cents.scale() == 0 && bid.quantity.normalize().scale() == 0;
        let (Some(mut cents), Some(quantity)) = (cents.to_i64(), bid.quantity.to_i64()) else { continue };
        if !approved || !whole || cents < document.reserve_price.0 || quantity <= 0 || quantity % document.lot_size != 0
        {
            continue;
        }
        if let Some(ceiling) = document.ceiling_price.filter(|ceiling| cents > ceiling.0) {
            match document.above_ceiling {
                AboveCeiling::Accept => {}
                AboveCeiling::Lower => cents = ceiling.0,
                AboveCeiling::Reject => continue,
            }
        }
        counted.push((bid.bidder.clone(), cents, quantity));
    }
    counted
}

/// The price of each lot that a bidder keeps, from the highest.
fn after_limits(document: &AuctionDocument, offered: i64, bids: &[(String, i64, i64)]) -> BTreeMap<String, Vec<i64>> {
    let mut lots: BTreeMap<String, Vec<i64>> = BTreeMap::new();
    for (bidder, cents, quantity) in bids {
        lots.entry(bidder.clone()).or_default().extend((0..quantity / document.lot_size).map(|_| *cents));
    }
    lots.values_mut().for_each(|own| own.sort_by_key(|price| -price));
    let purchase = purchase_limits(document, offered, &lots);
    for (id, own) in &mut lots {
        let bidder = document.bidders.iter().find(|bidder| bidder.id == *id).expect("bids that count have a bidder");
        while breaks_a_limit(document, bidder, purchase[id], own) {
            own.pop();
        }
    }
    lots
}

fn breaks_a_limit(document: &AuctionDocument, bidder: &Bidder, purchase: i64, own: &[i64]) -> bool {
    let total = own.len() as i64 * document.lot_size;
    // From the highest price, so that the lots so far are those bid at this price or above.
    let needed =
        |(place, price): (usize, &i64)| i128::from(*price) * (place as i128 + 1) * i128::from(document.lot_size);
    let value = own.iter().enumerate().map(needed).max().unwrap_or(0);
    total > purchase
        || bidder.holding_room.is_some_and(|room| total > room)
        || bidder.bid_guarantee.is_some_and(|guarantee| value > guarantee.0)
}

fn part(share: Decimal, whole: i64) -> i64 {
    (share * Decimal::from(whole)).floor().to_i64().expect("a part of a small whole")
}

/// What each bidder may buy: its own limit, its declared part of its group's, or what it gets of the group's limit when
/// the group's lots are taken one by one from the dearest.
fn purchase_limits(
    document: &AuctionDocument,
    offered: i64,
    lots: &BTreeMap<String, Vec<i64>>,
) -> BTreeMap<String, i64> {
    let of_class = |class: Class| match class {
        Class::GeneralMarket => part(document.limits.general_market, offered),
        Class::Covered | Class::OptIn => part(document.limits.covered, offered),
    };
    let mut limits = BTreeMap::new();
    let mut by_name: Vec<&Bidder> = document.bidders.iter().collect();
    by_name.sort_by_key(|bidder| bidder.id.clone());
    for bidder in &by_name {
        let own = of_class(bidder.class);
        limits.insert(bidder.id.clone(), bidder.purchase_share.map_or(own, |share| part(share, own)));
    }
    let mut groups: Vec<&String> = by_name.iter().filter_map(|bidder| bidder.group.as_ref()).collect();
    groups.sort();
    groups.dedup();
    for group in groups {
        let members: Vec<&Bidder> =
            by_name.iter().filter(|bidder| bidder.group.as_ref() == Some(group)).copied().collect();
        if members.len() < 2 {
            continue;
        }
        let mut left = members.iter().map(|member| of_class(member.class)).max().expect("members");
        let mut traders_left = of_class(Class::GeneralMarket);
        if members.iter().all(|member| member.purchase_share.is_some()) {
            for member in members {
                let mut own = part(member.purchase_share.expect("all declared one"), left);
                if member.class == Class::GeneralMarket {
                    own = own.min(traders_left);
                    traders_left -= own;
                }
                limits.insert(member.id.clone(), own);
            }
            continue;
        }
        let mut queue: Vec<(i64, (u64, u64), &Bidder)> = Vec::new();
        for member in &members {
            limits.insert(member.id.clone(), 0);
            for price in lots.get(&member.id).into_iter().flatten() {
                queue.push((-price, place_in_draw(document.seed, &member.id), member));
            }
        }
        queue.sort_by_key(|(price, draw, _)| (*price, *draw));
        for (_, _, member) in queue {
            let trades = member.class == Class::GeneralMarket;
            if left < document.lot_size || (trades && traders_left < document.lot_size) {
                continue;
            }
            left -= document.lot_size;
            traders_left -= if trades { document.lot_size } else { 0 };
            *limits.get_mut(&member.id).expect("a member") += document.lot_size;
        }
    }
    limits
}

/// Applies the reserves inside the auction; answers with the supply that results.
fn reserves(document: &AuctionDocument, offered: i64, units: &[Unit], plain: &mut Plain) -> i64 {
    let bid_at = |price: i64| units.iter().filter(|unit| unit.0 >= price).count() as i64;
    let mut supply = offered;
    plain.interim = price_of(document, units, supply);
    plain.price = plain.interim;
    plain.released = vec![0; document.cost_containment.len()];
    if let Some(reserve) =
        document.containment.filter(|reserve| plain.interim.is_none_or(|price| price < reserve.trigger.0))
    {
        while supply > bid_at(reserve.trigger.0) && plain.withheld < reserve.available {
            supply -= 1;
            plain.withheld += 1;
        }
        let held = plain.withheld > 0 && supply == bid_at(reserve.trigger.0);
        let price = price_of(document, units, supply);
        plain.price = if held { Some(reserve.trigger.0).filter(|_| supply > 0) } else { price };
        return supply;
    }
    for (place, tier) in document.cost_containment.iter().enumerate() {
        let trigger = tier.trigger.0;
        if plain.price.is_none_or(|price| price <= trigger) {
            continue;
        }
        while bid_at(trigger) > supply && plain.released[place] < tier.available {
            supply += 1;
            plain.released[place] += 1;
        }
        if plain.released[place] > 0 {
            plain.price = price_of(document, units, supply);
            if bid_at(trigger) == supply {
                plain.price = Some(trigger);
                return supply;
            }
        }
    }
    if let Some(ceiling) = document.ceiling_price.filter(|_| document.ceiling_units) {
        while bid_at(ceiling.0) > supply {
            supply += 1;
            plain.ceiling_units += 1;
            plain.price = Some(ceiling.0);
        }
    }
    supply
}

fn price_of(document: &AuctionDocument, units: &[Unit], supply: i64) -> Option<i64> {
    let sold = units.len().min(supply as usize);
    let last = units.get(sold.checked_sub(1)?)?.0;
    let rejected = units.get(sold).map(|unit| unit.0);
    let unsold = (units.len() as i64) < supply;
    Some(match (document.pricing, document.undersubscribed, rejected) {
        (PricingRule::HighestRejected, _, Some(rejected)) => rejected,
        (PricingRule::HighestRejected, Undersubscribed::Reserve, None) => document.reserve_price.0,
        (PricingRule::LowestAccepted, Undersubscribed::Reserve, _) if unsold => document.reserve_price.0,
        _ => last,
    })
}

/// Everything above the last price sold; at it, proportions rounded down and the rest one each in the order of the draw.
fn award(document: &AuctionDocument, units: &[Unit], sold: usize) -> BTreeMap<String, i64> {
    let mut awards: BTreeMap<String, i64> = document.bidders.iter().map(|bidder| (bidder.id.clone(), 0)).collect();
    let Some(margin) = sold.checked_sub(1).map(|last| units[last].0) else { return awards };
    let mut at_margin: BTreeMap<String, i64> = BTreeMap::new();
    for (price, bidder) in units.iter().filter(|unit| unit.0 >= margin) {
        *(if *price > margin { &mut awards } else { &mut at_margin }).entry(bidder.clone()).or_default() += 1;
    }
    let left = sold as i64 - awards.values().sum::<i64>();
    for (bidder, got) in draw::shared(document.seed, left, &at_margin) {
        *awards.entry(bidder).or_default() += got;
    }
    awards
}
