//! The lab: levers beside what they do.
//!
//! Must not compute; it lays out the parts and listens to the keys that work everywhere.

use crate::app::parts::{charts, header, messages, rail, verdicts};
use crate::app::state::Lab;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The whole page.
pub fn page(lab: Lab) -> impl IntoView {
    let listener = window_event_listener(ev::keydown, move |event| keys(lab, &event));
    on_cleanup(move || listener.remove());
    view! {
        {header::header(lab)}
        <div class="lab">
            {rail::rail(lab)}
            <main class="results" id="results" tabindex="-1">
                {headline(lab)}
                {messages::messages(lab)}
                {verdicts::verdicts(lab)}
                {charts::charts(lab)}
            </main>
        </div>
        {messages::spoken(lab)}
    }
}

fn headline(lab: Lab) -> AnyView {
    view! {
        <div class="headline">
            <h1>{move || lab.shown.with(|shown| shown.headline.clone())}</h1>
            <p class="sub">
                {move || lab.program_name()} ", " {move || lab.facts()} " "
                <span class="ghost-key">{lab.words().header.ghost}</span>
            </p>
        </div>
    }
    .into_any()
}

/// Undo and redo, except where a text field has its own.
fn keys(lab: Lab, event: &web_sys::KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || in_text_field(event) {
        return;
    }
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => lab.undo(),
        ("z", true) | ("y", false) => lab.redo(),
        _ => return,
    }
    event.prevent_default();
}

fn in_text_field(event: &web_sys::KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    target.is_some_and(|input| matches!(input.type_().as_str(), "text" | "search" | "number"))
}
