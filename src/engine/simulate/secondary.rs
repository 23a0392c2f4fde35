//! Between auctions: entities that lack what they already owe buy from those that hold more than they will
//! need for two years, at the last settlement price. On the eve of a deadline whoever still lacks old enough
//! vintages gets them from anybody who does not need them for that deadline, against newer ones where he has
//! them: a penalty that leaves the debt standing is dearer than any price.
//!
//! What nobody has stays missing. Invariant: allowances only change hands.

use super::allocation::MOST_ABATED;
use super::compliance::Deadline;
use super::state::State;
use crate::ledger::Account;
use crate::units::float::smaller;
use crate::units::{Allowances, split_largest_remainder};

impl State<'_> {
    /// Trades once; buyers and sellers each take their part in proportion.
    pub(super) fn trade(&mut self) {
        let mut scratch = self.scratch.take().unwrap_or_default();
        scratch.parts.clear();
        scratch.others.clear();
        for i in (0..self.participants.len()).filter(|&i| self.may_trade(i)) {
            let position = if i < self.entities { self.held(i) - self.net_owing(i) } else { 0 };
            if position < 0 {
                scratch.parts.push((i, -position));
                continue;
            }
            let spare = self.spare(i, position);
            if spare > 0 {
                scratch.others.push((i, spare));
            }
        }
        self.trade_abroad(&mut scratch.parts, &mut scratch.others);
        let youngest = self.year.min(self.program.years() - 1);
        self.match_up(&mut scratch.parts, &mut scratch.others, youngest);
        self.scratch = Some(scratch);
    }

    /// The eve of `deadline`, at which each entity needs the allowances in `due`.
    pub(super) fn exchange(&mut self, deadline: Deadline, due: &[Allowances]) {
        let mut scratch = self.scratch.take().unwrap_or_default();
        scratch.parts.clear();
        scratch.others.clear();
        let youngest = self.youngest(deadline);
        for i in (0..self.participants.len()).filter(|&i| self.may_trade(i)) {
            let need = due.get(i).copied().unwrap_or(0);
            let tradable = self.ledger.allowances_until(Account::Holding(i), youngest);
            let have = tradable + self.ledger.allowances_until(Account::Compliance(i), youngest);
            if have < need {
                scratch.parts.push((i, need - have));
            } else if tradable.min(have - need) > 0 {
                scratch.others.push((i, tradable.min(have - need)));
            }
        }
        self.lend_abroad(&mut scratch.others, youngest);
        self.match_up(&mut scratch.parts, &mut scratch.others, youngest);
        self.scratch = Some(scratch);
    }

    /// Before an auction: whoever holds more than the holding limit allows, and more than two years' need,
    /// sells the excess to those who will owe within a year, rather than locking it up.
    pub(super) fn sell_excess(&mut self) {
        let mut scratch = self.scratch.take().unwrap_or_default();
        scratch.parts.clear();
        scratch.others.clear();
        let limit = if self.program.parties.block_only { Allowances::MAX } else { self.holding_limit() };
        for i in 0..self.entities {
            let above = self.holding_excess(i, limit);
            if above > 0 {
                let excess = above.min(self.spare(i, self.held(i) - self.net_owing(i)));
                if excess > 0 {
                    scratch.others.push((i, excess));
                }
            }
        }
        if !scratch.others.is_empty() {
            for i in (0..self.entities).filter(|&i| self.may_trade(i)) {
                let room = self.holding_room(i, limit);
                let position = self.held(i) - self.net_owing(i);
                let soon = crate::units::whole_tons(self.soon(i, position));
                if soon.min(room) > 0 {
                    scratch.parts.push((i, soon.min(room)));
                }
            }
            let youngest = self.year;
            self.match_up(&mut scratch.parts, &mut scratch.others, youngest);
        }
        self.scratch = Some(scratch);
    }

    /// Tradable and beyond two years' own need, where `position` is what is held beyond what is owed. General market
    /// participants need nothing.
    fn spare(&self, i: usize, position: Allowances) -> Allowances {
        let tradable = self.ledger.allowances(Account::Holding(i));
        if tradable == 0 || i >= self.entities {
            return tradable;
        }
        tradable.min(position - self.two_years(i))
    }

    /// Own emissions of the next two years less the free allowances to come in them.
    fn two_years(&self, i: usize) -> Allowances {
        let p = &self.participants[i];
        let Some(j) = p.sector else { return 0 };
        let sector = &self.program.sectors[j];
        let kept = 1.0 - smaller(p.scale * self.realised[j], MOST_ABATED);
        let need = |y: usize| {
            let gross = if self.owes(i, y) { p.share * sector.without[y] * kept } else { 0.0 };
            crate::units::whole_tons(gross / self.program.per_instrument()) - p.free[y]
        };
        let last = (self.year + 2).min(self.program.years() - 1);
        (self.year + 1..=last).map(need).sum::<Allowances>().max(0)
    }

    /// Moves what buyers want and sellers have, each side cut in proportion to the smaller; buyers hand back
    /// vintages younger than `youngest` where they have them.
    fn match_up(
        &mut self,
        buyers: &mut Vec<(usize, Allowances)>,
        sellers: &mut Vec<(usize, Allowances)>,
        youngest: usize,
    ) {
        let wanted: Allowances = buyers.iter().map(|(_, tons)| tons).sum();
        let offered: Allowances = sellers.iter().map(|(_, tons)| tons).sum();
        let volume = wanted.min(offered);
        scale(buyers, volume);
        scale(sellers, volume);
        self.totals.secondary += volume;
        let mut seller = 0;
        for (buyer, wanted) in buyers.iter_mut() {
            while let Some((from, left)) = sellers.get_mut(seller).filter(|_| *wanted > 0) {
                let part = (*wanted).min(*left);
                self.hand_over(*from, *buyer, part, youngest);
                *left -= part;
                *wanted -= part;
                seller += usize::from(*left == 0);
            }
        }
    }

    fn hand_over(&mut self, seller: usize, buyer: usize, tons: Allowances, youngest: usize) {
        if seller.max(buyer) == self.partner_place() {
            return self.hand_across(seller, buyer, tons, youngest);
        }
        let (from, to) = (Account::Holding(seller), Account::Holding(buyer));
        let moved = self.ledger.transfer_oldest(self.quarter, from, to, tons, youngest);
        let back = self.ledger.transfer_younger(self.quarter, to, from, moved, youngest);
        self.participants[seller].traded -= moved - back;
        self.participants[buyer].traded += moved - back;
    }
}

/// Scales the parts so that they sum to `volume`, which is not above their sum.
fn scale(parts: &mut Vec<(usize, Allowances)>, volume: Allowances) {
    let sum: Allowances = parts.iter().map(|(_, tons)| tons).sum();
    if sum == volume {
        return;
    }
    if volume == 0 {
        parts.clear();
        return;
    }
    let shares: Vec<i128> = parts.iter().map(|(_, tons)| i128::from(*tons)).collect();
    for ((_, tons), part) in parts.iter_mut().zip(split_largest_remainder(i128::from(volume), &shares)) {
        *tons = part as Allowances;
    }
    parts.retain(|(_, tons)| *tons > 0);
}
