//! What one chart says besides its picture: finding, method, table and readouts.
//!
//! Numbers stay numbers until somebody looks ([`Cell`]): a table nobody opens costs no text while a lever
//! is dragged. Must not compute anything. Invariant: a row has as many cells as the table has headers.

use super::plot::{Hue, Plot};
use super::{csv, number};
use crate::text::Language;
use crate::units::{Allowances, Money, Price, Quarter, Year};

/// A value that is put into words only when it is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell {
    /// A year.
    Year(Year),
    /// A quarter, as its auction is called.
    Quarter(Quarter),
    /// Exact tons.
    Tons(Allowances),
    /// Million tons with one decimal.
    Megatons(Allowances),
    /// Dollars a ton.
    Price(Price),
    /// Exact dollars and cents.
    Dollars(Money),
    /// Billions of dollars with one decimal.
    Billions(Money),
    /// A share, 1 for all of it.
    Share(f64),
    /// A share as percent with one decimal.
    #[cfg(any(feature = "pages", not(feature = "app")))]
    Tenths(rust_decimal::Decimal),
    /// Exact yuan.
    #[cfg(any(feature = "pages", not(feature = "app")))]
    Yuan(Money),
    /// Yuan in billions or millions.
    #[cfg(any(feature = "pages", not(feature = "app")))]
    YuanShort(Money),
    /// Yuan for each ton.
    #[cfg(any(feature = "pages", not(feature = "app")))]
    YuanATon(f64),
    /// Kilograms, shown as thousand tons.
    #[cfg(any(feature = "pages", not(feature = "app")))]
    Kilotons(Allowances),
    /// A number with so many decimals.
    #[cfg(any(feature = "pages", not(feature = "app")))]
    Fine(f64, u32),
    /// Fixed words.
    Words(&'static str),
    /// Nothing to show.
    Absent,
}

impl Cell {
    /// As people read it, with its unit.
    #[must_use]
    pub fn show(self, language: Language) -> String {
        match self {
            Cell::Year(year) => year.to_string(),
            Cell::Quarter(quarter) => number::quarter(quarter, language),
            Cell::Tons(tons) => number::grouped(i128::from(tons), language),
            Cell::Megatons(tons) => number::megatons_beside(tons, 0, language),
            Cell::Price(price) => number::price(price, language),
            Cell::Dollars(money) => number::dollars(money, language),
            Cell::Billions(money) => number::billions(money, language),
            Cell::Share(share) => number::percent(share, language),
            #[cfg(any(feature = "pages", not(feature = "app")))]
            Cell::Tenths(share) => number::tenths(share, language),
            #[cfg(any(feature = "pages", not(feature = "app")))]
            Cell::Yuan(money) => number::yuan(money, language),
            #[cfg(any(feature = "pages", not(feature = "app")))]
            Cell::YuanShort(money) => number::yuan_short(money, language),
            #[cfg(any(feature = "pages", not(feature = "app")))]
            Cell::YuanATon(value) => number::yuan_a_ton(value, language),
            #[cfg(any(feature = "pages", not(feature = "app")))]
            Cell::Kilotons(kilograms) => number::kilotons(kilograms, language),
            #[cfg(any(feature = "pages", not(feature = "app")))]
            Cell::Fine(value, decimals) => number::fine(value, decimals, language),
            Cell::Words(words) => words.to_string(),
            Cell::Absent => number::ABSENT.to_string(),
        }
    }

    /// As people read it in a list or column whose largest figure is `largest` tons: one unit for all of them.
    #[cfg(any(feature = "pages", not(feature = "app")))]
    #[must_use]
    pub fn show_beside(self, largest: Allowances, language: Language) -> String {
        match self {
            Cell::Megatons(tons) => number::megatons_beside(tons, largest, language),
            _ => self.show(language),
        }
    }

    /// As people read it on its own, as in a sentence.
    #[cfg(any(feature = "pages", not(feature = "app")))]
    #[must_use]
    pub fn show_alone(self, language: Language) -> String {
        self.show_beside(largest([self]), language)
    }

    /// As a machine reads it: no unit, no separators, full precision; empty when absent.
    #[must_use]
    pub fn raw(self) -> String {
        match self {
            Cell::Year(year) => year.to_string(),
            Cell::Quarter(quarter) => quarter.to_string(),
            Cell::Tons(tons) | Cell::Megatons(tons) => tons.to_string(),
            Cell::Price(price) => price.to_string(),
            Cell::Dollars(money) | Cell::Billions(money) => money.to_string(),
            Cell::Share(share) => share.to_string(),
            #[cfg(any(feature = "pages", not(feature = "app")))]
            Cell::Tenths(share) => share.normalize().to_string(),
            #[cfg(any(feature = "pages", not(feature = "app")))]
            Cell::Yuan(money) | Cell::YuanShort(money) => money.to_string(),
            #[cfg(any(feature = "pages", not(feature = "app")))]
            Cell::YuanATon(value) | Cell::Fine(value, _) => value.to_string(),
            #[cfg(any(feature = "pages", not(feature = "app")))]
            Cell::Kilotons(kilograms) => kilograms.to_string(),
            Cell::Words(words) => words.to_string(),
            Cell::Absent => String::new(),
        }
    }

    /// As a table that leaves the page has it.
    #[must_use]
    pub fn field(self) -> csv::Field {
        match self {
            Cell::Words(words) => csv::Field::Text(words.to_owned()),
            Cell::Year(_) | Cell::Quarter(_) => csv::Field::Text(self.raw()),
            _ => csv::Field::Number(self.raw()),
        }
    }
}

/// The most tons among cells that are shown in millions of them.
#[cfg(any(feature = "pages", not(feature = "app")))]
pub fn largest(cells: impl IntoIterator<Item = Cell>) -> Allowances {
    let tons = |cell| if let Cell::Megatons(tons) = cell { tons.saturating_abs() } else { 0 };
    cells.into_iter().map(tons).max().unwrap_or(0)
}

/// The data of a chart, exactly.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// One a column, with the unit.
    pub headers: Vec<String>,
    /// Rows; the first cell names the row.
    pub rows: Vec<Vec<Cell>>,
}

/// One line of a tooltip.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReadoutLine {
    /// Name of the series.
    pub label: &'static str,
    /// Its value there.
    pub value: Cell,
    /// Its colour role, when the chart draws it.
    pub hue: Option<Hue>,
}

/// What the tooltip says at one position.
#[derive(Clone, Debug, PartialEq)]
pub struct Readout {
    /// Position on the x axis.
    pub x: f64,
    /// The year or the auction.
    pub title: Cell,
    /// What holds there.
    pub lines: Vec<ReadoutLine>,
}

impl Readout {
    /// What each line is called, and what it says; tons of all lines in one unit.
    pub fn shown(&self, language: Language) -> impl Iterator<Item = (&'static str, String)> {
        #[cfg(any(feature = "pages", not(feature = "app")))]
        let show = {
            let most = largest(self.lines.iter().map(|line| line.value));
            move |value: Cell| value.show_beside(most, language)
        };
        #[cfg(not(any(feature = "pages", not(feature = "app"))))]
        let show = move |value: Cell| value.show(language);
        self.lines.iter().map(move |line| (line.label, show(line.value)))
    }
}

/// One chart: picture, words and numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartModel {
    /// Stable id: emissions, price, bank, auctions, revenue or obligations.
    pub id: &'static str,
    /// Title.
    pub title: &'static str,
    /// What this run's data show, in a sentence.
    pub finding: String,
    /// How the chart is computed.
    pub how: &'static str,
    /// The picture.
    pub plot: Plot,
    /// The numbers.
    pub table: Table,
    /// Tooltips, ascending by `x`.
    pub readouts: Vec<Readout>,
}

impl ChartModel {
    /// Whether its axis is the years, which all such charts of a run share.
    #[cfg(any(feature = "pages", not(feature = "app")))]
    #[must_use]
    pub fn reads_years(&self) -> bool {
        self.readouts.first().is_none_or(|readout| matches!(readout.title, Cell::Year(_) | Cell::Quarter(_)))
    }

    /// The position of the readout after `x`, or before it.
    #[cfg(any(feature = "pages", not(feature = "app")))]
    #[must_use]
    pub fn beside(&self, x: f64, forward: bool) -> Option<f64> {
        let mut places = self.readouts.iter().map(|readout| readout.x);
        if forward { places.find(|place| *place > x + 1e-9) } else { places.rfind(|place| *place < x - 1e-9) }
    }

    /// The readout nearest to `x`.
    #[must_use]
    pub fn readout_at(&self, x: f64) -> Option<&Readout> {
        let after = self.readouts.partition_point(|readout| readout.x < x);
        let right = self.readouts.get(after);
        let left = after.checked_sub(1).and_then(|index| self.readouts.get(index));
        match (left, right) {
            (Some(left), Some(right)) if x - left.x < right.x - x => Some(left),
            (_, Some(right)) => Some(right),
            (left, None) => left,
        }
    }
}

/// Whether a verdict is good news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// A limit met, nothing owed.
    Good,
    /// A limit missed, something owed.
    Bad,
    /// A number without a judgement.
    Plain,
}

/// One figure of the strip on top.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// Stable id: `limit-2035`, `limit-2050`, `price-2030`, `revenue`, `household`, `penalties`.
    pub id: String,
    /// What is judged.
    pub label: String,
    /// The judgement or the number.
    pub value: String,
    /// Good, bad or plain.
    pub tone: Tone,
    /// A line under it.
    pub detail: String,
    /// How it differs from the bill.
    pub change: String,
}
