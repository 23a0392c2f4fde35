//! The JavaScript face: a few plain functions under `window.capwright`.
//!
//! Must not know components. Invariant: a function answers or throws an object with `code`, `path` and
//! `message`; it never panics.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

/// Offers `window.capwright.summary()`: the run on the screen, in words.
pub fn publish(summary: impl Fn() -> String + 'static) {
    let summary = Closure::<dyn Fn() -> String>::new(summary);
    let face = Object::new();
    let offered = Reflect::set(&face, &JsValue::from_str("summary"), summary.as_ref());
    summary.forget();
    if let (Ok(_), Some(window)) = (offered, web_sys::window()) {
        let _ = Reflect::set(&window, &JsValue::from_str("capwright"), &face);
    }
}
