//! Hands a text to the person as a file, and takes one.
//!
//! Must not throw: where the browser refuses, nothing happens, or it is said. Invariant: no text leaves the browser.

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
