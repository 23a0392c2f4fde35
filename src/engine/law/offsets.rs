//! Offset credits: how many may be used, of which kinds, and what the market has of them.
//!
//! Descriptions only. Must not know any place. Kinds are in the order of the ledger's.

use crate::units::{Allowances, Date, Price};
use rust_decimal::Decimal;
use std::ops::Range;

/// Offset credits.
#[derive(Clone, Debug)]
pub struct OffsetRules {
    /// Largest share of an obligation, by year.
    pub limit: Vec<Decimal>,
    /// Least share of credits used that must bring direct benefits, by year.
    pub direct_benefit: Vec<Decimal>,
    /// Whether that share holds for the credits of all entities together instead of each one's.
    pub benefit_of_all: bool,
    /// Largest share of an obligation from tribal lands, outside the other limit.
    pub tribal_limit: Decimal,
    /// Whether the limit holds for each instalment instead of the period.
    pub each_installment: bool,
    /// Whether credits are those of the pools' projects instead of a part of the limits.
    pub by_project: bool,
    /// Direct benefits, other, tribal.
    pub pools: [OffsetPool; 3],
    /// Credits found invalid after they were used.
    pub invalidation: InvalidationRules,
}

/// The market's credits of one kind.
#[derive(Clone, Debug)]
pub struct OffsetPool {
    /// Part of the credits that passes the tests of eligibility.
    pub eligible: Decimal,
    /// Projects that pass them, the cheapest first.
    pub projects: Vec<OffsetProject>,
}

impl OffsetPool {
    /// Everything passes; no projects are listed.
    #[must_use]
    pub fn open() -> OffsetPool {
        OffsetPool { eligible: Decimal::ONE, projects: Vec::new() }
    }
}

/// A project that issues credits.
#[derive(Clone, Debug)]
pub struct OffsetProject {
    /// Least price of a credit, real.
    pub price: Price,
    /// Credits a year.
    pub credits: Allowances,
    /// Places of the years in which it issues them.
    pub years: Range<usize>,
    /// Whether it lies with the partner of a link, and counts only while the link lasts.
    pub of_partner: bool,
}

/// Credits found invalid after they were used.
#[derive(Clone, Debug)]
pub struct InvalidationRules {
    /// Part of the credits used that is found invalid sooner or later.
    pub rate: Decimal,
    /// Years after its use in which a credit may be.
    pub lookback: usize,
    /// Months until the replacement is due.
    pub months: u16,
    /// Whether credits still held must be replaced, too, instead of only being cancelled.
    pub held_too: bool,
    /// Whether a missing replacement costs by the day instead of as much as a missing allowance.
    pub by_day: bool,
    /// Single findings.
    pub events: Vec<Invalidation>,
}

impl InvalidationRules {
    /// Nothing is ever found.
    #[must_use]
    pub fn none() -> InvalidationRules {
        let events = Vec::new();
        InvalidationRules { rate: Decimal::ZERO, lookback: 1, months: 6, held_too: false, by_day: false, events }
    }
}

/// Credits that an entity used are found invalid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invalidation {
    /// Its place.
    pub entity: usize,
    /// The day.
    pub date: Date,
    /// How many; of more than it used, those that it used.
    pub credits: Allowances,
}

/// The largest cheapest mix of credits: `direct` and `other` to be had, within `cap`, at least the share `benefit` of
/// them direct. Others are taken as the cheaper ones.
#[must_use]
pub fn credit_mix(direct: Allowances, other: Allowances, cap: Allowances, benefit: Decimal) -> [Allowances; 2] {
    let others =
        other.min(super::schedule::at_most_of(Decimal::ONE - benefit, cap)).min(others_beside(direct, benefit));
    [direct.min(cap - others), others]
}

/// The most other credits beside so many direct ones.
#[must_use]
pub fn others_beside(direct: Allowances, benefit: Decimal) -> Allowances {
    match (Decimal::from(direct) * (Decimal::ONE - benefit)).checked_div(benefit) {
        Some(others) => super::schedule::at_most(others),
        None => Allowances::MAX,
    }
}
