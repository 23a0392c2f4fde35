//! The double-entry ledger: every allowance and credit is always in exactly one account.
//!
//! Must not know programmes, prices or behaviour. Invariants: [`Ledger::transfer`] is the only way a balance
//! changes; it debits one account and credits another; only the issuance account may be negative; retirement
//! and cancellation are never left; nothing goes back from a compliance account to a holding account.

mod audit;
mod border;
mod columns;
mod lots;

use crate::units::{Allowances, Quarter};
pub use border::cross;
use lots::Lots;
use std::ops::Range;

/// An account. Entities have two, so that what is set aside for surrender cannot be traded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Account {
    /// Where instruments come from: minus everything ever issued.
    Issuance,
    /// The agency's stock for auctions.
    Auction,
    /// Allowance price containment reserve.
    PriceContainment,
    /// Emissions containment reserve.
    EmissionsContainment,
    /// Surrendered and retired.
    Retired,
    /// Cancelled without having been surrendered.
    Cancelled,
    /// Free allowances that are sold for their recipients.
    Consigned,
    /// Instruments that left for a linked programme.
    Abroad,
    /// What an entity may trade.
    Holding(usize),
    /// What an entity has set aside for surrender.
    Compliance(usize),
}

/// Accounts that belong to no entity.
const SYSTEM: usize = 8;

impl Account {
    #[inline]
    fn place(self) -> usize {
        match self {
            Account::Issuance => 0,
            Account::Auction => 1,
            Account::PriceContainment => 2,
            Account::EmissionsContainment => 3,
            Account::Retired => 4,
            Account::Cancelled => 5,
            Account::Consigned => 6,
            Account::Abroad => 7,
            Account::Holding(entity) => SYSTEM + 2 * entity,
            Account::Compliance(entity) => SYSTEM + 2 * entity + 1,
        }
    }
}

/// What a compliance instrument is: an allowance of a vintage, its own or a linked programme's, a reserve allowance
/// without one, or a credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Instrument {
    /// An allowance of the programme's year at this place.
    Vintage(usize),
    /// A linked programme's allowance of the year at this place.
    Foreign(usize),
    /// An allowance from the price containment reserve.
    Reserve,
    /// An offset credit of the kind at this place.
    Offset(usize),
}

/// Kinds of offset credit, in the order of [`Instrument::Offset`].
pub const OFFSET_KINDS: [&str; 3] = ["direct_benefit", "other", "tribal"];

/// One movement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// When.
    pub quarter: Quarter,
    /// Debited.
    pub from: Account,
    /// Credited.
    pub to: Account,
    /// What.
    pub instrument: Instrument,
    /// How many; positive.
    pub quantity: Allowances,
}

/// Why a movement was refused. Nothing moves when one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A quantity of zero or less.
    NotPositive,
    /// More than the account holds.
    AboveBalance,
    /// A route that does not exist, e.g. out of retirement.
    NoRoute,
    /// An account or instrument that this ledger does not have.
    Unknown,
}

/// Balances of all accounts, and the movements that made them when asked to keep them.
#[derive(Clone, Debug)]
pub struct Ledger {
    vintages: usize,
    /// Programmes whose allowances there are: one, or two where there is a link.
    issuers: usize,
    accounts: usize,
    /// One instrument after the other, each with all accounts: sums over accounts run along memory.
    balances: Vec<Allowances>,
    /// Allowances by account: what it holds without the credits.
    totals: Vec<Allowances>,
    /// By account: no allowance with a vintage before this column is in it. Entities hold few vintages at a time.
    oldest: Vec<usize>,
    /// No allowance with a vintage from this column on was ever moved.
    newest: usize,
    /// By instrument: when it last moved.
    moved: Vec<Option<Quarter>>,
    journal: Option<Vec<Transfer>>,
    /// Entities from this one on have no compliance account.
    without_compliance: usize,
    /// Kept where the earliest bought is used first.
    lots: Option<Lots>,
}

impl Ledger {
    /// An empty ledger for `entities` and `vintages`; `keep` keeps every movement.
    #[must_use]
    pub fn new(entities: usize, vintages: usize, keep: bool) -> Ledger {
        let accounts = SYSTEM + 2 * entities;
        Ledger {
            vintages,
            issuers: 1,
            accounts,
            balances: vec![0; accounts * (vintages + 1 + OFFSET_KINDS.len())],
            totals: vec![0; accounts],
            oldest: vec![vintages; accounts],
            newest: 0,
            moved: vec![None; vintages + 1 + OFFSET_KINDS.len()],
            journal: keep.then(Vec::new),
            without_compliance: entities,
            lots: None,
        }
    }

    /// The same, where entities from `first` on only trade: they have one account and nothing to surrender.
    #[must_use]
    pub fn without_compliance_from(mut self, first: usize) -> Ledger {
        self.without_compliance = first;
        self
    }

    /// The same, with [`Ledger::transfer_in_order`] in the order in which owners came by what they hold.
    #[must_use]
    pub fn in_order_of_purchase(mut self) -> Ledger {
        self.lots = Some(Lots::new(self.accounts));
        self
    }

    #[inline]
    fn known(&self, account: Account, instrument: Instrument) -> bool {
        account.place() < self.accounts
            && match instrument {
                Instrument::Vintage(vintage) => vintage < self.vintages,
                Instrument::Foreign(vintage) => self.issuers > 1 && vintage < self.vintages,
                Instrument::Reserve => true,
                Instrument::Offset(kind) => kind < OFFSET_KINDS.len(),
            }
    }

    /// What `account` holds of `instrument`; zero for what this ledger does not have.
    #[must_use]
    #[inline]
    pub fn balance(&self, account: Account, instrument: Instrument) -> Allowances {
        if !self.known(account, instrument) {
            return 0;
        }
        self.balances[self.column(instrument) * self.accounts + account.place()]
    }

    /// All allowances in `account`: every vintage and the reserve's, no credits.
    #[must_use]
    pub fn allowances(&self, account: Account) -> Allowances {
        self.totals.get(account.place()).copied().unwrap_or(0)
    }

    /// Allowances in `account` none younger than `youngest`; the reserve's count, having no vintage.
    #[must_use]
    pub fn allowances_until(&self, account: Account, youngest: usize) -> Allowances {
        let first = youngest.saturating_add(1).saturating_mul(self.issuers);
        self.allowances(account) - self.sum_of(account, first..self.newest)
    }

    /// Allowances in `account` of `vintages`.
    #[must_use]
    pub fn allowances_between(&self, account: Account, vintages: Range<usize>) -> Allowances {
        self.sum_of(account, self.columns_of(vintages))
    }

    /// All credits of `kind` ever surrendered.
    #[must_use]
    pub fn retired_credits(&self, kind: usize) -> Allowances {
        self.balance(Account::Retired, Instrument::Offset(kind))
    }

    /// Moves `quantity`.
    ///
    /// # Errors
    /// A [`Refusal`]; nothing has moved then.
    pub fn transfer(
        &mut self,
        quarter: Quarter,
        from: Account,
        to: Account,
        instrument: Instrument,
        quantity: Allowances,
    ) -> Result<(), Refusal> {
        if quantity <= 0 {
            return Err(Refusal::NotPositive);
        }
        if !self.known(from, instrument) || !self.known(to, instrument) {
            return Err(Refusal::Unknown);
        }
        if !self.leads(from, to) {
            return Err(Refusal::NoRoute);
        }
        if from != Account::Issuance && self.balance(from, instrument) < quantity {
            return Err(Refusal::AboveBalance);
        }
        self.post(quarter, self.column(instrument), (from.place(), to.place()), quantity);
        self.keep(quarter, from, to, instrument, quantity);
        Ok(())
    }

    /// Whether there is a route, and an account at its end.
    fn leads(&self, from: Account, to: Account) -> bool {
        route(from, to) && !matches!(to, Account::Compliance(entity) if entity >= self.without_compliance)
    }

    /// Writes a movement that was found lawful; the only place that changes a balance.
    #[inline]
    fn post(&mut self, quarter: Quarter, column: usize, (debit, credit): (usize, usize), quantity: Allowances) {
        self.moved[column] = Some(quarter);
        let balances = &mut self.balances[column * self.accounts..][..self.accounts];
        balances[debit] -= quantity;
        balances[credit] += quantity;
        let dated = self.dated();
        if column <= dated {
            self.totals[debit] -= quantity;
            self.totals[credit] += quantity;
        }
        if column < dated {
            self.oldest[credit] = self.oldest[credit].min(column);
            self.newest = self.newest.max(column + 1);
        }
    }

    /// Keeps a movement, and the order of purchases, where they are kept.
    #[inline]
    fn keep(&mut self, quarter: Quarter, from: Account, to: Account, instrument: Instrument, quantity: Allowances) {
        let (column, dated) = (self.column(instrument), self.dated());
        if let Some(lots) = self.lots.as_mut().filter(|_| column <= dated) {
            let owned = |account: Account| Some(account.place()).filter(|place| *place >= SYSTEM);
            lots.moved(owned(from), owned(to), column, quantity, same_owner(from, to));
        }
        if let Some(journal) = &mut self.journal {
            journal.push(Transfer { quarter, from, to, instrument, quantity });
        }
    }

    /// Moves up to `quantity` allowances, oldest vintages first and the reserve's last, none younger than
    /// `youngest`; returns how many moved.
    pub fn transfer_oldest(
        &mut self,
        quarter: Quarter,
        from: Account,
        to: Account,
        quantity: Allowances,
        youngest: usize,
    ) -> Allowances {
        let wanted = quantity.min(self.allowances(from));
        if wanted <= 0 {
            return 0;
        }
        let mut left = wanted - self.transfer_vintages(quarter, (from, to), wanted, 0..youngest.saturating_add(1));
        let moved = if left > 0 { self.balance(from, Instrument::Reserve).min(left) } else { 0 };
        if moved > 0 && self.transfer(quarter, from, to, Instrument::Reserve, moved).is_ok() {
            left -= moved;
        }
        wanted - left
    }

    /// Moves up to `quantity` allowances younger than `youngest`, the oldest of them first; returns how many
    /// moved.
    pub fn transfer_younger(
        &mut self,
        quarter: Quarter,
        from: Account,
        to: Account,
        quantity: Allowances,
        youngest: usize,
    ) -> Allowances {
        self.transfer_vintages(quarter, (from, to), quantity.max(0), youngest.saturating_add(1)..self.vintages)
    }

    /// Moves up to `quantity` of `vintages`, the oldest first; returns how many moved.
    pub fn transfer_vintages(
        &mut self,
        quarter: Quarter,
        (from, to): (Account, Account),
        quantity: Allowances,
        vintages: Range<usize>,
    ) -> Allowances {
        let (debit, credit) = (from.place(), to.place());
        let columns = self.columns_of(vintages);
        if columns.start >= self.newest || debit.max(credit) >= self.accounts || !self.leads(from, to) {
            return 0;
        }
        let mut left = quantity;
        for column in columns.start.max(self.oldest[debit])..columns.end.min(self.newest) {
            if left == 0 {
                break;
            }
            let held = self.balances[column * self.accounts + debit];
            let moved = held.min(left);
            if moved > 0 {
                self.post(quarter, column, (debit, credit), moved);
                self.keep(quarter, from, to, self.instrument(column), moved);
                left -= moved;
            }
            if moved == held && self.oldest[debit] == column {
                self.oldest[debit] = column + 1;
            }
        }
        quantity - left
    }

    /// Every movement so far, when they are kept.
    #[must_use]
    pub fn journal(&self) -> &[Transfer] {
        self.journal.as_deref().unwrap_or_default()
    }

    /// Number of vintages.
    #[must_use]
    pub fn vintages(&self) -> usize {
        self.vintages
    }
}

/// Whether both accounts are of one entity.
fn same_owner(from: Account, to: Account) -> bool {
    matches!((from, to), (Account::Holding(a), Account::Compliance(b)) if a == b)
}

/// Which movements exist. An exhaustive match: a new account must say where it leads.
fn route(from: Account, to: Account) -> bool {
    use Account::*;
    match (from, to) {
        (Retired | Cancelled, _) | (_, Issuance) => false,
        (Issuance, _) => true,
        (Auction, to) => !matches!(to, Auction | Compliance(_) | Retired | Consigned),
        (Consigned, to) => matches!(to, Holding(_) | Abroad | Cancelled),
        (Abroad, to) => matches!(to, Holding(_)),
        (PriceContainment, to) => matches!(to, Compliance(_) | Holding(_) | Cancelled),
        (EmissionsContainment, to) => matches!(to, Auction | Cancelled),
        (Holding(from), Holding(to)) => from != to,
        (Holding(from), Compliance(to)) => from == to,
        (Holding(_), to) => matches!(to, Retired | Cancelled | Abroad),
        (Compliance(_), to) => matches!(to, Retired | Cancelled),
    }
}

#[cfg(test)]
mod tests;
