//! Tables of parties, by the rules' worked examples and their bad input.

use super::*;
use crate::law::lever::Value;
use crate::law::washington::program::added_baselines;
use crate::law::washington::{levers, program};
use crate::law::world::{Category, REPORTS};
use rust_decimal::Decimal;
use std::sync::Arc;

fn emitter(name: &str, category: Category, tons: i64) -> Emitter {
    let reported = [Some(tons); REPORTS];
    Emitter { name: name.to_owned(), category, industry: String::new(), delivers: false, exempt: None, reported }
}

fn world() -> World {
    let mut emitters = vec![emitter("A gas utility", Category::GasSupplier, 2_000_000)];
    emitters.splice(0..0, (1..7).map(|i| emitter(&format!("Plant {i}"), Category::Facility, 200_000 * i)));
    let profiles = r#"[
        {"group": "M", "role": "median", "households": 1, "income": 1, "gasoline_gallons": 1, "gas_mmbtu": 1},
        {"group": "L", "role": "low", "households": 1, "income": 1, "gasoline_gallons": 1, "gas_mmbtu": 1}]"#;
    let illustrations = [("household.profiles", Arc::new(crate::json::read(profiles).expect("JSON")))].into();
    World { emitters, inventory: (2013..=2017).map(|year| (year, 10_000_000)).collect(), illustrations }
}

fn build(tables: &[(&str, &str)]) -> Result<Program, Vec<Problem>> {
    let mut values = Values::defaults(levers());
    for (id, json) in tables {
        let node = crate::json::read(json).expect("a table");
        values.set(id, Value::Table(Arc::new(node)));
    }
    program(&values, &world())
}

fn code(tables: &[(&str, &str)]) -> &'static str {
    build(tables).map_or_else(|problems| problems[0].code, |_| "none")
}

/// Source: sb5981-rules, reporting-duty, worked example.
#[test]
fn who_must_report_exceeds_the_threshold_and_no_report_is_not_known() {
    let mut emitter = world().emitters[0].clone();
    let values = Values::defaults(levers());
    let mut flags = |tons: Option<i64>| {
        emitter.reported = [tons; REPORTS];
        ["reporting.state_threshold", "reporting.federal_threshold"].map(|id| reports(&values, &emitter, id))
    };
    assert_eq!(flags(Some(10_000)), [Some(false), Some(false)]);
    assert_eq!(flags(Some(10_001)), [Some(true), Some(false)]);
    assert_eq!(flags(Some(25_000)), [Some(true), Some(false)]);
    assert_eq!(flags(Some(25_001)), [Some(true), Some(true)]);
    assert_eq!(flags(None), [None, None]);
}

/// Source: sb5981-rules, registration-and-affiliation, worked example.
#[test]
fn direct_links_make_groups_and_indirect_ones_are_only_shown() {
    let plain = build(&[]).expect("the bill builds");
    let name = |i: usize| plain.entities[i].name.clone();
    let row = |a, b, direct| format!(r#"{{"a": "{}", "b": "{}", "direct": {direct}}}"#, name(a), name(b));
    let links = format!("[{}, {}, {}]", row(0, 1, true), row(1, 2, true), row(3, 4, false));
    let linked = build(&[("registry.affiliations", &links)]).expect("it builds");
    assert_eq!(linked.parties.groups, [vec![0, 1, 2]]);
    assert!(linked.notes.iter().any(|(code, text)| *code == "W-INDIRECT" && text.contains(&name(4))));
    let same = build(&[("registry.affiliations", &format!("[{}]", row(5, 5, true)))]).expect("a self-link is ignored");
    assert!(same.parties.groups.is_empty() && same.notes.iter().any(|(code, _)| *code == "W-SELF-LINK"));
}

#[test]
fn tables_that_name_nobody_or_contradict_the_law_are_refused() {
    let plain = build(&[]).expect("the bill builds");
    let covered = &plain.entities[0].name;
    let joins = format!(r#"[{{"entity": "{covered}", "notice_in": "2022-03-01"}}]"#);
    assert_eq!(code(&[("optin.entities", &joins)]), "E-CLASS");
    assert_eq!(code(&[("optin.entities", r#"[{"entity": "Nobody", "notice_in": "2022-03-01"}]"#)]), "E-UNKNOWN-ENTITY");
    assert_eq!(code(&[("registry.good_standing", r#"{"Nobody": false}"#)]), "E-UNKNOWN-ENTITY");
    let more =
        format!(r#"[{{"from": "{covered}", "to": "{}", "tonnes": 100000000, "year": 2024}}]"#, plain.entities[1].name);
    assert_eq!(code(&[("double.agreements", &more)]), "E-OVER-TRANSFER");
    let early = format!(r#"[{{"entity": "{covered}", "year": 2024, "submitted": "2024-12-31"}}]"#);
    assert_eq!(code(&[("verification.late", &early)]), "E-SUBMITTED");
    let both = format!(
        r#"[{{"entity": "{covered}", "from_auction": 5, "count": 2, "permanent": true, "ground": "disclosure"}}]"#
    );
    assert_eq!(code(&[("auction.sanctions", &both)]), "E-SANCTION");
}

/// Source: sb5981-rules, verification-deadline, worked example: 14 days late.
#[test]
fn a_report_verified_on_the_fifteenth_is_fourteen_days_late_and_on_the_first_it_is_not() {
    let plain = build(&[]).expect("the bill builds");
    let late = |day: &str| {
        let row = format!(r#"[{{"entity": "{}", "year": 2021, "submitted": "{day}"}}]"#, plain.entities[0].name);
        let rows = build(&[("verification.late", &row)]).expect("it builds").parties.late;
        rows.first().map(|late| (late.days, late.missed_deadline))
    };
    assert_eq!(late("2022-09-15"), Some((14, false)));
    assert_eq!(late("2022-09-01"), None);
    assert_eq!(late("2022-11-02"), Some((62, true)));
}

/// Source: sb5981-rules, opt-in-out, worked example: 40,000 t times 64,375,000 over the 72,975,000 that budgets fall from.
#[test]
fn a_joiners_scaled_baseline_is_added_to_budgets_where_the_scenario_says_so() {
    let joins = r#"[{"entity": "A mill", "notice_in": "2022-03-01", "notice_out": "2025-01-31", "tonnes": 40000}]"#;
    let mut values = Values::defaults(levers());
    values.set("optin.entities", Value::Table(Arc::new(crate::json::read(joins).expect("a table"))));
    values.set("coverage.threshold", Value::Number(Decimal::from(50_000)));
    values.set("share.method", Value::Choice("fixed"));
    values.set("share.state_average", Value::Number(Decimal::from(97_300_000)));
    let same = program(&values, &world()).expect("it builds");
    values.set("optin.budget_effect", Value::Choice("add-baseline"));
    let more = program(&values, &world()).expect("it builds");
    let added: Vec<i64> = more.budgets.iter().zip(&same.budgets).map(|(more, same)| more - same).collect();
    // Its entities are scaled to that average, the mill among them.
    let base = i128::from(same.entities.last().expect("the mill").base);
    let scaled = |y: usize| i64::try_from(base * i128::from(same.budgets[y]) / 72_975_000).expect("small");
    assert_eq!((same.budgets[3], &added[..8]), (64_375_000, &[0, 0, 0, scaled(3), scaled(4), scaled(5), 0, 0][..]));
    let mut mill = same.entities.last().expect("the mill").clone();
    mill.base = 40_000;
    let alone = Parties { entities: same.parties.entities[same.entities.len() - 1..].to_vec(), ..Parties::default() };
    assert_eq!(added_baselines(&same.budgets, 72_975_000, &[mill], &alone)[..5], [0, 0, 0, 35_286, 34_107]);
    // What is withheld from a budget does not change what a joiner brings.
    values.set("cap.eite_in_early_budgets", Value::Choice("withheld"));
    assert_eq!(program(&values, &world()).expect("it builds").budgets[3] - same.budgets[3], scaled(3));
    let mill = same.parties.entities.last().expect("it takes part");
    assert_eq!((mill.class, mill.covered.iter().filter(|covered| **covered).count()), (Class::OptIn, 3));
}

/// Source: sb5981-rules, no-double-obligation: every tonne has one owner, whoever comes first.
#[test]
fn gas_is_the_sites_or_the_suppliers_and_the_sum_is_the_same() {
    let mut values = Values::defaults(levers());
    let sum = |values: &Values| {
        let program = program(values, &world()).expect("it builds");
        (program.entities.iter().map(|entity| entity.base).sum::<i64>(), program.entities[0].base)
    };
    let down = sum(&values);
    values.set("double.priority", Value::Choice("upstream"));
    let up = sum(&values);
    assert!((down.0 - up.0).abs() < 10, "{down:?} {up:?}: the same but for rounding");
    assert!(up.1 < down.1, "a site answers for less");
}
