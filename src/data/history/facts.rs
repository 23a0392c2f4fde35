//! What stands around the auctions: budgets, inflation, totals that somebody stated, forecasts.
//!
//! Must not judge a figure.

use super::super::{Record, read, scaled, wrong};
use super::at;
use crate::law::Problem;
use crate::units::{Allowances, Price};

/// A yearly budget of Washington's act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// The year.
    pub year: u16,
    /// Share of the baseline in thousandths.
    pub share: i64,
    /// Allowances.
    pub budget: Allowances,
}

/// A year of California's programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// The year.
    pub year: u16,
    /// Allowances.
    pub budget: Allowances,
    /// Percent of it set aside.
    pub reserve_percent: i64,
    /// Covered emissions as they came, where they are known.
    pub emissions: Option<Allowances>,
    /// Where the figures come from.
    pub provenance: String,
}

/// How firm a forecast is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForecastKind {
    /// The mean of the year.
    Mean,
    /// This or more.
    AtLeast,
    /// About this.
    About,
}

/// What somebody expected of Washington's first auction or year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// Id.
    pub id: String,
    /// When it was said.
    pub date: String,
    /// What was said.
    pub price: Price,
    /// How firmly.
    pub kind: ForecastKind,
    /// Who said it, and where that was read.
    pub source: String,
}

/// A figure that somebody stated about an auction, and that can be worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// Id of the market.
    pub market: String,
    /// Label of the auction.
    pub auction: String,
    /// What is stated.
    pub what: String,
    /// Cents, or hundredths of an allowance.
    pub value: i64,
    /// To how many of them it was rounded.
    pub rounded_to: i64,
    /// Who said it.
    pub source: String,
}

/// Budgets of Washington's act of 2021: the first four adopted, the others derived.
///
/// # Errors
/// The first record that cannot be read, with its file and line; here and below.
pub fn budgets() -> Result<Vec<Budget>, Problem> {
    let file = "wa_cca_budgets.csv";
    let records = read(file, include_str!("wa_cca_budgets.csv"), &["year", "share_of_baseline", "budget"])?;
    let row = |record: &Record| {
        let share = scaled(file, record.line, &record.fields[1], 3)?;
        Ok(Budget {
            year: year(file, record)?,
            share: at(file, record, 1).needed(share)?,
            budget: needed(file, record, 2)?,
        })
    };
    records.iter().map(row).collect()
}

/// California's budgets, reserve shares and emissions.
///
/// # Errors
/// As [`budgets`].
pub fn california() -> Result<Vec<Year>, Problem> {
    let file = "california.csv";
    let header = ["year", "budget", "reserve_percent", "emissions", "provenance"];
    let row = |record: &Record| {
        Ok(Year {
            year: year(file, record)?,
            budget: needed(file, record, 1)?,
            reserve_percent: needed(file, record, 2)?,
            emissions: at(file, record, 3).whole()?,
            provenance: record.fields[4].clone(),
        })
    };
    read(file, include_str!("california.csv"), &header)?.iter().map(row).collect()
}

/// Inflation behind each year's floor, in tenths of a percent: consumer prices of the United States, the twelve months
/// to the month that was known when the floor was set. Recalled, one decimal; the floors themselves confirm it.
///
/// # Errors
/// As [`budgets`].
pub fn inflation() -> Result<Vec<(u16, i64)>, Problem> {
    let file = "us_inflation.csv";
    let header = ["floor_year", "percent", "month", "provenance"];
    let row = |record: &Record| {
        let tenths = scaled(file, record.line, &record.fields[1], 1)?;
        Ok((year(file, record)?, at(file, record, 1).needed(tenths)?))
    };
    read(file, include_str!("us_inflation.csv"), &header)?.iter().map(row).collect()
}

/// What officials had said of Washington's first auction.
///
/// # Errors
/// As [`budgets`].
pub fn forecasts() -> Result<Vec<Forecast>, Problem> {
    let file = "forecasts.csv";
    let row = |record: &Record| {
        let kind = match record.fields[3].as_str() {
            "mean" => ForecastKind::Mean,
            "at-least" => ForecastKind::AtLeast,
            "about" => ForecastKind::About,
            other => return Err(wrong(file, record.line, format!("kind '{other}' is not known"))),
        };
        let price = at(file, record, 2);
        Ok(Forecast {
            id: record.fields[0].clone(),
            date: record.fields[1].clone(),
            price: price.needed(price.price()?)?,
            kind,
            source: record.fields[4].clone(),
        })
    };
    read(file, include_str!("forecasts.csv"), &["id", "date", "price", "kind", "source"])?.iter().map(row).collect()
}

/// Totals, means and parts that agencies, newspapers and others stated.
///
/// # Errors
/// As [`budgets`].
pub fn stated() -> Result<Vec<Stated>, Problem> {
    let file = "stated.csv";
    let header = ["market", "auction", "what", "cents", "rounded_to_cents", "source"];
    let row = |record: &Record| {
        Ok(Stated {
            market: record.fields[0].clone(),
            auction: record.fields[1].clone(),
            what: record.fields[2].clone(),
            value: needed(file, record, 3)?,
            rounded_to: needed(file, record, 4)?,
            source: record.fields[5].clone(),
        })
    };
    read(file, include_str!("stated.csv"), &header)?.iter().map(row).collect()
}

/// What was stated about Washington's price containment reserve: id, value, rounding, source.
///
/// # Errors
/// As [`budgets`].
pub fn stated_reserve() -> Result<Vec<Stated>, Problem> {
    let file = "stated_reserve.csv";
    let row = |record: &Record| {
        Ok(Stated {
            market: String::new(),
            auction: String::new(),
            what: record.fields[0].clone(),
            value: needed(file, record, 1)?,
            rounded_to: needed(file, record, 2)?,
            source: record.fields[3].clone(),
        })
    };
    read(file, include_str!("stated_reserve.csv"), &["what", "value", "rounded_to", "source"])?
        .iter()
        .map(row)
        .collect()
}

fn needed(file: &'static str, record: &Record, place: usize) -> Result<i64, Problem> {
    let field = at(file, record, place);
    field.needed(field.whole()?)
}

fn year(file: &'static str, record: &Record) -> Result<u16, Problem> {
    let year = needed(file, record, 0)?;
    u16::try_from(year).map_err(|_| wrong(file, record.line, format!("'{year}' is no year")))
}
