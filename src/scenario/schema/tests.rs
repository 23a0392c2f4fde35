//! Schemas agree with what is read.

use super::*;
use crate::scenario::{PROGRAMS, levers};

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
fn every_numeric_lever_has_numeric_bounds_in_the_schema() {
    let schema = scenario(PROGRAMS[0]);
    for lever in levers(PROGRAMS[0]).iter().filter(|lever| lever.active && lever.range().is_some()) {
        let row = &schema["properties"]["set"]["properties"][lever.id];
        assert!(row["minimum"].is_number() && row["maximum"].is_number() && row["default"].is_number(), "{}", lever.id);
    }
}

#[test]
fn every_schema_names_its_dialect_and_title() {
    for schema in [scenario(PROGRAMS[0]), result(), auction()] {
        assert_eq!(schema["$schema"], DIALECT);
        assert!(schema["title"].as_str().is_some_and(|title| title.starts_with("Capwright ")));
    }
}
