//! What becomes of allowances that nobody buys, by each of the four rules, and of those that are withheld.

use super::around::{assert_sound, auction};
use super::document::{clear, each};
use serde_json::{Value, json};

/// Two tranches, one of them consigned, and ten allowances that wait from before.
fn with_unsold(rule: &str, above_floor: i64, bids: &[(&str, &str, i64)]) -> Value {
    let mut document = auction(80, bids);
    let mill = json!({"id": "mill", "category": "consigned", "owner": "west", "vintage": 2023, "quantity": 20});
    document["supply"].as_array_mut().expect("supply").push(mill);
    document["unsold"] = json!({"rule": rule, "above_floor": above_floor});
    if rule == "roll" || rule == "wait_two" {
        document["unsold"]["waiting"] = json!([
            {"id": "y", "owner": "west", "vintage": 2022, "quantity": 30, "auctions": 1},
            {"id": "x", "owner": "west", "vintage": 2022, "quantity": 10, "auctions": 7}
        ]);
    }
    document
}

fn waiting(result: &Value) -> Vec<(String, i64, i64)> {
    let row = |row: &Value| {
        let number = |field: &str| row[field].as_i64().expect("a number");
        (row["id"].as_str().unwrap_or_default().to_owned(), number("quantity"), number("auctions"))
    };
    result["after"]["waiting"].as_array().expect("rows").iter().map(row).collect()
}

/// Source: auction.md, section 4: the default.
#[test]
fn unsold_allowances_roll_into_the_next_auction_and_consigned_ones_stay_their_owners() {
    let result = clear(&with_unsold("roll", 0, &[("A", "20", 15)]));
    assert_eq!((&result["offered"], &result["sold"]), (&json!(140), &json!(15)));
    assert_eq!(each(&result["tranches"], "category"), ["current", "consigned", "reoffered", "reoffered"]);
    assert_eq!(result["after"]["consigned"], 5);
    let expected = [("new", 80, 0), ("x", 10, 8), ("y", 30, 2)].map(|(id, tons, age)| (id.to_owned(), tons, age));
    assert_eq!(waiting(&result), expected);
    assert_eq!(result["after"]["above_floor"], 1);
    assert_sound(&result);
}

/// Source: auction.md, section 4: after two auctions above the floor, at most 25 %, after 24 months to the reserve.
#[test]
fn waiting_allowances_come_back_a_quarter_at_a_time_after_two_auctions_above_the_floor() {
    let early = clear(&with_unsold("wait_two", 1, &[("A", "20", 100)]));
    assert_eq!((&early["offered"], &early["after"]["above_floor"]), (&json!(100), &json!(2)));
    // The ten that waited seven auctions have waited eight now: two years.
    assert_eq!((waiting(&early), &early["after"]["to_price_containment"]), (vec![("y".to_owned(), 30, 2)], &json!(10)));
    let late = clear(&with_unsold("wait_two", 2, &[("A", "20", 118)]));
    // A quarter of 100: the ten that waited longest, then 15 of the others; all but 7 of these are sold.
    assert_eq!((&late["offered"], &late["sold"], &late["after"]["above_floor"]), (&json!(125), &json!(118), &json!(3)));
    let expected = [("y", 15, 2), ("new", 7, 0)].map(|(id, tons, age)| (id.to_owned(), tons, age));
    assert_eq!((waiting(&late), &late["after"]["to_price_containment"]), (expected.to_vec(), &json!(0)));
    for result in [early, late] {
        assert_sound(&result);
    }
}

/// Source: auction.md, section 4.
#[test]
fn unsold_allowances_may_go_to_the_containment_reserve_or_be_retired() {
    for (rule, field) in [("to_ecr", "to_emissions_containment"), ("retire", "retired")] {
        let result = clear(&with_unsold(rule, 5, &[("A", "10", 50)]));
        assert_eq!((&result["after"][field], &result["after"]["consigned"]), (&json!(50), &json!(0)), "{rule}");
        assert_eq!(result["after"]["above_floor"], 0, "settled at the floor");
        assert!(waiting(&result).is_empty());
        assert_sound(&result);
    }
    let mut nothing = auction(0, &[("A", "10", 50)]);
    nothing["unsold"] = json!({"rule": "retire", "above_floor": 3});
    let result = clear(&nothing);
    assert_eq!((&result["after"]["above_floor"], &result["settlement_price"]), (&json!(3), &Value::Null));
}

#[test]
fn what_waits_after_one_auction_goes_into_the_next_as_it_stands() {
    let first = clear(&with_unsold("wait_two", 2, &[("A", "20", 118)]));
    let mut next = auction(100, &[("A", "20", 100)]);
    next["unsold"] = json!({
        "rule": first["after"]["rule"], "above_floor": first["after"]["above_floor"], "waiting": first["after"]["waiting"]
    });
    next["supply"][0]["id"] = json!("newer");
    let result = clear(&next);
    assert_eq!(result["offered"], 122);
    assert_sound(&result);
}

/// What is withheld comes off what would have been sold last.
#[test]
fn withheld_allowances_are_named_by_tranche_and_are_not_unsold() {
    let mut document = with_unsold("to_ecr", 0, &[("A", "20", 60), ("B", "12", 10)]);
    document["containment"] = json!({"trigger": 15, "available": 25});
    let result = clear(&document);
    assert_eq!((&result["ecr_withheld"], &result["settlement_price"]), (&json!(25), &json!("12.00")));
    assert_eq!(each(&result["tranches"], "sold"), [50, 20]);
    assert_eq!(each(&result["tranches"], "withheld"), [25, 0]);
    assert_eq!(each(&result["tranches"], "unsold"), [5, 0]);
    assert_eq!(result["after"]["to_emissions_containment"], 5);
    assert_sound(&result);
}
