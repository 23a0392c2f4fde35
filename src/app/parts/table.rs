//! A chart's numbers as a table.
//!
//! Invariant: an open table follows every run; a closed one is brought up to date once nothing moves, so
//! that dragging a lever never waits for cells that nobody sees.

use crate::app::dom::{El, el, source};
use crate::app::engine::Shown;
use crate::app::state::Lab;
use crate::view::Cell;
use leptos::prelude::*;

/// The table of the chart at `place`.
pub fn table(lab: Lab, place: usize) -> El {
    let open = RwSignal::new(false);
    let toggled = move |event: &web_sys::Event| open.set(source(event).is_some_and(|details| stay_in_sight(&details)));
    let rows = move || {
        let shown = if open.get() { lab.shown } else { lab.settled };
        shown.with(|shown| filled(lab, shown, place)).into_iter().collect()
    };
    el("details")
        .class("data")
        .on("toggle", toggled)
        .child(el("summary").text(lab.words().card.table))
        .child(el("div").class("scroll").set("tabindex", "0").slot(rows))
}

/// Whether `details` is open. On a phone an opened part unpins the charts, which may lie far above by
/// then: the page goes to where the reader wanted to look.
pub fn stay_in_sight(details: &web_sys::Element) -> bool {
    let open = details.has_attribute("open");
    if open && details.get_bounding_client_rect().top() < 0.0 {
        details.scroll_into_view();
    }
    open
}

fn filled(lab: Lab, shown: &Shown, place: usize) -> Option<El> {
    let table = &shown.charts.get(place)?.table;
    let head = table.headers.iter().map(|column| el("th").set("scope", "col").text(column));
    let body = table.rows.iter().map(|row| line(lab, row));
    Some(
        el("table")
            .child(el("caption").text(&table.caption))
            .child(el("thead").child(el("tr").children(head)))
            .child(el("tbody").children(body)),
    )
}

fn line(lab: Lab, row: &[Cell]) -> El {
    let cells = row.iter().enumerate().map(|(place, cell)| {
        let made = if place == 0 { el("th").set("scope", "row") } else { el("td") };
        made.text(&cell.show(lab.language))
    });
    el("tr").children(cells)
}
