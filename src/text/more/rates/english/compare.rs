//! Comparison of scenarios of a plan.

use crate::text::more;
use crate::text::{CompareChartWords, CompareWords};

pub(super) const COMPARE: CompareWords = CompareWords {
    about: "Up to three pinned scenarios beside the plan and what is on the screen. The link carries all of them.",
    charts: [
        CompareChartWords {
            title: "CO2 for each unit of output, against the targets",
            caption: "CO2 for each unit of real output by year, 2020 = 100",
            how: "Emissions divided by real output, 100 in 2020; the short level lines are where a target is just met, in ink where all runs share it.",
            mark: "Target {year}",
            range: "In {year} intensity stands from {low} ({least}) to {high} ({most}).",
            same: "In {year} intensity stands at {low} in all of them.",
        },
        CompareChartWords {
            title: "Total CO2, against its reference",
            caption: "Total CO2 by year",
            how: "All sectors’ emissions after measures and price; the short level lines are the reference totals.",
            mark: "Reference {year}",
            range: "In {year} the province emits from {low} ({least}) to {high} ({most}).",
            same: "In {year} the province emits {low} in all of them.",
        },
        CompareChartWords {
            title: "Missing allowances",
            caption: "Emissions less allowances by year",
            how: "Emissions of the firms that trade, less the allowances they were given; below zero allowances are left over. The firms are made up.",
            mark: "",
            range: "In {year} from {low} ({least}) to {high} ({most}) are missing.",
            same: "In {year} {low} are missing in all of them.",
        },
        CompareChartWords {
            title: "What measures and allowances cost",
            caption: "Cost by year",
            how: "What the measures cost in a year, with what firms pay for allowances, credits and penalties, less what sales bring.",
            mark: "",
            range: "In {year} it costs from {low} ({least}) to {high} ({most}).",
            same: "In {year} it costs {low} in all of them.",
        },
    ],
    met_by_none: " No run meets the intensity target of {year}.",
    met_by_all: " All of them meet the intensity target of {year}.",
    met_by: " The intensity target of {year} is met by {names}.",
    whole: &["Total CO2, all years", "Benefit of cleaner air in {year}, assumed", "Penalties, all years"],
    figures: &[
        "Total CO2",
        "CO2 for each unit of output (2020 = 100)",
        "Real output (2020 = 100)",
        "Emissions of firms that trade",
        "Their allowances",
        "Missing allowances",
        "Price of an allowance",
        "Cost of measures",
        "Cost of allowances, net",
    ],
    ..more::compare::ENGLISH
};
