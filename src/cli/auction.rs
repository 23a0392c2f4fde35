//! The `auction` command: a document, or a table of bids with the terms beside it.
//!
//! Must not clear anything itself. Invariant: either the whole output or everything that is wrong with the input.

use super::arguments::{Arguments, Rows};
use super::failure::{Failure, usage};
use super::files;
use crate::law::Problem;
use crate::market::document::{self, AuctionDocument, MOST_TEXT, clear};
use crate::view::awards;
use serde_json::{Map, Value, json};
use std::ffi::OsStr;

/// What of a document each option sets: option, path of a fault there.
const OPTIONS: [(&str, &str); 5] = [
    ("supply", "supply[0].quantity"),
    ("reserve", "reserve_price"),
    ("lot", "lot_size"),
    ("limit", "limits.covered"),
    ("seed", "seed"),
];

/// Clears one auction.
pub(super) fn auction(arguments: &Arguments) -> Result<String, Failure> {
    let missing = || Failure::usage("", "an auction is missing; name a file, or `-` for standard input".to_owned());
    let input = arguments.inputs.first().ok_or_else(missing)?;
    let text = files::read(input, MOST_TEXT)?;
    let document = if text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']).starts_with(['{', '[']) {
        no_terms_beside(arguments)?;
        document::read(text.trim_start_matches('\u{feff}')).map_err(Failure::Input)?
    } else {
        document::read_csv(&text, terms(arguments)?).map_err(Failure::Input)?
    };
    let result = clear(&document);
    match (arguments.format, arguments.rows) {
        ("csv", Rows::Demand) => Ok(awards::demand_csv(&result)),
        ("csv", Rows::Awards) => Ok(awards::awards_csv(&result)),
        _ => document::to_json(&result).map(|text| text + "\n").map_err(Failure::Input),
    }
}

/// A document says all of this itself.
fn no_terms_beside(arguments: &Arguments) -> Result<(), Failure> {
    let given = arguments.terms.iter().map(|_| "terms").chain(arguments.auction.iter().map(|(name, _)| name.as_str()));
    let problem =
        |name| usage(&format!("--{name}"), "an auction document has its own terms; these are for a table".to_owned());
    let problems: Vec<Problem> = given.map(problem).collect();
    if problems.is_empty() { Ok(()) } else { Err(Failure::Input(problems)) }
}

/// The terms of a table: a file of them, or supply and reserve price with the usual terms around.
fn terms(arguments: &Arguments) -> Result<AuctionDocument, Failure> {
    let option = |wanted: &str| arguments.auction.iter().rev().find(|(name, _)| name == wanted).map(|(_, text)| text);
    if let Some(file) = &arguments.terms {
        if let Some((name, _)) = arguments.auction.first() {
            let message = "the terms come as a file or as options, not as both".to_owned();
            return Err(Failure::usage(&format!("--{name}"), message));
        }
        let text = files::read(OsStr::new(file), MOST_TEXT)?;
        let under = |problem: Problem| Problem { path: format!("--terms {}", problem.path), ..problem };
        return document::read_terms(text.trim_start_matches('\u{feff}'))
            .map_err(|problems| Failure::Input(problems.into_iter().map(under).collect()));
    }
    let (Some(supply), Some(reserve)) = (option("supply"), option("reserve")) else {
        let message = "a table of bids needs `--supply` and `--reserve`, or `--terms` with a file".to_owned();
        return Err(Failure::usage("", message));
    };
    let mut fields = Map::new();
    let mut set = |name: &str, value: Value| fields.insert(name.to_owned(), value);
    set("supply", json!([{ "id": "supply", "category": "current", "owner": "seller", "quantity": supply }]));
    set("reserve_price", json!(reserve));
    set("seed", json!(option("seed").map_or("0", String::as_str)));
    if let Some(lot) = option("lot") {
        set("lot_size", json!(lot));
    }
    if let Some(limit) = option("limit") {
        set("limits", json!({ "covered": limit, "general_market": limit }));
    }
    document::read_terms(&Value::Object(fields).to_string()).map_err(|problems| {
        let named = |problem: Problem| {
            let option =
                OPTIONS.iter().find(|(_, path)| *path == problem.path).map(|(option, _)| format!("--{option}"));
            Problem { path: option.unwrap_or(problem.path), ..problem }
        };
        // The limit stands in two fields and is one option.
        let problems = problems.into_iter().filter(|problem| problem.path != "limits.general_market");
        Failure::Input(problems.map(named).collect())
    })
}
