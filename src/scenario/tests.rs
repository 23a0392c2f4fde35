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
        ("electricity.method", "table", "E-CHOICE"),
        ("banking.allowed", "yes", "E-TYPE"),
        ("offset.locations", "[]", "E-INACTIVE"),
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
    for lever in levers(BILL).iter().filter(|lever| lever.active) {
        let text = match lever.kind {
            crate::law::lever::Kind::Table { .. } => lever.default_table().compact(),
            _ => format_value(&lever.default_value()),
        };
        assert_eq!(parse_value(lever, &text), Ok(lever.default_value()), "{}", lever.id);
    }
}
