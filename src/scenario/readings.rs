//! Which readings of open passages a scenario takes, and what each alternative would change.
//!
//! Pure functions. Must not know words. Invariants: an alternative is run with everything else as the given
//! scenario has it; one that cannot run says why and changes nothing else.

#[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
mod named;

#[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
pub use named::{beside, named};

use super::{Scenario, lever, parse_value, registry, run};
use crate::law::Problem;
use crate::law::reading::Reading;
use crate::simulate::Outcome;
use crate::units::{Allowances, Money, Price};
use std::cmp::Reverse;

/// A reading that a scenario takes in place of the default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Id of the open statement, or of the entry that spans several.
    pub statement: &'static str,
    /// The reading's letter.
    pub reading: char,
}

/// The readings that `scenario` takes in place of defaults, in the register's order. Levers between readings,
/// such as a share of one's own, choose none.
#[must_use]
pub fn chosen(scenario: &Scenario) -> Vec<Chosen> {
    if scenario.changes().len() == 0 {
        return Vec::new();
    }
    let taken = registry::readings(scenario.program).iter().filter(|reading| holds(scenario, reading));
    taken.map(|reading| Chosen { statement: reading.statement, reading: reading.letter }).collect()
}

/// Whether every value that chooses `reading` is set.
fn holds(scenario: &Scenario, reading: &Reading) -> bool {
    reading.set.iter().all(|(id, text)| {
        let value = lever(scenario.program, id).and_then(|lever| parse_value(lever, text).ok());
        value.is_some_and(|value| scenario.get(id) == value)
    })
}

/// What readings are compared by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measures {
    /// Mean price in 2035; none when nothing was sold.
    pub price_2035: Option<Price>,
    /// All emissions of the state in 2035.
    pub statewide_2035_t: Option<Allowances>,
    /// Receipts of all auctions.
    pub revenue_total: Money,
}

impl Measures {
    /// Those of a run.
    #[must_use]
    pub fn of(outcome: &Outcome) -> Measures {
        let year = outcome.year(2035);
        Measures {
            price_2035: year.and_then(|row| row.price_mean),
            statewide_2035_t: year.map(|row| row.statewide_t),
            revenue_total: outcome.summary.revenue_total,
        }
    }

    /// What became of `base`; none where either has no number.
    fn less(&self, base: &Measures) -> Measures {
        let price = self.price_2035.zip(base.price_2035).map(|(own, base)| Price(own.0 - base.0));
        let tons = self.statewide_2035_t.zip(base.statewide_2035_t).map(|(own, base)| own - base);
        let revenue_total = self.revenue_total - base.revenue_total;
        Measures { price_2035: price, statewide_2035_t: tons, revenue_total }
    }
}

/// What an alternative reading does.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// It changes the measures by this much.
    Change(Measures),
    /// The scenario takes it already.
    Taken,
    /// It cannot run, and why.
    Stopped(Vec<Problem>),
}

/// An alternative reading and what it does.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The reading.
    pub reading: &'static Reading,
    /// What it does.
    pub effect: Effect,
}

/// What rows are ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The change in the price of 2035.
    Price,
    /// The change in the state's emissions of 2035.
    Emissions,
    /// The change in receipts.
    Revenue,
}

impl By {
    /// Every order.
    pub const ALL: [By; 3] = [By::Price, By::Emissions, By::Revenue];

    /// Its name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            By::Price => "price",
            By::Emissions => "emissions",
            By::Revenue => "revenue",
        }
    }

    /// How large the change is; none when there is no number.
    fn size(self, row: &Row) -> Option<u128> {
        let Effect::Change(change) = &row.effect else { return None };
        match self {
            By::Price => change.price_2035.map(|price| u128::from(price.0.unsigned_abs())),
            By::Emissions => change.statewide_2035_t.map(|tons| u128::from(tons.unsigned_abs())),
            By::Revenue => Some(change.revenue_total.0.unsigned_abs()),
        }
    }
}

/// The alternatives to a scenario, to be run one by one, between frames if need be.
#[derive(Clone, Debug)]
pub struct Ranking {
    scenario: Scenario,
    base: Measures,
}

impl Ranking {
    /// Runs `scenario` itself.
    ///
    /// # Errors
    /// When it does not run.
    pub fn start(scenario: Scenario) -> Result<Ranking, Vec<Problem>> {
        let outcome = run(&scenario)?;
        Ok(Ranking::of(scenario, &outcome))
    }

    /// The alternatives to a scenario whose own run is known.
    #[must_use]
    pub fn of(scenario: Scenario, outcome: &Outcome) -> Ranking {
        Ranking { scenario, base: Measures::of(outcome) }
    }

    /// The scenario's own measures.
    #[must_use]
    pub fn base(&self) -> Measures {
        self.base
    }

    /// How many alternatives there are.
    #[must_use]
    pub fn count(&self) -> usize {
        registry::readings(self.scenario.program).len()
    }

    /// Runs the alternative at `index`, in the register's order; none past the last one.
    #[must_use]
    pub fn rank_one(&self, index: usize) -> Option<Row> {
        let reading = registry::readings(self.scenario.program).get(index)?;
        let effect = if holds(&self.scenario, reading) {
            Effect::Taken
        } else {
            match alternative(&self.scenario, reading).and_then(|scenario| run(&scenario)) {
                Ok(outcome) => Effect::Change(Measures::of(&outcome).less(&self.base)),
                Err(problems) => Effect::Stopped(problems),
            }
        };
        Some(Row { reading, effect })
    }
}

/// `scenario` with `reading` in place of the one that it takes of the same passage.
fn alternative(scenario: &Scenario, reading: &Reading) -> Result<Scenario, Vec<Problem>> {
    let mut changed = scenario.clone();
    let same = registry::readings(scenario.program).iter().filter(|other| other.statement == reading.statement);
    for other in same.filter(|other| holds(scenario, other)) {
        other.set.iter().for_each(|(id, _)| changed.reset(id));
    }
    let problems: Vec<Problem> = reading.set.iter().filter_map(|(id, text)| changed.set_text(id, text).err()).collect();
    if problems.is_empty() { Ok(changed) } else { Err(problems) }
}

/// `scenario` with the reading `letter` of the passage `statement`, whatever it took of it before; the default for a
/// letter that no lever chooses.
///
/// # Errors
/// When a value of the reading is not allowed.
pub fn choose(scenario: &Scenario, statement: &str, letter: char) -> Result<Scenario, Vec<Problem>> {
    let same = || registry::readings(scenario.program).iter().filter(|other| other.statement == statement);
    if let Some(wanted) = same().find(|reading| reading.letter == letter) {
        return alternative(scenario, wanted);
    }
    let mut changed = scenario.clone();
    for other in same().filter(|other| holds(scenario, other)) {
        other.set.iter().for_each(|(id, _)| changed.reset(id));
    }
    Ok(changed)
}

/// The letter of the reading of `statement` that `scenario` takes; `A` is the default.
#[must_use]
pub fn taken(scenario: &Scenario, statement: &str) -> char {
    let same = registry::readings(scenario.program).iter().filter(|other| other.statement == statement);
    let mut held = same.filter(|other| holds(scenario, other)).map(|reading| reading.letter);
    held.next().unwrap_or('A')
}

/// Puts the largest changes first; equal ones and those without a number stay in the register's order, the latter
/// last.
pub fn order(rows: &mut [Row], by: By) {
    rows.sort_by_key(|row| Reverse(by.size(row)));
}

/// Runs every alternative to `scenario` and orders them.
///
/// # Errors
/// When the scenario itself does not run.
pub fn rank(scenario: &Scenario, by: By) -> Result<(Measures, Vec<Row>), Vec<Problem>> {
    let ranking = Ranking::start(scenario.clone())?;
    let mut rows: Vec<Row> = (0..ranking.count()).filter_map(|index| ranking.rank_one(index)).collect();
    order(&mut rows, by);
    Ok((ranking.base, rows))
}

#[cfg(test)]
mod tests;
