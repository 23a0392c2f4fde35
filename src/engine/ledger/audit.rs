//! The audit: the laws of double entry, checked over every account and instrument.

use super::{Account, Instrument, Ledger, OFFSET_KINDS, SYSTEM};
use crate::units::Allowances;

/// The first law that does not hold, in words.
pub type Finding = Option<String>;

impl Ledger {
    /// Checks that every instrument's balances sum to zero against issuance and that no account but issuance
    /// is negative. Cheap enough to run after every quarter.
    #[must_use]
    pub fn audit(&self) -> Finding {
        let width = self.width();
        let (issuance, accounts) = self.balances.split_at(width);
        let mut sums = [0 as Allowances; 64];
        for (place, row) in accounts.chunks_exact(width).enumerate() {
            let mut least: Allowances = 0;
            for (sum, balance) in sums.iter_mut().zip(row) {
                *sum += balance;
                least = least.min(*balance);
            }
            if least < 0 {
                return Some(format!("account {} is negative: {least}", place + 1));
            }
            if row[..=self.vintages].iter().sum::<Allowances>() != self.totals[place + 1] {
                return Some(format!("account {} does not sum to its total", place + 1));
            }
        }
        let off = issuance.iter().zip(&sums).position(|(issued, held)| issued + held != 0)?;
        Some(format!("instrument {off}: issued {}, held {}", -issuance[off], sums[off]))
    }

    /// Everything ever issued as allowances.
    #[must_use]
    pub fn issued(&self) -> Allowances {
        -self.allowances(Account::Issuance)
    }

    /// All allowances in entities' accounts.
    #[must_use]
    pub fn private(&self) -> Allowances {
        self.totals[SYSTEM..].iter().sum()
    }

    /// Replays the kept movements from nothing and compares the balances.
    #[must_use]
    pub fn replay(&self) -> Finding {
        let entities = (self.accounts - SYSTEM) / 2;
        let mut again = Ledger::new(entities, self.vintages, false);
        for (place, t) in self.journal().iter().enumerate() {
            if let Err(refusal) = again.transfer(t.quarter, t.from, t.to, t.instrument, t.quantity) {
                return Some(format!("movement {place} is refused on replay: {refusal:?}"));
            }
        }
        (again.balances != self.balances).then(|| "the movements do not make the balances".to_owned())
    }

    /// All credits in `account`.
    #[must_use]
    pub fn credits(&self, account: Account) -> Allowances {
        (0..OFFSET_KINDS.len()).map(|kind| self.balance(account, Instrument::Offset(kind))).sum()
    }
}
