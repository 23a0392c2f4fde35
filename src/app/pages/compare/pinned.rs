//! The pinned scenarios: their names, their order, and what can be done with each.
//!
//! Must not run anything. Invariant: whoever moves or renames one by keyboard stays on it.

use super::said;
use crate::app::address;
use crate::app::comparison::Comparison;
use crate::app::dom::{El, el, field_value, icon, shape};
use crate::app::route::{Page, Route};
use crate::app::state::Lab;
use crate::scenario::{Scenario, TITLE_LIMIT};
use crate::text::fill;
use crate::view::compare::Mark;
use crate::view::plot::{Sign, Stroke};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The list, and a button that adds to it.
pub(super) fn pinned(lab: Lab, comparison: Comparison) -> El {
    let words = said(lab);
    let rows = move || {
        let all = comparison.pinned.get();
        if all.is_empty() {
            return vec![el("li").class("none").text(words.empty)];
        }
        all.iter().enumerate().map(|(place, scenario)| row(lab, comparison, place, scenario, all.len())).collect()
    };
    let pin = move || {
        let button = el("button")
            .class("button primary")
            .set("data-action", "pin-present")
            .on("click", move |_| lab.pin())
            .text(words.pin_present);
        if lab.is_pinned() { Vec::new() } else { vec![button] }
    };
    el("section")
        .class("pinned")
        .set("aria-label", words.scenarios)
        .child(el("ol").class("pins").slot(rows))
        .child(el("div").class("actions").slot(pin))
}

fn row(lab: Lab, comparison: Comparison, place: usize, scenario: &Scenario, count: usize) -> El {
    let words = said(lab);
    let name = comparison.name(scenario, place);
    let letter = Mark::Pinned(place).letter();
    let rename = move |event: &web_sys::Event| {
        let title: String = field_value(event).trim().chars().take(TITLE_LIMIT).collect();
        change(comparison, "name", place, move |all| all[place].title = title);
    };
    let field = el("input")
        .set("type", "text")
        .set("data-do", "name")
        .set("maxlength", &TITLE_LIMIT.to_string())
        .set("aria-label", &fill(words.name, &[("letter", letter)]))
        .set("autocomplete", "off")
        .set("value", &name)
        .on("change", rename);
    let button = |what: &'static str, label: &'static str, picture: &str, off: bool, act: Box<dyn Fn()>| {
        let named = fill(words.button, &[("button", label), ("name", &name)]);
        let button =
            el("button").class("button icon").set("data-do", what).set("aria-label", &named).set("title", label);
        let button = if off { button.set("disabled", "") } else { button };
        button.on("click", move |_| act()).child(icon("0 0 16 16", picture))
    };
    let swap =
        move |with: usize, what: &'static str| move || change(comparison, what, with, move |all| all.swap(place, with));
    let remove =
        move || change(comparison, "remove", place.min(count.saturating_sub(2)), move |all| drop(all.remove(place)));
    let changes = scenario.count();
    let target = Route { page: Page::Compare, open: lab.opened.get_untracked() };
    let show = el("a")
        .class("button")
        .set("data-do", "show")
        .set("href", &target.link(scenario))
        .set("aria-label", &fill(words.button, &[("button", words.open), ("name", &name)]))
        .on("click", |_| address::flush())
        .text(words.open);
    el("li")
        .set("data-pin", letter)
        .child(el("b").class("letter").text(letter))
        .child(swatch(Mark::Pinned(place)))
        .child(field)
        .child(el("span").class("dim").text(&words.changes.of(changes)))
        .child(
            el("span")
                .class("doings")
                .child(show)
                .child(button(
                    "up",
                    words.up,
                    "M8 13V3M4 7l4-4 4 4",
                    place == 0,
                    Box::new(swap(place.saturating_sub(1), "up")),
                ))
                .child(button(
                    "down",
                    words.down,
                    "M8 3v10M4 9l4 4 4-4",
                    place + 1 == count,
                    Box::new(swap(place + 1, "down")),
                ))
                .child(button("remove", words.remove, "M4 4l8 8M12 4l-8 8", false, Box::new(remove))),
        )
}

/// Changes the pins, then goes on where the person was.
fn change(comparison: Comparison, what: &str, stay: usize, act: impl FnOnce(&mut Vec<Scenario>)) {
    let mut all = comparison.pinned.get_untracked();
    act(&mut all);
    comparison.keep(&all);
    let letter = Mark::Pinned(stay).letter();
    focus(&format!(
        "[data-pin=\"{letter}\"] [data-do=\"{what}\"]:not(:disabled), [data-pin=\"{letter}\"] [data-do=\"name\"], [data-action=\"pin-present\"]"
    ));
}

/// Puts the focus on the first element of `selector`, once what is shown has been made anew.
pub(super) fn focus(selector: &str) {
    let selector = selector.to_owned();
    request_animation_frame(move || {
        // The narrower choice first: a list of selectors gives what stands first in the page.
        let found = selector.split(", ").find_map(|each| document().query_selector(each).ok().flatten());
        if let Some(element) = found.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = element.focus();
        }
    });
}

/// A piece of the scenario's line, as the charts draw it.
fn swatch(mark: Mark) -> El {
    let line = mark.line();
    let dashes = match line.stroke {
        Stroke::Solid => "none",
        Stroke::Dashed => "5 3",
        Stroke::Dotted => "1.5 3",
    };
    let sign = match line.sign {
        Some(Sign::Disc) => "M12.5 6a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0",
        Some(Sign::Square) => "M13 2h8v8h-8z",
        Some(Sign::Triangle) => "M17 1l5 9H12z",
        Some(Sign::Diamond) => "M17 1l5 5-5 5-5-5z",
        None => "",
    };
    shape("svg")
        .class("swatch")
        .set("viewBox", "0 0 34 12")
        .set("aria-hidden", "true")
        .set("data-hue", mark.letter())
        .child(shape("path").set("d", "M0 6h34").set("stroke-dasharray", dashes))
        .child(shape("path").class("sign").set("d", sign))
}
