//! Free allowances that are sold for their recipients, and what free allowances are worth to the uses that their value is
//! kept for.
//!
//! Invariant: consigned allowances stay in an account of their own until they are sold, always before the agency's, and
//! what they bring is never receipts of the programme. Having been distributed, they wait for later auctions without a
//! limit of time.

use super::allocation::equal_parts;
use super::state::State;
use super::year::scaled;
use crate::units::{Allowances, Money, Price, split_largest_remainder};

/// What one recipient has in the coming auctions.
#[derive(Clone, Debug, Default)]
pub(super) struct Consignor {
    /// Place of the recipient.
    pub entity: usize,
    /// For each auction of the year.
    planned: Vec<Allowances>,
    /// Left by earlier auctions.
    left: Allowances,
    /// In the auction that is being held.
    offered: Allowances,
}

impl State<'_> {
    /// Puts `tons` of the year's vintage into the year's auctions in equal parts.
    pub(super) fn consign(&mut self, entity: usize, tons: Allowances) {
        let parts = equal_parts(tons, self.program.auction.days.len());
        self.participants[entity].consigned[self.year] += tons;
        match self.consignors.iter_mut().find(|consignor| consignor.entity == entity) {
            Some(consignor) => consignor.planned.iter_mut().zip(parts).for_each(|(sum, part)| *sum += part),
            None => self.consignors.push(Consignor { entity, planned: parts, ..Consignor::default() }),
        }
    }

    /// The first of January: last year's parts are through.
    pub(super) fn clear_consignments(&mut self) {
        let auctions = self.program.auction.days.len();
        for consignor in &mut self.consignors {
            consignor.planned.clear();
            consignor.planned.resize(auctions, 0);
        }
    }

    /// What is offered for others in auction `number` of the year.
    pub(super) fn offer_consigned(&mut self, number: usize) -> Allowances {
        for consignor in &mut self.consignors {
            consignor.offered = consignor.left + consignor.planned.get(number).copied().unwrap_or(0);
            consignor.left = consignor.offered;
        }
        self.consigned_offered()
    }

    /// All that is offered for others in the auction that is being held.
    pub(super) fn consigned_offered(&self) -> Allowances {
        self.consignors.iter().map(|consignor| consignor.offered).sum()
    }

    /// Recipients, by their places, and what is offered for each of them.
    pub(super) fn consignments(&self) -> impl Iterator<Item = (usize, Allowances)> + '_ {
        let offered = self.consignors.iter().map(|consignor| (consignor.entity, consignor.offered));
        offered.filter(|(_, offered)| *offered > 0)
    }

    /// Of `sold` allowances the consigned ones come first, in proportion to what each recipient offered. Returns how many
    /// they were and what they brought.
    pub(super) fn sell_consigned(&mut self, sold: Allowances, price: Price) -> (Allowances, Money) {
        let first = sold.min(self.consigned_offered());
        if first == 0 {
            return (0, Money(0));
        }
        let shares: Vec<i128> = self.consignors.iter().map(|consignor| i128::from(consignor.offered)).collect();
        let parts = split_largest_remainder(i128::from(first), &shares);
        for (consignor, part) in self.consignors.iter_mut().zip(parts) {
            let part = part as Allowances;
            consignor.left -= part;
            self.participants[consignor.entity].proceeds += price.times(part);
        }
        let proceeds = price.times(first);
        self.totals.consigned += first;
        self.totals.proceeds += proceeds;
        (first, proceeds)
    }

    /// Consigned allowances that wait for the next auction.
    pub(super) fn consigned_left(&self) -> Allowances {
        self.consignors.iter().map(|consignor| consignor.left).sum()
    }

    /// What the year's free allowances were worth, by use: proceeds where they were sold, otherwise each at the last
    /// settlement or at the floor.
    pub(super) fn value_free_allowances(&self, free: &[Allowances], proceeds: Money) -> Vec<Money> {
        let mut values = Vec::new();
        for (channel, &tons) in self.program.free.iter().zip(free) {
            let Some(uses) = &channel.uses else { continue };
            let price = if uses.at_floor { self.program.auction.floor[self.year] } else { self.price };
            let value = if channel.consigned { proceeds } else { price.times(tons) };
            let shares: Vec<i128> = uses.shares.iter().map(|share| scaled(*share)).collect();
            values.extend(split_largest_remainder(value.0, &shares).into_iter().map(Money));
        }
        values
    }
}
