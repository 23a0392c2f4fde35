//! What came of an auction: figures, picture, tables. The same for a run's and for one's own.

use super::said;
use crate::app::dom::{El, el};
use crate::app::parts::{sheet::sheet, stairs::stairs};
use crate::app::state::Lab;
use crate::view::room::Room;
use leptos::prelude::*;
use std::sync::Arc;

/// The sentence and what else happened.
pub(super) fn story(lab: Lab, room: RwSignal<Arc<Room>>) -> El {
    let remarks = move || room.with(|room| room.remarks(lab.language));
    let remark = |text: String| el("li").text(&text);
    el("div")
        .class("story")
        .child(
            el("p")
                .class("lead")
                .set("data-story", "")
                .live_text(move || room.with(|room| room.headline(lab.language))),
        )
        .slot(move || {
            let remarks = remarks();
            let list = el("ul").class("remarks").children(remarks.into_iter().map(remark));
            vec![list]
        })
}

/// The tables.
pub(super) fn details(lab: Lab, room: RwSignal<Arc<Room>>) -> El {
    el("div").class("sheets").slot(move || room.with(|room| tables(lab, room)))
}

/// Figures and picture.
pub(super) fn overview(lab: Lab, room: RwSignal<Arc<Room>>) -> Vec<El> {
    let figures = move || {
        let figures = room.with(|room| room.figures(lab.language));
        let one = |(name, value): (&str, String)| {
            el("div").child(el("dt").text(name)).child(el("dd").set("data-figure", name).text(&value))
        };
        vec![el("dl").class("figures").children(figures.into_iter().map(one))]
    };
    vec![el("div").slot(figures), el("div").class("picture").child(stairs(lab, room))]
}

fn tables(lab: Lab, room: &Room) -> Vec<El> {
    let words = &said(lab).tables;
    let language = lab.language;
    let part = |title: &str, wide: bool, inner: Vec<El>| {
        let class = if wide { "part full" } else { "part" };
        el("section").class(class).child(el("h2").text(title)).children(inner)
    };
    let note = |text: &str| vec![el("p").class("dim").text(text)];
    let cuts = room.cuts(language);
    let cuts = match cuts.rows.is_empty() {
        true => note(words.no_cuts),
        false => vec![sheet(lab, "cuts", &cuts)],
    };
    let tie = match room.tie(language) {
        None => note(words.no_tie),
        Some((how, table)) => vec![el("p").class("how-tie").text(&how), sheet(lab, "tie", &table)],
    };
    let rejected = room.rejected(language);
    let data = el("details").class("data").child(el("summary").text(said(lab).chart.data));
    let data = data.child(sheet(lab, "demand", &room.demand(language)));
    let mut parts = Vec::new();
    if !rejected.rows.is_empty() {
        parts.push(part(words.rejected.caption, true, vec![sheet(lab, "rejected", &rejected)]));
    }
    parts.push(part(words.winners.caption, true, vec![sheet(lab, "winners", &room.winners(language))]));
    parts.push(part(words.cuts.caption, false, cuts));
    parts.push(part(words.tie.caption, false, tie));
    parts.push(part(words.owners.caption, false, vec![sheet(lab, "owners", &room.owners(language))]));
    parts.push(part(words.supply.caption, false, vec![sheet(lab, "supplies", &room.supplies(language))]));
    parts.push(part(words.checks.caption, true, vec![sheet(lab, "checks", &room.checks(language)), data]));
    parts
}
