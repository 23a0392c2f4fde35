//! The firms of a programme of rates: filters, the list of a year, and one of them when it is opened.
//!
//! Must not compute; `view::rates::firms` does. Invariants: the list follows every run; what is downloaded is what is
//! listed; while a firm is open the list stays as it was, out of sight.

use crate::app::address;
use crate::app::dom::{El, effect, el, field_value};
use crate::app::download::download;
use crate::app::parts::grid::{Grid, Rows};
use crate::app::parts::messages;
use crate::app::route::{Page, Route};
use crate::app::state::Lab;
use crate::intensity::Outcome;
use crate::text::more::rates::{FirmWords, rates};
use crate::text::{EntityWords, fill, words};
use crate::view::rates::firms::{COLUMNS, Only, Query, counted, firms_csv, name, of, sectors, select, shown, years};
use leptos::prelude::*;
use std::sync::Arc;

#[derive(Clone, Copy)]
struct List {
    lab: Lab,
    query: RwSignal<Query>,
    grid: Grid,
}

fn said(lab: Lab) -> &'static FirmWords {
    &rates(lab.language).firms
}

/// What lists of entities say in every programme.
fn common(lab: Lab) -> &'static EntityWords {
    &words(lab.language).more.entities
}

fn run(lab: Lab) -> Option<Arc<Outcome>> {
    lab.shown.with(|shown| shown.run.rate().map(Arc::clone))
}

/// The page below the header.
pub fn page(lab: Lab) -> El {
    let list = List { lab, query: RwSignal::new(Query::default()), grid: Grid::new() };
    let open = Memo::new(move |_| {
        let id = lab.opened.get()?;
        run(lab).filter(|run| !of(run, &id).is_empty()).map(|_| id)
    });
    effect(move || list.show());
    let shown = list.view().live_flag("hidden", move || open.with(Option::is_some));
    let opened = move || open.get().and_then(|id| Some(firm(lab, &*run(lab)?, &id))).into_iter().collect();
    let page = el("main").class("results page").set("id", "results").set("tabindex", "-1");
    page.child(shown).slot(opened)
}

impl List {
    fn view(self) -> El {
        let (lab, words) = (self.lab, said(self.lab));
        let sorted = move |column: usize| {
            let query = self.query.get();
            (query.column == column).then(|| if query.descending { "descending" } else { "ascending" }.to_owned())
        };
        let head = |(column, label): (usize, &&str)| {
            let sort = move |_: &web_sys::Event| {
                self.query.update(|query| query.sort(column));
                self.grid.home();
            };
            let button = el("button").set("data-sort", &column.to_string()).text(label).on("click", sort);
            el("th").set("scope", "col").live("aria-sort", move || sorted(column)).child(button)
        };
        let heads = words.columns.iter().enumerate().map(head).collect();
        let facts = move || {
            let run = run(lab);
            let years = run.as_ref().map_or(&[][..], |run| &run.years);
            let edge = |row: Option<&crate::intensity::YearRow>| row.map_or(0, |row| row.year.0).to_string();
            let count = run.as_ref().map_or(0, |run| select(run, &Query::default(), lab.language).len());
            let places =
                [("count", &*count.to_string()), ("first", &edge(years.first())), ("last", &edge(years.last()))];
            fill(words.facts, &places)
        };
        let unknown = move || {
            let said = |id: String| {
                let text = fill(words.unknown, &[("name", &id)]);
                el("p").class("message problem").set("data-message", "open").set("role", "alert").text(&text)
            };
            lab.opened.get().map(said).into_iter().collect()
        };
        let empty = move || {
            let none =
                run(lab).is_some_and(|run| self.query.with(|query| select(&run, query, lab.language).is_empty()));
            let clear = || {
                let button = el("button").class("button").set("type", "reset").set("form", "filters");
                button.text(common(lab).clear)
            };
            let said = || el("p").class("message note").set("data-message", "empty").text(words.nothing).text(" ");
            none.then(|| said().child(clear())).into_iter().collect()
        };
        let head = el("div").class("headline").child(el("h1").set("tabindex", "-1").text(words.title));
        el("div")
            .child(head.child(el("p").class("sub").live_text(facts)))
            .child(messages::messages(lab))
            .slot(unknown)
            .child(self.filters())
            .slot(empty)
            .child(el("p").class("spoken").text(common(lab).keys))
            .child(self.grid.view("entities firms", words.title, heads))
    }

    /// Search box, choices, count and download. A form, so that the browser itself can put all of it back.
    fn filters(self) -> El {
        let (lab, words) = (self.lab, said(self.lab));
        let option = |value: &str, name: &str| el("option").set("value", value).text(name);
        let now = untrack(|| run(lab));
        let of_run = |list: &dyn Fn(&Outcome) -> Vec<El>| now.as_ref().map_or_else(Vec::new, |run| list(run));
        let sectors =
            of_run(&|run| sectors(run, lab.language).into_iter().map(|(id, name)| option(id, name)).collect());
        let years = of_run(&|run| {
            years(run, lab.language).into_iter().map(|(year, name)| option(&year.to_string(), &name)).collect()
        });
        let only = words.only_options.iter().enumerate().map(|(place, name)| option(&place.to_string(), name));
        let label = |text: &str, field: El| el("label").text(text).text(" ").child(field);
        let ask = move |change: fn(&mut Query, String)| {
            move |event: &web_sys::Event| {
                let value = field_value(event);
                self.query.update(|query| change(query, value));
                self.grid.home();
            }
        };
        let search = el("input").set("type", "search").set("data-filter", "search").set("autocomplete", "off");
        let search = search.on("input", ask(|query, value| query.search = value));
        let choice = |name: &str, options: Vec<El>, change: fn(&mut Query, String)| {
            el("select").set("data-filter", name).children(options).on("input", ask(change))
        };
        let every = std::iter::once(option("", common(lab).every_sector)).chain(sectors).collect();
        let sector = choice("sector", every, |query, value| query.sector = value);
        let only = choice("only", only.collect(), |query, value| {
            query.only = value.parse().ok().and_then(|place: usize| Only::ALL.get(place).copied()).unwrap_or_default();
        });
        let year = choice("year", years, |query, value| query.year = value.parse().ok());
        let count = move || {
            let run = run(lab);
            run.map_or_else(String::new, |run| {
                let listed = self.query.with(|query| select(&run, query, lab.language).len());
                counted(&run, listed, lab.language)
            })
        };
        let save = el("button").class("button").set("type", "button").set("data-action", "csv").text(common(lab).csv);
        let save = save.on("click", move |_| {
            if let Some(run) = untrack(|| run(lab)) {
                let places = self.query.with_untracked(|query| select(&run, query, lab.language));
                download("firms.csv", &firms_csv(&run, &places));
            }
        });
        el("form")
            .class("filters")
            .set("id", "filters")
            .set("role", "search")
            .set("aria-label", common(lab).filters)
            .on("reset", move |_| {
                self.query.set(Query::default());
                self.grid.home();
            })
            .on("submit", web_sys::Event::prevent_default)
            .child(label(common(lab).search, search))
            .child(label(words.year, year))
            .child(label(common(lab).sector, sector))
            .child(label(words.only, only))
            .child(el("p").class("count").set("role", "status").live_text(count))
            .child(save)
    }

    /// Puts the firms that pass into the grid.
    fn show(self) {
        let lab = self.lab;
        let Some(run) = run(lab) else { return };
        let places = self.query.with(|query| select(&run, query, lab.language));
        let named = Arc::clone(&run);
        self.grid.show(Rows {
            count: places.len(),
            columns: COLUMNS,
            text: Box::new(move |row, column| {
                let firm = places.get(row).and_then(|place| run.firms.get(*place));
                firm.map_or_else(String::new, |firm| shown(firm, column, lab.language))
            }),
            link: Some(Box::new(move |called| {
                let firm = named.firms.iter().find(|row| name(row, lab.language) == called);
                let route = Route { page: Page::Entities, open: firm.map(|row| row.id.clone()) };
                lab.scenario.with_untracked(|scenario| route.link(scenario))
            })),
        });
    }
}

/// A firm, year by year.
fn firm(lab: Lab, run: &Outcome, id: &str) -> El {
    let words = said(lab);
    let places = of(run, id);
    let rows = || places.iter().filter_map(|place| run.firms.get(*place));
    let Some(last) = rows().next_back() else { return el("div") };
    let list = Route { page: Page::Entities, open: None };
    let back = el("a")
        .set("data-action", "back")
        .live("href", move || Some(lab.scenario.with(|scenario| list.link(scenario))))
        .on("click", |_| address::flush())
        .text("‹ ")
        .text(words.back);
    let heads = std::iter::once(&words.year).chain(&words.columns[2..]);
    let heads = heads.map(|head| el("th").set("scope", "col").text(head));
    let years = years(run, lab.language);
    let line = |row: &crate::intensity::FirmRow| {
        let year = years.iter().find(|(year, _)| *year == row.year.0).map_or("", |(_, name)| name);
        let cells = (2..COLUMNS).map(|column| el("td").text(&shown(row, column, lab.language)));
        el("tr").child(el("th").set("scope", "row").text(year)).children(cells)
    };
    let table = el("table")
        .child(el("caption").text(words.years))
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(rows().map(line)));
    let saved = firms_csv(run, &places);
    let file = format!("firm-{id}.csv");
    let save = el("button").class("button").set("data-action", "firm-csv").text(common(lab).csv);
    let heading = el("h1").set("tabindex", "-1").text(&shown(last, 0, lab.language));
    let sub = el("p").class("sub").text(&shown(last, 1, lab.language));
    el("div")
        .class("firm")
        .child(el("p").class("back").child(back))
        .child(el("div").class("headline").child(heading).child(sub))
        .child(messages::messages(lab))
        .child(el("div").class("filters").child(save.on("click", move |_| download(&file, &saved))))
        .child(
            el("div")
                .class("scroll")
                .set("tabindex", "0")
                .set("role", "region")
                .set("aria-label", words.years)
                .child(table),
        )
}
