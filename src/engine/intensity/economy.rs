//! Emissions of a year by sector: the reference, what the price takes off, what measures change.
//!
//! Modelled. Must not know allowances. Invariants: with measures as planned and no price a year is its reference;
//! measures avoid no more than a sector emits, and what counts of them is the same wherever it is shown.

use crate::law::intensity::IntensityProgram;
use crate::law::intensity::measure::{Acts, Effect, Measure, Measures};
use crate::units::{Price, Tonnes, Year};

/// A sector's year.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SectorYear {
    /// Emissions.
    pub emissions: Tonnes,
    /// Output as an index.
    pub activity: f64,
    /// Emitted beyond the border and counted here; no firm's.
    pub imported: Tonnes,
    /// What measures would avoid beyond what there is.
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

/// A year at a price.
#[derive(Clone, Debug)]
pub struct Emitted {
    /// By sector.
    pub sectors: Vec<SectorYear>,
    /// What each measure does, where its sector has so much.
    pub effects: Vec<Effect>,
}

/// Every sector's year at a price.
#[must_use]
pub fn sectors(program: &IntensityProgram, frozen: &Frozen, price: Price) -> Vec<SectorYear> {
    emitted(program, frozen, price).sectors
}

/// Every sector's year at a price, and what measures avoid of what there is.
#[must_use]
pub fn emitted(program: &IntensityProgram, frozen: &Frozen, price: Price) -> Emitted {
    let power = program.economy.power;
    let places = 0..program.economy.sectors.len();
    let mut effects = frozen.effects.clone();
    let mut sectors = vec![SectorYear::default(); places.len()];
    // Power last: what measures elsewhere do not avoid takes no power either.
    for place in places.filter(|place| *place != power).chain([power]) {
        let year = sector_year(program, frozen, place, &effects, price);
        sectors[place] = if year.beyond > 0.0 {
            hold_back(program, place, &mut effects, year.beyond);
            let held = sector_year(program, frozen, place, &effects, price);
            SectorYear { beyond: year.beyond, ..held }
        } else {
            year
        };
    }
    Emitted { sectors, effects }
}

/// Takes what is beyond a sector off everything that lowers its emissions, in proportion. What it costs stays.
fn hold_back(program: &IntensityProgram, place: usize, effects: &mut [Effect], beyond: Tonnes) {
    let power = place == program.economy.power;
    let lowers = |measure: &Measure, effect: &Effect| {
        let own = if measure.sector == place && measure.acts != Acts::Outside { effect.avoided_t } else { 0.0 };
        own - if power { effect.grid_t } else { 0.0 }
    };
    let all: Tonnes =
        program.measures.iter().zip(&*effects).map(|(measure, effect)| lowers(measure, effect).max(0.0)).sum();
    if all <= 0.0 {
        return;
    }
    let left = (1.0 - beyond / all).max(0.0);
    for (measure, effect) in program.measures.iter().zip(effects) {
        if lowers(measure, effect) <= 0.0 {
            continue;
        }
        if measure.sector == place && measure.acts != Acts::Outside {
            effect.avoided_t *= left;
            effect.counted *= left;
            effect.grid_t *= left;
            effect.imported_t *= left;
        } else {
            effect.grid_t *= left;
        }
    }
}

fn sector_year(
    program: &IntensityProgram,
    frozen: &Frozen,
    place: usize,
    effects: &[Effect],
    price: Price,
) -> SectorYear {
    let (economy, sector) = (&program.economy, &program.economy.sectors[place]);
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
    let (mut avoided, mut output, mut grid, mut imported) = (0.0, 0.0, 0.0, 0.0);
    for ((measure, actual), planned) in program.measures.iter().zip(effects).zip(&frozen.planned) {
        grid += actual.grid_t - planned.grid_t;
        if measure.sector != place || measure.acts == Acts::Outside {
            continue;
        }
        let more = actual.avoided_t - planned.avoided_t;
        avoided += more;
        imported += actual.imported_t - planned.imported_t;
        if matches!(measure.acts, Acts::Displaces | Acts::Activity) {
            output += more;
        }
    }
    if place != economy.power {
        grid = 0.0;
    }
    let emissions = reference * left - avoided + grid;
    let part = if reference > 0.0 { ((reference - output + grid) / reference).max(0.0) } else { 1.0 };
    SectorYear {
        emissions: emissions.max(0.0),
        activity: sector.activity[now] * part,
        imported,
        beyond: (-emissions).max(0.0),
    }
}
