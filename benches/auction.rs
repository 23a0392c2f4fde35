//! How long an auction takes, from a thousand bids to a million.

use capwright::market::clearing::{
    BidLimit, ClearingRoom, EmissionsContainment, PricingRule, SealedBid, Terms, Undersubscribed,
};
use capwright::market::draw_number;
use capwright::units::Price;

fn main() {
    divan::main();
}

/// `count` bids between the reserve price of $16 and $80, ten to a bidder.
fn bids(count: usize) -> Vec<SealedBid> {
    let bid = |place: usize| {
        let draw = draw_number(5981, place as u64);
        let quantity = 1000 * (1 + (draw >> 32) as i64 % 20);
        SealedBid { bidder: (place / 10) as u32, price: Price(1600 + draw as u32 as i64 % 6400), quantity }
    };
    (0..count).map(bid).collect()
}

/// Clears with warm buffers, limits on and the containment reserve open: one auction of the simulator.
#[divan::bench(args = [1_000, 10_000, 100_000, 1_000_000])]
fn clear(bencher: divan::Bencher, count: usize) {
    run(bencher, count, &bids(count));
}

/// The same with the bids in no order at all.
#[divan::bench(args = [1_000, 10_000, 100_000, 1_000_000])]
fn clear_shuffled(bencher: divan::Bencher, count: usize) {
    let mut bids = bids(count);
    for place in (1..count).rev() {
        bids.swap(place, (draw_number(1, place as u64) % (place as u64 + 1)) as usize);
    }
    run(bencher, count, &bids);
}

fn run(bencher: divan::Bencher, count: usize, bids: &[SealedBid]) {
    let limits = vec![BidLimit { purchase: 90_000, ..BidLimit::NONE }; count / 10];
    let keys: Vec<u64> = (0..limits.len() as u64).collect();
    let terms = Terms {
        supply: count as i64 * 5_000,
        reserve_price: Price(1600),
        lot: 1000,
        pricing: PricingRule::LowestAccepted,
        undersubscribed: Undersubscribed::LowestAccepted,
        seed: 5981,
        containment: Some(EmissionsContainment { trigger: Price(2000), available: 1_000_000 }),
    };
    let mut room = ClearingRoom::new();
    room.clear(&terms, bids, &limits, &keys);
    bencher.bench_local(|| room.clear(divan::black_box(&terms), bids, &limits, &keys));
}

/// An auction document, from text to text.
#[divan::bench(args = [1_000, 10_000, 100_000, 1_000_000])]
fn clear_document(bencher: divan::Bencher, count: usize) {
    let text = document(&bids(count));
    bencher.bench_local(|| capwright::market::document::clear_json(divan::black_box(&text)).map(|text| text.len()));
}

/// The bids as a document of at most two thousand bidders.
fn document(bids: &[SealedBid]) -> String {
    let bidders: Vec<String> =
        (0..2_000).map(|id| format!(r#"{{"id":"{id}","class":"covered","approved":true}}"#)).collect();
    let row = |bid: &SealedBid| {
        format!(r#"{{"bidder":"{}","price":"{}","quantity":{}}}"#, bid.bidder % 2_000, bid.price, bid.quantity)
    };
    let rows: Vec<String> = bids.iter().map(row).collect();
    format!(
        r#"{{"seed":1,"reserve_price":16,"supply":[{{"id":"new","category":"current","owner":"WA","vintage":2023,
        "quantity":{}}}],"bidders":[{}],"bids":[{}]}}"#,
        bids.len() * 5_000,
        bidders.join(","),
        rows.join(",")
    )
}
