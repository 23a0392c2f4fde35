//! The chart cards: two columns on a desk, one pinned card with steps on a phone.

use super::chart_card;
use super::source::Source;
use crate::app::dom::{El, el, icon, source};
use crate::app::state::Lab;
use crate::text::fill;
use leptos::prelude::*;
use web_sys::HtmlElement;

/// All cards.
pub fn charts(lab: Lab) -> El {
    let ids = lab.shown.with_untracked(|shown| shown.charts.iter().map(|chart| chart.id).collect::<Vec<_>>());
    let count = ids.len();
    let place = RwSignal::new(0_usize);
    let scrolled = move |event: &web_sys::Event| {
        if let Some(strip) = source(event) {
            let width = f64::from(strip.client_width()).max(1.0);
            let now = (f64::from(strip.scroll_left()) / width + 0.5) as usize;
            place.maybe_update(|place| std::mem::replace(place, now) != now);
        }
    };
    let cards = ids.into_iter().enumerate().map(|(place, id)| chart_card::card(lab, Source::Run(place), id));
    let strip = el("div").class("strip").on("scroll", scrolled).children(cards);
    let steps = steps(lab, strip.html(), place, count);
    el("section").class("charts").set("aria-label", lab.words().header.charts).child(strip).child(steps)
}

/// Previous and next, for those who do not swipe.
fn steps(lab: Lab, strip: HtmlElement, place: RwSignal<usize>, count: usize) -> El {
    let words = &lab.words().card;
    let go = move |to: usize| strip.set_scroll_left(strip.client_width() * i32::try_from(to).unwrap_or(0));
    let forward = go.clone();
    let previous = el("button")
        .class("button icon")
        .set("aria-label", words.previous)
        .live_flag("disabled", move || place.get() == 0)
        .on("click", move |_| go(place.get_untracked().saturating_sub(1)))
        .child(icon("0 0 16 16", "M10 3 5 8l5 5"));
    let next = el("button")
        .class("button icon")
        .set("aria-label", words.next)
        .live_flag("disabled", move || place.get() + 1 >= count)
        .on("click", move |_| forward(place.get_untracked() + 1))
        .child(icon("0 0 16 16", "M6 3l5 5-5 5"));
    let here = el("span").live_text(move || {
        fill(words.place, &[("place", &(place.get() + 1).to_string()), ("count", &count.to_string())])
    });
    el("div").class("steps").child(previous).child(here).child(next)
}
