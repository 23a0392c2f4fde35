//! Many cases on every core: seeds in a row, so that a run goes on where another one stopped.

use super::book::Book;
use super::draw::Case;
use super::laws::{self, Broken};
use super::{codec, runs};
use capwright::scenario::link;
use capwright::simulate;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Instant;

/// One case in so many is run twice, or against a changed one: those laws take two more runs.
const PAIRS: u64 = 16;

/// What a soak saw.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Cases that ran.
    pub ran: u64,
    /// Cases whose levers contradicted each other to the last.
    pub refused: u64,
    /// Movements of all of them.
    pub movements: u64,
    /// Cases in which somebody missed something at a deadline.
    pub short: u64,
}

/// Every law on the case of `seed`; how many movements it had and whether somebody fell short, or none if it was refused.
pub fn check(seed: u64) -> Result<Option<(u64, bool)>, Broken> {
    let Some(case) = Case::new(seed) else { return Ok(None) };
    let run = simulate::run_kept(&case.program, case.run_seed(), true);
    Book::new(&case.program, &run).replay()?;
    laws::hold(&case.program, &run)?;
    match seed % PAIRS {
        0 => runs::same_again(&case, &run)?,
        1 => runs::outside_is_outside(&case, &run)?,
        2 => runs::the_far_future_is_not_seen(&case)?,
        3..=6 => codec::hold(&case)?,
        _ => {}
    }
    let short = run.outcome.deadlines.iter().any(|row| row.shortfall_t > 0);
    Ok(Some((run.journal().len() as u64, short)))
}

/// What went wrong with the case of `seed`, in words; a panic is an answer like any other.
fn tried(seed: u64) -> Result<Option<(u64, bool)>, String> {
    let told = |what: &str| {
        let levers = link::encode(&Case::drawn(seed));
        format!("SEED={seed}: {what}\nlevers as drawn: {levers}")
    };
    match catch_unwind(AssertUnwindSafe(|| check(seed))) {
        Ok(Ok(seen)) => Ok(seen),
        Ok(Err(broken)) => Err(told(&format!("{broken:?}"))),
        Err(panic) => {
            let said = panic.downcast_ref::<String>().map(String::as_str);
            let said = said.or_else(|| panic.downcast_ref::<&str>().copied());
            Err(told(&format!("panicked: {}", said.unwrap_or("without words"))))
        }
    }
}

/// Checks `count` seeds from `first` on, `threads` at a time; says every so often how far it is.
///
/// # Errors
/// The lowest failing seed with what it broke, and the seed to go on from.
pub fn soak(first: u64, count: u64, threads: usize, aloud: bool) -> Result<Seen, String> {
    let (next, begin) = (AtomicU64::new(0), Instant::now());
    let seen = Mutex::new((Seen::default(), Vec::new()));
    thread::scope(|scope| {
        for _ in 0..threads.max(1) {
            scope.spawn(|| {
                loop {
                    let start = next.fetch_add(100, Ordering::Relaxed);
                    if start >= count || seen.lock().is_ok_and(|seen| !seen.1.is_empty()) {
                        return;
                    }
                    let results: Vec<_> = (start..(start + 100).min(count)).map(|place| tried(first + place)).collect();
                    let Ok(mut seen) = seen.lock() else { return };
                    let (seen, failures) = &mut *seen;
                    for result in results {
                        note(seen, failures, result);
                    }
                    let done = seen.ran + seen.refused;
                    if aloud && (start / 100).is_multiple_of(100) {
                        let rate = done as f64 / begin.elapsed().as_secs_f64().max(0.001);
                        eprintln!("{done} of {count} cases, {rate:.0} a second; to go on: SEED={}", first + start);
                    }
                }
            });
        }
    });
    let (seen, mut failures) = seen.into_inner().unwrap_or_default();
    failures.sort();
    if failures.is_empty() { Ok(seen) } else { Err(failures.join("\n")) }
}

fn note(seen: &mut Seen, failures: &mut Vec<String>, result: Result<Option<(u64, bool)>, String>) {
    match result {
        Ok(Some((movements, short))) => {
            seen.ran += 1;
            seen.movements += movements;
            seen.short += u64::from(short);
        }
        Ok(None) => seen.refused += 1,
        Err(failure) => failures.push(failure),
    }
}
