//! One entity: its figures, its deadlines, and its ledger entry by entry.
//!
//! Must not compute; `view::ledger` does. Invariant: the ledger is that of the run on the screen, made once more with
//! every movement kept, only while somebody looks at it.

use super::entities::said;
use crate::app::download::download;
use crate::app::engine::Shown;
use crate::app::parts::grid::{Grid, Rows, heads};
use crate::app::parts::messages;
use crate::app::route::{Page, Route};
use crate::app::state::Lab;
use crate::scenario;
use crate::view::entities::{COLUMNS, shown as figure};
use crate::view::ledger::{Entry, deadlines, entry_shown, ledger, ledger_csv};
use crate::view::number;
use leptos::prelude::*;
use std::sync::Arc;

/// The entity at `place` of a run.
pub fn entity(lab: Lab, shown: &Shown, place: usize) -> AnyView {
    let words = said(lab);
    let Some(row) = shown.run.entities.get(place) else { return ().into_any() };
    let text = |column| figure(row, column, false, lab.language);
    let list = Route { page: Page::Entities, open: None }.link(&shown.scenario);
    let figures = (2..COLUMNS)
        .map(|column| view! { <div><dt>{words.columns[column]}</dt><dd>{text(column)}</dd></div> }.into_any());
    let entries = entries(shown, place);
    let count = entries.len();
    let facts = if count == 0 {
        words.ledger_empty.to_owned()
    } else {
        (words.ledger_facts)(&number::grouped(count as i128, lab.language))
    };
    view! {
        <div>
            <p class="back"><a data-action="back" href=list>"‹ " {words.back}</a></p>
            <div class="headline">
                <h1 tabindex="-1">{text(0)}</h1>
                <p class="sub">{text(1)}</p>
            </div>
            {messages::messages(lab)}
            <dl class="figures">{figures.collect_view()}</dl>
            <h2>{words.deadlines}</h2>
            {due(lab, shown, place)}
            <h2>{words.ledger}</h2>
            <div class="filters">
                <p class="count" data-entries=count.to_string()>{facts}</p>
                <button class="button" data-action="ledger-csv">{words.csv}</button>
            </div>
            {book(lab, shown, entries)}
        </div>
    }
    .into_any()
}

/// Every movement of the entity in the run that is shown.
fn entries(shown: &Shown, place: usize) -> Vec<Entry> {
    scenario::run_kept(&shown.scenario, true).map(|run| ledger(&run, place)).unwrap_or_default()
}

/// Downloads the ledger.
pub(super) fn save(lab: Lab, shown: &Shown, place: usize) {
    let text = ledger_csv(&shown.run, &entries(shown, place), lab.language);
    download(&format!("ledger-{}.csv", place + 1), &text);
}

/// What was due and how it was met.
fn due(lab: Lab, shown: &Shown, place: usize) -> AnyView {
    let words = said(lab);
    let line = |cells: [String; 9]| {
        let mut cells = cells.into_iter();
        let first = cells.next().map(|cell| view! { <th scope="row">{cell}</th> });
        view! { <tr>{first}{cells.map(|cell| view! { <td>{cell}</td> }).collect_view()}</tr> }.into_any()
    };
    let lines = deadlines(&shown.run, place, lab.language).into_iter().map(line).collect_view();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=words.deadlines>
            <table class="deadlines">
                <thead><tr>{heads(&words.deadline_columns)}</tr></thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The ledger.
fn book(lab: Lab, shown: &Shown, entries: Vec<Entry>) -> AnyView {
    let words = said(lab);
    let run = Arc::clone(&shown.run);
    let grid = Grid::new();
    grid.show(Rows {
        count: entries.len(),
        columns: words.ledger_columns.len(),
        text: Box::new(move |row, column| {
            entries.get(row).map_or(String::new(), |entry| entry_shown(&run, entry, column, lab.language))
        }),
        link: None,
    });
    grid.view("ledger", words.ledger, heads(&words.ledger_columns))
}
