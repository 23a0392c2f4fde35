//! Hands a text to the person as a file, and takes one.
//!
//! Must not throw: where the browser refuses, nothing happens, or it is said. Invariant: no text leaves the browser.

use wasm_bindgen::prelude::*;
use web_sys::{Blob, HtmlElement, Url};

/// Offers `text` as a file called `name`.
pub fn download(name: &str, text: &str) {
    let _ = offer(name, &JsValue::from_str(text));
}

/// Offers `bytes` as a file called `name`.
pub fn offer_bytes(name: &str, bytes: &[u8]) {
    let _ = offer(name, &js_sys::Uint8Array::from(bytes));
}

/// Offers what `address` stands for as a file called `name`.
pub fn offer_address(name: &str, address: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let link: HtmlElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_attribute("href", address).ok()?;
    link.set_attribute("download", name).ok()?;
    link.click();
    Some(())
}

fn offer(name: &str, content: &JsValue) -> Option<()> {
    offer_blob(name, &Blob::new_with_str_sequence(&js_sys::Array::of1(content)).ok()?)
}

/// Offers what is a file already under the name `name`.
pub fn offer_blob(name: &str, blob: &Blob) -> Option<()> {
    let url = Url::create_object_url_with_blob(blob).ok()?;
    offer_address(name, &url);
    Url::revoke_object_url(&url).ok()
}

/// Reads the file that was chosen in `input`, then gives its text; its size where that is more than `most`, and nothing
/// where it cannot be read. The same file can be chosen again.
pub fn open_file(
    input: web_sys::HtmlInputElement,
    most: usize,
    done: impl FnOnce(Result<String, Option<usize>>) + 'static,
) {
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
    let size = file.size() as usize;
    if size > most {
        done(Err(Some(size)));
        return;
    }
    leptos::task::spawn_local(async move {
        let text = js_sys::futures::JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
        input.set_value("");
        done(text.ok_or(None));
    });
}
