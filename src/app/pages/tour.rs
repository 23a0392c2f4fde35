//! The tour: the lab as it is, with a card of five steps over it.
//!
//! Must not know what a lever or a chart is: each step names a place of the lab by its mark-up. Invariants: nothing is
//! trapped or hidden, the lab stays in use while the card is open; the focus moves to the card at each step, and to the
//! lab when it ends; leaving is following a link, so that the way back leads here.

use super::lab as laboratory;
use crate::app::address;
use crate::app::dom::{El, effect, el};
use crate::app::route::{Page, Route};
use crate::app::state::Lab;
use crate::text::more::TourWords;
use crate::text::{fill, words};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// What each step is about, in order of the words.
const PLACES: [&str; 5] =
    [".lab .headline", ".lab .verdicts", ".lab .first .lever", ".lab .charts", "header [data-action=share]"];

/// The mark on what the present step is about.
const MARK: &str = "data-toured";

fn said(lab: Lab) -> &'static TourWords {
    &words(lab.language).more.tour
}

/// The lab below the header, and the card.
pub fn page(lab: Lab) -> El {
    let step = RwSignal::new(0);
    effect(move || {
        let place = PLACES.get(step.get()).copied();
        // Two frames on, the lab is there and the focus of arriving is over.
        request_animation_frame(move || request_animation_frame(move || point_at(place)));
    });
    on_cleanup(|| mark(None));
    el("div").class("touring").child(card(lab, step)).child(laboratory::page(lab))
}

fn card(lab: Lab, step: RwSignal<usize>) -> El {
    let words = said(lab);
    let last = PLACES.len() - 1;
    let now = move || &words.steps[step.get().min(last)];
    let place = move || {
        let places = [("step", (step.get() + 1).to_string()), ("all", PLACES.len().to_string())];
        fill(words.place, &places.each_ref().map(|(name, text)| (*name, text.as_str())))
    };
    let back = el("button")
        .class("button")
        .set("data-tour", "back")
        .live_flag("disabled", move || step.get() == 0)
        .on("click", move |_| step.update(|step| *step = step.saturating_sub(1)))
        .text(words.back);
    let next = move || match step.get() < last {
        true => vec![
            el("button")
                .class("button primary")
                .set("data-tour", "next")
                .on("click", move |_| step.update(|step| *step += 1))
                .text(words.next),
        ],
        false => vec![leave(lab).class("button primary").set("data-tour", "done").text(words.done)],
    };
    let pressed = move |event: &web_sys::Event| {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
            let _ = window().location().set_hash(&home(lab));
        }
    };
    el("section")
        .class("tour")
        .set("aria-labelledby", "tour-title")
        .set("aria-describedby", "tour-says")
        .on("keydown", pressed)
        .child(el("p").class("count").text(words.name).text(" · ").child(el("span").live_text(place)))
        .child(el("h2").set("id", "tour-title").set("tabindex", "-1").live_text(move || now().title.to_owned()))
        .child(el("p").set("id", "tour-says").live_text(move || now().says.to_owned()))
        .child(el("p").class("count").text(words.keys))
        .child(
            el("div")
                .class("actions")
                .child(back)
                .slot(next)
                .child(leave(lab).class("button quietly").set("data-tour", "skip").text(words.skip)),
        )
}

/// The link of the lab with the present scenario.
fn home(lab: Lab) -> String {
    let route = Route { page: Page::Lab, open: None };
    lab.scenario.with_untracked(|scenario| route.link(scenario))
}

fn leave(lab: Lab) -> El {
    let route = Route { page: Page::Lab, open: None };
    el("a")
        .live("href", move || Some(lab.scenario.with(|scenario| route.link(scenario))))
        .on("click", |_| address::flush())
}

fn find(place: &str) -> Option<Element> {
    document().query_selector(place).ok().flatten()
}

/// Marks `place`, brings it into sight, and puts the focus on the heading of the card.
fn point_at(place: Option<&str>) {
    // The tour may have been left in the meantime.
    let Some(title) = find("#tour-title") else { return };
    let here = place.and_then(find);
    mark(here.as_ref());
    if let Some(here) = here.filter(|here| here.closest("header").ok().flatten().is_none()) {
        here.scroll_into_view();
    }
    if let Ok(title) = title.dyn_into::<web_sys::HtmlElement>() {
        let _ = title.focus();
    }
}

fn mark(here: Option<&Element>) {
    if let Some(before) = find(&format!("[{MARK}]")) {
        let _ = before.remove_attribute(MARK);
    }
    if let Some(here) = here {
        let _ = here.set_attribute(MARK, "");
    }
}
