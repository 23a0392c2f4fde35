//! Emitters below the threshold that join, and when they come and go.
//!
//! Report: Other Participation, paragraph 1. Invariant: dates are exact; who is covered already cannot join.

use super::roll::unknown;
use crate::json::Node;
use crate::law::Problem;
use crate::law::lever::Values;
use crate::law::table::{date_of, number_of};
use crate::law::world::{Category, Emitter, REPORTS, World};
use crate::units::{Date, whole_tons};
use rust_decimal::prelude::ToPrimitive;
use std::borrow::Cow;

/// The first period's first year, and how many years each has.
#[derive(Clone, Copy, Debug)]
struct Periods {
    first: u16,
    length: u16,
}

/// An emitter that joins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Joiner {
    /// Its name.
    pub name: String,
    /// First year it owes for.
    pub first: u16,
    /// Last year, if it leaves.
    pub last: Option<u16>,
}

/// Last year of the period of `year`.
fn period_end(year: u16, periods: Periods) -> u16 {
    let Periods { first, length } = periods;
    let year = year.max(first);
    year - (year - first) % length + length - 1
}

/// First year owed for after a notice.
fn entry(notice: Date, periods: Periods, next_period: bool) -> u16 {
    if notice.year() < periods.first {
        return periods.first;
    }
    if next_period { period_end(notice.year(), periods) + 1 } else { notice.year() + 1 }
}

/// Last year owed for after a notice: of this period if it came in time, else of the next.
fn exit(notice: Date, periods: Periods, months: u16) -> u16 {
    let end = period_end(notice.year(), periods);
    let in_time = Date::new(end, 12, 31).is_some_and(|day| notice <= day.minus_months(months));
    if in_time { end } else { end + periods.length }
}

/// The joiners of a scenario.
pub(super) fn joiners(values: &Values, world: &World, problems: &mut Vec<Problem>) -> Vec<Joiner> {
    let table = values.table("optin.entities");
    let periods = Periods {
        first: values.whole("period.first_year") as u16,
        length: values.whole("period.length").max(1) as u16,
    };
    let months = values.whole("optin.notice_months") as u16;
    let mut list: Vec<Joiner> = Vec::new();
    for (place, row) in table.items().iter().enumerate() {
        let path = format!("optin.entities[{place}]");
        let name = row.field("entity").and_then(Node::text).unwrap_or_default();
        let Some(notice) = date_of(row, "notice_in") else { continue };
        let first = entry(notice, periods, values.choice("optin.entry") == "next-period");
        let out = date_of(row, "notice_out");
        let bad = |code, message: String| Problem { code, path: format!("set.{path}"), message };
        if !world.emitters.iter().any(|emitter| emitter.name == name) {
            problems.push(unknown(&path, name, world.emitters.iter().map(|emitter| emitter.name.as_str())));
        } else if list.iter().any(|other| other.name == name) {
            problems.push(bad("E-CLASS", format!("`{path}`: `{name}` joins twice")));
        } else if out.is_some_and(|out| out.year() < first) {
            let message = format!("`{path}.notice_out`: {name} joins in {first} and cannot give notice before");
            problems.push(bad("E-NOTICE", message));
        } else {
            list.push(Joiner { name: name.to_owned(), first, last: out.map(|out| exit(out, periods, months)) });
        }
    }
    list
}

/// The world with the joiners that the data do not know, whose tonnes the scenario states.
pub(super) fn with_newcomers<'a>(values: &Values, world: &'a World) -> Cow<'a, World> {
    let table = values.table("optin.entities");
    let mut all = Cow::Borrowed(world);
    for row in table.items() {
        let name = row.field("entity").and_then(Node::text).unwrap_or_default();
        let Some(tons) = number_of(row, "tonnes").and_then(|tons| tons.to_f64()).map(whole_tons) else { continue };
        if world.emitters.iter().any(|emitter| emitter.name == name) {
            continue;
        }
        let named = row.field("category").and_then(Node::text).and_then(Category::of);
        all.to_mut().emitters.push(Emitter {
            name: name.to_owned(),
            category: named.unwrap_or(Category::Facility),
            industry: String::new(),
            delivers: false,
            exempt: None,
            reported: [Some(tons); REPORTS],
        });
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    const BILL: Periods = Periods { first: 2021, length: 3 };

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap_or_else(|| panic!("{text} is a date"))
    }

    /// Source: sb5981-rules, opt-in-out, worked example.
    #[test]
    fn a_notice_half_a_year_before_the_periods_end_is_in_time_and_a_day_later_is_not() {
        assert_eq!(exit(date("2023-06-30"), BILL, 6), 2023);
        assert_eq!(exit(date("2023-07-01"), BILL, 6), 2026);
    }

    #[test]
    fn one_enters_with_the_next_period_or_the_next_year() {
        assert_eq!(entry(date("2022-03-01"), BILL, true), 2024);
        assert_eq!(entry(date("2022-03-01"), BILL, false), 2023);
        assert_eq!(entry(date("2020-12-31"), BILL, true), 2021);
    }
}
