//! The rows against the rules' parameter list, and against themselves.

use crate::law::lever::{Kind, Lever, Value};
use crate::law::table;
use crate::law::washington::{GROUPS, levers, rules};
use crate::source::Status;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// The parameter list of the rules: id, default, min, max, status.
const PARAMETERS: &str = include_str!("../../../../tests/data/rule_parameters.csv");

/// One line's fields; a field in quotes may hold commas, and a doubled quote stands for one.
fn fields(line: &str) -> Vec<String> {
    let (mut all, mut field, mut quoted) = (Vec::new(), String::new(), false);
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => field.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => all.push(std::mem::take(&mut field)),
            other => field.push(other),
        }
    }
    all.push(field);
    all
}

fn parameters() -> Vec<Vec<String>> {
    PARAMETERS.lines().skip(1).map(fields).collect()
}

fn find(id: &str) -> Option<&'static Lever> {
    levers().iter().copied().find(|lever| lever.id == id)
}

fn status_word(status: Status) -> &'static str {
    match status {
        Status::Bill => "bill",
        Status::Rule => "rule",
        Status::Draft => "draft",
        Status::Assumption => "assumption",
    }
}

/// JSON without the blanks that mean nothing here.
fn packed(text: &str) -> String {
    text.replace([' ', '\n'], "")
}

#[test]
fn every_parameter_of_the_rules_is_a_lever_with_that_default_range_and_status() {
    let rows = parameters();
    assert_eq!(rows.len(), 222);
    for row in rows {
        let [id, default, min, max, status] = [&row[0], &row[1], &row[2], &row[3], &row[4]];
        let lever = find(id).unwrap_or_else(|| panic!("no lever {id}"));
        assert_eq!(status_word(lever.status), status, "{id}");
        if let Some(range) = lever.range() {
            assert_eq!((range.min, range.max), (min.as_str(), max.as_str()), "{id}");
        }
        // Three defaults are ours: budget and emissions must come from the same data, a choice needs a name for
        // having no partner, and no rule has set a containment trigger above the floor yet.
        if !["share.state_average", "link.partner", "ecr.trigger_ratio"].contains(&id.as_str()) {
            match lever.kind {
                Kind::Choice { default: own, .. } | Kind::Date { default: own } => assert_eq!(own, default, "{id}"),
                Kind::Switch { default: own } => assert_eq!(own.to_string(), *default, "{id}"),
                Kind::Table { default: own, .. } => {
                    let expected = if default.is_empty() || default == "table" { "null" } else { default };
                    assert_eq!(packed(own), packed(expected), "{id}");
                }
                _ => assert_eq!(lever.range().map(|range| range.default), Some(default.as_str()), "{id}"),
            }
        }
    }
}

/// Levers of ours under the bill's headings: a reading that the rules leave open, tables that they ask for, and tables
/// that say what no parameter does: who closes, is told to stay, is not registered, gives up allowances or is late.
const OURS: [&str; 19] = [
    "auction.ceiling_after",
    "eite.benchmark_table",
    "eite.output",
    "eite.schedule_table",
    "eite.trade_data",
    "electricity.table",
    "exit.closures",
    "hic.tracts",
    "link.partner_bank",
    "link.partner_caps",
    "link.partner_ceiling",
    "link.partner_floor",
    "link.partner_offsets",
    "link.partner_sectors",
    "near.noticed",
    "offset.invalidations",
    "registry.retirements",
    "registry.unregistered",
    "verification.late",
];

#[test]
fn only_the_market_model_and_what_is_listed_here_add_to_the_rules_parameters() {
    let known: BTreeSet<String> = parameters().into_iter().map(|mut row| row.swap_remove(0)).collect();
    for lever in levers().iter().filter(|lever| !known.contains(lever.id)) {
        assert_eq!(lever.status, Status::Assumption, "{}", lever.id);
        let (area, _) = lever.id.split_once('.').unwrap_or_default();
        assert!(
            OURS.contains(&lever.id) || ["market", "sector", "economy", "household"].contains(&area),
            "{}",
            lever.id
        );
    }
}

#[test]
fn levers_are_sorted_by_id_and_no_id_stands_twice() {
    assert!(levers().windows(2).all(|pair| pair[0].id < pair[1].id));
}

#[test]
fn every_default_is_of_its_kind_and_within_its_range() {
    for lever in levers() {
        match lever.kind {
            Kind::Choice { default, options } => {
                assert!(options.iter().any(|option| option.id == default), "{}", lever.id);
            }
            Kind::Switch { .. } => {}
            Kind::Date { .. } => assert_ne!(lever.default_value(), Value::Unset, "{}", lever.id),
            Kind::Table { default: "null", .. } => {}
            Kind::Table { shape, .. } => assert_eq!(table::check(lever.id, shape, &lever.default_table()), Ok(())),
            _ => {
                let range = lever.range().expect("a number has a range");
                let number = |text: &str| text.parse::<Decimal>().unwrap_or_else(|_| panic!("{}: {text}", lever.id));
                assert!(number(range.min) < number(range.max), "{}", lever.id);
                assert!(number(range.step) > Decimal::ZERO, "{}", lever.id);
                let may_be_unset = ["limits.prebill_2050_expected", "link.withdraw_year"].contains(&lever.id);
                assert_eq!(range.default.is_empty(), may_be_unset, "{} is unset by default", lever.id);
                if !range.default.is_empty() {
                    let default = number(range.default);
                    assert!(number(range.min) <= default && default <= number(range.max), "{}", lever.id);
                    assert!(!lever.whole() || default.is_integer(), "{}", lever.id);
                }
            }
        }
    }
}

#[test]
fn headline_levers_are_ranked_without_gaps_and_active() {
    let mut ranks: Vec<u8> = levers().iter().filter_map(|lever| lever.headline).collect();
    ranks.sort_unstable();
    assert_eq!(ranks, (1..=20).collect::<Vec<u8>>());
    assert!(levers().iter().filter(|lever| lever.headline.is_some()).all(|lever| lever.active));
}

#[test]
fn every_lever_stands_under_a_known_group_and_names_known_rules() {
    for lever in levers() {
        assert!(GROUPS.iter().any(|group| group.id == lever.group), "{}", lever.id);
        for id in lever.rules {
            assert!(rules::rule(id).is_some(), "{} names {id}", lever.id);
        }
    }
    for row in parameters() {
        assert!(find(&row[0]).is_some_and(|lever| !lever.rules.is_empty()), "{}", row[0]);
    }
}

#[test]
fn every_lever_that_runs_and_is_not_an_assumption_has_a_citation() {
    for lever in levers().iter().filter(|lever| lever.active && lever.status != Status::Assumption) {
        assert!(lever.cite.is_some(), "{}", lever.id);
    }
}

#[test]
fn every_lever_is_active_and_read_by_a_rule_that_runs_or_by_the_market_model() {
    assert!(levers().iter().all(|lever| lever.active));
    for lever in levers().iter().filter(|lever| lever.active && !lever.rules.is_empty()) {
        assert!(lever.rules.iter().any(|id| rules::rule(id).is_some_and(|rule| rule.runs)), "{}", lever.id);
    }
}

#[test]
fn sixty_rules_carry_every_statement_once() {
    assert_eq!(rules::rules().count(), 60);
    assert_eq!(rules::rules().filter(|rule| rule.runs).count(), 60);
    let statements: Vec<&str> = rules::rules().flat_map(|rule| rule.statements).copied().collect();
    assert_eq!(statements.len(), 247);
    assert_eq!(statements.iter().collect::<BTreeSet<_>>().len(), 247);
    assert!(rules::rules().all(|rule| rules::SECTIONS.iter().any(|section| section.letter == rule.section)));
}
