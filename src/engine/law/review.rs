//! How an agency looks back at a programme and changes budgets that were already set.
//!
//! Descriptions only. Must not know any place. Years are places in the programme's schedules.

use crate::units::Allowances;

/// Evaluations and what may follow from them.
#[derive(Clone, Debug)]
pub struct ReviewRules {
    /// Evaluations, each on the last day of its year.
    pub evaluations: Vec<Evaluation>,
    /// What an evaluation may do.
    pub adjusts: Adjusts,
    /// What it takes covered emissions of the target year to be.
    pub covered: CoveredProjection,
    /// How much of a gap it may close.
    pub reach: Reach,
    /// Years of uncovered emissions whose trend is carried forward.
    pub trend_years: usize,
    /// A gap up to this size changes nothing.
    pub tolerance: Allowances,
    /// Further cuts of all budgets from a year on, announced on the last day before it.
    pub cuts: Vec<Cut>,
    /// Another measurement of the covered share, where there is one.
    pub remeasure: Option<Remeasure>,
}

impl ReviewRules {
    /// Budgets stay as first set.
    #[must_use]
    pub fn none() -> ReviewRules {
        ReviewRules {
            evaluations: Vec::new(),
            adjusts: Adjusts::Nothing,
            covered: CoveredProjection::ExpectedPath,
            reach: Reach::WholeGap,
            trend_years: 1,
            tolerance: 0,
            cuts: Vec::new(),
            remeasure: None,
        }
    }
}

/// An evaluation of whether a limit will be met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evaluation {
    /// It is finished on the last day of this year.
    pub year: usize,
    /// The year of the limit; later than `year`.
    pub target: usize,
    /// The limit on all emissions in that year.
    pub limit: Allowances,
    /// Last year of the budget line that starts at the target year's budget; the target year where none does.
    pub line_end: usize,
}

/// What an evaluation may do to later budgets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adjusts {
    /// It is written down only.
    Nothing,
    /// A projected miss takes allowances out.
    TightenOnly,
    /// A projected surplus also puts allowances in.
    Symmetric,
}

/// What an evaluation takes covered emissions of the target year to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CoveredProjection {
    /// Emissions along the price path that the market expects on the day.
    ExpectedPath,
    /// The budget of that year.
    Budget,
}

/// How much of a gap an evaluation may close.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// All of it, until a budget is zero.
    WholeGap,
    /// What covered entities would cut by the target year at the ceiling beyond what is expected: fewer
    /// allowances would bring prices above the ceiling and penalties, but no cuts that the law counts on.
    Ceiling,
}

/// So many allowances out of every budget from a year on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// First year.
    pub from: usize,
    /// A year.
    pub tons: Allowances,
}

/// The covered share measured once more, for a second budget line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remeasure {
    /// It is done on the last day of this year.
    pub year: usize,
    /// Over so many years, the last of them the year before.
    pub years: usize,
    /// Year at whose budget the line starts.
    pub start: usize,
    /// Year in which the line reaches the covered share of `limit`.
    pub end: usize,
    /// The limit on all emissions in that year.
    pub limit: Allowances,
}
