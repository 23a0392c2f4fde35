//! What the look ahead says of a price: the least surplus, what is behind it, and what was already asked today.
//!
//! Modelled, in floats. Must not know programmes. Invariant: a price that was read is not read again on the same day.

/// Most sectors.
pub(super) const SECTORS: usize = 8;

/// How a price would turn out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Reading {
    /// The least surplus over the horizon, beyond the buffer that entities keep at every step.
    pub least: f64,
    /// The step at which it occurs.
    pub at: usize,
}

/// Running totals of a reading at the step of its least surplus, for entities to take their parts of.
#[derive(Clone, Debug, Default)]
pub(super) struct Sums {
    pub by_sector: [SectorSums; SECTORS],
}

/// Emissions owed, less offsets.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct SectorSums {
    /// Until the step, without abatement.
    pub gross: f64,
    /// The same, the abated part.
    pub abated: f64,
    /// In a year at the step, without abatement.
    pub year: f64,
    /// The same, the abated part.
    pub year_abated: f64,
}

/// What was read on one day, by price: the search, the floor and the entities' prices meet more than once.
#[derive(Clone, Debug, Default)]
pub(super) struct Readings(Vec<(f64, Reading, Sums)>);

impl Readings {
    /// Another day.
    pub(super) fn forget(&mut self) {
        self.0.clear();
    }

    /// What was read at `price`; `read` is asked where nothing was.
    pub(super) fn at(&mut self, price: f64, read: impl FnOnce(&mut Sums) -> Reading) -> (Reading, &Sums) {
        let place = self.0.iter().position(|(seen, ..)| *seen == price).unwrap_or(self.0.len());
        if place == self.0.len() {
            let mut sums = Sums::default();
            self.0.push((price, read(&mut sums), sums));
        }
        let (_, reading, sums) = &self.0[place];
        (*reading, sums)
    }
}

/// How far a sector's abatement lags behind in a step: the part of the gap left on average over its
/// quarters, which its emissions follow, and the part left at its end.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pace {
    pub mean: f64,
    pub end: f64,
}

impl Pace {
    /// After `quarters` of closing `speed` of the gap in each.
    fn new(speed: f64, quarters: usize) -> Pace {
        let mut pace = Pace { mean: 0.0, end: 1.0 };
        for _ in 0..quarters {
            pace.end *= 1.0 - speed;
            pace.mean += pace.end / quarters as f64;
        }
        pace
    }
}

/// Each sector's pace over `quarters`.
pub(super) fn paces(speeds: &[f64], quarters: usize) -> [Pace; SECTORS] {
    let mut paces = [Pace::default(); SECTORS];
    for (pace, speed) in paces.iter_mut().zip(speeds) {
        *pace = Pace::new(*speed, quarters);
    }
    paces
}
