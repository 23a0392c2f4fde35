//! In which years the bill has effect, and how Ecology looks back at its budgets.
//!
//! Report: Allowances, paragraph 2; GHG Emissions, paragraph 1.

use super::budgets;
use super::program::{FIRST, YEARS};
use super::uncovered::decimal;
use crate::law::lever::Values;
use crate::law::schedule::half_up;
use crate::law::{Adjusts, CoveredProjection, Cut, Evaluation, Reach, Remeasure, ReviewRules};
use crate::units::{Allowances, Date};
use std::ops::Range;

/// Places of 2035 and 2050, whose limits the two budget lines aim at.
const TURN: usize = 14;
const END: usize = 29;
/// Place of the year by whose October the second budgets' rules are due.
const SECOND_BUDGETS_DUE: usize = 13;

/// A year's place in the schedules.
fn place(year: i64) -> usize {
    (year - i64::from(FIRST)).clamp(0, YEARS as i64) as usize
}

/// Years with budgets, auctions and obligations; none when the bill is off.
pub(super) fn in_force(values: &Values) -> Range<usize> {
    if !values.switch("program.enabled") {
        return 0..0;
    }
    place(values.whole("program.first_year"))..place(values.whole("program.last_year")) + 1
}

/// Whether the act is in force on `date`.
fn acts(values: &Values, date: Date) -> bool {
    values.switch("program.enabled") && values.date("timeline.effective_date").is_none_or(|effect| effect <= date)
}

/// Whether the act is in force on the first of January of `year`.
pub(super) fn binds(values: &Values, year: u16) -> bool {
    Date::new(year, 1, 1).is_some_and(|date| acts(values, date))
}

/// The two evaluations, further cuts and the covered share's second measurement.
pub(super) fn rules(values: &Values) -> ReviewRules {
    let force = in_force(values);
    if force.is_empty() {
        return ReviewRules::none();
    }
    let (limit_2035, limit_2050) = budgets::limits(values);
    let evaluation = |id: &str, target: usize, limit: Allowances| {
        let year = place(values.whole(id));
        Evaluation { year, target, limit, line_end: END }
    };
    let both = [evaluation("evaluation.year_1", TURN, limit_2035), evaluation("evaluation.year_2", END, limit_2050)];
    let on = values.switch("evaluation.enabled");
    let possible = |e: &Evaluation| on && force.contains(&e.year) && force.contains(&e.target);
    let again = Remeasure { year: SECOND_BUDGETS_DUE, years: 5, start: TURN, end: END, limit: limit_2050 };
    let measured = values.switch("share.refresh_for_2036") && force.contains(&again.year) && force.contains(&END);
    ReviewRules {
        evaluations: both.into_iter().filter(possible).collect(),
        adjusts: match values.choice("evaluation.mode") {
            "off" => Adjusts::Nothing,
            "symmetric" => Adjusts::Symmetric,
            _ => Adjusts::TightenOnly,
        },
        covered: match values.choice("market.evaluation_projection") {
            "budget" => CoveredProjection::Budget,
            _ => CoveredProjection::ExpectedPath,
        },
        reach: match values.choice("market.evaluation_reach") {
            "whole-gap" => Reach::WholeGap,
            _ => Reach::Ceiling,
        },
        trend_years: values.whole("evaluation.trend_years").max(1) as usize,
        tolerance: values.whole("evaluation.tolerance"),
        cuts: if on { cuts(values) } else { Vec::new() },
        remeasure: measured.then_some(again),
    }
}

/// Further cuts, as the scenario lists them.
fn cuts(values: &Values) -> Vec<Cut> {
    let table = values.table("evaluation.discretionary");
    let number = |row: &crate::json::Node, name: &str| row.field(name).map(decimal).unwrap_or_default();
    let cut = |row| Cut { from: place(half_up(number(row, "year"))), tons: half_up(number(row, "tonnes")) };
    table.items().iter().map(cut).collect()
}

/// What the reader should know about the switch, the reviews and the data behind them.
pub(super) fn notes(values: &Values) -> Vec<(&'static str, String)> {
    let mut notes = Vec::new();
    let first = values.whole("program.first_year");
    if !values.switch("program.enabled") {
        notes.push(("W-PROGRAM-OFF", "the program is off: no budgets, no auctions, no obligations".to_owned()));
    } else if !binds(values, first as u16) {
        notes.push(("W-LATE-EFFECT", format!("the act takes effect after 1 January {first}, the first budget year")));
    }
    if values.number("limits.reduction_2050") < values.number("limits.reduction_2035") {
        notes.push(("W-NONMONOTONE", "the limit of 2050 is above that of 2035".to_owned()));
    }
    let own = values.table("attainment.uncovered_path").fields().len();
    if (1..YEARS).contains(&own) {
        notes.push(("W-UNCOVERED-TABLE", format!("uncovered emissions: {own} years from the table, others modelled")));
    }
    if !values.table("share.state_2013_2017").items().is_empty() {
        notes.push(("W-STATE-MEAN", "the mean of the five yearly totals stands for share.state_average".to_owned()));
    }
    if values.choice("co2e.gwp_set") != "AR4-100" {
        notes.push((
            "W-GWP",
            "methane of landfills and feedlots counts 28 instead of 25; other data have no gas split and stay"
                .to_owned(),
        ));
    }
    let skipped = |id: &str, target: usize| {
        let force = in_force(values);
        !force.contains(&place(values.whole(id))) || !force.contains(&target)
    };
    let off = !values.switch("program.enabled") || !values.switch("evaluation.enabled");
    for (id, target) in [("evaluation.year_1", TURN), ("evaluation.year_2", END)] {
        if !off && skipped(id, target) {
            notes.push(("W-NO-EVALUATION", format!("{}: no budgets then or in the target year", values.whole(id))));
        }
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::lever::Value;
    use crate::law::washington::levers;

    /// Source: sb5981-rules, program-switch, worked example.
    #[test]
    fn the_bill_has_budgets_from_2021_to_2050_and_binds_from_28_july_2019() {
        let mut values = Values::defaults(levers());
        assert_eq!(in_force(&values), 0..30);
        let on = |year, month, day| Date::new(year, month, day).is_some_and(|date| acts(&values, date));
        assert!(!on(2019, 7, 27) && on(2019, 7, 28));
        assert!(!binds(&values, 2019) && binds(&values, 2020));
        values.set("program.enabled", Value::Switch(false));
        assert!(in_force(&values).is_empty() && !binds(&values, 2021));
    }

    /// Source: sb5981-rules, statewide-limits and program-switch, bad input.
    #[test]
    fn what_a_reader_should_know_is_noted() {
        let codes = |id, value| {
            let mut values = Values::defaults(levers());
            values.set(id, value);
            notes(&values).into_iter().map(|(code, _)| code).collect::<Vec<_>>()
        };
        let share = |hundredths| Value::Number(rust_decimal::Decimal::new(hundredths, 2));
        assert!(notes(&Values::defaults(levers())).is_empty());
        assert_eq!(codes("limits.reduction_2050", share(39)), ["W-NONMONOTONE"]);
        let date = Date::new(2021, 1, 2).map_or(Value::Unset, Value::Date);
        assert_eq!(codes("timeline.effective_date", date), ["W-LATE-EFFECT"]);
        assert_eq!(codes("program.enabled", Value::Switch(false)), ["W-PROGRAM-OFF"]);
        assert_eq!(codes("program.first_year", Value::Number(2027.into())), ["W-NO-EVALUATION"]);
    }
}
