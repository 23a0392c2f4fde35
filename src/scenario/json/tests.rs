//! Scenario documents: reading, writing, and every error at once.

use super::*;

const BILL: &str = "wa-sb5981";

fn codes(text: &str) -> Vec<(&'static str, String)> {
    parse(text).err().unwrap_or_default().into_iter().map(|problem| (problem.code, problem.path)).collect()
}

#[test]
fn the_bill_is_an_empty_set() {
    let text = "{\n  \"capwright\": 1,\n  \"program\": \"wa-sb5981\",\n  \"set\": {}\n}\n";
    assert_eq!(write(&Scenario::bill(BILL)), text);
    assert_eq!(parse(text), Ok(Scenario::bill(BILL)));
}

#[test]
fn a_written_scenario_reads_back() {
    let mut scenario = Scenario::bill(BILL);
    scenario.title = "Quotes \" and\nlines \u{1f333}".to_owned();
    scenario.notes = "\\".to_owned();
    scenario.seed = Some(u32::MAX);
    for (id, text) in [
        ("limits.reduction_2035", "0.123456789012345"),
        ("cap.shape", "equal-percent"),
        ("banking.allowed", "false"),
        ("market.trader_budget", "1000000000"),
        ("penalty.inflation", "-0.05"),
    ] {
        scenario.set_text(id, text).unwrap();
    }
    assert_eq!(parse(&write(&scenario)), Ok(scenario));
}

#[test]
fn every_error_is_listed_with_its_path() {
    let text = r#"{ "capwright": 2, "program": "wa-sb5981", "title": 3, "seed": -1, "colour": "red",
        "entities": [[1, {"a": 2}]],
        "set": { "limits.reduction_2035": 1.5, "limits.reduction_2035": 0.4, "cap.shape": "round",
                 "banking.allowed": 1, "auction.count": "4", "auction.dates": [], "no.such": null } }"#;
    let expected = [
        ("E-VERSION", "capwright"),
        ("E-TYPE", "title"),
        ("E-TYPE", "seed"),
        ("E-UNKNOWN", "colour"),
        ("E-TABLE", "entities[0]"),
        ("E-RANGE", "set.limits.reduction_2035"),
        ("E-DUPLICATE", "set.limits.reduction_2035"),
        ("E-CHOICE", "set.cap.shape"),
        ("E-TYPE", "set.banking.allowed"),
        ("E-TYPE", "set.auction.count"),
        ("E-TABLE", "set.auction.dates"),
        ("E-UNKNOWN", "set.no.such"),
    ];
    assert_eq!(codes(text), expected.map(|(code, path)| (code, path.to_owned())));
}

#[test]
fn documents_that_are_no_scenario_are_refused_whole() {
    let deep = "[".repeat(100_000);
    for (text, code) in [
        ("", "E-SYNTAX"),
        ("{\"capwright\": 1", "E-SYNTAX"),
        ("[]", "E-TYPE"),
        ("null", "E-TYPE"),
        (deep.as_str(), "E-SYNTAX"),
        ("{\"capwright\":1,\"program\":\"mars\"}", "E-PROGRAM"),
        ("{\"capwright\":1}", "E-PROGRAM"),
        ("{\"program\":\"wa-sb5981\"}", "E-VERSION"),
        ("{\"capwright\":1,\"program\":\"wa-sb5981\",\"set\":[]}", "E-TYPE"),
        ("{\"capwright\":1,\"program\":\"wa-sb5981\",\"program\":\"wa-sb5981\"}", "E-DUPLICATE"),
    ] {
        let found = codes(text);
        assert_eq!(found.iter().map(|(code, _)| *code).collect::<Vec<_>>(), [code], "{}", shown(text));
    }
    assert_eq!(codes(&" ".repeat(LIMIT + 1))[0].0, "E-LENGTH");
}

#[test]
fn a_sum_made_in_binary_is_the_decimal_that_was_meant() {
    let text = r#"{"capwright":1,"program":"wa-sb5981","set":{"limits.reduction_2035":0.30000000000000004}}"#;
    assert_eq!(format_value(&parse(text).unwrap().get("limits.reduction_2035")), "0.3");
    let huge = r#"{"capwright":1,"program":"wa-sb5981","set":{"limits.reduction_2035":1e300}}"#;
    assert_eq!(codes(huge)[0].1, "set.limits.reduction_2035");
}

#[test]
fn a_byte_order_mark_is_skipped() {
    assert!(parse("\u{feff}{\"capwright\":1,\"program\":\"wa-sb5981\"}").is_ok());
}
