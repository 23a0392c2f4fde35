//! The lab: levers beside what they do.
//!
//! Must not compute; it lays out the parts.

use crate::app::dom::{El, el};
use crate::app::parts::{charts, messages, rail, verdicts};
use crate::app::state::Lab;
use crate::text::Language;
use leptos::prelude::*;

/// The page below the header.
pub fn page(lab: Lab) -> El {
    let results = el("main").class("results").set("id", "results").set("tabindex", "-1");
    let results = results.child(headline(lab)).child(messages::messages(lab)).child(verdicts::verdicts(lab));
    #[cfg(feature = "pages")]
    let results = results.slot(move || caveats(lab));
    let results = results.child(charts::charts(lab));
    el("div").class("lab").child(rail::rail(lab)).child(results)
}

/// What readers should know before they take the numbers anywhere; open where there is room.
#[cfg(feature = "pages")]
pub(super) fn caveats(lab: Lab) -> Vec<El> {
    let lines = lab.settled.with(|shown| shown.caveats.clone());
    if lines.is_empty() {
        return Vec::new();
    }
    let words = &crate::text::more::rates::rates(lab.language).page;
    let list = el("ul").children(lines.iter().map(|line| el("li").text(line)));
    vec![el("details").class("caveats").set("open", "").child(el("summary").text(words.caveats)).child(list)]
}

/// What the run says, and on what it ran.
pub(super) fn headline(lab: Lab) -> El {
    let sub = el("p")
        .class("sub")
        .live_text(move || lab.facts())
        .text(if lab.language == Language::Chinese { "" } else { " " })
        .child(el("span").class("ghost-key").text(lab.words().header.ghost));
    el("div")
        .class("headline")
        .child(el("h1").set("tabindex", "-1").live_text(move || lab.shown.with(|shown| shown.headline.clone())))
        .child(sub)
}
