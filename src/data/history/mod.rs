//! Real auctions as their agencies published them, and what was said of them.
//!
//! Facts only; what follows from them is worked out in `crate::history`. Every row keeps where it comes from: `F` was
//! found in a public source, `D` is arithmetic on such figures, `R` is recalled, `V` is recalled and confirmed by a
//! published total, `P` is partly found. Credit is due to RGGI, Inc., to the Washington State Department of Ecology
//! and to the California Air Resources Board, whose results these are.

mod auctions;
mod facts;

pub use auctions::{Future, Published, ReserveSale, act_of_2021, joint, northeast, reserve_sales};
pub use facts::{Budget, Forecast, ForecastKind, Stated, Year, budgets, california, forecasts, inflation};
pub use facts::{stated, stated_reserve};

use super::{Record, scaled, whole, wrong};
use crate::law::Problem;
use crate::units::{Price, Quarter, Year as CalendarYear};

/// The part of a record that a reader of one field needs.
#[derive(Clone, Copy)]
struct Field<'a> {
    file: &'static str,
    line: usize,
    text: &'a str,
}

impl Field<'_> {
    /// Dollars and cents; nothing for an empty field.
    fn price(self) -> Result<Option<Price>, Problem> {
        Ok(scaled(self.file, self.line, self.text, 2)?.map(Price))
    }

    /// A whole number; nothing for an empty field.
    fn whole(self) -> Result<Option<i64>, Problem> {
        whole(self.file, self.line, self.text)
    }

    /// The quarter of a day or of a month.
    fn quarter(self) -> Result<Quarter, Problem> {
        let mut parts = self.text.split('-');
        let year = parts.next().and_then(|year| year.parse().ok());
        let month = parts.next().and_then(|month| month.parse::<u8>().ok()).filter(|month| (1..=12).contains(month));
        match (year, month) {
            (Some(year), Some(month)) => Ok(Quarter { year: CalendarYear(year), index: (month - 1) / 3 }),
            _ => Err(wrong(self.file, self.line, format!("'{}' is no date", self.text))),
        }
    }

    /// What must be there.
    fn needed<T>(self, value: Option<T>) -> Result<T, Problem> {
        value.ok_or_else(|| wrong(self.file, self.line, "a field that must not be empty is".to_owned()))
    }
}

/// The field at `place` of a record.
fn at<'a>(file: &'static str, record: &'a Record, place: usize) -> Field<'a> {
    Field { file, line: record.line, text: &record.fields[place] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_reads_and_has_as_many_rows_as_auctions() {
        assert_eq!(northeast().expect("reads").len(), 50);
        assert_eq!(act_of_2021().expect("reads").len(), 8);
        assert_eq!(joint().expect("reads").len(), 54);
        assert_eq!(reserve_sales().expect("reads").len(), 2);
        assert_eq!(budgets().expect("reads").len(), 27);
        assert_eq!(california().expect("reads").len(), 18);
        assert_eq!(forecasts().expect("reads").len(), 3);
        assert_eq!(inflation().expect("reads").len(), 14);
        assert_eq!(stated().expect("reads").len(), 15);
        assert_eq!(stated_reserve().expect("reads").len(), 4);
    }

    #[test]
    fn an_auction_has_its_own_quarter_and_its_price_in_cents() {
        let auctions = northeast().expect("reads");
        assert_eq!(auctions[22].quarter.to_string(), "2014Q1");
        assert_eq!((auctions[22].price, auctions[22].released), (Price(400), 5_000_000));
        assert!(auctions.windows(2).all(|pair| pair[0].quarter < pair[1].quarter));
    }

    #[test]
    fn a_month_that_does_not_exist_names_the_file_and_the_line() {
        let field = Field { file: "x.csv", line: 3, text: "2012-13" };
        assert_eq!(field.quarter().unwrap_err().path, "x.csv:3");
    }
}
