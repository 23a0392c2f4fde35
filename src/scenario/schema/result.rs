//! The schema of a result.
//!
//! Fields may be added in later releases, so that objects here stay open.

use super::spending::spending;
use super::{document, list, maybe, object, whole};
use crate::scenario::PROGRAMS;
use serde_json::{Value, json};

/// Dollars with cents.
pub(super) fn dollars() -> Value {
    json!({ "type": "string", "pattern": "^-?[0-9]+\\.[0-9]{2}$" })
}

fn price() -> Value {
    json!({ "type": "number", "minimum": 0 })
}

pub(super) fn tons() -> Value {
    json!({ "type": "integer" })
}

pub(super) fn year() -> Value {
    json!({ "type": "integer", "minimum": 2000, "maximum": 2100 })
}

/// An object that has these fields and perhaps more.
pub(super) fn open(fields: Vec<(&str, Value)>, optional: &[&str]) -> Value {
    let mut schema = object(fields, optional);
    if let Value::Object(fields) = &mut schema {
        fields.remove("additionalProperties");
    }
    schema
}

pub(super) fn all(names: &[&'static str], schema: fn() -> Value) -> Vec<(&'static str, Value)> {
    names.iter().map(|name| (*name, schema())).collect()
}

pub(super) fn text() -> Value {
    json!({ "type": "string" })
}

/// A whole number for each of some ids.
fn tons_by_id() -> Value {
    json!({ "type": "object", "additionalProperties": { "type": "integer" } })
}

fn accounts() -> Value {
    open(all(&["energy_transformation", "transition_assistance", "climate_resilience"], dollars), &[])
}

const YEAR_TONS: &[&str] = &[
    "budget_t",
    "budget_planned_t",
    "covered_emissions_t",
    "obligated_emissions_t",
    "bau_t",
    "non_covered_t",
    "statewide_t",
    "bank_t",
    "held_t",
    "apcr_t",
    "ecr_t",
    "ecr_withheld_t",
    "unsold_t",
    "retired_t",
    "auctioned_t",
    "sold_t",
    "reserve_sold_t",
    "ceiling_units_t",
    "offsets_used_t",
    "offsets_invalidated_t",
    "allowances_surrendered_t",
    "free_eite_t",
    "free_electricity_t",
    "free_gas_t",
    "shortfall_t",
    "secondary_t",
];

fn years() -> Value {
    let mut fields = vec![("year", year()), ("statewide_limit_t", maybe(tons())), ("price_mean", maybe(price()))];
    fields.push(("progress_percent", maybe(json!({ "type": "number" }))));
    fields.extend(all(YEAR_TONS, tons));
    fields.extend(all(&["price_floor", "price_ceiling", "price_trigger"], price));
    fields.extend(all(&["penalty_usd", "revenue_usd"], dollars));
    fields.push(("accounts_usd", accounts()));
    fields.push(("free_value_usd", json!({ "type": "object", "additionalProperties": dollars() })));
    fields.extend(all(&["offsets_by_kind_t", "by_sector"], tons_by_id));
    list(open(fields, &["statewide_limit_t", "price_mean", "progress_percent"]))
}

fn auctions() -> Value {
    let mut fields = vec![
        ("quarter", json!({ "type": "string", "pattern": "^[0-9]{4}Q[1-4]$" })),
        ("kind", json!({ "enum": ["quarterly", "reserve"] })),
        ("price_settlement", maybe(price())),
        ("coverage", json!({ "type": "number", "minimum": 0 })),
        ("hhi", maybe(json!({ "type": "integer", "minimum": 0, "maximum": 10_000 }))),
        ("date", json!({ "type": "string", "format": "date" })),
        ("largest_share_percent", maybe(json!({ "type": "number", "minimum": 0, "maximum": 100 }))),
        ("settlement_over_floor", maybe(json!({ "type": "number", "minimum": 0 }))),
        ("concentrated", json!({ "type": "boolean" })),
        ("winners", whole(0)),
        ("refused", text()),
    ];
    let counts = ["offered_t", "past_vintages_t", "consigned_t", "sold_t", "unsold_t", "ecr_withheld_t"];
    fields.extend(all(&counts, tons));
    fields.extend(all(&["price_expected", "price_floor", "price_ceiling"], price));
    fields.extend(all(&["price_bid_mean", "price_bid_median"], || maybe(price())));
    let optional = [
        "price_settlement",
        "price_bid_mean",
        "price_bid_median",
        "hhi",
        "largest_share_percent",
        "settlement_over_floor",
    ];
    list(open(fields, &optional))
}

fn deadlines() -> Value {
    let mut fields = vec![
        ("date", json!({ "type": "string", "format": "date" })),
        ("period", json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{4}$" })),
        ("kind", json!({ "enum": ["annual", "final", "replacement"] })),
        ("penalty_usd", dollars()),
        ("daily_penalty_usd", dollars()),
        ("entities_short", whole(0)),
    ];
    fields.extend(all(&["obligation_t", "allowances_t", "offsets_t", "shortfall_t"], tons));
    list(open(fields, &[]))
}

fn evaluations() -> Value {
    let figures = ["limit_t", "covered_t", "non_covered_t", "gap_t", "reach_t"];
    let mut fields = vec![
        ("year", year()),
        ("kind", json!({ "enum": ["evaluation", "cut", "share"] })),
        ("target_year", maybe(year())),
        ("removed_t", tons()),
        ("removed_by_year_t", tons_by_id()),
    ];
    fields.extend(all(&figures, || maybe(tons())));
    let mut optional = vec!["target_year"];
    optional.extend(figures);
    list(open(fields, &optional))
}

fn entities() -> Value {
    let mut fields = all(&["name", "sector"], text);
    let counts = ["base_t", "emissions_t", "free_t", "bought_t", "secondary_t", "surrendered_t", "offsets_t"];
    fields.extend(all(&counts, tons));
    fields.extend(all(&["shortfall_t", "held_t", "given_up_t"], tons));
    fields.extend(all(&["proceeds_usd", "paid_usd", "penalty_usd", "daily_penalty_usd"], dollars));
    fields.push(("class", json!({ "enum": ["covered", "opt-in", "general-market"] })));
    fields.push(("obligated_years", text()));
    fields.push(("group", maybe(whole(1))));
    fields.push(("exit_year", maybe(year())));
    fields.extend(all(&["reports_state", "reports_federal"], || maybe(json!({ "type": "boolean" }))));
    list(open(fields, &[]))
}

fn reporting() -> Value {
    list(open(vec![("flag", text()), ("emitters", whole(0)), ("reported_t", tons())], &[]))
}

fn summary() -> Value {
    let optional =
        ["price_2025", "price_2030", "price_2035", "household_cost_2030_usd_month", "household_net_2030_usd_month"];
    let mut fields = all(&["limit_2035_met", "limit_2050_met"], || json!({ "type": "boolean" }));
    fields.extend(all(&["margin_2035_t", "margin_2050_t", "cumulative_emissions_t", "cumulative_effect_t"], tons));
    fields.extend(all(&["gap_2035_percent", "gap_2050_percent"], || maybe(json!({ "type": "number" }))));
    fields.extend(all(&optional[..3], || maybe(price())));
    fields.extend(all(&["revenue_total_usd", "revenue_to_2035_usd", "penalty_total_usd"], dollars));
    fields.extend(all(&optional[3..], || maybe(dollars())));
    fields.extend(all(&["years_at_floor", "years_at_ceiling"], || whole(0)));
    open(fields, &optional)
}

/// A link with another programme, where one is meant.
fn link() -> Value {
    let flags = json!({ "type": "object", "additionalProperties": { "type": "boolean" } });
    let mut row = vec![("year", year()), ("link_open", json!({ "type": "boolean" })), ("import_paid_usd", dollars())];
    row.extend(all(&["net_import_t", "partner_cap_t", "partner_bank_t", "partner_units_t"], tons));
    let mut fields = vec![("partner", text()), ("year", year()), ("withdraw_year", maybe(year()))];
    fields.extend([("open", json!({ "type": "boolean" })), ("failed", list(text())), ("checks", flags)]);
    fields.push(("cost_test", json!({ "enum": ["price", "total-cost", "off"] })));
    fields.push(("cheaper", maybe(json!({ "type": "boolean" }))));
    fields.extend(all(&["price_unlinked", "price_linked"], || maybe(price())));
    fields.extend([("cost_unlinked_usd", dollars()), ("cost_linked_usd", maybe(dollars())), ("net_import_t", tons())]);
    fields.extend(all(&["gain_usd", "partner_gain_usd"], dollars));
    fields.push(("years", list(open(row, &[]))));
    let optional = ["withdraw_year", "cheaper", "price_unlinked", "price_linked", "cost_linked_usd"];
    open(fields, &optional)
}

fn warnings() -> Value {
    list(open(all(&["code", "message"], text), &[]))
}

fn audit() -> Value {
    let check = open(vec![("name", text()), ("ok", json!({ "type": "boolean" })), ("detail", text())], &[]);
    open(vec![("balanced", json!({ "type": "boolean" })), ("checks", list(check))], &[])
}

/// The readings that the scenario takes in place of defaults.
fn readings() -> Value {
    let letter = json!({ "type": "string", "pattern": "^[A-Z]$" });
    list(open(vec![("statement", text()), ("reading", letter)], &[]))
}

/// The schema of a result.
#[must_use]
pub fn result() -> Value {
    let fields = vec![
        ("capwright", json!({ "const": 1 })),
        ("program", json!({ "enum": PROGRAMS })),
        ("seed", whole(0)),
        ("summary", summary()),
        ("years", years()),
        ("auctions", auctions()),
        ("deadlines", deadlines()),
        ("evaluations", evaluations()),
        ("reporting", reporting()),
        ("accounts_usd", accounts()),
        ("spending", spending()),
        ("entities", entities()),
        ("link", link()),
        ("audit", audit()),
        ("warnings", warnings()),
        ("readings", readings()),
    ];
    document(open(fields, &["entities", "link"]), "Capwright result, version 1")
}
