//! A made-up book of bids for a real auction, and how our kernel clears it.
//!
//! Bids are confidential everywhere, so that nobody outside can clear a real auction again. What can be shown is that
//! bids exist which give exactly what was published, and that the kernel settles them there. The book is made of thirty
//! bidders of about the same size, whose demand rises as the price falls; it is an illustration and says nothing about
//! who bid what. Must not know a market. Invariant: the same auction gives the same book everywhere.

use super::identities::{LOT, offered};
use crate::data::history::Published;
use crate::market::clearing::{BidLimit, ClearingRoom, PricingRule, SealedBid, Settlement, Terms, Undersubscribed};
use crate::market::draw_number;
use crate::units::{Allowances, Price, split_largest_remainder};

/// How a market's auctions are held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct House {
    /// Which bid sets the price.
    pub pricing: PricingRule,
    /// Most that one bidder may buy, in percent of the offer.
    pub purchase_percent: i64,
}

/// A made-up book and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replay {
    /// How many bidders it has.
    pub bidders: usize,
    /// How many bids.
    pub bids: usize,
    /// Offered before any reserve.
    pub offered: Allowances,
    /// Bid for in all at or above the floor.
    pub bid_for: Allowances,
    /// The price before a containment reserve sells; none where none does.
    pub before_reserve: Option<Price>,
    /// Sold from a containment reserve.
    pub released: Allowances,
    /// The settlement price.
    pub price: Option<Price>,
    /// Sold.
    pub sold: Allowances,
    /// Left over.
    pub unsold: Allowances,
    /// Bid for at each price, from the highest.
    pub demand: Vec<(Price, Allowances)>,
    /// Whether price and quantities are those that were published.
    pub agrees: bool,
}

const BIDDERS: u64 = 30;
/// Prices of the book above the settlement price, in percent of it, and what is bid for from there up, in percent of
/// what was sold. Ours; any falling curve with less than everything above the price does as well.
const ABOVE: [(i64, i64); 5] = [(160, 30), (140, 50), (125, 68), (115, 82), (107, 93)];
/// At the price itself, where more is bid for than is left.
const AT: i64 = 112;
/// Below it.
const BELOW: [(i64, i64); 2] = [(90, 145), (75, 180)];

/// Makes a book for `auction` and clears it; none where its quantities are not known.
#[must_use]
pub fn replay(auction: &Published, house: House) -> Option<Replay> {
    let (offer, sold, all) = (auction.offered?, auction.sold?, offered(auction)?);
    let levels = levels(auction, sold, sold < all);
    let seed = u64::from(auction.quarter.year.0) * 4 + u64::from(auction.quarter.index);
    let bids = bids(&levels, seed);
    let most = BidLimit { purchase: all * house.purchase_percent / 100, ..BidLimit::NONE };
    let limits = vec![most; BIDDERS as usize];
    let keys: Vec<u64> = (0..BIDDERS).collect();
    let terms = Terms {
        supply: offer,
        reserve_price: auction.floor,
        lot: LOT,
        pricing: house.pricing,
        undersubscribed: Undersubscribed::LowestAccepted,
        seed,
        containment: None,
    };
    let mut room = ClearingRoom::new();
    let first = room.clear(&terms, &bids, &limits, &keys);
    let (bid_for, demand) = (first.qualified, room.demand().collect());
    let reserve = auction.trigger.filter(|_| auction.released > 0);
    let (last, released) = match reserve {
        Some(trigger) => with_reserve(&mut room, &terms, first, (trigger, auction.released), (&bids, &limits, &keys)),
        None => (first, 0),
    };
    let unsold = offer + released - last.sold;
    let agrees = last.price == Some(auction.price) && last.sold == sold && released == auction.released;
    Some(Replay {
        bidders: BIDDERS as usize,
        bids: bids.len(),
        offered: offer,
        bid_for,
        before_reserve: reserve.and(first.price),
        released,
        price: last.price,
        sold: last.sold,
        unsold,
        demand,
        agrees,
    })
}

/// Bids, limits and keys of an auction.
type Entries<'a> = (&'a [SealedBid], &'a [BidLimit], &'a [u64]);

/// Clears once more with a containment reserve in the auction, if the first price is above its trigger: what it sells
/// goes to bids at or above the trigger, so that a reserve which is not used up settles exactly there.
#[must_use]
pub fn with_reserve(
    room: &mut ClearingRoom,
    terms: &Terms,
    first: Settlement,
    (trigger, available): (Price, Allowances),
    (bids, limits, keys): Entries<'_>,
) -> (Settlement, Allowances) {
    if first.sold < first.offered || first.price.is_none_or(|price| price <= trigger) {
        return (first, 0);
    }
    let more = Terms {
        supply: terms.supply + available,
        reserve_price: trigger.max(terms.reserve_price),
        undersubscribed: Undersubscribed::Reserve,
        ..*terms
    };
    let second = room.clear(&more, bids, limits, keys);
    (second, second.sold - terms.supply)
}

/// What is bid for at each price of the book, in whole lots, from the highest price.
fn levels(auction: &Published, sold: Allowances, undersubscribed: bool) -> Vec<(Price, Allowances)> {
    let at = |percent: i64| Price((auction.price.0 * percent + 50) / 100);
    let lots = |percent: i64| sold * percent / 100 / LOT * LOT;
    let mut levels = Vec::new();
    let mut before = 0;
    let mut put = |price: Price, all: Allowances| {
        levels.push((price, all - before));
        before = all;
    };
    for (price, percent) in ABOVE {
        // A cent at least, where prices are low.
        put(at(price).max(Price(auction.price.0 + 1)), lots(percent));
    }
    if undersubscribed {
        // Everything that was bid for was sold.
        put(auction.price, sold);
        return levels;
    }
    put(auction.price, lots(AT) + LOT);
    for (price, percent) in BELOW.into_iter().filter(|(price, _)| at(*price) >= auction.floor) {
        put(at(price), lots(percent));
    }
    levels
}

/// Splits each level among the bidders in whole lots, by sizes that follow from the seed.
fn bids(levels: &[(Price, Allowances)], seed: u64) -> Vec<SealedBid> {
    let size = |bidder: u64| 20 + i128::from(draw_number(seed, bidder) % 21);
    let sizes: Vec<i128> = (0..BIDDERS).map(size).collect();
    let mut bids = Vec::new();
    for (price, quantity) in levels {
        let parts = split_largest_remainder(i128::from(quantity / LOT), &sizes);
        let lots = parts.iter().enumerate().filter(|(_, lots)| **lots > 0);
        bids.extend(lots.map(|(bidder, lots)| SealedBid {
            bidder: bidder as u32,
            price: *price,
            quantity: *lots as Allowances * LOT,
        }));
    }
    bids
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::history::{act_of_2021, joint, northeast};
    use PricingRule::{HighestRejected, LowestAccepted};

    const HOUSE: House = House { pricing: LowestAccepted, purchase_percent: 25 };

    fn replays(auctions: &[Published], house: House) -> Vec<Replay> {
        auctions.iter().filter_map(|auction| replay(auction, house)).collect()
    }

    #[test]
    fn every_made_up_book_settles_where_the_real_one_did_under_either_pricing_rule() {
        let tenth = House { purchase_percent: 10, ..HOUSE };
        for (auctions, house, count) in [(northeast(), HOUSE, 50), (act_of_2021(), tenth, 4), (joint(), HOUSE, 2)] {
            let auctions = auctions.expect("reads");
            for pricing in [LowestAccepted, HighestRejected] {
                let replays = replays(&auctions, House { pricing, ..house });
                assert_eq!(replays.len(), count);
                assert!(replays.iter().all(|replay| replay.agrees), "{replays:?}");
            }
        }
    }

    #[test]
    fn without_the_reserve_of_march_2014_the_same_book_would_have_cost_more() {
        let auction = &northeast().expect("reads")[22];
        let replay = replay(auction, HOUSE).expect("its quantities are known");
        assert_eq!((replay.price, replay.released), (Some(Price(400)), 5_000_000));
        assert!(replay.before_reserve > Some(Price(400)));
        assert_eq!(replay.sold, 23_491_350);
    }

    #[test]
    fn a_reserve_that_is_not_used_up_settles_exactly_at_its_trigger() {
        let bid = |bidder, cents, quantity| SealedBid { bidder, price: Price(cents), quantity };
        let bids = [bid(0, 900, 8_000), bid(1, 700, 5_000), bid(2, 500, 9_000)];
        let limits = [BidLimit::NONE; 3];
        let terms = Terms {
            supply: 10_000,
            reserve_price: Price(200),
            lot: LOT,
            pricing: LowestAccepted,
            undersubscribed: Undersubscribed::LowestAccepted,
            seed: 1,
            containment: None,
        };
        let mut room = ClearingRoom::new();
        let first = room.clear(&terms, &bids, &limits, &[0, 1, 2]);
        assert_eq!(first.price, Some(Price(700)));
        let mut settle = |trigger, available| {
            let (settled, released) =
                with_reserve(&mut room, &terms, first, (Price(trigger), available), (&bids, &limits, &[0, 1, 2]));
            (settled.price, settled.sold, released)
        };
        assert_eq!(settle(600, 10_000), (Some(Price(600)), 13_000, 3_000), "only 13,000 are bid for at 6.00");
        assert_eq!(settle(600, 2_000), (Some(Price(700)), 12_000, 2_000), "used up, so above the trigger");
        assert_eq!(settle(700, 2_000), (Some(Price(700)), 10_000, 0), "the trigger is not passed");
    }

    #[test]
    fn a_book_that_was_not_sold_out_leaves_what_was_left() {
        let auctions = northeast().expect("reads");
        let replay = replay(&auctions[11], HOUSE).expect("its quantities are known");
        assert_eq!((replay.price, replay.sold, replay.unsold), (Some(Price(189)), 12_537_000, 29_497_184));
        assert_eq!(replay.bid_for, 12_537_000);
    }

    #[test]
    fn the_demand_of_a_book_adds_up_and_falls_in_price() {
        let auctions = northeast().expect("reads");
        for auction in &auctions {
            let replay = replay(auction, HOUSE).expect("its quantities are known");
            assert!(replay.demand.windows(2).all(|pair| pair[0].0 > pair[1].0));
            assert_eq!(replay.demand.iter().map(|level| level.1).sum::<Allowances>(), replay.bid_for);
        }
    }
}
