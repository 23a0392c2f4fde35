//! Lists of emitters: read, written, refused, run.

use super::*;
use crate::json::read as node;
use crate::scenario::{PROGRAMS, Scenario, emitters, json, link, run};
use std::sync::Arc;

const BILL: &str = PROGRAMS[0];

const LIST: &str = r#"[
    {"name": "Mill", "category": "facility", "industry": "322121", "every_year_t": 400000},
    {"name": "=Fuel, \"Best\"", "category": "fuel-supplier", "2016": 20000000, "2017": 21000000},
    {"name": "Import", "category": "imported-electricity", "delivers": false, "exempt": "non-stack", "every_year_t": 30000}
]"#;

fn list() -> Vec<Emitter> {
    read(&node(LIST).expect("it is JSON")).expect("it is a list")
}

fn with(list: Vec<Emitter>) -> Scenario {
    let mut scenario = Scenario::bill(BILL);
    scenario.set_own_emitters(Some(Arc::new(list)));
    scenario
}

#[test]
fn a_row_says_who_emits_what_and_the_rest_is_filled_in() {
    let list = list();
    assert_eq!(list[0].reported, [Some(400_000); REPORTS]);
    assert_eq!((list[1].report(2015), list[1].report(2017)), (None, Some(21_000_000)));
    assert_eq!((list[1].delivers, list[2].delivers), (false, false));
    assert_eq!(list[2].exempt, Some(ExemptReason::NonStack));
}

#[test]
fn a_list_is_the_same_after_json_csv_a_file_and_a_link() {
    let list = list();
    assert_eq!(read(&write(&list)).as_ref(), Ok(&list));
    let table = write_csv(&list);
    assert!(table.contains("'=Fuel"), "a spreadsheet would run this name: {table}");
    assert_eq!(read_csv(&table).as_ref(), Ok(&list));
    assert_eq!(read_csv(&table.replace(',', ";").replace("\"'=Fuel; ", "\"'=Fuel, ")).as_ref(), Ok(&list));
    let mut scenario = with(list);
    scenario.set_text("auction.floor_base", "25").expect("a price");
    assert_eq!(json::parse(&json::write(&scenario)).as_ref(), Ok(&scenario));
    let decoded = link::decode(&link::encode(&scenario));
    assert_eq!((decoded.scenario, decoded.problems), (scenario, vec![]));
}

#[test]
fn the_bundled_list_can_be_taken_as_ones_own_and_runs_the_same() {
    let bill = Scenario::bill(BILL);
    let table = write_csv(emitters(&bill));
    let own = with(read_csv(&table).expect("it was written by us"));
    let (ours, theirs) = (run(&own).expect("it runs"), run(&bill).expect("it runs"));
    assert_eq!((&ours.years, &ours.entities), (&theirs.years, &theirs.entities));
    assert!(ours.warnings.iter().any(|warning| warning.code == "W-OWN-EMITTERS"), "the result says whose list it is");
    assert!(!own.is_bill() && own.count() == 1);
    let decoded = link::decode(&link::encode(&own));
    assert_eq!((decoded.scenario, decoded.problems), (own, vec![]));
}

#[test]
fn a_run_has_the_scenarios_own_entities_and_nobody_else() {
    let outcome = run(&with(list())).expect("it runs");
    let names: Vec<&str> = outcome.entities.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Mill", "=Fuel, \"Best\""], "what is exempt is not covered");
    assert!(outcome.audit.balanced);
    assert_eq!(outcome.entities[0].source, "facility");
}

#[test]
fn five_thousand_emitters_run_and_a_list_too_long_for_a_link_says_so_when_it_is_opened() {
    let row = |number: usize| {
        let tons = 25_000 + number * 7_919 % 10_000;
        format!("{{\"name\": \"Plant {number}\", \"category\": \"facility\", \"every_year_t\": {tons}}}")
    };
    let rows: Vec<String> = (0..5_000).map(row).collect();
    let many = read(&node(&format!("[{}]", rows.join(","))).expect("it is JSON")).expect("it is a list");
    let mut wide = with(many);
    let problem = run(&wide).expect_err("they would emit more than the state");
    assert!(problem[0].message.contains("more than the state"), "{problem:?}");
    wide.set_text("share.method", "fixed").expect("a choice");
    let outcome = run(&wide).expect("it runs");
    assert_eq!(outcome.entities.len(), 5_000);
    assert!(outcome.audit.balanced);
    let long = "x".repeat(60);
    let rows =
        (0..5_000).map(|number| Emitter { name: format!("{}{long}", number * 7_919 % 99_991), ..list()[0].clone() });
    let tons = |place: usize| Some((place as i64 * 104_729) % 9_999_991);
    let wide = with(
        rows.enumerate()
            .map(|(n, row)| Emitter { reported: std::array::from_fn(|y| tons(n * 8 + y)), ..row })
            .collect(),
    );
    let link = link::encode(&wide);
    assert!(link.len() <= link::LIMIT, "{} bytes", link.len());
    let decoded = link::decode(&link);
    assert!(decoded.scenario.own_emitters().is_none());
    assert!(decoded.problems[0].message.contains("too long for a link"), "{:?}", decoded.problems);
    assert_eq!(json::parse(&json::write(&wide)), Ok(wide), "a file has it all");
}

#[test]
fn every_row_that_is_none_is_named_with_its_place_and_what_is_allowed() {
    for (rows, path, said) in [
        ("{}", "entities", "a list of emitters"),
        ("[]", "entities", "1 to 10000"),
        (r#"[{"name": "a"}]"#, "entities[0]", "needs `category`"),
        (r#"[{"name": "a", "category": "mill", "2016": 1}]"#, "entities[0].category", "facility, in-state-generation"),
        (r#"[{"name": "a", "category": "facility"}]"#, "entities[0]", "needs `every_year_t`"),
        (r#"[{"name": "a", "category": "facility", "2016": -1}]"#, "entities[0].2016", "from 0 to 1000000000"),
        (r#"[{"name": "a", "category": "facility", "2012": 1}]"#, "entities[0].2012", "is not a column"),
        (
            r#"[{"name": "a", "category": "facility", "2016": 1, "industry": "x"}]"#,
            "entities[0].industry",
            "two to six",
        ),
        (r#"[{"name": "a\u0007", "category": "facility", "2016": 1}]"#, "entities[0].name", "printed"),
        (
            r#"[{"name": "a", "category": "facility", "2016": 1}, {"name": "a ", "category": "facility", "2016": 1}]"#,
            "entities[1].name",
            "already",
        ),
    ] {
        let problems = read(&node(rows).expect("it is JSON")).expect_err(rows);
        assert_eq!(problems[0].path, path, "{rows}");
        assert!(problems[0].message.contains(said), "{problems:?}");
    }
}

#[test]
fn every_fault_of_a_table_names_its_line() {
    for (table, path, said) in [
        ("", "line 1", "empty"),
        ("name,tons\n", "line 1", "`tons` is not a column"),
        ("name,name,category\n", "line 1", "stands twice"),
        ("name\n", "line 1", "`category` is missing"),
        ("name,category,2016\na,facility\n", "line 2", "2 fields under 3 columns"),
        ("name,category,2016\na,facility,1\n\nb,facility,many\n", "line 4.2016", "a whole number"),
        ("name,category,2016\na,facility,1\na,facility,1\n", "line 3.name", "already"),
        ("name,category,2016\n\"a,facility,1\n", "line 2", "quote"),
    ] {
        let problems = read_csv(table).expect_err(table);
        assert_eq!(problems[0].path, path, "{table:?}: {problems:?}");
        assert!(problems[0].message.contains(said), "{problems:?}");
    }
    let many = format!("name,category,2016\n{}", "a,b,c\n".repeat(500));
    assert_eq!(read_csv(&many).expect_err("none is an emitter").len(), LISTED);
}

#[test]
fn a_programme_of_another_kind_has_no_such_list() {
    let text = format!("{{\"capwright\": 1, \"program\": \"{}\", \"entities\": {LIST}}}", PROGRAMS[1]);
    let problems = json::parse(&text).expect_err("it limits rates");
    assert_eq!((problems[0].path.as_str(), problems[0].code), ("entities", "E-INACTIVE"));
}
