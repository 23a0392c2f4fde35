//! Henan's plan of 2023 for cutting pollution and carbon together, and the national market that it joins.

mod economy;
pub mod facts;
mod firms;
mod groups;
mod levers;
mod measures;
mod program;
pub mod rules;
pub mod sources;
pub mod vintages;

pub use groups::GROUPS;
pub use program::program;

use super::lever::Lever;
use crate::text::Text;
use crate::units::in_order;
use std::sync::LazyLock;

/// Id of the programme.
pub const ID: &str = "henan-plan";

/// What people call the programme.
pub const NAME: Text = Text { en: "Henan: pollution and carbon together (2023)" };

static LEVERS: LazyLock<Vec<&'static Lever>> = LazyLock::new(|| in_order(levers::rows(), |lever| lever.id));

/// Every lever of the programme, sorted by id.
#[must_use]
pub fn levers() -> &'static [&'static Lever] {
    &LEVERS
}
