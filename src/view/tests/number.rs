//! Numbers in every language: other words around them, never another value.

use crate::text::Language::{self, Chinese, English, Spanish};
use crate::units::{Money, Price, Quarter, Year};
use crate::view::axis::{MEGATONS, y_ticks};
use crate::view::number;
use proptest::prelude::*;

/// The digits of a text as a number, and how many of its units make one of ours: a ton, a cent.
fn value(text: &str, units: &[(&str, f64)]) -> f64 {
    let plain: String = text.chars().filter(|letter| letter.is_ascii_digit() || *letter == '.').collect();
    let sign = if text.starts_with('\u{2212}') { -1.0 } else { 1.0 };
    let (_, times) = units.iter().find(|(unit, _)| text.contains(unit)).copied().unwrap_or(("", 1.0));
    sign * plain.parse::<f64>().expect("a number") * times
}

fn tons(text: &str) -> f64 {
    value(text, &[("Mt", 1e6), ("万吨", 1e4), ("亿吨", 1e8)])
}

fn dollars(text: &str) -> f64 {
    let units = [("mil millones", 1e9), ("millones", 1e6), ("亿", 1e8), ("万", 1e4), (" bn", 1e9), (" m", 1e6)];
    value(text, &units)
}

#[test]
fn an_axis_of_tons_has_the_unit_of_the_text_beside_it() {
    let outermost = |high, language| y_ticks((0.0, high), MEGATONS, language).last().map(|tick| tick.label.clone());
    assert_eq!(outermost(90.0, Chinese).as_deref(), Some("8,000万吨"));
    assert_eq!(outermost(500.0, Chinese).as_deref(), Some("5亿吨"));
    assert_eq!(outermost(120.0, Chinese).as_deref(), Some("1.00亿吨"));
    assert_eq!(outermost(500.0, English).as_deref(), Some("500 Mt"));
}

#[test]
fn chinese_counts_in_ten_thousands_and_hundred_millions() {
    assert_eq!(number::megatons(37_712_345, Chinese), "3,770万吨");
    assert_eq!(number::megatons(-4_000, Chinese), "\u{2212}<10万吨");
    assert_eq!(
        [number::megatons(99_940_000, Chinese), number::megatons(1_375_512_345, Chinese)],
        ["9,990万吨", "13.755亿吨"]
    );
    let column = [1_375_512_345, 37_712_345, 0].map(|tons| number::megatons_beside(tons, 1_375_512_345, Chinese));
    assert_eq!(column, ["13.755亿吨", "0.377亿吨", "0.000亿吨"], "one unit a column");
    assert_eq!(number::billions(Money(1_590_000_000_000), Chinese), "159亿美元");
    assert_eq!(number::billions(Money(4_100_000_000), Chinese), "4,100万美元");
    assert_eq!(number::price(Price(3286), Chinese), "32.86美元");
    assert_eq!(number::percent(0.41, Chinese), "41%");
    assert_eq!(number::quarter(Quarter { year: Year(2027), index: 2 }, Chinese), "2027年第3季度");
}

#[test]
fn spanish_has_the_separators_of_the_united_states_and_its_own_words() {
    assert_eq!(number::megatons(37_712_345, Spanish), "37.7 Mt");
    assert_eq!(number::billions(Money(1_590_000_000_000), Spanish), "$15.9 mil millones");
    assert_eq!(number::billions(Money(4_100_000_000), Spanish), "$41 millones");
    assert_eq!(number::grouped(1_234_567, Spanish), "1,234,567");
    assert_eq!(number::quarter(Quarter { year: Year(2027), index: 2 }, Spanish), "2027 T3");
}

#[test]
fn a_comma_that_parts_no_thousands_is_no_separator() {
    for typed in ["1,234.5", "$ 1,234,567", "15.5", "15", "", "−1,000 %"] {
        assert!(number::separators_fit(typed), "{typed}");
    }
    for typed in ["15,5", "1,23", "1,2345", "1.234,5", "1,,234"] {
        assert!(!number::separators_fit(typed), "{typed}");
    }
}

proptest! {
    #[test]
    fn the_language_never_changes_a_number(amount in -1_000_000_000_000_000_i64..1_000_000_000_000_000) {
        let small = amount / 100_000;
        let both = |language: Language| {
            let money = Money(i128::from(amount));
            (tons(&number::megatons(small, language)), dollars(&number::billions(money, language)))
        };
        let english = both(English);
        for language in [Spanish, Chinese] {
            let other = both(language);
            prop_assert!((english.0 - other.0).abs() < 1.0, "{} {}", english.0, other.0);
            prop_assert!((english.1 - other.1).abs() < 0.001, "{} {}", english.1, other.1);
        }
    }
}
