//! Links: round trips, and input from anywhere.

use super::*;
use crate::law::lever::{Kind, Lever, Value};
use crate::law::table::{Cell, Shape};
use crate::scenario::{json, levers};
use proptest::prelude::*;
use rust_decimal::Decimal;

const BILL: &str = "wa-sb5981";

/// Some value that `lever` takes, chosen by `pick`.
fn some_value(lever: &'static Lever, pick: u32) -> Value {
    match lever.kind {
        Kind::Choice { options, .. } => Value::Choice(options[pick as usize % options.len()].id),
        Kind::Switch { .. } => Value::Switch(pick % 2 == 1),
        Kind::Date { default } if default.len() == 5 => parsed(lever, if pick % 2 == 1 { "02-28" } else { default }),
        Kind::Date { .. } => parsed(lever, if pick % 2 == 1 { "2024-02-29" } else { "2019-12-31" }),
        Kind::Table { shape, .. } => parsed(lever, &some_table(shape, pick)),
        _ => {
            let range = lever.range().expect("an active lever that is no choice is a number");
            let (least, most): (Decimal, Decimal) = (range.min.parse().unwrap(), range.max.parse().unwrap());
            let places = if lever.whole() { 0 } else { pick % 6 };
            let part = Decimal::new(i64::from(pick), 0) / Decimal::new(i64::from(u32::MAX), 0);
            let number = (least + (most - least) * part).round_dp(places);
            Value::Number(number.max(least).min(most))
        }
    }
}

fn parsed(lever: &Lever, text: &str) -> Value {
    let row = crate::scenario::lever(BILL, lever.id).expect("a lever of the bill");
    crate::scenario::parse_value(row, text).unwrap_or_else(|problem| panic!("{problem}"))
}

/// Some small table of this shape.
fn some_table(shape: Shape, pick: u32) -> String {
    let flag = pick % 2 == 1;
    match shape {
        Shape::ByYear(range) => format!(r#"{{"{}": {}}}"#, 2021 + pick % 30, range.max),
        Shape::Set(choices) => format!(r#"["{}"]"#, choices[pick as usize % choices.len()].id),
        Shape::Flags(choices) => format!(r#"{{"{}": {flag}}}"#, choices[pick as usize % choices.len()].id),
        Shape::NamedFlags => format!(r#"{{"somebody": {flag}}}"#),
        Shape::NamedDates => r#"{"something": "2024-02-29"}"#.to_owned(),
        Shape::Shares(choices) => format!(r#"{{"{}": 1}}"#, choices[pick as usize % choices.len()].id),
        Shape::Numbers(count, range) => format!("[{}]", vec![range.max; count].join(",")),
        Shape::Codes => r#"["331"]"#.to_owned(),
        Shape::Days => r#"["02-15"]"#.to_owned(),
        Shape::Rows(columns) => {
            let cell = |cell: Cell| match cell {
                Cell::Text => r#""somebody""#.to_owned(),
                Cell::Number(range) | Cell::Whole(range) => range.max.to_owned(),
                Cell::Flag => flag.to_string(),
                Cell::Choice(choices) => format!(r#""{}""#, choices[0].id),
                Cell::Date => r#""2024-02-29""#.to_owned(),
            };
            let cells: Vec<String> = columns.iter().map(|c| format!(r#""{}": {}"#, c.name, cell(c.cell))).collect();
            format!("[{{{}}}]", cells.join(","))
        }
    }
}

fn some_scenario() -> impl Strategy<Value = Scenario> {
    let changes = prop::collection::vec((any::<prop::sample::Index>(), any::<u32>()), 0..12);
    let words = (prop::collection::vec(any::<char>(), 0..12), prop::collection::vec(any::<char>(), 0..12));
    (changes, prop::option::of(any::<u32>()), words).prop_map(|(changes, seed, (title, notes))| {
        let active: Vec<_> = levers(BILL).iter().filter(|lever| lever.active).collect();
        let mut scenario = Scenario::bill(BILL);
        scenario.seed = seed;
        scenario.title = title.into_iter().collect();
        scenario.notes = notes.into_iter().collect();
        for (place, pick) in changes {
            let lever = place.get(&active);
            scenario.set(lever.id, some_value(lever, pick)).expect("the value fits its lever");
        }
        scenario
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_link_reads_back_as_its_scenario_and_is_canonical(scenario in some_scenario()) {
        let link = encode(&scenario);
        let decoded = decode(&link);
        prop_assert_eq!(&decoded.problems, &vec![]);
        prop_assert_eq!(encode(&decoded.scenario), link);
        prop_assert_eq!(&decoded.scenario, &scenario);
        prop_assert_eq!(json::parse(&json::write(&scenario)), Ok(scenario));
    }

    #[test]
    fn any_bytes_give_a_scenario_that_can_be_linked(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let decoded = decode(&String::from_utf8_lossy(&bytes));
        prop_assert_eq!(decode(&encode(&decoded.scenario)).scenario, decoded.scenario);
        let _ = json::parse(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn anything_like_a_link_gives_a_scenario_that_can_be_linked(
        text in r"#/lab\?(&?(program|seed|title|limits\.reduction_2035|cap\.shape|x|%[0-9A-Fa-f]{0,2})=(wa-sb5981|[0-9.%a-f+-]{0,6})){0,6}"
    ) {
        let decoded = decode(&text);
        prop_assert_eq!(decode(&encode(&decoded.scenario)).scenario, decoded.scenario);
    }
}

fn codes(link: &str) -> Vec<&'static str> {
    decode(link).problems.iter().map(|problem| problem.code).collect()
}

#[test]
fn a_whole_address_its_fragment_and_bare_fields_say_the_same() {
    let expected = "#/lab?program=wa-sb5981&limits.reduction_2035=0.45";
    for link in [
        "https://example.org/a/b/?q=1#/lab?program=wa-sb5981&limits.reduction_2035=0.45",
        "#/lab?limits.reduction_2035=0.45",
        "/print?limits.reduction_2035=0.45&compare=bill",
        "limits.reduction_2035=.45&limits.reduction_2035=0.450".replace("=.45&", "=0.45&").as_str(),
    ] {
        assert_eq!(encode(&decode(link).scenario), expected, "{link}");
    }
    for link in ["", "#", "#/lab", "#/lab?", "https://example.org/"] {
        assert_eq!(decode(link), Decoded { scenario: Scenario::bill(BILL), problems: vec![] });
    }
}

#[test]
fn a_bad_item_is_named_and_left_out_and_the_rest_applies() {
    let link = "#/lab?seed=-1&cap.shape=equal-percent&no.such=1&limits.reduction_2035=9&auction.dates=a&colour=red\
                &title=%FF&notes=%4&x=abc&stray&cap.shape=equal-tonnes";
    let expected = [
        "E-UTF8",
        "E-SYNTAX",
        "E-SYNTAX",
        "E-DUPLICATE",
        "E-TYPE",
        "E-UNKNOWN",
        "E-RANGE",
        "E-TYPE",
        "E-UNKNOWN",
        "E-VERSION",
    ];
    assert_eq!(codes(link), expected);
    assert_eq!(encode(&decode(link).scenario), "#/lab?program=wa-sb5981&cap.shape=equal-percent");
}

#[test]
fn a_link_that_cannot_be_read_as_a_whole_gives_the_bill() {
    let long = format!("#/lab?title={}", "a".repeat(LIMIT));
    let many = format!("#/lab?{}", "a.b=1&".repeat(FIELDS + 1));
    for (link, code) in [(long.as_str(), "E-LENGTH"), (many.as_str(), "E-LENGTH")] {
        assert_eq!(codes(link), [code]);
        assert_eq!(decode(link).scenario, Scenario::bill(BILL));
    }
}

#[test]
fn a_link_of_no_programme_keeps_what_the_first_one_knows_and_names_the_rest() {
    let link = "#/lab?program=mars&limits.reduction_2035=0.45&wind.added_mw=9&title=Red";
    let decoded = decode(link);
    assert_eq!(codes(link), ["E-PROGRAM", "E-UNKNOWN"]);
    assert!(decoded.problems[0].message.contains("mars") && decoded.problems[1].message.contains("wind.added_mw"));
    assert_eq!(encode(&decoded.scenario), "#/lab?program=wa-sb5981&limits.reduction_2035=0.45&title=Red");
}

#[test]
fn the_longest_scenario_still_fits_a_link() {
    let mut scenario = Scenario::bill(BILL);
    scenario.title = "\u{1f333}".repeat(TITLE_LIMIT);
    scenario.notes = "\u{1f333}".repeat(NOTES_LIMIT);
    for lever in levers(BILL).iter().filter(|lever| lever.active) {
        scenario.set(lever.id, some_value(lever, 123_456_788)).expect("the value fits its lever");
    }
    // Every lever at once, each table with a row: what is left is for longer tables.
    let length = encode(&scenario).len();
    assert!(length <= LIMIT / 4 * 3, "{length}");
    assert_eq!(decode(&encode(&scenario)), Decoded { scenario, problems: vec![] });
}

#[test]
fn blanks_written_as_plus_are_blanks() {
    assert_eq!(decode("#/lab?title=a+b%2Bc").scenario.title, "a b+c");
}
