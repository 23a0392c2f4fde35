//! The auction once more, the long way: cut lot by lot, expand to single allowances, sort, count.
//!
//! Shares nothing with the kernel but the order of the draw.

use crate::market::clearing::*;
use crate::market::draw_number;
use crate::units::Price;

/// What the kernel should find: price, sold, withheld and the awards.
#[derive(Debug, PartialEq, Eq)]
pub struct Slow {
    pub price: Option<Price>,
    pub sold: i64,
    pub withheld: i64,
    pub awards: Vec<i64>,
}

/// Takes lots off a bidder's cheapest bid until its limits hold.
fn trim(mut own: Vec<(i64, i64)>, limit: &BidLimit, lot: i64) -> Vec<(i64, i64)> {
    own.sort_by_key(|(price, _)| -price);
    let total = |own: &[(i64, i64)]| own.iter().map(|(_, quantity)| quantity).sum::<i64>();
    let value = |own: &[(i64, i64)]| {
        let at_or_above = |price| own.iter().filter(|bid| bid.0 >= price).map(|bid| bid.1).sum::<i64>();
        own.iter().map(|&(price, _)| price * at_or_above(price)).max().unwrap_or(0)
    };
    let broken = |own: &[(i64, i64)]| {
        total(own) > limit.purchase
            || total(own) > limit.holding_room
            || limit.guarantee.is_some_and(|guarantee| i128::from(value(own)) > guarantee.0)
    };
    while broken(&own) {
        let Some(last) = own.last_mut() else { break };
        last.1 -= lot;
        if last.1 <= 0 {
            own.pop();
        }
    }
    own
}

/// The whole auction.
pub fn clear(terms: &Terms, bids: &[SealedBid], limits: &[BidLimit]) -> Slow {
    let mut units: Vec<(i64, usize)> = Vec::new();
    for (bidder, limit) in limits.iter().enumerate() {
        let own = bids.iter().filter(|bid| bid.bidder as usize == bidder && bid.price >= terms.reserve_price);
        for (price, quantity) in trim(own.map(|bid| (bid.price.0, bid.quantity)).collect(), limit, terms.lot) {
            units.extend((0..quantity).map(|_| (price, bidder)));
        }
    }
    units.sort_by_key(|&(price, _)| -price);
    let mut supply = terms.supply;
    let mut at_trigger = None;
    if let Some(reserve) = terms.containment {
        let enough = units.iter().filter(|unit| unit.0 >= reserve.trigger.0).count() as i64;
        let low = price_of(terms, &units, supply).is_none_or(|price| price < reserve.trigger.0);
        while low && terms.supply - supply < reserve.available && supply > enough {
            supply -= 1;
        }
        at_trigger = (supply < terms.supply && supply == enough && supply > 0).then_some(reserve.trigger.0);
    }
    let price = at_trigger.or_else(|| price_of(terms, &units, supply));
    let sold = supply.min(units.len() as i64);
    let awards = award(terms, &units, sold as usize, limits.len());
    Slow { price: price.map(Price), sold, withheld: terms.supply - supply, awards }
}

fn price_of(terms: &Terms, units: &[(i64, usize)], supply: i64) -> Option<i64> {
    let sold = units.len().min(supply as usize);
    let last = units.get(sold.checked_sub(1)?)?.0;
    let rejected = units.get(sold).map(|unit| unit.0);
    let unsold = (units.len() as i64) < supply;
    Some(match (terms.pricing, terms.undersubscribed, rejected) {
        (PricingRule::HighestRejected, _, Some(rejected)) => rejected,
        (PricingRule::HighestRejected, Undersubscribed::Reserve, None) => terms.reserve_price.0,
        (_, Undersubscribed::Reserve, _) if unsold => terms.reserve_price.0,
        _ => last,
    })
}

/// Whole units above the last price sold; at it, shares as fractions, then the draw.
fn award(terms: &Terms, units: &[(i64, usize)], sold: usize, bidders: usize) -> Vec<i64> {
    let mut awards = vec![0; bidders];
    let Some(margin) = sold.checked_sub(1).map(|last| units[last].0) else { return awards };
    for (_, bidder) in units.iter().filter(|unit| unit.0 > margin) {
        awards[*bidder] += 1;
    }
    let left = sold as i64 - awards.iter().sum::<i64>();
    let at_margin = |bidder: usize| units.iter().filter(|unit| **unit == (margin, bidder)).count() as i64;
    let demand = units.iter().filter(|unit| unit.0 == margin).count() as i64;
    let mut tied: Vec<usize> = (0..bidders).filter(|&bidder| at_margin(bidder) > 0).collect();
    let shares: Vec<i64> = tied.iter().map(|&bidder| left * at_margin(bidder) / demand).collect();
    for (bidder, share) in tied.iter().zip(&shares) {
        awards[*bidder] += share;
    }
    tied.sort_by_key(|&bidder| draw_number(terms.seed, bidder as u64));
    for bidder in tied.into_iter().take((left - shares.iter().sum::<i64>()) as usize) {
        awards[bidder] += 1;
    }
    awards
}
