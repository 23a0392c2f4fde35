//! Schemas agree with what is read.

use super::*;
use crate::scenario::readings::Chosen;
use crate::scenario::result::to_json;
use crate::scenario::{PROGRAMS, Scenario, Scheme, levers, run, run_rates, scheme};

#[test]
fn the_scenario_schema_lists_the_active_levers_with_their_ranges() {
    let schema = scenario(PROGRAMS[0]);
    let set = &schema["properties"]["set"]["properties"];
    let active = levers(PROGRAMS[0]).iter().filter(|lever| lever.active);
    assert_eq!(set.as_object().map(Map::len), Some(active.count()));
    assert_eq!(set["penalty.inflation"]["minimum"].to_string(), "-0.05");
    assert_eq!(set["auction.count"]["type"], "integer");
    assert_eq!(set["cap.shape"]["enum"], json!(["equal-tonnes", "equal-percent"]));
    assert_eq!(schema["required"], json!(["capwright", "program"]));
}

#[test]
fn a_list_of_emitters_is_offered_exactly_where_a_scenario_may_have_one() {
    for program in PROGRAMS {
        let offered = scenario(program)["properties"].get("entities").is_some();
        let list = r#"[{"name":"Mill","category":"facility","every_year_t":40000}]"#;
        let file = format!(r#"{{"capwright":1,"program":"{program}","entities":{list}}}"#);
        let taken = crate::scenario::json::parse(&file).is_ok();
        assert_eq!((offered, taken), (scheme(program) == Scheme::Budget, offered), "{program}");
    }
}

#[test]
fn every_numeric_lever_has_numeric_bounds_in_the_schema() {
    let schema = scenario(PROGRAMS[0]);
    for lever in levers(PROGRAMS[0]).iter().filter(|lever| lever.active && lever.range().is_some()) {
        let row = &schema["properties"]["set"]["properties"][lever.id];
        assert!(row["minimum"].is_number() && row["maximum"].is_number(), "{}", lever.id);
        let unset = lever.range().is_some_and(|range| range.default.is_empty());
        assert!(row["default"].is_number() != unset, "{}", lever.id);
    }
}

#[test]
fn every_schema_names_its_dialect_and_title() {
    for schema in [scenario(PROGRAMS[0]), result(), auction()] {
        assert_eq!(schema["$schema"], DIALECT);
        assert!(schema["title"].as_str().is_some_and(|title| title.starts_with("Capwright ")));
    }
}

/// Everything in which `value` differs from `schema`; also fields that the schema does not name.
fn faults(value: &Value, schema: &Value, path: &str) -> Vec<String> {
    if let Some(choices) = schema["anyOf"].as_array() {
        let each = choices.iter().map(|choice| faults(value, choice, path));
        return each.min_by_key(Vec::len).unwrap_or_default();
    }
    let fits = match schema["type"].as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("number") => value.is_number(),
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("null") => value.is_null(),
        _ => true,
    };
    let mut found = if fits { Vec::new() } else { vec![format!("{path}: {value} is of another kind")] };
    if let Some(allowed) = schema["enum"].as_array() {
        found.extend((!allowed.contains(value)).then(|| format!("{path}: {value} is not allowed")));
    }
    for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        found.extend(value.get(name).is_none().then(|| format!("{path}.{name} is missing")));
    }
    for (name, field) in value.as_object().into_iter().flatten() {
        let named = schema["properties"].get(name).or_else(|| schema.get("additionalProperties"));
        match named {
            Some(inner) => found.extend(faults(field, inner, &format!("{path}.{name}"))),
            None => found.push(format!("{path}.{name} is not in the schema")),
        }
    }
    for item in value.as_array().into_iter().flatten() {
        found.extend(faults(item, &schema["items"], &format!("{path}[]")));
    }
    found
}

#[test]
fn the_bills_own_result_fits_its_schema_and_has_no_field_that_the_schema_does_not_name() {
    let outcome = run(&Scenario::bill(PROGRAMS[0])).expect("the bill runs");
    for entities in [false, true] {
        let taken = [Chosen { statement: "A-1", reading: 'B' }];
        let written = serde_json::from_str(&to_json(&outcome, &taken, entities)).expect("a result is JSON");
        assert_eq!(faults(&written, &result(), ""), Vec::<String>::new());
    }
}

#[test]
fn a_result_of_a_programme_of_rates_has_every_field_of_its_schema_and_no_other() {
    let id = PROGRAMS.iter().find(|id| scheme(id) == Scheme::Rate).expect("there is one");
    let outcome = run_rates(&Scenario::bill(id)).expect("the programme runs");
    for firms in [false, true] {
        let text = crate::intensity::report::to_json(&outcome, firms);
        let result: Value = serde_json::from_str(&text).expect("the report is JSON");
        assert_eq!(faults(&result, &rates(), "result"), Vec::<String>::new());
    }
    let set = &scenario(id)["properties"]["set"]["properties"];
    assert_eq!(set.as_object().map(Map::len), Some(levers(id).len()));
}
