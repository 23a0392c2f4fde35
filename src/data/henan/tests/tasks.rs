//! The plan's tasks, their words, their levers and their checks, held against each other.

use super::{facts, levers, values};
use crate::law::henan::rules::{ROWS, SECTIONS};
use crate::law::henan::{MAP, PRESETS, TASKS, tests_of};
use crate::law::lever::Kind;
use crate::law::map::LawMap;
use crate::law::plan::{Class, Demand, Plan, Task, Words};
use std::path::Path;

fn plan() -> Plan {
    Plan::parse(TASKS).expect("the file is a plan")
}

#[test]
fn the_plan_has_28_tasks_in_ten_areas_and_22_departments() {
    let plan = plan();
    let count = |class| plan.tasks.iter().filter(|task| task.class == class).count();
    assert_eq!([Class::Quantifiable, Class::Partial, Class::Governance].map(count), [16, 6, 6]);
    assert_eq!((plan.areas.len(), plan.departments.len(), plan.guarantees.len()), (10, 22, 3));
    assert_eq!(plan.tasks.iter().filter(|task| !task.lead.is_empty()).count(), 10);
    assert_eq!(plan.tasks.iter().map(|task| task.rules.len()).sum::<usize>(), 61);
    // Source: the specification, table of responsibilities.
    let parts = ["EEP", "NDRC-HN", "IIT", "SASAC", "HURD", "ARA", "TRA", "WAT"].map(|id| plan.part(id));
    assert_eq!(parts, [(28, 5), (23, 2), (18, 0), (13, 0), (10, 1), (6, 1), (5, 1), (1, 0)]);
}

#[test]
fn every_text_is_there_in_three_languages() {
    let plan = plan();
    let han = |text: &str| text.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter));
    for Words { en, zh, es } in texts(&plan) {
        assert!(han(zh) && !han(en) && !han(es), "{en}");
        // A sentence is one in every language.
        let sentence = |text: &str, mark: char| text.ends_with(mark);
        assert_eq!([sentence(en, '.'), sentence(es, '.')], [sentence(zh, '。'); 2], "{en}");
    }
}

/// Every text of the plan.
fn texts(plan: &Plan) -> Vec<&Words> {
    let tasks = plan.tasks.iter().flat_map(|task| [&task.title, &task.orders].into_iter().chain(rules(task)));
    let goals = plan.targets.iter().flat_map(|goal| std::iter::once(&goal.when).chain(&goal.items));
    let departments = plan.departments.iter().flat_map(|row| [&row.short, &row.name]);
    let guarantees = plan.guarantees.iter().flat_map(|row| [&row.title, &row.content]);
    let names = plan.places.iter().map(|row| &row.name).chain(plan.areas.iter().map(|row| &row.name));
    let lists = plan.principles.iter().chain(&plan.defects).chain(&plan.conflicts);
    let open = plan.open.iter().map(|row| &row.words);
    tasks.chain(goals).chain(departments).chain(guarantees).chain(names).chain(lists).chain(open).collect()
}

fn rules(task: &Task) -> impl Iterator<Item = &Words> {
    task.rules.iter().map(|rule| &rule.words)
}

#[test]
fn a_number_is_the_same_in_every_language_of_a_rule() {
    let digits = |text: &str| -> String { text.replace("CO2", "").chars().filter(char::is_ascii_digit).collect() };
    for rule in plan().tasks.iter().flat_map(|task| &task.rules) {
        // Chinese counts power in ten thousands of kilowatts and may write small numbers as words.
        let Words { en, zh, es } = &rule.words;
        assert_eq!(digits(en), digits(es), "{}", rule.id);
        let chinese = digits(zh);
        assert!(
            chinese.is_empty() || zh.contains("万千瓦") || chinese == digits(en) || digits(en).is_empty(),
            "{}",
            rule.id
        );
    }
}

#[test]
fn nineteen_rules_have_a_number_and_open_ones_name_levers_of_their_tasks() {
    let plan = plan();
    assert_eq!(plan.tasks.iter().flat_map(|task| &task.rules).filter(|rule| rule.value.is_some()).count(), 19);
    for row in &plan.open {
        for id in &row.levers {
            let lever = levers().iter().find(|lever| lever.id == id).unwrap_or_else(|| panic!("no lever {id}"));
            let of = |no: &usize| lever.rules.contains(&format!("task-{no:02}").as_str());
            assert!(row.tasks.iter().any(of), "{id}");
        }
    }
}

#[test]
fn every_place_is_named_by_a_task_and_stands_in_a_kind() {
    let plan = plan();
    for place in &plan.places {
        assert!(plan.tasks.iter().any(|task| plan.names(task, &place.id)), "{}", place.id);
    }
    // Source: the plan. Luoyang is in tasks 4, 12, 17 and 24, and nowhere else.
    let in_luoyang = plan.tasks.iter().filter(|task| plan.names(task, "luoyang")).map(|task| task.no);
    assert_eq!(in_luoyang.collect::<Vec<_>>(), [4, 12, 17, 24]);
    assert_eq!(plan.tasks.iter().filter(|task| task.places.is_empty()).count(), 17);
}

#[test]
fn tasks_rules_statements_and_sections_agree() {
    let (plan, map) = (plan(), LawMap::parse(MAP).expect("the file is a law map"));
    assert_eq!((ROWS.len(), SECTIONS.len(), map.statements.len()), (28, 10, 61));
    for (task, rule) in plan.tasks.iter().zip(&ROWS) {
        assert_eq!(task.rule, rule.id);
        assert_eq!(task.class != Class::Governance, rule.runs, "{}", rule.id);
        assert_eq!(plan.areas[task.area - 1].letter, rule.section);
        let ids: Vec<&str> = task.rules.iter().map(|rule| rule.id.as_str()).collect();
        assert_eq!(ids, rule.statements);
        let same = |row: &Demand| {
            map.statement(&row.id).is_some_and(|found| {
                found.rule == rule.id && found.statement == row.words.en && found.paragraph as usize == task.no
            })
        };
        assert!(task.rules.iter().all(same), "{}", rule.id);
    }
}

#[test]
fn levers_and_statements_name_each_other() {
    let map = LawMap::parse(MAP).expect("the file is a law map");
    for row in &map.statements {
        for id in &row.levers {
            let lever = levers().iter().find(|lever| lever.id == id).unwrap_or_else(|| panic!("no lever {id}"));
            assert!(lever.rules.contains(&row.rule.as_str()), "{} names {id}", row.id);
        }
    }
    for lever in levers().iter().filter(|lever| lever.group != "economy") {
        assert!(!lever.rules.is_empty() && lever.cite.is_some(), "{}", lever.id);
    }
    for class in ["task-02", "task-05", "task-20", "task-28"] {
        assert!(levers().iter().any(|lever| lever.rules.contains(&class)), "{class}");
    }
    for rule in ROWS.iter().filter(|rule| !rule.runs) {
        assert!(levers().iter().all(|lever| !lever.rules.contains(&rule.id)), "{} moves something", rule.id);
    }
}

#[test]
fn every_default_lies_in_its_range_and_every_text_is_there() {
    for lever in levers() {
        assert!(!lever.label.en.is_empty() && lever.help.en.ends_with('.') && !lever.source.is_empty(), "{}", lever.id);
        if let Some(range) = lever.range() {
            let [default, min, max, step] =
                [range.default, range.min, range.max, range.step].map(|text| text.parse::<f64>().expect(lever.id));
            assert!(min <= default && default <= max && step > 0.0, "{}", lever.id);
        } else if let Kind::Choice { default, options } = lever.kind {
            assert!(options.iter().any(|option| option.id == default), "{}", lever.id);
        }
    }
    let mut places: Vec<u8> = levers().iter().filter_map(|lever| lever.headline).collect();
    places.sort_unstable();
    assert_eq!(places, (1..=18).collect::<Vec<u8>>());
}

#[test]
fn every_measure_has_a_lever_of_its_task() {
    let facts = facts().expect("the files read");
    for measure in &facts.measures {
        let lever = levers().iter().find(|lever| lever.id == measure.lever).unwrap_or_else(|| panic!("{measure:?}"));
        assert!(lever.rules.contains(&measure.task.as_str()), "{} and {}", measure.id, lever.id);
    }
    let _ = values(&[]);
}

#[test]
fn what_checks_a_task_is_a_test_that_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = [
        "src/data/henan/tests/worked.rs",
        "src/scenario/rates/tests.rs",
        "src/scenario/rates/tests/reach.rs",
        "src/scenario/rates/tests/tasks.rs",
    ];
    let read = |file: &str| std::fs::read_to_string(root.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    let source: String = files.map(read).concat();
    for rule in &ROWS {
        assert_eq!(tests_of(rule.id).is_empty(), !rule.runs, "{}", rule.id);
        assert!(tests_of(rule.id).iter().all(|name| source.contains(&format!("fn {name}("))), "{}", rule.id);
    }
    assert!(PRESETS.len() >= 4);
}
