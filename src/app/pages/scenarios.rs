//! Scenarios to start from, one's own, and files.
//!
//! Must not know what a preset sets, nor where one's own are kept. Invariants: opening a scenario is a change like any
//! other, so that undo leads back; a file that is wrong changes nothing.

mod files;
mod gallery;
mod own;

use crate::app::address;
use crate::app::dom::{El, el};
use crate::app::parts::messages;
use crate::app::pins;
use crate::app::route::{Page, Route};
use crate::app::state::Lab;
use crate::scenario::Scenario;
use crate::scenario::link::compare;
use crate::text::{ScenarioWords, fill, words};
use leptos::prelude::*;

fn said(lab: Lab) -> &'static ScenarioWords {
    &words(lab.language).more.scenarios
}

/// The page below the header.
pub fn page(lab: Lab) -> El {
    let words = said(lab);
    let head = el("div")
        .class("headline")
        .child(el("h1").set("tabindex", "-1").text(words.title))
        .child(el("p").class("sub").text(words.about));
    let main = el("main").class("results page scenarios").set("id", "results").set("tabindex", "-1");
    main.child(head)
        .child(messages::messages(lab))
        .child(own::own(lab))
        .child(files::files(lab))
        .child(gallery::gallery(lab))
}

/// A link that puts `scenario` on the screen, in the lab.
fn open(lab: Lab, scenario: &Scenario, name: &str) -> El {
    open_link(lab, Route { page: Page::Lab, open: None }.link(scenario), name)
}

fn open_link(lab: Lab, link: String, name: &str) -> El {
    let words = said(lab);
    el("a")
        .class("button")
        .set("data-do", "open")
        .set("href", &link)
        .set("aria-label", &fill(words.button, &[("button", words.open), ("name", name)]))
        .on("click", |_| address::flush())
        .text(words.open)
}

/// A button that pins `scenario`, or takes it out.
fn pin(lab: Lab, scenario: &Scenario, name: &str) -> El {
    let words = said(lab);
    let item = compare::write(std::slice::from_ref(scenario));
    let there = item.clone();
    let press = move |_: &web_sys::Event| match pins::start().with_untracked(|field| compare::toggled(field, &item)) {
        Some(field) => lab.pin_all(field),
        None => lab.say(lab.words().header.not_pinned),
    };
    el("button")
        .class("button")
        .set("data-do", "pin")
        .set("aria-label", &fill(words.button, &[("button", words.pin), ("name", name)]))
        .live("aria-pressed", move || {
            Some(pins::start().with(|field| field.split(',').any(|each| each == there)).to_string())
        })
        .on("click", press)
        .text(words.pin)
}
