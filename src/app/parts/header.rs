//! The top line: name, pages, programme, and what can be done to the whole scenario.

use crate::app::dom::{El, el, icon, shape};
use crate::app::route::{Page, Route};
use crate::app::state::Lab;
use crate::app::theme::Choice;
use crate::app::{address, clipboard, language, pins};
use crate::text::fill;
use leptos::prelude::*;

/// The header.
pub fn header(lab: Lab) -> Vec<El> {
    let words = &lab.words().header;
    let reset = el("button")
        .class("button")
        .set("data-action", "reset")
        .live_flag("disabled", move || lab.changed().is_empty())
        .on("click", move |_| lab.reset_all())
        .text(words.reset);
    let share = el("button")
        .class("button primary")
        .set("data-action", "share")
        .on("click", move |_| share(lab))
        .text(words.share);
    let actions =
        el("div").class("actions").child(step(lab, "undo")).child(step(lab, "redo")).child(reset).child(pin(lab));
    let header = el("header")
        .class("top")
        .child(el("b").class("product").text(lab.words().product))
        .child(el("nav").set("aria-label", words.navigation).children(Page::ALL.map(|page| link(lab, page))))
        .child(el("span").class("program").live_text(move || lab.program_name().to_owned()))
        .child(actions.child(language::menu(lab)).child(theme(lab)).child(share));
    vec![el("a").class("skip").set("href", "#results").on("click", skip).text(words.skip), header]
}

/// A link to a page, with the scenario in it.
fn link(lab: Lab, page: Page) -> El {
    let target = Route { page, open: None };
    el("a")
        .set("data-page", page.id())
        .live("href", move || {
            pins::start().track();
            Some(lab.scenario.with(|scenario| target.link(scenario)))
        })
        .live("aria-current", move || (lab.page.get() == page).then(|| "page".to_owned()))
        .on("click", |_| address::flush())
        .text(page.words(lab.language).name)
}

/// Moves the focus without touching the address, which holds the scenario.
fn skip(event: &web_sys::Event) {
    use wasm_bindgen::JsCast;
    event.prevent_default();
    let target = document().get_element_by_id("results").and_then(|main| main.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(target) = target {
        let _ = target.focus();
    }
}

/// Undo or redo: an arrow, with its name for those who cannot see it.
fn step(lab: Lab, action: &'static str) -> El {
    let back = action == "undo";
    let words = &lab.words().header;
    let name = if back { words.undo } else { words.redo };
    let can = if back { lab.can_undo } else { lab.can_redo };
    let path = if back {
        "M6 4 2.5 7.5 6 11M3 7.5h6.5a3.5 3.5 0 0 1 0 7H7"
    } else {
        "M10 4l3.5 3.5L10 11M13 7.5H6.5a3.5 3.5 0 0 0 0 7H9"
    };
    el("button")
        .class("button icon")
        .set("data-action", action)
        .set("aria-label", name)
        .set("title", name)
        .live_flag("disabled", move || !can.get())
        .on("click", move |_| if back { lab.undo() } else { lab.redo() })
        .child(icon("0 0 16 16", path))
}

/// Pins what is on the screen for comparison.
fn pin(lab: Lab) -> El {
    let name = lab.words().header.pin;
    el("button")
        .class("button icon")
        .set("data-action", "pin")
        .set("aria-label", name)
        .set("title", name)
        .live("aria-pressed", move || Some(lab.is_pinned().to_string()))
        .on("click", move |_| lab.pin())
        .child(icon("0 0 16 16", "M5 2.5h6M6 3v4L4 10h8l-2-3V3M8 10v4"))
}

fn theme(lab: Lab) -> El {
    let words = &lab.words().header;
    let name = move || {
        let chosen = match lab.theme.choice.get() {
            Choice::System => words.theme_system,
            Choice::Light => words.theme_light,
            Choice::Dark => words.theme_dark,
        };
        Some(fill(words.theme, &[("choice", chosen)]))
    };
    let drawing = shape("svg")
        .set("viewBox", "0 0 16 16")
        .set("aria-hidden", "true")
        .child(shape("circle").set("cx", "8").set("cy", "8").set("r", "5.5"))
        .child(shape("path").class("full").set("d", "M8 2.5a5.5 5.5 0 0 1 0 11z"));
    el("button")
        .class("button icon")
        .set("data-action", "theme")
        .live("aria-label", name)
        .live("title", name)
        .on("click", move |_| lab.theme.advance())
        .child(drawing)
}

fn share(lab: Lab) {
    let words = &lab.words().header;
    let link = address::link();
    let by_hand = link.clone();
    clipboard::copy(&link, move |copied| if copied { lab.say(words.copied) } else { lab.offer_link(by_hand) });
}
