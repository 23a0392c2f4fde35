//! The entities: filters, the list, and one of them when it is opened.
//!
//! Must not compute; `view::entities` does. Invariant: the list follows every run, and what is downloaded is what is
//! listed.

use super::entity;
use crate::app::address;
use crate::app::download::download;
use crate::app::parts::{grid, messages};
use crate::app::route::{Page, Route};
use crate::app::state::Lab;
use crate::text::{EntityWords, words};
use crate::view::entities::{COLUMNS, Only, Query, entities_csv, sectors, select, shown};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// What the list remembers while an entity is open.
#[derive(Clone, Copy)]
struct List {
    lab: Lab,
    query: RwSignal<Query>,
    /// The row that was last reached.
    current: RwSignal<usize>,
}

/// The words of this page.
pub(super) fn said(lab: Lab) -> &'static EntityWords {
    &words(lab.language).entities
}

/// The page below the header.
pub fn page(lab: Lab) -> AnyView {
    let list = List { lab, query: RwSignal::new(Query::default()), current: RwSignal::new(0) };
    let opened = Memo::new(move |_| {
        let name = lab.opened.get()?;
        lab.shown.with(|shown| shown.run.entities.iter().position(|row| row.name == name))
    });
    let left = StoredValue::new(false);
    let content = move || match opened.get() {
        Some(place) => {
            left.set_value(true);
            entity::entity(lab, place)
        }
        None => all(list, left.get_value()),
    };
    view! { <main class="results page" id="results" tabindex="-1" on:click=move |_| address::flush()>{content}</main> }
        .into_any()
}

/// Heading, filters and list.
fn all(list: List, back: bool) -> AnyView {
    let lab = list.lab;
    let words = said(lab);
    let facts = move || {
        lab.shown.with(|shown| {
            let year = |row: Option<&crate::simulate::YearRow>| row.map_or(0, |row| row.year.0);
            (words.facts)(shown.run.entities.len(), year(shown.run.years.first()), year(shown.run.years.last()))
        })
    };
    let unknown = move || {
        let name = lab.opened.get()?;
        Some(view! { <p class="message problem" data-message="open" role="alert">{(words.unknown)(&name)}</p> })
    };
    let places =
        Memo::new(move |_| lab.shown.with(|shown| list.query.with(|query| select(&shown.run, query, lab.language))));
    view! {
        <div class="headline">
            <h1 tabindex="-1">{words.title}</h1>
            <p class="sub">{facts}</p>
        </div>
        {messages::messages(lab)}
        {unknown}
        {filters(list, places)}
        {move || places.with(Vec::is_empty).then(|| nothing(list))}
        <div hidden=move || places.with(Vec::is_empty)>{table(list, places, back)}</div>
    }
    .into_any()
}

fn table(list: List, places: Memo<Vec<usize>>, back: bool) -> AnyView {
    let lab = list.lab;
    let rows = move || {
        let run = lab.shown.with(|shown| shown.run.clone());
        let places = places.get();
        let names = (run.clone(), places.clone());
        let scenario = lab.scenario.get();
        grid::Rows {
            count: places.len(),
            columns: COLUMNS,
            text: Box::new(move |row, column| {
                let entity = places.get(row).and_then(|place| run.entities.get(*place));
                entity.map_or(String::new(), |entity| shown(entity, column, lab.language))
            }),
            link: Some(Box::new(move |row| {
                let (run, places) = &names;
                let open = places.get(row).and_then(|place| run.entities.get(*place)).map(|entity| entity.name.clone());
                Route { page: Page::Entities, open }.link(&scenario)
            })),
        }
    };
    view! {
        <p class="spoken" id="grid-keys">{said(lab).keys}</p>
        {grid::grid("entities", said(lab).title, head(list), Box::new(rows), list.current, back)}
    }
    .into_any()
}

/// The columns, each a button that sorts.
fn head(list: List) -> AnyView {
    let column = |(place, label): (usize, &'static str)| {
        let sorted = move || {
            list.query.with(|query| match (query.column == place, query.descending) {
                (true, true) => Some("descending"),
                (true, false) => Some("ascending"),
                _ => None,
            })
        };
        view! { <th scope="col" aria-sort=sorted><button data-sort=place.to_string()>{label}</button></th> }.into_any()
    };
    let clicked = move |event: web_sys::MouseEvent| {
        let button = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let column = button.and_then(|button| button.get_attribute("data-sort")?.parse().ok());
        if let Some(column) = column {
            list.current.set(0);
            list.query.update(|query| query.sort(column));
        }
    };
    let heads = said(list.lab).columns.into_iter().enumerate().map(column).collect_view();
    view! { <tr aria-rowindex="1" on:click=clicked>{heads}</tr> }.into_any()
}

/// Search box, choices, count and download.
fn filters(list: List, places: Memo<Vec<usize>>) -> AnyView {
    let lab = list.lab;
    let words = said(lab);
    let change = move |put: fn(&mut Query, String)| {
        move |event: web_sys::Event| {
            list.current.set(0);
            list.query.update(|query| put(query, event_target_value(&event)));
        }
    };
    let names = lab.shown.with_untracked(|shown| sectors(&shown.run, lab.language));
    let sector = |(id, name): (&'static str, &'static str)| {
        view! { <option value=id selected=move || list.query.with(|query| query.sector == id)>{name}</option> }
            .into_any()
    };
    let only = |(place, name): (usize, &'static str)| {
        let chosen = move || list.query.with(|query| Only::ALL[place] == query.only);
        view! { <option value=place.to_string() selected=chosen>{name}</option> }.into_any()
    };
    let count = move || lab.shown.with(|shown| (words.shown)(places.with(Vec::len), shown.run.entities.len()));
    let save = move |_| {
        let text = lab.shown.with_untracked(|shown| places.with_untracked(|places| entities_csv(&shown.run, places)));
        download("entities.csv", &text);
    };
    let put_only = |query: &mut Query, value: String| {
        query.only = value.parse().ok().and_then(|place: usize| Only::ALL.get(place).copied()).unwrap_or_default();
    };
    view! {
        <div class="filters" role="search" aria-label=words.filters>
            <label>{words.search} <input type="search" data-filter="search" prop:value=move || list.query.with(|query| query.search.clone())
                on:input=change(|query, value| query.search = value)/></label>
            <label>{words.sector} <select data-filter="sector" on:change=change(|query, value| query.sector = value)>
                <option value="" selected=move || list.query.with(|query| query.sector.is_empty())>{words.every_sector}</option>
                {names.into_iter().map(sector).collect_view()}
            </select></label>
            <label>{words.only} <select data-filter="only" on:change=change(put_only)>
                {words.only_options.into_iter().enumerate().map(only).collect_view()}
            </select></label>
            <p class="count" role="status">{count}</p>
            <button class="button" data-action="csv" on:click=save>{words.csv}</button>
        </div>
    }
    .into_any()
}

fn nothing(list: List) -> AnyView {
    let words = said(list.lab);
    let clear = move |_| {
        list.query
            .update(|query| *query = Query { column: query.column, descending: query.descending, ..Query::default() })
    };
    view! { <p class="message note" data-message="empty">{words.nothing} " " <button class="button" on:click=clear>{words.clear}</button></p> }.into_any()
}
