//! A chart's numbers as a table.
//!
//! Invariant: an open table follows every run; a closed one is made when the page has come to life and brought up to date
//! once nothing moves, so that neither opening the page nor dragging a lever waits for cells that nobody sees.

use super::source::Source;
use crate::app::dom::{El, el, source as from};
use crate::app::state::Lab;
use crate::view::{Cell, ChartModel};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;

/// When the first closed table is made, after the page came to life, and how much later each other one, in milliseconds:
/// their cells are most of the page, and the levers answer before they are there.
const LATER_MS: (u32, u32) = (250, 40);

/// Says when the closed table of `source` may be made.
fn later(source: Source) -> RwSignal<bool> {
    let place = match source {
        Source::Run(place) => place,
        #[cfg(feature = "pages")]
        _ => return RwSignal::new(true),
    };
    let due = RwSignal::new(false);
    let wait = LATER_MS.0 + LATER_MS.1 * place as u32;
    let make = move || {
        // By then the page may be another one.
        let _ = due.try_set(true);
    };
    Timeout::new(wait, make).forget();
    due
}

/// The table of a chart.
pub fn table(lab: Lab, source: Source) -> El {
    let (open, due) = (RwSignal::new(false), later(source));
    let toggled = move |event: &web_sys::Event| open.set(from(event).is_some_and(|details| stay_in_sight(&details)));
    let rows = move || {
        let open = open.get();
        if !open && !due.get() {
            return Vec::new();
        }
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
