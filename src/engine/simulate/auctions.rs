//! The auctions of a quarter: the regular one, then a sale from the price containment reserve if the price
//! came near the ceiling.

use super::outcome::{AuctionKind, AuctionRow, RefusedBid};
use super::outlook::Outlook;
use super::state::{Scratch, State};
use crate::law::{ContainmentDirection, Unsold};
use crate::ledger::Account;
use crate::market::clearing::{
    BidLimit, EmissionsContainment, PricingRule, SealedBid, Settlement, Terms, Undersubscribed,
};
use crate::units::{Allowances, Money, Price};
use rust_decimal::Decimal;

/// Auctions after which unsold allowances go to the price containment reserve: two years of them.
const AUCTIONS_IN_TWO_YEARS: usize = 8;

impl State<'_> {
    /// Holds the auctions of the quarter.
    pub(super) fn hold_auctions(&mut self) {
        let number = usize::from(self.quarter.index);
        if number >= self.program.auction.count {
            return;
        }
        self.sell_excess();
        let mut scratch = self.scratch.take().unwrap_or_default();
        self.set_aside_for_surrender();
        self.look(&mut scratch);
        let expected = Outlook::new(self.program, &self.tables, &scratch.today).expected(self.guess, &mut scratch.sums);
        self.guess = expected;
        let supply = self.offer(number);
        self.bid(expected, supply, &mut scratch);
        let refused = self.refuse_bids(self.auction_number(), &mut scratch);
        self.share_limits(supply, self.terms(supply).seed, &mut scratch);
        let settlement = self.clear(supply, &mut scratch);
        self.deliver(&settlement, &scratch);
        self.record(AuctionKind::Quarterly, (supply, expected), &settlement, refused, &scratch);
        self.keep_unsold(&settlement);
        self.note_price(&settlement);
        let last = number + 1 == self.program.auction.count;
        self.hold_reserve_sale(&settlement, expected, last, &mut scratch);
        self.scratch = Some(scratch);
    }

    /// What is offered: the planned part, what waits by the rule, and what the containment reserve returns.
    pub(super) fn offer(&mut self, number: usize) -> Allowances {
        let planned = self.planned.get(number).copied().unwrap_or(0);
        self.return_withheld();
        let waiting: Allowances = self.waiting.iter().map(|(_, tons)| tons).sum();
        let again = match self.program.auction.unsold {
            Unsold::AfterTwo if self.above_floor < 2 => 0,
            Unsold::AfterTwo => waiting.min(planned / 4),
            _ => waiting,
        };
        let mut left = again;
        for (_, tons) in &mut self.waiting {
            let taken = left.min(*tons);
            *tons -= taken;
            left -= taken;
        }
        self.waiting.retain(|(_, tons)| *tons > 0);
        planned + again
    }

    /// Withheld allowances come back once the price is above the trigger, where the scenario returns them.
    fn return_withheld(&mut self) {
        let rules = &self.program.emissions_containment;
        if !rules.redistribute || self.price <= rules.trigger[self.year] {
            return;
        }
        let from = Account::EmissionsContainment;
        let stock = self.ledger.allowances(from);
        let moved = self.ledger.transfer_oldest(self.quarter, from, Account::Auction, stock, self.year);
        if moved > 0 {
            self.waiting.push((self.turn(), moved));
        }
    }

    /// Auctions held so far and this one, counted from 1.
    fn auction_number(&self) -> usize {
        self.year * self.program.auction.count + usize::from(self.quarter.index) + 1
    }

    fn terms(&self, supply: Allowances) -> Terms {
        let rules = &self.program.auction;
        let containment = &self.program.emissions_containment;
        let low = containment.direction == ContainmentDirection::LowPrice;
        let available = self.withholdable;
        Terms {
            supply,
            reserve_price: rules.floor[self.year],
            lot: rules.lot,
            pricing: if rules.highest_rejected { PricingRule::HighestRejected } else { PricingRule::LowestAccepted },
            undersubscribed: match rules.reserve_when_undersubscribed {
                true => Undersubscribed::Reserve,
                false => Undersubscribed::LowestAccepted,
            },
            seed: rules.seed ^ self.seed.rotate_left(17) ^ self.turn() as u64,
            containment: low.then_some(EmissionsContainment { trigger: containment.trigger[self.year], available }),
        }
    }

    /// Clears; under the other reading of containment, once more with less where the price came out high.
    fn clear(&mut self, supply: Allowances, scratch: &mut Scratch) -> Settlement {
        let terms = self.terms(supply);
        let containment = &self.program.emissions_containment;
        let Scratch { room, bids, limits, keys, .. } = scratch;
        let mut settlement = room.clear(&terms, bids, limits, keys);
        let high = containment.direction == ContainmentDirection::HighPrice;
        if high && settlement.price.is_some_and(|price| price > containment.trigger[self.year]) {
            let withheld = self.withholdable.min(supply);
            settlement = room.clear(&Terms { supply: supply - withheld, ..terms }, bids, limits, keys);
            settlement.withheld = withheld;
        }
        settlement
    }

    /// Hands over what was won, oldest vintages first, and takes the money.
    fn deliver(&mut self, settlement: &Settlement, scratch: &Scratch) {
        self.withholdable -= settlement.withheld;
        self.totals.withheld += settlement.withheld;
        let year = self.year;
        let moved = self.ledger.transfer_oldest(
            self.quarter,
            Account::Auction,
            Account::EmissionsContainment,
            settlement.withheld,
            year,
        );
        debug_assert_eq!(moved, settlement.withheld);
        let price = settlement.price.unwrap_or_default();
        let mut paid = Money(0);
        for (bidder, &won) in scratch.room.awards().iter().enumerate().filter(|(_, won)| **won > 0) {
            let to = Account::Holding(bidder);
            let got = self.ledger.transfer_oldest(self.quarter, Account::Auction, to, won, year);
            self.audit.equal("every award is delivered", i128::from(got), i128::from(won), || self.quarter.to_string());
            let bill = price.times(won);
            self.participants[bidder].bought += won;
            self.participants[bidder].spent += bill;
            paid += bill;
        }
        let receipts = price.times(settlement.sold);
        self.audit.equal("buyers' payments are the receipts", paid.0, receipts.0, || self.quarter.to_string());
        self.totals.receipts += receipts;
        self.totals.regular_receipts += receipts;
        self.totals.sold_regular += settlement.sold;
    }

    fn keep_unsold(&mut self, settlement: &Settlement) {
        let left = settlement.offered - settlement.sold;
        match self.program.auction.unsold {
            Unsold::ToEmissionsContainment => {
                let to = Account::EmissionsContainment;
                self.ledger.transfer_oldest(self.quarter, Account::Auction, to, left, self.year);
            }
            Unsold::AfterTwo | Unsold::NextAuction if left > 0 => self.waiting.push((self.turn(), left)),
            _ => {}
        }
        if self.program.auction.unsold == Unsold::AfterTwo {
            let turn = self.turn();
            let old = |since: &usize| turn - since >= AUCTIONS_IN_TWO_YEARS;
            let expired: Allowances = self.waiting.iter().filter(|(since, _)| old(since)).map(|(_, tons)| tons).sum();
            self.waiting.retain(|(since, _)| !old(since));
            self.ledger.transfer_oldest(self.quarter, Account::Auction, Account::PriceContainment, expired, self.year);
        }
    }

    fn note_price(&mut self, settlement: &Settlement) {
        let floor = self.program.auction.floor[self.year];
        self.price = settlement.price.unwrap_or(floor);
        self.above_floor = if self.price > floor { self.above_floor + 1 } else { 0 };
    }

    /// Report: Allowance Price Containment Reserve, paragraph 1.
    fn hold_reserve_sale(&mut self, last: &Settlement, expected: f64, final_of_year: bool, scratch: &mut Scratch) {
        let rules = &self.program.price_containment;
        let opened = match rules.fixed_dates {
            true => final_of_year,
            false => last.price.is_some_and(|price| price >= rules.trigger[self.year]),
        };
        let balance = self.ledger.allowances(Account::PriceContainment);
        let offered = crate::law::schedule::at_most(rules.release_share * Decimal::from(balance));
        if !opened || offered <= 0 {
            return;
        }
        let price = rules.floor[self.year];
        self.reserve_bids(price, (offered, expected), scratch);
        let refused = self.refuse_bids(self.auction_number(), scratch);
        let terms = Terms { supply: offered, reserve_price: price, containment: None, ..self.terms(offered) };
        let Scratch { room, bids, limits, keys, .. } = &mut *scratch;
        let settlement = room.clear(&terms, bids, limits, keys);
        self.deliver_reserve(&settlement, scratch);
        self.record(AuctionKind::Reserve, (offered, expected), &settlement, refused, scratch);
    }

    /// Covered entities ask at the reserve's price for what they still want after the auction.
    /// General market participants too, where the scenario lets them.
    fn reserve_bids(&self, price: Price, (offered, expected): (Allowances, f64), scratch: &mut Scratch) {
        scratch.bids.clear();
        let lot = self.program.auction.lot;
        self.look(scratch);
        // The reserve is what is sold now: it must not also be counted on as supply to come.
        scratch.today.reserve = (scratch.today.reserve - offered as f64).max(0.0);
        self.want(price.to_model(), 0, scratch);
        for i in 0..self.entities {
            let lots = crate::units::whole_tons(scratch.need[i] / lot as f64);
            if lots > 0 {
                scratch.bids.push(SealedBid { bidder: i as u32, price, quantity: lots * lot });
            }
        }
        scratch.limits.iter_mut().for_each(|limit| *limit = BidLimit::NONE);
        if self.program.parties.reserve_for_all {
            self.reserve_bids_of_traders(offered, expected, scratch);
        }
    }

    /// They bid what they believe, or not at all. Their units go to holding accounts and must fit there.
    fn reserve_bids_of_traders(&self, offered: Allowances, expected: f64, scratch: &mut Scratch) {
        let limit = self.holding_limit();
        for i in self.entities..self.participants.len() {
            scratch.limits[i].holding_room = self.holding_room(i, limit);
        }
        self.trader_bids(expected, offered, scratch);
    }

    /// Straight to compliance accounts, without a vintage where the reserve has none.
    fn deliver_reserve(&mut self, settlement: &Settlement, scratch: &Scratch) {
        let price = settlement.price.unwrap_or_default();
        for (bidder, &won) in scratch.room.awards().iter().enumerate().filter(|(_, won)| **won > 0) {
            let to = if bidder < self.entities { Account::Compliance(bidder) } else { Account::Holding(bidder) };
            let from = Account::PriceContainment;
            let got = self.ledger.transfer_oldest(self.quarter, from, to, won, self.year);
            self.audit.equal("every award is delivered", i128::from(got), i128::from(won), || self.quarter.to_string());
            self.participants[bidder].bought += won;
            self.participants[bidder].spent += price.times(won);
        }
        self.totals.receipts += price.times(settlement.sold);
        self.totals.sold_reserve += settlement.sold;
    }

    fn record(
        &mut self,
        kind: AuctionKind,
        (offered, expected): (Allowances, f64),
        result: &Settlement,
        refused: Vec<RefusedBid>,
        scratch: &Scratch,
    ) {
        let rules = &self.program.auction;
        let floor = match kind {
            AuctionKind::Quarterly => rules.floor[self.year],
            AuctionKind::Reserve => self.program.price_containment.floor[self.year],
        };
        let awards = scratch.room.awards();
        let sold = result.sold as f64;
        let share = |won: &Allowances| (*won as f64 / sold) * (*won as f64 / sold);
        let hhi = (result.sold > 0).then(|| libm::floor(10_000.0 * awards.iter().map(share).sum::<f64>() + 0.5) as u32);
        self.auctions.push(AuctionRow {
            quarter: self.quarter,
            kind,
            offered_t: offered,
            sold_t: result.sold,
            unsold_t: result.offered - result.sold,
            ecr_withheld_t: result.withheld,
            settlement: result.price,
            expected: Price::from_model(expected),
            floor,
            ceiling: rules.ceiling[self.year],
            coverage: if offered > 0 { result.qualified as f64 / offered as f64 } else { 0.0 },
            hhi,
            winners: awards.iter().filter(|won| **won > 0).count() as u32,
            refused,
        });
    }

    /// Entities set aside what they already owe, so that it does not count against their holding limit.
    fn set_aside_for_surrender(&mut self) {
        let limit = self.holding_limit();
        for i in 0..self.entities {
            let owing = self.net_owing(i);
            let (holding, compliance) = (Account::Holding(i), Account::Compliance(i));
            let excess = if self.program.parties.block_only { 0 } else { self.holding_excess(i, limit) };
            let move_over = (owing - self.ledger.allowances(compliance)).max(excess);
            self.ledger.transfer_oldest(self.quarter, holding, compliance, move_over, self.year);
        }
    }
}
