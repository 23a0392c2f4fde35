//! A price from the firms themselves: an auction of the year's auctioned part, and what they trade after it.
//!
//! A price changes what firms emit, what they are given for it and what a credit costs. So the lowest price is looked
//! for at which nobody goes short, each firm bids for what it would lack at it and at each price above, and the auction
//! is the one that every programme uses. Invariant: nobody is short who would buy while something is unsold.

use super::super::economy::{Frozen, sectors};
use super::facts::{FirmFacts, facts};
use super::{Current, State};
use crate::law::Problem;
use crate::ledger::{Account, Instrument};
use crate::market::clearing::{BidLimit, ClearingRoom, PricingRule, SealedBid, Terms, Undersubscribed};
use crate::units::{Allowances, Price, split_largest_remainder};

/// Prices that firms bid at, from the floor to the top, beside the one at which nobody goes short.
const RUNGS: i64 = 32;

/// What came of an auction.
#[derive(Clone, Debug)]
pub(super) struct Sale {
    /// What everyone pays.
    pub price: Price,
    /// By firm.
    pub awards: Vec<Allowances>,
}

/// What would be bought and offered at a price.
struct Interest {
    /// By firm.
    wanted: Vec<Allowances>,
    offered: Allowances,
}

impl Interest {
    /// Whether there is enough for everyone.
    fn suffices(&self) -> bool {
        self.wanted.iter().sum::<Allowances>() <= self.offered
    }
}

impl State<'_> {
    /// Clears a year's auction.
    pub(super) fn clear(&self, place: usize, frozen: &Frozen, (floor, top): (Price, Price)) -> Result<Sale, Problem> {
        let price = self.lowest_that_suffices(place, frozen, (floor, top))?;
        let offered = self.interest(place, frozen, price)?.offered;
        let rungs = (1..RUNGS).rev().map(|rung| Price(floor.0 + (top.0 - floor.0) * rung / (RUNGS - 1)));
        let mut bids = Vec::new();
        let mut wanted = vec![0; self.program.firms.len()];
        for price in rungs.filter(|rung| *rung > price).chain([price]) {
            let then = self.interest(place, frozen, price)?.wanted;
            for (bidder, (before, now)) in wanted.iter_mut().zip(then).enumerate() {
                if now > *before {
                    bids.push(SealedBid { bidder: bidder as u32, price, quantity: now - *before });
                    *before = now;
                }
            }
        }
        let terms = Terms {
            supply: offered,
            // What nobody lacks at this price is not sold below it.
            reserve_price: price,
            lot: 1,
            pricing: PricingRule::LowestAccepted,
            undersubscribed: Undersubscribed::Reserve,
            seed: self.seed.wrapping_add(place as u64),
            containment: None,
        };
        let keys: Vec<u64> = (0..wanted.len() as u64).collect();
        let mut room = ClearingRoom::new();
        let settlement = room.clear(&terms, &bids, &vec![BidLimit::NONE; wanted.len()], &keys);
        Ok(Sale { price: settlement.price.unwrap_or(price), awards: room.awards().to_vec() })
    }

    /// The lowest price, to the cent, at which there is enough for everyone; the top where there is none.
    fn lowest_that_suffices(
        &self,
        place: usize,
        frozen: &Frozen,
        (floor, top): (Price, Price),
    ) -> Result<Price, Problem> {
        if self.interest(place, frozen, floor)?.suffices() {
            return Ok(floor);
        }
        let (mut lacks, mut suffices) = (floor, top);
        while suffices.0 - lacks.0 > 1 {
            let middle = Price(i64::midpoint(lacks.0, suffices.0));
            if self.interest(place, frozen, middle)?.suffices() {
                suffices = middle;
            } else {
                lacks = middle;
            }
        }
        Ok(suffices)
    }

    /// What firms would lack at `price` beyond credits, and what would be auctioned.
    fn interest(&self, place: usize, frozen: &Frozen, price: Price) -> Result<Interest, Problem> {
        let (program, rules) = (self.program, &self.program.years[place]);
        let known = facts(program, place, &sectors(program, frozen, price))?;
        let given = self.given(place, &known.iter().collect::<Vec<&FirmFacts>>());
        let mut credits = rules.credits;
        let wants = |(firm, (facts, given)): (usize, (&FirmFacts, &super::issue::Given))| {
            if !facts.trades {
                return 0;
            }
            let held = self.ledger.allowances_until(Account::Holding(firm), place);
            let filled = rules.fill(facts.emissions - given.free() - held, facts.emissions, price, credits);
            credits -= filled.credits;
            filled.allowances
        };
        let wanted = known.iter().zip(&given).enumerate().map(wants).collect();
        Ok(Interest { wanted, offered: given.iter().map(|given| given.auctioned).sum() })
    }

    /// Lets those who are still short buy where nobody outside sells: first what the auction left, then from each other.
    pub(super) fn meet(&mut self, current: &mut Current) {
        self.sell_rest(current);
        let wanted: Vec<i128> = current.books.iter().map(|book| i128::from(book.wanted)).collect();
        let offered: Vec<i128> = current.books.iter().map(|book| i128::from(book.offered)).collect();
        let traded = wanted.iter().sum::<i128>().min(offered.iter().sum());
        let (bought, sold) = (split(traded, &wanted), split(traded, &offered));
        for (book, (bought, sold)) in current.books.iter_mut().zip(bought.into_iter().zip(sold)) {
            (book.bought, book.sold) = (bought, sold);
        }
    }

    /// Sells what the auction left at its price; only what nobody wants is cancelled.
    fn sell_rest(&mut self, current: &mut Current) {
        let (instrument, quarter) = (Instrument::Vintage(current.place), current.quarter(3));
        let mut left = self.ledger.allowances(Account::Auction);
        let wanted: Vec<i128> = current.books.iter().map(|book| i128::from(book.wanted)).collect();
        let parts = split(wanted.iter().sum::<i128>().min(i128::from(left)), &wanted);
        for (place, (book, part)) in current.books.iter_mut().zip(parts).enumerate() {
            if self.ledger.transfer(quarter, Account::Auction, Account::Holding(place), instrument, part).is_ok() {
                left -= part;
                book.wanted -= part;
                book.won += part;
                book.paid += current.price.times(part);
                current.row.auction_revenue += current.price.times(part);
                current.row.auction_sold_t += part;
            }
        }
        let _ = self.ledger.transfer(quarter, Account::Auction, Account::Cancelled, instrument, left);
    }
}

/// Splits `amount` in proportion, to the last ton.
fn split(amount: i128, parts: &[i128]) -> Vec<Allowances> {
    split_largest_remainder(amount, parts).into_iter().map(|part| Allowances::try_from(part).unwrap_or(0)).collect()
}
