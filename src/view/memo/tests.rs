//! What a memo says, and that nothing typed becomes markup.

use super::html::html;
use super::markdown::markdown;
use super::*;
use crate::scenario;

fn example(set: &[(&str, &str)], title: &str) -> Memo {
    of("wa-sb5981", set, title)
}

fn of(program: &'static str, set: &[(&str, &str)], title: &str) -> Memo {
    let bill = Scenario::bill(program);
    let mut amended = bill.clone();
    amended.title = title.to_owned();
    for (id, value) in set {
        amended.set_text(id, value).expect("a value that is allowed");
    }
    let run = |scenario| scenario::run_scheme(scenario).expect("it runs");
    let (run, base) = (run(&amended), run(&bill));
    let place = |lever: &'static Lever| lever.cite.map(|cite| format!("{}, {}", cite.heading, cite.paragraph));
    let sources = Sources {
        place: &place,
        source: &|lever| lever.source.to_owned(),
        reading: &|_| Some("words".to_owned()),
        link: "https://x.org/#/lab?a=1",
    };
    memo(&amended, &run, &base, &sources, Language::English)
}

fn table(memo: &Memo, part: usize) -> &Vec<Vec<String>> {
    match &memo.parts[part].blocks[0] {
        Block::Table(_, rows) => rows,
        other => panic!("no table: {other:?}"),
    }
}

#[test]
fn a_memo_names_each_change_with_the_bills_value_its_own_and_the_heading_of_the_report() {
    let memo = example(&[("limits.reduction_2035", "0.45"), ("auction.floor_base", "20")], "");
    assert_eq!(memo.summary[0], "2 changes to the bill");
    let rows = table(&memo, 0);
    assert_eq!(rows.len(), 2);
    assert!(rows[0][1].starts_with("40\u{a0}%") && rows[0][2].starts_with("45\u{a0}%"), "{rows:?}");
    assert!(rows.iter().all(|row| !row[3].is_empty()));
}

#[test]
fn a_memo_has_the_labs_own_verdicts_for_both_runs() {
    let memo = example(&[("limits.reduction_2035", "0.5")], "");
    let rows = table(&memo, 1);
    assert_eq!(rows.len(), 6);
    assert!(rows.iter().any(|row| row[1] != row[2]), "a deep cut changes nothing: {rows:?}");
    let years = table(&memo, 2);
    assert_eq!(years.len(), YEARS.len());
    assert!(years[2][2].contains("bill:"), "the limit of 2035 is not shown as changed: {years:?}");
}

#[test]
fn a_memo_names_the_test_that_decides_a_target_in_either_run() {
    let memo = of(scenario::PROGRAMS[1], &[("target.phase", "total-first")], "");
    let rows = table(&memo, 1);
    assert_eq!(rows[1][0], "Intensity target 2030 → 2030 target (total first)");
    assert!(rows[1][1].starts_with("Met, with a warning ("), "{:?}", rows[1]);
    assert!(
        rows[1][2].starts_with("Missed (12.2 Mt above the reference of 460.0 Mt; intensity met, "),
        "{:?}",
        rows[1]
    );
}

#[test]
fn a_memo_of_the_bill_says_that_nothing_is_changed() {
    let memo = example(&[], "");
    assert!(matches!(&memo.parts[0].blocks[..], [Block::Text(text)] if text.starts_with("Nothing is changed")));
    assert!(table(&memo, 1).iter().all(|row| row[1] == row[2]));
}

#[test]
fn a_memo_names_the_readings_that_were_chosen() {
    let reading = registry::readings("wa-sb5981").iter().find(|reading| {
        let mut scenario = Scenario::bill("wa-sb5981");
        reading.set.iter().all(|(id, value)| scenario.set_text(id, value).is_ok()) && scenario::run(&scenario).is_ok()
    });
    let reading = reading.expect("a reading that runs alone");
    let memo = example(reading.set, "");
    let Block::List(false, lines) = &memo.parts[3].blocks[0] else { panic!("no list of readings") };
    assert!(lines.iter().any(|line| line.contains(reading.statement)), "{lines:?}");
}

#[test]
fn what_somebody_typed_is_no_markup_in_any_form() {
    let title = "<img src=x onerror=alert(1)> [a](javascript:b) | *c* `d`";
    let memo = example(&[], title);
    let (page, text) = (html(&memo, Language::English), markdown(&memo));
    assert!(!page.contains("<img") && page.contains("&lt;img"));
    assert!(text.contains("\\<img src=x") && text.contains("\\[a\\](") && text.contains("\\*c\\*"));
    assert_eq!(text.lines().next().map(|line| line.starts_with("# \\<img")), Some(true));
}

#[test]
fn a_memo_of_a_plan_says_who_fixed_a_number_that_the_plan_does_not_give() {
    let moved = [("industry.clamp", "0.1"), ("market.sell_surplus", "1"), ("reporting.threshold_t", "30000")];
    let memo = of("henan-plan", &moved, "");
    let stands = |value: &str| {
        let row = table(&memo, 0).iter().find(|row| row[2].starts_with(value));
        row.unwrap_or_else(|| panic!("{value} is not listed")).last().cloned().unwrap_or_default()
    };
    assert_eq!(
        stands("10\u{a0}%"),
        "Draft for comment, not in force (consultation draft of July 2026 for 2025 and 2026)"
    );
    assert_eq!(stands("100\u{a0}%"), "Our assumption: weak (behaviour)");
    assert!(stands("30,000").contains("19"), "what the plan fixes is cited");
}

#[test]
fn the_method_of_a_plan_has_the_values_of_the_scenario() {
    let method = |set: &[(&str, &str)]| match &of("henan-plan", set, "").parts[4].blocks[0] {
        Block::List(true, lines) => lines.join(" "),
        other => panic!("no list: {other:?}"),
    };
    let own = method(&[]);
    assert!(
        own.contains("20\u{a0}%") && own.contains("take 3\u{a0}%") && own.contains("50\u{a0}% of a surplus"),
        "{own}"
    );
    let moved = method(&[("industry.clamp", "0.1"), ("market.sell_surplus", "1"), ("deficit.cap", "0.4")]);
    for value in ["40\u{a0}% of a power", "take 10\u{a0}%", "100\u{a0}% of a surplus"] {
        assert!(moved.contains(value), "{moved}");
    }
    assert!(!own.contains('{') && !moved.contains('{'));
}
