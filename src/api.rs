//! The JavaScript face: a few plain functions, exported by the module and offered as `window.capwright`.
//!
//! Must not know components. Invariants: a function answers, or throws an array of objects with `code`,
//! `path` and `message`; it never panics; field names are those of the files that the command line writes.
//! The browser reads and makes the objects, so that the page needs no reader of JSON of its own.

use crate::law::Problem;
use crate::scenario::json::Node;
use crate::scenario::readings::{Chosen, chosen};
use crate::scenario::result::to_json;
use crate::scenario::{self, Scenario};
use crate::simulate::Outcome;
use js_sys::{Array, JSON, Number, Object, Reflect};
use wasm_bindgen::prelude::*;

/// How deep lists and objects are followed; a scenario needs two levels.
const DEPTH: u8 = 8;

/// Runs a scenario, an object or its JSON text, and returns the result.
///
/// # Errors
/// What is wrong with the scenario, as an array of problems.
#[wasm_bindgen]
pub fn simulate(scenario: &JsValue) -> Result<JsValue, JsValue> {
    let result = read(scenario).and_then(|scenario| Ok((scenario::run(&scenario)?, chosen(&scenario))));
    match result {
        Ok((outcome, readings)) => JSON::parse(&to_json(&outcome, &readings, true)),
        Err(problems) => Err(serde_wasm_bindgen::to_value(&problems)?),
    }
}

/// The levers of a programme that a running rule reads, one row each; an unknown programme has none.
///
/// # Errors
/// Never in practice: rows are plain values.
#[wasm_bindgen]
pub fn parameters(program: &str) -> Result<JsValue, JsValue> {
    JSON::parse(&scenario::registry::parameters_json(program))
}

/// A result as JSON text, without its entities.
#[must_use]
pub fn json(outcome: &Outcome, readings: &[Chosen]) -> String {
    to_json(outcome, readings, false)
}

fn read(scenario: &JsValue) -> Result<Scenario, Vec<Problem>> {
    let parsed = match scenario.as_string() {
        Some(text) => JSON::parse(text.strip_prefix('\u{feff}').unwrap_or(&text)),
        None => Ok(scenario.clone()),
    };
    match parsed {
        Ok(value) => scenario::json::read(&node(&value, DEPTH)),
        Err(error) => {
            let said = Reflect::get(&error, &"message".into()).ok().and_then(|said| said.as_string());
            Err(vec![scenario::json::unreadable(&said.unwrap_or_default())])
        }
    }
}

/// A JavaScript value as a JSON document.
fn node(value: &JsValue, depth: u8) -> Node {
    if let Some(text) = value.as_string() {
        Node::Text(text)
    } else if let Some(switch) = value.as_bool() {
        Node::Switch(switch)
    } else if let Some(number) = value.as_f64() {
        Node::Number(decimal(number))
    } else if Array::is_array(value) || depth == 0 {
        Node::List
    } else if let Some(object) = value.dyn_ref::<Object>() {
        let entries = Object::entries(object);
        let fields = entries.iter().map(|entry| {
            let entry = Array::from(&entry);
            (entry.get(0).as_string().unwrap_or_default(), node(&entry.get(1), depth - 1))
        });
        Node::Object(fields.collect())
    } else {
        Node::Nothing
    }
}

/// A number as a plain decimal of at most fifteen digits.
fn decimal(number: f64) -> String {
    let text = Number::from(number).to_precision(15).map(String::from).unwrap_or_default();
    match text.split_once("e-") {
        Some((digits, places)) => {
            let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |digits| ("-", digits));
            let zeros = "0".repeat(places.parse::<usize>().map_or(0, |places| places.saturating_sub(1)));
            format!("{sign}0.{zeros}{}", digits.replace('.', "").trim_end_matches('0'))
        }
        None if text.contains('.') => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        None => text,
    }
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
