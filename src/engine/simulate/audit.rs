//! What is checked while a run goes on, and what came of it.

use super::outcome::{Audit, Check};
use crate::ledger::Refusal;
use crate::units::Quarter;

/// Findings by check: how often it was made and where it first failed.
#[derive(Clone, Debug, Default)]
pub(super) struct Findings {
    checks: Vec<(&'static str, u32, Option<String>)>,
}

impl Findings {
    /// Records one outcome of `name`.
    pub(super) fn note(&mut self, name: &'static str, failed: Option<String>) {
        let first = self.count(name);
        if failed.is_some() && first.is_none() {
            *first = failed;
        }
    }

    /// Records that two amounts are equal; `what` is only made when they are not.
    pub(super) fn equal(&mut self, name: &'static str, left: i128, right: i128, what: impl Fn() -> String) {
        if left == right {
            self.count(name);
        } else {
            self.note(name, Some(format!("{}: {left} against {right}", what())));
        }
    }

    /// Counts that `name` was checked; returns where it first failed.
    fn count(&mut self, name: &'static str) -> &mut Option<String> {
        // Mostly the very same words: then there is nothing to compare.
        let known = |check: &(&'static str, u32, Option<String>)| std::ptr::eq(check.0, name) || check.0 == name;
        let place = self.checks.iter().position(known).unwrap_or(self.checks.len());
        if place == self.checks.len() {
            self.checks.push((name, 0, None));
        }
        let (_, times, first) = &mut self.checks[place];
        *times += 1;
        first
    }

    /// A movement that should have been possible.
    pub(super) fn refused(&mut self, quarter: Quarter, refusal: Refusal) {
        self.note("no movement was refused", Some(format!("{quarter}: {refusal:?}")));
    }

    /// The audit.
    pub(super) fn finish(self) -> Audit {
        let checks: Vec<Check> = self
            .checks
            .into_iter()
            .map(|(name, times, failed)| Check {
                name,
                ok: failed.is_none(),
                detail: failed.unwrap_or_else(|| format!("held {times} times")),
            })
            .collect();
        Audit { balanced: checks.iter().all(|check| check.ok), checks }
    }
}
