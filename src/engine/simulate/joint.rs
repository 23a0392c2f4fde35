//! Auctions and trade with a linked programme: what it offers and asks for, and who gets whose allowances.
//!
//! Report: Linkage with Other Jurisdictions, paragraph 1. Both sell the same part of what they offered; what our own win
//! beyond that comes from the partner, what they leave goes there. Invariant: without a link nothing here does any work.

use super::link_rows::JointSale;
use super::outlook::Today;
use super::partner::PRIVATE;
use super::reading::{SECTORS, SectorSums};
use super::state::{Scratch, State};
use crate::ledger::Account;
use crate::market::clearing::Settlement;
use crate::units::float::larger;
use crate::units::{Allowances, Money, Price, split_largest_remainder};

/// What each of two jurisdictions sells of `sold`, in proportion to what they offered.
pub(super) fn by_jurisdiction(sold: Allowances, offered: [Allowances; 2]) -> [Allowances; 2] {
    let parts = split_largest_remainder(i128::from(sold), &offered.map(i128::from));
    [0, 1].map(|place| parts.get(place).map_or(0, |part| *part as Allowances))
}

/// What of each award comes from the partner, in proportion; nothing where nothing does.
pub(super) fn imports(awards: &[Allowances], joint: Option<JointSale>) -> Vec<Allowances> {
    let Some(joint) = joint.filter(|joint| joint.imported_t > 0) else { return Vec::new() };
    let shares: Vec<i128> = awards.iter().map(|award| i128::from(*award)).collect();
    let parts = split_largest_remainder(i128::from(joint.imported_t), &shares);
    parts.into_iter().map(|part| part as Allowances).collect()
}

impl State<'_> {
    /// What the partner offers in auction `number` of the year.
    pub(super) fn offer_abroad(&self, number: usize) -> Allowances {
        let left = self.program.auction.days.len() - number;
        self.joined().map_or(0, |link| link.abroad.offer(left))
    }

    /// Adds the partner to what the market knows today.
    pub(super) fn look_abroad(&self, today: &mut Today) {
        if let Some(link) = self.joined() {
            today.realised.extend_from_slice(&link.abroad.realised);
            today.bank += link.abroad.position() as f64;
            today.stock += link.abroad.stock() as f64;
        }
    }

    /// What the partner's own need until the step that `sums` are of; none without a link.
    pub(super) fn need_abroad(&self, sums: &[SectorSums; SECTORS]) -> Option<f64> {
        let link = self.joined()?;
        let need = |s: &SectorSums| s.gross - s.abated + s.year - s.year_abated;
        let gross: f64 = sums[self.program.sectors.len()..].iter().map(need).sum();
        Some(larger(gross - link.abroad.position() as f64, 0.0))
    }

    /// The partner's own bid as one, without limits: it stands for many.
    pub(super) fn partner_bids(&self, ladder: &[f64], scratch: &mut Scratch) {
        if let Some(link) = self.joined() {
            let soon = link.abroad.soon(self.year, 1.0) - link.abroad.position() as f64;
            let bidder = self.partner_place() as u32;
            self.ladder_bids((self.entities, bidder), 1.0, soon, ladder, scratch);
        }
    }

    /// Of an auction of `supply`, `own` of it ours, what we sold; and the whole of it where it was a joint one.
    pub(super) fn own_part(
        &mut self,
        own: Allowances,
        supply: Allowances,
        settlement: &Settlement,
        scratch: &Scratch,
    ) -> (Settlement, Option<JointSale>) {
        if self.joined().is_none() {
            return (*settlement, None);
        }
        let offered = own - settlement.withheld;
        let [sold, _] = by_jurisdiction(settlement.sold, [offered, supply - own]);
        let won: Allowances = scratch.room.awards()[..self.participants.len()].iter().sum();
        let joint = JointSale {
            offered_t: supply,
            sold_t: settlement.sold,
            imported_t: (won - sold).max(0),
            exported_t: (sold - won).max(0),
            settlement: settlement.price,
        };
        if let Some(link) = self.link.as_mut().filter(|_| settlement.sold < settlement.offered) {
            link.at_floor += 1;
        }
        (Settlement { sold, offered, ..*settlement }, Some(joint))
    }

    /// Hands over what a winner gets from the partner's agency.
    pub(super) fn import_won(&mut self, to: Account, tons: Allowances, price: Price) -> Allowances {
        self.import(Account::Auction, to, tons, 0..self.year + 1, price)
    }

    /// The partner's own get what they won: of the `own_sold` ours that nobody here won, those consigned first, and the
    /// rest from their agency. Returns what they paid here less what was paid there.
    pub(super) fn settle_abroad(
        &mut self,
        joint: Option<JointSale>,
        (own_sold, for_others): (Allowances, Allowances),
        price: Price,
    ) -> Money {
        joint.map_or(Money(0), |joint| self.settle_joint(joint, (own_sold, for_others), price))
    }

    #[inline(never)]
    fn settle_joint(
        &mut self,
        joint: JointSale,
        (own_sold, for_others): (Allowances, Allowances),
        price: Price,
    ) -> Money {
        let (quarter, y) = (self.quarter, self.year);
        let given = self.export(Account::Consigned, for_others.min(joint.exported_t), 0..y + 1, price);
        let stock = self.oldest_vintage()..y + 1;
        let given = given + self.export(Account::Auction, joint.exported_t - given, stock, price);
        self.audit
            .equal("what goes abroad is delivered", given.into(), joint.exported_t.into(), || quarter.to_string());
        let theirs = joint.sold_t - own_sold;
        if let Some(link) = &mut self.link {
            link.abroad.ledger.transfer_oldest(quarter, Account::Auction, PRIVATE, theirs - joint.imported_t, y);
        }
        price.times(joint.exported_t - joint.imported_t)
    }

    /// Between auctions the partner trades like anybody: it buys what it already owes, and sells what it will not need for
    /// two years.
    pub(super) fn trade_abroad(&self, buyers: &mut Vec<(usize, Allowances)>, sellers: &mut Vec<(usize, Allowances)>) {
        let Some(link) = self.joined() else { return };
        let place = self.partner_place();
        let position = link.abroad.position();
        if position < 0 {
            buyers.push((place, -position));
            return;
        }
        let spare = position - crate::units::whole_tons(link.abroad.soon(self.year, 2.0));
        if spare > 0 {
            sellers.push((place, spare));
        }
    }

    /// On the eve of a deadline the partner's own part with old vintages that they do not owe yet.
    pub(super) fn lend_abroad(&self, sellers: &mut Vec<(usize, Allowances)>, youngest: usize) {
        if let Some(link) = self.joined() {
            let spare = link.abroad.position().min(link.abroad.ledger.allowances_until(PRIVATE, youngest));
            if spare > 0 {
                sellers.push((self.partner_place(), spare));
            }
        }
    }

    /// A trade across the border, at the last price; younger vintages than `youngest` go back against it.
    #[inline(never)]
    pub(super) fn hand_across(&mut self, seller: usize, buyer: usize, tons: Allowances, youngest: usize) {
        let (price, old) = (self.price, 0..youngest + 1);
        let young = youngest + 1..self.program.years();
        if seller == self.partner_place() {
            let to = Account::Holding(buyer);
            let came = self.import(PRIVATE, to, tons, old, price);
            let back = self.export(to, came, young, price);
            self.participants[buyer].traded += came - back;
        } else {
            let from = Account::Holding(seller);
            let left = self.export(from, tons, old, price);
            let back = self.import(PRIVATE, from, left, young, price);
            self.participants[seller].traded -= left - back;
        }
    }
}
