//! A scenario's own emitters in a link: as a table, packed.
//!
//! Invariant: what [`field`] makes, [`read`] puts back into the scenario, or says why not; a list that is too long for a
//! link leaves a mark that says so, never a link that quietly runs other emitters.

use super::packed;
use crate::law::Problem;
use crate::law::world::Emitter;
use crate::scenario::own::{FIELD, read_csv, write_csv};
use crate::scenario::problems::{E_INACTIVE, E_VERSION, problem};
use crate::scenario::{Scenario, Scheme, scheme};
use std::sync::Arc;

/// The sort of the contents.
pub const KIND: &str = "emitters1";

/// The list for a link's field, where `room` bytes are left.
pub(super) fn field(list: &[Emitter], room: usize) -> String {
    let packed = packed::pack(KIND, &write_csv(list)).ok();
    packed.filter(|packed| packed.len() <= room).unwrap_or_else(|| packed::too_long(KIND))
}

/// Puts the list of a link's field into `scenario`.
pub(super) fn read(scenario: &mut Scenario, field: &str) -> Result<(), Problem> {
    if scheme(scenario.program) != Scheme::Budget {
        let message = "own emitters can stand in where budgets limit them; they were left out";
        return Err(problem(E_INACTIVE, packed::FIELD, message.to_owned()));
    }
    let left_out = |why: &str| {
        let message = format!("the link's own list of emitters was left out, and the bundled one stands: {why}");
        problem(E_VERSION, packed::FIELD, message)
    };
    let text = packed::unpack(KIND, field).map_err(left_out)?;
    match read_csv(&text) {
        Ok(list) => scenario.set_own_emitters(Some(Arc::new(list))),
        Err(problems) => return Err(left_out(problems.first().map_or(FIELD, |first| &first.message))),
    }
    Ok(())
}
