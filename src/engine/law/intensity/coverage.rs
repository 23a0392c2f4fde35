//! Who has to report, and who has to trade: two duties with two tests.
//!
//! Must not know names of firms. Invariant: neither test reads the other's threshold.

use crate::units::{Allowances, Year};

/// Who has to report: a firm of a listed branch that emits or uses enough, one of the two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reporting {
    /// Branches.
    pub branches: Vec<String>,
    /// Least emissions of a year.
    pub tons: Allowances,
    /// Least energy of a year, tons of standard coal.
    pub coal_equivalent: i64,
}

/// Who has to trade: a firm with a listed process whose direct emissions are high enough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trading {
    /// Processes.
    pub processes: Vec<Process>,
    /// Least direct emissions of a year.
    pub tons: Allowances,
}

/// A process whose firms trade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Process {
    /// Stable id.
    pub id: String,
    /// Its first year.
    pub from: Year,
    /// Whether its lines are given what the year's rule for industry says; others are given what they emitted.
    pub by_rule: bool,
}

impl Reporting {
    /// Whether a firm has to report.
    #[must_use]
    pub fn applies(&self, branch: &str, tons: Allowances, coal_equivalent: i64) -> bool {
        let listed = self.branches.iter().any(|listed| listed == branch);
        listed && (tons >= self.tons || coal_equivalent >= self.coal_equivalent)
    }
}

impl Trading {
    /// Whether a firm has to trade in `year`.
    #[must_use]
    pub fn applies(&self, process: &str, direct_tons: Allowances, year: Year) -> bool {
        direct_tons >= self.tons && self.processes.iter().any(|listed| listed.id == process && year >= listed.from)
    }
}
