//! The page of the bundled plan, held against the specification's counts.

use super::*;
use crate::scenario::{PROGRAMS, registry};

fn plan() -> Plan {
    let text = PROGRAMS.iter().find_map(|program| registry::plan_words(program)).expect("a programme has a plan");
    Plan::parse(text).expect("the file is a plan")
}

fn found(query: Query) -> Vec<usize> {
    select(&plan(), &query, Language::English).iter().map(|task| task.no).collect()
}

fn of(field: &str, value: &str) -> Query {
    let mut query = Query::default();
    let place = match field {
        "search" => &mut query.search,
        "class" => &mut query.class,
        "area" => &mut query.area,
        "department" => &mut query.department,
        _ => &mut query.place,
    };
    value.clone_into(place);
    query
}

#[test]
fn filters_find_what_the_plan_says() {
    assert_eq!(found(Query::default()).len(), 28);
    assert_eq!(found(of("class", "governance")), [1, 21, 22, 23, 24, 27]);
    assert_eq!(found(of("area", "2")), [4, 5, 6]);
    assert_eq!(found(of("department", "FOR")), [18, 21, 24, 27]);
    assert_eq!(found(of("place", "zhengzhou")), [5, 12, 17, 24]);
    assert_eq!(found(of("place", "xinyang")), [15, 24]);
    assert_eq!(found(of("search", "coal.retired_mw")), [4]);
    assert_eq!(found(of("search", "Scrap COLLECTED")), [17]);
    assert_eq!(found(of("search", "zebra crossing")), Vec::<usize>::new());
    assert_eq!(found(Query { class: "partial".to_owned(), ..of("department", "TRA") }), [12, 26]);
}

#[test]
fn departments_and_their_sums_are_the_specifications() {
    let plan = plan();
    let all: Vec<&Task> = plan.tasks.iter().collect();
    // Source: the specification's summary of responsibilities, tasks involved and led.
    let expected = [
        ("EEP", 28, 5),
        ("NDRC-HN", 23, 2),
        ("IIT", 18, 0),
        ("SASAC", 13, 0),
        ("NR", 11, 0),
        ("HURD", 10, 1),
        ("ARA", 6, 1),
        ("TRA", 5, 1),
        ("COM", 5, 0),
        ("FOR", 4, 0),
        ("STAT", 4, 0),
        ("FIN", 3, 0),
        ("SGCC-HN", 3, 0),
        ("ST", 2, 0),
        ("SAMR", 2, 0),
        ("GOA", 2, 0),
        ("PROP", 2, 0),
        ("RAIL-ZZ", 2, 0),
        ("WAT", 1, 0),
        ("EDU", 1, 0),
        ("ORG", 1, 0),
        ("TOB", 1, 0),
    ];
    for (id, involved, led) in expected {
        assert_eq!(sums(&all, id), [involved, led], "{id}");
    }
    let order: Vec<usize> = departments(&plan).iter().map(|row| plan.part(&row.id).0).collect();
    assert!(order.is_sorted_by(|a, b| a >= b) && order.len() == expected.len(), "{order:?}");
    let whole = [expected.iter().map(|row| row.1).sum::<usize>(), expected.iter().map(|row| row.2).sum()];
    assert_eq!((whole[1], totals(&plan, &all)), (10, whole));
    assert_eq!(all.iter().map(|task| departments_of(task)).sum::<usize>(), whole[0], "both ways of adding up agree");
}

#[test]
fn the_saved_table_has_a_row_a_task_and_a_column_a_department() {
    let plan = plan();
    let tasks = select(&plan, &of("area", "7"), Language::English);
    let text = matrix_csv(&plan, &tasks, Language::English);
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("task,area,class,title,EEP,NDRC-HN,IIT"), "{}", lines[0]);
    assert_eq!((lines.len(), lines[0].split(',').count()), (3, 26));
    assert!(lines[1].starts_with("19,7,quantifiable,Reports and verification,lead,,joint"), "{}", lines[1]);
    assert!(lines[2].starts_with("20,7,quantifiable,Carbon market,joint,,joint"), "{}", lines[2]);
}

#[test]
fn every_task_that_moves_a_ton_has_levers_with_a_default_and_the_others_have_none() {
    let plan = plan();
    for task in &plan.tasks {
        let levers = levers_of(&plan, task);
        assert_eq!(levers.is_empty(), task.class == Class::Governance, "{}", task.rule);
        for language in Language::ALL {
            assert!(!aims(&plan, task, language).is_empty());
            let wants = aims_label(task, language) == said(language).aims;
            assert_eq!(wants, task.class != Class::Governance, "{}", task.rule);
            for lever in &levers {
                let (value, status) = default_of(lever, language);
                assert!(!value.is_empty() && !status.is_empty(), "{}", lever.id);
            }
        }
    }
}

#[test]
fn a_default_from_a_draft_for_comment_is_not_called_a_national_rule() {
    let plan = plan();
    let all: Vec<&Lever> = plan.tasks.iter().flat_map(|task| levers_of(&plan, task)).collect();
    let status = |id: &str| fixed_by(all.iter().find(|lever| lever.id == id).expect(id), Language::Chinese);
    for id in
        ["industry.clamp", "industry.slope", "slag.limit_2025", "slag.limit_2026", "biomass.limit", "plan.vintage"]
    {
        assert!(status(id).contains("征求意见稿"), "{id}");
    }
    assert_eq!((status("ccer.limit"), status("reporting.threshold_t")), ("国家规定", "方案"));
    // Whatever the source calls a draft is one.
    for lever in all.iter().filter(|lever| lever.source.contains("draft") && lever.status != Status::Assumption) {
        assert_eq!(lever.status, Status::Draft, "{}", lever.id);
    }
}

#[test]
fn sentences_have_their_numbers_filled_in() {
    let plan = plan();
    for language in Language::ALL {
        let sentence = counts(&plan, language);
        assert!(["28", "10", "16", "6", "61", "19"].iter().all(|number| sentence.contains(number)), "{sentence}");
        assert!(!sentence.contains('{') && listed(3, 28, language) != listed(28, 28, language));
    }
    let luoyang = plan.place("luoyang").expect("it is there");
    assert_eq!(naming(&plan, luoyang).len(), 4);
    assert_eq!(area(&plan, &plan.tasks[3], Language::English), "Energy");
    assert_eq!(names(&plan, &plan.tasks[11].lead, Language::Chinese), "省交通运输厅");
}
