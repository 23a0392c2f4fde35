//! What was checked in a run, and where every allowance of it is.
//!
//! Must not check anything itself. Invariant: the places add up to what was issued, because an allowance is in exactly
//! one account.

use crate::intensity;
use crate::ledger::{Account, OFFSET_KINDS};
use crate::scenario::SchemeOutcome;
use crate::simulate::Run;
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

/// A check of a run of either scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What was checked.
    pub name: &'static str,
    /// Whether it is fine.
    pub ok: bool,
    /// What was found; empty where there is nothing to say.
    pub detail: String,
}

/// Whether the books of `run` balance, and every check of them.
#[must_use]
pub fn checks(run: &SchemeOutcome) -> (bool, Vec<Check>) {
    match run {
        SchemeOutcome::Budget(run) => {
            let check =
                |check: &crate::simulate::Check| Check { name: check.name, ok: check.ok, detail: check.detail.clone() };
            (run.audit.balanced, run.audit.checks.iter().map(check).collect())
        }
        SchemeOutcome::Rate(run) => {
            let check =
                |check: &intensity::Check| Check { name: check.name, ok: check.ok, detail: check.detail.clone() };
            (run.audit.balanced, run.audit.checks.iter().map(check).collect())
        }
    }
}

/// Where allowances of a run of rates came from and went, by id, in the order of their words: what goes is negative.
pub const FLOWS: [&str; 7] = ["given", "auctioned", "borrowed", "bought", "sold", "surrendered", "lapsed"];

/// What firms were given, won, borrowed, bought, sold, surrendered and lost in all years of `run`.
#[must_use]
pub fn flows(run: &intensity::Outcome) -> [Allowances; FLOWS.len()] {
    let sum = |of: fn(&intensity::YearRow) -> Allowances| run.years.iter().map(of).sum::<Allowances>();
    [
        sum(|row| row.allocated_t - row.auctioned_t),
        sum(|row| row.auction_sold_t),
        sum(|row| row.borrowed_t),
        sum(|row| row.bought_t),
        -sum(|row| row.sold_t),
        -sum(|row| row.surrendered_t),
        -sum(|row| row.lapsed_t),
    ]
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
        _ if check.ok && check.detail.is_empty() => words.held_always.to_owned(),
        Some(times) if check.ok => fill(words.held, &[("count", &number::grouped(i128::from(times), language))]),
        _ => check.detail.clone(),
    }
}
