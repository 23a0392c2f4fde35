//! Affiliated parties in a run: they share purchase and holding limits.
//!
//! Report: Auctions, paragraphs 3 and 4; Other Participation, paragraph 2. Invariant: without groups nothing here
//! does any work, and every party stands alone.

use super::state::{Scratch, State};
use crate::law::schedule::at_most;
use crate::ledger::Account;
use crate::market::group::{Group, share};
use crate::units::Allowances;
use rust_decimal::Decimal;
use std::borrow::Cow;

impl State<'_> {
    /// The group of `i`, by its place in the programme.
    pub(super) fn group_of(&self, i: usize) -> Option<usize> {
        self.program.parties.groups.iter().position(|members| members.contains(&i))
    }

    /// What `i` and those whose holding limit it shares hold for use or trade.
    pub(super) fn counted_holding(&self, i: usize) -> Allowances {
        let own = self.ledger.allowances(Account::Holding(i));
        if self.program.parties.groups.is_empty() || !self.program.parties.group_holding {
            return own;
        }
        self.group_of(i).map_or(own, |group| {
            let members = &self.program.parties.groups[group];
            members.iter().map(|&member| self.ledger.allowances(Account::Holding(member))).sum()
        })
    }

    /// Awards with each group's as one: its members are one buyer to whoever watches the market.
    pub(super) fn by_group<'b>(&self, awards: &'b [Allowances]) -> Cow<'b, [Allowances]> {
        let groups = &self.program.parties.groups;
        if groups.is_empty() {
            return Cow::Borrowed(awards);
        }
        let mut together = awards.to_vec();
        for members in groups {
            let all = members.iter().map(|&member| together.get_mut(member).map_or(0, std::mem::take)).sum();
            if let Some(first) = members.first().and_then(|&member| together.get_mut(member)) {
                *first = all;
            }
        }
        Cow::Owned(together)
    }

    /// What the holding limit leaves `i`; never negative.
    pub(super) fn holding_room(&self, i: usize, limit: Allowances) -> Allowances {
        (limit - self.counted_holding(i)).max(0)
    }

    /// What `i` holds above the limit, no more than is its own.
    pub(super) fn holding_excess(&self, i: usize, limit: Allowances) -> Allowances {
        (self.counted_holding(i) - limit).min(self.ledger.allowances(Account::Holding(i)))
    }

    /// Cuts the limits of affiliated bidders so that each group stays within its own.
    pub(super) fn share_limits(&self, supply: Allowances, seed: u64, scratch: &mut Scratch) {
        let (rules, parties) = (&self.program.auction, &self.program.parties);
        let holding = if parties.groups.is_empty() { 0 } else { self.holding_limit() };
        for members in &parties.groups {
            let trader = |&member: &usize| member >= self.entities;
            let narrow: Vec<bool> = members.iter().map(trader).collect();
            let rate = match members.iter().all(trader) {
                true => rules.purchase_limit_trader,
                false => rules.purchase_limit.max(rules.purchase_limit_trader),
            };
            let narrow_most = at_most(rules.purchase_limit_trader * Decimal::from(supply));
            let mut most = at_most(rate * Decimal::from(supply));
            if let (true, Some(&first)) = (parties.group_holding, members.first()) {
                most = most.min(self.holding_room(first, holding));
            }
            let group = Group { members, most, narrow: &narrow, narrow_most };
            share(&group, rules.lot, &scratch.bids, &scratch.keys, seed, &mut scratch.limits);
        }
    }
}
