//! Sealed bids, one round, one price.
//!
//! The kernel of every auction: it takes numbers and gives numbers, and must not know names, categories or
//! programmes. Invariants: nothing is sold beyond supply; everyone pays one price, never above an own bid;
//! the result does not depend on the order of the bids; nothing is allocated once the buffers have grown.

use super::book::{Book, Walk};
use super::tie::{Tied, Ties};
use crate::units::{Allowances, Money, Price};

/// One sealed bid. Counted only when its price is at least the reserve price, its quantity is positive and
/// its bidder exists; whoever takes bids from people says why before they get here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SealedBid {
    /// Place in the list of limits.
    pub bidder: u32,
    /// Whole cents. Held at 42 million dollars above the reserve price.
    pub price: Price,
    /// Whole lots.
    pub quantity: Allowances,
}

/// How much one bidder may buy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BidLimit {
    /// Purchase limit.
    pub purchase: Allowances,
    /// What its holding limit leaves.
    pub holding_room: Allowances,
    /// Bid guarantee; none when no guarantee is asked for.
    pub guarantee: Option<Money>,
}

impl BidLimit {
    /// No limit at all.
    pub const NONE: BidLimit = BidLimit { purchase: Allowances::MAX, holding_room: Allowances::MAX, guarantee: None };
}

/// Which bid sets the price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PricingRule {
    /// The last bid awarded (WCI).
    LowestAccepted,
    /// The first bid left short (RGGI); where none is, [`Undersubscribed`] decides.
    HighestRejected,
}

/// What sets the price when every qualified bid is filled and supply remains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undersubscribed {
    /// The last bid awarded.
    LowestAccepted,
    /// The reserve price.
    Reserve,
}

/// Supply withheld where the price would be low.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EmissionsContainment {
    /// Withholding begins below this price.
    pub trigger: Price,
    /// Most that may be withheld.
    pub available: Allowances,
}

/// The terms of one auction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Offered before anything is withheld.
    pub supply: Allowances,
    /// No bid below it counts.
    pub reserve_price: Price,
    /// Limits take bids off in these steps.
    pub lot: Allowances,
    /// Which bid sets the price.
    pub pricing: PricingRule,
    /// What sets it when supply remains.
    pub undersubscribed: Undersubscribed,
    /// Seed of the order in which tied bidders get what rounding leaves.
    pub seed: u64,
    /// The emissions containment reserve; none when it is off.
    pub containment: Option<EmissionsContainment>,
}

/// More was bid at the settlement price than was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tie {
    /// Where.
    pub price: Price,
    /// What was left there.
    pub left: Allowances,
    /// What was bid there, after limits.
    pub demand: Allowances,
    /// How many bidders.
    pub contenders: usize,
    /// What flooring left over, given one each.
    pub remainder: Allowances,
}

/// The outcome of one auction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settlement {
    /// What every winner pays; none when nothing was sold.
    pub price: Option<Price>,
    /// Sold.
    pub sold: Allowances,
    /// Offered after withholding.
    pub offered: Allowances,
    /// Withheld by the emissions containment reserve.
    pub withheld: Allowances,
    /// Bid at or above the reserve price, after limits.
    pub qualified: Allowances,
    /// The tie at the margin, if any.
    pub tie: Option<Tie>,
}

/// Buffers that one clearing after another works in.
#[derive(Clone, Debug, Default)]
pub struct ClearingRoom {
    book: Book,
    ties: Ties,
    awards: Vec<Allowances>,
}

impl ClearingRoom {
    /// Empty buffers; they grow with the first auctions.
    #[must_use]
    pub fn new() -> ClearingRoom {
        ClearingRoom::default()
    }

    /// Clears an auction. `limits` has one row a bidder; `bidder_keys` says who each one is, whatever its
    /// place in the list, so that the order among tied bidders is theirs and not the list's.
    pub fn clear(&mut self, terms: &Terms, bids: &[SealedBid], limits: &[BidLimit], bidder_keys: &[u64]) -> Settlement {
        self.book.fill(terms.reserve_price, terms.lot, bids, limits);
        let supply = terms.supply.max(0);
        let first = self.book.walk(supply);
        let held = self.withhold(terms, supply, &first);
        let offered = supply - held.quantity;
        let walk = if held.quantity > 0 { self.book.walk(offered) } else { first };
        let sold = self.award(terms, &walk, offered, limits.len(), bidder_keys);
        let price = if held.at_trigger.is_some() { held.at_trigger } else { self.price(terms, &walk) };
        Settlement {
            price: price.filter(|_| sold > 0),
            sold,
            offered,
            withheld: held.quantity,
            qualified: self.book.total(),
            tie: self.tie(&walk),
        }
    }

    /// What each bidder won, by its place in the list of limits.
    #[must_use]
    pub fn awards(&self) -> &[Allowances] {
        &self.awards
    }

    /// What limits left of each bidder's bids, by its place in the list of limits.
    #[must_use]
    pub fn qualified(&self) -> &[Allowances] {
        self.book.kept()
    }

    /// Demand after limits, from the highest price: each price and what was bid there.
    pub fn demand(&self) -> impl Iterator<Item = (Price, Allowances)> + Clone + '_ {
        self.book.levels()
    }

    /// Demand after limits, from the highest price: bidder, price and what it bid there.
    pub fn lines(&self) -> impl Iterator<Item = (usize, Price, Allowances)> + '_ {
        self.book.priced_lines()
    }

    /// The tied bidders, in the order in which they got what rounding left.
    #[must_use]
    pub fn tied(&self) -> &[Tied] {
        self.ties.tied()
    }

    /// How much the emissions containment reserve takes, given the price that all of `supply` would bring.
    fn withhold(&self, terms: &Terms, supply: Allowances, first: &Walk) -> Held {
        let Some(reserve) = terms.containment else { return Held::default() };
        if self.price(terms, first).is_some_and(|price| price >= reserve.trigger) {
            return Held::default();
        }
        let excess = (supply - self.book.demand_at(reserve.trigger)).max(0);
        let quantity = excess.min(reserve.available.max(0));
        let partly_used = quantity > 0 && quantity == excess;
        Held { quantity, at_trigger: partly_used.then_some(reserve.trigger) }
    }

    /// The price a walk down the book comes to; none where it awards nothing.
    fn price(&self, terms: &Terms, walk: &Walk) -> Option<Price> {
        let lowest_accepted = self.book.price_before(walk.margin.end)?;
        let rejected = if walk.margin.is_empty() { self.book.price_at(walk.margin.end) } else { Some(lowest_accepted) };
        let nothing_sets_it = match terms.pricing {
            PricingRule::LowestAccepted => rejected.is_none() && walk.left > 0,
            PricingRule::HighestRejected => rejected.is_none(),
        };
        Some(match (terms.pricing, terms.undersubscribed) {
            (_, Undersubscribed::Reserve) if nothing_sets_it => terms.reserve_price,
            (PricingRule::HighestRejected, _) => rejected.unwrap_or(lowest_accepted),
            (PricingRule::LowestAccepted, _) => lowest_accepted,
        })
    }

    /// Fills `self.awards`; returns their sum.
    fn award(
        &mut self,
        terms: &Terms,
        walk: &Walk,
        offered: Allowances,
        bidders: usize,
        bidder_keys: &[u64],
    ) -> Allowances {
        self.awards.clear();
        self.awards.resize(bidders, 0);
        for (bidder, quantity) in self.book.lines(0..walk.margin.start) {
            add(&mut self.awards, bidder, quantity);
        }
        self.ties.share(walk.left, walk.demand, self.book.lines(walk.margin.clone()), terms.seed, bidder_keys);
        for tied in self.ties.tied() {
            add(&mut self.awards, tied.bidder as usize, tied.awarded);
        }
        if walk.margin.is_empty() { offered - walk.left } else { offered }
    }

    /// The tie where the walk ended, if it did in one.
    fn tie(&self, walk: &Walk) -> Option<Tie> {
        (!walk.margin.is_empty()).then(|| Tie {
            price: self.book.price_at(walk.margin.start).unwrap_or_default(),
            left: walk.left,
            demand: walk.demand,
            contenders: walk.margin.len(),
            remainder: self.ties.remainder(),
        })
    }
}

/// What the emissions containment reserve takes, and the price where that settles it.
#[derive(Default)]
struct Held {
    quantity: Allowances,
    at_trigger: Option<Price>,
}

fn add(awards: &mut [Allowances], bidder: usize, quantity: Allowances) {
    if let Some(award) = awards.get_mut(bidder) {
        *award += quantity;
    }
}
