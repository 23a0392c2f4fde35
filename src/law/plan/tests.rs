//! The reader of plans: what it takes, and what it says about the rest.

use super::*;

const SMALL: &str = r#"{"capwright": 1, "program": "p", "title": {"en": "T", "zh": "题", "es": "T"},
"announced": {"en": "D", "zh": "日", "es": "D"}, "issuers": ["a"], "principles": [], "targets": [],
"areas": [{"no": 1, "letter": "A", "en": "One", "zh": "一", "es": "Uno"}],
"departments": [{"id": "a", "kind": "department", "short": {"en": "A", "zh": "甲", "es": "A"}, "name": {"en": "A", "zh": "甲", "es": "A"}}],
"places": [{"id": "town", "kind": "city", "name": {"en": "Town", "zh": "城", "es": "Villa"}},
{"id": "quarter", "kind": "zone", "within": "town", "name": {"en": "Quarter", "zh": "区", "es": "Barrio"}}],
"pollutants": [],
"tasks": [{"no": 1, "rule": "task-1", "area": 1, "title": {"en": "T", "zh": "题", "es": "T"}, "class": "partial",
"orders": {"en": "O", "zh": "令", "es": "O"}, "lead": ["a"], "joint": [], "places": ["quarter"], "pollutants": ["CO2"],
"rules": [{"id": "1a", "en": "R", "zh": "规", "es": "R", "value": 2.5}]}],
"guarantees": [], "open": [{"tasks": [1], "levers": [], "en": "N", "zh": "无", "es": "N"}], "defects": [], "conflicts": []}"#;

#[test]
fn a_plan_is_read_with_parts_places_and_numbers() {
    let plan = Plan::parse(SMALL).expect("it is one");
    let task = &plan.tasks[0];
    assert_eq!((task.part("a"), task.part("b"), plan.part("a")), (Some(Part::Lead), None, (1, 1)));
    assert!(plan.names(task, "quarter") && plan.names(task, "town") && !plan.names(task, "village"));
    assert_eq!((task.rules[0].value.as_deref(), task.class), (Some("2.5"), Class::Partial));
    assert_eq!((plan.title.in_language(Language::Chinese), plan.open[0].tasks.as_slice()), ("题", [1].as_slice()));
}

#[test]
fn what_is_wrong_is_named_with_its_place() {
    let fault = |from: &str, to: &str| Plan::parse(&SMALL.replacen(from, to, 1)).expect_err("it is none");
    assert!(fault("\"capwright\": 1", "\"capwright\": 2").contains("version is 2"));
    assert!(fault("\"announced\"", "\"anounced\"").contains("`announced` is missing"));
    assert!(fault("\"lead\": [\"a\"]", "\"lead\": [\"z\"]").contains("`z` is named and not listed"));
    assert!(fault("\"places\": [\"quarter\"]", "\"places\": [\"moon\"]").contains("`moon`"));
    let kind = fault("\"kind\": \"city\"", "\"kind\": \"planet\"");
    assert!(kind.starts_with("places 1:") && kind.contains("allowed: city, zone"), "{kind}");
    assert!(fault("\"zh\": \"令\"", "\"zh\": \"\"").contains("tasks 1: `zh` is no text"));
    assert!(fault("\"value\": 2.5", "\"values\": 2.5").contains("`values` is no field"));
    assert!(fault("\"area\": 1,", "\"area\": 7,").contains("area 7"));
    assert!(fault("\"tasks\": [1]", "\"tasks\": [\"1\"]").contains("`tasks` are numbers"));
    assert!(fault("\"defects\": []", "\"defects\": 1").contains("`defects` is no list"));
    assert!(fault("\"capwright\": 1,", "\"capwright\" 1,").contains("line 1"));
}
