//! A price from the firms themselves: an auction of the year's auctioned part.
//!
//! Each firm bids for what it would lack at each price, so that demand falls where cutting becomes cheaper. The auction
//! is the one that every programme uses. Invariant: what is offered is settled before anybody bids.

use super::super::economy::{Frozen, sectors};
use super::facts::{FirmFacts, facts};
use super::{Current, State};
use crate::law::Problem;
use crate::law::intensity::CapRule;
use crate::law::intensity::settle::under_cap;
use crate::law::schedule::at_most_of;
use crate::ledger::Account;
use crate::market::clearing::{BidLimit, ClearingRoom, PricingRule, SealedBid, Terms, Undersubscribed};
use crate::units::{Allowances, Price, split_largest_remainder};

/// Prices that firms bid at, from the floor to the top.
const RUNGS: i64 = 32;

/// What came of an auction.
#[derive(Clone, Debug)]
pub(super) struct Sale {
    /// What everyone pays; the floor when nothing was sold.
    pub price: Price,
    /// By firm.
    pub awards: Vec<Allowances>,
}

impl State<'_> {
    /// Clears the auction of a year whose facts at the price from outside are `known`.
    pub(super) fn clear(
        &self,
        place: usize,
        frozen: &Frozen,
        known: &[FirmFacts],
        (floor, top): (Price, Price),
    ) -> Result<Sale, Problem> {
        let program = self.program;
        let share = program.years[place].auction_share;
        let (cap, all) = self.entitlement(place, known);
        let mut given = Vec::with_capacity(known.len());
        for (firm, facts) in known.iter().enumerate() {
            let entitled = if facts.trades { under_cap(facts.entitled, cap, all) } else { 0 };
            let held = self.ledger.allowances_until(Account::Holding(firm), place);
            let auctioned = at_most_of(share, entitled);
            given.push((entitled - auctioned + held, auctioned));
        }
        let mut bids = Vec::new();
        let mut wanted = vec![0; known.len()];
        for rung in (0..RUNGS).rev() {
            let price = Price(floor.0 + (top.0 - floor.0) * rung / (RUNGS - 1));
            let then = facts(program, place, &sectors(program, frozen, price))?;
            for (bidder, (facts, (free, _))) in then.iter().zip(&given).enumerate() {
                let lacks = if known[bidder].trades { (facts.emissions - free).max(0) } else { 0 };
                let more = lacks - wanted[bidder];
                if more > 0 {
                    wanted[bidder] = lacks;
                    bids.push(SealedBid { bidder: bidder as u32, price, quantity: more });
                }
            }
        }
        let terms = Terms {
            supply: given.iter().map(|(_, auctioned)| auctioned).sum(),
            reserve_price: floor,
            lot: 1,
            pricing: PricingRule::LowestAccepted,
            undersubscribed: Undersubscribed::Reserve,
            seed: self.seed.wrapping_add(place as u64),
            containment: None,
        };
        let keys: Vec<u64> = (0..known.len() as u64).collect();
        let mut room = ClearingRoom::new();
        let settlement = room.clear(&terms, &bids, &vec![BidLimit::NONE; known.len()], &keys);
        Ok(Sale { price: settlement.price.unwrap_or(floor), awards: room.awards().to_vec() })
    }

    /// The cap, or the sum without one; and the sum.
    fn entitlement(&self, place: usize, known: &[FirmFacts]) -> (Allowances, Allowances) {
        let all = known.iter().filter(|facts| facts.trades).map(|facts| facts.entitled).sum();
        (self.cap(place, all), all)
    }

    /// What is to be split in a year in which the formula gives `all`.
    pub(super) fn cap(&self, place: usize, all: Allowances) -> Allowances {
        match self.program.years[place].cap {
            CapRule::Formula => all,
            CapRule::Share(share) => at_most_of(share, self.formula_before.unwrap_or(all)),
        }
    }

    /// Lets sellers and buyers meet where nobody outside buys or sells: both sides in proportion.
    pub(super) fn meet(&mut self, current: &mut Current) {
        let wanted: Vec<i128> = current.books.iter().map(|book| i128::from(book.wanted)).collect();
        let offered: Vec<i128> = current.books.iter().map(|book| i128::from(book.offered)).collect();
        let traded = wanted.iter().sum::<i128>().min(offered.iter().sum());
        let whole = |parts: Vec<i128>| -> Vec<Allowances> {
            parts.into_iter().map(|part| Allowances::try_from(part).unwrap_or(0)).collect()
        };
        let bought = whole(split_largest_remainder(traded, &wanted));
        let sold = whole(split_largest_remainder(traded, &offered));
        for (book, (bought, sold)) in current.books.iter_mut().zip(bought.into_iter().zip(sold)) {
            (book.bought, book.sold) = (bought, sold);
        }
    }
}
