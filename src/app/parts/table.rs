//! A chart's numbers as a table.
//!
//! Invariant: an open table follows every run; a closed one is brought up to date once nothing moves, so
//! that dragging a lever never waits for cells that nobody sees.

use crate::app::engine::Shown;
use crate::app::state::Lab;
use crate::view::Cell;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The table of the chart at `place`.
pub fn table(lab: Lab, place: usize) -> AnyView {
    let open = RwSignal::new(false);
    let toggled = move |event: web_sys::Event| {
        let details = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        open.set(details.is_some_and(|details| stay_in_sight(&details)));
    };
    let rows = move || {
        let shown = if open.get() { lab.shown } else { lab.settled };
        shown.with(|shown| filled(lab, shown, place))
    };
    view! {
        <details class="data" on:toggle=toggled>
            <summary>{lab.words().card.table}</summary>
            <div class="scroll" tabindex="0">{rows}</div>
        </details>
    }
    .into_any()
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

fn filled(lab: Lab, shown: &Shown, place: usize) -> Option<AnyView> {
    let table = &shown.charts.get(place)?.table;
    let head = table.headers.iter().map(|column| view! { <th scope="col">{column.clone()}</th> }).collect_view();
    let body = table.rows.iter().map(|row| line(lab, row)).collect_view();
    Some(
        view! {
            <table>
                <caption>{table.caption.clone()}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{body}</tbody>
            </table>
        }
        .into_any(),
    )
}

fn line(lab: Lab, row: &[Cell]) -> AnyView {
    let mut cells = row.iter().map(|cell| cell.show(lab.language));
    let first = cells.next().map(|cell| view! { <th scope="row">{cell}</th> });
    let rest = cells.map(|cell| view! { <td>{cell}</td> }).collect_view();
    view! { <tr>{first}{rest}</tr> }.into_any()
}
