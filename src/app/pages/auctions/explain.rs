//! Purchase limit, holding limit, bid guarantee: each with an example that moves.

use super::said;
use crate::app::dom::{El, el, field_value};
use crate::app::route::{Page, Route};
use crate::app::state::Lab;
use crate::view::fill;
use crate::view::room::explain::{Example, Limit};
use leptos::prelude::*;

/// The room of the explainers.
pub(super) fn view(lab: Lab) -> Vec<El> {
    let words = &said(lab).explain;
    let cards = Limit::ALL.map(|limit| card(lab, limit));
    let head = el("div").child(el("h1").set("tabindex", "-1").text(words.head.title));
    vec![head.child(el("p").class("sub").text(words.head.about)), el("div").class("explainers").children(cards)]
}

fn card(lab: Lab, limit: Limit) -> El {
    let words = &said(lab).explain;
    let own = &words.one[limit as usize];
    let range = limit.range();
    let value = RwSignal::new(range.start);
    let example = move || limit.example(value.get(), lab.language);
    let (statement, heading, paragraph) = limit.statement();
    let cite = fill(words.cite, &[("heading", heading), ("paragraph", paragraph)]);
    let route = Route { page: Page::Bill, open: Some(statement.to_owned()) };
    let link =
        el("a").live("href", move || Some(lab.scenario.with(|scenario| route.link(scenario)))).text(words.statement);
    let went = move |event: &web_sys::Event| {
        if let Ok(next) = field_value(event).parse() {
            value.set(next);
        }
    };
    let id = format!("limit-{}", limit.id());
    let slider = el("input")
        .set("type", "range")
        .set("id", &id)
        .set("min", &range.least.to_string())
        .set("max", &range.most.to_string())
        .set("step", &range.step.to_string())
        .live_property("value", move || value.get().to_string().into())
        .live("aria-valuetext", move || Some(example().value))
        .on("input", went);
    let label =
        el("label").set("for", &id).text(own.slider).text(" ").child(el("b").live_text(move || example().value));
    el("section")
        .class("explainer")
        .set("data-limit", limit.id())
        .child(el("h2").text(own.head.title))
        .child(el("p").text(own.head.about))
        .child(label)
        .child(slider)
        .child(el("p").class("outcome").set("role", "status").live_text(move || {
            let example = example();
            format!("{} {}", example.allows, example.outcome)
        }))
        .slot(move || vec![bids(lab, limit, &example())])
        .child(el("p").class("dim cite").text(&cite).text(". ").child(link))
}

fn bids(lab: Lab, limit: Limit, example: &Example) -> El {
    let words = &said(lab).explain;
    let count = example.rows.first().map_or(0, Vec::len);
    let head = words.columns.iter().take(count).map(|column| el("th").set("scope", "col").text(column));
    let line = |row: &Vec<String>| {
        let cell = |(column, text): (usize, &String)| {
            if column == 0 { el("th").set("scope", "row").text(text) } else { el("td").text(text) }
        };
        el("tr").children(row.iter().enumerate().map(cell))
    };
    let caption = fill(words.caption, &[("name", words.one[limit as usize].head.title)]);
    el("table")
        .child(el("caption").class("spoken").text(&caption))
        .child(el("thead").child(el("tr").children(head)))
        .child(el("tbody").children(example.rows.iter().map(line)))
}
