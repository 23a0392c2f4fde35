//! How long whole runs take natively: the bill with 120 auctions, every entity's bids, the ledger and its audit; and
//! the plan with every firm's allocation, trade and surrender, its measures and its ledger.

use capwright::scenario::{self, Scenario};
use capwright::{intensity, simulate};
use rust_decimal::Decimal;

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

/// A run of the programme of rates; under 5 ms is the aim.
#[divan::bench]
fn run_rates(bencher: divan::Bencher) {
    let plan = scenario::rates(&Scenario::bill(scenario::PROGRAMS[1])).expect("the plan builds");
    bencher.bench_local(|| intensity::run(&plan, 1));
}

/// From its levers to its programme.
#[divan::bench]
fn build_rates(bencher: divan::Bencher) {
    let plan = Scenario::bill(scenario::PROGRAMS[1]);
    bencher.bench_local(|| scenario::rates(&plan));
}

/// A cap and a rate side by side: each programme twice, and the one plant.
#[divan::bench]
fn side_by_side(bencher: divan::Bencher) {
    let bill = Scenario::bill(scenario::PROGRAMS[0]);
    bencher.bench_local(|| scenario::sides::sides(&bill, Decimal::new(1, 1)));
}

/// From levers to a programme.
#[divan::bench]
fn build(bencher: divan::Bencher) {
    let bill = Scenario::bill(scenario::PROGRAMS[0]);
    bencher.bench_local(|| scenario::program(&bill));
}
