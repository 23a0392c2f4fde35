//! Free allowances: who is given how many, and what gives way when there are too few.
//!
//! Must not know any place or any lever. Invariant: an amount is rounded down to whole allowances once, at its end.

use crate::units::Allowances;
use rust_decimal::Decimal;

/// One kind of free allowances.
#[derive(Clone, Debug)]
pub struct FreeChannel {
    /// Id, e.g. `eite`.
    pub id: &'static str,
    /// Places of the entities that receive them.
    pub recipients: Vec<usize>,
    /// Years in which they are given.
    pub given: Vec<bool>,
    /// How many.
    pub rule: FreeRule,
    /// First year in which nobody is given more than it emitted the year before; none where that is allowed.
    pub guarded_from: Option<usize>,
    /// Whether they are sold at the year's auctions for the recipients instead of given to them.
    pub consigned: bool,
    /// What their value must be spent on; none where it is free.
    pub uses: Option<ValueUses>,
}

/// What the value of free allowances must be spent on.
#[derive(Clone, Debug)]
pub struct ValueUses {
    /// Ids of the uses.
    pub ids: Vec<&'static str>,
    /// Place of the use that lowers households' bills.
    pub bills: Option<usize>,
    /// Their shares; sum to one.
    pub shares: Vec<Decimal>,
    /// Whether allowances that are not sold are worth the floor instead of the last settlement.
    pub at_floor: bool,
}

impl FreeChannel {
    /// Whether recipients get amounts that are known before the run.
    #[must_use]
    pub fn scheduled(&self) -> bool {
        self.guarded_from.is_none() && !self.consigned && self.rule.scheduled()
    }

    /// Whether the amounts of year `y` are held to the emissions of the year before.
    #[must_use]
    pub fn guarded(&self, y: usize) -> bool {
        self.guarded_from.is_some_and(|first| y >= first)
    }
}

/// How many free allowances an entity gets.
#[derive(Clone, Debug)]
pub enum FreeRule {
    /// floor(share x base emissions x budget / first budget).
    BaseWithBudget {
        /// Of base emissions in the first year.
        share: Decimal,
    },
    /// floor(share x mean of the entity's emissions in the years before).
    TrailingMean {
        /// How many years.
        years: usize,
        /// Of the mean.
        share: Decimal,
    },
    /// floor(share x the entity's emissions in the year before).
    LastYear {
        /// Of those emissions.
        share: Decimal,
    },
    /// floor(the entity's amount for the year), or floor(that amount x budget / `over`).
    Listed {
        /// By entity of the programme and year; nothing for who gets none.
        amounts: Vec<Vec<Decimal>>,
        /// What the budget is divided by: the first budget, where amounts decline with it, or the tons that the
        /// whole budget is shared by. None where amounts are final.
        over: Option<Allowances>,
    },
}

impl FreeRule {
    /// Whether the amounts are known before the run.
    #[must_use]
    pub fn scheduled(&self) -> bool {
        matches!(self, FreeRule::BaseWithBudget { .. } | FreeRule::Listed { .. })
    }
}

/// What gives way when reserve and free allowances exceed a budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortage {
    /// Free allowances are scaled down.
    ProrateFree,
    /// The reserve gives way first, down to its mandatory share.
    CutReserveFirst,
}
