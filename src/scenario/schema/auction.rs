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
        ("vintage", maybe(vintage())),
        ("quantity", allowances()),
    ];
    object(fields, &["vintage"])
}

fn vintage() -> Value {
    json!({ "type": "integer", "minimum": 1990, "maximum": 2200 })
}

fn bid() -> Value {
    object(vec![("bidder", name()), ("price", decimal()), ("quantity", decimal())], &[])
}

fn tier(price: &str, quantity: &str) -> Value {
    object(vec![(price, decimal()), (quantity, allowances())], &[])
}

fn reserve_sale() -> Value {
    let fields = vec![("trigger", decimal()), ("tiers", list(tier("price", "quantity"))), ("bids", list(bid()))];
    said(
        object(fields, &[]),
        "A separate sale from the price containment reserve, held where the auction settles at its trigger or above.",
    )
}

fn unsold() -> Value {
    let count = || maybe(json!({ "type": "integer", "minimum": 0, "maximum": 1_000_000 }));
    let vintage = json!({ "anyOf": [vintage(), { "const": 0 }, { "type": "null" }] });
    let fields = vec![
        ("id", name()),
        ("owner", name()),
        ("vintage", said(vintage, "0 where none is said.")),
        ("quantity", allowances()),
        ("auctions", said(count(), "Since they were first left unsold.")),
    ];
    let waiting = object(fields, &["vintage", "auctions"]);
    let fields = vec![
        ("rule", choice(&["roll", "wait_two", "to_ecr", "retire"])),
        ("above_floor", said(count(), "Auctions in a row that settled above the floor before this one.")),
        ("waiting", maybe(list(waiting))),
    ];
    said(object(fields, &["above_floor", "waiting"]), "What becomes of unsold allowances, and what waits from before.")
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
    let limits = object(vec![("covered", share()), ("general_market", share())], &["covered", "general_market"]);
    let fields = vec![
        ("supply", list(tranche())),
        ("reserve_price", decimal()),
        ("ceiling_price", maybe(decimal())),
        ("above_ceiling", maybe(choice(&["accept", "lower", "reject"]))),
        (
            "ceiling_units",
            said(maybe(json!({ "type": "boolean" })), "A hard ceiling sells as many units as are bid at it."),
        ),
        ("lot_size", maybe(json!({ "type": "integer", "minimum": 1, "maximum": 1_000_000, "default": 1000 }))),
        ("pricing", maybe(choice(&["lowest_accepted", "highest_rejected"]))),
        ("undersubscribed", maybe(choice(&["lowest_accepted", "reserve"]))),
        ("limits", maybe(limits)),
        ("containment", maybe(tier("trigger", "available"))),
        (
            "cost_containment",
            said(
                maybe(list(tier("trigger", "available"))),
                "Extra supply inside the auction, from the lowest trigger.",
            ),
        ),
        ("reserve_sale", maybe(reserve_sale())),
        ("unsold", maybe(unsold())),
        ("bidders", list(bidder())),
        ("bids", list(bid())),
        ("seed", json!({ "type": "integer", "minimum": 0 })),
    ];
    let optional = [
        "ceiling_price",
        "above_ceiling",
        "ceiling_units",
        "lot_size",
        "pricing",
        "undersubscribed",
        "limits",
        "containment",
        "cost_containment",
        "reserve_sale",
        "unsold",
    ];
    document(object(fields, &optional), "Capwright auction, version 1")
}
