//! The map as a whole, and the document made from it.

use super::*;
use crate::scenario::PROGRAMS;
use crate::text::Language;
use serde_json::Value;
use std::path::Path;

fn whole(on: Option<&str>) -> Whole {
    Whole::new(PROGRAMS[0], on.and_then(Date::parse), Done::new()).expect("the first programme has a map")
}

#[test]
fn the_map_holds_every_rule_statement_lever_test_and_date() {
    let written: Value = serde_json::from_str(&json(&whole(None), Language::English)).expect("the map is JSON");
    let each = |value: &Value, name: &str| value[name].as_array().expect("a list").clone();
    let rules: Vec<Value> = each(&written, "sections").iter().flat_map(|section| each(section, "rules")).collect();
    let total = |name: &str| rules.iter().map(|rule| each(rule, name).len()).sum::<usize>();
    assert_eq!((rules.len(), total("statements")), (60, 247));
    let under_rules: usize = levers(PROGRAMS[0]).iter().map(|lever| lever.rules.len()).sum();
    assert_eq!(total("levers"), under_rules);
    assert!(total("tests") >= 35);
    assert_eq!((each(&written, "cross").len(), each(&written, "timeline").len()), (7, 44));
}

#[test]
fn a_default_sets_nothing_and_what_is_only_documented_sets_null() {
    let written: Value = serde_json::from_str(&json(&whole(None), Language::English)).expect("the map is JSON");
    let sections = written["sections"].as_array().expect("sections");
    let rules = sections.iter().flat_map(|section| section["rules"].as_array().expect("rules"));
    let statements: Vec<&Value> = rules.flat_map(|rule| rule["statements"].as_array().expect("statements")).collect();
    let set = |id: &str, place: usize| {
        let row = statements.iter().find(|row| row["id"] == id).expect("the statement is there");
        row["readings"][place]["set"].clone()
    };
    let first = registry::readings(PROGRAMS[0]).first().expect("a reading");
    assert_eq!(set(first.statement, 0), serde_json::json!({}));
    assert_eq!(set(first.statement, 1)[first.set[0].0], first.set[0].1);
    let documented = statements.iter().flat_map(|row| row["readings"].as_array().expect("readings"));
    assert!(documented.filter(|row| !row["documented"].is_null()).all(|row| row["set"].is_null()));
}

#[test]
fn of_a_duty_that_recurs_the_last_and_the_next_day_are_shown() {
    let map = whole(Some("2030-02-01"));
    let all = map.duties();
    let of = |id: &str| -> Vec<String> {
        all.iter().filter(|duty| duty.row.id == id).map(|duty| format!("{} {}", duty.due, duty.standing.id())).collect()
    };
    assert_eq!(of("community-update"), ["2028-03-01 done", "2030-03-01 due-soon"]);
    assert_eq!(of("gas-report"), ["2023-12-31 done"]);
    assert_eq!(whole(None).on.to_string(), "2021-01-01");
}

/// `UPDATE_DOCS=1 cargo test --lib the_document` writes it.
#[test]
fn the_document_is_what_the_map_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/law.md");
    let page = markdown(&whole(None));
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &page).expect("the document can be written");
    }
    let kept = std::fs::read_to_string(&path).expect("docs/law.md is there");
    assert!(kept == page, "docs/law.md is not what the map says: run with UPDATE_DOCS=1");
}
