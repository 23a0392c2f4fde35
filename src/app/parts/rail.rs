//! The rail: search, the amendment's chips, headline levers, then all rules under their headings.
//!
//! Invariant: a lever stands in the page at most once, and only levers that a running rule reads stand.

use super::{chips, lever, presets};
use crate::app::dom::{El, el, field_value};
use crate::app::state::Lab;
use crate::law::lever::{Group, Lever};
use crate::text::fill;
use crate::units::in_order;
use leptos::prelude::*;

/// Brings the lever that the link opens into sight and the focus into it.
#[cfg(feature = "pages")]
fn enter(lab: Lab) {
    use wasm_bindgen::JsCast;
    let Some(wanted) = lab.opened.get_untracked().filter(|id| lab.lever(id).is_some()) else { return };
    request_animation_frame(move || {
        let found = document().query_selector(&format!("[data-lever='{wanted}']")).ok().flatten();
        let Some(lever) = found else { return };
        let control = lever.query_selector("input, select, textarea, button").ok().flatten();
        if let Some(control) = control.and_then(|control| control.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = control.focus();
        }
        lever.scroll_into_view();
    });
}

/// The rail.
pub fn rail(lab: Lab) -> El {
    #[cfg(feature = "pages")]
    enter(lab);
    let words = &lab.words().rail;
    let query = RwSignal::new(String::new());
    let searching = Memo::new(move |_| !query.with(|query| query.trim().is_empty()));
    let search = el("input")
        .class("search")
        .set("type", "search")
        .set("aria-label", words.search_name)
        .set("placeholder", &fill(words.search, &[("count", &lab.active().len().to_string())]))
        .on("focus", move |_| lab.ask_for_texts())
        .on("input", move |event| query.set(field_value(event)));
    el("aside")
        .class("rail")
        .set("id", "levers")
        .set("aria-label", words.name)
        .child(presets::presets(lab))
        .child(search)
        .child(chips::chips(lab))
        .slot(move || if searching.get() { vec![results(lab, query)] } else { all(lab) })
}

/// Headline levers, then the groups.
fn all(lab: Lab) -> Vec<El> {
    let words = &lab.words().rail;
    let mut first = el("section").class("levers first").set("aria-label", words.headline);
    let mut heading = "";
    for each in headline_levers(lab) {
        if each.group != heading {
            heading = each.group;
            first = first.child(el("h3").class("group-name").text(lab.group_label(heading)));
        }
        first = first.child(lever::lever(lab, each));
    }
    let rest = el("section")
        .class("levers rest")
        .set("aria-labelledby", "all-rules")
        .child(el("h2").set("id", "all-rules").text(words.all_rules))
        .children(lab.groups().iter().filter_map(|each| group(lab, each)));
    vec![first, rest]
}

/// In order of their place, but what stands under one heading stays together.
fn headline_levers(lab: Lab) -> Vec<&'static Lever> {
    let first = lab.active().into_iter().filter(|lever| lever.headline.is_some());
    let first = in_order(first, |lever| lever.headline);
    let mut groups: Vec<&str> = Vec::new();
    for lever in &first {
        if !groups.contains(&lever.group) {
            groups.push(lever.group);
        }
    }
    in_order(first, |lever| groups.iter().position(|group| *group == lever.group))
}

/// A collapsed group; its levers are made when it is first opened.
fn group(lab: Lab, group: &'static Group) -> Option<El> {
    let rest: Vec<_> =
        lab.active().into_iter().filter(|lever| lever.group == group.id && lever.headline.is_none()).collect();
    if rest.is_empty() {
        return None;
    }
    let summary = el("summary")
        .text(group.label.in_language(lab.language))
        .text(" ")
        .child(el("span").class("count").text(&rest.len().to_string()));
    #[cfg(feature = "pages")]
    let wanted = lab.opened.with_untracked(|open| rest.iter().any(|lever| open.as_deref() == Some(lever.id)));
    #[cfg(not(feature = "pages"))]
    let wanted = false;
    let opened = RwSignal::new(wanted);
    let levers = move || {
        let made: &[&'static Lever] = if opened.get() { &rest } else { &[] };
        made.iter().map(|each| lever::lever(lab, each)).collect()
    };
    let details = el("details").class("group").set("data-group", group.id);
    Some(
        if wanted { details.set("open", "") } else { details }
            .on("toggle", move |_| opened.maybe_update(|opened| !std::mem::replace(opened, true)))
            .child(summary)
            .slot(levers),
    )
}

/// What the search finds, flat.
fn results(lab: Lab, query: RwSignal<String>) -> El {
    let found =
        Memo::new(move |_| query.with(|query| lab.search(query)).iter().map(|lever| lever.id).collect::<Vec<_>>());
    let words = &lab.words().rail;
    let count = move || {
        found.with(|found| if found.is_empty() { words.nothing.to_owned() } else { words.found.of(found.len()) })
    };
    let levers = move || found.get().iter().filter_map(|id| Some(lever::lever(lab, lab.lever(id)?))).collect();
    el("section")
        .class("levers found")
        .child(el("p").class("count").set("role", "status").live_text(count))
        .slot(levers)
}
