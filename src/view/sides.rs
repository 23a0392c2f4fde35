//! What is said and shown about a cap and a rate side by side.
//!
//! Must not work anything out; `scenario::sides` does. Invariants: every sentence is true of the figures beside it, for
//! every growth and every scenario; programmes are named by their own names.

mod charts;
mod programmes;

pub use charts::{course_chart, plant_chart};
pub use programmes::programmes;

use super::number;
use crate::law::intensity::contrast::Answer;
use crate::scenario::Scenario;
use crate::scenario::sides::{Sides, YEARS};
use crate::text::more::sides::SidesWords;
use crate::text::{Language, fill, words};
use crate::units::{Allowances, Price, Year};
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// The words of this page.
#[must_use]
pub fn said(language: Language) -> &'static SidesWords {
    &words(language).more.sides
}

/// One side: what is said, and a small table with what, before, after and change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Stable id: `cap` or `rate`.
    pub id: &'static str,
    /// Heading.
    pub title: String,
    /// What happens.
    pub sentence: String,
    /// The figures.
    pub rows: Vec<[String; 4]>,
}

/// Where something went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Lower.
    Falls,
    /// The same.
    Stays,
    /// Higher.
    Rises,
}

impl Way {
    /// All of them, in the order of their words.
    pub const ALL: [Way; 3] = [Way::Falls, Way::Stays, Way::Rises];

    fn of(before: i64, after: i64) -> Way {
        match after.cmp(&before) {
            Ordering::Less => Way::Falls,
            Ordering::Equal => Way::Stays,
            Ordering::Greater => Way::Rises,
        }
    }
}

/// What became of the one plant: emissions and price under the cap, then under the rate.
#[must_use]
pub fn outcome(sides: &Sides) -> [Way; 4] {
    let before = sides.answers.before;
    let of = |after: Answer| {
        [Way::of(before.gap.emissions_t, after.gap.emissions_t), Way::of(before.price.0, after.price.0)]
    };
    let ([a, b], [c, d]) = (of(sides.answers.budget), of(sides.answers.rate));
    [a, b, c, d]
}

/// A share as percent with as many decimals as it has, without a sign.
fn share(share: Decimal, language: Language) -> String {
    let percent = (share.abs() * Decimal::ONE_HUNDRED).normalize();
    format!("{percent}{}", if language == Language::Chinese { "%" } else { " %" })
}

/// The growth in words: `10 % more`.
#[must_use]
pub fn growth(growth: Decimal, language: Language) -> String {
    let [more, less, same] = said(language).growths;
    let template = match growth.cmp(&Decimal::ZERO) {
        Ordering::Greater => more,
        Ordering::Less => less,
        Ordering::Equal => same,
    };
    fill(template, &[("growth", &share(growth, language))])
}

fn tons(tons: Allowances, language: Language) -> String {
    number::grouped(i128::from(tons), language)
}

/// A price in the currency of the programme of rates.
fn yuan(price: Price, language: Language) -> String {
    number::yuan(crate::units::Money(i128::from(price.0)), language)
}

/// What the plant is.
#[must_use]
pub fn plant_about(sides: &Sides, response: Decimal, language: Language) -> String {
    let before = sides.answers.before;
    let response = share(response, language);
    let places = [
        ("emissions", tons(before.gap.emissions_t, language)),
        ("allowances", tons(before.gap.allocated_t, language)),
        ("missing", tons(before.gap.missing_t(), language)),
        ("price", yuan(before.price, language)),
        ("response", response),
    ];
    filled(said(language).plant_about, &places)
}

/// What the two programmes are, what the figures of the rate rest on, and why its course jumps where industry joins its
/// market. `rate` is the scenario that is run of it.
#[must_use]
pub fn programmes_about(sides: &Sides, rate: &Scenario, language: Language) -> String {
    let words = said(language);
    let [drafts, firms] = words.weak;
    let from = |template: &str, year: Year| fill(template, &[("from", &year.to_string()), ("year", &year.to_string())]);
    let mut lines = vec![from(words.programmes_about, programmes::first_moved())];
    lines.extend(sides.rate[0].drafts_from.map(|year| from(drafts, year)));
    lines.push(firms.to_owned());
    let joins = rate.values().whole("trading.industry_from");
    let shown = i64::from(YEARS.0) + 1..=i64::from(YEARS.1);
    lines.extend(shown.contains(&joins).then(|| fill(words.joins, &[("year", &joins.to_string())])));
    lines.join(if language == Language::Chinese { "" } else { " " })
}

fn filled(template: &str, places: &[(&str, String)]) -> String {
    let places: Vec<(&str, &str)> = places.iter().map(|(name, text)| (*name, text.as_str())).collect();
    fill(template, &places)
}

/// One plant under both.
#[must_use]
pub fn plant(sides: &Sides, language: Language) -> [Side; 2] {
    let words = said(language);
    let answers = &sides.answers;
    let side = |place: usize, after: Answer, sentence: String| Side {
        id: ["cap", "rate"][place],
        title: words.schemes[place].to_owned(),
        sentence,
        rows: plant_rows(answers.before, after, language),
    };
    [side(0, answers.budget, cap_sentence(sides, language)), side(1, answers.rate, rate_sentence(sides, language))]
}

fn cap_sentence(sides: &Sides, language: Language) -> String {
    let words = said(language);
    let (before, after) = (sides.answers.before, sides.answers.budget);
    let grows = sides.growth > Decimal::ZERO;
    let in_words = sides.growth.is_zero();
    let template = if in_words {
        words.still
    } else if after.price == before.price {
        words.cap_deaf
    } else if after.gap.emissions_t < before.gap.emissions_t {
        words.cap_slack
    } else {
        words.cap[usize::from(!grows)]
    };
    let growth =
        if template == words.cap_deaf { growth(sides.growth, language) } else { share(sides.growth, language) };
    let places = [
        ("growth", growth),
        ("allowances", tons(after.gap.allocated_t, language)),
        ("missing", tons(sides.plant.budget.missing_t(), language)),
        ("before", yuan(before.price, language)),
        ("after", yuan(after.price, language)),
        ("emissions", tons(after.gap.emissions_t, language)),
    ];
    filled(template, &places)
}

fn rate_sentence(sides: &Sides, language: Language) -> String {
    let words = said(language);
    if sides.growth.is_zero() {
        return words.still.to_owned();
    }
    let (before, after) = (sides.answers.before, sides.answers.rate);
    let places = [
        ("growth", share(sides.growth, language)),
        ("allowances", tons(after.gap.allocated_t, language)),
        ("old", tons(before.gap.allocated_t, language)),
        ("emissions", tons(after.gap.emissions_t, language)),
        ("missing", tons(after.gap.missing_t(), language)),
        ("gap", tons(before.gap.missing_t(), language)),
        ("after", yuan(after.price, language)),
    ];
    filled(words.rate[usize::from(sides.growth < Decimal::ZERO)], &places)
}

fn plant_rows(before: Answer, after: Answer, language: Language) -> Vec<[String; 4]> {
    let [emissions, allowances, missing, price] = said(language).plant_rows;
    let whole = |label: &str, a: i64, b: i64| {
        [label.to_owned(), tons(a, language), tons(b, language), changed(a, b, |by| tons(by, language))]
    };
    let of = |answer: Answer| (answer.gap.emissions_t, answer.gap.allocated_t, answer.gap.missing_t());
    let (a, b) = (of(before), of(after));
    vec![
        whole(emissions, a.0, b.0),
        whole(allowances, a.1, b.1),
        whole(missing, a.2, b.2),
        [
            price.to_owned(),
            yuan(before.price, language),
            yuan(after.price, language),
            changed(before.price.0, after.price.0, |by| yuan(Price(by), language)),
        ],
    ]
}

/// A difference with its sign; a dash where there is none.
fn changed(before: i64, after: i64, show: impl Fn(i64) -> String) -> String {
    match after - before {
        0 => number::ABSENT.to_owned(),
        by if by > 0 => format!("+{}", show(by)),
        by => format!("\u{2212}{}", show(-by)),
    }
}

#[cfg(test)]
mod tests;
