//! The language of the page: the one whose file the boot script has fetched, English without one.
//!
//! Must not know a word. A page speaks one language from start to end: choosing another one starts the page anew, with
//! the scenario in the address and the steps back handed over. Invariants: the language stands in the link unless it is
//! English; it never changes a number.

use super::state::Lab;
use super::{dom::El, dom::el, dom::field_value, storage};
use crate::text::{Language, file};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// Where the choice is kept; the boot script reads it too.
const KEY: &str = "capwright.language";

/// Speaks the language whose file the boot script left, if it fits.
pub fn start() -> Language {
    let text = js_sys::Reflect::get(&window(), &JsValue::from_str("capwrightText"));
    text.ok().and_then(|text| text.as_string()).map_or(Language::English, file::speak)
}

/// The menu in the header.
pub fn menu(lab: Lab) -> El {
    let option = |language: Language| {
        let option = el("option").set("value", language.id()).set("lang", language.id()).text(language.name());
        if language == lab.language { option.set("selected", "") } else { option }
    };
    el("select")
        .class("button")
        .set("data-action", "language")
        .set("aria-label", lab.words().header.language)
        .children(Language::ALL.map(option))
        .on("change", move |event| {
            if let Some(language) = Language::of(&field_value(event)) {
                let _ = storage::write(KEY, Some(language.id()));
                let mut link = lab.scenario.with_untracked(|scenario| lab.route().link_in(scenario, language));
                if language == Language::English {
                    // Left out of links, but asked for here.
                    link.push_str("&lang=en");
                }
                // The address is followed, and asks for another language than the page speaks.
                let _ = window().location().set_hash(&link);
            }
        })
}

/// Whether `link` asks for another language than the page speaks.
pub fn is_other(link: &str) -> bool {
    let wanted = crate::scenario::link::page_field(link, "lang").and_then(|id| Language::of(&id));
    wanted.is_some_and(|language| language != file::present())
}
