//! The tasks, one article each, under their areas.
//!
//! Must not know what a lever does. Invariant: a task that moves no ton says why.

use super::{Open, link, said};
use crate::app::dom::{El, el};
use crate::app::route::{Page, Route};
use crate::law::lever::Lever;
use crate::law::plan::{Class, Task};
use crate::text::fill;
use crate::view::plan as view;
use leptos::prelude::*;

/// The tasks that fit, under their areas.
pub(super) fn tasks(open: &Open) -> El {
    let open = open.clone();
    el("div").class("statements").slot(move || rows(&open))
}

fn rows(open: &Open) -> Vec<El> {
    let tasks = open.tasks();
    if tasks.is_empty() {
        return vec![el("p").class("message note").text(said(open.lab).nothing)];
    }
    let mut area = 0;
    let mut parts = Vec::new();
    for task in tasks {
        if task.area != area {
            area = task.area;
            let heading = format!("{area}. {}", view::area(&open.plan, task, open.lab.language));
            parts.push(el("h2").class("section").text(&heading));
        }
        parts.push(article(open, task));
    }
    parts
}

fn article(open: &Open, task: &Task) -> El {
    let (words, language) = (said(open.lab), open.lab.language);
    let class = Class::ALL.iter().position(|class| *class == task.class).unwrap_or(0);
    let heading = el("h3")
        .set("tabindex", "-1")
        .child(el("span").class("number").text(&task.no.to_string()))
        .text(" ")
        .text(task.title.in_language(language));
    let places = [("area", task.area.to_string()), ("task", task.no.to_string())];
    let cite = fill(words.cite, &places.each_ref().map(|(name, text)| (*name, text.as_str())));
    let meta = el("p")
        .class("meta")
        .child(el("span").class("kind").set("data-kind", task.class.id()).text(words.classes[class]))
        .text(" ")
        .child(el("span").text(&cite))
        .text(" ")
        .child(link(open.lab, task).set("title", words.link).text(&task.rule));
    el("article")
        .class("statement")
        .set("id", &task.rule)
        .child(heading)
        .child(meta)
        .child(el("p").class("says").text(task.orders.in_language(language)))
        .child(facts(open, task))
        .child(demands(open, task))
        .child(more(open, task, class))
}

/// Who leads and joins, what it names, what it wants less of.
fn facts(open: &Open, task: &Task) -> El {
    let (words, language, plan) = (said(open.lab), open.lab.language, &open.plan);
    let lead = if task.lead.is_empty() { words.no_lead.to_owned() } else { view::names(plan, &task.lead, language) };
    let places = task.places.iter().filter_map(|id| plan.place(id)).map(|place| place.name.in_language(language));
    let places = places.collect::<Vec<_>>().join(words.comma);
    let rows = [
        (words.lead, lead),
        (words.joint, view::names(plan, &task.joint, language)),
        (words.places, places),
        (view::aims_label(task, language), view::aims(plan, task, language)),
    ];
    let row = |(label, text): (&str, String)| {
        el("div").child(el("dt").text(label.trim_end_matches([':', '：']))).child(el("dd").text(&text))
    };
    el("dl").class("facts").children(rows.into_iter().filter(|(_, text)| !text.is_empty()).map(row))
}

/// Thresholds, bans and shares, one by one.
fn demands(open: &Open, task: &Task) -> El {
    let words = said(open.lab);
    let row = |rule: &crate::law::plan::Demand| {
        let id = rule.id.split_once('-').map_or(rule.id.as_str(), |(_, short)| short);
        el("li").child(el("b").text(id)).text(" ").text(rule.words.in_language(open.lab.language))
    };
    el("div")
        .child(el("p").class("label").text(words.rules))
        .child(el("ul").class("demands").children(task.rules.iter().map(row)))
}

/// What the simulator makes of it.
fn more(open: &Open, task: &Task, class: usize) -> El {
    let words = said(open.lab);
    let levers = view::levers_of(&open.plan, task);
    let inside = el("div")
        .child(el("p").text(words.class_abouts[class]))
        .children((!levers.is_empty()).then(|| table(open, &levers)));
    el("details").class("more").child(el("summary").text(words.more)).child(inside)
}

/// Its levers, with their defaults and how weak those are.
fn table(open: &Open, levers: &[&'static Lever]) -> El {
    let (words, lab) = (said(open.lab), open.lab);
    let row = |lever: &&'static Lever| {
        let lever = *lever;
        let (value, status) = view::default_of(lever, lab.language);
        let source = move || lab.texts.with(|texts| texts.of(lever, "source").to_owned());
        el("tr")
            .child(el("th").set("scope", "row").child(lever_link(open, lever)))
            .child(el("td").text(&value))
            .child(el("td").set("data-status", status_id(lever)).text(status))
            .child(el("td").live_text(source))
    };
    let heads = words.lever_heads.map(|head| el("th").set("scope", "col").text(head));
    let table = el("table")
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(levers.iter().map(row)));
    el("div").class("scroll wide sheet levers-of").set("tabindex", "0").child(table)
}

fn status_id(lever: &Lever) -> &'static str {
    match lever.status {
        crate::source::Status::Bill => "plan",
        crate::source::Status::Rule => "rule",
        crate::source::Status::Draft => "draft",
        crate::source::Status::Assumption => "assumption",
    }
}

/// A link that opens a lever in the lab.
pub(super) fn lever_link(open: &Open, lever: &'static Lever) -> El {
    let (lab, label) = (open.lab, lever.label.in_language(open.lab.language));
    let route = Route { page: Page::Lab, open: Some(lever.id.to_owned()) };
    el("a")
        .set("data-opens", lever.id)
        .live("href", move || Some(lab.scenario.with(|scenario| route.link(scenario))))
        .set("title", &fill(said(lab).open_lever, &[("label", label)]))
        .text(label)
}
