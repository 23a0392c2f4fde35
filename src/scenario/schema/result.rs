//! The schema of a result.
//!
//! Fields may be added in later releases, so that objects here stay open.

use super::{document, list, maybe, object, whole};
use serde_json::{Value, json};

/// Dollars with cents.
fn dollars() -> Value {
    json!({ "type": "string", "pattern": "^-?[0-9]+\\.[0-9]{2}$" })
}

fn price() -> Value {
    json!({ "type": "number", "minimum": 0 })
}

fn tons() -> Value {
    json!({ "type": "integer" })
}

fn year() -> Value {
    json!({ "type": "integer", "minimum": 2000, "maximum": 2100 })
}

/// An object that has these fields and perhaps more.
fn open(fields: Vec<(&str, Value)>, optional: &[&str]) -> Value {
    let mut schema = object(fields, optional);
    if let Value::Object(fields) = &mut schema {
        fields.remove("additionalProperties");
    }
    schema
}

fn all(names: &[&'static str], schema: fn() -> Value) -> Vec<(&'static str, Value)> {
    names.iter().map(|name| (*name, schema())).collect()
}

fn years() -> Value {
    let mut fields = vec![("year", year())];
    fields.extend(all(
        &[
            "budget_t",
            "covered_emissions_t",
            "bau_t",
            "non_covered_t",
            "statewide_t",
            "bank_t",
            "apcr_t",
            "ecr_t",
            "unsold_t",
            "retired_t",
            "free_eite_t",
            "free_electricity_t",
            "free_gas_t",
            "auctioned_t",
            "offsets_used_t",
            "shortfall_t",
        ],
        tons,
    ));
    fields.push(("statewide_limit_t", maybe(tons())));
    fields.push(("price_mean", maybe(price())));
    fields.extend(all(&["price_floor", "price_ceiling"], price));
    fields.extend(all(&["penalty_usd", "revenue_usd"], dollars));
    let accounts = all(&["energy_transformation", "transition_assistance", "climate_resilience"], dollars);
    fields.push(("accounts_usd", open(accounts, &[])));
    fields.push(("by_sector", json!({ "type": "object", "additionalProperties": { "type": "integer" } })));
    list(open(fields, &["statewide_limit_t", "price_mean"]))
}

fn auctions() -> Value {
    let mut fields = vec![
        ("quarter", json!({ "type": "string", "pattern": "^[0-9]{4}Q[1-4]$" })),
        ("kind", json!({ "enum": ["quarterly", "reserve"] })),
        ("price_settlement", maybe(price())),
        ("coverage", json!({ "type": "number", "minimum": 0 })),
        ("hhi", maybe(json!({ "type": "integer", "minimum": 0, "maximum": 10_000 }))),
    ];
    fields.extend(all(&["offered_t", "sold_t", "unsold_t", "ecr_withheld_t"], tons));
    fields.extend(all(&["price_expected", "price_floor", "price_ceiling"], price));
    list(open(fields, &["price_settlement", "hhi"]))
}

fn deadlines() -> Value {
    let mut fields = vec![
        ("date", json!({ "type": "string", "format": "date" })),
        // How a period is written is left open: a pair of years, or a text.
        ("period", json!(true)),
        ("kind", json!({ "enum": ["annual", "final", "replacement"] })),
        ("penalty_usd", dollars()),
        ("entities_short", whole(0)),
    ];
    fields.extend(all(&["obligation_t", "allowances_t", "offsets_t", "shortfall_t"], tons));
    list(open(fields, &[]))
}

fn summary() -> Value {
    let mut fields = all(&["limit_2035_met", "limit_2050_met"], || json!({ "type": "boolean" }));
    fields.extend(all(&["margin_2035_t", "margin_2050_t", "cumulative_emissions_t"], tons));
    fields.extend(all(&["price_2025", "price_2030", "price_2035"], || maybe(price())));
    fields.extend(all(&["revenue_total_usd", "penalty_total_usd"], dollars));
    fields.push(("household_cost_2030_usd_month", maybe(dollars())));
    fields.extend(all(&["years_at_floor", "years_at_ceiling"], || whole(0)));
    open(fields, &["price_2025", "price_2030", "price_2035", "household_cost_2030_usd_month"])
}

fn audit() -> Value {
    let check = open(
        vec![
            ("name", json!({ "type": "string" })),
            ("ok", json!({ "type": "boolean" })),
            ("detail", json!({ "type": "string" })),
        ],
        &[],
    );
    open(vec![("balanced", json!({ "type": "boolean" })), ("checks", list(check))], &[])
}

/// The schema of a result.
#[must_use]
pub fn result() -> Value {
    let fields = vec![
        ("years", years()),
        ("auctions", auctions()),
        ("deadlines", deadlines()),
        ("entities", list(json!({ "type": "object" }))),
        ("summary", summary()),
        ("audit", audit()),
    ];
    document(open(fields, &["entities"]), "Capwright result, version 1")
}
