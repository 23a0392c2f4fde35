//! A chart's numbers as a table.
//!
//! Invariant: an open table follows every run; a closed one is brought up to date once nothing moves, so
//! that dragging a lever never waits for cells that nobody sees.

use super::source::Source;
use crate::app::dom::{El, el, source as from};
use crate::app::state::Lab;
use crate::view::{Cell, ChartModel};
use leptos::prelude::*;

/// The table of a chart.
pub fn table(lab: Lab, source: Source) -> El {
    let open = RwSignal::new(false);
    let toggled = move |event: &web_sys::Event| open.set(from(event).is_some_and(|details| stay_in_sight(&details)));
    let rows = move || {
        let open = open.get();
        let table = match source {
            Source::Run(place) if !open => lab.settled.with(|shown| Some(filled(lab, shown.charts.get(place)?))),
            _ => source.with(lab, |chart| filled(lab, chart)),
        };
        table.into_iter().collect()
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

fn filled(lab: Lab, chart: &ChartModel) -> El {
    let table = &chart.table;
    let head = table.headers.iter().map(|column| el("th").set("scope", "col").text(column));
    let body = table.rows.iter().map(|row| line(lab, row));
    el("table")
        .child(el("caption").text(&table.caption))
        .child(el("thead").child(el("tr").children(head)))
        .child(el("tbody").children(body))
}

fn line(lab: Lab, row: &[Cell]) -> El {
    let cells = row.iter().enumerate().map(|(place, cell)| {
        let made = if place == 0 { el("th").set("scope", "row") } else { el("td") };
        made.text(&cell.show(lab.language))
    });
    el("tr").children(cells)
}
