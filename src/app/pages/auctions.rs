//! The auction room: any auction of the run, one's own, and what the limits do.
//!
//! Must not compute; `view::room` does. Invariant: going from auction to auction keeps the elements, so that the focus
//! stays where it was.

mod editor;
mod explain;
mod large;
mod own;
mod replay;
mod result;
mod table;

use crate::app::dom::{El, effect, el};
use crate::app::route::{Page, Route};
use crate::app::state::Lab;
use crate::scenario::link;
use crate::text::more::auctions::{RoomWords, room};
use leptos::prelude::*;

/// What a link calls the explainers.
const LIMITS: &str = "limits";

/// The words of this page.
fn said(lab: Lab) -> &'static RoomWords {
    room(lab.language)
}

/// Which of the three rooms a link opens.
fn place(open: Option<&str>) -> usize {
    match open {
        Some(link::OWN) => 1,
        Some(LIMITS) => 2,
        _ => 0,
    }
}

/// The page below the header.
pub fn page(lab: Lab) -> El {
    let here = RwSignal::new(place(lab.opened.get_untracked().as_deref()));
    effect(move || {
        let next = lab.opened.with(|open| place(open.as_deref()));
        here.maybe_update(|here| std::mem::replace(here, next) != next);
    });
    let room = move || match here.get() {
        0 => replay::view(lab),
        1 => own::view(lab),
        _ => explain::view(lab),
    };
    let page = el("main").class("results page room").set("id", "results").set("tabindex", "-1");
    page.child(tabs(lab, here)).slot(room)
}

/// The way from room to room.
fn tabs(lab: Lab, here: RwSignal<usize>) -> El {
    let words = said(lab);
    let tab = |(place, name): (usize, &&'static str)| {
        let open = [None, Some(link::OWN), Some(LIMITS)][place].map(str::to_owned);
        let route = Route { page: Page::Auctions, open };
        el("a")
            .live("href", move || Some(lab.scenario.with(|scenario| route.link(scenario))))
            .live("aria-current", move || (here.get() == place).then(|| "page".to_owned()))
            .on("click", |_| crate::app::address::flush())
            .text(name)
    };
    let nav = el("nav").class("tabs").set("aria-label", words.tabs_name);
    nav.children(words.tabs.iter().enumerate().map(tab))
}
