//! The levers of Henan's plan, one file a part of it.
//!
//! Rows only. Invariant: a task of governance has no lever.

mod economy;
mod energy;
mod fields;
mod industry;
mod market;
mod targets;

use crate::law::lever::{Choice, Kind, Lever, Range, listed};
use crate::source::{Cite, Status};
use crate::text::Text;

/// Every row.
pub(super) fn rows() -> impl Iterator<Item = &'static Lever> {
    let parts: [&'static [Lever]; 6] =
        [&energy::ROWS, &industry::ROWS, &fields::ROWS, &market::ROWS, &targets::ROWS, &economy::ROWS];
    parts.into_iter().flatten()
}

/// What the rows of one task have in common.
#[derive(Clone, Copy)]
struct Task {
    group: &'static str,
    rules: &'static [&'static str],
    cite: Option<Cite>,
}

/// Default, least, greatest, step.
const fn range(limits: [&'static str; 4]) -> Range {
    Range { default: limits[0], min: limits[1], max: limits[2], step: limits[3] }
}

/// A row: id, kind, unit; label and help; who fixed the number, and where it comes from.
const fn row(
    task: Task,
    (id, kind, unit): (&'static str, Kind, &'static str),
    (label, help): (&'static str, &'static str),
    (status, source): (Status, &'static str),
) -> Lever {
    Lever {
        id,
        group: task.group,
        kind,
        unit,
        status,
        source,
        rules: task.rules,
        active: true,
        headline: None,
        label: Text { en: label },
        help: Text { en: help },
        cite: task.cite,
    }
}

/// The same among the headline levers.
const fn headline(place: u8, lever: Lever) -> Lever {
    Lever { headline: Some(place), ..lever }
}

/// A choice.
const fn choice(id: &'static str, label: &'static str) -> Choice {
    Choice { id, label: Text { en: label } }
}
