//! Levers of the market model: our own assumptions about behaviour and the economy, shared by programmes.
//!
//! Must not know any law: nothing here stands in a bill. Invariant: every row is an assumption.

mod economy;
mod market;
mod offsets;
mod sectors;

use crate::law::lever::Lever;

/// Every row.
pub(super) fn rows() -> impl Iterator<Item = &'static Lever> {
    let parts: [&'static [Lever]; 4] = [&market::ROWS, &offsets::ROWS, &sectors::ROWS, &economy::ROWS];
    parts.into_iter().flatten()
}
