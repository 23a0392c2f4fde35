//! Scenarios: setting, resetting, and what is refused.

use super::*;
use rust_decimal::Decimal;

const BILL: &str = "wa-sb5981";

fn code(scenario: &mut Scenario, id: &str, text: &str) -> &'static str {
    scenario.set_text(id, text).err().map_or("", |problem| problem.code)
}

#[test]
fn an_empty_scenario_is_the_bill() {
    let bill = Scenario::bill(BILL);
    assert!(bill.is_bill());
    assert_eq!(bill.get("limits.reduction_2035"), Value::Number(Decimal::new(4, 1)));
    assert_eq!(bill.values().number("limits.reduction_2035"), Decimal::new(4, 1));
    assert_eq!(bill.get("no.such"), Value::Unset);
}

#[test]
fn setting_the_default_removes_the_change() {
    let mut scenario = Scenario::bill(BILL);
    scenario.set_text("limits.reduction_2035", "0.45").unwrap();
    scenario.set_text("cap.shape", "equal-percent").unwrap();
    assert_eq!(scenario.changes().len(), 2);
    assert_eq!(scenario.values().choice("cap.shape"), "equal-percent");
    scenario.set_text("limits.reduction_2035", "0.400").unwrap();
    scenario.reset("cap.shape");
    assert_eq!(scenario, Scenario::bill(BILL));
}

#[test]
fn every_wrong_value_has_its_code() {
    let mut scenario = Scenario::bill(BILL);
    for (id, text, expected) in [
        ("limits.reduction_2035", "1.01", "E-RANGE"),
        ("limits.reduction_2035", "-0.1", "E-RANGE"),
        ("limits.reduction_2035", "0.12345678901234567", "E-RANGE"),
        ("limits.reduction_2035", "half", "E-TYPE"),
        ("limits.reduction_2035", "1e-1", "E-TYPE"),
        ("limits.reduction_2035", "0.4_5", "E-TYPE"),
        ("limits.reduction_2035", ".5", "E-TYPE"),
        ("limits.reduction_2035", "NaN", "E-TYPE"),
        ("auction.count", "2.5", "E-RANGE"),
        ("auction.count", "5", "E-RANGE"),
        ("cap.shape", "round", "E-CHOICE"),
        ("electricity.method", "guess", "E-CHOICE"),
        ("banking.allowed", "yes", "E-TYPE"),
        ("limits.reduction_2053", "0.4", "E-UNKNOWN"),
    ] {
        assert_eq!(code(&mut scenario, id, text), expected, "{id} = {text}");
    }
    assert_eq!(scenario, Scenario::bill(BILL));
}

#[test]
fn a_message_names_the_id_the_value_and_what_is_allowed() {
    let mut scenario = Scenario::bill(BILL);
    let message = scenario.set_text("auction.count", "9").unwrap_err().message;
    assert!(message.contains("`auction.count` = 9") && message.contains("from 1 to 4"), "{message}");
    let message = scenario.set_text("cap.shape", "round").unwrap_err().message;
    assert!(message.contains("round") && message.contains("equal-tonnes, equal-percent"), "{message}");
    let message = scenario.set_text("limits.reduction_2053", "0.4").unwrap_err().message;
    assert!(message.contains("did you mean `limits.reduction_20"), "{message}");
}

#[test]
fn a_value_of_another_kind_is_refused() {
    let mut scenario = Scenario::bill(BILL);
    for value in [Value::Unset, Value::Switch(true), Value::Choice("fixed")] {
        assert_eq!(scenario.set("auction.count", value).unwrap_err().code, "E-TYPE");
    }
    assert_eq!(scenario.set("cap.shape", Value::Number(Decimal::ONE)).unwrap_err().code, "E-TYPE");
}

#[test]
fn numbers_are_written_without_trailing_zeros_or_exponents() {
    for (text, expected) in [("0.450", "0.45"), ("-0.0", "0"), ("1000000000", "1000000000"), ("007.10", "7.1")] {
        assert_eq!(format_value(&Value::Number(text.parse().unwrap())), expected);
    }
}

#[test]
fn every_active_levers_default_reads_back_from_its_text() {
    use crate::law::lever::Kind;
    let set = |lever: &&&'static crate::law::lever::Lever| {
        lever.default_value() != Value::Unset || matches!(lever.kind, Kind::Table { .. })
    };
    for lever in levers(BILL).iter().filter(|lever| lever.active).filter(set) {
        let text = match lever.default_value() {
            Value::Unset => lever.default_table().compact(),
            value => format_value(&value),
        };
        assert_eq!(parse_value(lever, &text), Ok(lever.default_value()), "{}", lever.id);
    }
}

#[test]
fn a_table_with_which_the_link_would_be_too_long_is_refused_and_nothing_is_lost() {
    let mut scenario = Scenario::bill(PROGRAMS[0]);
    scenario.title = "\u{1f332}".repeat(TITLE_LIMIT);
    scenario.notes = "\u{1f332}".repeat(NOTES_LIMIT);
    let row = |i: usize| {
        format!("{{\"entity\":\"\u{1f332}\u{1f332}\u{1f332}\u{1f332}\u{1f332} {i}\",\"notice_in\":\"2024-01-01\"}}")
    };
    let long = |id: &str| match id {
        "optin.entities" => format!("[{}]", (0..90).map(row).collect::<Vec<_>>().join(",")),
        _ => {
            let names = (0..150)
                .map(|i| format!("\"\u{1f332}\u{1f332}\u{1f332}\u{1f332}\u{1f332}\u{1f332}\u{1f332} {i}\":false"));
            format!("{{{}}}", names.collect::<Vec<_>>().join(","))
        }
    };
    let all = ["optin.entities", "registry.good_standing", "registry.unregistered", "near.noticed"];
    let refused = all.iter().find_map(|id| {
        let before = scenario.clone();
        let problem = scenario.set_text(id, &long(id)).err()?;
        assert_eq!(scenario, before, "a refused table changes nothing");
        Some(problem)
    });
    let problem = refused.expect("so many tables do not fit");
    assert_eq!(problem.code, "E-LENGTH");
    assert!(scenario.changes().len() > 0);
    let link = link::encode(&scenario);
    assert!(link.len() <= link::LIMIT, "{}", link.len());
    assert_eq!(link::decode(&link).scenario, scenario);
}
