//! Links of released versions: they open for ever. The folder `tests/links` only grows.
//!
//! A file holds a link, its canonical form, and the codes of what is left out, one a line.

use capwright::scenario::link::{compare, decode, encode};
use capwright::scenario::{PROGRAMS, Scenario};
use std::fs;
use std::path::Path;

#[test]
fn every_golden_link_opens_as_it_always_did() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/links");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 8);
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let mut lines = text.lines();
        let decoded = decode(lines.next().unwrap());
        assert_eq!(encode(&decoded.scenario), lines.next().unwrap(), "{}", file.display());
        let codes: Vec<_> = decoded.problems.iter().map(|problem| problem.code).collect();
        assert_eq!(codes, lines.collect::<Vec<_>>(), "{}", file.display());
    }
}

#[test]
fn every_golden_comparison_opens_as_it_always_did() {
    let read = |name: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/links").join(name);
        let text = fs::read_to_string(path).unwrap();
        let link = text.lines().next().unwrap().to_owned();
        let (scenarios, problems) = compare::read(compare::field(&link), decode(&link).scenario.program);
        let codes: Vec<_> = problems.iter().map(|problem| problem.code).collect();
        (compare::field(&link).to_owned(), scenarios, codes)
    };
    let (field, scenarios, codes) = read("30-compare.txt");
    assert_eq!((scenarios.len(), codes.len()), (3, 0));
    assert_eq!(compare::write(&scenarios), field);
    let (_, scenarios, codes) = read("31-compare-packed-and-damaged.txt");
    assert_eq!(codes, ["E-SYNTAX", "E-UNKNOWN", "E-TYPE"]);
    assert_eq!(scenarios.iter().map(encode).collect::<Vec<_>>(), [encode(&decode("#/lab").scenario)]);
}

#[test]
fn a_link_that_people_share_stays_short_and_can_be_read() {
    let mut scenario = Scenario::bill(PROGRAMS[0]);
    assert!(encode(&scenario).len() < 40, "{}", encode(&scenario));
    let changes = [
        ("limits.reduction_2035", "0.55"),
        ("limits.reduction_2050", "0.9"),
        ("auction.floor_base", "25"),
        ("apcr.trigger_ratio", "0.8"),
        ("ecr.trigger_ratio", "1.2"),
    ];
    for (id, value) in changes {
        scenario.set_text(id, value).unwrap();
        assert!(encode(&scenario).contains(&format!("&{id}={value}")), "{}", encode(&scenario));
    }
    assert_eq!(scenario.changes().len(), 5);
    assert!(encode(&scenario).len() < 160, "{}", encode(&scenario));
}
