//! Words of a programme of rates: its lab, its charts, its firms.
//!
//! What is the same for every programme is taken over from the lab's own words. `{name}` in a text is a place that the
//! view fills; a test fills them all. Lists follow the order of what they name.

mod challenges;
mod charts;
mod checks;
mod english;

pub use challenges::*;
pub use charts::*;
pub use checks::*;
pub(in crate::text) use english::ENGLISH;

use super::{ChallengesWords, CompareWords, DataWords, MemoWords, MethodWords};
use crate::text::table::words;
use crate::text::{LabWords, Language, words};

/// The words of programmes of rates in `language`.
#[must_use]
pub fn rates(language: Language) -> &'static RateWords {
    &words(language).more.rates
}

words! {
/// One field a part.
#[derive(Clone, Copy, Debug)]
pub struct RateWords {
    /// The lab, as it speaks of a plan.
    pub lab: LabWords,
    /// The memo, as it speaks of a plan.
    pub memo: MemoWords,
    /// Charts and data, as they speak of a plan.
    pub data: DataWords,
    /// Pages and what a programme has not.
    pub page: RatePageWords,
    /// The sentence on top.
    pub headline: RateHeadlineWords,
    /// The strip of figures.
    pub verdicts: RateVerdictWords,
    /// What readers should know.
    pub caveats: RateCaveatWords,
    /// Names of what is counted.
    pub names: RateNameWords,
    /// The charts.
    pub charts: RateChartWords,
    /// The firms.
    pub firms: FirmWords,
    /// Scenarios side by side, as they speak of a plan.
    pub compare: CompareWords,
    /// The challenges, as they speak of a plan.
    pub challenges: ChallengesWords,
    /// What they ask.
    pub goals: RateGoalWords,
    /// Method and checks, as they speak of a plan.
    pub method: MethodWords,
    /// What the tests hold.
    pub checks: RateChecksWords,
}
/// Pages.
#[derive(Clone, Copy, Debug)]
pub struct RatePageWords {
    /// A page that the programme has not: its name `{page}`, the `{program}`.
    pub no_page: &'static str,
    /// Why there is no auction room: `{page}`, `{program}`.
    pub no_auctions: &'static str,
    /// A link opens something that `{page}` has not got: `{name}`; what it has, `{allowed}`.
    pub no_open: &'static str,
    /// What the presets of a plan are.
    pub presets_about: &'static str,
    /// Name of what readers should know.
    pub caveats: &'static str,
    /// `{program}`, `{firms}`, `{first}` and `{last}` year.
    pub facts: &'static str,
    /// What the keys do in a chart that has no years.
    pub keys: &'static str,
    /// Name of its crosshair; the chart's `{title}`.
    pub crosshair: &'static str,
}
/// The sentence on top. `{change}` is what became of emissions for each unit of output, `{wanted}` the target.
#[derive(Clone, Copy, Debug)]
pub struct RateHeadlineWords {
    /// Passed: `{year}`, `{change}`, `{wanted}`.
    pub met: &'static str,
    /// The test of intensity is passed, the total is not: `{year}`, `{change}`, `{wanted}`, `{margin}`.
    pub met_but_total: &'static str,
    /// The test of intensity decides and is failed: `{year}`, `{change}`, `{wanted}`.
    pub missed: &'static str,
    /// The total decides, and is not passed: `{year}`, `{margin}`.
    pub total_missed: &'static str,
    /// The total decides and is passed, intensity is not: `{year}`, `{change}`, `{wanted}`.
    pub total_met_but: &'static str,
    /// Changed run: now passed, with or without a warning: `{year}`, `{change}`, `{wanted}`.
    pub now_met: &'static str,
    /// Changed run: now failed: `{year}`, `{change}`, `{wanted}`.
    pub now_missed: &'static str,
    /// Changed run: still passed, now with a warning of the total: `{year}`, `{margin}`.
    pub now_warned: &'static str,
    /// Changed run: still passed, the warning is gone: `{year}`.
    pub now_clear: &'static str,
    /// Changed run: targets come out as before.
    pub as_before: &'static str,
    /// Changed run: less in `{year}` by `{amount}`.
    pub less: &'static str,
    /// Changed run: more in `{year}` by `{amount}`.
    pub more: &'static str,
    /// Changed run: neither target nor total moves.
    pub nothing: &'static str,
    /// There is no target.
    pub no_target: &'static str,
}
/// The strip of figures.
#[derive(Clone, Copy, Debug)]
pub struct RateVerdictWords {
    /// A target: `{year}`.
    pub target: &'static str,
    /// A target whose total decides: `{year}`.
    pub total_target: &'static str,
    /// Beside a total that decides, intensity passes: `{change}`, `{wanted}`.
    pub intensity_met: &'static str,
    /// The same where it does not.
    pub intensity_missed: &'static str,
    /// Passed.
    pub met: &'static str,
    /// Passed with a warning of the other test.
    pub warned: &'static str,
    /// Failed.
    pub missed: &'static str,
    /// `{change}`, `{wanted}`.
    pub against_target: &'static str,
    /// The plan's own change: `{change}`.
    pub plan: &'static str,
    /// The figure is as in the plan.
    pub no_change: &'static str,
    /// `{difference}` from the plan.
    pub against: &'static str,
    /// All emissions: `{year}`.
    pub total: &'static str,
    /// Above the reference of `{reference}` by `{margin}`.
    pub above: &'static str,
    /// Below it.
    pub below: &'static str,
    /// No reference.
    pub no_reference: &'static str,
    /// Fine dust: `{year}`; says that it is indicative.
    pub dust: &'static str,
    /// What that rests on.
    pub dust_detail: &'static str,
    /// Allowances against emissions: `{year}`.
    pub gap: &'static str,
    /// Allowances are missing: `{amount}`.
    pub gap_missing: &'static str,
    /// Allowances are left over: `{amount}`.
    pub gap_surplus: &'static str,
    /// `{emissions}`, `{allocated}`.
    pub gap_detail: &'static str,
    /// Added where a rule that was used is from a draft.
    pub gap_draft: &'static str,
    /// What measures and allowances cost: `{year}`.
    pub cost: &'static str,
    /// `{measures}`, `{allowances}`.
    pub cost_detail: &'static str,
}
/// What readers should know.
#[derive(Clone, Copy, Debug)]
pub struct RateCaveatWords {
    /// Drafts: `{first}`, `{last}`.
    pub drafts: &'static str,
    /// What a megawatt-hour is changes: `{before}`, `{after}` year.
    pub basis: &'static str,
    /// The same where a later plan goes back to supplied electricity.
    pub basis_back: &'static str,
    /// Weak numbers: `{count}` of `{all}` measures.
    pub weak: &'static str,
    /// The same of all `{count}` measures.
    pub weak_all: &'static str,
    /// Firms are made up: `{count}`.
    pub firms: &'static str,
    /// The targets' numbers are not in the plan.
    pub targets: &'static str,
    /// The same for an audience, in a line: rules from `{year}` on, weak numbers, firms.
    pub brief: [&'static str; 3],
    /// Between them.
    pub between: &'static str,
}
/// Names of what is counted. The pairs are id and name; an id that is not listed names itself.
#[derive(Clone, Copy, Debug)]
pub struct RateNameWords {
    /// Sectors, pollutants, measures and qualities by id.
    pub by_id: &'static [(&'static str, &'static str)],
    /// Units as links and files count in them, and outputs of firms; by their English.
    pub units: &'static [(&'static str, &'static str)],
    /// All sectors beyond the four largest.
    pub other_sectors: &'static str,
    /// All measures beyond the largest.
    pub other_measures: &'static str,
    /// The plan's own run.
    pub plan: &'static str,
    /// The plan's own run in a table or tooltip: `{name}`.
    pub in_the_plan: &'static str,
    /// Column of years.
    pub year: &'static str,
    /// Column of measures.
    pub measure: &'static str,
    /// Column of pollutants.
    pub pollutant: &'static str,
    /// A column in metric tons: `{name}`.
    pub in_tons: &'static str,
    /// A column in kilograms: `{name}`.
    pub in_kilograms: &'static str,
    /// A column in the currency: `{name}`.
    pub in_money: &'static str,
    /// A column in the currency for each ton: `{name}`.
    pub in_money_a_ton: &'static str,
    /// A column in kilograms for each ton: `{name}`.
    pub in_kilograms_a_ton: &'static str,
    /// Sum of a row.
    pub total: &'static str,
    /// Column that says how good a number is.
    pub quality: &'static str,
    /// Mark of a number that nobody looked up.
    pub weak: &'static str,
    /// Column that names the plan of the year.
    pub benchmarks: &'static str,
    /// A plan that is final.
    pub final_plan: &'static str,
    /// A plan that is a draft.
    pub draft_plan: &'static str,
}
/// The firms.
#[derive(Clone, Copy, Debug)]
pub struct FirmWords {
    /// Heading.
    pub title: &'static str,
    /// `{count}` firms, `{first}` and `{last}` year.
    pub facts: &'static str,
    /// Columns, in the order of `view::rates::firms`.
    pub columns: [&'static str; 15],
    /// Choice of a year.
    pub year: &'static str,
    /// Choice of what firms do.
    pub only: &'static str,
    /// Its options: all, trade, report alone, lack allowances, have too many, miss the deadline.
    pub only_options: [&'static str; 6],
    /// All `{count}` are shown.
    pub shown_all: &'static str,
    /// `{shown}`, of `{count}`.
    pub shown: &'static str,
    /// No firm passes.
    pub nothing: &'static str,
    /// No firm has the `{name}` that the link opens.
    pub unknown: &'static str,
    /// Back to the list.
    pub back: &'static str,
    /// Heading of a firm's years.
    pub years: &'static str,
    /// It trades.
    pub trades: &'static str,
    /// It only reports.
    pub reports: &'static str,
    /// Neither.
    pub neither: &'static str,
    /// A rule that the year uses is from a draft.
    pub draft: &'static str,
}
}
