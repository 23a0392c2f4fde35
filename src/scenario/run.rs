//! From a scenario to a result.

use super::Scenario;
use crate::data;
#[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
use crate::law::world::Emitter;
use crate::law::world::World;
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
    let Some(list) = scenario.own_emitters() else { return washington::program(&scenario.values(), world) };
    let World { inventory, illustrations, .. } = world.clone();
    let own = World { emitters: list.to_vec(), inventory, illustrations };
    let mut program = washington::program(&scenario.values(), &own)?;
    let count = list.len();
    program
        .notes
        .push(("W-OWN-EMITTERS", format!("{count} emitters of the scenario's own stand in for the bundled ones")));
    Ok(program)
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

/// The emitters that `scenario` runs on: its own, or the bundled ones; none for a programme of another kind.
#[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
#[must_use]
pub fn emitters(scenario: &Scenario) -> &[Emitter] {
    let bundled = || WASHINGTON.as_ref().map_or(&[][..], |world| &world.emitters[..]);
    scenario.own_emitters().map_or_else(bundled, |own| own.as_slice())
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
