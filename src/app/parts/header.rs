//! The top line: name, pages, programme, and what can be done to the whole scenario.

use crate::app::dom::{El, el, field_value, icon, shape};
use crate::app::route::{Page, Route};
use crate::app::state::Lab;
use crate::app::theme::Choice;
use crate::app::{address, clipboard, language, pins};
use crate::law::programs::{self, Named};
use crate::text::fill;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

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
        .child(navigation(lab))
        .child(programs(lab))
        .child(actions.child(language::menu(lab)).child(theme(lab)).child(share));
    vec![el("a").class("skip").set("href", "#results").on("click", skip).text(words.skip), header]
}

/// The pages that most people want in a line, the others behind it.
fn navigation(lab: Lab) -> El {
    let words = &lab.words().header;
    let links = |in_line: bool| {
        let pages = Page::ALL.into_iter().filter(|page| page.is_of(lab.program()));
        let pages = pages.filter(|page| page.is_in_line() == in_line);
        el("div").children(pages.map(|page| link(lab, page)))
    };
    let name = el("summary").text(words.more);
    let more = el("details")
        .live_flag("data-current", move || !lab.page.get().is_in_line())
        .on("focusout", close_behind)
        .on("keydown", close_on_escape)
        .child(name)
        .child(links(false).on("click", close));
    el("nav").set("aria-label", words.navigation).child(links(true)).child(more)
}

/// Closes the menu that `event` came from, and gives the focus back to its name where `back` says so.
fn close_menu(event: &web_sys::Event, back: bool) {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let Some(menu) = target.and_then(|target| target.closest("details").ok().flatten()) else { return };
    let _ = menu.remove_attribute("open");
    let name = menu.first_element_child().and_then(|name| name.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(name) = name.filter(|_| back) {
        let _ = name.focus();
    }
}

fn close(event: &web_sys::Event) {
    close_menu(event, false);
}

fn close_on_escape(event: &web_sys::Event) {
    if event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
        close_menu(event, true);
    }
}

/// The focus went on to something outside the menu, or the person clicked beside it.
fn close_behind(event: &web_sys::Event) {
    let to = event.dyn_ref::<web_sys::FocusEvent>().and_then(web_sys::FocusEvent::related_target);
    let to = to.and_then(|to| to.dyn_into::<web_sys::Element>().ok());
    if to.is_none_or(|to| to.closest("details").ok().flatten().is_none()) {
        close_menu(event, false);
    }
}

/// The choice of the programme; another one opens in its own lab, in the language of the page.
fn programs(lab: Lab) -> El {
    let option = |(id, name): Named| {
        let option = el("option").set("value", id).text(name.in_language(lab.language));
        if id == lab.program() { option.set("selected", "") } else { option }
    };
    el("select")
        .class("button program")
        .set("data-action", "program")
        .set("aria-label", lab.words().header.program)
        .children(programs::ALL.map(option))
        .on("change", move |event| {
            address::flush();
            // The address is followed, and asks for another programme than the page shows.
            let link = format!("#/lab?program={}&lang={}", field_value(event), lab.language.id());
            let _ = window().location().set_hash(&link);
        })
}

/// A link to a page, with the scenario in it.
pub fn link(lab: Lab, page: Page) -> El {
    let target = Route { page, open: None };
    el("a")
        .set("data-page", page.id())
        .live("href", move || {
            pins::start().track();
            Some(lab.scenario.with(|scenario| target.link(scenario)))
        })
        .live("aria-current", move || (lab.page.get() == page).then(|| "page".to_owned()))
        .on("click", |_| address::flush())
        .text(lab.name_of(page))
}

/// Moves the focus without touching the address, which holds the scenario.
fn skip(event: &web_sys::Event) {
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
