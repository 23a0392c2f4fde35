//! Short ways to write an auction down.

use crate::market::clearing::*;
use crate::units::{Allowances, Price};

/// WCI's terms: lowest accepted bid, lots of one allowance.
pub fn terms(supply: Allowances, reserve_cents: i64) -> Terms {
    Terms {
        supply,
        reserve_price: Price(reserve_cents),
        lot: 1,
        pricing: PricingRule::LowestAccepted,
        undersubscribed: Undersubscribed::LowestAccepted,
        seed: 5981,
        containment: None,
    }
}

/// A bid of `quantity` at `cents`.
pub fn bid(bidder: u32, quantity: Allowances, cents: i64) -> SealedBid {
    SealedBid { bidder, price: Price(cents), quantity }
}

/// A settlement with the awards by bidder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cleared {
    pub settlement: Settlement,
    pub awards: Vec<Allowances>,
}

/// Clears with these limits; bidders are who their place says.
pub fn clear_with(terms: &Terms, bids: &[SealedBid], limits: &[BidLimit]) -> Cleared {
    let keys: Vec<u64> = (0..limits.len() as u64).collect();
    let mut room = ClearingRoom::new();
    let settlement = room.clear(terms, bids, limits, &keys);
    Cleared { settlement, awards: room.awards().to_vec() }
}

/// Clears without limits.
pub fn clear(terms: &Terms, bids: &[SealedBid]) -> Cleared {
    let bidders = bids.iter().map(|bid| bid.bidder as usize + 1).max().unwrap_or(0);
    clear_with(terms, bids, &vec![BidLimit::NONE; bidders])
}

/// The smallest seed under which `first` leads the draw among `keys`.
pub fn seed_with_first(first: u64, keys: &[u64]) -> u64 {
    let leads = |seed: &u64| keys.iter().min_by_key(|&&key| crate::market::draw_number(*seed, key)) == Some(&first);
    (0..10_000).find(leads).expect("one of many seeds puts any bidder first")
}
