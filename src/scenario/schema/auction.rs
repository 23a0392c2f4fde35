//! The schema of an auction document.

use super::{document, list, maybe, object, said};
use serde_json::{Value, json};

fn name() -> Value {
    json!({ "type": "string", "minLength": 1 })
}

/// An exact decimal, as a number or, to lose no digit, as a text.
fn decimal() -> Value {
    json!({ "anyOf": [{ "type": "number" }, { "type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$" }] })
}

fn share() -> Value {
    json!({ "anyOf": [
        { "type": "number", "minimum": 0, "maximum": 1 },
        { "type": "string", "pattern": "^(0(\\.[0-9]+)?|1(\\.0+)?)$" },
    ] })
}

fn allowances() -> Value {
    json!({ "type": "integer", "minimum": 0, "maximum": 1_000_000_000_000_i64 })
}

fn choice(ids: &[&str]) -> Value {
    json!({ "enum": ids })
}

fn tranche() -> Value {
    let fields = vec![
        ("id", name()),
        ("category", choice(&["consigned", "past_vintage", "reoffered", "current"])),
        ("owner", said(name(), "Jurisdiction that offers it.")),
        ("vintage", json!({ "type": "integer", "minimum": 1990, "maximum": 2200 })),
        ("quantity", allowances()),
    ];
    object(fields, &[])
}

fn bidder() -> Value {
    let fields = vec![
        ("id", name()),
        ("class", choice(&["covered", "opt_in", "general_market"])),
        ("group", maybe(name())),
        ("bid_guarantee", maybe(decimal())),
        ("holding_room", maybe(allowances())),
        ("approved", json!({ "type": "boolean" })),
        ("purchase_share", maybe(share())),
    ];
    object(fields, &["group", "bid_guarantee", "holding_room", "purchase_share"])
}

/// The schema of an auction document.
#[must_use]
pub fn auction() -> Value {
    let bid = object(vec![("bidder", name()), ("price", decimal()), ("quantity", decimal())], &[]);
    let limits = object(vec![("covered", share()), ("general_market", share())], &["covered", "general_market"]);
    let containment = object(vec![("trigger", decimal()), ("available", allowances())], &[]);
    let fields = vec![
        ("supply", list(tranche())),
        ("reserve_price", decimal()),
        ("ceiling_price", maybe(decimal())),
        ("above_ceiling", maybe(choice(&["accept", "lower", "reject"]))),
        ("lot_size", maybe(json!({ "type": "integer", "minimum": 1, "maximum": 1_000_000, "default": 1000 }))),
        ("pricing", maybe(choice(&["lowest_accepted", "highest_rejected"]))),
        ("undersubscribed", maybe(choice(&["lowest_accepted", "reserve"]))),
        ("limits", maybe(limits)),
        ("containment", maybe(containment)),
        ("bidders", list(bidder())),
        ("bids", list(bid)),
        ("seed", json!({ "type": "integer", "minimum": 0 })),
    ];
    let optional =
        ["ceiling_price", "above_ceiling", "lot_size", "pricing", "undersubscribed", "limits", "containment"];
    document(object(fields, &optional), "Capwright auction, version 1")
}
