//! What is said and shown about real auctions: charts, tables and sentences from [`crate::history`].
//!
//! Must not work anything out. Invariant: every sentence is true of the figures beside it, for every outcome; words come
//! only from [`crate::text::more::history`].

mod book;
mod checks;
mod market;
mod paths;

pub use super::sheet::Sheet;
pub use book::chart as book;
pub use checks::{checks, differences};
pub use market::chart as market;
pub use paths::{back_test, compared, errors, panel};

use super::axis::{self, DOLLARS};
use super::model::Cell;
use super::plot::{Plot, Tick};
use crate::text::Language;
use crate::text::more::history::{HistoryWords, Named};
use crate::units::Price;

/// The name of `id`; an unknown id has none.
fn named<'a>(list: &'a [Named], id: &str) -> Option<&'a Named> {
    list.iter().find(|named| named.id == id)
}

/// What `id` is called; a dash where nobody named it, which a test rules out.
fn name(list: &'static [Named], id: &str) -> &'static str {
    named(list, id).map_or(super::number::ABSENT, |named| named.name)
}

/// A market's name.
#[must_use]
pub fn market_name(words: &'static HistoryWords, id: &str) -> &'static str {
    name(&words.markets, id)
}

/// A template with its places filled.
#[must_use]
pub fn filled(template: &str, places: &[(&str, &str)]) -> String {
    super::phrase::fill(template, places)
}

/// Years under a chart of single auctions: the first and the last in full.
fn years(first: u16, last: u16) -> ((f64, f64), Vec<Tick>) {
    let step = if last - first > 9 { 2 } else { 1 };
    let tick = |year: u16| {
        let full = year == first || year == last;
        let label = if full { year.to_string() } else { format!("’{:02}", year % 100) };
        Tick { at: f64::from(year), label, optional: !full }
    };
    let shown = (first..=last).filter(|year| *year == last || (year - first).is_multiple_of(step));
    ((f64::from(first) - 0.5, f64::from(last) + 0.5), shown.map(tick).collect())
}

/// An empty picture over `x`, with dollars upwards as far as `highest`.
fn blank((x, x_ticks): ((f64, f64), Vec<Tick>), highest: f64, language: Language) -> Plot {
    let y = axis::y_domain([0.0, highest]);
    Plot {
        x,
        y,
        x_ticks,
        y_ticks: axis::y_ticks(y, DOLLARS, language),
        layers: Vec::new(),
        labels: Vec::new(),
        notes: Vec::new(),
        stops: Vec::new(),
        dots: Vec::new(),
    }
}

fn price_cell(price: Option<Price>) -> Cell {
    price.map_or(Cell::Absent, Cell::Price)
}

#[cfg(test)]
mod tests;
