//! What reviews of budgets found and changed: plain rows, as in `outcome`.

use crate::units::{Allowances, Year};

/// Why budgets that were set already were looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewKind {
    /// An evaluation of whether a limit will be met.
    Evaluation,
    /// A further cut that the scenario announces.
    Cut,
    /// The covered share was measured again.
    Share,
}

/// A review of budgets on the last day of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewRow {
    /// Which sort.
    pub kind: ReviewKind,
    /// On its last day; the budgets of later years may change.
    pub year: Year,
    /// What an evaluation found.
    pub finding: Option<Finding>,
    /// Allowances taken out by year, negative where some were added; years that did not change are left out.
    pub removed_by_year: Vec<(Year, Allowances)>,
}

impl ReviewRow {
    /// Allowances taken out in all.
    #[must_use]
    pub fn removed_t(&self) -> Allowances {
        self.removed_by_year.iter().map(|(_, tons)| tons).sum()
    }
}

/// What an evaluation expects of the year of a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Year of the limit.
    pub target: Year,
    /// The limit.
    pub limit_t: Allowances,
    /// Emissions of covered entities, less offsets where they count.
    pub covered_t: Allowances,
    /// Emissions outside coverage.
    pub non_covered_t: Allowances,
    /// What budgets can close of a gap, where that is limited.
    pub reach_t: Option<Allowances>,
}

impl Finding {
    /// Expected emissions less the limit: positive when the limit would be missed.
    #[must_use]
    pub fn gap_t(&self) -> Allowances {
        self.covered_t + self.non_covered_t - self.limit_t
    }
}
