//! A sale from the price containment reserve, after a regular auction.
//!
//! Report: Allowance Price Containment Reserve, paragraph 1.

use super::outcome::AuctionKind;
use super::state::{Scratch, State};
use crate::law::schedule::at_most_of;
use crate::ledger::Account;
use crate::market::clearing::{BidLimit, SealedBid, Settlement, Terms};
use crate::units::{Allowances, Price};

impl State<'_> {
    /// Holds a sale if the auction that settled as `last` opens one.
    pub(super) fn hold_reserve_sale(
        &mut self,
        last: &Settlement,
        expected: f64,
        final_of_year: bool,
        scratch: &mut Scratch,
    ) {
        let rules = &self.program.price_containment;
        let opened = self.opens_sale(last.price, final_of_year);
        let balance = self.ledger.allowances(Account::PriceContainment);
        let offered = at_most_of(rules.release_share, balance);
        if !opened || offered <= 0 || !self.sale_allowed() {
            return;
        }
        self.reserve_sales += 1;
        let price = rules.floor[self.year];
        self.reserve_bids(price, (offered, expected), scratch);
        let refused = self.refuse_bids(self.auction_number(), scratch);
        let terms = Terms { supply: offered, reserve_price: price, containment: None, ..self.terms(offered) };
        let Scratch { room, bids, limits, keys, .. } = &mut *scratch;
        let settlement = room.clear(&terms, bids, limits, keys);
        self.deliver_reserve(&settlement, scratch);
        self.record((AuctionKind::Reserve, None), (offered, expected), &settlement, refused, scratch);
    }

    /// Whether an auction that settled at `settled` opens a sale.
    pub(super) fn opens_sale(&self, settled: Option<Price>, final_of_year: bool) -> bool {
        let rules = &self.program.price_containment;
        match rules.fixed_dates {
            true => final_of_year,
            false => settled.is_some_and(|price| price >= rules.trigger[self.year]),
        }
    }

    /// Whether the year's regular auctions leave room for another sale, where reserve sales are counted with them.
    pub(super) fn sale_allowed(&self) -> bool {
        let rules = &self.program.auction;
        rules.most_sales.is_none_or(|most| rules.days.len() + self.reserve_sales < most)
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
            self.participants[bidder].auctions_won += 1;
        }
        self.totals.receipts += price.times(settlement.sold);
        self.totals.sold_reserve += settlement.sold;
    }
}
