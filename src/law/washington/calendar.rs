//! Days and periods: when auctions are held, when instruments are due, when the first period begins.
//!
//! Report: Auctions, paragraph 1; Compliance Periods and Compliance Obligations, paragraph 1. Invariant: days come in
//! order, each in a quarter of its own, because their table was checked so.

use super::program::FIRST;
use crate::json::Node;
use crate::law::Problem;
use crate::law::lever::Values;
use crate::units::MonthDay;

/// Most auctions a year.
pub(super) const MOST_AUCTIONS: usize = 4;

/// Days of the year's auctions: the first so many of the list.
pub(super) fn auction_days(values: &Values) -> Vec<MonthDay> {
    let days = values.table("auction.dates");
    let read = days.items().iter().filter_map(Node::text).filter_map(MonthDay::parse);
    read.take(values.whole("auction.count") as usize).collect()
}

/// The day on which instruments are due.
pub(super) fn surrender_day(values: &Values) -> MonthDay {
    values.day("surrender.date").unwrap_or(MonthDay::LAST)
}

/// Place of the first period's first year.
pub(super) fn first_period(values: &Values) -> usize {
    (values.whole("period.first_year") - i64::from(FIRST)).max(0) as usize
}

/// Fewer dates than auctions.
pub(super) fn problems(values: &Values) -> Option<Problem> {
    let (count, dates) = (values.whole("auction.count"), values.table("auction.dates").items().len());
    (count > dates as i64).then(|| Problem {
        code: "E-DATES",
        path: "set.auction.dates".to_owned(),
        message: format!(
            "`auction.count` asks for {count} auctions a year and `auction.dates` has {dates}; allowed: at least as many \
             dates as auctions"
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;
    use crate::law::lever::Value;
    use crate::law::washington::levers;
    use rust_decimal::Decimal;
    use std::sync::Arc;

    fn with(count: i64, dates: &str) -> Values {
        let mut values = Values::defaults(levers());
        values.set("auction.count", Value::Number(Decimal::from(count)));
        values.set("auction.dates", Value::Table(Arc::new(json::read(dates).expect("JSON"))));
        values
    }

    #[test]
    fn auctions_are_held_on_the_first_dates_of_the_list() {
        let days = |count, dates| auction_days(&with(count, dates)).iter().map(MonthDay::to_string).collect::<Vec<_>>();
        assert_eq!(days(2, r#"["03-01","06-01","12-01"]"#), ["03-01", "06-01"]);
        assert_eq!(days(1, r#"["12-01"]"#), ["12-01"]);
    }

    #[test]
    fn more_auctions_than_dates_are_refused() {
        assert_eq!(problems(&with(3, r#"["03-01","06-01"]"#)).map(|problem| problem.code), Some("E-DATES"));
        assert_eq!(problems(&with(2, r#"["03-01","06-01"]"#)), None);
    }
}
