//! The metamorphic relations M1 to M23 of the quality notes: each has a test in the mode in which it is a theorem, or is
//! listed with the reason why it has none.

#[path = "relations/cap.rs"]
mod cap;
#[path = "relations/links.rs"]
mod links;
#[path = "relations/plain.rs"]
mod plain;
#[path = "relations/prices.rs"]
mod prices;
#[path = "relations/shape.rs"]
mod shape;

use capwright::view::method::cases::{CASES, INVARIANTS};
use capwright::view::method::relations::{Proof, RELATIONS};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Names of the functions that stand after `#[test]`.
fn tests_in(text: &str) -> impl Iterator<Item = String> + '_ {
    let marked = text.split("#[test]").skip(1);
    marked.filter_map(|rest| Some(rest.split_once("fn ")?.1.split_once('(')?.0.to_owned()))
}

fn known_tests(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("the entry reads").path();
        if path.is_dir() {
            known_tests(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.extend(tests_in(&fs::read_to_string(path).expect("text")));
        }
    }
}

/// Every test of the source.
fn all_tests() -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    ["src", "tests"].into_iter().for_each(|folder| known_tests(&root.join(folder), &mut known));
    known
}

#[test]
fn each_worked_case_and_invariant_of_rates_names_tests_that_exist() {
    let known = all_tests();
    for (place, tests) in CASES.iter().chain(&INVARIANTS).enumerate() {
        assert!(!tests.is_empty(), "row {place} names no test");
        tests.iter().for_each(|name| assert!(known.contains(*name), "row {place}: there is no test {name}"));
    }
    for (place, tests) in CASES.iter().enumerate() {
        let start = format!("case_{}_", place + 1);
        assert!(tests.iter().all(|name| name.starts_with(&start)), "case {} has {tests:?}", place + 1);
    }
}

#[test]
fn each_of_the_23_relations_has_tests_that_exist_or_a_reason() {
    let known = all_tests();
    for (place, proof) in RELATIONS.iter().enumerate() {
        let relation = place + 1;
        match proof {
            Proof::Tests(names) => {
                assert!(!names.is_empty(), "M{relation} names no test");
                names.iter().for_each(|name| assert!(known.contains(*name), "M{relation}: there is no test {name}"));
            }
            // The reason is a text, and no text may be empty.
            Proof::Exception => assert_eq!(relation, 7, "M{relation} has no test"),
        }
    }
}
