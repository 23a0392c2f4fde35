//! Washington's SB 5981 of 2019.

mod behaviour;
mod budgets;
mod coverage;
mod groups;
mod levers;
mod optin;
mod parties;
mod prices;
mod program;
mod roll;
pub mod rules;
pub mod sources;
mod tables;
mod tonnes;

pub use groups::GROUPS;
pub use program::program;

use super::lever::Lever;
use crate::text::Text;
use crate::units::in_order;
use std::sync::LazyLock;

/// Id of the programme.
pub const ID: &str = "wa-sb5981";

/// What people call the programme.
pub const NAME: Text = Text { en: "Washington SB 5981 (2019)" };

static LEVERS: LazyLock<Vec<&'static Lever>> =
    LazyLock::new(|| in_order(levers::rows().chain(super::market_levers::rows()), |lever| lever.id));

/// Every lever of the programme, the market model's among them, sorted by id.
#[must_use]
pub fn levers() -> &'static [&'static Lever] {
    &LEVERS
}
