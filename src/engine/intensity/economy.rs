//! Emissions of a year by sector: the reference, what the price takes off, what measures change.
//!
//! Modelled. Must not know allowances. Invariant: with measures as planned and no price a year is its reference.

use crate::law::intensity::measure::{Acts, Effect, Measures};
use crate::law::intensity::{IntensityProgram, Sector};
use crate::units::{Price, Tonnes, Year};

/// A sector's year.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SectorYear {
    /// Emissions.
    pub emissions: Tonnes,
    /// Output as an index.
    pub activity: f64,
    /// What would have been below nothing.
    pub beyond: Tonnes,
}

/// Everything of a year that no price changes.
#[derive(Clone, Debug)]
pub struct Frozen {
    year: Year,
    /// What each measure does.
    pub effects: Vec<Effect>,
    /// The same as planned.
    pub planned: Vec<Effect>,
}

/// What measures do in `year`.
#[must_use]
pub fn freeze(program: &IntensityProgram, year: Year) -> Frozen {
    let economy = &program.economy;
    let generation = economy.generation_mwh[year.since(program.first)];
    let effects = |all, grid_t_per_mwh| Measures { all, grid_t_per_mwh }.effects(year, generation);
    Frozen {
        year,
        effects: effects(&program.measures, economy.grid_t_per_mwh),
        planned: effects(&program.planned, economy.planned_grid_t_per_mwh),
    }
}

/// Every sector's year at a price.
#[must_use]
pub fn sectors(program: &IntensityProgram, frozen: &Frozen, price: Price) -> Vec<SectorYear> {
    let sectors = program.economy.sectors.iter().enumerate();
    sectors.map(|(place, sector)| sector_year(program, frozen, place, sector, price)).collect()
}

fn sector_year(program: &IntensityProgram, frozen: &Frozen, place: usize, sector: &Sector, price: Price) -> SectorYear {
    let economy = &program.economy;
    let now = frozen.year.since(program.first);
    let reference = sector.reference[now];
    // Prices act in five years as far as they act; whoever does not trade improves at a pace of its own.
    let since = frozen.year.since(economy.response_from) as f64;
    let trades = sector.trades_from.is_some_and(|from| frozen.year >= from);
    let left = if trades {
        (1.0 - economy.response * price.to_model() * since / 5.0).max(0.0)
    } else {
        (1.0 - sector.improvement * since).max(0.0)
    };
    let (mut avoided, mut output, mut grid) = (0.0, 0.0, 0.0);
    for ((measure, actual), planned) in program.measures.iter().zip(&frozen.effects).zip(&frozen.planned) {
        grid += actual.grid_t - planned.grid_t;
        if measure.sector != place || measure.acts == Acts::Outside {
            continue;
        }
        let more = actual.avoided_t - planned.avoided_t;
        avoided += more;
        if matches!(measure.acts, Acts::Displaces | Acts::Activity) {
            output += more;
        }
    }
    if place != economy.power {
        grid = 0.0;
    }
    let emissions = reference * left - avoided + grid;
    let part = if reference > 0.0 { ((reference - output + grid) / reference).max(0.0) } else { 1.0 };
    SectorYear { emissions: emissions.max(0.0), activity: sector.activity[now] * part, beyond: (-emissions).max(0.0) }
}
