//! Which tracts are designated, and since when.
//!
//! Rule `hic-designation`. Invariant: between two dates the last set holds.

use crate::law::{Communities, Tract};
use crate::units::Date;
use rust_decimal::{Decimal, RoundingStrategy};

/// The day on which the set that holds on `day` was made; none before the first.
#[must_use]
pub fn set_in_force(rules: &Communities, day: Date, first_spending: Option<Date>) -> Option<Date> {
    let first = rules.first.or(first_spending).filter(|first| *first <= day);
    let updates = (0..).map(|count: u16| {
        let year = rules.first_update.year() + count * rules.interval.max(1);
        rules.first_update.in_year(year)
    });
    // A set that the law dates cannot be updated before it is made.
    let allowed = |update: &Date| rules.first.is_none_or(|first| *update >= first);
    let update = updates.take_while(|update| *update <= day).filter(allowed).last();
    first.max(update)
}

/// The tracts as they stand on `day`: the last entry of each, in the order of the table.
fn standing(rules: &Communities, day: Date) -> impl Iterator<Item = &Tract> {
    let holds = move |tract: &Tract| tract.from.is_none_or(|from| from <= day);
    let current = move |tract: &&Tract| {
        let newer = |other: &Tract| other.name == tract.name && holds(other) && other.from > tract.from;
        holds(tract) && !rules.tracts.iter().any(newer)
    };
    rules.tracts.iter().filter(current)
}

fn passes(rules: &Communities, tract: &Tract) -> bool {
    let overlaps = tract.overlap.is_some_and(|share| share > Decimal::ZERO);
    if rules.overlap_sufficient {
        return tract.rank >= rules.cutoff || overlaps;
    }
    (tract.rank + u8::from(overlaps)).min(10) >= rules.cutoff
}

/// Names of the tracts that a set made on `day` designates.
#[must_use]
pub fn designated(rules: &Communities, day: Date) -> Vec<String> {
    standing(rules, day).filter(|tract| passes(rules, tract)).map(|tract| tract.name.clone()).collect()
}

/// The set made on `day`, none before the first, and the part of the people who live in it, four decimals.
pub(super) fn set_of(rules: &Communities, day: Option<Date>) -> (Vec<String>, Option<Decimal>) {
    let Some(day) = day else { return (Vec::new(), None) };
    let all: i64 = standing(rules, day).map(|tract| tract.population).sum();
    let inside: i64 = standing(rules, day).filter(|tract| passes(rules, tract)).map(|tract| tract.population).sum();
    let share = Decimal::from(inside).checked_div(Decimal::from(all));
    (designated(rules, day), share.map(|share| share.round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero)))
}

/// Tracts whose overlap nobody knows.
pub(super) fn warnings(rules: &Communities) -> Option<(&'static str, String)> {
    let unknown: Vec<&str> =
        rules.tracts.iter().filter(|tract| tract.overlap.is_none()).map(|tract| tract.name.as_str()).collect();
    (!unknown.is_empty()).then(|| {
        let message =
            format!("overlap with tribal land is unknown, so that only the rank counts: {}", unknown.join(", "));
        ("W-OVERLAP-UNKNOWN", message)
    })
}
