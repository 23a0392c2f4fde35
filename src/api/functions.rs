//! What a program may ask: presets, a run, a cleared auction.
//!
//! Must not know the page. Invariant: objects and JSON texts are read by the same reader as files, so that what a file
//! may not say no object may.

use super::offer;
use crate::law::Problem;
use crate::law::preset::Preset;
use crate::market::document;
use crate::scenario::{self, PROGRAMS, Scenario, json, registry};
use crate::text::Language;
use js_sys::{Array, JSON, Object};
use wasm_bindgen::prelude::*;

/// Runs a scenario, an object or its JSON text, and returns the result.
///
/// # Errors
/// What is wrong with the scenario, as an array of problems.
#[wasm_bindgen]
pub fn simulate(scenario: &JsValue) -> Result<JsValue, JsValue> {
    answer(json::parse(&text(scenario)).and_then(|scenario| result(&scenario)))
}

fn result(scenario: &Scenario) -> Result<String, Vec<Problem>> {
    Ok(scenario::run_scheme(scenario)?.to_json(&scenario::readings::chosen(scenario)))
}

/// Clears an auction document, an object or its JSON text, and returns the result.
///
/// # Errors
/// What is wrong with the document, as an array of problems.
#[wasm_bindgen(js_name = clearAuction)]
pub fn clear_auction(auction: &JsValue) -> Result<JsValue, JsValue> {
    answer(document::clear_json(&text(auction)))
}

/// The presets of a programme, the first one unless another is named, each with the scenario to be run.
///
/// # Errors
/// There is no such programme.
#[wasm_bindgen]
pub fn presets(program: Option<String>) -> Result<JsValue, JsValue> {
    let wanted = program.as_deref().unwrap_or(PROGRAMS[0]);
    let Some(program) = PROGRAMS.iter().find(|known| **known == wanted) else {
        return answer(Err(vec![scenario::unknown_program("program", wanted)]));
    };
    let rows: Array = JSON::parse(&scenario::presets::json(program, Language::English))?.unchecked_into();
    for (preset, row) in registry::presets(program).iter().zip(rows.iter()) {
        offer(row.unchecked_ref::<Object>(), "scenario", run_of(program, preset)?);
    }
    Ok(rows.into())
}

fn run_of(program: &str, preset: &Preset) -> Result<JsValue, JsValue> {
    answer(scenario::presets::scenario(program, preset, Language::English).map(|scenario| json::write(&scenario)))
}

/// The JSON text of an object; a text is taken as it is, and what has none is read as nothing.
fn text(value: &JsValue) -> String {
    if let Some(text) = value.as_string() {
        return text;
    }
    // As the one item of a list, because what JSON does not know, such as a function, has a text only there.
    let list = JSON::stringify(&Array::of1(value)).map(String::from).unwrap_or_default();
    list.strip_prefix('[').and_then(|list| list.strip_suffix(']')).unwrap_or_default().to_owned()
}

fn answer(answer: Result<String, Vec<Problem>>) -> Result<JsValue, JsValue> {
    match answer {
        Ok(text) => JSON::parse(&text),
        Err(problems) => Err(serde_wasm_bindgen::to_value(&problems)?),
    }
}

/// Offers the functions beside what the lab offers.
pub(super) fn publish(face: &Object) {
    type Asked = Result<JsValue, JsValue>;
    for (name, ask) in [("simulate", simulate as fn(&JsValue) -> Asked), ("clearAuction", clear_auction)] {
        offer(face, name, Closure::<dyn Fn(JsValue) -> Asked>::new(move |given: JsValue| ask(&given)).into_js_value());
    }
    let listed = Closure::<dyn Fn(Option<String>) -> Asked>::new(presets);
    offer(face, "presets", listed.into_js_value());
}
