//! Copies text, where the browser lets us.
//!
//! Must not throw: in frames and on insecure origins there is no clipboard, or it refuses.

use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::*;

/// Copies `text`, then says whether it worked.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    match write(text) {
        Some(promise) => leptos::task::spawn_local(async move {
            done(js_sys::futures::JsFuture::from(promise).await.is_ok());
        }),
        None => done(false),
    }
}

/// `navigator.clipboard` is looked up by name because it is absent on insecure origins.
fn write(text: &str) -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    let clipboard: web_sys::Clipboard = clipboard.dyn_into().ok()?;
    Some(clipboard.write_text(text))
}
