//! The page: Leptos components over the engine, and nothing else with components in it.
//!
//! Must not know a rule or a place: it shows what lever rows, view models and word tables say.
//! Invariants: every visible text comes from `text` or from a view model; browser services that may be
//! refused (storage, address, clipboard) go through one module each and never throw.

mod address;
#[cfg(feature = "pages")]
mod apart;
mod clipboard;
#[cfg(feature = "pages")]
mod comparison;
mod dom;
#[cfg(feature = "pages")]
mod download;
mod engine;
mod history;
mod language;
mod pages;
mod parts;
mod pins;
#[cfg(feature = "pages")]
mod progress;
mod questions;
mod route;
#[cfg(feature = "pages")]
mod shelf;
mod state;
mod storage;
mod texts;
mod theme;

use crate::law::Problem;
use crate::text::{Language, words};
use any_spawner::Executor;
use dom::{El, el};
use leptos::prelude::*;

use state::Lab;

/// What stands in our own page before it is live, and in no other.
const FIRST_PAINT: &str = "first-paint";

/// Starts the page: runs what the link asks for, mounts the lab, removes the static first paint.
pub fn start() {
    // The same module serves as a library, in node and on other pages; there it starts nothing.
    let page = web_sys::window().and_then(|window| window.document());
    if page.is_none_or(|page| page.get_element_by_id(FIRST_PAINT).is_none()) {
        return;
    }
    let language = language::start();
    let Some(place) = mounting_place() else { return };
    // Set up only here, so it is not set up yet.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let started = owner.with(|| Lab::start(address::opened(language), language));
    match started {
        Ok(lab) => {
            address::follow(lab);
            crate::api::publish(move || lab.shown.with_untracked(|shown| shown.run.brief_json(&shown.readings)));
            #[cfg(feature = "embed")]
            crate::api::publish_open(move |link| {
                let opened = crate::scenario::link::decode(&link);
                // Another programme would start the page anew, which is for links to do.
                if opened.scenario.program == lab.program() {
                    lab.open(opened);
                }
            });
            owner.with(|| pages::shell(lab)).iter().for_each(|part| show(&place, part));
            after_first_paint();
        }
        Err(problems) => show(&place, &cannot_start(&problems, language)),
    }
    // The signals live as long as the page.
    std::mem::forget(owner);
    remove(FIRST_PAINT);
}

/// `#app`, made when the document has none.
fn mounting_place() -> Option<web_sys::Element> {
    if let Some(place) = document().get_element_by_id("app") {
        return Some(place);
    }
    let place = document().create_element("div").ok()?;
    place.set_id("app");
    document().body()?.append_child(&place).ok()?;
    Some(place)
}

fn show(place: &web_sys::Element, part: &El) {
    let _ = place.append_child(part.node());
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
fn cannot_start(problems: &[Problem], language: Language) -> El {
    let words = &words(language).lab.message;
    let list = problems.iter().map(|problem| el("li").text(&problem.message));
    el("main").class("cannot-start").child(el("h1").text(words.stopped)).child(el("ul").children(list))
}
