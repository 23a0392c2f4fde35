//! One entity: its figures, its deadlines, and its ledger entry by entry.
//!
//! Must not compute; `view::ledger` does. Invariant: the ledger is that of the run on the screen, made once more with
//! every movement kept, only while somebody looks at it.

use super::entities::said;
use crate::app::dom::{El, el};
use crate::app::download::download;
use crate::app::engine::Shown;
use crate::app::parts::grid::{Grid, Rows, heads};
use crate::app::parts::messages;
use crate::app::route::{Page, Route};
use crate::app::state::Lab;
use crate::scenario;
use crate::scenario::readings::beside;
use crate::simulate::Outcome;
use crate::text::fill;
use crate::view::entities::{COLUMNS, List};
use crate::view::ledger::{Entry, deadlines, entry_shown, ledger, ledger_csv};
use crate::view::number;
use std::sync::Arc;

/// The entity at `place` of a run.
pub fn entity(lab: Lab, shown: &Shown, place: usize) -> El {
    let words = said(lab);
    let Some(run) = shown.run.budget().filter(|run| place < run.entities.len()) else { return el("div") };
    let list = List { run, year: None };
    let text = |column| list.shown(place, column, false, lab.language);
    let link = Route { page: Page::Entities, open: None }.link(&shown.scenario);
    let figures = (2..COLUMNS)
        .map(|column| el("div").child(el("dt").text(words.columns[column])).child(el("dd").text(&text(column))));
    let entries = entries(shown, place);
    let count = number::grouped(entries.len() as i128, lab.language);
    let facts =
        if entries.is_empty() { words.ledger_empty.to_owned() } else { fill(words.ledger_facts, &[("count", &count)]) };
    let back = el("a").set("data-action", "back").set("href", &link).text("‹ ").text(words.back);
    let heading = el("h1").set("tabindex", "-1").text(&text(0));
    let facts = el("p").class("count").set("data-entries", &entries.len().to_string()).text(&facts);
    let save = el("button").class("button").set("data-action", "ledger-csv").text(words.csv);
    el("div")
        .child(el("p").class("back").child(back))
        .child(el("div").class("headline").child(heading).child(el("p").class("sub").text(&text(1))))
        .child(messages::messages(lab))
        .child(el("dl").class("figures").children(figures))
        .child(el("h2").text(words.deadlines))
        .child(due(lab, run, place))
        .child(el("h2").text(words.ledger))
        .child(el("div").class("filters").child(facts).child(save))
        .child(book(lab, run, entries))
}

/// Every movement of the entity in the run that is shown.
fn entries(shown: &Shown, place: usize) -> Vec<Entry> {
    scenario::run_kept(&shown.scenario, true).map(|run| ledger(&run, place)).unwrap_or_default()
}

/// Downloads the ledger.
pub(super) fn save(lab: Lab, shown: &Shown, run: &Outcome, place: usize) {
    let text = beside(ledger_csv(run, &entries(shown, place), lab.language), &shown.readings);
    download(&format!("ledger-{}.csv", place + 1), &text);
}

/// What was due and how it was met.
fn due(lab: Lab, run: &Outcome, place: usize) -> El {
    let words = said(lab);
    let line = |cells: [String; 9]| {
        let cell = |(column, text): (usize, &String)| {
            if column == 0 { el("th").set("scope", "row").text(text) } else { el("td").text(text) }
        };
        el("tr").children(cells.iter().enumerate().map(cell))
    };
    let lines = deadlines(run, place, lab.language).into_iter().map(line);
    let head = el("thead").child(el("tr").children(heads(&words.deadline_columns)));
    let table = el("table").class("deadlines").child(head).child(el("tbody").children(lines));
    el("div").class("scroll").set("tabindex", "0").set("role", "region").set("aria-label", words.deadlines).child(table)
}

/// The ledger.
fn book(lab: Lab, run: &Arc<Outcome>, entries: Vec<Entry>) -> El {
    let words = said(lab);
    let run = Arc::clone(run);
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
