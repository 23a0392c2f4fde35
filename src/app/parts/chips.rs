//! Chips: what was changed, each with a way back.

use crate::app::dom::{El, el, icon};
use crate::app::state::Lab;
use crate::law::lever::Lever;
use crate::text::fill;
use crate::view::quantity::in_words;
use leptos::prelude::*;

/// "Your amendment" and its chips.
pub fn chips(lab: Lab) -> El {
    let words = &lab.words().rail;
    let changed = Memo::new(move |_| lab.changed().iter().map(|lever| lever.id).collect::<Vec<_>>());
    let none = move || {
        let none = changed.with(Vec::is_empty);
        none.then(|| el("p").class("as-written").text(words.as_written)).into_iter().collect()
    };
    let chips = move || changed.get().iter().filter_map(|id| Some(chip(lab, lab.lever(id)?))).collect();
    el("section")
        .class("amendment")
        .set("aria-labelledby", "amendment")
        .child(el("h2").set("id", "amendment").live_text(move || match changed.with(Vec::len) {
            0 => words.amendment.to_owned(),
            count => words.amended.of(count),
        }))
        .slot(none)
        .child(el("ul").class("chips").slot(chips))
}

fn chip(lab: Lab, lever: &'static Lever) -> El {
    let words = lab.words();
    let label = lever.label.in_language(lab.language);
    let remove = fill(words.rail.remove, &[("label", label)]);
    let text = el("span").text(label).text(" ").child(el("b").live_text(move || change_in_words(lab, lever)));
    let button = el("button")
        .set("aria-label", &remove)
        .set("title", &remove)
        .on("click", move |_| lab.reset(lever))
        .child(icon("0 0 10 10", "M2 2l6 6M8 2L2 8"));
    el("li").class("chip").set("data-change", lever.id).child(text).child(button)
}

fn change_in_words(lab: Lab, lever: &'static Lever) -> String {
    let words = &lab.words().lever;
    let now = in_words(lever, lab.scenario.with(|scenario| scenario.get(lever.id)), words, false);
    format!("{} → {now}", in_words(lever, lever.default_value(), words, false))
}
