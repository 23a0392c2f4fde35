//! The schema of what a result says on spending.
//!
//! Fields may be added in later releases, so that objects here stay open.

use super::result::{all, dollars, open, text, tons, year};
use super::{list, maybe, whole};
use serde_json::{Value, json};

/// Whether a table's numbers are the scenario's or made up to show the rule.
fn source() -> Value {
    json!({ "enum": ["illustration", "scenario"] })
}

fn flag() -> Value {
    json!({ "type": "boolean" })
}

fn day() -> Value {
    json!({ "type": "string", "format": "date" })
}

/// An exact share or percentage.
fn exact() -> Value {
    json!({ "type": "string", "pattern": "^-?[0-9]+\\.[0-9]+$" })
}

/// Dollars for each of some ids.
fn dollars_by_id() -> Value {
    json!({ "type": "object", "additionalProperties": dollars() })
}

fn account() -> Value {
    let names = ["opening_usd", "deposits_usd", "returned_usd", "appropriated_usd", "outlay_usd", "closing_usd"];
    let mut fields = all(&names, dollars);
    fields.extend(all(&["uses_usd", "held_back_usd"], dollars_by_id));
    open(fields, &[])
}

fn designated() -> Value {
    let fields = vec![
        ("source", source()),
        ("since", maybe(day())),
        ("count", whole(0)),
        ("population_share", maybe(exact())),
        ("tracts", list(text())),
    ];
    open(fields, &["since", "population_share"])
}

fn household() -> Value {
    let optional = ["cost_usd", "cost_after_assistance_usd", "burden_percent", "disproportionate"];
    let mut fields = vec![("group", text()), ("source", source())];
    fields.extend(all(&optional[..2], || maybe(dollars())));
    fields.extend([(optional[2], maybe(exact())), (optional[3], maybe(flag()))]);
    open(fields, &optional)
}

fn project() -> Value {
    let optional =
        ["account", "awarded", "in_designated_community", "performance", "stopped", "suspended_from", "suspended_to"];
    let mut fields = vec![
        ("name", text()),
        ("source", source()),
        ("account", maybe(text())),
        ("in_designated_community", maybe(flag())),
        ("credited_t", tons()),
        ("performance", maybe(exact())),
        ("stopped", maybe(year())),
        ("refused", list(text())),
    ];
    fields.extend(all(&["outlay_usd", "returned_usd"], dollars));
    fields.extend(all(&["awarded", "suspended_from", "suspended_to"], || maybe(day())));
    open(fields, &optional)
}

/// What became of the money, and what households bear.
pub(super) fn spending() -> Value {
    let accounts = json!({ "type": "object", "additionalProperties": account() });
    let row = vec![
        ("year", year()),
        ("accounts", accounts),
        ("credited_t", tons()),
        ("credited_outside_t", tons()),
        ("designated", designated()),
        ("households", list(household())),
    ];
    open(vec![("source", source()), ("years", list(open(row, &[]))), ("projects", list(project()))], &[])
}
