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

mod model;
pub mod number;
pub mod plot;

pub use model::{Cell, ChartModel, Readout, ReadoutLine, Table, Tone, Verdict};
pub use plot::Plot;

use crate::simulate::Outcome;
use crate::text::Language;

/// One sentence that the run itself writes; `changes` is the number of levers that were moved.
#[must_use]
pub fn headline(_run: &Outcome, _bill: &Outcome, _changes: usize, _language: Language) -> String {
    String::new()
}

/// The strip of figures on top.
#[must_use]
pub fn verdicts(_run: &Outcome, _bill: &Outcome, _language: Language) -> Vec<Verdict> {
    Vec::new()
}

/// The six charts: emissions, price, bank, auctions, revenue, obligations.
#[must_use]
pub fn charts(_run: &Outcome, _bill: &Outcome, _language: Language) -> Vec<ChartModel> {
    Vec::new()
}
