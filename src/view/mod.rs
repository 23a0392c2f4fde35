//! What is said and shown about a run: the headline, the verdicts, and six charts with their tables.
//!
//! Must not know pixels, colours, the browser or how a run is made: it reads two
//! [`Outcome`](crate::simulate::Outcome)s, the user's and the bill's own. Invariants: every sentence is
//! true of the numbers it stands beside, for every outcome; nothing here panics; words come only from
//! [`crate::text`].
//!
//! All charts share one x axis. A year is the slot from half a year before its number to half a year
//! after; yearly values stand in its middle, the four auctions at its eighths, so that one crosshair
//! runs through everything.

mod auctions;
pub mod awards;
mod axis;
mod bank;
#[cfg(any(feature = "pages", not(feature = "app")))]
pub mod challenges;
#[cfg(any(feature = "pages", not(feature = "app")))]
pub mod code;
#[cfg(any(feature = "pages", not(feature = "app")))]
pub mod compare;
mod course;
pub mod csv;
mod emissions;
#[cfg(any(feature = "pages", not(feature = "app")))]
pub mod entities;
pub mod form;
mod frame;
mod headline;
#[cfg(any(feature = "pages", not(feature = "app")))]
pub mod history;
#[cfg(any(feature = "pages", not(feature = "app")))]
pub mod ledger;
#[cfg(any(feature = "pages", not(feature = "app")))]
pub mod memo;
#[cfg(any(feature = "pages", not(feature = "app")))]
pub mod method;
mod model;
#[cfg(any(feature = "pages", not(feature = "app")))]
pub mod money;
pub mod number;
mod obligations;
#[cfg(any(feature = "pages", not(feature = "app")))]
pub mod open;
mod phrase;
#[cfg(any(feature = "pages", not(feature = "app")))]
pub mod plan;
pub mod plot;
mod price;
pub mod quantity;
#[cfg(any(feature = "pages", not(feature = "app")))]
pub mod rates;
mod revenue;
#[cfg(any(feature = "pages", not(feature = "app")))]
pub mod room;
#[cfg(any(feature = "pages", not(feature = "app")))]
pub mod share;
#[cfg(any(feature = "pages", not(feature = "app")))]
pub mod sheet;
#[cfg(any(feature = "pages", not(feature = "app")))]
pub mod sides;
mod stack;
mod story;
#[cfg(test)]
pub(crate) mod tests;
mod verdicts;

pub use headline::headline;
pub use model::{Cell, ChartModel, Readout, ReadoutLine, Table, Tone, Verdict};
pub use phrase::fill;
pub use plot::Plot;
pub use story::{Story, facts, story};
#[cfg(any(feature = "pages", not(feature = "app")))]
pub use story::{headline_of, verdicts_of};
pub use verdicts::verdicts;

use crate::simulate::Outcome;
use crate::text::Language;

/// The six charts: emissions, price, bank, auctions, revenue, obligations.
#[must_use]
pub fn charts(run: &Outcome, bill: &Outcome, language: Language) -> Vec<ChartModel> {
    let frame = frame::Frame::new(run, bill, language);
    let makers = [emissions::chart, price::chart, bank::chart, auctions::chart, revenue::chart, obligations::chart];
    makers.iter().map(|chart| chart(&frame)).collect()
}
