//! The result as others read it: JSON and CSV with the unit in every name.
//!
//! Field names are a contract: they are only ever added to. `_t` is metric tons CO2e, whole where they are
//! allowances; `_usd` dollars as decimal strings with cents; `price_` dollars per ton; none is `null`.

use super::entity_rows::*;
use super::link_report;
use super::outcome::*;
use super::review_rows::*;
use crate::json::{Json, Scalar};
use crate::spending;
use crate::units::Money;
use std::fmt::Write;

/// Version of the result's shape.
const VERSION: u32 = 1;

/// Takes the fields of a row, one by one.
type Put<'a> = dyn FnMut(&str, Scalar) + 'a;

/// The whole result as JSON, two spaces a level, with a newline at the end; `entities` lists every entity.
#[must_use]
pub fn to_json(outcome: &Outcome, entities: bool) -> String {
    let totals: Vec<Money> = (0..outcome.accounts.len())
        .map(|place| outcome.years.iter().filter_map(|year| year.accounts.get(place)).copied().sum())
        .collect();
    let mut json = headline(outcome);
    json.key("auctions");
    json.open('[');
    for row in &outcome.auctions {
        json.item();
        object(&mut json, |put| auction_row(outcome, row, put));
    }
    json.close(']');
    list(&mut json, "deadlines", &outcome.deadlines, deadline);
    list(&mut json, "reporting", &outcome.reporting, reporting);
    json.key("evaluations");
    json.open('[');
    for row in &outcome.reviews {
        json.item();
        json.open('{');
        review(row, &mut |name, value| json.field(name, value));
        json.key("removed_by_year_t");
        object(&mut json, |put| {
            row.removed_by_year.iter().for_each(|(year, tons)| put(&year.to_string(), (*tons).into()))
        });
        json.close('}');
    }
    json.close(']');
    named(&mut json, "accounts_usd", &outcome.accounts, &totals);
    spending::report::put(&mut json, &outcome.spending, &outcome.accounts);
    if entities {
        list(&mut json, "entities", &outcome.entities, entity);
    }
    json.key("audit");
    json.open('{');
    json.field("balanced", outcome.audit.balanced);
    list(&mut json, "checks", &outcome.audit.checks, check);
    json.close('}');
    list(&mut json, "warnings", &outcome.warnings, warning);
    json.close('}');
    json.finish() + "\n"
}

/// The summary and the years alone, as the whole result has them: what a page needs that cannot carry the rest.
#[must_use]
pub fn brief_json(outcome: &Outcome) -> String {
    let mut json = headline(outcome);
    json.close('}');
    json.finish() + "\n"
}

/// An open object with the summary and the years.
fn headline(outcome: &Outcome) -> Json {
    let mut json = Json::default();
    json.open('{');
    json.field("capwright", VERSION);
    json.field("program", outcome.program);
    json.field("seed", outcome.seed);
    json.key("summary");
    object(&mut json, |put| summary(outcome, put));
    json.key("years");
    json.open('[');
    for y in &outcome.years {
        json.item();
        json.open('{');
        year(outcome, y, &mut |name, value| json.field(name, value));
        named(&mut json, "accounts_usd", &outcome.accounts, &y.accounts);
        named(&mut json, "free_value_usd", &outcome.free_uses, &y.free_value);
        named(&mut json, "offsets_by_kind_t", &outcome.offset_kinds, &y.offsets_by_kind_t);
        named(&mut json, "by_sector", &outcome.sectors, &y.by_sector);
        json.close('}');
    }
    json.close(']');
    link_report::put(&mut json, outcome);
    json
}

/// The years as CSV with a header line.
#[must_use]
pub fn to_csv(outcome: &Outcome) -> String {
    table(&outcome.years, |y, put| {
        year(outcome, y, put);
        link_report::year_columns(outcome, y.year, put);
    })
}

/// The auctions as CSV with a header line.
#[must_use]
pub fn auctions_to_csv(outcome: &Outcome) -> String {
    table(&outcome.auctions, |row, put| auction_row(outcome, row, put))
}

/// Rows under a header line.
fn table<T>(rows: &[T], fields: impl Fn(&T, &mut Put<'_>)) -> String {
    let mut text = String::new();
    for (place, row) in rows.iter().enumerate() {
        let (mut names, mut values) = (Vec::new(), Vec::new());
        fields(row, &mut |name, value| {
            names.push(name.to_owned());
            values.push(value.plain());
        });
        if place == 0 {
            // Writing to a text cannot fail.
            let _ = writeln!(text, "{}", names.join(","));
        }
        let _ = writeln!(text, "{}", values.join(","));
    }
    text
}

/// The fields that `fill` puts, as an object.
fn object(json: &mut Json, fill: impl FnOnce(&mut Put<'_>)) {
    json.open('{');
    fill(&mut |name, value| json.field(name, value));
    json.close('}');
}

/// One object an item.
fn list<T>(json: &mut Json, name: &str, items: &[T], fields: fn(&T, &mut Put<'_>)) {
    json.key(name);
    json.open('[');
    for item in items {
        json.item();
        object(json, |put| fields(item, put));
    }
    json.close(']');
}

/// Values under their names.
fn named<T: Copy + Into<Scalar>>(json: &mut Json, name: &str, names: &[&'static str], values: &[T]) {
    json.key(name);
    json.open('{');
    for (name, value) in names.iter().zip(values) {
        json.field(name, *value);
    }
    json.close('}');
}

/// The plain fields of a year, in order.
fn year(outcome: &Outcome, y: &YearRow, put: &mut Put<'_>) {
    put("year", y.year.into());
    put("budget_t", y.budget_t.into());
    put("covered_emissions_t", y.covered_emissions_t.into());
    put("obligated_emissions_t", y.obligated_emissions_t.into());
    put("bau_t", y.bau_t.into());
    put("non_covered_t", y.non_covered_t.into());
    put("statewide_t", y.statewide_t.into());
    put("statewide_limit_t", y.statewide_limit_t.into());
    put("price_mean", y.price_mean.into());
    put("price_floor", y.price_floor.into());
    put("price_ceiling", y.price_ceiling.into());
    put("price_trigger", y.price_trigger.into());
    stocks(y, put);
    for (channel, tons) in outcome.free_channels.iter().zip(&y.free_t) {
        put(&format!("free_{channel}_t"), (*tons).into());
    }
    put("shortfall_t", y.shortfall_t.into());
    put("secondary_t", y.secondary_t.into());
    put("penalty_usd", y.penalty.into());
    put("revenue_usd", y.revenue.into());
    put("budget_planned_t", y.budget_planned_t.into());
    put("progress_percent", y.progress.map(|tenths| tenths as f64 / 10.0).into());
    put("offsets_invalidated_t", y.offsets_invalidated_t.into());
}

fn stocks(y: &YearRow, put: &mut Put<'_>) {
    let tons = [
        ("bank_t", y.bank_t),
        ("held_t", y.held_t),
        ("apcr_t", y.apcr_t),
        ("ecr_t", y.ecr_t),
        ("ecr_withheld_t", y.ecr_withheld_t),
        ("unsold_t", y.unsold_t),
        ("retired_t", y.retired_t),
        ("auctioned_t", y.auctioned_t),
        ("sold_t", y.sold_t),
        ("reserve_sold_t", y.reserve_sold_t),
        ("ceiling_units_t", y.ceiling_units_t),
        ("offsets_used_t", y.offsets_used_t),
        ("allowances_surrendered_t", y.allowances_surrendered_t),
    ];
    tons.into_iter().for_each(|(name, tons)| put(name, tons.into()));
}

fn auction_row(outcome: &Outcome, a: &AuctionRow, put: &mut Put<'_>) {
    auction(a, put);
    link_report::auction_columns(outcome, a.joint, put);
}

fn auction(a: &AuctionRow, put: &mut Put<'_>) {
    let ratio = |value: i64, parts: f64| value as f64 / parts;
    put("quarter", a.quarter.to_string().into());
    put("date", a.date.to_string().into());
    put("kind", (if a.kind == AuctionKind::Quarterly { "quarterly" } else { "reserve" }).into());
    put("offered_t", a.offered_t.into());
    put("past_vintages_t", a.past_vintages_t.into());
    put("consigned_t", a.consigned_t.into());
    put("sold_t", a.sold_t.into());
    put("unsold_t", a.unsold_t.into());
    put("ecr_withheld_t", a.ecr_withheld_t.into());
    put("price_settlement", a.settlement.into());
    put("price_expected", a.expected.into());
    put("price_floor", a.floor.into());
    put("price_ceiling", a.ceiling.into());
    put("price_bid_mean", a.report.bid_mean.into());
    put("price_bid_median", a.report.bid_median.into());
    put("settlement_over_floor", a.report.over_floor.map(|hundredths| ratio(hundredths, 100.0)).into());
    put("coverage", ratio(a.report.cover.unwrap_or(0), 100.0).into());
    put("hhi", a.report.hhi.into());
    put("largest_share_percent", a.report.largest_share.map(|tenths| ratio(i64::from(tenths), 10.0)).into());
    put("concentrated", a.report.flagged.into());
    put("winners", a.winners.into());
    let refused = a.refused.iter().map(|bid| format!("{} ({}): {} t", bid.name, bid.ground, bid.quantity_t));
    put("refused", refused.collect::<Vec<_>>().join("; ").into());
}

fn deadline(d: &DeadlineRow, put: &mut Put<'_>) {
    put("date", d.date.as_str().into());
    put("period", format!("{}-{}", d.period.0, d.period.1).into());
    put(
        "kind",
        match d.kind {
            DeadlineKind::Annual => "annual",
            DeadlineKind::Final => "final",
            DeadlineKind::Replacement => "replacement",
        }
        .into(),
    );
    put("obligation_t", d.obligation_t.into());
    put("allowances_t", d.allowances_t.into());
    put("offsets_t", d.offsets_t.into());
    put("shortfall_t", d.shortfall_t.into());
    put("penalty_usd", d.penalty.into());
    put("daily_penalty_usd", d.daily_penalty.into());
    put("entities_short", d.entities_short.into());
}

fn review(r: &ReviewRow, put: &mut Put<'_>) {
    let kind = match r.kind {
        ReviewKind::Evaluation => "evaluation",
        ReviewKind::Cut => "cut",
        ReviewKind::Share => "share",
    };
    put("year", r.year.into());
    put("kind", kind.into());
    let figure = |of: fn(&Finding) -> i64| Scalar::from(r.finding.as_ref().map(of));
    put("target_year", r.finding.map_or(Scalar::Nothing, |found| found.target.into()));
    put("limit_t", figure(|found| found.limit_t));
    put("covered_t", figure(|found| found.covered_t));
    put("non_covered_t", figure(|found| found.non_covered_t));
    put("gap_t", figure(Finding::gap_t));
    put("reach_t", r.finding.and_then(|found| found.reach_t).into());
    put("removed_t", r.removed_t().into());
}

fn entity(e: &EntityRow, put: &mut Put<'_>) {
    put("name", e.name.as_str().into());
    put("sector", e.sector.into());
    put("base_t", e.base_t.into());
    put("emissions_t", e.emissions_t.into());
    put("free_t", e.free_t.into());
    put("proceeds_usd", e.proceeds.into());
    put("bought_t", e.bought_t.into());
    put("paid_usd", e.paid.into());
    put("secondary_t", e.secondary_t.into());
    put("surrendered_t", e.surrendered_t.into());
    put("offsets_t", e.offsets_t.into());
    put("shortfall_t", e.shortfall_t.into());
    put("penalty_usd", e.penalty.into());
    put("held_t", e.held_t.into());
    put("daily_penalty_usd", e.daily_penalty.into());
    put("class", e.class.id().into());
    put("group", e.group.into());
    put("obligated_years", crate::law::ranges(&e.obligated_years).into());
    put("exit_year", e.exit_year.map(|year| u32::from(year.0)).into());
    put("reports_state", e.reports_state.into());
    put("reports_federal", e.reports_federal.into());
    put("given_up_t", e.given_up_t.into());
}

fn reporting(r: &ReportingRow, put: &mut Put<'_>) {
    put("flag", r.flag.into());
    put("emitters", r.emitters.into());
    put("reported_t", r.reported_t.into());
}

fn summary(outcome: &Outcome, put: &mut Put<'_>) {
    let s = &outcome.summary;
    for target in &s.targets {
        put(&format!("limit_{}_met", target.year), target.met().into());
        put(&format!("margin_{}_t", target.year), target.margin_t().into());
        let percent = target.gap_percent().map(|hundredths| hundredths as f64 / 100.0);
        put(&format!("gap_{}_percent", target.year), percent.into());
    }
    put("cumulative_emissions_t", s.cumulative_emissions_t.into());
    put("cumulative_effect_t", s.cumulative_effect_t.into());
    for year in [2025, 2030, 2035] {
        put(&format!("price_{year}"), outcome.year(year).and_then(|row| row.price_mean).into());
    }
    put("revenue_total_usd", s.revenue_total.into());
    put("revenue_to_2035_usd", s.revenue_to_2035.into());
    put("penalty_total_usd", s.penalty_total.into());
    put("household_cost_2030_usd_month", s.household_cost_2030_month.into());
    put("household_net_2030_usd_month", s.household_net_2030_month.into());
    put("years_at_floor", s.years_at_floor.into());
    put("years_at_ceiling", s.years_at_ceiling.into());
}

fn check(c: &Check, put: &mut Put<'_>) {
    put("name", c.name.into());
    put("ok", c.ok.into());
    put("detail", c.detail.as_str().into());
}

fn warning(w: &Warning, put: &mut Put<'_>) {
    put("code", w.code.into());
    put("message", w.message.as_str().into());
}
