//! What was checked in a run, and where every allowance of it is.
//!
//! Must not check anything itself. Invariant: the places add up to what was issued, because an allowance is in exactly
//! one account.

use crate::ledger::{Account, OFFSET_KINDS};
use crate::simulate::{Check, Run};
use crate::text::Language;
use crate::text::more::MethodWords;
use crate::units::Allowances;
use crate::view::{fill, number};

/// Where allowances are at the end of a run, by id, in the order of their words.
pub const PLACES: [&str; 8] =
    ["retired", "cancelled", "private", "auction", "consigned", "price-containment", "emissions-containment", "abroad"];

/// The ledger of a run at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    /// Everything ever issued as allowances, and what came from a linked programme.
    pub issued: Allowances,
    /// Where it is, by place.
    pub places: [Allowances; PLACES.len()],
    /// Offset credits surrendered, which are no allowances.
    pub credits: Allowances,
}

/// The totals of `run`.
#[must_use]
pub fn totals(run: &Run) -> Totals {
    let ledger = &run.ledger;
    let of = |account| ledger.allowances(account);
    Totals {
        issued: ledger.issued(),
        places: [
            of(Account::Retired),
            of(Account::Cancelled),
            ledger.private(),
            of(Account::Auction),
            of(Account::Consigned),
            of(Account::PriceContainment),
            of(Account::EmissionsContainment),
            of(Account::Abroad),
        ],
        credits: (0..OFFSET_KINDS.len()).map(|kind| ledger.retired_credits(kind)).sum(),
    }
}

/// A check's name in words; its own where there are none.
#[must_use]
pub fn name(check: &Check, words: &MethodWords) -> String {
    let known = words.checks.iter().find(|(name, _)| *name == check.name);
    known.map_or(check.name, |(_, words)| *words).to_owned()
}

/// What a check found: how often it held, or where it first failed as the engine says it.
#[must_use]
pub fn detail(check: &Check, words: &MethodWords, language: Language) -> String {
    let times = check.detail.strip_prefix("held ").and_then(|rest| rest.strip_suffix(" times"));
    match times.and_then(|times| times.parse::<u32>().ok()) {
        Some(times) if check.ok => fill(words.held, &[("count", &number::grouped(i128::from(times), language))]),
        _ => check.detail.clone(),
    }
}
