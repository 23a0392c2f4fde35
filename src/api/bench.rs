//! Timings of auctions and of the second scheme in the module as it ships.
//!
//! Must not be called by the page.

use crate::market::document::{self, AuctionDocument, Tranche};
use crate::market::sample;
use crate::scenario::{self, Scenario};
use crate::units::Price;
use wasm_bindgen::prelude::*;

/// Milliseconds that `runs` runs of the first programme of rates take, from its levers on.
#[wasm_bindgen(js_name = benchRates)]
#[must_use]
pub fn bench_rates(runs: u32) -> f64 {
    let plan = scenario::sides::of_kind(&Scenario::bill(scenario::PROGRAMS[0]), scenario::Scheme::Rate);
    let started = js_sys::Date::now();
    let run = |_| scenario::run_rates(&plan).ok();
    let tons: i64 = (0..runs).filter_map(run).filter_map(|run| Some(run.years.last()?.emissions_t)).sum();
    if tons < 0 { f64::NAN } else { js_sys::Date::now() - started }
}

/// Milliseconds that clearing a made-up auction of so many bids takes, over `rounds` rounds: price and every award.
#[wasm_bindgen(js_name = benchAuction)]
#[must_use]
pub fn bench_auction(bids: usize, rounds: u32) -> f64 {
    let mut sample = sample::Sample::new(bids);
    sample.clear();
    let started = js_sys::Date::now();
    let sold: i64 = (0..rounds).map(|_| sample.clear().sold).sum();
    if sold < 0 { f64::NAN } else { js_sys::Date::now() - started }
}

/// Milliseconds that a made-up auction document of so many bids takes, from text to text.
#[wasm_bindgen(js_name = benchDocument)]
#[must_use]
pub fn bench_document(bids: usize) -> f64 {
    let text = sample::document(bids);
    let started = js_sys::Date::now();
    let whole = document::clear_json(&text).is_ok_and(|result| !result.is_empty());
    if whole { js_sys::Date::now() - started } else { f64::NAN }
}

/// Milliseconds that a made-up table of so many bids takes, from text to result.
#[wasm_bindgen(js_name = benchTable)]
#[must_use]
pub fn bench_table(bids: usize) -> f64 {
    let text = sample::table(bids);
    let supply = Tranche { id: "new".to_owned(), quantity: bids as i64 * 5_000, ..Tranche::default() };
    let started = js_sys::Date::now();
    let read = document::read_csv(&text, AuctionDocument::new(Price(1600), vec![supply]));
    let sold = read.is_ok_and(|document| document::clear(&document).sold > 0);
    if sold { js_sys::Date::now() - started } else { f64::NAN }
}
