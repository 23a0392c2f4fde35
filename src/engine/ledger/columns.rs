//! Where each instrument's balances lie: a column each, the dated ones by age.
//!
//! Must not know accounts' meaning. Invariant: columns of allowances with a vintage come in order of age, then the
//! reserve's own, then the credits.

use super::{Account, Instrument, Ledger, OFFSET_KINDS};
use crate::units::Allowances;
use std::ops::Range;

impl Ledger {
    /// The same, still empty, where a linked programme's allowances may be held, too.
    #[must_use]
    pub fn with_foreign(mut self) -> Ledger {
        self.issuers = 2;
        self.balances = vec![0; self.accounts * self.width()];
        self.moved = vec![None; self.width()];
        self.oldest = vec![self.dated(); self.accounts];
        self
    }

    /// Number of instruments: allowances with a vintage, the reserve's, and the kinds of offset.
    pub(super) fn width(&self) -> usize {
        self.dated() + 1 + OFFSET_KINDS.len()
    }

    /// Columns of allowances with a vintage, which is also the reserve's own column.
    #[inline]
    pub(super) fn dated(&self) -> usize {
        self.issuers * self.vintages
    }

    /// Of a vintage a linked programme's come first: what might become void is used before one's own.
    #[inline]
    pub(super) fn column(&self, instrument: Instrument) -> usize {
        match instrument {
            Instrument::Vintage(vintage) => self.issuers * vintage + self.issuers - 1,
            Instrument::Foreign(vintage) => self.issuers * vintage,
            Instrument::Reserve => self.dated(),
            Instrument::Offset(kind) => self.dated() + 1 + kind,
        }
    }

    /// The allowance with a vintage of this column.
    #[inline]
    pub(super) fn instrument(&self, column: usize) -> Instrument {
        let vintage = column / self.issuers;
        let own = (column + 1).is_multiple_of(self.issuers);
        if own { Instrument::Vintage(vintage) } else { Instrument::Foreign(vintage) }
    }

    /// What `account` holds in `columns`.
    pub(super) fn sum_of(&self, account: Account, columns: Range<usize>) -> Allowances {
        columns.map(|column| self.balances[column * self.accounts + account.place()]).sum()
    }

    /// The columns of `vintages`, those that exist.
    #[inline]
    pub(super) fn columns_of(&self, vintages: Range<usize>) -> Range<usize> {
        vintages.start.min(self.vintages) * self.issuers..vintages.end.min(self.vintages) * self.issuers
    }
}
