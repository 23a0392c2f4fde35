//! The JavaScript face: a few plain functions, exported by the module and offered as `window.capwright`.
//!
//! Must not know components. Invariants: a function answers, or throws an array of objects with `code`,
//! `path` and `message`; it never panics; field names are those of the files that the command line writes. The lab's
//! module has only what the lab needs: `simulate` comes with the module of all pages.

#[cfg(feature = "pages")]
use crate::law::Problem;
#[cfg(feature = "pages")]
use crate::market::{document, sample};
use crate::scenario::{self, Scenario};
#[cfg(feature = "pages")]
use js_sys::JSON;
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

/// Runs a scenario, an object or its JSON text, and returns the result.
///
/// # Errors
/// What is wrong with the scenario, as an array of problems.
#[cfg(feature = "pages")]
#[wasm_bindgen]
pub fn simulate(scenario: &JsValue) -> Result<JsValue, JsValue> {
    let readings = scenario::readings::chosen;
    let result = read(scenario).and_then(|scenario| Ok((scenario::run_scheme(&scenario)?, readings(&scenario))));
    match result {
        Ok((outcome, readings)) => JSON::parse(&outcome.to_json(&readings)),
        Err(problems) => Err(serde_wasm_bindgen::to_value(&problems)?),
    }
}

#[cfg(feature = "pages")]
fn read(scenario: &JsValue) -> Result<Scenario, Vec<Problem>> {
    let text = match scenario.as_string() {
        Some(text) => text,
        None => JSON::stringify(scenario).ok().map(String::from).unwrap_or_default(),
    };
    scenario::json::parse(&text)
}

/// Milliseconds that `runs` runs of the bill take.
#[wasm_bindgen(js_name = benchRuns)]
#[must_use]
pub fn bench_runs(runs: u32) -> f64 {
    let bill = Scenario::bill(scenario::PROGRAMS[0]);
    let started = js_sys::Date::now();
    let tons: i64 =
        (0..runs).filter_map(|_| scenario::run(&bill).ok()).map(|run| run.summary.cumulative_emissions_t).sum();
    // Reading the results keeps the compiler from leaving the runs out.
    if tons < 0 { f64::NAN } else { js_sys::Date::now() - started }
}

/// Milliseconds that `runs` runs of the first programme of rates take, from its levers on.
#[cfg(feature = "pages")]
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
#[cfg(feature = "pages")]
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
#[cfg(feature = "pages")]
#[wasm_bindgen(js_name = benchDocument)]
#[must_use]
pub fn bench_document(bids: usize) -> f64 {
    let text = sample::document(bids);
    let started = js_sys::Date::now();
    let whole = document::clear_json(&text).is_ok_and(|result| !result.is_empty());
    if whole { js_sys::Date::now() - started } else { f64::NAN }
}

/// Offers the functions as `window.capwright`, with `summary()`: the run on the screen, as JSON.
pub fn publish(summary: impl Fn() -> String + 'static) {
    let face = Object::new();
    offer(&face, "summary", Closure::<dyn Fn() -> String>::new(summary).into_js_value());
    offer(&face, "benchRuns", Closure::<dyn Fn(u32) -> f64>::new(bench_runs).into_js_value());
    #[cfg(feature = "pages")]
    {
        let run = Closure::<dyn Fn(JsValue) -> Result<JsValue, JsValue>>::new(|scenario: JsValue| simulate(&scenario));
        offer(&face, "simulate", run.into_js_value());
    }
    if let Some(window) = web_sys::window() {
        offer(&window, "capwright", face.into());
    }
}

fn offer(face: &Object, name: &str, value: JsValue) {
    // A page that froze its globals goes without.
    let _ = Reflect::set(face, &JsValue::from_str(name), &value);
}
