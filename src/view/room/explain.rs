//! Three limits on one bidder, each with an example that the auction's own code decides.
//!
//! Must not compute a limit: a small auction is cleared, and what is shown is what came out. Invariant: each example moves
//! one limit and leaves the others wide open.

use super::said;
use crate::market::document::{AuctionDocument, Bid, Bidder, PurchaseLimits, Tranche, clear};
use crate::text::Language;
use crate::units::{Allowances, Money, Price};
use crate::view::number;
use crate::view::phrase::fill;
use rust_decimal::Decimal;

/// The mill's bids: price and quantity.
const BIDS: [(Price, Allowances); 3] = [(Price(3_200), 30_000), (Price(2_700), 40_000), (Price(2_200), 50_000)];
/// Offered in the example.
const OFFERED: Allowances = 1_000_000;
/// Lowest price in the example.
const FLOOR: Price = Price(2_000);

/// A limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Part of the offer that one buyer may take.
    Purchase,
    /// Room left in the account.
    Holding,
    /// Money put up beforehand.
    Guarantee,
}

/// A slider: first value, last, step and where it starts, in whole units of its limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// Lowest.
    pub least: i64,
    /// Highest.
    pub most: i64,
    /// Step.
    pub step: i64,
    /// At first.
    pub start: i64,
}

/// What an example shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// What the slider says.
    pub value: String,
    /// What it allows, in a sentence.
    pub allows: String,
    /// What becomes of the bids, in a sentence.
    pub outcome: String,
    /// The bids: price, bid, counts, cut, and for the guarantee the bill at this price.
    pub rows: Vec<Vec<String>>,
}

impl Limit {
    /// All of them, in the order in which an auction applies them.
    pub const ALL: [Limit; 3] = [Limit::Purchase, Limit::Holding, Limit::Guarantee];

    /// Its name in the page.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Limit::Purchase => "purchase",
            Limit::Holding => "holding",
            Limit::Guarantee => "guarantee",
        }
    }

    /// The statement of the report that it comes from, with heading and paragraph.
    #[must_use]
    pub fn statement(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Limit::Purchase => ("SB-AUC-09", "Auctions", "2"),
            Limit::Holding => ("SB-AUC-12", "Auctions", "3"),
            Limit::Guarantee => ("SB-AUC-06", "Auctions", "1"),
        }
    }

    /// Its slider: percent, allowances, or dollars.
    #[must_use]
    pub fn range(self) -> Range {
        match self {
            Limit::Purchase => Range { least: 1, most: 15, step: 1, start: 10 },
            Limit::Holding => Range { least: 0, most: 130_000, step: 1_000, start: 50_000 },
            Limit::Guarantee => Range { least: 0, most: 3_000_000, step: 50_000, start: 2_000_000 },
        }
    }

    /// The example with the slider at `value`.
    #[must_use]
    pub fn example(self, value: i64, language: Language) -> Example {
        let words = &said(language).explain;
        let tons = |tons: Allowances| number::grouped(i128::from(tons), language);
        let result = clear(&self.document(value));
        let kept = |price: Price| {
            result.demand.iter().filter(|step| step.price == price).map(|step| step.quantity).sum::<Allowances>()
        };
        let (mut all, mut counts) = (0, 0);
        let mut rows = Vec::new();
        for (price, bid) in BIDS {
            all += bid;
            counts += kept(price);
            let mut row = vec![number::price(price, language), tons(bid), tons(kept(price)), tons(bid - kept(price))];
            if self == Limit::Guarantee {
                row.push(number::dollars(price.times(all), language));
            }
            rows.push(row);
        }
        let lots = result.limit_cuts.iter().map(|cut| cut.lots).sum::<i64>();
        let places = [("lots", &*tons(lots)), ("kept", &*tons(counts)), ("bid", &*tons(all))];
        Example {
            value: self.said(value, language),
            allows: fill(words.one[self as usize].allows, &[("limit", &self.allowed(value, language))]),
            outcome: fill(if counts == all { words.whole } else { words.cut }, &places),
            rows,
        }
    }

    fn said(self, value: i64, language: Language) -> String {
        match self {
            Limit::Purchase => format!("{value} %"),
            Limit::Holding => number::grouped(i128::from(value), language),
            Limit::Guarantee => number::whole_dollars(dollars(value), language),
        }
    }

    fn allowed(self, value: i64, language: Language) -> String {
        match self {
            Limit::Purchase => number::grouped(i128::from(OFFERED * value / 100), language),
            _ => self.said(value, language),
        }
    }

    /// One bidder, three bids, one limit.
    fn document(self, value: i64) -> AuctionDocument {
        let covered = if self == Limit::Purchase { Decimal::new(value, 2) } else { Decimal::ONE };
        let mill = "mill";
        let bid = |(price, quantity): (Price, Allowances)| Bid {
            bidder: mill.to_owned(),
            price: price.to_decimal(),
            quantity: Decimal::from(quantity),
        };
        let bidder = Bidder {
            id: mill.to_owned(),
            approved: true,
            bid_guarantee: (self == Limit::Guarantee).then_some(dollars(value)),
            holding_room: (self == Limit::Holding).then_some(value),
            ..Bidder::default()
        };
        AuctionDocument {
            limits: PurchaseLimits { covered, general_market: Decimal::ONE },
            bidders: vec![bidder],
            bids: BIDS.into_iter().map(bid).collect(),
            ..AuctionDocument::new(
                FLOOR,
                vec![Tranche {
                    id: "offer".to_owned(),
                    owner: "state".to_owned(),
                    vintage: 2021,
                    quantity: OFFERED,
                    ..Tranche::default()
                }],
            )
        }
    }
}

fn dollars(value: i64) -> Money {
    Money(i128::from(value) * 100)
}
