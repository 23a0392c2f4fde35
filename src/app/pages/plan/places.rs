//! The places that the plan names, by kind, each with the tasks that name it.
//!
//! Must not know where a place lies: the plan says what it is, not where.

use super::{Open, links, said};
use crate::app::dom::{El, el};
use crate::law::plan::{KINDS, Place};
use crate::view::plan as view;

/// The places, a group a kind.
pub(super) fn places(open: &Open) -> Vec<El> {
    let words = said(open.lab);
    let group = |(place, kind): (usize, &str)| {
        let of = |row: &&Place| row.kind == kind;
        let cards = open.plan.places.iter().filter(of).map(|row| card(open, row));
        el("section")
            .class("kind-of-place")
            .set("data-kind", kind)
            .child(el("h2").class("section").text(words.kinds[place]))
            .child(el("ul").class("place-cards").children(cards))
    };
    let groups = KINDS.into_iter().enumerate().map(group);
    std::iter::once(el("p").class("says").text(words.places_about)).chain(groups).collect()
}

fn card(open: &Open, place: &Place) -> El {
    let words = said(open.lab);
    let tasks = view::naming(&open.plan, place);
    el("li")
        .set("data-place", &place.id)
        .child(el("h3").text(place.name.in_language(open.lab.language)))
        .child(el("p").class("dim").text(&words.naming.of(tasks.len())))
        .child(el("ul").class("tasks").children(links(open.lab, &tasks)))
}
