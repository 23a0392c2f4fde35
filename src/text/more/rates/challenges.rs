//! What the challenges of a plan ask.

use crate::text::table::words;

words! {
/// What goals ask of a run of rates; `{year}`, `{value}`.
#[derive(Clone, Copy, Debug)]
pub struct RateGoalWords {
    /// The intensity target of a year is met.
    pub intensity_met: &'static str,
    /// The total of a year is within its reference.
    pub total_kept: &'static str,
    /// The last year's total is at least this.
    pub total_at_least: &'static str,
    /// It is above the plan's.
    pub more_co2: &'static str,
    /// It is the plan's.
    pub same_co2: &'static str,
    /// What measures cost in the last year.
    pub measures_at_most: &'static str,
    /// Fine dust falls by this.
    pub dust_falls: &'static str,
    /// So much more dust is avoided.
    pub more_dust_avoided: &'static str,
    /// Avoided and stored outside the total.
    pub outside_at_least: &'static str,
    /// Assumptions stay.
    pub own_assumptions: &'static str,
    /// One lever is moved.
    pub one_lever: &'static str,
    /// The sum of allowances is fixed.
    pub capped: &'static str,
    /// Firms make more.
    pub more_output: &'static str,
    /// No credits.
    pub no_credits: &'static str,
    /// Power plants lack nothing.
    pub no_gap: &'static str,
}
}
