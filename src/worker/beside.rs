//! A worker that runs the page's own module beside it.
//!
//! Must not know what is asked of it: messages are JavaScript values, in both directions. Invariants: where the browser
//! refuses a worker there is none, and that is no error; whoever lets go of a worker ends it, whatever it is doing, and
//! hears nothing more from it.

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, Worker};

/// What the script that starts workers offers (`scripts/beside`).
const STARTS: &str = "capwrightBeside";

/// What comes from a worker.
#[derive(Clone, Debug)]
pub enum Heard {
    /// A message.
    Message(JsValue),
    /// It could not start, or broke off, and is of no more use.
    Broken,
}

/// A worker.
pub struct Beside {
    worker: Worker,
    _message: Closure<dyn Fn(MessageEvent)>,
    _error: Closure<dyn Fn(Event)>,
}

impl Beside {
    /// Starts a worker; none where the browser refuses, or the page was built without the script for it.
    #[must_use]
    pub fn start(hear: impl Fn(Heard) + Clone + 'static) -> Option<Beside> {
        let window = web_sys::window()?;
        let starts: Function = Reflect::get(&window, &JsValue::from_str(STARTS)).ok()?.dyn_into().ok()?;
        let worker: Worker = starts.call1(&JsValue::NULL, &wasm_bindgen::module()).ok()?.dyn_into().ok()?;
        let broken = hear.clone();
        let message =
            Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| hear(Heard::Message(event.data())));
        let error = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            event.prevent_default();
            broken(Heard::Broken);
        });
        worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(error.as_ref().unchecked_ref()));
        Some(Beside { worker, _message: message, _error: error })
    }

    /// Sends it a message; whether that can be sent.
    pub fn post(&self, message: &JsValue) -> bool {
        self.worker.post_message(message).is_ok()
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
