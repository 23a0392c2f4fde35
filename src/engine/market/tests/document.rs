//! The auction document: what it takes, refuses, rejects and answers.

use crate::law::Problem;
use crate::market::document::clear_json;
use serde_json::{Value, json};

/// Rule 30's auction as a document.
fn rule_30(supply: i64) -> Value {
    let bidder = |id: &str| json!({"id": id, "class": "covered", "approved": true});
    let bid = |id: &str, price: &str, quantity: i64| json!({"bidder": id, "price": price, "quantity": quantity});
    json!({
        "seed": 5981,
        "reserve_price": "16.71",
        "lot_size": 1000,
        "limits": {"covered": 1, "general_market": "0.04"},
        "supply": [{"id": "wa-2023", "category": "current", "owner": "WA", "vintage": 2023, "quantity": supply}],
        "bidders": (["A", "B", "C", "D", "E", "F"].map(bidder)),
        "bids": [
            bid("A", "25.00", 60_000), bid("B", "22", 30_000), bid("C", "20.00", 70_000),
            bid("D", "20.0", 20_000), bid("E", "20.00", 10_000), bid("F", "15.00", 5_000)
        ]
    })
}

pub fn clear(document: &Value) -> Value {
    let text = clear_json(&document.to_string()).expect("a document that can be read");
    serde_json::from_str(&text).expect("a result that can be read")
}

pub fn faults(document: &Value) -> Vec<(&'static str, String)> {
    let problems: Vec<Problem> = clear_json(&document.to_string()).expect_err("a document that is refused");
    problems.into_iter().map(|problem| (problem.code, problem.path)).collect()
}

pub fn each(rows: &Value, field: &str) -> Vec<Value> {
    rows.as_array().expect("rows").iter().map(|row| row[field].clone()).collect()
}

fn assert_identities(result: &Value) {
    let checks = result["checks"].as_array().expect("checks");
    assert_eq!(checks.len(), 10);
    for check in checks {
        assert_eq!(check["ok"], true, "{check}");
    }
}

/// Source: sb5981-rules.md, rules 30 and 32.
#[test]
fn the_example_of_rule_30_comes_out_to_the_cent_with_its_market_report() {
    let result = clear(&rule_30(100_000));
    assert_eq!(each(&result["bidders"], "awarded"), [60_000, 30_000, 7_000, 2_000, 1_000, 0]);
    assert_eq!(result["settlement_price"], "20.00");
    assert_eq!(result["proceeds"], "2000000.00");
    assert_eq!(result["coverage"], "1.90");
    assert_eq!(result["hhi"], 4_554);
    assert_eq!(result["largest_share_percent"], "60.0");
    assert_eq!(each(&result["rejected"], "code"), ["below_reserve"]);
    assert_eq!(each(&result["demand"], "cumulative"), [60_000, 90_000, 190_000]);
    assert_identities(&result);
}

/// Source: sb5981-rules.md, rule 32.
#[test]
fn nothing_sold_has_no_price_and_no_concentration() {
    let mut document = rule_30(100_000);
    document["bids"] = json!([]);
    let result = clear(&document);
    for field in ["settlement_price", "hhi", "largest_share_percent", "tie"] {
        assert_eq!(result[field], Value::Null, "{field}");
    }
    assert_eq!((&result["sold"], &result["unsold"]), (&json!(0), &json!(100_000)));
    assert_identities(&result);
}

/// Source: sb5981-rules.md, rule 28: 10 and 4 percent of 10,918,625.
#[test]
fn purchase_limits_round_down_and_cuts_come_in_whole_lots() {
    let mut document = rule_30(10_918_625);
    document["limits"] = Value::Null;
    document["bidders"] = json!([
        {"id": "A", "class": "opt_in", "approved": true},
        {"id": "G", "class": "general_market", "approved": true}
    ]);
    document["bids"] = json!([
        {"bidder": "A", "price": 25, "quantity": 800_000}, {"bidder": "A", "price": 22, "quantity": 600_000},
        {"bidder": "G", "price": 22, "quantity": 600_000}
    ]);
    let result = clear(&document);
    assert_eq!(each(&result["bidders"], "qualified"), [1_091_000, 436_000]);
    assert_eq!(each(&result["limit_cuts"], "lots"), [309, 164]);
    assert_eq!(each(&result["limit_cuts"], "limit"), ["purchase", "purchase"]);
    assert_identities(&result);
}

/// Source: auction.md, section 2: the limits apply in their order.
#[test]
fn each_limit_names_what_it_took() {
    let mut document = rule_30(10_000);
    document["limits"]["covered"] = json!("0.9");
    document["bidders"] = json!([{
        "id": "A", "class": "covered", "approved": true, "holding_room": 7_500, "bid_guarantee": "100000"
    }]);
    document["bids"] = json!([
        {"bidder": "A", "price": 30, "quantity": 3_000}, {"bidder": "A", "price": 20, "quantity": 7_000}
    ]);
    let cuts = &clear(&document)["limit_cuts"];
    assert_eq!(each(cuts, "limit"), ["purchase", "holding", "guarantee"]);
    assert_eq!(each(cuts, "lots"), [1, 2, 2]);
}

/// Source: auction.md, section 2; sb5981-rules.md, rule 28.
#[test]
fn associated_bidders_share_one_limit_by_declaration_or_down_the_book() {
    let mut document = rule_30(100_000);
    document["limits"] = json!({"covered": "0.1", "general_market": "0.04"});
    let member = |id: &str, class: &str, share: Value| json!({"id": id, "class": class, "group": "one", "approved": true, "purchase_share": share});
    document["bids"] = json!([
        {"bidder": "A", "price": 25, "quantity": 9_000}, {"bidder": "G", "price": 24, "quantity": 9_000},
        {"bidder": "A", "price": 23, "quantity": 9_000}
    ]);
    document["bidders"] = json!([member("A", "covered", json!("0.5")), member("G", "general_market", json!("0.5"))]);
    let split = clear(&document);
    assert_eq!(each(&split["bidders"], "awarded"), [5_000, 4_000]);
    document["bidders"] = json!([member("A", "covered", Value::Null), member("G", "general_market", Value::Null)]);
    let walked = clear(&document);
    assert_eq!(each(&walked["bidders"], "awarded"), [9_000, 1_000]);
    assert_eq!(walked["hhi"], 10_000, "one group bought everything");
    assert_identities(&split);
    assert_identities(&walked);
}

/// Source: auction.md, section 4.
#[test]
fn a_joint_sale_takes_the_same_fraction_of_each_and_consigned_allowances_first() {
    let tranche = |id: &str, category: &str, owner: &str, vintage: i64, quantity: i64| json!({"id": id, "category": category, "owner": owner, "vintage": vintage, "quantity": quantity});
    let mut document = rule_30(0);
    document["supply"] = json!([
        tranche("new", "current", "WA", 2023, 50_000),
        tranche("again", "reoffered", "WA", 2023, 10_000),
        tranche("old", "past_vintage", "WA", 2022, 10_000),
        tranche("mill", "consigned", "WA", 2023, 6_000),
        tranche("dairy", "consigned", "WA", 2023, 4_000),
        tranche("qc", "current", "QC", 2023, 40_000)
    ]);
    document["bids"] = json!([{"bidder": "A", "price": "20.00", "quantity": 41_000}]);
    let result = clear(&document);
    // 80,000 of 120,000 are Washington's: 27,333.33 of 41,000; Quebec's 13,666.67 has the larger remainder.
    assert_eq!(each(&result["owners"], "sold"), [27_333, 13_667]);
    assert_eq!(each(&result["tranches"], "sold"), [0, 7_333, 10_000, 6_000, 4_000, 13_667]);
    assert_eq!(result["owners"][0]["proceeds"], "546660.00");
    assert_identities(&result);
    document["bids"][0]["quantity"] = json!(3_000);
    assert_eq!(each(&clear(&document)["tranches"], "sold"), [0, 0, 0, 1_200, 800, 1_000]);
}

/// Source: auction.md, section 1.
#[test]
fn every_bid_that_does_not_count_is_listed_with_its_reason() {
    let mut document = rule_30(100_000);
    document["ceiling_price"] = json!("50.00");
    document["above_ceiling"] = json!("reject");
    document["bidders"][1]["approved"] = json!(false);
    let bid = |id: &str, price: &str, quantity: &str| json!({"bidder": id, "price": price, "quantity": quantity});
    document["bids"] = json!([
        bid("A", "16.70", "1000"),
        bid("A", "20.005", "1000"),
        bid("A", "20", "0"),
        bid("A", "20", "-1000"),
        bid("A", "20", "1500"),
        bid("A", "20", "1000.5"),
        bid("Z", "20", "1000"),
        bid("B", "20", "1000"),
        bid("A", "50.01", "1000"),
        bid("A", "-1", "1000"),
        bid("A", "50.00", "1000")
    ]);
    let result = clear(&document);
    let codes = [
        "below_reserve",
        "fraction_of_a_cent",
        "not_positive",
        "not_positive",
        "not_whole_lots",
        "not_whole_lots",
        "unknown_bidder",
        "not_approved",
        "above_ceiling",
        "below_reserve",
    ];
    assert_eq!(each(&result["rejected"], "code"), codes);
    assert_eq!(each(&result["rejected"], "bid"), (0..10).collect::<Vec<i32>>());
    let message = result["rejected"][1]["message"].as_str().unwrap_or_default();
    assert_eq!(message, "bid 1 of \"A\", 1000 allowances at 20.005: prices are in whole cents");
    assert_eq!(result["sold"], 1_000);
    document["above_ceiling"] = json!("lower");
    let lowered = clear(&document);
    assert_eq!(lowered["lowered"], json!([{"bid": 8, "bidder": "A", "from": "50.01", "to": "50.00"}]));
    assert_eq!(lowered["sold"], 2_000);
}

/// Source: sb5981-rules.md, rule 35.
#[test]
fn the_containment_reserve_is_part_of_the_document() {
    let mut document = rule_30(200_000);
    document["containment"] = json!({"trigger": "21.00", "available": 150_000});
    let result = clear(&document);
    assert_eq!((&result["settlement_price"], &result["ecr_withheld"]), (&json!("21.00"), &json!(110_000)));
    assert_eq!((&result["sold"], &result["unsold"]), (&json!(90_000), &json!(0)));
    assert_identities(&result);
}

#[test]
fn every_fault_of_a_document_is_listed_with_its_path() {
    let mut document = rule_30(100_000);
    document["reserve_price"] = json!(1e30);
    document["tiers"] = json!([]);
    document["limits"]["covered"] = json!("1.5");
    document["supply"][0]["category"] = json!("future");
    document["bidders"][1]["id"] = json!("A");
    document["bidders"][2]["purchase_share"] = json!("0.5");
    document["bids"][3]["price"] = json!("1e3");
    document["bids"][4].as_object_mut().expect("a bid").remove("quantity");
    document["bids"][5] = json!("nothing");
    let mut faults = faults(&document);
    faults.sort();
    let expected = [
        ("E-CHOICE", "supply[0].category"),
        ("E-DUPLICATE", "bidders[1].id"),
        ("E-MISSING", "bids[4].quantity"),
        ("E-MISSING", "bids[5].bidder"),
        ("E-MISSING", "bids[5].price"),
        ("E-MISSING", "bids[5].quantity"),
        ("E-RANGE", "bidders[2].purchase_share"),
        ("E-RANGE", "limits.covered"),
        ("E-TYPE", "bids[3].price"),
        ("E-TYPE", "bids[5]"),
        ("E-TYPE", "reserve_price"),
        ("E-UNKNOWN-FIELD", "tiers"),
    ];
    assert_eq!(faults, expected.map(|(code, path)| (code, path.to_owned())));
}

#[test]
fn an_unknown_field_is_answered_with_those_that_exist() {
    let mut document = rule_30(100_000);
    document["bids"][0]["color"] = json!("green");
    let problems = clear_json(&document.to_string()).expect_err("an unknown field");
    assert_eq!(
        problems[0].to_string(),
        "E-UNKNOWN-FIELD at bids[0].color: unknown; allowed here: bidder, price, quantity"
    );
}

#[test]
fn what_is_not_a_document_is_refused_without_a_panic() {
    for text in ["", "{", "[]", "null", "{} {}", "\"bids\"", "{\"bids\": 3}", "{\"bids\": [[[]]], \"bids\": []}"] {
        assert!(clear_json(text).is_err(), "{text}");
    }
    assert!(clear_json(&"[".repeat(100_000)).is_err());
    let long = " ".repeat(crate::market::document::MOST_TEXT + 1);
    assert_eq!(clear_json(&long).expect_err("too long")[0].code, "E-SIZE");
}

#[test]
fn a_name_given_twice_is_a_fault() {
    let text = rule_30(1).to_string().replacen("\"seed\":5981", "\"seed\":5981,\"seed\":5982", 1);
    let problems = clear_json(&text).expect_err("two seeds");
    assert_eq!((problems[0].code, problems[0].path.as_str()), ("E-DUPLICATE", "seed"));
}

#[test]
fn extreme_numbers_are_refused_or_rejected_but_never_break_anything() {
    let mut document = rule_30(100_000);
    let huge = "79228162514264337593543950335";
    document["bids"][0] = json!({"bidder": "A", "price": huge, "quantity": 1000});
    document["bids"][1] = json!({"bidder": "B", "price": "20", "quantity": huge});
    let result = clear(&document);
    assert_eq!(each(&result["rejected"], "code"), ["price_too_high", "quantity_too_large", "below_reserve"]);
    document["supply"][0]["quantity"] = json!(huge);
    document["bids"][2]["price"] = json!(format!("{huge}0"));
    assert_eq!(faults(&document).len(), 2);
}
