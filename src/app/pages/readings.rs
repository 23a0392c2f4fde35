//! Readings that matter: every other reading, each run alone, ranked by what it changes.
//!
//! Must not compute; `scenario::readings` does, one alternative between two frames, so that the page stays alive.
//! Invariant: the rows belong to the scenario on the screen; when it changes, they are made anew.

use super::bill::{frame, list, loaded, said};
use crate::app::dom::{El, effect, el};
use crate::app::parts::statement;
use crate::app::state::Lab;
use crate::json::Node;
use crate::scenario::readings::{By, Effect, Measures, Ranking, Row, order};
use crate::text::{fill, message};
use crate::view::Cell;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;

#[derive(Clone, Copy)]
struct Work {
    lab: Lab,
    by: RwSignal<usize>,
    rows: RwSignal<Vec<Row>>,
    count: RwSignal<usize>,
    next: StoredValue<Option<Timeout>, LocalStorage>,
}

/// The page below the header.
pub fn page(lab: Lab) -> El {
    lab.ask_for_law();
    let words = said(lab);
    let work = Work {
        lab,
        by: RwSignal::new(0),
        rows: RwSignal::new(Vec::new()),
        count: RwSignal::new(0),
        next: StoredValue::new_local(None),
    };
    effect(move || work.start());
    let progress = move || {
        let (done, all) = (work.rows.with(Vec::len), work.count.get());
        let template = if done < all { words.ranking_progress } else { words.ranking_done };
        fill(template, &[("done", &done.to_string()), ("all", &all.to_string())])
    };
    frame(lab, words.ranking, words.ranking_about)
        .child(el("p").class("count").set("role", "status").live_text(progress))
        .slot(move || {
            loaded(lab, move |law| vec![el("div").class("scroll wide").set("tabindex", "0").child(work.table(&law))])
        })
}

impl Work {
    /// Starts over with the run on the screen.
    fn start(self) {
        let shown = self.lab.shown.get();
        let scenario = self.lab.scenario.get_untracked();
        // Only programmes of budgets have this page.
        let Some(run) = shown.run.budget() else { return };
        let ranking = Ranking::of(scenario, run);
        self.rows.set(Vec::new());
        self.count.set(ranking.count());
        self.step(ranking, 0);
    }

    fn step(self, ranking: Ranking, index: usize) {
        let run = move || {
            if let Some(row) = ranking.rank_one(index) {
                self.rows.update(|rows| rows.push(row));
                self.step(ranking, index + 1);
            }
        };
        self.next.set_value(Some(Timeout::new(0, run)));
    }

    fn table(self, law: &Node) -> El {
        let words = said(self.lab);
        let passages: Vec<Node> = list(law, "statements").iter().chain(list(law, "cross")).cloned().collect();
        let head = words.ranking_heads.iter().enumerate().map(|(column, name)| {
            let cell = el("th").set("scope", "col");
            let Some(by) = column.checked_sub(2).filter(|by| *by < By::ALL.len()) else { return cell.text(name) };
            let sorted = move || (self.by.get() == by).then(|| "descending".to_owned());
            cell.live("aria-sort", sorted).child(el("button").on("click", move |_| self.by.set(by)).text(name))
        });
        let rows = move || {
            let mut rows = self.rows.get();
            order(&mut rows, By::ALL[self.by.get()]);
            rows.iter().map(|row| self.line(row, &passages)).collect()
        };
        el("table").child(el("thead").child(el("tr").children(head))).child(el("tbody").slot(rows))
    }

    fn line(self, row: &Row, passages: &[Node]) -> El {
        let (lab, words) = (self.lab, said(self.lab));
        let (id, letter) = (row.reading.statement, row.reading.letter.to_string());
        let passage = passages.iter().find(|passage| text(passage, "id") == id);
        let unclear = passage.map(|passage| text(passage, "unclear")).unwrap_or_default();
        let readings = passage.and_then(|passage| passage.field("readings")).map_or(&[][..], Node::items);
        let label =
            readings.iter().find(|reading| text(reading, "reading") == letter).map(|reading| text(reading, "label"));
        let head =
            el("th").set("scope", "row").child(statement::link(lab, id)).child(el("p").class("dim").text(unclear));
        let reading = el("td").class("words").child(el("b").text(&letter)).text(" ").text(label.unwrap_or_default());
        let line = el("tr").child(head).child(reading);
        let letter = row.reading.letter;
        let button =
            || el("button").class("button").on("click", move |_| statement::take(lab, id, letter)).text(words.choose);
        match &row.effect {
            Effect::Taken => line.children([el("td"), el("td"), el("td"), el("td").text(words.taken)]),
            Effect::Stopped(problems) => {
                let why = problems.first().map(|problem| message(&problem.message, lab.language)).unwrap_or_default();
                line.child(el("td").class("words dim").set("colspan", "4").text(&fill(words.stopped, &[("why", &why)])))
            }
            Effect::Change(change) => line.children(self.figures(change)).child(el("td").child(button())),
        }
    }

    fn figures(self, change: &Measures) -> Vec<El> {
        let (language, nothing) = (self.lab.language, said(self.lab).nothing);
        let show = |change: Option<(Cell, bool)>| {
            let text = change.map(|(cell, more)| format!("{}{}", if more { "+" } else { "" }, cell.show(language)));
            el("td").text(text.as_deref().unwrap_or(nothing))
        };
        let revenue = change.revenue_total;
        vec![
            show(change.price_2035.map(|price| (Cell::Price(price), price.0 > 0))),
            show(change.statewide_2035_t.map(|tons| (Cell::Megatons(tons), tons > 0))),
            show(Some((Cell::Billions(revenue), revenue.0 > 0))),
        ]
    }
}

fn text<'a>(row: &'a Node, name: &str) -> &'a str {
    row.field(name).and_then(Node::text).unwrap_or_default()
}
