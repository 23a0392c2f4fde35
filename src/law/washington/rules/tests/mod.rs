//! The law map against itself, the rules, the levers and the source tree.

mod timeline;

use super::{checks, checks_alone, rule, rules, tests_of};
use crate::law::lever::{Kind, Values};
use crate::law::map::{Class, Execution, LawMap};
use crate::law::washington::coverage::covered;
use crate::law::washington::{MAP, READINGS, levers};
use crate::law::world::{Category, Emitter, REPORTS, World};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

fn map() -> LawMap {
    LawMap::parse(MAP).expect("the file is a law map")
}

#[test]
fn every_statement_stands_under_exactly_the_rule_that_lists_it() {
    let map = map();
    let listed: BTreeMap<&str, &str> =
        rules().flat_map(|rule| rule.statements.iter().map(|statement| (*statement, rule.id))).collect();
    let written: BTreeMap<&str, &str> = map.statements.iter().map(|row| (row.id.as_str(), row.rule.as_str())).collect();
    assert_eq!(listed, written);
    assert_eq!((map.statements.len(), rules().map(|rule| rule.statements.len()).sum()), (247, 247));
}

#[test]
fn a_statement_says_where_it_stands_and_how_it_is_executed() {
    let map = map();
    let count = |class| map.statements.iter().filter(|row| row.class == class).count();
    assert_eq!([Class::Simulated, Class::Displayed, Class::Administrative].map(count), [184, 54, 9]);
    let how = |way| map.statements.iter().filter(|row| row.execution == Some(way)).count();
    assert_eq!([Execution::Quantity, Execution::Gate, Execution::Output].map(how), [148, 25, 11]);
    for row in &map.statements {
        assert!(!row.section.is_empty() && row.paragraph > 0 && !row.sentences.is_empty(), "{}", row.id);
        assert_eq!(row.execution.is_some(), row.class == Class::Simulated, "{}", row.id);
        assert!(row.statement.ends_with('.') && row.why.ends_with('.'), "{}", row.id);
    }
}

#[test]
fn no_rule_stands_without_a_citation_and_no_lever_of_the_bill_without_a_rule() {
    let map = map();
    for rule in rules() {
        let cited = rule.statements.iter().filter_map(|id| map.statement(id));
        assert!(cited.count() > 0, "{} cites nothing", rule.id);
    }
    let named: BTreeSet<&str> = map.statements.iter().flat_map(|row| &row.levers).map(String::as_str).collect();
    for id in &named {
        assert!(levers().iter().any(|lever| lever.id == *id), "{id} is no lever");
    }
    // What has no rule is the market model's: assumptions about behaviour, which no document states.
    for lever in levers().iter().filter(|lever| lever.rules.is_empty()) {
        assert!(!named.contains(lever.id), "a statement names {}, which no rule reads", lever.id);
        let model = ["market", "sector", "economy", "household"];
        assert!(lever.id.split_once('.').is_some_and(|(area, _)| model.contains(&area)), "{} has no rule", lever.id);
    }
}

#[test]
fn a_statement_names_levers_of_its_rule_and_its_readings_set_levers_that_it_names() {
    let map = map();
    for row in &map.statements {
        for id in &row.levers {
            let lever = levers().iter().find(|lever| lever.id == id);
            assert!(lever.is_some_and(|lever| lever.rules.contains(&row.rule.as_str())), "{} names {id}", row.id);
        }
    }
    for reading in READINGS {
        if let Some(row) = map.statement(reading.statement) {
            let named = reading.set.iter().all(|(id, _)| row.levers.iter().any(|lever| lever == id));
            assert!(named, "{} {}", reading.statement, reading.letter);
        }
    }
}

#[test]
fn a_lever_cites_a_paragraph_that_a_statement_is_taken_from() {
    let map = map();
    for lever in levers() {
        let Some(cite) = lever.cite else { continue };
        assert_eq!((cite.document.id, cite.document.title), (map.document.id.as_str(), map.document.title.as_str()));
        let place = (cite.heading, u32::from(cite.paragraph));
        let known = map.statements.iter().any(|row| (row.section.as_str(), row.paragraph) == place);
        assert!(known, "{} cites {place:?}", lever.id);
    }
}

#[test]
fn an_open_passage_has_one_default_with_its_reason_first() {
    let map = map();
    assert_eq!((map.entries().count(), map.cross.len()), (95, 7));
    for entry in map.entries() {
        assert!(!entry.unclear.is_empty(), "{}", entry.id);
        for (place, meaning) in entry.readings.iter().enumerate() {
            assert_eq!(meaning.because.is_some(), place == 0, "{} {}", entry.id, meaning.reading);
            assert_eq!(u32::from(meaning.reading), u32::from('A') + place as u32, "{}", entry.id);
            assert!(!meaning.label.is_empty(), "{} {}", entry.id, meaning.reading);
        }
        assert!(!entry.readings.is_empty(), "{}", entry.id);
    }
    for row in &map.statements {
        assert_eq!(row.unclear.is_some(), !row.readings.is_empty(), "{}", row.id);
    }
    let cross = map.cross.iter().flat_map(|row| &row.statements);
    cross.for_each(|id| assert!(map.statement(id).is_some(), "{id}"));
}

#[test]
fn a_reading_is_chosen_by_levers_or_says_why_not() {
    let map = map();
    for entry in map.entries() {
        for meaning in entry.readings {
            let name = (entry.id, meaning.reading);
            let row = READINGS.iter().any(|row| (row.statement, row.letter) == name);
            let ways = [row, meaning.because.is_some(), meaning.documented.is_some()];
            assert_eq!(ways.into_iter().filter(|way| *way).count(), 1, "{name:?}");
        }
    }
    let order: Vec<&str> = map.entries().map(|entry| entry.id).collect();
    let place = |id: &str| order.iter().position(|known| *known == id);
    for row in READINGS {
        assert!(map.meaning(row.statement, row.letter).is_some(), "{} {} has no words", row.statement, row.letter);
    }
    assert!(
        READINGS
            .windows(2)
            .all(|pair| { (place(pair[0].statement), pair[0].letter) < (place(pair[1].statement), pair[1].letter) })
    );
}

#[test]
fn no_reading_contains_another_of_the_same_passage() {
    for row in READINGS {
        let others = READINGS.iter().filter(|other| other.statement == row.statement && other.letter != row.letter);
        for other in others {
            assert!(!row.set.iter().all(|pair| other.set.contains(pair)), "{} {}", row.statement, row.letter);
        }
    }
}

/// Test functions of a source file: names after `#[test]`, or inside `proptest!`, which writes it too.
fn test_names(text: &str) -> impl Iterator<Item = &str> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let mut names = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let name = line.strip_prefix("fn ").and_then(|rest| rest.split_once('(')).map(|(name, _)| name);
        let above = lines[..place].iter().rev().take_while(|line| line.starts_with("#[") || line.starts_with("//"));
        if let Some(name) = name.filter(|_| above.into_iter().any(|line| *line == "#[test]")) {
            names.push(name);
        }
    }
    names.into_iter()
}

fn sources() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut waiting = vec![root.join("src"), root.join("tests")];
    let mut found = Vec::new();
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("the entry reads").path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    found
}

#[test]
fn every_test_that_a_rule_names_is_in_the_source() {
    let texts: Vec<String> = sources().iter().map(|path| std::fs::read_to_string(path).expect("text")).collect();
    let known: BTreeSet<&str> = texts.iter().flat_map(|text| test_names(text)).collect();
    assert!(known.contains("every_test_that_a_rule_names_is_in_the_source"));
    for (id, names) in checks::rows() {
        assert!(rule(id).is_some(), "{id} is no rule");
        assert_eq!(checks::rows().filter(|(other, _)| other == id).count(), 1, "{id}");
        names.iter().for_each(|name| assert!(known.contains(name), "{id} names {name}, which is no test"));
    }
    for (id, names) in checks_alone::STATEMENTS {
        assert!(!names.is_empty(), "{id}");
        names.iter().for_each(|name| assert!(known.contains(name), "{id} names {name}, which is no test"));
    }
}

/// A rule's tests need not touch each of its statements. What does: a lever that stands for the statement, because
/// `no_active_lever_is_dead` finds for every active lever a scenario whose result it changes; else a test of its own.
#[test]
fn every_simulated_statement_has_a_lever_that_acts_or_a_test_of_its_own() {
    let map = map();
    let acts = |id: &String| levers().iter().any(|lever| lever.id == id && lever.active);
    let alone = |id: &str| checks_alone::STATEMENTS.iter().any(|(statement, _)| *statement == id);
    for row in map.statements.iter().filter(|row| row.class == Class::Simulated) {
        let runs = rule(&row.rule).is_some_and(|rule| rule.runs);
        let moved = row.levers.iter().any(acts);
        assert!(!runs || moved || alone(&row.id), "{}: {} has no lever that acts and no test", row.id, row.statement);
    }
    for (id, _) in checks_alone::STATEMENTS {
        assert!(map.statement(id).is_some_and(|row| row.class == Class::Simulated), "{id}");
    }
}

#[test]
fn no_simulated_statement_of_a_running_rule_is_without_a_test() {
    for row in map().statements.iter().filter(|row| row.class == Class::Simulated) {
        let runs = rule(&row.rule).is_some_and(|rule| rule.runs);
        assert!(!runs || !tests_of(&row.rule).is_empty(), "{} under {}", row.id, row.rule);
    }
    for rule in rules().filter(|rule| rule.runs) {
        assert!(!tests_of(rule.id).is_empty(), "{} runs and names no test", rule.id);
    }
}

/// Source: sb5981-rules, eite-classification: the processes that the report lists, as industry codes.
#[test]
fn a_facility_is_trade_exposed_when_its_industry_code_is_listed() {
    let lever = levers().iter().find(|lever| lever.id == "eite.naics_prefixes").expect("a lever");
    let Kind::Table { default, .. } = lever.kind else { panic!("{} is a table", lever.id) };
    let prefixes: Vec<String> = serde_json::from_str(default).expect("a list of codes");
    let rows = include_str!("../../../../data/washington/entities.csv").lines().skip(1);
    let mut exposed = 0;
    for row in rows {
        // Names and sectors may hold commas; nothing from the code on does.
        let fields: Vec<&str> = row.rsplit(',').collect();
        let (code, flag) = (fields[12], fields[11]);
        let listed = prefixes.iter().any(|prefix| code.starts_with(prefix.as_str()));
        // What a refiner supplies as fuel is burned elsewhere and is no process of its own.
        assert_eq!(flag == "1", listed && row.contains(",facility,"), "{row}");
        exposed += usize::from(flag == "1");
    }
    assert_eq!(exposed, 43);
}

/// Source: sb5981-rules, no-double-obligation: a ton is owed for once, downstream where somebody there is covered.
#[test]
fn a_gas_utility_does_not_answer_for_what_covered_entities_burn() {
    let utility = |category| Emitter {
        name: "x".to_owned(),
        category,
        industry: String::new(),
        delivers: false,
        exempt: None,
        reported: [Some(1_000_000); REPORTS],
    };
    let emitters = vec![utility(Category::GasSupplier), utility(Category::Facility)];
    let world = World { emitters, inventory: Vec::new(), illustrations: Default::default() };
    let values = Values::defaults(levers());
    let tons: Vec<i64> = covered(&values, &world).iter().map(|member| member.base).collect();
    assert_eq!(tons, [650_000, 1_000_000]);
}
