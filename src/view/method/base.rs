//! What the cap is measured from: the covered share, as the bundled data give it and as it was published.
//!
//! Must not hold a figure: both come from runs. Invariant: the share is what the first limit's budget is of the limit.

use crate::law::lever::Value;
use crate::scenario::{self, Scenario, presets, registry};
use crate::simulate::Outcome;
use crate::text::Language;
use crate::units::{Allowances, whole_tons};
use rust_decimal::prelude::ToPrimitive;

/// The preset with the share that was published for the bill.
pub const PUBLISHED: &str = "clean-and-prosperous";

/// The lever with the mean emissions that the share is of.
const STATE: &str = "share.state_average";

/// A base of the cap.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Base {
    /// Covered part of all emissions.
    pub share: f64,
    /// All emissions, a mean year's.
    pub state_t: Allowances,
    /// The covered part of them.
    pub covered_t: Allowances,
}

/// The base that `run` of `scenario` started from; none where budgets do not come from a share.
#[must_use]
pub fn base(scenario: &Scenario, run: &Outcome) -> Option<Base> {
    let target = run.years.iter().find(|row| row.statewide_limit_t.is_some())?;
    let share = target.budget_planned_t as f64 / target.statewide_limit_t? as f64;
    let Value::Number(state) = scenario.get(STATE) else { return None };
    let state_t = state.to_i64()?;
    Some(Base { share, state_t, covered_t: whole_tons(share * state_t as f64) })
}

/// The published base of `program`, if a preset has one.
#[must_use]
pub fn published(program: &'static str) -> Option<(Scenario, Base)> {
    let preset = registry::presets(program).iter().find(|preset| preset.id == PUBLISHED)?;
    let scenario = presets::scenario(program, preset, Language::default()).ok()?;
    let run = scenario::run(&scenario).ok()?;
    let base = base(&scenario, &run)?;
    Some((scenario, base))
}
