//! Washington's levers: one row for every parameter of the rules, in files by heading.
//!
//! Must not know what a lever does. Invariant: an id stands in one row only, and names its rules.

mod auctions;
mod budget;
mod collar;
mod communities;
mod compliance;
mod context;
mod coverage;
mod eite;
mod exemptions;
mod industry;
mod limits;
mod linkage;
mod offsets;
mod participation;
mod preemption;
mod program;
mod reserves;
mod revenue;
mod spending;
mod utilities;

use crate::law::lever::Lever;

/// Every row, in the bill's order.
pub(super) fn rows() -> impl Iterator<Item = &'static Lever> {
    let parts: [&'static [Lever]; 20] = [
        &limits::ROWS,
        &budget::ROWS,
        &coverage::ROWS,
        &exemptions::ROWS,
        &participation::ROWS,
        &eite::ROWS,
        &industry::ROWS,
        &utilities::ROWS,
        &auctions::ROWS,
        &collar::ROWS,
        &reserves::ROWS,
        &offsets::ROWS,
        &compliance::ROWS,
        &linkage::ROWS,
        &revenue::ROWS,
        &spending::ROWS,
        &communities::ROWS,
        &program::ROWS,
        &preemption::ROWS,
        &context::ROWS,
    ];
    parts.into_iter().flatten()
}

#[cfg(test)]
mod tests;
