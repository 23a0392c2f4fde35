//! Books of made-up bids for timings: the same on every machine, and with names and prices as close as real ones.
//!
//! Must not be taken for data about any market.

use super::clearing::{
    BidLimit, ClearingRoom, EmissionsContainment, PricingRule, SealedBid, Settlement, Terms, Undersubscribed,
};
use super::draw_number;
use crate::units::Price;
use std::fmt::Write;

/// Bids of one bidder in a made-up book.
const BIDS_EACH: usize = 10;

/// A made-up auction with everything that its clearing needs.
#[derive(Clone, Debug)]
pub struct Sample {
    terms: Terms,
    bids: Vec<SealedBid>,
    limits: Vec<BidLimit>,
    keys: Vec<u64>,
    room: ClearingRoom,
}

impl Sample {
    /// `count` bids between the reserve price of $16 and $80, ten to a bidder, with limits on and the emissions
    /// containment reserve open.
    #[must_use]
    pub fn new(count: usize) -> Sample {
        let limits = vec![BidLimit { purchase: 90_000, ..BidLimit::NONE }; count.div_ceil(BIDS_EACH)];
        let terms = Terms {
            supply: count as i64 * 5_000,
            reserve_price: Price(1600),
            lot: 1000,
            pricing: PricingRule::LowestAccepted,
            undersubscribed: Undersubscribed::LowestAccepted,
            seed: 5981,
            containment: Some(EmissionsContainment { trigger: Price(2000), available: 1_000_000 }),
        };
        let keys = (0..limits.len() as u64).collect();
        Sample { terms, bids: (0..count).map(bid).collect(), limits, keys, room: ClearingRoom::new() }
    }

    /// The same with the bids in no order at all.
    #[must_use]
    pub fn shuffled(mut self) -> Sample {
        for place in (1..self.bids.len()).rev() {
            self.bids.swap(place, (draw_number(1, place as u64) % (place as u64 + 1)) as usize);
        }
        self
    }

    /// Clears it: price and every award.
    pub fn clear(&mut self) -> Settlement {
        self.room.clear(&self.terms, &self.bids, &self.limits, &self.keys)
    }
}

fn bid(place: usize) -> SealedBid {
    let draw = draw_number(5981, place as u64);
    let quantity = 1000 * (1 + (draw >> 32) as i64 % 20);
    SealedBid { bidder: (place / BIDS_EACH) as u32, price: Price(1600 + draw as u32 as i64 % 6400), quantity }
}

/// `count` bids as an auction document of at most two thousand bidders.
#[must_use]
pub fn document(count: usize) -> String {
    let mut text = format!(
        r#"{{"seed":1,"reserve_price":16,"supply":[{{"id":"new","category":"current","owner":"west","vintage":2023,"quantity":{}}}],"bidders":["#,
        count * 5_000
    );
    // Writing to a text cannot fail, here and below.
    for id in 0..2_000 {
        let comma = if id > 0 { "," } else { "" };
        let _ = write!(text, r#"{comma}{{"id":"bidder {id}","class":"covered","approved":true}}"#);
    }
    text.push_str("],\"bids\":[");
    for (place, bid) in (0..count).map(bid).enumerate() {
        let comma = if place > 0 { "," } else { "" };
        let (bidder, price, quantity) = (bid.bidder % 2_000, bid.price, bid.quantity);
        let _ = write!(text, r#"{comma}{{"bidder":"bidder {bidder}","price":"{price}","quantity":{quantity}}}"#);
    }
    text.push_str("]}");
    text
}

/// The same bids as a table.
#[must_use]
pub fn table(count: usize) -> String {
    let mut text = String::from("bidder,price,quantity\n");
    for bid in (0..count).map(bid) {
        let _ = writeln!(text, "bidder {},{},{}", bid.bidder % 2_000, bid.price, bid.quantity);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::market::document::{AuctionDocument, Category, Tranche, clear, read, read_csv};

    #[test]
    fn a_made_up_auction_has_limits_that_cut_and_a_tie_and_its_order_is_nothing() {
        let settled = Sample::new(1_000).clear();
        assert!(settled.qualified < (0..1_000).map(bid).map(|bid| bid.quantity).sum() && settled.tie.is_some());
        assert_eq!(Sample::new(1_000).shuffled().clear(), settled);
    }

    #[test]
    fn document_and_table_are_the_same_auction() {
        let supply = Tranche {
            id: "new".to_owned(),
            category: Category::Current,
            owner: "west".to_owned(),
            vintage: 2023,
            quantity: 500_000,
        };
        let terms = AuctionDocument { seed: 1, ..AuctionDocument::new(Price(1600), vec![supply]) };
        let (one, other) = (read(&document(100)).expect("JSON"), read_csv(&table(100), terms).expect("CSV"));
        assert_eq!(one.bids, other.bids);
        assert_eq!(
            (clear(&one).settlement_price, clear(&one).sold),
            (clear(&other).settlement_price, clear(&other).sold)
        );
    }
}
