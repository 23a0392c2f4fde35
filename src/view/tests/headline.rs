//! The headline as a table of cases. Prices are yearly from 2028; floor 20, ceiling 100.

use super::build::priced;
use crate::text::Language;
use crate::view::headline;

/// Yearly prices.
type Prices<'a> = &'a [Option<i64>];

/// Target years with margins in tons.
type Limits<'a> = &'a [(u16, i64)];

const FLOOR: Option<i64> = Some(20);

fn plain(prices: &[Option<i64>], targets: &[(u16, i64)]) -> String {
    let run = priced(prices, targets);
    headline(&run, &run, 0, Language::English)
}

#[test]
fn the_bill_tells_its_course() {
    let cases: [(&[Option<i64>], &str); 13] = [
        (&[], "Nothing is sold at auction"),
        (&[None, None], "Nothing is sold at auction"),
        (&[FLOOR, None, FLOOR], "The price never leaves the floor"),
        (&[Some(100), Some(120)], "The price is at the ceiling throughout"),
        (&[FLOOR, FLOOR, Some(25), Some(30)], "On the floor until 2030, then a steep climb to $30 in 2031"),
        (&[FLOOR, FLOOR, Some(21), Some(22)], "On the floor until 2030, then a climb to $22 in 2031"),
        (&[FLOOR, Some(40), Some(30)], "On the floor until 2029, then $30 in 2030"),
        (&[FLOOR, Some(40), FLOOR], "On the floor until 2029, then above it, and back on it in 2030"),
        (&[FLOOR, Some(40), Some(100)], "On the floor until 2029, then up to the ceiling in 2030"),
        (&[FLOOR, Some(100), Some(90)], "On the floor until 2029, then straight up to the ceiling"),
        (&[Some(30), Some(40)], "From $30 in 2028 to $40 in 2029, never on the floor"),
        (&[Some(30), FLOOR], "The price falls to the floor in 2029"),
        (&[Some(30)], "The price is $30 in 2028, above the floor"),
    ];
    for (prices, sentence) in cases {
        assert_eq!(plain(prices, &[]), sentence, "{prices:?}");
    }
    assert_eq!(plain(&[Some(30), Some(100)], &[]), "The price hits the ceiling in 2029");
}

#[test]
fn the_bill_tells_its_limits() {
    let cases: [(&[(u16, i64)], &str); 7] = [
        (&[(2035, 0)], "2035 is met"),
        (&[(2035, 10), (2050, 0)], "2035 and 2050 are met"),
        (&[(2035, 10), (2040, 1), (2050, 0)], "all limits are met"),
        (&[(2035, -3_100_000), (2050, 9)], "the 2035 limit is missed by 3.1 Mt"),
        (&[(2035, 5), (2050, -3_160_000)], "2035 is met, 2050 is missed by 3.2 Mt"),
        (&[(2035, -1)], "the 2035 limit is missed by less than 0.1 Mt"),
        (&[(2035, -50_000)], "the 2035 limit is missed by 0.1 Mt"),
    ];
    for (targets, clause) in cases {
        assert_eq!(plain(&[FLOOR], targets), format!("The price never leaves the floor; {clause}"));
    }
}

#[test]
fn a_milestone_is_the_first_target_after_the_floor() {
    let targets = [(2031, 1), (2033, 1)];
    let prices = [FLOOR, FLOOR, Some(25), Some(30), Some(40), Some(50)];
    let told = plain(&prices, &targets);
    assert!(told.starts_with("On the floor until 2030, then a steep climb to $30 in 2031;"), "{told}");
}

#[test]
fn changes_are_told_against_the_bill() {
    let late = [FLOOR, FLOOR, FLOOR, Some(30)];
    let soon = [FLOOR, Some(25), Some(28), Some(30)];
    let above = [Some(25), Some(26), Some(27), Some(30)];
    let cases: [(Prices<'_>, Prices<'_>, &str); 11] = [
        (&late, &late, "prices and limits come out as in the bill"),
        (&soon, &late, "the price leaves the floor two years sooner"),
        (&late, &soon, "the price leaves the floor two years later"),
        (&[FLOOR; 4], &late, "the price never leaves the floor"),
        (&late, &[FLOOR; 4], "the price leaves the floor in 2031"),
        (&above, &late, "the price is never on the floor"),
        (&late, &above, "the price is on the floor until 2031"),
        (&[Some(25), Some(26), Some(100), Some(30)], &late, "the price hits the ceiling in 2030"),
        (&[None, None], &late, "nothing is sold"),
        (&[Some(100); 4], &late, "the price is at the ceiling throughout"),
        (&[FLOOR, FLOOR, FLOOR, Some(26)], &late, "the 2031 price falls by $4.00 to $26"),
    ];
    for (run, bill, clause) in cases {
        let told = headline(&priced(run, &[]), &priced(bill, &[]), 2, Language::English);
        assert_eq!(told, format!("With two changes, {clause}"));
    }
}

#[test]
fn limits_are_told_against_the_bill() {
    let prices = [FLOOR, Some(30)];
    let cases: [(Limits<'_>, Limits<'_>, &str); 7] = [
        (&[(2035, 4)], &[(2035, -4)], "2035 is met"),
        (&[(2035, 4)], &[(2035, 5)], "2035 is still met"),
        (&[(2035, -400_000)], &[(2035, 5)], "2035 is now missed by 0.4 Mt"),
        (&[(2035, -400_000)], &[(2035, -5)], "2035 is still missed by 0.4 Mt"),
        (&[(2035, -400_000)], &[], "the 2035 limit is missed by 0.4 Mt"),
        (&[(2035, 4), (2050, 9)], &[(2035, 5), (2050, -9)], "2050 is met"),
        (&[(2035, 4), (2050, -90_000)], &[(2035, 5), (2050, 9)], "2050 is now missed by 0.1 Mt"),
    ];
    for (run, bill, clause) in cases {
        let told = headline(&priced(&prices, run), &priced(&prices, bill), 1, Language::English);
        assert_eq!(told, format!("With one change, prices stay as in the bill and {clause}"));
    }
}

#[test]
fn small_differences_are_not_dressed_up() {
    let told = |run: &[Option<i64>], bill: &[Option<i64>]| {
        headline(&priced(run, &[(2029, 1)]), &priced(bill, &[(2029, 1)]), 30, Language::English)
    };
    // Nothing at the target year, much in another.
    let sentence = told(&[Some(30), Some(40), Some(70)], &[Some(30), Some(40), Some(50)]);
    assert_eq!(sentence, "With 30 changes, the 2030 price rises by $20 to $70 and 2029 is still met");
    let mut run = priced(&[Some(30), Some(40)], &[]);
    let bill = run.clone();
    if let Some(row) = run.years.last_mut() {
        row.price_mean = row.price_mean.map(|price| crate::units::Price(price.0 + 1));
    }
    assert_eq!(headline(&run, &bill, 1, Language::English), "With one change, prices hardly move");
}
