//! The auction of a quarter: what is offered, how it clears, who gets what, and what becomes of the rest.

use super::joint::imports;
use super::link_rows::JointSale;
use super::outcome::{AuctionKind, AuctionRow, RefusedBid};
use super::state::{Scratch, State};
use crate::law::{ContainmentDirection, Unsold};
use crate::ledger::Account;
use crate::market::clearing::{EmissionsContainment, PricingRule, Settlement, Terms, Undersubscribed};
use crate::market::monitor::MarketReport;
use crate::units::{Allowances, Date, Money, MonthDay, Price};

/// Auctions after which unsold allowances go to the price containment reserve: two years of them.
const AUCTIONS_IN_TWO_YEARS: usize = 8;

/// What is in the auction that is being held.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Lot {
    /// The agency's own part.
    pub(super) own: Allowances,
    /// Of all, vintages of earlier years.
    past: Allowances,
    /// Sold for recipients of free allowances.
    sold_for_others: Allowances,
}

/// The agency's own part of an auction, and how much of it was offered before.
pub(super) struct FromWaiting {
    pub own: Allowances,
    pub again: Allowances,
}

impl State<'_> {
    /// The agency's own part of the auction that is being held.
    pub(super) fn offered_of_waiting(&self) -> FromWaiting {
        let days = &self.program.auction.days;
        let number = days.iter().position(|day| day.quarter() == self.quarter.index);
        let planned = number.and_then(|number| self.planned.get(number)).copied().unwrap_or(0);
        FromWaiting { own: self.lot.own, again: (self.lot.own - planned).max(0) }
    }

    /// Holds the auctions of the quarter.
    pub(super) fn hold_auctions(&mut self) {
        if !self.program.in_force.contains(&self.year) {
            return;
        }
        let days = &self.program.auction.days;
        let Some(number) = days.iter().position(|day| day.quarter() == self.quarter.index) else { return };
        self.sell_excess();
        let mut scratch = self.scratch.take().unwrap_or_default();
        self.note_owing(&mut scratch);
        self.set_aside_for_surrender(&scratch.owes);
        self.look(&mut scratch);
        let expected = self.outlook(&scratch.today).expected(self.guess, &mut scratch.readings);
        self.guess = expected;
        let own = self.offer(number);
        let supply = own + self.offer_abroad(number);
        self.bid(expected, supply, &mut scratch);
        let refused = self.refuse_bids(self.auction_number(), &mut scratch);
        self.share_limits(supply, self.terms(supply).seed, &mut scratch);
        let settlement = self.clear(supply, &mut scratch);
        self.keep_book(supply, &settlement, &scratch);
        let (here, joint) = self.own_part(own, supply, &settlement, &scratch);
        self.deliver(&here, joint, &scratch);
        let kind = (AuctionKind::Quarterly, joint);
        self.record(kind, (own, expected), &here, refused, &scratch);
        self.keep_unsold(&here);
        self.note_price(&settlement);
        let last = number + 1 == self.program.auction.days.len();
        self.hold_reserve_sale(&settlement, expected, last, &mut scratch);
        self.scratch = Some(scratch);
    }

    /// What is offered: what recipients of free allowances consigned, the planned part, what waits by the rule, and what
    /// the containment reserve returns.
    pub(super) fn offer(&mut self, number: usize) -> Allowances {
        let planned = self.planned.get(number).copied().unwrap_or(0);
        self.return_withheld();
        let first = self.oldest_turn();
        let offerable = |(since, _): &&(usize, Allowances)| *since >= first;
        let waiting: Allowances = self.waiting.iter().filter(offerable).map(|(_, tons)| tons).sum();
        let again = match self.program.auction.unsold {
            Unsold::AfterTwo if self.above_floor < 2 => 0,
            Unsold::AfterTwo => waiting.min(planned / 4),
            _ => waiting,
        };
        let mut left = again;
        for (_, tons) in self.waiting.iter_mut().filter(|(since, _)| *since >= first) {
            let taken = left.min(*tons);
            *tons -= taken;
            left -= taken;
        }
        self.waiting.retain(|(_, tons)| *tons > 0);
        let consigned = self.offer_consigned(number);
        let older = |account, first: usize| self.ledger.allowances_between(account, first..self.year);
        let past =
            older(Account::Auction, self.oldest_vintage()).min(again) + older(Account::Consigned, 0).min(consigned);
        self.lot = Lot { own: planned + again, past, sold_for_others: 0 };
        planned + again + consigned
    }

    /// The turn from which unsold allowances may still be offered: the year's first where past vintages stay out.
    fn oldest_turn(&self) -> usize {
        if self.program.auction.include_prior { 0 } else { 4 * self.year }
    }

    /// The oldest vintage that may be offered.
    pub(super) fn oldest_vintage(&self) -> usize {
        if self.program.auction.include_prior { 0 } else { self.year }
    }

    /// Unsold allowances of earlier years that may not be offered any more.
    pub(super) fn stranded(&self) -> Allowances {
        let first = self.oldest_turn();
        self.waiting.iter().filter(|(since, _)| *since < first).map(|(_, tons)| tons).sum()
    }

    /// Moves allowances that may be offered out of the stock, the oldest first.
    pub(super) fn take_stock(&mut self, to: Account, quantity: Allowances) -> Allowances {
        let vintages = self.oldest_vintage()..self.year + 1;
        self.ledger.transfer_vintages(self.quarter, (Account::Auction, to), quantity, vintages)
    }

    /// Withheld allowances come back once the price is above the trigger, where the scenario returns them.
    fn return_withheld(&mut self) {
        let rules = &self.program.emissions_containment;
        if !rules.redistribute || self.price <= rules.trigger[self.year] {
            return;
        }
        let from = Account::EmissionsContainment;
        let (stock, vintages) = (self.ledger.allowances(from), self.oldest_vintage()..self.year + 1);
        let moved = self.ledger.transfer_vintages(self.quarter, (from, Account::Auction), stock, vintages);
        if moved > 0 {
            self.waiting.push((self.turn(), moved));
        }
    }

    /// The number of this quarter's auction, counted from 1 in the first year in force.
    pub(super) fn auction_number(&self) -> usize {
        let days = &self.program.auction.days;
        let place = days.iter().position(|day| day.quarter() == self.quarter.index).unwrap_or(0);
        self.year.saturating_sub(self.program.in_force.start) * days.len() + place + 1
    }

    pub(super) fn terms(&self, supply: Allowances) -> Terms {
        let rules = &self.program.auction;
        let containment = &self.program.emissions_containment;
        let low = containment.direction == ContainmentDirection::LowPrice;
        let available = self.withholdable.min(self.lot.own);
        Terms {
            supply,
            reserve_price: self.floor(),
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
            let withheld = self.withholdable.min(self.lot.own);
            settlement = room.clear(&Terms { supply: supply - withheld, ..terms }, bids, limits, keys);
            settlement.withheld = withheld;
        }
        settlement
    }

    /// Hands over what was won, oldest vintages first, and takes the money.
    fn deliver(&mut self, settlement: &Settlement, joint: Option<JointSale>, scratch: &Scratch) {
        self.withholdable -= settlement.withheld;
        self.totals.withheld += settlement.withheld;
        let moved = self.take_stock(Account::EmissionsContainment, settlement.withheld);
        debug_assert_eq!(moved, settlement.withheld);
        let price = settlement.price.unwrap_or_default();
        let (mut paid, mut for_others) = (Money(0), settlement.sold.min(self.consigned_offered()));
        let awards = &scratch.room.awards()[..self.participants.len()];
        let imports = imports(awards, joint);
        for (bidder, &won) in awards.iter().enumerate().filter(|(_, won)| **won > 0) {
            let to = Account::Holding(bidder);
            let abroad = imports.get(bidder).copied().unwrap_or(0);
            let most = for_others.min(won - abroad);
            let own = self.ledger.transfer_oldest(self.quarter, Account::Consigned, to, most, self.year);
            for_others -= own;
            let got = own + self.take_stock(to, won - abroad - own) + self.import_won(to, abroad, price);
            self.audit.equal("every award is delivered", i128::from(got), i128::from(won), || self.quarter.to_string());
            let bill = price.times(won);
            self.participants[bidder].bought += won;
            self.participants[bidder].spent += bill;
            self.participants[bidder].auctions_won += 1;
            paid += bill;
        }
        paid += self.settle_abroad(joint, (settlement.sold, for_others), price);
        let receipts = price.times(settlement.sold);
        self.audit.equal("buyers' payments are the receipts", paid.0, receipts.0, || self.quarter.to_string());
        let (sold, proceeds) = self.sell_consigned(settlement.sold, price);
        self.lot.sold_for_others = sold;
        self.totals.receipts += receipts - proceeds;
        self.totals.regular_paid += receipts;
        self.totals.sold_regular += settlement.sold;
    }

    fn keep_unsold(&mut self, settlement: &Settlement) {
        let left = settlement.offered - settlement.sold - self.consigned_left();
        match self.program.auction.unsold {
            Unsold::ToEmissionsContainment => {
                self.take_stock(Account::EmissionsContainment, left);
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
        let floor = self.floor();
        // Nothing was offered: no price was found, and the last one stands.
        let without = if settlement.offered == 0 { self.price.max(floor) } else { floor };
        self.price = settlement.price.unwrap_or(without);
        self.above_floor = if self.price > floor { self.above_floor + 1 } else { 0 };
    }

    /// Writes an auction's row.
    pub(super) fn record(
        &mut self,
        (kind, joint): (AuctionKind, Option<JointSale>),
        (offered, expected): (Allowances, f64),
        result: &Settlement,
        refused: Vec<RefusedBid>,
        scratch: &Scratch,
    ) {
        let (floor, lot) = match kind {
            AuctionKind::Quarterly => (self.floor(), self.lot),
            AuctionKind::Reserve => (self.program.price_containment.floor[self.year], Lot::default()),
        };
        let awards = &scratch.room.awards()[..self.participants.len()];
        let together = self.by_group(awards);
        let all_offered = joint.map_or(offered, |joint| joint.offered_t);
        let bids = scratch.room.demand();
        self.auctions.push(AuctionRow {
            quarter: self.quarter,
            date: self.auction_date(),
            kind,
            offered_t: offered,
            past_vintages_t: lot.past,
            consigned_t: lot.sold_for_others,
            sold_t: result.sold,
            unsold_t: result.offered - result.sold,
            ecr_withheld_t: result.withheld,
            joint,
            settlement: result.price.filter(|_| result.sold > 0),
            expected: Price::from_model(expected),
            floor,
            ceiling: self.ceiling(),
            report: MarketReport::new(all_offered, floor, result.price, &together, bids),
            winners: awards.iter().filter(|won| **won > 0).count() as u32,
            refused,
        });
    }

    /// The day of the quarter's auction, and of a reserve sale that it opened.
    fn auction_date(&self) -> Date {
        let day = self.program.auction.days.iter().find(|day| day.quarter() == self.quarter.index);
        day.copied().unwrap_or(MonthDay::LAST).of(self.quarter.year.0)
    }

    /// Entities set aside what they already owe, so that it does not count against their holding limit.
    fn set_aside_for_surrender(&mut self, owes: &[Allowances]) {
        let limit = self.holding_limit();
        for (i, owing) in owes.iter().enumerate() {
            let (holding, compliance) = (Account::Holding(i), Account::Compliance(i));
            let excess = if self.program.parties.block_only { 0 } else { self.holding_excess(i, limit) };
            let move_over = (owing - self.ledger.allowances(compliance)).max(excess);
            self.ledger.transfer_in_order(self.quarter, holding, compliance, move_over, self.year);
        }
    }
}
