//! The ledger laws L1 to L18 of the quality notes on random scenarios of the bill, after every step.
//!
//! `SEED` and `COUNT` in the environment choose others than the ones that every check runs; `make soak` runs ten million.

#[path = "laws/book.rs"]
mod book;
#[path = "laws/chance.rs"]
mod chance;
#[path = "laws/codec.rs"]
mod codec;
#[path = "laws/draw.rs"]
mod draw;
// What a golden run's figures are is for the golden tests.
#[allow(dead_code)]
#[path = "golden/mod.rs"]
mod golden;
#[path = "laws/laws.rs"]
mod laws;
#[path = "laws/runs.rs"]
mod runs;
#[path = "laws/soak.rs"]
mod soak;
#[path = "laws/tables.rs"]
mod tables;

use book::Book;
use capwright::ledger::Account;
use capwright::scenario::{self, link};
use capwright::simulate;
use capwright::units::{Money, Price};
use draw::Case;

/// Cases of an ordinary check.
const COUNT: u64 = 2_000;

/// Cases that once broke a law, or the program, and what it was.
const ONCE_BROKEN: [(u64, &str); 3] = [
    (106_623, "an overflow: budgets that rise by equal percentages from next to nothing"),
    (
        3_000_002_514,
        "the law's own comparison: another table of budgets was another first one, which free amounts follow",
    ),
    (3_000_077_461, "the law's own sum: an emitter closed, and what its last instalment overpaid was owed by nobody"),
];

fn from_environment(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok().filter(|text| !text.is_empty())?;
    Some(text.parse().unwrap_or_else(|_| panic!("{name}={text} is no whole number")))
}

#[test]
fn every_ledger_law_holds_after_every_step_on_random_scenarios() {
    let (first, count) = (from_environment("SEED").unwrap_or(0), from_environment("COUNT").unwrap_or(COUNT));
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let seen = soak::soak(first, count, threads, count > COUNT).unwrap_or_else(|failures| panic!("\n{failures}"));
    println!("{seen:?}, seeds {first} to {}", first + count);
    // The cases must be worth running: few are refused, and in some nobody, in some somebody falls short.
    if count >= COUNT {
        assert!(seen.refused * 20 < count, "{seen:?}");
        assert!(seen.short * 200 > count && seen.short < count, "{seen:?}");
        assert!(seen.movements > 100 * seen.ran, "{seen:?}");
    }
}

#[test]
fn every_case_that_once_broke_a_law_holds_it_now() {
    for (seed, what) in ONCE_BROKEN {
        if let Err(broken) = soak::check(seed) {
            panic!("SEED={seed}, once {what}: {broken:?}");
        }
    }
}

/// Among them two in which many fall short: nothing that they could have used was for sale.
#[test]
fn every_golden_run_holds_every_law() {
    let budgets = |address: &&str| scenario::scheme(link::decode(address).scenario.program) == scenario::Scheme::Budget;
    for (name, address, _) in golden::RUNS.iter().filter(|(_, address, _)| budgets(address)) {
        let scenario = link::decode(address).scenario;
        let program = scenario::program(&scenario).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
        let run = scenario::run_kept(&scenario, true).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
        assert_eq!(Book::new(&program, &run).replay(), Ok(()), "{name}");
        assert_eq!(laws::hold(&program, &run), Ok(()), "{name}");
    }
}

#[test]
fn a_seed_brings_back_the_same_case() {
    for seed in 0..20 {
        let drawn = || Case::new(seed).map(|case| (case.scenario, case.world));
        assert_eq!(drawn(), drawn());
    }
    assert_ne!(Case::new(1).map(|case| case.world), Case::new(2).map(|case| case.world));
}

/// A case in which much happens.
fn eventful() -> (Case, simulate::Run) {
    let of = |seed| {
        let case = Case::new(seed)?;
        let run = simulate::run_kept(&case.program, case.run_seed(), true);
        let busy = run.outcome.deadlines.iter().any(|row| row.shortfall_t > 0 && row.offsets_t > 0);
        let free = run.outcome.years.iter().any(|row| row.free_t.iter().any(|tons| *tons > 0));
        (busy && free && run.outcome.audit.balanced).then_some((case, run))
    };
    (0..1_000).find_map(of).expect("one of many cases is eventful")
}

/// Each law notices what breaks it: a check that cannot fail proves nothing.
#[test]
fn a_wrong_row_or_another_movement_breaks_the_law_that_it_should() {
    let (case, run) = eventful();
    assert_eq!(laws::hold(&case.program, &run), Ok(()));
    let broken = |change: fn(&mut simulate::Run)| {
        let mut wrong = run.clone();
        change(&mut wrong);
        laws::hold(&case.program, &wrong).expect_err("it is broken").law()
    };
    let on = |case: &Case| case.program.in_force.start;
    assert!(on(&case) < 29);
    assert_eq!(broken(|run| run.outcome.years[29].auctioned_t += 1), "L6");
    assert_eq!(broken(|run| run.outcome.years[29].budget_t += 1_000_000_000), "L5");
    assert_eq!(broken(|run| run.outcome.years[9].held_t += 1), "L13");
    assert_eq!(broken(|run| run.outcome.years[9].accounts[0] += Money(1)), "L11");
    assert_eq!(broken(|run| run.outcome.years[9].revenue += Money(1)), "L11");
    assert_eq!(broken(|run| run.outcome.auctions[0].unsold_t += 1), "L11");
    assert_eq!(broken(|run| run.outcome.spending.years[5].accounts[1].closing += Money(1)), "L11");
    assert_eq!(broken(|run| run.outcome.deadlines[2].obligation_t += 1), "L7");
    assert_eq!(broken(|run| run.outcome.surrenders[0].penalty += Money(1)), "L7");
    assert_eq!(broken(|run| run.outcome.years[29].obligated_emissions_t += 1_000_000), "L12");
    assert_eq!(broken(|run| run.outcome.audit.balanced = false), "audit");
    // A book of other movements than the ledger's own notices that, and so does one under another law.
    let other = simulate::run_kept(&case.program, case.run_seed() + 1, true);
    let mixed = simulate::Run { outcome: run.outcome.clone(), ledger: other.ledger };
    assert!(laws::hold(&case.program, &mixed).is_err());
    let mut strict = case.program.clone();
    (strict.holding.rate_low, strict.holding.rate_high) = Default::default();
    assert_eq!(Book::new(&strict, &run).replay().expect_err("nobody may hold anything").law(), "L10");
    let mut dearer = case.program.clone();
    dearer.compliance.penalty.iter_mut().for_each(|rate| *rate = Price(rate.0 + 1));
    assert_eq!(laws::hold(&dearer, &run).expect_err("another penalty").law(), "L7");
    let mut fewer = case.program.clone();
    fewer.offsets.limit.iter_mut().for_each(|limit| *limit = Default::default());
    fewer.offsets.tribal_limit = Default::default();
    assert_eq!(laws::hold(&fewer, &run).expect_err("no credits are allowed").law(), "L8");
    assert!(run.journal().iter().any(|t| t.to == Account::Retired));
}
