//! The command line on a programme of rates.

use super::{capwright, code, text};

#[test]
fn a_programme_of_rates_runs_as_the_other_does() {
    let plan = ["--program", "henan-plan"];
    let with = |arguments: &[&str]| capwright(&[arguments, &plan[..]].concat(), "");
    let output = with(&["run"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let result: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&result["scheme"], &result["summary"]["drafts_used"]), (&"intensity".into(), &true.into()));
    assert_eq!((result["years"].as_array().unwrap().len(), result["targets"].as_array().unwrap().len()), (12, 2));
    for (what, least) in [("years", 13), ("entities", 200), ("measures", 30)] {
        let rows = with(&["run", "--format", "csv", "--what", what]);
        assert!(text(&rows.stdout).lines().count() >= least, "{what}");
    }
    for arguments in [&["run", "--format", "auctions-csv"][..], &["run", "--format", "csv", "--what", "projects"]] {
        assert_eq!(with(arguments).status.code(), Some(2), "{arguments:?}");
    }
    assert_eq!(code(&["run", "--format", "csv", "--what", "measures"], ""), 2);
    let refused = with(&["run", "--set", "market.mode=cleared", "--set", "market.price=20"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("allowed: a number from 40 to 200"), "{}", text(&refused.stderr));
}

#[test]
fn a_programme_of_rates_has_its_map_registry_schema_presets_and_check() {
    let plan = ["--program", "henan-plan"];
    let json = |arguments: &[&str]| -> serde_json::Value {
        let output = capwright(&[arguments, &plan[..]].concat(), "");
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let refused = capwright(&[&["readings"], &plan[..]].concat(), "");
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("a plan, which has no passages"), "{}", text(&refused.stderr));
    let map = json(&["rules"]);
    let sections = map["sections"].as_array().unwrap();
    assert_eq!(sections.iter().map(|section| section["rules"].as_array().unwrap().len()).sum::<usize>(), 28);
    assert!(json(&["parameters"]).as_array().unwrap().len() >= 90);
    assert_eq!(json(&["schema", "result"])["properties"]["scheme"]["const"], "intensity");
    let own = &json(&["schema", "scenario"])["properties"];
    assert!(own["entities"].is_null() && own["set"]["properties"]["wind.added_mw"].is_object());
    let page = capwright(&[&["parameters", "--format", "md"], &plan[..]].concat(), "");
    let page = text(&page.stdout);
    assert!(page.contains("| fixed by the plan |") && !page.contains("the bill"), "{page}");
    assert!(json(&["presets"]).as_array().unwrap().len() >= 4);
    let scenario = r#"{"capwright":1,"program":"henan-plan","set":{"market.mode":"cleared"}}"#;
    let output = capwright(&["check", "-"], scenario);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).starts_with("E-COMBINATION at market.mode:"), "{}", text(&output.stderr));
    let output = capwright(&["check", "-"], &scenario.replace("market.mode\":\"cleared", "cap.mode\":\"absolute"));
    assert_eq!(text(&output.stdout), "henan-plan: fine, 1 change\n");
}
