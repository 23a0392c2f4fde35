//! One file a page, and the shell around them.
//!
//! Must not know what a page shows. Invariants: only the page shown is built, so that nothing hidden is painted;
//! after going to another page the focus is in it.

mod entities;
mod entity;
mod lab;

use super::parts::{header, messages};
use super::route::Page;
use super::state::Lab;
use crate::text::words;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Header, the page shown, and what is read out.
pub fn shell(lab: Lab) -> impl IntoView {
    let listener = window_event_listener(ev::keydown, move |event| keys(lab, &event));
    on_cleanup(move || listener.remove());
    Effect::new(move |known: Option<()>| {
        let (page, open) = (lab.page.get(), lab.opened.get());
        document().set_title(&(words(lab.language).pages.title)(page.words(lab.language).title, open.as_deref()));
        if known.is_some() {
            request_animation_frame(enter);
        }
    });
    view! {
        {header::header(lab)}
        {move || match lab.page.get() {
            Page::Lab => lab::page(lab),
            Page::Entities => entities::page(lab),
        }}
        {messages::spoken(lab)}
    }
}

/// Puts the focus on the page's heading, unless the page has taken it already.
fn enter() {
    let Some(main) = document().get_element_by_id("results") else { return };
    if main.contains(document().active_element().as_deref()) {
        return;
    }
    window().scroll_to_with_x_and_y(0.0, 0.0);
    let heading = document().query_selector("#results > :not([hidden]) h1").ok().flatten();
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = heading.focus();
    }
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
