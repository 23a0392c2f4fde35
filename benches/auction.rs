//! How long an auction takes, from a thousand bids to a million.

use capwright::market::document::{AuctionDocument, Tranche, clear, clear_json, read_csv};
use capwright::market::sample::{self, Sample};
use capwright::units::Price;

/// What others were measured at on a machine of this class, in ms for 1,000, 10,000 and 100,000 bids, price and awards.
const PEERS: &str = "peers, ms for 1e3 / 1e4 / 1e5 bids: plain JavaScript 0.20 / 3.3 / 42; the open CarbonSim clone \
    1.55 / 51 / 604; ASSUME 15 / 1,382; pymarket 70 / 6,815";

fn main() {
    println!("{PEERS}");
    divan::main();
}

/// Clears with warm buffers, limits on and the containment reserve open: one auction of the simulator.
#[divan::bench(args = [1_000, 10_000, 100_000, 1_000_000])]
fn clear_bids(bencher: divan::Bencher, count: usize) {
    run(bencher, Sample::new(count));
}

/// The same with the bids in no order at all.
#[divan::bench(args = [1_000, 10_000, 100_000, 1_000_000])]
fn clear_shuffled(bencher: divan::Bencher, count: usize) {
    run(bencher, Sample::new(count).shuffled());
}

fn run(bencher: divan::Bencher, mut sample: Sample) {
    sample.clear();
    bencher.bench_local(|| divan::black_box(&mut sample).clear());
}

/// An auction document, from text to text.
#[divan::bench(args = [1_000, 10_000, 100_000, 1_000_000])]
fn clear_document(bencher: divan::Bencher, count: usize) {
    let text = sample::document(count);
    bencher.bench_local(|| clear_json(divan::black_box(&text)).map(|text| text.len()));
}

/// A table of bids, from text to result.
#[divan::bench(args = [1_000, 10_000, 100_000, 1_000_000])]
fn clear_table(bencher: divan::Bencher, count: usize) {
    let text = sample::table(count);
    let supply = Tranche { id: "new".to_owned(), quantity: count as i64 * 5_000, ..Tranche::default() };
    let terms = AuctionDocument::new(Price(1600), vec![supply]);
    bencher.bench_local(|| read_csv(divan::black_box(&text), terms.clone()).map(|document| clear(&document).sold));
}
