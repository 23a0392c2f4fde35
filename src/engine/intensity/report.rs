//! The result as others read it: JSON and CSV with the unit in every name.
//!
//! Field names are a contract: they are only ever added to. `_t` is metric tons CO2e, whole; money and prices carry no
//! currency in their names, since `currency` says it once: money as decimal strings, `price_` as numbers for a ton.

use super::outcome::*;
use crate::json::{Json, Scalar};
use crate::law::intensity::target::{Phase, TargetResult};
use crate::units::Allowances;
use rust_decimal::Decimal;
use std::fmt::Write;

/// Version of the result's shape.
const VERSION: u32 = 1;

/// Takes the fields of a row, one by one.
type Put<'a> = dyn FnMut(&str, Scalar) + 'a;

/// The whole result, two spaces a level, with a newline at the end; `firms` lists every firm's years.
#[must_use]
pub fn to_json(outcome: &Outcome, firms: bool) -> String {
    let mut json = Json::default();
    json.open('{');
    json.field("capwright", VERSION);
    json.field("program", outcome.program.as_str());
    json.field("scheme", "intensity");
    json.field("currency", outcome.currency.as_str());
    json.key("summary");
    object(&mut json, |put| summary(outcome, put));
    list(&mut json, "years", &outcome.years, |json, row| {
        year(row, &mut |name, value| json.field(name, value));
        named(json, "by_sector_t", &outcome.sectors, &row.by_sector_t);
        named(json, "gap_by_sector_t", &outcome.sectors, &row.gap_by_sector_t);
        named(json, "pollutants_avoided_kg", &outcome.pollutants, &row.pollutants_kg);
    });
    list(&mut json, "targets", &outcome.targets, |json, row| target(row, &mut |name, value| json.field(name, value)));
    list(&mut json, "measures", &outcome.measures, |json, row| measure(json, row, &outcome.pollutants));
    if firms {
        list(&mut json, "entities", &outcome.firms, |json, row| firm(row, &mut |name, value| json.field(name, value)));
    }
    json.key("audit");
    json.open('{');
    json.field("balanced", outcome.audit.balanced);
    list(&mut json, "checks", &outcome.audit.checks, |json, check| {
        json.field("name", check.name);
        json.field("ok", check.ok);
        json.field("detail", check.detail.as_str());
    });
    json.close('}');
    list(&mut json, "warnings", &outcome.warnings, |json, warning| {
        json.field("code", warning.code);
        json.field("message", warning.message.as_str());
    });
    json.close('}');
    json.finish() + "\n"
}

/// One row a year.
#[must_use]
pub fn to_csv(outcome: &Outcome) -> String {
    let rows = outcome.years.iter().map(|row| {
        let mut cells = Vec::new();
        year(row, &mut |name, value| cells.push((name.to_owned(), value.plain())));
        let mut add = |prefix: &str, names: &[String], values: &[Allowances]| {
            cells.extend(names.iter().zip(values).map(|(name, value)| (format!("{prefix}_{name}"), value.to_string())));
        };
        add("emissions_t", &outcome.sectors, &row.by_sector_t);
        add("gap_t", &outcome.sectors, &row.gap_by_sector_t);
        add("avoided_kg", &outcome.pollutants, &row.pollutants_kg);
        cells
    });
    csv(rows)
}

/// One row a firm and year; the last column says whether drafts were used in that year.
#[must_use]
pub fn firms_csv(outcome: &Outcome) -> String {
    csv(outcome.firms.iter().map(|row| {
        let mut cells = Vec::new();
        firm(row, &mut |name, value| cells.push((name.to_owned(), plain(&value))));
        let draft = outcome.years.iter().any(|year| year.year == row.year && year.draft);
        cells.push(("uses_draft".to_owned(), draft.to_string()));
        cells
    }))
}

/// One row a measure.
#[must_use]
pub fn measures_csv(outcome: &Outcome) -> String {
    csv(outcome.measures.iter().map(|row| {
        let mut cells = Vec::new();
        measured(row, &mut |name, value| cells.push((name.to_owned(), plain(&value))));
        for (name, value) in outcome.pollutants.iter().zip(&row.pollutants_kg) {
            cells.push((format!("avoided_kg_{name}"), value.to_string()));
        }
        cells
    }))
}

/// A cell without the last digits of binary fractions: `70000`, not `69999.99999999996`.
fn plain(value: &Scalar) -> String {
    match value {
        Scalar::Float(number) if number.is_finite() => {
            format!("{number:.11e}").parse().map_or_else(|_| value.plain(), |clean: f64| clean.to_string())
        }
        other => other.plain(),
    }
}

fn csv(rows: impl Iterator<Item = Vec<(String, String)>>) -> String {
    let mut text = String::new();
    let quoted = |cell: &String| {
        if cell.contains([',', '"', '\n']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.clone() }
    };
    for cells in rows {
        let (names, values): (Vec<String>, Vec<String>) = cells.into_iter().unzip();
        if text.is_empty() {
            text = names.join(",") + "\n";
        }
        // Writing to a text cannot fail.
        let _ = writeln!(text, "{}", values.iter().map(quoted).collect::<Vec<_>>().join(","));
    }
    text
}

fn summary(outcome: &Outcome, put: &mut Put<'_>) {
    for row in &outcome.targets {
        let year = row.target.year;
        put(&format!("verdict_{year}"), row.verdict.id().into());
        put(&format!("intensity_change_{year}"), rounded(row.change));
        put(&format!("margin_{year}_t"), (row.ceiling_t - row.emissions_t).into());
    }
    if let Some(last) = outcome.years.last() {
        put("dust_change", last.dust_change.into());
        put("avoided_t", last.avoided_t.into());
    }
    put("drafts_used", outcome.years.iter().any(|row| row.draft).into());
}

/// Six decimals, as a number.
fn rounded(value: Decimal) -> Scalar {
    use rust_decimal::prelude::ToPrimitive;
    Scalar::Float(value.round_dp(6).to_f64().unwrap_or(0.0))
}

fn year(row: &YearRow, put: &mut Put<'_>) {
    put("year", row.year.into());
    put("plan", row.vintage.as_str().into());
    put("plan_is_draft", row.plan_draft.into());
    put("uses_draft", row.draft.into());
    put("plan_basis", row.basis.into());
    put("output_index", rounded(row.index));
    put("emissions_t", row.emissions_t.into());
    put("intensity_index", rounded(row.intensity));
    put("avoided_t", row.avoided_t.into());
    put("outside_t", row.outside_t.into());
    put("dust_change", row.dust_change.into());
    put("benefit", row.benefit.into());
    put("measures_cost", row.measures_cost.into());
    put("price_mean", row.price.into());
    put("price_credit", row.credit_price.into());
    put("reporting_firms", row.reporting.into());
    put("trading_firms", row.trading.into());
    put("covered_emissions_t", row.covered_t.into());
    put("formula_t", row.formula_t.into());
    put("relief_t", row.relief_t.into());
    put("allocated_t", row.allocated_t.into());
    put("auctioned_t", row.auctioned_t.into());
    put("auction_sold_t", row.auction_sold_t.into());
    put("auction_revenue", row.auction_revenue.into());
    put("cap_t", row.cap_t.into());
    put("pre_allocated_t", row.pre_allocated_t.into());
    put("borrowed_t", row.borrowed_t.into());
    put("bought_t", row.bought_t.into());
    put("sold_t", row.sold_t.into());
    put("offsets_used_t", row.credits_t.into());
    put("surrendered_t", row.surrendered_t.into());
    put("shortfall_t", row.shortfall_t.into());
    put("penalty", row.penalty.into());
    put("compliance_cost", row.compliance_cost.into());
    put("carried_t", row.carried_t.into());
    put("lapsed_t", row.lapsed_t.into());
    put("bank_t", row.bank_t.into());
}

fn target(row: &TargetResult, put: &mut Put<'_>) {
    put("year", row.target.year.into());
    put("base_year", row.target.base.into());
    put("reduction", rounded(row.target.reduction));
    put("phase", if row.target.phase == Phase::IntensityFirst { "intensity-first" } else { "total-first" }.into());
    put("ceiling_t", row.ceiling_t.into());
    put("emissions_t", row.emissions_t.into());
    put("intensity_change", rounded(row.change));
    put("intensity_met", row.intensity_met.into());
    put("total_reference_t", row.target.total.into());
    put("total_met", row.total_met.into());
    put("verdict", row.verdict.id().into());
}

fn measure(json: &mut Json, row: &MeasureRow, pollutants: &[String]) {
    measured(row, &mut |name, value| json.field(name, value));
    named(json, "pollutants_avoided_kg", pollutants, &row.pollutants_kg);
    json.key("pollutants_kg_per_t");
    match &row.kg_per_t {
        None => json.value(&Scalar::Nothing),
        Some(values) => {
            object(json, |put| pollutants.iter().zip(values).for_each(|(name, value)| put(name, (*value).into())));
        }
    }
}

fn measured(row: &MeasureRow, put: &mut Put<'_>) {
    put("id", row.id.as_str().into());
    put("task", row.rule.as_str().into());
    put("unit", row.unit.as_str().into());
    put("sector", row.sector.as_str().into());
    put("outside_total", row.outside.into());
    put("amount", row.amount.into());
    put("planned", row.planned.into());
    put("avoided_t", row.avoided_t.into());
    put("grid_t", row.grid_t.into());
    put("net_t", (row.avoided_t - row.grid_t).into());
    put("cost", row.cost.into());
    put("cost_per_t", row.cost_per_t.into());
    put("quality", row.quality.into());
    put("weak", row.weak.into());
}

fn firm(row: &FirmRow, put: &mut Put<'_>) {
    put("id", row.id.as_str().into());
    put("name", row.name.as_str().into());
    put("sector", row.sector.as_str().into());
    put("year", row.year.into());
    put("emissions_t", row.emissions_t.into());
    put("reports", row.reports.into());
    put("trades", row.trades.into());
    put("formula_t", row.formula_t.into());
    put("allocated_t", row.allocated_t.into());
    put("bought_t", row.bought_t.into());
    put("sold_t", row.sold_t.into());
    put("borrowed_t", row.borrowed_t.into());
    put("offsets_used_t", row.credits_t.into());
    put("shortfall_t", row.shortfall_t.into());
    put("bank_t", row.bank_t.into());
    put("cost", row.cost.into());
    put("output", row.output.into());
    put("output_unit", row.output_unit.into());
    put("carried_t", row.carried_t.into());
    put("penalty", row.penalty.into());
}

fn named(json: &mut Json, field: &str, names: &[String], values: &[Allowances]) {
    json.key(field);
    object(json, |put| names.iter().zip(values).for_each(|(name, value)| put(name, (*value).into())));
}

fn object(json: &mut Json, fill: impl FnOnce(&mut Put<'_>)) {
    json.open('{');
    fill(&mut |name, value| json.field(name, value));
    json.close('}');
}

fn list<T>(json: &mut Json, name: &str, items: &[T], fill: impl Fn(&mut Json, &T)) {
    json.key(name);
    json.open('[');
    for item in items {
        json.item();
        json.open('{');
        fill(json, item);
        json.close('}');
    }
    json.close(']');
}
