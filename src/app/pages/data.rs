//! Charts and data to take away: each chart large, as picture, drawing and table, and the whole run as files.
//!
//! Must not compute. Invariant: what is saved belongs to the run on the screen.

use crate::app::dom::{El, el};
use crate::app::engine::Shown;
use crate::app::parts::source::Source;
use crate::app::parts::{chart_files, messages, plot};
use crate::app::route::{Page, Route};
use crate::app::state::Lab;
use crate::app::texts::Texts;
use crate::app::{address, download};
use crate::chart::bundle;
use crate::scenario::json;
use crate::text::{DataWords, words};
use leptos::prelude::*;
use std::sync::Arc;

fn said(lab: Lab) -> &'static DataWords {
    bundle::said(lab.program(), lab.language)
}

/// The page below the header.
pub fn page(lab: Lab) -> El {
    lab.ask_for_definitions();
    let words = said(lab);
    let head = el("div")
        .class("headline")
        .child(el("h1").set("tabindex", "-1").text(words.title))
        .child(el("p").class("sub").text(words.about));
    let ids = lab.shown.with_untracked(|shown| shown.charts.iter().map(|chart| chart.id).collect::<Vec<_>>());
    let cards = ids.into_iter().enumerate().map(|(place, id)| card(lab, place, id));
    el("main")
        .class("results page data-page")
        .set("id", "results")
        .set("tabindex", "-1")
        .child(head)
        .child(messages::messages(lab))
        .child(whole(lab))
        .child(el("div").class("large").children(cards))
}

fn now(lab: Lab) -> Arc<Shown> {
    lab.shown.get_untracked()
}

fn save(action: &'static str, label: &str, act: impl Fn() + 'static) -> El {
    el("button").class("button").set("data-action", action).text(label).on("click", move |_| act())
}

/// A chart, large, with its files.
fn card(lab: Lab, place: usize, id: &'static str) -> El {
    let text = move |take: fn(&crate::view::ChartModel) -> String| {
        move || lab.shown.with(|shown| shown.charts.get(place).map(take).unwrap_or_default())
    };
    el("article")
        .class("card")
        .set("data-chart", id)
        .child(el("h2").live_text(text(|chart| chart.title.to_owned())))
        .child(el("p").class("finding").live_text(text(|chart| chart.finding.clone())))
        .child(plot::plot(lab, Source::Run(place), id))
        .child(chart_files::buttons(lab, Source::Run(place), id))
}

/// The way to a view for somebody else's page.
fn embedding(lab: Lab) -> El {
    let page = Route { page: Page::Share, open: None };
    el("a")
        .set("data-page", page.page.id())
        .live("href", move || Some(lab.scenario.with(|scenario| page.link(scenario))))
        .text(words(lab.language).more.share.from_data)
}

/// The run as files.
fn whole(lab: Lab) -> El {
    let words = said(lab);
    let saved =
        move |name: &'static str, make: fn(&Shown) -> String| move || download::download(name, &make(&now(lab)));
    let table = move |place: usize| {
        move || {
            let shown = now(lab);
            let (name, text) = bundle::tables(&shown.run, &shown.readings).into_iter().nth(place).unwrap_or_default();
            download::download(&format!("capwright-{name}"), &text);
        }
    };
    let scenario = saved("capwright-scenario.json", |shown| json::write(&shown.scenario));
    let all = saved("capwright-result.json", |shown| shown.run.to_json(&shown.readings));
    let cited = move || {
        lab.shown.with(|shown| bundle::citation(&shown.scenario, &address::link_of(&shown.scenario), lab.language))
    };
    el("section")
        .class("whole")
        .child(el("h2").text(words.whole))
        .child(el("p").text(words.whole_about))
        .child(
            el("div")
                .class("actions")
                .child(save("save-zip", words.zip, move || archive(lab)).class("button primary"))
                .child(save("save-json", words.json, all))
                .child(save("save-years", words.years, table(0)))
                .child(save("save-auctions", words.auctions, table(1)))
                .child(save("save-entities", words.entities, table(2)))
                .child(save("save-scenario", words.scenario, scenario)),
        )
        .child(el("p").child(embedding(lab)))
        .child(el("h3").text(words.cite))
        .child(el("p").class("cite").live_text(cited))
}

/// Saves everything in one archive; without definitions when they could not be had.
fn archive(lab: Lab) {
    let shown = now(lab);
    let definitions = lab.definitions.get_untracked();
    let text = match &definitions {
        Texts::Here(node) => Some(node.compact()),
        _ => None,
    };
    let link = address::link_of(&shown.scenario);
    let files = bundle::files(&shown.scenario, &shown.run, &shown.charts, &link, text.as_deref(), lab.language);
    if let Ok(bytes) = bundle::archive(&files) {
        download::offer_bytes("capwright-run.zip", &bytes);
    }
}
