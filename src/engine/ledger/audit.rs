//! The audit: the laws of double entry, checked over every account and instrument.

use super::{Account, Instrument, Ledger, OFFSET_KINDS, SYSTEM};
use crate::units::{Allowances, Quarter};

/// The first law that does not hold, in words.
pub type Finding = Option<String>;

impl Ledger {
    /// Checks that every instrument's balances sum to zero against issuance, that no account but issuance is
    /// negative, and that each account's total is the sum of what it holds.
    #[must_use]
    pub fn audit(&self) -> Finding {
        let mut held = vec![0; self.accounts];
        for column in 0..self.width() {
            if let Some(finding) = self.unbalanced(column) {
                return Some(finding);
            }
            if column <= self.dated() {
                held.iter_mut().zip(self.balances_of(column)).for_each(|(held, balance)| *held += balance);
            }
        }
        let off = held.iter().zip(&self.totals).position(|(held, total)| held != total)?;
        Some(format!("account {off} does not sum to its total"))
    }

    /// Checks the instruments that moved in `quarter` or later; the others are what they were. Cheap enough to run
    /// after every quarter.
    #[must_use]
    pub fn audit_since(&self, quarter: Quarter) -> Finding {
        let moved = |column: &usize| self.moved[*column] >= Some(quarter);
        (0..self.width()).filter(moved).find_map(|column| self.unbalanced(column))
    }

    /// The balances of one instrument by account.
    fn balances_of(&self, column: usize) -> &[Allowances] {
        &self.balances[column * self.accounts..][..self.accounts]
    }

    fn unbalanced(&self, column: usize) -> Finding {
        let (issued, balances) = self.balances_of(column).split_first()?;
        // A sum and the bits of all signs: one plain pass.
        let (mut sum, mut signs) = (*issued, 0);
        for balance in balances {
            sum += balance;
            signs |= balance;
        }
        if signs < 0 {
            return Some(format!("instrument {column}: an account is negative"));
        }
        (sum != 0).then(|| format!("instrument {column}: issued and held differ by {sum}"))
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
        if self.issuers > 1 {
            again = again.with_foreign();
        }
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
