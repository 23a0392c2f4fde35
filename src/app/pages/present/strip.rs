//! A few levers under the charts.
//!
//! Must not know what a lever does. Invariant: a lever stays until somebody puts it away, also when it is back at the
//! bill's value.

use super::said;
use crate::app::dom::{El, el, field_value, icon, set_field_value};
use crate::app::parts::lever;
use crate::app::state::Lab;
use crate::app::storage;
use crate::law::lever::Lever;
use crate::text::fill;
use leptos::prelude::*;

/// Where the choice is kept for the visit.
const KEY: &str = "capwright.strip";

/// Levers that are there without a choice.
const FIRST: usize = 3;

/// Most levers.
const MOST: usize = 6;

/// The strip.
pub(super) fn strip(lab: Lab) -> El {
    let words = said(lab);
    let chosen = RwSignal::new(first(lab));
    let levers = move || chosen.get().iter().filter_map(|id| Some(one(lab, chosen, lab.lever(id)?))).collect();
    el("section").class("strip-of-levers").set("aria-label", words.levers).slot(levers).child(
        el("div")
            .class("add")
            .slot(move || if chosen.with(Vec::len) < MOST { vec![add(lab, chosen)] } else { Vec::new() }),
    )
}

/// What was chosen in this visit; otherwise what is changed, or the first headline levers.
fn first(lab: Lab) -> Vec<&'static str> {
    let known = |id: &str| lab.lever(id).filter(|lever| lever.active).map(|lever| lever.id);
    let kept = storage::read_visit(KEY).unwrap_or_default();
    let kept: Vec<&'static str> = kept.lines().filter_map(known).take(MOST).collect();
    if !kept.is_empty() {
        return kept;
    }
    let changed: Vec<&'static str> = untrack(|| lab.changed()).iter().map(|lever| lever.id).take(FIRST + 1).collect();
    if !changed.is_empty() {
        return changed;
    }
    let mut headline: Vec<&'static Lever> =
        lab.active().into_iter().filter(|lever| lever.headline.is_some() && lever.range().is_some()).collect();
    headline.sort_by_key(|lever| lever.headline);
    headline.iter().map(|lever| lever.id).take(FIRST).collect()
}

fn keep(chosen: RwSignal<Vec<&'static str>>) {
    storage::hand_over(KEY, &chosen.with_untracked(|chosen| chosen.join("\n")));
}

fn one(lab: Lab, chosen: RwSignal<Vec<&'static str>>, row: &'static Lever) -> El {
    let name = fill(said(lab).put_away, &[("label", row.label.in_language(lab.language))]);
    let away = el("button")
        .class("quiet away")
        .set("aria-label", &name)
        .set("title", &name)
        .on("click", move |_| {
            chosen.update(|chosen| chosen.retain(|id| *id != row.id));
            keep(chosen);
        })
        .child(icon("0 0 10 10", "M2 2l6 6M8 2L2 8"));
    el("div").class("of-strip").child(lever::lever(lab, row)).child(away)
}

fn add(lab: Lab, chosen: RwSignal<Vec<&'static str>>) -> El {
    let words = said(lab);
    let option =
        |lever: &&'static Lever| el("option").set("value", lever.id).text(lever.label.in_language(lab.language));
    let active = lab.active();
    let group = |group: &crate::law::lever::Group| {
        let own = active.iter().filter(|lever| lever.group == group.id);
        el("optgroup").set("label", group.label.in_language(lab.language)).children(own.map(option))
    };
    let take = move |event: &web_sys::Event| {
        if let Some(lever) = lab.lever(&field_value(event)) {
            set_field_value(event, "");
            if !chosen.with_untracked(|chosen| chosen.contains(&lever.id)) {
                chosen.update(|chosen| chosen.push(lever.id));
                keep(chosen);
            }
        }
    };
    el("select")
        .class("button")
        .set("data-action", "add-lever")
        .set("aria-label", words.choose)
        .child(el("option").set("value", "").text(words.choose))
        .children(lab.groups().iter().map(group))
        .on("change", take)
}
