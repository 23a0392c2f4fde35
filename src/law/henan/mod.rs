//! Henan's plan of 2023 for cutting pollution and carbon together, and the national market that it joins.

#[cfg(any(test, feature = "cli"))]
mod checks;
mod economy;
mod example;
pub mod facts;
mod firms;
mod groups;
mod levers;
mod measures;
mod presets;
mod program;
pub mod rules;
pub mod sources;
pub mod vintages;

#[cfg(any(test, feature = "cli"))]
pub use checks::tests_of;
pub use economy::KNOWN;
pub use example::{Example, example};
pub use groups::GROUPS;
pub use presets::PRESETS;
pub use program::program;

use super::lever::Lever;
use crate::text::Text;
use crate::units::in_order;
use std::sync::LazyLock;

/// Id of the programme.
pub const ID: &str = super::programs::HENAN.0;

/// What people call the programme.
pub const NAME: Text = super::programs::HENAN.1;

/// The law map in words, see [`super::map`].
#[cfg(any(test, feature = "cli"))]
pub static MAP: &str = include_str!("../../../public/law/henan-plan.json");

/// The plan's tasks with departments, places and words in three languages, see [`super::plan`].
#[cfg(any(test, feature = "cli"))]
pub static TASKS: &str = include_str!("../../../public/law/henan-plan.tasks.json");

static LEVERS: LazyLock<Vec<&'static Lever>> = LazyLock::new(|| in_order(levers::rows(), |lever| lever.id));

/// Every lever of the programme, sorted by id.
#[must_use]
pub fn levers() -> &'static [&'static Lever] {
    &LEVERS
}
