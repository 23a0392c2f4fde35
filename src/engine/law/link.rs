//! A link with another programme: who the partner is, what must hold before it opens, how long it lasts.
//!
//! Descriptions only. Must not know any place. Invariant: every schedule of a partner has one entry a year of the
//! programme that it is linked with, and the two share one calendar.

use super::Sector;
use crate::units::{Allowances, Price};
use rust_decimal::Decimal;
use std::ops::Range;

/// A link that a programme may have.
#[derive(Clone, Debug)]
pub struct LinkRules {
    /// The other programme.
    pub partner: Partner,
    /// Places of the years in which the link lasts, if it opens.
    pub years: Range<usize>,
    /// Whether the partner's instruments lose their validity when the link ends.
    pub void_after: bool,
    /// What must hold before it opens, by id, and whether it does.
    pub checks: Vec<(&'static str, bool)>,
    /// The cost that must be lower with the link.
    pub test: CostTest,
}

/// How a link's cost is tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CostTest {
    /// The price of the link's first year is lower.
    Price,
    /// What compliance costs over the whole run is lower.
    TotalCost,
    /// Not at all.
    Off,
}

impl CostTest {
    /// Its name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            CostTest::Price => "price",
            CostTest::TotalCost => "total-cost",
            CostTest::Off => "off",
        }
    }
}

/// Another programme, as far as a market that is joined with it sees it.
#[derive(Clone, Debug)]
pub struct Partner {
    /// Its id.
    pub id: &'static str,
    /// Its sectors; all of them owe allowances.
    pub sectors: Vec<Sector>,
    /// Allowances of each year, all of them auctioned.
    pub caps: Vec<Allowances>,
    /// In private hands before the first year.
    pub bank: Allowances,
    /// Its lowest selling price, by year.
    pub floor: Vec<Price>,
    /// Its ceiling, at which it sells without limit, by year.
    pub ceiling: Vec<Price>,
    /// Part of its obligations that credits answer for.
    pub offset_share: Decimal,
}
