//! The JavaScript face: a few plain functions, exported by the module and offered as `window.capwright`.
//!
//! Must not know components. Invariants: a function answers, or throws an array of objects with `code`,
//! `path` and `message`; it never panics; field names are those of the files that the command line writes.

use crate::scenario::{self, Scenario};
use crate::simulate::Outcome;
use crate::simulate::report::Report;
use crate::text::Language;
use js_sys::{JSON, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// Runs a scenario, an object or its JSON text, and returns the result.
///
/// # Errors
/// What is wrong with the scenario, as an array of problems.
#[wasm_bindgen]
pub fn simulate(scenario: &JsValue) -> Result<JsValue, JsValue> {
    let text = match scenario.as_string() {
        Some(text) => text,
        None => JSON::stringify(scenario).ok().and_then(|text| text.as_string()).unwrap_or_default(),
    };
    let outcome = scenario::json::parse(&text).and_then(|scenario| scenario::run(&scenario));
    match outcome {
        Ok(outcome) => given(&Report { outcome: &outcome, entities: true }),
        Err(problems) => Err(given(&problems)?),
    }
}

/// The levers of a programme, one row each; an unknown programme has none.
///
/// # Errors
/// Never in practice: rows are plain values.
#[wasm_bindgen]
pub fn parameters(program: &str) -> Result<JsValue, JsValue> {
    given(&scenario::registry::rows(program, Language::default()))
}

/// A result as JSON text. The browser writes it, so that the page needs no second writer.
#[must_use]
pub fn json(outcome: &Outcome) -> String {
    let value = given(&Report { outcome, entities: false }).unwrap_or(JsValue::NULL);
    JSON::stringify(&value).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// The same shape that the command line writes: objects rather than maps, null rather than undefined.
fn given(value: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&Serializer::json_compatible())?)
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

/// Offers the functions as `window.capwright`, with `summary()`: the run on the screen, as JSON.
pub fn publish(summary: impl Fn() -> String + 'static) {
    let face = Object::new();
    offer(&face, "summary", Closure::<dyn Fn() -> String>::new(summary).into_js_value());
    offer(&face, "benchRuns", Closure::<dyn Fn(u32) -> f64>::new(bench_runs).into_js_value());
    let run = Closure::<dyn Fn(JsValue) -> Result<JsValue, JsValue>>::new(|scenario: JsValue| simulate(&scenario));
    offer(&face, "simulate", run.into_js_value());
    let rows = Closure::<dyn Fn(String) -> Result<JsValue, JsValue>>::new(|program: String| parameters(&program));
    offer(&face, "parameters", rows.into_js_value());
    if let Some(window) = web_sys::window() {
        offer(&window, "capwright", face.into());
    }
}

fn offer(face: &Object, name: &str, value: JsValue) {
    // A page that froze its globals goes without.
    let _ = Reflect::set(face, &JsValue::from_str(name), &value);
}
