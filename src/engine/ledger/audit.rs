//! The audit: the laws of double entry, checked over every account and instrument.

use super::{Account, Instrument, Ledger, OFFSET_KINDS, SYSTEM};
use crate::units::Allowances;

/// The first law that does not hold, in words.
pub type Finding = Option<String>;

impl Ledger {
    /// Checks that every instrument's balances sum to zero against issuance, that no account but issuance is
    /// negative, and that each account's total is the sum of what it holds.
    #[must_use]
    pub fn audit(&self) -> Finding {
        self.audit_from(0)
    }

    /// The same without the vintages that are all retired or cancelled, which nothing can move any more. Cheap
    /// enough to run after every quarter.
    #[must_use]
    pub fn audit_living(&self) -> Finding {
        self.audit_from(self.living.iter().position(|tons| *tons != 0).unwrap_or(self.newest).min(self.newest))
    }

    /// Checks the vintages from `first` on and everything without a vintage. Whoever held something of an older
    /// vintage would not come to its total.
    fn audit_from(&self, first: usize) -> Finding {
        let mut held = vec![0; self.accounts - 1];
        for column in (first..self.newest).chain(self.vintages..self.width()) {
            let (issued, balances) = self.balances[column * self.accounts..][..self.accounts].split_first()?;
            // A sum and the bits of all signs: one plain pass.
            let (mut sum, mut signs) = (*issued, 0);
            for balance in balances {
                sum += balance;
                signs |= balance;
            }
            if signs < 0 {
                return Some(format!("instrument {column}: an account is negative"));
            }
            if sum != 0 {
                return Some(format!("instrument {column}: {sum} are in an account and were not issued"));
            }
            if column <= self.vintages {
                held.iter_mut().zip(balances).for_each(|(held, balance)| *held += balance);
            }
        }
        let gone = [Account::Retired.place() - 1, Account::Cancelled.place() - 1];
        let off = |place: &usize| held[*place] != self.totals[place + 1] && (first == 0 || !gone.contains(place));
        let place = (0..held.len()).find(off)?;
        Some(format!("account {} does not sum to its total", place + 1))
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
