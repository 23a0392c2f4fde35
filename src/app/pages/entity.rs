//! One entity: its figures, its deadlines, and its ledger entry by entry.
//!
//! Must not compute; `view::ledger` does. Invariant: the ledger is that of the run on the screen, made once more with
//! every movement kept, only while somebody looks at it.

use super::entities::said;
use crate::app::download::download;
use crate::app::engine::Shown;
use crate::app::parts::{grid, messages};
use crate::app::route::{Page, Route};
use crate::app::state::Lab;
use crate::scenario;
use crate::view::entities::{COLUMNS, shown};
use crate::view::ledger::{Entry, deadlines, entry_shown, ledger, ledger_csv};
use leptos::prelude::*;
use std::sync::Arc;

/// The entity at `place`.
pub fn entity(lab: Lab, place: usize) -> AnyView {
    let words = said(lab);
    let row = move |column: usize| {
        lab.shown.with(|run| run.run.entities.get(place).map_or(String::new(), |row| shown(row, column, lab.language)))
    };
    let list = Route { page: Page::Entities, open: None };
    let figure =
        |column: usize| view! { <div><dt>{words.columns[column]}</dt><dd>{move || row(column)}</dd></div> }.into_any();
    let entries = Memo::new_with_compare(move |_| lab.shown.with(|shown| entries(shown, place)), |_, _| true);
    view! {
        <p class="back"><a data-action="back" href=move || lab.scenario.with(|scenario| list.link(scenario))>"‹ " {words.back}</a></p>
        <div class="headline">
            <h1 tabindex="-1">{move || row(0)}</h1>
            <p class="sub">{move || row(1)}</p>
        </div>
        {messages::messages(lab)}
        <dl class="figures">{(2..COLUMNS).map(figure).collect_view()}</dl>
        <h2>{words.deadlines}</h2>
        {move || lab.shown.with(|shown| due(lab, shown, place))}
        {book(lab, place, entries)}
    }
    .into_any()
}

/// Every movement of the entity in the run that is shown.
fn entries(shown: &Shown, place: usize) -> Arc<Vec<Entry>> {
    Arc::new(scenario::run_kept(&shown.scenario, true).map(|run| ledger(&run, place)).unwrap_or_default())
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
                <thead>{grid::plain_head(&words.deadline_columns)}</thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The ledger.
fn book(lab: Lab, place: usize, entries: Memo<Arc<Vec<Entry>>>) -> AnyView {
    let words = said(lab);
    let rows = move || {
        let entries = entries.get();
        let run = lab.shown.with_untracked(|shown| Arc::clone(&shown.run));
        grid::Rows {
            count: entries.len(),
            columns: words.ledger_columns.len(),
            text: Box::new(move |row, column| {
                entries.get(row).map_or(String::new(), |entry| entry_shown(&run, entry, column, lab.language))
            }),
            link: None,
        }
    };
    let save = move |_| {
        let text = lab
            .shown
            .with_untracked(|shown| entries.with_untracked(|entries| ledger_csv(&shown.run, entries, lab.language)));
        download(&format!("ledger-{}.csv", place + 1), &text);
    };
    let facts = move || {
        let count = entries.with(|entries| entries.len());
        if count == 0 { words.ledger_empty.to_owned() } else { (words.ledger_facts)(count) }
    };
    view! {
        <h2>{words.ledger}</h2>
        <div class="filters">
            <p class="count" data-entries=move || entries.with(|entries| entries.len().to_string())>{facts}</p>
            <button class="button" data-action="ledger-csv" on:click=save>{words.csv}</button>
        </div>
        {grid::grid("ledger", words.ledger, grid::plain_head(&words.ledger_columns), Box::new(rows), RwSignal::new(0), false)}
    }
    .into_any()
}
