//! Hands a text to the person as a file.
//!
//! Must not throw: where the browser refuses, nothing happens. Invariant: the text never leaves the browser.

use wasm_bindgen::prelude::*;
use web_sys::{Blob, HtmlElement, Url};

/// Offers `text` as a file called `name`.
pub fn download(name: &str, text: &str) {
    let _ = offer(name, text);
}

fn offer(name: &str, text: &str) -> Option<()> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence(&parts).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let document = web_sys::window()?.document()?;
    let link: HtmlElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_attribute("href", &url).ok()?;
    link.set_attribute("download", name).ok()?;
    link.click();
    Url::revoke_object_url(&url).ok()
}
