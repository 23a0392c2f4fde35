//! What goes to a worker and comes from it (`scripts/beside`).
//!
//! Invariant: what cannot be read is a worker that broke off.

use crate::view::room::apart::{Answer, Ask};
use crate::worker::Heard;
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::Blob;

/// What comes, with the number of the question.
pub enum Message {
    /// The worker works.
    Ready,
    /// So many bids are about to be cleared.
    Clears(u32, usize),
    /// What the page is told.
    Told(u32, Answer),
    /// A file.
    File(u32, Blob),
    /// The source could not be read.
    Unreadable(u32),
    /// It came to nothing.
    Broken,
}

impl Message {
    /// Reads what was heard.
    pub fn of(heard: Heard) -> Message {
        let Heard::Message(data) = heard else { return Message::Broken };
        let field = |name: &str| Reflect::get(&data, &JsValue::from_str(name)).unwrap_or_default();
        if field("ready").is_truthy() {
            return Message::Ready;
        }
        let Some(number) = field("number").as_f64().map(|number| number as u32) else { return Message::Broken };
        if let Some(bids) = field("clears").as_f64() {
            return Message::Clears(number, bids as usize);
        }
        if field("unreadable").is_truthy() {
            return Message::Unreadable(number);
        }
        let done = field("done");
        let answer = done.as_string().and_then(|text| serde_json::from_str(&text).ok());
        match (answer, done.dyn_into::<Blob>()) {
            (Some(answer), _) => Message::Told(number, answer),
            (None, Ok(file)) => Message::File(number, file),
            (None, Err(_)) => Message::Broken,
        }
    }
}

/// A question, with what has to be read for it.
pub fn question(number: u32, ask: &Ask, content: &JsValue) -> JsValue {
    let question = Object::new();
    let ask = serde_json::to_string(ask).unwrap_or_default();
    let fields = [("number", &JsValue::from(number)), ("ask", &JsValue::from_str(&ask)), ("source", content)];
    for (name, value) in fields {
        // An object of our own takes every field.
        let _ = Reflect::set(&question, &JsValue::from_str(name), value);
    }
    question.into()
}

/// The text of a file, or the text itself.
pub async fn text_of(content: &JsValue) -> Option<String> {
    match content.dyn_ref::<Blob>() {
        Some(file) => js_sys::futures::JsFuture::from(file.text()).await.ok()?.as_string(),
        None => content.as_string(),
    }
}

/// A text as a file.
pub fn blob(text: &str) -> Option<Blob> {
    Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(text.as_bytes()))).ok()
}
