//! Which sectors and measures stand alone in a picture, and which stand together.
//!
//! Must not know names. Invariant: a sector's place depends on the plan's own run alone, so that its colour stays while
//! levers move.

use crate::intensity::{MeasureRow, Outcome};
use crate::view::plot::Hue;
use std::cmp::Reverse;

/// How many stand alone: with all others together, as many as there are colours.
pub(super) const ALONE: usize = 4;

/// The sectors that stand alone, the largest first.
pub(super) struct Ranking {
    places: Vec<usize>,
}

impl Ranking {
    /// By emissions in the first year.
    pub fn of(own: &Outcome) -> Ranking {
        let tons = own.years.first().map_or(&[][..], |row| &row.by_sector_t);
        let mut places: Vec<usize> = (0..own.sectors.len()).collect();
        places.sort_by_key(|place| Reverse(tons.get(*place).copied().unwrap_or(0)));
        places.truncate(ALONE);
        Ranking { places }
    }

    /// The sectors that stand alone.
    pub fn alone(&self) -> &[usize] {
        &self.places
    }

    /// The colour of the sector at `place`.
    pub fn hue(&self, place: usize) -> Hue {
        let rank = self.places.iter().position(|alone| *alone == place);
        Hue::Sector(rank.unwrap_or(ALONE) as u8)
    }

    /// What the sectors that do not stand alone have together.
    pub fn rest(&self, values: &[i64]) -> i64 {
        let others = values.iter().enumerate().filter(|(place, _)| !self.places.contains(place));
        others.fold(0, |sum, (_, value)| sum.saturating_add(*value))
    }
}

/// The measures that avoid most of all pollutants together, the largest first.
pub(super) fn cleanest(measures: &[MeasureRow]) -> Vec<usize> {
    let all = |row: &MeasureRow| row.pollutants_kg.iter().fold(0_i64, |sum, kilograms| sum.saturating_add(*kilograms));
    let mut places: Vec<usize> = (0..measures.len()).filter(|place| all(&measures[*place]) > 0).collect();
    places.sort_by_key(|place| Reverse(all(&measures[*place])));
    places
}
