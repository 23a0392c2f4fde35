//! The table of worked numbers against the rules and the source: no claim of coverage without a test that writes the number.

use capwright::scenario::registry;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const TABLE: &str = include_str!("../data/worked_numbers.md");

/// A row: rule, worked number, test, and the number as the test writes it.
struct Row<'a> {
    rule: &'a str,
    example: &'a str,
    test: &'a str,
    written: &'a str,
}

/// Every row of a table in this form; a line that is none is named.
fn rows(table: &str) -> Vec<Row<'_>> {
    let lines = table.lines().filter(|line| line.starts_with('|')).skip(2);
    let row = |line| {
        let cells: Vec<&str> = str::split(line, '|').map(str::trim).collect();
        let &["", rule, example, test, written, ""] = cells.as_slice() else { panic!("no row: {line}") };
        Row { rule, example, test, written: written.trim_matches('`') }
    };
    lines.map(row).collect()
}

/// Every Rust file of the project.
fn sources() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut waiting, mut found) = (vec![root.join("src"), root.join("tests")], Vec::new());
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("the entry reads").path();
            match path.extension() {
                None => waiting.push(path),
                Some(ending) if ending == "rs" => found.push(path),
                Some(_) => {}
            }
        }
    }
    found
}

/// Test functions of a source text with their bodies: what stands after `#[test]`, up to the brace under its beginning.
fn tests(text: &str) -> Vec<(&str, String)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let Some((name, _)) = line.trim().strip_prefix("fn ").and_then(|rest| rest.split_once('(')) else { continue };
        let marks = lines[..place].iter().rev().map(|line| line.trim());
        if marks.take_while(|line| line.starts_with("#[") || line.starts_with("//")).any(|line| line == "#[test]") {
            let end = format!("{}}}", &line[..line.len() - line.trim_start().len()]);
            let body = lines[place + 1..].iter().take_while(|line| **line != end);
            found.push((name, body.copied().collect::<Vec<_>>().join("\n")));
        }
    }
    found
}

/// What is wrong with a row: its test is gone or does not write its number.
fn fault(row: &Row<'_>, bodies: &BTreeMap<String, String>) -> Option<String> {
    match bodies.get(row.test) {
        None => Some(format!("{}, {}: no test {}", row.rule, row.example, row.test)),
        Some(body) if row.written.is_empty() || !body.contains(row.written) => {
            Some(format!("{}, {}: {} does not write {}", row.rule, row.example, row.test, row.written))
        }
        Some(_) => None,
    }
}

#[test]
fn every_worked_number_is_written_in_the_test_that_is_named_for_it() {
    let mut bodies: BTreeMap<String, String> = BTreeMap::new();
    for path in sources() {
        for (name, body) in tests(&fs::read_to_string(path).expect("text")) {
            bodies.entry(name.to_owned()).or_default().push_str(&body);
        }
    }
    let faults: Vec<String> = rows(TABLE).iter().filter_map(|row| fault(row, &bodies)).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_rule_has_worked_numbers_in_the_table() {
    let all = rows(TABLE);
    assert!(all.len() >= 157, "the rules have 157 asserted numbers and some by hand; the table has {}", all.len());
    let distinct: BTreeSet<(&str, &str)> = all.iter().map(|row| (row.rule, row.example)).collect();
    assert_eq!(distinct.len(), all.len(), "a worked number stands twice");
    let rules: BTreeSet<&str> = registry::rules(super::BILL).iter().map(|rule| rule.id).collect();
    let proved: BTreeSet<&str> = all.iter().map(|row| row.rule).collect();
    assert_eq!(proved, rules);
}

#[test]
fn a_missing_test_and_a_number_that_is_not_written_are_found() {
    let source = "#[test]\nfn one() {\n    assert_eq!(1, 41);\n}\nfn two() {\n    41;\n}\n";
    let bodies = tests(source).into_iter().map(|(name, body)| (name.to_owned(), body)).collect();
    let found = |cells: &str| {
        let table = format!("| head |\n|---|\n| rule | number | {cells} |");
        rows(&table).iter().filter_map(|row| fault(row, &bodies)).count()
    };
    assert_eq!([found("one | `41`"), found("one | `42`"), found("two | `41`"), found("one | ``")], [0, 1, 1, 1]);
}
