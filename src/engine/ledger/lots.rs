//! The order in which owners came by what they hold, for laws under which the earliest bought is used first.
//!
//! Must not know accounts' meaning: places and columns only. Invariant: an owner's lots of an instrument sum to its
//! balance; moving between two accounts of one owner is no purchase and keeps a lot's turn.

use super::{Account, Instrument, Ledger};
use crate::units::{Allowances, Quarter};

/// Lots by place of account, each list in order of turns.
#[derive(Clone, Debug)]
pub(super) struct Lots {
    next: u64,
    rows: Vec<Vec<Lot>>,
}

/// Instruments that came together.
#[derive(Clone, Copy, Debug)]
struct Lot {
    turn: u64,
    column: usize,
    quantity: Allowances,
}

impl Lots {
    /// Nothing yet, for so many accounts.
    pub fn new(accounts: usize) -> Lots {
        Lots { next: 0, rows: vec![Vec::new(); accounts] }
    }

    /// Notes a movement out of `from` and into `to`, where they belong to owners; `own` when to the same one.
    pub fn moved(&mut self, from: Option<usize>, to: Option<usize>, column: usize, quantity: Allowances, own: bool) {
        let taken = from.map_or_else(Vec::new, |from| self.take(from, column, quantity));
        let Some(to) = to else { return };
        if own {
            taken.into_iter().for_each(|lot| self.put(to, lot));
        } else {
            self.next += 1;
            self.put(to, Lot { turn: self.next, column, quantity });
        }
    }

    /// Column and quantity of each lot of `place`, the earliest first.
    pub fn of(&self, place: usize) -> Vec<(usize, Allowances)> {
        self.rows.get(place).map_or_else(Vec::new, |row| row.iter().map(|lot| (lot.column, lot.quantity)).collect())
    }

    fn take(&mut self, place: usize, column: usize, mut quantity: Allowances) -> Vec<Lot> {
        let row = &mut self.rows[place];
        let mut taken = Vec::new();
        for lot in row.iter_mut().filter(|lot| lot.column == column) {
            let part = lot.quantity.min(quantity);
            if part > 0 {
                taken.push(Lot { quantity: part, ..*lot });
                lot.quantity -= part;
                quantity -= part;
            }
        }
        row.retain(|lot| lot.quantity > 0);
        taken
    }

    fn put(&mut self, place: usize, lot: Lot) {
        let row = &mut self.rows[place];
        let at = row.partition_point(|other| other.turn <= lot.turn);
        // Two lots of one instrument with nothing between them are used as one.
        match at.checked_sub(1).and_then(|before| row.get_mut(before)).filter(|before| before.column == lot.column) {
            Some(before) => before.quantity += lot.quantity,
            None => row.insert(at, lot),
        }
    }
}

impl Ledger {
    /// Moves up to `quantity` allowances in the order in which they are used, none younger than `youngest`: the oldest
    /// vintages first, or the earliest bought where this ledger keeps that order. Returns how many moved.
    pub fn transfer_in_order(
        &mut self,
        quarter: Quarter,
        from: Account,
        to: Account,
        quantity: Allowances,
        youngest: usize,
    ) -> Allowances {
        let Some(lots) = &self.lots else { return self.transfer_oldest(quarter, from, to, quantity, youngest) };
        let mut left = quantity.max(0);
        for (column, held) in lots.of(from.place()) {
            let (part, reserve) = (held.min(left), column == self.dated());
            let instrument = if reserve { Instrument::Reserve } else { self.instrument(column) };
            let usable = reserve || column / self.issuers <= youngest;
            if part > 0 && usable && self.transfer(quarter, from, to, instrument, part).is_ok() {
                left -= part;
            }
        }
        quantity.max(0) - left
    }
}
