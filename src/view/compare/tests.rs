//! Sides, charts, differences and what leaves the page.

use super::amount::Amount;
use super::charts::charts;
use super::table::{Section, differences};
use super::text::{markdown, to_csv};
use super::*;
use crate::scenario::{PROGRAMS, run_scheme};
use crate::simulate::Outcome;
use crate::view::plot::Layer;

mod rates;

fn side(mark: Mark, name: &str, set: &[(&str, &str)]) -> Side {
    side_of(PROGRAMS[0], mark, name, set)
}

fn side_of(program: &str, mark: Mark, name: &str, set: &[(&str, &str)]) -> Side {
    let mut scenario = Scenario::bill(program);
    for (id, value) in set {
        scenario.set_text(id, value).expect("a value that is allowed");
    }
    let run = run_scheme(&scenario).expect("it runs");
    Side { mark, name: name.to_owned(), present: mark == Mark::Present, scenario, run }
}

/// The outcome of a side that is under budgets.
fn outcome(side: &Side) -> &Outcome {
    side.run.budget().expect("a run under budgets")
}

fn three() -> Vec<Side> {
    vec![
        side(Mark::Bill, "The bill", &[]),
        side(Mark::Pinned(0), "=Tighter|cap", &[("limits.reduction_2035", "0.5")]),
        side(Mark::Present, "On the screen", &[("auction.floor_base", "30")]),
    ]
}

fn row<'a>(sections: &'a [Section], id: &str) -> &'a super::table::Row {
    sections.iter().flat_map(|section| &section.rows).find(|row| row.id == id).unwrap_or_else(|| panic!("no {id}"))
}

#[test]
fn no_two_lines_look_alike_without_colour() {
    let marks = [Mark::Bill, Mark::Present, Mark::Pinned(0), Mark::Pinned(1), Mark::Pinned(2)];
    for (place, here) in marks.iter().enumerate() {
        for there in &marks[place + 1..] {
            let plain = |mark: &Mark| (mark.line().stroke, mark.line().weight, mark.line().sign);
            assert_ne!(plain(here), plain(there), "{here:?} and {there:?}");
        }
    }
}

#[test]
fn every_chart_has_a_line_a_name_and_a_column_for_each_run() {
    let sides = three();
    for language in [Language::English, Language::Spanish, Language::Chinese] {
        let charts = charts(&sides, language);
        assert_eq!(charts.len(), 4);
        for chart in &charts {
            assert_eq!(chart.plot.labels.len(), 3, "{}", chart.id);
            assert_eq!(chart.table.headers.len(), 4);
            assert_eq!(chart.table.rows.len(), outcome(&sides[0]).years.len());
            let lines = chart.plot.layers.iter().filter(|layer| matches!(layer, Layer::Line { .. })).count();
            assert!(lines >= 3, "{}: {lines} lines", chart.id);
            assert!(chart.plot.layers.iter().any(|layer| matches!(layer, Layer::Signs { .. })));
            assert!(!chart.finding.contains('{'), "{}", chart.finding);
            assert!(chart.plot.dots.is_sorted_by_key(|dot| dot.x as i64));
        }
    }
}

#[test]
fn findings_are_true_of_the_runs() {
    let sides = three();
    let charts = charts(&sides, Language::English);
    let dearest =
        sides.iter().max_by_key(|side| outcome(side).years.last().and_then(|row| row.price_mean)).expect("runs");
    let said = format!("({}).", dearest.title());
    assert!(charts[1].finding.contains(&said), "{} should name {said}", charts[1].finding);
    let met = sides.iter().filter(|side| outcome(side).summary.targets[0].met()).count();
    let words = ["No run meets the limit of 2035", "All of them meet the limit of 2035"];
    assert_eq!(charts[0].finding.contains(words[0]), met == 0, "{}", charts[0].finding);
    assert_eq!(charts[0].finding.contains(words[1]), met == 3, "{}", charts[0].finding);
}

#[test]
fn the_same_run_twice_is_said_to_be_the_same() {
    let sides = [side(Mark::Bill, "The bill", &[]), side(Mark::Pinned(0), "Copy", &[])];
    for chart in charts(&sides, Language::English) {
        assert!(chart.finding.contains("in all of them"), "{}", chart.finding);
    }
    let sections = differences(&sides, 0, Language::English);
    for row in sections.iter().flat_map(|section| &section.rows) {
        assert_eq!(row.figures[0], row.figures[1], "{}", row.id);
    }
    assert!(charts(&[], Language::English).is_empty());
}

#[test]
fn differences_are_exact_and_against_the_base() {
    let sides = three();
    let sections = differences(&sides, 1, Language::English);
    let years: Vec<&str> = sections[1..].iter().map(|section| section.heading.as_str()).collect();
    assert_eq!(years, ["2025", "2030", "2035", "2040", "2050"]);
    let row = row(&sections, "statewide-2035");
    let tons = |place: usize| outcome(&sides[place]).year(2035).expect("a row").statewide_t;
    assert_eq!(row.figures[2].value, Some(Amount::Tons(tons(2))));
    assert_eq!(row.figures[2].difference, Some(Amount::Tons(tons(2) - tons(1))));
    let share = (tons(2) - tons(1)) as f64 / tons(1) as f64;
    assert_eq!(row.figures[2].relative, Some(share));
    assert_eq!(row.figures[1].difference, Some(Amount::Tons(0)));
    let margin = super::tests::row(&sections, "limit-2035");
    assert!(margin.figures.iter().all(|figure| figure.relative.is_none()), "a margin is no base for a share");
}

#[test]
fn markdown_and_csv_say_the_same_and_run_nothing() {
    let sides = three();
    let sections = differences(&sides, 0, Language::English);
    let page = markdown(&sides, 0, &sections, &[], "https://x.org/#/compare", Language::English);
    assert!(page.contains("A: =Tighter\\|cap"), "{page}");
    assert!(page.contains("<https://x.org/#/compare>"));
    let csv = to_csv(&sides, 0, &sections);
    let lines: Vec<&str> = csv.trim_end().split("\r\n").collect();
    let rows: usize = sections.iter().map(|section| section.rows.len()).sum();
    assert_eq!(lines.len(), 1 + rows * sides.len());
    assert!(csv.contains(",A,'=Tighter|cap,"), "{csv}");
    let tons = outcome(&sides[1]).year(2035).expect("a row").statewide_t;
    let wanted = format!("statewide-2035,t,A,'=Tighter|cap,{tons},");
    assert!(lines.iter().any(|line| line.starts_with(&wanted)), "no line {wanted}");
}
