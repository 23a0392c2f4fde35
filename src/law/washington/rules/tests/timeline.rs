//! The timeline's rows and its worked example.

use super::map;
use crate::law::duty::{Date, Done, Standing, occurrences, read_done, standings};
use std::collections::BTreeSet;

fn date(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|| panic!("{text} is no day"))
}

#[test]
fn dated_rows_have_real_days_and_known_statements() {
    let map = map();
    let ids: BTreeSet<&str> = map.timeline.iter().map(|row| row.id.as_str()).collect();
    assert_eq!((ids.len(), map.timeline.len()), (44, 44));
    date(&map.document.date);
    for row in &map.timeline {
        row.statements.iter().for_each(|id| assert!(map.statement(id).is_some(), "{}: {id}", row.id));
        let days = [&row.due, &row.until].into_iter().flatten();
        assert!(days.into_iter().all(|day| Date::parse(day).is_some()), "{}", row.id);
        assert_eq!(row.every_months.is_some(), row.until.is_some(), "{}", row.id);
        assert_eq!(row.due.is_some(), ["deadline", "recurring"].contains(&row.kind.as_str()), "{}", row.id);
        assert!(!row.engine.is_empty() && !row.statements.is_empty() && !row.date.is_empty(), "{}", row.id);
    }
}

fn on(day: &str, done: &[(&str, &str)]) -> Vec<(String, String, Standing, i64)> {
    let map = map();
    let done: Done =
        done.iter().map(|(key, text)| ((*key).to_owned(), read_done(key, text).expect("a day or never"))).collect();
    let duties = standings(&map.timeline, &done, date(&map.document.date), date(day)).expect("known duties");
    duties.iter().map(|duty| (duty.row.id.clone(), duty.due.to_string(), duty.standing, duty.days)).collect()
}

fn first(duties: &[(String, String, Standing, i64)], id: &str) -> (Standing, i64) {
    duties.iter().find(|duty| duty.0 == id).map(|duty| (duty.2, duty.3)).expect("the duty is listed")
}

/// Source: sb5981-rules, timeline-status, worked example.
#[test]
fn on_15_august_2020_the_budget_is_due_in_47_days() {
    let duties = on("2020-08-15", &[]);
    assert_eq!(first(&duties, "eite-rules").0, Standing::Done);
    assert_eq!(first(&duties, "budget-2021-2035"), (Standing::DueSoon, 47));
    assert_eq!(first(&duties, "gas-report").0, Standing::Upcoming);
}

/// Source: sb5981-rules, timeline-status, worked example.
#[test]
fn a_duty_that_is_never_done_is_overdue_and_one_done_late_is_until_then() {
    assert_eq!(first(&on("2020-08-15", &[("eite-rules", "never")]), "eite-rules").0, Standing::Overdue);
    let late = [("eite-rules", "2020-09-01")];
    assert_eq!(first(&on("2020-08-31", &late), "eite-rules").0, Standing::Overdue);
    assert_eq!(first(&on("2020-09-01", &late), "eite-rules").0, Standing::Done);
    let second = [("markets-assessment@2024-07-01", "never")];
    let overdue = on("2030-01-01", &second).into_iter().filter(|duty| duty.2 == Standing::Overdue);
    assert_eq!(overdue.map(|duty| duty.1).collect::<Vec<_>>(), ["2024-07-01"]);
}

#[test]
fn recurring_duties_come_every_other_year_up_to_2050() {
    let map = map();
    let days = |id: &str| {
        let row = map.timeline.iter().find(|row| row.id == id).expect("a row");
        occurrences(row).iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let updates = days("community-update");
    assert_eq!((updates.len(), updates[1].as_str(), updates[13].as_str()), (14, "2026-03-01", "2050-03-01"));
    assert_eq!(days("eite-review").len(), 6, "2025, 2027, ... 2035");
    assert_eq!((days("auctions").len(), days("surrender").len()), (120, 30));
    assert_eq!(days("surrender").last().map(String::as_str), Some("2051-11-01"));
    assert!(days("report").is_empty());
}

#[test]
fn a_mark_for_no_duty_or_before_the_report_is_refused() {
    let map = map();
    let earliest = date(&map.document.date);
    let refused = |key: &str, text: &str| {
        let done = Done::from([(key.to_owned(), read_done(key, text).expect("readable"))]);
        let problems = standings(&map.timeline, &done, earliest, date("2021-01-01")).expect_err("refused");
        assert_eq!(problems.len(), 1, "{problems:?}");
        (problems[0].code, problems[0].path.clone(), problems[0].message.clone())
    };
    let (code, path, message) = refused("eite-rules", "2019-03-24");
    assert_eq!((code, path.as_str()), ("E-DATE", "timeline.on_time.eite-rules"));
    assert!(message.contains("before 2019-03-25"), "{message}");
    assert!(refused("moon-landing", "never").2.contains("allowed: eite-rules, "));
    assert!(refused("eite-review", "never").2.contains("eite-review@2025-12-31"));
    assert!(refused("eite-review@2026-12-31", "never").2.contains("eite-review@2025-12-31"));
    assert!(refused("report", "never").2.contains("no duty"));
    assert_eq!(read_done("eite-rules", "soon").expect_err("no day").code, "E-DATE");
}
