//! The border between two linked programmes, each with a ledger of its own.
//!
//! What leaves one ledger stays in it as gone abroad and is issued anew in the other as foreign; what comes back ends
//! both. Invariant: of every vintage as much is abroad of one ledger as the other one has of it.

use super::{Account, Instrument, Ledger};
use crate::units::{Allowances, Quarter};
use std::ops::Range;

/// Moves up to `quantity` allowances of `vintages` across the border, the oldest first; returns how many moved.
pub fn cross(
    quarter: Quarter,
    (here, from): (&mut Ledger, Account),
    (there, to): (&mut Ledger, Account),
    quantity: Allowances,
    vintages: Range<usize>,
) -> Allowances {
    let mut left = quantity.max(0);
    for vintage in vintages.start..vintages.end.min(here.vintages) {
        let (own, foreign) = (Instrument::Vintage(vintage), Instrument::Foreign(vintage));
        for (leaves, arrives, source) in [(foreign, own, Account::Abroad), (own, foreign, Account::Issuance)] {
            let part = here.balance(from, leaves).min(left);
            if part > 0 && here.transfer(quarter, from, Account::Abroad, leaves, part).is_ok() {
                let arrived = there.transfer(quarter, source, to, arrives, part);
                debug_assert_eq!(arrived, Ok(()), "what left must arrive");
                left -= part;
            }
        }
    }
    quantity.max(0) - left
}

impl Ledger {
    /// Of what was issued here, a linked programme's allowances: what came across the border, by vintage.
    fn came(&self, vintage: usize) -> Allowances {
        -self.balance(Account::Issuance, Instrument::Foreign(vintage))
    }

    /// All of a linked programme's allowances that ever came.
    #[must_use]
    pub fn imported(&self) -> Allowances {
        (0..self.vintages).map(|vintage| self.came(vintage)).sum()
    }

    /// The first vintage of which not as much is gone to `there` as is in its books, and how much both say.
    #[must_use]
    pub fn differs_abroad(&self, there: &Ledger) -> Option<(usize, Allowances, Allowances)> {
        let each = |vintage: usize| {
            let gone = self.balance(Account::Abroad, Instrument::Vintage(vintage));
            (vintage, gone, there.came(vintage) - there.balance(Account::Abroad, Instrument::Foreign(vintage)))
        };
        (0..self.vintages).map(each).find(|(_, gone, known)| gone != known)
    }
}
