//! The command line from outside: exit codes, every error listed, nothing written on failure.

#[path = "cli/rates.rs"]
mod rates;

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// A folder of one test.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn capwright(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_capwright"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that reads nothing may be gone already.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn code(arguments: &[&str], input: &str) -> i32 {
    capwright(arguments, input).status.code().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

const BILL: &str = r#"{"capwright":1,"program":"wa-sb5981","set":{}}"#;

#[test]
fn a_good_scenario_passes_the_check() {
    let output = capwright(&["check", "-"], BILL);
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
    assert!(text(&output.stdout).contains("as the bill stands"));
}

#[test]
fn the_check_lists_every_error_with_its_path_and_exits_with_2() {
    let scenario = r#"{"capwright":1,"program":"wa-sb5981","colour":"red",
        "set":{"limits.reduction_2035":1.5,"cap.shape":"round","auction.dates":[],"no.such":1}}"#;
    let output = capwright(&["check", "-"], scenario);
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(2), ""));
    let lines: Vec<&str> = text(&output.stderr).lines().collect();
    let starts = [
        "E-UNKNOWN at colour:",
        "E-RANGE at set.limits.reduction_2035:",
        "E-CHOICE at set.cap.shape:",
        "E-TABLE at set.auction.dates:",
        "E-UNKNOWN at set.no.such:",
    ];
    assert_eq!(lines.len(), starts.len(), "{lines:?}");
    assert!(lines.iter().zip(starts).all(|(line, start)| line.starts_with(start)), "{lines:?}");
}

#[test]
fn the_check_finds_levers_that_contradict_each_other() {
    let scenario = r#"{"capwright":1,"program":"wa-sb5981","set":{"revenue.share_eta":0.9}}"#;
    let output = capwright(&["check", "-"], scenario);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("revenue"), "{}", text(&output.stderr));
}

#[test]
fn errors_of_the_file_and_of_the_command_line_are_listed_together_and_nothing_is_written() {
    let folder = folder("together");
    let out = folder.join("result.json");
    let scenario = r#"{"capwright":1,"program":"wa-sb5981","set":{"auction.count":9}}"#;
    let arguments = ["run", "-", "--set", "cap.shape=round", "--set", "no.such=1", "--out", out.to_str().unwrap()];
    let output = capwright(&arguments, scenario);
    assert_eq!(output.status.code(), Some(2));
    let errors = text(&output.stderr);
    for expected in ["set.auction.count", "--set cap.shape", "--set no.such"] {
        assert!(errors.contains(expected), "{errors}");
    }
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
}

#[test]
fn every_wrong_argument_is_listed() {
    let output = capwright(&["run", "a", "b", "--colour", "red", "--format", "xml", "--set", "x"], "");
    assert_eq!(output.status.code(), Some(2));
    let errors = text(&output.stderr);
    for expected in ["`colour` is not an option", "`xml` is not a format", "`x` has no value", "at most 1 input"] {
        assert!(errors.contains(expected), "{errors}");
    }
}

#[test]
fn wrong_input_exits_with_2_and_anything_else_with_1() {
    for arguments in [&[][..], &["fly"], &["check"], &["auction"], &["schema", "moon"], &["rules", "--program", "mars"]]
    {
        assert_eq!(code(arguments, ""), 2, "{arguments:?}");
    }
    assert_eq!(code(&["check", "-"], "not json"), 2);
    assert_eq!(code(&["check", "/no/such/file.json"], ""), 1);
    assert_eq!(code(&["schema", "--out", "/no/such/folder/schema.json"], ""), 1);
}

#[test]
fn input_that_is_not_utf8_is_named() {
    let file = folder("utf8").join("scenario.json");
    fs::write(&file, [b'{', 0xff]).unwrap();
    let output = capwright(&["check", file.to_str().unwrap()], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).starts_with("E-UTF8: "), "{}", text(&output.stderr));
}

#[test]
fn an_output_file_is_written_whole_and_leaves_no_draft() {
    let folder = folder("whole");
    let out = folder.join("parameters.json");
    fs::write(&out, "old").unwrap();
    assert_eq!(code(&["parameters", "--out", out.to_str().unwrap()], ""), 0);
    let rows: serde_json::Value = serde_json::from_str(&fs::read_to_string(&out).unwrap()).unwrap();
    let rows = rows.as_array().unwrap();
    assert!(rows.len() > 222);
    assert!(rows.iter().all(|row| row["active"] == true));
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_a_pipe_stays_a_pipe() {
    use std::os::unix::fs::{FileTypeExt, symlink};
    let folder = folder("special");
    let (target, link, pipe) = (folder.join("target.json"), folder.join("link.json"), folder.join("pipe"));
    fs::write(&target, "old").unwrap();
    symlink(&target, &link).unwrap();
    assert_eq!(code(&["schema", "--out", link.to_str().unwrap()], ""), 0);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(fs::read_to_string(&target).unwrap().starts_with('{'));
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let reader = Command::new("cat").arg(&pipe).stdout(Stdio::piped()).spawn().unwrap();
    assert_eq!(code(&["schema", "--out", pipe.to_str().unwrap()], ""), 0);
    assert!(text(&reader.wait_with_output().unwrap().stdout).starts_with('{'));
    assert!(fs::symlink_metadata(&pipe).unwrap().file_type().is_fifo());
    assert_eq!(code(&["schema", "--out", folder.to_str().unwrap()], ""), 1);
}

#[test]
fn parameters_rules_and_schemas_are_printed() {
    let page = capwright(&["parameters", "--format", "md"], "");
    assert!(text(&page.stdout).contains("| `limits.reduction_2035` | 0.4 | 0 to 1 |"));
    let schemas = capwright(&["schema"], "");
    let schemas: serde_json::Value = serde_json::from_slice(&schemas.stdout).unwrap();
    for kind in ["scenario", "result", "auction"] {
        let one = capwright(&["schema", kind], "");
        assert_eq!(serde_json::from_slice::<serde_json::Value>(&one.stdout).unwrap(), schemas[kind]);
    }
}

#[test]
fn the_law_map_is_printed_with_where_duties_stand_on_a_day() {
    let page = capwright(&["rules", "--format", "md"], "");
    assert_eq!(text(&page.stdout), include_str!("../docs/law.md"));
    let marks = ["rules", "--on", "2020-08-15", "--done", "eite-rules=never"];
    let map: serde_json::Value = serde_json::from_slice(&capwright(&marks, "").stdout).unwrap();
    let sections = map["sections"].as_array().unwrap();
    assert_eq!(sections.iter().map(|section| section["rules"].as_array().unwrap().len()).sum::<usize>(), 60);
    let duties = map["duties"].as_array().unwrap();
    let duty = |id: &str| duties.iter().find(|duty| duty["id"] == id).unwrap();
    assert_eq!(duty("eite-rules")["standing"], "overdue");
    assert_eq!(
        (&duty("budget-2021-2035")["standing"], &duty("budget-2021-2035")["days"]),
        (&"due-soon".into(), &47.into())
    );
}

#[test]
fn a_wrong_day_or_duty_is_refused_with_what_is_allowed() {
    let output = capwright(&["rules", "--on", "someday", "--done", "eite-rules=soon", "--done", "x"], "");
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(2), ""));
    assert!(text(&output.stderr).contains("`x` has no value; write `--done id=value`"));
    let output = capwright(&["rules", "--on", "someday", "--done", "eite-rules=soon"], "");
    assert!(text(&output.stderr).contains("`someday` is not a day") && text(&output.stderr).contains("or `never`"));
    let output = capwright(&["rules", "--done", "eite-rules=2019-01-01", "--done", "moon=never"], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("before 2019-03-25") && text(&output.stderr).contains("no such duty"));
}

#[test]
fn readings_are_run_alone_and_ranked() {
    let json = |arguments: &[&str]| -> serde_json::Value {
        let output = capwright(arguments, "");
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let ranked = json(&["readings"]);
    let rows = ranked["rows"].as_array().unwrap();
    let ran: Vec<f64> = rows.iter().filter_map(|row| row["price_2035_change"].as_f64()).map(f64::abs).collect();
    assert!(ran.len() > 30 && ran[0] > 1.0 && ran.is_sorted_by(|left, right| left >= right), "{ran:?}");
    // Its row says what a run with its levers says.
    let row = rows.iter().find(|row| row["statement"] == "SB-EMI-01").unwrap();
    let alone = json(&["run", "--set", "limits.baseline_1990=88400000"]);
    let tons = |result: &serde_json::Value| result["years"][14]["statewide_t"].as_i64().unwrap();
    assert_eq!(ranked["base"]["statewide_2035_t"], tons(&json(&["run"])));
    assert_eq!(row["statewide_2035_change_t"], tons(&alone) - tons(&json(&["run"])));
    assert_eq!(row["set"]["limits.baseline_1990"], "88400000");
    assert_eq!(alone["readings"], serde_json::json!([{ "statement": "SB-EMI-01", "reading": "B" }]));
    // The same scenario as a link, in the other forms, in another order.
    let link = ["readings", "--link", "#/lab?limits.baseline_1990=88400000", "--by", "revenue", "--format"];
    let rows = capwright(&[&link[..], &["csv"]].concat(), "");
    assert!(text(&rows.stdout).starts_with("rank,statement,reading,label,set,price_2035_change,"));
    assert!(text(&rows.stdout).contains("the scenario takes this reading already"));
    let page = capwright(&[&link[..], &["md"]].concat(), "");
    assert_eq!(
        text(&page.stdout).lines().filter(|line| line.starts_with("| ")).count(),
        text(&rows.stdout).lines().count()
    );
}

#[test]
fn a_wrong_order_link_or_scenario_of_readings_exits_with_2() {
    for arguments in [
        &["readings", "--by", "height"][..],
        &["readings", "--link", "#/lab?no.such=1"],
        &["readings", "--link", "#/lab", "-"],
        &["readings", "--set", "revenue.share_eta=0.9"],
    ] {
        assert_eq!(code(arguments, BILL), 2, "{arguments:?}");
    }
}

#[test]
fn every_command_explains_itself() {
    for command in ["run", "auction", "check", "parameters", "rules", "readings", "schema"] {
        let output = capwright(&[command, "--help"], "");
        assert_eq!(output.status.code(), Some(0));
        assert!(text(&output.stdout).starts_with(&format!("capwright {command}")));
    }
    assert!(text(&capwright(&["--help"], "").stdout).contains("capwright run"));
    assert!(text(&capwright(&["--version"], "").stdout).starts_with("capwright 0."));
}

#[test]
fn an_auction_document_is_cleared() {
    let document = r#"{ "supply": [{"id":"a","category":"current","owner":"WA","vintage":2021,"quantity":10000}],
        "reserve_price": 20, "seed": 1, "limits": {"covered": 1, "general_market": 1},
        "bidders": [{"id":"A","class":"covered","approved":true}, {"id":"B","class":"covered","approved":true},
                    {"id":"C","class":"covered","approved":true}],
        "bids": [{"bidder":"A","price":30,"quantity":6000}, {"bidder":"B","price":25,"quantity":5000},
                 {"bidder":"C","price":22,"quantity":4000}] }"#;
    let output = capwright(&["auction", "-"], document);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let result: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&result["settlement_price"], &result["sold"]), (&"25.00".into(), &10_000.into()));
    assert_eq!(code(&["auction", "-"], "{}"), 2);
}

const TABLE: &str = "bidder,price,quantity\nA,30,6000\nB,25,5000\n=C,22,4000\n";

#[test]
fn a_table_of_bids_is_cleared_by_terms_beside_it_and_answered_as_json_or_as_a_table() {
    let beside = ["auction", "-", "--supply", "10000", "--reserve", "20", "--limit", "1"];
    let output = capwright(&beside, TABLE);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let result: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&result["settlement_price"], &result["sold"]), (&"25.00".into(), &10_000.into()));
    let table = capwright(&[&beside[..], &["--format", "csv"]].concat(), TABLE);
    let lines: Vec<&str> = text(&table.stdout).lines().collect();
    assert_eq!(lines[..2], ["bidder,class,group,bid,qualified,awarded,paid", "'=C,covered,,4000,4000,0,0.00"]);
    let demand = capwright(&[&beside[..], &["--format", "csv", "--rows", "demand"]].concat(), TABLE);
    assert!(text(&demand.stdout).starts_with("price,quantity,cumulative\r\n30.00,6000,6000\r\n"));
}

#[test]
fn the_terms_of_a_table_may_be_a_file() {
    let file = std::env::temp_dir().join(format!("capwright-terms-{}.json", std::process::id()));
    let terms = r#"{ "supply": [{"id":"a","category":"current","owner":"west","quantity":10000}], "reserve_price": "20.00",
        "seed": 1, "limits": {"covered": 1, "general_market": 1}, "pricing": "highest_rejected" }"#;
    std::fs::write(&file, terms).unwrap();
    let output = capwright(&["auction", "-", "--terms", file.to_str().unwrap()], TABLE);
    let both = code(&["auction", "-", "--terms", file.to_str().unwrap(), "--supply", "1"], TABLE);
    std::fs::remove_file(&file).unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(text(&output.stdout).contains("\"settlement_price\": \"25.00\""));
    assert_eq!(both, 2);
}

#[test]
fn every_fault_of_a_table_or_of_the_terms_beside_it_names_its_place() {
    for (arguments, input, expected) in [
        (&[][..], TABLE, "E-USAGE: a table of bids needs `--supply` and `--reserve`"),
        (&["--supply", "many", "--reserve", "20"], TABLE, "E-TYPE at --supply"),
        (&["--supply", "1", "--reserve", "20.005"], TABLE, "E-RANGE at --reserve"),
        (&["--supply", "1", "--reserve", "20", "--limit", "2"], TABLE, "E-RANGE at --limit"),
        (
            &["--supply", "1", "--reserve", "20"],
            "bidder,price,quantity\nA,$20,1\n",
            "E-TYPE at line 2, column price: \"$20\"",
        ),
        (&["--supply", "1", "--reserve", "20", "--rows", "demand"], TABLE, "E-USAGE at --rows"),
        (&["--supply", "1"], "{}", "E-USAGE at --supply: an auction document has its own terms"),
    ] {
        let output = capwright(&[&["auction", "-"][..], arguments].concat(), input);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output.stderr).contains(expected), "{arguments:?}: {}", text(&output.stderr));
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn the_bill_runs_and_its_result_is_json() {
    let output = capwright(&["run"], "");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let result: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(result["years"].as_array().unwrap().len(), 30);
    let again = capwright(&["run", "-", "--program", "wa-sb5981"], BILL);
    assert!(again.stdout == output.stdout);
    let changed = capwright(&["run", "--set", "limits.reduction_2035=0.5"], "");
    assert!(changed.status.success() && changed.stdout != output.stdout);
    for (what, count) in [("years", 30), ("spending", 90), ("households", 120), ("projects", 20)] {
        let rows = capwright(&["run", "--format", "csv", "--what", what], "");
        assert_eq!(text(&rows.stdout).lines().count(), count + 1, "{what}");
        let labelled = text(&rows.stdout).lines().skip(1).filter(|line| line.contains(",illustration")).count();
        assert_eq!(labelled, if what == "years" { 0 } else { count }, "{what}");
    }
    assert_eq!(code(&["run", "--what", "spending"], ""), 2);
    assert_eq!(code(&["run", "--format", "csv", "--what", "moons"], ""), 2);
    let rows = capwright(&["run", "--format", "csv"], "");
    assert!(rows.status.success() && text(&rows.stdout).lines().count() >= 31);
    assert!(!text(&rows.stdout).contains("readings"), "the bill rests on default readings alone");
    for format in ["csv", "auctions-csv"] {
        let rows = capwright(&["run", "--format", format, "--set", "surrender.lag=same-year"], "");
        let mut lines = text(&rows.stdout).lines();
        assert!(lines.next().is_some_and(|head| head.ends_with(",readings")), "{format}");
        assert!(lines.all(|line| line.ends_with(",SB-CMP-04 C; SB-CMP-05 B")), "{format}: every row names them");
    }
}

#[test]
fn a_preset_is_a_scenario_that_runs() {
    let all = capwright(&["presets"], "");
    assert!(text(&all.stdout).matches("\"about\"").count() >= 5);
    let one = capwright(&["presets", "clean-and-prosperous"], "");
    assert_eq!(one.status.code(), Some(0));
    assert_eq!(code(&["run", "-", "--format", "csv"], text(&one.stdout)), 0);
    let refused = capwright(&["presets", "nowhere"], "");
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("enacted-2021"));
}

#[test]
fn real_auctions_are_worked_out_again_and_both_forms_list_what_differs() {
    let output = capwright(&["history"], "");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let history: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let markets = history["markets"].as_array().unwrap();
    let counts: Vec<usize> = markets.iter().map(|market| market["auctions"].as_array().unwrap().len()).collect();
    assert_eq!(counts, [50, 54, 8]);
    assert_eq!(history["forecasts"]["paid"], 48.5);
    let page = capwright(&["history", "--format", "md"], "");
    for market in markets {
        let checks = market["checks"].as_array().unwrap();
        let differing = checks.iter().filter(|check| check["verdict"] == "differs").count();
        assert!(text(&page.stdout).contains(&format!("What does not agree ({differing})")), "{}", market["id"]);
    }
    assert_eq!(code(&["history", "--format", "csv"], ""), 2);
    assert_eq!(code(&["history", "extra"], ""), 2);
}
