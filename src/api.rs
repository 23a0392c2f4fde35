//! The JavaScript face: a few plain functions, exported by the module and offered as `window.capwright`.
//!
//! Must not know components. Invariants: a function answers, or throws an array of objects with `code`,
//! `path` and `message`; it never panics; field names are those of the files that the command line writes. The lab's
//! module has only what the lab needs: `simulate` and its like come with the module of all pages, which is also what the
//! package of `scripts/package.mjs` is made of. Long texts are in no module, so that parameters and schemas are files
//! that the command line writes beside it.

use crate::scenario::{self, Scenario};
#[cfg(feature = "pages")]
pub use functions::{clear_auction, presets, simulate};
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

#[cfg(feature = "pages")]
mod apart;
#[cfg(feature = "pages")]
mod bench;
#[cfg(feature = "pages")]
mod functions;

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
    #[cfg(feature = "pages")]
    functions::publish(&face);
    if let Some(window) = web_sys::window() {
        offer(&window, "capwright", face.into());
    }
}

/// Offers `open(link)` beside them, which takes over a link's scenario.
#[cfg(feature = "embed")]
pub fn publish_open(open: impl Fn(String) + 'static) {
    let face = web_sys::window().and_then(|window| Reflect::get(&window, &JsValue::from_str("capwright")).ok());
    if let Some(face) = face.filter(JsValue::is_object) {
        offer(&face.unchecked_into(), "open", Closure::<dyn Fn(String)>::new(open).into_js_value());
    }
}

fn offer(face: &Object, name: &str, value: JsValue) {
    // A page that froze its globals goes without.
    let _ = Reflect::set(face, &JsValue::from_str(name), &value);
}
