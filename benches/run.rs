//! How long one whole run of the bill takes natively: 120 auctions, every entity's bids, the ledger and its
//! audit.

use capwright::scenario::{self, Scenario};
use capwright::simulate;

fn main() {
    divan::main();
}

/// From a built programme to its result.
#[divan::bench]
fn run(bencher: divan::Bencher) {
    let bill = Scenario::bill(scenario::PROGRAMS[0]);
    let program = scenario::program(&bill).expect("the bill builds");
    bencher.bench_local(|| simulate::run(&program, 1));
}

/// The same with every movement kept.
#[divan::bench]
fn run_with_journal(bencher: divan::Bencher) {
    let bill = Scenario::bill(scenario::PROGRAMS[0]);
    let program = scenario::program(&bill).expect("the bill builds");
    bencher.bench_local(|| simulate::run_kept(&program, 1, true));
}

/// A run of the programme of rates.
#[divan::bench]
fn run_rates(bencher: divan::Bencher) {
    let plan = Scenario::bill(scenario::PROGRAMS[1]);
    bencher.bench_local(|| scenario::run_rates(&plan));
}

/// From levers to a programme.
#[divan::bench]
fn build(bencher: divan::Bencher) {
    let bill = Scenario::bill(scenario::PROGRAMS[0]);
    bencher.bench_local(|| scenario::program(&bill));
}
