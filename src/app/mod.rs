//! The page: Leptos components over the engine, and nothing else with components in it.
//!
//! Must not know a rule or a place: it shows what lever rows, view models and word tables say.
//! Invariants: every visible text comes from `text` or from a view model; browser services that may be
//! refused (storage, address, clipboard) go through one module each and never throw.

mod address;
mod clipboard;
mod download;
mod engine;
mod history;
mod pages;
mod panic;
mod parts;
mod quantity;
mod questions;
mod route;
mod state;
mod storage;
mod theme;

use crate::law::Problem;
use crate::text::{Language, words};
use leptos::prelude::*;
use state::Lab;

/// Starts the page: runs what the link asks for, mounts the lab, removes the static first paint.
pub fn start() {
    let language = Language::default();
    panic::install(language);
    let Some(place) = mounting_place() else { return };
    let owner = Owner::new();
    let started = owner.with(|| Lab::start(address::opened(language), language));
    match started {
        Ok(lab) => {
            address::follow(lab);
            crate::api::publish(move || lab.shown.with_untracked(|shown| crate::api::json(&shown.run)));
            let handle = owner.with(|| leptos::mount::mount_to(place, move || pages::shell(lab)));
            handle.forget();
            after_first_paint();
        }
        Err(problems) => {
            let handle = leptos::mount::mount_to(place, move || cannot_start(problems, language));
            handle.forget();
        }
    }
    // The signals live as long as the page.
    std::mem::forget(owner);
    remove("first-paint");
}

/// `#app`, made when the document has none.
fn mounting_place() -> Option<web_sys::HtmlElement> {
    use wasm_bindgen::JsCast;
    if let Some(place) = document().get_element_by_id("app") {
        return place.dyn_into().ok();
    }
    let place = document().create_element("div").ok()?;
    place.set_id("app");
    document().body()?.append_child(&place).ok()?;
    place.dyn_into().ok()
}

fn remove(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.remove();
    }
}

/// Two frames on, the first run is on the screen.
fn after_first_paint() {
    request_animation_frame(|| {
        request_animation_frame(|| {
            if let Some(body) = document().body() {
                let _ = body.set_attribute("data-ready", "true");
            }
        });
    });
}

/// Only when not even the bill runs, which the tests rule out.
fn cannot_start(problems: Vec<Problem>, language: Language) -> impl IntoView {
    let words = &words(language).lab.message;
    view! {
        <main class="cannot-start">
            <h1>{words.stopped}</h1>
            <ul>{problems.into_iter().map(|problem| view! { <li>{problem.message}</li> }).collect_view()}</ul>
        </main>
    }
}
