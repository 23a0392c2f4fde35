//! From a scenario to a result.

use super::Scenario;
use crate::data;
use crate::law::world::{Category, World};
use crate::law::{Problem, Program, washington};
use crate::market::document::AuctionDocument;
use crate::simulate::{self, EntityYear, Outcome, Run};
use std::sync::LazyLock;

/// Seed of a scenario that sets none.
pub const DEFAULT_SEED: u32 = 1;

static WASHINGTON: LazyLock<Result<World, Problem>> = LazyLock::new(data::washington::world);

/// The programme of budgets that `scenario` asks for.
///
/// # Errors
/// Levers that contradict each other, with the id of one of them; or the programme is of another kind.
pub fn program(scenario: &Scenario) -> Result<Program, Vec<Problem>> {
    #[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
    if super::scheme(scenario.program) != super::Scheme::Budget {
        return Err(super::rates::other_kind(scenario.program));
    }
    let world = WASHINGTON.as_ref().map_err(|problem| vec![problem.clone()])?;
    washington::program(&scenario.values(), world)
}

/// Runs `scenario`.
///
/// # Errors
/// As [`program`].
pub fn run(scenario: &Scenario) -> Result<Outcome, Vec<Problem>> {
    run_kept(scenario, false).map(|run| run.outcome)
}

/// Runs `scenario` and keeps the ledger, with every movement when asked to.
///
/// # Errors
/// As [`program`].
pub fn run_kept(scenario: &Scenario, keep_journal: bool) -> Result<Run, Vec<Problem>> {
    let seed = u64::from(scenario.seed.unwrap_or(DEFAULT_SEED));
    Ok(simulate::run_kept(&program(scenario)?, seed, keep_journal))
}

/// Runs `scenario` once more and gives every entity's years.
///
/// # Errors
/// As [`program`].
pub fn by_year(scenario: &Scenario) -> Result<Vec<Vec<EntityYear>>, Vec<Problem>> {
    let seed = u64::from(scenario.seed.unwrap_or(DEFAULT_SEED));
    Ok(simulate::by_year(&program(scenario)?, seed))
}

/// The source category of the emitter called `name`; none for an unknown one.
#[must_use]
pub fn category(name: &str) -> Option<Category> {
    let world = WASHINGTON.as_ref().ok()?;
    world.emitters.iter().find(|emitter| emitter.name == name).map(|emitter| emitter.category)
}

/// Runs `scenario` once more and gives the book of the regular auction at `place` among the outcome's; none where no
/// regular auction stands.
///
/// # Errors
/// As [`program`].
pub fn book(scenario: &Scenario, place: usize) -> Result<Option<AuctionDocument>, Vec<Problem>> {
    let seed = u64::from(scenario.seed.unwrap_or(DEFAULT_SEED));
    Ok(simulate::book(&program(scenario)?, seed, place))
}
