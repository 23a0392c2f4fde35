//! The schema of a result of a programme of rates.
//!
//! Fields may be added in later releases, so that objects here stay open.

use super::result::{all, dollars, open, text, tons, year};
use super::{document, list, maybe, whole};
use crate::scenario::{PROGRAMS, Scheme, scheme};
use serde_json::{Value, json};

const YEAR_TONS: &[&str] = &[
    "emissions_t",
    "avoided_t",
    "outside_t",
    "covered_emissions_t",
    "formula_t",
    "relief_t",
    "allocated_t",
    "auctioned_t",
    "auction_sold_t",
    "pre_allocated_t",
    "borrowed_t",
    "bought_t",
    "sold_t",
    "offsets_used_t",
    "surrendered_t",
    "shortfall_t",
    "carried_t",
    "lapsed_t",
    "bank_t",
];
const YEAR_MONEY: &[&str] = &["benefit", "measures_cost", "auction_revenue", "penalty", "compliance_cost"];
const YEAR_NUMBERS: &[&str] = &["output_index", "intensity_index", "dust_change", "price_mean", "price_credit"];
const ENTITY_TONS: &[&str] = &[
    "emissions_t",
    "formula_t",
    "allocated_t",
    "bought_t",
    "sold_t",
    "borrowed_t",
    "offsets_used_t",
    "shortfall_t",
    "bank_t",
    "carried_t",
];

fn number() -> Value {
    json!({ "type": "number" })
}

fn flag() -> Value {
    json!({ "type": "boolean" })
}

fn by_id(kind: &str) -> Value {
    json!({ "type": "object", "additionalProperties": { "type": kind } })
}

fn year_row() -> Value {
    let mut fields = vec![
        ("year", year()),
        ("plan", text()),
        ("plan_is_draft", flag()),
        ("uses_draft", flag()),
        ("plan_basis", json!({ "enum": ["supplied", "generated"] })),
        ("cap_t", maybe(tons())),
        ("by_sector_t", by_id("integer")),
        ("gap_by_sector_t", by_id("integer")),
        ("pollutants_avoided_kg", by_id("integer")),
    ];
    fields.extend(all(YEAR_TONS, tons));
    fields.extend(all(YEAR_MONEY, dollars));
    fields.extend(all(YEAR_NUMBERS, number));
    fields.extend(all(&["reporting_firms", "trading_firms"], || whole(0)));
    open(fields, &[])
}

fn target_row() -> Value {
    let mut fields = vec![
        ("year", year()),
        ("base_year", year()),
        ("phase", json!({ "enum": ["intensity-first", "total-first"] })),
        ("intensity_met", flag()),
        ("total_reference_t", maybe(tons())),
        ("total_met", maybe(flag())),
        ("verdict", json!({ "enum": ["pass", "pass-with-warning", "fail"] })),
    ];
    fields.extend(all(&["reduction", "intensity_change"], number));
    fields.extend(all(&["ceiling_t", "emissions_t"], tons));
    open(fields, &[])
}

fn measure_row() -> Value {
    let mut fields = vec![
        ("outside_total", flag()),
        ("weak", flag()),
        ("cost", dollars()),
        ("cost_per_t", maybe(number())),
        ("pollutants_avoided_kg", by_id("integer")),
        ("pollutants_kg_per_t", maybe(by_id("number"))),
    ];
    fields.extend(all(&["id", "task", "unit", "sector", "quality"], text));
    fields.extend(all(&["amount", "planned"], number));
    fields.extend(all(&["avoided_t", "grid_t", "net_t"], tons));
    open(fields, &[])
}

fn entity_row() -> Value {
    let mut fields = vec![("year", year()), ("reports", flag()), ("trades", flag()), ("output", whole(0))];
    fields.extend(all(&["cost", "penalty"], dollars));
    fields.extend(all(&["id", "name", "sector", "output_unit"], text));
    fields.extend(all(ENTITY_TONS, tons));
    open(fields, &[])
}

/// The schema of a result of a programme of rates. Money is in the result's own currency.
#[must_use]
pub fn rates() -> Value {
    let programs: Vec<&str> = PROGRAMS.iter().copied().filter(|id| scheme(id) == Scheme::Rate).collect();
    let check = open(vec![("name", text()), ("ok", flag()), ("detail", text())], &[]);
    let audit = open(vec![("balanced", flag()), ("checks", list(check))], &[]);
    let fields = vec![
        ("capwright", json!({ "const": 1 })),
        ("program", json!({ "enum": programs })),
        ("scheme", json!({ "const": "intensity" })),
        ("currency", text()),
        ("summary", json!({ "type": "object", "additionalProperties": {} })),
        ("years", list(year_row())),
        ("targets", list(target_row())),
        ("measures", list(measure_row())),
        ("entities", list(entity_row())),
        ("audit", audit),
        ("warnings", list(open(vec![("code", text()), ("message", text())], &[]))),
    ];
    document(open(fields, &["entities"]), "Capwright result of a programme of rates, version 1")
}
