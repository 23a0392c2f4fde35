//! A scenario: a programme and the few levers that somebody moved.
//!
//! Knows names, kinds and ranges of levers, never what they do; checks that span several levers belong to
//! the programme that reads them. Invariant: what a scenario sets differs from the default and was checked
//! against its lever, so that an empty scenario is the bill.

#[cfg(any(feature = "pages", not(feature = "app")))]
mod between;
pub mod json;
#[cfg(any(test, feature = "cli"))]
pub mod lawmap;
pub mod link;
mod outcome;
#[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
pub mod own;
pub mod presets;
mod problems;
#[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
mod rates;
pub mod readings;
pub mod registry;
pub mod result;
mod run;
#[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
pub mod schema;
#[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
pub mod sides;
#[cfg(any(feature = "cli", not(feature = "app")))]
pub mod tongues;
mod value;

#[cfg(any(feature = "pages", not(feature = "app")))]
pub use between::between;
pub use outcome::{SchemeOutcome, run_scheme};
pub use problems::{E_LENGTH, E_PROGRAM, E_UTF8, unknown_program};
#[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
pub use rates::{Side, SideBySide, rates, run_rates, side_by_side};
#[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
pub use run::emitters;
pub use run::{DEFAULT_SEED, book, by_year, program, run, run_kept};
pub use value::{format_value, parse_value};

use crate::law::Problem;
#[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
use crate::law::henan;
use crate::law::lever::{Lever, Value, Values};
use crate::law::washington;
use crate::law::world::Emitter;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Ids of the programmes that can run.
#[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
pub const PROGRAMS: &[&str] = &[washington::ID, henan::ID];

/// Ids of the programmes that can run: the lab's own module has only the first.
#[cfg(not(any(not(feature = "app"), feature = "pages", feature = "cli")))]
pub const PROGRAMS: &[&str] = &[washington::ID];

/// How a programme limits emissions, and so how it is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// By budgets: [`run`].
    Budget,
    /// By rates for each unit of output: `run_rates`.
    Rate,
}

/// The kind of `program`.
#[must_use]
pub fn scheme(program: &str) -> Scheme {
    if program == washington::ID { Scheme::Budget } else { Scheme::Rate }
}

/// Most characters of a title.
pub const TITLE_LIMIT: usize = 200;

/// Most bytes of all changes as a link has them: tables may be long, and a link has to hold all of it.
pub const CHANGES_LIMIT: usize = 36 * 1024;

/// Most characters of notes. With it, every scenario's link stays within [`link::LIMIT`].
pub const NOTES_LIMIT: usize = 2_000;

/// The levers of `program`, sorted by id; none for an unknown programme.
#[must_use]
pub fn levers(program: &str) -> &'static [&'static Lever] {
    match program {
        washington::ID => washington::levers(),
        #[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
        henan::ID => henan::levers(),
        _ => &[],
    }
}

/// The lever of this id.
#[must_use]
pub fn lever(program: &str, id: &str) -> Option<&'static Lever> {
    let rows = levers(program);
    rows.binary_search_by_key(&id, |lever| lever.id).ok().map(|place| rows[place])
}

/// A programme and what was changed in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// Programme id, one of [`PROGRAMS`].
    pub program: &'static str,
    /// What its author calls it; may be empty.
    pub title: String,
    /// What its author says about it; may be empty.
    pub notes: String,
    /// Seed of bids and draws; the programme's own when unset.
    pub seed: Option<u32>,
    /// Its own emitters, in place of the bundled ones.
    emitters: Option<Arc<Vec<Emitter>>>,
    set: BTreeMap<&'static str, Value>,
}

impl Scenario {
    /// The programme as it stands. An unknown programme is read as the first known one.
    #[must_use]
    pub fn bill(program: &str) -> Scenario {
        let program = PROGRAMS.iter().copied().find(|known| *known == program).unwrap_or(PROGRAMS[0]);
        Scenario {
            program,
            title: String::new(),
            notes: String::new(),
            seed: None,
            emitters: None,
            set: BTreeMap::new(),
        }
    }

    /// The value of `id`, default or set; [`Value::Unset`] for an id that no lever has.
    #[must_use]
    pub fn get(&self, id: &str) -> Value {
        self.set.get(id).cloned().or_else(|| lever(self.program, id).map(Lever::default_value)).unwrap_or(Value::Unset)
    }

    /// Sets a lever after checking the value; setting the default removes the change.
    ///
    /// # Errors
    /// The id is unknown or inactive, or the value is of the wrong kind or out of range.
    pub fn set(&mut self, id: &str, value: Value) -> Result<(), Problem> {
        let lever = self.active(id)?;
        let value = value::check(lever, value)?;
        if value == lever.default_value() {
            self.set.remove(lever.id);
            return Ok(());
        }
        let table = matches!(value, Value::Table(_));
        let before = self.set.insert(lever.id, value);
        if table && link::changes_length(self) > CHANGES_LIMIT {
            match before {
                Some(before) => self.set.insert(lever.id, before),
                None => self.set.remove(lever.id),
            };
            return Err(problems::too_much(lever.id));
        }
        Ok(())
    }

    /// Sets a lever from text, as links and the command line have it.
    ///
    /// # Errors
    /// As [`Scenario::set`], and when the text cannot be read.
    pub fn set_text(&mut self, id: &str, text: &str) -> Result<(), Problem> {
        let lever = self.active(id)?;
        self.set(lever.id, parse_value(lever, text)?)
    }

    /// Puts a lever back to its default.
    pub fn reset(&mut self, id: &str) {
        self.set.remove(id);
    }

    /// What was changed, in order of ids.
    pub fn changes(&self) -> impl ExactSizeIterator<Item = (&'static str, &Value)> + '_ {
        self.set.iter().map(|(id, value)| (*id, value))
    }

    /// Whether nothing that a run reads was changed.
    #[must_use]
    pub fn is_bill(&self) -> bool {
        self.set.is_empty() && self.seed.is_none() && self.emitters.is_none()
    }

    /// The scenario's own emitters; none where the bundled ones stand.
    #[must_use]
    pub fn own_emitters(&self) -> Option<&Arc<Vec<Emitter>>> {
        self.emitters.as_ref()
    }

    /// Takes a list of emitters in place of the bundled ones, or goes back to those. A list comes from [`own`], which
    /// checked it.
    pub fn set_own_emitters(&mut self, list: Option<Arc<Vec<Emitter>>>) {
        self.emitters = list;
    }

    /// How many things were changed, the seed and the list of emitters among them.
    #[must_use]
    pub fn count(&self) -> usize {
        self.set.len() + usize::from(self.seed.is_some()) + usize::from(self.emitters.is_some())
    }

    /// The values of all levers.
    #[must_use]
    pub fn values(&self) -> Values {
        let mut values = Values::defaults(levers(self.program));
        for (id, value) in self.changes() {
            values.set(id, value.clone());
        }
        values
    }

    /// The lever of this id, if it exists and a rule that runs reads it.
    ///
    /// # Errors
    /// It does not, or none does.
    pub fn active(&self, id: &str) -> Result<&'static Lever, Problem> {
        let lever = lever(self.program, id).ok_or_else(|| problems::unknown_lever(self.program, id))?;
        if lever.active { Ok(lever) } else { Err(problems::inactive(lever)) }
    }
}

#[cfg(test)]
mod tests;
