//! What stands around the auction in a document: reserves, ceilings, unsold allowances, other supplies, explanations; and
//! the worked examples of the auction's rules as documents.

use super::document::{clear, each, faults};
use crate::market::document::{Prepared, read};
use serde_json::{Value, json};

/// An auction of `supply` at a floor of $10, single allowances, no purchase limits: A, B, C and the trader T may bid.
pub fn auction(supply: i64, bids: &[(&str, &str, i64)]) -> Value {
    let bidder =
        |id: &&str| json!({"id": id, "class": if *id == "T" { "general_market" } else { "covered" }, "approved": true});
    json!({
        "seed": 5981, "reserve_price": 10, "lot_size": 1, "limits": {"covered": 1, "general_market": 1},
        "supply": [{"id": "new", "category": "current", "owner": "west", "vintage": 2023, "quantity": supply}],
        "bidders": (["A", "B", "C", "T"].iter().map(bidder).collect::<Vec<_>>()),
        "bids": rows(bids)
    })
}

fn rows(bids: &[(&str, &str, i64)]) -> Value {
    bids.iter().map(|(id, price, quantity)| json!({"bidder": id, "price": price, "quantity": quantity})).collect()
}

pub fn assert_sound(result: &Value) {
    for check in result["checks"].as_array().expect("checks") {
        assert_eq!(check["ok"], true, "{check}");
    }
}

fn main_figures(document: &Value) -> (Value, Value) {
    let result = clear(document);
    assert_sound(&result);
    (result["settlement_price"].clone(), result["sold"].clone())
}

/// Source: auction.md, section 7, example 1.
#[test]
fn example_1_one_bidder_alone_at_the_margin_gets_what_is_left() {
    let mut document = auction(10_000, &[("A", "30.00", 6_000), ("B", "25.00", 5_000), ("C", "22.00", 4_000)]);
    document["lot_size"] = json!(1_000);
    document["reserve_price"] = json!("20.00");
    let result = clear(&document);
    assert_eq!(each(&result["bidders"], "awarded"), [6_000, 4_000, 0, 0]);
    assert_eq!((&result["settlement_price"], &result["proceeds"]), (&json!("25.00"), &json!("250000.00")));
    let tie = &result["tie"];
    assert_eq!(tie["message"], "at 25.00, 5000 were bid by one bidder and 4000 were left: it got those");
    assert_sound(&result);
}

/// Source: auction.md, section 7, example 2.
#[test]
fn example_2_a_tie_is_shared_in_proportion_and_its_remainder_explained() {
    let bids = [("T", "30.00", 300_000), ("A", "20.00", 70_000), ("B", "20.00", 20_000), ("C", "20.00", 10_000)];
    let result = clear(&auction(300_101, &bids));
    let tie = &result["tie"];
    let mut shares: Vec<(String, i64, i64, bool)> = tie["contenders"]
        .as_array()
        .expect("contenders")
        .iter()
        .map(|row| {
            let number = |field: &str| row[field].as_i64().expect("a number");
            (
                row["bidder"].as_str().unwrap_or_default().to_owned(),
                number("share"),
                number("awarded"),
                row["drawn"] == true,
            )
        })
        .collect();
    assert!(shares[0].3 && !shares[1].3 && !shares[2].3, "the first in the draw got the one left over");
    assert!(shares.iter().all(|(_, share, awarded, drawn)| awarded - share == i64::from(*drawn)));
    shares.sort();
    assert_eq!(shares.iter().map(|row| row.1).collect::<Vec<_>>(), [70, 20, 10]);
    let message = tie["message"].as_str().unwrap_or_default();
    assert!(message.ends_with("rounded down; the one left over went to the first in the draw"), "{message}");
    assert_eq!(each(&clear(&auction(300_100, &bids))["bidders"], "awarded"), [70, 20, 10, 300_000]);
}

/// Source: auction.md, section 7, example 3 (a sale of June 2011).
#[test]
fn example_3_an_undersubscribed_sale_settles_at_the_reserve_price() {
    let mut document = auction(42_034_184, &[("A", "1.95", 12_000_000), ("B", "1.89", 537_000)]);
    document["reserve_price"] = json!("1.89");
    let result = clear(&document);
    assert_eq!((&result["settlement_price"], &result["unsold"]), (&json!("1.89"), &json!(29_497_184)));
    assert_sound(&result);
}

/// Source: auction.md, section 7, example 4.
#[test]
fn example_4_one_lot_comes_off_the_bid_that_a_guarantee_does_not_cover_and_the_cut_says_so() {
    let mut document = auction(100_000, &[("A", "30", 3_000), ("A", "20", 3_000)]);
    document["lot_size"] = json!(1_000);
    document["bidders"][0]["bid_guarantee"] = json!(100_000);
    let result = clear(&document);
    assert_eq!(result["bidders"][0]["qualified"], 5_000);
    let expected = json!([{
        "bidder": "A", "limit": "guarantee", "lots": 1, "allowances": 1_000, "cheapest": "20.00", "dearest": "20.00",
        "message": "its bid guarantee covers 100000.00: 1 lots, 1000 allowances, came off its cheapest bids, at 20.00"
    }]);
    assert_eq!(result["limit_cuts"], expected);
}

/// Source: auction.md, section 7, example 5 (a sale of December 2023).
#[test]
fn example_5_two_sales_of_a_day_bring_480_855_955_94_at_a_mean_of_50_13() {
    let current = clear(&auction(7_142_146, &[("A", "51.89", 8_000_000)]));
    let advance = clear(&auction(2_450_000, &[("A", "45.00", 2_500_000)]));
    let money = |result: &Value| result["proceeds"].as_str().unwrap_or_default().parse::<rust_decimal::Decimal>();
    let gross = money(&current).expect("money") + money(&advance).expect("money");
    assert_eq!(gross.to_string(), "480855955.94");
    assert_eq!((gross / rust_decimal::Decimal::from(7_142_146 + 2_450_000)).round_dp(2).to_string(), "50.13");
}

/// Source: auction.md, section 3.
#[test]
fn both_pricing_rules_and_the_choice_for_undersubscribed_auctions_are_the_documents() {
    let mut document = auction(10, &[("A", "30", 10), ("B", "20", 5)]);
    assert_eq!(main_figures(&document), (json!("30.00"), json!(10)));
    document["pricing"] = json!("highest_rejected");
    assert_eq!(main_figures(&document), (json!("20.00"), json!(10)));
    document["pricing"] = json!("lowest_accepted");
    document["supply"][0]["quantity"] = json!(20);
    assert_eq!(main_figures(&document), (json!("20.00"), json!(15)));
    document["undersubscribed"] = json!("reserve");
    assert_eq!(main_figures(&document), (json!("10.00"), json!(15)));
}

/// Source: auction.md, section 5: an in-auction containment reserve, here in two tiers at $20 and $25.
#[test]
fn extra_supply_holds_its_trigger_while_any_is_left_and_the_price_passes_it_afterwards() {
    let bids = [("A", "30", 10), ("B", "24", 10), ("C", "20", 5), ("T", "12", 50)];
    let with = |supply: i64, tiers: &[(i64, i64)]| with_bids(supply, tiers, &bids);
    let dollars = |price: i64| json!(format!("{price}.00"));
    // All who bid 20 or more get theirs: 10 + 10 + 5 of 12 + 13.
    assert_eq!(with(12, &[(20, 40)]), (dollars(20), dollars(24), vec![json!(13)], json!(25)));
    // Six are not enough: B is left short at 24.
    assert_eq!(with(12, &[(20, 6)]), (dollars(24), dollars(24), vec![json!(6)], json!(18)));
    // Three of the first tier leave the price at 26; three of the second are enough to hold 25.
    let dear = [("A", "30", 8), ("T", "26", 6), ("B", "24", 8)];
    let released = vec![json!(3), json!(3)];
    assert_eq!(with_bids(8, &[(20, 3), (25, 9)], &dear), (dollars(25), dollars(30), released, json!(14)));
    // At the trigger itself nothing is released, and below it neither.
    assert_eq!(with(22, &[(20, 40)]), (dollars(20), dollars(20), vec![json!(0)], json!(22)));
    assert_eq!(with(30, &[(20, 40)]), (dollars(12), dollars(12), vec![json!(0)], json!(30)));
}

/// Settlement price, interim price, what each tier released, what was sold.
fn with_bids(supply: i64, tiers: &[(i64, i64)], bids: &[(&str, &str, i64)]) -> (Value, Value, Vec<Value>, Value) {
    let mut document = auction(supply, bids);
    document["cost_containment"] =
        tiers.iter().map(|(trigger, available)| json!({"trigger": trigger, "available": available})).collect();
    let result = clear(&document);
    assert_sound(&result);
    let released: Vec<Value> = each(&result["cost_containment"], "released");
    (result["settlement_price"].clone(), result["interim_price"].clone(), released, result["sold"].clone())
}

#[test]
fn what_extra_supply_brings_is_no_jurisdictions_and_everything_else_adds_up() {
    let mut document = auction(12, &[("A", "30", 10), ("B", "24", 10)]);
    document["cost_containment"] = json!([{"trigger": 20, "available": 40}]);
    let result = clear(&document);
    assert_eq!((&result["ccr_released"], &result["settlement_price"]), (&json!(8), &json!("20.00")));
    assert_eq!((&result["owners"][0]["sold"], &result["owners"][0]["proceeds"]), (&json!(12), &json!("240.00")));
    assert_eq!((&result["added_proceeds"], &result["proceeds"]), (&json!("160.00"), &json!("400.00")));
    assert_sound(&result);
}

/// Source: auction.md, section 5; the register's reading B of the ceiling: units without limit at a hard ceiling.
#[test]
fn a_soft_ceiling_changes_nothing_and_a_hard_one_rejects_lowers_or_sells_to_all_who_bid_it() {
    let mut document = auction(10, &[("A", "60", 8), ("B", "55", 8), ("C", "50", 4)]);
    document["ceiling_price"] = json!(50);
    assert_eq!(main_figures(&document), (json!("55.00"), json!(10)));
    document["above_ceiling"] = json!("reject");
    assert_eq!(main_figures(&document), (json!("50.00"), json!(4)));
    document["above_ceiling"] = json!("lower");
    assert_eq!(main_figures(&document), (json!("50.00"), json!(10)));
    document["ceiling_units"] = json!(true);
    assert_eq!(main_figures(&document), (json!("50.00"), json!(20)));
    let result = clear(&document);
    assert_eq!((&result["ceiling_units"], &result["unsold"]), (&json!(10), &json!(0)));
    document["above_ceiling"] = json!("accept");
    assert_eq!(faults(&document), [("E-RANGE", "ceiling_units".to_owned())]);
}

fn sale(document: &mut Value, tiers: &[(&str, i64)], bids: &[(&str, &str, i64)]) {
    let tiers: Value = tiers.iter().map(|(price, quantity)| json!({"price": price, "quantity": quantity})).collect();
    document["reserve_sale"] = json!({"trigger": "40", "tiers": tiers, "bids": rows(bids)});
}

/// Source: auction.md, section 5: tiers from the lowest, pro rata when short, covered entities only, no purchase limit.
#[test]
fn the_reserve_sells_its_tiers_from_the_lowest_and_shares_a_short_one() {
    let mut document = auction(10, &[("A", "45", 10)]);
    document["limits"] = json!({"covered": 1, "general_market": 0});
    sale(
        &mut document,
        &[("41", 12), ("53", 20)],
        &[("A", "60", 10), ("B", "60", 10), ("C", "41", 10), ("T", "60", 5), ("A", "40.99", 1), ("Z", "60", 1)],
    );
    let result = clear(&document);
    let sold = &result["reserve_sale"];
    assert_eq!(sold["opened"], true);
    assert_eq!(each(&sold["rejected"], "code"), ["not_eligible", "below_reserve", "unknown_bidder"]);
    // 12 of 30 at 41: four each. At 53 A and B want six more each, C nothing.
    assert_eq!(each(&sold["tiers"], "demand"), [30, 12]);
    assert_eq!(each(&sold["tiers"], "sold"), [12, 12]);
    assert_eq!(each(&sold["tiers"], "unsold"), [0, 8]);
    assert_eq!(sold["tiers"][0]["tie"]["remainder"], 0);
    assert_eq!(each(&sold["bidders"], "awarded"), [10, 10, 4]);
    assert_eq!(each(&sold["bidders"], "paid"), ["482.00", "482.00", "164.00"]);
    assert_eq!((&sold["sold"], &sold["proceeds"]), (&json!(24), &json!("1128.00")));
    assert_eq!(sold["message"], "24 of 32 sold, from the lowest price");
    assert_sound(&result);
}

#[test]
fn the_reserve_stays_closed_where_the_auction_settles_below_its_trigger_or_not_at_all() {
    for (bids, why) in [
        (&[("A", "39.99", 10)][..], "the auction settled at 39.99, below the trigger of 40.00"),
        (&[], "the auction has no settlement price; a sale opens at 40.00"),
    ] {
        let mut document = auction(10, bids);
        sale(&mut document, &[("41", 12)], &[("A", "60", 10)]);
        let result = clear(&document);
        let sold = &result["reserve_sale"];
        assert_eq!((&sold["opened"], &sold["message"], &sold["sold"]), (&json!(false), &json!(why), &json!(0)));
        assert_sound(&result);
    }
}

#[test]
fn tiers_that_do_not_rise_or_clash_are_faults_with_their_paths() {
    let mut document = auction(10, &[]);
    document["containment"] = json!({"trigger": 20, "available": 5});
    document["cost_containment"] = json!([{"trigger": 20, "available": 5}, {"trigger": 19, "available": 5}]);
    sale(&mut document, &[("9", 12), ("9", 1)], &[]);
    document["unsold"] = json!({"rule": "retire", "waiting": [{"id": "new", "owner": "west", "quantity": 1}]});
    let mut found = faults(&document);
    found.sort();
    let expected = [
        ("E-DUPLICATE", "unsold.waiting[0].id"),
        ("E-RANGE", "cost_containment[0].trigger"),
        ("E-RANGE", "cost_containment[1].trigger"),
        ("E-RANGE", "reserve_sale.tiers[0].price"),
        ("E-RANGE", "reserve_sale.tiers[1].price"),
        ("E-RANGE", "reserve_sale.tiers[1].price"),
        ("E-RANGE", "unsold.waiting"),
    ];
    assert_eq!(found, expected.map(|(code, path)| (code, path.to_owned())));
}

#[test]
fn the_result_says_what_a_tenth_less_and_more_supply_would_have_done_to_the_price() {
    let result = clear(&auction(100, &[("A", "30", 95), ("B", "20", 10), ("C", "15", 50)]));
    assert_eq!(result["settlement_price"], "20.00");
    assert_eq!(each(&result["with_supply"], "percent"), [-10, 10]);
    assert_eq!(each(&result["with_supply"], "offered"), [90, 110]);
    assert_eq!(each(&result["with_supply"], "settlement_price"), ["30.00", "15.00"]);
    assert_eq!(each(&result["with_supply"], "proceeds"), ["2700.00", "1650.00"]);
}

#[test]
fn any_other_supply_can_be_asked_for_and_leaves_the_document_as_it_is() {
    let text = auction(100, &[("A", "30", 95), ("B", "20", 10)]).to_string();
    let document = read(&text).expect("a document");
    let mut prepared = Prepared::new(&document);
    let own = prepared.clear();
    for (percent, offered, sold) in [(-200, 0, 0), (-100, 0, 0), (-50, 50, 50), (0, 100, 100), (900, 1_000, 105)] {
        let case = prepared.with_supply(percent);
        assert_eq!((case.percent, case.offered, case.sold), (percent, offered, sold));
        assert_eq!(case.settlement_price.is_none(), offered == 0);
    }
    assert_eq!(prepared.with_supply(i64::MAX).sold, 105);
    assert_eq!(prepared.clear(), own);
}

/// What would take hours if every bid were held against every member of every group.
#[test]
fn many_groups_with_many_bids_are_cleared_at_once() {
    let bidders: Vec<Value> = (0..20_000)
        .map(|place| json!({"id": format!("b{place}"), "class": "covered", "approved": true, "group": format!("g{}", place / 2)}))
        .collect();
    let bids: Vec<Value> =
        (0..20_000).map(|place| json!({"bidder": format!("b{place}"), "price": 20, "quantity": 1})).collect();
    let mut document = auction(20_000, &[]);
    document["limits"]["covered"] = json!("0.00005");
    document["bidders"] = json!(bidders);
    document["bids"] = json!(bids);
    let result = clear(&document);
    assert_eq!((&result["sold"], &result["limit_cuts"][0]["allowances"]), (&json!(10_000), &json!(1)));
    assert_sound(&result);
}

#[test]
fn a_tie_without_a_remainder_or_with_a_larger_one_says_so() {
    let message = |supply: i64| {
        let document = auction(supply, &[("T", "30", 990), ("A", "20", 10), ("B", "20", 10), ("C", "20", 10)]);
        clear(&document)["tie"]["message"].as_str().unwrap_or_default().to_owned()
    };
    let shared = "were left: each of 3 bidders got its proportion, rounded down";
    assert_eq!(message(996), format!("at 20.00, 30 were bid and 6 {shared}"));
    assert_eq!(
        message(998),
        format!("at 20.00, 30 were bid and 8 {shared}; the 2 left over went one each to the first in the draw")
    );
}

#[test]
fn reserves_and_waiting_allowances_beyond_all_measure_are_faults() {
    let much = 600_000_000_000_i64;
    let mut document = auction(10, &[]);
    document["cost_containment"] = json!([{"trigger": 20, "available": much}, {"trigger": 21, "available": much}]);
    sale(&mut document, &[("41", much), ("42", much)], &[]);
    let waits = |id: &str| json!({"id": id, "owner": "west", "quantity": much});
    document["unsold"] = json!({"rule": "roll", "waiting": [waits("x"), waits("y")]});
    let found = faults(&document);
    assert_eq!(
        found,
        ["unsold.waiting", "cost_containment", "reserve_sale.tiers"].map(|path| ("E-RANGE", path.to_owned()))
    );
}

#[test]
fn each_cut_names_its_limit_the_bids_it_came_off_and_the_group_that_shares_it() {
    let mut document = auction(100, &[("A", "30", 40), ("A", "25", 40), ("A", "22", 40), ("B", "28", 40)]);
    document["limits"] = json!({"covered": "0.9", "general_market": 0});
    document["bidders"][0]["holding_room"] = json!(50);
    let result = clear(&document);
    let messages = each(&result["limit_cuts"], "message");
    let expected = [
        "its purchase limit is 90 of 100: 30 lots, 30 allowances, came off its cheapest bids, at 22.00",
        "its holding limit leaves room for 50: 40 lots, 40 allowances, came off its cheapest bids, from 22.00 to 25.00",
    ];
    assert_eq!(messages, expected);
    document["bidders"][0]["holding_room"] = Value::Null;
    for place in [0, 1] {
        document["bidders"][place]["group"] = json!("mills");
    }
    let shared = clear(&document);
    let message = shared["limit_cuts"][0]["message"].as_str().unwrap_or_default();
    assert!(
        message.starts_with("50 of the purchase limit that group \"mills\" shares fall to it: 70 lots"),
        "{message}"
    );
    assert_eq!(
        (&shared["bidders"][0]["group"], &shared["bidders"][3]["class"]),
        (&json!("mills"), &json!("general_market"))
    );
    assert_sound(&shared);
}

#[test]
fn a_vintage_may_be_left_out_and_prices_may_be_plain_numbers() {
    let mut document = auction(10, &[("A", "30", 10)]);
    document["supply"][0].as_object_mut().expect("a tranche").remove("vintage");
    document["bids"][0]["price"] = json!(30.25);
    let result = clear(&document);
    assert_eq!((&result["settlement_price"], &result["tranches"][0]["vintage"]), (&json!("30.25"), &json!(0)));
}
