//! The verdict strip: six figures in words, each against the bill.

use super::header;
use crate::app::dom::{El, el};
use crate::app::route::Page;
use crate::app::state::Lab;
use crate::view::{Tone, Verdict};
use leptos::prelude::*;

/// The strip. Its cells stay; their words follow the run.
pub fn verdicts(lab: Lab) -> El {
    let ids =
        lab.shown.with_untracked(|shown| shown.verdicts.iter().map(|verdict| verdict.id.clone()).collect::<Vec<_>>());
    el("section")
        .class("verdicts")
        .set("aria-label", lab.words().header.verdicts)
        .set("tabindex", "0")
        .children(ids.iter().enumerate().map(|(place, id)| cell(lab, place, id)))
}

fn cell(lab: Lab, place: usize, id: &str) -> El {
    let part = move |tag: &'static str, class: &str, take: fn(&Verdict) -> String| {
        let text = move || lab.shown.with(|shown| shown.verdicts.get(place).map(take).unwrap_or_default());
        el(tag).class(class).live_text(text)
    };
    let tone = move || {
        let tone = lab.shown.with(|shown| shown.verdicts.get(place).map(|verdict| verdict.tone));
        let class = match tone {
            Some(Tone::Good) => "verdict good",
            Some(Tone::Bad) => "verdict bad",
            _ => "verdict",
        };
        Some(class.to_owned())
    };
    let more = matches!(id, "revenue" | "household").then(|| header::link(lab, Page::Money));
    el("div")
        .live("class", tone)
        .set("data-verdict", id)
        .child(part("span", "label", |verdict| verdict.label.clone()))
        .child(part("b", "value", |verdict| verdict.value.clone()))
        .child(part("span", "detail", |verdict| verdict.detail.clone()))
        .child(part("span", "change", |verdict| verdict.change.clone()))
        .children(more)
}
