//! The list of entities, and one entity's ledger against the run that it comes from.

use super::build::priced;
use crate::law::Class;
use crate::scenario::{self, PROGRAMS, Scenario};
use crate::simulate::{EntityRow, Outcome, Run};
use crate::text::Language::English;
use crate::units::Money;
use crate::view::entities::{COLUMNS, FIRST_SORT, List, Only, Query, classes, entities_csv, sectors, select};
use crate::view::ledger::{deadlines, entry_shown, ledger, ledger_csv};

fn entity(name: &str, sector: &'static str, emissions_t: i64) -> EntityRow {
    EntityRow {
        name: name.to_owned(),
        sector,
        source: "",
        base_t: 100,
        emissions_t,
        free_t: 0,
        bought_t: 0,
        paid: Money(0),
        proceeds: Money(0),
        secondary_t: -7,
        surrendered_t: 0,
        offsets_t: 0,
        shortfall_t: 0,
        penalty: Money(0),
        held_t: 12,
        compliance_t: 5,
        auctions_won: 0,
        daily_penalty: Money(0),
        class: Class::Covered,
        group: None,
        obligated_years: Vec::new(),
        exit_year: None,
        reports_state: None,
        reports_federal: None,
        overpaid_t: 0,
        given_up_t: 0,
    }
}

fn some() -> Outcome {
    let mut run = priced(&[Some(30)], &[]);
    run.entities = vec![
        entity("Mill B", "electricity", 50),
        entity("mill a", "motor_fuels", 200),
        entity("=Refinery, \"C\"", "motor_fuels", 50),
        entity("Dam", "electricity", 0),
    ];
    (run.entities[0].free_t, run.entities[0].auctions_won) = (3, 2);
    run.entities[1].penalty = Money(100);
    run
}

fn places(change: impl FnOnce(&mut Query)) -> Vec<usize> {
    let mut query = Query::default();
    change(&mut query);
    select(&some(), &query, English)
}

#[test]
fn the_list_starts_with_the_largest_emitter_and_equal_ones_stay_as_they_came() {
    assert_eq!(places(|_| ()), [1, 0, 2, 3]);
    assert_eq!(places(|query| query.sort(FIRST_SORT)), [3, 0, 2, 1], "a second time turns the order round");
}

#[test]
fn names_are_sorted_without_regard_to_case() {
    assert_eq!(places(|query| query.sort(0)), [2, 3, 1, 0]);
    assert_eq!(places(|query| (0..2).for_each(|_| query.sort(0))), [0, 1, 3, 2]);
}

#[test]
fn filters_and_words_narrow_the_list_together() {
    assert_eq!(places(|query| query.search = " MILL ".to_owned()), [1, 0]);
    let sector = whole(&some()).shown(0, 1, true, English);
    assert_eq!(places(|query| query.search = format!("mill {sector}")), [0]);
    assert_eq!(places(|query| query.sector = "electricity".to_owned()), [0, 3]);
    assert_eq!(places(|query| query.only = Only::Short), [1]);
    assert_eq!(places(|query| query.only = Only::Free), [0]);
    assert_eq!(places(|query| query.only = Only::Won), [0]);
    assert_eq!(places(|query| query.only = Only::NeverWon), [1, 2, 3]);
    assert!(places(|query| (query.only, query.sector) = (Only::Short, "electricity".to_owned())).is_empty());
}

#[test]
fn only_sectors_with_entities_can_be_chosen() {
    assert_eq!(sectors(&some(), English).iter().map(|(id, _)| *id).collect::<Vec<_>>(), ["motor_fuels", "electricity"]);
    assert!(sectors(&priced(&[], &[]), English).is_empty());
}

#[test]
fn five_thousand_entities_are_searched_and_sorted_by_every_column() {
    let mut run = priced(&[Some(30)], &[]);
    run.entities =
        (0..5_000).map(|number| entity(&format!("Entity {number}"), "electricity", number * 7_919 % 5_000)).collect();
    for column in 0..COLUMNS {
        let query = Query { column, ..Query::default() };
        assert_eq!(select(&run, &query, English).len(), 5_000);
    }
    let ordered = select(&run, &Query::default(), English);
    assert!(ordered.windows(2).all(|pair| run.entities[pair[0]].emissions_t >= run.entities[pair[1]].emissions_t));
    let query = Query { search: "4999".to_owned(), ..Query::default() };
    assert_eq!(select(&run, &query, English), [4_999]);
}

#[test]
fn the_csv_has_the_listed_entities_in_their_order_with_their_signs() {
    let text = entities_csv(&some(), &[2, 0]);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0].split(',').count(), COLUMNS);
    assert!(lines[1].starts_with("\"'=Refinery, \"\"C\"\"\",motor_fuels,100,50,"), "{}", lines[1]);
    assert!(lines[2].ends_with(",0.00,-7,0,0,0,0.00,7,5,,"), "{}", lines[2]);
}

fn whole(run: &Outcome) -> List<'_> {
    List { run, year: None }
}

fn bill() -> Run {
    scenario::run_kept(&Scenario::bill(PROGRAMS[0]), true).expect("the bill runs")
}

#[test]
fn every_entity_of_the_bill_has_a_class_and_is_found_by_it() {
    let run = bill().outcome;
    let of = |id: &str| {
        let query = Query { class: id.to_owned(), ..Query::default() };
        select(&run, &query, English).len()
    };
    let counts: Vec<usize> = classes(&run, English).iter().map(|(id, _)| of(id)).collect();
    assert_eq!(counts.iter().sum::<usize>(), run.entities.len());
    assert!(counts.len() >= 4 && counts.iter().all(|count| *count > 0), "{counts:?}");
    assert_eq!(whole(&run).shown(0, 3, true, English), "–", "nobody is affiliated");
}

#[test]
fn an_entitys_years_sum_to_its_row_and_a_year_has_a_file_of_its_own() {
    let scenario = Scenario::bill(PROGRAMS[0]);
    let (run, years) = (bill().outcome, scenario::by_year(&scenario).expect("the bill runs"));
    for (row, years) in run.entities.iter().zip(&years) {
        assert_eq!(years.len(), run.years.len() + 1);
        let sum = |of: fn(&crate::simulate::EntityYear) -> i64| years.iter().map(of).sum::<i64>();
        let last = years[run.years.len()];
        assert_eq!(sum(|year| year.emissions_t), row.emissions_t, "{}", row.name);
        assert_eq!(sum(|year| year.free_t), row.free_t, "{}", row.name);
        assert_eq!(sum(|year| year.bought_t), row.bought_t, "{}", row.name);
        assert_eq!(sum(|year| year.secondary_t), row.secondary_t, "{}", row.name);
        assert_eq!(sum(|year| year.surrendered_t), row.surrendered_t, "{}", row.name);
        assert_eq!(sum(|year| year.offsets_t), row.offsets_t, "{}", row.name);
        assert_eq!((last.holding_t, last.compliance_t), (row.holding_t(), row.compliance_t), "{}", row.name);
        assert!(years.iter().all(|year| year.holding_t >= 0 && year.compliance_t >= 0), "{}", row.name);
    }
    for (at, row) in run.years.iter().enumerate() {
        let held: i64 = years.iter().map(|years| years[at].holding_t + years[at].compliance_t).sum();
        assert!(held <= row.held_t, "{}: entities hold {held} of {}", row.year, row.held_t);
        let emitted: i64 = years.iter().map(|years| years[at].emissions_t).sum();
        assert!(emitted >= row.covered_emissions_t, "{}", row.year);
    }
    let list = List { run: &run, year: Some((&years, 9)) };
    let text = list.csv(&[0]);
    let (head, line) = text.trim_end().split_once("\r\n").expect("two lines");
    assert!(head.ends_with(",class,group,year") && line.ends_with(",2030"), "{text}");
    assert_eq!(list.shown(0, 5, true, English), crate::view::number::grouped(years[0][9].emissions_t.into(), English));
    assert_eq!(list.shown(0, 9, true, English), "–", "what was paid is known for the whole run only");
    let most = list.select(&Query::default(), English)[0];
    assert!(years.iter().all(|row| row[9].emissions_t <= years[most][9].emissions_t));
}

#[test]
fn every_entitys_ledger_ends_with_what_the_run_says_it_has_left() {
    let run = bill();
    for (place, row) in run.outcome.entities.iter().enumerate() {
        let entries = ledger(&run, place);
        let last = entries.last().map_or((0, 0), |entry| (entry.holding, entry.compliance));
        assert_eq!(last, (row.holding_t(), row.compliance_t), "{}", row.name);
        assert!(entries.iter().all(|entry| entry.holding >= 0 && entry.compliance >= 0));
        assert_eq!(entries.iter().map(|entry| entry.change).sum::<i64>(), row.held_t);
    }
}

#[test]
fn the_entries_of_a_kind_sum_to_the_entitys_figures() {
    let run = bill();
    let sum = |place: usize, words: &[&str]| -> i64 {
        let of_kind = |entry: &&crate::view::ledger::Entry| {
            let said = entry_shown(&run.outcome, entry, 1, English);
            words.iter().any(|word| said.starts_with(word))
        };
        ledger(&run, place).iter().filter(of_kind).map(|entry| entry.change).sum()
    };
    for (place, row) in run.outcome.entities.iter().enumerate() {
        assert_eq!(sum(place, &["Free"]), row.free_t, "{}", row.name);
        assert_eq!(sum(place, &["Won"]), row.bought_t, "{}", row.name);
        assert_eq!(sum(place, &["Bought from", "Sold to"]), row.secondary_t, "{}", row.name);
        assert_eq!(sum(place, &["Surrendered"]), -(row.surrendered_t + row.offsets_t), "{}", row.name);
    }
}

#[test]
fn an_entitys_deadlines_and_ledger_can_be_read_and_downloaded() {
    let run = bill();
    let lines = deadlines(&run.outcome, 0, English);
    assert_eq!(lines.len(), run.outcome.deadlines.len());
    assert!(deadlines(&run.outcome, run.outcome.entities.len(), English).is_empty());
    let entries = ledger(&run, 0);
    let text = ledger_csv(&run.outcome, &entries, English);
    assert_eq!(text.lines().count(), entries.len() + 1);
    assert!(ledger(&run, 100_000).is_empty());
}
