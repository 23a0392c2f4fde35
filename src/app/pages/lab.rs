//! The lab: levers beside what they do.
//!
//! Must not compute; it lays out the parts and listens to the keys that work everywhere.

use crate::app::dom::{El, el, listen};
use crate::app::parts::{charts, header, messages, rail, verdicts};
use crate::app::state::Lab;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The whole page.
pub fn page(lab: Lab) -> Vec<El> {
    let pressed = move |event: &web_sys::Event| {
        if let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() {
            keys(lab, event);
        }
    };
    listen(&window(), "keydown", Box::new(pressed));
    let results = el("main").class("results").set("id", "results").set("tabindex", "-1");
    let results = results
        .child(headline(lab))
        .child(messages::messages(lab))
        .child(verdicts::verdicts(lab))
        .child(charts::charts(lab));
    let mut page = header::header(lab);
    page.push(el("div").class("lab").child(rail::rail(lab)).child(results));
    page.push(messages::spoken(lab));
    page
}

fn headline(lab: Lab) -> El {
    let sub = el("p")
        .class("sub")
        .live_text(move || format!("{}, {} ", lab.program_name(), lab.facts()))
        .child(el("span").class("ghost-key").text(lab.words().header.ghost));
    el("div")
        .class("headline")
        .child(el("h1").live_text(move || lab.shown.with(|shown| shown.headline.clone())))
        .child(sub)
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
    let Some(target) = event.target() else { return false };
    match target.dyn_ref::<web_sys::HtmlInputElement>() {
        Some(input) => matches!(input.type_().as_str(), "text" | "search" | "number"),
        None => target.has_type::<web_sys::HtmlTextAreaElement>(),
    }
}
