//! What a worker of the page's is asked: to keep an auction with its bids (`scripts/beside`).
//!
//! Must not know the page. Invariant: what is asked and answered is text, in the form that `view::room::apart` gives it, or
//! a file; what cannot be read is answered as nothing.

use crate::view::room::apart::{Answer, Ask, Done, Keeper};
use js_sys::{Array, Function, Uint8Array};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::Blob;

thread_local! {
    static KEEPER: RefCell<Keeper> = RefCell::default();
}

/// Does what `ask` says with the text that comes along; `clears` is called with the number of bids before they are
/// cleared. A text is the answer, a blob a file.
#[wasm_bindgen(js_name = keepAuction)]
#[must_use]
pub fn keep_auction(ask: &str, text: Option<String>, clears: &Function) -> JsValue {
    let clears = &mut |bids: usize| {
        // Whoever does not listen is told nothing.
        let _ = clears.call1(&JsValue::NULL, &JsValue::from_f64(bids as f64));
    };
    let done = serde_json::from_str::<Ask>(ask).map_or(Done::Told(Answer::Nothing), |ask| {
        KEEPER.with_borrow_mut(|keeper| keeper.answer(&ask, text.as_deref(), clears))
    });
    match done {
        Done::Told(answer) => JsValue::from_str(&serde_json::to_string(&answer).unwrap_or_default()),
        Done::File(text) => {
            let bytes = Array::of1(&Uint8Array::from(text.as_bytes()));
            Blob::new_with_u8_array_sequence(&bytes).map_or(JsValue::UNDEFINED, JsValue::from)
        }
    }
}
