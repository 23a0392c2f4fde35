//! Targets: emissions for each unit of output first, all emissions second, or the other way round.
//!
//! Exact. Must not know where numbers come from. Invariant: a looser target never turns a pass into a fail.

use crate::law::schedule::at_most;
use crate::units::{Allowances, Year, float};
use rust_decimal::Decimal;

/// Which of the two tests decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Emissions for each unit of output.
    IntensityFirst,
    /// All emissions.
    TotalFirst,
}

/// A target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// The year that it is for.
    pub year: Year,
    /// The year that it is measured from.
    pub base: Year,
    /// By how much less for each unit of output.
    pub reduction: Decimal,
    /// All emissions, for the other test.
    pub total: Option<Allowances>,
    /// Which test decides.
    pub phase: Phase,
}

/// What came of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Both tests are passed, or the other test has no number.
    Pass,
    /// The deciding test is passed, the other one is not.
    Warning,
    /// The deciding test is failed.
    Fail,
}

impl Verdict {
    /// Its name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Verdict::Pass => "pass",
            Verdict::Warning => "pass-with-warning",
            Verdict::Fail => "fail",
        }
    }
}

/// A target held against a run.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetResult {
    /// The target.
    pub target: Target,
    /// Most emissions with which it is met at the output that was reached: whole tons, down.
    pub ceiling_t: Allowances,
    /// Emissions of its year.
    pub emissions_t: Allowances,
    /// Change of emissions for each unit of output since the base year, negative for a cut.
    pub change: Decimal,
    /// Whether the test of intensity is passed.
    pub intensity_met: bool,
    /// Whether the test of the total is passed; none without a number.
    pub total_met: Option<bool>,
    /// What came of it.
    pub verdict: Verdict,
}

impl TargetResult {
    /// Whether the total decides: it comes first and has a number.
    #[must_use]
    pub fn total_decides(&self) -> bool {
        self.target.phase == Phase::TotalFirst && self.total_met.is_some()
    }
}

impl Target {
    /// Holds it against emissions and output of both years, the output as an index of real value.
    #[must_use]
    pub fn judge(&self, emissions: (Allowances, Allowances), index: (Decimal, Decimal)) -> TargetResult {
        let grown = if index.0 > Decimal::ZERO { index.1 / index.0 } else { Decimal::ONE };
        let base = Decimal::from(emissions.0);
        let most = (Decimal::ONE - self.reduction) * grown * base;
        let now = Decimal::from(emissions.1);
        let intensity_met = now <= most;
        let total_met = self.total.map(|total| emissions.1 <= total);
        let (deciding, other) = match (self.phase, total_met) {
            (Phase::IntensityFirst, total) => (intensity_met, total.unwrap_or(true)),
            (Phase::TotalFirst, Some(total)) => (total, intensity_met),
            // Without a number there is no other test to decide.
            (Phase::TotalFirst, None) => (intensity_met, true),
        };
        let verdict = match (deciding, other) {
            (false, _) => Verdict::Fail,
            (true, false) => Verdict::Warning,
            (true, true) => Verdict::Pass,
        };
        let then = base * grown;
        let change = if then > Decimal::ZERO { now / then - Decimal::ONE } else { Decimal::ZERO };
        TargetResult {
            target: *self,
            ceiling_t: at_most(most),
            emissions_t: emissions.1,
            change,
            intensity_met,
            total_met,
            verdict,
        }
    }
}

/// Yearly growth of output at which emissions that stay as they are meet a reduction over `years`.
#[must_use]
pub fn growth_needed(reduction: f64, years: u16) -> f64 {
    float::pow(1.0 / (1.0 - reduction), 1.0 / f64::from(years.max(1))) - 1.0
}
