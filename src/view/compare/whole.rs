//! Figures of a whole run, under the names of the lab's strip: how limits and targets come out, and what it costs.
//!
//! Must not compare. Invariant: every limit or target that one of the runs has stands once.

use super::Side;
use super::amount::Amount;
use crate::intensity;
use crate::law::intensity::target::TargetResult;
use crate::scenario::SchemeOutcome;
use crate::simulate;
use crate::text::more::rates::rates;
use crate::text::{CompareWords, Language, fill, words};
use crate::units::Year;
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

/// The year whose price and household cost stand among the verdicts.
const PRICE_YEAR: u16 = 2030;

/// Id, label, and the figure of a run.
pub(super) type Whole = (String, String, Box<dyn Fn(&SchemeOutcome) -> Option<Amount>>);

fn in_order(years: impl Iterator<Item = Year>) -> Vec<Year> {
    let mut years: Vec<Year> = years.collect();
    years.sort_unstable();
    years.dedup();
    years
}

/// Of runs under budgets.
pub(super) fn of_budgets(sides: &[Side], own: &CompareWords, language: Language) -> Vec<Whole> {
    fn row(id: &str, label: String, of: impl Fn(&simulate::Outcome) -> Option<Amount> + 'static) -> Whole {
        (id.to_owned(), label, Box::new(move |run| run.budget().and_then(|run| of(run))))
    }
    let words = &words(language).charts.verdicts;
    let runs = sides.iter().filter_map(|side| side.run.budget());
    let years = in_order(runs.flat_map(|run| run.summary.targets.iter().map(|target| target.year)));
    let limit = |year: Year| {
        let label = fill(words.limit, &[("year", &year.to_string())]);
        row(&format!("limit-{year}"), label, move |run| {
            let target = run.summary.targets.iter().find(|target| target.year == year);
            target.map(|target| Amount::Margin(target.margin_t()))
        })
    };
    let mut rows: Vec<Whole> = years.into_iter().map(limit).collect();
    let price = fill(words.price, &[("year", &PRICE_YEAR.to_string())]);
    rows.extend([
        row("price", price, |run| run.year(PRICE_YEAR).and_then(|row| row.price_mean).map(Amount::Price)),
        row("revenue", words.revenue.to_owned(), |run| Some(Amount::Money(run.summary.revenue_to_2035))),
        row("household", words.household.to_owned(), |run| run.summary.household_cost_2030_month.map(Amount::Monthly)),
        row("penalties", words.penalties.to_owned(), |run| Some(Amount::Money(run.summary.penalty_total))),
    ]);
    rows.extend(own.whole.iter().map(|label| {
        row("cumulative", (*label).to_owned(), |run| Some(Amount::Tons(run.summary.cumulative_emissions_t)))
    }));
    rows
}

/// Of runs under rates: those beyond the strip's are all CO2 from the last known year on, benefits, penalties.
pub(super) fn of_rates(sides: &[Side], own: &CompareWords, language: Language) -> Vec<Whole> {
    type Of = fn(&intensity::Outcome) -> Option<Amount>;
    fn row(id: &str, label: String, of: impl Fn(&intensity::Outcome) -> Option<Amount> + 'static) -> Whole {
        (id.to_owned(), label, Box::new(move |run| run.rate().and_then(|run| of(run))))
    }
    const BEYOND: [(&str, Of); 3] = [
        ("cumulative", |run| Some(Amount::Tons(run.years.iter().map(|row| row.emissions_t).sum()))),
        ("benefit", |run| run.years.last().map(|row| Amount::Yuan(row.benefit))),
        ("penalties", |run| Some(Amount::Yuan(run.years.iter().map(|row| row.penalty).sum()))),
    ];
    let words = &rates(language).verdicts;
    let runs: Vec<_> = sides.iter().filter_map(|side| side.run.rate()).collect();
    let years = in_order(runs.iter().flat_map(|run| run.targets.iter().map(|result| result.target.year)));
    let target = |year: Year| {
        let by_total =
            |decides: bool| runs.iter().any(|run| result(run, year).is_some_and(|of| of.total_decides() == decides));
        let labels =
            [(false, words.target), (true, words.total_target)].into_iter().filter(|(decides, _)| by_total(*decides));
        let labels: Vec<String> = labels.map(|(_, label)| fill(label, &[("year", &year.to_string())])).collect();
        row(&format!("target-{year}"), labels.join(" / "), move |run| result(run, year).map(margin))
    };
    let mut rows: Vec<Whole> = years.into_iter().map(target).collect();
    let last = runs.first().and_then(|run| run.years.last()).map(|row| row.year.to_string()).unwrap_or_default();
    let named = |template: &str| fill(template, &[("year", &last)]);
    rows.extend([
        row("total", named(words.total), |run| run.years.last().map(|row| Amount::Tons(row.emissions_t))),
        row("dust", named(words.dust), |run| {
            run.years.last().map(|row| Amount::Change(Decimal::from_f64(row.dust_change).unwrap_or_default()))
        }),
        row("cost", named(words.cost), |run| {
            run.years.last().map(|row| Amount::Yuan(row.measures_cost + row.compliance_cost))
        }),
    ]);
    rows.extend(BEYOND.iter().zip(own.whole).map(|((id, of), label)| row(id, named(label), of)));
    rows
}

fn result(run: &intensity::Outcome, year: Year) -> Option<&TargetResult> {
    run.targets.iter().find(|result| result.target.year == year)
}

/// By how much the test that decides is passed: tons below the total, or how much more than wanted the intensity fell.
fn margin(result: &TargetResult) -> Amount {
    match result.target.total.filter(|_| result.total_decides()) {
        Some(total) => Amount::Margin(total.saturating_sub(result.emissions_t)),
        None => Amount::Points(Decimal::ZERO - result.target.reduction - result.change),
    }
}
