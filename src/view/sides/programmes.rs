//! What more output does to the two real programmes, in sentences and sums.
//!
//! Must not run anything. Invariant: sums are over the years in which output has moved.

use super::{Side, changed, filled, growth, said, share, yuan};
use crate::scenario::registry;
use crate::scenario::sides::{Course, Row, Sides, YEARS};
use crate::text::{Language, fill};
use crate::units::{Allowances, Price, Year};
use crate::view::number;
use rust_decimal::Decimal;

/// The year before output moves.
const LAST_BEFORE: u16 = 2025;

/// The first year in which it has moved.
pub(super) fn first_moved() -> Year {
    Year(LAST_BEFORE + 1)
}

/// A course's sums over the years in which output has moved, and its last year.
struct Sums {
    emissions_t: Allowances,
    allowances_t: Allowances,
    last: Row,
}

fn sums(course: &Course) -> Option<Sums> {
    let moved = || course.rows.iter().filter(|row| row.year.0 > LAST_BEFORE);
    let last = *course.rows.last()?;
    let (emissions_t, allowances_t) =
        moved().fold((0, 0), |(emitted, given), row| (emitted + row.emissions_t, given + row.allowances_t));
    Some(Sums { emissions_t, allowances_t, last })
}

/// The two real programmes, the cap first; nothing where a run has no such years.
#[must_use]
pub fn programmes(sides: &Sides, language: Language) -> Vec<Side> {
    let cap = programme(0, &sides.budget, sides.growth, language);
    cap.into_iter().chain(programme(1, &sides.rate, sides.growth, language)).collect()
}

fn programme(place: usize, courses: &[Course; 2], growth: Decimal, language: Language) -> Option<Side> {
    let words = said(language);
    let [before, after] = courses;
    let (old, new) = (sums(before)?, sums(after)?);
    let name = registry::name(before.program).in_language(language);
    let title = fill(words.program, &[("program", name), ("scheme", words.schemes[place])]);
    let price = |price: Price| if place == 0 { number::price(price, language) } else { yuan(price, language) };
    Some(Side {
        id: ["cap", "rate"][place],
        title,
        sentence: real_sentence(place, (&old, &new), growth, &price, language),
        rows: real_rows((&old, &new), &price, language),
    })
}

fn real_sentence(
    place: usize,
    (old, new): (&Sums, &Sums),
    by: Decimal,
    price: &dyn Fn(Price) -> String,
    language: Language,
) -> String {
    let words = said(language);
    if by.is_zero() {
        return words.still.to_owned();
    }
    let mega = |tons: Allowances| number::megatons(tons, language);
    let places = [
        ("growth", growth(by, language)),
        ("first", (LAST_BEFORE + 1).to_string()),
        ("last", YEARS.1.to_string()),
        ("emitted", mega(old.emissions_t)),
        ("emits", mega(new.emissions_t)),
        ("given", mega(old.allowances_t)),
        ("gives", mega(new.allowances_t)),
        ("year", new.last.year.to_string()),
        ("before", price(old.last.price)),
        ("after", price(new.last.price)),
    ];
    let told = filled([words.real_cap, words.real_rate][place], &places);
    if place > 0 {
        return told;
    }
    let moved = Decimal::from(new.emissions_t - old.emissions_t) / Decimal::from(old.emissions_t.max(1));
    let template = if moved.abs() < by.abs() { words.real_held } else { words.real_loose };
    let signed = |value: Decimal| {
        let sign = if value < Decimal::ZERO { "\u{2212}" } else { "+" };
        format!("{sign}{}", share(value.round_dp(3), language))
    };
    format!("{told} {}", filled(template, &[("share", signed(moved)), ("growth", signed(by))]))
}

fn real_rows((old, new): (&Sums, &Sums), price: &dyn Fn(Price) -> String, language: Language) -> Vec<[String; 4]> {
    let (first, last) = ((LAST_BEFORE + 1).to_string(), YEARS.1.to_string());
    let label = |place: usize| fill(said(language).real_rows[place], &[("first", &first), ("last", &last)]);
    let most = [old.emissions_t, new.emissions_t, old.allowances_t, new.allowances_t].into_iter().max().unwrap_or(0);
    let mega = |tons: Allowances| number::megatons_beside(tons, most, language);
    let row = |place: usize, a: Allowances, b: Allowances| [label(place), mega(a), mega(b), changed(a, b, mega)];
    vec![
        row(0, old.emissions_t, new.emissions_t),
        row(1, old.allowances_t, new.allowances_t),
        [
            label(2),
            price(old.last.price),
            price(new.last.price),
            changed(old.last.price.0, new.last.price.0, |by| price(Price(by))),
        ],
    ]
}
