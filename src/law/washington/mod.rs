//! Washington's SB 5981 of 2019.

mod behaviour;
mod budgets;
mod calendar;
mod coverage;
mod duties;
mod free;
mod groups;
mod households;
mod industry;
mod levers;
mod linkage;
mod offsets;
mod optin;
mod parties;
mod plants;
mod preemption;
mod presets;
mod prices;
mod program;
mod reading;
mod readings;
mod review;
mod roll;
pub mod rules;
pub mod sources;
mod spending;
mod spending_tables;
mod tables;
mod tonnes;
mod uncovered;
#[cfg(test)]
mod worked;

pub use groups::GROUPS;
pub use presets::PRESETS;
pub use program::program;
pub use readings::READINGS;

use super::lever::Lever;
use crate::text::Text;
use crate::units::in_order;
use std::sync::LazyLock;

/// Id of the programme.
pub const ID: &str = super::programs::WASHINGTON.0;

/// What people call the programme.
pub const NAME: Text = super::programs::WASHINGTON.1;

/// The law map in words: what the page fetches on demand, see [`super::map`].
#[cfg(any(test, feature = "cli"))]
pub static MAP: &str = include_str!("../../../public/law/wa-sb5981.json");

static LEVERS: LazyLock<Vec<&'static Lever>> =
    LazyLock::new(|| in_order(levers::rows().chain(super::market_levers::rows()), |lever| lever.id));

/// Every lever of the programme, the market model's among them, sorted by id.
#[must_use]
pub fn levers() -> &'static [&'static Lever] {
    &LEVERS
}
